"""When a tenancy ends, told from a day that only says when its months begin."""

import re

from tools.documents.days import days_in, last_day
from tools.documents.parsed import Reading, Surroundings

_COUNTED_FROM = re.compile(
    r"\b(?:months?|years?|weeks?|days?|term)\b\W*(?:\([^)]{0,20}\)\s*)?"
    r"(?:from|commencing|starting|beginning|with\s+effect\s+from|w\.?e\.?f\.?)\b|^\W*(?:the\s+term\s+)?(?:from|starting|commencing|beginning|begins|commences|starts)\b",
    re.IGNORECASE,
)


def last_day_of_term(text: str, around: Surroundings) -> Reading | None:
    """The last day named; nothing where only the first is: `12 months from 1 June 2026`."""
    if _COUNTED_FROM.search(text) and len(days_in(text)) == 1:
        return None
    return last_day(text, around)
