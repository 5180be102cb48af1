"""More purchases in English: an order page, a card receipt, an invoice for courses, a quotation."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE


@layout(
    _KIND,
    Language.EN,
    A4,
    (
        FieldName.MERCHANT,
        FieldName.TOTAL_BEFORE_TAX,
    ),
)
def en_xenb_marketplace_order(draws: Draws, sheet: Sheet) -> Answers:
    """A marketplace's page as printed: address, card and sums side by side, a seller under each article."""
    holder, day, bought = en.local(draws), draws.day(80, 4), en.chosen(draws, en.GADGETS, 1, 4)
    number, gbp = f"{draws.digits(3)}-{draws.digits(7)}-{draws.digits(7)}", Currency.GBP
    goods, postage = sum(b.amount_minor for b in bought), draws.one((0, 399, 499))
    off = draws.one((0, 0, 500, 1_000))
    total = draws.shown("total", goods + postage - off)
    sheet.text(15, 12, "Your Account  >  Your Orders  >  Order Details", 8, colour=GREY)
    sheet.text(195, 12, f"Hello, {holder}", 8.5, align="right")
    sheet.text(15, 25, "Order Details", 19)
    sheet.text(15, 33, f"Ordered on {day.day} {day:%B} {day.year}   |   Order# {number}", 9.5)
    sheet.box(15, 38, 180, 44, radius=2)
    sheet.text(19, 45, "Delivery Address", 9.5, bold=True)
    for at, line in enumerate((holder, *sheet.wrapped(en.home_gb(draws), 46, 9), "United Kingdom")):
        sheet.text(19, 51 + at * 5, line, 9)
    sheet.text(76, 45, "Payment Method", 9.5, bold=True)
    sheet.text(76, 51, f"Visa ending in {draws.digits(4)}", 9)
    sheet.text(124, 45, "Order Summary", 9.5, bold=True)
    pairs = [("Item(s) Subtotal:", goods), ("Postage & Packing:", postage), ("Total:", goods + postage)]
    pairs += [("Promotion Applied:", -off)] if off else []
    y = 51.0
    for label, amount in (*pairs, ("Grand Total:", total)):
        sheet.text(124, y, label, 9, bold=label.startswith("Grand"))
        sheet.text(191, y, en.priced(amount, "£"), 9, bold=label.startswith("Grand"), align="right")
        y += 5.5
    came = day + timedelta(days=draws.rng.randint(1, 3))
    sheet.text(19, 94, f"Delivered {came.day} {came:%B}", 12, bold=True)
    sheet.text(19, 100, "Your parcel was left near the front door.", 9)
    y = 110.0
    for each in bought:
        sheet.box(19, y - 4, 22, 22, fill="#e9ecef", stroke=False)
        sheet.text(46, y, each.description, 10, colour="#1a5c8a")
        sheet.text(
            46, y + 5.5, f"Sold by: {draws.one(('Northwind Direct', 'TechBarn UK', 'Maple & Moss Ltd'))}", 8.5
        )
        sheet.text(46, y + 11, signed(each.amount_minor, gbp), 9.5, bold=True)
        sheet.text(46, y + 16.5, "Condition: New", 8.5)
        y += 29
    sheet.box(15, 87, 180, y - 91, radius=2)
    footer(sheet, "Conditions of Use & Sale   Privacy Notice   Cookies Notice")
    return said(
        holder=holder,
        lines=lines(bought, gbp),
        total=money(total, gbp),
        ordered_on=day,
        document_number=number,
    )


