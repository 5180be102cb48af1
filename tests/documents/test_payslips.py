"""Payslips in the layouts in which employers set them."""

from datetime import date

from models.facts.evidence import EvidenceKind, FieldName, ReadDocument
from tests.documents.drawing import Place, lines, page, row
from tests.documents.readings import read, said

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
            *row(110, (160, "应发项目"), (330, "代扣项目")),
            *row(
                126,
                (40, "姓名"),
                (100, "岗位"),
                (160, "加班"),
                (220, "应发"),
                (280, "养老"),
                (340, "公积金"),
                (400, "个税"),
                (460, "实发"),
            ),
            *row(138, (100, "工资"), (160, "工资"), (220, "合计"), (280, "保险"), (460, "金额")),
            *row(
                158,
                (40, "白雪"),
                (100, "6000.00"),
                (160, "800.00"),
                (220, "6800.00"),
                (280, "480.00"),
                (340, "340.00"),
                (400, "29.40"),
                (460, "5950.60"),
            ),
            font_size=9,
        )
    )

    assert said(document, N.HOLDER) == "白雪"
    assert month(document) == OCTOBER
    assert sums(document) == ((680_000, "CNY"), (84_940, "CNY"), (595_060, "CNY"))


def test_a_british_payslip_with_two_columns_and_the_year_to_date() -> None:
    document = read(
        page(
            *row(60, (60, "Northgate Bakery Ltd"), (420, "PAYSLIP")),
            *row(90, (60, "Employee: Grace Oduya"), (320, "Pay Date: 30 October 2026")),
            *row(110, (60, "Job Title: Shift Manager"), (320, "Pay Period: 1-31 October 2026")),
            *row(130, (60, "NI Number: QQ123456C"), (320, "Tax Code: 1257L")),
            *row(170, (60, "Payments"), (200, "Amount"), (320, "Deductions"), (460, "Amount")),
            *row(190, (60, "Basic Pay"), (200, "2,600.00"), (320, "PAYE Tax"), (460, "310.40")),
            *row(210, (60, "Overtime"), (200, "140.00"), (320, "National Insurance"), (460, "135.20")),
            *row(230, (320, "Pension"), (460, "82.20")),
            *row(260, (60, "Total Gross Pay"), (200, "2,740.00"), (320, "Total Deductions"), (460, "527.80")),
            *row(290, (320, "Net Pay"), (460, "£2,212.20")),
            (60, 330, "Year to Date"),
            *row(350, (60, "Gross Pay"), (200, "19,180.00")),
            *row(370, (60, "Total Deductions"), (200, "3,694.60")),
            *row(390, (60, "Net Pay"), (200, "15,485.40")),
        )
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
            *row(60, (60, "Redwood Robotics, Inc."), (380, "Earnings Statement")),
            *row(90, (60, "Employee Name"), (180, "Marcus Bell"), (320, "Period Start"), (430, "10/01/2026")),
            *row(110, (60, "Position"), (180, "Assembler"), (320, "Period End"), (430, "10/15/2026")),
            *row(130, (320, "Check Date"), (430, "10/20/2026")),
            *row(
                170,
                (60, "Earnings"),
                (200, "Hours"),
                (270, "Rate"),
                (350, "This Period"),
                (450, "Year to Date"),
            ),
            *row(190, (60, "Regular"), (200, "80.00"), (270, "24.00"), (350, "1,920.00"), (450, "36,480.00")),
            *row(210, (60, "Gross Pay"), (350, "$1,920.00"), (450, "$36,480.00")),
            *row(240, (60, "Federal Income Tax"), (350, "190.00"), (450, "3,610.00")),
            *row(260, (60, "Social Security"), (350, "119.04"), (450, "2,261.76")),
            *row(280, (60, "Total Deductions"), (350, "309.04"), (450, "5,871.76")),
            *row(310, (60, "Net Pay"), (350, "$1,610.96"), (450, "$30,608.24")),
        )
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
            *row(150, (240, "YTD"), (400, "Current")),
            *row(170, (60, "Gross Earnings"), (240, "41,000.00"), (400, "4,100.00")),
            *row(190, (60, "Deductions"), (240, "9,000.00"), (400, "900.00")),
            *row(210, (60, "Net Pay"), (240, "32,000.00"), (400, "3,200.00")),
        )
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
            *row(240, (60, "姓名"), (430, "苏晚晴")),
            *row(262, (60, "发薪日期"), (430, "2026-11-05")),
            *row(300, (60, "应发合计"), (430, "+10,200.00")),
            *row(322, (60, "基本工资"), (430, "8,000.00")),
            *row(344, (60, "岗位津贴"), (430, "2,200.00")),
            *row(380, (60, "扣款合计"), (430, "-1,747.70")),
            *row(402, (60, "社保"), (430, "-1,020.00")),
            *row(424, (60, "公积金"), (430, "-612.00")),
            *row(446, (60, "个税"), (430, "-115.70")),
        )
    )

    assert document.kind is EvidenceKind.PAYSLIP
    assert said(document, N.HOLDER) == "苏晚晴"
    assert said(document, N.EMPLOYER) == "武汉光谷软件有限公司"
    assert month(document) == OCTOBER
    assert sums(document) == ((1_020_000, "CNY"), (174_770, "CNY"), (845_230, "CNY"))


