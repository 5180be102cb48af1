"""Second offers in English: an Australian letter, a Canadian form of hourly work, an e-mail of Hong Kong."""

from datetime import timedelta

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, stacked
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER


@layout(_KIND, Language.EN, A4)
def en_xr2en_australian_offer(draws: Draws, sheet: Sheet) -> Answers:
    """An Australian letter: the terms as bullets, superannuation beside the salary, a slip to sign."""
    holder, boss = draws.rng.sample(own.PEOPLE, 2)
    employer, position, style = (
        draws.one(own.FIRMS_AU),
        draws.one(own.POSITIONS),
        draws.day_style(spelled=True),
    )
    pay, starts, until = draws.amount(58_000, 142_000, 50_000), draws.day(-18, -70), draws.day(-3, -12)
    sheet.logo(20, 14, 11, "#1f6b4a")
    sheet.text(35, 20, employer, 13, bold=True)
    number = f"{draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}"
    sheet.text(35, 25.5, f"ABN {number}    {own.home_au(draws)}", 8, colour=GREY)
    sheet.text(20, 42, style(draws.day(6, 1)), 10.5)
    own.column(sheet, 20, 52, (holder, *sheet.wrapped(own.home_au(draws), 90, 10.5)), 10.5, 5.5)
    sheet.text(20, 74, f"Dear {holder.split()[0]}", 10.5)
    sheet.text(20, 84, "Letter of offer", 13, bold=True)
    y = sheet.paragraph(
        20, 93, 170,
        f"We enjoyed meeting you and would like you to join {employer}. This letter sets out the "
        "main terms of your employment; the attached contract has the details.", 10.5,
    )  # fmt: skip
    for label, value in (
        ("Position", position),
        ("Reporting to", boss),
        ("Commencement date", style(starts)),
        ("Base salary", f"${whole(pay)} per annum, paid fortnightly"),
        ("Superannuation", "12% of your base salary, paid in addition to it"),
        ("Ordinary hours", "38 hours a week, Monday to Friday"),
        ("Leave", "20 days of annual leave and 10 days of personal leave a year"),
    ):
        sheet.text(24, y + 3, "•", 10.5)
        end = sheet.text(29, y + 3, f"{label}:", 10.5, bold=True)
        sheet.text(end + 1.5, y + 3, value, 10.5)
        y += 7.5
    y = sheet.paragraph(
        20, y + 6, 170, "The first six months are a probationary period. If you would like to accept, please "
        f"sign below and return this letter by {style(until)}. After that day the offer is withdrawn.", 10.5,
    )  # fmt: skip
    sheet.text(20, y + 6, "Kind regards", 10.5)
    sheet.text(20, y + 22, boss, 10.5)
    sheet.rule(20, y + 30, 190, y + 30, 0.4)
    sheet.text(20, y + 38, "I accept the offer set out above.", 10)
    sheet.text(20, y + 50, "Signature ______________________     Date ______________", 10)
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay, Period.YEAR, Currency.AUD),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(_KIND, Language.EN, LETTER)
def en_xr2en_hourly_offer(draws: Draws, sheet: Sheet) -> Answers:
    """A Canadian employer's one-page form: small labels above values in two columns, pay by the hour."""
    holder, manager = draws.rng.sample(own.PEOPLE, 2)
    employer, position = draws.one(own.FIRMS_CA), draws.one(own.POSITIONS)
    pay, style = draws.amount(18, 46, 25), draws.day_style(american=True, spelled=True)
    starts, until = draws.day(-9, -45), draws.day(-2, -8)
    sheet.box(0, 0, 215.9, 26, fill="#8c1d2f", stroke=False)
    sheet.text(18, 16, "Offer of Employment", 18, bold=True, colour="#ffffff")
    sheet.text(198, 16, employer, 11, align="right", colour="#ffffff")
    y = sheet.paragraph(
        18, 40, 178,
        f"Hi {holder}, thank you for your interest in working with us. Please review the details "
        "of your offer, then sign at the bottom of the page.", 10.5,
    )  # fmt: skip
    left = (
        ("Employee name", holder), ("Job title", position), ("First day of work", style(starts)),
        ("Rate of pay", f"CA${plain(pay)} per hour"), ("Vacation pay", "4% of wages, paid on each cheque"),
    )  # fmt: skip
    right = (
        ("Employer", employer), ("Supervisor", manager), ("Status", draws.one(("Part-time", "Full-time"))),
        ("Scheduled hours", f"{draws.one((20, 24, 32, 37.5))} per week"),
        ("Please reply no later than", style(until)),
    )  # fmt: skip
    sheet.box(18, y + 2, 178, 86, radius=2)
    stacked(sheet, 24, y + 12, left, step=16, size=11.5)
    stacked(sheet, 110, y + 12, right, step=16, size=11.5)
    y += 100
    sheet.text(18, y, "Please bring on your first day", 11, bold=True)
    y = sheet.paragraph(
        18, y + 7, 178,
        "Your Social Insurance Number, a void cheque for direct deposit, and the names of two "
        "people we may call in an emergency. Safety shoes are required; we refund up to CA$120.00.", 10,
    )  # fmt: skip
    sheet.text(18, y + 6, "Conditions", 11, bold=True)
    y = sheet.paragraph(
        18, y + 13, 178, "This offer depends on a satisfactory reference check. Your first 90 days are a "
        "probationary period under the Employment Standards Act, 2000.", 10,
    )  # fmt: skip
    for at, role in enumerate(("Employee signature", "For the employer")):
        sheet.rule(18 + at * 92, y + 20, 96 + at * 92, y + 20)
        sheet.text(18 + at * 92, y + 25, role, 8.5, colour=GREY)
    footer(sheet, f"Requisition R-{draws.digits(6)}   Page 1 of 1")
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay, Period.HOUR, Currency.CAD),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(_KIND, Language.EN, A4)
def en_xr2en_offer_email(draws: Draws, sheet: Sheet) -> Answers:
    """A printed e-mail from Hong Kong: sender and subject on top, monthly salary, double pay at times."""
    holder, sender = draws.rng.sample(own.PEOPLE, 2)
    employer, position, style = (
        draws.one(own.FIRMS_HK),
        draws.one(own.POSITIONS),
        draws.day_style(spelled=True),
    )
    pay, months = draws.amount(17_000, 62_000, 50_000), draws.one((12, 13))
    sent, starts, until = draws.day(5, 1), draws.day(-20, -60), draws.day(-2, -9)
    sheet.text(18, 16, "Mail", 13, bold=True, colour="#c5221f")
    sheet.text(192, 16, f"{holder} <{holder.split()[-1].lower()}{draws.digits(2)}@example.com>", 8,
               align="right")  # fmt: skip
    sheet.rule(18, 20, 192, 20)
    sheet.text(18, 29, f"Your offer - {position}", 14, bold=True)
    sheet.text(18, 35, "1 message", 8.5, colour=GREY)
    sheet.rule(18, 38, 192, 38, 0.3)
    sheet.text(18, 45, f"{sender} <careers@example.hk>", 9.5, bold=True)
    clock = f"{draws.rng.randint(9, 18):02}:{draws.rng.randint(10, 59)}"
    sheet.text(192, 45, f"{sent:%a}, {sent.day} {sent:%b} {sent.year} at {clock}", 9, align="right")
    sheet.text(18, 50.5, f"To: {holder}", 9)
    also = f" In December you also receive one extra month's salary, so {months} months' pay a year."
    parts = (
        f"Dear {holder},",
        f"Thank you for coming to our office last week. I am very happy to say that {employer} would like to "
        f"offer you the role of {position}.",
        f"Your basic salary will be HK${whole(pay)} per month." + (also if months == 13 else "")
        + " We enrol you in the MPF scheme, and medical insurance begins after three months.",
        f"We hope that you can start on {style(starts)}. Our hours are 9:30 to 18:30, and you have "
        f"{draws.one((12, 14, 15))} days of annual leave.",
        f"Could you let me know by {style(until)} whether you accept? A reply to this e-mail is enough; the "
        "contract follows by post.",
        "Best wishes,",
    )  # fmt: skip
    y = 64.0
    for part in parts:
        y = sheet.paragraph(18, y, 174, part, 10.5) + 3.5
    telephone = f"Tel +852 {draws.digits(4)} {draws.digits(4)}"
    own.column(sheet, 18, y + 4, (sender, "Human Resources Department", employer, telephone), 10)
    footer(sheet, f"Printed {(sent + timedelta(days=1)):%d/%m/%Y}     1/1")
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay, currency=Currency.HKD, payments=months),
        starts_on=starts,
        offer_expires_on=until,
    )
