"""Certificates of skill: language and computer examinations, professional qualifications, courses."""

from models.facts.evidence import EvidenceKind
from tools.documents.kinds.certificates.days import ISSUED_ON, VALID_UNTIL
from tools.documents.kinds.certificates.holder import HOLDER
from tools.documents.kinds.certificates.issuer import ISSUER
from tools.documents.kinds.certificates.names import (
    issued_last,
    name_in_two_parts,
    named_by_its_title,
    with_its_level,
)
from tools.documents.kinds.certificates.print import named_by_print
from tools.documents.kinds.certificates.results import (
    NUMBER,
    SCORE,
    score_and_not_its_maximum,
    score_in_large_print,
)
from tools.documents.kinds.certificates.title import TITLE
from tools.documents.kinds.name_standing_alone import name_standing_alone
from tools.documents.rules import KindRules, Signal, each

CERTIFICATE = KindRules(
    kind=EvidenceKind.CERTIFICATE,
    titles=(
        Signal.of(
            r"^\W*(?!.*(?:degree|bachelor|university\b)).{0,60}\b(?:BTEC|NVQ|SVQ|RQF|SCQF|WSQ)\b.{0,60}|\blevel\s+[1-5]\s+(?:[\w&-]+\s+){0,5}?(?:award|certificate|diploma)\b|"
            r"certificate\s+of\s+(?:unit\s+credit|professional\s+competence|motor\s+insurance\s+practice|fitness\s+to\s+teach)|"
            r"^\W*(?:coursera|edx|udemy|credly|linkedin\s+learning|futurelearn|datacamp|codecademy|accredible|microsoft\s+learn|trailhead|udacity|alison)\W*$|"
            r"(?:skills|safety)\s+certification\s+scheme|\b(?:CSCS|SIA|OSHA|CITB|IPAF|CPCS)\b.{0,30}(?:card|licen[cs]e|hour)|examination\s+results?\s+notice|"
            r"(?:exam(?:ination)?|test|candidate)\s+results?\W*$|\bzertifikat\b|\b(?:DELF|DALF|DELE|TestDaF|TOPIK)\b",
            5,
        ),
        Signal.of(
            r"全\s*国\s*大\s*学\s*英\s*语\s*[四六]\s*级|全国计算机等级|成\s*绩\s*(?:报\s*告\s*单|单|证\s*书)|职业资格证书|职业技能等级证书|技能等级|合\s*格\s*证\s*书|资\s*格\s*证\s*书|培训证书|结业证书|培训合格证|结课证书|荣\s*誉\s*证\s*书|获\s*奖\s*证\s*书|执\s*业\s*证\s*书?|认\s*证\s*证\s*书|等\s*级\s*证\s*书|专\s*业\s*技\s*术\s*资\s*格|职\s*业\s*技\s*能|水平测试|资格考试|教师资格|考试合格证明|完课证书|学习证书|注\s*册\s*证\s*书|从\s*业\s*资\s*格|上\s*岗\s*证|操\s*作\s*证|聘\s*书|奖\s*状|职\s*称\s*证|等级认定|课程证书|培训结业|考\s*核\s*证\s*书|技\s*能\s*证\s*书|成\s*绩\s*查\s*询|成\s*绩\s*报\s*告|水\s*平\s*考\s*试|职\s*业\s*证\s*书|成绩合格证|培训证明|能力(?:等级)?证书|考\s*试\s*成\s*绩(?!\s*:)|竞\s*赛.{0,8}证\s*书|执\s*业\s*药\s*师|技术士证|证书查询(?:结果|详情)?|证书信息|职称证书|结业证明|成绩证明|考级证书|电子证[书照]|获奖证明|特种作业|能力(?:考试|测试|认证|测评)|聘任证书",
            4,
        ),
        Signal.of(
            r"\bCET[- ]?[46]\b|certificate\s+of\s+(?:\w+\s+){0,2}(?:completion|achievement|proficiency|"
            r"competenc[ey]|qualification|training|attendance|participation|excellence|accomplishment|merit|registration|membership|recognition|appreciation|certification|accreditation)|score\s+(?:report|card|sheet)|test\s+report(?:\s+form)?|(?:statement|record)\s+of\s+(?:results?|accomplishment|achievement)|test\s+(?:taker\s+)?score|results?\s+(?:certificate|slip|sheet|report)|certified\s+(?:test\s+)?results?|(?:language|english|proficiency|skills?)\s+(?:proficiency\s+)?(?:test|certificate)|(?:professional|practi[cs]ing|practice)\s+(?:licen[cs]e|certificate)|licen[cs]e\s+to\s+practi[cs]e|(?:course|training|programme|program)\s+(?:completion\s+)?certificate|(?:statement|record|letter|certificate)\s+of\s+(?:attainment|training|examination|test|participation|proficiency|competence|credit|learning|completion|licensure|certification|specialization|advanced)|certificate\s+of\s+\w+\s+(?:in|for)\b|(?:score|grade|results?)\s+certificate|"
            r"licen[cs]es?\s+(?:&|and)\s+certifications?|^\W*(?:my\s+)?(?:credential|badge)s?(?:\s+(?:details|verification|certificate))?\W*$|(?:digital\s+)?badge|nano\s?degree|micro-?credential|official\s+(?:score|certificate|result)|certificate\s+in\b|(?:practical|theory)\s+examination|examination\s+(?:results?|certificate)|award\s+certificate|certificate\s+holder|membership\s+certificate|"
            r"(?:statement|notification|notice)\s+of\s+(?:entry|qualification|performance)|certificate\s+of\s+(?:results?|passing|appointment|fellowship|skills?|mastery)|\bbadge\s+was\s+issued|emergency\s+first\s+aid|first\s+aid\s+at\s+work|(?:safety|skills?|competency)\s+(?:card|pass(?:port)?)\b|(?:registered|practical|vocational)\s+nurse|"
            r"transcript\s+of\s+results|professional\s+certificat|"
            r"\bcertified\b.{0,40}\bcertificate\b|(?:certification|skills?)\s+certificate|certificate\s+(?:iii|iv|ii|i)\b|verified\s+certificate|(?:licen[cs]e|certification)\s+(?:details|record|verification)",
            4,
        ),
        Signal.of(
            r"^\s*certificate\s*$|^\s*证\s*书\s*$|^\W*(?:我的|电子|查看)?证书(?:详情|查询|信息|列表|验证)?\W*$|^\W*my\s+certificates?\W*$",
            2.5,
        ),
        Signal.of(
            r"^\W*(?!.*(?:毕\s*业|学\s*位|学\s*历|结婚|健康|产权|检定|校准|出生|股|营业|质|鉴定|收藏|捐|产品|保险|居住|身份)).*[\u4e00-\u9fff]\s*(?:证\s*书|合格证|资格证|等级证|操作证|技术士证|执业证|上岗证|从业证|会员证|救护员?证|急救员?证|救生员?证|导游证|技能证|培训证|合格证明)\W*$",
            3.5,
        ),
    ),
    signals=(
        Signal.of(
            r"大学英语[四六]级|计算机等级考试|\bCET\b|\bNCRE\b|IELTS|TOEFL|TOEIC|\bPTE\b|\bGRE\b|\bGMAT\b|\bHSK\b|\bJLPT\b|\bCEFR\b|普通话水平|职业技能|职业资格|雅思|托福|listening.{0,40}reading|reading.{0,40}writing",
            2,
        ),
        Signal.of(
            r"(?s)\A(?!.*(?:\bdegree\b|bachelor|master\s+of|doctor\s+of|(?<!level\s\d\s)\bdiploma|enrolled|enrolment\s+(?:certificate|letter|status|verification)|学位|毕业)).*(?:hereby\s+certif|this\s+certifies|certif(?:y|ies)\s+that|(?:is|has\s+been)\s+(?:hereby\s+)?(?:awarded|granted|certified)|in\s+recognition\s+of|has\s+met|certificate\s+is\s+(?:awarded|presented)|hereby\s+(?:confers?|awards?|grants?|presents?)|(?:use|title|designation)\s+(?:of\s+)?(?:the\s+)?(?:designation|title|of)|admitted\s+(?:to\s+membership|as\s+an?\s)|badge\s+was\s+issued|be\s+it\s+known|\bawarded\s+to\b)",
            2.5,
        ),
        Signal.of(
            r"credential\s+(?:id|no|number|url)|expir(?:ation|y)\s+date|valid\s+(?:until|through|thru|to)|有效期|发证|颁证|licen[cs]e\s+(?:no|number)|registration\s+(?:no|number)|certification\s+(?:no|number|id|date)|(?:charter|member)\s+(?:no|number|id)|expires?\b|date\s+of\s+registration|复审|领证|作业类别|技术等级|职类|candidate\s+(?:no|number|id)|test\s+date",
            1.5,
        ),
        Signal.of(
            r"successfully\s+(?:completed|passed)|has\s+(?:successfully\s+)?(?:passed|completed|demonstrated|fulfilled|met\s+(?:all\s+)?the)|recogni[sz]ed\s+as|certification\s+requirements|考试成绩|成绩合格|考核合格|特发此证|特颁此证|经考[试核]|经测试|经评审|经认定|经鉴定|修完",
            2.5,
        ),
        Signal.of(
            r"admitted\s+(?:to\s+membership|as\s+an?)|membership\s+(?:no|number)|chartered|\b(?:licen[cs]ed|registered)\s+(?:as|nurse|practitioner)|(?:course|training)\s+(?:title|name|provider|date)|trainee|\bassessor\b|\binstructors?\b|"
            r"qualification\s+number|\bRTO\b|qualifications?\s+framework|ofqual|\bNVQ\b|\bCPD\b|skillsfuture|\blearner\b|competenc(?:y|ies)|颁发机构|发证机构|发证机关|签发日期|认证编号|持证人|继续教育|执业|获得时间",
            1.5,
        ),
        Signal.of(
            r"issued\s+\w{3,9}\.?\s+\d{4}\s*[·•|-]\s*(?:expires?|no\s+expir)|(?:CET|英语)\s*-?\s*[四六46]\s*级|\d{1,3}\s*学时|\bhours\s+of\s+(?:training|instruction|cpd)",
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
        NUMBER,
        VALID_UNTIL,
    ),
    other_labels=each(
        """
        学校 | 院系 | 专业 | 身份证号 | 证件号码 | 准考证号 | 考试时间 | 考试日期 | 听力 | 阅读
        写作和翻译 | 性别 | 口试成绩 | 口试等级 | 证件类型 | 出生日期 | 文化程度 | 笔试成绩 | 等级
        School | University | College | ID No | ID Number | Admission Ticket | Admission Ticket No
        Test Date | Date of Birth | Date of Examination | Listening | Reading | Writing
        Writing and Translation | Gender | Speaking | Overall Band Score | Centre Number
        Candidate Number | Director | Grade | Candidate ID | Test Centre | Test Center | Nationality
        Level | CEFR Level | Session | First Language | Family Name | First Name | Given Name | Surname
        Last Name | Issue No | Hours | Duration | Credits | Status | Signature | Instructor | Department
        Major | Identification Number | Registration ID | Candidate Reference | Test Taker ID | Student ID
        Student Number | Employee ID | Passport | Passport No | Passport Number | Passport / ID
        Place of Birth | Country | Country of Origin | Country or Region of Origin | Sex | Location
        Venue | Training Location | Training Date | Assessor | Trainer | Trainers | Instructors
        Facilitator | Course Code | Course Duration | Course Length | Length | Contact Hours | Total Hours
        CPD Hours | CPD Points | CEUs | PDUs | Credits Earned | Mode | Language | Skills | Use of English
        Grammar | Vocabulary | Communication | Enabling Skills | Literacy | Comprehension | Conversation
        Production | Speaking and Writing | Listening and Reading | Percentile | Rank | Percentile Rank
        Score Range | Maximum Score | Max Marks | Maximum Marks | Full Score | Passing Score | Pass Mark
        Minimum Score | Band | Result Status | Outcome | Standing | Class | License Status
        Licence Status | Discipline on File | Disciplinary Actions | Board Actions | Renewal | State
        Jurisdiction | Specialty | Employer | Company | Position | Job Title | Sponsor | Purpose
        Father's Name | Mother's Name | Batch | Batch No | Roll No | Roll Number | Enrolment No
        Registration Centre | Exam Date | Examination Date | Date of Test | Date of Exam | Test Day
        Date Taken | Exam Centre | Centre | Centre Name | Centre No | Center | Examiner | Chairman
        President | Registrar | Secretary | Chief Executive | CEO | Managing Director | Principal
        Head of Training | Programme Director | Authorised Signatory | Authorized Signatory
        Authorised Signature | Signed | Seal | Verify at | Verify | URL | Certificate URL | Website
        Email | Phone | Address | Scan to Verify | Version | Page | Form | Qualification Number
        Qualification Code | Learner Registration | Unique Learner Number | ULN
        Awarding Organisation Code | Accreditation | Framework | Units Completed | Grade Obtained
        Start Date | End Date | 满分 | 及格分 | 合格标准 | 考试地点 | 考点 | 考场 | 座位号 | 笔试准考证号
        口试准考证号 | 报名号 | 学号 | 学籍号 | 照片 | 民族 | 国籍 | 籍贯 | 工作单位 | 所在单位 | 聘用企业
        单位 | 单位名称 | 出生年月 | 出生年月日 | 身份证号码 | 证件号 | 护照号 | 证件 | 任教学科 | 学历
        学位 | 毕业院校 | 所学专业 | 注册专业 | 级别编号 | 职业名称 | 工种 | 职业方向 | 工种/职业方向
        职业(工种) | 职业技能等级 | 技能等级 | 理论知识考试成绩 | 理论成绩 | 操作技能考核成绩
        操作技能成绩 | 实操成绩 | 评定成绩 | 综合评审 | 科目 | 考试科目一 | 考试科目二 | 科目一成绩
        科目二成绩 | 考试科目名称 | 语种 | 写作 | 翻译 | 书写 | 口语 | 口试 | 综合 | 综合与应用
        词汇与语法 | 学时 | 课时 | 培训学时 | 总学时 | 培训时间 | 培训日期 | 培训地点 | 学习时间
        学习时长 | 开课时间 | 授课教师 | 主讲教师 | 教师 | 讲师 | 指导教师 | 参赛作品 | 团队成员
        参赛队员 | 评定等级 | 等次 | 名次 | 测试时间 | 测试地点 | 测试站 | 发证地 | 查询网址 | 查询电话
        联系电话 | 网址 | 二维码 | 备注 | 校长 | 主任 | 组长 | 签名 | 持证人签名 | 本人签名 | 状态
        证书状态 | 有效状态 | 执业地点 | 执业机构 | 执业范围 | 执业地区 | 任职资格名称编号 | 评审委员会
        评委会名称 | 公布文号 | 审批文号 | 专业技术职务 | 系列 | 行业 | 使用说明 | 说明 | 颁证地点
        制证单位 | 监制单位 | 身份证件号码 | 职业 | 作业类别 | 操作项目 | 准操项目 | 注册类别 | 指导项目
        技术等级 | 听力理解 | 阅读理解 | 综合测试 | 写译 | 培训期限 | 授课时数 | 学习期限 | 扫码验证
        校验码 | 验证码 | 负责人 | 测试日期 | 学习平台 | 参赛项目 | 作品名称 | 获奖等级 | 参赛单位
        推荐单位 | 有效状况 | Country of Birth | Native Language | NRIC | NRIC No | Enrolment Number
        Center Name | Tutor | Verification URL | Credential URL | Field of Practice | Type
        Delivery Method | Verbal Reasoning | Quantitative Reasoning | Analytical Writing
        Country of Citizenship | First-Time Test Taker | Course Date | Course Dates | Training Dates
        Photo | Learning Hours | Candidate ID Number | Scheme Code | Country of Nationality
        Date of Print | Secret Number | Driver Number | Card Type | Component | Unit | Units | QCF Level
        RQF Level | SCQF Level | Credit Value | Guided Learning Hours | GLH | Total Qualification Time
        Qualification Accreditation Number | QAN | Centre Reference | Learner Number | Learner ID
        Learner No | Learner Date of Birth | UCI | Unique Candidate Identifier | Series | Exam Series
        Examination Series | Syllabus | Subject | Option Code | Tier | UMS | Uniform Mark | Spec Code
        Entry Code | Test Format | Test Version | Overall CEFR Level | Pronunciation | Oral Fluency
        Written Discourse | Spelling | Interlocutor | Repeat Indicator | Candidate Details
        Registration Status | Annotations | Restrictions | Conditions | Part of Register
        Recordable Qualifications | Area of Practice | County | Endorsements | Education Credits
        License Category | Candidate Signature | Instructor Name | Instructor No | Trainer Name
        Trainer No | Trainer ID | Examiner Name | Quality Assured by | Internal Verifier | Programme Manager
        Head of Centre | RTO No | RTO Number | RTO Code | ABN | Unit Code | Course ID | Session Date
        Estimated Effort | Effort | Skills Gained | Skills Covered | Earning Criteria | Total Hours Completed
        Training Date | Training Dates | Attended on | Contact | Next Assessment | Practical | Theory
        下次复审日期 | 复审日期 | 复审时间 | 应复审日期 | 打印日期
        """
    ),
    finish=(
        name_in_two_parts,
        with_its_level,
        name_standing_alone,
        issued_last,
        score_in_large_print,
        score_and_not_its_maximum,
        named_by_its_title,
        named_by_print,
    ),
    one_page=True,
)
