"""Certificates, diplomas and letters of enrolment in further layouts."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import Place, lines, page, row
from tests.documents.readings import names, read, said

N = FieldName


def test_a_score_report_with_the_parts_of_the_score_in_a_row() -> None:
    document = read(
        page(
            (180, 60, "全国大学英语六级考试成绩报告单"),
            (60, 100, "准考证号：110081241200123"),
            (60, 124, "姓名：宋雨薇"),
            (60, 148, "学校：北京师范大学"),
            *row(254, (60, "总分"), (160, "听力"), (260, "阅读"), (360, "写作和翻译")),
            *row(276, (60, "541"), (160, "187"), (260, "205"), (360, "149")),
            (60, 310, "成绩单编号：241211008000456"),
            (60, 334, "教育部教育考试院"),
            (60, 358, "2025年2月27日"),
        )
    )

    assert document.kind is EvidenceKind.CERTIFICATE
    assert said(document, N.CERTIFICATE_NAME) == "全国大学英语六级考试"
    assert said(document, N.SCORE) == 541
    assert said(document, N.ISSUER) == "教育部教育考试院"


def test_a_computer_rank_whose_level_stands_apart() -> None:
    document = read(
        lines(
            "全国计算机等级考试",
            "合格证书",
            "姓名：谭子墨",
            "级别：二级",
            "科目：Python语言程序设计",
            "证书编号：6524510012345678",
            "该考生参加二级考试，成绩合格，特发此证。",
        )
    )

    assert said(document, N.CERTIFICATE_NAME) == "全国计算机等级考试二级"
    assert said(document, N.DOCUMENT_NUMBER) == "6524510012345678"


def test_a_professional_qualification_as_a_table() -> None:
    document = read(
        page(
            (180, 84, "会计专业技术资格证书"),
            *row(130, (60, "姓名"), (160, "关晓彤")),
            *row(154, (60, "专业名称"), (160, "会计")),
            *row(178, (60, "资格级别"), (160, "中级")),
            *row(202, (60, "批准日期"), (160, "2025年9月8日")),
            *row(226, (60, "管理号"), (160, "202509110101012345")),
        )
    )

    assert said(document, N.CERTIFICATE_NAME) == "会计专业技术资格"
    assert said(document, N.ISSUED_ON) == date(2025, 9, 8)


def test_a_report_form_of_a_language_test_with_the_name_in_two_parts() -> None:
    places: tuple[Place, ...] = (
        (180, 60, "Test Report Form"),
        (60, 90, "IELTS Academic"),
        *row(124, (300, "Date"), (380, "14/MAR/2026")),
        *row(148, (60, "Family Name"), (180, "ZHU")),
        *row(172, (60, "First Name(s)"), (180, "Meiling")),
        *row(240, (60, "Listening"), (140, "7.5"), (200, "Reading"), (280, "8.0")),
        *row(270, (60, "Overall Band Score"), (220, "7.5")),
    )
    document = read(page(*places))

    assert document.kind is EvidenceKind.CERTIFICATE
    assert said(document, N.HOLDER) == "Meiling ZHU"
    assert said(document, N.CERTIFICATE_NAME) == "IELTS Academic"
    assert said(document, N.SCORE) == 7.5
    assert said(document, N.ISSUED_ON) == date(2026, 3, 14)


def test_a_certificate_of_training_in_prose() -> None:
    document = read(
        lines(
            "结业证书",
            "学员 田甜 于2025年10月参加了我院举办的",
            "人力资源管理师培训班，学习期满，考核合格，准予结业。",
            "证书编号：HR-2025-0098",
            "青岛海洋职业培训学校",
            "2025年11月20日",
        )
    )

    assert said(document, N.HOLDER) == "田甜"
    assert said(document, N.CERTIFICATE_NAME) == "人力资源管理师"
    assert said(document, N.ISSUER) == "青岛海洋职业培训学校"


def test_a_diploma_whose_day_is_written_in_words() -> None:
    document = read(
        lines(
            "Riverside College",
            "The Board of Trustees has conferred upon",
            "Marcus Bell",
            "the degree of",
            "Bachelor of Arts in History",
            "In witness of this we set our hands this twenty-first day of May, 2024",
        )
    )

    assert document.kind is EvidenceKind.DIPLOMA
    assert said(document, N.HOLDER) == "Marcus Bell"
    assert said(document, N.GRADUATED_ON) == date(2024, 5, 21)


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Hillside University",
            "To Whom It May Concern",
            "This is to confirm that Ms. Dana Whit is registered as a full-time student at",
            "Hillside University, pursuing a Bachelor of Science degree in Physics. She is expected to",
            "complete her degree in May 2028.",
            "Registrar",
        ),
        (
            "Enrollment Verification Letter",
            "This letter certifies that Dana Whit is currently enrolled as a full-time",
            "student in the Bachelor of Economics program at Southwest University.",
            "Expected graduation date: June 2027",
        ),
        (
            "在校证明",
            "兹证明学生丹妮，女，系我校经济学院金融学专业2023级本科在读学生，预计2027年6月毕业。",
            "西南财经大学教务处（盖章）",
        ),
        (
            "学籍证明",
            "姓名：丹妮",
            "学校：西南财经大学",
            "专业：金融学",
            "该生为我校在籍学生，学制四年。",
        ),
    ],
)
def test_a_letter_of_enrolment_is_no_diploma(texts: tuple[str, ...]) -> None:
    document = read(lines(*texts, font_size=9))

    assert document.kind is EvidenceKind.DIPLOMA
    assert "enrolment_not_diploma" in document.warnings
    assert not names(document) & {"degree", "graduated_on"}


def test_a_tenancy_in_numbered_prose() -> None:
    document = read(
        lines(
            "RESIDENTIAL TENANCY AGREEMENT",
            'This Agreement is made on 20 August 2026 between George Stone ("Landlord") and',
            'Priya Nair ("Tenant").',
            "1. Property: The Landlord lets to the Tenant the property at "
            "Flat 3, 27 Harbour Road, Bristol BS1 5TT.",
            "2. Term: The tenancy begins on 1 September 2026 and ends on 31 August 2027.",
            "3. Rent: The rent is £1,100 per calendar month payable in advance.",
            "4. Deposit: A deposit of £1,265 is payable on signing.",
            font_size=9,
        )
    )

    assert said(document, N.HOLDER) == "Priya Nair"
    assert said(document, N.ADDRESS) == "Flat 3, 27 Harbour Road, Bristol BS1 5TT"
    assert said(document, N.RENT) == (110_000, "GBP", "month")


def test_a_tenancy_in_traditional_characters() -> None:
    document = read(
        lines(
            "租約",
            "業主：陳大文",
            "租客：李小明",
            "物業地址：香港九龍彌敦道100號10樓A室",
            "租期：由2026年9月1日至2028年8月31日",
            "每月租金：港幣15,000元",
            "按金：港幣30,000元",
        )
    )

    assert said(document, N.HOLDER) == "李小明"
    assert said(document, N.ADDRESS) == "香港九龍彌敦道100號10樓A室"
    assert said(document, N.RENT) == (1_500_000, "HKD", "month")
    assert said(document, N.DEPOSIT) == (3_000_000, "HKD")
    assert "陳大文" not in document.model_dump_json()
