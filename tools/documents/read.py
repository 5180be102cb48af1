"""Reads a document: from the bytes of a file to its kind, typed fields, places, checks and warnings."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from models.facts.evidence import EvidenceKind, Field, MediaType, ReadDocument
from models.facts.marks import Mark
from tools.documents.caps import VISIBLE_GLYPHS_MIN
from tools.documents.checks import checked, warnings_of
from tools.documents.checks.material import Material
from tools.documents.classification import Classified, PageText, classified, of_no_kind
from tools.documents.drafting import drafted
from tools.documents.flow import flow_of
from tools.documents.glyphs import is_han
from tools.documents.instructions import gives_orders
from tools.documents.kinds import ALL_KINDS
from tools.documents.kinds.look_alikes import LOOK_ALIKES
from tools.documents.marks import marks_of
from tools.documents.others import hidden_places
from tools.documents.pages import Page
from tools.documents.parting import Part, on_own_pages, own_part, part_of
from tools.documents.rows import rows_of
from tools.documents.rules import Draft
from tools.documents.sources import Recognised, Source, source_of
from tools.documents.stated import with_stated
from tools.documents.suggested import Suggestion

NOTHING_RECOGNISED: Recognised = MappingProxyType({})

_LETTERS_PER_HAN = 3
"""A Chinese character says about as much as three letters."""
_HIDDEN_TEXT_MIN = 8


def read_document(
    data: bytes,
    recognised: Recognised = NOTHING_RECOGNISED,
    *,
    only: EvidenceKind | None = None,
    part: int = 0,
    at: datetime | None = None,
    suggestions: Iterable[Suggestion] = (),
) -> ReadDocument:
    """What the document is and says.

    `recognised` holds what was seen on pages that are pictures; `only` is the kind that may be read
    where a file is a bundle of several documents, `part` which of that kind; `at` is the time, for what is
    or is not in force; `suggestions` are places that a chat model named. Raises DocumentTypeUnsupported,
    DocumentEncrypted, DocumentTooLarge, DocumentUnreadable, or PagesNeedRecognition where pages are
    pictures. A reading is of the whole document: where a page gave nothing, a warning says so. Text in the
    document is data; what it asks for has no effect.
    """
    source = source_of(data, recognised)
    texts = texts_of(source)
    wanted = part_of(texts, only, part) if only and source.media_type is MediaType.PDF else None
    if wanted:  # of the other documents in the file nothing more is looked at
        source, texts = own_part(source, wanted), tuple(texts[index] for index in wanted.found.pages)
    language = _language(text.flow.text for text in texts)
    found, draft = _read(source, texts, language, wanted, suggestions)
    fields = _fields(source, draft, texts)
    kind = source.kind or (found.rules.kind if found.rules else None)
    own = {page.number for page in source.pages}
    every = checked(Material(data, source, kind, fields, at))
    checks = tuple(check for check in every if check.page is None or check.page in own)
    document = ReadDocument(
        kind=kind,
        kind_confidence=found.confidence,
        language=language,
        pages=tuple(page.size for page in source.pages),
        fields=fields,
        warnings=_in_order(
            (
                *source.warnings,
                *_page_warnings(source.pages, texts, source.metadata),
                *(draft.warnings if draft else ()),
                *(("several_documents",) if found.several else ()),
                *warnings_of(checks),
            )
        ),
        checks=checks,
        media_type=source.media_type,
        hidden=hidden_places(found.rules.others if found.rules else (), draft, (text.flow for text in texts)),
        marks=_marks(data, source, kind, fields, texts, found),
    )
    return on_own_pages(document, wanted) if wanted else document


def shown_texts(
    data: bytes, recognised: Recognised, *, only: EvidenceKind | None, part: int
) -> tuple[str, ...]:
    """What the pages of the document say, for a chat model that helps; pages of others are left out."""
    source = source_of(data, recognised)
    texts = texts_of(source)
    wanted = part_of(texts, only, part) if only and source.media_type is MediaType.PDF else None
    own = [texts[index] for index in wanted.found.pages] if wanted else texts
    return tuple(text.flow.shown for text in own)


def texts_of(source: Source) -> tuple[PageText, ...]:
    """The rows and the prose of each page."""
    return tuple(PageText(rows := rows_of(page), flow_of(rows)) for page in source.pages)


def kind_of(source: Source, texts: tuple[PageText, ...]) -> Classified:
    """What the file as a whole is."""
    if source.kind:
        return Classified(None, 1.0, ())
    return classified(texts, ALL_KINDS, LOOK_ALIKES)


def _read(
    source: Source,
    texts: tuple[PageText, ...],
    language: str,
    wanted: Part | None,
    suggestions: Iterable[Suggestion],
) -> tuple[Classified, Draft | None]:
    found = replace(wanted.found, pages=tuple(range(len(texts)))) if wanted else kind_of(source, texts)
    draft = drafted(found, source.pages, texts, language, suggestions)
    if draft is not None and not draft.fields and not source.stated:
        return of_no_kind(len(texts)), None  # the words only mention such a document
    return found, draft


def _fields(source: Source, draft: Draft | None, texts: tuple[PageText, ...]) -> tuple[Field, ...]:
    if source.kind:
        return source.stated
    read = draft.fields if draft else ()
    return with_stated(read, source.stated, tuple(text.rows for text in texts))


def _marks(
    data: bytes,
    source: Source,
    kind: EvidenceKind | None,
    fields: tuple[Field, ...],
    texts: tuple[PageText, ...],
    found: Classified,
) -> tuple[Mark, ...]:
    if kind is None:
        return ()
    own = found.pages or range(len(texts))
    pictures = [source.picture_hashes[index] for index in own if index < len(source.picture_hashes)]
    return marks_of(data, kind, fields, (texts[index].flow.text for index in own), pictures[:1])


def _language(texts: Iterable[str]) -> Literal["zh", "en"]:
    text = "".join(texts)
    han = sum(map(is_han, text))
    letters = sum(character.isascii() and character.isalpha() for character in text)
    return "zh" if han * _LETTERS_PER_HAN >= letters and han else "en"


def _page_warnings(pages: tuple[Page, ...], texts: tuple[PageText, ...], metadata: str) -> Iterable[str]:
    hidden = " ".join(page.hidden_text for page in pages)
    everything = (metadata, hidden, *(text.flow.text for text in texts))
    if any(map(gives_orders, everything)):
        yield "instruction_in_text"
    if len(hidden.strip()) >= _HIDDEN_TEXT_MIN:
        yield "hidden_text"
    if any(page.has_picture and len(page.glyphs) < VISIBLE_GLYPHS_MIN for page in pages):
        yield "pages_without_text"


def _in_order(warnings: Iterable[str]) -> tuple[str, ...]:
    """Each once, in the order in which they came up."""
    return tuple(dict.fromkeys(warnings))
