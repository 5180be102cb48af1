"""Rows of an account as a telephone lists them: no headings, each row over two or three lines."""

import re
from collections.abc import Iterator, Sequence

from tools.documents.amounts import plain_amounts_in
from tools.documents.glyphs import Run
from tools.documents.ledger_days import RowDay, row_day_in
from tools.documents.ledger_rows import Ledger, LedgerRow
from tools.documents.rows import Row
from tools.documents.sheets import Sheet

_SIGNED = re.compile(
    r"^\W{0,2}[+-]\s?(?:[A-Z]{0,3}[¥$€£₹])?\s?\d[\d,]*\.\d\d(?:\s?元)?$|^(?:[¥$€£₹])\s?[+-]\d[\d,]*\.\d\d$"
)
_BALANCE = re.compile(
    r"^(?:账户|可用|当前)?(?:余额|结余)\s*:?\s*|^(?:available\s+)?balance\s*:?\s*", re.IGNORECASE
)
_LINES_BELOW = 2
_ROWS_MIN = 3


def listed(sheets: Sequence[Sheet]) -> Ledger | None:
    """The rows whose signed amount ends a line and whose day stands under it, or over a group of them."""
    found = [row for sheet in sheets for row in _rows_on(sheet)]
    return Ledger(tuple(found), None, None, None, 0) if len(found) >= _ROWS_MIN else None


def _rows_on(sheet: Sheet) -> Iterator[LedgerRow]:
    group: RowDay | None = None
    for at, row in enumerate(sheet.rows):
        if not _is_amount(row):
            day = row_day_in(row.cells[0].text)
            group = day if day is not None and len(row.cells) <= 2 and not _balance(row) else group
            continue
        below = _until_the_next(sheet.rows[at + 1 : at + 1 + _LINES_BELOW])
        days = [day for line in below for cell in line.cells if (day := row_day_in(cell.text)) is not None]
        day = days[0] if days else group
        if day is not None:
            yield _row(day, row, below)


def _row(day: RowDay, row: Row, below: Sequence[Row]) -> LedgerRow:
    amount = plain_amounts_in(row.cells[-1].text)[-1].amount_minor
    balances = [minor for line in below if (minor := _balance(line)) is not None]
    return LedgerRow(
        day,
        words=list(row.cells[:-1]),
        amount_minor=amount,
        balance_minor=balances[0] if balances else None,
        place=[row.run],
    )


def _until_the_next(rows: Sequence[Row]) -> Sequence[Row]:
    ends = next((at for at, row in enumerate(rows) if _is_amount(row)), len(rows))
    return rows[:ends]


def _is_amount(row: Row) -> bool:
    return len(row.cells) >= 2 and bool(_SIGNED.match(row.cells[-1].text.strip()))


def _balance(row: Row) -> int | None:
    for cell in row.cells:
        if (minor := _balance_in(cell)) is not None:
            return minor
    return None


def _balance_in(cell: Run) -> int | None:
    found = _BALANCE.match(cell.text)
    amounts = plain_amounts_in(cell.text[found.end() :]) if found else ()
    return amounts[0].amount_minor if amounts else None
