"""Purchases from China: the fully digital e-fapiao, an order on a phone, a quotation."""

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, in_capitals, plain, whole
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.PURCHASE


@layout(_KIND, Language.ZH, (210.0, 140.0))
def zh_fapiao_digital(draws: Draws, sheet: Sheet) -> Answers:
    """The e-invoice of today: 20 digits, QR code with the whole amount, buyer and seller side by side."""
    holder, merchant, number, day = (
        draws.person(),
        draws.company(),
        "25" + draws.digits(18),
        draws.day(200, 2),
    )
    bought = draws.goods(1, 4)
    taxes = [round(each.amount_minor * 0.13) for each in bought]
    before = draws.shown("before_tax", sum(each.amount_minor for each in bought))
    tax = sum(taxes)
    total = draws.shown("total", before + tax)
    in_code, in_words = draws.shown("code", total), draws.shown("capitals", total)
    sheet.qr(8, 6, 20, f"01,32,,{number},{in_code / 100:.2f},{day:%Y%m%d},,{draws.letters(4)}")
    sheet.text(
        105,
        15,
        draws.one(("电子发票（普通发票）", "电子发票（增值税专用发票）")),
        17,
        align="centre",
        colour="#7a3b1d",
    )
    sheet.text(146, 14, f"发票号码：{number}", 9)
    sheet.text(146, 21, f"开票日期：{day.year}年{day.month:02}月{day.day:02}日", 9)
    for x, side, name in ((8, "购买方信息", holder), (105, "销售方信息", merchant)):
        sheet.box(x, 28, 97, 22)
        sheet.rule(x + 7, 28, x + 7, 50)
        for at, letter in enumerate(side):
            sheet.text(x + 1.8, 32 + at * 4, letter, 8.5)
        sheet.text(x + 9, 35, f"名称：{name}", 9)
        sheet.text(
            x + 9,
            45,
            "统一社会信用代码/纳税人识别号：" + ("" if name == holder else "91" + draws.letters(16)),
            8,
        )
    heads = ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")
    widths = (46, 22, 12, 14, 26, 28, 20, 26)
    grid = [heads] + [
        (f"*商品*{b.description}", "", "件", str(b.quantity), bare(b.price_minor),
         bare(b.amount_minor), "13%", bare(t))
        for b, t in zip(bought, taxes, strict=True)
    ]  # fmt: skip
    sheet.box(8, 50, 194, 52)
    table(sheet, 8, 50, widths, grid, size=8, height=6, ruled="none", right_from=3)
    sheet.text(18, 99, "合　　计", 9)
    sheet.text(155, 99, f"¥{bare(before)}", 9, align="right")
    sheet.text(201, 99, f"¥{bare(tax)}", 9, align="right")
    sheet.box(8, 102, 194, 9)
    sheet.text(14, 108, "价税合计（大写）", 9)
    sheet.text(60, 108, in_capitals(in_words), 9)
    sheet.text(142, 108, f"（小写）¥{bare(total)}", 9)
    sheet.box(8, 111, 194, 16)
    sheet.text(10, 118, "备注", 8)
    sheet.text(14, 134, f"开票人：{draws.person()}", 9)
    sheet.seal(150, 120, 11, merchant)
    return said(
        holder=holder, merchant=merchant, lines=lines(bought), total_before_tax=money(before),
        tax=money(tax), total=money(total),
        ordered_on=day, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, PHONE, (FieldName.HOLDER,))
