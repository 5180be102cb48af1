"""Certificates of skill: language and computer examinations, professional qualifications, courses."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.days import day
from tools.documents.kinds.certificate_names import name_in_two_parts, with_its_level
from tools.documents.phrases import NAME, NAME_HAN, capitalised
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import identifier, organisation, person, score, words

_THING = capitalised("and|of|in|for|the|with|to|-", marks=r"\w&+#/()-", first=r"A-Z\d(")
_ORGANISATION_HAN = (
    r"[\u4e00-\u9fff()]{4,30}?(?:考试院|考试中心|考试委员会|委员会|协会|学会|中心|部|局|"
    r"厅|有限公司|学院|大学|鉴定站|学校)"
)

CERTIFICATE = KindRules(
    kind=EvidenceKind.CERTIFICATE,
    titles=(
        Signal.of(
            r"全\s*国\s*大\s*学\s*英\s*语\s*[四六]\s*级|全国计算机等级|成\s*绩\s*(?:报\s*告\s*单|单|证\s*书)|职业资格证书|职业技能等级证书|技能等级|合\s*格\s*证\s*书|资\s*格\s*证\s*书|培训证书|结业证书",
            4,
        ),
        Signal.of(
            r"\bCET[- ]?[46]\b|certificate\s+of\s+(?:completion|achievement|proficiency|"
            r"competency|qualification|training|attendance)|score\s+report|test\s+report\s+form|"
            r"transcript\s+of\s+results|professional\s+certificat|"
            r"\bcertified\b.{0,40}\bcertificate\b|(?:certification|skills?)\s+certificate",
            4,
        ),
        Signal.of(r"^\s*certificate\s*$|^\s*证\s*书\s*$", 2.5),
    ),
    signals=(
        Signal.of(r"大学英语[四六]级|计算机等级考试|\bCET\b|\bNCRE\b|IELTS|TOEFL|职业技能|职业资格", 2),
        Signal.of(
            r"successfully\s+(?:completed|passed)|has\s+(?:passed|completed|demonstrated|fulfilled)|考试成绩|成绩合格|考核合格|特发此证|经考[试核]",
            2.5,
        ),
        Signal.of(r"准考证号|听力|阅读|写作|总\s*分|\btotal\s+score\b|\bscore\b|成绩", 1.5),
        Signal.of(r"证书编号|管理号|certificate\s+(?:no|number|id)|credential\s+id"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Name | Candidate Name | Candidate | Full Name | Name of Candidate | Awarded to
                Presented to | Holder | 姓名 | 考生姓名 | 持证人 | 学员姓名
"""
            ),
            sentences=(
                Sentence.of(
                    rf"certif(?:y|ies|ied)\s+that\s+(?P<value>{NAME})\s*(?:,|\(|has|having|is|was)",
                    SURE,
                ),
                Sentence.of(rf"(?:awarded|presented|granted|issued)\s+to\s*:?\s*(?P<value>{NAME})", SURE),
                Sentence.of(
                    rf"(?:兹证明|证明)\s*(?P<value>{NAME_HAN})\s*(?:同志|同学|先生|女士|,|\(|于|参加|性别)",
                    SURE,
                ),
                Sentence.of(rf"^\s*to\s*:?\s+(?P<value>{NAME})\s*$", LIKELY),
                Sentence.of(rf"(?:学员|考生)\s*(?P<value>{NAME_HAN})\s*(?:,|\(|于|参加|在)", SURE),
                Sentence.of(
                    rf"(?:^|\s)(?P<value>{NAME_HAN})\s*(?:同志|同学|先生|女士|学员)\s*(?:[,:]|于|参加|\()",
                    LIKELY,
                ),
            ),
        ),
        FieldRule(
            FieldName.CERTIFICATE_NAME,
            words(longest=90),
            labels=each(
                """
                Certificate | Certificate Name | Qualification | Certification | Examination | Exam
                Test | Course | Course Title | Programme | 证书名称 | 考试名称 | 考试科目 | 语言级别
                职业名称 | 职业名称及等级 | 专业名称 | 资格名称 | 考试项目 | 课程名称 | 级别
                报考级别 | 考试级别 | 资格种类 | 证书类别 | 认证名称
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?P<value>全国大学英语[四六]级考试(?:\s*\(?CET-?[46]\)?)?|大学英语[四六]级(?:考试)?)",
                    0.95,
                ),
                Sentence.of(r"(?<!\()(?P<value>CET[- ]?[46])\b(?!\))", 0.75),
                Sentence.of(
                    r"(?P<value>IELTS(?:\s+(?:Academic|General\s+Training))?|TOEFL(?:\s+iBT)?|TOEIC|PTE\s+Academic|Duolingo\s+English\s+Test)(?=\s|$|,)",
                    0.93,
                ),
                Sentence.of(
                    r"(?:^|\s)(?P<value>(?!中华|职业|国家|专业)[\u4e00-\u9fff()]{2,14}(?:专业技术资格|职业资格|执业资格|从业资格))\s*(?:证书|考试)",
                    SURE + 0.03,
                ),
                Sentence.of(r"(?P<value>全国计算机等级考试\s*[一二三四]级)", 0.95),
                Sentence.of(
                    r"(?P<value>College\s+English\s+Test\s*(?:-\s*)?Band\s*(?:[46]|four|"
                    r"six)(?:\s*\(?CET[- ]?[46]\)?)?|College\s+English\s+Test)",
                    0.95,
                ),
                Sentence.of(
                    rf"(?:completed|completing|passed|passing|fulfilled|attained|awarded|qualified\s+as|recognised\s+as|requirements\s+(?:of|for))\s+(?:the\s+|an?\s+|all\s+)*(?:requirements\s+(?:of|for)\s+)?(?:the\s+)?(?:(?:training\s+)?(?:course|programme|program|examination|certificate|certification|designation)\s+(?:of|in|on|for|as)?\s*)?[\"]?(?P<value>{_THING})",
                    SURE,
                ),
                Sentence.of(
                    r"(?<![\u4e00-\u9fff])(?P<value>(?!职业|中华|国家|专业)[\u4e00-\u9fff()]{2,20}(?:职业资格|职业技能等级|专业技术资格|执业资格|等级)(?:证书|考试)?)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:参加|完成|通过)(?:了)?\s*(?:(?:由|了)?(?:[我本][院校司]|[我本]?(?:单位|中心|公司))?\s*(?:举办|组织|主办|开展)的?)?\s*[《\"]?(?P<value>[\u4e00-\u9fffA-Za-z0-9()+#\s-]{3,30}?)[》\"]?\s*(?:考试|培训|课程|认证)",
                    LIKELY,
                ),
                Sentence.of(rf"^\s*(?P<value>{_THING})\s+(?-i:This|this)\s+(?:is\s+to\s+)?certif", WEAK),
            ),
        ),
        FieldRule(
            FieldName.SCORE,
            score,
            labels=each(
                """
                Score | Total Score | Total | Overall Score | Overall | Overall Band Score | Overall Band
                Result | Final Score | Marks
                总分 | 总成绩 | 成绩 | 考试成绩 | 分数 | 笔试总分 | 笔试成绩总分 | 理论成绩
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:total|overall|final)\s+(?:score|mark|result)\s*(?:of|is|was|:)?\s*(?P<value>\d{1,4}(?:\.\d)?)",
                    SURE,
                ),
                Sentence.of(r"with\s+a\s+(?:score|mark)\s+of\s+(?P<value>\d{1,4}(?:\.\d)?)", SURE),
                Sentence.of(
                    r"(?:总分|总成绩|成绩)\s*(?:为|是|:)?\s*(?P<value>\d{1,4}(?:\.\d)?)\s*分?", LIKELY
                ),
            ),
        ),
        FieldRule(
            FieldName.ISSUER,
            organisation,
            labels=each(
                """
                Issued by | Issuer | Issuing Authority | Issuing Organization | Issuing Organisation
                Awarding Body | Examining Body | 颁发机构 | 发证机关 | 认定机构 | 认证机构
                评价机构(盖章) | 发证机构 | 发证单位
                颁发单位 | 主办单位 | 主考单位 | 考试机构 | 颁证单位 | 评价机构
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:^|\s)(?P<value>教育部(?:教育)?考试(?:院|中心)|教育部高等教育司|{_ORGANISATION_HAN})\s*(?:\(?盖?章|二[〇○零]|20\d\d\s*年|$)",
                    LIKELY,
                ),
                Sentence.of(r"(?P<value>教育部(?:教育)?考试(?:院|中心))", LIKELY),
                Sentence.of(
                    rf"(?:issued|awarded|administered|granted|offered|provided|conducted|organi[sz]ed|delivered)\s+by\s+(?:the\s+)?(?P<value>{_THING})",
                    SURE,
                ),
                Sentence.of(rf"^\s*(?P<value>{_THING})\s+presents\b", LIKELY),
                Sentence.of(
                    rf"(?P<value>(?-i:{_THING}\s(?:Authority|Institute|Board|Council|Association|Academy|Society|Foundation)\b))",
                    WEAK,
                ),
            ),
            unlike=re.compile(
                r"学\s*校?\s*:?\s*$|院\s*系|考\s*点|school\s*:?\s*$|单位\s*:?\s*$", re.IGNORECASE
            ),
        ),
        FieldRule(
            FieldName.ISSUED_ON,
            day,
            labels=each(
                """
                Date of Issue | Issue Date | Issued on | Date Issued | Date of Award
                Completion Date | Date of Completion | 发证日期 | 颁发日期 | 签发日期 | 发证时间
                颁证日期 | 认定时间 | 认定日期 | 颁发时间 | 批准日期 | 日期 | 成绩发布日期
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:this|the|on)\s+(?P<value>[a-z]+(?:-[a-z]+)?\s+(?:day\s+)?of\s+[A-Z][a-z]+[\s,]+\d{4})",
                    SURE,
                ),
                Sentence.of(
                    r"(?:issued|awarded|given|dated|granted|completed)\s+(?:on|this)\s+(?:the\s+)?(?P<value>(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^.;]{4,30}\d{4})",
                    SURE,
                ),
                Sentence.of(
                    r"(?<!test\s)(?<!exam\s)(?<!examination\s)(?<!of\sbirth\s)(?<!birth\s)(?<!expiry\s)(?<!admission\s)(?<!update\s)"
                    r"\bdate\s*:?\s+(?P<value>\d{1,2}[\s/.-][A-Za-z\d]{1,9}[\s/.,-]{1,2}\d{4}|"
                    r"[A-Z][a-z]+\.?\s\d{1,2},?\s\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})",
                    LIKELY + 0.05,
                ),
                Sentence.of(
                    r"issued\s+by[^.;]{3,80}?\son\s+(?P<value>\d{1,2}\s[A-Z][a-z]+\s\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4})",
                    SURE,
                ),
                Sentence.of(
                    r"(?P<value>[\d二][\d〇○零一二三四五六七八九]{3}\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十廿]{1,3}\s*日)\s*$",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?P<value>\d{1,2}\s[A-Z][a-z]+\s\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4})\s*$", LIKELY
                ),
            ),
        ),
        FieldRule(
            FieldName.DOCUMENT_NUMBER,
            identifier,
            labels=each(
                """
                Certificate No | Certificate Number | Certificate ID | Credential ID | Report No
                Report Number | Test Report Form Number | Serial No | No | 证书编号 | 成绩单编号
                成绩报告单编号 | 编号
                管理号 | 报告编号 | 证书号 | 证书号码
"""
            ),
            sentences=(
                Sentence.of(
                    r"certificate\s+(?:no|number|id)\.?\s*:?\s*(?P<value>[A-Z0-9][\w/-]{4,40})", LIKELY
                ),
            ),
        ),
    ),
    other_labels=each(
        """
                学校 | 院系 | 专业 | 身份证号 | 证件号码 | 准考证号 | 考试时间 | 考试日期 | 听力
                阅读 | 写作和翻译 | 性别 | 口试成绩 | 口试等级 | 证件类型 | 出生日期 | 文化程度
                笔试成绩 | 等级 | School | University | College | ID No | ID Number
                Admission Ticket | Admission Ticket No | Test Date | Date of Birth
                Date of Examination | Listening | Reading | Writing | Writing and Translation
                Gender | Speaking | Overall Band Score | Centre Number | Candidate Number
                Registration Number | Director | Valid Until | Expiry Date | Grade | Department | Major
"""
    ),
    finish=(name_in_two_parts, with_its_level),
    one_page=True,
)
