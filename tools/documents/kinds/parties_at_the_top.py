"""Who is paid and who pays, where a paper names them without a label: by a greeting, in the first line."""

import re
from collections.abc import Iterator

from models.facts.evidence import Field, FieldName, TextValue
from tools.documents.glyphs import Run, is_han
from tools.documents.parsed import Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft, Finish
from tools.documents.sheets import Sheet
from tools.documents.third_parties import is_person
from tools.documents.words import organisation

_TOP_ROWS = 6
_AT_THE_TOP, _ALONE = 0.8, 0.8
_NO_COMPANY = re.compile(
    r"\d{2}|[:@|]|pay\s?-?(?:slip|stub|roll|ment|check)|\b(?:pay|salary|wages?|earnings|statement|"
    r"advice|slip|stub|confidential|"
    r"private|page|name|employee|period|date|month|net|gross|street|road|avenue|lane|mr|mrs|ms|dr|dear|"
    r"hi|hello|your|for|"
    r"important|notice|currency|amount|deductions?|offers?|employment|appointment|letter|terms|re|"
    r"subject|ref|candidate|role|"
    r"congratulations|conditional|summary|portal|accept|back|home|to|from|sent)\b|录用|聘|通知|返聘|"
    r"工资|薪|粮单|明细|月份|保密|姓名|详情|返回|首页|"
    r"\d年|您好|尊敬|亲爱|元",
    re.IGNORECASE,
)
_ALONE_NAME = re.compile(
    r"^\W*(?:(?:Mr|Mrs|Ms|Miss|Dr|Mdm|Mx|MR|MRS|MS|MISS|DR|MDM|MX)\b\.?\s+)?"
    r"(?P<name>[\u4e00-\u9fff·]{2,4}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})\s*(?:先生|女士|小姐)?\s*$"
)
_NO_NAME = re.compile(
    r"\b(?:statement|account|summary|banking|checking|savings|current|balance|transactions?|activity|"
    r"history|customer|"
    r"consolidated|your|plus|premier|advantage|everyday|classic|important|information|personal|student|"
    r"number|money|"
    r"opening|closing|page|branch|box|city|town|park|house|court|tower|plaza|building|north|south|east|"
    r"west|new|san|"
    r"port|los|saint|overview|details|services?|rewards?|multiplier|spend|saver|access|basic|smart|"
    r"joint|private|"
    r"confidential)\b|账户|明细|流水|结单|银行|支行|分行|收支|全部|储蓄|交易|对账|筛选|查询|首页|返回|"
    r"人民币|个人|活期|余额",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"^\W*(?:(?:尊敬的|亲爱的|Dear|Hi|Hello)\s*)?(?P<name>[\u4e00-\u9fff·]{2,8}|"
    r"(?-i:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}))"
    r"\s*(?:先生|女士|同学|同事)?\s*(?:[,，]?\s*(?:您好|你好)|[,，:：]?\s*$)"
)

_OF_AN_ITEM = re.compile(r"\d\.\d\d(?!\d)|\d:\d\d")


def employer_at_the_top(draft: Draft) -> Draft:
    """The first line, where it names nothing else and no employer was found."""
    if any(field.name is FieldName.EMPLOYER for field in draft.fields) or not draft.sheets:
        return draft
    sheet = draft.sheets[0]
    holder = _holder(draft)
    for cell in (cell for row in sheet.rows[:_TOP_ROWS] for cell in row.cells):
        if _names_a_firm(sheet, cell, holder) and (reading := organisation(cell.text, Surroundings())):
            place = cell.part(reading.start, reading.end)
            return draft.with_more([_field(FieldName.EMPLOYER, place, _AT_THE_TOP)])
    return draft


def _holder(draft: Draft) -> str:
    """By name; empty where it is not known."""
    texts = {field.name: field.value.text for field in draft.fields if isinstance(field.value, TextValue)}
    return texts.get(FieldName.HOLDER, "")


def _names_a_firm(sheet: Sheet, cell: Run, holder: str) -> bool:
    """A firm may be called as people are, where the person is known by another name."""
    text = cell.text.strip()
    if holder and (holder in text or text in holder):
        return False
    if _NO_COMPANY.search(text) or sheet.starts_label(cell) or not 4 <= len(text) <= 60:
        return False
    if is_han(text[0]):
        return len(text) >= 6
    return text[0].isupper() and (bool(holder) or not is_person(text))


def holder_by_greeting(draft: Draft) -> Draft:
    """`林晓梅，您好`, or a person's name alone near the top, where no label names anybody."""
    if any(field.name is FieldName.HOLDER for field in draft.fields) or not draft.sheets:
        return draft
    for cell in _name_cells(draft.sheets[0]):
        found = _GREETED.match(cell.text)
        if found and is_person(found["name"]) and not _NO_COMPANY.search(found["name"]):
            place = cell.part(*found.span("name"))
            return draft.with_more([_field(FieldName.HOLDER, place, _ALONE)])
    return draft


def holder_alone(draft: Draft) -> Draft:
    """A person's name on a line of its own near the top, with nothing else that may be one."""
    if any(field.name is FieldName.HOLDER for field in draft.fields) or not draft.sheets:
        return draft
    for cell in _name_cells(draft.sheets[0]):
        found = _ALONE_NAME.match(cell.text)
        if found and is_person(found["name"]) and not _NO_NAME.search(cell.text):
            place = cell.part(*found.span("name"))
            return draft.with_more([_field(FieldName.HOLDER, place, _ALONE)])
    return draft


def _name_cells(sheet: Sheet) -> Iterator[Run]:
    for row in sheet.rows[: 2 * _TOP_ROWS]:
        if any(_OF_AN_ITEM.search(cell.text) for cell in row.cells):
            continue  # whoever a payment went to or came from
        for cell in row.cells:
            if not sheet.starts_label(cell):
                yield cell


def _field(name: FieldName, place: Run, confidence: float) -> Field:
    return field_at(name, TextValue(text=place.shown), confidence, place)


PARTIES: tuple[Finish, ...] = (holder_by_greeting, employer_at_the_top)
"""The last steps for them, in this order."""
