"""The pages of an OFD file as everything else here reads them: characters in places, ruling lines."""

from collections.abc import Iterable
from itertools import pairwise

from models.errors import DocumentTooLarge
from models.facts.evidence import PageSize
from tools.documents.caps import GLYPHS_MAX
from tools.documents.glyphs import Glyph, spelled
from tools.documents.ofd.geometry import POINTS_PER_MM, Area, around, corners
from tools.documents.ofd.lettering import letters_of
from tools.documents.ofd.marks import Mark, marks_on
from tools.documents.ofd.package import Package
from tools.documents.ofd.strokes import POINTS_PER_PAGE_MAX, is_filled, is_stroked, lines_of
from tools.documents.pages import Page

Sides = tuple[float, float, float, float]
_THIN, _LONG = 0.004, 0.02
_WHITE = 245
_FAINT_ALPHA = 15
_TINY_MM = 0.88
"""Nobody reads print of less than two and a half points."""
_PICTURE_MIN_AREA = 0.02
_OUTSIDE = 0.02


def pages_of(package: Package) -> tuple[Page, ...]:
    """Every page, or an error; never a part of the document."""
    pages: list[Page] = []
    left = GLYPHS_MAX
    for number, sheet in enumerate(package.sheets, start=1):
        pages.append(_Reading(sheet.area, left).page(number, marks_on(sheet)))
        left -= len(pages[-1].glyphs)
    return tuple(pages)


class _Reading:
    """One page while it is read; white letters can be seen on what was drawn before them."""

    def __init__(self, sheet: Area, glyphs_left: int) -> None:
        self._width, self._height = sheet.width, sheet.height
        self._left = glyphs_left
        self._glyphs: list[Glyph] = []
        self._hidden: list[str] = []
        self._across: list[tuple[float, float, float]] = []
        self._down: list[tuple[float, float, float]] = []
        self._grounds: list[Sides] = []
        self._has_picture = False
        self._points = 0

    def page(self, number: int, marks: Iterable[Mark]) -> Page:
        for mark in marks:
            match mark.kind:
                case "TextObject":
                    self._read(mark)
                case "PathObject" if mark.visible:
                    self._rule(mark)
                case "ImageObject" if mark.visible:
                    self._see(picture_sides(mark))
        return Page(
            number=number,
            size=PageSize(width=self._width * POINTS_PER_MM, height=self._height * POINTS_PER_MM),
            glyphs=tuple(self._glyphs),
            hidden_text="".join(self._hidden),
            across=tuple(self._across),
            down=tuple(self._down),
            has_picture=self._has_picture,
        )

    def _read(self, mark: Mark) -> None:
        spaced = True
        for letter in letters_of(mark):
            matching, shown = spelled(letter.text)
            if not matching or not matching.isprintable():
                spaced = True
                continue
            sides = self._fractions(letter.sides)
            if self._is_hidden(mark, letter.size, sides):
                self._hidden.append((" " if spaced else "") + letter.text)
            else:
                for at, character in enumerate(matching):
                    self._glyphs.append(
                        Glyph(character, shown if at == 0 else "", *sides, spaced and at == 0)
                    )
            spaced = False
        if len(self._glyphs) > self._left:
            raise DocumentTooLarge(glyphs_max=GLYPHS_MAX)

    def _is_hidden(self, mark: Mark, size_mm: float, sides: Sides) -> bool:
        if not mark.visible or mark.look.alpha < _FAINT_ALPHA or size_mm < _TINY_MM:
            return True
        if not (sides[0] > -_OUTSIDE and sides[2] < 1 + _OUTSIDE):
            return True
        if not (sides[1] > -_OUTSIDE and sides[3] < 1 + _OUTSIDE):
            return True
        return min(mark.look.fill) >= _WHITE and not self._on_ground(sides)

    def _on_ground(self, sides: Sides) -> bool:
        x, y = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
        return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in self._grounds)

    def _rule(self, mark: Mark) -> None:
        if mark.look.alpha < _FAINT_ALPHA:
            return
        for line in lines_of(mark):
            self._points += len(line)
            if self._points > POINTS_PER_PAGE_MAX:
                raise DocumentTooLarge(points_per_page_max=POINTS_PER_PAGE_MAX)
            sides = self._fractions(around(line))
            if is_filled(mark) and min(mark.look.fill) < _WHITE:
                self._grounds.append(sides)
            # A filled area rules off only where it is a line itself; what is stroked, by its every edge.
            edges = (self._fractions(around(edge)) for edge in pairwise(line)) if is_stroked(mark) else ()
            for edge in (sides, *edges) if is_filled(mark) else edges:
                self._keep(edge)

    def _keep(self, sides: Sides) -> None:
        left, top, right, bottom = sides
        if right - left > _LONG and bottom - top < _THIN:
            self._across.append((left, right, (top + bottom) / 2))
        elif bottom - top > _LONG / 2 and right - left < _THIN:
            self._down.append((top, bottom, (left + right) / 2))

    def _see(self, sides_mm: Sides) -> None:
        sides = self._fractions(sides_mm)
        self._grounds.append(sides)
        self._has_picture = (
            self._has_picture or (sides[2] - sides[0]) * (sides[3] - sides[1]) >= _PICTURE_MIN_AREA
        )

    def _fractions(self, sides: Sides) -> Sides:
        left, top, right, bottom = sides
        return left / self._width, top / self._height, right / self._width, bottom / self._height


def picture_sides(mark: Mark) -> Sides:
    """Left, top, right, bottom of a picture in millimetres."""
    return around(corners(picture_matrix(mark), 0.0, 0.0, 1.0, 1.0))


def picture_matrix(mark: Mark) -> tuple[float, float, float, float, float, float]:
    """Takes the unit square to the page; without a matrix of its own a picture fills its boundary."""
    if mark.element.get("CTM"):
        return mark.to_page
    a, b, c, d, e, f = mark.to_page
    width, height = mark.boundary.width, mark.boundary.height
    return a * width, b * width, c * height, d * height, e, f
