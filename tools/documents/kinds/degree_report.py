"""A registry's report on a degree or on a student, with a code by which the registry shows the same thing."""

from models.facts.evidence import EvidenceKind
from tools.documents.kinds.name_standing_alone import name_standing_alone
from tools.documents.kinds.studies.degree_in_report import OF_THE_DEGREE
from tools.documents.kinds.studies.enrolment import student_record_is_no_diploma
from tools.documents.kinds.studies.report_codes import ISSUED_ON, VALID_UNTIL, VERIFICATION_CODE
from tools.documents.rules import KindRules, Signal, each

DEGREE_REPORT = KindRules(
    kind=EvidenceKind.DEGREE_REPORT,
    titles=(
        Signal.of(
            r"(?:国\s*\(?境?\)?\s*外|境外|国外|港澳台|留学)\S{0,8}学\s*[历位]\S{0,4}认\s*证|学\s*[历位]\S{0,6}(?:核[查实验]|认证|查询|鉴定)(?:的)?\s*(?:复\s*函|回函|函|证明|情况说明|回执|登记表)|背景调查报告|(?:学历|学位|学籍|毕业生?)(?:信息)?(?:核[实查验]|查档)\W*$",
            9,
        ),
        Signal.of(
            r"(?:教\s*育\s*部)?\s*学\s*历\s*(?:证\s*书)?\s*电\s*子\s*注\s*册\s*备\s*案\s*表|(?:教育部)?学\s*籍\s*在\s*线\s*验\s*证\s*报\s*告|"
            r"(?:中国)?(?:高等教育)?学\s*[历位]\s*(?:证书)?\s*(?:(?:在\s*线|电\s*子)?\s*验\s*证|(?:电\s*子\s*)?认\s*证|电\s*子\s*核\s*验)\s*报\s*告|学\s*[历位]\s*(?:证书)?\s*(?:电子)?\s*(?:备案)?\s*(?:信息)?\s*查\s*[询验]\s*(?:结\s*果|报\s*告)|"
            r"学\s*[历位](?:\s*学\s*[历位])?(?:\s*证书)?\s*(?:信息)?\s*(?:(?:在线)?验\s*证|认\s*证|核\s*[验实查]|查\s*验|鉴\s*定|校验|背景调查)\s*(?:报\s*告|书|结\s*果|单|证\s*明|表)|"
            r"(?:教育背景|学历背景|教育经历|学籍学历)(?:核[实验查]|验证|调查)(?:报告|结果)|^\W*验\s*证\s*报\s*告\W*$|学\s*历\s*信\s*息\W*$|电子备案查询|^\W*(?:复\s+函|函\s+复)\W*$",
            6,
        ),
        Signal.of(
            r"(?:online\s+)?verification\s+report\s+of\s+(?:the\s+)?(?:china\s+)?(?:higher\s+education\s+)?(?:qualification\s+certificate|student(?:'s)?\s+(?:record|status|academic\s+record|registration)|"
            r"degree(?:\s+certificate)?|academic\s+(?:degree|credentials?)|enrol?ment)|"
            r"(?:degree|qualification|enrol?ment|education(?:al)?|academic|credential|award|graduat\w+|diploma|student)\s+(?:(?:record|status|details|background)\s+)?(?:verification|check|authentication)\s*(?:report|certificate|result|results|summary|response|confirmation|letter)?|"
            r"verification\s+(?:of|result\s+for)\s+(?:a\s+|the\s+)?(?:degree|qualification|award|academic|education|higher\s+education|credential|graduat)\w*|(?:academic|degree|graduate)\s+(?:award\s+)?(?:verification|authentication)|credential\s+evaluation|"
            r"(?:verified|authenticated)\s+(?:degree|credential|qualification|award|education|academic\s+record|graduate)s?(?:\s+(?:report|record|document|details|certificate))?|"
            r"^\W*(?:online\s+)?verification\s+(?:report|results?|outcome)(?:\s+of)?\W*$|^\W*(?:degree|award|qualification|diploma)\s+(?:is\s+)?(?:verified|confirmed|authenticated)\W*$|(?:academic|degree|education)\s+(?:records?|details?)\s+verified|验\s*证\s*通\s*过|^\W*学\s*[历位]\s*信\s*息\W*$|(?:online\s+)?verification\s+report\s+of\s+(?:china\s+)?academic\s+degree\s+certificate|(?:verification|authentication)\s+certificate|degree\s*verify\w*|my\s?equals|digitary|hear\b|gradintelligence|academic\s+bank\s+of\s+credits|parchment\s+(?:verif\w*|award|digital|exchange)|ce-?diploma|national\s+academic\s+depository|"
            r"(?:electronic|online)\s+registration\s+(?:form|record)\s+of\s+[\w\s]{0,30}(?:certificate|qualification)|"
            r"(?:degree|diploma)\s+certificate\W{1,4}verification|verification\s+details|(?:higher\s+education\s+)?degree\s+datacheck|national\s+student\s+clearinghouse|clearing\s?house",
            6,
        ),
    ),
    signals=(
        Signal.of(
            r"在线验证码|(?:online\s+)?(?:verification|check|share|access|document|confirmation|authentication)\s+(?:code|pin|key|id|number|ref\w*)|[查核]?验证?码|防伪码|核验[编]?[号码]|认证(?:报告)?编号|transaction\s+id",
            2.5,
        ),
        Signal.of(
            r"学信网|chsi|学籍学历信息|学生信息咨询与就业指导中心|student\s+information\s+(?:and|&)\s+career|degreeverify|hedd\b|academic\s+depository|digilocker|clearing\s?house|\bregistry\b|wes\b|my\s?equals|digitary|gradintelligence",
            2,
        ),
        Signal.of(
            r"(?:authentic|verif|check|confirm|valid)\w*[\s\S]{0,140}\b(?:verification|check|access|security|validation)\s+code\b|"
            r"\b(?:verification|check|access|security|validation)\s+code\b[\s\S]{0,100}(?:verif|check|authentic|confirm)\w*|"
            r"(?:验证码|查验码|核验码|校验码)\s*:?\s*[A-Za-z0-9][\s\S]{0,120}(?:核验|查验|验证|真伪)",
            5,
        ),
        Signal.of(
            r"仅供参考|(?:信息|情况|内容)(?:均)?(?:属实|真实|一致)|真实有效|特此(?:函复|复函)|来函(?:收悉|已收)|经(?:核[查实验]|查[阅询证]?|查档)|存档|学籍档案|留学服务中心|教留服认",
            3,
        ),
        Signal.of(
            r"above[-\s]named\s+(?:student|individual|graduate|person)|verification\s+of\s+(?:a\s+)?degree|degree\s+verification|"
            r"(?:verification|check|share|access|document)\s+(?:code|pin)\s*:?\s*(?-i:(?=[A-Z-]*\d)[A-Z0-9][A-Z0-9-]{5,})|shared\s+with\s+you|"
            r"(?:letter|document|statement|record|award)\s+(?:can|may)\s+be\s+(?:verified|validated|authenticated|checked)|award\s+confirmation\s+statement",
            4,
        ),
        Signal.of(
            r"\breport\s+(?:no|number|valid|expir\w+|generat\w+)\b|date\s+of\s+(?:the\s+)?report|报告编号|报告(?:生成|出具)",
            1.5,
        ),
        Signal.of(
            r"share\s+link|(?:link|access|sharing)\s+(?:expires|active|ends)|(?:document|record)\s+(?:is\s+)?(?:certified|genuine)|not\s+been\s+(?:altered|tampered)|备案表|验证(?:有效期|报告)|报告有效期|verification\s+(?:report|result|status|id|reference|number)|电子注册|verified\b|date\s+(?:verified|requested|notified)|requested\s+by",
            1.5,
        ),
        Signal.of(
            r"层\s*次|学历类别|学习形式|学制|mode\s+of\s+study|education\s+level|level\s+of\s+education|study\s+mode|学籍状态|degree\s+(?:title|awarded|name|level)|award(?:ing\s+body|\s+date|ed\b)|qualification"
        ),
        Signal.of(r"毕\s*\(?结?\)?\s*业|graduat|学籍|获学位|date\s+(?:awarded|conferred)|conferr"),
    ),
    fields=(
        *OF_THE_DEGREE,
        VERIFICATION_CODE,
        VALID_UNTIL,
        ISSUED_ON,
    ),
    other_labels=each(
        """
        性别 | 出生日期 | 民族 | 入学日期 | 入学时间 | 学习形式 | 学制 | 校长 | 校(院)长名 | 校(院)长姓名
        毕(结)业 | 毕(结)业结论 | 毕结业结论 | 院校所在地 | 证件号码 | 身份证号 | 证件类型 | 学号 | 班级
        分院 | 系所 | 系(所、函授站) | 学籍状态 | 预计毕业日期 | 离校日期 | 照片 | 备注 | 学位授予单位代码
        院系 | Gender | Sex | Date of Birth | Nationality | Ethnicity | Date of Enrollment
        Date of Enrolment | Date of Admission | Admission Date | Study Mode | Mode of Study | Learning Mode
        Duration | Length of Schooling | President | Name of President | Graduation | Category | Type
        Type of Education | Education Category | Student Status | ID Number | Expected Graduation Date
        Photo | Graduation or Completion | Remarks | Graduation Status | Enrollment Status | Form of Study
        Class | Department | Student No | Length of Study | Completion Status | Conclusion | Requested By
        Attendance | Status | Classification | Class of Degree | Honours | Dates of Attendance
        Verification Status | Enquirer | Client | Minor | Degree Class | Result | Grade | Order Number
        Enrolment Date | Date Requested | Date of Request | Item | Country | Country of Study
        U.S. Equivalency | Equivalency | Minor(s) | GPA | Cumulative GPA | Honors | Father's Name
        Mother's Name | ABC ID | Roll No | Roll Number | Student ID | Student ID Number | Enrolment No
        Registration No | Place of Birth | Passport No | ID No | Email | Document Type | ID Type | Language
        Purpose | Recipient | Prepared for | Requested for | Provided by Candidate | Verified by Source
        Comments | Notes | Location of Institution | Institution Location | Location | Address | Website
        Telephone | Source | Method | Source of Information | Accreditation | Form of Education | Study Type
        Study Form | Education Type | Years of Study | Start Date | Date Started | Attendance Dates
        Attended From | Attended To | Award Classification | Honours Classification | Degree Classification
        Overall Result | Final Grade | Outcome | Verification Outcome | Verification Result | Verified by
        Verifier | Authorised by | Verification Method | Registrar | Campus | Faculty | School/Faculty
        Year of Graduation | Second Major | Credits | Share Link | Link | URL | Verify at | Number of Views
        Document Status | Report Status | Report Type | Order Status | Date Ordered | Date Received
        Request Date | Date Submitted | Submitted on | Requested on | Requester | Client Reference
        Position Applied for | Country of Award | Mode of Attendance | Mode | 出生年月 | 入学年月
        身份证件号码 | 证件号 | 学校所在地 | 院校所在省市 | 学籍号 | 考生号 | 学习方式 | 培养方式 | 培养类型
        核验项目 | 核验结果 | 验证结果 | 候选人提供 | 委托单位 | 委托方 | 报告状态 | 认证结果 | 认证结论
        核验结论 | 国家(地区) | 国别 | 国家 | 在籍状态 | 学历状态 | 状态 | 校长姓名 | 院校长姓名 | 主席姓名
        学位评定委员会主席 | 联系电话 | 网址 | 用途 | 使用目的 | 查询单位 | 查询人 | 申请编号 | 证书类别
        证书名称 | 院校代码 | 学校代码 | 专业代码 | 学科门类 | 校区 | 毕业类别 | 论文题目 | 导师 | 辅修专业
        平均成绩 | 绩点 | 籍贯 | 国籍 | 政治面貌 | 说明 | 验证方式 | 数据来源 | 查询网址 | 验证网址
        报告类型 | 一致性 | 是否一致 | 核实项目 | 核实结果 | 核实方式 | 委托人 | 收件单位 | 学历类型
        学习国家
        留学国家 | 留学国别 | 留学起止时间 | 前置学历 | 授课方式 | 所授学位年份 | 获学位年份 | 认证机构
        Person Requesting | School Code | Record Status | Document Size | Shared with | Viewed by
        Times Viewed | Programme Duration | Verification Fee | Data Subject Consent | Report Prepared for
        Evaluation | U.S. Equivalent | Student Number | Year of Birth | Honour | Statement
        报告类型 | 学习起止年月 | 在校时间 | 结论
        """
    ),
    finish=(
        name_standing_alone,
        student_record_is_no_diploma,
    ),
    one_page=True,
)
