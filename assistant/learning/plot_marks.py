"""What a plot is made of, before anybody says whether it is drawn as SVG or into a PDF.

Places are in points from the upper left corner. A mark names its ink by what it means; each drawer has a
colour for it, and the page a dark one too.
"""

from enum import StrEnum
from typing import Final, Literal, NamedTuple
from unicodedata import east_asian_width

Points = tuple[tuple[float, float], ...]
Anchor = Literal["start", "middle", "end"]
Shape = Literal["circle", "diamond", "ring"]

_NARROW: Final = frozenset("iIjltfr.,:;'|!()[]- ")
_BROAD: Final = frozenset("mwMW%@—…")


class Ink(StrEnum):
    """What a colour means. Series differ in dashes or shape as well, for those who see no hues."""

    INK = "ink"
    MUTED = "muted"
    GRID = "grid"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    WATCH = "watch"


class Line(NamedTuple):
    points: Points
    ink: Ink
    width: float = 2.0
    dashes: tuple[float, ...] = ()
    told: str = ""
    """What a pointer over the mark is told, and a screen reader."""


class Area(NamedTuple):
    points: Points
    ink: Ink
    opacity: float = 1.0
    told: str = ""


class Dot(NamedTuple):
    x: float
    y: float
    ink: Ink
    shape: Shape = "circle"
    radius: float = 3.5
    told: str = ""


class Words(NamedTuple):
    """One line of text on its baseline. `told` is the whole of it where only a part is shown."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    ink: Ink = Ink.INK
    size: float = 13.0
    bold: bool = False
    told: str = ""


Mark = Line | Area | Dot | Words


class Drawing(NamedTuple):
    """A finished plot: marks in the order they are laid, a title, and a sentence for who does not see it."""

    title: str
    described: str
    width: float
    height: float
    marks: tuple[Mark, ...]


def text_width(text: str, size: float = 13.0) -> float:
    """How wide a line is about to be, on the generous side: fonts differ and none is measured."""
    return size * sum(map(_share, text))


def elided(text: str, width: float, size: float = 13.0) -> str:
    """The text, or its start and its end where the whole is wider: names differ at both."""
    text = printable(text)
    if text_width(text, size) <= width:
        return text
    kept = len(text)
    while kept > 2 and text_width(_middle_left_out(text, kept), size) > width:
        kept -= 1
    return _middle_left_out(text, kept)


def wrapped(text: str, width: float, size: float = 13.0) -> tuple[str, ...]:
    """The text on one line or on two, broken after a space or a sign if it can be; the rest is left out."""
    text = printable(text)
    fitting = len(text)
    while fitting > 1 and text_width(text[:fitting], size) > width:
        fitting -= 1
    if fitting == len(text):
        return (text,)
    breaks = [place for place in range(fitting // 2, fitting) if not text[place - 1].isalnum()]
    end = breaks[-1] if breaks else fitting
    return text[:end].rstrip(), elided(text[end:], width, size)


def printable(text: str) -> str:
    """The text on one line, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _middle_left_out(text: str, kept: int) -> str:
    end = kept * 2 // 5
    return f"{text[: kept - end]}…{text[len(text) - end :]}"


def _share(character: str) -> float:
    if east_asian_width(character) in "WF":
        return 1.02
    if character in _NARROW:
        return 0.36
    if character in _BROAD:
        return 0.95
    return 0.72 if character.isupper() else 0.58 if character.isdigit() else 0.62
