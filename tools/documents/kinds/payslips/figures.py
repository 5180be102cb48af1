"""What a payslip says in wide tables, and the last steps of its reading."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.facts.evidence import FieldName
from tools.documents.addressees import addressee
from tools.documents.currencies import in_the_documents_currency
from tools.documents.days import day
from tools.documents.figures import rows_of_others, words_under_headings
from tools.documents.glyphs import Run
from tools.documents.kinds.payslips.labels import PAID_ON_LABELS
from tools.documents.kinds.payslips.period import dated, edges_of_the_period
from tools.documents.kinds.payslips.sums import deductions_one_by_one, sums_of_this_period
from tools.documents.parsed import Parser, Surroundings
from tools.documents.placed_fields import field_at
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
                    fields[name] = field_at(name, reading.value, _WIDE * reading.certainty, place)
    return replace(draft, fields=tuple(fields.values()))


figures_of_the_period: tuple[Finish, ...] = (
    _words_of_wide_tables,
    addressee,
    edges_of_the_period,
    dated,
    sums_of_this_period,
    deductions_one_by_one,
    in_the_documents_currency,
)
"""The last steps of a payslip, in this order."""
