"""The figures of how cases are worked on, by person and by week, from the steps by which people decide."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import quantiles

from models.facts.case_work import Counted, Spread, WeekOfWork, WorkLine, WorkOf
from models.facts.review import StepKind
from models.risk.reliability import wilson
from tools.explanation.figures import local_day
from tools.reviews.bounds import ABOUT_LIMITS

EVERYBODY = ""
"""Stands for all people together."""


def work_of(staff_id: str, lines: Sequence[WorkLine]) -> WorkOf:
    """How one person decided, or everybody for `EVERYBODY`. Lines: all of a time, oldest first."""
    theirs = [line for line in lines if staff_id in {EVERYBODY, line.staff_id}]
    real = [line for line in theirs if not line.is_practice]
    ruled = [line for line in real if line.kind is StepKind.RULED]
    agreed = [line for line in real if line.kind is StepKind.AGREED]
    about_limits = [line for line in ruled if line.case_kind in ABOUT_LIMITS and line.overrides is not None]
    practised = [line.caught for line in theirs if line.kind is StepKind.RULED and line.caught is not None]
    second = [agrees for by, agrees in _seconds(lines) if staff_id in {EVERYBODY, by}]
    return WorkOf(
        staff_id=staff_id,
        decided=len(ruled),
        agreed=len(agreed),
        worked=spread_of([x.worked_seconds for x in ruled + agreed if x.worked_seconds is not None]),
        overridden=counted(line.overrides is True for line in about_limits),
        not_agreed=counted(not agrees for agrees in second),
        late=counted(line.at > line.due_at for line in ruled),
        hurried=sum(line.kind is StepKind.HURRIED for line in theirs),
        caught=counted(practised),
    )


def people_in(lines: Iterable[WorkLine]) -> tuple[str, ...]:
    return tuple(sorted({line.staff_id for line in lines}))


def weeks_of(lines: Iterable[WorkLine], first: date, last: date) -> tuple[WeekOfWork, ...]:
    """First rulings that count, by the week they were made in; weeks without any are there too."""
    counts: dict[date, int] = defaultdict(int)
    for line in lines:
        if line.kind is StepKind.RULED and not line.is_practice:
            counts[_monday(local_day(line.at))] += 1
    found, monday = [], _monday(first)
    while monday <= last:
        found.append(WeekOfWork(monday=monday, decided=counts[monday]))
        monday += timedelta(days=7)
    return tuple(found)


def counted(hits: Iterable[bool]) -> Counted:
    """A share with its interval."""
    found = list(hits)
    low, high = wilson(sum(found), len(found))
    return Counted(hits=sum(found), rows=len(found), low=low, high=high)


def spread_of(seconds: Sequence[int]) -> Spread | None:
    """Quartiles by linear interpolation; None of nothing."""
    if not seconds:
        return None
    kept = list(seconds) if len(seconds) > 1 else [*seconds, *seconds]
    quarter, median, three_quarters = quantiles(kept, n=4, method="inclusive")
    return Spread(quarter=quarter, median=median, three_quarters=three_quarters)


def _seconds(lines: Iterable[WorkLine]) -> Iterable[tuple[str, bool]]:
    """Who decided first, and whether the second person agreed. Lines oldest first."""
    first: dict[str, str] = {}
    for line in lines:
        if line.is_practice:
            continue
        if line.kind is StepKind.RULED:
            first[line.case_id] = line.staff_id
        elif line.kind is not StepKind.HURRIED and line.case_id in first:
            yield first.pop(line.case_id), line.kind is StepKind.AGREED


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
