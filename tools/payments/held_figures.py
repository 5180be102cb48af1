"""Figures of payments that waited: how many, what became of them, how often there was reason to."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from models.facts.case_work import Counted
from models.facts.figures import HeldFigures, PatternShare, WeekHeld
from models.facts.intervention import LabelKind
from models.risk.reliability import wilson
from tools.explanation.figures import local_day
from tools.figures.decided import LEAST


class HeldLine(NamedTuple):
    """What is counted of one payment. `label`: what somebody who knows said of it last."""

    held_at: datetime
    state: str
    pattern: str
    label: LabelKind | None


def held_figures(
    lines: Iterable[HeldLine], since: datetime, until: datetime, counted_at: datetime
) -> HeldFigures:
    """What has fewer than `LEAST` payments is left out."""
    found = list(lines)
    weeks: Counter[date] = Counter()
    for line in found:
        day = local_day(line.held_at)
        weeks[day - timedelta(days=day.weekday())] += 1
    ends = Counter(line.state for line in found)
    known = [line for line in found if line.label is not None]
    patterns = {
        pattern: _precision(line for line in known if line.pattern == pattern)
        for pattern in sorted({line.pattern for line in found})
    }
    kept = {name: each for name, each in patterns.items() if each.rows >= LEAST}
    few = sum(count < LEAST for count in (*weeks.values(), *ends.values())) + len(patterns) - len(kept)
    whole = _precision(known)
    return HeldFigures(
        since=since,
        until=until,
        counted_at=counted_at,
        least=LEAST,
        hidden=few,
        held=len(found) if len(found) >= LEAST else 0,
        weeks=tuple(
            WeekHeld(monday=monday, held=count if count >= LEAST else None)
            for monday, count in sorted(weeks.items())
        ),
        ends=tuple((state, count) for state, count in ends.most_common() if count >= LEAST),
        precision=whole if whole.rows >= LEAST else _precision(()),
        patterns=tuple(PatternShare(pattern=name, scams=each) for name, each in kept.items()),
    )


def _precision(lines: Iterable[HeldLine]) -> Counted:
    """Of payments that somebody who knows spoke of: not what their person wanted."""
    labels = [line.label for line in lines]
    hits = sum(label is not LabelKind.MINE for label in labels)
    low, high = wilson(hits, len(labels))
    return Counted(hits=hits, rows=len(labels), low=low, high=high)
