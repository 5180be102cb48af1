"""What the print of a certificate tells that its words do not: large names, titles, who stands below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from models.facts.evidence import Field, FieldName, TextValue
from tools.documents.glyphs import Run
from tools.documents.kinds.certificates.issuer import ORGANISATION_HAN
from tools.documents.parsed import Surroundings
from tools.documents.phrases import NAME
from tools.documents.placed_fields import field_at
from tools.documents.rows import Row
from tools.documents.rules import Draft
from tools.documents.third_parties import is_person
from tools.documents.words import organisation, person

_LARGE = 1.2
"""In heights of the page's usual print."""
_BY_PRINT, _TITLE, _TITLE_SURE, _AT_FOOT = 0.85, 0.86, 0.88, 0.85
_DOUBTFUL = 0.84
_SMALL, _OF_A_COURSE = 0.72, 0.78
_TITLE_PART = 0.6
_TITLE_WORDS = re.compile(
    r"证\s*书|证$|证\s*\(|成绩单|成绩报告|证明|执照|资格|认证|考试|测试|"
    r"\b(?:certificat(?:e|ion)|licen[cs]e|diploma|test|exam(?:ination)?|award|credential|badge|certified|chartered|professional|first\s+aid)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:中华人民共和国|我的|电子|荣誉|获奖|结业|结课|完课|合格|培训|学习|课程|成绩|考试|资格|认证|等级|执业|报告|证书|证照|证明|单|证|查询|结果|详情|信息|"
    r"水平|专业技术|优秀|学员|参赛|聘任|上岗|\W)+$|"
    r"^(?:the|official|digital|verified|electronic|this|of|in|and|to|is|for|a|certificates?|certification|completion|achievement|proficiency|competenc[ey]|qualifications?|training|attendance|participation|excellence|"
    r"accomplishment|merit|registration|membership|recognition|appreciation|accreditation|statement|attainment|results?|score|report|form|test|taker|examinee|transcript|record|licen[cs]e|professional|course|program(?:me)?|"
    r"details|entry|credentials?|badge|award|certified|diploma|examination|examinations|exam|holder|details|institutional|copy|valid|status|\W)+$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"[。:;]|,\s*\S{12}|兹|特[发颁]|此证|经|持证|本证|\b(?:this|that|has|have|hereby|verify|www|http|please|institute|association|university|board|council|authority|signature|of\s+the)\b|"
    r"(?:委员会|中心|公司|协会|学院|大学|局|厅|部|院|监制|制)$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"(?:[A-Z][\w&'().+-]*(?:\x20(?:of|and|for|the|in|&)\b)*\x20?){1,8}|[\u4e00-\u9fff()]{4,24}"
)
_HEAD_ROWS, _HEAD_TRUST = 4, 0.78
_NO_COURSE = re.compile(
    r"[。;]|\bresult\s*:|:\s*$|兹|特[发颁]|\d{4}\s*[-/.年]|(?:公司|协会|中心|学院|大学|委员会|同学|同志|先生|女士)\W*$|\b(?:this|that|has|have|hereby|certif\w+|awarded|presented|university|academy|institute|association|council|ltd|limited|inc|date|issued|signature)\b",
    re.IGNORECASE,
)
_LEADS_TO_A_NAME = re.compile(
    r"(?:\bthat|\bto|\bupon|\bon|certif(?:y|ies)|\bof|known|congratulations|兹证明|证明|授予|颁发给|给)\W*$",
    re.IGNORECASE,
)
_FOLLOWS_A_NAME = re.compile(
    r"^\W*(?:has|have|is|was|for|in\s+recognition|successfully|who|the\s+(?:right|title)|on\s+(?:successful|completing)|completed|同志|同学|先生|女士|已|通过|参加|完成|于|在|自|身份证|性别)",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\b(?:certificat\w*|course|training|test|report|score|exam\w*|academy|institute|university|college|school|council|board|association|society|foundation|licen[cs]e|diploma|award|professional|certified|fundamentals|introduction|"
    r"management|engineer\w*|developer|analyst|associate|practitioner|security|data|cloud|learning|science|safety|health|aid|english|general|language|statement|attainment|completion|achievement|bootcamp|complete|advanced|skills?|"
    r"information|communicative|overall|services?|nurse|registered|program(?:me)?|education|international|national|singapore|kong|kingdom|states|level|grade|linkedin|coursera|microsoft|google|amazon|oracle|group|limited|ltd|inc)\b",
    re.IGNORECASE,
)
_WHOLE_NAME = re.compile(
    rf"^\W*(?P<name>{NAME}|[\u4e00-\u9fff]{{2,4}}|[\u4e00-\u9fff]{{2,5}}·[\u4e00-\u9fff]{{2,8}})\W*$"
)
_WHOLE_ORGANISATION = re.compile(rf"^\W*{ORGANISATION_HAN}(?:\s*\(?盖?章\)?)?\W*$")


def named_by_print(draft: Draft) -> Draft:
    """The holder, the name and the issuer where no label and no sentence says them well."""
    rows = [row for sheet in draft.sheets for row in sheet.rows]
    if not rows:
        return draft
    draft = _in_one_cell(draft, rows)
    draft = _instead(draft, FieldName.HOLDER, next(_names_in_large_print(draft, rows), None))
    draft = _instead(draft, FieldName.CERTIFICATE_NAME, _title(draft, rows))
    draft = _instead(draft, FieldName.ISSUER, next(_at_the_foot(rows), None))
    return _instead(draft, FieldName.ISSUER, next(_at_the_head(draft, rows), None))


def _instead(draft: Draft, name: FieldName, found: Field | None) -> Draft:
    """With the field where there is none yet, or a doubtful one."""
    read = next((field for field in draft.fields if field.name is name), None)
    if found is None or (read is not None and read.confidence >= min(found.confidence, _DOUBTFUL)):
        return draft
    return replace(draft, fields=(*(field for field in draft.fields if field.name is not name), found))


def _field(name: FieldName, run: Run, confidence: float) -> Field:
    value = TextValue(text=run.shown.strip()[:400])
    return field_at(name, value, confidence, run)


def _usual(rows: Sequence[Row]) -> float:
    return median(cell.bottom - cell.top for row in rows for cell in row.cells)


def _in_one_cell(draft: Draft, rows: Sequence[Row]) -> Draft:
    """Of a name that was read over several cells of a line, the cell in the largest print."""
    fields = list(draft.fields)
    for at, field in enumerate(fields):
        if field.name is not FieldName.HOLDER or not isinstance(field.value, TextValue):
            continue
        for row in rows:
            within = [cell for cell in row.cells if cell.page == field.page and cell.text in field.value.text]
            if len(within) > 1 and row.run.text.strip().endswith(field.value.text):
                largest = max(within, key=lambda cell: cell.bottom - cell.top)
                fields[at] = _field(FieldName.HOLDER, largest, min(field.confidence, _BY_PRINT))
    return replace(draft, fields=tuple(fields))


def _names_in_large_print(draft: Draft, rows: Sequence[Row]) -> Iterator[Field]:
    """A person's name alone in large print; first where the lines around it lead to one."""
    usual = _usual(rows)
    led: list[tuple[float, Run]] = []
    alone: list[tuple[float, Run]] = []
    small: list[tuple[float, Run]] = []
    for at, row in enumerate(rows):
        for cell in row.cells:
            found = _WHOLE_NAME.match(cell.text)
            if (
                not found
                or _NO_PERSON.search(cell.text)
                or _is_read(draft, cell)
                or _TITLE_WORDS.search(cell.text)
            ):
                continue
            above = rows[at - 1].run.text if at else ""
            below = rows[at + 1].run.text if at + 1 < len(rows) else ""
            height = cell.bottom - cell.top
            if _LEADS_TO_A_NAME.search(above) or _FOLLOWS_A_NAME.match(below):
                led.append((height, cell.part(*found.span("name"))))
            elif height >= _LARGE * usual and " " in cell.text.strip():
                alone.append((height, cell.part(*found.span("name"))))
            elif cell.middle < _TITLE_PART and len(row.cells) == 1 and is_person(cell.text.strip()):
                small.append((height, cell.part(*found.span("name"))))
    several_small = small if len(small) == 1 else []
    for trust, several in ((_BY_PRINT, led), (_BY_PRINT - 0.05, alone), (_SMALL, several_small)):
        for _, run in sorted(several, key=lambda item: -item[0]):
            if person(run.text, Surroundings()) is not None:
                yield _field(FieldName.HOLDER, run, trust)


def _is_read(draft: Draft, cell: Run) -> bool:
    """The words are another field's value."""
    return any(
        isinstance(field.value, TextValue) and cell.text.strip() in field.value.text
        for field in draft.fields
        if field.name is not FieldName.HOLDER
    )


def _title(draft: Draft, rows: Sequence[Row]) -> Field | None:
    """The title of the paper, where it says more than that this is a certificate."""
    usual = _usual(rows)
    titles = [
        (cell.bottom - cell.top, cell)
        for row in rows
        for cell in row.cells
        if _is_title(cell.text) and cell.bottom - cell.top >= _LARGE * usual and cell.middle < _TITLE_PART
    ]
    if not titles:
        return _course(draft, rows, usual)
    height, cell = max(titles, key=lambda item: item[0])
    return _field(FieldName.CERTIFICATE_NAME, cell, _TITLE_SURE if height > 1.4 * usual else _TITLE)


def _course(draft: Draft, rows: Sequence[Row], usual: float) -> Field | None:
    """Under a title that names nothing (`Certificate of Completion`), the largest line that is no name."""
    cells = [cell for row in rows for cell in row.cells]
    titled = next((at for at, cell in enumerate(cells) if _GENERIC.match(cell.text.strip())), None)
    if titled is None:
        return None
    holders = [field.value for field in draft.fields if field.name in (FieldName.HOLDER, FieldName.ISSUER)]
    held = {value.text for value in holders if isinstance(value, TextValue)}
    large = [
        (cell.bottom - cell.top, cell)
        for cell in cells[titled + 1 :]
        if cell.bottom - cell.top >= _LARGE * usual
        and 4 <= len(cell.text) <= 90
        and not _GENERIC.match(cell.text.strip())
        and not _NO_COURSE.search(cell.text)
        and not any(cell.text.strip() in text or text in cell.text for text in held)
    ]
    if not large:
        return None
    return _field(FieldName.CERTIFICATE_NAME, max(large, key=lambda item: item[0])[1], _OF_A_COURSE)


def _is_title(text: str) -> bool:
    plain = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", text).strip()
    return bool(
        4 <= len(plain) <= 80
        and _TITLE_WORDS.search(plain)
        and not _GENERIC.match(plain)
        and not _NO_TITLE.search(plain)
    )


def _at_the_head(draft: Draft, rows: Sequence[Row]) -> Iterator[Field]:
    """The first line in large print, where it stands before the holder and is no title."""
    usual = _usual(rows)
    held = [field.value.text for field in draft.fields if isinstance(field.value, TextValue)]
    for row in rows[:_HEAD_ROWS]:
        cell = max(row.cells, key=lambda it: it.bottom - it.top)
        text = cell.text.strip()
        if cell.bottom - cell.top < _LARGE * usual:
            continue
        if not _TITLE_WORDS.search(text) and not _GENERIC.match(text) and text not in held:
            reading = organisation(text, Surroundings()) if _HEAD.fullmatch(text) else None
            if reading is not None:
                yield _field(FieldName.ISSUER, cell, _HEAD_TRUST)
        return


def _at_the_foot(rows: Sequence[Row]) -> Iterator[Field]:
    """A line low on the page that is an organisation's name and nothing else."""
    for row in reversed(rows):
        for cell in row.cells:
            if cell.middle > 0.4 and _WHOLE_ORGANISATION.match(cell.text) and "监制" not in cell.text:
                reading = organisation(cell.text, Surroundings())
                if reading is not None:
                    yield _field(FieldName.ISSUER, cell.part(reading.start, reading.end), _AT_FOOT)
