"""Which days a page of figures is about: chosen on it, else the last so many."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tools.explanation.figures import local_day, local_midnight

LONGEST_DAYS = 1_100
"""Three years; a longer time is cut at its beginning."""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days where customers live, both ends included."""

    first: date
    last: date

    @property
    def since(self) -> datetime:
        return local_midnight(self.first)

    @property
    def until(self) -> datetime:
        """Half-open."""
        return local_midnight(self.last + timedelta(days=1))


def period_of(first: date | None, last: date | None, now: datetime, days: int) -> Period:
    """What was asked for, put in order; nothing after today."""
    today = local_day(now)
    end = min(last or today, today)
    start = first or end - timedelta(days=days - 1)
    start, end = min(start, end), max(min(start, today), end)
    return Period(max(start, end - timedelta(days=LONGEST_DAYS - 1)), end)
