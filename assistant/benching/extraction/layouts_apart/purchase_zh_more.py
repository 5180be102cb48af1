"""More Chinese purchases kept apart."""

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain
from assistant.benching.extraction.layouts_apart.words_zhm import FITTERS, FITTINGS, KITCHEN, SHOPS
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.small_draws import basket
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.PURCHASE


@layout(_KIND, Language.ZH, (210.0, 148.0))
def zh_xr4zhm_sales_slip(draws: Draws, sheet: Sheet) -> Answers:
    """A shop's sales slip: number and customer above, goods with price, the sum in the last row."""
    merchant, holder, day = draws.one(SHOPS), draws.person(), draws.day(90, 1)
    number, bought = f"XS{draws.digits(8)}", basket(draws, KITCHEN, 2, 4)
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    sheet.text(105, 18, f"{merchant}　销售单", 15, align="centre")
    sheet.text(20, 30, f"客户：{holder}", 10)
    sheet.text(85, 30, f"日期：{day.isoformat()}", 10)
    sheet.text(190, 30, f"单号：{number}", 10, align="right")
    grid = [("商品名称", "数量", "单价", "金额")]
    for each in bought:
        grid.append((each.description, str(each.quantity), bare(each.price_minor), bare(each.amount_minor)))
    grid.append(("合计", "", "", bare(total)))
    y = table(sheet, 20, 35, (80, 25, 30, 35), grid, size=10, height=10, right_from=1)
    sheet.text(20, y + 10, f"开单人：{draws.person()}", 10)
    sheet.text(120, y + 10, "客户签字：", 10)
    return said(
        merchant=merchant,
        holder=holder,
        lines=lines(bought),
        total=money(total),
        ordered_on=day,
        document_number=number,
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_order_contract(draws: Draws, sheet: Sheet) -> Answers:
    """An order form of a maker of fittings: seller and buyer in lines, items by table, terms, signatures."""
    merchant, holder, day, style = draws.one(FITTERS), draws.person(), draws.day(90, 1), draws.day_style()
    number, bought = f"DG{draws.digits(9)}", basket(draws, FITTINGS, 2, 4)
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    sheet.text(105, 26, "产品订购单", 17, align="centre")
    pairs = (("订单编号", number), ("卖方", merchant), ("买方", holder), ("订购日期", style(day)))
    y = listed(sheet, 22, 42, pairs, colon="：", step=9, size=11)
    grid = [("产品", "数量", "小计（元）")]
    grid += [(each.description, str(each.quantity), plain(each.amount_minor)) for each in bought]
    y = table(sheet, 22, y + 2, (90, 30, 46), grid, size=10.5, height=10, right_from=1)
    sheet.text(186.5, y + 11, f"订单总额：{plain(total)}元", 12, align="right")
    sheet.text(22, y + 26, "卖方应在测量确认后四十五日内送货安装，质保期两年。", 10.5)
    sheet.text(22, y + 42, "卖方（盖章）：", 11)
    sheet.text(112, y + 42, "买方（签字）：", 11)
    return said(
        merchant=merchant,
        holder=holder,
        lines=lines(bought),
        total=money(total),
        ordered_on=day,
        document_number=number,
    )
