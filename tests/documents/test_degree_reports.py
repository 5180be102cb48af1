"""Reports of a degree registry: what they say, their code, and students who have no degree yet."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName, ReadDocument
from tests.documents.drawing import lines, page, row
from tests.documents.readings import field, names, read, said

N = FieldName


def a_registration_form() -> ReadDocument:
    return read(
        page(
            (170, 60, "教育部学历证书电子注册备案表"),
            (380, 90, "更新日期：2026年3月12日"),
            *row(130, (70, "姓名"), (170, "潘若琳")),
            *row(158, (70, "性别"), (170, "女"), (300, "出生日期"), (400, "2002年4月9日")),
            *row(
                186, (70, "入学日期"), (170, "2020年9月1日"), (300, "毕（结）业日期"), (400, "2024年6月25日")
            ),
            *row(214, (70, "学历类别"), (170, "普通高等教育"), (300, "层次"), (400, "本科")),
            *row(242, (70, "学校名称"), (170, "华东理工大学"), (300, "学制"), (400, "4 年")),
            *row(270, (70, "专业"), (170, "应用化学"), (300, "学习形式"), (400, "普通全日制")),
            *row(298, (70, "证书编号"), (170, "102511202405004321"), (300, "毕（结）业"), (400, "毕业")),
            *row(326, (70, "校（院）长姓名"), (170, "钱某某")),
            *row(370, (70, "在线验证码"), (170, "A7K2 M9QX 4RT8 W3ZN")),
            (70, 398, "验证有效期至：2026年9月12日"),
            (70, 430, "注意事项：1、备案表是学历证书信息的电子备案。2、在有效期内可登录学信网验证。"),
            font_size=10,
        )
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
            *row(150, (60, "Name"), (230, "Pan Ruolin")),
            *row(174, (60, "Gender"), (230, "Female")),
            *row(198, (60, "Date of Birth"), (230, "April 9, 2002")),
            *row(222, (60, "Date of Enrollment"), (230, "September 1, 2020")),
            *row(246, (60, "Date of Graduation"), (230, "June 25, 2024")),
            *row(270, (60, "Name of Institution"), (230, "East China University of Science and Technology")),
            *row(294, (60, "Major"), (230, "Applied Chemistry")),
            *row(318, (60, "Level of Education"), (230, "Undergraduate")),
            *row(342, (60, "Certificate No."), (230, "102511202405004321")),
            *row(366, (60, "Online Verification Code"), (230, "A7K2M9QX4RT8W3ZN")),
            *row(390, (60, "Valid until"), (230, "September 12, 2026")),
        )
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
