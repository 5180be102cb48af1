"""Chinese purchases kept apart."""

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, in_capitals, plain
from assistant.benching.extraction.layouts_apart.words_zhm import (
    DELI,
    FITTERS,
    FITTINGS,
    KITCHEN,
    RESTAURANTS,
    SHOPS,
)
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.small_draws import basket, clock
from assistant.benching.extraction.specimens import A4, PHONE, ROLL, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.PURCHASE


@layout(_KIND, Language.ZH, PHONE, (FieldName.HOLDER,))
def zh_xr4zhm_shop_app_order(draws: Draws, sheet: Sheet) -> Answers:
    """A marketplace's order on a phone: address, shop, things with prices, sums, then number and times."""
    merchant, day, number = draws.one(SHOPS), draws.day(120, 5), draws.digits(12)
    bought = basket(draws, KITCHEN, 1, 3, (1,))
    goods, off = sum(each.amount_minor for each in bought), draws.one((0, 500, 2000))
    total = draws.shown("total", goods - off)
    y = phone_bar(sheet, "订单详情", "20:16")
    sheet.text(7, y + 2, "已完成", 14, colour=RED)
    sheet.text(7, y + 12, f"{draws.person()}　1{draws.one('358')}{draws.digits(1)}****{draws.digits(4)}", 9.5)
    y = sheet.paragraph(7, y + 18, 96, draws.address(), 8.5)
    sheet.rule(0, y, 110, y, 0.3)
    sheet.text(7, y + 8, merchant, 10.5)
    y += 18
    for each in bought:
        sheet.box(7, y - 5, 15, 15, fill="#eceff2", stroke=False)
        sheet.text(26, y, each.description, 9.5)
        sheet.text(26, y + 7, f"数量：{each.quantity}", 8, colour=GREY)
        sheet.text(103, y + 7, f"¥{bare(each.amount_minor)}", 9.5, align="right")
        y += 20
    sums = (("商品总额", f"¥{bare(goods)}"), ("优惠", f"-¥{bare(off)}"), ("运费", "¥0.00"))
    y = spread(sheet, 7, 103, y, sums)
    sheet.text(103, y + 1, f"实付款：¥{bare(total)}", 11, align="right", colour=RED)
    facts = (
        ("订单编号", number),
        ("下单时间", f"{day.isoformat()} {clock(draws)}"),
        ("支付方式", "在线支付"),
    )
    spread(sheet, 7, 103, y + 14, facts)
    return said(
        merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day, document_number=number
    )


@layout(_KIND, Language.ZH, ROLL, (FieldName.DOCUMENT_NUMBER,))
def zh_xr4zhm_table_bill(draws: Draws, sheet: Sheet) -> Answers:
    """A restaurant's bill on a roll: the table, dishes with count and sum, what is to be paid."""
    merchant, day = draws.one(RESTAURANTS), draws.day(60, 1)
    bought = basket(draws, DELI, 3, 6)
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    sheet.text(40, 14, merchant, 12, align="centre")
    sheet.text(40, 21, "结账单", 11, align="centre")
    sheet.text(5, 31, f"桌号：A{draws.rng.randint(1, 30):02}　人数：{draws.rng.randint(2, 6)}", 9)
    sheet.text(5, 37, f"单号：{draws.digits(10)}", 9)
    sheet.text(5, 43, f"时间：{day.isoformat()} {clock(draws)}", 9)
    rows = [
        ("菜品", "数量", "金额"),
        *((e.description, str(e.quantity), bare(e.amount_minor)) for e in bought),
    ]
    y = table(sheet, 5, 47, (38, 14, 18), rows, size=9, height=8, ruled="none", right_from=1)
    sheet.rule(5, y + 2, 75, y + 2, 0.4)
    sheet.text(5, y + 10, "应收合计：", 11)
    sheet.text(73.5, y + 10, bare(total), 11, align="right")
    sheet.text(40, y + 24, "谢谢惠顾，欢迎再次光临", 9, align="centre")
    return said(merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day)


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_fitting_quote(draws: Draws, sheet: Sheet) -> Answers:
    """A home fitter's quotation: the customer above, numbered items, the sum in words."""
    merchant, holder, day, style = draws.one(FITTERS), draws.person(), draws.day(60, 1), draws.day_style()
    number, bought = f"JZ{draws.digits(8)}", basket(draws, FITTINGS, 3, 6)
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    sheet.text(105, 24, merchant, 15, align="centre")
    sheet.text(105, 34, "报 价 单", 15, align="centre")
    listed(sheet, 20, 46, (("客户姓名", holder), ("报价日期", style(day))), colon="：")
    listed(
        sheet,
        115,
        46,
        (("报价单号", number), ("联系电话", f"0{draws.digits(3)}-{draws.digits(7)}")),
        colon="：",
    )
    grid = [("序号", "项目名称", "数量", "单价（元）", "金额（元）")]
    for at, each in enumerate(bought, 1):
        grid.append(
            (str(at), each.description, str(each.quantity), plain(each.price_minor), plain(each.amount_minor))
        )
    y = table(sheet, 20, 60, (16, 72, 18, 32, 32), grid, size=10, height=10, right_from=2)
    sheet.text(188.5, y + 10, f"合计：{plain(total)} 元", 12, align="right")
    sheet.text(20, y + 10, f"大写：{in_capitals(draws.shown('capitals', total))}", 11)
    sheet.text(20, y + 24, "说明：以上报价含运输及安装，付款50%后排期施工。", 9.5)
    footer(sheet, merchant)
    return said(
        merchant=merchant,
        holder=holder,
        lines=lines(bought),
        total=money(total),
        ordered_on=day,
        document_number=number,
    )
