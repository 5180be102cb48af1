"""How the prose of offers says who offers whom which post, and what for."""

import re

from tools.documents.kinds.firms import COMPANY_HAN
from tools.documents.phrases import NAME, NAME_HAN, capitalised
from tools.documents.rules import LIKELY, SURE, WEAK, Sentence

_FORMS = (
    r"(?-i:Inc|Ltd|LLC|L\.L\.C|Corp|Corporation|Co|PLC|plc|GmbH|Pty|Pte|LLP|llp|Limited|Berhad|Bhd|AG|"
    r"S\.A|INC|LTD|LIMITED|"
    r"DAC|BV|SE|Sdn)\b\.?"
)
COMPANY = (
    capitalised("of|and|the|for|&", marks=r"\w&.'’()/+-")
    + rf"(?:\s\([A-Z][\w\s]{{1,24}}\))?(?:,?\s+{_FORMS})*(?:\n(?-i:[A-Z&][\w&.'’-]*\s){{0,3}}{_FORMS})?"
)
_WRAPPED = (
    r"(?:\n(?-i:[A-Z][\w&/-]*(?:[ ][A-Z][\w&/-]*){0,3})"
    r"(?=\s*[,.(]|\s+(?:at|with|in|reporting|based|within|on|for)\b))?"
)
_OF_WHAT = (
    r"(?:,\s(?!(?:Inc|Ltd|LLC|Limited|Corp|Reporting|Based)\b)(?-i:[A-Z][\w&/-]*(?:\s(?:(?:and|"
    r"&)\s)?[A-Z][\w&/-]*){0,2})"
    r"(?=,?\s+(?:reporting|based|at|with|within|in\s+our)\b))?"
)
"""`Account Executive, Mid-Market`."""
TITLE = capitalised("of|and|for|in|to|the|-|–|&", marks=r"\w/&()+#'’-", first="A-Z(") + _WRAPPED + _OF_WHAT
_WORK = r"[\u4e00-\u9fffA-Za-z0-9/+#()&\s·.-]{2,24}?(?:\([^()\n]{1,10}\))?"
_WORK_ENDS = r"\s*(?:一职|一岗|的?(?:职位|岗位|职务|工作)|,|。|;|:|\(|$)"
_OUR = r"(?:我?公司|本公司|我司|我们|我[院校行所]|本[院校行所]|本单位|我单位)?"
_UNIT = rf"(?:{COMPANY_HAN})?"


def bracketed(labels: str) -> Sentence:
    """`【职位】测试工程师`."""
    return Sentence.of(rf"[【\[]\s*(?:{labels})\s*[】\]]\s*:?\s*(?P<value>[^\n【】;]{{2,60}})", SURE)


