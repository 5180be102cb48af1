"""A registry's report on a degree or on a student, with a code by which the registry shows the same thing."""

import re

from models.facts.evidence import EvidenceKind, FieldName, TextValue
from tools.documents.days import day, last_day
from tools.documents.degrees import degree, subject
from tools.documents.kinds.enrolment import student_record_is_no_diploma
from tools.documents.parsed import Reading, Surroundings
from tools.documents.rules import LIKELY, SURE, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import identifier, organisation, person

_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Za-z0-9]{3,6}(?:[ -][A-Za-z0-9]{3,6}){1,5}|[A-Za-z0-9]{6,24})(?![A-Za-z0-9])"
)
_DAY = (
    r"(?:[\d二][\d〇○零一二三四五六七八九]{3}\s*[-/.年]\s*[\d一二三四五六七八九十]{1,2}\s*[-/.月]\s*[\d一二三四五六七八九十]{1,3}\s*日?|"
    r"\d{1,2}\s[A-Z][a-z]{2,8}\.?,?\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})"
)


def verification_code(text: str, around: Surroundings) -> Reading | None:
    """6 to 24 letters and digits, printed together or in groups; kept without the gaps.

    China's registry has 12 or 16 of them, others fewer.
    """
    for found in _CODE.finditer(text):
        code = re.sub(r"[ -]", "", found[0])
        if 6 <= len(code) <= 24 and (sum(map(str.isdigit, code)) >= 2 or _is_drawn(found[0])):
            certainty = 1.0 if len(code) in (12, 16) or code.isdigit() else 0.96
            return Reading(TextValue(text=code), certainty, *found.span())
    return None


def _is_drawn(text: str) -> bool:
    """A code drawn at random may have no figures at all; then it stands in one piece, in capitals."""
    return len(text) in (12, 16) and text.isalnum() and text.isupper()


