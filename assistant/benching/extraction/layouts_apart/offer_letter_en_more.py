"""Offers of Singapore, Canada and Ireland."""

from datetime import timedelta

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER
_COLLEGES = (
    "Munster Technological University", "University of Galway", "Maynooth University",
    "Dublin City University", "University of Limerick",
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_key_terms(draws: Draws, sheet: Sheet) -> Answers:
    """Singapore: a short letter of offer above the key employment terms in a ruled form of sections."""
    holder, signs = draws.rng.sample(own.PEOPLE_SG, 2)
    employer, position, style = draws.one(own.FIRMS_SG), draws.one(own.POSTS), draws.day_style(spelled=True)
    pay, made, starts = draws.amount(2_600, 8_800, 5_000), draws.day(6, 1), draws.day(-15, -60)
    until = draws.day(-2, -8)
    sheet.text(20, 20, employer, 14, bold=True)
    sheet.text(20, 25.5, f"UEN {draws.digits(9)}K    {own.home_sg(draws)}", 8.5, colour=GREY)
    sheet.rule(20, 28.5, 190, 28.5)
    sheet.text(20, 37, style(made), 10)
    sheet.text(20, 46, f"Dear {holder}", 10.5)
    sheet.text(20, 54, "LETTER OF OFFER", 11, bold=True)
    y = own.told(sheet, 20, 62, 170, (
        "We are pleased to offer you employment on the key employment terms below. Please return a signed "
        f"copy of this letter by {style(until)}, after which the offer will lapse.",
    ))  # fmt: skip
    parts = (
        ("Section A: Details of Employment", (
            ("Company name", employer), ("Employee name", holder), ("NRIC / FIN (last 4 characters)",
             f"{draws.digits(3)}D"), ("Job title", position), ("Start date of employment", style(starts)),
            ("Probation period", f"{draws.one((3, 6))} months"))),
        ("Section B: Working Hours and Rest Days", (
            ("Working hours", "9.00 am to 6.00 pm, Monday to Friday"), ("Rest day", "Sunday"))),
        ("Section C: Salary", (
            ("Salary period", "Monthly, paid on the last working day"),
            ("Basic salary (per month)", f"S${whole(pay)}"),
            ("Fixed allowances (per month)", draws.one(("Nil", "Transport S$150"))),
            ("Overtime", "Not applicable"))),
        ("Section D: Leave and Medical Benefits", (
            ("Annual leave", f"{draws.one((14, 16, 18))} days a year"), ("Outpatient sick leave", "14 days"),
            ("Notice period", f"{draws.one((1, 2))} month(s)"))),
    )  # fmt: skip
    for title, rows in parts:
        sheet.box(20, y, 170, 7, fill="#e6ebf2")
        sheet.text(22, y + 4.8, title, 9.5, bold=True)
        y = table(sheet, 20, y + 7, (62, 108), rows, headed=False, height=7)
    sheet.text(20, y + 9, "CPF contributions are made at the statutory rates.", 9.5)
    own.signatures(sheet, y + 28, (("For the company", signs), ("Employee", holder)))
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, currency=Currency.SGD),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr4enm_canadian_letter(draws: Draws, sheet: Sheet) -> Answers:
    """Canada: a letter with bold headings, a yearly salary, vacation in weeks, a retirement plan."""
    holder, signs, manager = draws.rng.sample(own.PEOPLE, 3)
    employer, position = draws.one(own.FIRMS_CA), draws.one(own.POSTS)
    style = draws.day_style(american=True, spelled=True)
    pay, starts, until = draws.amount(46_000, 118_000, 50_000), draws.day(-16, -48), draws.day(-3, -9)
    sheet.logo(20, 13, 10, "#a3262a")
    sheet.text(34, 20, employer, 13, bold=True)
    sheet.text(20, 36, style(draws.day(6, 1)), 10.5)
    sheet.text(196, 36, "PRIVATE & CONFIDENTIAL", 9.5, bold=True, align="right")
    own.down(sheet, 20, 46, (holder, *sheet.wrapped(own.home_ca(draws), 90, 10.5)), 10.5)
    sheet.text(20, 66, f"Re: Employment with {employer}", 10.5, bold=True)
    y = own.told(sheet, 20, 75, 176, (
        f"Dear {holder.split()[0]},",
        f"On behalf of {employer}, I am pleased to confirm our offer of a permanent, full-time role as "
        f"{position}, reporting to {manager}. The terms of the offer are as follows.",
    ))  # fmt: skip
    y = own.clauses(sheet, 20, y + 1, 176, (
        ("Start date", f"Your first day with us will be {style(starts)}."),
        ("Compensation", f"Your base salary will be ${whole(pay)} CAD per year, less statutory deductions, "
         "paid by direct deposit every two weeks. You may also earn a discretionary bonus of up to 8%."),
        ("Vacation", f"You are entitled to {draws.one(('three', 'four'))} weeks of paid vacation a year."),
        ("Benefits", "Health and dental coverage begins on your first day. After six months you may join the "
         "group RRSP, in which we match up to $2,500 a year."),
        ("Probation", "The first three months are a probationary period."),
        ("Acceptance", f"If you accept, please sign this letter and send it back to me by {style(until)}."),
    ))  # fmt: skip
    own.down(sheet, 20, y + 3, ("Sincerely,", "", signs, "Director, Human Resources"), 10.5)
    own.signatures(sheet, y + 40, (("Signature of", holder), ("Date", "")))
    footer(sheet, f"{employer}   1-800-555-0{draws.digits(3)}   Page 1 of 1")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.CAD),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_irish_appointment(draws: Draws, sheet: Sheet) -> Answers:
    """Ireland: a university's offer of a fixed-term post, numbered terms, a point on a scale, a last day."""
    holder, signs, head = draws.rng.sample(own.PEOPLE, 3)
    employer, style = draws.one(_COLLEGES), draws.day_style(spelled=True)
    position = draws.one(("Postdoctoral Researcher", "Research Assistant", "Assistant Lecturer",
                          "Student Adviser", "Laboratory Technician"))  # fmt: skip
    pay, made, starts = draws.amount(34_000, 63_000, 100), draws.day(7, 1), draws.day(-22, -70)
    ends, until = starts + timedelta(days=draws.one((364, 729))), draws.day(-4, -11)
    sheet.box(0, 0, 210, 5, fill="#123b2c", stroke=False)
    sheet.text(105, 20, employer, 17, bold=True, align="centre")
    sheet.text(105, 26, "Human Resources", 10, align="centre", colour=GREY)
    sheet.text(20, 42, style(made), 10.5)
    sheet.text(190, 42, f"Competition {draws.digits(4)}-{made:%y}", 10, align="right")
    own.down(sheet, 20, 51, (holder, *sheet.wrapped(own.home_ie(draws), 90, 10.5)), 10.5)
    y = own.told(sheet, 20, 70, 170, (
        f"Dear {holder.split()[0]},",
        f"I am pleased to offer you the post of {position} at {employer}, subject to the conditions below.",
    ))  # fmt: skip
    terms = (
        f"The post is a fixed-term contract from {style(starts)} to {style(ends)}.",
        f"Your salary will be €{plain(pay)} per annum (point {draws.rng.randint(1, 7)} of the scale), "
        "payable monthly in arrears by credit transfer.",
        f"You will report to Professor {head} or another nominee of the University.",
        "You will become a member of the Single Public Service Pension Scheme.",
        f"Annual leave is {draws.one((22, 24, 25))} working days, and your working week is 35 hours.",
        "The offer is subject to Garda vetting and to proof of your qualifications.",
    )
    for number, words in enumerate(terms, 1):
        sheet.text(24, y, f"{number}.", 10.5)
        y = sheet.paragraph(32, y, 158, words, 10.5, leading=1.45) + 2.8
    y = own.told(sheet, 20, y + 2, 170, (
        f"Please confirm your acceptance by returning the signed form no later than {style(until)}.",
        "Yours sincerely,",
    ))  # fmt: skip
    own.down(sheet, 20, y + 12, (signs, "HR Operations Manager"), 10.5)
    footer(sheet, f"Tel +353 1 {draws.digits(3)} {draws.digits(4)}    hr@example.ie")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.EUR),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip
