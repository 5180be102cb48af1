"""Purchases in English."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.layouts_open import places_third_en as places_en
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE
_TRADES: tuple[tuple[str, en.Offered], ...] = (
    ("Brightwater Dental Pty Ltd", (
        ("Dental crown, porcelain", 142_500), ("Composite filling, two surfaces", 24_500),
        ("Scale and clean", 15_900), ("Periodic oral examination", 6_800),
    )),
    ("Gumtree Lane Motors Pty Ltd", (
        ("Car service, 60,000 km", 51_900), ("Brake pads, front pair, fitted", 28_600),
        ("Wheel alignment", 9_900), ("Tyre 205/55R16, supply and fit", 18_500),
    )),
    ("Cooler Days Air & Electrical Pty Limited", (
        ("Split system air conditioner 5kW, supplied", 149_900), ("Installation and commissioning", 65_000),
        ("Dedicated circuit from switchboard", 48_000), ("Ceiling fan, supplied and fitted", 39_500),
    )),
    ("Two Mates Removals", (
        ("Removal of two-bedroom flat, 3 hours, two movers", 48_000), ("Packing boxes and tape", 11_500),
        ("Piano surcharge", 22_000), ("Storage unit, one month", 18_900),
    )),
)  # fmt: skip
_SKUS: en.Offered = (
    ("SAMS 55 4K TV", 44_999), ("HP INK 67XL BLK", 3_799), ("APL LTG CABLE 6FT", 2_900), ("LG SOUNDBAR 2.1",
    17_999),
    ("GEEK HOME PROT 2YR", 5_999), ("DYSON V8 STICK VAC", 34_999), ("MS OFFICE H&S", 14_999),
    ("AA BATTERY 24PK", 1_649),
)  # fmt: skip
_DEVICES: en.Offered = (
    ("Phone 17, 256GB, Blue", 689_900), ("13-inch Notebook Air, Starlight", 899_900), ("Wireless Buds Pro",
    189_900),
    ("20W Power Adapter", 14_900), ("Tablet mini, 128GB, Wi-Fi", 399_900), ("Silicone Case, Midnight",
    39_900),
)  # fmt: skip
_ARTICLES: en.Offered = (
    ("Espresso machine, stainless steel", 38_655), ("Coffee grinder, conical burr", 12_605),
    ("Hiking boots, size 42", 14_286), ("Trekking rucksack 55 l", 11_765), ("E-bike battery 500 Wh", 41_933),
    ("Cast-iron pan 28 cm", 5_034), ("Child seat, group 2/3", 16_723), ("Bicycle helmet, matt", 6_714),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_payment_advice(draws: Draws, sheet: Sheet) -> Answers:
    """An Australian tax invoice of bookkeeping software: three columns at the top, a slip to tear off."""
    (merchant, offered), address, aud = draws.one(_TRADES), places_en.home_au(draws), Currency.AUD
    holder, day, style = en.local(draws), draws.day(60, 1), draws.day_style(spelled=True)
    bought, number = en.chosen(draws, offered, 1, 4, (1, 1, 1, 2)), f"INV-{draws.digits(4)}"
    before, due = sum(b.amount_minor for b in bought), day + timedelta(days=14)
    tax = round(before * 0.1)
    total = draws.shown("total", before + tax)
    sheet.text(20, 34, "TAX INVOICE", 20)
    sheet.text(20, 46, holder, 10)
    for at, line in enumerate(sheet.wrapped(places_en.home_au(draws), 60, 9)):
        sheet.text(20, 51 + at * 4.5, line, 9)
    abn = f"{draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}"
    y = 34.0
    for label, value in (("Invoice Date", style(day)), ("Invoice Number", number),
                         ("Reference", f"Job {draws.digits(5)}"), ("ABN", abn)):  # fmt: skip
        sheet.text(96, y, label, 9, bold=True)
        sheet.text(96, y + 4.5, value, 9)
        y += 11
    for at, line in enumerate((*sheet.wrapped(merchant, 48, 9), *sheet.wrapped(address, 48, 9))):
        sheet.text(142, 34 + at * 4.5, line, 9)
    grid = [("Description", "Quantity", "Unit Price", "GST", "Amount AUD")]
    grid += [
        (b.description, f"{b.quantity}.00", plain(b.price_minor), "10%", plain(b.amount_minor))
        for b in bought
    ]
    y = table(sheet, 20, 88, (82, 20, 26, 14, 30), grid, ruled="rows", right_from=1, height=8.5, size=9)
    for label, amount in (("Subtotal", before), ("TOTAL GST 10%", tax), ("TOTAL AUD", total)):
        y += 7
        sheet.text(158, y, label, 9.5, bold=label == "TOTAL AUD", align="right")
        sheet.text(190.5, y, plain(amount), 9.5, bold=label == "TOTAL AUD", align="right")
    sheet.text(20, y + 14, f"Due Date: {style(due)}", 10, bold=True)
    sheet.text(
        20, y + 20, f"Direct deposit: BSB 03{draws.digits(1)}-{draws.digits(3)}  Account {draws.digits(6)}", 9
    )
    sheet.rule(20, 230, 190, 230, 0.4)
    sheet.text(20, 242, "PAYMENT ADVICE", 15)
    slip = (
        ("Customer", holder),
        ("Invoice Number", number),
        ("Amount Due", plain(total)),
        ("Due Date", style(due)),
    )
    listed(sheet, 112, 240, slip, value_x=146, step=6.5, size=9)
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, aud),
        total_before_tax=money(before, aud), tax=money(tax, aud), total=money(total, aud), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, (80.0, 215.0), (FieldName.DOCUMENT_NUMBER,))
def en_xenb_warehouse_roll(draws: Draws, sheet: Sheet) -> Answers:
    """An American chain's roll: codes before names, sales tax, a card's digits, survey and returns below."""
    merchant = draws.one(("VOLT CITY", "BIG PRAIRIE ELECTRONICS", "HOMESTEAD WAREHOUSE", "GADGET BARN"))
    town, state, code = draws.one(en.TOWNS_US)
    address = (
        f"{draws.rng.randint(100, 9900)} {draws.one(en.ROADS_US)}, {town}, {state} {code}{draws.digits(2)}"
    )
    day, bought = draws.day(90, 1), en.chosen(draws, _SKUS, 1, 6, (1, 1, 1, 2))
    before, usd = sum(b.amount_minor for b in bought), Currency.USD
    percent = draws.one((6.0, 7.25, 8.25, 8.875))
    tax = round(before * percent / 100)
    total = draws.shown("total", before + tax)
    sheet.text(40, 13, merchant, 13, bold=True, align="centre")
    y = 19.0
    for line in (
        f"STORE #{draws.digits(4)}",
        *sheet.wrapped(address, 68, 8.5),
        f"({draws.digits(3)}) 555-01{draws.digits(2)}",
    ):
        sheet.text(40, y, line, 8.5, align="centre")
        y += 4.5
    clock = f"{draws.rng.randint(9, 20):02}:{draws.rng.randint(10, 59)}"
    sheet.text(5, y + 4, f"{day:%m/%d/%y} {clock}", 8.5)
    sheet.text(75, y + 4, f"REG {draws.rng.randint(1, 30):02}  TRN {draws.digits(4)}", 8.5, align="right")
    y += 12
    for each in bought:
        sheet.text(5, y, f"{draws.digits(7)}  {each.description}", 8.5)
        if each.quantity > 1:
            y += 4.2
            sheet.text(12, y, f"{each.quantity} @ {plain(each.price_minor)}", 8.5)
        sheet.text(73, y, plain(each.amount_minor), 8.5, align="right")
        sheet.text(73.7, y, "T", 7)
        y += 6
    y += 2
    for label, amount in (("SUBTOTAL", before), (f"SALES TAX {percent:g}%", tax), ("TOTAL", total)):
        sheet.text(22, y, label, 10 if label == "TOTAL" else 9, bold=label == "TOTAL")
        sheet.text(73, y, plain(amount), 10 if label == "TOTAL" else 9, bold=label == "TOTAL", align="right")
        y += 6
    sheet.text(5, y + 2, f"XXXXXXXXXXXX{draws.digits(4)}  VISA  CHIP", 8.5)
    sheet.text(73, y + 2, f"${plain(total)}", 8.5, align="right")
    sheet.text(5, y + 7, f"APPROVAL {draws.digits(6)}", 8.5)
    for at, line in enumerate(
        (
            f"ITEMS SOLD {sum(b.quantity for b in bought)}",
            "Tell us how we did and you could win $500",
            f"Survey code {draws.digits(4)}-{draws.digits(4)}",
            "Returns accepted within 15 days",
        )
    ):
        sheet.text(40, y + 17 + at * 5, line, 8, align="centre")
    return said(
        merchant=merchant, merchant_address=address, lines=lines(bought, usd),
        total_before_tax=money(before, usd),
        tax=money(tax, usd), total=money(total, usd), ordered_on=day,
    )  # fmt: skip


@layout(
    _KIND,
    Language.EN,
    PHONE,
    (
        FieldName.MERCHANT_ADDRESS,
        FieldName.TOTAL_BEFORE_TAX,
    ),
)
def en_xenb_order_mail(draws: Draws, sheet: Sheet) -> Answers:
    """A maker's shop in Hong Kong, its mail on a phone: instalments offered, delivery promised, no tax."""
    merchant = draws.one(("Lumio Store", "Orbita Hong Kong", "Kestrel Devices", "Nimbus Online Store"))
    holder, day, hkd = en.local(draws), draws.day(40, 1), Currency.HKD
    bought, number = en.chosen(draws, _DEVICES, 1, 3, (1, 1, 1, 2)), f"W{draws.digits(9)}"
    goods, delivery = sum(b.amount_minor for b in bought), draws.one((0, 0, 6_000))
    total, style = draws.shown("total", goods + delivery), draws.day_style(spelled=True)
    arrives = day + timedelta(days=draws.rng.randint(3, 9))
    y = phone_bar(sheet, "Inbox", "10:26")
    sheet.text(7, y, merchant, 12, bold=True)
    sheet.text(7, y + 5.5, f"To: {holder}", 8.5, colour=GREY)
    sheet.text(7, y + 18, "Thank you for your order.", 14, bold=True)
    y = (
        sheet.paragraph(
            7, y + 25, 96, f"We will let you know when your items are on their way from {merchant}.", 9
        )
        + 3
    )
    for label, value in (("Order number: ", number), ("Ordered on: ", style(day))):
        end = sheet.text(7, y, label, 9.5, colour=GREY)
        sheet.text(end + 1, y, value, 9.5)
        y += 6
    sheet.rule(7, y - 2, 103, y - 2, 0.3)
    sheet.text(7, y + 5, f"Delivers {style(arrives)}", 10, bold=True)
    y += 13
    for each in bought:
        sheet.text(7, y, each.description, 9.5)
        sheet.text(7, y + 5, f"Qty {each.quantity}", 8.5, colour=GREY)
        sheet.text(103, y + 5, signed(each.amount_minor, hkd), 9.5, align="right")
        y += 13
    sheet.rule(7, y - 4, 103, y - 4, 0.3)
    freight = signed(delivery, hkd) if delivery else "FREE"
    y = spread(sheet, 7, 103, y + 3, (("Subtotal", signed(goods, hkd)), ("Delivery", freight)), step=7.5)
    sheet.text(7, y + 1, "Order total", 11, bold=True)
    sheet.text(103, y + 1, signed(total, hkd), 11, bold=True, align="right")
    sheet.text(103, y + 6.5, f"or HK${plain(goods // 24)}/mo. for 24 months with card instalments", 7.5,
               align="right", colour=GREY)  # fmt: skip
    sheet.text(7, y + 17, "Bill to", 9, bold=True)
    estate = draws.one(("Kornhill", "City Garden", "Mei Foo Sun Chuen"))
    home = f"Flat {draws.one('ABCDEF')}, {draws.rng.randint(2, 40)}/F, {estate}"
    for at, line in enumerate((holder, home, f"Mastercard ending {draws.digits(4)}")):
        sheet.text(7, y + 22.5 + at * 5, line, 9)
    return said(
        merchant=merchant, holder=holder, lines=lines(bought, hkd), total=money(total, hkd), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_two_language_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """A German shop's invoice to a customer abroad: every label in German and English, days with points."""
    merchant = draws.one(
        (
            "Warenhaus Becker GmbH",
            "Alpenversand Müller GmbH",
            "Handelshof Leipzig GmbH & Co. KG",
            "Vogt Online-Versand e.K.",
        )
    )
    address = draws.one(
        ("Lindenstraße 14, 10969 Berlin", "Am Alten Markt 3, 50667 Köln", "Industrieweg 22, 04179 Leipzig")
    )
    holder, day, eur = en.local(draws), draws.day(80, 2), Currency.EUR
    bought, number = en.chosen(draws, _ARTICLES, 1, 5, (1, 1, 2)), f"RE-{day.year}-{draws.digits(5)}"
    sent, before = day - timedelta(days=draws.rng.randint(0, 2)), sum(b.amount_minor for b in bought)
    tax = round(before * 0.19)
    total = draws.shown("total", before + tax)
    sheet.text(20, 22, merchant, 14, bold=True)
    sheet.text(20, 28, address, 9)
    sheet.text(20, 52, holder, 10)
    for at, line in enumerate(sheet.wrapped(en.home_gb(draws), 70, 9.5)):
        sheet.text(20, 57 + at * 5, line, 9.5)
    facts = (
        ("Rechnungsnummer / Invoice no.", number),
        ("Rechnungsdatum / Invoice date", f"{day:%d.%m.%Y}"),
        ("Lieferdatum / Delivery date", f"{sent:%d.%m.%Y}"),
        ("Kundennummer / Customer no.", draws.digits(6)),
    )
    for at, (label, value) in enumerate(facts):
        sheet.text(106, 46 + at * 6, label, 8.5, colour=GREY)
        sheet.text(190, 46 + at * 6, value, 9.5, align="right")
    sheet.text(20, 84, "Rechnung / Invoice", 15, bold=True)
    grid = [("Pos.", "Artikel / Item", "Menge / Qty", "Einzelpreis / Unit price", "Gesamt / Amount")]
    grid += [(str(at), b.description, str(b.quantity), f"{plain(b.price_minor)} €",
    f"{plain(b.amount_minor)} €")
             for at, b in enumerate(bought, 1)]  # fmt: skip
    y = table(sheet, 20, 90, (12, 72, 22, 34, 30), grid, ruled="rows", right_from=2, height=9, size=9)
    for label, amount in (("Nettobetrag / Net total", before), ("19 % MwSt. / VAT", tax),
                          ("Rechnungsbetrag / Total", total)):  # fmt: skip
        y += 7.5
        sheet.text(104, y, label, 9.5, bold=label.startswith("Rech"))
        sheet.text(188.5, y, f"{plain(amount)} €", 9.5, bold=label.startswith("Rech"), align="right")
    sheet.text(20, y + 16, "Bezahlt per PayPal / Paid by PayPal. Vielen Dank / Thank you.", 9)
    footer(sheet, f"USt-IdNr. DE{draws.digits(9)}   Amtsgericht HRB {draws.digits(5)}   IBAN "
    f"DE{draws.digits(2)} {draws.digits(4)} "
           f"{draws.digits(4)} {draws.digits(4)} {draws.digits(4)} {draws.digits(2)}")  # fmt: skip
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, eur),
        total_before_tax=money(before, eur), tax=money(tax, eur), total=money(total, eur), ordered_on=day,
        document_number=number,
    )  # fmt: skip
