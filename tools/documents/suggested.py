"""Fields that a chat model suggests: an answer counts only where its words are found on the page.

The model quotes; the value is read from the page by the same parser as any other. So it can point at a
place that our rules missed, and cannot put anything there.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from pydantic import Field as Constrained

from models.facts.evidence import EvidenceKind, Field, FieldName
from models.facts.value import Value
from tools.documents.glyphs import BREAK, Glyph, Run
from tools.documents.parsed import Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import FieldRule

_TRUST = 0.75
"""Shown as "please check", however well the quote reads: nobody has seen by rule what it is."""
_QUOTE_MIN = 2
_QUOTE_MAX = 200


class Suggestion(Value):
    """Where a chat model believes that a field stands: the words of the page, letter by letter."""

    name: FieldName
    quote: Annotated[str, Constrained(max_length=2000)]


class PageTexts(Value):
    """What a chat model is shown of a document, where one is set to help with reading."""

    kind: EvidenceKind
    language: str
    missing: tuple[FieldName, ...]
    """The fields that our rules did not find."""
    texts: tuple[str, ...]


def accepted(
    suggestions: Iterable[Suggestion], rules: Sequence[FieldRule], flows: Sequence[Run], language: str
) -> Iterator[Field]:
    """At most one field for each rule: the first quote that stands on a page and reads as its type."""
    by_name = {rule.name: rule for rule in rules}
    for suggestion in suggestions:
        rule = by_name.get(suggestion.name)
        field = _field(suggestion, rule, flows, language) if rule else None
        if field is not None:
            del by_name[suggestion.name]
            yield field


def _field(suggestion: Suggestion, rule: FieldRule, flows: Sequence[Run], language: str) -> Field | None:
    for flow in flows:
        run = _found(suggestion.quote, flow)
        reading = run and rule.parse(run.text, Surroundings("", language))
        if run and reading:
            place = run.part(reading.start, reading.end)
            certainty = min((glyph.certainty for glyph in place.placed), default=1.0)
            return field_at(rule.name, reading.value, _TRUST * reading.certainty * certainty, place)
    return None


def _found(quote: str, flow: Run) -> Run | None:
    """The stretch of the page that says exactly this; spaces, width and line ends apart."""
    wanted = _plain(quote)
    if not _QUOTE_MIN <= len(wanted) <= _QUOTE_MAX:
        return None
    places = [at for at, glyph in enumerate(flow.glyphs) if _says(glyph)]
    text = "".join(flow.glyphs[at].text for at in places)
    start = text.find(wanted)
    if start < 0:
        return None
    return flow.part(places[start], places[start + len(wanted) - 1] + 1)


def _says(glyph: Glyph) -> bool:
    return glyph is not BREAK and not glyph.text.isspace()


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())
