"""Purchases from English-speaking countries: a till receipt, an invoice, an order confirmation."""

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LETTER, ROLL, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE


@layout(
    _KIND,
    Language.EN,
    ROLL,
    (
        FieldName.DOCUMENT_NUMBER,
        FieldName.TOTAL_BEFORE_TAX,
    ),
)
def en_till_receipt(draws: Draws, sheet: Sheet) -> Answers:
    """A narrow till roll: cash and change after the total."""
    merchant, day, address, bought = (
        draws.shop().upper(),
        draws.day(90, 1),
        draws.address(),
        draws.groceries(),
    )
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    y = 12.0
    for line in (merchant, *sheet.wrapped(address, 66, 8), "VAT NO. GB " + draws.digits(9)):
        sheet.text(40, y, line, 11 if line == merchant else 8, align="centre")
        y += 5
    sheet.text(5, y + 4, f"{day:%d/%m/%Y}  {draws.rng.randint(8, 21):02}:{draws.rng.randint(10, 59)}", 8.5)
    sheet.text(75, y + 4, f"TILL 0{draws.rng.randint(1, 9)}  #{draws.digits(5)}", 8.5, align="right")
    sheet.rule(5, y + 7, 75, y + 7)
    y += 13
    for each in bought:
        name = each.description if each.quantity == 1 else f"{each.quantity} x {each.description}"
        sheet.text(5, y, name, 8.5)
        sheet.text(75, y, plain(each.amount_minor), 8.5, align="right")
        y += 5
    cash = (total // 2000 + 1) * 2000
    for label, amount, size in (("TOTAL", total, 12), ("CASH", cash, 9), ("CHANGE", cash - total, 9)):
        y += 6
        sheet.text(5, y, label, size, bold=size > 9)
        sheet.text(75, y, signed(amount, Currency.GBP), size, bold=size > 9, align="right")
    sheet.text(40, y + 12, "THANK YOU FOR SHOPPING WITH US", 8, align="centre")
    return said(
        merchant=merchant,
        merchant_address=address,
        lines=lines(bought, Currency.GBP),
        total=money(total, Currency.GBP),
        ordered_on=day,
    )


@layout(_KIND, Language.EN, A4)
def en_tax_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """An invoice with tax: the seller at the top right, sums at the bottom right."""
    merchant, holder, day, style, bought = (
        draws.company(),
        draws.person(),
        draws.day(90, 1),
        draws.day_style(),
        draws.goods(1, 5),
    )
    currency, address, number = (
        draws.currency(Currency.GBP, Currency.EUR),
        draws.address(),
        "INV-" + draws.digits(6),
    )
    before = sum(each.amount_minor for each in bought)
    tax = round(before * 0.2)
    total = draws.shown("total", before + tax)
    sheet.text(20, 28, "INVOICE", 26, bold=True)
    sheet.text(190, 22, merchant, 12, bold=True, align="right")
    for at, line in enumerate(sheet.wrapped(address, 60, 9)):
        sheet.text(190, 28 + at * 4.5, line, 9, align="right")
    sheet.text(190, 40, f"VAT registration {draws.digits(9)}", 9, align="right")
    sheet.text(20, 52, "Bill to", 9)
    sheet.text(20, 58, holder, 11)
    sheet.text(20, 63, draws.address(), 9)
    listed(
        sheet,
        120,
        54,
        (("Invoice number", number), ("Invoice date", style(day)), ("Payment terms", "30 days")),
        value_x=154,
        step=7,
        size=10,
    )
    grid = [("Description", "Qty", "Unit price", "Amount")]
    grid += [(b.description, str(b.quantity), plain(b.price_minor), plain(b.amount_minor)) for b in bought]
    y = table(sheet, 20, 80, (88, 18, 32, 32), grid, ruled="rows", right_from=1, height=9)
    for label, amount in (("Subtotal", before), ("VAT (20%)", tax), ("Total due", total)):
        y += 8
        sheet.text(130, y, label, 10.5, bold=label.startswith("Total"))
        sheet.text(188.5, y, signed(amount, currency), 10.5, align="right", bold=label.startswith("Total"))
    footer(sheet, f"{merchant}. Registered in England and Wales no. {draws.digits(8)}")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, currency),
        total_before_tax=money(before, currency),
        tax=money(tax, currency), total=money(total, currency), ordered_on=day, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER, (FieldName.MERCHANT_ADDRESS,))
def en_order_confirmation(draws: Draws, sheet: Sheet) -> Answers:
    """A web shop's order: prose, prices in a list, sales tax and shipping."""
    merchant, holder, day, style, bought = (
        draws.shop(),
        draws.person(),
        draws.day(90, 1),
        draws.day_style(american=True),
        draws.goods(1, 4),
    )
    number, usd = f"{draws.digits(3)}-{draws.digits(7)}-{draws.digits(7)}", Currency.USD
    before = sum(each.amount_minor for each in bought)
    shipping, tax = draws.one((0, 999, 1499)), round(before * 0.0825)
    total = draws.shown("total", before + shipping + tax)
    sheet.logo(20, 12, 12, "#d9822b")
    sheet.text(35, 20, merchant, 15, bold=True)
    sheet.text(20, 38, f"Thanks for your order, {holder}!", 14, bold=True)
    sheet.text(20, 48, f"Order #{number}", 10.5)
    sheet.text(20, 54, f"Placed on {style(day)}", 10.5)
    y = 68.0
    for each in bought:
        sheet.box(20, y - 5, 14, 12, fill="#e5e8ec")
        sheet.text(38, y, each.description, 10.5)
        sheet.text(38, y + 5, f"Qty: {each.quantity}", 8.5)
        sheet.text(190, y, signed(each.amount_minor, usd), 10.5, align="right")
        y += 16
    for label, amount in (
        ("Item subtotal", before),
        ("Shipping & handling", shipping),
        ("Estimated tax", tax),
        ("Order Total", total),
    ):
        sheet.text(130, y, label + ":", 10, bold=label == "Order Total")
        sheet.text(190, y, signed(amount, usd), 10, align="right", bold=label == "Order Total")
        y += 7
    sheet.paragraph(
        20, y + 12, 170, f"Sold by {merchant}. You can return most items within 30 days of delivery.", 9
    )
    return said(
        merchant=merchant, holder=holder, lines=lines(bought, usd), tax=money(tax, usd),
        total=money(total, usd), ordered_on=day,
        document_number=number,
    )  # fmt: skip
