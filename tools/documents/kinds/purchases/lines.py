"""The lines of a bill as a field, and whether they come to its total."""

from dataclasses import replace

from models.facts.evidence import FieldName, LinesValue, MoneyValue
from models.facts.money import Currency
from tools.documents.basket import basket_on
from tools.documents.confidence import calibrated, seen
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft

_EXPLAINED, _TABLE, _PLAIN = 0.95, 0.87, 0.8
"""Lines that come to the total are all there and nothing else is; without that a table may have been cut."""
_LINES_MISSED = 0.55
_TOTAL_SURE = 0.6
"""Below this another amount may be the total, and then nothing is contradicted."""


def lines_of_the_bill(draft: Draft) -> Draft:
    """Add the lines, and say so when they do not come to the total."""
    if any(field.name is FieldName.LINES for field in draft.fields):
        return draft
    total = next((field for field in draft.fields if field.name is FieldName.TOTAL), None)
    total_minor = total.value.amount_minor if total and isinstance(total.value, MoneyValue) else None
    basket = basket_on([row for sheet in draft.sheets for row in sheet.rows], total_minor)
    if basket is None:
        return draft
    currency = basket.currency or (
        total.value.currency if total and isinstance(total.value, MoneyValue) else None
    )
    currency = currency or (Currency.CNY if draft.language == "zh" else Currency.USD)
    comes_to = None if total_minor is None else basket.comes_to(total_minor)
    in_picture = any(s.page.recognised for s in draft.sheets if s.page.number == basket.place.page)
    unsure = (in_picture or not basket.from_table) and not comes_to
    raw = (_EXPLAINED if comes_to else _TABLE if basket.from_table else _PLAIN) * seen(basket.place)
    surety = calibrated(raw * (_LINES_MISSED if unsure else 1.0), recognised=in_picture)
    value = LinesValue(lines=basket.lines, currency=currency)
    lines = field_at(FieldName.LINES, value, surety, basket.place)
    # In a picture it is likelier that a line was not seen than that the bill does not add up.
    differs = comes_to is False and not in_picture and total is not None and total.confidence >= _TOTAL_SURE
    warnings = (*draft.warnings, "total_differs_from_lines") if differs else draft.warnings
    return replace(draft, fields=(*draft.fields, lines), warnings=warnings)
