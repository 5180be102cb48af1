"""Values that are words: people, organisations, addresses, titles, numbers of documents."""

import re
from dataclasses import replace

from models.facts.evidence import NumberValue, TextValue
from tools.documents.parsed import Parser, Reading, Surroundings

_EDGES = " \t_.,;:、。，；：()（）\"'“”《》-*/|"
_OPENING = {")": "(", "）": "（", "]": "["}
_BLANK = re.compile(
    r"^\W*$|\[[^\]]*\]|_{3,}|X{3,}|^(?:n/?a|none|无|name|姓名|[甲乙丙]方|本人|您|你|tenant|employee|candidate)$|请填写|待定",
    re.IGNORECASE,
)
_ADDRESS = r"(?:mr|mrs|ms|miss|mx|dr|prof|shri|smt|kum|kumari|mdm)\b\.?"
_SALUTATION = re.compile(
    rf"^{_ADDRESS}(?:\s*/\s*{_ADDRESS})*\s*|\s*(?:先生|女士|小姐|同学|同志|阁下)(?:[/／].*)?$", re.IGNORECASE
)
_HAN_NAME = re.compile(r"^[\u3400-\u9fff](?:\s*[\u3400-\u9fff·]){1,11}$")
_LATIN_NAME = re.compile(r"^[^\W\d_][\w.'’-]*(?:[\s,]+[^\W\d_][\w.'’-]*){1,5}$")
_AFTER_NAME = re.compile(
    r"\s*(?:\(|\bof\b|,?\s*(?:身份证|性别|男|女|\bID\b|\bpassport|whose|residing|\b(?:male|female)\b|\bborn\b|\bstudent\b)|先生|女士|小姐|同学)",
    re.IGNORECASE,
)
_COMPANY_ENDS = re.compile(
    r"\b(?:Ltd|Limited|Inc|LLC|LLP|plc|PLC|Corp|GmbH)\.(?=\s+(?:Your|We|The|This|You|Our|I|In|It|Please|As|If|On|To|All|For)\b)"
)
_DATED = re.compile(r"(?:\s+|(?<=[\u4e00-\u9fff)]))(?:19|20|二[〇○零])\S{2}\s?[-/.年].*$")
"""A day on the next line, under the name of who issued it."""
_CODE = re.compile(r"[A-Z0-9]{8,20}")
_HAN = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


_IN_THE_MIDDLE = re.compile(r"^(?:of|and|for|in)\s|\s(?:of|and|for|the)$")
"""Part of a name that is wrapped over lines."""
_NO_PERSON = re.compile(
    r"\d|大学|学院|证书|文凭|学士|硕士|博士|专业|\b(?:universit\w+|number|code|document|date|status|college|institute|degree|certificate|diploma|bachelor|"
    r"(?:master|doctor)\s+of)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?<!日)[我本贵该](?:公司|校|院|司|单位)|^(?:普通)?高等学校$|^(?:用人单位|公司|学校|大学|学院)$|^(?:we|the\s+\w+|company|university|employer)$",
    re.IGNORECASE,
)
"""What stands for an organisation without naming it."""


_PROSE = re.compile(
    r"\b(?:you|your|we|our|i|my|will|shall|is|are|was|has|have|been|be|hereby|who|which|please)\b|"
    r"[您我你请将已][\u3400-\u9fff]|。|;|兹|特此",
    re.IGNORECASE,
)
"""Words of a sentence: no name, title or number has them, so something else was read as one."""
_OF_PROSE = 0.6


def words(*, longest: int = 160, certainty: float = 1.0) -> Parser:
    """Any words, without marks around them; of more than `longest` characters none."""

    def parse(text: str, around: Surroundings) -> Reading | None:
        start, end = _trimmed(text)
        held = text[start:end]
        if not held or _BLANK.search(held) or len(held) > longest:
            return None
        return _text(held, certainty * (_OF_PROSE if _PROSE.search(held) else 1.0), start, end)

    return parse


def person(text: str, around: Surroundings) -> Reading | None:
    """A person's name; surer when it looks like one."""
    start, end = _trimmed(text)
    greeting = _SALUTATION.match(text[start:end])
    if greeting:
        start += greeting.end()
    tail = _AFTER_NAME.search(text, start + 1, end)
    if tail:
        end = tail.start()
    start, end = _trimmed(text, start, end)
    held = _SALUTATION.sub("", text[start:end]).strip(_EDGES)
    end = start + len(held)
    if not held or _BLANK.search(held) or len(held) > 60 or _NO_PERSON.search(held):
        return None
    if _HAN_NAME.match(held):
        compact = re.sub(r"\s+", "", held)
        return _text(compact, 1.0 if len(compact) <= 4 or "·" in compact else 0.5, start, end)
    if _LATIN_NAME.match(held):
        return _text(held, 1.0 if held[0].isupper() else 0.6, start, end)
    return _text(held, 0.6, start, end)


