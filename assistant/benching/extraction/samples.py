"""Third-party documents, where they are at hand: receipts with a key, and files that mean harm."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from time import perf_counter

from assistant.benching.extraction.judging import squeezed
from assistant.benching.extraction.watching import watched
from assistant.reading import DocumentReader
from models.errors import DocumentUnreadable
from models.facts.evidence import DayValue, FieldName, FieldValue, MoneyValue, ReadDocument, TextValue

RECEIPT_FIELDS = {
    "company": FieldName.MERCHANT,
    "date": FieldName.ORDERED_ON,
    "address": FieldName.MERCHANT_ADDRESS,
    "total": FieldName.TOTAL,
}
HOSTILE_WALL_S, HOSTILE_PEAK_BYTES = 15.0, 1_500_000_000

_DAYS = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d-%m-%y", "%Y-%m-%d", "%d %b %Y", "%d %b %y", "%d.%m.%Y")
_RECEIPTS, _HOSTILE = "sroie", ("hostile_corpus", "hostile_selfmade")


@dataclass(frozen=True, slots=True)
class ReceiptField:
    """One of the four fields of one receipt."""

    receipt: str
    name: str
    expected: str
    read: str
    confidence: float | None
    is_right: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    path: Path
    key: dict[str, str]


@dataclass(frozen=True, slots=True)
class Ending:
    """How the reading of one hostile file ended: `complete` or the code of an error."""

    file: str
    outcome: str
    wall_s: float
    peak_bytes: int

    @property
    def within_bounds(self) -> bool:
        return self.wall_s < HOSTILE_WALL_S and self.peak_bytes < HOSTILE_PEAK_BYTES


def receipts(folder: Path) -> tuple[Receipt, ...]:
    """Pictures with their keys, in order of name; none where the folder is absent."""
    keys = sorted((folder / _RECEIPTS / "key").glob("*.json"))
    return tuple(
        Receipt(folder / _RECEIPTS / "img" / f"{key.stem}.jpg", json.loads(key.read_text("utf-8")))
        for key in keys
    )


def hostile_files(folder: Path) -> tuple[Path, ...]:
    return tuple(path for name in _HOSTILE for path in sorted((folder / name).glob("*.pdf")))


def judged_receipt(receipt: Receipt, document: ReadDocument | None) -> Iterator[ReceiptField]:
    """Words by their letters and digits, days as days, totals as numbers."""
    fields = {field.name: field for field in document.fields} if document else {}
    for name, field_name in RECEIPT_FIELDS.items():
        expected, field = receipt.key[name], fields.get(field_name)
        read = "" if field is None else _said(field.value)
        sure = None if field is None else field.confidence
        right = field is not None and _agrees(name, expected, field.value)
        yield ReceiptField(receipt.path.stem, name, expected, read, sure, right)


def ending(reader: DocumentReader, path: Path) -> Ending:
    began = perf_counter()
    with watched() as seen:
        try:
            reader.read(path.read_bytes())
            outcome = "complete"
        except DocumentUnreadable as error:
            outcome = error.code
    return Ending(path.name, outcome, perf_counter() - began, seen.peak_bytes)


def _agrees(name: str, expected: str, value: FieldValue) -> bool:
    match value:
        case DayValue():
            return value.day == _day(expected)
        case MoneyValue():
            return value.amount_minor == _minor(expected)
        case TextValue():
            return squeezed(value.text) == squeezed(expected)
        case _:
            return False


def _day(words: str) -> date | None:
    for style in _DAYS:
        with suppress(ValueError):
            return datetime.strptime(words.strip().title(), style).date()  # noqa: DTZ007 - a calendar day
    return None


def _minor(words: str) -> int | None:
    with suppress(ValueError):
        return round(float("".join(each for each in words if each in "0123456789.-")) * 100)
    return None


def _said(value: FieldValue) -> str:
    match value:
        case TextValue():
            return value.text
        case DayValue():
            return value.day.isoformat()
        case MoneyValue():
            return f"{value.amount_minor / 100:.2f}"
        case _:
            return str(value)
