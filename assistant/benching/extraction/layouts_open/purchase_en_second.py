"""Second purchases in English: an Australian tax invoice, an order by e-mail, a dental plan, a booking."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, stacked, table
from assistant.benching.extraction.draws import Bought, Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE
_SHOPS_AU = (
    "Harris & Lowe Furniture Pty Ltd", "Bayside Bedding Co Pty Ltd", "The Appliance Barn Pty Ltd",
    "Retravision Northcote Pty Ltd",
)  # fmt: skip
_HOUSEHOLD: en.Offered = (
    ("Westinghouse 528L French door fridge", 169_900), ("Fisher front load washer 8kg", 94_900),
    ("Queen mattress, medium, with protector", 119_900), ("Extendable dining table, messmate", 149_500),
    ("Dining chair, upholstered", 18_900), ("Dishwasher 60cm, stainless steel", 87_900),
    ("TV unit 180cm, walnut", 64_900), ("Corner lounge with chaise, left", 229_900),
    ("Microwave oven 34L", 24_900), ("Split system air conditioner 5kW", 138_000),
)  # fmt: skip
_DEVICES: en.Offered = (
    ("13-inch Laptop - Midnight", 109_900), ("Wireless Earphones Pro", 24_900),
    ("Tablet 11-inch 128GB Blue", 59_900),
    ("Phone 256GB - Black", 89_900), ("USB-C Power Adapter 70W", 5_900), ("Smart Watch 46mm Aluminum",
    42_900),
    ("Silicone Case with Magnets - Plum", 4_900), ("27-inch Studio Monitor", 79_900),
)  # fmt: skip
_TEETH: en.Offered = (
    ("Crown, porcelain bonded, UR6", 69_500), ("Root canal treatment, molar", 54_000), ("Scale and polish",
    8_500),
    ("White filling, two surfaces, LL5", 14_500), ("Single implant with crown", 245_000),
    ("X-rays, small (2)", 3_000),
    ("Clear aligners, both arches", 385_000), ("Extraction, wisdom tooth, LR8", 22_000), ("Night guard",
    26_000),
)  # fmt: skip
_PRACTICES_GB = (
    "Abbey Road Dental Practice", "Riverside Orthodontics Ltd", "Smile Rooms Harrogate",
    "Park Lodge Dental Care",
)  # fmt: skip
_HOTELS = (
    ("Hotel Casa Azul", "Rua das Flores 88, 4050-265 Porto, Portugal"),
    ("The Merchant's House", "12 Quay Street, Galway, H91 K2P7, Ireland"),
    ("Pension Lindenhof", "Lindenstrasse 7, 80339 Munich, Germany"),
    ("Hotel des Trois Ponts", "4 Quai Saint-Antoine, 69002 Lyon, France"),
)  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.TOTAL_BEFORE_TAX,))
def en_xr2en_gst_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """Australia: a shop's tax invoice with prices that include GST, what of it is GST, what was paid."""
    merchant, holder, day = draws.one(_SHOPS_AU), draws.one(own.PEOPLE), draws.day(80, 1)
    style, aud, address = draws.day_style(spelled=True), Currency.AUD, own.home_au(draws)
    bought, number = en.chosen(draws, _HOUSEHOLD, 1, 5, (1, 1, 1, 2)), f"TI{draws.digits(6)}"
    delivery = draws.one((0, 6_900, 8_900))
    honest = sum(each.amount_minor for each in bought) + delivery
    total, tax = draws.shown("total", honest), round(honest / 11)
    sheet.text(20, 22, merchant, 14, bold=True)
    sheet.text(20, 28, address, 9)
    sheet.text(20, 33, f"ABN {draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}    "
               f"Ph (03) 9{draws.digits(3)} {draws.digits(4)}", 9)  # fmt: skip
    sheet.text(190, 22, "TAX INVOICE", 16, bold=True, align="right")
    sheet.rule(20, 38, 190, 38)
    sheet.text(20, 46, "Customer", 8.5, colour=GREY)
    own.column(sheet, 20, 52, (holder, *sheet.wrapped(own.home_au(draws), 70, 9.5)), 10)
    facts = (("Invoice no.", number), ("Invoice date", style(day)), ("Salesperson", draws.one(("Jo", "Sanjay",
             "Trish"))), ("Delivery from", style(day + timedelta(days=draws.rng.randint(4,
             20)))))  # fmt: skip
    listed(sheet, 122, 47, facts, value_x=150, step=6, size=9.5)
    grid = [("Code", "Description", "Qty", "Unit price", "Total inc. GST")]
    grid += [
        (f"{draws.digits(5)}", b.description, str(b.quantity), plain(b.price_minor), plain(b.amount_minor))
        for b in bought
    ]
    y = table(sheet, 20, 74, (20, 76, 14, 28, 32), grid, right_from=2, height=9) + 3
    for label, amount in (
        ("Delivery", delivery),
        ("Total (inc. GST)", total),
        ("GST included in total", tax),
    ):
        y += 7
        sheet.text(120, y, label, 10.5, bold=label.startswith("Total"))
        sheet.text(188.5, y, f"${plain(amount)}", 10.5, bold=label.startswith("Total"), align="right")
    card = draws.one(("EFTPOS", "Visa", "Mastercard"))
    sheet.rule(120, y + 3, 190, y + 3, 0.4)
    sheet.text(120, y + 9, f"Paid by {card} {day:%d/%m/%y}", 9.5)
    sheet.text(188.5, y + 9, f"${plain(total)}", 9.5, align="right")
    sheet.text(120, y + 15, "Balance due", 9.5)
    sheet.text(188.5, y + 15, "$0.00", 9.5, align="right")
    sheet.paragraph(20, y + 30, 170,
    "Goods remain our property until paid in full. Our goods come with guarantees "
                    "that cannot be excluded under the Australian Consumer Law.", 8.5)  # fmt: skip
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, aud), tax=money(tax,
        aud),
        total=money(total, aud), ordered_on=day, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER, (FieldName.MERCHANT_ADDRESS,))
