"""Certificates of skill: language and computer examinations, professional qualifications, courses."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.days import day, last_day
from tools.documents.kinds.certificate_names import name_in_two_parts, with_its_level
from tools.documents.kinds.certificate_title import THING, TITLE
from tools.documents.phrases import DAY_IN_PROSE, NAME, NAME_HAN
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import identifier, organisation, person, score

_ORGANISATION_HAN = (
    r"[\u4e00-\u9fff()]{2,30}?(?:考试院|考试中心|考试委员会|委员会|协会|学会|中心|部|局|"
    r"厅|有限公司|学院|大学|鉴定站|学校)"
)

CERTIFICATE = KindRules(
    kind=EvidenceKind.CERTIFICATE,
    titles=(
        Signal.of(
            r"全\s*国\s*大\s*学\s*英\s*语\s*[四六]\s*级|全国计算机等级|成\s*绩\s*(?:报\s*告\s*单|单|证\s*书)|职业资格证书|职业技能等级证书|技能等级|合\s*格\s*证\s*书|资\s*格\s*证\s*书|培训证书|结业证书|培训合格证|结课证书|荣\s*誉\s*证\s*书|获\s*奖\s*证\s*书|执\s*业\s*证\s*书?|认\s*证\s*证\s*书|等\s*级\s*证\s*书|专\s*业\s*技\s*术\s*资\s*格|职\s*业\s*技\s*能|水平测试|资格考试|教师资格|考试合格证明|完课证书|学习证书",
            4,
        ),
        Signal.of(
            r"\bCET[- ]?[46]\b|certificate\s+of\s+(?:\w+\s+)?(?:completion|achievement|proficiency|"
            r"competenc[ey]|qualification|training|attendance|participation|excellence|accomplishment|merit|registration|membership|recognition|appreciation|certification|accreditation)|score\s+(?:report|card|sheet)|test\s+report(?:\s+form)?|(?:statement|record)\s+of\s+(?:results?|accomplishment|achievement)|test\s+(?:taker\s+)?score|results?\s+(?:certificate|slip|sheet|report)|certified\s+(?:test\s+)?results?|(?:language|english|proficiency|skills?)\s+(?:proficiency\s+)?(?:test|certificate)|(?:professional|practi[cs]ing|practice)\s+(?:licen[cs]e|certificate)|licen[cs]e\s+to\s+practi[cs]e|(?:course|training|programme|program)\s+(?:completion\s+)?certificate|"
            r"transcript\s+of\s+results|professional\s+certificat|"
            r"\bcertified\b.{0,40}\bcertificate\b|(?:certification|skills?)\s+certificate|certificate\s+(?:iii|iv|ii|i)\b|verified\s+certificate|(?:licen[cs]e|certification)\s+(?:details|record|verification)",
            4,
        ),
        Signal.of(r"^\s*certificate\s*$|^\s*证\s*书\s*$", 2.5),
    ),
    signals=(
        Signal.of(
            r"大学英语[四六]级|计算机等级考试|\bCET\b|\bNCRE\b|IELTS|TOEFL|TOEIC|\bPTE\b|\bGRE\b|\bGMAT\b|\bHSK\b|\bJLPT\b|\bCEFR\b|普通话水平|职业技能|职业资格|雅思|托福|listening.{0,40}reading|reading.{0,40}writing",
            2,
        ),
        Signal.of(
            r"(?s)\A(?!.*(?:degree|bachelor|master\s+of|doctor\s+of|diploma|enrol|学位|毕业)).*(?:hereby\s+certif|this\s+certifies|certif(?:y|ies)\s+that|(?:is|has\s+been)\s+(?:hereby\s+)?(?:awarded|granted|certified)|in\s+recognition\s+of|has\s+met)",
            2.5,
        ),
        Signal.of(
            r"credential\s+(?:id|no|number|url)|expir(?:ation|y)\s+date|valid\s+(?:until|through|thru|to)|有效期|发证|颁证|licen[cs]e\s+(?:no|number)|registration\s+(?:no|number)|certification\s+(?:no|number|id|date)|candidate\s+(?:no|number|id)|test\s+date",
            1.5,
        ),
        Signal.of(
            r"successfully\s+(?:completed|passed)|has\s+(?:passed|completed|demonstrated|fulfilled)|考试成绩|成绩合格|考核合格|特发此证|经考[试核]",
            2.5,
        ),
        Signal.of(r"准考证号|听力|阅读|写作|总\s*分|\btotal\s+score\b|\bscore\b|成绩", 1.5),
        Signal.of(
            r"证书编号|证书号|管理号|编\s*号|certificate\s+(?:no|number|id|code)|credential\s+id|issue\s+date|date\s+(?:of\s+issue|issued)|issued\s+(?:on|by)"
        ),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Name | Candidate Name | Candidate | Full Name | Name of Candidate | Awarded to
                Presented to | Holder | Test Taker | Test Taker Name | Examinee | Examinee Name
                Name of Holder | Recipient
                Certificate Holder | Participant | Licensee | Name of Participant | Student
                Student Name | Learner
                Issued to | Member | Registrant | Name of Licensee | Granted to | Trainee | Member Name
                姓名 | 考生姓名 | 持证人 | 学员姓名 | 持证人姓名 | 获奖人 | 考生 | 学员 | 获证人 | 应试者
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:certif(?:y|ies|ied)|acknowledges?|confirms?|attests?|recogni[sz]es)\s+that,?\s+(?P<value>{NAME})\s*(?:,|\(|has|having|is|was|of\b|successfully|passed|completed|attended|$)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:awarded|presented|granted|issued|given|conferred|certifies|recogni[sz]es|congratulations)\s+(?:to|upon|on)?\s*[:,]?\s*(?P<value>{NAME})(?=\s*(?:$|,|\(|for|on|as|in|has|having|who|of|by)\b|\s*$)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:兹证明|证明)[^\S\n]*(?P<value>(?!兹){NAME_HAN})\s*(?:同志|同学|先生|女士|,|\(|于|参加|性别)",
                    SURE,
                ),
                Sentence.of(rf"^\s*to\s*:?\s+(?P<value>{NAME})\s*$", LIKELY),
                Sentence.of(
                    r"^\s*(?P<value>(?!该|兹|经|本人|学员|考生|您|在|以上|持证|姓名)[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?)\s*(?:同志|同学|先生|女士|学员)?\s*(?:\([^()]{2,40}\))?\s*[,:]?\s*(?:参加|已?通过|已完成|顺利|成功|圆满|经\S{0,12}考|于\s*(?:\d|二)|自\s*(?:\d|二)|在\s*(?:\d{4}|二[〇○零])|[,，]?\s*(?:性别|男|女)\b)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:授予|颁发给|授与)\s*(?P<value>{NAME_HAN})\s*(?:同志|同学|先生|女士|\s|,)", LIKELY
                ),
                Sentence.of(rf"(?:学员|考生)\s*(?P<value>{NAME_HAN})\s*(?:,|\(|于|参加|在)", SURE),
                Sentence.of(
                    rf"(?:^|\s)(?P<value>{NAME_HAN})\s*(?:同志|同学|先生|女士|学员)\s*(?:[,:]|于|参加|\()",
                    LIKELY,
                ),
            ),
        ),
        TITLE,
        FieldRule(
            FieldName.SCORE,
            score,
            labels=each(
                """
                Score | Total Score | Total | Overall Score | Overall | Overall Band Score | Overall Band
                Result | Final Score | Marks | Score Obtained | Overall Result | Overall Grade
                Total Points | Your Score
                Marks Obtained | Overall Mark | Composite Score | Total Score (0-120) | Average | Percentage
                总分 | 总成绩 | 成绩 | 考试成绩 | 分数 | 笔试总分 | 笔试成绩总分 | 理论成绩
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:total|overall|final)\s+(?:band\s+)?(?:score|mark|result|band)\x20*(?:of|is|was|:)?\x20*(?P<value>\d{1,4}(?:\.\d)?)",
                    SURE,
                ),
                Sentence.of(
                    r"with\s+(?:an?\s+)?(?:\w+\s+)?(?:score|mark|grade|band)\s+of\s+(?P<value>\d{1,4}(?:\.\d)?)",
                    SURE,
                ),
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
                Awarding Body | Examining Body | Awarding Organisation | Awarding Organization
                Issuing Body | Provider
                Certifying Body | Certification Body | Training Provider | Issuing Institution | Organisation
                Organization | Offered by | Authority | Licensing Authority | Licensing Board
                颁发单位 | 发证部门 | 签发机关 | 签发机构 | 组织单位 | 培训机构 | 培训单位 | 授予机构
                颁发机构 | 发证机关 | 认定机构 | 认证机构
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
                    rf"(?:issued|awarded|administered|granted|offered|provided|conducted|organi[sz]ed|delivered)\s+by\s+(?:the\s+)?(?P<value>{THING})",
                    SURE,
                ),
                Sentence.of(
                    rf"^\s*(?P<value>(?!This\b|We\b|I\b|It\b|The\s+undersigned|Certificate\b){THING})\s+(?:hereby\s+|proudly\s+|is\s+(?:pleased|proud)\s+to\s+)?(?:presents?|certif(?:y|ies)|confirms|awards?|recogni[sz]es?|attests|acknowledges|grants|confers)\b",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:an?\s+)?(?:\w+\s+)?(?:course|programme|program|training|workshop)[^.\n]{{0,40}}?\s(?:authorized|authorised|offered|taught|run|held|created)\s+by\s+(?:the\s+)?(?P<value>{THING})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?P<value>(?-i:{THING}\s(?:Authority|Institute|Board|Council|Association|Academy|Society|Foundation)\b))",
                    WEAK,
                ),
            ),
            unlike=re.compile(
                r"学\s*校?\s*:?\s*$|院\s*系|考\s*点|school\s*:?\s*$|(?:工作|所在|就读|所属|报考|学习)单位\s*:?\s*$",
                re.IGNORECASE,
            ),
        ),
        FieldRule(
            FieldName.ISSUED_ON,
            day,
            labels=each(
                """
                Date of Issue | Issue Date | Issued on | Date Issued | Date of Award
                Completion Date | Date of Completion | Issuance Date | Certification Date
                Date Certified | Awarded on
                Date Awarded | Report Date | Date of Report | Certified on | Date Granted
                Original Issue Date
                Completed on | Date Completed | Result Date | Issuing Date | Issue | Award Date
                Date of Certification
                Effective Date | Date | Granted on | 发放日期 | 核发日期 | 初次发证日期 | 授予日期
                获证日期 | 公布日期
                制证日期 | 完成日期 | 发证日期 | 颁发日期 | 签发日期 | 发证时间
                颁证日期 | 认定时间 | 认定日期 | 颁发时间 | 批准日期 | 日期 | 成绩发布日期
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:this|the|on)\s+(?P<value>[a-z]+(?:-[a-z]+)?\s+(?:day\s+)?of\s+[A-Z][a-z]+[\s,]+\d{4})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:given|dated|awarded|issued|this)\b[^.;]{{0,60}}?\b(?:this|on|the)\s+(?P<value>{DAY_IN_PROSE})",
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
                Sentence.of(r"^\s*(?P<value>\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2})\s*$", LIKELY),
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
                Report Number | Credential Number | Licence No | License No | Licence Number | License Number
                Certification No | Certification Number | Certification ID | Credential No | Verification No
                Member No | Membership No | Membership Number | Certificate Code | Test Report No
                Registration ID
                Score Report Number | Score Report Code | Certificate Ref | Reference No | Reference Number
                Registration No | Result Number | License ID
                证书编码 | 资格证书号 | 执业证书号 | 注册编号 | 证书流水号 | 证书序号
                Test Report Form Number | Serial No | No | 证书编号 | 成绩单编号
                成绩报告单编号 | 编号
                管理号 | 报告编号 | 证书号 | 证书号码
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:certificate|credential|licen[cs]e|registration|membership|certification)\s+(?:no|number|id)\.?\s*:?\s*(?P<value>(?=\S*\d)(?-i:[A-Z0-9])[\w/-]{4,40})",
                    LIKELY,
                ),
            ),
        ),
        FieldRule(
            FieldName.VALID_UNTIL,
            last_day,
            labels=each(
                """
                Valid Until | Expiry Date | Expiration Date | Valid Through | Valid to | Valid till | Expires
                Expires on | Date of Expiry | Expiration | Expiry | Valid Thru | Validity | Renewal Date
                Certification Expires | Expiration/Renewal Date | Valid From / To
                有效期至 | 有效期 | 有效期限 | 有效日期 | 失效日期 | 到期日期 | 有效期截止 | 证书有效期
                成绩有效期至
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:valid|expires|expiring)\x20(?:\w+\x20){{0,3}}?(?:until|till|through|to|on)\x20(?P<value>{DAY_IN_PROSE})",
                    SURE,
                ),
                Sentence.of(
                    r"有效期(?:限)?(?:至|到|截止|为|:)+\s*(?P<value>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)",
                    SURE,
                ),
            ),
            unlike=re.compile(r"身份证|passport", re.IGNORECASE),
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
                Director | Grade | Candidate ID | Test Centre | Test Center | Nationality | Level
                CEFR Level | Session
                First Language | Family Name | First Name | Given Name | Surname | Last Name | Issue No
                Hours
                Duration | Credits | Status | Signature | Instructor | Department | Major
"""
    ),
    finish=(name_in_two_parts, with_its_level),
    one_page=True,
)
