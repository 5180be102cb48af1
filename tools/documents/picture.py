"""Makes the picture of a page, on which the places of fields are shown."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
from PIL import Image

from models.errors import DocumentUnreadable
from models.facts.covering import Covering
from models.facts.evidence import Box, MediaType
from tools.documents.admission import opened
from tools.documents.caps import (
    KEPT_PIXELS_MAX,
    KEPT_SIDE_MAX_PX,
    OBJECTS_PER_PAGE_MAX,
    PICTURE_PIXELS_MAX,
    PICTURE_SIDE_MAX_PX,
)
from tools.documents.covered_codes import covered_codes
from tools.documents.covering import covered_on
from tools.documents.credential_pages import credential_sheet
from tools.documents.einvoice_picture import xml_page, xml_picture
from tools.documents.glyphs import is_han
from tools.documents.media import media_type_of
from tools.documents.ofd.package import package_of
from tools.documents.ofd.pages import pages_of as ofd_pages_of
from tools.documents.ofd.picture import ofd_page_picture, ofd_picture
from tools.documents.pages import Page, open_page, page_at
from tools.documents.painted import png_of
from tools.documents.sources import PagesNeedRecognition

_STROKE_EM = 0.035
"""How much Chinese text is thickened: our font's default weight is its thinnest, PDFium knows no other."""
_SCAN_SIDE_MIN_PX = 1600
_PICTURES_MAX = 200


def render_page(
    data: bytes,
    page: int,
    width_px: int = 900,
    hidden: Sequence[Box] = (),
    covering: Covering | None = None,
) -> bytes:
    """A PNG of one page (counted from 1), `width_px` wide or less where the page is very long.

    `hidden` places are painted over, and every place where the page says what `covering` names. Raises the
    errors of opening a document, DocumentUnreadable for a page that is not there, and PagesNeedRecognition
    for a scan: what is shown of that is the straightened page.
    """
    match media_type_of(data):
        case MediaType.OFD:
            return _ofd_page(data, page, width_px, hidden, covering)
        case MediaType.XML:
            return _painted(xml_picture(data, page, width_px), width_px, hidden, xml_page(data), covering)
        case MediaType.JSON:
            data = credential_sheet(data)
    with _shown(data, page) as (document, shown):
        printed = page_at(document, page - 1)
        if printed.is_bare:
            raise PagesNeedRecognition((page,))
        _thicken_chinese(shown)
        image = _rendered(shown, _scale(shown, width_px))
        return png_of(image, width_px, (*hidden, *_covered(image, printed, covering)))


def render_scan(data: bytes, page: int) -> bytes:
    """The page as a picture to recognise (BMP), as fine as the picture on it and within the pixel caps."""
    if media_type_of(data) is MediaType.OFD:
        return ofd_page_picture(data, page)
    with _shown(data, page) as (_, shown):
        picture = BytesIO()
        _rendered(shown, _scan_scale(shown)).save(picture, "BMP")
        return picture.getvalue()


def _ofd_page(
    data: bytes, page: int, width_px: int, hidden: Sequence[Box], covering: Covering | None
) -> bytes:
    pages = ofd_pages_of(package_of(data))
    printed = pages[page - 1] if 1 <= page <= len(pages) else None
    if printed is not None and printed.is_bare:
        raise PagesNeedRecognition((page,))
    png = ofd_picture(data, page, width_px)
    return png if printed is None else _painted(png, width_px, hidden, printed, covering)


def _covered(image: Image.Image, printed: Page, covering: Covering | None) -> Iterator[Box]:
    """Words and codes of the page that are not to be seen."""
    if covering is not None:
        yield from covered_on(printed, covering)
        yield from covered_codes(image, covering)


def _painted(
    png: bytes, width_px: int, hidden: Sequence[Box], printed: Page, covering: Covering | None
) -> bytes:
    if not hidden and covering is None:
        return png
    with Image.open(BytesIO(png)) as opened_png:
        image = opened_png.convert("RGB")
        return png_of(image, width_px, (*hidden, *_covered(image, printed, covering)))


