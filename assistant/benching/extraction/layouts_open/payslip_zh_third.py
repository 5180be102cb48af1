"""Chinese payslips in layouts."""

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import paid_after
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.PAYSLIP
_FOREIGN = (
    "博朗汽车零部件（苏州）有限公司",
    "优立电气（中国）有限公司",
    "大连信华软件服务外包有限公司",
    "北欧家居零售（上海）有限公司",
    "诺瑞医疗器械贸易（深圳）有限公司",
)
_DOMESTIC = (
    "宁夏绿原乳业有限公司",
    "厦门鹭岛酒店管理有限公司",
    "石家庄市新华区育才学校",
    "昆明滇华人力资源服务有限公司",
    "沈阳东陵重工机械股份有限公司",
    "佛山市顺德区万和陶瓷有限公司",
)


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_bilingual_form(draws: Draws, sheet: Sheet) -> Answers:
    """A large firm's form: labels in two languages, this month beside the year's sums."""
    holder, employer, (start, end) = draws.person(), draws.one(_FOREIGN), draws.month()
    paid, style = paid_after(draws, end, 1, 10), draws.day_style()
    basic = draws.amount(6000, 26000, 10000)
    earned = (
        ("基本工资 Base Salary", basic),
        ("住房津贴 Housing Allowance", draws.amount(500, 2000, 10000)),
        ("奖金 Bonus", draws.amount(100, 6000, 100)),
    )
    taken = (
        ("养老保险 Pension", basic // 100 * 8),
        ("医疗保险 Medical Insurance", basic // 100 * 2),
        ("失业保险 Unemployment Insurance", basic // 1000 * 5),
        ("住房公积金 Housing Fund", basic // 100 * draws.one((7, 8, 12))),
        ("个人所得税 Individual Income Tax", draws.amount(20, 1800, 1)),
    )
    gross, deducted = sum(each for _, each in earned), sum(each for _, each in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(18, 20, employer, 13)
    sheet.text(192, 20, "薪资单 PAYSLIP", 13, align="right")
    sheet.rule(18, 24, 192, 24, 1.2)
    facts = (
        (("员工姓名", "Employee Name", holder), ("员工编号", "Employee ID", draws.digits(8))),
        (("计薪期间", "Pay Period", f"{style(start)} - {style(end)}"),
         ("支付日期", "Payment Date", style(paid))),
        (("成本中心", "Cost Center", draws.digits(6)), ("币种", "Currency", "人民币 CNY")),
    )  # fmt: skip
    for row, pair in enumerate(facts):
        for at, (label, english, value) in enumerate(pair):
            sheet.text(18 + at * 98, 33 + row * 11, label, 9.5)
            sheet.text(18 + at * 98, 37 + row * 11, english, 7, colour=GREY)
            sheet.text(42 + at * 98, 33 + row * 11, value, 10)
    grid = [("项目 Item", "本月 Current", "本年累计 Year to Date")]
    for items, label, total in (
        (earned, "应发合计 Gross Pay", gross),
        (taken, "扣除合计 Total Deductions", deducted),
    ):
        grid += [(name, plain(amount), plain(amount * start.month)) for name, amount in items]
        grid.append((label, plain(total), plain(total * start.month)))
    y = table(sheet, 18, 68, (90, 40, 44), grid, size=9.5, height=8, right_from=1, ruled="rows")
    sheet.box(18, y + 6, 174, 14, fill="#eef1f4")
    sheet.text(22, y + 15, "实发工资 Net Pay", 12)
    sheet.text(186, y + 15, f"CNY {plain(net)}", 13, align="right")
    sheet.text(18, y + 30, f"银行账户 Bank Account：**** **** **** {draws.digits(4)}", 9, colour=GREY)
    footer(sheet, "本薪资单由系统生成，无需签章 This is a system generated payslip and needs no signature")
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_slip_mail(draws: Draws, sheet: Sheet) -> Answers:
    """A printed e-mail: greeting, items one below the other, the firm in the signature."""
    holder, employer, (start, end) = draws.person(), draws.one(_DOMESTIC), draws.month()
    paid = paid_after(draws, end, 5, 15)
    basic, post = draws.amount(2800, 9000, 10000), draws.amount(300, 3600, 5000)
    extra, social = draws.amount(0, 1500, 1), draws.amount(290, 1100, 1)
    fund, tax = draws.amount(100, 900, 100), draws.amount(0, 260, 1)
    gross, deducted = basic + post + extra, social + fund + tax
    net = draws.shown("net_pay", gross - deducted)
    month = f"{start.year}年{start.month}月"
    sheet.text(20, 20, f"{month}工资发放明细", 15)
    for at, (label, words) in enumerate(
        (
            ("发件人：", "薪酬组 <payroll@example.cn>"),
            (
                "时　间：",
                f"{paid.year}年{paid.month}月{paid.day}日 {draws.rng.randint(9, 17)}:3{draws.digits(1)}",
            ),
            ("收件人：", f"{holder} <{draws.letters(6).lower()}@example.cn>"),
        )
    ):
        sheet.text(20, 29 + at * 6, label + words, 9, colour=GREY)
    sheet.rule(20, 45, 190, 45, 0.4)
    sheet.text(20, 55, f"{holder}，您好：", 11)
    y = sheet.paragraph(
        20, 64, 170,
        f"您{month}的工资已于{paid.month}月{paid.day}日发放至您的工资卡，明细如下，请查收。"
        "工资信息属个人隐私，请注意保密。", 10.5, indent=True,
    )  # fmt: skip
    pairs = (
        ("基本工资", basic), ("岗位津贴", post), ("加班工资", extra), ("应发工资", gross),
        ("社会保险个人部分", social), ("公积金个人部分", fund), ("代扣个税", tax), ("代扣款合计", deducted),
        ("实发工资", net),
    )  # fmt: skip
    grid = [("项目", "金额（元）"), *((label, plain(amount)) for label, amount in pairs)]
    y = table(sheet, 28, y + 2, (60, 44), grid, size=10.5, height=8.5, right_from=1)
    y = sheet.paragraph(20, y + 12, 170, "如对明细有异议，请于五个工作日内回复本邮件。", 10.5, indent=True)
    sheet.text(190, y + 10, employer, 10.5, align="right")
    sheet.text(190, y + 17, "人力资源部", 10.5, align="right")
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip
