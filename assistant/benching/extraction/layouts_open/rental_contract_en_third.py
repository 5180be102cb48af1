"""Tenancies in English."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import blanks, footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed, whole
from assistant.benching.extraction.layouts_open.places_third_en import SUBURBS_NSW
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.EN, A4)
def en_xenb_standard_form(draws: Draws, sheet: Sheet) -> Answers:
    """Australia's prescribed form: headed parts with filled blanks, rent by the week, a bond."""
    landlord, holder, agent = en.local(draws), en.local(draws), en.local(draws)
    suburb, road = draws.one(SUBURBS_NSW)
    address = f"{draws.rng.randint(1, 30)}/{draws.rng.randint(2, 240)} {road}, {suburb}"
    rent, starts, weeks = draws.amount(380, 1150, 500), draws.day(280, -15), draws.one((26, 52))
    ends, style = starts + timedelta(days=7 * weeks - 1), draws.day_style()
    bond, first = rent * 4, starts - timedelta(days=draws.rng.randint(3, 12))
    sheet.text(20, 18, "Standard form", 8.5, colour=GREY)
    sheet.text(20, 26, "Residential tenancy agreement", 17, bold=True)
    sheet.text(20, 32, "Residential Tenancies Regulation 2019 (New South Wales)", 8.5)
    parts = (
        ("THIS AGREEMENT IS MADE ON", ((("", style(first)), ("  at  ", suburb.split(" NSW")[0])),)),
        ("BETWEEN", ((("Landlord name (1): ", landlord),), (("Tenant name (1): ", holder),))),
        ("LANDLORD'S AGENT DETAILS", (
            (("Agent name: ", f"{agent}, Ray & Doyle Real Estate"), ("  Phone: ",
            f"02 9{draws.digits(3)} {draws.digits(4)}")),
        )),
        ("TERM OF AGREEMENT", ((("The term of this agreement is ", f"{weeks} weeks"), (" starting on ",
        style(starts))),
                               (("and ending on ", style(ends)),))),
        ("RESIDENTIAL PREMISES", ((("The residential premises are ", address),),
                                  (("The premises include a parking space and storage cage no. ",
                                  draws.digits(2)),))),
        ("RENT", ((("The rent is $ ", whole(rent)), (" per week, payable in advance, starting on ",
        style(starts))),
                  (("The method by which the rent must be paid: ", "electronic funds transfer to"),),
                  (("BSB number: ", f"062-{draws.digits(3)}"), ("  account number: ", draws.digits(8))))),
        ("RENTAL BOND", ((("A rental bond of $ ", whole(bond)), (" must be paid by the tenant on signing "
        "this agreement.", "")),)),
        ("MAXIMUM NUMBER OF OCCUPANTS", ((("No more than ", str(draws.rng.randint(2, 5))),
                                          (" persons may ordinarily live in the premises at any one time.",
                                          "")),)),
        ("URGENT REPAIRS", ((("Electrical: ", f"Volt Bros 04{draws.digits(8)}"), ("  Plumbing: ",
        f"A. Pipe 04{draws.digits(8)}")),)),
    )  # fmt: skip
    y = 43.0
    for title, filled in parts:
        sheet.box(20, y - 5, 170, 6.5, fill="#e6eaee", stroke=False)
        sheet.text(21.5, y - 0.5, title, 9, bold=True)
        y += 7.5
        for pieces in filled:
            blanks(sheet, 22, y, pieces, size=9.5, pad=1.5)
            y += 7.5
        y += 3.5
    footer(sheet, "Residential tenancy agreement    Page 1 of 18    Initials ____  ____")
    return said(
        holder=holder, address=address, rent=rate(rent, Period.WEEK, Currency.AUD),
        deposit=money(bond, Currency.AUD), starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_periodic_statement(draws: Draws, sheet: Sheet) -> Answers:
    """England since the fixed term went: labels above values, no last day; signatures on a second page."""
    landlord, holder, guarantor = en.local(draws), en.local(draws), en.local(draws)
    address, starts, style = en.home_gb(draws), draws.day(190, -20), draws.day_style()
    rent = draws.amount(575, 2450, 500)
    deposit = rent * 12 // 52 * 5 // 100 * 100
    sheet.text(20, 24, "Assured periodic tenancy", 17, bold=True)
    sheet.text(20, 31, "Agreement and written statement of terms", 11)
    y = sheet.paragraph(20, 41, 170, "This agreement sets out the terms on which you rent your home. It "
    "is for an assured "
                        "tenancy under the Housing Act 1988 as amended. There is no fixed term.",
                        9.5) + 3  # fmt: skip
    facts = (
        ("Landlord", landlord), ("Landlord's address for notices", en.home_gb(draws)), ("Tenant", holder),
        ("Guarantor", guarantor), ("The property", address), ("Date the tenancy begins", style(starts)),
        ("Rent", f"{signed(rent, Currency.GBP)} per month, payable in advance on day {starts.day} of each "
        f"month"),
        ("Deposit", f"{signed(deposit, Currency.GBP)}, protected by Mydeposits within 30 days of payment"),
        ("Bills the tenant pays", "Gas, electricity, water, council tax, broadband, TV licence"),
    )  # fmt: skip
    for label, value in facts:
        sheet.text(20, y, label, 8.5, bold=True, colour="#33506b")
        y = sheet.paragraph(20, y + 5.5, 165, value, 10.5, leading=1.35)
        sheet.rule(20, y - 2, 190, y - 2, 0.3)
        y += 5
    sheet.turn()
    y = 24.0
    for title, words in (
        ("Rent increases", "The landlord may raise the rent once a year by a notice in the prescribed "
        "form, giving at "
         "least two months' warning. A tenant may take such a notice to the tribunal."),
        ("Ending the tenancy", "The tenant may end the tenancy at any time by giving at least two months' "
        "notice in "
         "writing. The landlord may end it only on a ground laid down by law."),
        ("Interest", "Interest at 3% above base rate may be charged on rent more than 14 days late. A "
        "lost key is charged "
         f"at its cost, up to £{plain(5_000)}."),
        ("Pets", "The tenant may ask to keep a pet and the landlord will not refuse without good reason."),
    ):  # fmt: skip
        sheet.text(20, y, title, 10.5, bold=True)
        y = sheet.paragraph(20, y + 6, 170, words, 9.5) + 4
    for at, (role, name) in enumerate((("Landlord", landlord), ("Tenant", holder), ("Guarantor", guarantor))):
        sheet.text(20, y + 10 + at * 18, f"Signed by the {role.lower()}:  {name}", 9.5)
        sheet.rule(110, y + 11 + at * 18, 160, y + 11 + at * 18)
        sheet.text(162, y + 10 + at * 18, style(starts - timedelta(days=6)), 8.5)
    footer(sheet, "Page 2 of 2")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=Currency.GBP),
        deposit=money(deposit, Currency.GBP), starts_on=starts,
    )  # fmt: skip
