"""Plots with a row for each name, from the top: bars, dots with intervals, pairs; names of any length."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant.learning.plot_marks import (
    Area,
    Dot,
    Drawing,
    Ink,
    Line,
    Mark,
    Shape,
    Words,
    elided,
    text_width,
    wrapped,
)
from assistant.learning.plots import CHANCE, SMALL, WIDTH, Axis, Style

_NAME_BESIDE_MAX: Final = 138.0
_KEY_BOX: Final = 26.0
_RADIUS: Final[dict[Shape, float]] = {"circle": 4, "diamond": 3.2, "ring": 6}
"""A diamond fits into a ring, so that both are seen where they meet."""


class Bar(NamedTuple):
    """A bar from 0, or from the low end of an axis that has no 0."""

    value: float
    style: Style


class Spot(NamedTuple):
    """A dot at a value, with its interval where one is known."""

    value: float
    style: Style
    shape: Shape = "circle"
    low: float | None = None
    high: float | None = None


class Arrow(NamedTuple):
    """A line between two values of one row."""

    start: float
    end: float


Sign = Bar | Spot | Arrow


class Row(NamedTuple):
    """`figure` stands at the right edge; `told` is what the row says to a pointer or a screen reader."""

    name: str
    signs: tuple[Sign, ...]
    figure: str = ""
    told: str = ""


class Limit(NamedTuple):
    """A line through all rows, such as a threshold."""

    value: float
    words: str
    style: Style = CHANCE


class RowPlot:
    """Rows under one axis. Names stand beside their row when all are short, else above it."""

    def __init__(
        self,
        title: str,
        axis: Axis,
        rows: Sequence[Row],
        *,
        limits: Sequence[Limit] = (),
        key: Sequence[tuple[str, Style, Shape]] = (),
        described: str = "",
    ) -> None:
        self.title, self._axis, self._rows, self._limits, self._key = title, axis, rows, limits, key
        self._described = described or title
        widest = max((text_width(row.name) for row in rows), default=0.0)
        self._beside = widest <= _NAME_BESIDE_MAX
        self._left = widest + 12 if self._beside else 6.0
        figures = max((text_width(row.figure, SMALL) for row in rows), default=0.0)
        self._right = WIDTH - (figures + 10 if figures else 8)
        self._lines = 16.0 * max((len(wrapped(row.name, WIDTH - 4)) for row in rows), default=1)
        self._step = 24.0 if self._beside else 22.0 + self._lines

    def drawing(self) -> Drawing:
        """The axis with its limits, then the rows, then which sign is which."""
        top = 8.0 + 16.0 * len(self._named_limits())
        bottom = top + self._step * len(self._rows)
        marks: list[Mark] = [*self._scale(top, bottom), *self._limit_lines(top)]
        for place, row in enumerate(self._rows):
            marks += self._row(row, top + place * self._step)
        marks.append(
            Words(
                self._right,
                bottom + 33,
                elided(self._axis.label, self._right, SMALL),
                "end",
                Ink.MUTED,
                SMALL,
            )
        )
        key, end = self._signs(bottom + 54)
        return Drawing(self.title, self._described, WIDTH, end, (*marks, *key))

    def _x(self, value: float) -> float:
        return self._left + self._axis.place(value) * (self._right - self._left)

    def _scale(self, top: float, bottom: float) -> Iterator[Mark]:
        free = -1.0
        for value in self._axis.marked():
            x = self._x(value)
            yield from self._upright(x, top, Style(Ink.GRID), "")
            words = self._axis.written(value)
            half = text_width(words, SMALL) / 2
            middle = max(min(x, WIDTH - half), half)
            if middle - half >= free:
                yield Words(middle, bottom + 15, words, "middle", Ink.MUTED, SMALL)
                free = middle + half + 5

    def _named_limits(self) -> list[Limit]:
        return [each for each in self._limits if self._axis.low <= each.value <= self._axis.high]

    def _upright(self, x: float, top: float, style: Style, told: str) -> Iterator[Mark]:
        """A line through all rows, but not through the names above them."""
        if self._beside:
            ends = [(top, top + self._step * len(self._rows))]
        else:
            ends = [
                (top + row * self._step + self._lines + 2, top + (row + 1) * self._step)
                for row in range(len(self._rows))
            ]
        for start, end in ends:
            yield Line(((x, start), (x, end)), style.ink, 1.2 if style.dashes else 1, style.dashes, told)

    def _limit_lines(self, top: float) -> Iterator[Mark]:
        """Each limit's words stand on a line of their own, so that none runs into another."""
        named = self._named_limits()
        for place, limit in enumerate(named):
            x, y = self._x(limit.value), 14.0 + 16.0 * place
            if self._beside:
                yield Line(((x, y + 4), (x, top)), limit.style.ink, 1.2, limit.style.dashes)
            yield from self._upright(x, top, limit.style, limit.words)
            wide = text_width(limit.words, SMALL)
            before = x - wide / 2 if x + wide / 2 < WIDTH else WIDTH - wide
            yield Words(max(before, 0.0), y, limit.words, "start", limit.style.ink, SMALL)

    def _row(self, row: Row, top: float) -> Iterator[Mark]:
        middle = top + (self._step / 2 if self._beside else self._step - 11)
        if self._beside:
            yield Words(0, middle + 4, row.name, told=row.told)
        else:
            for line, part in enumerate(wrapped(row.name, WIDTH - 4)):
                yield Words(0, top + 14 + 16 * line, part, told=row.told or row.name)
        for sign in row.signs:
            yield from self._sign(sign, middle, row.told)
        if row.figure:
            yield Words(WIDTH, middle + 4, row.figure, "end", Ink.INK, SMALL)

    def _sign(self, sign: Sign, y: float, told: str) -> Iterator[Mark]:
        if isinstance(sign, Bar):
            zero, end = self._x(0.0), self._x(sign.value)
            corners = ((zero, y - 6), (end, y - 6), (end, y + 6), (zero, y + 6))
            yield Area(corners, sign.style.ink, 0.8, told)
        elif isinstance(sign, Arrow):
            yield Line(((self._x(sign.start), y), (self._x(sign.end), y)), Ink.MUTED, 1.5)
        else:
            if sign.low is not None and sign.high is not None:
                ends = (self._x(sign.low), self._x(sign.high))
                yield Line(((ends[0], y), (ends[1], y)), sign.style.ink, 2, (), told)
                for x in ends:
                    yield Line(((x, y - 4), (x, y + 4)), sign.style.ink, 1.5)
            yield Dot(self._x(sign.value), y, sign.style.ink, sign.shape, _RADIUS[sign.shape], told)

    def _signs(self, top: float) -> tuple[list[Mark], float]:
        marks: list[Mark] = []
        x, y = 0.0, top
        for whole, style, shape in self._key:
            name = elided(whole, WIDTH - _KEY_BOX)
            long = _KEY_BOX + text_width(name)
            if x and x + long > WIDTH:
                x, y = 0.0, y + 18
            marks += [Dot(x + 8, y - 4, style.ink, shape, _RADIUS[shape]), Words(x + 20, y, name)]
            x += long + 10
        return marks, y + 8 if marks else top - 14
