"""Pay that an offer tells in other places: thirteen payments, the period of the rate, the sum of parts."""

import re
from dataclasses import replace

from models.facts.evidence import Field, FieldName, RateValue
from models.facts.money import Period
from tools.documents.flow import matches
from tools.documents.glyphs import Run
from tools.documents.kinds.offers.pay_reading import MONTHS
from tools.documents.pairing import pairs
from tools.documents.parsed import Reading, Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rates import payments_a_year_in, rate
from tools.documents.rules import Draft, each
from tools.documents.sheets import label_pattern

_IN_ALL = label_pattern(
    each(
        """
        月薪合计 | 税前月薪合计 | 薪资合计 | 工资合计 | 薪酬合计 | 月度合计 | 合计月薪 | 月工资合计
        月收入合计 | 总月薪 | 月总薪资 | 月薪总计 | 薪资总计 | 月总收入 | 税前合计 | 月度总薪资
        月度薪酬合计 | 合计 | 总计 | 月度总薪酬 | 月度税前合计 | 税前月度总薪资 | 月薪总额 | 综合月薪
        税前综合月薪 | 月综合薪资 | 税前总额 | 工资总额 | 薪资总额 | Total Monthly Salary | Total Salary
        Total Monthly Pay | Total Monthly Remuneration | Total Annual Salary | Total Fixed Pay
        Total Base Pay | Total Gross Salary | Total Cash | Gross Total | Total | Total Gross
        Gross Monthly Salary | Total Monthly Gross | Total Monthly Compensation
"""
    )
)
_IN_ALL_IN_PROSE = re.compile(
    r"(?:合计|总计|共计)\s*(?:为|:)?\s*(?:人民币|RMB|¥)?\s*(?P<value>\d[\d,.]*\s*元\s*(?:人民币)?\s*(?:/|每|一个?)?月)"
)
_SUM_IN_PROSE = 0.9
_PARTS = re.compile(r"基本|岗位|绩效|津贴|补贴|basic|allowance", re.IGNORECASE)
_PERIOD_LABELS = label_pattern(
    each(
        "Salary\x20Period\x20|\x20Pay\x20Basis\x20|\x20Salary\x20Basis\x20|\x20Rate\x20Type\x20|\x20Pay\x20Type\x20|\x20Salary\x20Unit\x20|\x20薪资单位\x20|\x20计薪方式\x20|\x20计薪周期\x20|\x20薪资类型"
    )
)
_FREQUENCIES = tuple(
    (period, re.compile(form, re.IGNORECASE))
    for period, form in (
        (Period.HOUR, r"^\W*(?:per\s+)?hour(?:ly)?\b|小时|时薪"),
        (Period.DAY, r"^\W*(?:per\s+)?(?:day|daily)\b|按?日薪?|天"),
        (Period.WEEK, r"^\W*(?:per\s+)?week(?:ly)?\b|周"),
        (Period.MONTH, r"^\W*(?:per\s+)?month(?:ly)?\b|按?月"),
        (Period.YEAR, r"^\W*(?:per\s+)?(?:year(?:ly)?|annual(?:ly)?|annum)\b|salaried|年"),
    )
)
_STATED = 0.93


def thirteenth_salary(draft: Draft) -> Draft:
    """A number of payments a year that is promised outside the sentence with the pay."""
    payments = next((count for flow in draft.flows if (count := payments_a_year_in(flow.text))), None)
    if not payments:
        return draft
    return replace(
        draft,
        fields=tuple(
            field.model_copy(update={"value": field.value.model_copy(update={"payments_a_year": payments})})
            if isinstance(field.value, RateValue)
            and field.value.payments_a_year is None
            and (
                field.value.period is Period.MONTH or (field.value.period, payments) != (Period.YEAR, MONTHS)
            )
            else field
            for field in draft.fields
        ),
    )


def stated_period(draft: Draft) -> Draft:
    """The period of pay that nothing beside it tells, where a field of its own does."""
    if "period_assumed" not in draft.warnings:
        return draft
    read = next((field for field in draft.fields if isinstance(field.value, RateValue)), None)
    period = next(
        (
            period
            for sheet in draft.sheets
            for pair in pairs(sheet, _PERIOD_LABELS)
            for period, form in _FREQUENCIES
            if form.search(pair.value.text)
        ),
        None,
    )
    if read is None or period is None:
        return draft
    assert isinstance(read.value, RateValue)
    told = read.model_copy(
        update={
            "value": read.value.model_copy(update={"period": period}),
            "confidence": max(read.confidence, _STATED),
        }
    )
    return replace(
        draft,
        fields=tuple(told if field is read else field for field in draft.fields),
        warnings=tuple(warning for warning in draft.warnings if warning != "period_assumed"),
    )


def pay_in_all(draft: Draft) -> Draft:
    """Where pay is given in parts with their sum, the sum is the pay."""
    read = next((field for field in draft.fields if isinstance(field.value, RateValue)), None)
    text = " ".join(flow.text for flow in draft.flows)
    whole = _whole(draft) if read and _PARTS.search(text) else None
    if read is None or whole is None:
        return draft
    assert isinstance(read.value, RateValue)
    assert isinstance(whole.value, RateValue)
    if whole.value.amount_minor <= read.value.amount_minor or whole.value.period is not read.value.period:
        return draft
    payments = whole.value.payments_a_year or read.value.payments_a_year
    whole = whole.model_copy(update={"value": whole.value.model_copy(update={"payments_a_year": payments})})
    return replace(draft, fields=tuple(whole if field is read else field for field in draft.fields))


def _whole(draft: Draft) -> Field | None:
    for flow in draft.flows:
        for match, run in matches(flow, _IN_ALL_IN_PROSE):
            if (reading := rate(run.text, Surroundings(match[0], draft.language))) is not None:
                return _pay(reading, run, _SUM_IN_PROSE)
    for sheet in draft.sheets:
        for pair in pairs(sheet, _IN_ALL):
            reading = rate(pair.value.text, Surroundings(pair.label, draft.language))
            if reading is not None and pair.place.value * reading.certainty >= 0.7:
                return _pay(reading, pair.value, pair.place.value)
    return None


def _pay(reading: Reading, run: Run, trust: float) -> Field:
    place = run.part(reading.start, reading.end)
    confidence = round(trust * reading.certainty, 3)
    return field_at(FieldName.PAY, reading.value, confidence, place)
