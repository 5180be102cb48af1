"""Tenancies of England, India and the United States."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.EN, A4)
def en_xr4enm_assured_shorthold(draws: Draws, sheet: Sheet) -> Answers:
    """England: parties with numbers, then numbered headings with prose: property, term, rent, deposit."""
    holder, landlord = draws.rng.sample(own.PEOPLE, 2)
    address, style, gbp = own.home_gb(draws, flat=True), draws.day_style(spelled=True), Currency.GBP
    starts, months = own.begins(draws), draws.one((6, 12))
    ends, rent = en.year_after(starts, months), draws.amount(620, 2_100, 500)
    deposit = rent * 12 // 52 * 5 // 100 * 100
    sheet.text(105, 20, "ASSURED SHORTHOLD TENANCY AGREEMENT", 14, bold=True, align="centre")
    sheet.text(105, 26, "under the Housing Act 1988 (as amended)", 9, align="centre", colour=GREY)
    sheet.text(20, 38, f"This agreement is dated {style(starts - timedelta(days=5))}", 10)
    sheet.text(20, 46, "PARTIES", 10.5, bold=True)
    y = own.told(sheet, 24, 52.5, 166, (
        f"(1)  {landlord} of {own.home_gb(draws)} (the Landlord); and",
        f"(2)  {holder} (the Tenant).",
    ), 10, 1.5)  # fmt: skip
    y = own.clauses(sheet, 20, y + 4, 170, (
        ("1.  The Property", f"The Landlord lets to the Tenant the property at {address}, with the fixtures, "
         "furniture and effects listed in the inventory."),
        ("2.  The Term", f"The tenancy is for a fixed term of {months} months beginning on and including "
         f"{style(starts)} and ending on and including {style(ends)}."),
        ("3.  The Rent", f"The rent is £{plain(rent)} per calendar month, payable in advance by standing "
         f"order on the same day of each month. Interest at 3% above base rate is due "
         "on rent more than 14 days late."),
        ("4.  The Deposit", f"The Tenant pays a deposit of £{plain(deposit)} on signing this agreement. It "
         "will be protected with the Deposit Protection Service within 30 days."),
        ("5.  Bills", "The Tenant pays council tax, water, gas, electricity, broadband and the television "
         "licence during the term."),
        ("6.  The Tenant's duties", "To keep the inside of the property clean and in good repair, not to "
         "sublet, not to keep pets without written consent, and not to cause a nuisance to neighbours. A "
         "lost key is charged at £25."),
        ("7.  The Landlord's duties", "To keep the structure and the heating in repair, and to give 24 "
         "hours' notice before a visit."),
        ("8.  Ending the tenancy", "Either side may end the tenancy at the end of the term by two months' "
         "notice in writing from the Landlord or one month's from the Tenant."),
    ))  # fmt: skip
    own.signatures(sheet, y + 18, (("Landlord", landlord), ("Tenant", holder)))
    footer(sheet, "Page 1 of 6")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=gbp), deposit=money(deposit, gbp),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_eleven_months(draws: Draws, sheet: Sheet) -> Answers:
    """India: an agreement of eleven months in capitals and prose, lessor and lessee, sums in words too."""
    holder, landlord, *seen = draws.rng.sample(own.PEOPLE_IN, 4)
    address, inr, starts = own.home_in(draws), Currency.INR, own.begins(draws)
    rent, times = draws.amount(9_000, 48_000, 100_000), draws.one((2, 5, 10))
    ends, deposit, made = (
        en.year_after(starts, 11),
        rent * times,
        starts - timedelta(days=draws.rng.randint(1, 6)),
    )
    style = "{:%d-%m-%Y}".format if draws.rng.random() < 0.3 else "{:%-d %B %Y}".format
    sheet.box(15, 10, 180, 26, fill="#f3eadb")
    sheet.text(105, 20, "INDIA NON JUDICIAL", 13, bold=True, align="centre")
    sheet.text(105, 27, f"e-Stamp   Certificate No. IN-KA{draws.digits(12)}   Stamp Duty Rs. 500", 9,
               align="centre")  # fmt: skip
    sheet.text(105, 48, "RENTAL AGREEMENT", 14, bold=True, align="centre")
    y = own.told(sheet, 20, 60, 170, (
        f"This Rental Agreement is made and executed on {style(made)} by and between:",
        f"{draws.one(('Mr.', 'Mrs.', 'Shri'))} {landlord}, residing at {own.home_in(draws)}, hereinafter "
        "called the LESSOR, of the one part; and",
        f"{draws.one(('Mr.', 'Ms.'))} {holder}, hereinafter called the LESSEE, of the other part.",
        f"WHEREAS the Lessor is the absolute owner of the premises at {address}, and has agreed to let them "
        "out to the Lessee for residential use on the following terms:",
    ), 10)  # fmt: skip
    terms = (
        f"The tenancy is for a period of 11 (eleven) months commencing from {style(starts)} and expiring on "
        f"{style(ends)}.",
        f"The Lessee shall pay a monthly rent of Rs. {own.lakhs(rent, cents=False)}/- (Rupees "
        f"{own.rupees(rent)} only) on or before the 5th of every month.",
        f"The Lessee has paid the Lessor Rs. {own.lakhs(deposit, cents=False)}/- (Rupees "
        f"{own.rupees(deposit)} only) as refundable security deposit, which carries no interest.",
        "Electricity and water charges shall be borne by the Lessee as per actual bills. Society maintenance "
        "shall be borne by the Lessor.",
        "On renewal the rent shall be increased by 5% over the last rent paid.",
        "Either party may terminate this agreement by giving two months' notice in writing.",
    )  # fmt: skip
    for number, words in enumerate(terms, 1):
        sheet.text(22, y + 1, f"{number}.", 10)
        y = sheet.paragraph(30, y + 1, 160, words, 10, leading=1.45) + 2
    sheet.text(
        20, y + 6, "IN WITNESS WHEREOF the parties have signed this agreement before the witnesses.", 10
    )
    own.signatures(sheet, y + 24, (("LESSOR", landlord), ("LESSEE", holder)))
    sheet.text(20, y + 38, f"Witnesses:  1. {seen[0]}     2. {seen[1]}", 9.5)
    return said(
        holder=holder, address=address, rent=rate(rent, currency=inr), deposit=money(deposit, inr),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr4enm_roman_lease(draws: Draws, sheet: Sheet) -> Answers:
    """America: the standard lease found on the net: Roman numerals with headings inside their paragraphs."""
    holder, landlord = draws.rng.sample(own.PEOPLE_US, 2)
    address, usd, starts = own.home_us(draws), Currency.USD, own.begins(draws)
    rent, ends = draws.amount(875, 2_950, 2_500), en.year_after(starts, 12)
    deposit = draws.one((rent, rent, rent * 3 // 2, 50_000))
    style = draws.day_style(american=True, spelled=True)
    day = starts - timedelta(days=draws.rng.randint(3, 14))
    sheet.text(108, 20, "STANDARD RESIDENTIAL LEASE AGREEMENT", 14, bold=True, align="centre")
    parts = (
        ("I. THE PARTIES.", f"This lease agreement is made on {style(day)} between:"),
        ("LANDLORD:", f"{landlord}, with a mailing address of {own.home_us(draws, 'Suite')}; and"),
        ("TENANT(S):", f"{holder}."),
        ("II. PROPERTY.", f"The Landlord agrees to lease the property located at {address}. Property type: "
         f"{draws.one(('apartment', 'house', 'townhome'))}. Bedrooms: {draws.rng.randint(1, 3)}."),
        ("III. LEASE TERM.", f"This shall be a fixed-term lease. It begins on {style(starts)} and ends on "
         f"{style(ends)}."),
        ("IV. RENT.", f"The Tenant shall pay ${whole(rent)} each month, due on the 1st day of every month. "
         "Rent received after the 5th is subject to a late fee of $75."),
        ("V. SECURITY DEPOSIT.", f"The Tenant shall pay a security deposit of ${whole(deposit)} at signing. "
         "It will be returned within 30 days after the end of the lease, less itemized deductions."),
        ("VI. OCCUPANTS.", "No person other than those named above may occupy the property."),
        ("VII. UTILITIES.", "The Landlord pays for trash and water, the Tenant for all else."),
        ("VIII. PETS.", f"The Tenant may keep no pets{draws.one(('', ' without a pet fee of $300'))}."),
        ("IX. PARKING.", "One parking space is provided at no additional cost."),
        ("X. NOTICES.", "Notices shall be sent to the addresses above."),
        ("XI. LEAD PAINT.", "The property was built after 1978."),
    )  # fmt: skip
    y = 33.0
    for head, words in parts:
        end = sheet.text(18, y, head, 10, bold=True)
        first, *more = _after(sheet, words, end + 2)
        sheet.text(end + 2, y, first, 10)
        y = own.down(sheet, 18, y + 5, more, 10) + 3.2
    own.signatures(sheet, y + 16, (("Landlord", landlord), ("Tenant", holder)))
    footer(sheet, "Page 1 of 5")
    return said(
        holder=holder, address=address, rent=rate(rent, currency=usd), deposit=money(deposit, usd),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


def _after(sheet: Sheet, words: str, x: float) -> list[str]:
    """Lines of which the first begins at `x` and the others at the margin."""
    first = sheet.wrapped(words, 197 - x, 10)[0]
    rest = words[len(first) :].strip()
    return [first, *(sheet.wrapped(rest, 179, 10) if rest else ())]
