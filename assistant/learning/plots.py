"""Plots of a scam report as SVG inside the page: no library, no network."""

from collections.abc import Callable, Sequence
from html import escape
from math import log10
from typing import Final

Points = Sequence[tuple[float, float]]

WIDTH, HEIGHT, MARGIN = 460, 300, 46
OURS: Final = "#0b57d0"
BASELINE: Final = "#b06000"
_GREY: Final = "#dadce0"


class Plot:
    """One plot: axes with ticks, then lines over them; coordinates are shares or what `across` makes them."""

    def __init__(
        self,
        title: str,
        across: tuple[str, float, float],
        upward: tuple[str, float, float],
        scale: Callable[[float], float] = lambda value: value,
        ticks: Sequence[float] | None = None,
    ) -> None:
        self._scale, self._across, self._upward = scale, across, upward
        self._title, self._marks = title, list(self._axes(ticks))

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
        (_, left, right), (_, low, high) = self._across, self._upward
        span = self._scale(right) - self._scale(left)
        across = (self._scale(min(max(x, left), right)) - self._scale(left)) / span
        up = (min(max(y, low), high) - low) / (high - low)
        return MARGIN + across * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)

    def _axes(self, ticks: Sequence[float] | None) -> list[str]:
        (across, left, right), (upward, low, high) = self._across, self._upward
        found = []
        for tick in ticks or [left + (right - left) * part / 5 for part in range(6)]:
            x, y = self._place(tick, low)
            found.append(f'<text x="{x:.1f}" y="{y + 16:.1f}" text-anchor="middle">{_short(tick)}</text>')
        for part in range(6):
            value = low + (high - low) * part / 5
            x, y = self._place(left, value)
            found.append(f'<line x1="{x}" x2="{WIDTH - MARGIN}" y1="{y:.1f}" y2="{y:.1f}" stroke="{_GREY}"/>')
            found.append(f'<text x="{x - 6}" y="{y + 4:.1f}" text-anchor="end">{_short(value)}</text>')
        found.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle">{escape(across)}</text>')
        found.append(
            f'<text transform="translate(11 {HEIGHT / 2}) rotate(-90)" text-anchor="middle">'
            f"{escape(upward)}</text>"
        )
        return found


def logarithm(value: float) -> float:
    """A scale for shares that differ by powers of ten."""
    return log10(max(value, 1e-6))


def _short(value: float) -> str:
    return f"{value:.4g}" if value < 0.1 else f"{value:.2g}"
