"""Reports of registries as several countries write them."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page, row
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, bytes, dict[str, Plain], str | None], ...] = (
    (
        "degree_report",
        lines(
            "Enrollment Verification Certificate",
            "National Student Clearinghouse",
            "Student Name: Jada Pierre",
            "School Name: Howard University",
            "Enrollment Status: Full-Time",
            "Anticipated Graduation Date: 05/08/2028",
            "Date Issued: 11/02/2026",
        ),
        {"degree": None, "graduated_on": None, "holder": "Jada Pierre"},
        "enrolment_not_diploma",
    ),
    (
        "degree_report",
        lines(
            "HEDD Degree Verification Result",
            "Reference: HEDD-4471-9920",
            "Candidate name: Priya Raman",
            "Institution: University of Manchester",
            "Qualification: BSc (Hons)",
            "Course: Computer Science",
            "Date of award: 12/07/2023",
            "Classification: First class",
            "Verified on: 20/11/2026",
        ),
        {
            "holder": "Priya Raman",
            "institution": "University of Manchester",
            "degree": "bachelor",
            "major": "Computer Science",
            "graduated_on": date(2023, 7, 12),
            "issued_on": date(2026, 11, 20),
        },
        None,
    ),
    (
        "degree_report",
        lines(
            "DegreeVerify Certificate",
            "Transaction ID#: 084512377",
            "Date Notified: 11/20/2026",
            "Name On School's Records: Marcus van Dyke",
            "Name of School: Ohio State University",
            "Degree Title: Bachelor of Science",
            "Major: Psychology",
            "Date Awarded: 05/08/2022",
        ),
        {
            "holder": "Marcus van Dyke",
            "institution": "Ohio State University",
            "degree": "bachelor",
            "major": "Psychology",
            "graduated_on": date(2022, 5, 8),
            "verification_code": "084512377",
            "issued_on": date(2026, 11, 20),
        },
        None,
    ),
    (
        "degree_report",
        page(
            (180, 60, "中国高等教育学历认证报告"),
            *row(100, (60, "姓名"), (150, "许文强"), (320, "性别"), (400, "男")),
            *row(124, (60, "毕业院校"), (150, "武汉理工大学"), (320, "专业"), (400, "土木工程")),
            *row(148, (60, "层次"), (150, "本科"), (320, "毕业时间"), (400, "2019-06-30")),
            *row(
                172, (60, "证书编号"), (150, "104971201905001234"), (320, "报告编号"), (400, "A1B2C3D4E5F6")
            ),
        ),
        {
            "holder": "许文强",
            "institution": "武汉理工大学",
            "major": "土木工程",
            "degree": "bachelor",
            "graduated_on": date(2019, 6, 30),
            "document_number": "104971201905001234",
            "verification_code": "A1B2C3D4E5F6",
        },
        None,
    ),
    (
        "degree_report",
        page(
            (150, 60, "China Higher Education Degree Verification Report"),
            *row(100, (60, "姓名 Name"), (220, "许文强")),
            *row(124, (60, "学位授予单位 Institution"), (220, "武汉理工大学")),
            *row(148, (60, "学位类别 Degree"), (220, "工学硕士")),
            *row(172, (60, "专业 Major"), (220, "土木工程")),
            *row(196, (60, "获学位日期 Date Awarded"), (220, "2019-06-30")),
            *row(220, (60, "在线验证码 Verification Code"), (260, "A1B2 C3D4 E5F6 G7H8")),
        ),
        {
            "holder": "许文强",
            "institution": "武汉理工大学",
            "degree": "master",
            "major": "土木工程",
            "graduated_on": date(2019, 6, 30),
            "verification_code": "A1B2C3D4E5F6G7H8",
        },
        None,
    ),
    (
        "degree_report",
        page(
            (140, 60, "教育部学历证书电子注册备案表"),
            *row(100, (60, "姓名"), (150, "丁一"), (300, "性别"), (380, "女")),
            *row(124, (60, "院校名称"), (150, "中南林业科技大学"), (300, "层次"), (380, "专科（高职）")),
            *row(148, (60, "专业"), (150, "园林技术"), (300, "毕(结)业日期"), (420, "2021年06月30日")),
            (60, 190, "在线验证码：AB12 CD34 EF56 GH78"),
            (60, 214, "更新日期：2026年11月10日"),
            (60, 238, "验证有效期至：2027年2月10日"),
        ),
        {
            "holder": "丁一",
            "institution": "中南林业科技大学",
            "degree": "associate",
            "major": "园林技术",
            "graduated_on": date(2021, 6, 30),
            "verification_code": "AB12CD34EF56GH78",
            "issued_on": date(2026, 11, 10),
            "valid_until": date(2027, 2, 10),
        },
        None,
    ),
    (
        "degree_report",
        lines(
            "Qualification Check Result",
            "Awarding body: University of Bristol",
            "Name of candidate: Chidi Okoro",
            "Award: MEng Aerospace Engineering",
            "Award date: 14 July 2021",
            "Check reference: QC-882301",
            "Date of check: 9 November 2026",
        ),
        {
            "holder": "Chidi Okoro",
            "institution": "University of Bristol",
            "degree": "master",
            "graduated_on": date(2021, 7, 14),
        },
        None,
    ),
    (
        "degree_report",
        lines(
            "教育部学籍/学历验证",
            "该报告已过期",
            "过期时间：2026年06月10日",
            "姓名：段明",
            "学校名称：华北电力大学",
            "层次：硕士研究生",
            "在线验证码：X8K2M4P6Q9R1",
        ),
        {"holder": "段明", "valid_until": date(2026, 6, 10), "verification_code": "X8K2M4P6Q9R1"},
        None,
    ),
    (
        "degree_report",
        lines(
            "My eQuals",
            "The University of Adelaide",
            "This document was shared with you by Ruby Nguyen",
            "Date of conferral: 18 April 2023",
            "Access to this document expired on 2 Dec 2026",
        ),
        {"holder": "Ruby Nguyen", "graduated_on": date(2023, 4, 18), "valid_until": date(2026, 12, 2)},
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
