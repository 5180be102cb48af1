"""Conversations over HTTP: turns as JSON or events, history in pages, and in which language."""

import json

import pytest

from assistant.api.languages import negotiated
from models.errors import ChatModelFailed
from models.facts.conversation import MESSAGE_CHARACTERS_MAX
from models.facts.language import Language
from tests.api.visiting import Api, Person, good, problem

EVENTS = {"Accept": "text/event-stream"}


@pytest.fixture
def her(api: Api) -> Person:
    return api.person()


@pytest.fixture
def path(her: Person) -> str:
    """Of the messages of a conversation of hers."""
    return f"/v1/conversations/{her.call.post('/v1/conversations', {})['conversation_id']}/messages"


def test_a_turn_is_answered_with_its_messages(her: Person, path: str) -> None:
    said = her.call.post(path, {"text": "I would like a limit of 5000"})["messages"]

    assert [each["role"] for each in said] == ["person", "assistant"]
    assert said[0]["text"] == "I would like a limit of 5000"


def test_a_turn_can_be_had_as_events(her: Person, path: str) -> None:
    answer = her.call("POST", path, {"text": "hello"}, EVENTS)

    assert answer.headers["content-type"].startswith("text/event-stream")
    *events, end = [block.splitlines() for block in answer.text.strip().split("\n\n")]
    assert [name for name, _ in events] == ["event: message"] * 2
    said = [json.loads(data.removeprefix("data: ")) for _, data in events]
    assert said == her.call.get(path)["items"]
    assert end == ["event: done", "data: {}"]


def test_a_refusal_is_a_problem_even_where_events_were_asked_for(her: Person, path: str) -> None:
    problem(her.call("POST", path, {"text": "   "}, EVENTS), 422, "unusable_input")


@pytest.mark.parametrize("text", ["", "x" * (MESSAGE_CHARACTERS_MAX + 1), 5, None])
def test_a_message_is_words_and_not_too_many(her: Person, path: str, text: object) -> None:
    problem(her.call("POST", path, {"text": text}), 422, "invalid_request")


def test_history_is_paged_by_position_from_the_first_message(her: Person, path: str) -> None:
    for text in ("one", "two", "three"):
        her.call.post(path, {"text": text})

    first = her.call.get(f"{path}?limit=4")
    rest = her.call.get(f"{path}?limit=4&cursor={first['next_cursor']}")

    assert [each["position"] for each in first["items"] + rest["items"]] == list(range(6))
    assert rest["next_cursor"] is None


def test_a_key_reads_the_words_without_the_cards(api: Api, her: Person, path: str) -> None:
    reply = her.call.post(path, {"text": "I want a limit of 5000"})["messages"][-1]
    shown = her.call.post(path, {"text": "what do you know about me"})["messages"][-1]
    assert reply["cards"] or shown["cards"]

    seen = api.key(["conversations"]).get(f"{path}?customer_id={her.customer_id}")["items"]

    assert [each["text"] for each in seen] == [each["text"] for each in her.call.get(path)["items"]]
    assert all(each["cards"] == [] for each in seen)


def test_a_chat_model_that_fails_is_told_as_such(
    her: Person, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ChatModelFailed

    monkeypatch.setattr("assistant.conversation.turn.Turns.say", fails)

    problem(her.call("POST", path, {"text": "hello"}), 502, "chat_model_failed")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("zh", Language.ZH),
        ("zh-CN,zh;q=0.9,en;q=0.5", Language.ZH),
        ("en-GB;q=0.8, zh;q=0.9", Language.ZH),
        ("EN", Language.EN),
        ("fr, en;q=0.1", Language.EN),
        ("zh;q=0, en;q=0.1", Language.EN),
        ("zh;q=2, en;q=0.1", Language.EN),
        ("zh;q=nan, en;q=0.1", Language.EN),
        ("zh;level=1, en;q=0.1", Language.EN),
        ("fr", None),
        ("", None),
        (";;,,;q=", None),
    ],
)
def test_the_best_language_of_ours_is_chosen_by_quality(accepted: str, language: Language | None) -> None:
    assert negotiated(accepted) is language


@pytest.mark.parametrize(("accepted", "language"), [("zh", "zh"), ("fr", "en"), ("en;q=0.2,zh;q=0.1", "en")])
def test_an_answer_names_its_language(her: Person, accepted: str, language: str) -> None:
    answer = her.call("POST", "/v1/limit-requests", {"kind": "standing"}, {"Accept-Language": accepted})

    assert good(answer)["explanation"]["language"] == language
    assert (answer.headers["content-language"], answer.headers["vary"]) == (language, "Accept-Language")