def en_xr2en_emailed_order(draws: Draws, sheet: Sheet) -> Answers:
    """American: a maker's e-mail of an order, in sections with a name at the left and facts at the right."""
    merchant = draws.one(("Best Buy", "Orchard Store", "Newegg", "B&H Photo"))
    holder, usd, day = en.local(draws), Currency.USD, draws.day(70, 2)
    bought, number = en.chosen(draws, _DEVICES, 1, 4, (1, 1, 1, 2)), f"W{draws.digits(10)}"
    style = draws.day_style(american=True, spelled=True)
    before = sum(each.amount_minor for each in bought)
    tax = round(before * draws.one((0.06, 0.0725, 0.08875)))
    total = draws.shown("total", before + tax)
    sheet.text(108, 22, merchant, 17, bold=True, align="centre")
    sheet.text(20, 40, "Thank you for your order.", 18)
    sheet.paragraph(20, 48, 176,
    "We will let you know when your items are on their way. Until then you can change "
                    "the delivery address on the order status page.", 9.5)  # fmt: skip
    sheet.text(20, 68, "Order number:", 10.5)
    sheet.text(48, 68, number, 10.5, colour="#0b62c4")
    sheet.text(20, 74, f"Ordered on: {style(day)}", 10.5)
    sheet.rule(20, 79, 196, 79, 0.3)
    sheet.text(20, 88, "Items to be", 12, bold=True)
    sheet.text(20, 93.5, "shipped", 12, bold=True)
    sheet.text(
        70, 88, f"Delivers {style(day + timedelta(days=draws.rng.randint(3, 9)))} by standard shipping", 9.5
    )
    y = 99.0
    for each in bought:
        sheet.box(70, y - 4, 14, 14, fill="#edeef0", stroke=False, radius=1)
        sheet.text(90, y, each.description, 10.5, bold=True)
        sheet.text(90, y + 6, f"Qty {each.quantity}", 9.5, colour=GREY)
        sheet.text(196, y, signed(each.amount_minor, usd), 10.5, align="right")
        y += 19
    sheet.rule(20, y - 4, 196, y - 4, 0.3)
    sheet.text(20, y + 5, "Shipping address", 12, bold=True)
    y = own.column(sheet, 70, y + 5, (holder, *sheet.wrapped(en.home_us(draws), 90, 10)), 10) + 3
    sheet.rule(20, y - 2, 196, y - 2, 0.3)
    sheet.text(20, y + 7, "Billing and", 12, bold=True)
    sheet.text(20, y + 12.5, "payment", 12, bold=True)
    sheet.text(70, y + 7, f"{holder}, Amex ending in {draws.digits(4)}", 10)
    sums = (("Subtotal", signed(before, usd)), ("Free shipping", "$0.00"), ("Estimated tax", signed(tax,
    usd)),
            ("Order total", signed(total, usd)))  # fmt: skip
    y += 16
    for label, words in sums:
        sheet.text(70, y, label, 10.5, bold=label == "Order total")
        sheet.text(196, y, words, 10.5, bold=label == "Order total", align="right")
        y += 6.5
    footer(sheet, "Questions? Call 1-800-555-0142. You may return most items within 14 days of receipt.")
    return said(
        merchant=merchant, holder=holder, lines=lines(bought, usd), total_before_tax=money(before, usd),
        tax=money(tax, usd), total=money(total, usd), ordered_on=day, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.TOTAL_BEFORE_TAX,))
