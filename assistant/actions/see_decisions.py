"""See figures of decisions: counted by day in one pass, days that are over kept, small groups left out."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from threading import Lock

from assistant.actions.means import Means
from models.facts.figures import DecidedFigures
from models.facts.staff import May, StaffMember
from tools.explanation.figures import local_day, local_midnight
from tools.figures.decided import Tally, shown, sum_of
from tools.staff.permissions import require

OVER_LASTS = timedelta(hours=6)
"""What was counted of days that are over is kept so long: erasing takes from them, and nothing is added."""
TODAY_LASTS = timedelta(minutes=1)


@dataclass(slots=True)
class DecidedDays:
    """Tallies by day, counted when first asked for. Whoever comes meanwhile waits for them."""

    _days: dict[date, tuple[datetime, Tally]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def of(self, means: Means, first: date, last: date) -> dict[date, Tally]:
        """Of every day from first to last, both included."""
        wanted = [first + timedelta(days=place) for place in range((last - first).days + 1)]
        at = means.now()
        with self._lock:
            stale = [day for day in wanted if not self._is_fresh(day, at)]
            if stale:
                self._count(means, stale[0], stale[-1], at)
            return {day: self._days[day][1] for day in wanted}

    def _is_fresh(self, day: date, at: datetime) -> bool:
        kept = self._days.get(day)
        if kept is None:
            return False
        over = day < local_day(kept[0])
        return at < kept[0] + (OVER_LASTS if over else TODAY_LASTS)

    def _count(self, means: Means, first: date, last: date, at: datetime) -> None:
        days = {first + timedelta(days=place): Tally() for place in range((last - first).days + 1)}
        with means.storage.reading() as stores:
            for line in stores.decided_lines.between(local_midnight(first), _end_of(last)):
                days[line.day].add(line)
        self._days |= {day: (at, tally) for day, tally in days.items()}


def see_decisions(
    means: Means, staff: StaffMember | None, days: DecidedDays, first: date, last: date
) -> DecidedFigures:
    """The figures of these days, drift against as many days before. `staff` is None at the terminal.

    Raises RoleMissing.
    """
    if staff is not None:
        require(staff, May.SEE_FIGURES)
    length = last - first + timedelta(days=1)
    found = days.of(means, first - length, last)
    before = sum_of(tally for day, tally in found.items() if day < first)
    now = {day: tally for day, tally in found.items() if day >= first}
    return shown(now, before, local_midnight(first), _end_of(last), means.now())


def _end_of(day: date) -> datetime:
    return local_midnight(day + timedelta(days=1))
