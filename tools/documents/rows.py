"""Rebuilds the printed lines of a page from its characters, and the cells that gaps and rules make."""

import re
from dataclasses import dataclass
from itertools import pairwise

from tools.documents.glyphs import SPACE, Glyph, Run, is_han, joined
from tools.documents.pages import Page
from tools.documents.respacing import respaced
from tools.documents.slanted_rows import slanted_lines

_CELL_GAP_EM = 0.95
_TOUCHING_EM = 0.06
"""Characters so close are one word, even where a ruling line is drawn across it."""
_WORD_GAP_EM = 0.22
_HAN_GAP_EM = 0.45
_UNSEEN_SPACE_EM = 0.8
"""A gap in which a recogniser, which places single letters only roughly, must have missed a space."""
# The box around a character is as high as its font's ascent and descent together.
_EM_OF_BOX = 0.87
_MASK = re.compile(r"(?<=\d{4})[.*]{2,}(?=\d{3})")
_MASKED_GAP = 0.035
"""A number with stars in the place of its figures goes on over a gap, as a share of the page's width."""


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line: its cells from left to right."""

    cells: tuple[Run, ...]

    @property
    def run(self) -> Run:
        return joined(self.cells)

    @property
    def middle(self) -> float:
        return sum(cell.middle for cell in self.cells) / len(self.cells)

    @property
    def top(self) -> float:
        return min(cell.top for cell in self.cells)

    @property
    def bottom(self) -> float:
        return max(cell.bottom for cell in self.cells)


def rows_of(page: Page) -> tuple[Row, ...]:
    """The page's lines from top to bottom."""
    lines = slanted_lines(page.glyphs) if page.recognised else _lines(page)
    return tuple(Row(cells) for line in lines if (cells := _cells(page, sorted(line, key=lambda g: g.left))))


def _lines(page: Page) -> list[list[Glyph]]:
    """Characters whose middles are on one height; neighbours in the file are nearly always neighbours."""
    stretches: list[list[Glyph]] = []
    for glyph in page.glyphs:
        if stretches and _level(stretches[-1][-1], glyph):
            stretches[-1].append(glyph)
        else:
            stretches.append([glyph])
    stretches.sort(key=lambda stretch: _middle(stretch[0]))
    lines: list[list[Glyph]] = []
    for stretch in stretches:
        # Only the last few lines can be on this height, as the stretches come from top to bottom.
        home = next((line for line in lines[-3:] if _level(line[0], stretch[0])), None)
        if home is None:
            lines.append(list(stretch))
        else:
            home.extend(stretch)
    return lines


def _level(one: Glyph, other: Glyph) -> bool:
    height = min(one.bottom - one.top, other.bottom - other.top)
    return abs(_middle(one) - _middle(other)) <= 0.4 * height + 1e-6


def _middle(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2


def _cells(page: Page, line: list[Glyph]) -> tuple[Run, ...]:
    shape = page.size.height / page.size.width
    walls = [x for top, bottom, x in page.down if top <= _middle(line[0]) <= bottom]
    line = _starred(line) if page.recognised else line
    cells: list[list[Glyph]] = [[line[0]]]
    for before, glyph in pairwise(line):
        if glyph.text == before.text and glyph.shown and abs(glyph.left - before.left) < 0.0015:
            continue  # bold made by printing twice
        em = max(glyph.bottom - glyph.top, before.bottom - before.top) * shape * _EM_OF_BOX
        gap = (glyph.left - before.right) / em if em else 0.0
        walled = any(before.right - 0.002 <= x <= glyph.left + 0.002 for x in walls)
        if gap > _CELL_GAP_EM or (walled and gap > _TOUCHING_EM):
            cells.append([glyph])
            continue
        if (_is_seen_gap if page.recognised else _is_word_gap)(before, glyph, gap):
            cells[-1].append(SPACE)
        cells[-1].append(glyph)
    return tuple(Run.of(page.number, respaced(cell) if page.recognised else cell) for cell in _whole(cells))


def _starred(line: list[Glyph]) -> list[Glyph]:
    """Stars in the middle of a number may be seen as points: `6214 ... 4976`."""
    starred = list(line)
    for found in _MASK.finditer("".join(glyph.text for glyph in line)):
        for at in range(*found.span()):
            starred[at] = line[at]._replace(text="*")
    return starred


def _whole(cells: list[list[Glyph]]) -> list[list[Glyph]]:
    """Stars and figures of one number in one cell."""
    whole = cells[:1]
    for cell in cells[1:]:
        before, glyph = whole[-1][-1], cell[0]
        pair = before.text + glyph.text
        masked = "*" in pair and not pair.strip("*0123456789")
        if masked and glyph.left - before.right < _MASKED_GAP:
            whole[-1] = [*whole[-1], SPACE, *cell]
        else:
            whole.append(cell)
    return whole


def _is_word_gap(before: Glyph, glyph: Glyph, gap: float) -> bool:
    if glyph.spaced and gap > 0.08:
        return True
    return gap > (_HAN_GAP_EM if is_han(before.text) and is_han(glyph.text) else _WORD_GAP_EM)


def _is_seen_gap(before: Glyph, glyph: Glyph, gap: float) -> bool:
    """Where characters were recognised, the spaces between words were too."""
    if is_han(before.text) and is_han(glyph.text):
        return gap > _HAN_GAP_EM
    return glyph.spaced or gap > _UNSEEN_SPACE_EM
