"""Who offers the work: by labels, in sentences, in the signature, else on the letterhead."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.facts.evidence import Field, FieldName
from tools.documents.glyphs import Run
from tools.documents.kinds.offer_employer_labels import EMPLOYER_LABELS
from tools.documents.kinds.offer_phrases import (
    COMPANY,
    COMPANY_HAN,
    COMPANY_WITH_SUFFIX,
    ORGANISATION_END,
    in_marks,
)
from tools.documents.parsed import Reading, Surroundings
from tools.documents.rules import LIKELY, SURE, WEAK, Draft, FieldRule, Sentence, each
from tools.documents.words import organisation

_OFFICE = re.compile(
    r"\s*(?:[-,|·]\s*)?(?:人\s*力\s*资\s*源\s*(?:与?行政)?(?:部|中心|处|科|室)|人事(?:行政)?(?:部|处|科|室)|组织人事部|行政(?:人事)?部|"
    r"招聘(?:组|团队|部|中心|办公室)|综合(?:管理)?(?:部|办公室)|办公室|HR(?:部|团队)?|董事会|党委|"
    r"(?:Human\s+Resources|HR|People(?:\s+(?:and|&)\s+Culture)?|Talent(?:\s+Acquisition)?|Recruit(?:ment|ing)|Hiring|Personnel)"
    r"(?:\s+(?:Services|Department|Team|Office|Group|Acquisition))*)\s*$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:the\s+(?:team|whole\s+team|people)\s+at\s+|us\s+at\s+|(?:本|我)(?:公司|单位)\s*[:,]?\s*|代表|加入|关于|于|到|在|由|被|来自|受聘于|就是|与|和)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:the|our)\s+(?:\w+\s+)?(?:board|team|company|firm|department|committee|management|council|following|university|position|role|employer|offer)$|"
    r"\.\s+(?:We|I|You|Our|This|The|It|Your|If|As|In|To|On|Please)\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|^(?:department|company|employer|organi[sz]ation|group|service|agency)$|"
    r"^(?:team|people|talent|hr|human\s+resources|recruitment|hiring|dear|your|you|we|us|this|terms|sincerely)\b|"
    r"^(?:(?:full|part)[- ]time|accordance|addition|confidence|behalf|effect|advance)\b|"
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
    office = _OFFICE.search(text, start)
    if office and office.start() > start + 1:
        end = office.start()
    reading = organisation(text[start:end], around)
    if reading is None or _NOBODY.search(text[start + reading.start : start + reading.end]):
        return None
    return replace(reading, start=reading.start + start, end=reading.end + start)


_GLAD = (
    r"(?:very\s+|really\s+|extremely\s+|most\s+)?(?:pleased|delighted|happy|excited|glad|proud|"
    r"thrilled|honou?red)"
)

EMPLOYER = FieldRule(
    FieldName.EMPLOYER,
    hirer,
    labels=each(EMPLOYER_LABELS),
    sentences=(
        Sentence.of(
            rf"(?<![A-Za-z0-9])(?=[^\n(]{{4}})(?P<value>{COMPANY}),?\s*\((?:the\s+|hereinafter\s+[^)\n]{{0,30}}?|referred\s+to\s+[^)\n]{{0,20}}?)?[\"']?(?:the\s+)?(?:Company|Employer|Firm|Organi[sz]ation|University|Trust)\b"
        ),
        Sentence.of(
            rf"\bbetween\s*:?\s*(?:\(?[1a]\)\s*|the\s+employer\s*:?\s*)?(?P<value>{COMPANY})\s*(?:,|\(|\s+(?:of|whose|having|and|a\s+company))",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:position|role|post|job)\s+(?:of|as)\s+[^.]{{2,80}}?\s+(?:at|with|in|within|for)\s+(?P<value>(?!(?:our|the|your|a)\b){COMPANY})",
            0.9,
        ),
        Sentence.of(
            rf"(?:appoint|employ|hire|engage)(?:ing)?\s+you\s+as\s+[^.,]{{2,60}}?\s+(?:at|with|in)\s+(?P<value>{COMPANY})",
            SURE,
        ),
        Sentence.of(
            rf"(?:the|a|an|our)\s+(?-i:[A-Z])[^.,\n]{{2,50}}?\s+(?:position|role|post|job|internship)\s+(?:at|with)\s+(?P<value>(?!(?:our|the|your|a)\b){COMPANY})",
            SURE,
        ),
        Sentence.of(
            rf"(?:on\s+behalf\s+of|employment\s+(?:with|at|by)|(?:internship|appointment|career|employee|offer)\s+(?:with|at|from)|welcome\s+to|welcoming\s+you\s+to|to\s+join|joining|(?:a|the)\s+position\s+(?:at|with))\s+(?:the\s+team\s+at\s+|us\s+at\s+|the\s+)?(?P<value>(?!(?:our|us|your|a)\b){COMPANY})",
            LIKELY,
        ),
        Sentence.of(
            rf"(?P<value>{COMPANY})\s*(?:\([^)]{{3,60}}\)\s*)?(?:is|are)\s+{_GLAD}\s+to",
            SURE,
        ),
        Sentence.of(
            rf"(?P<value>{COMPANY})\s*(?:\([^)]{{3,60}}\)\s*)?(?:hereby\s+|would\s+like\s+to\s+|wishes\s+to\s+)(?:offers?|appoints?|employs?|engages?|extends?|confirms?)\b",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?:signed\s+)?for\s+(?:and\s+on\s+behalf\s+of\s+)?(?:the\s+)?(?P<value>{COMPANY_WITH_SUFFIX})",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?:subject|re|title)\s*:[^\n]{{0,70}}?\b(?:at|with|from)\s+(?P<value>{COMPANY})\s*$",
            LIKELY,
        ),
        Sentence.of(rf"被\s*(?P<value>{COMPANY_HAN})\s*(?:正式)?(?:录用|聘用|录取)", SURE),
        Sentence.of(
            rf"(?:加入|受聘于|录用到|入职|代表|应聘|任职于|就职于|来自|参加了?|通过了?|获得了?|收到了?)\s*(?P<value>{COMPANY_HAN})",
            LIKELY,
        ),
        Sentence.of(
            rf"(?P<value>{COMPANY_HAN})\s*(?:\([^)]{{2,30}}\)\s*)?(?:很高兴|非常高兴|荣幸|诚挚|正式|决定|兹聘|诚邀|现决定|拟录用|拟聘|诚意|郑重|向您|特聘|同意录用|同意聘用|兹决定)",
            SURE,
        ),
        Sentence.of(
            rf"(?:^|\s)(?P<value>{COMPANY_HAN})\s*(?:\(?(?:盖章|公章|签章|印章)|人力资源|人事(?:处|部|科)|二[〇○零]|20\d\d\s*年)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:录用|聘用|任用|批准)(?:您|你)?为\s*(?P<value>[\u4e00-\u9fff]{2,20}?(?:局|委员会|法院|检察院|厅|政府|医院|学校|[书物技术案]馆|研究院|研究所))(?![长员])",
            SURE,
        ),
        Sentence.of(
            rf"(?P<value>{COMPANY_HAN})\s*的?(?:正式)?(?:offer|录用通知|录用函|聘用函|入职通知|工作邀约)",
            0.85,
        ),
        Sentence.of(
            rf"(?:对|拿到了?|得到了?|成为|关于)\s*(?P<value>{COMPANY_HAN})\s*的?(?:信任|支持|关注|认可|青睐|兴趣|厚爱|热爱|一员|正式|实习|招聘|面试|offer)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:[对到于过得自入聘了在为被与向是由:】\],。]|^|\s)(?P<value>[\u4e00-\u9fff()A-Za-z0-9·&]{2,24}?(?:有限责任公司|股份有限公司|有限公司))",
            WEAK + 0.12,
        ),
        Sentence.of(rf"(?:^|[\s。])(?P<value>{COMPANY_HAN})(?=\s)", WEAK + 0.1),
        Sentence.of(rf"(?P<value>{COMPANY_WITH_SUFFIX})", WEAK + 0.1),
        in_marks(EMPLOYER_LABELS),
    ),
    unlike=re.compile(
        r"物业|猎头|介绍|中介|律师|bank\b|landlord|原单位|前单位|原工作|法定代表|代表人|联系|地址|电话|社保|乙方|丙方|"
        r"previous|former|current\s+employer|recruiter|insur",
        re.IGNORECASE,
    ),
)

_ORGANISATION_WORD = re.compile(
    r"\b(?:University|College|School|Academy|Hospital|Clinic|Council|Trust|District|County|City\s+of|Department|Ministry|Agency|Authority|"
    r"Institute|Foundation|Group|Partners|Associates|Bank|Hotel|Resort|Restaurant|Caf[eé]|Bakery|Studios?|Technologies|Technology|Systems|"
    r"Solutions|Software|Services|Consult(?:ing|ants)|Logistics|Industries|Holdings|Laborator(?:y|ies)|Labs|Capital|Media|Robotics|Markets|"
    r"Motors|Analytics|Insurance|Accountants|Architects|Engineering|Pharma(?:cy|ceuticals)?|Health(?:care)?|Energy|Foods?|Retail|Stores?|"
    r"Airlines|Airways|Society|Association|Charity|Centre|Center|Library|Museum|Service|Enterprises?|International|Company|Corporation|"
    r"Ltd|Limited|Inc|LLC|LLP|plc|PLC|GmbH|Pty|Pte|Pvt|Bhd|BHD|SDN|AG|Co)\b",
    re.IGNORECASE,
)
_HAN_ORGANISATION = re.compile(rf"^{COMPANY_HAN}(?:\([\u4e00-\u9fff]{{2,6}}\))?$")
_NO_LETTERHEAD = re.compile(
    r"^(?:hi|hello|dear)\b|\boffer\b|\bletter\b|appointment|contract|agreement|employment|confidential|\bdate\b|\bdear\b|\bref\b|subject|terms|statement|"
    r"\bto\b:|\bfrom\b:|@|www\.|https?:|\d{3}|\bstreet\b|\broad\b|\bavenue\b|congratulations|welcome|inbox|details|summary|\bre\b:|"
    r"page\s+\d|[:;?!]|录用|聘|通知|意向|入职|offer|确认|详情|尊敬|亲爱|收件|发件|主题|〔|号$|地址|电话",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^(?-i:[A-Z][\w&.'’+-]*)(?:\s+(?:(?:of|and|the|for|&|de)\s+)*(?-i:[A-Z&][\w&.'’+-]*|\([A-Z]\w+\))){0,7}[.,]?(?:\s+\w+\.?)?$"
)
_ROWS, _LAST_ROWS = 5, 12
_PLAIN_NAME, _WORDED, _SEEN_AGAIN = 0.6, 0.82, 0.9


def letterhead(draft: Draft) -> Draft:
    """A last step: where no words say who offers, the organisation that heads or signs the letter."""
    if any(field.name is FieldName.EMPLOYER for field in draft.fields):
        return draft
    best = max(_heads(draft), key=lambda pair: pair[1], default=None)
    if best is None:
        return draft
    run, trust = best
    reading = hirer(run.text, Surroundings("", draft.language))
    if reading is None:
        return draft
    place = run.part(reading.start, reading.end)
    field = Field(
        name=FieldName.EMPLOYER,
        value=reading.value,
        confidence=round(trust * reading.certainty, 3),
        page=place.page,
        box=place.box(),
    )
    return replace(draft, fields=(*draft.fields, field))


def _heads(draft: Draft) -> Iterator[tuple[Run, float]]:
    holders = {field.value for field in draft.fields if field.name is FieldName.HOLDER}
    text = " ".join(flow.text for flow in draft.flows)
    for number, sheet in enumerate(draft.sheets):
        first = sheet.rows[:_ROWS] if number == 0 else ()
        last = sheet.rows[max(len(first), len(sheet.rows) - _LAST_ROWS) :]
        for at, row in enumerate((*first, *last)):
            for cell in row.cells:
                trust = 0.0 if sheet.is_label(cell) else _trust(cell.text, heads=at < len(first))
                if trust and cell.text not in {getattr(value, "text", "") for value in holders}:
                    again = text.count(cell.text.rstrip(" .")) > 1 and trust >= _WORDED
                    yield cell, _SEEN_AGAIN if again else trust - 0.01 * min(at, 9)


def _trust(text: str, *, heads: bool) -> float:
    plain = _OFFICE.sub("", text).strip()
    if len(plain) < 2 or _NO_LETTERHEAD.search(plain):
        return 0.0
    if _HAN_ORGANISATION.match(plain) or (_NAMED.match(plain) and _ORGANISATION_WORD.search(plain)):
        return _WORDED
    return _PLAIN_NAME if heads and _NAMED.match(plain) else 0.0


__all__ = ("EMPLOYER", "ORGANISATION_END", "hirer", "letterhead")
