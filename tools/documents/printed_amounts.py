"""Amounts as tills and bills print them: two decimals, often without a currency, sometimes below zero."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tools.documents.glyphs import Run
from tools.documents.repairs import mended

_MARK = r"RM|Rm|MYR|USD|EUR|GBP|SGD|AUD|CAD|HKD|CNY|RMB|JPY|INR|Rs\.?|[A-Z]{0,2}\$|[¥€£₹]"
# Spaces get lost: an amount may follow its label (Total12.00) or the colon (Total:12.00) directly.
_BEGINS = r"(?<![\d.,/%])(?<!\d:)(?:(?<![A-Za-z])|(?<=[A-Za-z]{3}))"
_WHOLE = r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:[. ]\d{3})+(?=,)|\d{1,8}"
_PRINTED = re.compile(
    rf"{_BEGINS}(?P<sign>-\s?|\(\s?-?)?(?P<mark>{_MARK})?\s?(?P<minus>-)?"
    rf"(?P<whole>{_WHOLE})[.,](?P<cents>\d{{2}})(?![\d%]|[.,/:]\d|\s?%)"
)


@dataclass(frozen=True, slots=True)
class PrintedAmount:
    """An amount in minor units with its place; `start` is where it begins in the cell's text."""

    amount_minor: int
    mark: str
    place: Run
    start: int
    was_mended: bool


def printed_amounts(cell: Run, *, recognised: bool) -> Iterator[PrintedAmount]:
    """Every amount with two decimals in a cell; on recognised pages its figures are mended first."""
    repaired = mended(cell.text) if recognised else None
    text = repaired.text if repaired else cell.text
    for found in _PRINTED.finditer(text):
        whole = int(re.sub(r"\D", "", found["whole"]))
        minus = -1 if found["sign"] or found["minus"] else 1
        start, end = repaired.span(*found.span()) if repaired else found.span()
        yield PrintedAmount(
            amount_minor=minus * (whole * 100 + int(found["cents"])),
            mark=found["mark"] or "",
            place=cell.part(start, end),
            start=start,
            was_mended=cell.text[start:end] != found[0],
        )
