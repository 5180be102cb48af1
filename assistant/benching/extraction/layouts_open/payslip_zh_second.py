"""Chinese payslips again: a list that an e-mail brings, an institution's grid, one from Hong Kong."""

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain
from assistant.benching.extraction.layouts_open.further_words_zh import WORK, WORK_HK, person_old
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import paid_after
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PAYSLIP
_INSTITUTIONS = (
    "青岛市市南区实验小学", "湘潭市第二人民医院", "绵阳市图书馆", "合肥市第四十八中学",
    "贵州省水利科学研究院", "石家庄市妇幼保健院",
)  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_mailed_list(draws: Draws, sheet: Sheet) -> Answers:
    """The list that a payroll service mails: one item a row, sums among them, what is paid at the end."""
    holder, (employer, _), (start, end) = draws.person(), draws.one(WORK), draws.month()
    paid = paid_after(draws, end, 4, 15)
    base, post = draws.amount(2500, 9000, 10000), draws.amount(800, 5000, 10000)
    bonus, absent = draws.amount(0, 3000, 1), draws.one((0, 0, 0, 15_000, 8_046))
    gross = base + post + bonus
    pension, health, idle = base // 100 * 8, base // 100 * 2, base // 1000 * 5
    fund, tax = base // 100 * draws.one((5, 8, 12)), draws.amount(0, 380, 1)
    deducted = absent + pension + health + idle + fund + tax
    net = draws.shown("net_pay", gross - deducted)
    sheet.box(20, 14, 170, 24, fill="#c33b32", stroke=False)
    sheet.text(27, 25, f"{start.year}年{start.month}月份工资单", 16, colour="#ffffff")
    sheet.text(27, 33, employer, 10, colour="#ffffff")
    sheet.text(
        22, 50, f"{holder}，您好！您{start.month}月份的工资已于{paid.isoformat()}发放，明细如下：", 10.5
    )
    grid = (
        ("工资项目", "金额（元）"), ("姓名", holder), ("出勤天数", f"{draws.rng.randint(20, 23)}.0"),
        ("基本工资", bare(base)), ("岗位工资", bare(post)), ("月度奖金", bare(bonus)),
        ("应发工资", bare(gross)),
        ("考勤扣款", bare(absent)), ("养老保险（个人）", bare(pension)), ("医疗保险（个人）", bare(health)),
        ("失业保险（个人）", bare(idle)), ("住房公积金（个人）", bare(fund)), ("代扣个人所得税", bare(tax)),
        ("扣款合计", bare(deducted)), ("实发工资", bare(net)),
    )  # fmt: skip
    y = table(sheet, 22, 56, (78, 88), grid, size=10.5, height=10, ruled="rows")
    sheet.text(
        22, y + 10, "本邮件由薪酬系统自动发送，请勿直接回复；如对工资有异议请联系人力资源部。", 9, colour=GREY
    )
    footer(sheet, f"薪酬服务热线 {draws.digits(3)}-{draws.digits(4)}-{draws.digits(3)}")
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip


@layout(_KIND, Language.ZH, LYING)
def zh_xr2zh_institution_grid(draws: Draws, sheet: Sheet) -> Answers:
    """A school's or hospital's slip: four pairs of label and figure a row, three rows of them."""
    holder, employer, (start, end) = draws.person(), draws.one(_INSTITUTIONS), draws.month()
    post, step = draws.amount(1800, 4600, 500), draws.amount(600, 3200, 100)
    basic, reward, help_ = draws.amount(1200, 3800, 1000), draws.amount(500, 2600, 100), 64_000
    gross = post + step + basic + reward + help_
    pension, annuity, health = gross // 100 * 8, gross // 100 * 4, gross // 100 * 2
    fund, tax, union = gross // 100 * 12, draws.amount(0, 160, 1), 2_000
    deducted = pension + annuity + health + fund + tax + union
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(148.5, 26, f"{employer}职工工资条", 17, align="centre")
    sheet.text(20, 40, f"工资月份：{start.year}年{start.month:02}月", 10.5)
    sheet.text(277, 40, f"打印日期：{draws.today.isoformat()}", 9, align="right", colour=GREY)
    cells = (
        ("姓名", holder), ("人员编号", draws.digits(6)), ("岗位工资", plain(post)), ("薪级工资", plain(step)),
        ("基础性绩效", plain(basic)), ("奖励性绩效", plain(reward)), ("生活补贴", plain(help_)),
        ("应发合计", plain(gross)),
        ("养老保险", plain(pension)), ("职业年金", plain(annuity)), ("医疗保险", plain(health)),
        ("住房公积金", plain(fund)),
        ("个人所得税", plain(tax)), ("工会会费", plain(union)), ("应扣合计", plain(deducted)),
        ("实发合计", plain(net)),
    )  # fmt: skip
    grid = [[part for pair in cells[at : at + 4] for part in pair] for at in range(0, 16, 4)]
    y = table(sheet, 20, 46, (30, 34.25) * 4, grid, headed=False, height=13, size=10.5)
    sheet.text(20, y + 12, f"财务负责人：{draws.person()}　　经办人：{draws.person()}", 10)
    sheet.text(277, y + 12, "养老、年金等均为个人承担部分", 9, align="right", colour=GREY)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_hongkong_slip(draws: Draws, sheet: Sheet) -> Answers:
    """A Hong Kong slip in traditional characters: income, then what is held back, then the net wage."""
    holder, (employer, jobs), (start, end) = person_old(draws), draws.one(WORK_HK), draws.month()
    basic, over = draws.amount(13500, 29000, 10000), draws.amount(0, 1800, 50)
    help_, absent = draws.one((50_000, 80_000, 120_000)), draws.one((0, 0, 45_000))
    gross = basic + over + help_
    fund = min(gross // 20, 150_000)
    net = draws.shown("net_pay", gross - fund - absent)
    sheet.text(105, 24, employer, 15, align="centre")
    sheet.text(105, 34, "薪 金 結 算 表", 14, align="centre")
    days = f"{start.year}年{start.month}月{start.day}日至{end.year}年{end.month}月{end.day}日"
    left = (("僱員姓名", holder), ("職位", draws.one(jobs)), ("工資期", days))
    listed(sheet, 24, 48, left, value_x=50, step=8, colon="：")
    sheet.text(150, 48, f"職員編號：{draws.letters(1)}{draws.digits(4)}", 10.5)
    grid = [("項目", "港幣（元）"), ("收入", "")]
    grid += [
        ("　基本薪金", plain(basic)),
        ("　超時工作津貼", plain(over)),
        ("　交通及膳食津貼", plain(help_)),
    ]
    grid += [("總收入", plain(gross)), ("扣除", ""), ("　無薪假期", plain(absent))]
    grid += [("　強積金僱員供款", plain(fund)), ("總扣除", plain(fund + absent)), ("實發薪金", plain(net))]
    y = table(sheet, 24, 74, (110, 52), grid, size=10.5, height=9.5, right_from=1)
    sheet.text(24, y + 10, f"僱主強積金供款：{plain(fund)}（不在上列金額之內）", 9.5)
    paid = paid_after(draws, end, 1, 7)
    sheet.text(
        24, y + 18, f"發薪日期：{paid.year}年{paid.month}月{paid.day}日　　付款方式：銀行自動轉帳", 9.5
    )
    sheet.rule(128, y + 42, 186, y + 42)
    sheet.text(157, y + 47, "僱員簽收", 9.5, align="centre")
    hkd = Currency.HKD
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, hkd), deductions=money(fund + absent, hkd), net_pay=money(net, hkd),
    )  # fmt: skip
