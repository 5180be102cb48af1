"""The number of a bill, without the sign for a number that is printed before it."""

import re
from dataclasses import replace

from tools.documents.parsed import Reading, Surroundings
from tools.documents.words import document_code

_SIGN = re.compile(r"^\W*(?:NO|N°|Nº|NR)[.:\s]\s*(?=[A-Z]{0,4}\d)", re.IGNORECASE)


def number_of_bill(text: str, around: Surroundings) -> Reading | None:
    """As any document's number; of `NO. 0012345` the figures."""
    sign = _SIGN.match(text)
    start = sign.end() if sign else 0
    reading = document_code(text[start:], around)
    return reading and replace(reading, start=reading.start + start, end=reading.end + start)