def organisation(text: str, around: Surroundings) -> Reading | None:
    """The name of a company, school or shop."""
    start, end = _trimmed(text)
    note = re.search(
        r"\s*[(（](?:以下|下称|简称|hereinafter|the\s+[\"“]|\"|“|盖章|公章|签章|seal)",
        text[start:end],
        re.IGNORECASE,
    )
    if note and note.start() > 0:
        start, end = _trimmed(text, start, start + note.start())
    ended = _COMPANY_ENDS.search(text[start:end])
    if ended:
        start, end = _trimmed(text, start, start + ended.end())
    dated = _DATED.search(text[start:end])
    if dated and dated.start() > 0:
        start, end = _trimmed(text, start, start + dated.start())
    held = text[start:end]
    if (
        _NO_NAME.search(held)
        or len(held) < 2
        or len(held) > 160
        or _BLANK.search(held)
        or not re.search(r"[^\W\d_]", held)
    ):
        return None
    if _IN_THE_MIDDLE.search(held):
        return None
    plausible = len(held) <= 120 and not _PROSE.search(held)
    return _text(held, 1.0 if plausible else _OF_PROSE, start, end)


def position(text: str, around: Surroundings) -> Reading | None:
    """A job title, without what the sentence goes on to say."""
    start, end = _trimmed(text)
    tail = re.search(
        r"\s*(?:[;；。]|\b(?:reporting to|based in|effective|on a)\b|一职|一岗|的?(?:职位|岗位|职务)$)",
        text[start:end],
    )
    if tail and tail.start() > 1:
        start, end = _trimmed(text, start, start + tail.start())
    return words(longest=80)(text[:end], around) if end - start >= 2 else None


def address(text: str, around: Surroundings) -> Reading | None:
    """Where a place is, without what the sentence goes on to say of it."""
    tail = re.search(r"[。;\n]|,\s*(?:建筑|使用|套内)?面积|的(?:房屋|住房|住宅|公寓)", text)
    if tail:
        text = text[: tail.start()]
    lead = re.search(r"\b(?:lets?|leases?|rents?)\b.*?\b(?:at|as)\s+(?=[A-Z\d])", text)
    start = lead.end() if lead else 0
    reading = words(longest=200)(text[start:], around)
    return reading and replace(reading, start=reading.start + start, end=reading.end + start)


_OFFICE_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,10}\s?[〔\[(]\d{4}[〕\])]\s?(?:第\s?)?\d{1,8}\s?号")
"""A number as offices give it: 教留服认英〔2024〕17904号."""


def identifier(text: str, around: Surroundings) -> Reading | None:
    """A document's number: letters and digits, with some digits; fewer where all letters are capitals."""
    match = _OFFICE_NUMBER.search(text)
    if match:
        return _text(match.group(), 1.0, *match.span())
    match = re.search(r"[A-Za-z0-9][A-Za-z0-9\-/._()]{3,48}[A-Za-z0-9]|第\s*[\w-]{2,20}\s*号", text)
    if not match or sum(c.isdigit() for c in match.group()) < (1 if _CODE.fullmatch(match.group()) else 3):
        return None
    return _text(match.group(), 1.0, *match.span())


_IN_GROUPS = re.compile(r"(?<!\d)\d{4}(?: \d{4}){2,5}(?: \d{1,3})?(?!\d)")
_SHORT_NUMBER = re.compile(r"^\W*(?P<number>\d{3,6})\W*$")
_CODE_OF_LETTERS = re.compile(r"^\W*#\s?(?P<number>[A-Z]{6,14})\W*$")


def document_code(text: str, around: Surroundings) -> Reading | None:
    """As `identifier`, also a long number in groups, and a short one that stands alone."""
    grouped = _IN_GROUPS.search(text)
    if grouped:
        return _text(grouped.group(), 1.0, *grouped.span())
    short = _SHORT_NUMBER.match(text) or _CODE_OF_LETTERS.match(text)
    if short:
        return _text(short["number"], 1.0, *short.span("number"))
    return identifier(text, around)


def score(text: str, around: Surroundings) -> Reading | None:
    """A plain number, such as an examination's total."""
    match = re.search(r"(?<![\d./-])\d{1,4}(?:\.\d{1,2})?(?![\d./年月-])", text)
    if not match:
        return None
    return Reading(NumberValue(number=float(match.group())), 1.0, *match.span())


def _text(held: str, certainty: float, start: int, end: int) -> Reading:
    return Reading(TextValue(text=_HAN.sub("", held)[:400]), certainty, start, end)


def _trimmed(text: str, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """Without marks at the edges; a closing bracket stays with its opening one."""
    end = len(text) if end is None else end
    while (
        start < end
        and text[start] in _EDGES.replace("《", "")
        and not (text[start] in "(（[" and _closes(text, start, end))
    ):
        start += 1
    while end > start and text[end - 1] in _EDGES.replace("》", ""):
        opening = _OPENING.get(text[end - 1])
        if opening and opening in text[start:end]:
            break
        if text[end - 1] == "." and re.search(
            r"\b(?:Ltd|Inc|Co|Corp|Jr|Sr|L\.P|S\.A|LLC)\.$", text[start:end]
        ):
            break
        end -= 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    return any(close in text[start:end] for close, opening in _OPENING.items() if opening == text[start])
