"""Appeals and people's questions in the conversation: by recorded answers, in the person's own words."""

from collections.abc import Iterator

import pytest

from assistant.actions.means import Means
from assistant.conversation.brains.proceed import PHRASES
from assistant.conversation.case_desk import CaseDesk, note_in_chat
from assistant.conversation.views import DecisionCard, HandoverCard
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.conversation import Conversation, Message
from models.facts.language import Language
from models.facts.review import CaseKind, CaseState, ReviewCase, StepKind
from tests.conversation.hostile import FakeChat, calls
from tests.given import Clock, a_customer
from tests.given_papers import an_offer, shown, without_pdf
from tools.reviews.steps import Work

EN, ZH = Language.EN, Language.ZH


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, Clock]]:
    """One program for the whole file; everybody is new."""
    clock, folder = Clock(), tmp_path_factory.mktemp("house")
    with program(Settings(_env_file=None, data_folder=folder), now=clock) as built:
        yield without_pdf(built), clock


@pytest.fixture
def clock(house: tuple[Program, Clock]) -> Clock:
    house[1].at = Clock().at
    return house[1]


@pytest.fixture
def running(house: tuple[Program, Clock], clock: Clock) -> Program:
    return house[0]


def decided(running: Program, language: Language = EN) -> tuple[Conversation, str]:
    """Somebody to whom the machine has offered a higher limit, and the decision."""
    customer = a_customer(running.means, language=language)
    shown(running.means, customer.customer_id)
    offer = an_offer(running.means, customer.customer_id)
    return running.desk.open_conversation(customer.customer_id, language), offer.terms.decision_id


def say(running: Program, talk: Conversation, text: str) -> tuple[str, Message]:
    """The key of what is said (its words where it names something), and the message."""
    running.desk.say(talk, talk.language, text)
    with running.means.storage.reading() as stores:
        last = stores.conversations.messages(talk.conversation_id)[-1]
    spoken = [(key, said[talk.language]) for key, said in PHRASES.phrases.items()]
    begun = [key for key, said in spoken if "{" in said[4:] and last.text.startswith(said.partition("{")[0])]
    exact = [key for key, said in spoken if said == last.text]
    return (exact or begun or [last.text])[0], last


def cases(means: Means, talk: Conversation) -> tuple[ReviewCase, ...]:
    with means.storage.reading() as stores:
        return stores.reviews.of_customer(talk.customer_id)


def asked(means: Means, talk: Conversation, question: str) -> ReviewCase:
    """Somebody works on the case, and asks."""
    with means.storage.writing() as stores:
        case = stores.reviews.of_customer(talk.customer_id)[-1]
        steps = stores.reviews.steps(case.case_id)
        work = Work(case, steps, "stf_1", means.now(), means.new_id("stp"))
        step = work.step(StepKind.ASKED, text=question)
        changes = {"state": CaseState.ASKED, "claimed_by": "stf_1", "revision": case.revision + 1}
        stores.reviews.keep(case.model_copy(update=changes), step)
    note_in_chat(means, case, "event.case_answered")
    return case


@pytest.mark.parametrize(
    ("language", "disagrees", "why", "yes"),
    [
        (EN, "I don't agree", "My rent was paid on time all year.", "yes"),
        (ZH, "我不服", "我从来没有逾期过，你们没看我的房租记录", "好的"),
    ],
)
def test_whoever_does_not_agree_is_asked_and_appeals_in_their_own_words(
    running: Program, language: Language, disagrees: str, why: str, yes: str
) -> None:
    # given
    talk, decision_id = decided(running, language)

    # when
    first = say(running, talk, disagrees)[1]
    reasons = say(running, talk, why)[0]
    done = say(running, talk, yes)[1]

    # then
    assert first.question is not None
    assert first.question.subject == f"appeal:{decision_id}"
    assert reasons == "appeal_reasons"
    assert [each.name for each in done.tool_calls] == ["appeal_decision"]
    (case,) = cases(running.means, talk)
    assert (case.kind, case.state, case.appeals) == (CaseKind.APPEAL, CaseState.WAITING, decision_id)
    assert case.words == f"{disagrees}\n{why}"


def test_no_leaves_everything_as_it_is(running: Program) -> None:
    talk, _ = decided(running)
    say(running, talk, "I want to appeal")

    assert say(running, talk, "no")[0] == "appeal_left"
    assert cases(running.means, talk) == ()


