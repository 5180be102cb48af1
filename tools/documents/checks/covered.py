"""Text that something opaque was laid over: the file still says it, the page no longer shows it."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from models.errors import DocumentUnreadable
from models.facts.evidence import Box, Check, MediaType
from tools.documents.admission import opened
from tools.documents.caps import OBJECTS_PER_PAGE_MAX
from tools.documents.checks.material import Material, concluded
from tools.documents.checks.replaced import overprinted

_LARGE = 0.4
"""A picture over so much of the page is a scan with its text under it, and a path a background."""
_WITHIN = 0.85
_PAPER = 230
_Sides = tuple[float, float, float, float]  # left, bottom, right, top, in the page's own units


@dataclass(frozen=True, slots=True)
class Covered:
    page: int
    box: Box


def nothing_is_covered(material: Material) -> Iterator[Check]:
    """No figures lie under a box or a picture, and none are printed on others."""
    if material.source.media_type is not MediaType.PDF:
        return
    code, warning = "nothing_is_covered", "text_and_picture_differ"
    for page in material.source.pages:
        if not page.recognised and (run := next(overprinted(page), None)) is not None:
            check = concluded(code, False, warning)
            yield check.model_copy(update={"page": run.page, "box": run.box()})
            return
    found = next(covered_in(material.data), None)
    check = concluded(code, found is None, warning)
    yield check if found is None else check.model_copy(update={"page": found.page, "box": found.box})


def covered_in(data: bytes) -> Iterator[Covered]:
    """Text with figures under something opaque that was drawn later and does not fill the page."""
    try:
        with opened(data) as document:
            for index in range(len(document)):
                page = document[index]
                yield from _on_page(page, index + 1)
                page.close()
    except (DocumentUnreadable, pdfium.PdfiumError):
        return


def _on_page(page: pdfium.PdfPage, number: int) -> Iterator[Covered]:
    left, bottom, right, top = page.get_bbox()
    width, height = (right - left) or 1.0, (top - bottom) or 1.0
    texts: list[tuple[_Sides, pdfium.PdfObject]] = []
    text_page: pdfium.PdfTextPage | None = None
    for count, drawn in enumerate(page.get_objects(max_depth=1)):
        if count >= OBJECTS_PER_PAGE_MAX:
            return
        if drawn.type not in (_TEXT, _PATH, _IMAGE):
            continue
        if drawn.type != _TEXT and not (texts and _is_opaque(drawn)):
            continue
        try:
            sides: _Sides = drawn.get_bounds()
        except pdfium.PdfiumError:
            continue
        if drawn.type == _TEXT:
            if _is_shown(drawn):
                texts.append((sides, drawn))
            continue
        if _area(sides) > _LARGE * width * height:
            continue
        for under, text in texts:
            if _share_within(under, sides) >= _WITHIN:
                text_page = text_page or page.get_textpage()
                if _has_figures(text, text_page):
                    yield Covered(number, _box(under, left, top, width, height))


_TEXT, _PATH, _IMAGE = (
    pdfium_raw.FPDF_PAGEOBJ_TEXT,
    pdfium_raw.FPDF_PAGEOBJ_PATH,
    pdfium_raw.FPDF_PAGEOBJ_IMAGE,
)


def _is_opaque(drawn: pdfium.PdfObject) -> bool:
    if pdfium_raw.FPDFPageObj_HasTransparency(drawn):
        return False
    if drawn.type == _IMAGE:
        return True
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    filled = pdfium_raw.FPDFPath_GetDrawMode(drawn, fill, stroke) and fill.value
    return bool(filled) and _is_paper(drawn)


def _is_paper(path: pdfium.PdfObject) -> bool:
    """As bright as paper. A dark box over one's own numbers hides them for all to see, which is honest."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = pdfium_raw.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    return bool(known) and min(red.value, green.value, blue.value) >= _PAPER and alpha.value >= _PAPER


def _is_shown(text: pdfium.PdfObject) -> bool:
    mode = pdfium_raw.FPDFTextObj_GetTextRenderMode(text)
    return bool(mode not in (pdfium_raw.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_raw.FPDF_TEXTRENDERMODE_CLIP))


def _has_figures(text: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> bool:
    length = pdfium_raw.FPDFTextObj_GetText(text, text_page, None, 0)
    buffer = ctypes.create_string_buffer(length)
    units = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium_raw.FPDFTextObj_GetText(text, text_page, units, length)
    return sum(character.isdigit() for character in buffer.raw.decode("utf-16-le", "ignore")) >= 2


def _share_within(inner: _Sides, outer: _Sides) -> float:
    wide = min(inner[2], outer[2]) - max(inner[0], outer[0])
    high = min(inner[3], outer[3]) - max(inner[1], outer[1])
    area = _area(inner)
    return wide * high / area if wide > 0 and high > 0 and area > 0 else 0.0


def _area(sides: _Sides) -> float:
    return max(0.0, sides[2] - sides[0]) * max(0.0, sides[3] - sides[1])


def _box(sides: _Sides, left: float, top: float, width: float, height: float) -> Box:
    def share(value: float) -> float:
        return min(1.0, max(0.0, value))

    return Box(
        left=share((sides[0] - left) / width),
        top=share((top - sides[3]) / height),
        right=share((sides[2] - left) / width),
        bottom=share((top - sides[1]) / height),
    )
