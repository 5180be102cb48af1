"""Apart degree reports in English: a validated diploma, Australia's statement, India's depository."""

from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, fitting, spaced_code
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_OPEN = (FieldName.DOCUMENT_NUMBER, FieldName.ENDS_ON)
_AMERICAN = (
    "Arizona State University", "University of Central Florida", "Oregon State University",
    "Temple University",
    "University of Nebraska-Lincoln", "Georgia State University", "Wayne State University",
)  # fmt: skip
_AUSTRALIAN = (
    "Griffith University", "Deakin University", "The University of Adelaide", "Macquarie University",
    "University of Wollongong", "Queensland University of Technology", "Flinders University",
)  # fmt: skip
_INDIAN = (
    "Amity University", "Gujarat Technological University", "University of Calcutta", "Jadavpur University",
    "Guru Gobind Singh Indraprastha University", "University of Madras",
)  # fmt: skip


@layout(_KIND, Language.EN, LETTER, _OPEN)
def en_xr4ens_validated_diploma(draws: Draws, sheet: Sheet) -> Answers:
    """American: a university's page that validates a diploma by its ID, printed from a browser."""
    holder, school, day = draws.one(own.AMERICANS), draws.one(_AMERICAN), award_day(draws, (5, 8, 12))
    made, code = draws.day(40, 1), spaced_code(draws)
    style = draws.day_style(american=True, spelled=True)
    title, degree, majors = draws.one((
        ("Bachelor of Science", Degree.BACHELOR, ("Supply Chain Management", "Mathematics", "Zoology",
                                                  "Information Systems")),
        ("Bachelor of Arts", Degree.BACHELOR, ("English", "Film and Media Studies", "Urban Planning")),
        ("Master of Science", Degree.MASTER, ("Electrical Engineering", "Applied Statistics", "Finance")),
        ("Doctor of Philosophy", Degree.DOCTOR, ("Chemistry", "Educational Leadership")),
    ))  # fmt: skip
    major = draws.one(majors)
    sheet.text(
        10, 9, f"{made.month}/{made.day}/{made:%y}, 3:{draws.rng.randint(10, 59)} PM", 7.5, colour=GREY
    )
    sheet.text(108, 9, "CeDiploma Validation", 7.5, align="centre", colour=GREY)
    sheet.box(0, 14, 215.9, 20, fill="#27374d", stroke=False)
    sheet.text(20, 26.5, school, 15, bold=True, colour=WHITE)
    sheet.text(20, 50, "Credential Validation", 18, bold=True)
    sheet.box(20, 57, 176, 13, fill="#e0f0e3", stroke=False, radius=2)
    sheet.text(26, 65.3, "Valid credential", 12, bold=True, colour="#1b6a35")
    sheet.text(190, 65.3, f"Validated on {style(made)}", 9.5, align="right")
    pairs = (
        ("CeDiD", code), ("Name", holder), ("Degree", title), ("Major", major),
        ("Conferral Date", style(day)),
        ("Institution", school),
    )  # fmt: skip
    y = 84.0
    for label, value in pairs:
        sheet.text(26, y, f"{label}:", 10.5, bold=True)
        sheet.text(74, y, value, 10.5)
        sheet.rule(26, y + 3.5, 190, y + 3.5, 0.3)
        y += 11
    y = sheet.paragraph(20, y + 6, 176, "The institution named above has confirmed that this credential was "
                        "awarded to this graduate. The person who presents the diploma gave you the "
                        "CeDiD; anybody may use it to repeat this search.", 9.5)  # fmt: skip
    sheet.text(20, y + 6, "Validate another credential", 10, colour="#1f5fbf")
    footer(sheet, "https://validate.example.edu/    Office of the University Registrar    1/1")
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                verification_code=code, issued_on=made)  # fmt: skip


