"""What is drawn on a page besides its text: ruling lines, pictures, and text that nobody can see."""

import ctypes
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from tools.documents.caps import OBJECTS_PER_PAGE_MAX

Sides = tuple[float, float, float, float]
_THIN = 0.004
_LONG = 0.02
_WHITE = 245
_BRIGHT = 225
_TINY_POINTS = 2.5
_PICTURE_MIN_AREA = 0.02


@dataclass(frozen=True, slots=True)
class Drawings:
    across: tuple[tuple[float, float, float], ...]
    down: tuple[tuple[float, float, float], ...]
    has_picture: bool
    hidden: frozenset[int]  # addresses of text objects
    picture_share: float = 0.0  # of the page, covered by its largest picture

    def hides(self, text_object: Any) -> bool:
        return ctypes.cast(text_object, ctypes.c_void_p).value in self.hidden


def drawings_on(page: pdfium.PdfPage, fractions: Callable[..., Sides]) -> Drawings:
    """Look once over everything drawn on the page."""
    across: list[tuple[float, float, float]] = []
    down: list[tuple[float, float, float]] = []
    backgrounds: list[Sides] = []
    doubtful: list[tuple[int, Sides]] = []
    hidden: set[int] = set()
    has_picture = False
    picture_share = 0.0
    for count, drawn in enumerate(page.get_objects(max_depth=6)):
        if count >= OBJECTS_PER_PAGE_MAX:
            break
        # Inside a form the coordinates are the form's own, which says nothing about the page.
        sides = _sides(drawn, fractions) if drawn.level == 0 else None
        if drawn.type == pdfium_raw.FPDF_PAGEOBJ_TEXT:
            visibility = _visibility(drawn)
            if visibility == "hidden":
                hidden.add(_address(drawn))
            elif visibility == "white" and sides is not None:
                doubtful.append((_address(drawn), sides))
            continue
        if sides is None:
            has_picture = has_picture or drawn.type == pdfium_raw.FPDF_PAGEOBJ_IMAGE
            continue
        if drawn.type == pdfium_raw.FPDF_PAGEOBJ_PATH:
            _rule(sides, across, down, framed=_is_stroked(drawn), marked=_is_bright(drawn))
        elif drawn.type == pdfium_raw.FPDF_PAGEOBJ_IMAGE:
            has_picture = has_picture or _area(sides) >= _PICTURE_MIN_AREA
            picture_share = max(picture_share, _area(sides))
        if drawn.type != pdfium_raw.FPDF_PAGEOBJ_PATH or _is_dark(drawn):
            backgrounds.append(sides)
    hidden.update(address for address, sides in doubtful if not _covered(sides, backgrounds))
    return Drawings(tuple(across), tuple(down), has_picture, frozenset(hidden), picture_share)


def _sides(drawn: pdfium.PdfObject, fractions: Callable[..., Sides]) -> Sides | None:
    try:
        left, bottom, right, top = drawn.get_bounds()
    except pdfium.PdfiumError:
        return None
    return fractions(left, bottom, right, top)


def _visibility(text: pdfium.PdfObject) -> str:
    mode = pdfium_raw.FPDFTextObj_GetTextRenderMode(text)
    if mode in (pdfium_raw.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_raw.FPDF_TEXTRENDERMODE_CLIP):
        return "hidden"
    size = ctypes.c_float()
    matrix = text.get_matrix().get()
    scale = max(abs(side) for side in matrix[:4])
    measured = text.level == 0 and pdfium_raw.FPDFTextObj_GetFontSize(text, size)
    if measured and 0 < abs(size.value * scale) < _TINY_POINTS:
        return "hidden"
    red, green, blue, alpha = _fill(text)
    if alpha < 15:
        return "hidden"
    return "white" if min(red, green, blue) >= _WHITE else "plain"


def _fill(drawn: pdfium.PdfObject) -> tuple[int, int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium_raw.FPDFPageObj_GetFillColor(drawn, *parts):
        return 0, 0, 0, 255
    red, green, blue, alpha = (part.value for part in parts)
    return red, green, blue, alpha


def _is_dark(path: pdfium.PdfObject) -> bool:
    return min(_fill(path)[:3]) < _WHITE


def _is_bright(path: pdfium.PdfObject) -> bool:
    red, green, blue, _ = _fill(path)
    return 0.3 * red + 0.59 * green + 0.11 * blue > _BRIGHT


def _is_stroked(path: pdfium.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(pdfium_raw.FPDFPath_GetDrawMode(path, fill, stroke)) and bool(stroke.value)


def _rule(
    sides: Sides,
    across: list[tuple[float, float, float]],
    down: list[tuple[float, float, float]],
    *,
    framed: bool,
    marked: bool,
) -> None:
    """Keep a line, or the four edges of a frame; a plain bright area (highlighter) rules nothing off."""
    left, top, right, bottom = sides
    if marked and not framed:
        return
    wide, high = right - left > _LONG, bottom - top > _LONG / 2
    if wide and bottom - top < _THIN:
        across.append((left, right, (top + bottom) / 2))
    elif high and right - left < _THIN:
        down.append((top, bottom, (left + right) / 2))
    elif wide and high and framed:
        across.extend(((left, right, top), (left, right, bottom)))
        down.extend(((top, bottom, left), (top, bottom, right)))


def _covered(sides: Sides, backgrounds: Iterable[Sides]) -> bool:
    x, y = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in backgrounds)


def _area(sides: Sides) -> float:
    return (sides[2] - sides[0]) * (sides[3] - sides[1])


def _address(drawn: pdfium.PdfObject) -> int:
    return ctypes.cast(drawn.raw, ctypes.c_void_p).value or 0
