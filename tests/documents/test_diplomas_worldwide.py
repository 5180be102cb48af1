"""Diplomas and letters of enrolment as several countries write them."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page, row
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, bytes, dict[str, Plain], str | None], ...] = (
    (
        "diploma",
        lines(
            "THE HONG KONG POLYTECHNIC UNIVERSITY",
            "This is to certify that",
            "CHAN TAI MAN",
            "was admitted to the degree of",
            "Bachelor of Arts (Honours)",
            "in Fashion and Textiles",
            "with Second Class Honours",
            "on the twenty-third day of October, two thousand and twenty-four",
        ),
        {
            "holder": "CHAN TAI MAN",
            "degree": "bachelor",
            "major": "Fashion and Textiles",
            "graduated_on": date(2024, 10, 23),
            "institution": "THE HONG KONG POLYTECHNIC UNIVERSITY",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "UNIVERSITY OF MELBOURNE",
            "Be it known that",
            "Sofia de la Cruz",
            "having satisfied all the requirements prescribed by the University",
            "has this day been admitted to the degree of",
            "Master of Information Technology",
            "Given under the seal of the University this 14th day of December 2023",
            "Chancellor          Vice-Chancellor",
        ),
        {
            "holder": "Sofia de la Cruz",
            "degree": "master",
            "graduated_on": date(2023, 12, 14),
            "institution": "UNIVERSITY OF MELBOURNE",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "Indian Institute of Technology Bombay",
            "On the recommendation of the Senate, hereby confers the degree of",
            "Bachelor of Technology in Mechanical Engineering",
            "upon",
            "Rohan Deshpande",
            "for having successfully completed the prescribed requirements in the year 2022",
            "Given this eighth day of August 2022, under the seal of the Institute.",
            "Director     Chairman, Board of Governors",
        ),
        {
            "holder": "Rohan Deshpande",
            "degree": "bachelor",
            "major": "Mechanical Engineering",
            "graduated_on": date(2022, 8, 8),
            "institution": "Indian Institute of Technology Bombay",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "National University of Singapore",
            "This is to certify that Lim Wei Jie has been awarded the degree of Master of Science",
            "in Data Science and Machine Learning on 30 June 2024.",
            "Certificate No.: 2024-118833",
            "Registrar",
        ),
        {
            "holder": "Lim Wei Jie",
            "degree": "master",
            "major": "Data Science and Machine Learning",
            "graduated_on": date(2024, 6, 30),
            "institution": "National University of Singapore",
            "document_number": "2024-118833",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "硕士研究生",
            "毕 业 证 书",
            "研究生 欧阳明慧 性别 女，一九九八年五月二十日生，于二〇二〇年九月至二〇二三年六月在",
            "材料科学与工程 专业学习，学制三年，修完硕士研究生培养计划规定的全部课程，成绩合格，",
            "毕业论文答辩通过，准予毕业。",
            "培养单位：华南理工大学",
            "校\u3000\u3000长：高松",
            "证书编号：105611202302001234",
            "二〇二三年六月二十八日",
        ),
        {
            "holder": "欧阳明慧",
            "degree": "master",
            "major": "材料科学与工程",
            "graduated_on": date(2023, 6, 28),
            "institution": "华南理工大学",
            "document_number": "105611202302001234",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "學位證書",
            "兹證明 陳大文 於二零二三年十一月十六日",
            "獲頒授工商管理學士學位，主修會計學",
            "香港中文大學",
        ),
        {
            "holder": "陳大文",
            "degree": "bachelor",
            "graduated_on": date(2023, 11, 16),
            "institution": "香港中文大學",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "Award Confirmation Letter",
            "University College London",
            "Student name: Beatrice O'Sullivan-Park",
            "Programme of study: MSc Computational Finance",
            "Award: Master of Science",
            "Classification: Distinction",
            "Award date: 1 November 2023",
            "Academic Services",
        ),
        {
            "holder": "Beatrice O'Sullivan-Park",
            "degree": "master",
            "graduated_on": date(2023, 11, 1),
            "institution": "University College London",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "学士学位证书",
            "黄子韬，男，1999年3月4日生。在四川大学临床医学专业完成了本科学习计划，业已毕业，",
            "经审核符合《中华人民共和国学位条例》的规定，授予医学学士学位。",
            "四川大学",
            "学位评定委员会主席 李言荣",
            "证书编号：1061042022001234",
            "2022年6月30日",
        ),
        {
            "holder": "黄子韬",
            "degree": "bachelor",
            "major": "临床医学",
            "graduated_on": date(2022, 6, 30),
            "institution": "四川大学",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "University of Toronto",
            "Confirmation of Enrolment",
            "To whom it may concern,",
            "This letter confirms that Amelia Chen is registered as a full-time student",
            "in the Bachelor of Commerce program. Expected graduation: June 2028.",
            "Office of the Registrar",
        ),
        {"degree": None, "graduated_on": None, "holder": "Amelia Chen"},
        "enrolment_not_diploma",
    ),
    (
        "diploma",
        lines(
            "University of Leeds",
            "Student Status Letter",
            "This is to confirm that Omar Haddad is a current student at the University of Leeds,",
            "studying for the degree of MSc Finance. The course is due to finish in September 2027.",
        ),
        {"degree": None, "graduated_on": None},
        "enrolment_not_diploma",
    ),
    (
        "diploma",
        lines(
            "学籍证明",
            "兹证明张悦同学，女，身份证号110101200401011234，系我校计算机学院软件工程专业2023级本科生，学制4年。",
            "特此证明",
            "北京交通大学教务处",
            "2026年10月8日",
        ),
        {"degree": None, "graduated_on": None, "holder": "张悦"},
        "enrolment_not_diploma",
    ),
    (
        "diploma",
        page(
            (200, 80, "University of Edinburgh"),
            (150, 120, "We hereby certify that, on the recommendation of the Senatus Academicus,"),
            (220, 160, "Fiona MacLeod-Reid"),
            (180, 190, "was awarded the Degree of Doctor of Philosophy"),
            (220, 220, "on 5th July 2024"),
            (100, 300, "Principal and Vice-Chancellor"),
            (350, 300, "Secretary"),
        ),
        {
            "holder": "Fiona MacLeod-Reid",
            "degree": "doctor",
            "graduated_on": date(2024, 7, 5),
            "institution": "University of Edinburgh",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "The Regents of the",
            "University of California",
            "on the nomination of the faculty of the College of Engineering",
            "have conferred upon",
            "Hannah Nakamura",
            "the degree of Bachelor of Science",
            "with all the rights and privileges thereto pertaining",
            "Electrical Engineering and Computer Sciences",
            "Given at Berkeley this thirteenth day of May in the year two thousand and twenty-three",
        ),
        {"holder": "Hannah Nakamura", "degree": "bachelor", "graduated_on": date(2023, 5, 13)},
        None,
    ),
    (
        "diploma",
        lines(
            "普通高等学校",
            "毕业证书",
            "学生  何思远  性别 男， 1997 年 8 月 9 日生，于 2016 年 9 月至 2020 年 6 月在本校",
            "会计学  专业  四  年制  本  科学习，修完教学计划规定的全部课程，成绩合格，准予毕业。",
            "校 名：东北财经大学",
            "校（院）长：吕炜",
            "证书编号：101731202005001234",
            "2020 年 6 月 30 日",
        ),
        {
            "holder": "何思远",
            "major": "会计学",
            "degree": "bachelor",
            "institution": "东北财经大学",
            "graduated_on": date(2020, 6, 30),
            "document_number": "101731202005001234",
        },
        None,
    ),
    (
        "diploma",
        page(
            (200, 60, "毕业证明书"),
            *row(100, (60, "姓名"), (160, "苏曼"), (300, "性别"), (380, "女")),
            *row(124, (60, "毕业院校"), (160, "西南政法大学"), (300, "专业"), (380, "法学")),
            *row(148, (60, "学历层次"), (160, "硕士研究生"), (300, "毕业日期"), (380, "2022年6月20日")),
            *row(172, (60, "证书编号"), (160, "106521202202000123")),
        ),
        {
            "holder": "苏曼",
            "institution": "西南政法大学",
            "major": "法学",
            "degree": "master",
            "graduated_on": date(2022, 6, 20),
            "document_number": "106521202202000123",
        },
        None,
    ),
    (
        "diploma",
        lines(
            "Monash University",
            "Certificate of Graduation",
            "This certifies that Nguyen Thi Bao Chau",
            "graduated with the degree of Bachelor of Business (Accounting)",
            "Conferral date: 20/05/2024",
            "Student ID: 30122481",
            "Registrar",
        ),
        {
            "degree": "bachelor",
            "graduated_on": date(2024, 5, 20),
            "institution": "Monash University",
            "holder": "Nguyen Thi Bao Chau",
        },
        None,
    ),
)


@pytest.mark.parametrize(("kind", "paper", "fields", "warning"), PAPERS)
def test_a_paper_is_known_and_read(
    kind: str, paper: bytes, fields: dict[str, Plain], warning: str | None
) -> None:
    document = read(paper)

    assert document.kind == kind
    assert {name: said(document, FieldName(name)) for name in fields} == fields
    assert warning is None or warning in document.warnings
