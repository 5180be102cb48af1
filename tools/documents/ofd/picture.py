"""The picture of an OFD page, so that a person sees where each value stands."""

from collections.abc import Iterator

from models.errors import DocumentUnreadable
from tools.documents.ofd.archive import Archive
from tools.documents.ofd.lettering import letters_of
from tools.documents.ofd.marks import Mark, marks_on
from tools.documents.ofd.markup import attribute
from tools.documents.ofd.package import Package, Sheet, package_of
from tools.documents.ofd.pages import picture_matrix
from tools.documents.ofd.paper import Paper, opened_picture
from tools.documents.ofd.strokes import POINTS_PER_PAGE_MAX, is_filled, is_stroked, lines_of

_RECOGNITION_PX = 1_700
_PICTURES_MAX = 40
"""Embedded pictures drawn per page."""
_CODES_MAX = 8
_CODE_SIDE_MIN_MM, _CODE_SIDE_MAX_MM = 5.0, 60.0


def ofd_picture(data: bytes, page: int, width_px: int = 900) -> bytes:
    """A PNG of one page (from 1): text in our own font, lines, areas and embedded PNG, JPEG and BMP.

    Pictures of other formats and gradients are left out. Raises as reading the file does, and
    DocumentUnreadable for a page that is not there.
    """
    package = package_of(data)
    if not 1 <= page <= len(package.sheets):
        raise DocumentUnreadable("There is no such page.", page=page)
    sheet = package.sheets[page - 1]
    paper = Paper(sheet.area.width, sheet.area.height, width_px)
    drawn = points = 0
    for mark in marks_on(sheet):
        if not mark.visible or mark.look.alpha == 0:
            continue
        drawn += mark.kind == "ImageObject"
        if mark.kind == "PathObject" and points < POINTS_PER_PAGE_MAX:
            points += _put_path(paper, mark)
        elif mark.kind == "TextObject":
            _put_text(paper, mark)
        elif mark.kind == "ImageObject" and drawn <= _PICTURES_MAX:
            held = _media(mark, package.archive, sheet)
            if held is not None:
                paper.picture(held, picture_matrix(mark), mark.look.alpha)
    return paper.png()


def ofd_page_picture(data: bytes, page: int) -> bytes:
    """The page as a PNG fit for character recognition; raises DocumentUnreadable where nothing of it shows.

    A page whose only content is a picture of a format that we do not decode cannot be recognised.
    """
    package = package_of(data)
    if 1 <= page <= len(package.sheets):
        sheet = package.sheets[page - 1]
        if not any(_shows(mark, package.archive, sheet) for mark in marks_on(sheet)):
            raise DocumentUnreadable("The page's picture cannot be shown; send a PDF or a photo of it.")
    return ofd_picture(data, page, _RECOGNITION_PX)


def code_pictures(package: Package) -> Iterator[bytes]:
    """Each embedded picture that stands on a page as large as a QR code is printed, once."""
    seen: set[bytes] = set()
    for sheet in package.sheets:
        for mark in marks_on(sheet):
            side = min(mark.boundary.width, mark.boundary.height)
            if mark.kind == "ImageObject" and _CODE_SIDE_MIN_MM <= side <= _CODE_SIDE_MAX_MM:
                held = _media(mark, package.archive, sheet)
                if held is not None and held not in seen and len(seen) < _CODES_MAX:
                    seen.add(held)
                    yield held


def _shows(mark: Mark, archive: Archive, sheet: Sheet) -> bool:
    if mark.kind != "ImageObject":
        return mark.visible
    held = _media(mark, archive, sheet)
    return held is not None and opened_picture(held) is not None


def _put_text(paper: Paper, mark: Mark) -> None:
    for letter in letters_of(mark):
        if not letter.text.isspace():
            paper.letter(letter.text, letter.to_page, mark.look.fill, mark.look.alpha)


def _put_path(paper: Paper, mark: Mark) -> int:
    """Draws it and says how many points that took."""
    lines = lines_of(mark)
    for line in lines:
        if is_filled(mark):
            paper.surface(line, mark.look.fill, mark.look.alpha)
        if is_stroked(mark):
            paper.line(line, mark.look.line_width, mark.look.stroke, mark.look.alpha)
    return sum(map(len, lines))


def _media(mark: Mark, archive: Archive, sheet: Sheet) -> bytes | None:
    path = sheet.resources.media.get(attribute(mark.element, "ResourceID"))
    return archive.read(path) if path else None
