"""Diplomas and degree certificates; certificates of enrolment are told apart from them."""

from models.facts.evidence import EvidenceKind
from tools.documents.kinds.name_standing_alone import name_standing_alone
from tools.documents.kinds.studies.enrolment import enrolment_is_no_diploma
from tools.documents.kinds.studies.graduate import CERTIFICATE_NUMBER, DEGREE_HELD, GRADUATE
from tools.documents.kinds.studies.graduation_day import GRADUATION_DAY
from tools.documents.kinds.studies.schools import INSTITUTION
from tools.documents.kinds.studies.subject_studied import SUBJECT_STUDIED
from tools.documents.rules import KindRules, Signal, each

DIPLOMA = KindRules(
    kind=EvidenceKind.DIPLOMA,
    titles=(
        Signal.of(
            r"毕\s*业\s*证\s*书?|学\s*位\s*证\s*书(?!\s*(?:查|验|认|电子|核))|学\s*士\s*学\s*位|硕\s*士\s*学\s*位|博\s*士\s*学\s*位|学\s*历\s*证\s*书|毕\s*业\s*证\s*明|肄\s*业\s*证\s*书|学\s*位\s*证\s*明|在\s*[读校籍]\s*(?:生\s*)?证\s*明|在\s*学\s*证\s*明|学\s*籍\s*证\s*明|毕业生登记表|学\s*历\s*(?:的\s*)?证\s*明",
            4,
        ),
        Signal.of(
            r"\bdiploma\b|(?<!academic\s)(?<!education\s)degree\s+certificate(?!\s+(?:no|number|serial))|certificate\s+of\s+(?:graduation|degree|award|conferment|enrol?ment|student\s+status|registration)|enrol?ment\s+(?:certificate|verification|letter|confirmation)|graduation\s+certificate|(?:letter|confirmation|verification|proof)\s+of\s+(?:graduation|award|degree|enrol?ment|student\s+status|studentship)|(?:student\s+status|award|degree)\s+(?:letter|confirmation)|statement\s+of\s+(?:graduation|award|degree)|provisional\s+(?:degree\s+)?certificate|testamur|degree\s+testimonial|(?:bachelor|master|doctor)'?s?\s+(?:degree\s*$|(?:degree\s+)?certificate)|\b(?:bachelor|master)urkunde\b",
            4,
        ),
    ),
    signals=(
        Signal.of(r"准予毕业|修完.{0,16}(?:课程|学分)|(?:授予|获得?)[^。]{0,20}学位|成绩合格", 2.5),
        Signal.of(
            r"(?:degree|diploma)\s+of\s+(?:bachelor|master|doctor|associate)|(?:awarded|conferred|confers?|granted|admitted|admits?|passed)[^.]{0,160}(?:degree|bachelor|master|doctor)|\bbachelor\s+of\b|\bmaster\s+of\b|doctor\s+of\s+philosophy",
            2.5,
        ),
        Signal.of(
            r"(?:has|have|hereby|was|is|been|do)\s+(?:this\s+day\s+|hereby\s+|duly\s+|been\s+){0,3}(?:conferred?|confers|admitted|admits?|awarded|granted)\s+[^.]{0,80}?(?:degree|higher\s+diploma|bachelor|master|doctor)|"
            r"rights?,?\s+(?:and\s+)?(?:honou?rs|privileges)|\b(?:summa|magna)?\s*cum\s+laude\b|in\s+witness\s+whereof|under\s+the\s+seal\s+of",
            1.5,
        ),
        Signal.of(r"\b(?:higher|advanced|national|professional|graduate)\s+diploma\s+(?:in|of)\b", 2.5),
        Signal.of(
            r"系我[校院]|我[校院].{0,30}(?:在校|在读|学生)|(?:currently|presently)\s+(?:enrolled|registered|studying)|is\s+(?:an?\s+)?(?:enrolled|registered|(?:full|part)[-\x20]time\s+student|bona\s*fide\s+student)",
            2.5,
        ),
        Signal.of(
            r"date\s+of\s+(?:award|graduation|conferral|conferment)|\bconferment\b|\bconferral\b|mode\s+of\s+study|degree\s+classification|毕业时间|授予日期",
            1.5,
        ),
        Signal.of(r"大学|学院|\buniversit\w+|\bcollege\b|\binstitute\b|\bpolytechnic\b|\bhochschule\b"),
        Signal.of(
            r"校\s*\(?院?\)?\s*长|学历|学制|专业|\bchancellor\b|\bregistrar\b|\bdean\b|\bpresident\b|\bprovost\b|\btrustees\b|\bsenate\b|\bfaculty\b|\bregents\b|\bprincipal\b"
        ),
    ),
    fields=(
        GRADUATE,
        INSTITUTION,
        DEGREE_HELD,
        SUBJECT_STUDIED,
        GRADUATION_DAY,
        CERTIFICATE_NUMBER,
    ),
    other_labels=each(
        """
        性别 | 出生日期 | 出生年月 | 入学日期 | 入学时间 | 学号 | 身份证号 | 校长 | 入学年月 | 证件号
        学生证号 | 身份证号码 | 校(院)长 | 校（院）长 | 院长 | 学制 | 学习形式 | 证件号码 | 民族 | 院系
        系别 | 班级 | 籍贯 | 照片 | 签发人 | 政治面貌 | 学习中心 | 所在院系 | 培养方式 | 毕业结论
        毕(结)业结论 | 学习起止时间 | 专业代码 | 平均绩点 | 绩点 | 国籍 | 生源地 | 出生地 | 备注
        学位评定委员会主席 | 主席 | 查询网址 | 网址 | 校(院、所)长 | 校区 | 分院 | 所在学院 | 证件类型
        学院院长 | 学科门类 | 出生年月日 | 学籍号 | 考生号 | 准考证号 | 通讯地址 | 联系电话 | 经办人
        验证码 | 在线验证码 | 打印日期 | 开具日期 | Gender | Sex | Date of Birth | Birth Date | DOB
        Nationality | Place of Birth | Country | Passport No | ID No | ID Number | Date of Admission
        Admission Date | Date of Issue | Issue Date | Issued on | Date Issued | Date of Enrolment
        Date of Enrollment | Enrolment Date | Start Date | Commencement Date | Entry Date | Entrance Date
        Print Date | Student ID | Student No | Student Number | Student ID Number | Roll No | Roll Number
        Register Number | Hall Ticket No | Hall Ticket Number | Seat No | USN | Exam Roll No
        Enrolment No | Enrollment No | Matriculation No | Matriculation Number | Matric No | Index No
        Student Identification Number or Code | PRN | UID | Father's Name | Mother's Name
        Father/Guardian's Name | Parent's Name | Son/Daughter of | Husband's Name | President | Registrar
        Vice-Chancellor | Provost | Rector | Secretary | Principal | Vice Chancellor | Signature | Dean
        Chancellor | Length of Schooling | Mode of Study | Date | Honours | Honors | Academic Registrar
        Director | Classification | Degree Classification | Class | Class Obtained | Class of Award
        Class of Degree | Division | Honours Classification | Degree Class | Grade | Overall Result | Result
        Distinction | Final Grade | Latin Honors | GPA | CGPA | Cumulative GPA | Overall GPA | Final GPA
        Credits | Total Credits | Credits Earned | Duration | Minor | Minor(s) | Second Major | Faculty
        Department | School/Faculty | College/School | Place | Status | Issued by | Length of Programme
        Programme Length | Language of Instruction | Study Mode | Attendance Mode
        Language(s) of instruction | Campus | Email | Telephone | Website | Issued to | Verified by
        Remarks | Session | Academic Year | Period of Study | Dates of Attendance | Years Attended
        Attended From | Attended To | Seal | Verification Code | Verify at | Accreditation
        """
    ),
    finish=(
        name_standing_alone,
        enrolment_is_no_diploma,
    ),
    one_page=True,
)
