"""Layouts that the sample papers do not have: tables, forms and prose as other people set them."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import lines, page, pages
from tests.documents.readings import field, names, read, said

N = FieldName


def test_an_english_offer_in_prose_alone() -> None:
    document = read(
        lines(
            "Bright Harbor Inc.",
            "June 2, 2026",
            "Dear Ms. Emily Carter,",
            "On behalf of Bright Harbor Inc., I am delighted to offer you employment as a",
            "Software Engineer. Your annual base salary will be $96,000, paid twice a month.",
            "Your employment will begin on July 6, 2026. This is a full-time position.",
            "This offer will remain open until June 19, 2026.",
        )
    )

    assert document.kind is EvidenceKind.OFFER_LETTER
    assert said(document, N.EMPLOYER) == "Bright Harbor Inc."
    assert said(document, N.HOLDER) == "Emily Carter"
    assert said(document, N.POSITION) == "Software Engineer"
    assert said(document, N.PAY) == (9_600_000, "USD", "year")
    assert said(document, N.STARTS_ON) == date(2026, 7, 6)
    assert said(document, N.OFFER_EXPIRES_ON) == date(2026, 6, 19)


def test_a_chinese_offer_in_prose_alone_with_thirteen_salaries() -> None:
    document = read(
        lines(
            "录用通知书",
            "尊敬的王小明先生：",
            "兹聘请王小明先生为我公司前端工程师，月薪人民币12000元（税前），",
            "每年13薪。请您于2026年7月1日前来报到。",
            "请于2026年6月20日前书面回复确认。",
            "深圳市蓝海软件有限公司（盖章）",
            "二〇二六年六月一日",
        )
    )

    assert said(document, N.EMPLOYER) == "深圳市蓝海软件有限公司"
    assert said(document, N.HOLDER) == "王小明"
    assert said(document, N.POSITION) == "前端工程师"
    assert said(document, N.PAY) == (1_200_000, "CNY", "month", 13)
    assert said(document, N.STARTS_ON) == date(2026, 7, 1)
    assert said(document, N.OFFER_EXPIRES_ON) == date(2026, 6, 20)


def test_labels_and_values_in_two_columns_with_wrapped_values() -> None:
    document = read(
        page(
            (220, 60, "OFFER LETTER"),
            (60, 110, "Company"),
            (230, 103, "The Very Long Named Northern Trading"),
            (230, 117, "and Shipping Company Limited"),
            (60, 150, "Candidate"),
            (230, 150, "Sam O'Neil"),
            (60, 190, "Job title"),
            (230, 190, "Night Porter"),
            (60, 230, "Hourly rate"),
            (230, 230, "GBP 13.50"),
            (60, 270, "Start date"),
            (230, 270, "30/06/2026"),
            rules=(85, 130, 170, 210, 250, 290),
        )
    )

    assert said(document, N.EMPLOYER) == "The Very Long Named Northern Trading and Shipping Company Limited"
    assert said(document, N.HOLDER) == "Sam O'Neil"
    assert said(document, N.POSITION) == "Night Porter"
    assert said(document, N.PAY) == (1_350, "GBP", "hour")
    assert said(document, N.STARTS_ON) == date(2026, 6, 30)


def test_labels_above_their_values() -> None:
    document = read(
        page(
            (230, 60, "录用通知书"),
            (60, 110, "姓名"),
            (230, 110, "录用岗位"),
            (400, 110, "入职日期"),
            (60, 132, "赵敏"),
            (230, 132, "客户经理"),
            (400, 132, "2026-08-03"),
            (60, 180, "用人单位：成都天府商贸有限公司"),
            (60, 204, "税前年薪：15万元"),
        )
    )

    assert said(document, N.HOLDER) == "赵敏"
    assert said(document, N.POSITION) == "客户经理"
    assert said(document, N.STARTS_ON) == date(2026, 8, 3)
    assert said(document, N.EMPLOYER) == "成都天府商贸有限公司"
    assert said(document, N.PAY) == (15_000_000, "CNY", "year")


def test_pay_during_probation_is_not_the_pay() -> None:
    document = read(
        lines(
            "录用通知书",
            "用人单位：北京星河科技有限公司",
            "岗位：测试工程师",
            "试用期工资：8000元/月",
            "转正后月薪：10000元",
        )
    )

    assert said(document, N.PAY) == (1_000_000, "CNY", "month")


def test_a_range_of_pay_is_read_at_its_lower_end_and_less_surely() -> None:
    document = read(lines("Offer Letter", "Employer: Acme Ltd", "Salary: RMB 12,000 - 15,000 per month"))

    assert said(document, N.PAY) == (1_200_000, "CNY", "month")
    assert "range_read_low" in document.warnings
    assert field(document, N.PAY).confidence < 0.9


def test_an_ambiguous_date_is_read_but_doubted() -> None:
    document = read(
        lines("Offer Letter", "Employer: Acme Ltd", "Salary: $20 per hour", "Start date: 03/04/2026")
    )

    assert "date_order_unclear" in document.warnings
    assert field(document, N.STARTS_ON).confidence < 0.7


def test_values_that_contradict_each_other_are_doubted() -> None:
    document = read(
        lines(
            "Offer Letter",
            "Employer: Acme Ltd",
            "Monthly salary: RMB 9,000",
            "Your monthly salary will be RMB 12,000.",
        )
    )

    assert field(document, N.PAY).confidence < 0.9


def test_a_degree_certificate_with_labels() -> None:
    document = read(
        lines(
            "Degree Certificate",
            "Name of Student:  Anna Schmidt",
            "Institution:  Hillside College of Technology",
            "Degree:  Master of Science",
            "Major:  Data Science",
            "Date of Graduation:  30th June 2026",
            "Certificate No:  HCT-2026-00123",
        )
    )

    assert document.kind is EvidenceKind.DIPLOMA
    assert said(document, N.HOLDER) == "Anna Schmidt"
    assert said(document, N.INSTITUTION) == "Hillside College of Technology"
    assert said(document, N.DEGREE) == "master"
    assert said(document, N.MAJOR) == "Data Science"
    assert said(document, N.GRADUATED_ON) == date(2026, 6, 30)
    assert said(document, N.DOCUMENT_NUMBER) == "HCT-2026-00123"


def test_a_chinese_degree_certificate_in_prose() -> None:
    document = read(
        lines(
            "硕士学位证书",
            "李雷，男，1999年5月4日生。在清江大学应用统计专业已通过硕士学位的课程考试和论文答辩，",
            "成绩合格，授予应用统计硕士学位。",
            "清江大学                 校长 周远",
            "证书编号：1048732026000456",
            "二〇二六年六月二十日",
        )
    )

    assert document.kind is EvidenceKind.DIPLOMA
    assert said(document, N.HOLDER) == "李雷"
    assert said(document, N.INSTITUTION) == "清江大学"
    assert said(document, N.DEGREE) == "master"
    assert said(document, N.MAJOR) == "应用统计"
    assert said(document, N.GRADUATED_ON) == date(2026, 6, 20)


def test_a_certificate_of_completion_in_prose() -> None:
    document = read(
        lines(
            "Certificate of Completion",
            "This certifies that",
            "Priya Nair",
            "has successfully completed the course Advanced Spreadsheet Modelling",
            "with a score of 91",
            "Issued by: Open Skills Academy",
            "Date of issue: 14 March 2026",
            "Certificate ID: OSA-55120",
        )
    )

    assert document.kind is EvidenceKind.CERTIFICATE
    assert said(document, N.HOLDER) == "Priya Nair"
    assert said(document, N.CERTIFICATE_NAME) == "Advanced Spreadsheet Modelling"
    assert said(document, N.SCORE) == 91
    assert said(document, N.ISSUER) == "Open Skills Academy"
    assert said(document, N.ISSUED_ON) == date(2026, 3, 14)
    assert said(document, N.DOCUMENT_NUMBER) == "OSA-55120"


def test_a_computer_rank_certificate_with_spread_labels() -> None:
    document = read(
        lines(
            "全国计算机等级考试二级合格证书",
            "姓      名：孙悦",
            "证书编号：65243300200123",
            "成      绩：优秀",
            "发证日期：2026年5月18日",
            "发证机关：教育部教育考试院",
        )
    )

    assert document.kind is EvidenceKind.CERTIFICATE
    assert said(document, N.HOLDER) == "孙悦"
    assert said(document, N.CERTIFICATE_NAME) == "全国计算机等级考试二级"
    assert said(document, N.ISSUED_ON) == date(2026, 5, 18)
    assert said(document, N.ISSUER) == "教育部教育考试院"


def test_a_tenancy_as_a_table_of_particulars() -> None:
    document = read(
        lines(
            "Tenancy Agreement",
            "Landlord: Robert Brown",
            "Tenant: Aisha Khan",
            "Premises: 14 Mill Lane, Leeds LS1 4AB",
            "Rent: £950 per calendar month",
            "Deposit: £1,096",
            "Start Date: 1 August 2026",
            "End Date: 31 July 2027",
        )
    )

    assert document.kind is EvidenceKind.RENTAL_CONTRACT
    assert said(document, N.HOLDER) == "Aisha Khan"
    assert said(document, N.ADDRESS) == "14 Mill Lane, Leeds LS1 4AB"
    assert said(document, N.RENT) == (95_000, "GBP", "month")
    assert said(document, N.DEPOSIT) == (109_600, "GBP")
    assert (said(document, N.STARTS_ON), said(document, N.ENDS_ON)) == (date(2026, 8, 1), date(2027, 7, 31))
    assert "Robert Brown" not in document.model_dump_json()


def test_a_chinese_tenancy_with_blanks_filled_in_and_the_rent_in_capitals() -> None:
    document = read(
        lines(
            "房屋租赁协议",
            "出租方（甲方）：__赵某某__",
            "承租方（乙方）：__钱小军__",
            "房屋地址：南京市鼓楼区中山路1号2栋303室",
            "租赁期限：2026年8月1日至2027年7月31日",
            "月租金：叁仟贰佰元整",
            "押金：3200元",
        )
    )

    assert said(document, N.HOLDER) == "钱小军"
    assert said(document, N.ADDRESS) == "南京市鼓楼区中山路1号2栋303室"
    assert said(document, N.RENT) == (320_000, "CNY", "month")
    assert said(document, N.DEPOSIT) == (320_000, "CNY")
    assert (said(document, N.STARTS_ON), said(document, N.ENDS_ON)) == (date(2026, 8, 1), date(2027, 7, 31))
    assert "赵某某" not in document.model_dump_json()


def test_an_order_whose_lines_are_no_table() -> None:
    document = read(
        lines(
            "Order Confirmation",
            "Sold by: Oak & Ash Furniture",
            "Ship to: Noah Klein",
            "Order number: OA-88231",
            "Order date: November 20, 2026",
            "Oak wardrobe ................ $899.00",
            "Bedside table ............... $120.00",
            "Shipping ....................... $40.00",
            "Order total: $1,059.00",
        )
    )

    assert document.kind is EvidenceKind.PURCHASE
    assert said(document, N.MERCHANT) == "Oak & Ash Furniture"
    assert said(document, N.TOTAL) == (105_900, "USD")
    assert said(document, N.LINES) == (
        ("Oak wardrobe", "furniture", 89_900),
        ("Bedside table", "furniture", 12_000),
    )
    assert document.warnings == ()


def test_a_chinese_order_page() -> None:
    document = read(
        page(
            (60, 60, "订单详情"),
            (60, 90, "店铺：木语家居旗舰店"),
            (60, 112, "订单编号：3344556677889900"),
            (60, 134, "下单时间：2026-11-11 20:01:33"),
            (60, 156, "收货人：周舟"),
            (60, 190, "商品名称"),
            (300, 190, "数量"),
            (400, 190, "金额"),
            (60, 212, "北欧实木双人床"),
            (300, 212, "1"),
            (400, 212, "¥2,680.00"),
            (60, 234, "直播打赏礼物"),
            (300, 234, "1"),
            (400, 234, "¥20.00"),
            (60, 268, "实付款：¥2,700.00"),
        )
    )

    assert said(document, N.MERCHANT) == "木语家居旗舰店"
    assert said(document, N.HOLDER) == "周舟"
    assert said(document, N.TOTAL) == (270_000, "CNY")
    assert said(document, N.ORDERED_ON) == date(2026, 11, 11)
    assert said(document, N.LINES) == (
        ("北欧实木双人床", "furniture", 268_000),
        ("直播打赏礼物", "other", 2_000),
    )


def test_a_document_of_no_kind_we_know_is_said_to_be_none() -> None:
    document = read(
        lines("Minutes of the gardening club", "Present: eleven members", "The roses were discussed.")
    )

    assert (document.kind, document.fields) == (None, ())


def test_of_several_documents_the_first_is_read_and_the_person_told() -> None:
    offer = ((220, 60, "Offer Letter"), (60, 100, "Employer: Acme Ltd"), (60, 122, "Employee: Ann Lee"),
             (60, 144, "Base salary: $20 per hour"), (60, 166, "Start date: 2026-07-01"))  # fmt: skip
    rent = ((220, 60, "Lease Agreement"), (60, 100, "Landlord: Bo Ek"), (60, 122, "Tenant: Ann Lee"),
            (60, 144, "Rent: $900 per month"), (60, 166, "Deposit: $900"))  # fmt: skip
    document = read(pages(offer, rent))

    assert document.kind is EvidenceKind.OFFER_LETTER
    assert "several_documents" in document.warnings
    assert "rent" not in names(document)
    assert {field.page for field in document.fields} == {1}


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_laid_sideways_is_read_as_it_is_seen(turned: int) -> None:
    upright = lines("Offer Letter", "Employer: Acme Ltd", "Salary: $20 per hour", "Start date: 2026-07-01")
    writer = PdfWriter()
    sheet = writer.add_page(PdfReader(BytesIO(upright)).pages[0])
    # The content is turned, and the page's own rotation turns it back for the reader.
    sheet.rotate(turned)
    sheet.transfer_rotation_to_content()
    sheet.rotate(-turned)
    out = BytesIO()
    writer.write(out)

    document, straight = read(out.getvalue()), read(upright)

    box, expected = field(document, N.EMPLOYER).box, field(straight, N.EMPLOYER).box
    assert said(document, N.EMPLOYER) == "Acme Ltd"
    assert box is not None
    assert expected is not None
    assert (box.left, box.top) == pytest.approx((expected.left, expected.top), abs=0.01)
