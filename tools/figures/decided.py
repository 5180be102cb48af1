"""Decisions as tallies by day that add up; what is shown of their sum leaves out what is few."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import log
from typing import Final, NamedTuple

from models.facts.case_work import Counted
from models.facts.decision import Verdict
from models.facts.figures import (
    BandCount,
    DecidedFigures,
    GroupShare,
    PolicyMark,
    ReasonCount,
    WeekDecided,
)
from models.risk.monitoring.chance import psi_at_most
from models.risk.monitoring.thresholds import ROWS_MIN
from models.risk.reliability import wilson

LEAST: Final = 10
"""Groups with fewer decisions are not shown, so that nobody can be singled out."""
RAISES_MINOR: Final = (0, 100_000, 300_000, 500_000, 1_000_000, 2_000_000, 5_000_000)
AGES: Final = (18, 25, 30, 40, 50, 60)
PD_BANDS: Final = (0.005, 0.01, 0.02, 0.04, 0.08, 0.16)


class DecidedLine(NamedTuple):
    """What is counted of one decision. `age` and `language` are of its person, None where unknown by now."""

    day: date
    verdict: str
    by_people: bool
    reasons: tuple[str, ...]
    raise_minor: int
    pd: float
    policy: str
    age: int | None
    language: str | None


@dataclass(slots=True)
class Tally:
    """Counts of some decisions; of nobody in particular."""

    verdicts: Counter[str] = field(default_factory=Counter)
    by_people: int = 0
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    raises: Counter[int] = field(default_factory=Counter)
    raised_minor: int = 0
    pds: Counter[int] = field(default_factory=Counter)
    groups: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    policies: Counter[str] = field(default_factory=Counter)

    @property
    def decided(self) -> int:
        return self.verdicts.total()

    def add(self, line: DecidedLine) -> None:
        self.verdicts[line.verdict] += 1
        self.by_people += line.by_people
        self.reasons.update((line.verdict, code) for code in line.reasons)
        if line.raise_minor > 0:
            self.raises[_band(line.raise_minor - 1, RAISES_MINOR)] += 1
            self.raised_minor += line.raise_minor
        self.pds[_band(line.pd, PD_BANDS)] += 1
        self.policies[line.policy] += 1
        if line.age is not None:
            self.groups["age", _ages(line.age), line.verdict] += 1
        if line.language is not None:
            self.groups["language", line.language, line.verdict] += 1

    def join(self, other: "Tally") -> None:
        for mine, theirs in (
            (self.verdicts, other.verdicts),
            (self.policies, other.policies),
        ):
            mine.update(theirs)
        self.reasons.update(other.reasons)
        self.raises.update(other.raises)
        self.pds.update(other.pds)
        self.groups.update(other.groups)
        self.by_people += other.by_people
        self.raised_minor += other.raised_minor


def sum_of(tallies: Iterable[Tally]) -> Tally:
    found = Tally()
    for tally in tallies:
        found.join(tally)
    return found


def shown(
    days: Mapping[date, Tally], before: Tally, since: datetime, until: datetime, counted_at: datetime
) -> DecidedFigures:
    """The figures of these days; `before` is what drift is held against."""
    whole = sum_of(days.values())
    by_week: dict[date, list[Tally]] = {}
    for day in sorted(days):
        by_week.setdefault(day - timedelta(days=day.weekday()), []).append(days[day])
    weeks = tuple(_week(monday, sum_of(found), before, len(by_week)) for monday, found in by_week.items())
    reasons = [_reason(whole, verdict, code) for verdict, code in whole.reasons]
    groups, few = _groups(whole)
    kept = [each for each in reasons if each.given.hits >= LEAST]
    hidden = few + len(reasons) - len(kept) + sum(week.decided is None for week in weeks)
    enough = whole.decided >= LEAST
    return DecidedFigures(
        since=since,
        until=until,
        counted_at=counted_at,
        least=LEAST,
        hidden=hidden,
        decided=_counted(whole.verdicts[Verdict.ALLOW], whole.decided) if enough else _counted(0, 0),
        by_people=whole.by_people if enough else 0,
        weeks=weeks,
        reasons=tuple(sorted(kept, key=lambda each: (each.verdict, -each.given.hits, each.code))),
        raises=_raises(whole),
        raised_minor=whole.raised_minor if whole.raises.total() >= LEAST else 0,
        groups=groups,
        least_ratio=_ratios(groups),
        policies=_marks(days),
    )


def psi_of(then: Counter[int], now: Counter[int]) -> float:
    """Population stability index over bands, half a row added to each so that an empty one is no end."""
    bands = range(len(PD_BANDS) + 1)
    whole_then, whole_now = then.total() + 0.5 * len(bands), now.total() + 0.5 * len(bands)
    found = 0.0
    for band in bands:
        was, is_ = (then[band] + 0.5) / whole_then, (now[band] + 0.5) / whole_now
        found += (is_ - was) * log(is_ / was)
    return found


def _week(monday: date, tally: Tally, before: Tally, looks: int) -> WeekDecided:
    if 0 < tally.decided < LEAST:
        return WeekDecided(
            monday=monday, decided=None, allowed=None, referred=None, declined=None, by_people=None
        )
    told = min(tally.decided, before.decided) >= ROWS_MIN
    bands = len(PD_BANDS) + 1
    return WeekDecided(
        monday=monday,
        decided=tally.decided,
        allowed=tally.verdicts[Verdict.ALLOW],
        referred=tally.verdicts[Verdict.REFER],
        declined=tally.verdicts[Verdict.DECLINE],
        by_people=tally.by_people,
        psi=psi_of(before.pds, tally.pds) if told else None,
        chance_most=psi_at_most(bands, before.decided, tally.decided, looks) if told else None,
    )


def _reason(whole: Tally, verdict: str, code: str) -> ReasonCount:
    given = _counted(whole.reasons[verdict, code], whole.verdicts[verdict])
    return ReasonCount(code=code, verdict=verdict, given=given)


def _raises(whole: Tally) -> tuple[BandCount, ...]:
    """Bands that are few are joined with the next higher one, the last with the one below."""
    found: list[BandCount] = []
    begun, count = 0, 0
    ends = (*RAISES_MINOR[1:], None)
    for band, end in enumerate(ends):
        count += whole.raises[band + 1]
        if count >= LEAST or end is None:
            found.append(BandCount(from_minor=begun, to_minor=end, count=count))
            begun, count = end or 0, 0
    if found[-1].count < LEAST:
        last = found.pop()
        if not found:
            return ()
        former = found.pop()
        joined = former.count + last.count
        found.append(BandCount(from_minor=former.from_minor, to_minor=None, count=joined))
    return tuple(found)


def _groups(whole: Tally) -> tuple[tuple[GroupShare, ...], int]:
    """Levels with enough decisions, and how many have too few."""
    rows: Counter[tuple[str, str]] = Counter()
    allowed: Counter[tuple[str, str]] = Counter()
    for (attribute, level, verdict), count in whole.groups.items():
        rows[attribute, level] += count
        allowed[attribute, level] += count if verdict == Verdict.ALLOW else 0
    found = tuple(
        GroupShare(attribute=key[0], level=key[1], allowed=_counted(allowed[key], rows[key]))
        for key in sorted(rows)
        if rows[key] >= LEAST
    )
    return found, len(rows) - len(found)


def _ratios(groups: tuple[GroupShare, ...]) -> tuple[tuple[str, float], ...]:
    shares: dict[str, list[float]] = {}
    for each in groups:
        shares.setdefault(each.attribute, []).append(each.allowed.share or 0.0)
    return tuple((name, min(x) / max(x)) for name, x in shares.items() if len(x) > 1 and max(x) > 0)


def _marks(days: Mapping[date, Tally]) -> tuple[PolicyMark, ...]:
    first: dict[str, date] = {}
    for day in sorted(days):
        for version in sorted(days[day].policies):
            first.setdefault(version, day)
    return tuple(PolicyMark(version=version, on=on) for version, on in first.items())


def _counted(hits: int, rows: int) -> Counted:
    low, high = wilson(hits, rows)
    return Counted(hits=hits, rows=rows, low=low, high=high)


def _band(value: float, edges: tuple[float, ...] | tuple[int, ...]) -> int:
    """How many edges lie at or below it."""
    return sum(edge <= value for edge in edges)


def _ages(age: int) -> str:
    band = max(1, _band(age, AGES))
    return f"{AGES[band - 1]}+" if band == len(AGES) else f"{AGES[band - 1]}–{AGES[band] - 1}"
