"""Whom a bill is addressed to, where no label says so: never the seller itself."""

from dataclasses import replace

from models.facts.evidence import FieldName, TextValue
from tools.documents.addressees import addressee
from tools.documents.glyphs import Run
from tools.documents.kinds.purchases.parties import is_business
from tools.documents.rows import Row
from tools.documents.rules import Draft

_SELLERS = (FieldName.MERCHANT, FieldName.MERCHANT_ADDRESS)


def addressed_buyer(draft: Draft) -> Draft:
    """The addressee as holder, from what is left of the page without the seller's name and address."""
    told = [
        field.value.text
        for field in draft.fields
        if field.name in _SELLERS and isinstance(field.value, TextValue)
    ]
    held = "".join(_letters(text) for text in told)
    others = tuple(
        replace(sheet, rows=tuple(kept for row in sheet.rows if (kept := _of_others(row, held)).cells))
        for sheet in draft.sheets
    )
    found = addressee(replace(draft, sheets=others))
    return replace(draft, fields=found.fields)


def _of_others(row: Row, held: str) -> Row:
    return Row(tuple(cell for cell in row.cells if not _is_the_sellers(cell, held)))


def _is_the_sellers(cell: Run, held: str) -> bool:
    words = _letters(cell.text)
    return is_business(cell.text) or (bool(words) and words in held)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
