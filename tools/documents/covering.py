"""Finds every place of a page where something is written that is not to be seen, to be painted over."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from models.facts.covering import Covering, Wording
from models.facts.evidence import Box
from tools.documents.flow import flow_of
from tools.documents.glyphs import BREAK, SPACE, Glyph, Run, is_han, spelled
from tools.documents.others import PERSONAL, boxes_of, is_mostly_on
from tools.documents.pages import Page
from tools.documents.rows import Row, rows_of

Span = tuple[int, int]
_HANDLE = re.compile(r"(?<![\w.])@(?=\w*[^\W\d])\w[\w.]{1,29}")
_SIGNS_MIN = 5
_SAME_COLUMN = 0.01
_SAME_LINE = 0.5
"""Of a character's height: what stands further up or down begins a line of its own."""


def covered_on(page: Page, covering: Covering) -> tuple[Box, ...]:
    """The places, a box a printed line; the same place may come twice.

    A page is read in three orders: as it is printed, column by column, and as the file has it, where the
    letters of a stamp stand together.
    """
    rows, read = rows_of(page), [place.box for place in covering.open if place.page == page.number]
    flow = flow_of(rows)
    orders = (flow, _by_columns(rows, page.number), _as_filed(page))
    found = [box for run in orders for box in _written(run, covering)]
    numbers = (box for part in _numbers(rows, flow) for box in boxes_of(part))
    found.extend(box for box in numbers if not any(is_mostly_on(box, each) for each in read))
    return tuple(dict.fromkeys(found))


def says_any(text: str, covering: Covering) -> bool:
    """Whether a text, such as that of a code, says any of it. Inside codes no word stands by itself, so that
    two Chinese characters or five other signs count wherever they are."""
    folded = _text_folded(text)
    shown = {_text_folded(each.text) for each in covering.shows}
    hidden = {_text_folded(each.text) for each in covering.hides} - shown
    long = (each for each in hidden if len(each) >= _SIGNS_MIN or (len(each) > 1 and is_han(each[0])))
    return any(each in folded for each in long) or any(pattern.search(text) for pattern in PERSONAL)


def _written(run: Run, covering: Covering) -> Iterator[Box]:
    signs = _Signs.of(run)
    shown = tuple(signs.spans(covering.shows))
    for start, end in dict.fromkeys(signs.spans(covering.hides)):
        if not any(left <= start and end <= right for left, right in shown):
            yield from boxes_of(run.part(start, end))


def _numbers(rows: Iterable[Row], flow: Run) -> Iterator[Run]:
    """Numbers and names by which somebody is reached; one that its label names may stand in the next cell."""
    cells = (cell for row in rows for cell in row.cells)
    for run, labelled in (*((cell, False) for cell in cells), (flow, True)):
        for pattern in (*PERSONAL, _HANDLE):
            for match in pattern.finditer(run.text):
                value = match.groupdict().get("value")
                if value or not labelled:
                    yield run.part(*match.span("value" if value else 0))


def _by_columns(rows: Iterable[Row], number: int) -> Run:
    """Cells that begin at the same place, one under another."""
    columns: list[tuple[float, list[Run]]] = []
    for cell in (cell for row in rows for cell in row.cells):
        column = next((cells for left, cells in columns if abs(left - cell.left) < _SAME_COLUMN), None)
        if column is None:
            columns.append((cell.left, [cell]))
        else:
            column.append(cell)
    return Run.of(
        number, (glyph for _, cells in columns for cell in cells for glyph in (*cell.glyphs, BREAK))
    )


def _as_filed(page: Page) -> Run:
    """The characters in the file's order, which keeps a column or a stamp together."""
    glyphs: list[Glyph] = []
    for glyph in page.glyphs:
        if glyphs and _is_lower(glyphs[-1], glyph):
            glyphs.append(BREAK)
        elif glyph.spaced:
            glyphs.append(SPACE)
        glyphs.append(glyph)
    return Run.of(page.number, glyphs)


def _is_lower(before: Glyph, glyph: Glyph) -> bool:
    return abs(glyph.top - before.top) > _SAME_LINE * (before.bottom - before.top)


@dataclass(frozen=True, slots=True)
class _Signs:
    """The letters and figures of a run alone, folded; each knows which character of the run it is of."""

    run: Run
    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, run: Run) -> "_Signs":
        signs = [(sign, at) for at, letter in enumerate(run.text) for sign in _folded(letter)]
        return cls(run, "".join(sign for sign, _ in signs), tuple(at for _, at in signs))

    def spans(self, wordings: Iterable[Wording]) -> Iterator[Span]:
        """Where they are written, as stretches of the run's own text."""
        for wording in wordings:
            wanted = _text_folded(wording.text)
            at = self.text.find(wanted) if wanted else -1
            while at >= 0:
                start, end = self.places[at], self.places[at + len(wanted) - 1] + 1
                if self._is_written(wording, start, end):
                    yield start, end
                at = self.text.find(wanted, at + 1)

    def _is_written(self, wording: Wording, start: int, end: int) -> bool:
        if not self._is_whole(start, end) or (wording.capital and not self._is_a_name(start, end)):
            return False
        return wording.wraps or not self._is_broken(start, end)

    def _is_broken(self, start: int, end: int) -> bool:
        placed = self.run.part(start, end).placed
        return any(_is_lower(before, glyph) for before, glyph in pairwise(placed))

    def _is_whole(self, start: int, end: int) -> bool:
        text = self.run.text
        return not (
            (start and _are_one_word(text[start - 1], text[start]))
            or (end < len(text) and _are_one_word(text[end - 1], text[end]))
        )

    def _is_a_name(self, start: int, end: int) -> bool:
        word = self.run.text[start:end]
        return word[0].isupper() and not any(letter.isspace() for letter in word)


def _are_one_word(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum() and not is_han(one) and not is_han(other)


@lru_cache(maxsize=1024)
def _text_folded(text: str) -> str:
    return "".join(_folded(each) for letter in text for each in spelled(letter)[0])


@lru_cache(maxsize=8192)
def _folded(letter: str) -> str:
    """Without case, accents and marks; of what is no letter and no figure nothing."""
    return "".join(c for c in unicodedata.normalize("NFKD", letter.casefold()) if c.isalnum())
