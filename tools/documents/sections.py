"""Headings that say whose the labels below them are: `TENANT` over `Name:` and `Address:`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tools.documents.glyphs import Run, is_han
from tools.documents.rows import Row

_LETTERS_MAX, _HAN_MAX = 60, 24
_NUMBERED = re.compile(
    r"^(?:(?:part|section|item|clause|article)\s+)?[(]?(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s*\S|"
    r"^(?:第?[一二三四五六七八九十]{1,3}(?:[、.)]|\s*[条部章节])|[(][一二三四五六七八九十]{1,2}[)])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.。;,,!?:]|\b(?:is|are|will|shall|the\s+following)\b.*\s", re.IGNORECASE)
_LARGER = 1.08
_SAME_COLUMN = 0.03


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its place; it goes for what is below it in its column."""

    text: str
    middle: float
    left: float


def headings_of(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Every row that is nothing but short headings, from top to bottom."""
    return tuple(
        Heading(cell.text, cell.middle, cell.left)
        for at, row in enumerate(rows)
        if all(_is_short(cell.text) for cell in row.cells)
        if all(_stands_out(cell, rows[at + 1] if at + 1 < len(rows) else None) for cell in row.cells)
        for cell in row.cells
    )


def section_of(headings: Sequence[Heading], place: Run) -> str:
    """The heading that a place stands under; empty where there is none."""
    above = [each for each in headings if each.middle < place.middle - 1e-4]
    near = [each for each in above if each.left <= place.left + _SAME_COLUMN]
    if not near:
        return ""
    lowest = max(each.middle for each in near)
    return max((each for each in near if lowest - each.middle < 1e-3), key=lambda each: each.left).text


def _is_short(text: str) -> bool:
    han = sum(map(is_han, text))
    if len(text) > _LETTERS_MAX or han > _HAN_MAX or not any(map(str.isalpha, text)):
        return False
    return not _SENTENCE.search(_NUMBERED.sub("x", text, count=1))


def _stands_out(cell: Run, below: Row | None) -> bool:
    """By a number, by capitals, by larger print, or as the line over a label with its colon."""
    if _NUMBERED.match(cell.text) or cell.text.isupper():
        return True
    if below is None:
        return False
    larger = (cell.bottom - cell.top) >= _LARGER * (below.bottom - below.top)
    return larger or ":" in below.cells[0].text[:24]
