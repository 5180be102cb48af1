"""Charts of the console: one question each, drawn as SVG here on the server, its table behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from math import isfinite
from typing import NamedTuple

from markupsafe import Markup

from assistant.learning.plot_marks import Drawing
from assistant.learning.plot_svg import svg
from assistant.learning.plots import CHANCE, OURS, Axis, Plot, round_ticks
from assistant.learning.plots import series as style_of
from assistant.learning.row_plots import Bar, Row, RowPlot, Spot
from models.facts.case_work import Counted
from models.facts.language import Language
from tools.explanation.figures import brief_day


class Table(NamedTuple):
    """What a chart shows, in figures. The first column names the row, the others are numbers."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`question` is what it answers; `picture` is None where there is nothing to draw, and `answer` says the
    same as the picture in a sentence."""

    place: str
    question: str
    answer: str
    picture: Markup | None
    table: Table
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """Draws the pictures of one page, each with an id of its own."""

    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def picture(self, drawing: Drawing) -> Markup:
        """Plots escape all text that is put into them."""
        return Markup(svg(drawing, self._numbers))  # noqa: S704


def bars(question: str, answer: str, label: str, rows: Sequence[tuple[str, float, str]]) -> Drawing:
    """A bar for each name, with its figure at the edge."""
    axis = upward(label, [value for _, value, _ in rows])
    drawn = [Row(name, (Bar(value, OURS),), figure, f"{name}: {figure}") for name, value, figure in rows]
    return RowPlot(question, axis, drawn, described=answer).drawing()


def shares(question: str, answer: str, label: str, rows: Sequence[tuple[str, Counted]]) -> Drawing:
    """A dot for each name's share, with the interval that chance leaves it."""
    axis = Axis(label, 0.0, 1.0, ticks=(0.0, 0.25, 0.5, 0.75, 1.0), written=_percent)
    drawn = [
        Row(name, (Spot(x.share, OURS, "circle", x.low, x.high),), of_all(x), f"{name}: {said_share(x)}")
        for name, x in rows
        if x.share is not None
    ]
    return RowPlot(question, axis, drawn, described=answer).drawing()


class Series(NamedTuple):
    """A line over days: its name, and a value for each day that has one."""

    name: str
    points: tuple[tuple[date, float], ...]


def over_time(
    title: str,
    answer: str,
    upward: Axis,
    series: Sequence[Series],
    language: Language,
    marks: Iterable[tuple[date, str]] = (),
) -> Drawing:
    """Lines over days; `marks` are upright lines with words of their own, such as a new policy."""
    days = sorted({day for each in series for day, _ in each.points})
    first, last = days[0].toordinal(), days[-1].toordinal()

    def written(ordinal: float) -> str:
        return brief_day(date.fromordinal(int(ordinal)), language, years=False)

    alone = int(first == last)  # one day stands in the middle
    across = Axis("", first - alone, last + alone, ticks=_day_ticks(days), written=written)
    plot = Plot(title, across, upward, answer)
    for number, each in enumerate(series):
        known = [(float(day.toordinal()), value) for day, value in each.points if isfinite(value)]
        if known:
            plot.line(known, style_of(number), each.name, dots=len(known) < 15)
    for day, words in marks:
        x = float(day.toordinal())
        plot.line([(x, upward.low), (x, upward.high)], CHANCE, words, width=1.2)
    return plot.drawing()


def upward(label: str, values: Iterable[float]) -> Axis:
    """An axis from 0 to a round number above them all; of few whole things each is a tick."""
    found = list(values)
    most, whole = max(found, default=1.0) or 1.0, all(float(value).is_integer() for value in found)
    ticks = round_ticks(0.0, max(most, 4.0) if whole else most, 4)
    if whole:
        ticks = tuple(tick for tick in ticks if tick.is_integer())
    return Axis(label, ticks[0], ticks[-1], ticks=ticks)


def share_axis(label: str) -> Axis:
    return Axis(label, 0.0, 1.0, ticks=(0.0, 0.25, 0.5, 0.75, 1.0), written=_percent)


def said_share(counted: Counted) -> str:
    """ "42 % (31 % to 54 %)", a dash where there is nothing."""
    if counted.share is None:
        return "–"
    return f"{counted.share:.0%} ({counted.low:.0%}–{counted.high:.0%})"


def of_all(counted: Counted) -> str:
    return f"{counted.hits}/{counted.rows}"


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _day_ticks(days: Sequence[date]) -> tuple[float, ...]:
    """Of the days that have a value, about six."""
    step = max(1, round(len(days) / 6))
    return tuple(float(day.toordinal()) for day in days[::step])
