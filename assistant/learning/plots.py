"""Plots with two axes: lines, dots with intervals and areas, as marks that are drawn as SVG or into a PDF."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil, exp, floor, log, log10, sqrt
from typing import Final, NamedTuple

from assistant.learning.plot_marks import Area, Dot, Drawing, Ink, Line, Mark, Words, elided, text_width

Points = Sequence[tuple[float, float]]

WIDTH: Final = 360.0
_HEIGHT, _TOP, _RIGHT, _UNDER = 228.0, 28.0, 16.0, 40.0
SMALL: Final = 12.0


class Style(NamedTuple):
    """How a series looks: its hue, and its dashes for those who see none."""

    ink: Ink
    dashes: tuple[float, ...] = ()


SERIES: Final = (
    Style(Ink.FIRST),
    Style(Ink.SECOND, (7, 3)),
    Style(Ink.THIRD, (2, 2.5)),
    Style(Ink.FOURTH, (9, 3, 2, 3)),
)
OURS, BASELINE = SERIES[:2]
CHANCE: Final = Style(Ink.MUTED, (3, 3))


def series(place: int) -> Style:
    return SERIES[place % len(SERIES)]


def same(value: float) -> float:
    return value


def logarithm(value: float) -> float:
    """A scale for shares that differ by powers of ten."""
    return log10(max(value, 1e-6))


def log_odds(value: float) -> float:
    """A scale for probabilities: as far from 1 % to 2 % as from 98 % to 99 %."""
    kept = min(max(value, 1e-6), 1 - 1e-6)
    return log(kept / (1 - kept))


def probability(odds: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + exp(-odds)) if odds >= 0 else exp(odds) / (1 + exp(odds))


def root(value: float) -> float:
    """A scale that gives small shares room and still holds 0."""
    return sqrt(max(value, 0.0))


def brief(value: float) -> str:
    """A tick in at most four digits."""
    return (f"{value:.4g}" if abs(value) < 0.1 else f"{value:.3g}").replace("-", "−")


def percent(value: float) -> str:
    """A tick that is a share."""
    return f"{100 * value:.3g} %".replace("-", "−")


def round_ticks(low: float, high: float, about: int = 5) -> tuple[float, ...]:
    """Round numbers from `low` or below to `high` or above, about so many."""
    if not high > low:
        high = low + (abs(low) or 1.0)
    raw = (high - low) / about
    power = 10.0 ** floor(log10(raw))
    step = next(power * part for part in (1, 2, 2.5, 5, 10) if power * part >= raw * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(round(step * place, 12) for place in range(first, last + 1))


class Axis(NamedTuple):
    """What an axis shows, from where to where, and its ticks (five steps by default)."""

    label: str
    low: float
    high: float
    scale: Callable[[float], float] = same
    ticks: Sequence[float] = ()
    written: Callable[[float], str] = brief

    def place(self, value: float) -> float:
        """0 at the low end, 1 at the high one; what lies outside is put at the edge."""
        low, high = self.scale(self.low), self.scale(self.high)
        return (self.scale(min(max(value, self.low), self.high)) - low) / ((high - low) or 1.0)

    def marked(self) -> Sequence[float]:
        return self.ticks or [self.low + (self.high - self.low) * part / 5 for part in range(6)]


class Plot:
    """One plot: axes with ticks, then what is laid over them, and below them which series is which."""

    def __init__(self, title: str, across: Axis, upward: Axis, described: str = "") -> None:
        self.title = title
        self._across, self._upward, self._described = across, upward, described
        self._left = max(text_width(upward.written(tick), SMALL) for tick in upward.marked()) + 8
        self._marks: list[Mark] = [*self._grid(), *self._ticks()]
        self._named: list[tuple[str, Style, bool]] = []

    def line(
        self, points: Points, style: Style, name: str, *, dots: bool = False, width: float = 2.0
    ) -> "Plot":
        """Add a line and its name."""
        placed = tuple(self._place(x, y) for x, y in points)
        self._marks.append(Line(placed, style.ink, width, style.dashes, name))
        if dots:
            self._marks += [Dot(x, y, style.ink, radius=3) for x, y in placed]
        self._named.append((name, style, False))
        return self

    def area(self, points: Points, style: Style, name: str) -> "Plot":
        """Fill what lies under a line, down to the axis."""
        placed = [self._place(x, y) for x, y in points]
        floor_y = self._place(self._across.low, self._upward.low)[1]
        closed = (*placed, (placed[-1][0], floor_y), (placed[0][0], floor_y))
        self._marks += [
            Area(closed, style.ink, 0.22),
            Line(tuple(placed), style.ink, 1.5, style.dashes, name),
        ]
        self._named.append((name, style, True))
        return self

    def interval(self, x: float, low: float, high: float, style: Style, told: str = "") -> "Plot":
        """A whisker upward from `low` to `high`."""
        ends = (self._place(x, low), self._place(x, high))
        self._marks.append(Line(ends, style.ink, 1.5, (), told))
        return self

    def dot(self, x: float, y: float, style: Style, told: str = "") -> "Plot":
        self._marks.append(Dot(*self._place(x, y), style.ink, told=told))
        return self

    def level(self, y: float, words: str, style: Style = CHANCE) -> "Plot":
        """A line across at a height, such as a threshold, named below; none where the axis does not reach."""
        if self._upward.low <= y <= self._upward.high:
            ends = (self._place(self._across.low, y), self._place(self._across.high, y))
            self._marks.append(Line(ends, style.ink, 1.2, style.dashes, words))
            self._named.append((words, style, False))
        return self

    def span(self, x: float, low: float, high: float, words: str) -> "Plot":
        """A distance upward at `x`, such as KS, named below its foot."""
        (left, bottom), (_, top) = self._place(x, low), self._place(x, high)
        under = min(bottom + 16, _HEIGHT - _UNDER - 5)
        start = min(left + 4, WIDTH - _RIGHT - text_width(words))
        self._marks.append(Line(((left, bottom), (left, top)), Ink.INK, 1.5, (), words))
        self._marks.append(Words(start, under, words, bold=True))
        return self

    def drawing(self) -> Drawing:
        key, height = _key(self._named, WIDTH, _HEIGHT + 8)
        marks = (*self._marks, *key)
        return Drawing(self.title, self._described or self.title, WIDTH, height, marks)

    def _place(self, x: float, y: float) -> tuple[float, float]:
        across, up = self._across.place(x), self._upward.place(y)
        wide, high = WIDTH - self._left - _RIGHT, _HEIGHT - _TOP - _UNDER
        return self._left + across * wide, _HEIGHT - _UNDER - up * high

    def _grid(self) -> Iterator[Mark]:
        for value in self._upward.marked():
            ends = (self._place(self._across.low, value), self._place(self._across.high, value))
            yield Line(ends, Ink.GRID, 1)
            x, y = ends[0]
            yield Words(x - 6, y + 4, self._upward.written(value), "end", Ink.MUTED, SMALL)
        yield Words(0, 14, elided(self._upward.label, WIDTH, SMALL), "start", Ink.MUTED, SMALL)

    def _ticks(self) -> Iterator[Mark]:
        """Ticks that would run into the one before are left out, but never their mark."""
        free = -1.0
        for value in self._across.marked():
            x, y = self._place(value, self._upward.low)
            yield Line(((x, y), (x, y + 4)), Ink.MUTED, 1)
            words = self._across.written(value)
            half = text_width(words, SMALL) / 2
            middle = max(min(x, WIDTH - half), half)
            if words and middle - half >= free:
                yield Words(middle, y + 17, words, "middle", Ink.MUTED, SMALL)
                free = middle + half + 5
        yield Words(
            WIDTH - _RIGHT,
            _HEIGHT - 4,
            elided(self._across.label, WIDTH - 2 * _RIGHT, SMALL),
            "end",
            Ink.MUTED,
            SMALL,
        )


def _key(named: Sequence[tuple[str, Style, bool]], width: float, top: float) -> tuple[list[Mark], float]:
    """Which series is which, in as many lines as it takes, and where the drawing ends."""
    marks: list[Mark] = []
    x, y = 0.0, top + 10
    for whole, style, filled in named:
        name = elided(whole, width - 34)
        long = 34 + text_width(name)
        if x and x + long > width:
            x, y = 0.0, y + 18
        if filled:
            box = ((x, y - 9), (x + 24, y - 9), (x + 24, y + 1), (x, y + 1))
            marks.append(Area(box, style.ink, 0.22))
        marks.append(Line(((x, y - 4), (x + 24, y - 4)), style.ink, 2, style.dashes))
        marks.append(Words(x + 30, y, name))
        x += long + 12
    return marks, y + 8 if named else top