@layout(_KIND, Language.EN, (80.0, 225.0), (FieldName.DOCUMENT_NUMBER,))
def en_xenb_card_receipt(draws: Draws, sheet: Sheet) -> Answers:
    """An Irish store's roll: article numbers, a table of VAT that is included, the card's slip below."""
    merchant, address = draws.one((
        ("LINDGREN HOME", "Unit 4, Ballymount Retail Park, Dublin 24"),
        ("DUNMORE FURNITURE", "27 Patrick Street, Cork"),
        ("HAVEN & HEARTH", "Airside Business Park, Swords, Co. Dublin"),
        ("O'BRIEN INTERIORS", "3 Dock Road, Limerick"),
    ))  # fmt: skip
    day, bought = draws.day(90, 1), en.chosen(draws, en.FURNITURE, 1, 5, (1, 1, 2))
    total = draws.shown("total", sum(b.amount_minor for b in bought))
    honest = sum(b.amount_minor for b in bought)
    before = round(honest / 1.23)
    tax, y, eur = honest - before, 12.0, Currency.EUR
    for words, size in (
        (merchant, 12.0),
        *((line, 8.0) for line in sheet.wrapped(address, 66, 8)),
        (f"Tel 01 {draws.digits(3)} {draws.digits(4)}", 8.0),
        (f"VAT No. IE{draws.digits(7)}H", 8.0),
    ):
        sheet.text(40, y, words, size, bold=size > 9, align="centre")
        y += 5
    sheet.rule(5, y, 75, y)
    sheet.text(5, y + 6, "Article", 8, bold=True)
    sheet.text(75, y + 6, "EUR", 8, bold=True, align="right")
    y += 12
    for each in bought:
        sheet.text(5, y, each.description, 8.5)
        sheet.text(5, y + 4, f"{draws.digits(3)}.{draws.digits(3)}.{draws.digits(2)}", 7.5)
        sheet.text(36, y + 4, f"{each.quantity} x {plain(each.price_minor)}", 7.5)
        sheet.text(75, y + 4, plain(each.amount_minor), 8.5, align="right")
        y += 9.5
    sheet.rule(5, y - 2, 75, y - 2)
    sheet.text(5, y + 5, "TOTAL", 12, bold=True)
    sheet.text(75, y + 5, signed(total, eur), 12, bold=True, align="right")
    y += 10
    grid = (("VAT %", "Net", "VAT", "Gross"), ("23.00", plain(before), plain(tax), plain(honest)))
    y = table(sheet, 4, y, (14, 20, 18, 20), grid, ruled="none", right_from=1, height=5, size=8) + 6
    for line in ("CARD SALE - CUSTOMER COPY", f"VISA DEBIT  **** **** **** {draws.digits(4)}", "CONTACTLESS",
                 f"AUTH CODE {draws.digits(6)}   TID {draws.digits(8)}", "APPROVED"):  # fmt: skip
        sheet.text(40, y, line, 8, align="centre")
        y += 4.5
    clock = f"{draws.rng.randint(9, 20):02}:{draws.rng.randint(10, 59)}"
    sheet.text(
        40,
        y + 5,
        f"{day:%d/%m/%Y} {clock}  Store 0{draws.digits(2)}  Receipt {draws.digits(6)}",
        8,
        align="centre",
    )
    sheet.text(40, y + 11, "Keep this receipt. Returns within 365 days.", 8, align="centre")
    return said(
        merchant=merchant, merchant_address=address, lines=lines(bought, eur),
        total_before_tax=money(before, eur),
        tax=money(tax, eur), total=money(total, eur), ordered_on=day,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xenb_course_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """A payment service's invoice for courses: what is due in large letters, two addresses, plain lines."""
    merchant = draws.one(
        ("Brightdesk Academy, Inc.", "Fieldstone Learning LLC", "Codeharbor School", "Lumen Institute")
    )
    holder, address, usd = en.local(draws), en.home_us(draws), Currency.USD
    day, bought = draws.day(70, 1), en.chosen(draws, en.COURSES, 1, 3, (1, 1, 1, 2))
    style, number = draws.day_style(american=True), f"{draws.letters(8)}-00{draws.rng.randint(10, 99)}"
    due, before = day + timedelta(days=30), sum(b.amount_minor for b in bought)
    tax = round(before * draws.one((0.0625, 0.07, 0.0825)))
    total = draws.shown("total", before + tax)
    sheet.text(20, 24, "Invoice", 20, bold=True)
    sheet.logo(182, 14, 13, "#4b3fbb")
    facts = (("Invoice number", number), ("Date of issue", style(day)), ("Date due", style(due)))
    listed(sheet, 20, 36, facts, value_x=54, step=5.5, size=9.5)
    sheet.text(20, 64, merchant, 10, bold=True)
    sheet.text(110, 64, "Bill to", 10, bold=True)
    for at, line in enumerate((*sheet.wrapped(address, 70, 9.5), f"billing@{draws.digits(3)}.example.com")):
        sheet.text(20, 69.5 + at * 5, line, 9.5)
    for at, line in enumerate((holder, *sheet.wrapped(en.home_us(draws), 70, 9.5))):
        sheet.text(110, 69.5 + at * 5, line, 9.5)
    sheet.text(20, 102, f"{signed(total, usd)} due {style(due)}", 15, bold=True)
    sheet.text(20, 109, "Pay online", 9.5, colour="#4b3fbb")
    grid = [("Description", "Qty", "Unit price", "Amount")]
    grid += [
        (b.description, str(b.quantity), signed(b.price_minor, usd), signed(b.amount_minor, usd))
        for b in bought
    ]
    y = table(sheet, 20, 118, (98, 16, 30, 32), grid, ruled="rows", right_from=1, height=9)
    for label, amount in (("Subtotal", before), ("Sales tax", tax), ("Total", total), ("Amount due", total)):
        y += 7
        sheet.text(120, y, label, 9.5, bold=label == "Amount due")
        sheet.text(194.5, y, signed(amount, usd), 9.5, bold=label == "Amount due", align="right")
        sheet.rule(120, y + 2, 196, y + 2, 0.3)
    footer(sheet, f"{number} - Page 1 of 1")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, usd),
        total_before_tax=money(before, usd), tax=money(tax, usd), total=money(total, usd), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_works_quotation(draws: Draws, sheet: Sheet) -> Answers:
    """A Singapore contractor's quotation: letterhead, numbered works, GST, terms with further amounts."""
    merchant = draws.one(("Eastline Renovation Pte Ltd", "Hup Seng Interior Works Pte. Ltd.",
    "Casa Nova Builders Pte Ltd",
                          "ABZ Electrical & Plumbing Services"))  # fmt: skip
    (holder, seller), day, sgd = draws.rng.sample(en.PEOPLE_SG, 2), draws.day(45, 1), Currency.SGD
    road, area = draws.one(en.ROADS_SG)
    house, unit = draws.rng.randint(2, 80), draws.rng.randint(10, 99)
    address = f"{house} {road}, #01-{unit}, Singapore {area}{draws.digits(4)}"
    bought, number = en.chosen(draws, en.WORKS, 2, 6, (1, 1, 1, 2)), f"QT{day:%y%m}-{draws.digits(4)}"
    style, before = draws.day_style(spelled=True), sum(b.amount_minor for b in bought)
    tax = round(before * 0.09)
    total = draws.shown("total", before + tax)
    sheet.text(105, 20, merchant, 15, bold=True, align="centre")
    sheet.text(105, 26, address, 9, align="centre")
    sheet.text(
        105, 31, f"Tel: 6{draws.digits(7)}   UEN / GST Reg No.: 20{draws.digits(7)}M", 9, align="centre"
    )
    sheet.rule(18, 35, 192, 35)
    sheet.text(105, 45, "QUOTATION", 14, bold=True, align="centre")
    listed(sheet, 18, 56, (("Attn", holder), ("Tel", f"9{draws.digits(7)}"), ("Site", en.home_sg(draws))),
           value_x=32, step=6.5, size=10)  # fmt: skip
    facts = (("Quotation No.", number), ("Date", style(day)), ("Sales contact", seller))
    listed(sheet, 125, 76, facts, value_x=152, step=6, size=9.5)
    grid = [("No.", "Description", "Qty", "Unit price (S$)", "Amount (S$)")]
    grid += [(str(at), b.description, str(b.quantity), plain(b.price_minor), plain(b.amount_minor))
             for at, b in enumerate(bought, 1)]  # fmt: skip
    y = table(sheet, 18, 94, (12, 90, 14, 30, 28), grid, right_from=2, height=9)
    for label, amount in (("Sub-total", before), ("Add GST 9%", tax), ("Grand total", total)):
        sheet.box(134, y, 58, 8)
        sheet.text(136, y + 5.5, label, 9.5, bold=label.startswith("Grand"))
        sheet.text(190.5, y + 5.5, plain(amount), 9.5, align="right", bold=label.startswith("Grand"))
        y += 8
    sheet.text(18, y + 10, "Terms and conditions", 10, bold=True)
    for at, words in enumerate((
        "1. Quotation is valid for 14 days from the date above.", "2. Payment: 50% on confirmation, "
        "balance on completion.",
        f"3. Permit fee of S${plain(15_000)}, where the town council requires one, is for the client's "
        f"account.",
        "4. Warranty: 12 months on workmanship.",
    )):  # fmt: skip
        sheet.text(18, y + 16 + at * 5, words, 9)
    sheet.text(18, y + 48, "Accepted by (name, signature, date): ______________________", 9)
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, sgd),
        total_before_tax=money(before, sgd), tax=money(tax, sgd), total=money(total, sgd), ordered_on=day,
        document_number=number,
    )  # fmt: skip
