"""Payslips in the layouts in which employers set them."""

from datetime import date

from models.facts.evidence import EvidenceKind, FieldName, ReadDocument
from tests.documents.drawing import Place, lines, page
from tests.documents.readings import field, read, said

N = FieldName


def month(document: ReadDocument) -> tuple[object, object]:
    return said(document, N.PERIOD_FROM), said(document, N.PERIOD_UNTIL)


def sums(document: ReadDocument) -> tuple[object, object, object]:
    return said(document, N.GROSS_PAY), said(document, N.DEDUCTIONS), said(document, N.NET_PAY)


OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


def test_a_chinese_list_of_labels_and_values() -> None:
    document = read(
        lines(
            "工资条",
            "公司名称：成都锦里软件有限公司",
            "姓名：何佳怡          部门：研发部          岗位：前端工程师",
            "工资月份：2026年10月          发薪日期：2026-11-10",
            "基本工资：9,000.00",
            "绩效工资：2,500.00",
            "应发合计：11,500.00",
            "养老保险：720.00",
            "医疗保险：180.00",
            "失业保险：45.00",
            "住房公积金：900.00",
            "个人所得税：139.65",
            "扣款合计：1,984.65",
            "实发工资：9,515.35",
        )
    )

    assert document.kind is EvidenceKind.PAYSLIP
    assert said(document, N.HOLDER) == "何佳怡"
    assert said(document, N.EMPLOYER) == "成都锦里软件有限公司"
    assert said(document, N.POSITION) == "前端工程师"
    assert month(document) == OCTOBER
    assert said(document, N.PAID_ON) == date(2026, 11, 10)
    assert sums(document) == ((1_150_000, "CNY"), (198_465, "CNY"), (951_535, "CNY"))


def a_wide_table(
    *, widths: tuple[tuple[str, str], ...], top: float = 120, left: float = 40, step: float = 52
) -> list[Place]:
    places: list[Place] = []
    for at, (heading, value) in enumerate(widths):
        places += [(left + step * at, top, heading), (left + step * at, top + 20, value)]
    return places


def test_a_chinese_wide_table_with_headings_above_one_row() -> None:
    document = read(
        page(
            (150, 60, "杭州西溪数据技术有限公司2026年10月工资表"),
            *a_wide_table(
                widths=(
                    ("姓名", "罗文涛"),
                    ("岗位", "测试"),
                    ("基本工资", "8000.00"),
                    ("绩效", "1500.00"),
                    ("应发合计", "9500.00"),
                    ("社保", "840.00"),
                    ("公积金", "570.00"),
                    ("个税", "92.70"),
                    ("扣款合计", "1502.70"),
                    ("实发工资", "7997.30"),
                )
            ),
            font_size=8,
        )
    )

    assert document.kind is EvidenceKind.PAYSLIP
    assert said(document, N.HOLDER) == "罗文涛"
    assert said(document, N.EMPLOYER) == "杭州西溪数据技术有限公司"
    assert said(document, N.POSITION) == "测试"
    assert month(document) == OCTOBER
    assert sums(document) == ((950_000, "CNY"), (150_270, "CNY"), (799_730, "CNY"))


def test_a_wide_table_whose_headings_stand_on_two_lines_under_groups() -> None:
    document = read(
        page(
            (240, 60, "工资单"),
            (60, 82, "单位：苏州石湖电子有限公司          所属期：2026.10"),
            (160, 110, "应发项目"),
            (330, 110, "代扣项目"),
            (40, 126, "姓名"),
            (100, 126, "岗位"),
            (160, 126, "加班"),
            (220, 126, "应发"),
            (280, 126, "养老"),
            (340, 126, "公积金"),
            (400, 126, "个税"),
            (460, 126, "实发"),
            (100, 138, "工资"),
            (160, 138, "工资"),
            (220, 138, "合计"),
            (280, 138, "保险"),
            (460, 138, "金额"),
            (40, 158, "白雪"),
            (100, 158, "6000.00"),
            (160, 158, "800.00"),
            (220, 158, "6800.00"),
            (280, 158, "480.00"),
            (340, 158, "340.00"),
            (400, 158, "29.40"),
            (460, 158, "5950.60"),
            font_size=9,
        )  # fmt: skip
    )

    assert said(document, N.HOLDER) == "白雪"
    assert month(document) == OCTOBER
    assert sums(document) == ((680_000, "CNY"), (84_940, "CNY"), (595_060, "CNY"))


