"""Reads the printed form of an e-fapiao by where things stand on it.

Both forms are one grid: the parties in a frame (side by side on the digital form; the buyer above and
the seller below on the older one), the lines under their heading, 合计 with the sums, 价税合计 with the
total in capital characters and in figures. Files often hold all labels first and all values later, so
that only their places bring them together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from tools.documents.einvoice_data import capital_minor, day_of
from tools.documents.einvoice_goods import PrintedLines, all_lines, goods
from tools.documents.einvoice_line import (
    LEVEL,
    SUMS,
    TOTAL,
    Amount,
    PrintedLine,
    amounts_on,
    at_label,
    valued,
)
from tools.documents.einvoice_parties import parties
from tools.documents.glyphs import Run
from tools.documents.rows import Row

_NUMBER = re.compile(r"发\s*票\s*号\s*码\s*:?\s*(?P<value>\d{20}|\d{8})(?!\d)")
_NUMBER_LABEL = re.compile(r"发\s*票\s*号\s*码\s*:?")
_LONG_NUMBER = re.compile(r"(?<!\d)(?P<value>\d{20})(?!\d)")
_CODE = re.compile(r"发\s*票\s*代\s*码\s*:?\s*(?P<value>\d{12}|\d{10})(?!\d)")
_DAY = re.compile(
    r"(?:开\s*票|填\s*开)\s*日\s*期\s*:?\s*(?P<value>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-/.]\d\d?[-/.]\d\d?)"
)
_DAY_LABEL = re.compile(r"(?:开\s*票|填\s*开)\s*日\s*期\s*:?")
_SOME_NUMBER = re.compile(r"(?P<value>\d{20}|\d{8})(?!\d)")
_SOME_DAY = re.compile(r"(?P<value>\d{4}.{3,14})")
_FIGURES = re.compile(r"小\s*写\s*\)?\s*:?")


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    place: Run


@dataclass(frozen=True, slots=True)
class PrintedInvoice:
    """What stands on the pages, each with its place; None for what was not found."""

    seller: Run | None = None
    buyer: Run | None = None
    code: Run | None = None
    number: Run | None = None
    issued: Day | None = None
    before_tax: Amount | None = None
    tax: Amount | None = None
    total: Amount | None = None
    capital: Amount | None = None
    lines: PrintedLines | None = None


_NAMES = tuple(part.name for part in fields(PrintedInvoice))


def printed_invoice(pages: Sequence[Sequence[Row]]) -> PrintedInvoice:
    """The invoice on the pages' rows; of several pages each thing from the first that has it.

    Pages of another invoice, and further copies of this one, are left out.
    """
    found = list(_of_one(_on_page(rows) for rows in pages))
    whole = found[0] if found else PrintedInvoice()
    for page in found[1:]:
        missing = {name for name in _NAMES if getattr(whole, name) is None}
        whole = replace(whole, **{name: getattr(page, name) for name in missing})
    return replace(whole, lines=all_lines([page.lines for page in found if page.lines]))


def _of_one(pages: Iterable[PrintedInvoice]) -> Iterator[PrintedInvoice]:
    number, has_total = "", False
    for page in pages:
        other = page.number is not None and number and page.number.text != number
        if other or (page.total is not None and has_total):
            continue
        number = number or (page.number.text if page.number else "")
        has_total = has_total or page.total is not None
        yield page


def _on_page(rows: Sequence[Row]) -> PrintedInvoice:
    lines = [PrintedLine(row) for row in rows]
    buyer, seller = parties(lines)
    before_tax, tax = _sums(lines)
    total, capital = _total(lines)
    return PrintedInvoice(
        seller=seller,
        buyer=buyer,
        code=valued(lines, _CODE),
        number=_number(lines),
        issued=_issued(lines),
        before_tax=before_tax,
        tax=tax,
        total=total,
        capital=capital,
        lines=goods(lines),
    )


def _number(lines: list[PrintedLine]) -> Run | None:
    labelled = valued(lines, _NUMBER) or at_label(
        lines, _NUMBER_LABEL, re.compile(r"(?P<value>\d{20}|\d{8})")
    )
    return labelled or valued(lines, _LONG_NUMBER)


def _issued(lines: list[PrintedLine]) -> Day | None:
    run = valued(lines, _DAY) or at_label(lines, _DAY_LABEL, _SOME_DAY)
    day = day_of(run.text) if run is not None else None
    return Day(day, run) if run is not None and day is not None else None


def _sums(lines: list[PrintedLine]) -> tuple[Amount | None, Amount | None]:
    """Before tax, and tax: what stands beside 合计."""
    for line in lines:
        found = None if TOTAL.search(line.text) else SUMS.search(line.text)
        if not found:
            continue
        amounts = list(amounts_on(line, found.end())) or list(_amounts_near(lines, line, found))
        if amounts:
            return amounts[0], amounts[1] if len(amounts) > 1 else None
    return None, None


def _amounts_near(lines: list[PrintedLine], line: PrintedLine, found: re.Match[str]) -> Iterator[Amount]:
    label = line.run.part(*found.span())
    for other in lines:
        level = abs(other.row.middle - label.middle) < LEVEL * max(other.height, line.height)
        if level and other is not line and not TOTAL.search(other.text):
            yield from amounts_on(other, 0)


def _total(lines: list[PrintedLine]) -> tuple[Amount | None, Amount | None]:
    """The total in figures and in capital characters."""
    for line in lines:
        found = TOTAL.search(line.text)
        if not found:
            continue
        figures = _FIGURES.search(line.text, found.end())
        start = figures.end() if figures else found.end()
        amounts = list(amounts_on(line, start)) or list(_amounts_near(lines, line, found))
        spelled = capital_minor(line.text[found.end() :])
        capital = None
        if spelled:
            minor, at, end = spelled
            capital = Amount(minor, line.run.part(found.end() + at, found.end() + end))
        if amounts or capital:
            return amounts[-1] if amounts else None, capital
    return None, None
