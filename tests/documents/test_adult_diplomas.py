"""Diplomas of who studied beside work, and what registries and screens show of a degree."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page, row
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, bytes, dict[str, Plain]], ...] = (
    (
        "diploma",
        lines(
            "毕 业 证 书",
            "罗志刚参加汉语言文学专业",
            "（独立本科段）高等教育自学考试，全部课程成绩合格，准予毕业。",
            "主考院校 华南师范大学",
            "2020年12月30日",
        ),
        {"holder": "罗志刚", "institution": "华南师范大学", "degree": "bachelor", "major": "汉语言文学"},
    ),
    (
        "diploma",
        lines(
            "毕业证书",
            "学生 谷建军，性别男，1985年5月6日生，于二〇一八年三月至二〇二〇年七月在本校网络教育",
            "土木工程专业学习，修完两年半制专升本教学计划规定的全部课程，成绩合格，准予毕业。",
            "学校：北京交通大学",
        ),
        {"institution": "北京交通大学", "degree": "bachelor", "major": "土木工程"},
    ),
    (
        "diploma",
        page(
            (180, 60, "高等教育自学考试毕业证书"),
            *row(110, (60, "姓名：鲍玉婷"), (320, "性别：女")),
            *row(134, (60, "出生年月：1991年6月"), (320, "专业：金融（独立本科段）")),
            *row(158, (60, "主考学校：东北财经大学"), (320, "毕业时间：2017年12月30日")),
        ),
        {"major": "金融", "degree": "bachelor", "graduated_on": date(2017, 12, 30)},
    ),
    (
        "diploma",
        lines(
            "Technische Universität Dresden",
            "Faculty of Computer Science",
            "Master Certificate",
            "Ms Lena Hoffmann",
            "born on 14 March 1996 in Leipzig",
            "has passed the Master examination in the degree programme",
            "Computational Logic",
            "with the overall grade 1.4 (very good).",
            "Dresden, 30 September 2021",
        ),
        {"holder": "Lena Hoffmann", "degree": "master", "major": "Computational Logic"},
    ),
    (
        "degree_report",
        lines(
            "Digital credential wallet",
            "Verified",
            "Bachelor of Laws",
            *("Holder", "Zara Qureshi", "Issuer", "University of Birmingham", "Awarded", "16 July 2023"),
            *("Shared on", "4 Nov 2026", "Access until", "4 Dec 2026"),
            *("Share code", "BX7-Q29-LM4"),
        ),
        {
            "holder": "Zara Qureshi",
            "institution": "University of Birmingham",
            "major": None,
            "graduated_on": date(2023, 7, 16),
            "valid_until": date(2026, 12, 4),
        },
    ),
)


@pytest.mark.parametrize(("kind", "paper", "fields"), PAPERS)
def test_a_paper_is_known_and_read(kind: str, paper: bytes, fields: dict[str, Plain]) -> None:
    document = read(paper)

    assert document.kind == kind
    assert {name: said(document, FieldName(name)) for name in fields} == fields
