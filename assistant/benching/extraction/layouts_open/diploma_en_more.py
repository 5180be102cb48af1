"""More English diplomas: an upright British certificate and an Australian testamur."""

from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, fitting
from assistant.benching.extraction.layouts_open.study_words_en import (
    AUSTRALIAN,
    BRITISH,
    CLASSES,
    course,
    graduate,
)
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_CONFERRED = (
    ("Bachelor of Commerce", "Faculty of Business and Economics", "Finance", Degree.BACHELOR),
    ("Bachelor of Nursing", "Faculty of Health and Medicine", "Mental Health Nursing", Degree.BACHELOR),
    ("Bachelor of Information Technology", "Faculty of Science", "Cyber Security", Degree.BACHELOR),
    ("Master of Professional Accounting", "Faculty of Business and Law", "Taxation", Degree.MASTER),
    ("Master of Teaching", "Faculty of Education", "Secondary Mathematics", Degree.MASTER),
    ("Doctor of Philosophy", "Faculty of Engineering", "Environmental Engineering", Degree.DOCTOR),
)


@layout(_KIND, Language.EN, A4)
def en_xena_congregation(draws: Draws, sheet: Sheet) -> Answers:
    """An upright British certificate: crest, one phrase a line in the middle, a number at the foot."""
    holder, school, (title, _, degree, major) = graduate(draws), draws.one(BRITISH), course(draws)
    day, honours = award_day(draws, (6, 7, 11, 12)), draws.one(CLASSES[degree])
    number = f"{day.year}/{draws.digits(6)}"
    written = draws.one((f"{day.day} {day:%B} {day.year}", f"{day.day:02} {day:%B} {day.year}"))
    sheet.logo(91, 20, 28, draws.one(("#5b1a2e", "#123a6b", "#2a5d3a")))
    sheet.text(105, 68, school, fitting(sheet, school, 150, 23), align="centre", bold=True)
    lines = (
        ("This is to certify that", 12, 88), (holder, 23, 104),
        (draws.one(("having pursued an approved course of study and satisfied the Examiners",
                    "having completed the prescribed programme of study and passed the examinations")),
         11, 119),
        (draws.one(("was admitted to the degree of", "was this day awarded the degree of")), 11, 127),
        (title, 21, 144), (f"with {honours}", 13, 157), ("in", 11, 167), (major, 17, 179),
        (f"at a Congregation held on {written}", 12, 196),
    )  # fmt: skip
    for line, size, y in lines:
        sheet.text(105, y, line, fitting(sheet, line, 165, size), align="centre")
    for x, role in ((58, "Vice-Chancellor"), (152, draws.one(("Registrar", "University Secretary")))):
        sheet.rule(x - 26, 236, x + 26, 236)
        sheet.text(x, 242, role, 9.5, align="centre")
    sheet.text(20, 268, f"Certificate No. {number}", 9)
    sheet.text(190, 268, f"Student registration {draws.digits(9)}", 9, align="right", colour=GREY)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, LYING)
def en_xena_testamur(draws: Draws, sheet: Sheet) -> Answers:
    """An Australian testamur: a coloured band, all set left, the faculty above the graduate's name."""
    holder, school = graduate(draws), draws.one(AUSTRALIAN)
    title, faculty, major, degree = draws.one(_CONFERRED)
    day, number = award_day(draws, (3, 4, 7, 9, 12)), f"{draws.one(('T', 'AW', 'C'))}{draws.digits(7)}"
    style, named = draws.day_style(spelled=True), draws.one(("Testamur number", "Award number"))
    sheet.box(0, 0, 34, 210, fill=draws.one(("#51247a", "#0b3c5d", "#8c1515")), stroke=False)
    sheet.logo(8, 16, 18, "#d9c27a")
    sheet.text(52, 36, school, fitting(sheet, school, 200, 26), bold=True)
    sheet.text(52, 52, f"By authority of the Council and on the recommendation of the {faculty}", 11.5)
    sheet.text(52, 72, holder, fitting(sheet, holder, 200, 28))
    sheet.text(52, 86, "having fulfilled all the requirements, has been admitted to the degree of", 11.5)
    sheet.text(52, 104, title, fitting(sheet, title, 200, 24), bold=True)
    sheet.text(52, 116, draws.one(("with a major in ", "majoring in ")) + major, 15)
    sheet.text(52, 134, f"Conferred on {style(day)}", 12)
    for x, role in ((52, "Chancellor"), (132, "Vice-Chancellor and President")):
        sheet.text(x, 166, graduate(draws), 12)
        sheet.rule(x, 169, x + 58, 169)
        sheet.text(x, 175, role, 9.5)
    sheet.text(52, 192, f"{named} {number}", 9.5)
    sheet.text(132, 192, f"Student ID {draws.digits(8)}", 9.5)
    footer(sheet, f"ABN {draws.digits(2)} 942 912 {draws.digits(3)}    CRICOS Provider 00{draws.digits(3)}B")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        document_number=number,
    )  # fmt: skip
