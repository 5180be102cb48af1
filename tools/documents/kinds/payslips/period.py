"""A payslip's days where its period has no label of its own: a label for each end, or a date alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from models.facts.evidence import DayValue, Field, FieldName
from tools.documents.day_order import day_stands_first
from tools.documents.days import day
from tools.documents.kinds.payslips.labels import FIRST_DAY_LABELS, LAST_DAY_LABELS
from tools.documents.pairing import pairs
from tools.documents.parsed import Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft, each
from tools.documents.sheets import label_pattern
from tools.documents.short_years import with_short_years

_day = with_short_years(day)
_FIRST_OF_TWO = each("From | Start Date | Begin Date | Beginning | 开始日期 | 起始日期 | 起始日 | 开始日")
_LAST_OF_TWO = each("To | End Date | Ending | Until | 结束日期 | 截止日期 | 截止日 | 结束日 | 终止日期")
_EDGES = (
    (FieldName.PERIOD_FROM, label_pattern(FIRST_DAY_LABELS), label_pattern(_FIRST_OF_TWO)),
    (FieldName.PERIOD_UNTIL, label_pattern(LAST_DAY_LABELS), label_pattern(_LAST_OF_TWO)),
)
_LONGEST = timedelta(days=35)
_DATED = label_pattern(each("Date | 日期"))
_OWN_DATE = 0.75


def edges_of_the_period(draft: Draft) -> Draft:
    """`Period Start: …  Period End: …`, where the period has no label of its own."""
    fields = {field.name: field for field in draft.fields}
    for name, pattern, _ in _EDGES:
        for field in _days_of(draft, name, pattern):
            if name not in fields or fields[name].confidence < field.confidence:
                fields[name] = field
    if not {name for name, *_ in _EDGES} & fields.keys():
        fields |= {field.name: field for field in _start_and_end(draft)}
    return replace(draft, fields=tuple(fields.values()))


def dated(draft: Draft) -> Draft:
    """A slip's own date is the day of pay, where it names no other."""
    if any(field.name is FieldName.PAID_ON for field in draft.fields):
        return draft
    found = next(_days_of(draft, FieldName.PAID_ON, _DATED), None)
    trust = found and round(found.confidence * _OWN_DATE, 3)
    return draft.with_more([found.model_copy(update={"confidence": trust})]) if found else draft


def _start_and_end(draft: Draft) -> Sequence[Field]:
    """`From … To …`: words that mean the period only together, and only a month or less apart."""
    found = [next(_days_of(draft, name, pattern), None) for name, _, pattern in _EDGES]
    days = [field.value.day for field in found if field and isinstance(field.value, DayValue)]
    both = len(days) == len(found) and timedelta(0) <= days[1] - days[0] <= _LONGEST
    return [field for field in found if field] if both else []


def _days_of(draft: Draft, name: FieldName, labels: re.Pattern[str]) -> Iterator[Field]:
    order = day_stands_first("\n".join(flow.text for flow in draft.flows))
    for sheet in draft.sheets:
        for pair in pairs(sheet, labels):
            reading = _day(pair.value.text, Surroundings(pair.label, draft.language, order))
            if reading:
                place = pair.value.part(reading.start, reading.end)
                yield field_at(name, reading.value, pair.place.value * reading.certainty, place)
