"""Certificates in wallets and enquiry pages, and posts on phones, as their screens show them."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page
from tests.documents.readings import Plain, read, said

SCREENS: tuple[tuple[tuple[str, ...], dict[str, Plain]], ...] = (
    (
        (
            "Licenses & certifications",
            "Project Management Professional (PMP)",
            "Project Management Institute",
            "Issued Apr 2023 · Expires Apr 2026",
            "Credential ID 3490012",
        ),
        {
            "certificate_name": "Project Management Professional (PMP)",
            "issuer": "Project Management Institute",
            "document_number": "3490012",
        },
    ),
    (
        (
            "个人电子证照",
            "中华人民共和国一级建造师注册证书",
            "姓名：马振国",
            "注册编号：京1112023202300551",
            "注册专业：建筑工程（有效期：2023-08-09至2026-08-08）",
            "中华人民共和国住房和城乡建设部",
            "签发日期：2023年08月09日",
        ),
        {"document_number": "京1112023202300551", "valid_until": date(2026, 8, 8)},
    ),
    (
        (
            "IELTS",
            "Test Report Form",
            "Centre Number CN001 Date 12/OCT/2024 Candidate Number 004512",
            "Family Name ZHENG",
            "Overall Band Score 7.5 CEFR Level C1",
            "Date 25/10/2024",
            "Test Report Form Number 24CN004512ZHEY001A",
        ),
        {"issued_on": date(2024, 10, 25), "score": 7.5, "document_number": "24CN004512ZHEY001A"},
    ),
    (
        (
            "Pearson VUE",
            "Examination Score Report",
            "Candidate: Luis Ortega",
            "Exam: SY0-701",
            "Passing Score: 750",
            "Candidate Score: 792",
        ),
        {"holder": "Luis Ortega", "score": 792},
    ),
    (
        ("朋友圈", "谭晓", "带队拿下全国大学生数学建模竞赛国一！", "2025年11月9日", "等36人觉得很赞"),
        {"holder": "谭晓", "posted_on": date(2025, 11, 9)},
    ),
    (
        ("Threads", "kaho.chan", "2025-05-11", "終於考到車牌啦！多謝師傅", "讚 55 回覆 8"),
        {"posted_on": date(2025, 5, 11)},
    ),
)


@pytest.mark.parametrize(("shown", "expected"), SCREENS, ids=[shown[0] for shown, _ in SCREENS])
def test_screens_are_read(shown: tuple[str, ...], expected: dict[str, Plain]) -> None:
    document = read(lines(*shown))

    assert {name: said(document, FieldName(name)) for name in expected} == expected


def test_values_above_a_row_of_captions_are_theirs() -> None:
    document = read(
        page(
            (200, 80, "Certificate of Completion"),
            (200, 120, "This certifies that"),
            (220, 150, "Peter Vasquez"),
            (180, 190, "has successfully completed"),
            (190, 220, "Forklift Operator Safety Training"),
            *((60, 300, "April 8, 2025"), (220, 300, "April 8, 2027"), (380, 300, "VMM-R3042")),
            *((60, 318, "Date Issued"), (220, 318, "Expires"), (380, 318, "Certificate ID")),
        )
    )

    assert said(document, FieldName.ISSUED_ON) == date(2025, 4, 8)
    assert said(document, FieldName.VALID_UNTIL) == date(2027, 4, 8)
    assert said(document, FieldName.DOCUMENT_NUMBER) == "VMM-R3042"
