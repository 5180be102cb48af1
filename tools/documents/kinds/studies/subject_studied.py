"""What was studied, as diplomas and letters about them put it."""

from models.facts.evidence import FieldName
from tools.documents.degrees import subject
from tools.documents.phrases import MONTH_WORDS
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each

_GRADES = (
    r"(?:First|Second|Upper|Lower|Third|High|Higher|Great|Greatest|Merit|Distinction|Hon|Credit|Commendation|Pass|Special|FIRST|SECOND|"
    r"DISTINCTION|MERIT|HON|Academic|All|Effect)"
)
_NO_SUBJECTS_WORD = (
    r"(?:this|that|testimony|witness|accordance|recognition|partial|person|absentia|year|under|consideration|"
    rf"attendance|addition|order|good|part|{MONTH_WORDS})\b"
)
_WORD = r"[A-Z][\w&/’'-]*(?<![’'])"
_LINKING = rf"(?:and|of|in(?! +(?:{MONTH_WORDS}|\d))|with(?! +{_GRADES})|for|the|&|to)"
_LIST = rf"{_WORD}(?: {_WORD})?(?:, {_WORD}(?: {_WORD})?)+,? and {_WORD}(?: {_WORD})?"
_WRAPPED = (
    rf"(?:\n(?!(?:Given|Dated|This|The|With|Conferred|Awarded|Granted|Admitted|Completed|"
    rf"Degree)\b){_WORD}(?=[.,;]|\x20(?:on|with|at|from)\b))?"
)
SUBJECT = rf"(?!{_NO_SUBJECTS_WORD})(?-i:{_LIST}|{_WORD}(?: +(?:{_LINKING} +)*{_WORD})*{_WRAPPED})"
"""Capitalised words for a field of study, without the honours or the month that may follow."""

_NO_SUBJECT_LINE = (
    r"(?:with|having|up?on|together|given|this|in|conferred|awarded|at|the|by|dated?|magna|cum|summa|first|second|upper|third|lower|"
    r"(?:vice-?\s?)?president|(?:vice-?\s?)?chancellor|dean|registrar|provost|class|honou?rs|certificate|diploma|department|faculty|"
    r"school|college|universit\w+|signed|director|and|is|has|was|to|as|for|on|from|of|chair\w*|secretary|principal|rector|trustees|"
    r"holder|issuer|owner|recipient|issued|shared|verified|name|code|link|access|valid|status|institution|credential|"
    r"student|number|degree|bachelor|master|doctor|merit|distinction|division|grade|a|an|all|who|which|conferral|"
    rf"{MONTH_WORDS})\b"
)
_TITLE = (
    r"(?:bachelor|master|doctor|associate)(?:'s)?\s+(?:of|in)\s+(?-i:[A-Z][\w&]*(?: (?:and |of |in |"
    r"& )?[A-Z]\w*){0,4})"
)
_HONOURS_LINE = (
    r"(?:\s*\(\w+\.?\))?(?:\s+with\x20[^\n]{4,44}|\n[^\n]{0,30}(?:laude|honou?rs|distinction|merit|"
    r"division|class)[^\n]{0,40})?"
)

_SUBJECT_HAN = (
    r"(?!成?了|的|在|全日制|非全日制|本科|专科|硕士|博士|研究生)(?!(?:网络|远程|成人高等|继续|开放)教育)(?:(?!大学|学院|[我本该贵](?:[校院系]|单位)|考试|专业|毕业|在读|年制|完成|修完|学习|期间|"
    r"自学|教育部|学位|参加|至)(?:[\u4e00-\u9fff()、·&+\-A-Za-z]|(?<=[\u4e00-\u9fff])(?<!生)\n(?!在)(?=[\u4e00-\u9fff]))){2,24}?"
)
_BEFORE_HAN = (
    r"(?:(?:大学|学院)(?:\([\u4e00-\u9fff]{2,6}\))?|分校|校区|研究院|研究所|[我本]\s*(?:[校院系所]|单位)|自学考试|考试|毕业于|就读于|就读|攻读|"
    r"修读|修完|完成了?|主修|学习|通过|参加|[在于系为,、]|^|\s)\s*"
    r"(?:(?:现代远程|成人高等|成人|网络|远程|继续|开放)教育(?:学院)?\s*)?"
    r"(?:(?:普通|成人)?(?:非?全日制|脱产|业余|函授)?(?:大学)?(?:本科|专科|硕士|博士)?(?:学位)?(?:研究生)?\s*(?<=[制产余授科士位生])\s*)?"
)

