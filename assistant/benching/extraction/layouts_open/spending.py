"""Purchases in layouts kept apart."""

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import listed, phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, in_capitals, signed
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, ROLL, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency


@layout(EvidenceKind.PURCHASE, Language.ZH, (210.0, 140.0))
def zh_fapiao_older(draws: Draws, sheet: Sheet) -> Answers:
    """The older electronic form: code and number apart, cipher area, its QR code with the amount without
    tax."""
    holder, merchant, code, number, day = (
        draws.person(),
        draws.company(),
        "0" + draws.digits(11),
        draws.digits(8),
        draws.day(200, 2),
    )
    bought = draws.goods(1, 3)
    taxes = [round(each.amount_minor * 0.13) for each in bought]
    before, tax = draws.shown("before_tax", sum(each.amount_minor for each in bought)), sum(taxes)
    total = draws.shown("total", before + tax)
    check = draws.digits(20)
    sheet.qr(
        8,
        6,
        20,
        f"01,10,{code},{number},{bare(draws.shown('code', before))},{day:%Y%m%d},{check},{draws.letters(4)}",
    )
    sheet.text(
        95,
        16,
        draws.one(("上海", "浙江", "广东")) + "增值税电子普通发票",
        15,
        align="centre",
        colour="#7a3b1d",
    )
    numbers = (code, number, f"{day.year}年{day.month:02}月{day.day:02}日", check)
    _older_head(draws, sheet, numbers, holder)
    heads = ("货物或应税劳务、服务名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额")
    grid = [heads] + [
        (f"*家用电器*{b.description}", "", "台", str(b.quantity), bare(b.price_minor),
         bare(b.amount_minor), "13%", bare(t))
        for b, t in zip(bought, taxes, strict=True)
    ]  # fmt: skip
    sheet.box(8, 48, 194, 50)
    table(sheet, 8, 48, (52, 20, 12, 14, 26, 26, 16, 28), grid, size=8, height=6, ruled="none", right_from=3)
    sheet.text(24, 95, "合　计", 9)
    sheet.text(156, 95, f"¥{bare(before)}", 9, align="right")
    sheet.text(200, 95, f"¥{bare(tax)}", 9, align="right")
    sheet.box(8, 98, 194, 8)
    sheet.text(12, 103.5, "价税合计（大写）", 9)
    sheet.text(58, 103.5, in_capitals(draws.shown("capitals", total)), 9)
    sheet.text(150, 103.5, f"（小写）¥{bare(total)}", 9)
    sheet.box(8, 106, 194, 22)
    for at, words in enumerate(
        (
            f"名　　　　称：{merchant}",
            f"纳税人识别号：91{draws.letters(16)}",
            f"地 址、电 话：{draws.address()}",
        )
    ):
        sheet.text(16, 111 + at * 5.5, words, 8.5)
    sheet.text(
        12, 134, f"收款人：{draws.person()}　　复核：{draws.person()}　　开票人：{draws.person()}", 8.5
    )
    sheet.seal(170, 118, 11, merchant)
    return said(
        holder=holder, merchant=merchant, lines=lines(bought), total_before_tax=money(before),
        tax=money(tax), total=money(total),
        ordered_on=day, document_number=number,
    )  # fmt: skip


def _older_head(draws: Draws, sheet: Sheet, numbers: tuple[str, ...], holder: str) -> None:
    """The numbers at the right, the buyer's box with its cipher below."""
    for at, (label, value) in enumerate(
        zip(("发票代码", "发票号码", "开票日期", "校 验 码"), numbers, strict=True)
    ):
        sheet.text(138, 9 + at * 5, f"{label}：{value}", 8.5)
    sheet.box(8, 28, 194, 20)
    for at, words in enumerate((f"名　　　　称：{holder}", "纳税人识别号：", "地 址、电 话：")):
        sheet.text(16, 33 + at * 5, words, 8.5)
    for at in range(4):
        sheet.text(128, 32 + at * 4.4, "".join(draws.one("0123456789+-*/<>") for _ in range(28)), 7.5)


@layout(EvidenceKind.PURCHASE, Language.ZH, ROLL, (FieldName.DOCUMENT_NUMBER,))
def zh_till_receipt(draws: Draws, sheet: Sheet) -> Answers:
    """A shop's roll: amounts under their names, change after what was paid."""
    merchant, day, bought = draws.shop(), draws.day(90, 1), draws.goods(1, 4)
    off = draws.one((0, 0, 2_000, 10_000))
    total = draws.shown("total", sum(each.amount_minor for each in bought) - off)
    sheet.text(40, 12, merchant, 14, align="centre")
    sheet.text(40, 19, "购物小票", 10, align="centre")
    sheet.text(5, 28, f"时间：{day:%Y-%m-%d} {draws.rng.randint(9, 21):02}:{draws.rng.randint(10, 59)}", 8.5)
    sheet.text(5, 33, f"流水号：{draws.digits(12)}　收银员：{draws.digits(3)}", 8.5)
    sheet.rule(5, 36, 75, 36)
    sheet.text(5, 41, "商品名称　　数量　　单价", 8.5)
    sheet.text(75, 41, "金额", 8.5, align="right")
    y = 47.0
    for each in bought:
        sheet.text(5, y, each.description, 8.5)
        sheet.text(22, y + 5, f"{each.quantity}　　　{bare(each.price_minor)}", 8.5)
        sheet.text(75, y + 5, bare(each.amount_minor), 8.5, align="right")
        y += 11
    sheet.rule(5, y - 3, 75, y - 3)
    for label, amount in (("优惠：", -off), ("应收：", total), ("实收：", total), ("找零：", 0)):
        sheet.text(5, y + 2, label, 10)
        sheet.text(75, y + 2, bare(amount), 10, align="right")
        y += 6
    sheet.text(40, y + 8, "谢谢惠顾 欢迎下次光临", 8.5, align="centre")
    return said(merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day)


