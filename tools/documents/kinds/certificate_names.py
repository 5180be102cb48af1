"""Names on certificates that stand in two places: a person's in two parts, an examination and its level."""

import re
from dataclasses import replace

from models.facts.evidence import Field, FieldName, TextValue
from tools.documents.glyphs import Run
from tools.documents.pairing import pairs
from tools.documents.parsed import Surroundings
from tools.documents.rules import Draft, each
from tools.documents.sheets import label_pattern
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