SUBJECT_STUDIED = FieldRule(
    FieldName.MAJOR,
    subject,
    labels=each(
        """
        Major | Field of Study | Programme | Program | Course of Study | Discipline | Majoring in | Field
        Fields of Study | Field(s) of Study | Main Field of Study | Main Fields of Study
        Main Field(s) of Study | Main field(s) of study for the qualification | Majors | Major(s) | Subject
        Specialisation | Specialization | Major Subject | Area of Study | Major Field | In
        Subject of Study | Course Name | Branch | Stream | Concentration | Programme Title | Major/Programme
        Programme Name | Program Name | Program Title | Academic Program | Academic Programme
        Degree Programme | Field of Specialisation | Field of Specialization | Degree Program
        Degree Programme Title | Degree Major | Major Name | Specialty | Speciality | Degree Subject
        Subject Area | Principal Subject | Major Field of Study | Area of Specialization
        Area of Specialisation | Branch of Study | Branch/Specialization | Branch / Specialization
        Subject(s) | Course | Programme of Study | Program of Study | Plan | Academic Plan | Study Programme
        Study Program | Course Title | Award Title | Title of Award | Degree Title | Title of Degree
        Degree | Degree Awarded | Qualification | Degree Conferred | Award | Qualification Awarded | Option
        Name of Qualification | Qualification Name | Qualification Title | Name of Degree | Degree Name
        Degree Obtained | Degree Earned | Degree Received | Degree Granted | Credential | Award Name
        Title Conferred | Qualification Conferred | Award Conferred
        Department/Major | 学科/专业 | 主修 | 专业 | 专业/方向 | 所学专业 | 专业名称 | 主修专业 | 学科专业
        就读专业 | 毕业专业 | 专业方向 | 学位专业 | 专业(学科) | 学科(专业) | 学科名称 | 科系 | 学系
        就读科系 | 主修科目 | 主修学科 | 系所名称 | 修读课程 | 研究方向 | 专业领域 | 专业类别
        """
    ),
    sentences=(
        Sentence.of(
            rf"(?:{_BEFORE_HAN})(?P<value>{_SUBJECT_HAN})\s*(?:学科)?\s*\(?\s*专\s*业\s*\)?\s*(?:方向)?\s*(?:\([^)\n]{{2,12}}\)\s*){{0,2}}(?:脱产|全日制|业余|函授|非全日制)?\s*"
            r"(?:学习|就读|毕业|[二三四五六\d]\s*年|完成|本科|专科|硕士|博士|研究生|已?通过|(?:高等教育)?自学考试|(?:开放|网络|远程|成人)(?:高等)?教育|教学计划|函授|业余|修完|修满|考试|全部课程|20\d\d|在读|,|学生)",
            SURE,
        ),
        Sentence.of(
            rf"(?:{_BEFORE_HAN})(?P<value>{_SUBJECT_HAN})\s*学科\s*(?:\(?\s*专业\s*\)?|$|学习|完成|已|,)",
            SURE,
        ),
        Sentence.of(
            rf"(?:所学|主修|学位|毕业|就读|学习)?专业(?:名称)?\s*(?:为|是)\s*(?P<value>{_SUBJECT_HAN})\s*(?=[,。;]|$|专业)",
            SURE,
        ),
        Sentence.of(
            rf"(?:修完|修读|攻读|完成)\s*(?P<value>{_SUBJECT_HAN})\s*(?:专业)?\s*(?:辅修|双学位|第二学[士位])",
            LIKELY,
        ),
        Sentence.of(rf"主修\s*:?\s*(?P<value>{_SUBJECT_HAN})\s*(?:$|[,。;])", SURE),
        Sentence.of(rf"(?:大学|学院|[我本][校院])\s*(?:完成了?)?\s*(?P<value>{_SUBJECT_HAN})\s*专业", LIKELY),
        Sentence.of(
            r"[于在]?[本我]校\s*(?:[\u4e00-\u9fff]{1,10}(?:学院|学部)\s*)?(?P<value>[\u4e00-\u9fff]{2,16}?(?:学系|系|研究所))\s*(?:[硕博学]士班)?\s*(?:修业|修毕|肄业|毕业|,)",
            SURE,
        ),
        Sentence.of(
            rf"(?:bachelor|master|doctor|associate)(?:'s)?\s+(?:of|degree)\s+(?:[A-Z][\w&]*\s+(?:(?:and|of|&)\s+)?){{0,4}}(?:degree\s+)?"
            rf"(?:\([\w\x20]+\)\s+)?in\s+(?:the\s+(?:field|subject|discipline|area)\s+of\s+)?(?P<value>{SUBJECT})",
            SURE,
        ),
        Sentence.of(rf"student\s+(?:of|in)\s+(?P<value>{SUBJECT})\s+(?:at|in)\b", LIKELY),
        Sentence.of(
            rf"(?:majoring|majored|\ba\s+major|\bmajors?|speciali[sz](?:ing|ed|ation)|concentration|programme|program|studies|course|subject|"
            rf"emphasis)\s+(?:of\s+study\s+)?(?:is\s+)?(?:in|of)\s+(?:the\s+(?:field|subject|discipline|area)\s+of\s+)?(?P<value>{SUBJECT})",
            SURE,
        ),
        Sentence.of(
            rf"(?:field|discipline|subject|area|branch)\s+of\s+(?!study)(?P<value>{SUBJECT})", LIKELY
        ),
        Sentence.of(
            rf"(?:degree|bachelor|master|doctor|B\.?Sc|M\.?Sc|B\.?A|M\.?A|B\.?Eng|M\.?Eng|Ph\.?D|B\.?Tech|M\.?Tech)\b[^.;\n]{{0,60}}?"
            rf"(?<!associate\s)\bin\s+(?P<value>{SUBJECT})",
            LIKELY,
        ),
        Sentence.of(rf"\bdiploma\s+(?:in|of)\s+(?P<value>{SUBJECT})", LIKELY),
        Sentence.of(rf"^\s*in\s+(?P<value>{SUBJECT})(?=\s*$|\s+with\b|,|\s*\()", SURE),
        Sentence.of(
            rf"^\s*(?:major(?:\s+in)?|speciali[sz]ation|concentration)\s*[:\s]\s*(?P<value>{SUBJECT})\s*$",
            SURE,
        ),
        Sentence.of(
            rf"(?:examinations?|requirements)\s+(?:of|for|in)\s+the\s+(?:\w+[\x20’'s]+)?(?:study\s+)?(?:degree\s+)?(?:programme|program|course)(?:\s+(?:of|in))?\s+(?P<value>{SUBJECT})",
            SURE,
        ),
        Sentence.of(
            rf"{_TITLE}{_HONOURS_LINE}\s*\n\s*(?!{_NO_SUBJECT_LINE})(?P<value>{SUBJECT})\s*(?:\([^)\n]{{2,12}}\)\s*)?$",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:bachelor|master)\s+of\s+(?-i:[A-Z]\w+(?:\x20[A-Z]\w+)?)\s+\((?!(?i:hon|with))(?P<value>{SUBJECT})\)",
            LIKELY,
        ),
    ),
)
