"""A printed line of an e-fapiao as one text with breaks between its cells, and what stands on its height."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tools.documents.einvoice_data import yuan_minor
from tools.documents.glyphs import BREAK, Glyph, Run
from tools.documents.rows import Row

AMOUNT = re.compile(r"¥?\s*(?P<value>-?\s*(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})(?!\d)")
SUMS = re.compile(r"(?<!税)(?<!税\s)[合总]\s*计")
TOTAL = re.compile(r"价\s*税\s*合\s*计")
_NEAR = 0.25  # of the page
LEVEL = 0.8  # of a line's height


@dataclass(frozen=True, slots=True)
class Amount:
    """Fen, and the run that says them."""

    minor: int
    place: Run


class PrintedLine:
    """A row as one text in which a line break stands between cells."""

    def __init__(self, row: Row) -> None:
        glyphs: list[Glyph] = []
        for cell in row.cells:
            glyphs.extend((*cell.glyphs, BREAK))
        self.row = row
        self.run = Run.of(row.cells[0].page, glyphs)
        self.text = self.run.text

    @property
    def height(self) -> float:
        return self.row.bottom - self.row.top


def valued(lines: list[PrintedLine], pattern: re.Pattern[str]) -> Run | None:
    for line in lines:
        found = pattern.search(line.text)
        if found:
            return line.run.part(*found.span("value"))
    return None


def at_label(lines: list[PrintedLine], label: re.Pattern[str], value: re.Pattern[str]) -> Run | None:
    """The value beside its label where it was counted to another line."""
    for line in lines:
        found = label.search(line.text)
        beside = cell_beside(lines, line.run.part(*found.span())) if found else None
        said = value.search(beside.text) if beside is not None else None
        if beside is not None and said:
            return beside.part(*said.span("value"))
    return None


def cell_beside(lines: list[PrintedLine], label: Run) -> Run | None:
    """The nearest cell to the right on about the label's height, whatever line it was counted to."""
    near = [
        cell
        for line in lines
        for cell in line.row.cells
        if abs(cell.middle - label.middle) < LEVEL * max(line.height, label.bottom - label.top)
        and label.right - 0.01 <= cell.left < label.right + _NEAR
    ]
    nearest = min(near, key=lambda cell: cell.left, default=None)
    return nearest if nearest is not None and not re.search(r":\s*$", nearest.text) else None


def amounts_on(line: PrintedLine, start: int) -> Iterator[Amount]:
    for found in AMOUNT.finditer(line.text, start):
        minor = yuan_minor(found["value"])
        if minor is not None:
            yield Amount(minor, line.run.part(*found.span()))
