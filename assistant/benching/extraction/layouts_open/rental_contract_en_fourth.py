"""Third tenancies in English: Hong Kong's with a schedule, an Irish letting agreement."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.EN, A4)
def en_xr3en_hong_kong_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """Hong Kong: landlord and tenant agree on what a ruled schedule says; clauses of conduct below it."""
    holder, landlord = draws.rng.sample(own.PEOPLE_HK, 2)
    address, style, hkd = own.home_hk(draws), draws.day_style(spelled=True), Currency.HKD
    starts, rent = draws.day(300, -20), draws.amount(9_500, 28_000, 10_000)
    years = draws.one((1, 2, 2))
    ends, deposit = en.year_after(starts, 12 * years), rent * draws.one((1, 2, 2))
    sheet.text(105, 22, "TENANCY AGREEMENT", 16, bold=True, align="centre")
    y = sheet.paragraph(
        20, 34, 170,
         f"An Agreement made on {style(starts - timedelta(days=draws.rng.randint(4, 20)))} between "
        "the Landlord and the Tenant whose particulars are set out in the Schedule below.", 10.5,
    )  # fmt: skip
    y = sheet.paragraph(
        20, y + 2, 170, "The Landlord lets and the Tenant takes the Premises for the Term and at the Rent "
        "stated in the Schedule, and both parties agree to observe the conditions that follow it.", 10.5,
    )  # fmt: skip
    sheet.text(105, y + 5, "SCHEDULE", 11.5, bold=True, align="centre")
    grid = (
        ("Landlord", f"{landlord} (HKID No. {draws.one('ACDK')}{draws.digits(6)}({draws.digits(1)}))"),
        ("Tenant", holder), ("Premises", address),
        ("Term", f"{'One year' if years == 1 else 'Two years'} from {style(starts)} to {style(ends)} "
                 "(both days inclusive)"),
        ("Rent", f"HK${plain(rent)} per calendar month"), ("Deposit", f"HK${plain(deposit)}"),
        ("Use", "Domestic only"),
    )  # fmt: skip
    y = table(sheet, 20, y + 9, (36, 134), grid, headed=False, height=9, size=10)
    clauses = (
        "The Tenant shall pay the Rent in advance on the first day of each month without any deduction.",
        "Management fees, rates and government rent are paid by the Landlord; water, gas, electricity and "
        "telephone charges by the Tenant.",
        "The Deposit is returned to the Tenant without interest within 14 days after vacant possession has "
        "been delivered and all outstanding sums have been paid.",
        "The Tenant shall not assign or sublet the Premises or any part of them.",
        "After the first twelve months either party may end this Agreement by giving two months' notice in "
        "writing.",
        "Each party bears half of the stamp duty on this Agreement.",
    )  # fmt: skip
    y += 8
    for at, clause in enumerate(clauses, 1):
        sheet.text(20, y, f"{at}.", 10)
        y = sheet.paragraph(28, y, 162, clause, 10, leading=1.5) + 1.5
    for at, words in enumerate(("Signed by the Landlord", "Signed by the Tenant")):
        sheet.rule(20 + at * 95, y + 18, 88 + at * 95, y + 18)
        sheet.text(20 + at * 95, y + 23, words, 9.5)
    return said(
        holder=holder, address=address, rent=rate(rent, currency=hkd), deposit=money(deposit, hkd),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr3en_irish_letting(draws: Draws, sheet: Sheet) -> Answers:
    """Ireland: a letting agreement that lists its terms one below another, with the board of tenancies."""
    holder, landlord = draws.rng.sample(own.PEOPLE, 2)
    address, style, eur = own.home_ie(draws), draws.day_style(spelled=True), Currency.EUR
    starts, rent = draws.day(300, -20), draws.amount(1_150, 2_950, 500)
    ends = en.year_after(starts, 12)
    sheet.text(20, 22, "RESIDENTIAL LETTING AGREEMENT", 15, bold=True)
    sheet.text(20, 28.5, "This agreement is subject to the Residential Tenancies Acts 2004 to 2024", 9.5)
    sheet.rule(20, 32, 190, 32)
    pairs = (
        ("Landlord", landlord), ("Landlord's address", own.home_ie(draws)), ("Tenant", holder),
        ("Tenant's PPS number", f"{draws.digits(7)}{draws.one('ABCFT')}"), ("Property", address),
        ("Type of dwelling", draws.one(("Apartment, 2 bedrooms", "Terraced house, 3 bedrooms", "Studio"))),
        ("Commencement date", style(starts)), ("Expiry date of fixed term", style(ends)),
        ("Rent", f"{signed(rent, eur)} per month"),
        ("Rent payable on", f"the {draws.one(('1st', '5th', '15th'))} day of every month by standing order"),
        ("Deposit", f"{signed(rent, eur)} (one month's rent)"),
        ("Maximum occupants", str(draws.rng.randint(1, 5))),
    )  # fmt: skip
    y = listed(sheet, 20, 43, pairs, value_x=70, step=8.6, size=10.5, colon=":")
    sheet.rule(20, y - 3, 190, y - 3)
    for head, words in (
        ("Rent reviews", "The rent may be reviewed once in twelve months, with 90 days' notice in the form "
         "that the Residential Tenancies Board sets out."),
        ("Registration", "The landlord will register the tenancy with the Board within one month."),
        ("Deposit",
         "The deposit is refunded promptly at the end of the tenancy, less any rent arrears and the "
         "cost of damage beyond normal wear and tear."),
        ("Tenant's obligations",
         "To keep the property in good order, to allow inspections at agreed times, not "
         "to alter it or keep pets without written consent."),
    ):  # fmt: skip
        sheet.text(20, y + 4, head, 10.5, bold=True)
        y = sheet.paragraph(20, y + 10, 170, words, 10, leading=1.5) + 2
    for at, (role, name) in enumerate((("Landlord", landlord), ("Tenant", holder))):
        sheet.rule(20 + at * 95, y + 22, 90 + at * 95, y + 22)
        sheet.text(20 + at * 95, y + 27, f"{role}: {name}", 9.5)
    footer(sheet, f"Agent: Claddagh Lettings, PSRA licence {draws.digits(6)}    Page 1 of 6")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=eur), deposit=money(rent, eur),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip
