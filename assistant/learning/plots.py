"""Plots of a scam report as SVG inside the page: no library, no network."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from math import log10
from typing import Final, NamedTuple

Points = Sequence[tuple[float, float]]

WIDTH, HEIGHT, MARGIN = 460, 300, 46
OURS: Final = "#0b57d0"
BASELINE: Final = "#b06000"
_GREY: Final = "#dadce0"


def same(value: float) -> float:
    return value


def logarithm(value: float) -> float:
    """A scale for shares that differ by powers of ten."""
    return log10(max(value, 1e-6))


class Axis(NamedTuple):
    """What an axis shows, from where to where, and its ticks (five steps by default)."""

    label: str
    low: float
    high: float
    scale: Callable[[float], float] = same
    ticks: Sequence[float] = ()

    def place(self, value: float) -> float:
        """0 at the low end, 1 at the high one; what lies outside is put at the edge."""
        low, high = self.scale(self.low), self.scale(self.high)
        return (self.scale(min(max(value, self.low), self.high)) - low) / (high - low)

    def marked(self) -> Sequence[float]:
        return self.ticks or [self.low + (self.high - self.low) * part / 5 for part in range(6)]


class Plot:
    """One plot: axes with ticks, then lines over them."""

    def __init__(self, title: str, across: Axis, upward: Axis) -> None:
        self._title, self._across, self._upward = title, across, upward
        self._marks = [*self._ticks(), *self._labels()]

    def line(self, points: Points, colour: str, name: str, *, dots: bool = False) -> "Plot":
        """Add a line and its name."""
        placed = [self._place(x, y) for x, y in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in placed)
        self._marks.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2">'
            f"<title>{escape(name)}</title></polyline>"
        )
        if dots:
            self._marks += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in placed]
        return self

    def svg(self) -> str:
        title = f'<text x="{MARGIN}" y="18" font-weight="600">{escape(self._title)}</text>'
        return (
            f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(self._title)}">'
            f"{title}{''.join(self._marks)}</svg>"
        )

    def _place(self, x: float, y: float) -> tuple[float, float]:
        across, up = self._across.place(x), self._upward.place(y)
        return MARGIN + across * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)

    def _ticks(self) -> Iterator[str]:
        for value in self._across.marked():
            x, y = self._place(value, self._upward.low)
            yield f'<text x="{x:.1f}" y="{y + 16:.1f}" text-anchor="middle">{_short(value)}</text>'
        for value in self._upward.marked():
            x, y = self._place(self._across.low, value)
            yield f'<line x1="{x}" x2="{WIDTH - MARGIN}" y1="{y:.1f}" y2="{y:.1f}" stroke="{_GREY}"/>'
            yield f'<text x="{x - 6}" y="{y + 4:.1f}" text-anchor="end">{_short(value)}</text>'

    def _labels(self) -> Iterator[str]:
        across, upward = escape(self._across.label), escape(self._upward.label)
        yield f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle">{across}</text>'
        turned = f'transform="translate(11 {HEIGHT / 2}) rotate(-90)"'
        yield f'<text {turned} text-anchor="middle">{upward}</text>'


def _short(value: float) -> str:
    return f"{value:.4g}" if value < 0.1 else f"{value:.2g}"
