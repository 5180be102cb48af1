"""Third offers in English: a hospital trust's conditional one, an American letter in prose."""

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import signed, whole
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER


@layout(_KIND, Language.EN, A4)
def en_xr3en_conditional_offer(draws: Draws, sheet: Sheet) -> Answers:
    """A British hospital trust's conditional offer: a short letter with a ruled table of the post."""
    holder, manager, recruiter = draws.rng.sample(own.PEOPLE, 3)
    employer, position = draws.one(own.TRUSTS), draws.one(own.POSTS_TRUST)
    style, pay, gbp = draws.day_style(spelled=True), draws.amount(24_000, 47_000), Currency.GBP
    starts, until = draws.day(-25, -80), draws.day(-3, -12)
    sheet.box(150, 12, 40, 14, fill="#005eb8", stroke=False)
    sheet.text(170, 21.5, "NHS", 18, bold=True, align="centre", colour="#ffffff")
    sheet.text(190, 32, employer, 10.5, bold=True, align="right")
    sheet.text(190, 37, f"Recruitment Team   Tel: 0{draws.digits(4)} {draws.digits(6)}", 8.5, align="right")
    own.down(sheet, 20, 44, (holder, *sheet.wrapped(en.home_gb(draws), 70, 10)))
    sheet.text(190, 50, style(draws.day(5, 1)), 10, align="right")
    reference = f"{draws.digits(3)}-{draws.letters(4)}-{draws.digits(7)}"
    sheet.text(190, 56, f"Our ref: {reference}", 9, align="right")
    sheet.text(20, 72, f"Dear {holder.split()[0]}", 10.5)
    sheet.text(20, 81, "Conditional offer of employment", 12, bold=True)
    y = sheet.paragraph(
        20, 89, 170, "Following your recent interview I am pleased to offer you the post below. The offer is "
        "subject to the pre-employment checks that are listed at the end of this letter.", 10.5,
    )  # fmt: skip
    grid = (
        ("Job title", position), ("Band", f"Agenda for Change Band {draws.rng.randint(2, 6)}"),
        ("Salary", f"{signed(pay, gbp)} per annum (pro rata if part time)"),
        ("Hours", f"{draws.one(('37.5', '30', '22.5'))} hours per week"),
        ("Contract", draws.one(("Permanent", "Fixed term, 12 months"))),
        ("Base", draws.one(("Main Hospital Site", "Riverside House", "The Elms Health Centre"))),
        ("Line manager", manager), ("Proposed start date", style(starts)),
        ("Annual leave", "27 days, plus bank holidays"),
    )  # fmt: skip
    y = table(sheet, 20, y + 1, (48, 122), grid, headed=False, height=8, size=10)
    y = sheet.paragraph(
        20, y + 9, 170,
        f"Please confirm through your recruitment account by {style(until)} that you accept. If we "
        "have not heard from you by then we may withdraw the offer. Do not resign from your post until we "
        "have sent you an unconditional offer.", 10.5,
    )  # fmt: skip
    y = sheet.paragraph(20, y + 3, 170, "Checks: identity, right to work, two references, occupational "
                        "health, Disclosure and Barring Service.", 10.5)  # fmt: skip
    own.down(sheet, 20, y + 4, ("Yours sincerely", "", "", recruiter, "Recruitment Adviser"), 10.5)
    footer(sheet, f"Chair: {draws.person()}    Chief Executive: {draws.person()}")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, gbp),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr3en_pleased_to_extend(draws: Draws, sheet: Sheet) -> Answers:
    """A large American employer's letter in plain prose: yearly base pay, a bonus once, at will."""
    holder, boss, recruiter = draws.rng.sample(own.PEOPLE, 3)
    employer, position = draws.one(own.FIRMS_US), draws.one(own.POSTS_US)
    style = draws.day_style(american=True, spelled=True)
    pay, starts, until = draws.amount(52_000, 148_000, 50_000), draws.day(-20, -70), draws.day(-3, -10)
    sheet.text(108, 22, employer, 15, bold=True, align="centre")
    sheet.text(108, 28, en.home_us(draws), 8.5, align="centre")
    sheet.text(25, 44, style(draws.day(4, 1)), 10.5)
    own.down(sheet, 25, 54, (holder, *sheet.wrapped(en.home_us(draws), 80, 10.5)), 10.5, 5.2)
    sheet.text(25, 76, f"Dear {holder.split()[0]}:", 10.5)
    bonus = draws.one((
        f" You will also receive a one-time sign-on bonus of ${draws.one(('2,500', '5,000', '7,500'))}, less "
        "taxes, in your first paycheck.", "", " You are eligible for an annual bonus with a target of 8%.",
    ))  # fmt: skip
    parts = (
        f"On behalf of {employer}, I am pleased to extend to you an offer of employment for the position of "
        f"{position}, reporting to {boss}.",
        f"Your base salary will be ${whole(pay)} per year, paid every two weeks, less applicable taxes and "
        f"withholdings. This position is exempt from overtime.{bonus}",
        f"Your first day of employment will be {style(starts)}. On that day, please bring documents showing "
        "your identity and your authorization to work in the United States, as Form I-9 requires.",
        "You will be eligible for medical, dental and vision insurance and the 401(k) plan from the first of "
        "the month after your start date, and you will accrue 15 days of paid time off in a year.",
        "Your employment will be at will, which means that either you or the company may end it at any time. "
        "This offer is contingent on a background check and a drug screen.",
        f"To accept, please sign and return this letter. The offer will expire if we have not received it by "
        f"{style(until)}.",
        "We look forward to having you on our team.",
    )  # fmt: skip
    y = 86.0
    for part in parts:
        y = sheet.paragraph(25, y, 166, part, 10.5, leading=1.5) + 3
    own.down(sheet, 25, y + 3, ("Sincerely,", "", "", recruiter, "Vice President, Human Resources"), 10.5)
    sheet.text(25, y + 40, "Accepted: ______________________________      Date: ______________", 10.5)
    sheet.text(46, y + 45, holder, 9.5)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.USD),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip
