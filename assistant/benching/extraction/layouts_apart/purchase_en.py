"""Purchases in India, America and Britain."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE
_STORES_IN = (
    "Sapphire Electronics Private Limited", "Vasanth Home Appliances Pvt. Ltd.", "Infini Retail Limited",
    "Girias Digital World", "Shreeji Furniture House",
)  # fmt: skip
_WARES_IN: en.Offered = (
    ("Refrigerator 253L double door", 2_149_000), ("LED TV 43 inch 4K", 2_799_000),
    ("Washing machine front load 7kg", 2_459_000), ("Split AC 1.5 ton inverter", 3_399_000),
    ("Laptop 15.6in i5 16GB", 5_290_000), ("Mixer grinder 750W", 349_900),
    ("Study table engineered wood", 649_000),
    ("Water purifier RO+UV", 1_249_900), ("Extended warranty 2 years", 199_900),
)  # fmt: skip
_TRADES_US = (
    ("Hometown Roofing & Gutters LLC", (
        ("Tear off and haul away existing shingles", 185_000), ("Install architectural shingles", 624_000),
        ("Seamless aluminum gutters, 120 ft", 138_000), ("Replace plywood decking, per sheet", 8_500),
        ("Building permit", 22_500))),
    ("Bright Spark Electric, Inc.", (
        ("200A panel upgrade, parts and labor", 248_000), ("EV charger circuit, 50A", 92_500),
        ("Recessed LED light, installed", 16_500), ("Ceiling fan installation", 19_900),
        ("Service call and diagnosis", 12_900))),
    ("Greenleaf Lawn & Landscape", (
        ("Sod installation, front yard", 164_000), ("Paver patio, 12 x 14 ft", 389_000),
        ("Drip irrigation, 3 zones", 117_500), ("Red maple, 2 in caliper, planted", 42_500),
        ("Mulch, per cubic yard", 7_800))),
)  # fmt: skip
_WARES_GB: en.Offered = (
    ("Ellwood 2-Door Sideboard, Oak", 34_900), ("Brompton Medium 3 Seater Sofa, Sage", 119_900),
    ("Cordless Stick Vacuum Cleaner V9", 29_999), ("Smart OLED TV, 48 inch", 84_900),
    ("Fitted Sheet, King, White", 2_800), ("Bean to Cup Coffee Machine", 44_900),
    ("Goose Feather Pillow", 3_500),
    ("Freestanding Dishwasher, 14 Place, Silver", 42_900), ("Children's Car Seat, i-Size", 18_900),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_cgst_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """India: a shop's GST invoice in one ruled frame; CGST and SGST apart and together, sum in words."""
    merchant, address, inr = draws.one(_STORES_IN), own.home_in(draws), Currency.INR
    holder, day, bought = draws.one(own.PEOPLE_IN), draws.day(80, 1), en.chosen(draws, _WARES_IN, 1, 4)
    before, number = (
        sum(b.amount_minor for b in bought),
        f"{draws.one(('SE', 'TI', 'GST'))}/26-27/{draws.digits(5)}",
    )
    half = round(before * 0.09)
    total = draws.shown("total", before + 2 * half)
    sheet.text(105, 16, "TAX INVOICE", 13, bold=True, align="centre")
    sheet.box(15, 20, 180, 28)
    sheet.text(105, 28, merchant, 14, bold=True, align="centre")
    sheet.text(105, 34, address, 9, align="centre")
    gstin = f"29AABC{draws.one('DEF')}{draws.digits(4)}P1Z{draws.digits(1)}"
    sheet.text(105, 40, f"GSTIN: {gstin}    Ph: 98{draws.digits(8)}", 9, align="centre")
    sheet.box(15, 48, 100, 32)
    sheet.box(115, 48, 80, 32)
    sheet.text(18, 54, "Bill To", 9, colour=GREY)
    own.down(sheet, 18, 60, (holder, *sheet.wrapped(own.home_in(draws), 90, 9.5)), 9.5)
    pairs = (("Invoice No.", number), ("Invoice Date", f"{day:%d-%b-%Y}"), ("Place of Supply", "Local"),
             ("Mode of Payment", draws.one(("UPI", "Credit Card", "Cash"))))  # fmt: skip
    listed(sheet, 118, 55, pairs, value_x=152, step=6.5, size=9.5)
    grid = [("Sl.", "Description of Goods", "HSN", "Qty", "Rate (Rs.)", "Amount (Rs.)")]
    for at, b in enumerate(bought, 1):
        price = own.lakhs(b.price_minor)
        grid.append((str(at), b.description, f"8{draws.digits(3)}", "1", price, own.lakhs(b.amount_minor)))
    y = table(sheet, 15, 80, (12, 78, 18, 14, 28, 30), grid, right_from=3, height=8)
    parts = (
        ("Taxable Value", own.lakhs(before)), ("CGST @ 9%", own.lakhs(half)), ("SGST @ 9%", own.lakhs(half)),
        ("Total Tax", own.lakhs(2 * half)), ("Grand Total", f"Rs. {own.lakhs(total)}"),
    )  # fmt: skip
    sheet.box(15, y, 180, 38)
    y = own.sums(sheet, 120, 192, y + 7, parts, step=7)
    sheet.text(
        18, y + 7, "Goods once sold will not be taken back. Subject to local jurisdiction. E. & O.E.", 8.5
    )
    sheet.text(192, y + 18, f"For {merchant}", 9.5, align="right")
    sheet.text(192, y + 34, "Authorised Signatory", 9.5, align="right")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, inr),
        total_before_tax=money(before, inr), tax=money(2 * half, inr), total=money(total, inr),
        ordered_on=day, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr4enm_activity_estimate(draws: Draws, sheet: Sheet) -> Answers:
    """America: a small firm's estimate from bookkeeping software: activity, quantity, rate, amount, tax."""
    (merchant, offered), address, usd = draws.one(_TRADES_US), own.home_us(draws, ""), Currency.USD
    holder, day, bought = (
        draws.one(own.PEOPLE_US),
        draws.day(45, 1),
        en.chosen(draws, offered, 2, 5, (1, 1, 2, 3)),
    )
    before, number = sum(b.amount_minor for b in bought), f"{draws.rng.randint(1004, 3980)}"
    percent = draws.one((4.75, 6.0, 7.5))
    tax = round(before * percent / 100)
    total = draws.shown("total", before + tax)
    own.down(sheet, 18, 22, (merchant, *sheet.wrapped(address, 70, 10), "office@example.com"), 10)
    sheet.logo(178, 14, 18, "#5a8f3c")
    sheet.text(18, 52, "Estimate", 20, colour="#5a8f3c")
    sheet.text(18, 62, "ADDRESS", 9, bold=True)
    own.down(sheet, 18, 68, (holder, *sheet.wrapped(own.home_us(draws, ""), 75, 10)), 10)
    later = day + timedelta(days=30)
    for at, (label, value) in enumerate((("ESTIMATE #", number), ("DATE", f"{day:%m/%d/%Y}"),
                                         ("EXPIRATION DATE", f"{later:%m/%d/%Y}"))):  # fmt: skip
        sheet.text(160, 62 + at * 6.5, label, 9, bold=True, align="right")
        sheet.text(163, 62 + at * 6.5, value, 10)
    sheet.box(18, 88, 180, 8, fill="#e3eedc", stroke=False)
    grid = [("ACTIVITY", "QTY", "RATE", "AMOUNT")]
    grid += [(b.description, str(b.quantity), plain(b.price_minor), plain(b.amount_minor)) for b in bought]
    y = table(sheet, 18, 88, (104, 18, 28, 30), grid, ruled="none", right_from=1, height=8.5)
    sheet.rule(18, y + 2, 198, y + 2, 0.4)
    sheet.paragraph(18, y + 9, 80, "Half is due when work begins, the rest on completion. Thank you for the "
                    "opportunity to bid.", 9)  # fmt: skip
    own.sums(sheet, 120, 196.5, y + 9, (
        ("SUBTOTAL", plain(before)), (f"TAX ({percent}%)", plain(tax)), ("TOTAL", f"${plain(total)}"),
    ), size=10.5, step=8)  # fmt: skip
    sheet.text(18, y + 50, "Accepted By ____________________", 10)
    sheet.text(110, y + 50, "Accepted Date ______________", 10)
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, usd),
        total_before_tax=money(before, usd), tax=money(tax, usd), total=money(total, usd), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.MERCHANT_ADDRESS, FieldName.TOTAL_BEFORE_TAX))
