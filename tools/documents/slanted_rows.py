"""Groups recognised characters into printed lines, although photographs are slanted and boxes uneven."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tools.documents.glyphs import Glyph

_SAME_LINE = 0.5  # of the lower height
_SLOPE_FROM = 0.15  # of the page's width
_SLOPE_MAX = 0.2
_OVERLAP_MAX = 0.35  # of the narrower
_GAP_MAX = 0.03  # of the page's width; something else may stand in a wider one


@dataclass(slots=True)
class _Stretch:
    """Characters that the recogniser saw side by side, with their height along the page's slope."""

    glyphs: list[Glyph]
    middle: float = 0.0

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right

    @property
    def height(self) -> float:
        return median(glyph.bottom - glyph.top for glyph in self.glyphs)


def slanted_lines(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The characters of each printed line, from top to bottom; a line may rise or fall across the page."""
    stretches = _stretches(glyphs)
    slope = _slope(stretches)
    for stretch in stretches:
        first, last = stretch.glyphs[0], stretch.glyphs[-1]
        middle = median(map(_middle, stretch.glyphs))
        stretch.middle = middle - slope * (first.left + last.right) / 2
    lines: list[list[_Stretch]] = []
    for stretch in sorted(stretches, key=lambda each: each.middle):
        home = next((line for line in reversed(lines[-3:]) if _belongs(line, stretch)), None)
        if home is None:
            lines.append([stretch])
        else:
            home.append(stretch)
    return [[glyph for stretch in line for glyph in stretch.glyphs] for line in lines]


def _stretches(glyphs: Sequence[Glyph]) -> list[_Stretch]:
    if not glyphs:
        return []
    found = [_Stretch([glyphs[0]])]
    for before, glyph in pairwise(glyphs):
        if _runs_on(before, glyph):
            found[-1].glyphs.append(glyph)
        else:
            found.append(_Stretch([glyph]))
    return found


def _runs_on(before: Glyph, glyph: Glyph) -> bool:
    height = min(before.bottom - before.top, glyph.bottom - glyph.top)
    level = abs(_middle(before) - _middle(glyph)) <= 0.35 * height + 1e-6
    return level and before.left - 0.003 <= glyph.left <= before.right + _GAP_MAX


def _slope(stretches: Sequence[_Stretch]) -> float:
    """How far lines fall over the page's width, by the long ones; 0 where there are too few to say."""
    slopes = [
        (_middle(each.glyphs[-1]) - _middle(each.glyphs[0])) / (each.right - each.left)
        for each in stretches
        if each.right - each.left > _SLOPE_FROM
    ]
    return max(-_SLOPE_MAX, min(_SLOPE_MAX, median(slopes))) if len(slopes) >= 3 else 0.0


def _belongs(line: Sequence[_Stretch], stretch: _Stretch) -> bool:
    nearest = min(line, key=lambda each: abs(each.left - stretch.left))
    level = abs(nearest.middle - stretch.middle) <= _SAME_LINE * min(nearest.height, stretch.height)
    return level and not any(_over_one_another(each, stretch) for each in line)


def _over_one_another(one: _Stretch, other: _Stretch) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    narrower = min(one.right - one.left, other.right - other.left)
    return shared > _OVERLAP_MAX * max(narrower, 1e-6)


def _middle(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2
