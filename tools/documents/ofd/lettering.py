"""Where each character of an OFD text stands: the file gives the start of each, not how wide it is."""

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from models.errors import DocumentTooLarge
from tools.documents.caps import GLYPHS_MAX
from tools.documents.ofd.geometry import Matrix, Point, after, around, corners, shifted
from tools.documents.ofd.marks import Mark
from tools.documents.ofd.markup import Element, attribute, children, numbers

_ABOVE_EM, _BELOW_EM = 0.90, 0.24
"""How far a character's box reaches over and under its baseline, as boxes of PDF characters do."""
_NARROW_EM, _WIDE_EM = 0.52, 1.0
_TURNS = {90: (0.0, 1.0, -1.0, 0.0), 180: (-1.0, 0.0, 0.0, -1.0), 270: (0.0, -1.0, 1.0, 0.0)}


@dataclass(frozen=True, slots=True)
class Letter:
    """A character as drawn: `to_page` takes ems from its start on the baseline to millimetres on the page."""

    text: str
    to_page: Matrix
    width_em: float

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in millimetres."""
        return around(corners(self.to_page, 0.0, -_ABOVE_EM, self.width_em, _BELOW_EM))

    @property
    def size(self) -> float:
        """Height of an em in millimetres."""
        return math.hypot(self.to_page[2], self.to_page[3])


def letters_of(mark: Mark) -> Iterator[Letter]:
    """Every character of a text, spaces too."""
    element = mark.element
    size = (numbers(attribute(element, "Size")) or (0.0,))[0]
    squeeze = (numbers(attribute(element, "HScale")) or (1.0,))[0] or 1.0
    turn = int((numbers(attribute(element, "CharDirection")) or (0.0,))[0]) % 360
    onward = int((numbers(attribute(element, "ReadDirection")) or (0.0,))[0]) % 360
    start: Point = (0.0, 0.0)
    for code in children(element, "TextCode"):
        text = "".join(str(part) for part in code.itertext()).strip("\r\n\t")
        if len(text) > GLYPHS_MAX:
            raise DocumentTooLarge(glyphs_max=GLYPHS_MAX)
        start = (_first(code, "X", start[0]), _first(code, "Y", start[1]))
        widths = [_width_em(character) * squeeze for character in text]
        places = _places(code, start, [width * size for width in widths], onward)
        for at, (character, place) in enumerate(zip(text, places, strict=True)):
            width = widths[at]
            if at + 1 < len(text) and onward == 0 and size:
                width = _fitting(width, (places[at + 1][0] - place[0]) / size)
            own = after((size, 0.0, 0.0, size, 0.0, 0.0), _turned(turn))
            yield Letter(character, after(after(own, shifted(*place)), mark.to_page), width)


def _first(code: Element, name: str, otherwise: float) -> float:
    written = numbers(attribute(code, name))
    return written[0] if written else otherwise


def _width_em(character: str) -> float:
    return _WIDE_EM if unicodedata.east_asian_width(character) in "WFA" else _NARROW_EM


def _fitting(usual: float, step: float) -> float:
    """Narrower where the next character begins sooner; letters set apart are not wider for it."""
    return step if 0.15 < step < usual * 1.25 else usual


def _turned(turn: int) -> Matrix:
    a, b, c, d = _TURNS.get(turn, (1.0, 0.0, 0.0, 1.0))
    return a, b, c, d, 0.0, 0.0


def _places(code: Element, start: Point, widths: list[float], onward: int) -> list[Point]:
    """The start of each character: by the steps that the file gives, else one after another."""
    across = _steps(attribute(code, "DeltaX"), len(widths) - 1)
    down = _steps(attribute(code, "DeltaY"), len(widths) - 1)
    x, y = start
    places = [start] if widths else []
    dx, dy = {90: (0.0, 1.0), 180: (-1.0, 0.0), 270: (0.0, -1.0)}.get(onward, (1.0, 0.0))
    for at, width in enumerate(widths[:-1]):
        if not across and not down:
            x, y = x + dx * width, y + dy * width
        else:
            # Where there are fewer steps than characters, files mean the last one to go on.
            x += across[min(at, len(across) - 1)] if across else 0.0
            y += down[min(at, len(down) - 1)] if down else 0.0
        places.append((x, y))
    return places


def _steps(written: str, most: int) -> list[float]:
    """Steps as the format packs them: `g 3 1.5` is 1.5 three times."""
    steps: list[float] = []
    parts = iter(written.replace(",", " ").split())
    for part in parts:
        if len(steps) >= most:
            break
        if part.lower() == "g":
            count, step = numbers(next(parts, "")), numbers(next(parts, ""))
            if count and step:
                steps.extend([step[0]] * max(0, min(int(count[0]), most - len(steps))))
        else:
            steps.extend(numbers(part))
    return steps[: max(0, most)]
