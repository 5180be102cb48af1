"""What is printed on each page of a file: characters with their places, ruling lines, pictures."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from models.errors import DocumentTooLarge, DocumentUnreadable
from models.facts.evidence import PageSize
from tools.documents.caps import GLYPHS_MAX, VISIBLE_GLYPHS_MIN
from tools.documents.drawings import Drawings, drawings_on
from tools.documents.glyphs import Glyph, spelled

_SIDE_MAX_POINTS = 15_000.0
"""The format's own limit is 14,400; a page beyond it was made to cause trouble."""
_SCAN_SHARE_MIN = 0.6
_GLYPHS_OVER_SCAN_MAX = 60


@dataclass(frozen=True, slots=True)
class Page:
    """One page as displayed; all coordinates are fractions of it from the top left corner."""

    number: int  # from 1
    size: PageSize
    glyphs: tuple[Glyph, ...]  # visible, in the file's order
    hidden_text: str
    across: tuple[tuple[float, float, float], ...]  # ruling lines: left, right, height on the page
    down: tuple[tuple[float, float, float], ...]  # ruling lines: top, bottom, place from the left
    has_picture: bool
    recognised: bool = False  # its characters were recognised in a picture
    picture_share: float = 0.0  # how much of the page its largest picture covers

    @property
    def is_bare(self) -> bool:
        """It is a picture, with no text of its own or hardly more than what scanning programs put over it."""
        glyphs = len(self.glyphs)
        scanned = self.picture_share >= _SCAN_SHARE_MIN and glyphs < _GLYPHS_OVER_SCAN_MAX
        return self.has_picture and (glyphs < VISIBLE_GLYPHS_MIN or scanned)


def pages_of(document: pdfium.PdfDocument) -> tuple[Page, ...]:
    """Every page, or an error; never a part of the document."""
    pages: list[Page] = []
    glyphs = 0
    for index in range(len(document)):
        pages.append(_page(document, index, GLYPHS_MAX - glyphs))
        glyphs += len(pages[-1].glyphs)
    return tuple(pages)


def page_at(document: pdfium.PdfDocument, index: int) -> Page:
    """One page (counted from 0); raises as `pages_of` does."""
    return _page(document, index, GLYPHS_MAX)


def open_page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """One page with what its forms and notes show made part of it; raises DocumentUnreadable."""
    try:
        page = document[index]
        if pdfium_raw.FPDFPage_GetAnnotCount(page) > 0:
            flattened = pdfium_raw.FPDFPage_Flatten(page, pdfium_raw.FLAT_NORMALDISPLAY)
            if flattened == pdfium_raw.FLATTEN_SUCCESS:
                page.close()
                page = document[index]
    except pdfium.PdfiumError as error:
        raise DocumentUnreadable(page=index + 1) from error
    width, height = page.get_size()
    if not (0 < width <= _SIDE_MAX_POINTS and 0 < height <= _SIDE_MAX_POINTS):
        raise DocumentUnreadable("A page has an impossible size; send a copy printed to PDF.", page=index + 1)
    return page


def _page(document: pdfium.PdfDocument, index: int, glyphs_left: int) -> Page:
    page = open_page(document, index)
    try:
        text = page.get_textpage()
        if text.count_chars() > glyphs_left * 2:
            raise DocumentTooLarge(glyphs_max=GLYPHS_MAX)
        placed = _Placing(page)
        drawn = drawings_on(page, placed.fractions)
        hidden: list[str] = []
        glyphs = tuple(_glyphs(text, placed, drawn, hidden))
        if len(glyphs) > glyphs_left:
            raise DocumentTooLarge(glyphs_max=GLYPHS_MAX)
        width, height = page.get_size()
        return Page(
            number=index + 1,
            size=PageSize(width=width, height=height),
            glyphs=glyphs,
            hidden_text="".join(hidden),
            across=drawn.across,
            down=drawn.down,
            has_picture=drawn.has_picture,
            picture_share=drawn.picture_share,
        )
    except pdfium.PdfiumError as error:
        raise DocumentUnreadable(page=index + 1) from error
    finally:
        page.close()


class _Placing:
    """Turns the page's own coordinates into fractions of the displayed page."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._left, bottom, right, self._top = page.get_bbox()
        self._width = (right - self._left) or 1.0
        self._height = (self._top - bottom) or 1.0
        self._rotation = page.get_rotation()

    def fractions(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) as displayed."""
        u1, u2 = (left - self._left) / self._width, (right - self._left) / self._width
        v1, v2 = (self._top - top) / self._height, (self._top - bottom) / self._height
        match self._rotation:
            case 90:
                return 1 - v2, u1, 1 - v1, u2
            case 180:
                return 1 - u2, 1 - v2, 1 - u1, 1 - v1
            case 270:
                return v1, 1 - u2, v2, 1 - u1
        return u1, v1, u2, v2


def _glyphs(
    text: pdfium.PdfTextPage, placed: _Placing, drawn: Drawings, hidden: list[str]
) -> Iterator[Glyph]:
    """Visible characters inside the page; what cannot be seen goes to `hidden`."""
    rectangle = pdfium_raw.FS_RECTF()
    place = ctypes.byref(rectangle)
    spaced = False
    before: tuple[float, float, float, float] | None = None
    for index in range(text.count_chars()):
        code = pdfium_raw.FPDFText_GetUnicode(text, index)
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        matching, shown = spelled(character)
        if not matching or not matching.isprintable():
            spaced = True
            continue
        if drawn.hidden and drawn.hides(pdfium_raw.FPDFText_GetTextObject(text, index)):
            hidden.append((" " if spaced else "") + character)
            spaced = False
            continue
        if not pdfium_raw.FPDFText_GetLooseCharBox(text, index, place):
            continue
        sides = placed.fractions(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        if not (sides[0] > -0.02 and sides[2] < 1.02 and sides[1] > -0.02 and sides[3] < 1.02):
            hidden.append((" " if spaced else "") + character)
            spaced = False
            continue
        if sides == before:  # a ligature: several letters in one place, of which this is a later one
            sides = ((sides[0] + sides[2]) / 2, *sides[1:])
        before = sides
        for position, letter in enumerate(matching):
            yield Glyph(letter, shown if position == 0 else "", *sides, spaced and position == 0)
        spaced = False
