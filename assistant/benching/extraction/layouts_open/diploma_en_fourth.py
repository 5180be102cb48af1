"""Third diplomas in English: Hong Kong's upright certificate, a Canadian parchment."""

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, fitting
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_HONG_KONG = (
    "Hong Kong Metropolitan University", "Hong Kong Shue Yan University", "The Education University of "
    "Hong Kong", "The Hang Seng University of Hong Kong",
)  # fmt: skip
_CANADIAN = (
    "McMaster University", "Dalhousie University", "Simon Fraser University", "University of Calgary",
    "Toronto Metropolitan University", "University of Saskatchewan",
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr3en_hong_kong_award(draws: Draws, sheet: Sheet) -> Answers:
    """Hong Kong: it is certified that somebody was awarded a degree in a subject, honours, day, number."""
    holder, school, day = draws.one(own.PEOPLE_HK), draws.one(_HONG_KONG), award_day(draws, (6, 7, 11))
    title, degree, majors, honours = draws.one((
        ("Bachelor of Business Administration", Degree.BACHELOR, ("Accountancy", "Marketing", "Logistics "
         "Management"), True),
        ("Bachelor of Social Sciences", Degree.BACHELOR, ("Social Work", "Sociology", "Psychology"), True),
        ("Master of Science", Degree.MASTER, ("Information Technology", "Finance", "Data Analytics"), False),
        ("Master of Arts", Degree.MASTER, ("Translation", "Language Studies"), False),
    ))  # fmt: skip
    major, number, style = draws.one(majors), draws.digits(8), draws.day_style(spelled=True)
    sheet.box(14, 14, 182, 269)
    sheet.logo(95, 28, 20, "#7a1630")
    placed = [
        (68.0, school, fitting(sheet, school, 165, 22), True), (92, "It is hereby certified that", 13, False),
        (112, holder, 24, True), (130, "having satisfactorily completed the prescribed programme of study",
         12,
                                  False),
        (138, "was awarded the degree of", 12, False), (156, title, fitting(sheet, title, 160, 21), True),
        (168, f"in {major}", 17, True), (210, f"Date of Award: {style(day)}", 11.5, False),
    ]  # fmt: skip
    if honours:
        placed.append((181, draws.one(("with First Class Honours", "with Second Class Honours (Division One)",
                                       "with Second Class Honours (Division Two)")), 13, False))  # fmt: skip
    own.middle(sheet, placed)
    for at, role in enumerate(("President", "Registrar")):
        sheet.rule(30 + at * 90, 248, 90 + at * 90, 248)
        sheet.text(60 + at * 90, 254, role, 10, align="centre")
    sheet.text(186, 276, f"Certificate No. {number}", 9, align="right")
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                document_number=number)  # fmt: skip


@layout(_KIND, Language.EN, LYING)
def en_xr3en_senate_of_canada(draws: Draws, sheet: Sheet) -> Answers:
    """A Canadian parchment across: the Senate admits somebody to a degree, a subject and rights, a day."""
    holder, school, day = draws.one(own.PEOPLE), draws.one(_CANADIAN), award_day(draws, (5, 6, 10))
    title, degree, majors = draws.one((
        ("Bachelor of Engineering", Degree.BACHELOR, ("Civil Engineering", "Software Engineering")),
        ("Bachelor of Science", Degree.BACHELOR, ("Biochemistry", "Geology", "Environmental Science")),
        ("Bachelor of Arts", Degree.BACHELOR, ("History", "Political Science", "Criminology")),
        ("Master of Applied Science", Degree.MASTER, ("Electrical Engineering", "Chemical Engineering")),
        ("Doctor of Philosophy", Degree.DOCTOR, ("Neuroscience", "Economics", "Physics")),
    ))  # fmt: skip
    major = draws.one(majors)
    sheet.box(10, 10, 277, 190)
    sheet.box(13, 13, 271, 184)
    own.middle(sheet, (
        (42, school, 30, True), (58, "By the authority of the Senate, be it known that", 13, False),
        (78, holder, 27, True), (94, "having fulfilled the requirements has been admitted to the degree of",
         13,
                                 False),
        (112, title, 24, True), (124, major, 18, False),
        (138, "with all the rights, privileges and responsibilities that belong to it", 12, False),
        (150, f"Conferred at Convocation on {day:%B} {day.day}, {day.year}", 12, False),
    ))  # fmt: skip
    sheet.box(138, 160, 21, 21, fill="#b8302f", stroke=False, radius=10.5)
    for x, role in ((60, "Chancellor"), (237, "President and Vice-Chancellor")):
        sheet.rule(x - 35, 178, x + 35, 178)
        sheet.text(x, 184, role, 10, align="centre")
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day)
