"""The day something was ordered, among the days of a bill that are called alike."""

import re
from dataclasses import replace

from tools.documents.days import day
from tools.documents.parsed import Reading, Surroundings

ORDERED = re.compile(
    r"order|placed|purchase|bought|booked|booking|reserv|下单|订单|订购|购买|预[订定]|签[订约]|成交|创建|报名",
    re.IGNORECASE,
)
_SEEN = re.compile(r"visit|treatment|service|就诊|出库|送货", re.IGNORECASE)
_SAID_LESS_PLAINLY, _ON_THE_WAY = 0.98, 0.9


def ordered_day(text: str, around: Surroundings) -> Reading | None:
    """The day; surest where its label says that something was ordered then, not that a paper was made."""
    reading = day(text, around)
    if reading is None or ORDERED.search(around.label):
        return reading
    share = _ON_THE_WAY if _SEEN.search(around.label) else _SAID_LESS_PLAINLY
    return replace(reading, certainty=reading.certainty * share)
