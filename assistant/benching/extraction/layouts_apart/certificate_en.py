"""Apart certificates in English: an online course, a vendor's certification, a home English test."""

from assistant.benching.extraction.blocks import footer, listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import fitting
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_COURSES = (
    "The Complete Python Bootcamp", "Excel from Beginner to Advanced", "Ultimate React Developer Course",
    "Introduction to Financial Modelling", "Adobe Illustrator Masterclass", "SQL for Data Analysis",
    "Digital Marketing: 12 Courses in One", "Docker and Kubernetes: The Practical Guide",
)  # fmt: skip
_ROLES = (
    "Azure Administrator Associate", "Azure Data Fundamentals", "Power BI Data Analyst Associate",
    "Azure AI Engineer Associate", "Security Operations Analyst Associate",
)  # fmt: skip


@layout(_KIND, Language.EN, LYING, (FieldName.SCORE,))
def en_xr4ens_online_course(draws: Draws, sheet: Sheet) -> Answers:
    """An online course's: small print of numbers top right, the course in large letters, the name, a day."""
    holder, day, name = draws.one((*own.PEOPLE, *own.INDIANS)), draws.day(1500, 10), draws.one(_COURSES)
    teacher, number = draws.one(own.AMERICANS), f"UC-{draws.letters(8)}-{draws.letters(4)}"
    style = draws.day_style(american=True, spelled=True)
    sheet.box(0, 0, 297, 210, fill="#f6f7fb", stroke=False)
    sheet.logo(22, 20, 12, "#7a2fd0")
    sheet.text(38, 28.5, "Udemy", 20, bold=True)
    sheet.text(275, 24, f"Certificate no: {number}", 8.5, align="right", colour=GREY)
    sheet.text(275, 29, f"Certificate url: ude.example/{number}", 8.5, align="right", colour=GREY)
    sheet.text(275, 34, f"Reference Number: {draws.rng.randint(1, 9):04}", 8.5, align="right", colour=GREY)
    sheet.text(22, 66, "CERTIFICATE OF COMPLETION", 11.5, bold=True, colour=GREY)
    sheet.text(22, 86, name, fitting(sheet, name, 225, 30), bold=True)
    sheet.text(22, 100, f"Instructors  {teacher}", 11)
    sheet.text(22, 150, holder, 24, bold=True)
    sheet.text(22, 162, f"Date  {style(day)}", 11.5)
    sheet.text(22, 169, f"Length  {draws.rng.randint(5, 58)}.5 total hours", 11.5)
    return said(holder=holder, certificate_name=name, issuer="Udemy", issued_on=day, document_number=number)


@layout(_KIND, Language.EN, LYING, (FieldName.SCORE,))
def en_xr4ens_vendor(draws: Draws, sheet: Sheet) -> Answers:
    """A software vendor's: what was earned beside a badge, three facts below it in a row, a signature."""
    holder, name = draws.one((*own.PEOPLE, *own.SINGAPOREANS)), draws.one(_ROLES)
    day, number = draws.day(340, 10), f"{draws.letters(6)}-{draws.letters(6)}"
    until = day.replace(year=day.year + 1, day=min(day.day, 28))
    style = draws.one((draws.day_style(spelled=True), draws.day_style(american=True, spelled=True)))
    sheet.text(24, 30, "Microsoft", 19, bold=True)
    sheet.rule(24, 38, 273, 38)
    sheet.text(24, 62, holder, 27, bold=True)
    sheet.text(24, 74, "has successfully passed all requirements for", 12)
    title = f"Microsoft Certified: {name}"
    sheet.text(24, 92, title, fitting(sheet, title, 180, 20), bold=True)
    sheet.box(228, 52, 44, 50, fill="#1f4e8c", stroke=False, radius=4)
    sheet.text(250, 70, "CERTIFIED", 9, bold=True, align="centre", colour=WHITE)
    sheet.text(250, 80, "* *", 14, bold=True, align="centre", colour=WHITE)
    facts = (("Certification number", number), ("Earned on", style(day)), ("Expires on", style(until)))
    for at, (label, value) in enumerate(facts):
        sheet.text(24 + at * 82, 128, f"{label}:", 10, colour=GREY)
        sheet.text(24 + at * 82, 135, value, 12)
    sheet.rule(24, 172, 96, 172)
    sheet.text(24, 178, draws.one(own.AMERICANS), 10.5)
    sheet.text(24, 183.5, "Chief Executive Officer", 9, colour=GREY)
    sheet.text(273, 183.5, "Check this certification at learn.example.com/validate", 9, align="right",
               colour=GREY)  # fmt: skip
    return said(holder=holder, certificate_name=title, issuer="Microsoft", issued_on=day, valid_until=until,
                document_number=number)  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.ISSUER, FieldName.DOCUMENT_NUMBER))
def en_xr4ens_home_test(draws: Draws, sheet: Sheet) -> Answers:
    """An English test taken at home: the overall score large, four subscores, day, how long valid."""
    holder, day = draws.one((*own.CHINESE, *own.EUROPEANS)), draws.day(700, 20)
    until, style = day.replace(year=day.year + 2, day=min(day.day, 28)), draws.day_style(spelled=True)
    scores = [draws.rng.randint(18, 30) * 5 for _ in range(4)]
    overall, code = round(sum(scores) / 20) * 5, draws.letters(16).lower()
    sheet.box(0, 0, 210, 34, fill="#1a8f3c", stroke=False)
    sheet.text(20, 21, "Duolingo English Test", 21, bold=True, colour=WHITE)
    sheet.text(190, 21, "Official Certificate", 11, align="right", colour=WHITE)
    sheet.box(20, 46, 36, 44, fill="#e3e8ec")
    sheet.text(38, 69, "Photo", 9, align="centre", colour=GREY)
    pairs = (
        ("Test taker", holder),
        ("Date of birth", style(draws.day(12_500, 6_800))), ("Certified on", style(day)),
        ("Valid until", style(until)), ("Country of residence", draws.one(("China", "Portugal", "Canada"))),
    )  # fmt: skip
    listed(sheet, 66, 52, pairs, value_x=112, step=9, size=11, colon=":")
    sheet.box(20, 104, 170, 46, fill="#f2f8f3", radius=3)
    sheet.text(105, 115, "Overall score", 11, align="centre", colour=GREY)
    sheet.text(105, 136, str(overall), 40, bold=True, align="centre")
    sheet.text(105, 145, "Scale from 10 to 160", 9, align="centre", colour=GREY)
    skills = ("Literacy", "Comprehension", "Conversation", "Production")
    for at, (skill, score) in enumerate(zip(skills, scores, strict=True)):
        x = 20 + at * 43.5
        sheet.box(x, 160, 39.5, 30, radius=2)
        sheet.text(x + 19.7, 176, str(score), 18, bold=True, align="centre")
        sheet.text(x + 19.7, 184, skill, 9, align="centre", colour=GREY)
    y = sheet.paragraph(20, 206, 170, "The score tells how well the test taker can use English in daily life "
                        "and in study. Institutions should check scores online.", 10)  # fmt: skip
    sheet.text(20, y + 6, f"Verify at certs.example.com/{code}", 10.5, bold=True)
    footer(sheet, "5900 Example Avenue, Pittsburgh, PA    Results are not to be shared without consent")
    return said(holder=holder, certificate_name="Duolingo English Test", score=overall, issued_on=day,
                valid_until=until)  # fmt: skip
