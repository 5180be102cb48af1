"""Second diplomas in English: an Australian testamur, a community college's degree, a Dutch master's."""

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_AUSTRALIAN = (
    "The University of Melbourne", "Griffith University", "Deakin University", "University of Otago",
    "The University of Western Australia", "Queensland University of Technology",
)  # fmt: skip
_COLLEGES = (
    "Austin Community College", "Santa Rosa Junior College", "Northern Virginia Community College",
    "Miami Dade College", "Cuyahoga Community College",
)  # fmt: skip
_DUTCH = (
    ("University of Amsterdam", "Amsterdam"), ("Tilburg University", "Tilburg"), ("University of Groningen",
    "Groningen"),
    ("Maastricht University", "Maastricht"),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr2en_testamur(draws: Draws, sheet: Sheet) -> Answers:
    """Upright, in the middle: admitted to a degree with a major, the day in the form of a deed, a number."""
    holder, school, major = draws.one(own.PEOPLE), draws.one(_AUSTRALIAN), draws.one(own.MAJORS)
    day, number = draws.day(2800, 60), f"{draws.digits(3)}{draws.one('ABCT')}{draws.digits(6)}"
    title, degree = draws.one(
        (("Bachelor of Commerce", Degree.BACHELOR), ("Bachelor of Arts", Degree.BACHELOR),
         ("Master of Professional Studies", Degree.MASTER), ("Bachelor of Applied Science", Degree.BACHELOR))
    )  # fmt: skip
    sheet.box(10, 10, 190, 277)
    sheet.logo(94, 26, 22, "#0d2c54")
    given = f"{own.ordinal(day)} day of {day:%B} {day.year}"
    for y, words, size, bold in (
        (70, school, 24, True), (92, "This is to certify that", 13, False), (112, holder, 24, True),
        (130, "having fulfilled all the requirements of the University", 13, False),
        (138, "was admitted to the degree of", 13, False), (156, title, 22, True),
        (168, f"with a major in {major}", 15, False),
        (190, f"Given under the seal of the University on this {given}", 12, False),
    ):  # fmt: skip
        sheet.text(105, y, words, size, bold=bold, align="centre")
    sheet.box(92, 202, 26, 26, stroke=False, fill="#c8a14b", radius=13)
    for at, role in enumerate(("Vice-Chancellor", "University Registrar")):
        sheet.rule(28 + at * 94, 252, 88 + at * 94, 252)
        sheet.text(58 + at * 94, 258, role, 10, align="centre")
    sheet.text(105, 279, f"Testamur No. {number}", 9, align="centre")
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                document_number=number)  # fmt: skip


@layout(_KIND, Language.EN, LYING)
def en_xr2en_college_degree(draws: Draws, sheet: Sheet) -> Answers:
    """An American community college: a coloured edge, words set left, an associate's degree in a subject."""
    holder, school, day = draws.one(own.PEOPLE), draws.one(_COLLEGES), draws.day(2500, 60)
    title = draws.one(("Associate of Applied Science", "Associate of Science"))
    major = draws.one(("Nursing", "Computer Networking", "Culinary Arts", "Paralegal Studies", "Accounting",
                       "Automotive Technology"))  # fmt: skip
    sheet.box(0, 0, 26, 210, fill="#155a4f", stroke=False)
    sheet.text(42, 40, school, 28, bold=True)
    sheet.text(42, 52, "upon the recommendation of the faculty and by authority of the Board of Trustees",
    11.5,
               colour=GREY)  # fmt: skip
    sheet.text(42, 60, "hereby confers upon", 11.5, colour=GREY)
    sheet.text(42, 84, holder, 30)
    sheet.text(42, 104, "the degree of", 12)
    sheet.text(42, 122, title, 23, bold=True)
    sheet.text(42, 136, f"in {major}", 17)
    sheet.text(42, 152, f"Awarded {day:%B} {day.day}, {day.year}" + draws.one(("", ", with Honors")), 12)
    for at, (name, role) in enumerate(
        ((draws.person(), "President"), (draws.person(), "Chair, Board of Trustees"))
    ):
        sheet.rule(42 + at * 110, 182, 122 + at * 110, 182)
        sheet.text(42 + at * 110, 188, name, 10)
        sheet.text(42 + at * 110, 193, role, 9, colour=GREY)
    return said(holder=holder, institution=school, major=major, degree=Degree.ASSOCIATE, graduated_on=day)


@layout(_KIND, Language.EN, A4)
def en_xr2en_dutch_degree(draws: Draws, sheet: Sheet) -> Answers:
    """The Netherlands: the Board of Examiners declares; born on, credits, examination, place and day."""
    holder, (school, town), major = draws.one(own.PEOPLE), draws.one(_DUTCH), draws.one(own.MAJORS)
    day, born, style = draws.day(2600, 40), draws.day(11_500, 8_600), draws.day_style(spelled=True)
    title, programme, credits, degree = draws.one(
        (("Master of Science", "master's", 60, Degree.MASTER), ("Bachelor of Science", "bachelor's", 180,
          Degree.BACHELOR), ("Master of Arts", "master's", 60, Degree.MASTER))
    )  # fmt: skip
    number = f"{day.year}-{draws.digits(5)}"
    sheet.box(20, 18, 8, 36, fill="#9b1b30", stroke=False)
    sheet.text(34, 34, school, 20, bold=True)
    sheet.text(
        34, 44, draws.one(("Faculty of Science", "School of Social Sciences", "Faculty of Humanities")), 12
    )
    sheet.text(34, 78, "Degree certificate", 26, bold=True)
    parts = (
        f"The Board of Examiners declares that {holder}, born on {style(born)} in "
        f"{draws.one(('Rotterdam', 'Milan', 'Chengdu', 'Izmir', 'Ghent'))}, has passed the final "
        "examination of "
        f"the {programme} programme in {major} ({credits} ECTS credits).",
        f"The degree of {title} has been awarded on {style(day)}.",
        "The programme is accredited by the accreditation organisation of the Netherlands and Flanders. The "
        "subjects examined are listed in the supplement that belongs to this certificate.",
    )  # fmt: skip
    y = 96.0
    for part in parts:
        y = sheet.paragraph(34, y, 150, part, 12.5, leading=1.8) + 6
    for at, (name, role) in enumerate(
        ((draws.person(), "Chair of the Board of Examiners"), (holder, "The graduate"))
    ):
        sheet.rule(34 + at * 80, y + 32, 104 + at * 80, y + 32)
        sheet.text(34 + at * 80, y + 38, name, 10)
        sheet.text(34 + at * 80, y + 43, role, 9, colour=GREY)
    sheet.text(34, 262, f"{town}", 10.5)
    sheet.text(34, 268, f"Certificate number: {number}", 10.5)
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                document_number=number)  # fmt: skip
