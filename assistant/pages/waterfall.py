"""Lays out the steps from an old amount to a new one as bars on one scale."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

SCALE = 1000
"""Bars are drawn in a box this wide."""

_NARROWEST = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: where it starts and how long it is, out of SCALE."""

    x: int
    width: int
    kind: Literal["total", "up", "down"]


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The bars of a change: the old amount, one for each step in order, the new amount."""

    old: Bar
    steps: tuple[Bar, ...]
    new: Bar
    from_zero: bool
    """False where small steps on a large amount needed a closer look."""


def waterfall(old_minor: int, changes_minor: Sequence[int], new_minor: int) -> Waterfall:
    """Each step starts where the one before it ended."""
    levels = list(itertools.accumulate(changes_minor, initial=old_minor))
    top = max([*levels, new_minor, 1])
    floor = _floor(min([*levels, new_minor]), top)

    def bar(start: int, end: int, kind: Literal["total", "up", "down"]) -> Bar:
        left, right = (round((level - floor) * SCALE / (top - floor)) for level in sorted((start, end)))
        width = max(right - left, _NARROWEST if start != end else 0)
        return Bar(min(left, SCALE - width), width, kind)

    steps = itertools.pairwise(levels)
    return Waterfall(
        old=bar(floor, old_minor, "total"),
        steps=tuple(bar(start, end, "up" if end >= start else "down") for start, end in steps),
        new=bar(floor, new_minor, "total"),
        from_zero=floor == 0,
    )


def _floor(low: int, top: int) -> int:
    """Zero, unless the steps would be too short to see on a scale from zero."""
    span = top - low
    return 0 if span == 0 or span * 5 >= top else low - span
