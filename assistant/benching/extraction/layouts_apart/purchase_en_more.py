"""Purchases in Australia, Singapore and Ireland."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, table
from assistant.benching.extraction.draws import Bought, Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE
_WARES_AU: en.Offered = (
    ("HEADPHONES NC WIRELESS", 34_900), ("USB-C HUB 7IN1", 7_995), ("MONITOR 27IN QHD", 39_900),
    ("TABLET 10.9 64GB BLU", 59_900), ("HDMI CABLE 2M", 2_495), ("SMART SPEAKER MINI", 7_900),
    ("GAME CONTROLLER BLK", 9_495), ("AIR FRYER 5.5L", 17_900), ("PHONE CASE CLEAR", 3_995),
)  # fmt: skip
_SHOPS_SG = (
    "homecraft.sg",
    "Techno Oasis Official Store",
    "MuseBeauty SG",
    "littlesprouts_kids",
    "Erglife Official",
)
_WARES_SG: en.Offered = (
    ("Ergonomic Office Chair with Headrest", 18_990), ("Foldable Study Table 80cm", 4_590),
    ("Wireless Earbuds ANC 40h", 6_900), ("Rice Cooker 1.8L", 5_490), ("Fast Charger 65W GaN", 2_990),
    ("Standing Fan with Remote", 8_900), ("Baby Stroller Lightweight", 12_900),
    ("Portable Monitor 15.6in", 15_900),
)  # fmt: skip
_RESORTS = (
    ("Faro, Portugal", "Aparthotel Praia Sol, 2-bed apartment"),
    ("Tenerife South", "Hotel Costa Brisa, twin room"),
    ("Rome, Italy", "Hotel Via Margutta, double room"), ("Crete, Greece", "Elounda Blue, family studio"),
)  # fmt: skip


@layout(_KIND, Language.EN, (80.0, 190.0), (FieldName.DOCUMENT_NUMBER, FieldName.TOTAL_BEFORE_TAX))
def en_xr4enm_eftpos_roll(draws: Draws, sheet: Sheet) -> Answers:
    """Australia: an electronics chain's roll: ABN, prices with GST in them, EFTPOS slip below the total."""
    merchant = draws.one(("HI-BEAM ELECTRONICS", "THE GOOD GEARS", "DIGITAL DEN", "PLUG & PLAY MEGASTORE"))
    address, aud, day = own.home_au(draws), Currency.AUD, draws.day(90, 1)
    bought = en.chosen(draws, _WARES_AU, 1, 5, (1, 1, 1, 2))
    honest = sum(b.amount_minor for b in bought)
    total, tax = draws.shown("total", honest), round(honest / 11)
    sheet.text(40, 12, merchant, 12, bold=True, align="centre")
    y = 18.0
    numbers = (f"ABN {draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}",
               f"Ph (07) {draws.digits(4)} {draws.digits(4)}")  # fmt: skip
    for line in (*sheet.wrapped(address, 66, 8.5), *numbers):
        sheet.text(40, y, line, 8.5, align="centre")
        y += 4.6
    sheet.text(40, y + 3, "TAX INVOICE", 11, bold=True, align="centre")
    sheet.text(5, y + 10, f"{day:%d/%m/%Y} {clock(draws)[:5]}", 8.5)
    sheet.text(75, y + 10, f"Reg 0{draws.rng.randint(1, 9)}  Trans {draws.digits(5)}", 8.5, align="right")
    sheet.rule(5, y + 13, 75, y + 13)
    y += 18.5
    for b in bought:
        sheet.text(5, y, b.description, 8.5)
        if b.quantity > 1:
            y += 4.5
            sheet.text(10, y, f"{b.quantity} @ ${plain(b.price_minor)}", 8.5)
        sheet.text(75, y, f"${plain(b.amount_minor)}", 8.5, align="right")
        y += 5.5
    sheet.rule(5, y - 2, 75, y - 2)
    sheet.text(5, y + 4, f"TOTAL ({sum(b.quantity for b in bought)} items)", 12, bold=True)
    sheet.text(75, y + 4, f"${plain(total)}", 12, bold=True, align="right")
    pairs = (("GST included in total", tax), ("EFTPOS", total), ("Change", 0))
    for at, (label, amount) in enumerate(pairs):
        sheet.text(5, y + 11 + at * 5, label, 8.5)
        sheet.text(75, y + 11 + at * 5, f"${plain(amount)}", 8.5, align="right")
    y += 32
    slip = (f"VISA DEBIT  ************{draws.digits(4)}", f"AUTH {draws.digits(6)}   APPROVED 00", "",
            "Please keep this receipt for warranty.", "Change of mind: 30 days, unopened goods.")  # fmt: skip
    for line in slip:
        sheet.text(40, y, line, 8, align="centre")
        y += 4.5
    return said(
        merchant=merchant, merchant_address=address, lines=lines(bought, aud), tax=money(tax, aud),
        total=money(total, aud), ordered_on=day,
    )  # fmt: skip


