"""Apart diplomas in English: an American one, Singapore's, a German university's in English."""

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, fitting
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_AMERICAN = (
    ("Boston University", "Boston, Massachusetts"), ("Southern New Hampshire University", "Manchester, New "
     "Hampshire"), ("University of Denver", "Denver, Colorado"), ("Drexel University", "Philadelphia, "
     "Pennsylvania"), ("Santa Clara University", "Santa Clara, California"), ("Baylor University", "Waco, "
     "Texas"), ("Purdue University", "West Lafayette, Indiana"),
)  # fmt: skip
_SINGAPORE = (
    "National University of Singapore", "Nanyang Technological University", "Singapore Management University",
    "Singapore Institute of Technology",
)  # fmt: skip
_GERMAN = (
    ("University of Mannheim", "Mannheim"), ("Technical University of Munich", "Munich"),
    ("University of Cologne", "Cologne"), ("Heidelberg University", "Heidelberg"),
    ("RWTH Aachen University", "Aachen"), ("University of Stuttgart", "Stuttgart"),
)  # fmt: skip


@layout(_KIND, Language.EN, (279.4, 215.9))
def en_xr4ens_trustees(draws: Draws, sheet: Sheet) -> Answers:
    """American: trustees on the recommendation of the faculty, a degree and a major, place and day below."""
    holder, (school, town), day = draws.one(own.AMERICANS), draws.one(_AMERICAN), award_day(draws, (5, 8, 12))
    title, degree, majors = draws.one((
        ("Bachelor of Science", Degree.BACHELOR, ("Finance", "Kinesiology", "Computer Engineering",
                                                  "Hospitality Management", "Biology")),
        ("Bachelor of Arts", Degree.BACHELOR, ("Communication", "Anthropology", "Political Science")),
        ("Master of Science", Degree.MASTER, ("Accounting", "Business Analytics", "Cybersecurity")),
        ("Master of Education", Degree.MASTER, ("Curriculum and Instruction", "Special Education")),
    ))  # fmt: skip
    major = draws.one(majors)
    lines = [
        (school, 31, True, 42.0), ("The Trustees of the University", 13, False, 14),
        ("upon the recommendation of the Faculty have conferred upon", 13, False, 6.5),
        (holder, 27, True, 16), ("the degree of", 13, False, 11), (title, 23, True, 12),
        (f"Major in {major}", 15, False, 10),
    ]  # fmt: skip
    if degree is Degree.BACHELOR and draws.one((True, False)):
        lines.append((draws.one(("Summa Cum Laude", "Magna Cum Laude", "Cum Laude")), 13, False, 9))
    lines += [
        ("together with all the honors, rights and privileges belonging to that degree.", 12, False, 10),
        (f"Given at {town}, on {own.long_day(draws, day, american=True)}.", 12, False, 7),
    ]  # fmt: skip
    sheet.box(8, 8, 263.4, 199.9)
    sheet.box(10, 10, 259.4, 195.9)
    own.down_the_middle(sheet, 0, lines)
    sheet.box(128, 168, 24, 24, fill="#c99a2e", stroke=False, radius=12)
    first, second = own.two_officers(draws)
    own.signed_by(sheet, 184, ((66, first, "President"),
                               (214, second, "Chair of the Board of Trustees")))  # fmt: skip
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day)


