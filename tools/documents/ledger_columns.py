"""The columns of an account's table: which heading is the day, which the money in, which the balance."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tools.documents.glyphs import Run, joined
from tools.documents.ledger_headings import Column, heading_of, known_heading
from tools.documents.rows import Row

_SPLIT = frozenset(Column) - {Column.OTHER}
MONEY = frozenset({Column.MONEY_IN, Column.MONEY_OUT, Column.AMOUNT, Column.BALANCE})

_AGAIN = re.compile(r"^\W*(?:value\s*(?:date|dt)|interest\s+date|起息日)", re.IGNORECASE)
_SUMS = re.compile(
    r"total|opening|beginning|previous|statement\s+date|due|minimum|limit|合计|总|期初|上期|期末|打印|账单日|到期|笔数",
    re.IGNORECASE,
)
"""Headings of a summary, and of no table of rows."""
_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)")
"""In a line of figures, which is part of no heading."""
_DAY_HINT = re.compile(r"日|时\s*间|date|\bday\b|when", re.IGNORECASE)


class Heading(NamedTuple):
    """What the column holds, and where its heading begins and ends from the left."""

    column: Column
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Headings:
    """The columns from left to right, and the first and the last row of their headings."""

    columns: tuple[Heading, ...]
    first_row: int
    last_row: int

    def has(self, column: Column) -> bool:
        return any(head.column is column for head in self.columns)

    def nearest(self, cell: Run, among: frozenset[Column] | None = None) -> Column | None:
        """The column that the cell lines up with best."""
        left, right = cell.left, cell.right
        choice = [head for head in self.columns if among is None or head.column in among]
        return min(choice, key=lambda head: _apart(head, left, right)).column if choice else None


def headings_on(rows: Sequence[Row], start: int = 0) -> Headings | None:
    """The first heading at or after row `start`: one row, or two where a heading is wrapped."""
    for at in range(start, len(rows)):
        for lines in (1, 2):
            columns = _columns(rows[at : at + lines])
            if lines == 2 and len(rows[at].cells) == 1 and _columns(rows[at + 1 : at + 2]):
                continue  # the title of the table: `Deposits` over `Date  Description  Amount`
            if lines == 2 and _understood(columns) <= _understood(_columns(rows[at + 1 : at + 2])):
                continue
            if columns and (at + lines >= len(rows) or not _is_better(columns, rows, at, lines)):
                return Headings(columns, at, at + lines - 1)
    return None


def _is_better(columns: tuple[Heading, ...], rows: Sequence[Row], at: int, lines: int) -> bool:
    """Taking one more row in makes more headings understood."""
    more = _columns(rows[at : at + lines + 1]) if lines == 1 else ()
    return _understood(more) > _understood(columns)


def _understood(columns: tuple[Heading, ...]) -> int:
    return sum(head.column is not Column.OTHER for head in columns)


def _columns(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Empty where the rows are no heading of an account."""
    if not any(_DAY_HINT.search(cell.text) for row in rows for cell in row.cells):
        return ()
    cells = list(rows[0].cells)
    for row in rows[1:]:
        cells = _stacked(cells, row.cells)
    found = [(_kind(part.text), part) for cell in cells for part in _apart_headings(cell)]
    kinds = [kind for kind, _ in found if kind is not None]
    money = {Column.MONEY_IN, Column.MONEY_OUT} <= set(kinds) or Column.AMOUNT in kinds
    if Column.DAY not in kinds or not money or len(kinds) < 3 or len(kinds) < 0.7 * len(found):
        return ()
    if any(_SUMS.search(cell.text) or _AMOUNT.search(cell.text) for cell in cells):
        return ()
    # Beside columns for both, an amount is something else: `Value` over `Date`.
    sided = {Column.MONEY_IN, Column.MONEY_OUT} <= set(kinds)
    return tuple(
        Heading(
            Column.OTHER if kind is None or (sided and kind is Column.AMOUNT) else kind, cell.left, cell.right
        )
        for kind, cell in found
    )


def _apart_headings(cell: Run) -> Iterator[Run]:
    """Headings that stand so close that they look like one: `Withdrawal Amt. Deposit Amt.`"""
    if known_heading(cell.text) is None:
        for gap in re.finditer(r"\s+", cell.text):
            parts = cell.part(0, gap.start()), cell.part(gap.end(), len(cell.text))
            kinds = [known_heading(part.text) for part in parts]
            if kinds[0] is not kinds[1] and all(kind in _SPLIT for kind in kinds):
                yield from parts
                return
    yield cell


def _stacked(above: Sequence[Run], below: Sequence[Run]) -> list[Run]:
    # What spans several headings stands over them all: a group's name, or a line of text.
    stacked = [head for head in above if sum(_overlap(head, cell) for cell in below) < 2]
    for cell in below:
        at = next((i for i, head in enumerate(stacked) if _overlap(head, cell)), None)
        if at is None:
            stacked.append(cell)
        else:
            stacked[at] = joined((stacked[at], cell))
    return sorted(stacked, key=lambda cell: cell.left)


def _overlap(one: Run, other: Run) -> bool:
    return one.left <= other.right and other.left <= one.right


def _kind(text: str) -> Column | None:
    if _AGAIN.match(text):
        return Column.OTHER
    plain = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", text.strip())
    return heading_of(plain)


def _apart(head: Heading, left: float, right: float) -> float:
    """How far from lining up: at the left, at the right or in the middle."""
    return min(abs(head.left - left), abs(head.right - right), abs(head.left + head.right - left - right) / 2)
