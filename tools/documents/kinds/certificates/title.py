"""What a certificate is called: by its label, by what it says was passed, or by its own title."""

import re
from dataclasses import replace

from models.facts.evidence import FieldName
from tools.documents.parsed import Reading, Surroundings
from tools.documents.phrases import MONTH_WORDS, NAME, capitalised
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, Sentence, each
from tools.documents.words import words

THING = capitalised(
    rf"and|of|in(?!\x20+(?:\d|{MONTH_WORDS}))|for|the|with(?!\x20+(?:a|an|Merit|Distinction|Credit|Honou?rs)\b)|to|-|–|&|from(?!\x20+\d)|using|via|as|an?|your|"
    rf"on(?! +(?:\d|{MONTH_WORDS}))|at(?= +(?:Work|Height|Heights|Home|Scale|Sea|Night|the +Workplace))",
    marks=r"\w&+#/()’':-",
    first=r"A-Z\d(",
)

BARE_LEVEL = re.compile(
    r"^(?:(?:[一二三四五六初中高甲乙丙单][级等]|[一二三四五]级/\w{2,5}|level\s*\w|grade\s*\w)[级]?|[A-C][12])$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:合格|优秀|良好|通过|及格|有效|正常|(?:final|overall|exam|test)?\s*results?\b.*|pass(?:ed)?|merit|distinction|active|valid|completed|yes|no|\W|\d)+$",
    re.IGNORECASE,
)
_CODE = re.compile(r"^(?:(?-i:[A-Z]{2,3}\d?)-?[A-Z]?\d{2,4}|\d{3}-\d{3}|1Z0-\d{3,4}(?:-\d+)?)$")
"""The code of an examination, which stands beside its name: SY0-701, AZ-900, 200-301."""
_OF_ITS_SUBJECT = re.compile(
    r"职业(?:名称|工种)|专业(?:名称|类别)|执业类别|资格种类|考试科目|\bpaper\b", re.IGNORECASE
)
"""Labels of what a certificate is about; where its own title says what it is, that is its name."""
_LEVEL_ALONE, _SUBJECT, _LABEL_MAX = 0.75, 0.85, 24

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


def title_of_certificate(text: str, around: Surroundings) -> Reading | None:
    """What a certificate is called; hardly a level alone, and no result."""
    reading = words(longest=90)(text, around)
    if reading is None:
        return None
    held = text[reading.start : reading.end]
    if _NO_TITLE.match(held) or _CODE.match(held):
        return None
    if BARE_LEVEL.match(held):
        return replace(reading, certainty=_LEVEL_ALONE)
    if len(around.label) < _LABEL_MAX and _OF_ITS_SUBJECT.search(around.label):
        return replace(reading, certainty=_SUBJECT)
    return reading


