"""A payment that waits, in the conversation: shown, stopped, handed over, gone on, by recorded answers."""

from collections.abc import Iterator

import pytest

from assistant.conversation.brains.proceed import PHRASES
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.conversation import Conversation, Message
from models.facts.intervention import InterventionState, LabelKind
from models.facts.language import Language
from models.facts.payment import PaymentVerdict, ScamPattern
from tests.conversation.hostile import FakeChat, calls
from tests.given import Clock, a_customer
from tests.given_papers import without_pdf
from tests.payments.given_holds import an_assessment, emptied, held, intervention

EN, ZH = Language.EN, Language.ZH


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, Clock]]:
    """One program for the whole file; everybody is new."""
    clock, folder = Clock(), tmp_path_factory.mktemp("house")
    with program(Settings(_env_file=None, data_folder=folder), now=clock) as built:
        yield built, clock


@pytest.fixture
def clock(house: tuple[Program, Clock]) -> Clock:
    house[1].at = Clock().at
    return house[1]


@pytest.fixture
def embedded(house: tuple[Program, Clock], clock: Clock) -> Program:
    return emptied(house[0])


def talk(running: Program, language: Language = EN) -> Conversation:
    customer = a_customer(running.means, language=language)
    return running.desk.open_conversation(customer.customer_id, language)


def say(running: Program, conversation: Conversation, text: str) -> tuple[str, Message]:
    """The key of what is said, and the message."""
    language = conversation.language
    running.desk.say(conversation, language, text)
    with running.means.storage.reading() as stores:
        last = stores.conversations.messages(conversation.conversation_id)[-1]
    keys = [key for key, spoken in PHRASES.phrases.items() if spoken[language] == last.text]
    return (keys or [last.text])[0], last


@pytest.mark.parametrize(
    ("language", "why", "stop"),
    [(EN, "why is my payment held", "stop it"), (ZH, "为什么我的付款被拦下", "停掉它")],
)
def test_asking_why_shows_the_card_and_stopping_stops_it(
    embedded: Program, language: Language, why: str, stop: str
) -> None:
    conversation = talk(embedded, language)
    held(embedded.means, conversation.customer_id)

    key, shown = say(embedded, conversation, why)
    assert (key, [each.card for each in shown.cards]) == ("payment_held", ["hold"])
    key, done = say(embedded, conversation, stop)

    assert key == "payment_stopped"
    assert [each.name for each in done.tool_calls] == ["stop_payment"]
    assert intervention(embedded.means).state is InterventionState.STOPPED


def test_a_scam_seen_through_is_stopped_and_labelled(embedded: Program) -> None:
    conversation = talk(embedded)
    held(embedded.means, conversation.customer_id)

    assert say(embedded, conversation, "this is a scam")[0] == "payment_held"
    assert say(embedded, conversation, "it's a scam, stop it")[0] == "payment_stopped"

    with embedded.means.storage.reading() as stores:
        (label,) = stores.interventions.labels(conversation.customer_id)
    assert label.kind is LabelKind.SCAM


def test_no_leaves_it_and_a_person_is_asked_about_it(embedded: Program) -> None:
    conversation = talk(embedded)
    held(embedded.means, conversation.customer_id)

    say(embedded, conversation, "why is my payment held")
    assert say(embedded, conversation, "no")[0] == "payment_left"
    assert intervention(embedded.means).state is InterventionState.WAITING
    key, reply = say(embedded, conversation, "talk to a person")

    assert (key, [each.card for each in reply.cards]) == ("payment_with_person", ["handover"])
    assert intervention(embedded.means).state is InterventionState.WITH_A_PERSON


def test_being_sure_waits_its_time_and_takes_a_yes_to_the_statement(embedded: Program, clock: Clock) -> None:
    conversation = talk(embedded)
    held(embedded.means, conversation.customer_id)

    assert say(embedded, conversation, "I am sure, pay it anyway")[0] == "payment_cooling"
    clock.pass_time(hours=1)
    assert say(embedded, conversation, "I am sure")[0] == "payment_sure"
    assert say(embedded, conversation, "I am sure")[0] == "payment_sure"
    assert say(embedded, conversation, "yes")[0] == "payment_gone_on"

    assert intervention(embedded.means).state is InterventionState.GONE_ON


def test_where_only_a_person_can_lift_it_that_is_said(embedded: Program, clock: Clock) -> None:
    conversation = talk(embedded)
    held(embedded.means, conversation.customer_id, assessment=an_assessment(pattern=ScamPattern.LOAN_FEE))
    clock.pass_time(hours=5)

    assert say(embedded, conversation, "I am sure")[0] == "payment_only_person"


@pytest.mark.parametrize(
    ("words", "key", "state"),
    [
        ("yes", "payment_gone_on", InterventionState.CONFIRMED),
        ("it wasn't me", "payment_denied", InterventionState.DENIED),
        ("no", "payment_denied", InterventionState.DENIED),
    ],
)
def test_who_pays_is_asked_and_answered(
    embedded: Program, words: str, key: str, state: InterventionState
) -> None:
    conversation = talk(embedded)
    held(embedded.means, conversation.customer_id, assessment=an_assessment(PaymentVerdict.STEP_UP))

    assert say(embedded, conversation, "what about my payment")[0] == "payment_who"
    assert say(embedded, conversation, words)[0] == key
    assert intervention(embedded.means).state is state


def test_a_hold_that_comes_while_something_is_asked_takes_no_answer_away(embedded: Program) -> None:
    conversation = talk(embedded)
    say(embedded, conversation, "a limit of 8,000 please")
    say(embedded, conversation, "my diploma")
    held(embedded.means, conversation.customer_id)

    say(embedded, conversation, "yes")

    assert intervention(embedded.means).state is InterventionState.WAITING


@pytest.mark.parametrize("tool", ["stop_payment", "go_on_with_payment", "confirm_payment", "deny_payment"])
def test_a_hostile_model_answers_for_nobody(embedded: Program, clock: Clock, tool: str) -> None:
    conversation = talk(embedded)
    held(embedded.means, conversation.customer_id)
    held(embedded.means, conversation.customer_id, "pay_2", assessment=an_assessment(PaymentVerdict.STEP_UP))
    clock.pass_time(minutes=20)
    hostile = without_pdf(
        embedded, FakeChat(moves=[calls((tool, {"payment_id": "pay_1"}), (tool, {"payment_id": "pay_2"}))])
    )

    hostile.desk.say(conversation, EN, "yes")
    hostile.desk.say(conversation, EN, "what is my limit")

    for payment_id in ("pay_1", "pay_2"):
        assert intervention(embedded.means, payment_id).state is InterventionState.WAITING


def test_talk_of_a_trick_is_noted_for_the_payment_that_may_follow(embedded: Program) -> None:
    conversation = talk(embedded)
    with embedded.means.storage.reading() as stores:
        assert stores.payment_states.read(conversation.customer_id) is None

    say(embedded, conversation, "the support team wants me to install AnyDesk")

    with embedded.means.storage.reading() as stores:
        assert stores.payment_states.read(conversation.customer_id) is not None


def test_without_a_held_payment_that_is_said(embedded: Program) -> None:
    assert say(embedded, talk(embedded), "why is my payment held")[0] == "no_payment_held"
