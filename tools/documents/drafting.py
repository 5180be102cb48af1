"""From pages of a known kind to its fields: each by its rules, then over all of them together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tools.documents.candidates import settled, settled_by_words
from tools.documents.classification import Classified, PageText
from tools.documents.columns import columns_of
from tools.documents.confidence import said_of_text
from tools.documents.currencies import in_dollars_of_the_country
from tools.documents.kinds import ALL_KINDS
from tools.documents.pages import Page
from tools.documents.rules import Draft, KindRules
from tools.documents.sheets import Sheet
from tools.documents.suggested import Suggestion, accepted

_ANY_LABEL = {rules: rules.any_label() for rules in ALL_KINDS}
_LABEL_WORDS = {rules: rules.label_words() for rules in ALL_KINDS}


def drafted(
    found: Classified,
    pages: Sequence[Page],
    texts: Sequence[PageText],
    language: str,
    suggestions: Iterable[Suggestion] = (),
) -> Draft | None:
    """The fields of the document that `found` says the pages are; None where it is of no known kind."""
    if found.rules is None:
        return None
    draft = _draft(found.rules, [pages[i] for i in found.pages], [texts[i] for i in found.pages], language)
    draft = draft.with_more(accepted(suggestions, found.rules.fields, draft.flows, language))
    for finish in found.rules.finish:
        draft = finish(draft)
    return _as_said(in_dollars_of_the_country(draft))


def _as_said(draft: Draft) -> Draft:
    """Scores as probabilities; those of pictures are already."""
    pictures = {sheet.page.number for sheet in draft.sheets if sheet.page.recognised}
    fields = (
        field
        if field.page in pictures
        else field.model_copy(update={"confidence": said_of_text(field.confidence)})
        for field in draft.fields
    )
    return replace(draft, fields=tuple(fields))


def _draft(rules: KindRules, pages: list[Page], texts: list[PageText], language: str) -> Draft:
    any_label, labels = _ANY_LABEL[rules], rules.all_labels()
    sheets = tuple(Sheet(page, text.rows, any_label, labels) for page, text in zip(pages, texts, strict=True))
    flows = tuple(text.flow for text in texts)
    columns = tuple(column for text in texts for column in columns_of(text.rows))
    prose = (*flows, *columns)
    read = [got for rule in rules.fields if (got := settled(rule, sheets, prose, language))]
    met = {field.name for field, _ in read}
    words = _LABEL_WORDS[rules]
    read += [
        got
        for rule in rules.fields
        if rule.name not in met and (got := settled_by_words(rule, words, sheets, flows, language))
    ]
    return Draft(
        fields=tuple(field for field, _ in read),
        warnings=tuple(warning for _, warnings in read for warning in warnings),
        sheets=sheets,
        flows=flows,
        language=language,
    )
