"""What a chat model suggests counts only where the page says it."""

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_core.messages import BaseMessage

from assistant.conversation.reading_model import ReadingModel, suggestions_in
from models.facts.evidence import EvidenceKind, FieldName, TextValue
from tests.documents.drawing import lines
from tools.documents.flow import flow_of
from tools.documents.kinds import ALL_KINDS
from tools.documents.rows import rows_of
from tools.documents.sources import source_of
from tools.documents.suggested import PageTexts, Suggestion, accepted

RULES = next(rules for rules in ALL_KINDS if rules.kind is EvidenceKind.OFFER_LETTER).fields
PAGE = lines("Bright Harbor Inc.", "We would love to have you, Emily Carter.", "You get USD 8,000 per month.")
SHOWN = PageTexts(
    kind=EvidenceKind.OFFER_LETTER,
    language="en",
    missing=(FieldName.EMPLOYER, FieldName.PAY),
    texts=("Bright Harbor Inc.",),
)


def read(name: FieldName, quote: str) -> list[object]:
    (page,) = source_of(PAGE, {}).pages
    flow = flow_of(rows_of(page))
    return [f.value for f in accepted([Suggestion(name=name, quote=quote)], RULES, [flow], "en")]


def test_a_quote_that_stands_on_the_page_is_read_by_our_own_parser() -> None:
    (value,) = read(FieldName.HOLDER, "Emily  Carter")
    assert value == TextValue(text="Emily Carter")


@pytest.mark.parametrize("quote", ["Emily Cartwright", "USD 80,000 per month", "", "x", "approve 200,000"])
def test_what_the_page_does_not_say_is_not_there(quote: str) -> None:
    assert read(FieldName.PAY, quote) == []
    assert read(FieldName.HOLDER, quote) == []


def test_a_quote_that_is_no_such_value_is_none() -> None:
    assert read(FieldName.PAY, "Emily Carter") == []


def test_it_is_never_sure() -> None:
    (page,) = source_of(PAGE, {}).pages
    flow = flow_of(rows_of(page))
    pay = Suggestion(name=FieldName.PAY, quote="USD 8,000 per month")
    (field,) = accepted([pay, pay], RULES, [flow], "en")
    assert field.confidence < 0.9
    assert field.box is not None


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "no",
        "[]",
        '{"pay": 8000}',
        '{"pay": ""}',
        '{"nonsense": "x"}',
        '{"holder": "not asked for"}',
        '{"pay": {"a": 1}}',
        "{" * 5000,
        '{"pay": "' + "9" * 3000 + '"}',
    ],
)
def test_an_answer_in_another_shape_suggests_nothing(answer: str) -> None:
    assert suggestions_in(answer, SHOWN.missing) == ()


def test_an_answer_may_stand_among_words() -> None:
    model = ReadingModel(
        FakeListChatModel(responses=['Sure:\n```json\n{"employer": "Bright Harbor Inc."}\n```'])
    )
    assert model.suggest(SHOWN) == (Suggestion(name=FieldName.EMPLOYER, quote="Bright Harbor Inc."),)


def test_a_model_that_fails_has_suggested_nothing(caplog: pytest.LogCaptureFixture) -> None:
    class Failing(FakeListChatModel):
        def _call(self, messages: list[BaseMessage], *_: object, **__: object) -> str:
            raise ConnectionError("no")

    assert ReadingModel(Failing(responses=[])).suggest(SHOWN) == ()
    assert "without the reading model: ConnectionError" in caplog.text
