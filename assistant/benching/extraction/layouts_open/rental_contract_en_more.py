"""More tenancies in English: Singapore's deed of recitals, an American community's form of blanks."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import blanks, footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.EN, A4)
def en_xenb_singapore_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """Singapore: parties "of the one part" and "of the other part", rent in words and figures, clauses."""
    landlord, holder = draws.rng.sample((*en.PEOPLE_SG, en.local(draws), en.local(draws)), 2)
    address, rent, style = en.home_sg(draws), draws.amount(1800, 7200, 5000), draws.day_style(spelled=True)
    starts, months, deposits = draws.day(300, -20), draws.one((12, 24)), draws.one((1, 2))
    ends, signed_on = en.year_after(starts, months), starts - timedelta(days=draws.rng.randint(5, 21))
    equal = "one month's rent" if deposits == 1 else "two months' rent"
    sheet.text(105, 24, "TENANCY AGREEMENT", 15, bold=True, align="centre")
    parts = (
        f"THIS AGREEMENT is made on {style(signed_on)} between {landlord} (NRIC No. S{draws.digits(7)}D) of "
        f'{en.home_sg(draws)} (hereinafter called "the Landlord") of the one part, and {holder} '
        f'(Identification No. G{draws.digits(7)}K) (hereinafter called "the Tenant") of the other part.',
        "NOW IT IS HEREBY AGREED AS FOLLOWS:",
        f"1. The Landlord lets and the Tenant takes all the premises known as {address} (hereinafter called "
        f'"the said premises") together with the furniture listed in the Schedule, for a term of {months} '
        f'months '
        f"commencing on {style(starts)} and expiring on {style(ends)}, at the monthly rent of Singapore "
        f"Dollars "
        f"{en.in_words(rent // 100)} Only ({en.priced(rent, 'S$')}).",
        "2. The Tenant agrees with the Landlord as follows:",
        "(a) To pay the rent in advance, without deduction, on the first day of each calendar month by "
        "transfer "
        f"to the Landlord's account no. {draws.digits(3)}-{draws.digits(6)}-{draws.digits(1)}.",
        f"(b) To pay on signing a security deposit of {en.priced(rent * deposits, 'S$')}, equal to {equal}, "
        "which is repaid free of interest within 14 days of the end of the term after deductions for any "
        "breach.",
        "(c) To pay all charges for water, electricity, gas and telecommunications during the term.",
        "(d) To bear the first S$200.00 of the cost of each minor repair, the excess being borne by the "
        "Landlord.",
        "(e) Not to assign or sublet the said premises without the Landlord's consent in writing.",
        "3. The Landlord agrees to service the air-conditioners every three months and to pay the "
        "property tax.",
        "4. The stamp duty on this Agreement is borne by the Tenant.",
    )  # fmt: skip
    y = 36.0
    for part in parts:
        inner = 8 if part.startswith("(") else 0
        y = sheet.paragraph(22 + inner, y, 166 - inner, part, 10, leading=1.5) + 2
    for at, (role, name) in enumerate(
        (("Signed by the Landlord", landlord), ("Signed by the Tenant", holder))
    ):
        sheet.text(22 + at * 90, y + 8, role, 9.5)
        sheet.rule(22 + at * 90, y + 22, 92 + at * 90, y + 22)
        sheet.text(22 + at * 90, y + 27, name, 9.5)
    footer(sheet, "Page 1 of 4")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=Currency.SGD),
        deposit=money(rent * deposits, Currency.SGD), starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xenb_community_lease(draws: Draws, sheet: Sheet) -> Answers:
    """An apartment community's form: filled blanks, dates and sums in two columns, small print."""
    owner = draws.one(
        ("Willow Bend", "The Reserve at Stone Mill", "Harper Flats", "Parkside 900", "Copper Ridge")
    )
    holder, other, address = en.local(draws), en.local(draws), en.home_us(draws)
    starts, style = draws.day(320, -20), draws.day_style(american=True)
    ends, rent = en.year_after(starts, draws.one((6, 12, 13, 15))), draws.amount(950, 3900, 500)
    deposit = draws.one((30_000, 50_000, rent, rent // 2))
    sheet.text(108, 20, "APARTMENT LEASE CONTRACT", 14, bold=True, align="centre")
    sheet.text(108, 26, "Read every page. This is a binding contract.", 8.5, align="centre")
    y = 38.0
    for pieces in (
        (("Date of this Lease Contract: ", style(starts - timedelta(days=16))),),
        (("Resident(s): ", holder),),
        (("Occupants not signing the lease: ", other + " (minor)"),),
        (("Owner: ", f"{owner} Apartments, LLC"),),
        (("Premises: ", address),),
    ):
        blanks(sheet, 20, y, pieces, size=10.5)
        y += 8.5
    left = (
        ("Beginning date of lease", style(starts)), ("Ending date of lease", style(ends)),
        ("Rent per month", signed(rent, Currency.USD)),
        ("Prorated rent, first month", signed(rent // 200 * 100, Currency.USD)),
    )  # fmt: skip
    right = (
        ("Security deposit", deposit), ("Animal fee (one time)", 35_000), ("Late fee after the 3rd", 7_500),
        ("Returned payment charge", 3_500),
    )  # fmt: skip
    sheet.box(20, y, 176, 42)
    sheet.rule(112, y, 112, y + 42)
    for at, ((a, b), (c, d)) in enumerate(zip(left, right, strict=True)):
        sheet.text(23, y + 8 + at * 9.5, a, 9)
        sheet.text(70, y + 8 + at * 9.5, b, 9.5)
        sheet.text(115, y + 8 + at * 9.5, c, 9)
        sheet.text(193, y + 8 + at * 9.5, f"${plain(d)}", 9.5, align="right")
    y += 52
    for part in (
        "1. LEASE TERM. The initial term begins and ends at noon on the dates shown above and continues "
        "from month "
        "to month afterwards unless either party gives 60 days' written notice to move out.",
        "2. RENT AND CHARGES. You will pay the monthly rent on or before the first day of each month, in "
        "advance "
        "and without demand. Cash is not accepted without our written permission.",
        "3. SECURITY DEPOSIT. The deposit is refunded, less lawful deductions, within 30 days after you "
        "move out.",
        "4. UTILITIES. We pay for trash service. You pay for electricity, water and all other utilities.",
        "5. INSURANCE. You must carry liability insurance of at least $100,000 during the whole term.",
    ):
        y = sheet.paragraph(20, y, 176, part, 9, leading=1.45) + 2.5
    for at, (role, name) in enumerate((("Resident", holder), ("Owner's representative", en.local(draws)))):
        sheet.rule(20 + at * 95, y + 14, 100 + at * 95, y + 14)
        sheet.text(20 + at * 95, y + 19, f"{role}: {name}", 9)
    footer(
        sheet,
        f"{owner} Apartments   Leasing office (555) 01{draws.digits(2)}-{draws.digits(4)}   Page 1 of 8",
    )
    return said(
        holder=holder, address=address, rent=rate(rent, currency=Currency.USD),
        deposit=money(deposit, Currency.USD), starts_on=starts, ends_on=ends,
    )  # fmt: skip