@layout(EvidenceKind.PURCHASE, Language.EN, A4, (FieldName.MERCHANT_ADDRESS,))
def en_quotation(draws: Draws, sheet: Sheet) -> Answers:
    """A quotation with boxes for the two sides and codes before the goods."""
    merchant, holder, day, style, bought = (
        draws.company(),
        draws.person(),
        draws.day(40, 1),
        draws.day_style(),
        draws.goods(2, 5),
    )
    currency, number = draws.currency(Currency.GBP, Currency.HKD), f"Q-{draws.digits(5)}"
    before = sum(each.amount_minor for each in bought)
    delivery = draws.one((0, 4_500, 7_500))
    total = draws.shown("total", before + delivery)
    sheet.logo(20, 14, 14, "#7a4fa3")
    sheet.text(190, 24, "Quotation", 22, bold=True, align="right")
    sheet.box(20, 36, 82, 26)
    sheet.box(108, 36, 82, 26)
    sheet.text(23, 42, "From", 8, colour=GREY)
    sheet.text(23, 48, merchant, 10.5)
    sheet.text(23, 54, draws.address(), 7.5)
    sheet.text(111, 42, "Prepared for", 8, colour=GREY)
    sheet.text(111, 48, holder, 10.5)
    listed(sheet, 20, 72, (("Quote ref", number), ("Date", style(day))), value_x=44, step=6.5, colon=":")
    grid = [("Item", "Product", "Quantity", "Price each", "Line total")]
    grid += [
        (
            draws.letters(6),
            b.description,
            str(b.quantity),
            signed(b.price_minor, currency),
            signed(b.amount_minor, currency),
        )
        for b in bought
    ]
    y = table(sheet, 20, 86, (26, 66, 20, 28, 30), grid, right_from=2, height=9)
    for label, amount in (("Goods", before), ("Delivery", delivery), ("Grand total", total)):
        sheet.box(130, y, 60, 9)
        sheet.text(132, y + 6, label, 10, bold=label.startswith("Grand"))
        sheet.text(188, y + 6, signed(amount, currency), 10, align="right")
        y += 9
    sheet.paragraph(
        20, y + 10, 120, "This quotation is valid for 30 days. Prices include installation where stated.", 9
    )
    return said(
        merchant=merchant,
        holder=holder,
        lines=lines(bought, currency),
        total=money(total, currency),
        ordered_on=day,
        document_number=number,
    )


@layout(
    EvidenceKind.PURCHASE,
    Language.EN,
    PHONE,
    (
        FieldName.HOLDER,
        FieldName.MERCHANT_ADDRESS,
        FieldName.TOTAL_BEFORE_TAX,
    ),
)
def en_order_on_phone(draws: Draws, sheet: Sheet) -> Answers:
    """An order in a shop's app: a summary with promotion and sum, the order's particulars last."""
    merchant, day, style, bought = (
        draws.shop(),
        draws.day(60, 1),
        draws.day_style(american=True),
        draws.goods(1, 3),
    )
    usd, number = Currency.USD, "#" + draws.letters(9)
    goods, off, tax = sum(each.amount_minor for each in bought), draws.one((0, 1_000, 2_500)), 0
    tax = round((goods - off) * 0.07)
    total = draws.shown("total", goods - off + tax)
    y = phone_bar(sheet, "Order details")
    sheet.text(7, y, merchant, 13, bold=True)
    y += 10
    for each in bought:
        for at, line in enumerate(sheet.wrapped(each.description, 60, 10)):
            sheet.text(7, y + at * 5, line, 10)
        sheet.text(7, y + 10, f"Quantity {each.quantity}", 8.5, colour=GREY)
        sheet.text(103, y, signed(each.amount_minor, usd), 10, align="right")
        y += 18
    pairs = (
        [("Subtotal", signed(goods, usd))]
        + ([("Promo", f"-{signed(off, usd)}")] if off else [])
        + [("Sales tax", signed(tax, usd))]
    )
    y = spread(sheet, 7, 103, y, pairs)
    sheet.text(7, y, "Total", 12, bold=True)
    sheet.text(103, y, signed(total, usd), 12, bold=True, align="right")
    spread(
        sheet,
        7,
        103,
        y + 14,
        (("Order number", number), ("Order date", style(day)), ("Payment", f"Visa ending {draws.digits(4)}")),
    )
    return said(
        merchant=merchant,
        lines=lines(bought, usd),
        tax=money(tax, usd),
        total=money(total, usd),
        ordered_on=day,
        document_number=number.lstrip("#"),
    )
