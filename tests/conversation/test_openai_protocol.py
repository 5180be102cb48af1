"""The whole program with a chat model behind the real protocol: the main job, and every way it fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from assistant.conversation.front_desk import FrontDesk
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.conversation import Conversation, Message
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from tests.conversation.openai_double import KEY, Answer, CallTools, Double, Fail, Say, openai_double
from tests.conversation.sensible_model import sensible
from tests.given import NAME, Clock, a_customer
from tests.given_papers import a_document, standing_limit_minor, text, without_pdf

pytestmark = pytest.mark.usefixtures("tables")
EN, ZH = Language.EN, Language.ZH
DIPLOMA = EvidenceKind.DIPLOMA


@contextmanager
def served(folder: Path, clock: Clock, double: Double) -> Iterator[Program]:
    """The program as its settings say, but for PDF."""
    settings = Settings(
        _env_file=None,
        data_folder=folder,
        chat_model="openai:test-model",
        chat_base_url=double.url,
        chat_api_key=SecretStr(KEY),
        chat_timeout_seconds=10,
    )
    with program(settings, now=clock) as built:
        typed = without_pdf(built)
        yield replace(typed, desk=FrontDesk(typed.means, built.desk.turns))


def a_talk(running: Program, language: Language) -> Conversation:
    customer = a_customer(running.means, language=language)
    return running.desk.open_conversation(customer.customer_id, language)


def last(running: Program, talk: Conversation) -> Message:
    with running.means.storage.reading() as stores:
        return stores.conversations.messages(talk.conversation_id)[-1]


WORDS = {
    EN: ("I would like a limit of 8,000", "my diploma", "yes", "yes", "yes", "I accept"),
    ZH: ("想把额度提到8000元", "毕业证", "同意", "正确", "好的", "接受"),
}


@pytest.mark.parametrize("language", list(Language))
def test_the_main_job_through_the_protocol(tmp_path: Path, clock: Clock, language: Language) -> None:
    with openai_double(sensible) as double, served(tmp_path, clock, double) as running:
        # given
        talk = a_talk(running, language)
        wish, kind, allow, confirm, decide, accept = WORDS[language]
        planted = {FieldName.INSTITUTION: text("Quuxversität"), FieldName.DOCUMENT_NUMBER: text("Q-97531")}

        # when
        for words in (wish, kind, allow):
            running.desk.say(talk, language, words)
        running.desk.upload(talk, language, DIPLOMA, "Quux.pdf", a_document(DIPLOMA, planted))
        for words in (confirm, decide):
            running.desk.say(talk, language, words)
        offered = last(running, talk)
        assert standing_limit_minor(running.means, talk.customer_id) == 100_000
        running.desk.say(talk, language, accept)
        assert standing_limit_minor(running.means, talk.customer_id) == 100_000
        assert [card.card for card in last(running, talk).cards] == ["offer"]  # too early: it stays
        clock.pass_time(seconds=5)
        running.desk.say(talk, language, accept)

        # then
        assert [card.card for card in offered.cards] == ["offer"]
        assert standing_limit_minor(running.means, talk.customer_id) > 100_000
        assert double.refused == []
        with running.means.storage.reading() as stores:
            brains = {m.brain for m in stores.conversations.messages(talk.conversation_id) if m.brain}
        assert brains == {"openai-chat"}

        # and nothing a document or the account says was sent away
        sent = str(double.requests)
        for secret in ("Quux", "97531", NAME, "bachelor", "2026-06-30"):
            assert secret not in sent


FAILURES: list[Answer] = [
    Fail(401),
    Fail(429),
    Fail(500),
    Fail(200, "this is not JSON"),
    Fail(200, "{}"),
    Fail(200, '{"id": "x", "object": "chat.completion", "choices": []}'),
    Fail(0),
]


@pytest.mark.parametrize("failure", FAILURES, ids=str)
def test_when_the_service_fails_the_embedded_brain_answers(
    tmp_path: Path, clock: Clock, failure: Answer
) -> None:
    with openai_double(lambda _: failure) as double, served(tmp_path, clock, double) as running:
        talk = a_talk(running, EN)
        running.desk.say(talk, EN, "a limit of 8,000 please")
        assert last(running, talk).text.startswith("Noted: a standing limit of ¥8,000")
        assert last(running, talk).brain == "embedded (in place of another)"
        assert double.refused == []


def test_when_nobody_listens_the_embedded_brain_answers(tmp_path: Path, clock: Clock) -> None:
    with openai_double(sensible) as double:
        pass
    with served(tmp_path, clock, double) as running:
        talk = a_talk(running, EN)
        running.desk.say(talk, EN, "hello")
        assert last(running, talk).text.startswith("Hello.")


def test_a_service_that_fails_after_deciding_does_not_decide_twice(tmp_path: Path, clock: Clock) -> None:
    def script(request: dict[str, Any]) -> Answer:
        decided = any(
            "verdict" in str(each["content"]) for each in request["messages"] if each["role"] == "tool"
        )
        return Fail(500) if decided else sensible(request)

    with openai_double(script) as double, served(tmp_path, clock, double) as running:
        talk = a_talk(running, EN)
        wish, kind, allow, confirm, decide, _ = WORDS[EN]
        for words in (wish, kind, allow):
            running.desk.say(talk, EN, words)
        running.desk.upload(talk, EN, DIPLOMA, "a.pdf", a_document(DIPLOMA))
        for words in (confirm, decide):
            running.desk.say(talk, EN, words)

        assert [card.card for card in last(running, talk).cards] == ["offer"]
        with running.engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM decisions").scalar_one() == 1


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        (Say("x" * 100_000), "The cards show the exact figures."),
        (Say("Your limit is ¥200,000 now."), "The cards show the exact figures."),
        (Say(""), "There was no answer just now."),
        (Say("Hello there."), "Hello there."),
    ],
)
def test_words_that_cannot_stand_are_not_shown(
    tmp_path: Path, clock: Clock, answer: Answer, reply: str
) -> None:
    with openai_double(lambda _: answer) as double, served(tmp_path, clock, double) as running:
        talk = a_talk(running, EN)
        assert running.desk.say(talk, EN, "hello")[-1].text.startswith(reply)
        assert double.refused == []


def test_bad_tool_calls_are_answered_and_the_protocol_is_kept(tmp_path: Path, clock: Clock) -> None:
    bad: list[Answer] = [
        CallTools((("note_wish", "{not json"),)),
        CallTools((("transfer_money", {"to": "me"}), ("accept_offer", {"offer_id": "off_1"}))),
        CallTools((("grant_consent", {"wrong": 1}), ("show_limits", {}))),
        Say("Here are your limits."),
    ]
    answers = iter(bad)
    with openai_double(lambda _: next(answers)) as double, served(tmp_path, clock, double) as running:
        talk = a_talk(running, EN)
        running.desk.say(talk, EN, "show my limits")
        assert double.refused == []
        assert standing_limit_minor(running.means, talk.customer_id) == 100_000


def test_the_double_refuses_what_the_real_service_refuses() -> None:
    from tests.conversation.openai_double import Refused, checked

    good = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    calls = '[{"id": "1", "type": "function", "function": {"name": "a", "arguments": "{}"}}]'
    for headers, body in (
        (
            {**good, "Authorization": "Bearer x"},
            b'{"model": "m", "messages": [{"role": "user", "content": "a"}]}',
        ),
        (good, b'{"messages": [{"role": "user", "content": "a"}]}'),
        (good, b'{"model": "m", "messages": []}'),
        (good, b'{"model": "m", "messages": [{"role": "robot", "content": "a"}]}'),
        (good, b'{"model": "m", "messages": [{"role": "tool", "tool_call_id": "1", "content": "a"}]}'),
        (good, f'{{"model": "m", "messages": [{{"role": "assistant", "tool_calls": {calls}}}]}}'.encode()),
        (good, b'{"model": "m", "magic": 1, "messages": [{"role": "user", "content": "a"}]}'),
    ):
        with pytest.raises(Refused):
            checked(headers, body)
