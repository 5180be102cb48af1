"""Text that something opaque was laid over: the file still says it, the page no longer shows it."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from models.errors import DocumentUnreadable
from models.facts.evidence import Box, Check, MediaType
from tools.documents.admission import opened
from tools.documents.caps import OBJECTS_PER_PAGE_MAX, PICTURE_PIXELS_MAX
from tools.documents.checks.material import Material, concluded
from tools.documents.checks.replaced import overprinted

_LARGE = 0.4
"""A picture over so much of the page is a scan with its text under it, and a path a background."""
_FIGURES_MIN = 2
_PAPER = 230
_SOLID, _CLEAR_SHARE = 200, 0.1
_Sides = tuple[float, float, float, float]  # left, bottom, right, top, in the page's own units


@dataclass(frozen=True, slots=True)
class _Cover:
    at: int  # when it was drawn
    sides: _Sides
    drawn: pdfium.PdfObject


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
    frame: _Sides = page.get_bbox()
    texts: dict[int, tuple[int, _Sides]] = {}  # by address: when drawn, where
    covers: list[_Cover] = []
    for at, drawn in enumerate(page.get_objects(max_depth=1)):
        if at >= OBJECTS_PER_PAGE_MAX:
            return
        is_text = drawn.type == _TEXT and _is_shown(drawn)
        if not is_text and not (texts and drawn.type in (_PATH, _IMAGE) and _is_opaque(drawn)):
            continue
        try:
            sides: _Sides = drawn.get_bounds()
        except pdfium.PdfiumError:
            continue
        if is_text:
            texts[address_of(drawn)] = at, sides
        elif _area(sides) <= _LARGE * _area(frame) and _lies_on(sides, texts.values()):
            covers.append(_Cover(at, sides, drawn))
    if covers:
        yield from _characters_under(page, number, frame, texts, covers)


def _characters_under(
    page: pdfium.PdfPage,
    number: int,
    frame: _Sides,
    texts: dict[int, tuple[int, _Sides]],
    covers: list[_Cover],
) -> Iterator[Covered]:
    under: dict[int, list[_Sides]] = {}
    text = page.get_textpage()
    for index in range(text.count_chars()):
        if not chr(pdfium_raw.FPDFText_GetUnicode(text, index)).isdigit():
            continue
        drawn_at, _ = texts.get(address_of(pdfium_raw.FPDFText_GetTextObject(text, index)), (-1, frame))
        sides = text.get_charbox(index)
        x, y = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
        for cover in covers:
            left, bottom, right, top = cover.sides
            if 0 <= drawn_at < cover.at and left < x < right and bottom < y < top:
                under.setdefault(cover.at, []).append(sides)
    for cover in covers:
        found = under.get(cover.at, ())
        if len(found) >= _FIGURES_MIN and not _lets_through(cover.drawn):
            yield Covered(number, _box_around(found, frame))


_TEXT, _PATH, _IMAGE = (
    pdfium_raw.FPDF_PAGEOBJ_TEXT,
    pdfium_raw.FPDF_PAGEOBJ_PATH,
    pdfium_raw.FPDF_PAGEOBJ_IMAGE,
)


def address_of(drawn: Any) -> int:
    """The same for an object however one came by it."""
    return ctypes.cast(getattr(drawn, "raw", drawn), ctypes.c_void_p).value or 0


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


def _lets_through(drawn: pdfium.PdfObject) -> bool:
    """A seal is a picture that is clear wherever it is not red."""
    if drawn.type != _IMAGE:
        return False
    width, height = drawn.get_px_size()
    if width * height > PICTURE_PIXELS_MAX:
        return True  # not worth the memory; a picture pasted over a figure is small
    shown = drawn.get_bitmap(render=True).to_numpy()
    return bool(shown.ndim == 3 and shown.shape[2] == 4 and (shown[..., 3] < _SOLID).mean() > _CLEAR_SHARE)


def _is_shown(text: pdfium.PdfObject) -> bool:
    mode = pdfium_raw.FPDFTextObj_GetTextRenderMode(text)
    return bool(mode not in (pdfium_raw.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_raw.FPDF_TEXTRENDERMODE_CLIP))


def _lies_on(sides: _Sides, texts: Iterable[tuple[int, _Sides]]) -> bool:
    return any(_meet(sides, text) for _, text in texts)


def _meet(one: _Sides, other: _Sides) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _area(sides: _Sides) -> float:
    return max(0.0, sides[2] - sides[0]) * max(0.0, sides[3] - sides[1])


def _box_around(found: Sequence[_Sides], frame: _Sides) -> Box:
    width, height = (frame[2] - frame[0]) or 1.0, (frame[3] - frame[1]) or 1.0

    def share(value: float) -> float:
        return min(1.0, max(0.0, value))

    return Box(
        left=share((min(sides[0] for sides in found) - frame[0]) / width),
        top=share((frame[3] - max(sides[3] for sides in found)) / height),
        right=share((max(sides[2] for sides in found) - frame[0]) / width),
        bottom=share((frame[3] - min(sides[1] for sides in found)) / height),
    )
