"""Where the home is that is let, told from where its parties live and from what a clause says of it."""

import re
from dataclasses import replace

from tools.documents.parsed import Reading, Surroundings
from tools.documents.words import address

_BARE = re.compile(r"^\W*(?:full\s+|street\s+)?address\W*$|^\W*(?:详细)?地\s*址\W*$", re.IGNORECASE)
_ANYBODYS = 0.82
_NO_NUMBER = 0.7
_NO_HOME = re.compile(
    r"c/[-o]\b|c/-|care\s+of\b|[\d.\s]*(?:tenant|lessor|landlord|lessee|licen[cs]ee|resident)(?:/s|\(s\)|s)?\W*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:landlord|housing\s+provider|tenant|lessor|lessee)s?\s+"
    r"(?:will|shall|agrees?|must|may|lets?|rents?\s+(?:to|from))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[,.]?\s+(?:(?:the\s+)?(?:residential\s+)?premises\s+includes?|to\s+(?:hold|have|be)|and\s+(?:is|shall|which)|for\s+(?:a|the)\s+(?:term|period)|together\s+with|"
    r"on\s+the\s+following|hereinafter|herein|subject\s+to|is\s+(?:ready|hereby))\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^\W*(?:tenancy|lease|rental|letting)\s+(?:agreement|contract)\s*(?:for|of|[-:])\s*", re.IGNORECASE
)


def home(text: str, around: Surroundings) -> Reading | None:
    """The address; less sure under a label that may as well be a party's, never what a clause says."""
    lead = _SUBJECT.match(text)
    start = lead.end() if lead else 0
    end = _GOES_ON.search(text, start)
    reading = address(text[start : end.start() if end else len(text)], around)
    if reading is None or _CLAUSE.search(text[start + reading.start : start + reading.end]):
        return None
    read = text[start + reading.start : start + reading.end]
    if _NO_HOME.match(read):
        return None
    share = _ANYBODYS if _BARE.match(around.label) else 1.0
    if read.isascii() and not any(map(str.isdigit, read)):
        share *= _NO_NUMBER
    return replace(
        reading,
        certainty=reading.certainty * share,
        start=start + reading.start,
        end=start + reading.end,
    )
