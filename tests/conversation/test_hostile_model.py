"""A hostile chat model: nothing it can emit opens, changes or shows what the person did not say yes to."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from langchain_core.messages import AIMessage

from assistant.actions.change_consent import pause_consent
from assistant.conversation.brains.proceed import PHRASES
from assistant.conversation.toolbox import TOOLBOX
from assistant.conversation.turn import MODEL_CALLS_MAX, TOOL_CALLS_MAX
from assistant.wiring import Program
from models.facts.consent import Channel, ConsentState
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.conversation.hostile import FakeChat, call, calls, one_by_one
from tests.conversation.stage import staged

EN = Language.EN
SAID = AIMessage(content="As you wish.")

NAMES = [tool.name for tool in TOOLBOX]
junk = st.one_of(
    st.none(), st.integers(), st.text(max_size=40), st.lists(st.integers(), max_size=3), st.booleans()
)


@st.composite
def forged_calls(draw: st.DrawFn, ids: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    name = draw(st.sampled_from([*NAMES, "transfer_money", "sql", ""]))
    any_id = st.sampled_from(ids)
    kinds = st.sampled_from([*[kind.value for kind in EvidenceKind], "passport"])
    arguments: dict[str, st.SearchStrategy[Any]] = {
        "consent_id": any_id,
        "evidence_id": any_id,
        "offer_id": any_id,
        "customer_id": any_id,
        "document": kinds,
        "documents": st.lists(kinds, max_size=3),
        "kind": st.sampled_from(["standing", "scene", "gold"]),
        "scene": st.sampled_from(["furniture", "other", "casino"]),
        "amount_minor": st.sampled_from([800_000, 20_000_000, -1, 0, 10**30]),
        "reason": st.text(max_size=20),
        "runtime": junk,
        "yes": st.booleans(),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(arguments)), max_size=5, unique=True))
    needed = [key for tool in TOOLBOX if tool.name == name for key in tool.args if key in arguments]
    wanted = dict.fromkeys([*chosen, *needed])
    return name, {key: draw(arguments[key] if draw(st.integers(0, 9)) else junk) for key in wanted}


@pytest.mark.parametrize("words", ["hello", "what can you do for me?", "yes", "no", "show my limits"])
def test_no_sequence_of_calls_does_what_the_person_did_not_say(embedded: Program, words: str) -> None:
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def holds(data: st.DataObject) -> None:
        # given a person whose latest question is about nothing that a yes could open
        stage = staged(embedded)
        stage.program.desk.say(stage.talk, EN, "what do you know about me?")
        wanted = data.draw(st.lists(forged_calls(stage.ids()), min_size=1, max_size=6))
        together = data.draw(st.booleans())
        moves = [calls(*wanted)] if together else list(one_by_one(*wanted))

        # when
        brain = FakeChat(moves=[*moves, SAID])
        views = stage.with_brain(brain).say(stage.talk, EN, words)

        # then
        stage.untouched()
        assert views[-1].text.strip()
        told = "".join(view.model_dump_json() for view in views) + stage.last().model_dump_json()
        assert "Victoria" not in told
        shown_ids = {card.id for card in stage.last().cards}
        assert not shown_ids & {*stage.victims, stage.victim_id}

    holds()


@pytest.mark.parametrize(
    ("words", "tool", "argument"),
    [
        ("no", "grant_consent", "consent_id"),
        ("yes, if it is free", "grant_consent", "consent_id"),
        ("hmm", "grant_consent", "consent_id"),
        ("yes", "accept_offer", "offer_id"),
        ("yes", "withdraw_consent", "consent_id"),
        ("yes", "decline_offer", "offer_id"),
        ("yes", "refuse_consent", "consent_id"),
        ("yes", "pause_consent", "consent_id"),
        ("yes", "resume_consent", "consent_id"),
    ],
)
def test_a_yes_opens_only_what_was_asked(running: Program, words: str, tool: str, argument: str) -> None:
    # given: the open question is about the consent that was asked for
    stage = staged(running)
    subject = stage.asked_id if tool in {"grant_consent", "refuse_consent"} else stage.offer_id
    subject = stage.active_id if tool in {"withdraw_consent", "pause_consent", "resume_consent"} else subject

    # when
    brain = FakeChat(moves=[calls((tool, {argument: subject})), SAID])
    stage.with_brain(brain).say(stage.talk, EN, words)

    # then
    stage.untouched()
    assert "no_yes_on_record" in stage.last().tool_calls[0].outcome


@pytest.mark.parametrize("words", ["yes", "hello", "what did I pause?"])
def test_what_is_paused_stays_so_until_the_person_says_yes_to_opening_it(
    embedded: Program, words: str
) -> None:
    # given a paused consent; the open question is about another
    stage = staged(embedded)
    means, customer_id = stage.program.means, stage.talk.customer_id
    pause_consent(means, customer_id, stage.active_id, Channel.PAGE)

    # when
    wanted = (
        ("preview_resume", {"document": "diploma"}),
        ("resume_consent", {"consent_id": stage.active_id}),
    )
    stage.with_brain(FakeChat(moves=[*one_by_one(*wanted), SAID])).say(stage.talk, EN, words)

    # then
    with means.storage.reading() as stores:
        assert stores.consents.get(stage.active_id, customer_id).state is ConsentState.PAUSED
    assert "no_yes_on_record" in stage.last().tool_calls[1].outcome


def test_a_yes_from_an_earlier_message_opens_nothing(running: Program) -> None:
    # given a yes to the consent that the model did not pass on
    stage = staged(running)
    idle = FakeChat(moves=[SAID])
    stage.with_brain(idle).say(stage.talk, EN, "yes")

    # when the model uses it a message later, and even repeats it
    late = FakeChat(moves=[calls(("grant_consent", {"consent_id": stage.asked_id})), SAID])
    desk = stage.with_brain(late)
    desk.say(stage.talk, EN, "what now?")
    desk.say(stage.talk, EN, "yes")

    # then
    stage.untouched()


def test_a_sensible_model_with_the_persons_yes_does_open_it(running: Program) -> None:
    stage = staged(running)
    brain = FakeChat(moves=[calls(("grant_consent", {"consent_id": stage.asked_id})), SAID])
    stage.with_brain(brain).say(stage.talk, EN, "yes")
    with stage.program.means.storage.reading() as stores:
        found = stores.consents.get(stage.asked_id, stage.talk.customer_id)
    assert found.state is ConsentState.ACTIVE


@pytest.mark.parametrize("amount", [20_000_000, 1, 900_000, -800_000, 0])
def test_an_amount_nobody_named_is_not_wished_for(running: Program, amount: int) -> None:
    stage = staged(running)
    for kind in ("standing", "scene"):
        arguments = {"kind": kind, "amount_minor": amount, "scene": "furniture"}
        stage.with_brain(FakeChat(moves=[calls(("note_wish", arguments)), SAID])).say(stage.talk, EN, "go")
    with stage.program.means.storage.reading() as stores:
        wish = stores.conversations.get(stage.talk.conversation_id, stage.talk.customer_id).wish
    assert wish is not None
    assert wish.amount_minor == 800_000


def test_a_negative_amount_the_person_said_breaks_nothing(running: Program) -> None:
    stage = staged(running)
    arguments = {"kind": "scene", "amount_minor": -500_000, "scene": "furniture"}
    brain = FakeChat(moves=[calls(("note_wish", arguments)), SAID])
    assert stage.with_brain(brain).say(stage.talk, EN, "-5000 yuan")[-1].text
    stage.untouched()


def test_a_model_that_never_stops_is_stopped_and_the_embedded_brain_answers(running: Program) -> None:
    stage = staged(running)
    brain = FakeChat(moves=[calls(("show_limits", {}))])
    views = stage.with_brain(brain).say(stage.talk, EN, "hello")
    assert brain.times_asked == MODEL_CALLS_MAX
    assert views[-1].text == PHRASES.say("greet", EN)
    assert stage.last().brain == "embedded (in place of another)"


def test_hundreds_of_calls_in_one_message_run_into_the_cap(running: Program) -> None:
    stage = staged(running)
    many = [call("ask_for_person", {"reason": "complaint"}, number=n) for n in range(300)]
    brain = FakeChat(moves=[AIMessage(content="", tool_calls=many), SAID])
    stage.with_brain(brain).say(stage.talk, EN, "hello")
    done = [each for each in stage.last().tool_calls if '"ok": true' in each.outcome]
    assert len(done) <= TOOL_CALLS_MAX
    stage.untouched()


@pytest.mark.parametrize(
    "reply",
    [
        AIMessage(content=""),
        AIMessage(content="   \n "),
        AIMessage(content=[]),
        AIMessage(content=[{"type": "image_url", "image_url": {"url": "data:,x"}}]),
        AIMessage(content="Your limit is now ¥200,000."),
        AIMessage(content="额度已经是二十万元。"),
        AIMessage(content="Fine. " * 1000),
        AIMessage(content="", invalid_tool_calls=[{"name": "x", "args": "{", "id": "1", "error": "bad"}]),
        RuntimeError("gone"),
        KeyError("choices"),
        TimeoutError(),
    ],
)
def test_a_useless_reply_is_replaced_by_something_sensible(embedded: Program, reply: Any) -> None:
    stage = staged(embedded)
    views = stage.with_brain(FakeChat(moves=[reply])).say(stage.talk, EN, "hello")
    said = views[-1].text
    assert said in {PHRASES.say(key, EN) for key in ("model_failed", "guarded", "greet")}
    stage.untouched()


def test_unknown_tools_and_malformed_arguments_are_answered_and_the_model_may_go_on(
    running: Program,
) -> None:
    stage = staged(running)
    moves = one_by_one(
        ("transfer_money", {"amount": 1}),
        ("grant_consent", {}),
        ("ask_consent", {"documents": "everything"}),
        ("note_wish", {"kind": "gold", "amount_minor": "lots"}),
        ("show_limits", {"customer_id": stage.victim_id}),
    )
    stage.with_brain(FakeChat(moves=[*moves, SAID])).say(stage.talk, EN, "hello")
    assert stage.last().text == SAID.text
    assert stage.last().tool_calls[0].name == "transfer_money"
    stage.untouched()


def test_the_embedded_brain_goes_on_from_what_a_failing_model_had_done(running: Program) -> None:
    # given a yes to deciding, which the model acts on before it fails
    stage = staged(running)
    stage.program.desk.say(stage.talk, EN, "no")
    assert stage.last().question is not None
    brain = FakeChat(moves=[calls(("request_decision", {})), RuntimeError("gone")])

    # when
    views = stage.with_brain(brain).say(stage.talk, EN, "yes")

    # then there is one more decision, not two, and its offer is shown
    with running.engine.connect() as connection:
        query = f"SELECT count(*) FROM decisions WHERE customer_id = '{stage.talk.customer_id}'"
        assert connection.exec_driver_sql(query).scalar_one() == 2
    assert [card.card for card in views[-1].cards] == ["offer"]
    assert "Do you accept?" in views[-1].text


def test_the_same_ids_again_and_again_confuse_nothing(running: Program) -> None:
    stage = staged(running)
    moves = [
        AIMessage(content="", id="same", tool_calls=[call("show_limits")]),
        AIMessage(content="", id="same", tool_calls=[call("show_what_is_known")]),
        AIMessage(content="Here you are.", id="same"),
    ]
    views = stage.with_brain(FakeChat(moves=moves)).say(stage.talk, EN, "hello")
    assert views[-1].text
    stage.untouched()


def test_a_chat_model_is_never_told_what_documents_say(running: Program) -> None:
    stage = staged(running)
    brain = FakeChat(moves=[*one_by_one(*((name, {}) for name in NAMES[:6])), SAID])
    stage.with_brain(brain).say(stage.talk, EN, "what do you know about me?")
    told = "\n".join(str(message.content) for turn in brain.seen for message in turn)
    for secret in ("Shanghai University", "bachelor", "paper.pdf", "Chen Si", "Victoria"):
        assert secret not in told