def en_xr4enm_department_store_order(draws: Draws, sheet: Sheet) -> Answers:
    """Britain: a department store's order confirmation as printed: delivery and payment beside the goods."""
    merchant = draws.one(("John Lewis & Partners", "Dunelm", "Fenwick", "Harvey & Nash"))
    holder, day, bought = (
        draws.one(own.PEOPLE),
        draws.day(60, 1),
        en.chosen(draws, _WARES_GB, 1, 4, (1, 1, 2)),
    )
    number, gbp, style = draws.digits(9), Currency.GBP, draws.day_style(spelled=True)
    goods, postage = sum(b.amount_minor for b in bought), draws.one((0, 0, 495))
    total = draws.shown("total", goods + postage)
    sheet.text(20, 22, merchant, 18, bold=True)
    sheet.rule(20, 27, 190, 27)
    sheet.text(20, 40, "Thanks, we've received your order", 15, bold=True)
    sheet.text(20, 48, f"Hello {holder.split()[0]}, we'll be in touch when it is on its way.", 10)
    facts = (
        ("Order number", number),
        ("Order date", style(day)),
        ("Payment", f"Mastercard ending {draws.digits(4)}"),
    )
    listed(sheet, 20, 60, facts, value_x=52, step=6.5, size=10, colon=":")
    sheet.text(118, 60, "Delivery address", 10, bold=True)
    own.down(sheet, 118, 66, (holder, *own.home_gb(draws).split(", ")), 10)
    arrives = style(day + timedelta(days=draws.rng.randint(2, 12)))
    sheet.text(20, 92, f"Standard delivery, expected {arrives}", 11, bold=True)
    y = 100.0
    for b in bought:
        sheet.rule(20, y - 4, 190, y - 4, 0.3)
        sheet.box(20, y - 1, 16, 16, fill="#ececec", stroke=False)
        sheet.text(42, y + 4, b.description, 10.5)
        sheet.text(42, y + 9.5, f"Product code {draws.digits(8)}", 8.5, colour=GREY)
        sheet.text(140, y + 4, f"Qty {b.quantity}", 10)
        sheet.text(190, y + 4, signed(b.amount_minor, gbp), 10.5, align="right")
        y += 21
    sheet.rule(20, y - 4, 190, y - 4, 0.3)
    y = own.sums(sheet, 120, 190, y + 4, (
        ("Subtotal", signed(goods, gbp)), ("Delivery", signed(postage, gbp) if postage else "FREE"),
        ("Total (including VAT)", signed(total, gbp)),
    ), size=10.5, step=7)  # fmt: skip
    sheet.paragraph(20, y + 10, 170, "Changed your mind? You can return most items within 35 days. For help "
                    "with your order call 03456 049 049.", 9)  # fmt: skip
    footer(sheet, f"{merchant}. This e-mail is not a VAT invoice.")
    return said(
        merchant=merchant, holder=holder, lines=lines(bought, gbp), total=money(total, gbp), ordered_on=day,
        document_number=number,
    )  # fmt: skip
