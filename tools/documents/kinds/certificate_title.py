"""What a certificate is called: by its label, by what it says was passed, or by its own title."""

import re
from dataclasses import replace

from models.facts.evidence import FieldName
from tools.documents.parsed import Reading, Surroundings
from tools.documents.phrases import MONTH_WORDS, capitalised
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, Sentence, each
from tools.documents.words import words

THING = capitalised(
    rf"and|of|in|for|the|with|to|-|at|ce|&|on(?! +(?:\d|{MONTH_WORDS}))", marks=r"\w&+#/()-", first=r"A-Z\d("
)
_OF_ITS_SUBJECT = re.compile(
    r"职业(?:名称|工种)|专业(?:名称|类别)|执业类别|级别|资格种类|考试科目|\b(?:level|paper)\b", re.IGNORECASE
)
_BARE_LEVEL = re.compile(r"[一二三四五六初中高][级等]级?")
"""Labels of what a certificate is about; where its own title says what it is, that is its name."""
SUBJECT = 0.85
_LABEL_MAX = 24
_PASSED = (
    r"(?:completed|completing|completion\s+of|passed|passing(?:\s+grade\s+in)?|fulfilled|attained|achieved|attended|earned|obtained|gained|met|satisfied|"
    r"was\s+awarded|been\s+awarded|is\s+awarded|awarded|participated\s+in|undertaken|bestowed|holds|conferred|requirements\s+(?:of|for)|standards?\s+(?:of|for)|"
    r"(?:recogni[sz]ed|certified|qualified|designated|registered|licen[cs]ed|admitted)\s+as|(?:use|to)\s+the\s+(?:designation|title)(?:\s+of)?|credential|designation)"
)
_GENERIC = (
    r"(?:(?:the|an?|all|our|following|online|training|short|professional|global|non-credit|accredited)\s+)*(?:(?:requirements|competenc\w+|standards?|assessments?)\s+(?:of|for|in)\s+)?(?:the\s+|an?\s+)?(?:following\s+)?"
    r"(?:(?:\w+[\s-]){0,2}?(?:course|courses|programme|program|training|examination|exam|certificate|certification|designation|credential|qualification|workshop|module|units?|title)\s*(?:of|in|on|for|as|titled|entitled|called|requirements)?)?"
)

_NO_NAME = (
    r"(?!(?:This|The\s+(?:course|programme|program)|Date|Issued|Certificate\s+(?:No|ID|Number)|"
    r"has|in|on|at|with|and|of|for|to|by|from|held)\b)"
)


def name(text: str, around: Surroundings) -> Reading | None:
    """What it is called; less sure where its label is only that of its subject."""
    reading = words(longest=90)(text, around)
    if reading is None or len(around.label) >= _LABEL_MAX or _BARE_LEVEL.fullmatch(text.strip()):
        return reading
    if _OF_ITS_SUBJECT.search(around.label):
        return replace(reading, certainty=reading.certainty * SUBJECT)
    return reading


