"""Reads what a till prints without labels: the seller at the top, the day, the sums at the foot."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.facts.evidence import DayValue, Field, FieldName, FieldValue, LinesValue, MoneyValue, TextValue
from models.facts.money import Currency
from tools.documents.confidence import calibrated, seen
from tools.documents.currencies import document_currency, writes_day_first
from tools.documents.glyphs import Run, joined
from tools.documents.placed_fields import field_at
from tools.documents.receipt_days import ordered_day
from tools.documents.receipt_header import header_of
from tools.documents.receipt_lines import receipt_lines
from tools.documents.receipt_number import document_number
from tools.documents.receipt_sums import PrintedSum, Role, sums_on
from tools.documents.receipt_tax_table import with_table_of_tax
from tools.documents.receipt_total import Settlement, settlement
from tools.documents.repairs import REPAIRED
from tools.documents.rows import Row
from tools.documents.rules import Draft
from tools.documents.sheets import Sheet

_AGREED = 0.97
_SUMS_OF_LINES = (Role.TOTAL, Role.SUBTOTAL, Role.BEFORE_TAX, Role.COUNT)
_LINES_COMPLETE = 0.92
_DISAGREED = 0.8
_ON_A_PAGE = 0.92
_CURRENCY_GUESSED = 0.75
_PART_EXPLAINED, _PART_NAMED = 0.95, 0.8
_OVER_LABELS = 0.02
"""Arithmetic over the sums goes before a label beside a value where both are about as sure."""
_ZERO = re.compile(r"(?<=\d)[Oo](?=[\d,.\s]|$)|(?<![A-Za-z])[Oo](?=\d{2})")
"""A letter O among the figures of a house number or a postcode."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value that the layout of a receipt gives, before it is weighed against what labels gave."""

    name: FieldName
    value: FieldValue
    raw: float
    place: Run


def receipt_fields(draft: Draft) -> Draft:
    """The draft with what a receipt's layout tells; where it disagrees with a label's value, less sure."""
    if not draft.sheets:
        return draft
    for found in _found(draft):
        draft = _merged(draft, found)
    return draft


def _found(draft: Draft) -> Iterator[Found]:
    text = "\n".join(flow.text for flow in draft.flows)
    currency, how_sure = _currency(draft, text)
    first = draft.sheets[0]
    yield from _head(first)
    rows = tuple(row for sheet in draft.sheets for row in sheet.rows)
    seen_in_picture = first.page.recognised
    day = ordered_day(rows, recognised=seen_in_picture, day_first=writes_day_first(currency, text))
    if day is not None:
        yield Found(FieldName.ORDERED_ON, DayValue(day=day.day), day.certainty, day.place)
    number = document_number(rows)
    if number is not None:
        yield Found(FieldName.DOCUMENT_NUMBER, _text(number.place), number.certainty, number.place)
    sums = sums_on(rows, recognised=seen_in_picture)
    settled = with_table_of_tax(settlement(sums), rows)
    if settled is not None:
        yield from _sums(settled, currency or Currency.USD, how_sure)
        if seen_in_picture:  # else a table is read by its columns
            yield from _lines(rows, sums, settled, currency or Currency.USD)


def _currency(draft: Draft, text: str) -> tuple[Currency | None, float]:
    currency, how_sure = document_currency(text)
    if currency is None:
        return (Currency.CNY, 0.95) if draft.language == "zh" else (None, _CURRENCY_GUESSED)
    # How sure dollars are is said once, of all amounts of a document, at the end.
    return currency, 1.0 if currency is Currency.USD else how_sure


def _head(sheet: Sheet) -> Iterator[Found]:
    till = sheet.page.recognised
    head = header_of(sheet.rows, sheet.starts_label, sheet.is_label, one_column=till)
    # A page that is no till's roll has more at its top than the seller: the buyer, say.
    trust = 1.0 if till else _ON_A_PAGE
    if head.name is not None and head.name.shown.strip():
        yield Found(FieldName.MERCHANT, _text(head.name), head.name_certainty * trust, head.name)
    if head.address is not None and head.address.shown.strip():
        address = TextValue(text=_ZERO.sub("0", head.address.shown.strip())[:400])
        yield Found(FieldName.MERCHANT_ADDRESS, address, head.address_certainty * trust, head.address)


