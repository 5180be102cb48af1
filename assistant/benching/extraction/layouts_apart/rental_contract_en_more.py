"""Tenancies of Queensland, of a British hall of students, and of British Columbia."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.RENTAL_CONTRACT
_HALLS = (
    ("Tannery Court", "Mill Road, Leeds LS3 1JL"), ("The Foundry", "Corporation Street, Coventry CV1 2LT"),
    ("Quay House", "Bute Street, Cardiff CF10 5AN"), ("Weaver Point", "Oxford Road, Manchester M13 9RB"),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_items_form(draws: Draws, sheet: Sheet) -> Answers:
    """Queensland: the general tenancy form, numbered items in boxes, rent by the week, a rental bond."""
    holder, landlord = draws.rng.sample(own.PEOPLE, 2)
    address, aud, starts = own.home_au(draws), Currency.AUD, draws.day(280, -20)
    rent, weeks = draws.amount(370, 980, 500), draws.one((26, 52))
    ends, bond, style = starts + timedelta(days=7 * weeks - 1), rent * 4, "{:%d/%m/%Y}".format
    sheet.text(18, 18, "General tenancy agreement (Form 18a)", 15, bold=True)
    sheet.text(18, 24, "Residential Tenancies and Rooming Accommodation Act 2008", 9, colour=GREY)
    sheet.text(18, 34, "Part 1  Tenancy details", 11, bold=True)
    items = (
        ("Item 1", "Lessor", f"Name/trading name: {landlord}\nAddress: {own.home_au(draws)}"),
        ("Item 2", "Tenant/s", f"Tenant 1 full name/s: {holder}\nPhone: 04{draws.digits(8)}"),
        ("Item 3", "Agent", "Name/trading name: Coral Coast Realty\nPhone: (07) 5550 0148"),
        ("Item 5", "The rental premises", f"Address: {address}\nInclusions: dishwasher, blinds, one remote"),
        ("Item 6", "Term", "6.1 The term of the agreement is: [X] fixed term   [  ] periodic\n"
         f"6.2 Starting on: {style(starts)}\n6.3 Ending on: {style(ends)}"),
        ("Item 7", "Rent", f"${plain(rent)} per [X] week   [  ] fortnight   [  ] month"),
        ("Item 8", "Rent must be paid on", f"the {draws.one(('Monday', 'Friday'))} day of each week"),
        ("Item 10", "Place of rent payment", f"BSB {draws.digits(3)}-{draws.digits(3)}, account "
         f"{draws.digits(8)}"),
        ("Item 11", "Rental bond amount", f"${plain(bond)}"),
        ("Item 12", "Services", "Electricity: tenant pays.   Water: tenant pays for use above 30 kL"),
        ("Item 15", "Number of persons", f"{draws.rng.randint(1, 4)} may reside at the premises"),
        ("Item 17", "Pets", "[  ] Yes   [X] No"),
    )  # fmt: skip
    y = 38.0
    for number, label, words in items:
        lines = [line for part in words.split("\n") for line in sheet.wrapped(part, 108, 9.5)]
        tall = 5.4 * len(lines) + 4
        sheet.box(18, y, 16, tall, fill="#20476b")
        sheet.text(20, y + 6, number, 8.5, bold=True, colour="#ffffff")
        sheet.box(34, y, 44, tall, fill="#e8eef4")
        sheet.text(36, y + 6, label, 9, bold=True)
        sheet.box(78, y, 114, tall)
        own.down(sheet, 80, y + 6, lines, 9.5, 5.4)
        y += tall
    sheet.text(18, y + 10, "Note: the bond must be lodged with the RTA within 10 days of receipt.", 9)
    own.signatures(sheet, y + 28, (("Lessor/agent", ""), ("Tenant", "")))
    footer(sheet, "Page 1 of 8   v17   Initials ______")
    return said(
        holder=holder, address=address, rent=rate(rent, Period.WEEK, aud), deposit=money(bond, aud),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_student_room(draws: Draws, sheet: Sheet) -> Answers:
    """Britain: a student hall's tenancy: key terms in a ruled list, weekly rent, instalments, a guarantor."""
    holder, surety = draws.rng.sample(own.PEOPLE, 2)
    (hall, street), gbp, style = draws.one(_HALLS), Currency.GBP, draws.day_style(spelled=True)
    weeks, rent, deposit = (
        draws.one((42, 44, 51)),
        draws.amount(128, 265, 100),
        draws.one((15_000, 20_000, 25_000)),
    )
    starts = draws.day(260, 10)
    ends, due = starts + timedelta(days=7 * weeks - 1), rent * weeks // 3
    address = f"Flat {draws.rng.randint(1, 60)}, Room {draws.one('ABCDE')}, {hall}, {street}"
    sheet.box(0, 0, 210, 26, fill="#e2583e", stroke=False)
    sheet.text(20, 16, f"{hall}  |  Student accommodation", 15, bold=True, colour="#ffffff")
    sheet.text(20, 40, "Tenancy Agreement: Key Terms", 14, bold=True)
    y = own.told(sheet, 20, 48, 170, (
        "These key terms are part of your tenancy agreement. Please read them with the standard terms that "
        "follow, then sign online.",
    ), 9.5)  # fmt: skip
    owner = draws.one(("Campus Living Villages", "Brightwater Student Homes", "Urban Nest"))
    terms = (
        ("Landlord", f"{owner} Limited"),
        ("Student", holder), ("Room", address),
        ("Room type", draws.one(("En-suite, classic", "Studio, premium"))),
        ("Tenancy period", f"{style(starts)} to {style(ends)} ({weeks} weeks)"),
        ("Rent", f"£{plain(rent)} per week"),
        ("Total rent for the tenancy period", f"£{plain(rent * weeks)}"),
        ("Deposit", f"£{plain(deposit)}, protected with mydeposits"),
        ("Guarantor", surety),
        ("Included in the rent", "Electricity, heating, water, Wi-Fi, contents insurance"),
    )  # fmt: skip
    y = table(sheet, 20, y + 2, (58, 112), terms, headed=False, height=9, size=10)
    sheet.text(20, y + 11, "Payment plan", 11, bold=True)
    grid = [("Instalment", "Due", "Amount")]
    for at, word in enumerate(("First", "Second", "Third")):
        amount = due if at < 2 else rent * weeks - 2 * due
        grid.append((word, style(starts + timedelta(days=14 + 105 * at)), f"£{plain(amount)}"))
    y = table(sheet, 20, y + 14, (50, 60, 60), grid, right_from=2, height=8)
    sheet.paragraph(20, y + 9, 170, "A charge of £20 is made for a lost key card. You may cancel without "
                    "charge up to 7 days after you accept this offer of a room.", 9)  # fmt: skip
    footer(sheet, f"Booking reference {draws.letters(8)}   Page 1 of 14")
    return said(
        holder=holder, address=address, rent=rate(rent, Period.WEEK, gbp), deposit=money(deposit, gbp),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr4enm_western_canada_form(draws: Draws, sheet: Sheet) -> Answers:
    """British Columbia: the public form; names above lines, small captions below, choices with crosses."""
    holder, landlord = draws.rng.sample(own.PEOPLE, 2)
    address, cad, starts = own.home_ca(draws, "BC"), Currency.CAD, own.begins(draws)
    rent, ends = draws.amount(1_150, 3_300, 1_000), en.year_after(starts, 12)
    deposit, style = rent // 2, draws.day_style(american=True, spelled=True)
    sheet.text(18, 20, "Residential Tenancy Agreement", 16, bold=True)
    sheet.text(
        18, 26, "#RTB-1    IMPORTANT NOTES: both parties keep a copy of this agreement.", 8.5, colour=GREY
    )

    def lined(y: float, x: float, width: float, value: str, caption: str) -> None:
        sheet.text(x + 1, y, value, 10.5)
        sheet.rule(x, y + 1.6, x + width, y + 1.6, 0.5)
        sheet.text(x, y + 5.2, caption, 7.5, colour=GREY)

    def heading(y: float, words: str) -> None:
        sheet.box(18, y - 4.8, 180, 7, fill="#d7e3ea", stroke=False)
        sheet.text(20, y, words, 10, bold=True)

    sheet.text(18, 38, "RESIDENTIAL TENANCY AGREEMENT between:", 10, bold=True)
    lined(48, 18, 120, landlord, "full name of landlord")
    sheet.text(142, 48, "(the LANDLORD) and", 9.5)
    lined(62, 18, 120, holder, "full name of tenant")
    sheet.text(142, 62, "(the TENANT)", 9.5)
    heading(76, "ADDRESS OF PLACE BEING RENTED TO TENANT (called the 'rental unit')")
    lined(86, 18, 180, address, "unit, street, city, province, postal code")
    heading(100, "2. BEGINNING AND TERM OF THE AGREEMENT")
    sheet.text(20, 108, f"The tenancy created by this agreement starts on  {style(starts)}", 10.5)
    sheet.text(20, 115, "Length of tenancy:   [  ] month-to-month    [X] fixed term", 10.5)
    sheet.text(20, 122, f"A fixed term tenancy ends on  {style(ends)}", 10.5)
    heading(134, "3. RENT")
    sheet.text(
        20,
        142,
        f"The tenant will pay the rent of  ${plain(rent)}  each   [  ] day   [  ] week   [X] month",
        10.5,
    )
    sheet.text(20, 149, "to the landlord on the first day of the rental period.", 10.5)
    sheet.text(
        20, 156, "Included:  [X] water   [  ] electricity   [X] heat   [  ] internet   [X] garbage", 9.5
    )
    heading(168, "4. SECURITY DEPOSIT AND PET DAMAGE DEPOSIT")
    sheet.text(
        20, 176, f"A. The tenant must pay a security deposit of  ${whole(deposit)}  by {style(starts)}", 10.5
    )
    sheet.text(20, 183, "B. Pet damage deposit:   [X] not applicable", 10.5)
    sheet.paragraph(20, 192, 176, "The landlord agrees that the deposit may not exceed one half of the "
                    "monthly rent, and to repay it with interest within 15 days of the end of the tenancy.",
                    9)  # fmt: skip
    lined(222, 18, 82, "", "signature of landlord")
    lined(222, 112, 82, "", "signature of tenant")
    footer(sheet, "RTB-1 (2025/05)   page 1 of 6")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=cad), deposit=money(deposit, cad),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip
