"""What offer letters tell in two places: all of the pay beside its parts, the full name above a greeting."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.facts.evidence import Field, FieldName, RateValue, TextValue
from tools.documents.flow import matches
from tools.documents.glyphs import Run, is_han
from tools.documents.pairing import pairs
from tools.documents.parsed import Reading, Surroundings
from tools.documents.phrases import NAME
from tools.documents.rates import rate
from tools.documents.rules import Draft, each
from tools.documents.sheets import label_pattern

_IN_ALL = label_pattern(
    each(
        """
        月薪合计 | 税前月薪合计 | 薪资合计 | 工资合计 | 薪酬合计 | 月度合计 | 合计月薪 | 月工资合计
        月收入合计 | 总月薪 | 月总薪资 | 月薪总计 | 薪资总计 | 月总收入 | 税前合计 | 月度总薪资
        月度薪酬合计 | 合计 | 总计 | Total Monthly Salary | Total Salary | Total Monthly Pay
        Total Monthly Remuneration | Total Annual Salary | Total Fixed Pay | Total Base Pay
        Total Gross Salary | Total Cash | Gross Total | Total
"""
    )
)
_IN_ALL_IN_PROSE = re.compile(
    r"(?:合计|总计|共计)\s*(?:为|:)?\s*(?:人民币|RMB|"
    r"¥)?\s*(?P<value>\d[\d,.]*\s*元\s*(?:人民币)?\s*(?:/|每|一个?)?月)"
)
_SUM_IN_PROSE = 0.9
_PARTS = re.compile(r"基本|岗位|绩效|津贴|补贴|basic|allowance", re.IGNORECASE)
_ALONE = re.compile(
    rf"(?!(?:Dear|Hi|Hello|To|From|Attn|Yours|Kind|Best|Sincerely|Regards|Signed|Employee|Candidate|"
    rf"Name|Offer)\b)(?P<name>{NAME})\s*,?\s*$"
)
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b\.?\s*", re.IGNORECASE)
_FULL_NAME = 0.9
_CALLED_BY_MAX = 2  # names


def pay_in_all(draft: Draft) -> Draft:
    """Where pay is given in parts with their sum, the sum is the pay."""
    pay = next((field for field in draft.fields if isinstance(field.value, RateValue)), None)
    text = " ".join(flow.text for flow in draft.flows)
    whole = _whole(draft) if pay and _PARTS.search(text) else None
    if pay is None or whole is None:
        return draft
    assert isinstance(pay.value, RateValue)
    assert isinstance(whole.value, RateValue)
    if whole.value.amount_minor <= pay.value.amount_minor or whole.value.period is not pay.value.period:
        return draft
    payments = whole.value.payments_a_year or pay.value.payments_a_year
    whole = whole.model_copy(update={"value": whole.value.model_copy(update={"payments_a_year": payments})})
    return replace(draft, fields=tuple(whole if field is pay else field for field in draft.fields))


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
    return Field(
        name=FieldName.PAY, value=reading.value, confidence=confidence, page=place.page, box=place.box()
    )


def full_name(draft: Draft) -> Draft:
    """`Dear Priya` with `Priya M. Shah` on a line of its own: the holder by the full name."""
    holder = next((field for field in draft.fields if field.name is FieldName.HOLDER), None)
    if holder is None or not isinstance(holder.value, TextValue) or is_han(holder.value.text[0]):
        return draft
    called = holder.value.text.split()
    if len(called) > _CALLED_BY_MAX:
        return draft
    longer = ((run, name.split()) for run, name in _names_alone(draft))
    place = next((run for run, name in longer if set(called) < set(name)), None)
    if place is None:
        return draft
    named = holder.model_copy(
        update={
            "value": TextValue(text=place.shown),
            "confidence": _FULL_NAME,
            "page": place.page,
            "box": place.box(),
        }
    )
    return replace(draft, fields=tuple(named if field is holder else field for field in draft.fields))


def _names_alone(draft: Draft) -> Iterator[tuple[Run, str]]:
    for cell in (cell for sheet in draft.sheets for row in sheet.rows for cell in row.cells):
        match = _ALONE.match(cell.text)
        if match:
            start, end = match.span("name")
            start += len(title[0]) if (title := _TITLE.match(match["name"])) else 0
            yield cell.part(start, end), cell.text[start:end]