@layout(_KIND, Language.EN, PHONE, (FieldName.TOTAL_BEFORE_TAX, FieldName.MERCHANT_ADDRESS))
def en_xr4enm_shop_app_order(draws: Draws, sheet: Sheet) -> Answers:
    """Singapore: an order in a shopping app: who receives it, the shop with its goods, fees, times."""
    merchant, holder, sgd = draws.one(_SHOPS_SG), draws.one(own.PEOPLE_SG), Currency.SGD
    bought, day, number = en.chosen(draws, _WARES_SG, 1, 2, (1, 1, 2)), draws.day(50, 5), ""
    number = f"{day:%y%m%d}{draws.letters(8)}"
    goods, fee = sum(b.amount_minor for b in bought), draws.one((199, 299))
    off = draws.one((0, fee))
    total = draws.shown("total", goods + fee - off)
    y = phone_bar(sheet, "Order Details", f"{draws.rng.randint(9, 21)}:{draws.rng.randint(10, 59)}")
    sheet.box(0, 21.3, 110, 12, fill="#26aa99", stroke=False)
    sheet.text(7, 29, "Your order has been delivered", 11, bold=True, colour="#ffffff")
    sheet.text(7, 42, "Delivery Address", 10, bold=True)
    y = own.down(sheet, 7, 48, (f"{holder}  (+65) ****{draws.digits(4)}",
                                *sheet.wrapped(own.home_sg(draws), 96, 9)), 9)  # fmt: skip
    sheet.rule(0, y, 110, y, 0.3)
    sheet.text(7, y + 8, merchant, 11, bold=True)
    sheet.text(103, y + 8, "Visit Shop >", 9, align="right", colour=GREY)
    y += 15
    for b in bought:
        sheet.box(7, y - 2, 17, 17, fill="#e8e8ea", stroke=False)
        sheet.text(28, y + 3, b.description, 9.5)
        sheet.text(103, y + 8.5, f"x{b.quantity}", 9, align="right", colour=GREY)
        sheet.text(103, y + 14, f"${plain(b.amount_minor)}", 10, align="right")
        y += 22
    sheet.rule(7, y - 3, 103, y - 3, 0.3)
    pairs = [("Merchandise Subtotal", f"${plain(goods)}"), ("Shipping Fee", f"${plain(fee)}")]
    pairs += [("Shipping Discount", f"-${plain(off)}")] if off else []
    y = own.sums(sheet, 7, 103, y + 5, [*pairs, ("Order Total", f"${plain(total)}")], step=7.5)
    sheet.rule(0, y, 110, y, 0.3)
    times = [("Order ID", number), ("Payment Method", draws.one(("PayNow", "Credit Card", "Wallet")))]
    for label, later in (("Order Time", 0), ("Ship Time", 1), ("Completed Time", 4)):
        times.append((label, f"{day + timedelta(days=later):%d-%m-%Y} {clock(draws)[:5]}"))
    spread(sheet, 7, 103, y + 9, times, step=8.5)
    return said(
        merchant=merchant, holder=holder, lines=lines(bought, sgd), total=money(total, sgd), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_holiday_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """Ireland: a travel agent's confirmation invoice: passengers, flights, parts of the price, a balance."""
    merchant = draws.one(("Emerald Sky Travel Ltd", "Shannonside Holidays Limited", "Cassidy & Byrne Travel"))
    address, eur, style = own.home_ie(draws), Currency.EUR, "{:%d %b %Y}".format
    holder, other = draws.rng.sample(own.PEOPLE, 2)
    day, (resort, hotel), nights = draws.day(60, 1), draws.one(_RESORTS), draws.one((4, 7, 10))
    leaves, number = day + timedelta(days=draws.rng.randint(90, 200)), f"{draws.letters(2)}{draws.digits(6)}"
    bought = [
        Bought(f"Return flights Dublin - {resort}", 2, draws.amount(89, 240, 100)),
        Bought(f"{hotel}, {nights} nights", 1, draws.amount(70, 190, 100) * nights),
        *en.chosen(draws, (("Checked bag 20 kg", 6_500), ("Private airport transfers", 7_800),
                           ("Travel insurance, 2 adults", 5_900)), 1, 3),
    ]  # fmt: skip
    total, paid = draws.shown("total", sum(b.amount_minor for b in bought)), 30_000
    sheet.logo(20, 13, 13, "#1b8a5a")
    sheet.text(37, 19, merchant, 14, bold=True)
    sheet.text(37, 25, address, 8.5, colour=GREY)
    sheet.text(190, 20, "CONFIRMATION INVOICE", 13, bold=True, align="right")
    sheet.rule(20, 30, 190, 30)
    own.down(sheet, 20, 40, (holder, *own.home_ie(draws).split(", ")), 10)
    facts = (
        ("Booking reference", number),
        ("Date of booking", style(day)),
        ("Departure", style(leaves)),
        ("Return", style(leaves + timedelta(days=nights))),
        ("Consultant", draws.one(("Aoife", "Mark", "Tara"))),
    )
    listed(sheet, 118, 40, facts, value_x=154, step=6.2, size=9.5, colon=":")
    y = table(
        sheet, 20, 76, (14, 86), (("No.", "Passenger"), ("1", f"{holder} (lead)"), ("2", other)), height=7.5
    )
    grid = [("Description", "Qty", "Price", "Amount (€)")]
    grid += [(b.description, str(b.quantity), plain(b.price_minor), plain(b.amount_minor)) for b in bought]
    y = table(sheet, 20, y + 7, (98, 14, 28, 30), grid, ruled="rows", right_from=1, height=9)
    pairs = (("Deposit received", f"€{plain(paid)}"), ("Balance due", f"€{plain(total - paid)}"))
    sheet.text(112, y + 9, "Total cost of holiday", 11, bold=True)
    sheet.text(188.5, y + 9, f"€{plain(total)}", 11, bold=True, align="right")
    for at, (label, value) in enumerate(pairs):
        sheet.text(112, y + 16 + at * 6.5, label, 10)
        sheet.text(188.5, y + 16 + at * 6.5, value, 10, align="right")
    due = style(leaves - timedelta(days=56))
    sheet.paragraph(
        20,
        y + 40,
        170,
        f"The balance must reach us by {due}. Names must match your passports; a change "
        "costs €45 a person. Please check all details and tell us of errors within 24 hours.",
        9.5,
    )
    footer(sheet, f"Licensed by the Commission for Aviation Regulation, TA 0{draws.digits(3)}")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, eur),
        total=money(total, eur), ordered_on=day, document_number=number,
    )  # fmt: skip
