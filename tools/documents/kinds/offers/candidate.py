"""The name of a person who is offered work, as it stands in greetings and beside labels."""

import re
from dataclasses import replace

from tools.documents.glyphs import is_han
from tools.documents.parsed import Reading, Surroundings
from tools.documents.third_parties import is_person
from tools.documents.words import person

TITLED = r"(?:先生|女士|小姐|同学|同志|博士|老师|教授)"
_NO_NAME = re.compile(
    r"公司|单位|岗位|职位|职务|学校|医院|集团|[您你我]|阁下|台端|人员|员工|部门|各位|经理|总监|专员|主管|恭喜|欢迎|录用|聘|通知|入职|薪|"
    r"本人|工程师|助理|教师|负责|科员|签字|签名|日期|姓名|感谢|祝贺|已经|根据|经过|请|"
    r"\b(?:sir|madam|candidate|applicant|colleague|all|team|employee|there|future|new\s+hire|hiring|recruit\w*|offer|employment|letter|"
    r"private|confidential|strictly|personal|human|resources|position|salary|start|date|ltd|limited|inc|llc|company|department|manager|"
    r"director|officer|sincerely|regards|signature|signed|congratulations|welcome)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:[<\[【|(（]|/(?!\s*[olp]\b)).*$|\s*,\s*(?:身份证|ID|NRIC|of\b).*$|\s+\S+@\S+.*$", re.IGNORECASE
)
_POST_NOMINAL = re.compile(r",\s*(?:[A-Z]{2,5}\.?|Ph\.?D\.?|Jr\.?|M\.?D\.?)$")
_UNLIKELY = 0.75


def candidate(text: str, around: Surroundings) -> Reading | None:
    """A person's name without an address for mail or a title after it.

    A Chinese one is surer with a known surname.
    """
    cut = _CUT.search(text, 2)
    end = cut.start() if cut else len(text)
    plain = text[:end]
    titled = re.search(rf"\s*{TITLED}(?:\s*/\s*{TITLED})?\s*[:,]?\s*(?:台鉴|台启|惠鉴|亲启|收)?\s*$", plain)
    plain = plain[: titled.start()] if titled and titled.start() > 1 else plain
    nominal = _POST_NOMINAL.search(plain)
    plain = plain[: nominal.start()] if nominal else plain
    reading = person(plain, around)
    if reading is None:
        return None
    held = plain[reading.start : reading.end]
    if _NO_NAME.search(held):
        return None
    if is_han(held[0]) and not is_person(re.sub(r"\s", "", held)):
        return replace(reading, certainty=reading.certainty * _UNLIKELY)
    return reading
