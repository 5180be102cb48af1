"""Joins what a file states outright (an e-fapiao's data) with what was read on its pages."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from models.facts.evidence import (
    DayValue,
    Field,
    FieldValue,
    LinesValue,
    MoneyValue,
    TextValue,
)
from tools.documents.days import days_in
from tools.documents.glyphs import Run, joined
from tools.documents.rows import Row

_FIGURES = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?(?![\d.])")
_BEGINNING = 8
_GAPS = re.compile(r"\s+")


def with_stated(
    read: tuple[Field, ...], stated: Sequence[Field], pages: Sequence[Sequence[Row]]
) -> tuple[Field, ...]:
    """Stated fields stand above read ones; each takes its place from where the pages say the same.

    A stated value that stands nowhere on the pages has no box. `pages` are the rows of each page.
    """
    if not stated:
        return read
    by_name = {field.name: field for field in read}
    placed = [_placed(field, by_name.get(field.name), pages) for field in stated]
    names = {field.name for field in placed}
    return (*placed, *(field for field in read if field.name not in names))


def place_of(value: FieldValue, pages: Sequence[Sequence[Row]]) -> Run | None:
    """Where the pages say this value, first place first; None where they do not."""
    return next(_places(value, pages), None)


def _placed(stated: Field, read: Field | None, pages: Sequence[Sequence[Row]]) -> Field:
    if read is not None and same_value(read.value, stated.value):
        return stated.model_copy(update={"page": read.page, "box": read.box})
    place = place_of(stated.value, pages)
    return stated.model_copy(update={"page": place.page, "box": place.box()}) if place is not None else stated


def same_value(one: FieldValue, other: FieldValue) -> bool:
    """Whether two values say the same, whatever the width of their characters and the spaces between."""
    if isinstance(one, TextValue) and isinstance(other, TextValue):
        return _bare(one.text) == _bare(other.text)
    return one == other


def _places(value: FieldValue, pages: Sequence[Sequence[Row]]) -> Iterator[Run]:
    for rows in pages:
        if isinstance(value, LinesValue) and (place := _lines_in(rows, value)) is not None:
            yield place
        for row in rows:
            run = row.run
            match value:
                case TextValue():
                    yield from _words_in(run, value.text)
                case MoneyValue():
                    yield from _amounts_in(run, value.amount_minor)
                case DayValue():
                    yield from _days_in(run, value.day)


def _lines_in(rows: Sequence[Row], value: LinesValue) -> Run | None:
    """All rows that name one of the lines: by how its description begins, as the rest may be wrapped."""
    begins = {_bare(line.description)[:_BEGINNING] for line in value.lines}
    naming = [row.run for row in rows if any(begin in _bare(row.run.text) for begin in begins)]
    return joined(naming) if naming else None


def _words_in(run: Run, words: str) -> Iterator[Run]:
    """The words, or (for a number in parts) the last part of them, spaces in the print disregarded."""
    letters = [at for at, letter in enumerate(run.text) if not letter.isspace()]
    text = "".join(run.text[at] for at in letters)
    for wanted in dict.fromkeys((_bare(words), _bare(words.split()[-1]))):
        found = text.find(wanted) if len(wanted) > 1 else -1
        if found >= 0:
            yield run.part(letters[found], letters[found + len(wanted) - 1] + 1)
            return


def _amounts_in(run: Run, amount_minor: int) -> Iterator[Run]:
    for found in _FIGURES.finditer(run.text):
        yuan, _, fen = found.group().replace(",", "").partition(".")
        sign = -1 if yuan.startswith("-") else 1
        if sign * (abs(int(yuan)) * 100 + int(fen.ljust(2, "0") or 0)) == amount_minor:
            yield run.part(*found.span())


def _days_in(run: Run, day: date) -> Iterator[Run]:
    for found in days_in(run.text):
        if found.day == day:
            yield run.part(found.start, found.end)


def _bare(text: str) -> str:
    return _GAPS.sub("", unicodedata.normalize("NFKC", text))
