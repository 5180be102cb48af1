"""From the bytes of any file we read to its pages: one reader a medium."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from models.errors import DocumentIsScan, DocumentTypeUnsupported, DocumentUnreadable, PictureUnclear
from models.facts.evidence import Check, Field, MediaType
from tools.documents.admission import opened, structure_of
from tools.documents.caps import VISIBLE_GLYPHS_MIN
from tools.documents.media import media_type_of
from tools.documents.pages import Page, pages_of
from tools.documents.picture_files import picture_pages
from tools.documents.recognised import RecognisedPage, page_of

Recognised = Mapping[int, RecognisedPage]
"""Pages (from 1) on which characters were recognised in a picture."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file, opened: its pages, and what is in it besides them."""

    media_type: MediaType
    pages: tuple[Page, ...]
    metadata: str = ""
    warnings: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    codes: tuple[str, ...] = ()
    """What QR codes on the pages say."""
    stated: tuple[Field, ...] = ()
    """Fields that the file states outright, as an e-fapiao's data does; they stand above what is read."""


class PagesNeedRecognition(DocumentIsScan):
    """Pages without text of their own: recognise these (from 1) and ask again with what was seen."""

    code = "pages_need_recognition"

    def __init__(self, pages: tuple[int, ...]) -> None:
        super().__init__(pages=list(pages))
        self.pages = pages


def source_of(data: bytes, recognised: Recognised) -> Source:
    """The file's pages; raises a Document* error, or PagesNeedRecognition where it is (partly) a picture."""
    return _READERS[media_type_of(data)](data, recognised)


def _pdf(data: bytes, recognised: Recognised) -> Source:
    structure = structure_of(data)
    with opened(data) as document:
        pages = pages_of(document)
    bare = tuple(page.number for page in pages if page.is_bare and page.number not in recognised)
    if bare:
        raise PagesNeedRecognition(bare)
    seen = tuple(
        page_of(recognised[page.number], page.number) if page.number in recognised else page for page in pages
    )
    _require_text(seen, recognised)
    warnings = (*structure.warnings, *_unclear(recognised))
    return Source(MediaType.PDF, seen, structure.metadata, warnings, codes=_codes(recognised))


def _picture(data: bytes, recognised: Recognised) -> Source:
    numbers = range(1, picture_pages(data) + 1)
    unseen = tuple(number for number in numbers if number not in recognised)
    if unseen:
        raise PagesNeedRecognition(unseen)
    pages = tuple(page_of(recognised[number], number) for number in numbers)
    _require_text(pages, recognised)
    return Source(media_type_of(data), pages, warnings=_unclear(recognised), codes=_codes(recognised))


def _not_read_yet(data: bytes, recognised: Recognised) -> Source:
    raise DocumentTypeUnsupported


def _require_text(pages: tuple[Page, ...], recognised: Recognised) -> None:
    if sum(len(page.glyphs) for page in pages) < VISIBLE_GLYPHS_MIN:
        raise (
            PictureUnclear
            if recognised
            else DocumentUnreadable(
                "There is (almost) no text on the pages; send the original file or a sharper picture."
            )
        )


def _unclear(recognised: Recognised) -> tuple[str, ...]:
    return ("picture_unclear",) if any(page.is_unclear for page in recognised.values()) else ()


def _codes(recognised: Recognised) -> tuple[str, ...]:
    return tuple(code for page in recognised.values() for code in page.codes)


_READERS: dict[MediaType, Callable[[bytes, Recognised], Source]] = {
    MediaType.PDF: _pdf,
    MediaType.OFD: _not_read_yet,
    MediaType.XML: _not_read_yet,
    **{media_type: _picture for media_type in MediaType if media_type.is_picture},
}
