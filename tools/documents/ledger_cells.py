"""What one printed line of an account's table says: its day, its figures by column, its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tools.documents.amounts import FoundAmount, plain_amounts_in
from tools.documents.glyphs import Run
from tools.documents.ledger_columns import MONEY, Headings
from tools.documents.ledger_days import RowDay, row_day_in
from tools.documents.ledger_headings import Column
from tools.documents.rows import Row

_THEIRS = (Column.THEIR_ACCOUNT, Column.COUNTERPARTY)
_NAME_OF_DAY = re.compile(
    r"\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:周|星期|礼拜)[一二三四五六日天])?\W*",
    re.IGNORECASE,
)
_PROSE_LETTERS = 40
_CLOCK = re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?$")
_OUT = re.compile(r"^\W*(?:借|支出?|付|转出|取|出|DR?|debit|out|withdrawal)\W*(?:方|记)?$", re.IGNORECASE)
_IN = re.compile(r"^\W*(?:贷|收入?|存|转入|入|CR?|credit|in|deposit)\W*(?:方|记)?$", re.IGNORECASE)
_AT_AN_EDGE = re.compile(r"(?:(?<=^)|(?<=\s))(?:支出|收入)(?=\s|$)")
"""In one cell with what stands beside it."""


@dataclass(slots=True)
class LedgerRow:
    """One row while it is put together; amounts in minor units, money out negative."""

    day: RowDay
    words: list[Run] = field(default_factory=list)
    counterparty: list[Run] = field(default_factory=list)
    their_account: list[Run] = field(default_factory=list)
    amount_minor: int | None = None
    unsigned: bool = False
    direction: int = 0
    balance_minor: int | None = None
    place: list[Run] = field(default_factory=list)

    @property
    def signed_minor(self) -> int | None:
        if self.amount_minor is None or not self.unsigned or not self.direction:
            return self.amount_minor
        return abs(self.amount_minor) * self.direction


def starts(row: Row, headings: Headings) -> RowDay | None:
    """The day that begins the row, where it stands in the column of days."""
    for cell in row.cells:
        if headings.nearest(cell) is Column.DAY or (cell is row.cells[0] and _begins_first(cell, headings)):
            found = row_day_in(cell.text, with_points=True)
            if found is not None:
                return found
    return None


def _begins_first(cell: Run, headings: Headings) -> bool:
    """In the first column, which is that of the days or, where none is, has them between the rows."""
    first, second = headings.columns[:2]
    is_first = cell.left < second.left - 0.01
    return is_first and (first.column is Column.DAY or not headings.has(Column.DAY))


def is_day_alone(row: Row, day: RowDay) -> bool:
    """A line over the rows of one day: nothing but the day, and perhaps its name."""
    return len(row.cells) == 1 and bool(_NAME_OF_DAY.fullmatch(row.cells[0].text[day.end :]))


def figures(row: Row, headings: Headings) -> list[tuple[Column, FoundAmount]]:
    """The amounts of the row with the columns that they stand in."""
    found: list[tuple[Column, FoundAmount]] = []
    edge = min(head.left for head in headings.columns if head.column in MONEY) - 0.06
    for cell in row.cells:
        if cell.right < edge or not re.search(r"\d", cell.text):
            continue
        for part in amount_parts(cell):
            column = headings.nearest(part)
            if column in MONEY or (column in (Column.OTHER, Column.DIRECTION) and "." in part.text):
                column = headings.nearest(part, MONEY)
            amounts = plain_amounts_in(part.text)
            if column in MONEY and amounts:
                assert column is not None
                found.append((column, amounts[0]))
    return found


def amount_parts(cell: Run) -> Iterator[Run]:
    """A cell of one amount, or each of several that stand close together."""
    found = [
        it for it in plain_amounts_in(cell.text) if re.search(r"\.\s?\d\d", cell.text[it.start : it.end])
    ]
    if not found and re.fullmatch(r"\W*[\d,]+\W*(?:CR|DR)?\W*", cell.text, re.IGNORECASE):
        found = list(plain_amounts_in(cell.text))
    for it in found:
        in_prose = len(cell.text) > _PROSE_LETTERS and it.end < len(cell.text.rstrip(" .")) - 4
        if (it.start == 0 or not cell.text[it.start - 1].isalnum()) and not in_prose:
            yield cell.part(it.start, it.end)


def take(target: LedgerRow, row: Row, headings: Headings) -> None:
    target.place.append(row.run)
    for column, found in figures(row, headings):
        minor = found.amount_minor
        if column is Column.BALANCE:
            target.balance_minor = minor
        elif minor == 0 and target.amount_minor is not None:
            continue
        elif column is Column.MONEY_IN:
            target.amount_minor = minor if target.amount_minor in (None, 0) else target.amount_minor
        elif column is Column.MONEY_OUT:
            # A withdrawal is printed with or without its minus.
            target.amount_minor = -abs(minor) if target.amount_minor in (None, 0) else target.amount_minor
        elif column is Column.AMOUNT:
            target.amount_minor, target.unsigned = minor, minor >= 0
    take_words(target, row, headings)
    take_sign(target, row, headings)


def take_sign(target: LedgerRow, row: Row, headings: Headings) -> None:
    for cell in row.cells:
        if headings.has(Column.DIRECTION) and headings.nearest(cell) is Column.DIRECTION:
            target.direction = (
                -1 if _OUT.match(cell.text) else 1 if _IN.match(cell.text) else target.direction
            )
        elif headings.nearest(cell) is Column.AMOUNT and re.search(
            r"\d\s?(?:CR|C)\b|^\W*\+|\d\s?\+\s*$", cell.text, re.IGNORECASE
        ):
            target.direction = 1
    if headings.has(Column.DIRECTION) and not target.direction:
        said = next((found for cell in row.cells if (found := _AT_AN_EDGE.search(cell.text))), None)
        target.direction = (-1 if _OUT.match(said[0]) else 1) if said else 0


def take_words(target: LedgerRow, row: Row, headings: Headings) -> None:
    for cell in word_cells(row, headings):
        column = headings.nearest(cell)
        if column is Column.COUNTERPARTY:
            target.counterparty.append(cell)
        elif column is Column.THEIR_ACCOUNT:
            target.their_account.append(cell)
        elif column not in (Column.OTHER, Column.DIRECTION):
            target.words.append(cell)


def word_cells(row: Row, headings: Headings) -> Iterable[Run]:
    """What is neither the day nor its hour nor an amount."""
    for cell in row.cells:
        text = cell.text
        day = row_day_in(text, with_points=headings.nearest(cell) is Column.DAY)
        if day is not None and (cell is row.cells[0] or headings.nearest(cell) is Column.DAY):
            cell = cell.part(day.end, len(text))
            text = cell.text
        clock = re.match(r"^\W*\d{1,2}:\d{2}(?::\d{2})?\s*", text)
        if clock:
            cell = cell.part(clock.end(), len(text))
            text = cell.text
        column = headings.nearest(cell) if text else None
        is_figure = not re.search(r"[^\W\d_]", re.sub(r"\b(?:CR|DR|OD|RMB|CNY|GBP|USD)\b", "", text))
        if text and not (is_figure and column not in _THEIRS) and not _CLOCK.match(text):
            yield cell


def has_words(row: Row, headings: Headings) -> bool:
    return any(True for _ in word_cells(row, headings))
