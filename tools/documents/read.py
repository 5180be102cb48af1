"""Reads a document: from the bytes of a PDF to its kind, typed fields, places and warnings."""

from collections.abc import Iterable
from typing import Literal

from models.errors import DocumentIsScan, DocumentUnreadable
from models.facts.evidence import Field, ReadDocument
from tools.documents.admission import opened, structure_of
from tools.documents.candidates import settled
from tools.documents.caps import VISIBLE_GLYPHS_MIN
from tools.documents.classification import Classified, PageText, classified
from tools.documents.flow import flow_of
from tools.documents.glyphs import is_han
from tools.documents.instructions import gives_orders
from tools.documents.kinds import ALL_KINDS
from tools.documents.pages import Page, pages_of
from tools.documents.pairing import Sheet
from tools.documents.rows import rows_of
from tools.documents.rules import Draft, KindRules

_ANY_LABEL = {rules.kind: rules.any_label() for rules in ALL_KINDS}
_LETTERS_PER_HAN = 3
"""A Chinese character says about as much as three letters."""
_HIDDEN_TEXT_MIN = 8


def read_document(data: bytes) -> ReadDocument:
    """What the document is and says.

    Raises DocumentTypeUnsupported, DocumentEncrypted, DocumentTooLarge, DocumentIsScan or
    DocumentUnreadable. A reading is of the whole document: where a page gave nothing, a warning
    says so. Text in the document is data; what it asks for has no effect.
    """
    structure = structure_of(data)
    with opened(data) as document:
        pages = pages_of(document)
    _require_text(pages)
    texts = tuple(PageText(rows := rows_of(page), flow_of(rows)) for page in pages)
    language = _language(page.flow.text for page in texts)
    found = classified(texts, ALL_KINDS)
    fields, warnings = _fields(found, pages, texts, language)
    return ReadDocument(
        kind=found.rules.kind if found.rules else None,
        kind_confidence=found.confidence,
        language=language,
        pages=tuple(page.size for page in pages),
        fields=fields,
        warnings=_in_order(
            (*structure.warnings, *_page_warnings(pages, texts, structure.metadata), *warnings),
        ),
    )


def _require_text(pages: tuple[Page, ...]) -> None:
    if sum(len(page.glyphs) for page in pages) >= VISIBLE_GLYPHS_MIN:
        return
    if any(page.has_picture for page in pages):
        raise DocumentIsScan
    raise DocumentUnreadable("There is (almost) no text on the pages; send the original PDF.")


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
    sheets = tuple(Sheet(page, text.rows, any_label) for page, text in zip(pages, texts, strict=True))
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