def _text(run: Run) -> TextValue:
    return TextValue(text=run.shown.strip()[:400])


def _sums(settled: Settlement, currency: Currency, how_sure: float) -> Iterator[Found]:
    def amount(name: FieldName, minor: int, printed: PrintedSum, certainty: float) -> Found:
        repaired = REPAIRED if printed.amount.was_mended else 1.0
        value = MoneyValue(amount_minor=minor, currency=currency)
        return Found(name, value, certainty * repaired * how_sure, printed.place)

    part = _PART_EXPLAINED if settled.tax and settled.before_tax else _PART_NAMED
    yield amount(FieldName.TOTAL, settled.total_minor, settled.total, settled.certainty)
    if settled.tax is not None:
        yield amount(FieldName.TAX, settled.tax.minor, settled.tax, part)
    if settled.before_tax is not None:
        yield amount(FieldName.TOTAL_BEFORE_TAX, settled.before_tax.minor, settled.before_tax, part)


def _lines(
    rows: Sequence[Row], sums: Sequence[PrintedSum], settled: Settlement, currency: Currency
) -> Iterator[Found]:
    """The lines where they come to the total, or to the sum before tax: then none was missed."""
    lines = receipt_lines(rows, sums)
    together = sum(line.amount_minor for line in lines)
    whole = {settled.total_minor} | {each.minor for each in sums if each.role in _SUMS_OF_LINES}
    if lines and together in whole:
        first, last = (
            next(each for each in sums if each.minor == line.amount_minor) for line in (lines[0], lines[-1])
        )
        place = joined((first.place, last.place)) if first.place.page == last.place.page else first.place
        yield Found(FieldName.LINES, LinesValue(lines=lines, currency=currency), _LINES_COMPLETE, place)


def _merged(draft: Draft, found: Found) -> Draft:
    recognised = any(sheet.page.recognised for sheet in draft.sheets if sheet.page.number == found.place.page)
    raw = found.raw * seen(found.place)
    mine = field_at(found.name, found.value, calibrated(raw, recognised=recognised), found.place)
    other = next((field for field in draft.fields if field.name is found.name), None)
    if other is None:
        return replace(draft, fields=(*draft.fields, mine))
    chosen = _weighed(other, mine)
    if chosen.value == mine.value and isinstance(mine.value, DayValue):
        # The country told which of the figures is the day.
        draft = replace(draft, warnings=tuple(w for w in draft.warnings if w != "date_order_unclear"))
    return replace(draft, fields=tuple(chosen if field is other else field for field in draft.fields))


def _weighed(labelled: Field, mine: Field) -> Field:
    """One of two readings of a field: surer where they agree, less where they do not."""
    if _same(labelled.value, mine.value):
        sure = max(labelled.confidence, mine.confidence)
        return mine.model_copy(update={"confidence": max(sure, min(_AGREED, sure + 0.03))})
    ahead = _OVER_LABELS if isinstance(mine.value, MoneyValue) else 0.0
    best, other = (mine, labelled) if mine.confidence + ahead > labelled.confidence else (labelled, mine)
    rival = other.confidence > best.confidence - 0.2
    return best.model_copy(update={"confidence": round(best.confidence * (_DISAGREED if rival else 1.0), 3)})


def _same(one: FieldValue, other: FieldValue) -> bool:
    if isinstance(one, MoneyValue) and isinstance(other, MoneyValue):
        return one.amount_minor == other.amount_minor
    if isinstance(one, TextValue) and isinstance(other, TextValue):
        a, b = ("".join(c for c in value.text.casefold() if c.isalnum()) for value in (one, other))
        return a == b
    return one == other
