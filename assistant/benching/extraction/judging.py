"""Is what was read what the document says?"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.benching.extraction.corpus import Paper
from models.facts.evidence import (
    FieldName,
    FieldValue,
    LinesValue,
    RateValue,
    ReadDocument,
    TextsValue,
    TextValue,
    TransactionsValue,
)

_LAST_DIGITS = 4
_USUAL_PAYMENTS = {"month": 12, "year": 1, "quarter": 4, "week": 52}
_TEXTS_LONGER_MAX = 2.0
_NAME_SHARE_MIN = 0.6


class Verdict(StrEnum):
    """What came of one field."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"
    INVENTED = "invented"  # read though the document does not show it


@dataclass(frozen=True, slots=True)
class Judged:
    """One field of one paper; `confidence` is None where nothing was read."""

    paper: Paper
    name: FieldName
    verdict: Verdict
    expected: FieldValue | None
    read: FieldValue | None
    confidence: float | None

    @property
    def is_right(self) -> bool:
        return self.verdict is Verdict.RIGHT


def judged(paper: Paper, document: ReadDocument | None) -> Iterator[Judged]:
    """Every field that the paper shows, and every one that was read besides; `None` was not readable."""
    answers, layout = paper.specimen.answers, paper.specimen.layout
    fields = {field.name: field for field in document.fields} if document else {}
    for name, expected in answers.items():
        field = fields.pop(name, None)
        if field is None:
            yield Judged(paper, name, Verdict.MISSING, expected, None, None)
        else:
            verdict = Verdict.RIGHT if agrees(name, expected, field.value) else Verdict.WRONG
            yield Judged(paper, name, verdict, expected, field.value, field.confidence)
    for name, field in fields.items():
        if name not in layout.unjudged:
            yield Judged(paper, name, Verdict.INVENTED, None, field.value, field.confidence)


def agrees(name: FieldName, expected: FieldValue, read: FieldValue) -> bool:
    """Exact for days, amounts, numbers and degrees; words without their case, spaces and marks.

    Rows agree by their days and amounts; of an account's number the last four digits count. What a
    certificate is called may be with or without the word for its paper.
    """
    if name is FieldName.ACCOUNT_NUMBER:
        return _last_digits(expected) == _last_digits(read)
    match expected, read:
        case TextValue(), TextValue() if name is FieldName.CERTIFICATE_NAME:
            return _names_the_same(squeezed(expected.text), squeezed(read.text))
        case TextValue(), TextValue():
            return squeezed(expected.text) == squeezed(read.text)
        case LinesValue(), LinesValue():
            amounts = [line.amount_minor for line in read.lines]
            return (
                amounts == [line.amount_minor for line in expected.lines]
                and expected.currency is read.currency
            )
        case TransactionsValue(), TransactionsValue():
            return _moves(expected) == _moves(read)
        case TextsValue(), TextsValue():
            return _tells_all(expected.texts, read.texts)
        case RateValue(), RateValue():
            return _rate(expected) == _rate(read)
        case _:
            return expected == read


def squeezed(words: str) -> str:
    """Letters and digits only, without case and width."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words).casefold()))


def said(value: FieldValue | None) -> str:
    """A value in short, for lists of misses."""
    match value:
        case None:
            return ""
        case TextValue():
            return value.text
        case LinesValue():
            return " ".join(str(line.amount_minor) for line in value.lines)
        case TransactionsValue():
            return " ".join(f"{row.day}:{row.amount_minor}" for row in value.rows)
        case TextsValue():
            return " | ".join(value.texts)
        case _:
            return " ".join(str(part) for key, part in value.model_dump(mode="json").items() if key != "kind")


def _last_digits(value: FieldValue) -> str:
    return "".join(filter(str.isdigit, said(value)))[-_LAST_DIGITS:]


def _names_the_same(expected: str, read: str) -> bool:
    short, long = sorted((expected, read), key=len)
    return short in long and len(short) >= _NAME_SHARE_MIN * len(long)


def _moves(value: TransactionsValue) -> list[tuple[object, int]]:
    return [(row.day, row.amount_minor) for row in value.rows]


def _rate(value: RateValue) -> tuple[object, ...]:
    """Without a count of payments the period's usual one is meant."""
    payments = value.payments_a_year or _USUAL_PAYMENTS.get(value.period.value)
    return value.amount_minor, value.currency, value.period, payments


def _tells_all(expected: Sequence[str], read: Sequence[str]) -> bool:
    """All that was to be told is, in whatever pieces, and not much besides."""
    told, wanted = squeezed("".join(read)), [squeezed(words) for words in expected]
    return (
        all(words in told for words in wanted) and len(told) <= _TEXTS_LONGER_MAX * sum(map(len, wanted)) + 20
    )
