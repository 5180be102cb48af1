"""The job that an offer is of."""

import re
from dataclasses import replace

from models.facts.evidence import FieldName
from tools.documents.firms import FIRM, FIRM_HAN
from tools.documents.kinds.offers.phrases import in_marks
from tools.documents.kinds.offers.position_labels import POSITION_LABELS
from tools.documents.parsed import Reading, Surroundings
from tools.documents.phrases import capitalised
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each
from tools.documents.words import position

_RANKS = each(
    "President | Director | Manager | Head | Lead | VP | Officer | Partner | Associate | Analyst | "
    "Executive | Engineer | Designer | Developer | Scientist | Consultant | Specialist | "
    "Representative | Counsel"
)
_TITLE = (
    r"[\"']?(?-i:(?!(?:The|Our|Your|We|This|You)\b))"
    + capitalised("of|and|for|in|to|on|-|&|/", marks=r"\w/&()+#'-", first="A-Z(0-9")
    + rf"(?:(?:{'|'.join(f'(?<={rank})' for rank in _RANKS)}),\s+"
    r"(?-i:[A-Z][\w&-]+(?:\s+(?:and|&)?\s*[A-Z][\w&-]+){0,2})(?=[,.]|\s+(?:at|with|reporting|in|based)\b))?"
)
"""Of those who rank so, what they are of may follow: `Vice President, Engineering`."""
_WRAPPED_TITLE = _TITLE.replace(" +", r"\s+") + r"(?=\s*[,.(]|\s+(?-i:[a-z]))"
_PLAIN_TITLE = r"(?-i:(?:[a-z]+(?:[ -/](?:and )?)){0,4}[a-z]+)"
_GOES_ON = (
    r"(?=\s+(?:at|with|in|within|for|on|reporting|based|starting|commencing|to|role|position|job|"
    r"post)\b|\s*[,.;(]|\s*$)"
)
_HAN = r"[\u4e00-\u9fffA-Za-z0-9/+#()&\s·.、-]{2,28}?"
_HAN_ENDS = (
    r"\s*(?:(?:这)?一?(?:职位?|岗位?|职务|工作)(?=[,。;:!\s]|$)|岗位工作|[,。;!]|"
    r"\((?=[^)]{0,14}(?:部|职级|汇报|以下))|职责|$)"
)
_OURS = r"(?:我?公司|本公司|我[司校院所局行]|本[校院所单]位?|甲方|贵司)?(?:的)?"

_LEAD = re.compile(
    r"^(?:(?:you|the\s+employee|the\s+appointee|he|she)\s+)?(?:(?:will|shall|are|is|to)\s+)*(?:be\s+)?(?:hereby\s+)?"
    r"(?:employed|engaged|appointed|hired|working|work|serve|join\s+us|known|designated)\s+(?:initially\s+|full[-\x20]time\s+)?"
    r"(?:as|in\s+the\s+(?:position|role|post|capacity)\s+of|to\s+the\s+(?:position|role|post)\s+of)\s+(?:(?:an?|our|the)\s+)?|"
    r"^your\s+(?:job\s+)?(?:title|role|position)\s+(?:is|will\s+be)\s+(?:that\s+of\s+)?(?:(?:an?|the)\s+)?|"
    r"^(?:an?|the|as)\s+(?:(?:an?|the)\s+)?(?=[A-Z])|"
    r"^[\"'【「《]\s*|^(?:乙方|您|你)?(?:同意)?(?:将)?(?:担任|出任|从事|任职?|聘为|受聘为)\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[,.;]\s*|\s)(?:reporting|report\s+to|based\b|effective|on\s+an?\s|located|within\s+(?:the|our)|in\s+(?:the|our)\b|"
    r"at\s+our\b|with\s+(?:us|the)\b|you\s+will|your\s|and\s+your|starting\b|commencing\b|which\b|subject\s+to|from\s+\d).*$|"
    r"\s+of\s+(?=(?:[A-Z][\w&'-]*\s+){1,6}(?:Limited|Ltd|Inc|LLC|PLC|Pte|Pty|Sdn|GmbH|Corporation)\b).*$|"
    r"\s*[,;]\s*(?:(?:part|full)[- ]time|permanent|remote|hybrid)\b.*$|"
    r"[\"'】」》]\s*$|\s*[,。;](?:属于?|隶属|汇报|工作地点|所属|部门|向|您|你|主要|负责|试用|岗位类别|岗位等级|聘期|合同期).*$|工作$",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^(?:我?公司|本公司|我[司校院所局行]|本[校院所]|本单位|我单位|甲方|贵司)的?(?=[\u4e00-\u9fffA-Za-z]{2})|"
    r"^[^,。;\s]{2,30}?(?:有限公司|分公司|公司|集团|[\u4e00-\u9fff]局(?!长)|医院|大学|中学|小学|幼儿园|委员会|事务所|政府|[书物技术案]馆|研究院|研究所|检察院|法院)的?"
    r"(?=[\u4e00-\u9fff]{2})|^[\u4e00-\u9fff]{2,8}岗位(?=[\u4e00-\u9fff]{3})"
)
_NO_JOB = re.compile(
    r"^(?:from|with\s+effect|effective)\b.*\d|"
    r"^(?:(?:best|kind|warm)(?:est)?|yours|sincerely|regards|the|our|your|this|that|us|you|we|it|employment|offer|follow\w*|above|position|role|post|job|company|new|"
    r"trust|importance|interest|\d[\d\s/.,-]*|following\x20terms|one\x20of|部门|岗位|职位|职务|工作|我们|本岗位|该|以下|上述|如下)\b.{0,3}$",
    re.IGNORECASE,
)


