"""The little table of tax at the foot of a receipt: rate, net, tax and gross, a row for each rate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tools.documents.printed_amounts import PrintedAmount, printed_amounts
from tools.documents.receipt_sums import PrintedSum, Role
from tools.documents.receipt_total import Settlement
from tools.documents.rows import Row

_NET = re.compile(r"\b(?:nett?|excl?|ex|goods|taxable|amount|amt)\b|不含税", re.IGNORECASE)
_TAX = re.compile(r"\b(?:vat|gst|sst|tax|mwst|tva|btw|iva)\b|税", re.IGNORECASE)
_TOTAL = re.compile(r"\W*(?:sub-?\s?)?total", re.IGNORECASE)
_ROWS_MAX = 6
_ROUNDING_MINOR = 2


def with_table_of_tax(settled: Settlement | None, rows: Sequence[Row]) -> Settlement | None:
    """The same with the tax and the sum before it, where a table shows them and they come to the total."""
    if settled is None or (settled.tax is not None and settled.before_tax is not None):
        return settled
    for at, row in enumerate(rows):
        if len(row.cells) < 2 or not (_NET.search(row.run.text) and _TAX.search(row.run.text)):
            continue
        lines = list(_lines(rows, at + 1))
        if not lines:
            continue
        net, tax = (sum(line[place].amount_minor for line in lines) for place in (0, 1))
        if tax > 0 and abs(net + tax - settled.total_minor) <= _ROUNDING_MINOR:
            before, taxed = (_sum(lines, place, amount) for place, amount in ((0, net), (1, tax)))
            return replace(settled, tax=replace(taxed, role=Role.TAX), before_tax=before)
    return settled


def _lines(rows: Sequence[Row], start: int) -> Iterator[tuple[PrintedAmount, PrintedAmount]]:
    """Net and tax of each row: the last two amounts, or those before their sum; none of their sums below."""
    for row in rows[start : start + _ROWS_MAX]:
        found = [amount for cell in row.cells for amount in printed_amounts(cell, recognised=False)]
        if len(found) < 2 or _TOTAL.match(row.run.text):
            return
        three = found[-3:]
        if len(three) == 3 and three[0].amount_minor + three[1].amount_minor == three[2].amount_minor:
            yield three[0], three[1]
        else:
            yield found[-2], found[-1]


def _sum(lines: Sequence[tuple[PrintedAmount, PrintedAmount]], place: int, minor: int) -> PrintedSum:
    amount = replace(lines[0][place], amount_minor=minor)
    return PrintedSum(Role.BEFORE_TAX, amount, "", 0.0, 0)