def test_a_british_payslip_with_two_columns_and_the_year_to_date() -> None:
    document = read(
        page(
            (60, 60, "Northgate Bakery Ltd"),
            (420, 60, "PAYSLIP"),
            (60, 90, "Employee: Grace Oduya"),
            (320, 90, "Pay Date: 30 October 2026"),
            (60, 110, "Job Title: Shift Manager"),
            (320, 110, "Pay Period: 1-31 October 2026"),
            (60, 130, "NI Number: QQ123456C"),
            (320, 130, "Tax Code: 1257L"),
            (60, 170, "Payments"),
            (200, 170, "Amount"),
            (320, 170, "Deductions"),
            (460, 170, "Amount"),
            (60, 190, "Basic Pay"),
            (200, 190, "2,600.00"),
            (320, 190, "PAYE Tax"),
            (460, 190, "310.40"),
            (60, 210, "Overtime"),
            (200, 210, "140.00"),
            (320, 210, "National Insurance"),
            (460, 210, "135.20"),
            (320, 230, "Pension"),
            (460, 230, "82.20"),
            (60, 260, "Total Gross Pay"),
            (200, 260, "2,740.00"),
            (320, 260, "Total Deductions"),
            (460, 260, "527.80"),
            (320, 290, "Net Pay"),
            (460, 290, "£2,212.20"),
            (60, 330, "Year to Date"),
            (60, 350, "Gross Pay"),
            (200, 350, "19,180.00"),
            (60, 370, "Total Deductions"),
            (200, 370, "3,694.60"),
            (60, 390, "Net Pay"),
            (200, 390, "15,485.40"),
        )  # fmt: skip
    )

    assert document.kind is EvidenceKind.PAYSLIP
    assert said(document, N.HOLDER) == "Grace Oduya"
    assert said(document, N.EMPLOYER) == "Northgate Bakery Ltd"
    assert said(document, N.POSITION) == "Shift Manager"
    assert month(document) == OCTOBER
    assert said(document, N.PAID_ON) == date(2026, 10, 30)
    assert sums(document) == ((274_000, "GBP"), (52_780, "GBP"), (221_220, "GBP"))


def test_an_american_earnings_statement_with_this_period_beside_the_year() -> None:
    document = read(
        page(
            (60, 60, "Redwood Robotics, Inc."),
            (380, 60, "Earnings Statement"),
            (60, 90, "Employee Name"),
            (180, 90, "Marcus Bell"),
            (320, 90, "Period Start"),
            (430, 90, "10/01/2026"),
            (60, 110, "Position"),
            (180, 110, "Assembler"),
            (320, 110, "Period End"),
            (430, 110, "10/15/2026"),
            (320, 130, "Check Date"),
            (430, 130, "10/20/2026"),
            (60, 170, "Earnings"),
            (200, 170, "Hours"),
            (270, 170, "Rate"),
            (350, 170, "This Period"),
            (450, 170, "Year to Date"),
            (60, 190, "Regular"),
            (200, 190, "80.00"),
            (270, 190, "24.00"),
            (350, 190, "1,920.00"),
            (450, 190, "36,480.00"),
            (60, 210, "Gross Pay"),
            (350, 210, "$1,920.00"),
            (450, 210, "$36,480.00"),
            (60, 240, "Federal Income Tax"),
            (350, 240, "190.00"),
            (450, 240, "3,610.00"),
            (60, 260, "Social Security"),
            (350, 260, "119.04"),
            (450, 260, "2,261.76"),
            (60, 280, "Total Deductions"),
            (350, 280, "309.04"),
            (450, 280, "5,871.76"),
            (60, 310, "Net Pay"),
            (350, 310, "$1,610.96"),
            (450, 310, "$30,608.24"),
        )  # fmt: skip
    )

    assert document.kind is EvidenceKind.PAYSLIP
    assert said(document, N.EMPLOYER) == "Redwood Robotics, Inc."
    assert month(document) == (date(2026, 10, 1), date(2026, 10, 15))
    assert said(document, N.PAID_ON) == date(2026, 10, 20)
    assert sums(document) == ((192_000, "USD"), (30_904, "USD"), (161_096, "USD"))


