"""Chinese payslips: the spreadsheet with headings in two tiers, and a work app's slip with its sums."""

from collections.abc import Sequence

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import phone_bar, spread
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import paid_after
from assistant.benching.extraction.specimens import LYING, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.PAYSLIP
_EMPLOYERS = (
    "苏州工业园区立诚精密机械有限公司",
    "广东顺鑫食品股份有限公司",
    "青岛海润物流有限公司",
    "重庆渝康连锁药房有限公司",
    "河南中豫建设工程集团有限公司",
    "上海沐白广告传媒有限公司",
    "宁波市北仑区启慧托育服务有限公司",
)
_DEPARTMENTS = ("生产部", "财务部", "销售一部", "质检科", "客服中心", "研发部")


@layout(_KIND, Language.ZH, LYING)
def zh_xzhb_two_tiers(draws: Draws, sheet: Sheet) -> Answers:
    """A strip cut from the pay table: headings grouped under earnings and deductions."""
    holder, employer, (start, end) = draws.person(), draws.one(_EMPLOYERS), draws.month()
    earned = (
        ("岗位工资", draws.amount(3000, 11000, 10000)),
        ("绩效工资", draws.amount(400, 4200, 100)),
        ("加班费", draws.amount(0, 900, 50)),
        ("餐补", draws.one((20_000, 30_000, 44_000))),
    )
    base = earned[0][1]
    taken = (
        ("养老保险", base // 100 * 8),
        ("医疗保险", base // 100 * 2),
        ("失业保险", base // 1000 * 5),
        ("公积金", base // 100 * draws.one((5, 7, 8, 12))),
        ("个人所得税", draws.amount(0, 420, 1)),
    )
    gross, deducted = sum(each for _, each in earned), sum(each for _, each in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(148.5, 24, employer, 15, align="centre")
    sheet.text(148.5, 33, f"{start.year}年{start.month:02}月份工资表", 13, align="centre")
    sheet.text(10, 41, f"部门：{draws.one(_DEPARTMENTS)}", 9)
    sheet.text(283.5, 41, "单位：元", 9, align="right")
    x = _column(sheet, 10, "工号", draws.digits(5), 15)
    x = _column(sheet, x, "姓名", holder, 28)
    x = _column(sheet, x, "出勤天数", f"{draws.one((21, 22, 23))}", 13)
    x = _group(sheet, x, "应发项目", earned, 17.5)
    x = _column(sheet, x, "应发合计", bare(gross), 20)
    x = _group(sheet, x, "代扣项目", taken, 17.5)
    x = _column(sheet, x, "扣款合计", bare(deducted), 19)
    _column(sheet, x, "实发工资", bare(net), 21)
    sheet.text(10, 82, f"制表：{draws.person()}　　审核：{draws.person()}", 9)
    sheet.text(283.5, 82, "如有疑问请于三日内与财务部联系", 9, align="right", colour=GREY)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip


def _column(sheet: Sheet, x: float, label: str, value: str, wide: float, upper: float = 45) -> float:
    """A heading from `upper` down and its figure in the row below; gives where the next column begins."""
    sheet.box(x, upper, wide, 63 - upper, fill="#e9eef3")
    sheet.box(x, 63, wide, 11)
    sheet.text(x + wide / 2, (upper + 63) / 2 + 1.2, label, 8, align="centre")
    sheet.text(x + wide / 2, 69.6, value, 8.5, align="centre")
    return x + wide


def _group(sheet: Sheet, x: float, title: str, pairs: Sequence[tuple[str, int]], wide: float) -> float:
    """Columns under one heading."""
    sheet.box(x, 45, wide * len(pairs), 8, fill="#e9eef3")
    sheet.text(x + wide * len(pairs) / 2, 50.4, title, 9, align="centre")
    for label, amount in pairs:
        x = _column(sheet, x, label, bare(amount), wide, 53)
    return x


@layout(_KIND, Language.ZH, PHONE)
def zh_xzhb_work_app(draws: Draws, sheet: Sheet) -> Answers:
    """A work app's slip: sums in bold lead their items; what the firm pays in stands last."""
    holder, employer, (start, end) = draws.person(), draws.one(_EMPLOYERS), draws.month()
    paid = paid_after(draws, end, 5, 15)
    basic, bonus, help_ = draws.amount(3500, 16000, 10000), draws.amount(0, 5000, 1000), 50_000
    pension, health, fund = basic // 100 * 8, basic // 100 * 2 + 300, basic // 100 * draws.one((5, 8, 10))
    tax, gross = draws.amount(0, 900, 1), basic + bonus + help_
    deducted = pension + health + fund + tax
    net = draws.shown("net_pay", gross - deducted)
    y = phone_bar(sheet, "工资条", "18:26")
    sheet.box(5, y - 4, 100, 36, fill="#eaf2ff", stroke=False, radius=3)
    sheet.text(10, y + 4, f"{start.year}年{start.month}月工资", 12)
    sheet.text(10, y + 11, employer, 8.5, colour=GREY)
    sheet.text(10, y + 20, "实发合计", 9, colour=GREY)
    sheet.text(100, y + 27, f"¥ {plain(net)}", 17, align="right")
    y = spread(
        sheet, 7, 103, y + 42,
        (("姓名", holder), ("部门", draws.one(_DEPARTMENTS)), ("发薪日期", paid.isoformat())),
    )  # fmt: skip
    sheet.rule(5, y - 4, 105, y - 4, 0.3)
    for title, total, items in (
        ("应发合计", gross, (("基本工资", basic), ("绩效奖金", bonus), ("交通通讯补贴", help_))),
        (
            "扣款合计",
            deducted,
            (("养老保险（个人）", pension), ("医疗失业保险（个人）", health), ("住房公积金（个人）", fund),
             ("个人所得税", tax)),
        ),
        ("企业缴纳", basic // 100 * 26, (("社会保险（单位）", basic // 100 * 26),)),
    ):  # fmt: skip
        sheet.text(7, y + 4, title, 11)
        sheet.text(103, y + 4, plain(total), 11, align="right")
        y = spread(sheet, 10, 103, y + 12, [(label, plain(amount)) for label, amount in items], step=8) + 1
    sheet.box(20, 218, 70, 11, fill="#2f7cf6", stroke=False, radius=4)
    sheet.text(55, 225, "确认无误", 11, align="centre", colour="#ffffff")
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip
