"""Whose account it is where no label says so and the name is in Chinese: a name over its address."""

import re
from dataclasses import replace
from itertools import islice

from models.facts.evidence import Field, FieldName
from tools.documents.glyphs import Run
from tools.documents.parsed import Surroundings
from tools.documents.rows import Row
from tools.documents.rules import Draft
from tools.documents.third_parties import is_person
from tools.documents.words import person

_ROWS = 16
_LEVEL = 0.012
_STEP_MAX = 3.0  # in line heights
_OVER_AN_ADDRESS = 0.85
_HAN_NAME = re.compile(r"[\u3400-\u9fff·]{2,6}(?:\s*(?:先生|女士|小姐))?")
_ADDRESS = re.compile(
    r"[省市区县镇乡村路街道巷弄里邨苑座楼室阁台园厦号]\s*\w*(?:室|号|楼|座)?$|香港|九龙|新界|大厦|花园|\d+\s*(?:号|楼|室|座|弄)"
)
_LABEL_END = re.compile(r"[:：]")


def name_over_an_address(draft: Draft) -> Draft:
    """A last step: the Chinese addressee as holder, where none is named otherwise."""
    if any(field.name is FieldName.HOLDER for field in draft.fields) or not draft.sheets:
        return draft
    rows = draft.sheets[0].rows[:_ROWS]
    for at, row in enumerate(rows):
        for cell in row.cells:
            under = _under(cell, rows[at + 1 : at + 3])
            named = _HAN_NAME.fullmatch(cell.text) and is_person(
                re.sub(r"\s*(?:先生|女士|小姐)$", "", cell.text)
            )
            if (
                named
                and under is not None
                and _ADDRESS.search(under.text)
                and not _LABEL_END.search(under.text)
            ):
                return _with(draft, cell)
    return draft


def _under(cell: Run, rows: tuple[Row, ...]) -> Run | None:
    below = (
        it
        for row in rows
        if row.middle - cell.middle <= _STEP_MAX * (cell.bottom - cell.top)
        for it in row.cells
        if abs(it.left - cell.left) < _LEVEL
    )
    return next(islice(below, 1), None)


def _with(draft: Draft, cell: Run) -> Draft:
    reading = person(cell.text, Surroundings("", draft.language))
    if reading is None:
        return draft
    place = cell.part(reading.start, reading.end)
    value = reading.value.model_copy(update={"text": place.shown})
    holder = Field(
        name=FieldName.HOLDER,
        value=value,
        confidence=round(_OVER_AN_ADDRESS * reading.certainty, 3),
        page=place.page,
        box=place.box(),
    )
    return replace(draft, fields=(*draft.fields, holder))