def test_the_year_to_date_standing_first_is_not_taken_for_the_period() -> None:
    document = read(
        page(
            (60, 60, "Pay Statement"),
            (60, 90, "Employee: Ines Duarte"),
            (60, 110, "Pay Period: Oct 1 - Oct 31, 2026"),
            (240, 150, "YTD"),
            (400, 150, "Current"),
            (60, 170, "Gross Earnings"),
            (240, 170, "41,000.00"),
            (400, 170, "4,100.00"),
            (60, 190, "Deductions"),
            (240, 190, "9,000.00"),
            (400, 190, "900.00"),
            (60, 210, "Net Pay"),
            (240, 210, "32,000.00"),
            (400, 210, "3,200.00"),
        )  # fmt: skip
    )

    assert tuple(amount[0] for amount in sums(document) if isinstance(amount, tuple)) == (
        410_000,
        90_000,
        320_000,
    )


def test_a_screenshot_of_a_telephone() -> None:
    document = read(
        page(
            (60, 40, "9:41"),
            (250, 70, "工资条详情"),
            (60, 110, "2026年10月工资"),
            (60, 140, "武汉光谷软件有限公司"),
            (60, 180, "实发工资(元)"),
            (60, 205, "8,452.30"),
            (60, 240, "姓名"),
            (430, 240, "苏晚晴"),
            (60, 262, "发薪日期"),
            (430, 262, "2026-11-05"),
            (60, 300, "应发合计"),
            (430, 300, "+10,200.00"),
            (60, 322, "基本工资"),
            (430, 322, "8,000.00"),
            (60, 344, "岗位津贴"),
            (430, 344, "2,200.00"),
            (60, 380, "扣款合计"),
            (430, 380, "-1,747.70"),
            (60, 402, "社保"),
            (430, 402, "-1,020.00"),
            (60, 424, "公积金"),
            (430, 424, "-612.00"),
            (60, 446, "个税"),
            (430, 446, "-115.70"),
        )  # fmt: skip
    )

    assert document.kind is EvidenceKind.PAYSLIP
    assert said(document, N.HOLDER) == "苏晚晴"
    assert said(document, N.EMPLOYER) == "武汉光谷软件有限公司"
    assert month(document) == OCTOBER
    assert sums(document) == ((1_020_000, "CNY"), (174_770, "CNY"), (845_230, "CNY"))


def test_deductions_without_a_sum_are_added_only_where_they_explain_the_net_pay() -> None:
    def slip(tax: str) -> ReadDocument:
        return read(
            lines(
                "薪资单",
                "员工姓名：程一诺",
                "薪资月份：2026/10",
                "应发工资：7000.00元",
                "社保：700.00元",
                f"个税：{tax}元",
                "实发工资：6250.00元",
            )
        )

    assert said(slip("50.00"), N.DEDUCTIONS) == (75_000, "CNY")
    assert field(slip("50.00"), N.DEDUCTIONS).confidence < 0.9
    assert said(slip("80.00"), N.DEDUCTIONS) is None
