"""The addressee of a paper, from what is left of it without the lines of the one who wrote it."""

from collections.abc import Callable
from dataclasses import replace

from tools.documents.addressees import addressee
from tools.documents.glyphs import Run
from tools.documents.rows import Row
from tools.documents.rules import Draft


def addressee_but(draft: Draft, is_the_writers: Callable[[Run], bool]) -> Draft:
    """The draft with the addressee as holder, who is never in a cell that is the writer's."""
    others = tuple(
        replace(sheet, rows=tuple(row for it in sheet.rows if (row := _without(it, is_the_writers)).cells))
        for sheet in draft.sheets[:1]
    )
    found = addressee(replace(draft, sheets=others))
    return replace(draft, fields=found.fields)


def _without(row: Row, is_the_writers: Callable[[Run], bool]) -> Row:
    return Row(tuple(cell for cell in row.cells if not is_the_writers(cell)))
