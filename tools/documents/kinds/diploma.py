"""Diplomas and degree certificates; certificates of enrolment are told apart from them."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.days import last_day
from tools.documents.degrees import degree, subject
from tools.documents.kinds.enrolment import enrolment_is_no_diploma
from tools.documents.phrases import DAY_IN_PROSE, NAME, NAME_HAN, capitalised
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import identifier, organisation, person

_SCHOOL_HAN = r"[\u4e00-\u9fff]{2,16}?(?:大学|学院|研究院|学校)(?:[\u4e00-\u9fff]{2,8}学院)?"
_PLACE = capitalised("of|and|at|the", marks=r"\w'-")
_HEAD = (
    r"(?:University|UNIVERSITY|College|COLLEGE|Institute|INSTITUTE|School|SCHOOL|Polytechnic|POLYTECHNIC|Academy|"
    r"Universit[àäéy]\w*|Conservatory)"
)
_NO_PLACE = (
    r"(?!(?i:office|registr\w*|faculty|department|board|senate|council|transcript|student|academic|diploma|degree|"
    r"certificate|this|the|hereby|by|in|on|upon|having|and|date|president|dean)\b)"
)
_SCHOOL = (
    rf"(?-i:(?:The\x20|THE\x20)?(?:University\x20of|UNIVERSITY\x20OF|Universit[àéy]\x20(?:of|de|di))\x20{_PLACE}(?:,?\x20{_NO_PLACE}[A-Z][\w'-]+(?:\x20[A-Z][\w'-]+)?(?=\s*$|[.,;(]))?"
    rf"|(?:The |THE )?(?:[A-ZÀ-Þ][\w.'&-]* (?:of |and |de |& )?){{1,6}}{_HEAD}"
    rf"(?:\x20of\x20{_PLACE})?(?:(?:,\x20|\x20){_NO_PLACE}[A-Z][\w'-]+(?:\x20[A-Z][\w'-]+)?(?=\s*$|[.,;(]|\x20(?:has|on|in|and|having|with|hereby|confirms)\b))?)"
)
_SUBJECT = capitalised("and|of|in|with", marks=r"\w&-")

DIPLOMA = KindRules(
    kind=EvidenceKind.DIPLOMA,
    titles=(
        Signal.of(
            r"毕\s*业\s*证\s*书?|学\s*位\s*证\s*书|学\s*士\s*学\s*位|硕\s*士\s*学\s*位|博\s*士\s*学\s*位|学\s*历\s*证\s*书|毕\s*业\s*证\s*明|肄\s*业\s*证\s*书|学\s*位\s*证\s*明|在\s*[读校籍]\s*(?:生\s*)?证\s*明|在\s*学\s*证\s*明|学\s*籍\s*证\s*明",
            4,
        ),
        Signal.of(
            r"\bdiploma\b|degree\s+certificate|certificate\s+of\s+(?:graduation|degree|award|conferment|enrol?ment|student\s+status|registration)|enrol?ment\s+(?:certificate|verification|letter|confirmation)|graduation\s+certificate|(?:letter|confirmation|verification|proof)\s+of\s+(?:graduation|award|degree|enrol?ment|student\s+status|studentship)|(?:student\s+status|award|degree)\s+(?:letter|confirmation)|provisional\s+(?:degree\s+)?certificate|testamur|degree\s+testimonial|(?:bachelor|master|doctor)'?s?\s+degree\s*$",
            4,
        ),
    ),
    signals=(
        Signal.of(r"准予毕业|修完.{0,16}(?:课程|学分)|(?:授予|获得?)[^。]{0,20}学位|成绩合格", 2.5),
        Signal.of(
            r"(?:degree|diploma)\s+of\s+(?:bachelor|master|doctor|associate)|(?:awarded|conferred|confers?|granted|admitted|admits?)[^.]{0,160}(?:degree|bachelor|master|doctor)|\bbachelor\s+of\b|\bmaster\s+of\b|doctor\s+of\s+philosophy",
            2.5,
        ),
        Signal.of(
            r"系我[校院]|我[校院].{0,30}(?:在校|在读|学生)|(?:currently|presently)\s+(?:enrolled|registered|studying)|is\s+(?:an?\s+)?(?:enrolled|registered|(?:full|part)[-\x20]time\s+student|bona\s*fide\s+student)",
            2.5,
        ),
        Signal.of(r"大学|学院|\buniversity\b|\bcollege\b|\binstitute\b"),
        Signal.of(
            r"校\s*\(?院?\)?\s*长|学历|学制|专业|\bchancellor\b|\bregistrar\b|\bdean\b|\bpresident\b|\bprovost\b|\btrustees\b|\bsenate\b|\bfaculty\b|\bregents\b|\bprincipal\b"
        ),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Name | Student Name | Name of Student | Graduate | Name of Graduate | Full Name
                Student | Name of Recipient | Recipient | Graduate Name | Student Full Name | Awarded to
                Conferred upon | Student's Name | Candidate | Name of Candidate
                姓名 | 学生姓名 | 学生 | 学员姓名 | 毕业生姓名 | 获得者姓名
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:学生|研究生|学员)\s*(?P<value>{NAME_HAN})\s*(?:,|\(|。)?\s*(?:性别|男|女|系|于|,|\()",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:兹证明|证明)[^\S\n]*(?:学生)?[^\S\n]*(?P<value>(?!兹){NAME_HAN})\s*(?:同学|先生|女士|,|\(|系|性别|于|[男女])",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:^|\s)(?P<value>{NAME_HAN})\s*,?\s*(?:性别\s*)?[男女]\s*,?\s*(?:\d{{4}}|[一二][九〇零○])",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:certif(?:y|ies|ied)|confirms?|verif(?:y|ies)|attests?|declares?|known?)\s+that,?\s+(?:the\s+(?:student|candidate)\s+)?(?P<value>{NAME})\s*(?:,|\(|has|having|had|is|was|born|being|\bID\b|student|whose|of\b|successfully|graduated|completed)",
                    SURE,
                ),
                Sentence.of(
                    rf"^\s*(?P<value>{NAME})\s+(?:having\s+(?:fulfilled|completed|satisfied)|(?:is|was)\s+(?:this\s+day\s+)?(?:hereby|awarded|admitted|conferred|granted)|has\s+(?:been|fulfilled|satisfied|this\s+day|completed|successfully))",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:confer(?:s|red)?\s+(?:up)?on|award(?:s|ed)?\s+to|presented\s+to|granted\s+to|(?<!conferred\s)\bupon|bestow(?:s|ed)?\s+(?:up)?on|admit(?:s|ted)?|hereby\s+(?:certify|certifies)\s+that)\s+(?P<value>{NAME})",
                    SURE,
                ),
            ),
            unlike=re.compile(r"校长|院长|president|registrar|dean|chancellor", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.INSTITUTION,
            organisation,
            labels=each(
                """
                Institution | University | College | School | Awarding Institution
                Name of Institution | Awarding Body | Awarding University | Institution Name | School Name
                University Name | Conferring Institution | 授予单位 | 就读学校 | 校名 | 学校 | 学校名称
                毕业院校 | 院校 | 院校名称 | 毕业学校
                学位授予单位 | 颁发单位 | 培养单位
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:在|系|为)\s*(?P<value>{_SCHOOL_HAN})\s*(?:完成了?)?\s*[\u4e00-\u9fff]{{2,16}}\s*专业",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:^|\s)(?P<value>{_SCHOOL_HAN})\s*(?:校\s*\(?院?\)?\s*长|\(?盖?章|教务处|学生处|$|毕业|学士|硕士|博士|在读|在学|普通)",
                    LIKELY,
                ),
                Sentence.of(rf"^\s*(?P<value>{_SCHOOL_HAN})\s", LIKELY),
                Sentence.of(rf"\b(?:at|from|of|by)\s+(?P<value>{_SCHOOL})", LIKELY),
                Sentence.of(rf"^\s*(?P<value>{_SCHOOL})\s", LIKELY),
                Sentence.of(rf"(?P<value>{_SCHOOL})", WEAK),
            ),
        ),
        FieldRule(
            FieldName.DEGREE,
            degree,
            labels=each(
                """
                Degree | Degree Awarded | Award | Qualification | Level of Study | Degree Conferred
                Award Title
                Title of Award | Degree Title | Qualification Awarded | Degree Earned | Title of Degree
                Level
                Programme of Study | Course | Award Conferred | 学位 | 学历层次
                学历 | 层次 | 培养层次 | 授予学位 | 学位类别 | 学历类别
"""
            ),
            sentences=(
                Sentence.of(r"(?P<value>(?:授予|获得?|取得)[^。,]{0,16}(?:学士|硕士|博士)学位)"),
                Sentence.of(
                    r"(?P<value>(?:学士|硕士|博士)学位|[二三四五\d]\s*年\s*制?\s*(?:全日制)?\s*(?:本\s*科|专\s*科|硕\s*士|博\s*士))"
                ),
                Sentence.of(
                    r"(?P<value>(?:本科|专科|大专|硕士|博士)(?:研究生)?)\s*(?:学习|毕业|学历|层次|培养|课程|教育|$)"
                ),
                Sentence.of(
                    r"(?:degree|diploma|award(?:ed)?|conferred|title)\b[^.]{0,60}?(?P<value>(?:bachelor|master|doctor|associate)(?:'?s)?\b|MBA\b|Ph\.?D\b|M\.?Sc\b|B\.?Sc\b|B\.?Eng\b)"
                ),
                Sentence.of(
                    r"(?P<value>(?:bachelor|master|doctor)\s+(?:of|in)\s+[A-Z]\w+|associate\s+(?:of|in|degree)|(?:bachelor|master|doctor)(?:'s|ate)?\s+degree)",
                    LIKELY,
                ),
            ),
        ),
        FieldRule(
            FieldName.MAJOR,
            subject,
            labels=each(
                """
                Major | Field of Study | Programme | Program | Course of Study | Discipline
                Majoring in | Field
                Subject | Specialisation | Specialization | Major Subject | Area of Study | Major Field | In
                Subject of Study | Course Name | Branch | Stream | Concentration | Programme Title
                Major/Programme | Programme Name | Program Name | 学科/专业 | 主修 | 专业 | 专业/方向
                所学专业 | 专业名称 | 主修专业 | 学科专业
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:在|于)\s*(?P<value>[\u4e00-\u9fff()]{2,16}?)\s*专业\s*(?:脱产|全日制)?\s*(?:学习|就读)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:在\s*(?:本校|我校|我院|本院)|系我校)\s*(?:[\u4e00-\u9fff]{2,12}学院)?\s*(?P<value>[\u4e00-\u9fff()、]{2,20}?)\s*专业",
                    SURE,
                ),
                Sentence.of(
                    r"(?:完成了?|修完|攻读|在|通过|学习)\s*(?:[我本][校院]|我单位)?\s*(?P<value>[\u4e00-\u9fff]{2,16}?(?:\([^()]{2,12}\))?)\s*学科\s*\(?\s*专业\s*\)?",
                    SURE,
                ),
                Sentence.of(
                    r"(?:学院|大学|在校|系)\s*(?:完成了?)?\s*(?P<value>[\u4e00-\u9fff()]{2,16}?)\s*专业",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:bachelor|master|doctor|associate)(?:'s)?\s+(?:of|degree)\s+(?:[A-Z]\w+\s+)?(?:degree\s+)?(?:\(\w+\)\s+)?in\s+(?P<value>{_SUBJECT})",
                    SURE,
                ),
                Sentence.of(rf"student\s+(?:of|in)\s+(?P<value>{_SUBJECT})\s+(?:at|in)\b", LIKELY),
                Sentence.of(
                    rf"(?:majoring|majored|(?:a\s+)?major|speciali[sz](?:ing|ation)|concentration|programme|program|studies|course|subject)\s+(?:of\s+study\s+)?(?:is\s+)?(?:in|of)\s+(?P<value>{_SUBJECT})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:degree|bachelor|master|doctor)\b[^.;]{{0,60}}?\bin\s+(?:the\s+(?:field|subject|discipline)\s+of\s+)?(?P<value>{_SUBJECT})",
                    LIKELY,
                ),
                Sentence.of(rf"^\s*in\s+(?P<value>{_SUBJECT})\s*$", SURE),
                Sentence.of(
                    rf"(?:bachelor|master)\s+of\s+(?-i:[A-Z]\w+)\s+\((?!(?i:hon|with))(?P<value>{_SUBJECT})\)",
                    LIKELY,
                ),
            ),
        ),
        FieldRule(
            FieldName.GRADUATED_ON,
            last_day,
            labels=each(
                """
                Date of Graduation | Graduation Date | Date Conferred | Conferral Date
                Date of Award | Date Awarded | Degree Date | Award Date | Date of Conferral
                Date of Conferment
                Conferred on | Awarded on | Graduated on | Graduation | Degree Conferral Date
                Conferment Date
                Date of Degree Conferral | Degree Award Date | Date of Completion | Completion Date
                Date of Degree | Date Degree Awarded | Date Degree Conferred | Convocation Date
                Congregation Date
                Date of Convocation | Date of Congregation | Year of Graduation | Date of Passing
                毕业日期 | 毕业时间 | 授予日期
                学位授予日期 | 发证日期 | 颁发日期
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:this|the|on)\s+(?P<value>[a-z]+(?:-[a-z]+)?\s+(?:day\s+)?of\s+[A-Z][a-z]+[\s,]+\d{4})",
                    SURE,
                ),
                Sentence.of(
                    r"(?P<value>(?:于|自|从)\s*[\d二一][^。;]{6,26}?(?:至|到)\s*[\d二][^。;,]{3,12}?月(?:\s*[\d一二三四五六七八九十]{1,3}日)?)\s*(?:,|在|学习|期间)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:校\s*\(?院?\)?\s*长|编号|主席|签章|盖章)[^。]{0,60}?(?P<value>[\d二][\d〇○零一二三四五六七八九]{3}\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十廿]{1,3}\s*日)",
                    SURE,
                ),
                Sentence.of(
                    r"(?P<value>[\d二][\d〇○零一二三四五六七八九]{3}\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十廿]{1,3}\s*日)\s*$",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:awarded|conferred|graduated|given|dated|granted|admitted|witness|hereunto|completed)\b[^;]{{0,160}}?\b(?:on|this|in|at|dated|of)\s+(?:this\s+)?(?:the\s+|[a-z]+day,?\s+(?:the\s+)?)?(?P<value>{DAY_IN_PROSE})",
                    SURE,
                ),
                Sentence.of(rf"\b(?:this|dated)\s+(?:the\s+)?(?P<value>{DAY_IN_PROSE})", SURE),
                Sentence.of(r"^\s*(?P<value>\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2})\s*$", LIKELY),
                Sentence.of(
                    r"(?P<value>\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]+,?\s\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4})\s*$",
                    LIKELY,
                ),
            ),
            unlike=re.compile(
                r"出生|生于|born|birth|入学|expected|预计|admission|enrol|commenc", re.IGNORECASE
            ),
        ),
        FieldRule(
            FieldName.DOCUMENT_NUMBER,
            identifier,
            labels=each(
                """
                Certificate No | Certificate Number | Diploma No | Diploma Number | Serial No
                Registration No | No | Award No | Certificate ID | Document No | Document Number | Ref
                Reference
                Our Ref | Serial Number | Diploma ID | 证书编号 | 编号 | 学位证书编号 | 毕业证书编号
                学校编号
                证书号
"""
            ),
            unlike=re.compile(r"身份证", re.IGNORECASE),
        ),
    ),
    other_labels=each(
        """
                性别 | 出生日期 | 出生年月 | 入学日期 | 入学时间 | 学号 | 身份证号 | 校长
                校（院）长 | 院长 | 学制 | 学习形式 | 证件号码 | 民族 | Gender | Date of Birth
                Date of Admission | Admission Date | Date of Issue | Issue Date | Issued on
                Date Issued | Student ID | Student No | President | Registrar
                Dean | Chancellor | Length of Schooling | Mode of Study | Date | Honours
                Classification
"""
    ),
    finish=(enrolment_is_no_diploma,),
    one_page=True,
)
