"""Diplomas, reports on degrees and certificates in the forms of further countries, registries and bodies."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page, row
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, bytes, dict[str, Plain]], ...] = (
    (
        "diploma",
        lines(
            "Universiti Malaya",
            "has conferred the degree of",
            "Doctor of Philosophy",
            "on",
            "Aisha Lindqvist",
            "for a thesis in the field of Marine Biology",
            "Conferred on the 23rd May 2018",
        ),
        {
            "holder": "Aisha Lindqvist",
            "institution": "Universiti Malaya",
            "degree": "doctor",
            "major": "Marine Biology",
            "graduated_on": date(2018, 5, 23),
        },
    ),
    (
        "diploma",
        lines(
            "Hong Kong Institute of Vocational Education",
            "This is to certify that",
            "Siobhan Evans",
            "has been awarded the",
            "Higher Diploma in Nursing",
            "with Credit",
            "on 13 October 2025",
            "Award No.: 52710260",
        ),
        {
            "holder": "Siobhan Evans",
            "degree": "associate",
            "major": "Nursing",
            "graduated_on": date(2025, 10, 13),
            "document_number": "52710260",
        },
    ),
    (
        "diploma",
        lines(
            "Cedar Valley College",
            "hereby confers upon",
            "Jean-Luc García",
            "the degree of",
            "Bachelor of Fine Arts",
            "magna cum laude",
            "Graphic Design",
            "Awarded May 5, 2025, with Honors",
        ),
        {"holder": "Jean-Luc García", "major": "Graphic Design", "graduated_on": date(2025, 5, 5)},
    ),
    (
        "diploma",
        lines(
            "毕业证明",
            "兹证明武玉兰，女，身份证号码：110101199906121234，系我校软件工程专业全日制本科毕业生，",
            "于2017年9月入学，2021年6月29日毕业。毕业证书编号：103571202105001234。",
            "兰州大学学籍管理科",
            "2026年11月11日",
        ),
        {
            "holder": "武玉兰",
            "institution": "兰州大学",
            "degree": "bachelor",
            "major": "软件工程",
            "graduated_on": date(2021, 6, 29),
            "document_number": "103571202105001234",
        },
    ),
    (
        "diploma",
        lines(
            "淡江大學",
            "學位證書",
            "學生陳雅婷，中華民國87年3月9日生，在本校會計學系修業期滿，成績及格，准予畢業，",
            "依學位授予法之規定，授予商學學士學位。此證",
            "中 華 民 國 109 年 6 月 30 日",
        ),
        {"holder": "陳雅婷", "major": "會計學系", "degree": "bachelor", "graduated_on": date(2020, 6, 30)},
    ),
    (
        "diploma",
        page(
            (60, 60, "Certificate of Award"),
            *row(110, (60, "Father's Name"), (220, "Suresh Patel")),
            *row(134, (60, "Name of the Candidate"), (220, "Priya Patel")),
            *row(158, (60, "Name of University"), (220, "University of Leeds")),
            *row(182, (60, "Programme"), (220, "BSc (Hons) Economics")),
            *row(206, (60, "Date of Conferment"), (220, "4 July 2023")),
            *row(230, (60, "Testamur No."), (220, "T6412527")),
        ),
        {
            "holder": "Priya Patel",
            "degree": "bachelor",
            "major": "Economics",
            "graduated_on": date(2023, 7, 4),
            "document_number": "T6412527",
        },
    ),
    (
        "degree_report",
        lines(
            "Higher Education Verification Service",
            "Degree authentication certificate",
            "We certify that, according to the records supplied by McGill University, Xiaoyu Thompson",
            "was awarded the degree of Bachelor of Science in Psychology on 3 June 2022.",
            "Authentication number: 470028116354",
            "Date of authentication: 20 November 2026",
            "This certificate is valid until 4 March 2027.",
        ),
        {
            "holder": "Xiaoyu Thompson",
            "institution": "McGill University",
            "degree": "bachelor",
            "major": "Psychology",
            "graduated_on": date(2022, 6, 3),
            "verification_code": "470028116354",
            "issued_on": date(2026, 11, 20),
            "valid_until": date(2027, 3, 4),
        },
    ),
    (
        "degree_report",
        lines(
            "国外学历学位认证书",
            "认证书编号：教留服认英〔2024〕17904号",
            "常晓，女，1998年3月9日出生。于2021年9月至2023年11月在英国留学，就读于利兹大学，",
            "主修数据科学专业，于2023年11月30日获得该校颁发的硕士学位证书。",
            "教育部留学服务中心",
            "2024年2月18日",
            "查验码：57BSMNDV9BWB",
        ),
        {
            "institution": "利兹大学",
            "degree": "master",
            "major": "数据科学",
            "graduated_on": date(2023, 11, 30),
            "document_number": "教留服认英〔2024〕17904号",
            "verification_code": "57BSMNDV9BWB",
            "issued_on": date(2024, 2, 18),
        },
    ),
    (
        "degree_report",
        lines(
            "Verified credential",
            "Full name: Tariq Van der Berg",
            "Awarding university: Monash University",
            "Award: Master of Arts",
            "Subject: International Relations",
            "Awarded: 7 May 2024",
            "Our reference: SR/77092/26",
            "Verification code: WSHQ-BLDW-KKSN",
            "Checked on: 4th October 2026",
        ),
        {
            "holder": "Tariq Van der Berg",
            "verification_code": "WSHQBLDWKKSN",
            "issued_on": date(2026, 10, 4),
            "graduated_on": date(2024, 5, 7),
        },
    ),
    (
        "certificate",
        lines(
            "City & Guilds",
            "This is to certify that",
            "Wei Okafor",
            "has been awarded",
            "Level 2 Award in Food Safety in Catering",
            "Qualification number: 601/3421/7",
            "Date of award: 25 May 2021",
            "Certificate number: 185511983",
        ),
        {
            "holder": "Wei Okafor",
            "certificate_name": "Level 2 Award in Food Safety in Catering",
            "issuer": "City & Guilds",
            "issued_on": date(2021, 5, 25),
            "document_number": "185511983",
        },
    ),
    (
        "certificate",
        lines(
            "CERTIFICATE OF COMPLETION",
            "The Complete Python Bootcamp",
            "Instructors Grace Lim",
            "Declan J. Ouyang",
            "Date Oct. 3, 2025",
            "Certificate no: UC-82730165",
        ),
        {"holder": "Declan J. Ouyang", "certificate_name": "The Complete Python Bootcamp"},
    ),
    (
        "certificate",
        page(
            (60, 60, "HSK (Level 5) Examination Score Report"),
            *row(100, (60, "姓名"), (200, "金智慧")),
            *row(140, (60, "项目"), (200, "满分"), (300, "你的分数")),
            *row(164, (60, "听力"), (200, "100"), (300, "88")),
            *row(188, (60, "总分"), (200, "300"), (300, "266")),
        ),
        {"holder": "金智慧", "score": 266},
    ),
    (
        "certificate",
        lines(
            "教师资格证书",
            "姓名：乔雨桐",
            "资格种类：高级中学教师资格",
            "任教学科：数学",
            "证书号码：20244200042000123",
            "认定机构：湖北省教育厅",
            "认定时间：2024年6月12日",
        ),
        {"certificate_name": "教师资格证书", "issuer": "湖北省教育厅", "issued_on": date(2024, 6, 12)},
    ),
    (
        "certificate",
        lines(
            "认 证 证 书",
            "兹证明",
            "武海峰",
            "完成规定的培训课程并通过全部考试，已达到以下认证的要求：",
            "分布式数据库专家",
            "证书编号：ABCD123456789012",
            "发证日期：2025年3月2日",
        ),
        {"holder": "武海峰", "certificate_name": "分布式数据库专家", "issued_on": date(2025, 3, 2)},
    ),
)


@pytest.mark.parametrize(("kind", "paper", "fields"), PAPERS)
def test_a_paper_is_known_and_read(kind: str, paper: bytes, fields: dict[str, Plain]) -> None:
    document = read(paper)

    assert document.kind == kind
    assert {name: said(document, FieldName(name)) for name in fields} == fields


def test_a_code_drawn_at_random_is_no_day_and_no_part_of_a_number() -> None:
    document = read(
        lines(
            "Verification Report of Degree",
            "Name: Olivia Khan",
            "Institution: Monash University",
            "Degree: MSc",
            "Report No.: VR-2024-88213",
            "Date awarded: 2023-07-04",
        )
    )

    assert said(document, FieldName.VERIFICATION_CODE) == "VR2024" + "88213"


def test_of_a_letter_the_name_in_large_print_is_the_holder() -> None:
    document = read(
        page(
            (60, 70, "Pearson Test of English Academic"),
            (60, 90, "Score Report"),
            *row(150, (60, "Overall Score"), (200, "71")),
            *row(174, (60, "Report Number"), (200, "SR4471002893")),
            *row(198, (60, "Report Issue Date"), (200, "4 May 2026")),
        )
    )

    assert said(document, FieldName.HOLDER) is None
    assert said(document, FieldName.CERTIFICATE_NAME) == "Pearson Test of English Academic"
