"""Makes the picture of a page, on which the places of fields are shown."""

import ctypes
from io import BytesIO
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from models.errors import DocumentUnreadable
from models.facts.evidence import MediaType
from tools.documents.admission import opened
from tools.documents.caps import OBJECTS_PER_PAGE_MAX, PICTURE_PIXELS_MAX, PICTURE_SIDE_MAX_PX
from tools.documents.credential_pages import credential_sheet
from tools.documents.einvoice_picture import xml_picture
from tools.documents.glyphs import is_han
from tools.documents.media import media_type_of
from tools.documents.ofd.picture import ofd_picture
from tools.documents.pages import open_page

_STROKE_EM = 0.035
"""How much Chinese text is thickened: our font's default weight is its thinnest, PDFium knows no other."""


def render_page(data: bytes, page: int, width_px: int = 900) -> bytes:
    """A PNG of one page (counted from 1), `width_px` wide or less where the page is very long.

    Raises the errors of opening a document, and DocumentUnreadable for a page that is not there.
    """
    match media_type_of(data):
        case MediaType.OFD:
            return ofd_picture(data, page, width_px)
        case MediaType.XML:
            return xml_picture(data, page, width_px)
        case MediaType.JSON:
            data = credential_sheet(data)
    with opened(data) as document:
        if not 1 <= page <= len(document):
            raise DocumentUnreadable("There is no such page.", page=page)
        shown = open_page(document, page - 1)
        _thicken_chinese(shown)
        try:
            image = shown.render(scale=_scale(shown, width_px), may_draw_forms=False).to_pil()
        except pdfium.PdfiumError as error:
            raise DocumentUnreadable(page=page) from error
        picture = BytesIO()
        # Hardly larger than with full compression, and much sooner there.
        image.convert("RGB").save(picture, "PNG", compress_level=3)
        return picture.getvalue()


def _scale(page: pdfium.PdfPage, width_px: int) -> float:
    width, height = page.get_size()
    by_side = PICTURE_SIDE_MAX_PX / max(width, height)
    by_area = (PICTURE_PIXELS_MAX / (width * height)) ** 0.5
    # A page may be so narrow that its picture would have no pixel.
    return float(max(min(width_px / width, by_side, by_area), 1.0 / min(width, height)))


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
