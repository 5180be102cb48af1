"""The number of a receipt or bill, by the words that tills put before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.documents.glyphs import Run
from tools.documents.rows import Row

_NUMBER = re.compile(
    r"(?P<what>\b(?:TAX\s?)?INVO[IL]CE|\bINV|\bRECEIPT|\bRCPT|\bDOC(?:UMENT)?|\bBILL|\bSLIP|\bCHECK|\bCHEQUE|\bTICKET|\bTRANS(?:ACTION)?|\bTRN|\bORDER"
    r"|\bQUOT(?:E|ATION)|\bFACTURE|\bFACTUUR|\bRECHNUNGS?|\bPO|\bREF(?:ERENCE)?|单|票据|小票|流水)\s?"
    r"(?:NO|NUM(?:BER|MER)?|ID|NR|N°|CODE|#|号码?|编号)?[.:#\s]*"
    r"(?P<value>[A-Z]{0,6}[-/ ]?\d[A-Z\d/-]{3,30})(?![\d:.])",
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


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    certainty: float
    place: Run


def document_number(rows: Sequence[Row]) -> PrintedNumber | None:
    """The likeliest number of the document; the first of those that are as likely."""
    return max(_numbers(rows), key=lambda found: found.certainty, default=None)


def _numbers(rows: Sequence[Row]) -> Iterator[PrintedNumber]:
    for row in rows:
        run = row.run
        for found in _NUMBER.finditer(run.text):
            if not _DAY.match(found["value"]):
                certainty = _TRUST.get(found["what"][:3].upper(), _OTHERWISE)
                yield PrintedNumber(certainty, run.part(*found.span("value")))
