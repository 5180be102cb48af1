"""Rows of an account in a list without headings, as on a phone: an amount with its sign, its day near by.

The day stands in the amount's own line, in a line of the item, or over all items of one day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tools.documents.amounts import plain_amounts_in
from tools.documents.glyphs import Run
from tools.documents.ledger_cells import LedgerRow
from tools.documents.ledger_days import RowDay, day_of_the_page, relative_day_in, row_day_in
from tools.documents.ledger_words import BROUGHT, CARRIED, FOOTER, SUMMED
from tools.documents.rows import Row
from tools.documents.sheets import Sheet

_MARK = r"(?:[¥$€£₹]|RMB|CNY|GBP|USD|EUR|HKD|SGD|HK\$|S\$|A\$|US\$|RM|元)"
_AMOUNT = re.compile(
    rf"(?P<lead>[-+(]?)\s?{_MARK}?\s?[-+]?\s?\d[\d,]*\.\d\d\s?\)?\s?{_MARK}?\s?(?P<after>[-+]|CR|DR)?",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"[-+(]|\b(?:CR|DR)\b", re.IGNORECASE)
_CAME_IN = re.compile(r"\+|\bCR\b", re.IGNORECASE)
_BALANCE = re.compile(r"(?:余额|结余|balance|bal)\W*:?\s*(?P<amount>.*\d)", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
_MONTH_ALONE = re.compile(
    r"^\W*(?:(?P<year>20\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})\s?月?|(?i:[a-z]{3,9})\.?,?\s+(?P<year_en>20\d\d))\W*$"
)
_SUM_OF_DAY = re.compile(
    r"支出|收入|\b(?:in|out|spent|total)\b|(?:周|星期)[一二三四五六日天]|day\b", re.IGNORECASE
)
_SPAN = re.compile(r"\s*(?:-{1,2}|~|至|到|to|until)\s*\d", re.IGNORECASE)
_STEP_MAX = 9.0  # in line heights
_ITEMS_MIN = 2


def listed_rows(sheets: Sequence[Sheet]) -> list[LedgerRow]:
    """The items in the order of the page; none where no amount has a sign of its own."""
    items = [item for sheet in sheets for item in _on_page(sheet)]
    signed = [item for item in items if not item.unsigned or item.direction]
    return items if len(items) >= _ITEMS_MIN and signed else []


def _on_page(sheet: Sheet) -> list[LedgerRow]:
    rows = [row for row in sheet.rows if not FOOTER.search(row.run.text)]
    amounts = {at: found for at, row in enumerate(rows) if (found := _amounts(row))}
    today = day_of_the_page(row.run.text for row in sheet.rows)
    days = {at: day for at, row in enumerate(rows) if (day := _day(row, today)) is not None}
    if not amounts or not days:
        return []
    year = _year_over(rows)
    lines = _lines_of(rows, list(amounts), days, over=_days_stand_over(rows, amounts, days))
    items: list[LedgerRow] = []
    for at, cells in amounts.items():
        day_at = lines[at][0]
        if day_at is None or BROUGHT.search(rows[at].run.text) or CARRIED.search(rows[at].run.text):
            continue
        day = days[day_at]
        if day.year is None and year is not None:
            day = replace(day, year=year)
        items.append(_item(day, rows[at], cells, [rows[near] for near in lines[at][1]]))
    return items


def _amounts(row: Row) -> list[Run]:
    """Cells that are an amount and nothing else; none in a line of sums."""
    if SUMMED.search(row.run.text) and _day(row) is None:
        return []
    return [cell for cell in row.cells if _AMOUNT.fullmatch(cell.text.strip())]


def _day(row: Row, today: date | None = None) -> RowDay | None:
    for cell in row.cells:
        found = row_day_in(cell.text) or (relative_day_in(cell.text, today) if today else None)
        if found is not None and not _SPAN.match(cell.text, found.end):
            return found
    return None


def _year_over(rows: Sequence[Row]) -> int | None:
    """The year that a month over the list names: `2026年9月`."""
    for row in rows:
        for cell in row.cells:
            found = _MONTH_ALONE.match(cell.text)
            if found:
                return int(found["year"] or found["year_en"])
    return None


def _days_stand_over(rows: Sequence[Row], amounts: dict[int, list[Run]], days: dict[int, RowDay]) -> bool:
    """Days head the items of one day: they stand alone, over the first amount; none in an item's line."""
    alone = [at for at in days if at not in amounts or _SUM_OF_DAY.search(rows[at].run.text)]
    if len(alone) <= len(days) // 2 or any(_CLOCK.search(rows[at].run.text) for at in alone):
        return False
    return min(alone) < min((at for at in amounts if at not in alone), default=0)


def _lines_of(
    rows: Sequence[Row], amounts: Sequence[int], days: dict[int, RowDay], *, over: bool
) -> dict[int, tuple[int | None, list[int]]]:
    """For each amount the line of its day and the other lines of its item."""
    found: dict[int, tuple[int | None, list[int]]] = {}
    first = min(amounts)
    under = not over and not any(at in days for at in amounts) and min(days) > first
    for at, following in zip(amounts, (*amounts[1:], len(rows)), strict=True):
        near = list(_around(at, rows, amounts))
        if over:
            day_at = max((day for day in days if day < at), default=None)
            near = [line for line in near if line not in days]
        elif under:  # whatever is nearer to the next amount, an item ends with its day or later
            day_at = min((day for day in days if at < day < following), default=None)
            ended = set(range(at + 1, (day_at or at) + 1))
            before = found[amounts[amounts.index(at) - 1]][1] if at != first else []
            near = sorted((set(near) | ended) - set(before))
        else:
            close = [day for day in (at, *near) if day in days]
            day_at = min(close, key=lambda day: abs(rows[day].middle - rows[at].middle), default=None)
        found[at] = (day_at, near)
    return found


def _around(at: int, rows: Sequence[Row], amounts: Sequence[int]) -> Iterator[int]:
    """The lines without an amount of their own that are nearest to this amount of all."""
    height = rows[at].bottom - rows[at].top
    for near in range(len(rows)):
        apart = abs(rows[near].middle - rows[at].middle)
        if near in amounts or apart > _STEP_MAX * height:
            continue
        others = [amount for amount in amounts if amount != at]
        if all(abs(rows[near].middle - rows[other].middle) > apart for other in others):
            yield near


def _item(day: RowDay, row: Row, cells: list[Run], near: Sequence[Row]) -> LedgerRow:
    item = LedgerRow(day)
    first = cells[0]
    item.amount_minor = plain_amounts_in(first.text)[0].amount_minor
    item.unsigned = not _SIGNED.search(first.text) or item.amount_minor >= 0
    item.direction = 1 if _CAME_IN.search(first.text) else 0
    if len(cells) > 1:
        item.balance_minor = plain_amounts_in(cells[-1].text)[0].amount_minor
    for line in sorted((row, *near), key=lambda line: line.middle):
        item.place.append(line.run)
        for cell in line.cells:
            balance = _BALANCE.search(cell.text)
            if balance and plain_amounts_in(balance["amount"]):
                item.balance_minor = plain_amounts_in(balance["amount"])[0].amount_minor
            elif cell not in cells and row_day_in(cell.text) is None and not _CLOCK.match(cell.text):
                item.words.append(cell)
    return item
