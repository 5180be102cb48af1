"""Who is paid and who pays, where a payslip names them without a label: in a greeting or the first line."""

import re
from collections.abc import Iterator

from models.facts.evidence import Field, FieldName, TextValue
from tools.documents.glyphs import Run, is_han
from tools.documents.parsed import Surroundings
from tools.documents.phrases import capitalised
from tools.documents.rules import Draft, Finish
from tools.documents.sheets import Sheet
from tools.documents.third_parties import is_person
from tools.documents.words import organisation

COMPANY_HAN = (
    r"[\u4e00-\u9fff()A-Za-z0-9·]{2,30}?(?:(?:有限责任|股份有限|有限)?公司|集团|事务所|研究[院所]|医院|"
    r"学校|大学|学院|"
    r"[中小]学|幼儿园|(?<!财务)中心|[^出]厂|商行|银行|合作社|饭店|酒店|出版社|工作室|俱乐部|协会|基金会|"
    r"研究会|设计院|"
    r"(?:管理|税务|教育|公安|卫生|财政|民政)局|委员会|门诊部|超市|餐厅|药房|商店|企业)"
)
COMPANY = (
    capitalised("of|and|the|for|&", marks=r"\w&.'’()/-")
    + r",?\s(?-i:Inc|Ltd|Limited|LLC|LLP|Corp|Corporation|Co|PLC|plc|GmbH|Group|Trust|Council|INC|LTD|"
    r"LIMITED|"
    r"CORP|CORPORATION|CO|GROUP|DAC|CLG|Pty|PTY|Pte|PTE|Sdn|SDN|Bhd|BHD|Berhad|BERHAD|Private|SE|AG|AB|"
    r"BV|B\.V|NV|"
    r"S\.A|SA|SAS|SARL|SRL|S\.r\.l|Oy|University|College|School|Hospital|Holdings|Partners|Services|Company|"
    r"Foundation|Association|Authority|Ministry|Department|Society|Institute|Academy|Church|Charity|ULC|"
    r"LP|KG|UG)\b\.?"
    r"(?:\s+(?-i:Ltd|LTD|Limited|LIMITED|Inc|INC|Bhd|BHD|LLC|LLP|plc|PLC|Trust|Co)\b\.?)*"
)
_TOP_ROWS = 6
_AT_THE_TOP, _ALONE = 0.8, 0.8
_NO_COMPANY = re.compile(
    r"\d{2}|[:@|]|pay\s?-?(?:slip|stub|roll|ment|check)|\b(?:pay|salary|wages?|earnings|statement|"
    r"advice|slip|stub|confidential|"
    r"private|page|name|employee|period|date|month|net|gross|street|road|avenue|lane|mr|mrs|ms|dr|dear|"
    r"hi|hello|your|for|"
    r"important|notice|currency|amount|deductions?)\b|工资|薪|粮单|明细|月份|保密|姓名|详情|返回|首页|"
    r"\d年|您好|尊敬|亲爱|元",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"^\W*(?:(?:尊敬的|亲爱的|Dear|Hi|Hello)\s*)?(?P<name>[\u4e00-\u9fff·]{2,8}|"
    r"(?-i:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}))"
    r"\s*(?:先生|女士|同学|同事)?\s*(?:[,，]?\s*(?:您好|你好)|[,，:：]?\s*$)"
)


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


def _name_cells(sheet: Sheet) -> Iterator[Run]:
    for row in sheet.rows[: 2 * _TOP_ROWS]:
        for cell in row.cells:
            if not sheet.starts_label(cell):
                yield cell


def _field(name: FieldName, place: Run, confidence: float) -> Field:
    return Field(
        name=name, value=TextValue(text=place.shown), confidence=confidence, page=place.page, box=place.box()
    )


PARTIES: tuple[Finish, ...] = (holder_by_greeting, employer_at_the_top)
"""The last steps for them, in this order."""
