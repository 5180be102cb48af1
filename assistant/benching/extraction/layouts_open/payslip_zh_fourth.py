"""Chinese payslips, third: a works' slip with hours and rates, a strip folded into bands."""

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain
from assistant.benching.extraction.layouts_open.words_fourth_zh import WORK
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import paid_after
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.PAYSLIP
_WORKS = (
    "东莞市恒胜电子有限公司", "昆山联丰光电科技有限公司", "佛山市南海区鸿业家具厂", "嘉兴锦达服饰有限公司",
    "惠州市晶创电路板有限公司", "温州康步鞋业有限公司", "青岛海润水产加工有限公司",
)  # fmt: skip
_SHOPS = ("装配一车间", "二车间", "包装组", "品检课", "仓储课", "成型班", "设备课")


@layout(_KIND, Language.ZH, (148.0, 210.0))
def zh_xr3zh_works_hours(draws: Draws, sheet: Sheet) -> Answers:
    """A works' slip: what was worked in hours with its rate, then what is taken off, a line to sign."""
    holder, employer, (start, end) = draws.person(), draws.one(_WORKS), draws.month()
    base = draws.amount(2200, 3400, 1000)
    hourly = base / 21.75 / 8
    over, rest = round(hourly * 1.5), round(hourly * 2)
    evenings, weekends, nights = draws.rng.randint(10, 60), draws.rng.randint(0, 40), draws.rng.randint(0, 13)
    steady, help_ = draws.one((0, 10_000, 20_000)), draws.one((15_000, 30_000, 45_000))
    gross = base + evenings * over + weekends * rest + nights * 1_500 + steady + help_
    social, fund = draws.amount(380, 560, 1), draws.one((0, 11_500, 18_000))
    water, tax = draws.amount(20, 160, 10), draws.amount(0, 90, 1)
    deducted = social + fund + water + tax
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(74, 19, employer, 14, align="centre")
    sheet.text(74, 28, f"{start.year}年{start.month}月份工资条", 12.5, align="centre")
    sheet.text(12, 40, f"工号：{draws.digits(5)}", 9.5)
    sheet.text(50, 40, f"姓名：{holder}", 9.5)
    sheet.text(136, 40, f"部门：{draws.one(_SHOPS)}", 9.5, align="right")
    grid = (
        ("项目", "数量", "单价", "金额（元）"),
        ("底薪", f"{draws.rng.randint(21, 23)}天", "", bare(base)),
        ("平时加班", f"{evenings}小时", bare(over), bare(evenings * over)),
        ("周末加班", f"{weekends}小时", bare(rest), bare(weekends * rest)),
        ("夜班津贴", f"{nights}次", "15.00", bare(nights * 1_500)),
        ("全勤奖", "", "", bare(steady)), ("岗位补贴", "", "", bare(help_)),
        ("应发工资", "", "", bare(gross)),
        ("代扣社保", "", "", bare(social)), ("代扣公积金", "", "", bare(fund)),
        ("宿舍水电费", "", "", bare(water)), ("代扣个税", "", "", bare(tax)),
        ("应扣合计", "", "", bare(deducted)), ("实发工资", "", "", bare(net)),
    )  # fmt: skip
    y = table(sheet, 12, 45, (44, 26, 24, 30), grid, size=9.5, height=8.2, right_from=1)
    sheet.text(12, y + 11, "员工签名：", 10)
    sheet.rule(31, y + 12, 70, y + 12)
    sheet.text(12, y + 21, "如对工资有疑问，请于三日内到财务室核对，逾期视为无误。", 8.5, colour=GREY)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_folded_strip(draws: Draws, sheet: Sheet) -> Answers:
    """A long strip of the pay table folded into bands: headings above their values, four times."""
    holder, (employer, jobs), (start, end) = draws.person(), draws.one(WORK), draws.month()
    paid = paid_after(draws, end, 5, 15)
    base, post = draws.amount(3000, 12000, 10000), draws.amount(800, 5000, 10000)
    merit, ride, meals = draws.amount(300, 6000, 1), draws.one((20_000, 30_000)), draws.one((33_000, 44_000))
    gross = base + post + merit + ride + meals
    insured = base + post
    pension, health, idle = insured // 100 * 8, insured // 100 * 2, insured // 1000 * 5
    fund, tax = insured // 100 * draws.one((5, 7, 12)), draws.amount(0, 600, 1)
    deducted = pension + health + idle + fund + tax
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(105, 24, f"{employer}", 15, align="centre")
    sheet.text(105, 34, "员工工资明细", 13, align="centre")
    sheet.text(18, 45, f"工资所属期：{start.year}-{start.month:02}", 10)
    sheet.text(192, 45, "金额单位：人民币元", 9, align="right", colour=GREY)
    bands = (
        (("工号", "姓名", "部门", "岗位", "应出勤", "实出勤"),
         ("A" + draws.digits(4), holder, draws.one(("技术部", "市场部", "生产部", "财务部")),
          draws.one(jobs), "22天", "22天")),
        (("基本工资", "岗位工资", "绩效奖金", "交通补贴", "午餐补贴", "应发合计"),
         tuple(map(plain, (base, post, merit, ride, meals, gross)))),
        (("养老保险", "医疗保险", "失业保险", "住房公积金", "个人所得税", "扣款合计"),
         tuple(map(plain, (pension, health, idle, fund, tax, deducted)))),
        (("实发工资", "发放日期", "发放方式", "开户银行", "卡号尾号", "备注"),
         (plain(net), paid.isoformat(), "银行代发", draws.one(("工商银行", "中国银行", "农业银行")),
          draws.digits(4), "")),
    )  # fmt: skip
    y = 50.0
    for band in bands:
        y = table(sheet, 18, y, (29,) * 6, band, size=9.5, height=9)
    sheet.text(18, y + 12, f"制表：{draws.person()}　　审核：{draws.person()}", 10)
    sheet.text(
        18, y + 21, "注：本工资条为保密信息，请勿向他人透露；各项保险仅列个人缴纳部分。", 9, colour=GREY
    )
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross), deductions=money(deducted), net_pay=money(net),
    )  # fmt: skip
