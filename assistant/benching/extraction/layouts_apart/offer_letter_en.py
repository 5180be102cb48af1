"""Offers of India, Britain and America."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER


@layout(_KIND, Language.EN, A4)
def en_xr4enm_ctc_offer(draws: Draws, sheet: Sheet) -> Answers:
    """India: a letter with a subject line, the yearly cost to company, its break-up in an annexure."""
    holder, signs = draws.rng.sample(own.PEOPLE_IN, 2)
    employer, position, style = draws.one(own.FIRMS_IN), draws.one(own.POSTS), draws.day_style(spelled=True)
    ctc, starts, until = draws.amount(420_000, 2_400_000, 1_200_000), draws.day(-20, -75), draws.day(-3, -10)
    basic, fund = ctc * 40 // 100, ctc * 5 // 100
    sheet.logo(20, 12, 12, "#c05a1e")
    sheet.text(36, 18, employer, 14, bold=True)
    sheet.text(36, 23.5, f"Regd. Office: {own.home_in(draws)}", 8, colour=GREY)
    sheet.rule(20, 28, 190, 28)
    sheet.text(20, 37, f"Ref: HR/OL/{draws.digits(4)}", 10)
    sheet.text(190, 37, f"Date: {style(draws.day(6, 1))}", 10, align="right")
    own.down(sheet, 20, 47, ("To,", holder, *sheet.wrapped(own.home_in(draws), 95, 10)))
    sheet.text(20, 72, "Sub: Offer of Employment", 11, bold=True)
    y = own.told(sheet, 20, 81, 170, (
        f"Dear {holder},",
        f"With reference to your application and the interviews you had with us, we are pleased to offer you "
        f"the position of {position} with {employer}.",
        f"Your annual Cost to Company (CTC) will be Rs. {own.lakhs(ctc, cents=False)} per annum. The break"
        "-up is given in Annexure A below. Income tax will be deducted at source as per law.",
        f"Your date of joining will be {style(starts)}. You will be on probation for six months, and the "
        "notice period is 60 days on either side.",
        f"Please sign and return the duplicate copy as your acceptance on or before {style(until)}, failing "
        "which this offer shall stand withdrawn.",
    ))  # fmt: skip
    sheet.text(20, y + 3, f"For {employer}", 10.5)
    sheet.text(20, y + 17, f"{signs}, Head - Human Resources", 10.5)
    sheet.text(20, y + 29, "Annexure A: Salary break-up", 11, bold=True)
    parts = (("Basic", basic), ("House Rent Allowance", basic // 2), ("Special Allowance",
             ctc - basic - basic // 2 - fund), ("Employer's contribution to PF", fund))  # fmt: skip
    grid = [("Component", "Per month (Rs.)", "Per annum (Rs.)")]
    grid += [(name, own.lakhs(each // 12), own.lakhs(each)) for name, each in parts]
    grid.append(("Total CTC", own.lakhs(ctc // 12), own.lakhs(ctc)))
    table(sheet, 20, y + 33, (80, 42, 42), grid, right_from=1, height=7)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(ctc, Period.YEAR, Currency.INR),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_plain_british_offer(draws: Draws, sheet: Sheet) -> Answers:
    """Britain: a small firm's letter after the public model, main terms as a list within the letter."""
    holder, signs, manager = draws.rng.sample(own.PEOPLE, 3)
    employer, position, style = draws.one(own.FIRMS_GB), draws.one(own.POSTS), draws.day_style(spelled=True)
    pay, starts, until = draws.amount(22_500, 61_000, 25_000), draws.day(-14, -50), draws.day(-4, -12)
    sheet.text(190, 20, employer, 12, bold=True, align="right")
    for at, line in enumerate(own.home_gb(draws).split(", ")):
        sheet.text(190, 25.5 + at * 4.8, line, 9.5, align="right")
    own.down(sheet, 20, 40, (holder, *own.home_gb(draws, flat=True).split(", ")), 10.5)
    sheet.text(20, 72, style(draws.day(5, 1)), 10.5)
    sheet.text(20, 84, f"Dear {holder.split()[0]}", 10.5)
    sheet.text(20, 93, f"Job offer: {position}", 11, bold=True)
    y = own.told(sheet, 20, 102, 170, (
        f"Following your interview, I am delighted to offer you the job of {position}. The offer depends on "
        "two satisfactory references and proof of your right to work in the UK.",
        "The main terms of your employment are:",
    ))  # fmt: skip
    terms = (
        ("Employer", employer), ("Start date", style(starts)), ("Salary",
         f"£{whole(pay)} a year, paid monthly"),
        ("Hours", f"{draws.one(('35', '37.5', '40'))} hours a week, Monday to Friday"),
        ("Place of work", "at the address above"), ("Line manager", manager),
        ("Holiday", f"{draws.one((25, 28))} days plus bank holidays"), ("Probation", "three months"),
    )  # fmt: skip
    y = listed(sheet, 26, y + 1, terms, value_x=64, step=6.6, colon=":")
    y = own.told(sheet, 20, y + 4, 170, (
        f"To accept, please sign and return one copy of this letter by {style(until)}. A written statement "
        "of employment particulars will follow before your first day.",
        "We look forward to working with you.",
        "Yours sincerely",
    ))  # fmt: skip
    own.down(sheet, 20, y + 12, (signs, "People Team"), 10.5)
    own.signatures(sheet, y + 34, (("Signed by candidate", ""), ("Date", "")))
    footer(sheet, f"Registered in England and Wales, number {draws.digits(8)}")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.GBP),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr4enm_hourly_american_letter(draws: Draws, sheet: Sheet) -> Answers:
    """America: a letter for hourly work, bold labels inside the paragraphs, paid every second week."""
    holder, signs = draws.rng.sample(own.PEOPLE_US, 2)
    employer, style = draws.one(own.FIRMS_US), draws.day_style(american=True, spelled=True)
    position = draws.one(("Front Desk Associate", "Forklift Operator", "Member Service Representative",
                          "Maintenance Technician", "Shift Lead", "Warehouse Associate"))  # fmt: skip
    pay, starts, until = draws.amount(16, 34, 25), draws.day(-8, -30), draws.day(-2, -6)
    sheet.text(20, 22, employer, 16, bold=True, colour="#24507a")
    sheet.text(20, 28, own.home_us(draws, ""), 9, colour=GREY)
    sheet.rule(20, 31, 196, 31)
    sheet.text(20, 42, style(draws.day(5, 1)), 10.5)
    own.down(sheet, 20, 52, (holder, *sheet.wrapped(own.home_us(draws), 100, 10.5)), 10.5)
    y = own.told(sheet, 20, 72, 176, (
        f"Dear {holder.split()[0]},",
        f"Congratulations! {employer} is excited to offer you the following position:",
    ))  # fmt: skip
    terms = (
        ("Position:", f"{position} ({draws.one(('full-time', 'part-time'))}, non-exempt)"),
        ("Start Date:", style(starts)),
        ("Reports To:", f"{signs}, Site Manager"),
        ("Pay Rate:", f"${plain(pay)} per hour, paid bi-weekly by direct deposit. Overtime is paid at one "
         "and one-half times this rate for hours over 40 in a workweek."),
        ("Benefits:", "Medical, dental and vision coverage after 60 days; 401(k) with a match of up to 4%; "
         "80 hours of paid time off in the first year."),
        ("Contingencies:", "A background check, a drug screen and a completed Form I-9."),
    )  # fmt: skip
    for label, words in terms:
        sheet.text(26, y, label, 10.5, bold=True)
        y = sheet.paragraph(58, y, 138, words, 10.5, leading=1.45) + 2.5
    y = own.told(sheet, 20, y + 3, 176, (
        "Your employment with us is at will: either of us may end it at any time, with or without cause.",
        f"This offer is open until {style(until)}. To accept it, sign and date below and return this letter "
        "to me.",
        "Sincerely,",
    ))  # fmt: skip
    own.down(sheet, 20, y + 10, (signs, "Site Manager"), 10.5)
    own.signatures(sheet, y + 34, (("Accepted by", holder), ("Date", "")))
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.HOUR, Currency.USD),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip
