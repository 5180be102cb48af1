"""More English offers of work: an American letter with a bonus and options, an Australian schedule."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed, whole
from assistant.benching.extraction.graduation_en import fitting
from assistant.benching.extraction.layouts_open.study_words_en import firm, graduate
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER
_JOBS = (
    ("Staff Software Engineer", "VP of Engineering"), ("Clinical Research Associate", "Director of Trials"),
    ("Account Executive, Mid-Market", "Regional Sales Director"), ("Mechanical Design Engineer II", "CTO"),
    ("People Operations Coordinator", "Chief People Officer"), ("Growth Marketing Lead", "CEO"),
)  # fmt: skip
_ROLES = (
    "Registered Nurse Level 1", "Project Engineer (Civil)", "Payroll Officer", "Store Manager",
    "Graduate Accountant", "Heavy Diesel Fitter", "Early Childhood Teacher", "Digital Content Producer",
    "Customer Service Team Leader",
)  # fmt: skip
_PLACES = (
    "Parramatta NSW 2150", "Docklands VIC 3008", "Fortitude Valley QLD 4006", "West Perth WA 6005",
    "Adelaide SA 5000",
)  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xena_letter_with_options(draws: Draws, sheet: Sheet) -> Answers:
    """A young American company's letter: headed paragraphs, salary among a bonus, options and half-months."""
    holder, employer = graduate(draws), firm(draws, "Inc.", "Inc.", "Labs, Inc.", "Corporation", "LLC")
    (position, chief), style = draws.one(_JOBS), draws.day_style(american=True)
    pay = draws.amount(72_000, 210_000, 150_000)
    starts, until, made = draws.day(-18, -60), draws.day(-4, -9), draws.day(6, 1)
    sheet.logo(20, 13, 13, "#5b3cc4")
    sheet.text(37, 21.5, employer, 14, bold=True)
    sheet.text(20, 40, style(made), 10.5)
    sheet.text(20, 48, holder, 10.5)
    sheet.text(20, 54, draws.address(american=True), 10.5)
    sheet.text(20, 66, f"Dear {holder.split()[0]},", 10.5)
    yearly, half = signed(pay, Currency.USD).removesuffix(".00"), signed(pay // 24, Currency.USD)
    body = (
        ("", f'On behalf of {employer} (the "Company"), I am excited to offer you the position of '
             f"{position}, reporting to {graduate(draws)}, {chief}."),
        ("Start date.", f"We would like you to start on {style(starts)}, or on another day that we agree."),
        ("Base salary.", f"You will be paid a salary at the rate of {yearly} per year, in semi-monthly "
             f"installments of {half}, less withholdings."),
        ("Bonus.", f"You will receive a one-time signing bonus of ${draws.one((5, 10, 15))},000 and may earn "
             f"an annual bonus of up to {draws.one((10, 12, 15))}% of your salary."),
        ("Equity.", f"We will recommend to the Board an option to purchase {draws.one((4, 9, 14, 22))},500 "
             "shares of common stock, vesting over four years with a one-year cliff."),
        ("At-will employment.", "Either you or the Company may end the employment at any time."),
        ("", f"This offer will expire at 5:00 p.m. on {style(until)} unless you accept it before then."),
    )  # fmt: skip
    y = 76.0
    for heading, words in body:
        if heading:
            sheet.text(20, y, heading, 10.5, bold=True)
            y += 5.5
        y = sheet.paragraph(20, y, 172, words, 10.5, leading=1.5) + 2.5
    sheet.text(20, y + 3, "Sincerely,", 10.5)
    sheet.text(20, y + 14, f"{graduate(draws)}, Head of Talent", 10.5)
    sheet.text(20, y + 26, "Accepted and agreed (signature / date):", 9.5)
    sheet.rule(92, y + 27, 180, y + 27)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.USD),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xena_schedule_of_terms(draws: Draws, sheet: Sheet) -> Answers:
    """An Australian offer: a short letter, then a ruled schedule with superannuation and the package."""
    holder, employer = graduate(draws), firm(draws, "Pty Ltd", "Pty Ltd", "Australia Pty Limited")
    position, style = draws.one(_ROLES), draws.day_style(spelled=True)
    pay, made = draws.amount(58_000, 142_000, 50_000), draws.day(8, 1)
    starts, until, place = draws.day(-18, -60), draws.day(-4, -12), draws.one(_PLACES)
    extra = pay * 12 // 100
    sheet.text(20, 22, employer, fitting(sheet, employer, 96, 15), bold=True)
    sheet.text(
        20, 28, f"ABN {draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}", 9, colour=GREY
    )
    sheet.text(190, 22, "LETTER OF OFFER", 11, bold=True, align="right")
    sheet.text(190, 28, style(made), 9.5, align="right")
    sheet.text(20, 44, f"Dear {holder.split()[0]}", 10.5)
    y = sheet.paragraph(
        20, 53, 170,
        "Thank you for meeting with us. We are pleased to offer you employment on the terms in the "
        "schedule below, subject to a satisfactory police check and proof of your right to work here.", 10.5,
    )  # fmt: skip
    sheet.text(20, y + 5, "Schedule", 12, bold=True)
    rows = (
        ("Item", "Details"), ("Employee", holder), ("Employer", employer), ("Position", position),
        ("Commencement date", style(starts)),
        ("Employment basis", draws.one(("Full-time, ongoing", "Permanent full-time"))),
        ("Base salary", f"AUD ${whole(pay)} per annum (before tax)"),
        ("Superannuation", f"12% of base salary (AUD ${plain(extra)})"),
        ("Total package", f"AUD ${plain(pay + extra)} per annum"),
        ("Probation period", "6 months"), ("Place of work", place), ("Reports to", graduate(draws)),
        ("Offer open until", style(until)),
    )  # fmt: skip
    y = table(sheet, 20, y + 9, (52, 118), rows, size=10, height=8.5)
    y = sheet.paragraph(
        20, y + 10, 170,
        "To accept, please sign and return a copy of this letter while the offer is open. A Fair Work "
        "Information Statement is enclosed.", 10.5,
    )  # fmt: skip
    sheet.text(20, y + 8, graduate(draws), 10.5)
    sheet.text(20, y + 14, "People and Culture", 10)
    footer(
        sheet, f"Level {draws.rng.randint(2, 40)}, {place}    Phone (0{draws.one('2378')}) {draws.digits(8)}"
    )
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.AUD),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip
