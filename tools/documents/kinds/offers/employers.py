"""Who offers the work: by labels, in sentences, in the signature."""

import re

from models.facts.evidence import FieldName
from tools.documents.firms import FIRM, FIRM_BY_FORM, FIRM_HAN
from tools.documents.kinds.offers.employer_labels import EMPLOYER_LABELS
from tools.documents.kinds.offers.hirer import hirer
from tools.documents.kinds.offers.phrases import in_marks
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, Sentence, each

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
            rf"(?<![A-Za-z0-9])(?=[^\n(]{{4}})(?P<value>{FIRM}),?\s*\((?:the\s+|hereinafter\s+[^)\n]{{0,30}}?|referred\s+to\s+[^)\n]{{0,20}}?)?[\"']?(?:the\s+)?(?:Company|Employer|Firm|Organi[sz]ation|University|Trust)\b"
        ),
        Sentence.of(
            rf"\bbetween\s*:?\s*(?:\(?[1a]\)\s*|the\s+employer\s*:?\s*)?(?P<value>{FIRM})\s*(?:,|\(|\s+(?:of|whose|having|and|a\s+company))",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:position|role|post|job)\s+(?:of|as)\s+[^.]{{2,80}}?\s+(?:at|with|in|within|for)\s+(?P<value>(?!(?:our|the|your|a)\b){FIRM})",
            0.9,
        ),
        Sentence.of(
            rf"(?:appoint|employ|hire|engage)(?:ing)?\s+you\s+as\s+[^.,]{{2,60}}?\s+(?:at|with|in)\s+(?P<value>{FIRM})",
            SURE,
        ),
        Sentence.of(
            rf"(?:the|a|an|our)\s+(?-i:[A-Z])[^.,\n]{{2,50}}?\s+(?:position|role|post|job|internship)\s+(?:at|with)\s+(?P<value>(?!(?:our|the|your|a)\b){FIRM})",
            SURE,
        ),
        Sentence.of(
            rf"(?:on\s+behalf\s+of|employment\s+(?:with|at|by)|(?:internship|appointment|career|employee|offer)\s+(?:with|at|from)|welcome\s+to|welcoming\s+you\s+to|to\s+join|joining|(?:a|the)\s+position\s+(?:at|with))\s+(?:the\s+team\s+at\s+|us\s+at\s+|the\s+)?(?P<value>(?!(?:our|us|your|a)\b){FIRM})",
            LIKELY,
        ),
        Sentence.of(
            rf"(?P<value>{FIRM})\s*(?:\([^)]{{3,60}}\)\s*)?(?:is|are)\s+{_GLAD}\s+to",
            SURE,
        ),
        Sentence.of(
            rf"(?P<value>{FIRM})\s*(?:\([^)]{{3,60}}\)\s*)?(?:hereby\s+|would\s+like\s+to\s+|wishes\s+to\s+)(?:offers?|appoints?|employs?|engages?|extends?|confirms?)\b",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?:signed\s+)?for\s+(?:and\s+on\s+behalf\s+of\s+)?(?:the\s+)?(?P<value>{FIRM_BY_FORM})",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?:subject|re|title)\s*:[^\n]{{0,70}}?\b(?:at|with|from)\s+(?P<value>{FIRM})\s*$",
            LIKELY,
        ),
        Sentence.of(rf"被\s*(?P<value>{FIRM_HAN})\s*(?:正式)?(?:录用|聘用|录取)", SURE),
        Sentence.of(
            rf"(?:加入|受聘于|录用到|入职|代表|应聘|任职于|就职于|来自|参加了?|通过了?|获得了?|收到了?)\s*(?P<value>{FIRM_HAN})",
            LIKELY,
        ),
        Sentence.of(
            rf"(?P<value>{FIRM_HAN})\s*(?:\([^)]{{2,30}}\)\s*)?(?:很高兴|非常高兴|荣幸|诚挚|正式|决定|兹聘|诚邀|现决定|拟录用|拟聘|诚意|郑重|向您|特聘|同意录用|同意聘用|兹决定)",
            SURE,
        ),
        Sentence.of(
            rf"(?:^|\s)(?P<value>{FIRM_HAN})\s*(?:\(?(?:盖章|公章|签章|印章)|人力资源|人事(?:处|部|科)|二[〇○零]|20\d\d\s*年)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:录用|聘用|任用|批准)(?:您|你)?为\s*(?P<value>[\u4e00-\u9fff]{2,20}?(?:局|委员会|法院|检察院|厅|政府|医院|学校|[书物技术案]馆|研究院|研究所))(?![长员])",
            SURE,
        ),
        Sentence.of(
            rf"(?P<value>{FIRM_HAN})\s*的?(?:正式)?(?:offer|录用通知|录用函|聘用函|入职通知|工作邀约)",
            0.85,
        ),
        Sentence.of(
            rf"(?:对|拿到了?|得到了?|成为|关于)\s*(?P<value>{FIRM_HAN})\s*的?(?:信任|支持|关注|认可|青睐|兴趣|厚爱|热爱|一员|正式|实习|招聘|面试|offer)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:[对到于过得自入聘了在为被与向是由:】\],。]|^|\s)(?P<value>[\u4e00-\u9fff()A-Za-z0-9·&]{2,24}?(?:有限责任公司|股份有限公司|有限公司))",
            WEAK + 0.12,
        ),
        Sentence.of(rf"(?:^|[\s。])(?P<value>{FIRM_HAN})(?=\s)", WEAK + 0.1),
        Sentence.of(rf"(?P<value>{FIRM_BY_FORM})", WEAK + 0.1),
        in_marks(EMPLOYER_LABELS),
    ),
    unlike=re.compile(
        r"物业|猎头|介绍|中介|律师|bank\b|landlord|原单位|前单位|原工作|法定代表|代表人|联系|地址|电话|社保|乙方|丙方|"
        r"previous|former|current\s+employer|recruiter|insur",
        re.IGNORECASE,
    ),
)
