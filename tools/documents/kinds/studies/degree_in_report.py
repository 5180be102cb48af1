"""The degree that a registry reports on: as diplomas say it, and under the registries' own labels."""

import re
from dataclasses import replace

from tools.documents.kinds.studies.graduate import CERTIFICATE_NUMBER, DEGREE_HELD, GRADUATE
from tools.documents.kinds.studies.graduation_day import EXPLICIT, GRADUATION_DAY
from tools.documents.kinds.studies.schools import INSTITUTION, NAMED_OUTRIGHT
from tools.documents.kinds.studies.subject_studied import SUBJECT_STUDIED
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rules import LIKELY, Sentence, each

_SHARED_BY = (
    Sentence.of(
        rf"(?:shared\s+(?:with\s+\S+\s+)?by|belongs?\s+to|record\s+of|verification\s+(?:of\s+degree\s+)?for|"
        rf"on\s+behalf\s+of)\s*:?\s+(?P<value>{NAME})\s*(?:$|[,.(])",
        LIKELY,
    ),
    Sentence.of(
        rf"(?:查|核[查实验]|核验|查[证阅询](?:[^,。\n]{{0,12}}))\s*,\s*(?P<value>(?!该|上述|所|其){NAME_HAN})\s*(?:同志|,|\(|性别|[男女]|于|系|为)",
        LIKELY,
    ),
)
_LEVEL_TOLD = (
    Sentence.of(
        r"(?:学历层次|层次|学历|培养层次)\s*[为是:]\s*(?:大学|全日制|普通)*\s*"
        r"(?P<value>本科|专科|大专|硕士(?:研究生)?|博士(?:研究生)?)"
    ),
    Sentence.of(
        r"(?:^|[|·・/])\s*(?P<value>本科|专科|大专|硕士(?:研究生)?|博士(?:研究生)?)\s*(?:[|·・/]|$)", LIKELY
    ),
)
_MAJOR_BEFORE_LEVEL = (
    Sentence.of(
        r"(?:^|[|·・/])\s*(?:本科|专科|大专|硕士(?:研究生)?|博士(?:研究生)?)\s*[|·・/]\s*"
        r"(?P<value>(?!普通|全日制|非全日制|统招|成人|高等|脱产|函授|业余|[\u4e00-\u9fff]{1,12}(?:大学|学院))[\u4e00-\u9fff()]{2,16})\s*(?:[|·・/]|$)",
        LIKELY,
    ),
    Sentence.of(
        r"(?:^|[|·・/])\s*(?P<value>(?!普通|全日制|统招|成人|高等)[\u4e00-\u9fff]{2,12}?(?<!大学)(?<!学院))\s*[|·・/]\s*"
        r"(?:本科|专科|大专|硕士|博士)",
        LIKELY,
    ),
    Sentence.of(r"专业\s*[为是]\s*(?P<value>[\u4e00-\u9fff()]{2,16}?)\s*(?:[,。;]|$)", LIKELY),
)

