"""Third purchases in English: a marketplace's VAT invoice, a Canadian bill of sale, a clinic."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Bought, Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE
_SHOPS_CA = (
    "Maple Ridge Furniture Ltd.", "The Mattress Depot Inc.", "Northern Appliance Centre Ltd.",
    "Lakehead Home Furnishings Inc.",
)  # fmt: skip
_CLINICS = (
    "Sunrise Family Clinic Pte Ltd", "Novena Dental Surgeons Pte Ltd", "Hillview Medical Centre Pte Ltd",
    "Bishan Physiotherapy & Rehab Pte Ltd",
)  # fmt: skip
_HOME_CA: en.Offered = (
    ("Sectional sofa, charcoal fabric", 189_900), ("Queen mattress, firm, 12 in.", 99_900),
    ("Electric range, 30 in., stainless", 124_900), ("Chest freezer 7 cu. ft.", 34_900),
    ("Bunk bed, twin over twin, white", 64_900), ("Dining set, 5 pieces", 84_900),
    ("Front-load dryer 7.4 cu. ft.", 109_900), ("Nightstand, walnut", 15_900), ("Recliner, brown", 57_900),
)  # fmt: skip
_CARE: en.Offered = (
    ("Consultation - General", 4_200), ("Blood Test - Full Panel", 12_800), ("Medication - Antibiotics",
     2_450),
    ("X-Ray, Chest", 6_800), ("Dressing, Medium", 1_850), ("Vaccination - Influenza", 4_500),
    ("ECG", 5_500), ("Physiotherapy Session 45 min", 11_000), ("Ultrasound, Abdomen", 24_000),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr3en_marketplace_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """A marketplace's VAT invoice: billing, delivery and seller side by side, prices without and with VAT."""
    merchant = draws.one(
        ("Brightbox Trading Ltd", "Homeware Direct UK Limited", "Techmarket EU Sarl, UK Branch")
    )
    holder, address, home = draws.one(own.PEOPLE), en.home_gb(draws, flats=False), en.home_gb(draws)
    ordered = draws.day(90, 3)
    made, gbp, style = (
        ordered + timedelta(days=draws.one((0, 1, 2))),
        Currency.GBP,
        draws.day_style(spelled=True),
    )
    bought, number = en.chosen(draws, en.GADGETS, 1, 4, (1, 1, 2)), f"INV-GB-{draws.digits(9)}"
    honest = sum(each.amount_minor for each in bought)
    total, before = draws.shown("total", honest), round(honest / 1.2)
    tax = honest - before
    sheet.text(190, 20, "Invoice", 18, bold=True, align="right")
    sheet.text(190, 27, "Paid", 11, bold=True, align="right", colour="#2a7a3a")
    sheet.box(112, 32, 78, 32, fill="#f1f2f4", stroke=False)
    facts = (("Invoice number", number), ("Invoice date", style(made)), ("Order date", style(ordered)),
             ("Total payable", f"£{plain(total)}"))  # fmt: skip
    listed(sheet, 115, 39, facts, value_x=143, step=7, size=9)
    own.down(sheet, 20, 38, (holder, *sheet.wrapped(home, 70, 9.5)), 9.5)
    columns = (
        ("Billing address", (holder, *sheet.wrapped(home, 50, 8.5))),
        ("Delivery address", (holder, *sheet.wrapped(home, 50, 8.5))),
        ("Sold by", (merchant, *sheet.wrapped(address, 50, 8.5), f"VAT no. GB {draws.digits(9)}")),
    )  # fmt: skip
    for at, (head, words) in enumerate(columns):
        sheet.text(20 + at * 58, 76, head, 9.5, bold=True)
        own.down(sheet, 20 + at * 58, 81.5, words, 8.5, 4.4)
    sheet.text(20, 108, f"Order no. {draws.digits(3)}-{draws.digits(7)}-{draws.digits(7)}", 9.5)
    grid = [("Description", "Qty", "Unit price (excl. VAT)", "VAT rate", "Unit price (incl. VAT)",
             "Item subtotal (incl. VAT)")]  # fmt: skip
    grid += [
        (b.description, str(b.quantity), f"£{plain(round(b.price_minor / 1.2))}", "20%",
         f"£{plain(b.price_minor)}", f"£{plain(b.amount_minor)}") for b in bought
    ]  # fmt: skip
    y = table(sheet, 20, 113, (64, 12, 26, 15, 26, 27), grid, ruled="rows", right_from=1, height=9, size=8.5)
    sheet.text(20, y + 6, "Delivery charges: £0.00", 8.5)
    sheet.text(122, y + 10, "Invoice total", 12, bold=True)
    sheet.text(188.5, y + 10, f"£{plain(total)}", 12, bold=True, align="right")
    vat = (("VAT rate", "Subtotal (excl. VAT)", "VAT"), ("20%", f"£{plain(before)}", f"£{plain(tax)}"),
           ("Total", f"£{plain(before)}", f"£{plain(tax)}"))  # fmt: skip
    table(sheet, 108, y + 17, (20, 36, 26), vat, right_from=1, height=7.5, size=9)
    footer(sheet, "To return an item go to Your Orders on our web site.    Page 1 of 1")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, gbp),
        total_before_tax=money(before, gbp), tax=money(tax, gbp), total=money(total, gbp), ordered_on=ordered,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr3en_bill_of_sale(draws: Draws, sheet: Sheet) -> Answers:
    """Canada: a furniture store's bill of sale with HST, a deposit paid and what is left to pay."""
    merchant, address, holder = draws.one(_SHOPS_CA), own.home_ca(draws), draws.one(own.PEOPLE)
    day, cad, style = draws.day(80, 1), Currency.CAD, draws.day_style(american=True, spelled=True)
    bought, number = en.chosen(draws, _HOME_CA, 1, 4, (1, 1, 1, 2)), draws.digits(6)
    before = sum(each.amount_minor for each in bought)
    tax = round(before * 0.13)
    total, paid = draws.shown("total", before + tax), draws.one((20_000, 30_000, 10_000))
    sheet.text(18, 22, merchant, 16, bold=True)
    sheet.text(18, 28, address, 9.5)
    sheet.text(
        18, 33, f"Tel. ({draws.digits(3)}) 555-{draws.digits(4)}     HST No. {draws.digits(9)} RT0001", 9
    )
    sheet.text(198, 22, "SALES INVOICE", 15, bold=True, align="right")
    facts = (
        ("Invoice #", number),
        ("Date", style(day)),
        ("Sales rep", draws.one(("Marc", "Denise", "Kyle"))),
    )
    listed(sheet, 134, 32, facts, value_x=157, step=6.5, size=10, colon=":")
    sheet.text(18, 52, "Sold to:", 10, bold=True)
    sheet.text(108, 52, "Deliver to:", 10, bold=True)
    home = sheet.wrapped(own.home_ca(draws), 80, 10)
    own.down(sheet, 18, 58, (holder, *home))
    own.down(sheet, 108, 58, (holder, *home))
    grid = [("Qty", "Item", "Description", "Price", "Amount")]
    grid += [
        (str(b.quantity), f"{draws.letters(3)}-{draws.digits(4)}", b.description, plain(b.price_minor),
         plain(b.amount_minor)) for b in bought
    ]  # fmt: skip
    y = table(sheet, 18, 76, (14, 28, 82, 28, 28), grid, right_from=3, height=9, size=10) + 2
    for label, amount in (
        ("Subtotal", before), ("HST 13%", tax), ("Total", total), ("Deposit paid (Interac)", paid),
        ("Balance on delivery", total - paid),
    ):  # fmt: skip
        y += 7
        sheet.text(130, y, label, 10.5, bold=label == "Total")
        sheet.text(196.5, y, f"${plain(amount)}", 10.5, bold=label == "Total", align="right")
    y = sheet.paragraph(
        18, y + 16, 178,
         "Special orders cannot be cancelled after 48 hours. Please check all pieces on delivery "
        "and report damage within three days. A 20% restocking charge applies to returns.", 9,
    )  # fmt: skip
    sheet.text(18, y + 12, "Customer's signature: ______________________________", 10)
    footer(sheet, "Thank you for shopping locally!")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, cad),
        total_before_tax=money(before, cad), tax=money(tax, cad), total=money(total, cad), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr3en_clinic_bill(draws: Draws, sheet: Sheet) -> Answers:
    """A Singapore clinic's tax invoice: patient and doctor above, plain rows, GST, how it was paid."""
    merchant, address = draws.one(_CLINICS), en.home_sg(draws)
    holder, doctor = draws.rng.sample(en.PEOPLE_SG, 2)
    day, sgd, number = draws.day(70, 1), Currency.SGD, f"TI-{draws.digits(7)}"
    bought: list[Bought] = en.chosen(draws, _CARE, 2, 5)
    before = sum(each.amount_minor for each in bought)
    tax = round(before * 0.09)
    total = draws.shown("total", before + tax)
    sheet.text(105, 20, merchant, 15, bold=True, align="centre")
    sheet.text(105, 26, address, 9, align="centre")
    sheet.text(105, 31, f"Tel: 6{draws.digits(3)} {draws.digits(4)}   GST Reg. No. M9-{draws.digits(7)}-X", 9,
               align="centre")  # fmt: skip
    sheet.text(105, 44, "TAX INVOICE", 13, bold=True, align="centre")
    nric = f"S****{draws.digits(3)}{draws.one('ABDFZ')}"
    listed(sheet, 20, 56, (("Patient", holder), ("NRIC", nric), ("Doctor", f"Dr {doctor}")),
           value_x=44, step=6.5, size=10, colon=":")  # fmt: skip
    facts = (("Invoice No.", number), ("Visit Date", f"{day:%d %b %Y}"), ("Queue No.", draws.digits(3)))
    listed(sheet, 132, 56, facts, value_x=158, step=6.5, size=10, colon=":")
    grid = [("No.", "Description", "Qty", "Amount (S$)")]
    grid += [(str(at), b.description, "1", plain(b.amount_minor)) for at, b in enumerate(bought, 1)]
    y = table(sheet, 20, 80, (14, 102, 18, 36), grid, ruled="rows", right_from=2, height=8.5, size=10) + 2
    for label, amount in (
        ("Sub-total", before), ("GST 9%", tax), ("Total", total), (draws.one(("NETS", "PayNow", "Visa")),
         total),
    ):  # fmt: skip
        y += 7
        sheet.text(118, y, label, 10.5, bold=label == "Total")
        sheet.text(188.5, y, plain(amount), 10.5, bold=label == "Total", align="right")
    sheet.text(118, y + 7, "Outstanding", 10.5)
    sheet.text(188.5, y + 7, "0.00", 10.5, align="right")
    sheet.text(20, y + 24, "Medicines once dispensed cannot be exchanged or refunded.", 9, colour=GREY)
    footer(sheet, "This is a computer generated invoice. No signature is required.")
    return said(
        merchant=merchant, merchant_address=address, holder=holder, lines=lines(bought, sgd),
        total_before_tax=money(before, sgd), tax=money(tax, sgd), total=money(total, sgd), ordered_on=day,
        document_number=number,
    )  # fmt: skip
