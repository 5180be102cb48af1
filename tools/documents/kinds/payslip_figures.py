"""What a payslip says in wide tables, and its period where first and last day have a label each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from models.facts.evidence import DayValue, Field, FieldName, FieldValue
from tools.documents.addressees import addressee
from tools.documents.currencies import in_the_documents_currency
from tools.documents.day_order import day_stands_first
from tools.documents.days import day
from tools.documents.figures import rows_of_others, words_under_headings
from tools.documents.glyphs import Run
from tools.documents.kinds.payslip_labels import FIRST_DAY_LABELS, LAST_DAY_LABELS, PAID_ON_LABELS
from tools.documents.kinds.payslip_sums import deductions_one_by_one, sums_of_this_period
from tools.documents.pairing import pairs
from tools.documents.parsed import Parser, Surroundings
from tools.documents.rules import Draft, Finish, each
from tools.documents.sheets import label_pattern
from tools.documents.short_years import with_short_years
from tools.documents.spans import first_day_of_span, last_day_of_span
from tools.documents.words import organisation, person, position

_WIDE = 0.94
_day = with_short_years(day)
_MONTHS = each("月份 | 工资月份 | 所属月份 | 发薪月份 | 薪资月份 | 期间 | 年月 | Month | Pay Period | Period")
_WORDS: tuple[tuple[FieldName, re.Pattern[str], Parser], ...] = (
    (FieldName.HOLDER, label_pattern(each("姓名 | 员工姓名 | Name | Employee | Employee Name")), person),
    (FieldName.POSITION, label_pattern(each("岗位 | 职位 | 职务 | Position | Job Title")), position),
    (
        FieldName.EMPLOYER,
        label_pattern(each("公司 | 单位 | 公司名称 | 单位名称 | Company | Employer")),
        organisation,
    ),
    (FieldName.PERIOD_FROM, label_pattern(_MONTHS), first_day_of_span),
    (FieldName.PERIOD_UNTIL, label_pattern(_MONTHS), last_day_of_span),
    (FieldName.PAID_ON, label_pattern(PAID_ON_LABELS), _day),
)
_FIRST_OF_TWO = each("From | Start Date | Begin Date | Beginning | 开始日期 | 起始日期 | 起始日 | 开始日")
_LAST_OF_TWO = each("To | End Date | Ending | Until | 结束日期 | 截止日期 | 截止日 | 结束日 | 终止日期")
_EDGES = (
    (FieldName.PERIOD_FROM, label_pattern(FIRST_DAY_LABELS), label_pattern(_FIRST_OF_TWO)),
    (FieldName.PERIOD_UNTIL, label_pattern(LAST_DAY_LABELS), label_pattern(_LAST_OF_TWO)),
)
_LONGEST = timedelta(days=35)
_DATED = label_pattern(each("Date | 日期"))
_OWN_DATE = 0.75


def colleagues(draft: Draft) -> Iterator[Run]:
    """The rows of other people where a wide table pays several."""
    for sheet in draft.sheets:
        yield from (run for row in rows_of_others(sheet) for run in row.cells)


def _words_of_wide_tables(draft: Draft) -> Draft:
    """Name, month and so on where they stand in the row of values under a row of headings."""
    fields = {field.name: field for field in draft.fields}
    for name, pattern, parse in _WORDS:
        for sheet in draft.sheets:
            for label, cell in words_under_headings(sheet, pattern):
                reading = parse(cell.text, Surroundings(label, draft.language))
                if reading and (name not in fields or fields[name].confidence < _WIDE):
                    place = cell.part(reading.start, reading.end)
                    fields[name] = _field(name, reading.value, _WIDE * reading.certainty, place)
    return replace(draft, fields=tuple(fields.values()))


def _edges_of_the_period(draft: Draft) -> Draft:
    """`Period Start: …  Period End: …`, where the period has no label of its own."""
    fields = {field.name: field for field in draft.fields}
    for name, pattern, _ in _EDGES:
        for field in _days_of(draft, name, pattern):
            if name not in fields or fields[name].confidence < field.confidence:
                fields[name] = field
    if not {name for name, *_ in _EDGES} & fields.keys():
        fields |= {field.name: field for field in _start_and_end(draft)}
    return replace(draft, fields=tuple(fields.values()))


def _dated(draft: Draft) -> Draft:
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
                yield _field(name, reading.value, pair.place.value * reading.certainty, place)


def _field(name: FieldName, value: FieldValue, confidence: float, place: Run) -> Field:
    return Field(name=name, value=value, confidence=round(confidence, 3), page=place.page, box=place.box())


figures_of_the_period: tuple[Finish, ...] = (
    _words_of_wide_tables,
    addressee,
    _edges_of_the_period,
    _dated,
    sums_of_this_period,
    deductions_one_by_one,
    in_the_documents_currency,
)
"""The last steps of a payslip, in this order."""
