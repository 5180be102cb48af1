"""Names on certificates that stand in two places: a person's in two parts, an examination and its level."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.facts.evidence import DayValue, Field, FieldName, TextValue
from tools.documents.day_order import day_stands_first
from tools.documents.days import days_in
from tools.documents.glyphs import Run
from tools.documents.kinds.certificates.title import BARE_LEVEL, TITLE
from tools.documents.pairing import pairs
from tools.documents.parsed import Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft, each
from tools.documents.sheets import label_pattern
from tools.documents.words import person

_FAMILY = label_pattern(each("Family Name | Surname | Last Name"))
_FIRST = label_pattern(
    each("First Name | First Name(s) | Given Name | Given Names | Given Name(s) | Forename | Forenames")
)
_EXAMINATION = re.compile(
    r"(?P<value>全国[\u4e00-\u9fff]{2,14}(?:等级考试|水平考试|考试)|[\u4e00-\u9fff]{2,12}等级考试)"
)
_JOINED = 0.9
_DATED = re.compile(r"(?:^|\d\s+)Date\s*:?\s+(?=\d)")
_DATE = label_pattern(each("Date | 日期"))
_OF_SEVERAL = 0.88


def name_in_two_parts(draft: Draft) -> Draft:
    """`Family Name: ZHU  First Name: Meiling` is one holder, given name first."""
    family, first = _part(draft, _FAMILY), _part(draft, _FIRST)
    if family is None or first is None:
        return draft
    name = TextValue(text=f"{first.text} {family.text}")
    holder = field_at(FieldName.HOLDER, name, _JOINED, first)
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
        level = field.value.text
        if found and level == found["value"]:
            level = next(_bare_levels(draft), level)
        if BARE_LEVEL.match(level) and found:
            name = TextValue(text=found["value"] + level)
            fields[at] = field.model_copy(update={"value": name, "confidence": _JOINED})
    return replace(draft, fields=tuple(fields))


def _bare_levels(draft: Draft) -> Iterator[str]:
    for sheet in draft.sheets:
        for pair in pairs(sheet, TITLE.pattern, TITLE.labels):
            if BARE_LEVEL.match(pair.value.text):
                yield pair.value.text


_TITLE_HAN = re.compile(
    r"^(?:中华人民共和国)?(?P<value>[\u4e00-\u9fffA-Za-z0-9()·-]{0,30}?(?:证书|合格证明?|资格证|执业证|上岗证|操作证|成绩报告单|成绩证书|成绩单|奖状|认证)(?:\([\u4e00-\u9fff]{2,6}\))?)$"
)
_SAYS_LITTLE = re.compile(
    r"^(?:电子|我的|职业|专业|课程|学习|完课|培训|技能|考试|单科|全国|高级|中级|初级|合格|结业|荣誉|获奖|资格|执业|注册|认证|等级|技术|岗位|"
    r"成绩|参赛|继续教育|证书|合格证|资格证|报告单|单|证明|奖状)+$"
)
_OF_A_SCREEN = re.compile(r"^(?:我的|电子|查看|下载|分享)+证书$")
_TITLE_ENGLISH = re.compile(
    r"^(?P<value>(?:[\w'’&()-]+\s){0,7}(?:certificate|certification|licen[cs]e|diploma|certificate\s+(?:of|in|iii|iv|ii)\b.{3,50}))$",
    re.IGNORECASE,
)
_TITLE_ROWS = 12
_SPECIFIC, _LITTLE = 0.91, 0.72
_DOUBTFUL = 0.6
"""What was read and is less sure than this gives way to any title."""


def named_by_its_title(draft: Draft) -> Draft:
    """The heading names the certificate where no label does and it says more than that it is one."""
    read = next((field for field in draft.fields if field.name is FieldName.CERTIFICATE_NAME), None)
    titles = list(_titles(draft))
    if not titles:
        return draft
    place, sure = max(titles, key=lambda found: (found[1], found[0].bottom - found[0].top))
    if read is not None and (
        read.confidence >= (sure if sure > _LITTLE else _DOUBTFUL)
        or _says_the_same(read, place)
        or _is_labelled(draft, read)
    ):
        return draft
    name = TextValue(text=re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", place.text)[:400])
    titled = field_at(FieldName.CERTIFICATE_NAME, name, sure, place)
    return replace(
        draft, fields=(*(it for it in draft.fields if it.name is not FieldName.CERTIFICATE_NAME), titled)
    )


def _titles(draft: Draft) -> Iterator[tuple[Run, float]]:
    for sheet in draft.sheets[:1]:
        for row in sheet.rows[:_TITLE_ROWS]:
            for cell in row.cells:
                plain = re.sub(r"\s+", "", cell.text)
                if _OF_A_SCREEN.match(plain):
                    continue
                if _TITLE_HAN.match(plain):
                    yield cell, _LITTLE if _SAYS_LITTLE.match(plain) else _SPECIFIC
                elif _TITLE_ENGLISH.match(cell.text.strip()):
                    yield cell, _LITTLE


def _is_labelled(draft: Draft, field: Field) -> bool:
    """A label says the name that was read, and no mere level of it."""
    if not isinstance(field.value, TextValue) or BARE_LEVEL.match(field.value.text):
        return False
    held = re.sub(r"\W+", "", field.value.text)
    return any(
        re.sub(r"\W+", "", pair.value.text) == held
        for sheet in draft.sheets
        for pair in pairs(sheet, TITLE.pattern, TITLE.labels)
    )


def _says_the_same(field: Field, place: Run) -> bool:
    plain = re.sub(r"\s+", "", place.text)
    return isinstance(field.value, TextValue) and re.sub(r"\s+", "", field.value.text) in plain


def issued_last(draft: Draft) -> Draft:
    """Of two days that are both called `Date`, that of the test comes before that of the paper."""
    first = day_stands_first("\n".join(flow.text for flow in draft.flows))
    days = {
        found.day: pair.value.part(found.start, found.end)
        for sheet in draft.sheets
        for pair in pairs(sheet, _DATE)
        for found in days_in(pair.value.text, day_first=first)
    }
    days |= dict(_days_run_in(draft, day_first=first))
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


def _days_run_in(draft: Draft, *, day_first: tuple[bool, float] | None) -> Iterator[tuple[date, Run]]:
    """Days after `Date` where the line runs on without a column."""
    for cell in (cell for sheet in draft.sheets for row in sheet.rows for cell in row.cells):
        for dated in _DATED.finditer(cell.text):
            for found in list(days_in(cell.text[dated.end() :], day_first=day_first))[:1]:
                if found.start == 0:
                    yield found.day, cell.part(dated.end(), dated.end() + found.end)
