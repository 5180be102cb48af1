"""Whose paper it is where no label and no sentence says so: the name that stands alone in large print."""

import re
from collections.abc import Iterator

from models.facts.evidence import FieldName, TextValue
from tools.documents.glyphs import Run
from tools.documents.parsed import Surroundings
from tools.documents.phrases import NAME
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft
from tools.documents.sheets import Sheet
from tools.documents.words import person

_ALONE = 0.72
_UNDER = 0.7  # of the page's height: below it signatures stand
_LARGER = 1.15  # than what is printed most
_NAME = re.compile(NAME)
_NO_NAME = re.compile(
    r"\b(?:test|report|score|certif\w+|academy|professional|english|course|training|examination|award\w*|the|of|in|for|and|"
    r"official|verified|statement|record|results?|licen[cs]e\w*|board|council|association|society|international|national|"
    r"management|engineer\w*|analyst|developer|associate|specialist|practitioner|foundation|science|business|project|data|"
    r"completion|achievement|attendance|graduat\w+|honou?rs|class|major|faculty|school|registrar|president|director|date|"
    r"advanced|introduction|digital|security|network\w*|cloud|systems?|learning|marketing|design|skills?|level|"
    r"python|java|excel|accounting|finance|health|safety|first|aid|work)\b",
    re.IGNORECASE,
)


def name_standing_alone(draft: Draft) -> Draft:
    """With the holder, where it was not read otherwise."""
    if any(field.name is FieldName.HOLDER for field in draft.fields):
        return draft
    names = [place for sheet in draft.sheets[:1] for place in _names(sheet)]
    if not names:
        return draft
    place = max(names, key=lambda it: it.bottom - it.top)
    value = TextValue(text=place.shown.strip())
    holder = field_at(FieldName.HOLDER, value, _ALONE, place)
    return draft.with_more((holder,))


def _names(sheet: Sheet) -> Iterator[Run]:
    heights = sorted(cell.bottom - cell.top for row in sheet.rows for cell in row.cells)
    usual = heights[len(heights) // 2] if heights else 0.0
    for row in sheet.rows:
        for cell in row.cells:
            if cell.middle > _UNDER or cell.bottom - cell.top < _LARGER * usual or sheet.is_label(cell):
                continue
            plain = cell.text.strip()
            if _NAME.fullmatch(plain) and not _NO_NAME.search(plain) and person(plain, Surroundings()):
                yield cell
