"""A plot as SVG inside a page: text stays text, colours are the page's, light and dark."""

import re
from functools import singledispatch
from html import escape as marked_up
from itertools import count
from pathlib import Path
from typing import Final

from assistant.learning.plot_marks import Area, Dot, Drawing, Ink, Line, Points, Words, elided, printable

PLOT_STYLE: Final = Path(__file__).with_name("plots.css").read_text(encoding="utf-8")
"""The colours and fonts that the classes in here stand for: every page that holds a plot includes it."""


def ink_of(ink: Ink) -> str:
    """The colour of an ink on white paper, as #rrggbb."""
    on_paper = PLOT_STYLE[PLOT_STYLE.index("@media print") :]
    found = re.search(rf"--{ink}: (#[0-9a-f]+)", on_paper)
    assert found, "every ink has a colour"
    return found[1]


def svg(drawing: Drawing, number: "count[int] | None" = None) -> str:
    """An `svg` element. `number` gives its title an id of its own among several on one page."""
    key = f"plot-{next(number)}" if number is not None else "plot"
    marks = "".join(map(_drawn, drawing.marks))
    return (
        f'<svg class="plot" viewBox="0 0 {drawing.width:g} {drawing.height:g}" role="img"'
        f' aria-labelledby="{key}-title {key}-desc">'
        f'<title id="{key}-title">{_escaped(drawing.title)}</title>'
        f'<desc id="{key}-desc">{_escaped(drawing.described)}</desc>{marks}</svg>'
    )


def standalone_svg(drawing: Drawing) -> str:
    """A file of its own, for a page that cannot hold the plot itself: with its title, letters and ground."""
    edge, above = 10.0, 26.0
    wide, high = drawing.width + 2 * edge, drawing.height + above + 2 * edge
    box = f"{-edge:g} {-above - edge:g} {wide:g} {high:g}"
    ground = f'<rect x="{-edge:g}" y="{-above - edge:g}" width="100%" height="100%" fill="var(--surface)"/>'
    named = _words(Words(0, -8, elided(drawing.title, drawing.width, 15), size=15, bold=True))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="{box}" width="{wide * 1.5:g}"'
        f' height="{high * 1.5:g}" style="font-family: system-ui, sans-serif" role="img"'
        f' aria-label="{_escaped(drawing.title)}"><desc>{_escaped(drawing.described)}</desc>'
        f"<style>{PLOT_STYLE}</style>{ground}{named}{''.join(map(_drawn, drawing.marks))}</svg>\n"
    )


def _escaped(text: str) -> str:
    """Text for inside an element or a quoted attribute, on one line."""
    return marked_up(printable(text))


@singledispatch
def _drawn(mark: object) -> str:
    raise AssertionError(f"no such mark: {mark}")


@_drawn.register
def _line(mark: Line) -> str:
    dashes = f' stroke-dasharray="{" ".join(f"{part:g}" for part in mark.dashes)}"' if mark.dashes else ""
    return (
        f'<polyline class="s-{mark.ink}" points="{_places(mark.points)}" '
        f'stroke-width="{mark.width:g}"{dashes}>'
        f"{_told(mark.told)}</polyline>"
    )


@_drawn.register
def _area(mark: Area) -> str:
    faint = f' fill-opacity="{mark.opacity:g}"' if mark.opacity < 1 else ""
    return (
        f'<polygon class="f-{mark.ink}" points="{_places(mark.points)}"{faint}>{_told(mark.told)}</polygon>'
    )


@_drawn.register
def _dot(mark: Dot) -> str:
    told = _told(mark.told)
    if mark.shape == "diamond":
        across = mark.radius * 1.3
        corners = ((mark.x - across, mark.y), (mark.x, mark.y - across), (mark.x + across, mark.y))
        return (
            f'<polygon class="f-{mark.ink}" points="{_places((*corners, (mark.x, mark.y + across)))}">'
            f"{told}</polygon>"
        )
    ring = f's-{mark.ink} hollow" stroke-width="2' if mark.shape == "ring" else f"f-{mark.ink}"
    return f'<circle class="{ring}" cx="{mark.x:.1f}" cy="{mark.y:.1f}" r="{mark.radius:g}">{told}</circle>'


@_drawn.register
def _words(mark: Words) -> str:
    kind = f"f-{mark.ink}" + (" bold" if mark.bold else "")
    anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
    return (
        f'<text class="{kind}" x="{mark.x:.1f}" y="{mark.y:.1f}" font-size="{mark.size:g}"{anchor}>'
        f"{_told(mark.told)}{_escaped(mark.text)}</text>"
    )


def _told(text: str) -> str:
    return f"<title>{_escaped(text)}</title>" if text else ""


def _places(points: Points) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
