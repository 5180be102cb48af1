"""More Chinese payslips kept apart."""

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_apart.words_zhm import EMPLOYERS, HONGKONG_FIRMS, HONGKONG_PEOPLE
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency


@layout(EvidenceKind.PAYSLIP, Language.ZH, A4)
def zh_xr4zhm_one_list(draws: Draws, sheet: Sheet) -> Answers:
    """A small firm's slip: everything in one list of labels and figures, without a table."""
    holder, employer, (start, end) = draws.person(), draws.one(EMPLOYERS), draws.month()
    basic, more = draws.amount(3000, 9000, 10000), draws.amount(200, 3000, 100)
    social, tax = draws.amount(300, 900, 1), draws.amount(0, 200, 1)
    gross, deducted = basic + more, social + tax
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(105, 26, f"{employer}工资单", 15, align="centre")
    pairs = (
        ("姓　　名", holder),
        ("工资月份", f"{start.year}年{start.month}月"),
        ("基本工资", plain(basic)),
        ("提成奖金", plain(more)),
        ("应发工资", plain(gross)),
        ("代扣社保", plain(social)),
        ("代扣个税", plain(tax)),
        ("扣款小计", plain(deducted)),
        ("实发工资", plain(net)),
    )
    y = listed(sheet, 50, 44, pairs, value_x=100, step=11, size=12)
    sheet.text(50, y + 6, "签收人：", 12)
    return said(
        holder=holder,
        employer=employer,
        period_from=start,
        period_until=end,
        gross_pay=money(gross),
        deductions=money(deducted),
        net_pay=money(net),
    )


@layout(EvidenceKind.PAYSLIP, Language.ZH, A4)
def zh_xr4zhm_traditional_slip(draws: Draws, sheet: Sheet) -> Answers:
    """A Hong Kong firm's slip in traditional characters: one table of items with their sums among them."""
    holder, employer = draws.one(HONGKONG_PEOPLE), draws.one(HONGKONG_FIRMS)
    start, end = draws.month()
    basic, more = draws.amount(14000, 29000, 10000), draws.amount(300, 2500, 10000)
    fund = (basic + more) * 5 // 100
    gross, net = basic + more, draws.shown("net_pay", basic + more - fund)
    sheet.text(105, 26, employer, 15, align="centre")
    sheet.text(105, 36, "薪金通知", 14, align="centre")
    period = f"{start.isoformat()} 至 {end.isoformat()}"
    listed(sheet, 22, 50, (("僱員姓名", holder), ("工資期", period)), colon="：")
    grid = (
        ("項目", "金額（港元）"),
        ("基本薪金", plain(basic)),
        ("勤工獎金", plain(more)),
        ("總收入", plain(gross)),
        ("強積金僱員供款", plain(fund)),
        ("總扣款", plain(fund)),
        ("實發薪金", plain(net)),
    )
    table(sheet, 22, 66, (100, 66), grid, size=11, height=11, right_from=1)
    return said(
        holder=holder,
        employer=employer,
        period_from=start,
        period_until=end,
        gross_pay=money(gross, Currency.HKD),
        deductions=money(fund, Currency.HKD),
        net_pay=money(net, Currency.HKD),
    )