TITLE = FieldRule(
    FieldName.CERTIFICATE_NAME,
    name,
    labels=each(
        """
        Certificate | Certificate Name | Qualification | Certification | Examination | Exam
        Test | Course | Course Title | Licence | License | License Type | Licence Type
        Test Name | Exam Name
        Certification Name | Award | Credential | Test Type | Title | Examination Name | Course Name
        Name of Certificate | Name of Course | Training | Qualification Title | Designation | Paper
        Test Module | 证书 | 资格证书名称 | 执业类别 | 专业类别 | 培训项目 | 培训内容 | 培训课程
        Programme | 证书名称 | 考试名称 | 考试科目 | 语言级别
        职业名称 | 职业名称及等级 | 专业名称 | 资格名称 | 考试项目 | 课程名称 | 级别
        报考级别 | 考试级别 | 资格种类 | 证书类别 | 认证名称 | 证件名称 | 资格证名称 | 证照名称 | 奖项名称
        项目名称 | 培训名称 | 学习课程 | 所学课程 | 课程 | 培训项目名称 | 认证项目 | 认证类型 | 技能名称
        Certificate Title | Certification Title | Exam Title | Training Course | Course/Programme | Badge
        Module Title | Unit Title | Training Programme | Name of Programme | Name of Examination | Permit
        Name of Qualification | Qualification Name | Name of Award | Program Name | Programme Name | Program
        Certification Type | Credential Name | Award Title | Name of Training | Course of Study | Achievement
"""
    ),
    sentences=(
        Sentence.of(
            r"(?P<value>全国大学英语[四六]级考试(?:\s*\(?CET-?[46]\)?)?|大学英语[四六]级(?:考试)?)",
            0.95,
        ),
        Sentence.of(
            r"(?P<value>(?-i:(?:Microsoft|Google|AWS|Oracle|Salesforce|Cisco|SAP|IBM|HashiCorp|Red\x20Hat|VMware|Adobe|HubSpot|Databricks|Snowflake)\x20Certified):?\x20(?-i:[A-Z])[^\n.,]{3,70}?)\s*(?:[.,\n]|$)",
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
        Sentence.of(
            r"^\s*(?P<value>(?!(?i:test|score|official))(?-i:(?:[A-Z][\w'&-]*\x20(?:of\x20|for\x20|as\x20a\x20|in\x20|and\x20)?){1,7}(?:Test|Examination|Exam|Assessment|Licence|License|Certification)(?:\x20\([A-Z-]{2,8}\))?))\s*$",
            LIKELY,
        ),
        Sentence.of(
            r"(?P<value>普通话水平测试|教师资格证?书?|法律职业资格证?书?|注册会计师(?:全国统一考试)?)(?=证|考|$|\s|,)",
            LIKELY,
        ),
        Sentence.of(
            r"(?P<value>JLPT(?:\s+N[1-5])?|HSK(?:\s+(?:Level\s+)?[1-9])?|GRE(?:\s+General\s+Test)?|GMAT(?:\s+Exam)?|Cambridge\s+English[^\n,.]{0,40}|LanguageCert[^\n,.]{0,30})(?=\s|$|,)",
            LIKELY,
        ),
        Sentence.of(
            rf"{_PASSED}(?:[^\S\n]+{_GENERIC})?[^\S\n]*[\u4e00-\u9fff]{{0,8}}:?[^\S\n]*\n\s*[\"]?(?P<value>{_NO_NAME}(?-i:[A-Z\d])[^\n\"]{{3,89}}?)[\".,]?\s*(?:\n|$)",
            SURE + 0.01,
        ),
        Sentence.of(rf"{_PASSED}\s+{_GENERIC}\s*[:,]?\s*[\"](?P<value>[^\n\"]{{3,89}})[\"]", SURE + 0.01),
        Sentence.of(
            r"(?:以下|下列|如下)[^\s:,。]{0,16}\s*:\s*\n?\s*(?P<value>[^\n。,]{3,40}?)\s*(?:\n|$)",
            SURE + 0.01,
        ),
        Sentence.of(
            r"(?:课程|培训|项目|专题|讲座|研修班)[^\S\n]*:?\s*\n?\s*[《\"](?P<value>[^《》\"\n]{2,40})[》\"]|",
            LIKELY,
        ),
        Sentence.of(
            r"[《\"](?P<value>[^《》\"\n]{3,40})[》\"]\s*(?:线上|在线|网络|专题|系列|全部)?(?:课程|培训|考试|学习|认证|研修|证书)",
            SURE,
        ),
        Sentence.of(r"(?P<value>全国计算机等级考试\s*[一二三四]级)", 0.95),
        Sentence.of(
            r"(?P<value>College\s+English\s+Test\s*(?:-\s*)?Band\s*(?:[46]|four|"
            r"six)(?:\s*\(?CET[- ]?[46]\)?)?|College\s+English\s+Test)",
            0.95,
        ),
        Sentence.of(
            rf"(?:completed|completing|passed|passing|fulfilled|attained|qualified\s+as|recogni[sz]ed\s+as|certified\s+as|designated\s+(?:as\s+)?|registered\s+as|licen[cs]ed\s+as|admitted\s+as|earned|completion\s+of|entitled\s+to\s+use|requirements\s+(?:of|for))\s+(?:the\s+|an?\s+|all\s+)*(?:requirements\s+(?:of|for)\s+)?(?:the\s+)?(?:(?:training\s+)?(?:course|programme|program|examination|certificate|certification|designation)\s+(?:of|in|on|for|as)?\s*)?[\"]?(?P<value>{THING})",
            SURE - 0.01,
        ),
        Sentence.of(
            r"(?<![\u4e00-\u9fff])(?P<value>(?!职业|中华|国家|专业)[\u4e00-\u9fff()]{2,20}(?:职业资格|职业技能等级|专业技术资格|执业资格|等级)(?:证书|考试)?)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:参加|完成|通过)(?:了)?\s*(?:(?:由|了)?(?:[我本][院校司]|[我本]?(?:单位|中心|公司))?\s*(?:举办|组织|主办|开展)的?)?\s*[《\"]?(?P<value>(?!规定|全部|全国统一|国家统一|相[应关]|以[上下]|本|所有|规范|系统)[\u4e00-\u9fffA-Za-z0-9():.+#\x20-]{3,30}?(?<!的))[》\"]?\s*(?:考试|培训|课程|认证)",
            LIKELY,
        ),
        Sentence.of(rf"^\s*(?P<value>{THING})\s+(?-i:This|this)\s+(?:is\s+to\s+)?certif", WEAK),
    ),
)
