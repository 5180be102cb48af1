"""See figures of decisions: counted by day in one pass, days that are over kept, small groups left out."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from threading import Lock, Thread

from assistant.actions.means import Means
from models.facts.figures import DecidedFigures
from models.facts.staff import May, StaffMember
from tools.explanation.figures import local_day, local_midnight
from tools.figures.decided import Tally, shown, sum_of
from tools.staff.permissions import require

OVER_LASTS = timedelta(hours=6)
"""What was counted of days that are over is kept so long: erasing takes from them, and nothing is added."""
TODAY_LASTS = timedelta(minutes=1)
MANY = 10_000
"""Counting so many takes about a second."""


@dataclass(slots=True)
class DecidedDays:
    """Tallies by day, counted when first asked for. Whoever comes meanwhile waits for them."""

    _days: dict[date, tuple[datetime, Tally]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def are_ready(self, means: Means, first: date, last: date) -> bool:
        """Whether they can be had at once. Where many have to be counted first that begins now, beside
        whoever asks; they come again."""
        if self._lock.locked():
            return False
        at = means.now()
        stale = [day for day in _days(_begun(first, last), last) if not self._is_fresh(day, at)]
        if not stale:
            return True
        with means.storage.reading() as stores:
            few = stores.decisions.count(local_midnight(stale[0])) <= MANY
        if not few:
            Thread(target=self.of, args=(means, _begun(first, last), last), daemon=True).start()
        return few

    def of(self, means: Means, first: date, last: date) -> dict[date, Tally]:
        """Of every day from first to last, both included."""
        wanted = _days(first, last)
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
        days = {day: Tally() for day in _days(first, last)}
        with means.storage.reading() as stores:
            for line in stores.decided_lines.between(local_midnight(first), _end_of(last)):
                days[line.day].add(line)
        self._days |= {day: (at, tally) for day, tally in days.items()}


def see_decisions(
    means: Means, staff: StaffMember | None, days: DecidedDays, first_day: date, last_day: date
) -> DecidedFigures:
    """The figures of these days, drift against as many days before. `staff` is None at the terminal.

    Raises RoleMissing.
    """
    if staff is not None:
        require(staff, May.SEE_FIGURES)
    found = days.of(means, _begun(first_day, last_day), last_day)
    before = sum_of(tally for day, tally in found.items() if day < first_day)
    now = {day: tally for day, tally in found.items() if day >= first_day}
    return shown(now, before, local_midnight(first_day), _end_of(last_day), means.now())


def _begun(first: date, last: date) -> date:
    """Where the time of the same length before begins."""
    return first - (last - first) - timedelta(days=1)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=place) for place in range((last - first).days + 1)]


def _end_of(day: date) -> datetime:
    return local_midnight(day + timedelta(days=1))
