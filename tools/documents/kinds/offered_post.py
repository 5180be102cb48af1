"""The post that is offered, also in a whole sentence, and the person whom it is offered to."""

import re
from dataclasses import replace

from models.facts.evidence import TextValue
from tools.documents.glyphs import is_han
from tools.documents.parsed import Reading, Surroundings
from tools.documents.third_parties import is_person
from tools.documents.words import person, position

_EMPLOYED_AS = re.compile(
    r"^(?:(?:you|the\s+employee)\s+(?:will|shall|are(?:\s+to)?)\s+(?:be\s+)?|to\s+be\s+)?(?:employed|"
    r"appointed|engaged|work|working|hired|serve)\s+"
    r"(?:as|in\s+the\s+(?:position|role|post|capacity)\s+of)\s+(?:(?:an?|our|the)\s+)?|"
    r"^your\s+(?:job\s+)?(?:title|position|role)\s+(?:is|will\s+be)\s+(?:(?:an?|our|the)\s+)?|"
    r"^(?:您|你|乙方)?\s*将?(?:担任|出任)\s*(?:我?公司|本公司|我司)?的?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*[,，]\s*(?:隶属|所属|部门|汇报|工作地点|地点|归属|直接|直属|向|职级|级别|编制)|"
    r"\s*[,.]\s+(?:reporting|based|located|in\s+our)\b"
)
_HARDLY_A_NAME = 0.7


def post(text: str, around: Surroundings) -> Reading | None:
    """A job title, also as `You will be employed as Clerk.`, without what the sentence goes on to say."""
    lead = _EMPLOYED_AS.match(text)
    start = lead.end() if lead else 0
    tail = _GOES_ON.search(text, start)
    reading = position(text[start : tail.start() if tail else len(text)], around)
    return reading and replace(reading, start=reading.start + start, end=reading.end + start)


def known_person(text: str, around: Surroundings) -> Reading | None:
    """A person's name, less sure where a Chinese one begins with no surname that we know."""
    reading = person(text, around)
    if reading is None or not isinstance(reading.value, TextValue):
        return reading
    known = not is_han(reading.value.text[0]) or is_person(reading.value.text)
    return reading if known else replace(reading, certainty=reading.certainty * _HARDLY_A_NAME)
