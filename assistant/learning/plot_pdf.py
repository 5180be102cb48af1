"""A plot as vectors inside a PDF, by reportlab."""

from functools import singledispatch
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Group, Polygon, PolyLine, String
from reportlab.lib.colors import Color, HexColor, white

from assistant.learning.plot_marks import Area, Dot, Ink, Line, Points, Words
from assistant.learning.plot_marks import Drawing as Plotted
from assistant.learning.plot_svg import ink_of


def drawn(plotted: Plotted, width: float, font: str, bold: str) -> Any:
    """A flowable of that width in points, with text in the fonts of these names."""
    scale = width / plotted.width
    group = Group(transform=(scale, 0, 0, -scale, 0, plotted.height * scale))
    for mark in plotted.marks:
        for shape in _shapes(mark, font, bold):
            group.add(shape)
    return Drawing(width, plotted.height * scale, group)


@singledispatch
def _shapes(mark: object, font: str, bold: str) -> list[Any]:
    raise AssertionError(f"no such mark: {mark}")


@_shapes.register
def _line(mark: Line, font: str, bold: str) -> list[Any]:
    if len(mark.points) < 2:
        return []
    return [
        PolyLine(
            _flat(mark.points),
            strokeColor=_colour(mark.ink),
            strokeWidth=mark.width,
            strokeDashArray=list(mark.dashes) or None,
            strokeLineJoin=1,
        )
    ]


@_shapes.register
def _area(mark: Area, font: str, bold: str) -> list[Any]:
    colour = _colour(mark.ink)
    faint = Color(colour.red, colour.green, colour.blue, alpha=mark.opacity)
    return [Polygon(_flat(mark.points), fillColor=faint, strokeColor=None)]


@_shapes.register
def _dot(mark: Dot, font: str, bold: str) -> list[Any]:
    colour = _colour(mark.ink)
    if mark.shape == "diamond":
        across, x, y = mark.radius * 1.3, mark.x, mark.y
        corners = ((x - across, y), (x, y - across), (x + across, y), (x, y + across))
        return [Polygon(_flat(corners), fillColor=colour, strokeColor=None)]
    hollow = mark.shape == "ring"
    edge = {"strokeColor": colour, "strokeWidth": 2} if hollow else {"strokeColor": None}
    return [Circle(mark.x, mark.y, mark.radius, fillColor=white if hollow else colour, **edge)]


@_shapes.register
def _words(mark: Words, font: str, bold: str) -> list[Any]:
    """Turned back upright: the drawing's y grows downward, the PDF's upward."""
    text = String(
        0,
        0,
        mark.text,
        textAnchor=mark.anchor,
        fontName=bold if mark.bold else font,
        fontSize=mark.size,
        fillColor=_colour(mark.ink),
    )
    return [Group(text, transform=(1, 0, 0, -1, mark.x, mark.y))]


def _colour(ink: Ink) -> Any:
    return HexColor(ink_of(ink))


def _flat(points: Points) -> list[float]:
    return [number for point in points for number in point]
