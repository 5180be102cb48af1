"""Second tenancies in English: Scotland's open-ended one, Ontario's standard lease, New South Wales' form."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import blanks, footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed, whole
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.EN, A4)
def en_xr2en_scottish_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """Scotland: numbered headings, a start and no end, an agent and a registration number beside."""
    holder, landlord, agent = draws.rng.sample(own.PEOPLE, 3)
    address, style, gbp = own.home_scotland(draws), draws.day_style(spelled=True), Currency.GBP
    starts, rent = draws.day(300, -20), draws.amount(560, 1_950, 500)
    deposit = draws.one((rent, rent * 3 // 2, rent * 2))
    sheet.text(105, 22, "PRIVATE RESIDENTIAL TENANCY AGREEMENT", 14, bold=True, align="centre")
    sheet.text(105, 28, "Private Housing (Tenancies) (Scotland) Act 2016", 9, align="centre", colour=GREY)
    sections = (
        ("1. TENANT", f"Name: {holder}", f"Telephone: 07{draws.digits(9)}"),
        ("2. LETTING AGENT", f"{agent}, Thistle & Rowan Lettings",
        f"Registration number: LARN{draws.digits(7)}"),
        ("3. LANDLORD", f"Name: {landlord}", f"Address: {own.home_scotland(draws)}"),
        ("4. ADDRESS AND TYPE OF THE LET PROPERTY", f"Address: {address}",
         f"Type: {draws.one(('flat', 'terraced house', 'semi-detached house'))}, furnished"),
        ("5. START DATE OF THE TENANCY", f"The private residential tenancy will start on: {style(starts)}",
         "The tenancy has no end date. It goes on until it is ended as the Act allows."),
        ("6. RENT", f"The rent is {signed(rent, gbp)} per calendar month, payable in advance.",
         f"The first payment is due on {style(starts)}; later ones on the same day of each month."),
        ("7. DEPOSIT",
        f"A deposit of {signed(deposit, gbp)} will be paid before or at the start of the tenancy.",
         "The landlord must lodge it with SafeDeposits Scotland within 30 working days."),
        ("8. NOTICE", "The tenant gives at least 28 days' notice in writing to leave the property."),
    )  # fmt: skip
    y = 40.0
    for title, *words in sections:
        sheet.text(20, y, title, 10.5, bold=True)
        for part in words:
            y = sheet.paragraph(27, y + 5.8, 162, part, 10.5) - 5.8
        y += 11.5
    for at, (role, name) in enumerate((("Tenant", holder), ("Landlord or agent", agent))):
        sheet.rule(20 + at * 90, y + 12, 96 + at * 90, y + 12)
        sheet.text(20 + at * 90, y + 17, f"{role}: {name}", 9.5)
        sheet.text(20 + at * 90, y + 23, f"Date: {style(starts - timedelta(days=6))}", 9.5)
    footer(sheet, "Page 1 of 12")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=gbp), deposit=money(deposit, gbp),
        starts_on=starts,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr2en_ontario_lease(draws: Draws, sheet: Sheet) -> Answers:
    """Ontario's standard form: numbered headings, boxes to fill, choices with crosses, a list of rent."""
    holder, landlord = draws.rng.sample(own.PEOPLE, 2)
    address, cad, starts = own.home_ca(draws), Currency.CAD, draws.day(300, -20)
    rent, ends = draws.amount(1_250, 3_400, 500), en.year_after(starts, 12)
    sheet.text(18, 20, "Residential Tenancy Agreement", 16, bold=True)
    sheet.text(18, 26, "(Standard Form of Lease)", 10)
    sheet.text(198, 20, "Ontario", 15, bold=True, align="right", colour=GREY)
    y = 38.0

    def heading(words: str) -> None:
        sheet.box(18, y - 5, 180, 7, fill="#e7e9ec", stroke=False)
        sheet.text(20, y, words, 10, bold=True)

    def boxed(label: str, value: str) -> float:
        sheet.text(22, y + 6.5, label, 8.5, colour=GREY)
        sheet.box(22, y + 8, 172, 8)
        sheet.text(24, y + 13.5, value, 10)
        return y + 17

    heading("1. Parties to the Agreement")
    sheet.text(22, y + 6.5, "Residential tenancy agreement between:", 8.5)
    y += 5
    y = boxed("Landlord(s): landlord's legal name", landlord)
    y = boxed("and Tenant(s): name", holder) + 8
    heading("2. Rental Unit")
    y = boxed("The landlord will rent to the tenant the rental unit at:", address)
    sheet.text(22, y + 3.5, f"Number of vehicle parking spaces: {draws.one((0, 1))}      The unit is in a "
               "condominium:   [X] No    [  ] Yes", 9)  # fmt: skip
    y += 13
    heading("4. Term of Tenancy Agreement")
    first, last = (f"{day:%B} {day.day}, {day.year}" for day in (starts, ends))
    blanks(sheet, 22, y + 8, (("This tenancy starts on: ", first),), size=10)
    sheet.text(22, y + 15, "This tenancy agreement is for (select an option and fill in details):", 9)
    blanks(sheet, 26, y + 22, (("[X]  a fixed length of time ending on: ", last),), size=10)
    sheet.text(26, y + 28.5, "[  ]  a monthly tenancy", 10)
    y += 39
    heading("5. Rent")
    sheet.text(
        22, y + 7, "a) Rent is to be paid on the first day of each (select one):   [X] Month   [  ] Week", 9
    )
    sheet.text(22, y + 13.5, "b) The tenant will pay the following rent:", 9)
    costs = (
        ("Base rent for the rental unit", f"$ {plain(rent)}"), ("Parking (if applicable)", "$ 0.00"),
        ("Other services and utilities", "$ 0.00"), ("Total Rent (Lawful Rent)", f"$ {plain(rent)}"),
    )  # fmt: skip
    y = table(sheet, 26, y + 16, (90, 40), costs, headed=False, right_from=1, height=7, size=9.5) + 3
    paid_by = draws.one(("Interac e-Transfer", "post-dated cheques", "pre-authorized debit"))
    blanks(sheet, 22, y + 4, (("c) Rent is payable to: ", landlord), ("  by: ", paid_by)), size=9.5)
    y += 16
    heading("8. Rent Deposit")
    sheet.text(22, y + 7,
    "[  ] A rent deposit is not required.     [X] The tenant will pay a rent deposit of: "
               f"$ {plain(rent)}", 9.5)  # fmt: skip
    sheet.text(
        22, y + 13, "It may only be used for the last rent period. The landlord pays interest on it.", 8.5
    )
    footer(sheet, f"2229E ({starts.year - 2}/12)      Page 1 of 7")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=cad), deposit=money(rent, cad),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr2en_bond_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """New South Wales: capital headings, weekly rent, a rental bond, weeks of term, an agent's numbers."""
    holder, landlord = draws.rng.sample(own.PEOPLE, 2)
    address, aud, style = own.home_au(draws, "NSW"), Currency.AUD, draws.day_style(spelled=True)
    weeks, starts, rent = draws.one((26, 52)), draws.day(280, -20), draws.amount(380, 1_150, 500)
    ends, bond = starts + timedelta(days=7 * weeks - 1), rent * 4
    sheet.box(0, 0, 210, 24, fill="#20406f", stroke=False)
    sheet.text(18, 15, "Residential tenancy agreement", 17, bold=True, colour="#ffffff")
    extra = draws.one(("one car space", "storage cage", "garden shed"))
    blocks = (
        ("THIS AGREEMENT IS MADE ON", (f"{style(starts - timedelta(days=9))} at Parramatta, NSW",)),
        ("LANDLORD", (f"Name: {landlord}", f"Telephone: 04{draws.digits(8)}")),
        ("TENANT", (f"Name: {holder}",
        f"E-mail: {holder.split()[-1].lower()}{draws.digits(2)}@example.com.au")),
        ("LANDLORD'S AGENT", (f"Jacaranda Property Management    Licence No. {draws.digits(7)}",
                              f"Address: {own.home_au(draws, 'NSW')}")),
        ("RESIDENTIAL PREMISES", (f"The residential premises are: {address}",
                                  f"Inclusions: {extra}")),
        ("TERM OF AGREEMENT", (f"The term of this agreement is {weeks} weeks,",
                               f"starting on {style(starts)} and ending on {style(ends)}.")),
        ("RENT", (f"The rent is ${whole(rent)} per week, payable in advance starting on {style(starts)}.",
                  f"Method: electronic transfer, BSB {draws.digits(3)}-{draws.digits(3)}, account "
                  f"{draws.digits(8)}.")),
        ("RENTAL BOND",
        (f"A rental bond of ${whole(bond)} must be paid by the tenant on signing this agreement.",
                         "The amount must not be more than 4 weeks' rent. It is lodged with the bond "
                         "service.")),
        ("IMPORTANT INFORMATION", (f"Maximum number of occupants: {draws.one((2, 3, 4))}",
                                   "Urgent repairs, plumber: Quickfix Plumbing, 1300 555 012")),
    )  # fmt: skip
    y = 36.0
    for title, words in blocks:
        sheet.text(18, y, title, 10, bold=True, colour="#20406f")
        y = own.column(
            sheet, 18, y + 6, [line for part in words for line in sheet.wrapped(part, 172, 10)], 10, 5.6
        )
        sheet.rule(18, y - 2, 192, y - 2, 0.3)
        y += 5.5
    footer(sheet, "Standard form, October edition     Page 1 of 19     Initials: landlord ____ tenant ____")
    return said(
        holder=holder, address=address, rent=rate(rent, Period.WEEK, aud), deposit=money(bond, aud),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip
