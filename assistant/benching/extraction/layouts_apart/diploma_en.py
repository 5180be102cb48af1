"""Apart diplomas in English: a British certificate across, an Irish parchment, an Indian degree."""

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_BRITISH = (
    "University of Warwick", "University of Exeter", "Loughborough University", "University of Nottingham",
    "Newcastle University", "University of Sussex", "Lancaster University",
)  # fmt: skip
_IRISH = (
    ("Dublin City University", "Ollscoil Chathair Bhaile Átha Cliath"),
    ("University of Limerick", "Ollscoil Luimnigh"),
    ("Atlantic Technological University", "Ollscoil Teicneolaíochta an Atlantaigh"),
    ("Munster Technological University", "Ollscoil Teicneolaíochta na Mumhan"),
)
_INDIAN = (
    ("University of Mumbai", "Mumbai"), ("Savitribai Phule Pune University", "Pune"),
    ("Anna University", "Chennai"), ("Bangalore University", "Bengaluru"),
    ("Osmania University", "Hyderabad"),
    ("Visvesvaraya Technological University", "Belagavi"),
)  # fmt: skip


@layout(_KIND, Language.EN, LYING)
def en_xr4ens_hereby_certified(draws: Draws, sheet: Sheet) -> Answers:
    """British, across: it is certified that somebody was admitted to a degree with honours in a subject."""
    holder, school, day = draws.one(own.PEOPLE), draws.one(_BRITISH), award_day(draws, (1, 7, 12))
    title, degree, classed, majors = draws.one((
        ("Bachelor of Arts", Degree.BACHELOR, True, ("Philosophy", "History of Art", "French and Linguistics",
                                                     "Sociology", "Theatre Studies")),
        ("Bachelor of Science", Degree.BACHELOR, True, ("Mathematics", "Physics with Astrophysics", "Zoology",
                                                        "Economics and Econometrics")),
        ("Master of Science", Degree.MASTER, False, ("Behavioural and Economic Science", "Robotics",
                                                     "International Business", "Public Health")),
        ("Doctor of Philosophy", Degree.DOCTOR, False, ("Engineering", "Politics and International Studies")),
    ))  # fmt: skip
    major, number = draws.one(majors), draws.digits(7)
    honours = draws.one(("First Class Honours", "Second Class Honours (Upper Division)",
                         "Second Class Honours (Lower Division)"))  # fmt: skip
    sheet.rule(15, 15, 282, 15, 1.5)
    sheet.rule(15, 195, 282, 195, 1.5)
    sheet.logo(139, 22, 19, draws.one(("#3b2a63", "#0f4c46", "#7d1128")))
    y = own.down_the_middle(sheet, 44, (
        (school, 27, True, 12), ("This is to certify that", 13, False, 13), (holder, 25, True, 14),
        ("having completed an approved course of study and satisfied the examiners", 12, False, 12),
        ("has been admitted to the degree of", 12, False, 6.5), (title, 22, True, 13),
    ))  # fmt: skip
    lead = f"with {honours} in" if classed else "in"
    own.down_the_middle(
        sheet, y, ((lead, 13, False, 9), (major, 18, True, 10), (own.long_day(draws, day), 13, False, 12))
    )
    first, second = own.two_officers(draws)
    own.signed_by(sheet, 178, ((75, first, "Vice-Chancellor"),
                               (222, second, "Registrar")))  # fmt: skip
    sheet.text(148.5, 192, f"Certificate number {number}", 8.5, align="centre", colour=GREY)
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                document_number=number)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4ens_irish_parchment(draws: Draws, sheet: Sheet) -> Answers:
    """Irish, upright: the name in two tongues, what was conferred on whom, the level, no number."""
    holder, (school, irish), day = draws.one(own.PEOPLE), draws.one(_IRISH), award_day(draws, (9, 10, 11))
    title, degree, level, majors = draws.one((
        ("Bachelor of Engineering (Honours)", Degree.BACHELOR, 8, ("Mechatronic Engineering",
         "Biomedical Engineering", "Civil Engineering")),
        ("Bachelor of Business (Honours)", Degree.BACHELOR, 8, ("Marketing", "International Business",
                                                                "Accounting")),
        ("Master of Arts", Degree.MASTER, 9, ("Journalism", "Music Therapy", "Public Administration")),
        ("Master of Science", Degree.MASTER, 9, ("Computing", "Pharmaceutical Quality Assurance")),
    ))  # fmt: skip
    major = draws.one(majors)
    result = draws.one(("First Class Honours", "Second Class Honours, Grade 1")) if level == 8 else draws.one(
        ("First Class Honours", "Second Class Honours"))  # fmt: skip
    sheet.box(12, 12, 186, 273)
    sheet.box(90, 24, 30, 30, fill="#1e6b52", radius=15)
    sheet.box(98, 32, 14, 14, fill="#ffffff", radius=3)
    y = own.down_the_middle(sheet, 54, (
        (irish, 14, False, 14), (school, 22, True, 11),
        ("The Governing Body has conferred on", 13, False, 24), (holder, 24, True, 15),
        ("who has fulfilled all of the prescribed conditions", 12, False, 13),
        ("the degree of", 12, False, 7),
        (title, 19, True, 14), (f"in {major}", 16, False, 11), (f"with {result}", 13, False, 12),
    ), width=160)  # fmt: skip
    written = own.long_day(draws, day)
    own.down_the_middle(sheet, y, ((f"Conferred on {written}", 12.5, False, 18),), width=160)
    first, second = own.two_officers(draws)
    own.signed_by(sheet, 246, ((60, first, "President"),
                               (150, second, "Chairperson, Governing Body")))  # fmt: skip
    sheet.text(
        105, 276, f"National Framework of Qualifications, Level {level}", 9, align="centre", colour=GREY
    )
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day)


@layout(_KIND, Language.EN, A4)
def en_xr4ens_indian_degree(draws: Draws, sheet: Sheet) -> Answers:
    """Indian: a serial number on top, a photograph, prose of examination and division, the convocation."""
    holder, (school, town), day = draws.one(own.INDIANS), draws.one(_INDIAN), award_day(draws, (1, 2, 3, 11))
    title, degree, majors = draws.one((
        ("Bachelor of Technology", Degree.BACHELOR, ("Computer Science and Engineering",
         "Electronics and Communication Engineering", "Mechanical Engineering", "Information Technology")),
        ("Bachelor of Commerce", Degree.BACHELOR, ("Banking and Insurance", "Accounting and Finance")),
        ("Master of Science", Degree.MASTER, ("Organic Chemistry", "Microbiology", "Statistics")),
        ("Master of Business Administration", Degree.MASTER, ("Finance", "Human Resource Management")),
    ))  # fmt: skip
    major, number = draws.one(majors), f"{draws.one(('A', 'DC', 'PC'))}{draws.digits(7)}"
    held = f"{draws.one(('April', 'May', 'June'))} {day.year - 1}"
    sheet.box(10, 10, 190, 277)
    sheet.text(18, 21, f"Serial No.: {number}", 10)
    sheet.text(192, 21, f"Seat No.: {draws.digits(6)}", 10, align="right")
    sheet.logo(93, 27, 24, "#b5651d")
    sheet.box(160, 34, 28, 34, fill="#e9e4dc")
    sheet.text(174, 52, "Photo", 9, align="centre", colour=GREY)
    y = own.down_the_middle(sheet, 56, (
        (school, 23, True, 26), (f"{town}, India", 11, False, 7),
        ("We, the Chancellor, the Vice-Chancellor and the members of the", 12, False, 18),
        ("Management Council, certify that", 12, False, 7), (holder, 22, True, 15),
    ), width=160)  # fmt: skip
    y = own.down_the_middle(sheet, y, (
        ("having passed the examination for the degree held in", 12, False, 13),
        (f"{held} and been placed in {draws.one(('First Class with Distinction', 'First Class'))}", 12, False,
         7),
        ("has been admitted to the degree of", 12, False, 7), (title, 20, True, 14), ("in", 12, False, 9),
        (major, 17, True, 10), (f"at the Convocation held on {own.long_day(draws, day)}", 12, False, 14),
        ("In testimony whereof are set the seal of the University and our signature.", 11, False, 8),
    ), width=170)  # fmt: skip
    sheet.qr(20, 240, 26, f"https://degree.example.ac.in/{number}")
    first, second = own.two_officers(draws)
    own.signed_by(sheet, 264, ((105, first, "Controller of Examinations"),
                               (165, second, "Vice-Chancellor")), half=24)  # fmt: skip
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                document_number=number)  # fmt: skip
