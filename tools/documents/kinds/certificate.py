"""Certificates of skill: language and computer examinations, professional qualifications, courses."""

from models.facts.evidence import EvidenceKind
from tools.documents.kinds.certificate_facts import DOCUMENT_NUMBER, ISSUED_ON, SCORE, VALID_UNTIL
from tools.documents.kinds.certificate_names import issued_last, name_in_two_parts, scored, with_its_level
from tools.documents.kinds.certificate_parties import HOLDER, ISSUER
from tools.documents.kinds.certificate_print import named_by_print
from tools.documents.kinds.certificate_title import TITLE
from tools.documents.rules import KindRules, Signal, each

CERTIFICATE = KindRules(
    kind=EvidenceKind.CERTIFICATE,
    titles=(
        Signal.of(
            r"全\s*国\s*大\s*学\s*英\s*语\s*[四六]\s*级|全国计算机等级|成\s*绩\s*(?:报\s*告\s*单|单|证\s*书)|职业资格证书|职业技能等级证书|技能等级|合\s*格\s*证\s*书|资\s*格\s*证\s*书|培训证书|结业证书|培训合格证|结课证书|荣\s*誉\s*证\s*书|获\s*奖\s*证\s*书|执\s*业\s*证\s*书?|认\s*证\s*证\s*书|等\s*级\s*证\s*书|专\s*业\s*技\s*术\s*资\s*格|职\s*业\s*技\s*能|水平测试|资格考试|教师资格|考试合格证明|完课证书|学习证书|操作证(?!明)|上岗证|技术士证|等级证|注册证书?|从业资格|合格证(?!明)|证书查询(?:结果|详情)?|证书信息|职称证书|培训证明|结业证明|成绩证明|成绩报告|考级证书|水平证书|技能(?:合格)?证书|电子证[书照]|获奖证明|(?:课程|学习)(?:结业|完成|合格)?证书|特种作业|能力(?:考试|测试|认证|测评)|聘任证书",
            4,
        ),
        Signal.of(
            r"\bCET[- ]?[46]\b|certificate\s+of\s+(?:\w+\s+){0,2}(?:completion|achievement|proficiency|"
            r"competenc[ey]|qualification|training|attendance|participation|excellence|accomplishment|merit|registration|membership|recognition|result|results|passing|graduation\s+from\s+training|appointment|fellowship|license|skill|skills|mastery|appreciation|certification|accreditation)|score\s+(?:report|card|sheet)|test\s+report(?:\s+form)?|(?:statement|record|notification|notice)\s+of\s+(?:results?|accomplishment|achievement|attainment|entry|participation|completion|qualification|performance|learning)|test\s+(?:taker\s+)?score|results?\s+(?:certificate|slip|sheet|report)|certified\s+(?:test\s+)?results?|(?:language|english|proficiency|skills?)\s+(?:proficiency\s+)?(?:test|certificate)|(?:professional|practi[cs]ing|practice)\s+(?:licen[cs]e|certificate)|licen[cs]e\s+to\s+practi[cs]e|(?:course|training|programme|program)\s+(?:completion\s+)?certificate|"
            r"transcript\s+of\s+results|professional\s+certificat|"
            r"\bcertified\b.{0,40}\bcertificate\b|(?:certification|skills?)\s+certificate|certificate\s+(?:iii|iv|ii|i)\b|(?:national|general|international|professional|foundation|advanced|vocational|level\s+\d)\s+(?:\w+\s+)?certificate|certificate\s+(?:in|for)\s+\w+|digital\s+badge|\bbadge\s+was\s+issued|emergency\s+first\s+aid|first\s+aid\s+at\s+work|\b(?:safety|skills?|competency)\s+(?:card|pass(?:port)?)\b|(?:registered|practical|vocational)\s+nurse|verified\s+certificate|(?:licen[cs]e|certification)\s+(?:details|record|verification)",
            4,
        ),
        Signal.of(
            r"^\W*(?!.*(?:毕\s*业|学\s*位|学\s*历|结婚|出生|产权|股权|保险|捐赠|收藏|鉴定|检定|校准|健康|居住|身份))[\u4e00-\u9fff()\s\w]{0,26}(?:证\s*书|操作证|技术士证|执业证|资格证|上岗证|等级证|从业证|会员证|合格证明)\W*$",
            3.5,
        ),
        Signal.of(r"^\s*certificate\s*$|^\s*证\s*书\s*$", 2.5),
    ),
    signals=(
        Signal.of(
            r"大学英语[四六]级|计算机等级考试|\bCET\b|\bNCRE\b|IELTS|TOEFL|TOEIC|\bPTE\b|\bGRE\b|\bGMAT\b|\bHSK\b|\bJLPT\b|\bCEFR\b|普通话水平|职业技能|职业资格|雅思|托福|listening.{0,40}reading|reading.{0,40}writing",
            2,
        ),
        Signal.of(
            r"(?s)\A(?!.*(?:degree|bachelor|master\s+of|doctor\s+of|diploma|enrolled|enrolment\s+(?:certificate|letter|status|verification)|学位|毕业)).*(?:hereby\s+certif|this\s+certifies|certif(?:y|ies)\s+that|(?:is|has\s+been)\s+(?:hereby\s+)?(?:awarded|granted|certified)|in\s+recognition\s+of|has\s+met|certificate\s+is\s+(?:awarded|presented)|hereby\s+(?:confers?|awards?|grants?|presents?)|(?:use|title|designation)\s+(?:of\s+)?(?:the\s+)?(?:designation|title|of)|admitted\s+(?:to\s+membership|as\s+an?\s)|badge\s+was\s+issued|be\s+it\s+known|\bawarded\s+to\b)",
            2.5,
        ),
        Signal.of(
            r"credential\s+(?:id|no|number|url)|expir(?:ation|y)\s+date|valid\s+(?:until|through|thru|to)|有效期|发证|颁证|licen[cs]e\s+(?:no|number)|registration\s+(?:no|number)|certification\s+(?:no|number|id|date)|(?:charter|membership|member)\s+(?:no|number|id)|expires?\b|date\s+of\s+registration|复审|领证|执业|作业类别|技术等级|职类|candidate\s+(?:no|number|id)|test\s+date",
            1.5,
        ),
        Signal.of(
            r"successfully\s+(?:completed|passed)|has\s+(?:passed|completed|demonstrated|fulfilled)|考试成绩|成绩合格|考核合格|特发此证|特颁此证|经考[试核]|经测试|经评审|经认定|经鉴定|修完",
            2.5,
        ),
        Signal.of(r"准考证号|听力|阅读|写作|总\s*分|\btotal\s+score\b|\bscore\b|成绩", 1.5),
        Signal.of(
            r"证书编号|证书号|管理号|编\s*号|certificate\s+(?:no|number|id|code)|credential\s+id|issue\s+date|date\s+(?:of\s+issue|issued)|issued\s+(?:on|by)"
        ),
    ),
    fields=(
        HOLDER,
        TITLE,
        SCORE,
        ISSUER,
        ISSUED_ON,
        DOCUMENT_NUMBER,
        VALID_UNTIL,
    ),
    other_labels=each(
        """
        学校 | 院系 | 专业 | 身份证号 | 证件号码 | 准考证号 | 考试时间 | 考试日期 | 听力 | 身份证件号码
        阅读 | 写作和翻译 | 性别 | 口试成绩 | 口试等级 | 证件类型 | 出生日期 | 文化程度 | 身份证号码
        笔试成绩 | 等级 | 国籍 | 民族 | 职业 | 工作单位 | 所在单位 | 作业类别 | 操作项目 | 准操项目
        复审日期 | 执业地点 | 执业机构 | 执业范围 | 任教学科 | 注册类别 | 指导项目 | 技术等级 | 出生年月
        报名号 | 考点 | 考场 | 座位号 | 满分 | 书写 | 口语 | 写作 | 翻译 | 听力理解 | 阅读理解 | 综合测试
        写译 | 理论知识考试成绩 | 操作技能考核成绩 | 评定成绩 | 学时 | 课时 | 培训时间 | 培训地点 | 培训期限
        授课时数 | 学习时间 | 学习期限 | 状态 | 有效状态 | 证书状态 | 扫码验证 | 查询网址 | 校验码 | 验证码
        主任 | 校长 | 负责人 | 讲师 | 主讲教师 | 证件号 | 测试时间 | 测试日期 | 考试地点 | 学习平台
        参赛项目 | 作品名称 | 指导教师 | 奖项 | 获奖等级 | 参赛单位 | 推荐单位 | 资格级别 | 有效状况
        School | University | College | ID No | ID Number | Sex | Country | Country of Birth
        Admission Ticket | Admission Ticket No | Test Date | Date of Birth | Native Language | Exam Date
        Date of Examination | Listening | Reading | Writing | Writing and Translation | Date of Test
        Gender | Speaking | Overall Band Score | Centre Number | Candidate Number | Passport No
        Director | Grade | Candidate ID | Test Centre | Test Center | Nationality | Level | Passport Number
        CEFR Level | Session | NRIC | NRIC No | Roll No | Enrolment No | Enrolment Number | Centre
        First Language | Family Name | First Name | Given Name | Surname | Last Name | Issue No
        Centre Name | Center Name | Centre No | Trainer | Tutor | Assessor | Instructors | Length
        Hours | Total Hours | CPD Hours | CPD Points | CEUs | Verification Code | Verify at
        Duration | Credits | Status | Signature | Instructor | Department | Major | Certificate URL
        Verification URL | Credential URL | Field of Practice | Type | Skills | Language | Location | Venue
        Delivery Method | Percentile | Verbal Reasoning | Quantitative Reasoning | Analytical Writing
        Literacy | Conversation | Comprehension | Production | Grammar | Vocabulary | Test Taker ID
        Country of Citizenship | First-Time Test Taker | Pass Mark | Passing Score | Registrar | Chairman
        President | Chief Executive | Course Date | Course Dates | Training Date | Training Dates | Start Date
        End Date | Exam Centre | Photo | Address | Email | Employer | Learning Hours | Contact Hours
        Candidate ID Number | Sponsor | Scheme Code | Country or Region of Origin | Country of Nationality
"""
    ),
    finish=(name_in_two_parts, with_its_level, issued_last, scored, named_by_print),
    one_page=True,
)
