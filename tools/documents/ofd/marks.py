"""Everything drawn on an OFD page, flat and in drawing order, each with where it goes and how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.errors import DocumentTooLarge, DocumentUnreadable
from tools.documents.caps import OBJECTS_PER_PAGE_MAX
from tools.documents.ofd.geometry import Area, Matrix, after, area, matrix, shifted
from tools.documents.ofd.markup import Element, attribute, child, children, local, numbers
from tools.documents.ofd.package import Resources, Sheet

Colour = tuple[int, int, int]
_BLACK: Colour = (0, 0, 0)
_NESTED_MAX = 12
_LAYER_ORDER = {"Background": 0, "Body": 1, "": 1, "Foreground": 2}


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, the width of lines in millimetres, and opacity from 0 to 255."""

    fill: Colour = _BLACK
    stroke: Colour = _BLACK
    line_width: float = 0.353
    alpha: int = 255


@dataclass(frozen=True, slots=True)
class Mark:
    """One text, path or picture; `to_page` takes its own coordinates to millimetres on the page."""

    element: Element
    boundary: Area
    to_page: Matrix
    look: Look
    visible: bool

    @property
    def kind(self) -> str:
        return local(self.element)


def marks_on(sheet: Sheet) -> tuple[Mark, ...]:
    """All of them; raises DocumentTooLarge above the cap, never a part of the page."""
    return tuple(_Walk(sheet.resources).page(sheet))


class _Walk:
    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._seen = 0

    def page(self, sheet: Sheet) -> Iterator[Mark]:
        origin = shifted(-sheet.area.left, -sheet.area.top)
        for content in sheet.contents:
            # The first page of a document is the one place where layers need an order of their own.
            layers = sorted(children(content, "Layer"), key=lambda layer: _layer_order(layer))
            for layer in layers:
                look = _look(layer, Look(), self._resources)
                yield from self._within(layer, origin, look, visible=True, depth=0)
        for appearance in sheet.appearances:
            box = area(numbers(attribute(appearance, "Boundary"))) or Area(0.0, 0.0, 0.0, 0.0)
            to_page = after(shifted(box.left, box.top), origin)
            yield from self._within(appearance, to_page, Look(), visible=True, depth=0)

    def _within(
        self, element: Element, to_page: Matrix, look: Look, *, visible: bool, depth: int
    ) -> Iterator[Mark]:
        if depth > _NESTED_MAX:
            raise DocumentUnreadable("The file is nested too deeply; send the original file.")
        for drawn in element:
            self._count()
            match local(drawn):
                case "TextObject" | "PathObject" | "ImageObject":
                    yield self._mark(drawn, to_page, look, visible=visible)
                case "CompositeObject":
                    yield from self._composite(drawn, to_page, look, visible=visible, depth=depth)
                case "PageBlock" | "Layer" | "Content":
                    yield from self._within(drawn, to_page, look, visible=visible, depth=depth + 1)

    def _mark(self, drawn: Element, to_page: Matrix, look: Look, *, visible: bool) -> Mark:
        boundary = _boundary(drawn)
        own = after(matrix(numbers(attribute(drawn, "CTM"))), shifted(boundary.left, boundary.top))
        return Mark(
            drawn,
            boundary,
            after(own, to_page),
            _look(drawn, look, self._resources),
            visible and _is_visible(drawn),
        )

    def _composite(
        self, used: Element, to_page: Matrix, look: Look, *, visible: bool, depth: int
    ) -> Iterator[Mark]:
        unit = self._resources.composites.get(attribute(used, "ResourceID"))
        if unit is None:
            return
        boundary = _boundary(used)
        own = after(matrix(numbers(attribute(used, "CTM"))), shifted(boundary.left, boundary.top))
        look = _look(used, look, self._resources)
        shown = visible and _is_visible(used)
        yield from self._within(unit, after(own, to_page), look, visible=shown, depth=depth + 1)

    def _count(self) -> None:
        self._seen += 1
        if self._seen > OBJECTS_PER_PAGE_MAX:
            raise DocumentTooLarge(objects_per_page_max=OBJECTS_PER_PAGE_MAX)


def _boundary(drawn: Element) -> Area:
    return area(numbers(attribute(drawn, "Boundary"))) or Area(0.0, 0.0, 0.0, 0.0)


def _is_visible(drawn: Element) -> bool:
    return attribute(drawn, "Visible").lower() != "false"


def _layer_order(layer: Element) -> int:
    return _LAYER_ORDER.get(attribute(layer, "Type"), 1)


def _look(drawn: Element, inherited: Look, resources: Resources) -> Look:
    """What is inherited, then the set of parameters that it names (and theirs), then its own."""
    look = inherited
    for parameters in reversed(tuple(_parameters(drawn, resources))):
        look = _styled(parameters, look)
    return _styled(drawn, look)


def _parameters(drawn: Element, resources: Resources) -> Iterator[Element]:
    named = attribute(drawn, "DrawParam")
    for _ in range(_NESTED_MAX):
        found = resources.draw_params.get(named)
        if found is None:
            return
        yield found
        named = attribute(found, "Relative")


def _styled(drawn: Element, look: Look) -> Look:
    fill, stroke = child(drawn, "FillColor"), child(drawn, "StrokeColor")
    width = numbers(attribute(drawn, "LineWidth"))[:1]
    alpha = numbers(attribute(drawn, "Alpha"))[:1]
    if fill is not None:
        opacity = numbers(attribute(fill, "Alpha"))[:1]
        look = replace(look, fill=_colour(fill, look.fill), alpha=_byte(*opacity) if opacity else look.alpha)
    if stroke is not None:
        look = replace(look, stroke=_colour(stroke, look.stroke))
    if width:
        look = replace(look, line_width=abs(width[0]))
    if alpha:
        look = replace(look, alpha=look.alpha * _byte(*alpha) // 255)
    return look


def _colour(element: Element, otherwise: Colour) -> Colour:
    """Grey, RGB or CMYK by how many parts there are; patterns and shadings keep what was before."""
    written = attribute(element, "Value")
    if "#" in written:
        written = " ".join(str(int(part, 16)) for part in written.replace("#", " ").split() if _is_hex(part))
    parts = tuple(_byte(part) for part in numbers(written))
    match len(parts):
        case 1:
            return parts[0], parts[0], parts[0]
        case 3:
            return parts[0], parts[1], parts[2]
        case 4:
            cyan, magenta, yellow, key = parts
            red, green, blue = ((255 - ink) * (255 - key) // 255 for ink in (cyan, magenta, yellow))
            return red, green, blue
    return otherwise


def _is_hex(text: str) -> bool:
    return 0 < len(text) <= 4 and all(letter in "0123456789abcdefABCDEF" for letter in text)


def _byte(number: float) -> int:
    return max(0, min(255, round(number)))
