"""What universities and colleges are called, in Chinese, in English and in some of Europe's languages."""

from models.facts.evidence import FieldName
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, Sentence, each
from tools.documents.words import organisation

_NO_SCHOOLS_WORD = (
    r"(?:office|registr\w*|faculty|department|board|senate|council|transcript|student|academic|alumni|library|graduate|admissions?|examinations?|records?|diploma|degree|certificate|this|the|hereby|"
    r"by|in|on|upon|having|and|date|president|dean|awards?|confers?|verified|statement|letter|confirmation|award|to|is|has|graduat\w+)"
)
_WORD = r"[A-ZÀ-Þ][\w'’-]*"
_NEXT = rf"(?!(?i:{_NO_SCHOOLS_WORD})\b){_WORD}"
_PLACE = rf"(?:the\x20)?{_WORD}(?:\x20(?:(?:of|and|at|the)\x20)*{_NEXT})*"
_HEAD = (
    r"(?:University|UNIVERSITY|College|COLLEGE|Institute|INSTITUTE|School|SCHOOL|Polytechnic|POLYTECHNIC|Academy|ACADEMY|"
    r"Universit[aàäéeoy]\w*|UNIVERSIT\w+|Conservatory|Hochschule|Politecnico|Seminary)"
)
_FOREIGN_HEAD = (
    r"(?:Universiti|Universitas|Universidade?|Universit[àéä]t?|Universiteit|Universitetet|École|"
    r"Politecnico|UNIVERSIT(?:I|AS|ÄT|É|À|EIT|AD|ADE))"
)
_TOWN = rf"{_NEXT}(?:\x20{_NEXT})?"
_ENDS = r"(?=\s*$|[.,;(]|\x20(?:has|on|in|and|having|with|hereby|confirms|is|certifies)\b)"

SCHOOL = (
    r"(?-i:(?:The\x20|THE\x20)?"
    rf"(?:(?:University\x20of|UNIVERSITY\x20OF)\x20{_PLACE}(?:,?\x20{_TOWN}(?=\s*$|[.,;(]))?"
    rf"|{_FOREIGN_HEAD}\x20(?:(?:of|de|di|du|des|della|degli|la|los|zu|der|van)\x20)*{_PLACE}"
    rf"|(?:[A-ZÀ-Þ][\w.'’&-]*\x20(?:of\x20|and\x20|de\x20|for\x20|&\x20)?){{1,6}}{_HEAD}(?:\x20of\x20{_PLACE})?"
    rf"(?:(?:,\x20|\x20){_TOWN}{_ENDS})?))"
)
"""The name of a school, capital letters and all, inside a pattern that else disregards them."""

SCHOOL_HAN = (
    r"(?:中国(?:社会)?科学院大学|[\u4e00-\u9fff]{2,16}?(?:大学|学院|研究院|研究所|党校|学校)(?:[\u4e00-\u9fff]{2,8}学院)?)"
    r"(?:\((?!盖章|公章|签章|章)[\u4e00-\u9fff]{2,6}\))?"
)

GRANTED_BY = (
    rf"(?:获得?|取得)(?:了|由)?\s*(?P<value>(?![我本该]){SCHOOL_HAN})\s*(?:\([^)\n]{{2,60}}\))?\s*"
    r"(?:所)?(?:颁发|颁授|授予|的)"
)

NAMED_OUTRIGHT = (
    Sentence.of(GRANTED_BY, SURE),
    Sentence.of(
        rf"(?:在|于|毕业于|系|为|至)\s*(?P<value>(?![我本该]){SCHOOL_HAN})\s*(?:完成了?)?\s*[\u4e00-\u9fff()]{{2,24}}\s*(?:专业|学科)",
        LIKELY,
    ),
    Sentence.of(rf"(?:毕业于|就读于)\s*(?P<value>(?![我本该]){SCHOOL_HAN})", LIKELY),
    Sentence.of(
        rf"\b(?:graduated|degree|award\w*|graduate|conferred|studied|attended|granted)\b[^.;:\n]{{0,60}}?\b(?:at|from|of|by)\s+(?P<value>{SCHOOL})",
        LIKELY,
    ),
    Sentence.of(
        rf"^\s*(?P<value>(?!此证|特此){SCHOOL_HAN})\s*(?:$|档案馆|教务[处部]|学生[处部]|学籍|研究生院|招生|注册|继续教育|校长)",
        LIKELY - 0.1,
    ),
    Sentence.of(rf"(?P<value>{SCHOOL})\s+(?:has\s+)?(?:confirm(?:s|ed)|verif(?:ies|ied))\b", LIKELY),
    Sentence.of(rf"(?P<value>{SCHOOL})", WEAK),
)
"""Prose about somebody's school, wherever it stands."""

INSTITUTION = FieldRule(
    FieldName.INSTITUTION,
    organisation,
    labels=each(
        """
        Institution | University | College | School | Awarding Institution | Name of Institution
        Awarding Body | Awarding University | Institution Name | School Name | University Name
        Conferring Institution | 授予单位 | 就读学校 | 校名 | 学校 | 学校名称 | 毕业院校 | 院校 | 院校名称
        毕业学校 | 主考学校 | 主考院校 | 办学单位 | 颁证单位 | 颁证学校 | 学校(盖章) | 所在学校 | 发证单位
        发证学校 | 毕(结)业院校 | 就读院校 | 毕业学校名称 | 颁授院校 | 学位授予学校
        Higher Education Institution | Degree Granting Institution | Granting Institution
        Issuing Institution | Name and status of awarding institution | Institution Attended
        Name of University | Name of the University | Awarded by | Conferred by | Granted by
        Degree Awarded by | Degree Conferred by | Name of College | University/College
        University / College | Name of the Institution | Educational Institution | 学位授予单位 | 颁发单位
        培养单位
        """
    ),
    sentences=(
        Sentence.of(
            rf"(?:在|系|为)\s*(?P<value>{SCHOOL_HAN})\s*(?:完成了?)?\s*[\u4e00-\u9fff()]{{2,24}}\s*(?:专业|学科)",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:^|\s|。|此证)(?P<value>(?!此证){SCHOOL_HAN})\s*(?:校\s*\(?院?\)?\s*长|\(?盖?章|教务[处部]|学生[处部]|学籍|学位|研究生|档案|招生|注册|继续教育|成人|$|毕业|学士|硕士|博士|在读|在学|普通)",
            LIKELY,
        ),
        Sentence.of(rf"^\s*(?P<value>{SCHOOL_HAN})\s", LIKELY),
        Sentence.of(rf"(?:毕业于|就读于)\s*(?P<value>(?![我本]){SCHOOL_HAN})", LIKELY),
        Sentence.of(rf"在\s*(?P<value>(?![我本该]){SCHOOL_HAN})\s*(?:修完|修读|完成|学习|通过)", LIKELY),
        Sentence.of(GRANTED_BY, LIKELY),
        Sentence.of(rf"\b(?:at|from|of|by)\s+(?P<value>{SCHOOL})", LIKELY),
        Sentence.of(rf"^\s*(?P<value>{SCHOOL})\s", LIKELY),
        Sentence.of(rf"(?P<value>{SCHOOL})", WEAK),
    ),
)
