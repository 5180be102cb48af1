"""Names on certificates that stand in two places: a person's in two parts, an examination and its level."""

import re
from dataclasses import replace

from models.facts.evidence import DayValue, Field, FieldName, NumberValue, TextValue
from tools.documents.days import days_in
from tools.documents.glyphs import Run
from tools.documents.headings import stands_under
from tools.documents.pairing import pairs
from tools.documents.parsed import Surroundings
from tools.documents.rules import Draft, each
from tools.documents.sheets import Sheet, label_pattern
from tools.documents.words import person

_FAMILY = label_pattern(each("Family Name | Surname | Last Name"))
_FIRST = label_pattern(
    each("First Name | First Name(s) | Given Name | Given Names | Given Name(s) | Forename | Forenames")
)
_BARE_LEVEL = re.compile(r"^(?:[一二三四五六初中高][级等]?(?:级)?|level\s*\w|grade\s*\w)$", re.IGNORECASE)
_EXAMINATION = re.compile(
    r"(?P<value>全国[\u4e00-\u9fff]{2,14}(?:等级考试|水平考试|考试)|[\u4e00-\u9fff]{2,12}等级考试)"
)
_JOINED = 0.9
_DATE = label_pattern(each("Date | 日期"))
_TOTAL = re.compile(r"^(?:总\s*分|总成绩|合\s*计|total|overall)", re.IGNORECASE)
_FULL = re.compile(r"满\s*分|full\s+(?:score|marks?)|max(?:imum)?\b|out\s+of|possible", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,4}(?:\.\d)?")
_OF_SEVERAL = 0.88


def name_in_two_parts(draft: Draft) -> Draft:
    """`Family Name: ZHU  First Name: Meiling` is one holder, given name first."""
    family, first = _part(draft, _FAMILY), _part(draft, _FIRST)
    if family is None or first is None:
        return draft
    name = TextValue(text=f"{first.text} {family.text}")
    holder = Field(name=FieldName.HOLDER, value=name, confidence=_JOINED, page=first.page, box=first.box())
    return replace(draft, fields=(holder, *(it for it in draft.fields if it.name is not FieldName.HOLDER)))


def _part(draft: Draft, labels: re.Pattern[str]) -> Run | None:
    for sheet in draft.sheets:
        for pair in pairs(sheet, labels):
            reading = person(pair.value.text, Surroundings(pair.label)) or None
            if reading is not None:
                return pair.value.part(reading.start, reading.end)
    return None


def with_its_level(draft: Draft) -> Draft:
    """`级别：二级` alone names no certificate: the examination is in the title."""
    fields = list(draft.fields)
    for at, field in enumerate(fields):
        if field.name is not FieldName.CERTIFICATE_NAME or not isinstance(field.value, TextValue):
            continue
        text = " ".join(flow.text for flow in draft.flows)
        found = _EXAMINATION.search(text)
        if _BARE_LEVEL.match(field.value.text) and found:
            name = TextValue(text=found["value"] + field.value.text)
            fields[at] = field.model_copy(update={"value": name, "confidence": _JOINED})
    return replace(draft, fields=tuple(fields))


def issued_last(draft: Draft) -> Draft:
    """Of two days that are both called `Date`, that of the test comes before that of the paper."""
    days = {
        found.day: pair.value.part(found.start, found.end)
        for sheet in draft.sheets
        for pair in pairs(sheet, _DATE)
        for found in days_in(pair.value.text)
    }
    fields = list(draft.fields)
    for at, field in enumerate(fields):
        value = field.value
        if field.name is FieldName.ISSUED_ON and isinstance(value, DayValue) and value.day in days:
            last = max(days)
            update = {"value": DayValue(day=last), "page": days[last].page, "box": days[last].box()}
            fields[at] = field.model_copy(
                update=update | ({"confidence": _OF_SEVERAL} if len(days) > 1 else {})
            )
    return replace(draft, fields=tuple(fields))


def scored(draft: Draft) -> Draft:
    """In a table with a column of full marks, the total is in the other column."""
    for sheet in draft.sheets:
        for at, row in enumerate(sheet.rows):
            figures = [cell for cell in row.cells[1:] if _FIGURE.fullmatch(cell.text.strip())]
            if not _TOTAL.match(row.cells[0].text) or len(figures) < 2:
                continue
            full = [cell for cell in figures if _has_full_marks(sheet, at, cell)]
            own = [cell for cell in figures if cell not in full]
            if full and len(own) == 1:
                value = NumberValue(number=float(own[0].text))
                score = Field(
                    name=FieldName.SCORE,
                    value=value,
                    confidence=_OF_SEVERAL,
                    page=own[0].page,
                    box=own[0].box(),
                )
                kept = (field for field in draft.fields if field.name is not FieldName.SCORE)
                return replace(draft, fields=(*kept, score))
    return draft


def _has_full_marks(sheet: Sheet, at: int, figure: Run) -> bool:
    above = (cell for row in sheet.rows[:at] for cell in row.cells if _FULL.search(cell.text))
    return any(stands_under(figure, heading) for heading in above)
