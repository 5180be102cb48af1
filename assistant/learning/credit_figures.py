"""What a report of a credit model consists of, before anybody says whether it is a page or a PDF."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from assistant.learning.plot_marks import Drawing
from assistant.learning.plots import Axis, percent, root, round_ticks
from models.risk.validation.findings import Validation
from models.risk.validation.wording import counted

ROWS_SHOWN: Final = 15
"""So many rows a plot has at most; its table has them all."""
_ROOT_TICKS: Final = (
    *(round(part * 10.0**-power, power) for power in (5, 4, 3, 2) for part in (1, 2, 5)),
    *(0.1, 0.2, 0.3, 0.5, 0.7, 1.0),
)
_POINTS_MAX: Final = 160


class Table(NamedTuple):
    """`words` is how many columns from the left are text; the others are figures, set to the right. `apart`:
    where there is room, a table for each name in the first column may stand side by side."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 1
    apart: bool = False


class Figure(NamedTuple):
    """Plots that answer one question. `reading` says in a sentence how to read them, `source` which rows they
    are from; `absent` says why there is nothing, and then there is nothing else."""

    title: str
    reading: str = ""
    source: str = ""
    drawings: tuple[Drawing, ...] = ()
    table: Table | None = None
    absent: str = ""


class Section(NamedTuple):
    title: str
    figures: tuple[Figure, ...]


def judged_rows(validation: Validation) -> str:
    """Which rows most figures are from."""
    return f"{counted(validation.rows_judged)} judged rows, {counted(validation.bads_judged)} of them bad."


def thinned(
    points: Sequence[tuple[float, float]], most: int = _POINTS_MAX
) -> tuple[tuple[float, float], ...]:
    """At most so many of the points, evenly, the first and the last among them."""
    if len(points) <= most:
        return tuple(points)
    return tuple(points[round(place * (len(points) - 1) / (most - 1))] for place in range(most))


def share_axis(label: str, most: float) -> Axis:
    """An axis of shares from 0 to a round number above `most`."""
    ticks = round_ticks(0.0, max(most, 0.001))
    return Axis(label, 0.0, ticks[-1], ticks=ticks, written=percent)


def root_axis(label: str, most: float) -> Axis:
    """An axis of shares that gives small ones room, from 0 to `most`; ticks that keep their distance."""
    top = min(max(most * 1.05, 0.0001), 1.0)
    ticks = [0.0]
    for tick in _ROOT_TICKS:
        if tick <= top and root(tick) - root(ticks[-1]) >= 0.11 * root(top):
            ticks.append(tick)
    return Axis(label, 0.0, top, root, ticks, percent)


def round_axis(
    label: str, values: Sequence[float], written: Callable[[float], str], *, zero: bool = True, about: int = 4
) -> Axis:
    """An axis over the values with round ends; over 0 as well unless told otherwise."""
    ends = [*values, 0.0] if zero else list(values)
    ticks = round_ticks(min(ends, default=0.0), max(ends, default=1.0), about)
    return Axis(label, ticks[0], ticks[-1], ticks=ticks, written=written)


def names_axis(label: str, names: Sequence[str]) -> Axis:
    """An axis with a place for each name, such as months."""
    places = [float(place) for place in range(len(names))]
    return Axis(label, -0.5, len(names) - 0.5, ticks=places, written=lambda place: names[round(place)])


def of_all(shown: int, total: int, what: str) -> str:
    """What a plot that shows fewer than there are says of itself."""
    return f" The {shown} foremost of {total} {what}." if shown < total else ""