EMPLOYER_SENTENCES = (
    Sentence.of(
        rf"(?:position|role|post)\s+of\s+[^.]{{2,80}}?\s+(?:at|with|in|within)\s+(?P<value>(?!(?:our|"
        rf"the)\b){COMPANY})"
    ),
    Sentence.of(
        rf"(?:appoint|employ|hire|engage)(?:ing)?\s+you\s+as\s+[^.,]{{2,60}}?\s+(?:at|with|"
        rf"in)\s+(?P<value>{COMPANY})",
        SURE,
    ),
    Sentence.of(
        rf"(?:on\s+behalf\s+of|employment\s+(?:with|at|by)|(?:to|for\s+you\s+to)\s+join|welcome\s+to|"
        rf"joining|position\s+(?:at|with)|"
        rf"employed\s+by|interview(?:ing)?\s+(?:with|at)|role\s+(?:with|"
        rf"at))\s+(?:the\s+team\s+at\s+)?(?P<value>(?!(?:us|our|we)\b){COMPANY})",
        LIKELY,
    ),
    Sentence.of(rf"\bas\s+(?:an?\s+|our\s+)?{TITLE}\s+(?:at|with)\s+(?P<value>{COMPANY})", SURE),
    Sentence.of(
        rf"\boffer\b[^.\n]{{0,60}}?\s(?:at|with|from)\s+(?P<value>(?!(?:our|the|us)\b){COMPANY})\W*$", LIKELY
    ),
    Sentence.of(
        rf"(?P<value>{COMPANY})\s*(?:\([^)]{{3,60}}\)\s*)?,?\s*(?:is|are)\s+(?:very\s+)?(?:pleased|"
        rf"delighted|happy|excited|glad|thrilled)\s+to",
        SURE,
    ),
    Sentence.of(rf"^(?:for|for\s+and\s+on\s+behalf\s+of)\s*:?\s+(?P<value>{COMPANY})\W*$", LIKELY),
    Sentence.of(
        rf"(?P<value>{COMPANY})\s*\((?:the\s+|hereinafter\s+[^)]{{0,24}})?[\"“]?(?:Company|Employer)\b", SURE
    ),
    Sentence.of(rf"被\s*(?P<value>{COMPANY_HAN})\s*(?:正式)?(?:录用|聘用|录取)", SURE),
    Sentence.of(
        rf"(?:加入|受聘于|录用到|入职|代表|通过(?:了)?|应聘|应征|成为|选择|"
        rf"关注)\s*(?:了)?\s*(?P<value>{COMPANY_HAN})",
        SURE,
    ),
    Sentence.of(
        rf"(?P<value>{COMPANY_HAN})\s*(?:\([^)]{{2,30}}\)\s*)?(?:现?(?:很高兴|荣幸|诚挚|诚意|正式|决定|"
        rf"兹聘|诚邀|拟录用|拟聘)|,?以下简称)",
        SURE,
    ),
    Sentence.of(
        rf"(?:^|\s)(?P<value>{COMPANY_HAN})\s*(?:\(?(?:盖章|公章|签章)|人力资源部|人事部|HR\b|二[〇○零]|"
        rf"20\d\d\s*年)",
        LIKELY,
    ),
    Sentence.of(rf"(?:^|[\s。])(?P<value>{COMPANY_HAN})(?=\s|$)", WEAK + 0.1),
    Sentence.of(
        rf"(?P<value>{COMPANY}\s+(?:Ltd|Limited|Inc|LLC|GmbH|PLC|Corp(?:oration)?|Co)\b\.?)", WEAK + 0.1
    ),
)
HOLDER_SENTENCES = (
    Sentence.of(rf"\bDear\s+(?P<value>{NAME})\s*(?:[,:!-]|$)", SURE),
    Sentence.of(rf"\b(?:Hi|Hello|Congratulations),?\s+(?P<value>{NAME})\s*(?:[,:!-]|$)", LIKELY),
    Sentence.of(r"\b(?:Dear|Hi|Hello)\s+(?P<value>(?-i:[A-Z][\w'’-]+))\s*(?:[,:!-]|$)", 0.6),
    Sentence.of(
        r"(?:^|\s)(?P<value>[\u4e00-\u9fff]{2,4})\s*(?:先生|女士|同学)?\s*[,:]?\s*(?:您好|你好)", LIKELY
    ),
    Sentence.of(r"^(?P<value>(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){1,3})$", LIKELY),
    Sentence.of(
        rf"(?:尊敬的|亲爱的|致)\s*[:]?\s*(?P<value>{NAME_HAN})\s*(?:先生|女士|小姐|同学|同志|\(|:|,|您好|$)",
        SURE,
    ),
    Sentence.of(
        r"(?:^|\s)(?P<value>[\u4e00-\u9fff]{2,4})\s*(?:先生|女士|小姐|同学|同志)(?:\s*[/]\s*(?:先生|"
        r"女士|小姐))?\s*(?:[:,]|台[鉴启]|$)",
        SURE,
    ),
    Sentence.of(
        rf"(?:兹聘请|聘请|聘任|录用|聘用)\s*(?P<value>{NAME_HAN})\s*(?:先生|女士|小姐|同学|"
        rf"同志)?\s*(?:\([^)]*\)\s*)?(?:为|担任|任|到|,)",
        SURE,
    ),
    Sentence.of(r"(?:^|\s)(?P<value>[\u4e00-\u9fff]{2,4})\s*[,!]\s*(?:恭喜|祝贺|很高兴|欢迎|感谢)", LIKELY),
    Sentence.of(r"(?:恭喜|祝贺)[您你]?\s*[,!]?\s*(?P<value>[\u4e00-\u9fff]{2,4})(?=\s*[,!。]|\s|$)", LIKELY),
)
POSITION_SENTENCES = (
    Sentence.of(
        rf"(?:employment|position|job|role|work)\s+(?:with|at)\s+{COMPANY}\s+as\s+(?:(?:an?|our|"
        rf"the)\s+)?(?P<value>{TITLE})",
        SURE,
    ),
    Sentence.of(
        rf"(?:position|role|post|title|capacity|office)\s+(?:of|as)\s+(?:(?-i:a|an|the|"
        rf"our)\s+)?(?P<value>{TITLE})"
    ),
    Sentence.of(
        rf"(?:join|appoint|employ|hir|engag|offer|work|serv|retain|on\s+board|select|employment|"
        rf"position|job|role)\w*\b[^.;:]{{0,100}}?\sas\s+"
        rf"(?:(?:a|an|our|the)\s+)?(?:new\s+|next\s+)?(?:position\s+of\s+)?(?P<value>(?!(?:Company|"
        rf"Employer)\b){TITLE})",
        SURE - 0.02,
    ),
    Sentence.of(
        rf"your\s+(?:initial\s+|job\s+|official\s+|new\s+)?(?:title|position|role|post|"
        rf"job)\s+(?:will\s+be|is|shall\s+be)\s+(?:that\s+of\s+)?(?:(?:a|an|the)\s+)?(?P<value>{TITLE})"
    ),
    Sentence.of(
        rf"(?:offer\s+(?:of\s+employment\s+)?(?:you\s+)?|appointed\s+|selected\s+|hired\s+|"
        rf"appointment\s+|promoted\s+)(?:for\s+|to\s+|as\s+)?"
        rf"(?:the\s+(?:position|role|post|job)\s+(?:of|as)\s+|as\s+(?:an?\s+|"
        rf"our\s+)?)(?:an?\s+)?(?P<value>{TITLE})",
        SURE,
    ),
    Sentence.of(
        rf"(?:the|a|our)\s+(?:full-time\s+|part-time\s+|permanent\s+)?(?P<value>{TITLE})\s+(?:position|"
        rf"role|post|job)\b",
        LIKELY,
    ),
    Sentence.of(
        rf"(?:offer\s+of\s+(?:employment|appointment)|job\s+offer|employment\s+offer|offer\s+letter|"
        rf"letter\s+of\s+offer|appointment)\s*[-\u2013:|]\s*"
        rf"(?P<value>{TITLE})(?=\s+(?:at|with)\s|\s*\(|\W*$)",
        LIKELY - 0.05,
    ),
    Sentence.of(rf"(?:担任|出任|就任)\s*{_OUR}的?\s*{_UNIT}(?P<value>{_WORK}){_WORK_ENDS}", SURE),
    Sentence.of(
        rf"(?:聘请|聘任|聘用|录用|任命)(?:您|你|阁下|[\u4e00-\u9fff·\s]{{2,12}}?(?:先生|女士|小姐|同学|"
        rf"同志)?)?\s*(?:为|任){_OUR}的?\s*{_UNIT}(?P<value>{_WORK}){_WORK_ENDS}",
        SURE,
    ),
    Sentence.of(
        r"(?:录用|聘用|邀请|聘请)(?:您|你)?(?:加入\S{2,30}?)?[,,]?\s*(?:担任|出任|任职|"
        r"到\S{2,12}?(?:部门?|"
        r"中心)?担任)\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#()&·-]{2,24}?)\s*(?:一职|职位|岗位|,|。|;|$)",
        LIKELY,
    ),
    Sentence.of(rf"(?:职位|岗位|职务|职称)(?:名称)?(?:为|是)\s*(?P<value>{_WORK}){_WORK_ENDS}", SURE),
    bracketed(r"(?:录用|聘用|应聘|拟聘|工作|入职)?(?:职位|岗位|职务)(?:名称)?"),
)
_MONEY = r"(?-i:[A-Z¥$€£₹][A-Za-z.]{0,3}\s?){1,2}\d"
PAY_SENTENCES = (
    Sentence.of(
        r"(?:salary|compensation|pay|wages?|remuneration|rate|CTC|package)\b[^.;:]{0,60}?\b(?:will\s+be|"
        r"is|of|shall\s+be|at)\s+(?:a\s+|an\s+|gross\s+|"
        r"approximately\s+)*(?P<value>(?-i:[A-Z¥$€£₹][A-Za-z.]{0,3}\s?){0,2}\d[^;。\n]{0,80})",
        0.92,
    ),
    Sentence.of(
        rf"(?:pays?|paying|paid|earn|earning|"
        rf"receive)\s+(?:you\s+)?(?:at\s+)?(?:an?\s+)?(?:[a-z]+\s+){{0,5}}?(?P<value>{_MONEY}[^;。\n]{{0,60}})",
        LIKELY,
    ),
    Sentence.of(
        rf"(?:salary|pay|wage|remuneration)\b[^.;:\n]{{0,40}}[,:]\s*(?P<value>{_MONEY}[^;。\n]{{0,60}})",
        LIKELY - 0.05,
    ),
    Sentence.of(
        r"(?:月薪|年薪|时薪|日薪|月工资|基本工资|工资标准|薪资|薪酬|工资|薪金|底薪)(?:标准|"
        r"待遇)?(?:\([^)]{1,12}\))?(?:\s*(?:为|是|:|共计|按|每月))*\s*(?:税前|"
        r"税后)?\s*(?P<value>(?:人民币|RMB|CNY|¥|港币|美元|HKD|USD)?\s*[¥]?\s*(?:\d|"
        r"[壹贰叁肆伍陆柒捌玖]).{0,40}?)(?=,(?!\d)|[。;]|$)",
        0.92,
    ),
    bracketed(r"(?:税前|转正|月度|年度|综合)?(?:薪资|薪酬|月薪|年薪|工资|待遇|薪资待遇|薪酬待遇)(?:标准)?"),
)
NOT_THE_PAY = re.compile(
    r"试用期|实习期|补贴|津贴|奖金|餐补|房补|公积金|社保|probation|bonus|allowance|stipend|equity|"
    r"relocation|overtime|reimburs",
    re.IGNORECASE,
)
