"""Lays out the steps from the old limit to the new one as bars on one scale."""

import itertools
from dataclasses import dataclass
from typing import Literal

from assistant.conversation.views import OfferCard

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
    """The bars of an offer: the old limit, one for each influence in order, the new limit."""

    old: Bar
    steps: tuple[Bar, ...]
    new: Bar
    from_zero: bool
    """False where small steps on a large limit needed a closer look."""


def waterfall(card: OfferCard) -> Waterfall:
    """Each step starts where the one before it ended."""
    levels = [card.old_limit_minor]
    for influence in card.influences:
        levels.append(levels[-1] + influence.amount_minor)
    top = max([*levels, card.new_limit_minor, 1])
    floor = _floor(min([*levels, card.new_limit_minor]), top)

    def bar(start: int, end: int, kind: Literal["total", "up", "down"]) -> Bar:
        left, right = (round((level - floor) * SCALE / (top - floor)) for level in sorted((start, end)))
        width = max(right - left, _NARROWEST if start != end else 0)
        return Bar(min(left, SCALE - width), width, kind)

    steps = itertools.pairwise(levels)
    return Waterfall(
        old=bar(floor, card.old_limit_minor, "total"),
        steps=tuple(bar(start, end, "up" if end >= start else "down") for start, end in steps),
        new=bar(floor, card.new_limit_minor, "total"),
        from_zero=floor == 0,
    )


def _floor(low: int, top: int) -> int:
    """Zero, unless the steps would be too short to see on a scale from zero."""
    span = top - low
    return 0 if span == 0 or span * 5 >= top else low - span
