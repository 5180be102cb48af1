"""The number of a receipt or bill, by the words that tills put before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.documents.glyphs import Run
from tools.documents.rows import Row

_NUMBER = re.compile(
    r"(?P<what>\b(?:TAX\s?)?INVO[IL]CE|\bINV|\bRECEIPT|\bRCPT|\bDOC(?:UMENT)?|\bBILL|\bSLIP|\bCHECK|\bCHEQUE|\bTICKET|\bTRANS(?:ACTION)?|\bTRN|\bORDER"
    r"|\bQUOT(?:E|ATION)|\bESTIMATE|\bPRO\s?-?FORMA|\bDOCKET|\bFACTURE|\bFACTUUR|\bRECHNUNGS?|\bPO|\bREF(?:ERENCE)?"
    r"|单|票据|小票|流水)\s?"
    r"(?:NO|NUM(?:BER|MER)?|ID|NR|N°|CODE|#|号码?|编号)?[.:#\s]*"
    r"(?P<value>(?!(?:DATE|DATED|TOTAL|DUE|ON|FOR|TO|FROM|OF|VAT|GST)\b)"
    r"(?:[A-Z]{1,6}[-/]){0,2}(?:[A-Z]{1,6}[-/ ]?)?\d(?:\d{3}(?: \d{4}){2,5}|[A-Z\d/-]{3,30}))(?![\d:.])",
    re.IGNORECASE,
)
_TRUST = {
    "INV": 0.93,
    "TAX": 0.93,
    "REC": 0.93,
    "RCP": 0.93,
    "BIL": 0.9,
    "DOC": 0.9,
    "QUO": 0.93,
    "FAC": 0.93,
}
_OTHERWISE = 0.8
_DAY = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$|\d{4}-\d\d-\d\d$")


_HEADING = re.compile(
    r"^\W*(?:(?:TAX|SALES|PURCHASE|WEB)\s)?(?:INVOICE|RECEIPT|ORDER|QUOT(?:E|ATION)|ESTIMATE|BILL|P\.?O\.?|PRO\s?-?FORMA|DOCUMENT|REF(?:ERENCE)?)\s?#\W*$",
    re.IGNORECASE,
)
"""A label that ends in the sign for a number, with the number in the row below."""
_UNDER_HEADING = re.compile(r"^(?P<value>[A-Z]{0,6}[-/ ]?\d[A-Z\d/-]{1,30})$", re.IGNORECASE)
_SERIAL = re.compile(r"\W*N[Oo°]?\s?[.:°]?\s?:?\s?(?P<value>\d{5,12})\W*")
_SERIAL_ROWS = 6
_ROWS_BELOW, _BELOW_TRUST = 2, 0.92


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    certainty: float
    place: Run


def document_number(rows: Sequence[Row]) -> PrintedNumber | None:
    """The likeliest number of the document; the first of those that are as likely."""
    found = (*_numbers(rows), *_under_headings(rows))
    return max(found, key=lambda number: number.certainty, default=None) or _serial_number(rows)


def _serial_number(rows: Sequence[Row]) -> PrintedNumber | None:
    """`No 0018273`, printed at the top of a form."""
    cells = (cell for row in rows[:_SERIAL_ROWS] for cell in row.cells)
    found = next(((cell, match) for cell in cells if (match := _SERIAL.fullmatch(cell.text))), None)
    return PrintedNumber(_OTHERWISE, found[0].part(*found[1].span("value"))) if found else None


def _under_headings(rows: Sequence[Row]) -> Iterator[PrintedNumber]:
    for at, row in enumerate(rows):
        for heading in filter(lambda cell: _HEADING.match(cell.text), row.cells):
            below = [cell for other in rows[at + 1 : at + 1 + _ROWS_BELOW] for cell in other.cells]
            near = [cell for cell in below if cell.left < heading.right and cell.right > heading.left]
            number = next((cell for cell in near if _UNDER_HEADING.match(cell.text.strip())), None)
            if number is not None:
                yield PrintedNumber(_BELOW_TRUST, number)


def _numbers(rows: Sequence[Row]) -> Iterator[PrintedNumber]:
    for row in rows:
        run = row.run
        for found in _NUMBER.finditer(run.text):
            if not _DAY.match(found["value"]):
                certainty = _TRUST.get(found["what"][:3].upper(), _OTHERWISE)
                yield PrintedNumber(certainty, run.part(*found.span("value")))