def job(text: str, around: Surroundings) -> Reading | None:
    """A position without the words that lead to it, where it is, and what the sentence goes on to say."""
    start, end = 0, len(text)
    for pattern in (_LEAD, _WHERE, _WHERE):
        lead = pattern.match(text[start:end])
        start += lead.end() if lead else 0
    tail = _TAIL.search(text, start + 1)
    if tail:
        end = tail.start()
    held = text[start:end]
    reading = position(held, around)
    if reading is None or _NO_JOB.match(held[reading.start : reading.end]):
        return None
    return replace(reading, start=reading.start + start, end=reading.end + start)


POSITION = FieldRule(
    FieldName.POSITION,
    job,
    labels=each(POSITION_LABELS),
    sentences=(
        Sentence.of(
            r"(?:担任|出任|任职)\s*(?:本公司|我司|公司)?\s*[「『【\"]\s*(?P<value>[^」』】\"\n]{2,24})[」』】\"]",
            SURE,
        ),
        Sentence.of(
            rf"(?:position|role|post)\s+(?:of|as)\s+(?:(?-i:a|an|the|our)\s+)?(?P<value>{_WRAPPED_TITLE})",
            0.95,
        ),
        Sentence.of(
            rf"(?:position|role|post|title|capacity|job|appointment)\s+(?:of|as|is)\s+(?:that\s+of\s+)?(?:(?-i:a|an|the|our)\s+)?(?:(?:full|part)[-\x20]time\s+)?(?P<value>{_TITLE})"
        ),
        Sentence.of(
            rf"(?:join\s+us|(?:appoint|employ|hire|engage)(?:ing|ed|s)?(?:\s+(?:you|the\s+\w+))?|(?:employment|position|job|appointment|internship)\s+(?:with|at|in)\s+{FIRM}|employ\s+you|employment|appointment|internship|join(?:ing)?\s+[^.]{{2,60}}?|you\s+to\s+work|to\s+work|working)\s+as\s+(?:(?:a|an|our|the)\s+)?(?:(?:full|part)[-\x20]time\s+)?(?P<value>{_TITLE})",
            SURE,
        ),
        Sentence.of(
            rf"your\s+(?:job\s+title|position|role|title|designation)\s+(?:(?:will|shall)\s+be|is)\s+(?:that\s+of\s+|as\s+)?(?:(?:a|an|the)\s+)?(?P<value>{_TITLE})"
        ),
        Sentence.of(
            rf"(?:担任|出任|任职为|聘为|受聘为|录用为|聘任为|聘用为|录取为|任用为)\s*{_OURS}\s*(?P<value>{_HAN}){_HAN_ENDS}",
            SURE,
        ),
        Sentence.of(
            rf"(?:聘请|聘任|聘用|录用|任用|录取|批准录用|雇佣|雇用|雇请|任职|拟聘|拟录用)(?:您|你|台端|阁下|[\u4e00-\u9fff·\s]{{2,12}}?(?:先生|女士|同学|同志|博士)?)?\s*(?:\([^)\n]{{2,20}}\)\s*)?(?:到{FIRM_HAN})?[,]?\s*(?:为|任|作为)\s*{_OURS}\s*(?P<value>{_HAN}){_HAN_ENDS}",
            SURE,
        ),
        Sentence.of(
            rf"(?:offer(?:ing)?\s+(?:of\s+employment\s+)?(?:you\s+)?|appointed\s+|selected\s+|chosen\s+|hired\s+|recommended\s+)(?:for\s+|to\s+|as\s+)?(?:the\s+|a\s+|an\s+)?(?:(?:full|part)[-\x20]time\s+|permanent\s+|temporary\s+|internal\s+)*(?:(?:position|role|post|job)\s+(?:of|as)\s+|as\s+(?:an?\s+|our\s+)?)(?:an?\s+)?(?P<value>{_TITLE})",
            SURE,
        ),
        Sentence.of(
            rf"(?:offer(?:ing)?\s+you|for|to|in|of|fill)\s+(?:the|a|our)\s+(?:(?:full|part)[-\x20]time\s+)?(?P<value>{_TITLE})\s+(?:position|role|post|job|opportunity|vacancy)\b",
            SURE,
        ),
        Sentence.of(rf"(?:the|a|our)\s+(?P<value>{_TITLE})\s+(?:position|role|post|job)\b", LIKELY),
        Sentence.of(
            rf"(?:录用|聘用|邀请|聘请|诚邀)(?:您|你)?(?:加入\S{{2,30}}?)?[,]?\s*(?:担任|出任|任职|到\S{{2,12}}?(?:部门?|中心)?担任)\s*{_OURS}\s*(?P<value>{_HAN}){_HAN_ENDS}",
            LIKELY,
        ),
        Sentence.of(
            r"(?:提供|给予|授予|获得|接受)(?:您|你)?\s*(?:我?公司|本公司|我[司校院所])?的?\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#()&·-]{2,18}?)\s*(?:一职|职位|岗位|职务)",
            0.85,
        ),
        Sentence.of(
            rf"(?:职位|岗位|职务)(?:名称)?\s*(?:为|是)\s*:?\s*(?P<value>{_HAN})\s*(?:[,。;!]|岗$|$)",
            SURE,
        ),
        Sentence.of(
            r"(?:应聘|申请|竞聘|面试|投递)\s*(?:了)?\s*(?:我?公司|本公司|我[司校院所])?的?\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#&·-]{2,18}?)\s*(?:一职|职位|岗位|职务|一岗)",
            0.8,
        ),
        Sentence.of(
            r"(?:从事|安排在?|到甲方|在甲方)\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#()&·-]{2,18}?)\s*(?:岗位)?(?:\(工种\))?\s*(?:的?工作|岗位|一职)",
            0.85,
        ),
        Sentence.of(r"(?:任职|部门)[^。\n]{0,24}?[【「](?P<value>[^】」\n]{2,24})[】」](?!\s*部)", LIKELY),
        Sentence.of(
            r"^\s*(?:re|subject|ref)?\s*:?\s*(?:conditional\s+|formal\s+)?(?:(?:job\s+)?offer|letter\s+of\s+(?:offer|appointment)|offer\s+(?:letter|of\s+(?:employment|appointment|internship))|appointment(?:\s+letter)?|employment\s+offer)\s*(?:[-:,]|\bfor\b|\bto\s+the\s+post\s+of\b|\bas\b|\s-\s)\s*(?:the\s+(?:post|position|role)\s+of\s+)?(?P<value>(?-i:[A-Z][\w'&/()\x20-]{3,48}?))\s*(?:$|,|\s-\s|\bat\b|\bwith\b)",
            0.84,
        ),
        Sentence.of(
            rf"(?:position|role|post|job)\s+(?:of|as)\s+(?:an?\s+|the\s+)?(?P<value>{_PLAIN_TITLE}){_GOES_ON}",
            0.84,
        ),
        Sentence.of(
            rf"(?:employ(?:ed|ment)?|appoint(?:ed)?|hired?|engaged?|join\s+us|work)(?:\s+you)?\s+as\s+(?:an?|our|the)\s+(?P<value>{_PLAIN_TITLE}){_GOES_ON}",
            0.84,
        ),
        in_marks(POSITION_LABELS),
    ),
    unlike=re.compile(r"汇报|上级|联系人|reports?\s+to|supervisor|manager'?s", re.IGNORECASE),
)
