"""The name of an organisation that offers work, without what is written around it."""

import re
from dataclasses import replace

from tools.documents.parsed import Reading, Surroundings
from tools.documents.words import organisation

OFFICE = re.compile(
    r"\s*(?:[-,|·]\s*)?(?:人\s*力\s*资\s*源\s*(?:与?行政)?(?:部|中心|处|科|室)|人事(?:行政)?(?:部|处|科|室)|组织人事部|行政(?:人事)?部|"
    r"招聘(?:组|团队|部|中心|办公室)|综合(?:管理)?(?:部|办公室)|办公室|HR(?:部|团队)?|董事会|党委|"
    r"(?:Human\s+Resources|HR|People(?:\s+(?:and|&)\s+Culture)?|Talent(?:\s+Acquisition)?|Recruit(?:ment|ing)|Hiring|Personnel)"
    r"(?:\s+(?:Services|Department|Team|Office|Group|Acquisition))*)\s*$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?-i:(?:[A-Z][\w&/-]*\s+){0,5}?(?!Cent|Chamb)[A-Z]\w+(?:er|or|ist|ant|ive|ian|yst|ate|ident))\s+of\s+"
    r"(?=[A-Z].*\b(?:Limited|Ltd|Inc|LLC|PLC|Pte|Pty|Sdn|GmbH|Corporation)\b)|"
    r"^(?:the\s+(?:team|whole\s+team|people)\s+at\s+|us\s+at\s+|(?:本|我)(?:公司|单位)\s*[:,]?\s*|代表|加入|关于|于|到|在|由|被|来自|受聘于|就是|与|和)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:the|our)\s+(?:\w+\s+)?(?:board|team|company|firm|department|committee|management|council|following|university|position|role|employer|offer)$|"
    r"\.\s+(?:We|I|You|Our|This|The|It|Your|If|As|In|To|On|Please)\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|^(?:department|company|employer|organi[sz]ation|group|service|agency)$|"
    r"^(?:team|people|talent|hr|human\s+resources|recruitment|hiring|dear|your|you|we|us|this|terms|sincerely)\b|"
    r"^(?:(?:full|part)[- ]time|accordance|addition|confidence|behalf|effect|advance)\b|"
    r"^(?:band|grade|level|step|tier)(?:\s+\w{1,3})?$|"
    r"^(?:贵|各|该|本|我|各位|以下|相关|请|您|你)[\u4e00-\u9fff]{0,6}(?:公司|单位|学校|医院|集团)$|恭喜|欢迎|您|简历|你好|^人力资源",
    re.IGNORECASE,
)
_REGISTERED = re.compile(
    r"\s*[,(]?\s*\(?(?:A\.?B\.?N\.?|ACN|UEN|CIN|(?:Company\s+|Co\.?\s+)?Reg(?:istration|istered|\.)?\s*(?:No|Number|Office|in)|Company\s+No)\b.*$",
    re.IGNORECASE,
)


def hirer(text: str, around: Surroundings) -> Reading | None:
    """An organisation without the office of it that writes, and without words that only stand for it."""
    start, end = 0, len(text)
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    number = _REGISTERED.search(text, start + 1)
    end = number.start() if number else end
    text = text[:end]
    office = OFFICE.search(text, start)
    if office and office.start() > start + 1:
        end = office.start()
    reading = organisation(text[start:end], around)
    if reading is None or _NOBODY.search(text[start + reading.start : start + reading.end]):
        return None
    return replace(reading, start=reading.start + start, end=reading.end + start)
