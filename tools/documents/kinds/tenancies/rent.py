"""What the rent is, by the month unless a box that is ticked or a word says otherwise."""

import re

from tools.documents.parsed import Reading, Surroundings
from tools.documents.rates import monthly_rate

_BOX = re.compile(
    r"(?P<box>\[[xX✓✔ ]?\])\s*(?:calendar\s+)?(?P<period>day|week|fortnight|month|year)(?:ly)?\b"
)


def rent(text: str, around: Surroundings) -> Reading | None:
    """The rate; of the periods with boxes before them only the ticked one counts."""
    if "[" in text:
        text = _BOX.sub(_ticked, text)
    return monthly_rate(text, around)


def _ticked(found: re.Match[str]) -> str:
    """As wide as before, blank where the box is empty."""
    box, width = found["box"], len(found[0])
    return found[0].replace(box, " " * len(box)) if box.strip("[] ") else " " * width
