"""Decides whether a file may be read at all: a PDF by content, of bearable size, open without a password."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import pypdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from models.errors import (
    DocumentEncrypted,
    DocumentTooLarge,
    DocumentTypeUnsupported,
    DocumentUnreadable,
)
from models.facts.evidence import MediaType
from tools.documents.caps import BYTES_MAX, PAGES_MAX
from tools.documents.file_words import words_besides
from tools.documents.media import media_type_of
from tools.documents.pdfium_fonts import use_our_fonts

_ACTIVE_KEYS = ("/OpenAction", "/AA")
_ACTIVE_NAMES = ("/JavaScript", "/EmbeddedFiles")
METADATA_MAX = 4000
"""Characters of one of the places in which a file says something besides its pages."""


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document, open; raises the Document* error that says why it cannot be.

    A file that only forbids changes (it has an owner's password, but opens without one) is read.
    """
    _require_pdf(data)
    use_our_fonts()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (pdfium_raw.FPDF_ERR_PASSWORD, pdfium_raw.FPDF_ERR_SECURITY):
            raise DocumentEncrypted from error
        raise DocumentUnreadable from error
    try:
        _require_some_pages(len(document))
        yield document
    finally:
        document.close()


def _require_pdf(data: bytes) -> None:
    if len(data) > BYTES_MAX:
        raise DocumentTooLarge
    if media_type_of(data) is not MediaType.PDF:
        raise DocumentTypeUnsupported


def _require_some_pages(pages: int) -> None:
    if pages < 1:
        raise DocumentUnreadable("The file has no pages; send the original PDF.")
    if pages > PAGES_MAX:
        raise DocumentTooLarge(pages=pages, pages_max=PAGES_MAX)


@dataclass(frozen=True, slots=True)
class Structure:
    """What the file holds besides its pages."""

    metadata: str = ""
    warnings: tuple[str, ...] = ()


def structure_of(data: bytes) -> Structure:
    """Metadata and active parts, read by a second parser.

    PDFium silently repairs a broken file; where pypdf cannot follow, `structure_damaged` says so.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted:
            reader.decrypt("")
        active = _has_active_parts(reader)
        metadata = words_besides(reader)
    # The second parser fails in many ways of its own on broken files; none of them is our answer.
    except Exception:
        return Structure(warnings=("structure_damaged",))
    return Structure(metadata, ("active_content",) if active else ())


def _has_active_parts(reader: pypdf.PdfReader) -> bool:
    root = reader.root_object
    opens = root.get("/OpenAction")
    opens = opens.get_object() if opens is not None else None
    runs_on_open = isinstance(opens, pypdf.generic.DictionaryObject) and opens.get("/S") != "/GoTo"
    names = root.get("/Names")
    names = names.get_object() if names is not None else {}
    held = isinstance(names, dict) and any(key in names for key in _ACTIVE_NAMES)
    return runs_on_open or "/AA" in root or held