@layout(_KIND, Language.EN, A4)
def en_xr4ens_singapore_scroll(draws: Draws, sheet: Sheet) -> Answers:
    """Singapore, upright: a name, what was conferred with the subject in brackets, honours, the day."""
    holder, school, day = draws.one(own.SINGAPOREANS), draws.one(_SINGAPORE), award_day(draws, (5, 6, 7))
    title, degree, majors = draws.one((
        ("Bachelor of Engineering", Degree.BACHELOR, ("Chemical Engineering", "Electrical Engineering",
                                                      "Mechanical Engineering")),
        ("Bachelor of Science", Degree.BACHELOR, ("Business Analytics", "Real Estate", "Nursing")),
        ("Master of Science", Degree.MASTER, ("Financial Engineering", "Supply Chain Management")),
    ))  # fmt: skip
    major, number = draws.one(majors), f"{day:%y}{draws.digits(6)}"
    result = draws.one(("Honours (Highest Distinction)", "Honours (Distinction)", "Honours (Merit)"))
    sheet.box(22, 26, 6, 245, fill="#143d7a", stroke=False)
    sheet.box(29.5, 26, 2, 245, fill="#ef7c00", stroke=False)
    x = 44
    sheet.logo(x, 28, 22, "#143d7a")
    sheet.text(x, 74, school, fitting(sheet, school, 130, 21), bold=True)
    sheet.text(x, 98, draws.one(("This is to certify that", "It is hereby certified that")), 12.5)
    sheet.text(x, 114, holder, 23, bold=True)
    sheet.text(x, 130, "having fulfilled all requirements was conferred the degree of", 12.5)
    sheet.text(x, 147, title, 20, bold=True)
    sheet.text(x, 157, f"({major})", 16)
    if degree is Degree.BACHELOR:
        sheet.text(x, 168, f"with {result}", 13)
    sheet.text(x, 184, f"on {own.long_day(draws, day)}", 13)
    offices = ("Chairman, Board of Trustees", "President")
    for number_at, (officer, office) in enumerate(zip(own.two_officers(draws), offices, strict=True)):
        at = x + 74 * number_at
        sheet.rule(at, 232, at + 58, 232)
        sheet.text(at, 237, officer, 9.5)
        sheet.text(at, 242, office, 9, colour=GREY)
    sheet.text(x, 266, f"Scroll No. {number}", 9.5)
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                document_number=number)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4ens_academic_degree(draws: Draws, sheet: Sheet) -> Answers:
    """German, in English: the university awards somebody, born there and then, a degree; a grade."""
    holder, (school, town), day = draws.one(own.EUROPEANS), draws.one(_GERMAN), draws.day(3200, 60)
    place = draws.one(("Ulm", "Graz", "Porto", "Lyon", "Verona", "Ghent"))
    born = draws.day(13_500, 9_600)
    shape = draws.one(("%d %B %Y", "%d.%m.%Y"))
    title, degree, kind, majors = draws.one((
        ("Master of Science (M.Sc.)", Degree.MASTER, "Master", ("Informatics", "Physics", "Management",
                                                                "Automotive Engineering")),
        ("Bachelor of Science (B.Sc.)", Degree.BACHELOR, "Bachelor", ("Geosciences", "Chemistry",
                                                                      "Mechanical Engineering")),
        ("Master of Arts (M.A.)", Degree.MASTER, "Master", ("European Studies", "Media Science")),
    ))  # fmt: skip
    major, grade = draws.one(majors), draws.rng.randint(11, 29)
    word = "very good" if grade < 16 else "good" if grade < 26 else "satisfactory"
    sheet.text(25, 30, school, 17, bold=True)
    sheet.text(25, 37, f"{town}, Germany", 10, colour=GREY)
    sheet.logo(163, 20, 22, "#00529f")
    sheet.rule(25, 46, 185, 46)
    y = own.down_the_middle(sheet, 78, (
        (f"{kind} Degree Certificate", 26, True, 0), ("The University awards", 13, False, 24),
        (holder, 23, True, 15), (f"born on {born:{shape}} in {place}", 12, False, 9),
        ("the academic degree", 13, False, 15), (title, 20, True, 13),
        (f"after passing the {kind}'s examination in the programme", 13, False, 15), (major, 18, True, 12),
        (f"with the overall grade {grade / 10:.1f} ({word})", 13, False, 13),
    ))  # fmt: skip
    sheet.text(25, y + 22, f"{town}, {day:{shape}}", 12)
    first, second = own.two_officers(draws)
    own.signed_by(sheet, 252, ((55, first, "The President"),
                               (155, second, "The Dean of the Faculty")))  # fmt: skip
    sheet.box(92, 236, 26, 26, radius=13)
    sheet.text(105, 250.5, "Seal", 8, align="centre", colour=GREY)
    sheet.text(25, 282, "Grades: up to 1.5 very good, 1.6 to 2.5 good, 2.6 to 3.5 satisfactory, 3.6 to 4.0 "
               "sufficient.", 8, colour=GREY)  # fmt: skip
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day)
