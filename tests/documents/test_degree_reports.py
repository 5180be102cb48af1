"""Reports of a degree registry: what they say, their code, and students who have no degree yet."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName, ReadDocument
from tests.documents.drawing import lines, page
from tests.documents.readings import field, names, read, said

N = FieldName


def a_registration_form() -> ReadDocument:
    return read(
        page(
            (170, 60, "教育部学历证书电子注册备案表"),
            (380, 90, "更新日期：2026年3月12日"),
            (70, 130, "姓名"),
            (170, 130, "潘若琳"),
            (70, 158, "性别"),
            (170, 158, "女"),
            (300, 158, "出生日期"),
            (400, 158, "2002年4月9日"),
            (70, 186, "入学日期"),
            (170, 186, "2020年9月1日"),
            (300, 186, "毕（结）业日期"),
            (400, 186, "2024年6月25日"),
            (70, 214, "学历类别"),
            (170, 214, "普通高等教育"),
            (300, 214, "层次"),
            (400, 214, "本科"),
            (70, 242, "学校名称"),
            (170, 242, "华东理工大学"),
            (300, 242, "学制"),
            (400, 242, "4 年"),
            (70, 270, "专业"),
            (170, 270, "应用化学"),
            (300, 270, "学习形式"),
            (400, 270, "普通全日制"),
            (70, 298, "证书编号"),
            (170, 298, "102511202405004321"),
            (300, 298, "毕（结）业"),
            (400, 298, "毕业"),
            (70, 326, "校（院）长姓名"),
            (170, 326, "钱某某"),
            (70, 370, "在线验证码"),
            (170, 370, "A7K2 M9QX 4RT8 W3ZN"),
            (70, 398, "验证有效期至：2026年9月12日"),
            (70, 430, "注意事项：1、备案表是学历证书信息的电子备案。2、在有效期内可登录学信网验证。"),
            font_size=10,
        )  # fmt: skip
    )


def test_a_registration_form_is_read_and_is_no_diploma() -> None:
    document = a_registration_form()

    assert (document.kind, document.warnings) == (EvidenceKind.DEGREE_REPORT, ())
    assert said(document, N.HOLDER) == "潘若琳"
    assert said(document, N.INSTITUTION) == "华东理工大学"
    assert said(document, N.DEGREE) == "bachelor"
    assert said(document, N.MAJOR) == "应用化学"
    assert said(document, N.GRADUATED_ON) == date(2024, 6, 25)
    assert said(document, N.DOCUMENT_NUMBER) == "102511202405004321"
    assert said(document, N.VERIFICATION_CODE) == "A7K2M9QX4RT8W3ZN"
    assert said(document, N.VALID_UNTIL) == date(2026, 9, 12)
    assert said(document, N.ISSUED_ON) == date(2026, 3, 12)
    assert field(document, N.VERIFICATION_CODE).confidence > 0.9


def test_an_english_report_with_labels_and_values_in_two_columns() -> None:
    document = read(
        page(
            (90, 60, "Online Verification Report of Higher Education"),
            (180, 80, "Qualification Certificate"),
            (60, 120, "Update date: March 12, 2026"),
            (60, 150, "Name"),
            (230, 150, "Pan Ruolin"),
            (60, 174, "Gender"),
            (230, 174, "Female"),
            (60, 198, "Date of Birth"),
            (230, 198, "April 9, 2002"),
            (60, 222, "Date of Enrollment"),
            (230, 222, "September 1, 2020"),
            (60, 246, "Date of Graduation"),
            (230, 246, "June 25, 2024"),
            (60, 270, "Name of Institution"),
            (230, 270, "East China University of Science and Technology"),
            (60, 294, "Major"),
            (230, 294, "Applied Chemistry"),
            (60, 318, "Level of Education"),
            (230, 318, "Undergraduate"),
            (60, 342, "Certificate No."),
            (230, 342, "102511202405004321"),
            (60, 366, "Online Verification Code"),
            (230, 366, "A7K2M9QX4RT8W3ZN"),
            (60, 390, "Valid until"),
            (230, 390, "September 12, 2026"),
        )  # fmt: skip
    )

    assert (document.kind, document.warnings) == (EvidenceKind.DEGREE_REPORT, ())
    assert said(document, N.HOLDER) == "Pan Ruolin"
    assert said(document, N.INSTITUTION) == "East China University of Science and Technology"
    assert said(document, N.DEGREE) == "bachelor"
    assert said(document, N.GRADUATED_ON) == date(2024, 6, 25)
    assert said(document, N.VERIFICATION_CODE) == "A7K2M9QX4RT8W3ZN"
    assert said(document, N.VALID_UNTIL) == date(2026, 9, 12)
    assert said(document, N.ISSUED_ON) == date(2026, 3, 12)


def test_a_report_on_a_degree() -> None:
    document = read(
        lines(
            "中国高等教育学位在线验证报告",
            "姓名：康一鸣",
            "学位授予单位：中南林业科技大学",
            "学位类别：工学硕士学位",
            "学科/专业：林业工程",
            "获学位日期：2025年6月30日",
            "学位证书编号：1053832025000765",
            "在线验证码：8X2P6T4Q9LMN",
            "报告有效期至：2026-12-31",
            "生成日期：2026-06-30",
        )
    )

    assert document.kind is EvidenceKind.DEGREE_REPORT
    assert said(document, N.INSTITUTION) == "中南林业科技大学"
    assert said(document, N.DEGREE) == "master"
    assert said(document, N.MAJOR) == "林业工程"
    assert said(document, N.GRADUATED_ON) == date(2025, 6, 30)
    assert said(document, N.VERIFICATION_CODE) == "8X2P6T4Q9LMN"
    assert said(document, N.VALID_UNTIL) == date(2026, 12, 31)


@pytest.mark.parametrize(
    "texts",
    [
        (
            "教育部学籍在线验证报告",
            "更新日期：2026年10月8日",
            "姓名：邓子昂",
            "院校：西北农林科技大学",
            "层次：本科",
            "专业：园艺",
            "入学日期：2024年9月1日",
            "学籍状态：在籍（注册学籍）",
            "预计毕业日期：2028年7月1日",
            "在线验证码：APQ3D8F7K2M1",
        ),
        (
            "Online Verification Report of Student Record",
            "Name: Deng Ziang",
            "Institution: Northwest University of Agriculture",
            "Level: Undergraduate",
            "Major: Horticulture",
            "Date of Enrollment: September 1, 2024",
            "Student Status: Registered",
            "Expected Graduation Date: July 1, 2028",
            "Online Verification Code: APQ3D8F7K2M1",
            "Update date: October 8, 2026",
        ),
    ],
)
def test_a_report_on_a_student_is_no_diploma(texts: tuple[str, ...]) -> None:
    document = read(lines(*texts))

    assert document.kind is EvidenceKind.DEGREE_REPORT
    assert "enrolment_not_diploma" in document.warnings
    assert not names(document) & {"degree", "graduated_on"}
    assert said(document, N.VERIFICATION_CODE) == "APQ3D8F7K2M1"
    assert said(document, N.ISSUED_ON) == date(2026, 10, 8)