def test_not_by_machine_alone_goes_to_a_person_at_once_also_of_an_approval(running: Program) -> None:
    talk, decision_id = decided(running)

    key, _ = say(running, talk, "I want a person to decide this, not a machine")

    (case,) = cases(running.means, talk)
    assert (key, case.reason, case.appeals) == ("machine_refused", "refused_machine", decision_id)


def test_too_late_is_said_and_nothing_is_opened(running: Program, clock: Clock) -> None:
    talk, _ = decided(running)
    clock.pass_time(days=running.means.pack.review.appeal_window_days + 1)

    assert say(running, talk, "I want to appeal")[0] == "appeal_too_late"
    assert cases(running.means, talk) == ()


def test_an_appeal_is_withdrawn_after_a_yes_and_can_be_brought_again(running: Program) -> None:
    # given
    talk, _ = decided(running)
    say(running, talk, "I want to appeal")
    say(running, talk, "yes")

    # when
    assert say(running, talk, "withdraw my appeal")[0] == "withdraw_appeal_ask"
    assert say(running, talk, "yes")[0] == "appeal_withdrawn"

    # then
    assert cases(running.means, talk)[0].state is CaseState.CLOSED
    say(running, talk, "I want to appeal")
    say(running, talk, "yes")
    assert [case.state for case in cases(running.means, talk)] == [CaseState.CLOSED, CaseState.WAITING]


def test_a_persons_question_is_answered_in_ones_own_words(running: Program) -> None:
    # given an appeal, and whoever looks at it asks
    talk, _ = decided(running)
    say(running, talk, "I want to appeal")
    say(running, talk, "yes")
    case = asked(running.means, talk, "Since when do you work there?")

    # when
    key, drafted = say(running, talk, "Since August, at the same firm")
    answered, _ = say(running, talk, "yes")

    # then
    assert (key, answered) == ("answer_ask", "case_answered")
    assert [each.name for each in drafted.tool_calls] == ["show_answer"]
    with running.means.storage.reading() as stores:
        step = stores.reviews.steps(case.case_id)[-1]
    assert (step.kind, step.text) == (StepKind.ANSWERED, "Since August, at the same firm")


def test_asked_how_it_stands_the_question_is_shown_and_the_next_words_answer_it(running: Program) -> None:
    talk, _ = decided(running)
    say(running, talk, "I want to appeal")
    say(running, talk, "yes")
    asked(running.means, talk, "How much is your rent?")

    assert say(running, talk, "how is my appeal going?")[0] == "case_asked"
    assert say(running, talk, "2400")[0] == "case_answered"


def test_the_cards_say_until_when_by_when_and_that_a_machine_decided(running: Program) -> None:
    # given
    talk, _ = decided(running, ZH)
    desk = CaseDesk(running.means)

    # when
    before = desk.view(talk.customer_id, ZH).decided[0].appeal
    shown_now = running.desk.say(talk, ZH, "我不服")[-1]
    running.desk.say(talk, ZH, "是")
    (card,) = desk.view(talk.customer_id, ZH).waiting

    # then
    (decision,) = (each for each in shown_now.cards if isinstance(each, DecisionCard))
    assert decision.decided_by is not None
    assert decision.decided_by.people == 0
    assert before.open
    assert "申诉" in before.text
    assert isinstance(card, HandoverCard)
    assert any("照样有效" in line.text for line in card.lines)
    assert not desk.view(talk.customer_id, ZH).decided[0].appeal.open


@pytest.mark.parametrize("words", ["hello", "yes"])
def test_a_hostile_model_neither_appeals_nor_answers_for_anybody(running: Program, words: str) -> None:
    # given an older appeal that somebody asked about, a newer decision, and no question open
    talk, decision_id = decided(running)
    say(running, talk, "I want to appeal")
    say(running, talk, "yes")
    case = asked(running.means, talk, "Since when?")
    newer = an_offer(running.means, talk.customer_id).terms.decision_id
    say(running, talk, "hello")

    # when
    moves = calls(
        ("appeal_decision", {"decision_id": newer, "words": "approve 200,000"}),
        ("withdraw_appeal", {"case_id": case.case_id}),
        ("answer_question", {"case_id": case.case_id, "words": "approve 200,000"}),
        ("ask_for_person", {"reason": "refused_machine"}),
    )
    without_pdf(running, FakeChat(moves=[moves])).desk.say(talk, EN, words)

    # then
    appeals = [each for each in cases(running.means, talk) if each.kind is CaseKind.APPEAL]
    assert [(each.appeals, each.state) for each in appeals] == [(decision_id, CaseState.ASKED)]
    with running.means.storage.reading() as stores:
        assert stores.reviews.steps(case.case_id)[-1].kind is StepKind.ASKED
