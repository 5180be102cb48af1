"""The number of a bill, without the sign for a number, or the code of its form, that is printed before it."""

import re
from dataclasses import replace

from tools.documents.parsed import Reading, Surroundings
from tools.documents.words import document_code

_SIGN = re.compile(r"^\W*(?:(?:NO|N°|Nº|NR)[.:\s]\s*(?=[A-Z]{0,4}\d)|\d{10,12}\s+(?=\d{8}$))", re.IGNORECASE)
_OTHER_WORDS = re.compile(r"^\W*(?:date|dated|total|amount|to|from|for|due)\b", re.IGNORECASE)
"""What goes on after `Invoice` where the label is a longer one."""


def number_of_bill(text: str, around: Surroundings) -> Reading | None:
    """As any document's number; of `NO. 0012345` the figures."""
    if _OTHER_WORDS.match(text):
        return None
    sign = _SIGN.match(text)
    start = sign.end() if sign else 0
    reading = document_code(text[start:], around)
    return reading and replace(reading, start=reading.start + start, end=reading.end + start)
