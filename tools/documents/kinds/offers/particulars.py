"""What offer letters tell in two places: the full name above a greeting that has a part of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.facts.evidence import FieldName, TextValue
from tools.documents.glyphs import Run, is_han
from tools.documents.phrases import NAME
from tools.documents.rules import Draft

_ALONE = re.compile(
    rf"(?!(?:Dear|Hi|Hello|To|For|From|Attn|Yours|Kind|Best|Sincerely|Regards|Signed|Employee|Candidate|Name|Offer)\b)(?P<name>{NAME})\s*,?\s*$"
)
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b\.?\s*", re.IGNORECASE)
_FULL_NAME = 0.9
_CALLED_BY_MAX = 2  # names


def full_name(draft: Draft) -> Draft:
    """`Dear Priya` with `Priya M. Shah` on a line of its own: the holder by the full name."""
    holder = next((field for field in draft.fields if field.name is FieldName.HOLDER), None)
    if holder is None or not isinstance(holder.value, TextValue) or is_han(holder.value.text[0]):
        return draft
    called = holder.value.text.split()
    if len(called) > _CALLED_BY_MAX:
        return draft
    longer = ((run, name.split()) for run, name in _names_alone(draft))
    place = next((run for run, name in longer if set(called) < set(name)), None)
    if place is None:
        return draft
    named = holder.model_copy(
        update={
            "value": TextValue(text=place.shown),
            "confidence": _FULL_NAME,
            "page": place.page,
            "box": place.box(),
        }
    )
    return replace(draft, fields=tuple(named if field is holder else field for field in draft.fields))


def _names_alone(draft: Draft) -> Iterator[tuple[Run, str]]:
    for cell in (cell for sheet in draft.sheets for row in sheet.rows for cell in row.cells):
        match = _ALONE.match(cell.text)
        if match:
            start, end = match.span("name")
            start += len(title[0]) if (title := _TITLE.match(match["name"])) else 0
            yield cell.part(start, end), cell.text[start:end]
