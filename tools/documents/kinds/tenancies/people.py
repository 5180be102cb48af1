"""Who rents: a person's name, never a word of the form or a street that stands where a name might."""

import re

from tools.documents.parsed import Reading, Surroundings
from tools.documents.words import person

_NO_NAME = re.compile(
    r"\b(?:tenants?|residents?|lessees?|landlords?|lessors?|licensees?|licensors?|occupants?|premises|agreement|"
    r"street|road|avenue|boulevard|drive|crescent|terrace|apartments?|lofts?)\s*$",
    re.IGNORECASE,
)
_PAPERS = re.compile(r"\s+(?:NRIC|FIN|HKID|PAN|PPS|ID|DOB|Passport|Aadhaar|Age|Tel|Phone|Email)\b")


def tenant(text: str, around: Surroundings) -> Reading | None:
    """The person named."""
    papers = _PAPERS.search(text)
    reading = person(text[: papers.start()] if papers else text, around)
    return None if reading is None or _NO_NAME.search(text[reading.start : reading.end]) else reading