DEGREE_REPORT = KindRules(
    kind=EvidenceKind.DEGREE_REPORT,
    titles=(
        Signal.of(
            r"(?:教\s*育\s*部)?\s*学\s*历\s*(?:证\s*书)?\s*电\s*子\s*注\s*册\s*备\s*案\s*表|(?:教育部)?学\s*籍\s*在\s*线\s*验\s*证\s*报\s*告|"
            r"(?:中国)?(?:高等教育)?学\s*[历位]\s*(?:证书)?\s*(?:在\s*线\s*验\s*证|认\s*证)\s*报\s*告|学\s*[历位]\s*(?:证书)?\s*查\s*询\s*结\s*果",
            6,
        ),
        Signal.of(
            r"(?:online\s+)?verification\s+report\s+of\s+(?:the\s+)?(?:china\s+)?(?:higher\s+education\s+)?(?:qualification\s+certificate|student(?:'s)?\s+(?:record|status|academic\s+record|registration)|"
            r"degree(?:\s+certificate)?|academic\s+(?:degree|credentials?)|enrol?ment)|"
            r"(?:degree|qualification|enrol?ment|education(?:al)?|academic|credential|award|graduat\w+|diploma|student)\s+(?:(?:record|status|details|background)\s+)?(?:verification|check|authentication)\s*(?:report|certificate|result|results|summary|response|confirmation|letter)?|"
            r"verification\s+(?:of|result\s+for)\s+(?:a\s+|the\s+)?(?:degree|qualification|award|academic|education|higher\s+education|credential|graduat)\w*|(?:electronic|online)\s+registration\s+(?:form|record)\s+of\s+[\w\s]{0,30}(?:certificate|qualification)|"
            r"(?:higher\s+education\s+)?degree\s+datacheck|national\s+student\s+clearinghouse|clearing\s?house",
            6,
        ),
    ),
    signals=(
        Signal.of(r"在线验证码|(?:online\s+)?verification\s+code|验证码\s*:", 2.5),
        Signal.of(
            r"学信网|chsi|学籍学历信息|学生信息咨询与就业指导中心|student\s+information\s+(?:and|&)\s+career|degreeverify|hedd\b|clearing\s?house|\bregistry\b|wes\b|my\s?equals|digitary|gradintelligence",
            2,
        ),
        Signal.of(
            r"备案表|验证(?:有效期|报告)|报告有效期|verification\s+(?:report|result|status|id|reference|number)|电子注册|verified\b|date\s+(?:verified|requested|notified)|requested\s+by",
            1.5,
        ),
        Signal.of(
            r"层\s*次|学历类别|学习形式|学制|mode\s+of\s+study|education\s+level|level\s+of\s+education|study\s+mode|学籍状态|degree\s+(?:title|awarded|name|level)|award(?:ing\s+body|\s+date|ed\b)|qualification"
        ),
        Signal.of(r"毕\s*\(?结?\)?\s*业|graduat|学籍|获学位|date\s+(?:awarded|conferred)|conferr"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Name | Full Name | Student Name | Name of Student | Holder | Graduate | Graduate Name
                Candidate
                Candidate Name | Name of Candidate | Name of Graduate | Name of Holder | Holder Name
                Subject Name
                Name on School's Records | Name on Record | Name at Graduation | Name on Certificate | Student
                Name as on Record | Name on Award | Name of Subject | Applicant | Applicant Name
                姓名 | 学生姓名 | 持证人 | 持证人姓名 | 被查询人 | 申请人
"""
            ),
            unlike=re.compile(r"校长|院长|president", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.INSTITUTION,
            organisation,
            labels=each(
                """
                Institution | University | Name of Institution | College | School | Institution Name
                Name of University | Awarding Institution
                Higher Education Institution | Educational Institution | HEI Name
                University or College | HEI
                School Name | College Name | University Name | Awarding Body | Awarding University
                Degree Awarded By | Awarded By | Conferring Institution | Degree Granting Institution
                Institution Attended | University/College | Name of School | Provider | Education Provider
                学校名称 | 院校名称 | 学校 | 院校 | 毕业院校 | 学位授予单位 | 授予单位 | 校名 | 毕业学校
                就读学校 | 学位授予单位名称
"""
            ),
        ),
        FieldRule(
            FieldName.DEGREE,
            degree,
            labels=each(
                """
                Level | Education Level | Level of Education | Degree | Degree Level | Degree Category
                Degree Type | Qualification | Level of Study | Degree Title | Title of Degree
                Degree Name | Award
                Award Title | Title of Award | Qualification Title | Qualification Awarded | Award Type
                Degree Verified | Degree(s) | Degree Obtained | Degree Earned | Degree Conferred
                Credential | Qualification Level | Level of Award
                Qualification Name
                Academic Level | Degree Awarded | Type of Degree | 层次 | 学历层次 | 培养层次 | 学位
                学位类别 | 学位名称
                学历 | 学历类别 | 学位层次 | 授予学位
"""
            ),
        ),
        FieldRule(
            FieldName.MAJOR,
            subject,
            labels=each(
                """
                Major | Programme | Program | Subject | Discipline | Field of Study | Specialty
                Speciality | Subject of Degree | Major Course(s) of Study | Course of Study | Major(s)
                Major Field
                Course | Course Title | Course Name | Programme of Study | Program of Study | Area of Study
                Major Subject | Subject(s) | Specialisation | Specialization | Degree Subject | Programme Name
                Programme Title | Major Name | Major/Programme | Field
                专业 | 专业名称 | 学科专业 | 所学专业 | 学科/专业 | 专业(学科) | 学位专业 | 学科名称
"""
            ),
        ),
        FieldRule(
            FieldName.GRADUATED_ON,
            last_day,
            labels=each(
                """
                Date of Graduation | Graduation Date | Date of Graduation (Completion)
                Graduation (Completion) Date | Date of Completion
                Date Conferred | Date of Award | Award Date | Conferral Date | Date of Conferment
                Date of Degree Conferral | Degree Date | Date Awarded | Awarded on | Conferred on
                Conferment Date
                Date Degree Conferred | Date Degree Awarded | Degree Award Date | Degree Conferral Date
                Date of Conferral | Graduated on | Completion Date | Date Completed | Graduated
                Award Conferred
                获学位年月日 | 学位授予年月日 | 毕业年月 | 毕业年月日 | 授予时间 | 获得学位日期 | 学位获得日期
                获证日期 | 获证时间
                毕业日期 | 毕(结)业日期 | 毕(结)业时间 | 毕业时间 | 获学位日期 | 学位授予日期 | 授予日期
                获学位时间 | 毕结业日期 | 毕业(结业)日期
"""
            ),
            unlike=re.compile(r"预计|expected|离校", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.DOCUMENT_NUMBER,
            identifier,
            labels=each(
                """
                Certificate No | Certificate Number | Diploma No | Degree Certificate No
                Qualification Certificate No | Certificate Serial No
                证书编号 | 学历证书编号 | 学位证书编号 | 毕业证书编号 | 证书号 | 毕(结)业证书编号
"""
            ),
            unlike=re.compile(r"身份证|验证码"),
        ),
        FieldRule(
            FieldName.VERIFICATION_CODE,
            verification_code,
            labels=each(
                """
                Online Verification Code | Verification Code | Report Code | Verification No | Report No
                Verification Number | Verification ID | Transaction ID | Reference Code | Confirmation Code
                Certificate Verification Code | Report Number | Report ID | Access Code | Security Code
                Confirmation Number | DegreeVerify Transaction ID | Verification Reference
                Authentication Code
                Enquiry Reference | Unique Code | Verify Code | Report Reference
                在线验证码 | 验证码 | 验证编码 | 报告编号 | 校验码 | 查询码 | 在线验证编号 | 验证编号
                防伪码 | 核验码
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:在线)?验证码\s*[:为]?\s*(?P<value>[A-Za-z0-9]{3,24}(?:[ -][A-Za-z0-9]{3,6}){0,4})",
                    SURE,
                ),
                Sentence.of(
                    r"verification\s+code\s*(?:is\s*)?:?\s*(?P<value>(?-i:[A-Z0-9]{3,24}(?:[\s-][A-Z0-9]{3,6}){0,4}))",
                    SURE,
                ),
            ),
        ),
        FieldRule(
            FieldName.VALID_UNTIL,
            last_day,
            labels=each(
                """
                Valid Until | Valid till | Valid Through | Expiry Date | Expiration Date | Validity
                Valid to | Report Valid Until | Valid Period
                Period of Validity | Expires on | Verification Valid Until
                验证有效期 | 验证有效期至 | 报告有效期 | 报告有效期至 | 有效期至 | 有效期 | 有效期截止
                在线验证有效期 | 有效期限 | 验证截止日期
"""
            ),
            sentences=(
                Sentence.of(rf"(?:有效期|验证期)(?:限)?(?:至|到|截止|为|:|\s)+(?P<value>{_DAY})", SURE),
                Sentence.of(
                    rf"(?:valid|validity|expires)[\x20]+(?:\w+[\x20]+){{0,4}}?(?:until|till|through|to|on)[\x20]*:?[\x20]*(?P<value>{_DAY})",
                    SURE,
                ),
                Sentence.of(rf"(?P<value>{_DAY})\s*前(?:有效|可在线验证)", LIKELY),
            ),
        ),
        FieldRule(
            FieldName.ISSUED_ON,
            day,
            labels=each(
                """
                Date Issued | Date of Verification | Verification Date | Verified on | Date Verified
                Date Produced
                Date of Notification | Date Notified | Certificate Date | Printed on | Print Date
                Date Printed
                Response Date | Enquiry Date | Date of Enquiry
                Update Date | Date Updated | Updated on | Date of Update | Date of Issue | Issue Date
                Issued on | Report Date | Date of Report
                Date Generated | Generated on | Last Updated | 更新日期 | 生成日期 | 更新时间 | 生成时间
                报告日期 | 出具日期 | 报告生成日期 | 报告生成时间 | 报告出具日期 | 制表日期 | 验证日期
                核验日期 | 生成于
                打印日期 | 申请日期
                查询日期 | 签发日期
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:更新|生成|出具|打印)(?:日期|时间)?\s*(?:为|于|:)?\s*(?P<value>{_DAY})", SURE
                ),
                Sentence.of(rf"(?:updated|generated|issued)\s+(?:on\s+)?:?\s*(?P<value>{_DAY})", SURE),
            ),
            unlike=re.compile(r"birth|admission|enrol|graduat|出生|入学|毕业|有效", re.IGNORECASE),
        ),
    ),
    other_labels=each(
        """
        性别 | 出生日期 | 民族 | 入学日期 | 入学时间 | 学习形式 | 学制 | 校长 | 校(院)长名 | 校(院)长姓名
        毕(结)业 | 毕(结)业结论 | 毕结业结论 | 院校所在地
        证件号码 | 身份证号 | 证件类型 | 学号 | 班级 | 分院 | 系所 | 系(所、函授站) | 学籍状态
        预计毕业日期 | 离校日期 | 照片 | 备注 | 学位授予单位代码
        院系 | 系所
        Gender | Sex | Date of Birth | Nationality | Ethnicity | Date of Enrollment | Date of Enrolment
        Date of Admission | Admission Date
        Study Mode | Mode of Study | Learning Mode | Duration | Length of Schooling | President
        Name of President | Graduation | Category | Type
        Type of Education | Education Category | Student Status | ID Number | Expected Graduation Date
        Photo | Graduation or Completion | Remarks
        Graduation Status | Enrollment Status | Form of Study | Class | Department | Student No
        Length of Study | Completion Status | Conclusion | Requested By | Attendance | Status | Classification
        Class of Degree | Honours | Dates of Attendance | Verification Status | Enquirer | Client | Minor
        Degree Class | Result | Grade | Order Number | Enrolment Date | Date Requested | Date of Request
"""
    ),
    finish=(student_record_is_no_diploma,),
    one_page=True,
)
