"""Chinese payslips kept apart."""

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain
from assistant.benching.extraction.layouts_apart.words_zhm import DEPARTMENTS, EMPLOYERS
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import paid_after
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.PAYSLIP
_Items = tuple[tuple[str, int], ...]


def _earned(draws: Draws) -> _Items:
    return (
        ("基本工资", draws.amount(3500, 18000, 10000)),
        ("岗位工资", draws.amount(500, 3000, 10000)),
        ("绩效奖金", draws.amount(300, 5000, 100)),
        ("交通补贴", draws.amount(100, 600, 5000)),
    )


def _taken(draws: Draws, basic: int) -> _Items:
    return (
        ("养老保险", basic // 100 * 8),
        ("医疗保险", basic // 100 * 2),
        ("失业保险", basic // 1000 * 5),
        ("住房公积金", basic // 100 * draws.one((5, 8, 12))),
        ("个人所得税", draws.amount(10, 900, 1)),
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_earned_beside_taken(draws: Draws, sheet: Sheet) -> Answers:
    """The common slip: what is earned at the left, what is taken at the right, sums in the last row."""
    holder, employer, (start, end) = draws.person(), draws.one(EMPLOYERS), draws.month()
    paid, style = paid_after(draws, end, 5, 15), draws.day_style()
    earned = _earned(draws)
    taken = _taken(draws, earned[0][1])
    gross, deducted = sum(each for _, each in earned), sum(each for _, each in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(105, 24, employer, 15, align="centre")
    sheet.text(105, 34, f"{start.year}年{start.month}月工资条", 13, align="centre")
    listed(sheet, 20, 46, (("姓名", holder), ("部门", draws.one(DEPARTMENTS))), colon="：")
    listed(sheet, 110, 46, (("工号", draws.digits(6)), ("发放日期", style(paid))), colon="：")
    grid = [("应发项目", "金额（元）", "扣除项目", "金额（元）")]
    left = [*earned, ("", 0)]
    for (plus, more), (minus, less) in zip(left, taken, strict=True):
        grid.append((plus, bare(more) if plus else "", minus, bare(less)))
    grid.append(("应发合计", bare(gross), "扣款合计", bare(deducted)))
    y = table(sheet, 20, 62, (45, 40, 45, 40), grid, size=10.5, height=10)
    sheet.text(190, y + 10, f"实发工资：{bare(net)} 元", 13, align="right")
    sheet.text(20, y + 22, "如有疑问，请于三个工作日内联系财务部。", 9, colour=GREY)
    return said(
        holder=holder,
        employer=employer,
        period_from=start,
        period_until=end,
        paid_on=paid,
        gross_pay=money(gross),
        deductions=money(deducted),
        net_pay=money(net),
    )


@layout(_KIND, Language.ZH, PHONE)
def zh_xr4zhm_phone_details(draws: Draws, sheet: Sheet) -> Answers:
    """A phone's slip: the sum that is paid large above, then items in two cards, the firm at the end."""
    holder, employer, (start, end) = draws.person(), draws.one(EMPLOYERS), draws.month()
    earned = _earned(draws)
    taken = _taken(draws, earned[0][1])
    gross, deducted = sum(each for _, each in earned), sum(each for _, each in taken)
    net = draws.shown("net_pay", gross - deducted)
    y = phone_bar(sheet, "工资条详情", "18:22")
    sheet.text(55, y + 2, f"{start.year}年{start.month:02}月工资", 10, align="centre", colour=GREY)
    sheet.text(55, y + 15, plain(net), 22, align="centre")
    sheet.text(55, y + 22, "实发金额（元）", 9, align="centre", colour=GREY)
    y = spread(sheet, 8, 102, y + 36, (("姓名", holder), ("部门", draws.one(DEPARTMENTS))))
    sheet.rule(8, y - 5, 102, y - 5, 0.3)
    y = spread(
        sheet, 8, 102, y + 3, [("应发合计", plain(gross)), *((name, plain(each)) for name, each in earned)]
    )
    sheet.rule(8, y - 5, 102, y - 5, 0.3)
    y = spread(
        sheet, 8, 102, y + 3, [("扣款合计", plain(deducted)), *((name, plain(each)) for name, each in taken)]
    )
    sheet.text(55, y + 8, employer, 9, align="centre", colour=GREY)
    return said(
        holder=holder,
        employer=employer,
        period_from=start,
        period_until=end,
        gross_pay=money(gross),
        deductions=money(deducted),
        net_pay=money(net),
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_monthly_columns(draws: Draws, sheet: Sheet) -> Answers:
    """A printed note of pay: particulars in a line, three ruled blocks below each other, a signature."""
    holder, employer, (start, end) = draws.person(), draws.one(EMPLOYERS), draws.month()
    earned = _earned(draws)
    taken = _taken(draws, earned[0][1])
    gross, deducted = sum(each for _, each in earned), sum(each for _, each in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(20, 22, "员工薪酬明细单", 16)
    sheet.text(190, 22, employer, 10.5, align="right")
    sheet.rule(20, 26, 190, 26, 1)
    period = f"{start.isoformat()} 至 {end.isoformat()}"
    y = table(
        sheet,
        20,
        32,
        (28, 57, 28, 57),
        (("员工姓名", holder, "计薪周期", period), ("所在部门", draws.one(DEPARTMENTS), "出勤天数", "22")),
        size=10,
        height=10,
        headed=False,
    )
    y = table(
        sheet,
        20,
        y + 8,
        (85, 85),
        (
            ("一、收入项", "金额"),
            *((name, plain(each)) for name, each in earned),
            ("税前应发工资", plain(gross)),
        ),
        size=10,
        height=9,
        right_from=1,
    )
    y = table(
        sheet,
        20,
        y + 8,
        (85, 85),
        (
            ("二、代扣代缴", "金额"),
            *((name, plain(each)) for name, each in taken),
            ("代扣合计", plain(deducted)),
        ),
        size=10,
        height=9,
        right_from=1,
    )
    y = table(sheet, 20, y + 8, (85, 85), (("三、实发金额", plain(net)),), size=11, height=11, right_from=1)
    sheet.text(20, y + 14, "员工签收：", 10)
    sheet.text(110, y + 14, f"制表：{draws.person()}", 10)
    footer(sheet, "薪酬信息属个人隐私，请勿外传")
    return said(
        holder=holder,
        employer=employer,
        period_from=start,
        period_until=end,
        gross_pay=money(gross),
        deductions=money(deducted),
        net_pay=money(net),
    )