def test_a_payslip_with_the_year_to_date_in_a_box_of_its_own_beside_this_period() -> None:
    document = read(
        page(
            *row(60, (60, "Employee: Mr S Patel"), (400, "Process Date 31/10/2026")),
            *row(78, (60, "Company: Tidewater Ltd"), (400, "NI Number QQ123456C")),
            *row(110, (60, "Payments"), (260, "Amount"), (320, "Deductions"), (480, "Amount")),
            *row(128, (60, "Salary"), (260, "3,000.00"), (320, "PAYE Tax"), (480, "390.20")),
            *row(300, (60, "This Period"), (320, "Year To Date")),
            *row(
                318, (60, "Total Gross Pay"), (220, "3,000.00"), (320, "Total Gross Pay"), (480, "21,000.00")
            ),
            *row(400, (60, "Tax Period: 07"), (320, "Net Pay"), (480, "2,453.50")),
        )
    )

    assert document.kind is EvidenceKind.PAYSLIP
    assert said(document, N.GROSS_PAY) == (300_000, "GBP")
    assert said(document, N.NET_PAY) == (245_350, "GBP")
    assert said(document, N.PAID_ON) == date(2026, 10, 31)


def test_a_payslip_in_traditional_characters_keeps_them() -> None:
    document = read(
        lines(
            "薪金單",
            "公司名稱：海港貿易有限公司",
            "員工姓名：陳家樂",
            "支薪期：2026年10月1日至2026年10月31日",
            "總收入：HK$22,000.00",
            "總扣除：HK$1,100.00",
            "實發薪金：HK$20,900.00",
        )
    )

    assert said(document, N.HOLDER) == "陳家樂"
    assert said(document, N.EMPLOYER) == "海港貿易有限公司"
    assert month(document) == OCTOBER
    assert sums(document) == ((2_200_000, "HKD"), (110_000, "HKD"), (2_090_000, "HKD"))


def test_of_a_sheet_that_pays_several_the_first_is_read_and_the_others_are_hidden() -> None:
    document = read(
        page(
            (150, 60, "2026年10月份工资表"),
            *row(110, (40, "姓名"), (110, "基本工资"), (190, "应发工资"), (270, "社保"), (340, "实发工资")),
            *row(130, (40, "柯南"), (110, "5000.00"), (190, "5600.00"), (270, "420.00"), (340, "5180.00")),
            *row(150, (40, "毛丽"), (110, "6000.00"), (190, "6800.00"), (270, "480.00"), (340, "6320.00")),
            font_size=9,
        )
    )

    assert said(document, N.HOLDER) == "柯南"
    assert said(document, N.NET_PAY) == (518_000, "CNY")
    assert len(document.hidden) == 5
    assert {round(place.box.top * 842 / 20) for place in document.hidden} == {7}
