"""The person a letter is addressed to, where no label says so: `Mr Tom Ashworth` above a street."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from models.facts.evidence import Field, FieldName
from tools.documents.glyphs import Run
from tools.documents.parsed import Surroundings
from tools.documents.rules import Draft
from tools.documents.third_parties import is_person
from tools.documents.words import person

_ROWS = 16
_LEVEL = 0.012
_TITLED, _ABOVE_A_STREET = 0.87, 0.8
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?\s+[A-ZÀ-Þ]", re.IGNORECASE)
_STREET = re.compile(
    r"^(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Room)\s+\w+,?\s*)?\d{1,5}(?:[-/]\d{1,4})?[A-Za-z]?,?\s+(?:[NESW]{1,2}\.?\s+)?(?:[A-Z][A-Za-z'.]+|\d{1,3}(?i:st|nd|rd|th)\b)"
)


def addressee(draft: Draft) -> Draft:
    """A last step: the addressee as holder, where none is named otherwise."""
    if any(field.name is FieldName.HOLDER for field in draft.fields):
        return draft
    for cell, trust in _candidates(draft):
        reading = person(cell.text, Surroundings())
        if reading is not None and is_person(cell.text):
            place = cell.part(reading.start, reading.end)
            holder = Field(
                name=FieldName.HOLDER,
                value=reading.value,
                confidence=round(trust * reading.certainty, 3),
                page=place.page,
                box=place.box(),
            )
            return replace(draft, fields=(*draft.fields, holder))
    return draft


def _candidates(draft: Draft) -> Iterator[tuple[Run, float]]:
    for sheet in draft.sheets[:1]:
        rows = sheet.rows[:_ROWS]
        for row in rows:
            yield from ((cell, _TITLED) for cell in row.cells if _TITLE.match(cell.text))
        for row, below in pairwise(rows):
            for cell in row.cells:
                streets = (it for it in below.cells if abs(it.left - cell.left) < _LEVEL)
                if any(_STREET.match(it.text) for it in streets):
                    yield cell, _ABOVE_A_STREET
