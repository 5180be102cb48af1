"""More English degree reports: the outcome of a checking service, and a registrar's letter."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, spaced_code
from assistant.benching.extraction.layouts_open.study_words_en import (
    BRITISH,
    CLASSES,
    course,
    firm,
    graduate,
)
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_RESULTS = {
    Degree.BACHELOR: ("First Class", "Upper Second (2:1)", "Lower Second (2:2)"),
    Degree.MASTER: ("Distinction", "Merit", "Pass"),
}


@layout(
    _KIND,
    Language.EN,
    A4,
    (
        FieldName.DOCUMENT_NUMBER,
        FieldName.ENDS_ON,
    ),
)
def en_xena_candidate_check(draws: Draws, sheet: Sheet) -> Answers:
    """A checking service's outcome: a green banner, a ruled list of the candidate, one of the enquiry."""
    holder, school, (_, title, degree, major) = graduate(draws), draws.one(BRITISH), course(draws)
    day, made, code = award_day(draws, (6, 7, 9, 11)), draws.day(25, 4), spaced_code(draws)
    until, style = made + timedelta(days=draws.one((28, 60, 90))), draws.day_style(spelled=True)
    began = day.replace(year=day.year - (1 if degree is Degree.MASTER else 3), month=9)
    born = began - timedelta(days=draws.rng.randint(6900, 9500))
    sheet.logo(18, 13, 12, "#00706b")
    sheet.text(34, 21, "UK Degree Checking Service", 16, bold=True)
    sheet.text(192, 21, "Verification outcome", 11, align="right", colour=GREY)
    sheet.box(18, 30, 174, 13, fill="#2e7d4f", stroke=False)
    sheet.text(24, 38.5, "VERIFIED - the details match the records of the awarding body", 11, colour=WHITE)
    sheet.text(18, 56, "Candidate details", 12, bold=True)
    candidate = (
        ("Candidate name", holder), ("Date of birth", style(born)),
        ("Awarding institution", school), ("Qualification", title), ("Course / subject", major),
        ("Classification", draws.one(_RESULTS[degree])),
        ("Attendance", f"{began:%B %Y} to {day:%B %Y}"), ("Date of award", style(day)),
    )  # fmt: skip
    y = table(sheet, 18, 60, (58, 116), candidate, headed=False, ruled="rows", size=10.5, height=9)
    sheet.text(18, y + 14, "Enquiry details", 12, bold=True)
    enquiry = (
        ("Enquirer", f"{graduate(draws)}, {firm(draws, 'Ltd', 'LLP', 'Group plc')}"),
        ("Enquiry submitted", style(made - timedelta(days=draws.rng.randint(1, 6)))),
        ("Outcome issued", style(made)), ("Verification code", code),
        ("Outcome available until", style(until)),
    )  # fmt: skip
    y = table(sheet, 18, y + 18, (58, 116), enquiry, headed=False, ruled="rows", size=10.5, height=9)
    sheet.paragraph(
        18, y + 12, 174,
        "To see this outcome on our web site, choose Check an outcome and type the verification code. The "
        "candidate agreed to this enquiry under data protection law.", 9,
    )  # fmt: skip
    footer(sheet, f"Helpdesk 0330 {draws.digits(3)} {draws.digits(4)}    Page 1 of 1")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code, issued_on=made, valid_until=until,
    )  # fmt: skip


@layout(
    _KIND,
    Language.EN,
    A4,
    (
        FieldName.DOCUMENT_NUMBER,
        FieldName.ENDS_ON,
    ),
)
def en_xena_registrar_letter(draws: Draws, sheet: Sheet) -> Answers:
    """A registrar's letter to whom it may concern: study and award told in one sentence of prose."""
    holder, school, (title, _, degree, major) = graduate(draws), draws.one(BRITISH), course(draws)
    day, made, style = award_day(draws, (6, 7, 11)), draws.day(120, 4), draws.day_style(spelled=True)
    began = day.replace(year=day.year - (3 if degree is Degree.BACHELOR else 1), month=9)
    born, code = began - timedelta(days=draws.rng.randint(6900, 9500)), draws.letters(10)
    sheet.logo(20, 14, 18, "#14213d")
    sheet.text(190, 20, school, 13, bold=True, align="right")
    sheet.text(190, 26, "Student Records, Registry Building", 9, align="right")
    sheet.text(190, 31, f"Tel +44 (0)29 {draws.digits(4)} {draws.digits(4)}", 9, align="right")
    sheet.text(20, 52, style(made), 10.5)
    sheet.text(20, 60, f"Our reference: SR/{draws.digits(5)}/{made.year % 100}", 10.5)
    sheet.text(20, 76, "TO WHOM IT MAY CONCERN", 11, bold=True)
    sheet.text(20, 88, "Confirmation of degree", 12, bold=True)
    y = 98.0
    sheet.text(20, y, f"Name: {holder}", 10.5)
    sheet.text(20, y + 7, f"Date of birth: {style(born)}", 10.5)
    sheet.text(20, y + 14, f"Student number: {draws.digits(8)}", 10.5)
    body = (
        f"I can confirm that the above-named person was registered at {school} as a full-time student from "
        f"{style(began)} to {style(day - timedelta(days=25))} and that the degree of {title} in {major}, "
        f"with {draws.one(CLASSES[degree])}, was conferred on {style(day)}.",
        "The language of instruction and examination throughout the programme was English.",
        f"The authenticity of this letter can be checked at www.registry-check.example by entering the "
        f"verification code {code}.",
    )
    y += 28
    for part in body:
        y = sheet.paragraph(20, y, 168, part, 10.5) + 3
    sheet.text(20, y + 6, "Yours faithfully,", 10.5)
    sheet.text(20, y + 24, graduate(draws), 10.5)
    sheet.text(20, y + 30, draws.one(("Academic Registrar", "Head of Student Records")), 10.5)
    footer(sheet, f"Registered charity no. {draws.digits(7)}")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code, issued_on=made,
    )  # fmt: skip