OF_THE_DEGREE = (
    replace(
        GRADUATE,
        labels=(
            *GRADUATE.labels,
            *each(
                """
                Name | Full Name | Student Name | Name of Student | Holder | Graduate | Graduate Name
                Candidate | Candidate Name | Name of Candidate | Name of Graduate | Name of Holder
                Holder Name | Subject Name | Name on School's Records | Name on Record | Name at Graduation
                Name on Certificate | Student | Name as on Record | Name on Award | Name of Subject
                Applicant | Applicant Name | 姓名 | 学生姓名 | 持证人 | 持证人姓名 | 被查询人 | 申请人
                Shared by | Name of Applicant | Verified Name | Registered Name | Credential Holder
                Document Owner | Owner | Record Holder | 持有人 | 证书持有人 | 学位获得者姓名 | 被核验人
                候选人 | 候选人姓名 | 申请人姓名 | 留学人员 | 留学人员姓名 | 学历人姓名 | 证书姓名 | 人员姓名
                Person Searched | Subject of Search | Individual | Name Searched | Verified Person
                Student/Graduate Name | Name of Alumnus | Credential Owner | Document Holder
                Name on Diploma | Name on File | 查询对象 | 学历持有人
                """
            ),
        ),
        sentences=(*GRADUATE.sentences[:-1], *_SHARED_BY),
    ),
    replace(
        INSTITUTION,
        labels=(
            *INSTITUTION.labels,
            *each(
                """
                Institution | University | Name of Institution | College | School | Institution Name
                Name of University | Awarding Institution | Higher Education Institution
                Educational Institution | HEI Name | University or College | HEI | School Name
                College Name | University Name | Awarding Body | Awarding University | Degree Awarded By
                Awarded By | Conferring Institution | Degree Granting Institution | Institution Attended
                University/College | Name of School | Provider | Education Provider | 学校名称 | 院校名称
                学校 | 院校 | 毕业院校 | 学位授予单位 | 授予单位 | 校名 | 毕业学校 | 就读学校
                学位授予单位名称 | Official Name of School | Degree-granting Institution
                Academic Institution | Institute | Name of Awarding Institution | University Attended
                Issued by | Institution/University | Name of HEI | University Confirmed | 院校(学校)名称
                毕(结)业学校 | 颁发学校 | 颁证院校 | 学位授予单位(中文) | 学校全称 | 所在院校 | 授予院校
                颁发单位 | 留学院校 | 国外院校 | 颁证学校 | 毕业院校名称 | 学位授予院校
                School Attended | Issuing Institution | Name of School Attended | Member Institution
                Issuer | Institution of Study | Source Institution | Conferring University
                """
            ),
        ),
        sentences=NAMED_OUTRIGHT,
    ),
    replace(
        DEGREE_HELD,
        labels=(
            *DEGREE_HELD.labels,
            *each(
                """
                Level | Education Level | Level of Education | Degree | Degree Level | Degree Category
                Degree Type | Qualification | Level of Study | Degree Title | Title of Degree | Degree Name
                Award | Award Title | Title of Award | Qualification Title | Qualification Awarded
                Award Type | Degree Verified | Degree(s) | Degree Obtained | Degree Earned
                Degree Conferred | Credential | Qualification Level | Level of Award | Qualification Name
                Academic Level | Degree Awarded | Type of Degree | 层次 | 学历层次 | 培养层次 | 学位
                学位类别 | 学位名称 | 学历 | 学历类别 | 学位层次 | 授予学位 | Credential Authenticated
                Qualification Verified | Education Level Verified | Degree Confirmed | Award Verified
                Highest Degree | Diploma | Level of Degree | Programme Level | 学历(学位)层次 | 学位授予类别
                所获学位 | 所获学历 | 证书层次 | 学位等级 | Degree Held | Document Title
                Confirmed Award | Degree Certified | Diploma Title
                """
            ),
        ),
        sentences=(*DEGREE_HELD.sentences, *_LEVEL_TOLD),
    ),
    replace(
        SUBJECT_STUDIED,
        labels=(
            *SUBJECT_STUDIED.labels,
            *each(
                """
                Major | Programme | Program | Subject | Discipline | Field of Study | Specialty | Speciality
                Subject of Degree | Major Course(s) of Study | Course of Study | Major(s) | Major Field
                Course | Course Title | Course Name | Programme of Study | Program of Study | Area of Study
                Major Subject | Subject(s) | Specialisation | Specialization | Degree Subject
                Programme Name | Programme Title | Major Name | Major/Programme | Field | 专业 | 专业名称
                学科专业 | 所学专业 | 学科/专业 | 专业(学科) | 学位专业 | 学科名称 | Major/Specialization
                Discipline/Specialty | Discipline (Specialty) | Specialty/Major | Study Field | Field/Major
                Subject of Qualification | Course of Study Verified | Major Verified | Majors | 系所名称
                专业(方向) | 学科(专业)名称 | 学科、专业 | 学位专业名称 | 一级学科
                学习专业 | 留学专业 | 就读专业 | 毕业专业 | 学位学科 | Major Studied | Subject Studied
                Major at Graduation | Academic Programme
                """
            ),
        ),
        sentences=(*SUBJECT_STUDIED.sentences, *_MAJOR_BEFORE_LEVEL),
    ),
    replace(
        GRADUATION_DAY,
        labels=(
            *GRADUATION_DAY.labels,
            *each(
                """
                Date of Graduation | Graduation Date | Date of Graduation (Completion)
                Graduation (Completion) Date | Date of Completion | Date Conferred | Date of Award
                Award Date | Conferral Date | Date of Conferment | Date of Degree Conferral | Degree Date
                Date Awarded | Awarded on | Conferred on | Conferment Date | Date Degree Conferred
                Date Degree Awarded | Degree Award Date | Degree Conferral Date | Date of Conferral
                Graduated on | Completion Date | Date Completed | Graduated | Award Conferred | 获学位年月日
                学位授予年月日 | 毕业年月 | 毕业年月日 | 授予时间 | 获得学位日期 | 学位获得日期 | 获证日期
                获证时间 | 毕业日期 | 毕(结)业日期 | 毕(结)业时间 | 毕业时间 | 获学位日期 | 学位授予日期
                授予日期 | 获学位时间 | 毕结业日期 | 毕业(结业)日期 | Date Degree Granted
                Degree Received Date | Date Degree Received | Degree Granted | Date of Degree Conferment
                Awarded Date | Date of Award Verified | Degree Date Verified | 毕业(授予)日期 | 学位授予年月
                获得学位时间 | 毕业(结业)时间 | 证书日期 | 授位日期
                学位颁发日期 | 学位颁发时间 | 学位证书日期 | 毕业证书日期 | 学位证颁发日期 | 证书颁发日期
                Degree Confer Date | Date Degree Earned | Diploma Date | Graduation Verified
                Degree Awarded | Degree Conferred | Award Granted | Conferring Date | Date of Conferring
                """
            ),
        ),
        sentences=EXPLICIT,
    ),
    replace(
        CERTIFICATE_NUMBER,
        labels=each(
            """
            Certificate No | Certificate Number | Diploma No | Degree Certificate No
            Qualification Certificate No | Certificate Serial No | 证书编号 | 学历证书编号 | 学位证书编号
            毕业证书编号 | 证书号 | 毕(结)业证书编号 | Certificate Serial Number | Degree Certificate Number
            Diploma Number | Diploma Certificate No | Graduation Certificate No
            Qualification Certificate Number | Diploma Serial No | Serial No | Serial Number | Document No
            Document Number | Certificate ID | Award Certificate No | 学历(学位)证书编号 | 毕业证编号
            学位证编号 | 毕业证书号 | 学位证书号 | 证书字号 | 证书号码 | 文凭编号 | 毕业证号 | 电子注册号
            毕(结)业证书号 | 学历证书号 | 学历证编号 | 原证书编号 | 国外证书编号
            Testamur Certificate No | Parchment Certificate No
            """
        ),
        unlike=re.compile(r"身份证|验证码|报告"),
    ),
)