@contextmanager
def _shown(data: bytes, page: int) -> Iterator[tuple[pdfium.PdfDocument, pdfium.PdfPage]]:
    with opened(data) as document:
        if not 1 <= page <= len(document):
            raise DocumentUnreadable("There is no such page.", page=page)
        try:
            yield document, open_page(document, page - 1)
        except pdfium.PdfiumError as error:
            raise DocumentUnreadable(page=page) from error


def _rendered(page: pdfium.PdfPage, scale: float) -> Image.Image:
    image: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil()
    return image.convert("RGB")


def _scale(page: pdfium.PdfPage, width_px: int) -> float:
    width, height = page.get_size()
    by_side = PICTURE_SIDE_MAX_PX / max(width, height)
    by_area = (PICTURE_PIXELS_MAX / (width * height)) ** 0.5
    # A page may be so narrow that its picture would have no pixel.
    return float(max(min(width_px / width, by_side, by_area), 1.0 / min(width, height)))


def _scan_scale(page: pdfium.PdfPage) -> float:
    """Pixels per point: those of the finest large picture, but enough to read and no more than is kept."""
    width, height = page.get_size()
    finest = max(_finenesses(page), default=0.0)
    least = _SCAN_SIDE_MIN_PX / max(width, height)
    most = min(KEPT_SIDE_MAX_PX / max(width, height), (KEPT_PIXELS_MAX / (width * height)) ** 0.5)
    return float(min(max(finest, least), most))


def _finenesses(page: pdfium.PdfPage) -> Iterator[float]:
    across, down = ctypes.c_uint(), ctypes.c_uint()
    for drawn in islice(page.get_objects([pdfium_raw.FPDF_PAGEOBJ_IMAGE], max_depth=6), _PICTURES_MAX):
        if drawn.level > 0 or not pdfium_raw.FPDFImageObj_GetImagePixelSize(drawn, across, down):
            continue
        try:
            left, bottom, right, top = drawn.get_bounds()
        except pdfium.PdfiumError:
            continue
        if right > left and top > bottom:
            yield float(((across.value * down.value) / ((right - left) * (top - bottom))) ** 0.5)


def _thicken_chinese(page: pdfium.PdfPage) -> None:
    """Draw the outline too where a substitute of ours stands in for a font that the file lacks."""
    text_page = page.get_textpage()
    of_font: dict[int, list[pdfium.PdfObject]] = {}
    chinese: set[int] = set()
    drawn = page.get_objects([pdfium_raw.FPDF_PAGEOBJ_TEXT], max_depth=6)
    for text in islice(drawn, OBJECTS_PER_PAGE_MAX):
        font = pdfium_raw.FPDFTextObj_GetFont(text)
        filled = pdfium_raw.FPDFTextObj_GetTextRenderMode(text) == pdfium_raw.FPDF_TEXTRENDERMODE_FILL
        if not (filled and font) or pdfium_raw.FPDFFont_GetIsEmbedded(font):
            continue
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        of_font.setdefault(address, []).append(text)
        if address not in chinese and _has_han(text, text_page):
            chinese.add(address)
    for address in chinese:
        for text in of_font[address]:
            _add_outline(text)


def _has_han(text: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> bool:
    letters = (ctypes.c_ushort * 64)()
    pdfium_raw.FPDFTextObj_GetText(text, text_page, letters, ctypes.sizeof(letters))
    return any(is_han(chr(letter)) for letter in letters)


def _add_outline(drawn: pdfium.PdfObject) -> None:
    size = ctypes.c_float()
    pdfium_raw.FPDFTextObj_GetFontSize(drawn, size)
    colour = [ctypes.c_uint() for _ in range(4)]
    pdfium_raw.FPDFPageObj_GetFillColor(drawn, *colour)
    pdfium_raw.FPDFPageObj_SetStrokeColor(drawn, *colour)
    pdfium_raw.FPDFPageObj_SetStrokeWidth(drawn, size.value * _STROKE_EM)
    pdfium_raw.FPDFTextObj_SetTextRenderMode(drawn, pdfium_raw.FPDF_TEXTRENDERMODE_FILL_STROKE)
