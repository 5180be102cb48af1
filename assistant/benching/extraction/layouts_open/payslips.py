"""Payslips: wide rows, two columns of pay and deductions, statements with figures of the year to date."""

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain, signed
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LETTER, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PAYSLIP


@layout(_KIND, Language.ZH, LYING)
def zh_wide_row(draws: Draws, sheet: Sheet) -> Answers:
    """The accountant's spreadsheet: one row of headings and one of figures."""
    holder, employer, (start, end) = draws.person(), draws.company(), draws.month()
    basic, extra = draws.amount(4000, 16000, 10000), draws.amount(300, 3000, 5000)
    social, fund, tax = basic // 1000 * 105, basic // 100 * 7, draws.amount(0, 600, 1)
    gross, deducted = basic + extra, social + fund + tax
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(148, 24, f"{employer}", 15, align="centre")
    sheet.text(148, 34, f"{start.year}年{start.month}月工资条", 13, align="centre")
    heads = (
        "序号",
        "姓名",
        "基本工资",
        "绩效奖金",
        "应发合计",
        "社保",
        "公积金",
        "个税",
        "扣款合计",
        "实发工资",
    )
    values = (
        "1",
        holder,
        *(bare(each) for each in (basic, extra, gross, social, fund, tax, deducted, net)),
    )
    y = table(sheet, 14, 44, (14, 30, 29, 29, 30, 27, 27, 25, 28, 30), (heads, values), size=10, height=12)
    sheet.text(14, y + 14, f"制表人：{draws.person()}", 10)
    sheet.text(200, y + 14, "工资保密，请勿外传", 10)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, gross_pay=money(gross),
        deductions=money(deducted),
        net_pay=money(net),
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_two_columns(draws: Draws, sheet: Sheet) -> Answers:
    """What is earned at the left and what is taken off at the right, sums below."""
    holder, employer, (start, end), style = draws.person(), draws.company(), draws.month(), draws.day_style()
    earned = (
        ("岗位工资", draws.amount(4000, 12000, 10000)),
        ("加班工资", draws.amount(100, 2000, 50)),
        ("餐补", 30_000),
        ("全勤奖", 20_000),
    )
    taken = (
        ("养老保险", draws.amount(300, 900, 1)),
        ("医疗保险", draws.amount(80, 260, 1)),
        ("住房公积金", draws.amount(300, 1200, 1)),
        ("个人所得税", draws.amount(0, 500, 1)),
    )
    gross, deducted = sum(each for _, each in earned), sum(each for _, each in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(105, 24, "薪资单", 18, align="centre")
    sheet.text(22, 38, f"公司名称：{employer}", 10.5)
    sheet.text(22, 46, f"员工姓名：{holder}　　工号：{draws.digits(6)}", 10.5)
    sheet.text(22, 54, f"计薪周期：{style(start)} 至 {style(end)}", 10.5)
    rows = [("应发项目", "金额（元）", "扣除项目", "金额（元）")]
    rows += [(a, plain(b), c, plain(d)) for (a, b), (c, d) in zip(earned, taken, strict=True)]
    rows += [("应发合计", plain(gross), "扣除合计", plain(deducted))]
    y = table(sheet, 22, 62, (42, 40, 42, 40), rows, height=10)
    sheet.text(22, y + 12, "实发金额", 13)
    sheet.text(186, y + 12, f"¥{plain(net)}", 14, align="right")
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, gross_pay=money(gross),
        deductions=money(deducted),
        net_pay=money(net),
    )  # fmt: skip


