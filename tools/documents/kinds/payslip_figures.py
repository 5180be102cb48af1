"""A payslip's figures: those of this period, in wide tables too, and deductions that stand one by one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.facts.evidence import Field, FieldName, FieldValue, MoneyValue
from models.facts.money import Currency
from tools.documents.addressees import addressee
from tools.documents.currencies import in_the_documents_currency
from tools.documents.days import day
from tools.documents.figures import Figure, figures, rows_of_others, words_under_headings
from tools.documents.glyphs import Run, joined
from tools.documents.kinds.payslip_labels import DEDUCTION_LABELS, GROSS_LABELS, NET_LABELS
from tools.documents.pairing import pairs
from tools.documents.parsed import Parser, Surroundings
from tools.documents.rules import Draft, Finish, each
from tools.documents.sheets import label_pattern
from tools.documents.spans import first_day_of_span, last_day_of_span
from tools.documents.words import organisation, person, position

_ITEMS = label_pattern(
    each(
        """
        养老保险 | 医疗保险 | 失业保险 | 社保 | 社保个人 | 社会保险 | 代扣社保 | 社保扣款 | 住房公积金
        公积金 | 代扣公积金 | 养老 | 医疗 | 失业
        养老金 | 个人所得税 | 个税 | 代扣个税 | 缺勤扣款 | 考勤扣款 | 迟到扣款 | 其他扣款 | 事假扣款
        病假扣款 | 个人社保 | 个人公积金
        代缴个税 | 扣个税 | 扣社保 | 扣公积金 | 工会费 | 其它扣款 | 社保(个人) | 公积金(个人) | 大病医疗
        请假扣款
"""
    )
)
_EMPLOYERS_OWN = re.compile(r"单位|公司|企业|employer", re.IGNORECASE)
_ADDED_UP = 0.88
_DISAGREEING = 0.8
_WIDE = 0.94
_MONTHS = each("月份 | 工资月份 | 所属月份 | 发薪月份 | 薪资月份 | 期间 | 年月 | Month | Pay Period | Period")
_SUMS = {
    FieldName.GROSS_PAY: label_pattern(GROSS_LABELS),
    FieldName.DEDUCTIONS: label_pattern(DEDUCTION_LABELS),
    FieldName.NET_PAY: label_pattern(NET_LABELS),
}
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
    (FieldName.PAID_ON, label_pattern(each("发放日期 | 发薪日期 | 支付日期 | Pay Date | Payment Date")), day),
)
_EDGES = (
    (
        FieldName.PERIOD_FROM,
        label_pattern(each("Period Start | Pay Begin Date | Period Beginning | Period From")),
    ),
    (FieldName.PERIOD_UNTIL, label_pattern(each("Period End | Pay End Date | Period Ending | Period To"))),
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
                    fields[name] = _field(name, reading.value, _WIDE * reading.certainty, place)
    return replace(draft, fields=tuple(fields.values()))


def _edges_of_the_period(draft: Draft) -> Draft:
    """`Period Start: …  Period End: …`, where the period has no label of its own."""
    fields = {field.name: field for field in draft.fields}
    for name, pattern in _EDGES:
        for sheet in draft.sheets:
            for pair in pairs(sheet, pattern):
                reading = day(pair.value.text, Surroundings(pair.label, draft.language))
                if reading and (name not in fields or fields[name].confidence < pair.place.value):
                    place = pair.value.part(reading.start, reading.end)
                    fields[name] = _field(name, reading.value, pair.place.value * reading.certainty, place)
    return replace(draft, fields=tuple(fields.values()))


def _sums_of_this_period(draft: Draft) -> Draft:
    """Sums by their place in the table, and not those of the year to date."""
    fields = {field.name: field for field in draft.fields if field.name not in _SUMS}
    for name, pattern in _SUMS.items():
        found = [it for sheet in draft.sheets for it in figures(sheet, pattern)]
        if found:
            fields[name] = _settled(name, found)
    return replace(draft, fields=tuple(fields.values()))


def _settled(name: FieldName, found: Sequence[Figure]) -> Field:
    best = max(found, key=lambda it: it.trust)
    rivals = [
        it
        for it in found
        if it.trust > best.trust - 0.05 and it.amount.amount_minor != best.amount.amount_minor
    ]
    trust = best.trust * (_DISAGREEING if rivals else 1.0)
    minor = abs(best.amount.amount_minor) if name is FieldName.DEDUCTIONS else best.amount.amount_minor
    value = MoneyValue(amount_minor=minor, currency=best.amount.currency or Currency.CNY)
    return _field(name, value, trust, best.place)


def _deductions_one_by_one(draft: Draft) -> Draft:
    """Tax and social insurance often stand beside a sum of other deductions, or without any sum.

    Where the items come to exactly what is between gross and net, that is what was taken off.
    """
    minor = {
        field.name: field.value.amount_minor for field in draft.fields if isinstance(field.value, MoneyValue)
    }
    gross, net = minor.get(FieldName.GROSS_PAY), minor.get(FieldName.NET_PAY)
    stated = minor.get(FieldName.DEDUCTIONS)
    if gross is None or net is None or (stated is not None and gross - stated == net):
        return draft
    items = _items(draft)
    total = sum(abs(it.amount.amount_minor) for it in items)
    if not items or gross - net not in (total, total + (stated or 0)):
        return draft
    kept = tuple(field for field in draft.fields if field.name is not FieldName.DEDUCTIONS)
    page = items[0].place.page
    place = joined(it.place for it in items if it.place.page == page)
    value = MoneyValue(amount_minor=gross - net, currency=items[0].amount.currency or Currency.CNY)
    return replace(draft, fields=(*kept, _field(FieldName.DEDUCTIONS, value, _ADDED_UP, place)))


def _items(draft: Draft) -> tuple[Figure, ...]:
    """Each place once, and nothing of the employer's own share."""
    places: dict[tuple[int, float, float], Figure] = {}
    for sheet in draft.sheets:
        for it in figures(sheet, _ITEMS):
            if not _EMPLOYERS_OWN.search(it.label):
                places.setdefault((it.place.page, round(it.place.left, 3), round(it.place.top, 3)), it)
    return tuple(places.values())


def _field(name: FieldName, value: FieldValue, confidence: float, place: Run) -> Field:
    return Field(name=name, value=value, confidence=round(confidence, 3), page=place.page, box=place.box())


figures_of_the_period: tuple[Finish, ...] = (
    _words_of_wide_tables,
    addressee,
    _edges_of_the_period,
    _sums_of_this_period,
    _deductions_one_by_one,
    in_the_documents_currency,
)
"""The last steps of a payslip, in this order."""