@layout(_KIND, Language.EN, A4, _OPEN)
def en_xr4ens_graduation_statement(draws: Draws, sheet: Sheet) -> Answers:
    """Australia's graduation statement: bold headings for graduate, award and institution, lists below."""
    holder, school, day = (
        draws.one((*own.PEOPLE, *own.CHINESE)),
        draws.one(_AUSTRALIAN),
        award_day(draws, (4, 7, 12)),
    )
    made, style = draws.day(60, 2), draws.day_style(spelled=True)
    title, degree, length, majors = draws.one((
        ("Bachelor of Commerce", Degree.BACHELOR, "three", ("Finance", "Marketing", "Accounting")),
        ("Bachelor of Nursing", Degree.BACHELOR, "three", ("Nursing",)),
        ("Bachelor of Engineering (Honours)", Degree.BACHELOR, "four", ("Mechatronics", "Surveying")),
        ("Master of Information Technology", Degree.MASTER, "two", ("Cyber Security", "Data Science")),
        ("Master of Professional Accounting", Degree.MASTER, "two", ("Accounting",)),
    ))  # fmt: skip
    major = draws.one(majors)
    sheet.text(20, 24, school, fitting(sheet, school, 130, 17), bold=True)
    sheet.logo(172, 14, 16, "#c8102e")
    sheet.text(20, 40, "Australian Higher Education Graduation Statement", 14, bold=True)
    sheet.rule(20, 44, 190, 44)
    parts = (
        ("1. The Graduate", (("Name", holder), ("Student number", draws.digits(8)))),
        ("2. The Award", (
            ("Name of award", title), ("Major", major), ("Date of conferral", style(day)),
            ("Duration", f"{length} years of full-time study"), ("Mode of delivery", "On campus"),
            ("Language of instruction", "English"),
        )),
        ("3. Awarding Institution", (("Institution", school), ("Provider type", "Australian university"))),
    )  # fmt: skip
    y = 56.0
    for heading, pairs in parts:
        sheet.text(20, y, heading, 12, bold=True)
        y = listed(sheet, 26, y + 9, pairs, value_x=80, step=7.5, size=10.5) + 4
    sheet.text(20, y, "4. Certification", 12, bold=True)
    y = sheet.paragraph(26, y + 8, 160, f"I certify that this statement is a true record of the award. "
                        f"Issued on {style(made)}.", 10.5)  # fmt: skip
    sheet.text(26, y + 14, draws.one(own.OFFICERS), 10.5)
    sheet.text(26, y + 19, "Academic Registrar", 9.5, colour=GREY)
    sheet.paragraph(
        20,
        262,
        170,
        "This statement is issued by the institution on the basis of the guidelines "
        "of the Australian Government. Further copies may be ordered for a fee of $35.",
        8,
    )
    footer(sheet, "Page 1 of 4")
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                issued_on=made)  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.ENDS_ON,))
def en_xr4ens_depository(draws: Draws, sheet: Sheet) -> Answers:
    """India: the academic depository's verification report, a two-column table with who asked for it."""
    holder, school = draws.one(own.INDIANS), draws.one(_INDIAN)
    day = award_day(draws, (6, 7, 8, 11), 9)
    made, number = draws.day(30, 1), f"NAD{draws.digits(10)}"
    style = draws.day_style(spelled=True)
    title, degree, majors = draws.one((
        ("Bachelor of Engineering", Degree.BACHELOR, ("Civil Engineering", "Instrumentation Engineering")),
        ("Bachelor of Science", Degree.BACHELOR, ("Physics", "Computer Science", "Biotechnology")),
        ("Master of Arts", Degree.MASTER, ("Economics", "Political Science")),
        ("Master of Commerce", Degree.MASTER, ("Taxation", "Business Management")),
    ))  # fmt: skip
    major = draws.one(majors)
    sheet.box(0, 0, 210, 6, fill="#e58a1f", stroke=False)
    sheet.logo(20, 14, 15, "#123c69")
    sheet.text(40, 21, "National Academic Depository", 16, bold=True)
    sheet.text(40, 27.5, "Online verification of academic awards", 10, colour=GREY)
    sheet.text(105, 46, "VERIFICATION REPORT", 14, bold=True, align="centre")
    father = draws.one(("Suresh Babu", "Ramesh Chandra Das", "Iqbal Ahmed", "Dilip Kumar"))
    grid = (
        ("Particulars", "As per depository record"), ("Name of the student", holder),
        ("Name of father", father), ("Academic institution", school),
        ("Name of award", title), ("Branch / Subject", major),
        ("Division", draws.one(("First", "First with Distinction"))), ("Date of award", style(day)),
        ("Certificate number", number), ("Status of certificate", "Active"),
    )  # fmt: skip
    y = table(sheet, 20, 54, (60, 110), grid, height=10, size=10.5)
    sheet.text(20, y + 14, "Details of the request", 11, bold=True)
    asked = (
        ("Verified on", f"{style(made)}, {draws.rng.randint(10, 18)}:{draws.rng.randint(10, 59)} IST"),
        ("Verifier", draws.one(("Sahyadri Infotech Pvt. Ltd.", "Bluepeak Financial Services Ltd.",
                                "Coromandel Health Systems Pvt. Ltd."))),
        ("Consent of the student", "Received"),
    )  # fmt: skip
    y = listed(sheet, 20, y + 23, asked, value_x=76, step=8, size=10.5, colon=" :")
    sheet.qr(160, y - 4, 26, f"https://nad.example.in/{number}")
    sheet.paragraph(20, y + 8, 130, "The record was lodged and digitally signed by the academic institution. "
                    "This is a computer generated report and needs no signature.", 9)  # fmt: skip
    footer(sheet, "Helpdesk 1800 555 0142    support@nad.example.in")
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                document_number=number, issued_on=made)  # fmt: skip
