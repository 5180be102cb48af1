"""From the bytes of any file we read to its pages: one reader a medium."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from models.errors import (
    DocumentIsScan,
    DocumentTooLarge,
    DocumentTypeUnsupported,
    DocumentUnreadable,
    PictureUnclear,
)
from models.facts.evidence import Check, EvidenceKind, Field, MediaType, PageSize
from tools.documents.admission import METADATA_MAX, opened, structure_of
from tools.documents.baked_badges import baked_in, picture_size
from tools.documents.caps import BYTES_MAX, VISIBLE_GLYPHS_MIN
from tools.documents.credential_pages import CredentialDocument, baked_document, credential_document
from tools.documents.einvoice_codes import codes_drawn_on, codes_in_pictures, looks_like_invoice
from tools.documents.einvoice_data import InvoiceData, stated_fields
from tools.documents.einvoice_page import page_of_data
from tools.documents.einvoice_xml import invoice_in_xml, invoice_said
from tools.documents.media import media_type_of
from tools.documents.ofd.package import Package, package_of
from tools.documents.ofd.pages import pages_of as ofd_pages_of
from tools.documents.ofd.picture import code_pictures
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
    picture_hashes: tuple[str, ...] = ()
    """How pages look that are pictures, first page first."""
    kind: EvidenceKind | None = None
    """What the file itself says it is; then nothing but what it states is read."""


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
        drawn = codes_drawn_on(document, (page for page in pages if page.number not in recognised))
    seen = _seen(pages, recognised)
    codes = (*drawn, *_codes(recognised))
    warnings = (*structure.warnings, *_unclear(recognised))
    besides = "\n".join((structure.metadata, *_layers(pages, recognised)))
    return Source(
        MediaType.PDF,
        seen,
        besides,
        warnings,
        codes=codes,
        picture_hashes=_hashes(pages, recognised),
    )


def _layers(pages: tuple[Page, ...], recognised: Recognised) -> Iterator[str]:
    """The text that a file puts over its pictures: not read, for the picture is, but it says something."""
    for page in pages:
        if page.number in recognised:
            printed = "".join((" " if glyph.spaced else "") + glyph.text for glyph in page.glyphs)
            yield f"{page.hidden_text}\n{printed}"


def _seen(pages: tuple[Page, ...], recognised: Recognised) -> tuple[Page, ...]:
    """The file's own pages, and what was recognised where they are pictures."""
    bare = tuple(page.number for page in pages if page.is_bare and page.number not in recognised)
    if bare:
        raise PagesNeedRecognition(bare)
    seen = tuple(
        page_of(recognised[page.number], page.number) if page.number in recognised else page for page in pages
    )
    _require_text(seen, recognised)
    return seen


def _picture(data: bytes, recognised: Recognised) -> Source:
    numbers = range(1, picture_pages(data) + 1)
    unseen = tuple(number for number in numbers if number not in recognised)
    if unseen:
        raise PagesNeedRecognition(unseen)
    pages = tuple(page_of(recognised[number], number) for number in numbers)
    _require_text(pages, recognised)
    return Source(
        media_type_of(data),
        pages,
        warnings=_unclear(recognised),
        codes=_codes(recognised),
        picture_hashes=_hashes(pages, recognised),
    )


def _png(data: bytes, recognised: Recognised) -> Source:
    """A badge is what is baked into it, whatever it shows; other pictures are read as pictures."""
    baked = baked_in(data)
    if baked is None:
        return _picture(data, recognised)
    width, height = picture_size(data)
    try:
        return _stated(MediaType.PNG, baked_document(baked, PageSize(width=width, height=height)))
    except DocumentUnreadable:
        return _picture(data, recognised)


def _credential(data: bytes, recognised: Recognised) -> Source:
    return _stated(MediaType.JSON, credential_document(data))


def _stated(media_type: MediaType, held: CredentialDocument) -> Source:
    return Source(media_type, held.pages, held.words, stated=held.fields, kind=held.kind)


def _ofd(data: bytes, recognised: Recognised) -> Source:
    package = package_of(data)
    seen = _seen(ofd_pages_of(package), recognised)
    drawn: tuple[str, ...] = ()
    if any(map(looks_like_invoice, seen)):
        drawn = codes_in_pictures(code_pictures(package))
    invoice = _invoice_in(package)
    return Source(
        MediaType.OFD,
        seen,
        " ".join(value for _, value in package.said)[:METADATA_MAX],
        (*package.warnings, *_unclear(recognised)),
        codes=(*drawn, *_codes(recognised)),
        stated=stated_fields(invoice) if invoice else (),
    )


def _invoice_in(package: Package) -> InvoiceData | None:
    """The invoice's data: attached as a file, else what the OFD file says of itself."""
    for attached in package.attachments:
        if attached.path.lower().endswith(".xml"):
            held = package.archive.read(attached.path)
            found = invoice_in_xml(held) if held else None
            if found is not None:
                return found
    said = invoice_said(dict(package.said))
    return said if said.says_enough else None


def _xml(data: bytes, recognised: Recognised) -> Source:
    if len(data) > BYTES_MAX:
        raise DocumentTooLarge
    invoice = invoice_in_xml(data)
    if invoice is None:
        raise DocumentTypeUnsupported("This XML is no invoice; send the invoice's PDF, OFD or XML file.")
    return Source(MediaType.XML, (page_of_data(invoice),), stated=stated_fields(invoice))


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


def _hashes(pages: tuple[Page, ...], recognised: Recognised) -> tuple[str, ...]:
    """One a page, empty for a page of print."""
    return tuple(recognised[page.number].picture_hash if page.number in recognised else "" for page in pages)


def _codes(recognised: Recognised) -> tuple[str, ...]:
    return tuple(code for page in recognised.values() for code in page.codes)


_READERS: dict[MediaType, Callable[[bytes, Recognised], Source]] = {
    MediaType.PDF: _pdf,
    MediaType.OFD: _ofd,
    MediaType.XML: _xml,
    **{media_type: _picture for media_type in MediaType if media_type.is_picture},
    MediaType.PNG: _png,
    MediaType.JSON: _credential,
}
