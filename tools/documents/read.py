"""Reads a document: from the bytes of a PDF to its kind, typed fields, places and warnings."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Literal

from models.facts.evidence import EvidenceKind, Field, ReadDocument
from tools.documents.candidates import settled
from tools.documents.caps import VISIBLE_GLYPHS_MIN
from tools.documents.checks import Material, checked, warnings_of
from tools.documents.classification import Classified, PageText, classified
from tools.documents.flow import flow_of
from tools.documents.glyphs import is_han
from tools.documents.instructions import gives_orders
from tools.documents.kinds import ALL_KINDS
from tools.documents.pages import Page
from tools.documents.pairing import Sheet
from tools.documents.rows import rows_of
from tools.documents.rules import Draft, KindRules
from tools.documents.sources import Recognised, source_of

NOTHING_RECOGNISED: Recognised = MappingProxyType({})

_ANY_LABEL = {rules.kind: rules.any_label() for rules in ALL_KINDS}
_LETTERS_PER_HAN = 3
"""A Chinese character says about as much as three letters."""
_HIDDEN_TEXT_MIN = 8


def read_document(
    data: bytes, recognised: Recognised = NOTHING_RECOGNISED, *, only: EvidenceKind | None = None
) -> ReadDocument:
    """What the document is and says.

    `recognised` holds what was seen on pages that are pictures; `only` is the kind that may be read
    where a file holds several documents. Raises DocumentTypeUnsupported, DocumentEncrypted,
    DocumentTooLarge, DocumentUnreadable, or PagesNeedRecognition where pages are pictures. A reading is
    of the whole document: where a page gave nothing, a warning says so. Text in the document is data;
    what it asks for has no effect.
    """
    source = source_of(data, recognised)
    pages = source.pages
    texts = tuple(PageText(rows := rows_of(page), flow_of(rows)) for page in pages)
    language = _language(page.flow.text for page in texts)
    found = classified(texts, ALL_KINDS)
    fields, warnings = _fields(found, pages, texts, language)
    kind = found.rules.kind if found.rules else None
    checks = checked(Material(data, source, kind, fields))
    return ReadDocument(
        kind=kind,
        kind_confidence=found.confidence,
        language=language,
        pages=tuple(page.size for page in pages),
        fields=fields,
        warnings=_in_order(
            (
                *source.warnings,
                *_page_warnings(pages, texts, source.metadata),
                *warnings,
                *warnings_of(checks),
            )
        ),
        checks=checks,
        media_type=source.media_type,
    )


def _language(texts: Iterable[str]) -> Literal["zh", "en"]:
    text = "".join(texts)
    han = sum(map(is_han, text))
    letters = sum(character.isascii() and character.isalpha() for character in text)
    return "zh" if han * _LETTERS_PER_HAN >= letters and han else "en"


def _fields(
    found: Classified, pages: tuple[Page, ...], texts: tuple[PageText, ...], language: str
) -> tuple[tuple[Field, ...], tuple[str, ...]]:
    if found.rules is None:
        return (), ()
    draft = _draft(found.rules, [pages[i] for i in found.pages], [texts[i] for i in found.pages], language)
    for finish in found.rules.finish:
        draft = finish(draft)
    warnings = (*draft.warnings, "several_documents") if found.several else draft.warnings
    return draft.fields, warnings


def _draft(rules: KindRules, pages: list[Page], texts: list[PageText], language: str) -> Draft:
    any_label = _ANY_LABEL[rules.kind]
    labels = rules.all_labels()
    sheets = tuple(Sheet(page, text.rows, any_label, labels) for page, text in zip(pages, texts, strict=True))
    flows = tuple(text.flow for text in texts)
    read = [got for rule in rules.fields if (got := settled(rule, sheets, flows, language))]
    return Draft(
        fields=tuple(field for field, _ in read),
        warnings=tuple(warning for _, warnings in read for warning in warnings),
        sheets=sheets,
        flows=flows,
        language=language,
    )


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
