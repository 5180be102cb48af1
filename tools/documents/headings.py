"""Rows of headings: labels side by side whose values stand in the next row, and not beside them."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from tools.documents.glyphs import Run
from tools.documents.rows import Row

_LEVEL = 0.02
_CENTRED = 0.03
_SMALLER = 0.93
"""Headings above values are often in smaller print; only so, one known label is enough."""
_STEP_MAX = 3.2  # in line heights
_ALIGNED_MIN = 2


def heading_rows(rows: Sequence[Row], is_label: Callable[[Run], bool]) -> frozenset[int]:
    """Which rows, by their place among the rows, hold nothing but headings of the row below."""
    labelled = [sum(map(is_label, row.cells)) for row in rows]
    return frozenset(
        at
        for at, (row, below) in enumerate(pairwise(rows))
        if labelled[at]
        and not labelled[at + 1]
        and len(row.cells) >= _ALIGNED_MIN
        and _near(row, below)
        and _all_below(row, below)
        and (labelled[at] == len(row.cells) or _height(row) <= _SMALLER * _height(below))
    )


def caption_rows(
    rows: Sequence[Row], headings: frozenset[int], is_label: Callable[[Run], bool]
) -> frozenset[int]:
    """Which rows hold nothing but captions of the row above: names, days and signatures over their words.

    A row of headings is none; and where most cells of the row above stand under labels, they are theirs.
    """
    labelled = [sum(map(is_label, row.cells)) for row in rows]
    return frozenset(
        at
        for at, (above, row) in enumerate(pairwise(rows), start=1)
        if labelled[at] >= _ALIGNED_MIN
        and not labelled[at - 1]
        and at not in headings
        and at - 2 not in headings
        and not (at >= _ALIGNED_MIN and labelled[at - 2])
        and _near(above, row)
        and _all_below(above, row)
        and len(above.cells) == len(row.cells)
    )


def stands_under(cell: Run, heading: Run) -> bool:
    """True where both begin, end or are centred on one upright line."""
    return (
        abs(cell.left - heading.left) < _LEVEL
        or abs(cell.right - heading.right) < _LEVEL
        or abs((cell.left + cell.right) - (heading.left + heading.right)) / 2 < _CENTRED
    )


def _all_below(row: Row, below: Row) -> bool:
    """Every value has its heading, and there are at least two."""
    headed = [any(stands_under(cell, heading) for heading in row.cells) for cell in below.cells]
    return all(headed) and len(headed) >= _ALIGNED_MIN


def _near(row: Row, below: Row) -> bool:
    return below.middle - row.middle <= _STEP_MAX * max(_height(row), _height(below))


def _height(row: Row) -> float:
    return max(cell.bottom - cell.top for cell in row.cells)