TITLE = FieldRule(
    FieldName.CERTIFICATE_NAME,
    title_of_certificate,
    labels=each(
        """
        Certificate | Certificate Name | Qualification | Certification | Examination | Exam | Test
        Course | Course Title | Licence | License | License Type | Licence Type | Test Name | Exam Name
        Certification Name | Award | Credential | Test Type | Title | Examination Name | Course Name
        Name of Certificate | Name of Course | Training | Qualification Title | Designation | Paper
        Test Module | 证书 | 资格证书名称 | 执业类别 | 专业类别 | 培训项目 | 培训内容 | 培训课程
        Programme | 证书名称 | 考试名称 | 考试科目 | 语言级别 | 专业名称 | 资格名称 | 考试项目 | 课程名称
        级别 | Name of Qualification | Qualification Name | Award Title | Award Name | Certificate Title
        Certification Title | Credential Name | Program | Course Completed | Training Course
        Training Title | Programme Title | Program Name | Programme Name | Course Attended | Badge | Skill
        Name of Programme | Name of Training | Name of Award | Name of Examination | Name of Test
        Exam Title | Examination Title | Competency | Module | Training Programme | Training Program
        Unit of Competency | Title of Course | Subject of Training | Licence Class | Profession
        Membership Grade | Type of Licence | Type of License | Licence Name | Registration Type
        Type of Certificate | Certificate Type | Workshop | Role | Specialization | 考试类别 | 考试等级
        培训名称 | 课程 | 资格类别 | 认证项目 | 认证课程 | 培训班名称 | 竞赛名称 | 获奖项目 | 奖项名称
        奖项 | 赛事名称 | 荣誉名称 | 学习课程 | 资格 | 资格证书 | 认证类型 | 测试项目 | 测试名称 | 证书名
        证书类型 | 项目名称 | 培训专题 | 培训主题 | 技能名称 | 任职资格 | 资格等级 | 考核项目
        专业技术资格 | 资格级别 | 报考级别 | 考试级别 | 资格种类 | 证书类别 | 认证名称 | 职业名称及等级
        职类名称 | 职类 | 检定职类
        证件名称 | 资格证名称 | 证照名称 | 所学课程 | 培训项目名称 | Course/Programme | Module Title
        Unit Title | Permit | Certification Type | Course of Study | Achievement
        """
    ),
    sentences=(
        Sentence.of(
            r"^\s*(?P<value>(?!Licen[cs]es?\b|Issued)[A-Z][^\n]{5,80}?)[®™]?\s*\n\s*[A-Z][^\n]{1,60}\n\s*Issued\s+[A-Z][a-z]{2,8}\.?\s+\d{4}\b",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?P<value>(?-i:(?:[A-Z][\w&-]*\x20){{0,3}}?(?:BTEC\x20|NVQ\x20|SVQ\x20|RQF\x20)?(?:Level\x20\d|L\d)\x20"
            rf"(?:NVQ\x20|National\x20|Extended\x20|Subsidiary\x20|Foundation\x20|Technical\x20|First\x20|Higher\x20)*"
            rf"(?:Award|Certificate|Diploma))\x20(?:in|of|for)\x20{THING}(?:\x20\((?:RQF|QCF|SCQF)\))?)\s*$",
            SURE + 0.03,
        ),
        Sentence.of(
            r"^\s*(?P<value>(?-i:A2\x20Key|B1\x20Preliminary|B2\x20First|C1\x20Advanced|C2\x20Proficiency|"
            r"Goethe-Zertifikat\x20[ABC][12]|(?:DELF|DALF|DELE|telc\x20Deutsch)\x20(?:Pro\x20)?[ABC][12]|TestDaF|TOPIK(?:\x20I{1,2})?))(?=\s|$)",
            SURE + 0.03,
        ),
        Sentence.of(
            r"^\s*(?P<value>(?-i:OSHA\x20\d{2}[\x20-][Hh]our[^\n.,]{0,60}|"
            r"(?:CISSP|CCSP|CISA|CISM|CRISC|CKAD?|CEH|OSCP|ITIL|PRINCE2|CAPM|CSM|PSM\x20I{1,3}|Security\+|Network\+)(?:\x20[A-Z][^\n.,]{2,60})?))\s*$",
            LIKELY,
        ),
        Sentence.of(
            rf"congratulations\s*(?:to)?\s*[:,!]?\s*{NAME}[!.]?\s*\n\s*(?:(?:you\s+have|has)\s+(?:successfully\s+)?completed\s*:?\s*)?"
            rf"(?P<value>{_NO_NAME}{THING})\s*$",
            SURE,
        ),
        Sentence.of(
            r"(?P<value>(?-i:(?:Microsoft|Google|AWS|Oracle|Salesforce|Cisco|SAP|IBM|HashiCorp|Red\x20Hat|VMware|Adobe|HubSpot|Databricks|Snowflake)\x20Certified):?\x20(?-i:[A-Z])[^\n.,]{3,70}?)\s*(?:[.,\n]|$)",
            0.95,
        ),
        Sentence.of(
            r"(?P<value>IELTS(?:\s+(?:Academic|General\s+Training))?|TOEFL(?:\s+iBT)?|TOEIC|PTE\s+Academic|Duolingo\s+English\s+Test)(?=\s|$|,)",
            0.93,
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
        Sentence.of(
            r"(?P<value>全国大学英语[四六]级考试(?:\s*\(?CET-?[46]\)?)?|大学英语[四六]级(?:考试)?)",
            0.95,
        ),
        Sentence.of(r"(?<!\()(?P<value>CET[- ]?[46])\b(?!\))", 0.75),
        Sentence.of(
            r"(?P<value>IELTS(?:\s+(?:Academic|General\s+Training))?|TOEFL(?:\s+(?:iBT|ITP|Essentials))?|TOEIC(?:\s+(?:Listening\s+(?:and|&)\s+Reading|Speaking(?:\s+(?:and|&)\s+Writing)?))?|PTE\s+Academic|Duolingo\s+English\s+Test)(?=\s|$|,)",
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
        Sentence.of(r"(?P<value>中小学教师资格考试(?:合格证明|成绩证明)?)", 0.95),
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
            r"(?<![\u4e00-\u9fff])(?P<value>(?!职业|中华|国家|专业|的|表明|持证|具备|相应|本|该|经|已|证书)[\u4e00-\u9fff()]{2,20}(?:职业资格|职业技能等级|专业技术资格|执业资格|等级)(?:证书|考试)?)(?!水平|认定)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:参加|完成|通过)(?:了)?\s*(?:(?:由|了)?(?:[我本][院校司]|[我本]?(?:单位|中心|公司))?\s*(?:举办|组织|主办|开展)的?)?\s*[《\"“”「『](?P<value>[\u4e00-\u9fffA-Za-z0-9()+#.·:&、,\s-]{2,40}?)[》\"“”」』]\s*(?:的)?(?:在线|专题|系列|专项)?(?:考试|培训|课程|认证|学习|项目)?",
            LIKELY,
        ),
        Sentence.of(
            r"(?:参加|完成|通过|修毕|修读|修完)(?:了)?\s*(?:(?:由)?[^。,\n]{2,24}(?:举办|组织|主办|开展|开办|开设)的?之?\s*)?[《\"]?(?P<value>(?!国家|统一|全部|规定|由|了|本|我|所有|考试|培训|课程|学习)[\u4e00-\u9fffA-Za-z0-9()+#-]{3,30}?)[》\"]?\s*(?:考试|培训|课程|认证)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:参加|完成)(?:了)?(?:由)?[^。,\n]{2,24}?(?:举办|组织|主办|开展|开办|开设)的?之?\s*[《\"“]?(?P<value>[\u4e00-\u9fffA-Za-z0-9()+#-]{3,30}?(?:(?<!培训)班|营|研修|课程|(?=培训)))(?:培训班?)?[》\"”]?\s*(?:,|学习|$|。)",
            SURE,
        ),
        Sentence.of(
            r"(?:以下|下列|如下)[^\n]{0,14}:?\s*\n\s*(?P<value>[\u4e00-\u9fffA-Za-z(][^\n]{2,30})\s*$", SURE
        ),
        Sentence.of(
            r"^\s*(?P<value>(?-i:(?:[A-Z][\w'&-]*\x20){0,3}Test\x20of\x20[A-Z]\w+(?:\x20(?:as\x20a\x20)?[A-Z][\w()]+){0,5}))\s*$",
            LIKELY,
        ),
        Sentence.of(
            r"(?:具备|取得|获得|授予|符合|评为)\s*(?!相应|该|法律职业资格的)(?P<value>[\u4e00-\u9fff]{3,16}?)\s*(?:任职资格|专业技术资格|职务任职资格|职业资格|执业资格|资格(?!的))",
            LIKELY,
        ),
        Sentence.of(
            r"(?:开办|举办|主办|修读)之?\s*\n?\s*(?P<value>[\u4e00-\u9fff()]{3,24}(?:课程|培训班|证书|文凭))",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:attended|participated\s+in|taken\s+part\s+in|took\s+part\s+in|undertaken|undergone|trained\s+in|achieved|enrolled\s+in|finished|demonstrated\s+competence\s+in)\s+(?:the\s+|an?\s+)*(?:(?:training\s+|online\s+)?(?:course|programme|program|workshop|seminar|training)\s+(?:of|in|on|for|titled|entitled|called|:)?\s*)?[\"“]?(?P<value>{THING})",
            SURE - 0.03,
        ),
        Sentence.of(
            rf"\b(?:been|is|was|hereby)\s+(?:duly\s+|hereby\s+)?awarded\b[^\S\n]*(?:(?:an?|the)\b[^\S\n]*){{0,2}}(?:(?:grade|pass|merit|distinction|credit)\b[\x20\w*+]{{0,20}}?)?(?:in\b[^\S\n]*)?(?:the\b[^\S\n]*)?(?:following\s+qualification\s*:?)?[^\S\n]*\n\s*(?P<value>{THING})\s*$",
            SURE,
        ),
        Sentence.of(
            rf"(?:credential|designation|title|qualification|status|certification|competenc(?:y|ies)|units?|modules?|event|webinar|conference|seminar|workshop|course|training|programme|program|examination|certificate)\s*(?:of|:|in|as|-)?\s*\n\s*[\"“]?(?P<value>(?![^\n:]{{2,24}}:\s)(?!(?:This|Date|Name|Certificate|Surname|First|Family|Candidate|Learner|Holder|Recipient|Delegate|Total|Issued?|Awarded|Presented|CPD|Chartered\x20Institute)\b){THING})[\"”]?\s*$",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:prize|place|award|medal|honou?rs?|distinction|excellence|performance|achievement|winner|runner-?up)\s+(?:in|at|of|for)\s+(?:the\s+)?(?P<value>{THING})",
            LIKELY,
        ),
        Sentence.of(
            rf"certificate\s+of\s+(?:completion|achievement|attendance|training)\s*\n\s*(?P<value>(?!(?:This|We|It|Is|Presented|Awarded|Issued|Name|Number|No)\b){THING})\s*\n\s*(?:instructors?|taught|by)\b",
            SURE,
        ),
        Sentence.of(
            r"(?:the|this)\s+(?:course|programme|program|training|certificate|qualification)\s*,?\s*[\"“](?P<value>[^\"”\n]{4,70})[\"”]",
            SURE,
        ),
        Sentence.of(rf"^\s*(?P<value>{THING})\s+(?-i:This|this)\s+(?:is\s+to\s+)?certif", WEAK),
    ),
)
