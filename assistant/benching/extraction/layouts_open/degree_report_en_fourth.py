"""Third degree reports in English: a Canadian verification, a British confirmation of award."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, spaced_code
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_CANADIAN = ("University of Guelph", "Carleton University", "Brock University", "University of Victoria")
_BRITISH = (
    "University of Portsmouth", "Aston University", "University of Dundee", "Swansea University",
    "University of Hertfordshire", "Ulster University",
)  # fmt: skip
_MAJORS = (
    "Sociology", "Civil Engineering", "Marketing", "Computing", "Biomedical Science", "Law", "Geography",
    "Architecture", "Primary Education", "Human Resource Management",
)  # fmt: skip


@layout(
    _KIND,
    Language.EN,
    LETTER,
    (
        FieldName.DOCUMENT_NUMBER,
        FieldName.ENDS_ON,
    ),
)
def en_xr3en_verification_result(draws: Draws, sheet: Sheet) -> Answers:
    """Canada: a verification service's result as printed, a list with colons, who asked and when."""
    holder, school, major = draws.one(own.PEOPLE), draws.one(_CANADIAN), draws.one(_MAJORS)
    day, made = award_day(draws, (6, 10)), draws.day(30, 1)
    style, code = draws.day_style(american=True, spelled=True), spaced_code(draws, 2, 5)
    title, degree = draws.one((
        ("Bachelor of Arts (Honours)", Degree.BACHELOR), ("Bachelor of Science", Degree.BACHELOR),
        ("Master of Arts", Degree.MASTER), ("Doctor of Philosophy", Degree.DOCTOR),
    ))  # fmt: skip
    sheet.text(20, 24, "Degree Verification Result", 18, bold=True)
    sheet.text(20, 31, f"Provided on behalf of {school}", 10.5, colour=GREY)
    sheet.box(20, 37, 176, 12, fill="#e3f1e6", stroke=False)
    sheet.text(25, 45, "The credential below has been verified.", 11.5, bold=True, colour="#1d6b34")
    sheet.text(20, 62, "Graduate and credential", 12, bold=True)
    pairs = (
        ("Name of graduate", holder), ("Institution", school), ("Credential", title), ("Program", major),
        ("Date conferred", style(day)), ("Credential status", "Conferred"),
    )  # fmt: skip
    y = listed(sheet, 20, 71, pairs, value_x=72, step=8.5, size=11, colon=":")
    sheet.rule(20, y, 196, y, 0.3)
    sheet.text(20, y + 10, "Verification", 12, bold=True)
    facts = (
        ("Verification code", code), ("Verified on", style(made)), ("Requested by", draws.one(own.FIRMS_US)),
        ("Fee paid", f"${draws.one(('18.00', '20.00', '24.50'))} CAD"),
    )  # fmt: skip
    y = listed(sheet, 20, y + 19, facts, value_x=72, step=8.5, size=11, colon=":")
    sheet.paragraph(
        20, y + 6, 176, "This result shows the records of the university at the moment of the search. Anyone "
        "who is given this page may enter the verification code on our web site to see the same result.", 9.5,
    )  # fmt: skip
    footer(sheet, "Questions? 1-877-555-0117, Monday to Friday, 8:30 to 16:30 Eastern Time")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code, issued_on=made,
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
def en_xr3en_confirmation_of_award(draws: Draws, sheet: Sheet) -> Answers:
    """A British university's electronic confirmation of award: a ruled table, a box with code and expiry."""
    holder, school, major = draws.one(own.PEOPLE), draws.one(_BRITISH), draws.one(_MAJORS)
    day, made, style = award_day(draws, (7, 11)), draws.day(25, 1), draws.day_style(spelled=True)
    until, code = made + timedelta(days=draws.one((30, 90, 180))), spaced_code(draws)
    title, degree, result = draws.one((
        ("Bachelor of Science (Honours)", Degree.BACHELOR, "Upper Second Class"),
        ("Bachelor of Arts (Honours)", Degree.BACHELOR, "First Class"),
        ("Master of Science", Degree.MASTER, "Merit"), ("Master of Arts", Degree.MASTER, "Distinction"),
    ))  # fmt: skip
    sheet.logo(20, 14, 15, "#20335c")
    sheet.text(40, 22, school, 16, bold=True)
    sheet.text(40, 28.5, "Student Records and Awards", 10, colour=GREY)
    sheet.text(20, 50, "Confirmation of Award", 17, bold=True)
    sheet.text(20, 58, f"Date of issue: {style(made)}", 10.5)
    y = sheet.paragraph(20, 68, 170,
     "The University confirms that the award below was made to the person named "
                        "here. The details come from the student record system.", 10.5)  # fmt: skip
    grid = (
        ("Full name", holder), ("Student ID", draws.digits(8)),
        ("Date of birth", style(draws.day(13_000, 8_900))), ("Qualification", title), ("Subject", major),
        ("Classification", result), ("Date of award", style(day)), ("Mode of study", "Full-time"),
        ("Language of instruction", "English"),
    )  # fmt: skip
    y = table(sheet, 20, y + 2, (56, 114), grid, headed=False, height=9.5, size=10.5)
    sheet.box(20, y + 10, 170, 36, fill="#f3f5f9")
    sheet.text(26, y + 18, "Check this document", 11, bold=True)
    pairs = (("Verification code", code), ("Valid until", style(until)))
    listed(sheet, 26, y + 27, pairs, value_x=66, step=8, size=10.5)
    sheet.qr(158, y + 13, 28, f"https://awards.example.ac.uk/{code}")
    sheet.text(20, y + 62, draws.one(en.GIVEN) + " " + draws.one(en.FAMILY), 10.5)
    sheet.text(20, y + 67.5, "Head of Student Records", 9.5, colour=GREY)
    footer(
        sheet, "A paper copy of this document is not valid unless it has been checked with the code above."
    )
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code, issued_on=made, valid_until=until,
    )  # fmt: skip