def en_xr2en_dental_plan(draws: Draws, sheet: Sheet) -> Answers:
    """A British dentist's estimate of treatments: visits, fees, no VAT, a line for the patient to sign."""
    merchant, address, gbp = draws.one(_PRACTICES_GB), en.home_gb(draws, flats=False), Currency.GBP
    holder, dentist = draws.rng.sample(own.PEOPLE, 2)
    day, style, number = draws.day(45, 1), draws.day_style(spelled=True), draws.digits(6)
    bought = en.chosen(draws, _TEETH, 2, 5)
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    sheet.text(105, 20, merchant, 16, bold=True, align="centre")
    sheet.text(105, 26, address, 9, align="centre")
    sheet.text(
        105, 31, f"Tel 01{draws.digits(3)} {draws.digits(6)}   www.example-dental.co.uk", 8.5, align="centre"
    )
    sheet.text(20, 48, "Treatment plan and estimate", 14, bold=True)
    stacked(sheet, 20, 58, (("Patient", holder), ("Dentist", f"Dr {dentist}")), step=13)
    stacked(sheet, 118, 58, (("Date", style(day)), ("Estimate number", number)), step=13)
    grid = [("Visit", "Treatment", "Fee")]
    visit = 1
    for each in bought:
        grid.append((str(visit), each.description, signed(each.amount_minor, gbp)))
        visit += draws.one((0, 1))
    y = table(sheet, 20, 86, (20, 116, 34), grid, ruled="rows", right_from=2, height=9, size=10)
    sheet.text(126, y + 8, "Estimated total", 11, bold=True)
    sheet.text(188.5, y + 8, signed(total, gbp), 11, bold=True, align="right")
    y = sheet.paragraph(
        20, y + 22, 170,
        "Dental care is exempt from VAT. The estimate is valid for three months; if your needs "
        f"change we will give you a new one. A deposit of {draws.one(('£50', '£100'))} secures your first "
        "long "
        "visit and is taken off the total. Missed visits are charged at £45.", 9.5,
    )  # fmt: skip
    sheet.text(20, y + 12, "Patient's signature ______________________     Date ______________", 10)
    footer(sheet, f"GDC registration {draws.digits(6)}     Regulated by the Care Quality Commission")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, gbp),
        total=money(total, gbp), ordered_on=day, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, PHONE, (FieldName.TOTAL_BEFORE_TAX,))
def en_xr2en_hotel_booking(draws: Draws, sheet: Sheet) -> Answers:
    """A hotel's booking on a phone: days of the stay, the room and breakfast, what of the price is VAT."""
    (merchant, address), holder, eur = draws.one(_HOTELS), draws.one(own.PEOPLE), Currency.EUR
    booked, nights = draws.day(40, 2), draws.rng.randint(2, 6)
    comes, night = booked + timedelta(days=draws.rng.randint(20, 80)), draws.amount(68, 210)
    bought = [Bought(draws.one(("Double room with balcony", "Twin room", "Family room")), 1, night * nights)]
    bought += [Bought("Breakfast buffet, 2 guests", 1, 2_400 * nights)] if draws.rng.random() < 0.6 else []
    honest = sum(each.amount_minor for each in bought)
    total, tax, number = draws.shown("total", honest), round(honest * 7 / 107), draws.digits(10)
    y = phone_bar(sheet, "Booking details")
    sheet.box(7, y - 4, 96, 13, fill="#e2f2e6", stroke=False, radius=2)
    sheet.text(11, y + 4, "Your booking is confirmed", 11, bold=True, colour="#1c6b33")
    sheet.text(7, y + 18, merchant, 14, bold=True)
    y = own.column(sheet, 7, y + 24, sheet.wrapped(address, 96, 9), 9, 4.6)
    for at, (label, day, clock) in enumerate(
        (("Check-in", comes, "from 15:00"), ("Check-out", comes + timedelta(days=nights), "until 11:00"))
    ):
        sheet.text(7 + at * 50, y + 4, label, 8.5, colour=GREY)
        sheet.text(7 + at * 50, y + 9.5, f"{day:%a} {day.day} {day:%b %Y}", 10.5, bold=True)
        sheet.text(7 + at * 50, y + 14, clock, 8.5)
    sheet.rule(7, y + 18, 103, y + 18, 0.3)
    pairs = (("Booking number", number), ("Guest name", holder), ("Booked on",
    f"{booked.day} {booked:%B %Y}"),
             ("Guests", "2 adults"))  # fmt: skip
    y = spread(sheet, 7, 103, y + 26, pairs, step=8)
    sheet.text(7, y + 4, "Price", 12, bold=True)
    y += 12
    for each in bought:
        sheet.text(7, y, each.description, 10)
        sheet.text(7, y + 4.5, f"{nights} nights", 8.5, colour=GREY)
        sheet.text(103, y, signed(each.amount_minor, eur), 10, align="right")
        y += 12
    sheet.rule(7, y - 4, 103, y - 4, 0.3)
    sheet.text(7, y + 3, "Total price", 12, bold=True)
    sheet.text(103, y + 3, signed(total, eur), 12, bold=True, align="right")
    sheet.text(7, y + 9, "VAT (7%) included", 9, colour=GREY)
    sheet.text(103, y + 9, signed(tax, eur), 9, align="right")
    cancel = comes - timedelta(days=5)
    sheet.paragraph(
        7, y + 18, 96, f"Free cancellation until {cancel.day} {cancel:%B}. You pay at the property.", 9
    )
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, eur), tax=money(tax,
        eur),
        total=money(total, eur), ordered_on=booked, document_number=number,
    )  # fmt: skip
