"""Turns at their edges: long, empty, odd and simultaneous messages; nothing lost, nothing leaked."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.wiring import Program
from models.errors import UnusableInput
from models.facts.conversation import MESSAGE_CHARACTERS_MAX, Conversation, Message, Role
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from tests.actions.at_once import at_once
from tests.given import Clock, a_customer
from tests.given_papers import (
    a_document,
    asked,
    shown,
    standing_limit_minor,
    text,
    without_pdf,
)
from tests.given_vault import opened_dump

EN = Language.EN


def a_talk(program: Program) -> Conversation:
    customer = a_customer(program.means)
    return program.desk.open_conversation(customer.customer_id, EN)


def messages(program: Program, talk: Conversation) -> tuple[Message, ...]:
    with program.means.storage.reading() as stores:
        return stores.conversations.messages(talk.conversation_id)


@pytest.mark.parametrize("words", ["", " ", "\n\t ", "　"])
def test_an_empty_message_is_answered_with_what_to_do_and_not_kept(embedded: Program, words: str) -> None:
    talk = a_talk(embedded)
    with pytest.raises(UnusableInput):
        embedded.desk.say(talk, EN, words)
    assert messages(embedded, talk) == ()


def test_a_message_too_long_is_cut_and_answered(running: Program) -> None:
    talk = a_talk(running)
    running.desk.say(talk, EN, "yes " * 100_000)
    own, reply = messages(running, talk)
    assert len(own.text) == MESSAGE_CHARACTERS_MAX
    assert reply.role is Role.ASSISTANT


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(min_size=1, max_size=200).filter(str.strip))
def test_any_text_is_answered_and_changes_nothing(embedded: Program, words: str) -> None:
    talk = a_talk(embedded)
    said = embedded.desk.say(talk, EN, words)
    assert said[-1].text.strip()
    assert standing_limit_minor(embedded.means, talk.customer_id) == 100_000


@pytest.mark.parametrize(
    "words", ["a\x00b", "\x00", "\u202eseY", "\ufeffyes", "a" * 4000, "\U0001f4a9" * 100]
)
def test_odd_characters_are_kept_as_they_are(running: Program, words: str) -> None:
    talk = a_talk(running)
    running.desk.say(talk, EN, words)
    assert messages(running, talk)[0].text == words


def test_turns_at_once_lose_no_message(running: Program) -> None:
    # given
    talk = a_talk(running)
    said = [f"a limit of {n},000 please" for n in range(3, 11)]

    # when
    came = at_once([partial(running.desk.say, talk, EN, words) for words in said])

    # then
    assert not any(isinstance(each, Exception) for each in came), came
    kept = messages(running, talk)
    assert [message.position for message in kept] == list(range(2 * len(said)))
    assert sorted(m.text for m in kept if m.role is Role.PERSON) == sorted(said)
    assert all(m.text for m in kept if m.role is Role.ASSISTANT)


def test_the_same_yes_at_once_accepts_once(running: Program, clock: Clock) -> None:
    # given an offer shown in the conversation
    program = without_pdf(running)
    talk = a_talk(program)
    shown(program.means, talk.customer_id)
    program.desk.say(talk, EN, "a limit of 8,000 please")
    program.desk.say(talk, EN, "that's all")
    clock.pass_time(seconds=5)

    # when
    came = at_once([partial(program.desk.say, talk, EN, "yes")] * 4)

    # then
    assert not any(isinstance(each, Exception) for each in came), came
    with running.engine.connect() as connection:
        changed = connection.exec_driver_sql("SELECT count(*) FROM limit_changes").scalar_one()
    assert changed == 2  # the opening one and the accepted one


def test_a_yes_answers_only_the_latest_question(running: Program) -> None:
    # given a question about consent, and then one about an offer made by another way
    program = without_pdf(running)
    talk = a_talk(program)
    program.desk.say(talk, EN, "a limit of 8,000 please")
    program.desk.say(talk, EN, "my diploma")
    program.desk.say(talk, EN, "show my limits")

    # when the question is no longer the latest message
    program.desk.say(talk, EN, "yes")

    # then nothing was opened
    with program.means.storage.reading() as stores:
        assert [r.state for r in stores.consents.of_customer(talk.customer_id)] == ["requested"]


def test_no_message_holds_what_a_document_said(running: Program) -> None:
    # given a conversation over a document with planted words
    program = without_pdf(running)
    talk = a_talk(program)
    planted = {
        FieldName.EMPLOYER: text("Quuxfabrik"),
        FieldName.POSITION: text("Quuxmeister"),
        FieldName.EMPLOYMENT_TYPE: text("Quuxzeit"),
    }
    letter = EvidenceKind.OFFER_LETTER
    for words in ("a limit of 8,000 please", "my offer letter", "yes"):
        program.desk.say(talk, EN, words)
    program.desk.upload(talk, EN, letter, "Quuxbrief.pdf", a_document(letter, planted))
    for words in ("what do you know about me?", "show my fields", "that's all", "yes", "why?", "yes"):
        program.desk.say(talk, EN, words)

    # then
    dump = opened_dump(program.means, running.engine).splitlines()
    rows = [line for line in dump if line.startswith("messages:") and '"role"' in line]
    assert len(rows) > 10
    assert not any("quux" in row.lower() for row in rows)


def test_another_process_can_serve_the_next_turn(running: Program, clock: Clock) -> None:
    # given two front desks over one database
    one, other = without_pdf(running), without_pdf(running)
    talk = a_talk(one)
    for desk, words in ((one, "a limit of 8,000 please"), (other, "my diploma"), (one, "yes")):
        desk.desk.say(talk, EN, words)
    with one.means.storage.reading() as stores:
        assert [r.state for r in stores.consents.of_customer(talk.customer_id)] == ["active"]


def test_cards_of_what_is_gone_are_left_out_and_the_words_stay(running: Program) -> None:
    from assistant.actions.withdraw_consent import withdraw_consent
    from models.facts.consent import Channel

    program = without_pdf(running)
    talk = a_talk(program)
    for words in ("a limit of 8,000 please", "my diploma", "yes"):
        program.desk.say(talk, EN, words)
    program.desk.upload(talk, EN, EvidenceKind.DIPLOMA, "a.pdf", a_document(EvidenceKind.DIPLOMA))
    with program.means.storage.reading() as stores:
        (record,) = stores.consents.of_customer(talk.customer_id)
    before = program.desk.chat(talk.customer_id, EN)
    withdraw_consent(program.means, talk.customer_id, record.consent_id, None, Channel.PAGE)
    after = program.desk.chat(talk.customer_id, EN)
    assert [m.text for m in after.messages] == [m.text for m in before.messages]
    assert "fields" in {card.card for m in before.messages for card in m.cards}
    assert "fields" not in {card.card for m in after.messages for card in m.cards}


def test_the_wish_is_met_once_its_offer_is_accepted(running: Program, clock: Clock) -> None:
    program = without_pdf(running)
    talk = a_talk(program)
    shown(program.means, talk.customer_id)
    program.desk.say(talk, EN, "a limit of 8,000 please")
    program.desk.say(talk, EN, "that's all")
    clock.pass_time(seconds=5)
    program.desk.say(talk, EN, "yes")
    with program.means.storage.reading() as stores:
        assert stores.conversations.get(talk.conversation_id, talk.customer_id).wish is None
    assert asked(program.means, talk.customer_id, 900_000).decision
