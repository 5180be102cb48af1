"""English offers of work: a letter of appointment with clauses, and a mail with an hourly rate."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed, whole
from assistant.benching.extraction.graduation_en import fitting
from assistant.benching.extraction.layouts_open.study_words_third_en import easterner, house, westerner
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER
_POSTS = (
    "Assistant Manager, Corporate Banking", "Merchandiser", "Relationship Officer", "Clinic Assistant",
    "Compliance Analyst", "Senior Quantity Surveyor", "Executive, Digital Marketing",
    "Front Office Supervisor",
)  # fmt: skip
_SHOP_POSTS = (
    "Customer Assistant", "Barista", "Night Shift Replenishment Colleague", "Kitchen Team Member",
    "Delivery Driver", "Beauty Advisor (Part Time)",
)  # fmt: skip
_PLACES = {
    Currency.HKD: ("Kwun Tong, Kowloon", "Quarry Bay, Hong Kong", "Sha Tin, New Territories"),
    Currency.SGD: ("1 Raffles Place, Singapore 048616", "Jurong East, Singapore 609601"),
}


@layout(_KIND, Language.EN, A4)
def en_xena_letter_of_appointment(draws: Draws, sheet: Sheet) -> Answers:
    """A letter of appointment of Hong Kong or Singapore: numbered clauses with headings, pay by the month."""
    currency, form, fund = draws.one(
        ((Currency.HKD, "Limited", "Mandatory Provident Fund"),
         (Currency.SGD, "Pte. Ltd.", "Central Provident Fund"))
    )  # fmt: skip
    holder, employer, position = easterner(draws), house(draws, form), draws.one(_POSTS)
    pay, made, style = draws.amount(17_000, 62_000, 50_000), draws.day(8, 1), draws.day_style(spelled=True)
    if currency is Currency.SGD:
        pay = draws.amount(2_800, 9_500, 10_000)
    sign = "S$" if currency is Currency.SGD else "HK$"
    starts, until, place = draws.day(-16, -62), draws.day(-4, -12), draws.one(_PLACES[currency])
    sheet.text(105, 20, employer, 16, bold=True, align="centre")
    sheet.text(105, 26, place, 9, align="centre", colour=GREY)
    sheet.rule(20, 30, 190, 30)
    sheet.text(20, 41, f"Date: {style(made)}", 10.5)
    sheet.text(190, 41, "Private and Confidential", 9.5, align="right")
    sheet.text(20, 51, f"To: {draws.one(('Mr', 'Ms'))} {holder}", 10.5)
    sheet.text(105, 64, "LETTER OF APPOINTMENT", 13, bold=True, align="centre")
    clauses = (
        ("Appointment", f"We are pleased to appoint you as {position} of {employer} (the Company)."),
        ("Commencement", f"Your appointment takes effect from {style(starts)}."),
        ("Remuneration", f"Your basic salary will be {sign}{draws.one((plain, whole))(pay)} per calendar "
            "month, payable on or before the last working day of each month."),
        (fund, "You and the Company will each make the contributions that the law requires."),
        ("Probation", f"You will serve a probationary period of {draws.one(('three', 'six'))} months."),
        ("Leave", f"You are entitled to {draws.rng.randint(12, 20)} working days of paid leave a year."),
        ("Medical cover", f"The Company's group policy covers you up to {sign}20,000 in a policy year."),
        ("Termination", "After probation either party may end this appointment by one month's notice."),
        ("Acceptance", "Please sign and return the duplicate of this letter by "
            f"{style(until)}, after which this offer lapses."),
    )  # fmt: skip
    y = 76.0
    for number, (heading, words) in enumerate(clauses, 1):
        sheet.text(20, y, f"{number}.", 10.5)
        sheet.text(28, y, heading, 10.5, bold=True)
        y = sheet.paragraph(28, y + 5.5, 162, words, 10.5, leading=1.45) + 2
    sheet.text(20, y + 5, f"For and on behalf of {employer}", 10)
    sheet.text(120, y + 5, "I accept the above terms.", 10)
    for x, role in ((20, f"{easterner(draws)}, Head of Human Resources"), (120, "Signature and date")):
        sheet.rule(x, y + 20, x + 66, y + 20)
        sheet.text(x, y + 25, role, 9)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.MONTH, currency),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xena_hourly_mail(draws: Draws, sheet: Sheet) -> Answers:
    """A shop's mail to a new colleague, printed from a browser: short lines of terms, pay by the hour."""
    holder, employer, position = (
        westerner(draws),
        house(draws, "Ltd", "Limited", "plc"),
        draws.one(_SHOP_POSTS),
    )
    recruiter, style = westerner(draws), draws.day_style(spelled=True)
    made, starts, until = draws.day(6, 1), draws.day(-8, -35), draws.day(-2, -6)
    pay, (hours, days) = (
        draws.amount(12, 17, 5),
        draws.one((("16", 3), ("20", 4), ("24", 4), ("30", 5), ("37.5", 5))),
    )
    address = f"{holder.split()[0].lower()}.{draws.digits(3)}@postbox.example"
    sheet.text(18, 16, "Postbox Mail", 13, bold=True, colour="#b3261e")
    sheet.text(192, 16, f"{holder} <{address}>", 8.5, align="right", colour=GREY)
    sheet.rule(18, 20, 192, 20)
    subject = f"Your job offer from {employer}"
    sheet.text(18, 30, subject, fitting(sheet, subject, 160, 14), bold=True)
    sheet.text(18, 36, "1 message", 8.5, colour=GREY)
    sheet.rule(18, 39, 192, 39, 0.4)
    sheet.text(
        18, 46, f"{recruiter} (Recruitment) <jobs@{employer.split()[0].lower()}.example>", 9.5, bold=True
    )
    sheet.text(
        192, 51, f"{made.day} {made:%B} {made.year} at 16:{draws.rng.randint(10, 59)}", 9, align="right"
    )
    sheet.text(18, 51, f"To: {holder} <{address}>", 9)
    sheet.text(18, 66, f"Hi {holder.split()[0]},", 10.5)
    y = sheet.paragraph(
        18, 75, 172,
        f"Congratulations! It was great to meet you, and we would love you to join {employer}. Here is what "
        "we are offering you:", 10.5,
    )  # fmt: skip
    pairs = (
        ("Job", position),
        ("Branch", draws.one(("Leeds Briggate", "Belfast Donegall Place", "Norwich Riverside"))),
        ("Rate of pay", f"{signed(pay, Currency.GBP)} per hour"),
        ("Night premium", "£1.75 extra for hours between midnight and 5am"),
        ("Contracted hours", f"{hours} hours a week over {days} days"),
        ("First day", f"{style(starts)}, 8.45am"),
        ("Ask for", f"{westerner(draws)}, store manager"),
        ("Please reply by", style(until)),
    )  # fmt: skip
    y = listed(sheet, 24, y + 4, pairs, value_x=70, step=8, size=10.5, colon=":")
    y = sheet.paragraph(
        18, y + 4, 172,
        "Just press Accept in the careers portal. If we have not heard from you by then we "
        "will offer the job to somebody else. Remember to bring proof of your right to work.", 10.5,
    )  # fmt: skip
    sheet.text(18, y + 5, "See you soon,", 10.5)
    sheet.text(18, y + 14, recruiter, 10.5)
    sheet.text(18, y + 20, f"Recruitment team, {employer}", 10)
    sheet.text(18, y + 25, f"Tel 0113 {draws.digits(3)} {draws.digits(4)}", 9, colour=GREY)
    footer(sheet, "https://mail.postbox.example/mail/u/0/?view=pt    1/1")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.HOUR, Currency.GBP),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip
