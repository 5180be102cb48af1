"""What a certificate is called: by its label, by what it says was passed, or by its own title."""

from models.facts.evidence import FieldName
from tools.documents.phrases import MONTH_WORDS, capitalised
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, Sentence, each
from tools.documents.words import words

THING = capitalised(
    rf"and|of|in|for|the|with|to|-|on(?! +(?:\d|{MONTH_WORDS}))", marks=r"\w&+#/()-", first=r"A-Z\d("
)

TITLE = FieldRule(
    FieldName.CERTIFICATE_NAME,
    words(longest=90),
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
        Sentence.of(r"(?P<value>全国计算机等级考试\s*[一二三四]级)", 0.95),
        Sentence.of(
            r"(?P<value>College\s+English\s+Test\s*(?:-\s*)?Band\s*(?:[46]|four|"
            r"six)(?:\s*\(?CET[- ]?[46]\)?)?|College\s+English\s+Test)",
            0.95,
        ),
        Sentence.of(
            rf"(?:completed|completing|passed|passing|fulfilled|attained|qualified\s+as|recogni[sz]ed\s+as|certified\s+as|designated\s+(?:as\s+)?|registered\s+as|licen[cs]ed\s+as|admitted\s+as|earned|completion\s+of|entitled\s+to\s+use|requirements\s+(?:of|for))\s+(?:the\s+|an?\s+|all\s+)*(?:requirements\s+(?:of|for)\s+)?(?:the\s+)?(?:(?:training\s+)?(?:course|programme|program|examination|certificate|certification|designation)\s+(?:of|in|on|for|as)?\s*)?[\"]?(?P<value>{THING})",
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
        Sentence.of(rf"^\s*(?P<value>{THING})\s+(?-i:This|this)\s+(?:is\s+to\s+)?certif", WEAK),
    ),
)