def zh_order_on_phone(draws: Draws, sheet: Sheet) -> Answers:
    """An order's details as a phone shows them: discounts and freight between the goods and what was paid."""
    merchant, day, number, bought = draws.shop(), draws.day(90, 1), draws.digits(19), draws.goods(1, 3)
    off, freight = draws.one((0, 5_000, 10_000, 3_000)), draws.one((0, 0, 1_500))
    goods = sum(each.amount_minor for each in bought)
    total = draws.shown("total", goods - off + freight)
    y = phone_bar(sheet, "订单详情")
    sheet.text(7, y, draws.one(("交易成功", "卖家已发货", "待收货")), 13, bold=True)
    sheet.text(7, y + 9, f"{draws.person()} 138****{draws.digits(4)}", 10)
    y = sheet.paragraph(7, y + 15, 96, draws.address(), 9) + 4
    sheet.text(7, y, merchant + " >", 11)
    for each in bought:
        y += 9
        sheet.box(7, y - 4, 16, 14, fill="#dfe5ec")
        name = sheet.wrapped(each.description, 50, 10)
        for at, line in enumerate(name):
            sheet.text(26, y + at * 5, line, 10)
        sheet.text(103, y, f"¥{bare(each.price_minor)}", 10, align="right")
        sheet.text(103, y + 6, f"x{each.quantity}", 9, align="right", colour=GREY)
        y += 9
    pairs = [
        ("商品总价", f"¥{bare(goods)}"),
        ("运费", f"¥{bare(freight)}"),
    ]
    pairs += [("店铺优惠", f"-¥{bare(off)}")] if off else []
    y = spread(sheet, 7, 103, y + 9, pairs)
    sheet.text(7, y, "实付款", 11)
    sheet.text(103, y, f"¥{bare(total)}", 13, align="right", colour=RED)
    clock = f"{draws.rng.randint(0, 23):02}:{draws.rng.randint(10, 59)}:{draws.rng.randint(10, 59)}"
    spread(
        sheet,
        7,
        103,
        y + 14,
        (
            ("订单编号", number),
            ("下单时间", f"{day.isoformat()} {clock}"),
            ("支付方式", draws.one(("支付宝", "微信支付"))),
        ),
    )
    return said(
        merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day, document_number=number
    )


@layout(_KIND, Language.ZH, A4)
def zh_quotation(draws: Draws, sheet: Sheet) -> Answers:
    """A seller's offer: letterhead, ruled goods, the sum in words as well."""
    merchant, holder, day, style, bought = (
        draws.company(),
        draws.person(),
        draws.day(60, 1),
        draws.day_style(),
        draws.goods(2, 6),
    )
    number, rounded = draws.letters(3) + draws.digits(8), draws.rng.random() < 0.5
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    said_so = draws.shown("capitals", total)
    sheet.logo(20, 12, 14, "#2f7d4f")
    sheet.text(38, 20, merchant, 15)
    sheet.text(38, 27, f"地址：{draws.address()}　电话：0{draws.digits(3)}-{draws.digits(8)}", 8.5)
    sheet.text(105, 44, "报 价 单", 20, align="centre")
    listed(sheet, 20, 56, (("客户：", holder), ("报价日期：", style(day))), step=8)
    sheet.text(130, 56, f"报价单号：{number}", 10.5)
    sheet.text(130, 64, "有效期：15天", 10.5)
    write = whole if rounded else plain
    grid = [("序号", "产品名称", "数量", "单价（元）", "金额（元）")]
    grid += [
        (str(at), b.description, str(b.quantity), write(b.price_minor), write(b.amount_minor))
        for at, b in enumerate(bought, 1)
    ]
    y = table(sheet, 20, 72, (14, 74, 18, 32, 32), grid, height=9, right_from=2)
    sheet.box(20, y, 170, 10)
    sheet.text(22, y + 6.5, f"合计（大写）：{in_capitals(said_so)}", 10)
    sheet.text(188, y + 6.5, f"¥{plain(total)}", 11, align="right")
    sheet.paragraph(20, y + 20, 170, "备注：以上价格含税含运费；付款方式为预付30%，货到付清。", 9.5)
    footer(sheet, f"{merchant}　诚信经营　售后无忧")
    sheet.seal(150, y + 30, 18, merchant)
    return said(
        merchant=merchant,
        holder=holder,
        lines=lines(bought),
        total=money(total),
        ordered_on=day,
        document_number=number,
    )