@layout(
    _KIND,
    Language.EN,
    LYING,
    (
        FieldName.PERIOD_FROM,
        FieldName.PERIOD_UNTIL,
    ),
)
def en_british_slip(draws: Draws, sheet: Sheet) -> Answers:
    """Payments, deductions and figures of the year side by side; totals along the bottom."""
    holder, employer, (_, end), style = draws.person(), draws.company(), draws.month(), draws.day_style()
    basic, extra = draws.amount(1800, 6200, 1), draws.amount(0, 700, 1)
    tax, insurance, pension = basic // 1000 * 140, basic // 1000 * 71, basic // 1000 * 50
    gross, deducted = basic + extra, tax + insurance + pension
    net = draws.shown("net_pay", gross - deducted)
    sheet.box(10, 10, 277, 130)
    heads = (
        ("Employee No.", draws.digits(4), 14),
        ("Employee", holder, 60),
        ("Process Date", style(end), 150),
        ("N.I. Number", f"QQ{draws.digits(6)}C", 222),
    )
    for label, value, x in heads:
        sheet.text(x, 17, label, 7.5)
        sheet.text(x, 23, value, 10, bold=True)
    sheet.rule(10, 27, 287, 27)
    left = (("Basic pay", basic), ("Overtime", extra))
    middle = (("PAYE Tax", tax), ("National Insurance", insurance), ("Pension", pension))
    right = (("Total gross pay TD", gross * 8), ("Tax paid TD", tax * 8), ("Earnings for NI TD", gross * 8))
    for x, title, pairs in ((14, "Payments", left), (104, "Deductions", middle), (196, "This Year", right)):
        sheet.text(x, 34, title, 9, bold=True)
        for at, (label, amount) in enumerate(pairs):
            sheet.text(x, 42 + at * 7, label, 9.5)
            sheet.text(x + 78, 42 + at * 7, plain(amount), 9.5, align="right")
    sheet.rule(10, 112, 287, 112)
    for x, label, amount in ((14, "Total Payments", gross), (104, "Total Deductions", deducted)):
        sheet.text(x, 119, label, 9)
        sheet.text(x + 78, 119, plain(amount), 10, align="right")
    sheet.text(196, 119, "Net Pay", 11, bold=True)
    sheet.text(274, 119, plain(net), 12, bold=True, align="right")
    sheet.text(14, 132, employer, 10, bold=True)
    sheet.text(150, 132, f"Tax Period: Month {(end.month + 8) % 12 + 1}", 9)
    return said(
        holder=holder, employer=employer, paid_on=end, gross_pay=money(gross, Currency.GBP),
        deductions=money(deducted, Currency.GBP),
        net_pay=money(net, Currency.GBP),
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_earnings_statement(draws: Draws, sheet: Sheet) -> Answers:
    """An American statement: rate, hours, this period and year to date in columns."""
    holder, employer, (start, end), style = (
        draws.person(),
        draws.company(),
        draws.month(),
        draws.day_style(american=True),
    )
    start, paid = end.replace(day=15), end
    gross = draws.amount(1800, 5200, 1)
    federal, security, medicare = gross // 1000 * 110, gross // 1000 * 62, gross // 10000 * 145
    deducted = federal + security + medicare
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(20, 20, employer, 12, bold=True)
    sheet.text(196, 20, "Earnings Statement", 14, bold=True, align="right")
    listed(
        sheet,
        130,
        30,
        (("Period Beginning", style(start)), ("Period Ending", style(end)), ("Pay Date", style(paid))),
        value_x=164,
        step=6,
        size=9,
        colon=":",
    )
    sheet.text(20, 44, holder, 11)
    sheet.text(20, 50, draws.address(american=True), 8.5)
    year = 9
    rows = (
        ("Earnings", "rate", "hours", "this period", "year to date"),
        ("Regular", plain(gross // 80), "80.00", plain(gross), plain(gross * year)),
        ("Gross Pay", "", "", f"${plain(gross)}", plain(gross * year)),
        ("Deductions", "Statutory", "", "", ""),
        ("Federal Income Tax", "", "", f"-{plain(federal)}", plain(federal * year)),
        ("Social Security Tax", "", "", f"-{plain(security)}", plain(security * year)),
        ("Medicare Tax", "", "", f"-{plain(medicare)}", plain(medicare * year)),
        ("Total Deductions", "", "", f"-{plain(deducted)}", plain(deducted * year)),
    )  # fmt: skip
    y = table(sheet, 20, 60, (60, 26, 24, 34, 34), rows, ruled="rows", right_from=1, height=8)
    sheet.text(20, y + 10, "Net Pay", 12, bold=True)
    sheet.text(164, y + 10, signed(net, Currency.USD), 12, bold=True, align="right")
    footer(sheet, "Deposited to the account ending ****" + draws.digits(4))
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, Currency.USD),
        deductions=money(deducted, Currency.USD), net_pay=money(net, Currency.USD),
    )  # fmt: skip
