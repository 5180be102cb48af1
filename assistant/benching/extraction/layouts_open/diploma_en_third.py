"""English diplomas: an American one whose day is in words, and a digital scroll."""

from datetime import date

from assistant.benching.extraction.blocks import footer, stacked
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, fitting
from assistant.benching.extraction.layouts_open.study_words_third_en import (
    AMERICAN,
    COLLEGES,
    SINGAPOREAN,
    easterner,
    studied_for,
    westerner,
)
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
         "seventeen", "eighteen", "nineteen")  # fmt: skip
_TWO_YEARS = (
    ("Associate of Applied Science", "Welding Technology"),
    ("Associate of Arts", "Early Childhood Education"),
    ("Associate of Science", "Radiologic Technology"), ("Associate of Applied Science", "Culinary Arts"),
)  # fmt: skip
_HONOURED = (
    ("Bachelor of Business Management", "Finance", Degree.BACHELOR),
    ("Bachelor of Science", "Information Systems", Degree.BACHELOR),
    ("Bachelor of Social Sciences", "Psychology", Degree.BACHELOR),
    ("Bachelor of Accountancy", "Accounting Analytics", Degree.BACHELOR),
)


def _day_in_words(day: date) -> str:
    """Twenty-fourth of May, two thousand twenty-three."""
    at = f"twenty-{_ORDINALS[day.day - 21]}" if day.day > 20 else _ORDINALS[day.day - 1]
    rest = day.year - 2000
    year = _ONES[rest] if rest < 20 else f"twenty-{_ONES[rest - 20]}".rstrip("-")
    return f"{at} day of {day:%B}, two thousand {year}"


@layout(_KIND, Language.EN, LYING)
def en_xena_regents(draws: Draws, sheet: Sheet) -> Answers:
    """A framed American diploma in centred lines; the day is often spelled out."""
    holder, day = westerner(draws), award_day(draws, (5, 6, 8, 12))
    (school, city, state), (title, degree, major) = draws.one(AMERICAN), studied_for(draws)
    if draws.rng.random() < 0.3:
        (school, city, state), (title, major) = draws.one(COLLEGES), draws.one(_TWO_YEARS)
        degree = Degree.ASSOCIATE
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day.day, "th")
    written = draws.one((_day_in_words(day), f"{day.day}{ending} day of {day:%B}, {day.year}"))
    sheet.box(9, 9, 279, 192)
    sheet.box(12, 12, 273, 186)
    lines = (
        (school, 30, 38, True),
        (draws.one(("To all who may read these letters, greetings", "Greetings")), 11, 51, False),
        ("The Board of Regents, upon the recommendation of the Faculty, hereby confers upon", 12, 62, False),
        (holder, 26, 80, True), ("the degree of", 12, 93, False), (title, 21, 107, False),
        (f"with a major in {major}", 14, 119, False),
        ("together with all the honors, rights and privileges belonging to that degree.", 12, 131, False),
        (f"Given at {city}, {state}, this {written}.", 12, 144, False),
    )  # fmt: skip
    for words, size, y, bold in lines:
        sheet.text(148.5, y, words, fitting(sheet, words, 225, size), align="centre", bold=bold)
    sheet.logo(136, 158, 25, "#b08d2f")
    for x, role in ((30, "Chair of the Board"), (30, "Dean"), (205, "President"), (205, "Registrar")):
        y = 166 if role in ("Chair of the Board", "President") else 184
        sheet.rule(x, y, x + 62, y)
        sheet.text(x + 31, y + 5, role, 9, align="centre", colour=GREY)
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day)


@layout(_KIND, Language.EN, A4)
def en_xena_digital_scroll(draws: Draws, sheet: Sheet) -> Answers:
    """A digital scroll in a viewer: a bar of checks above, then small labels above large values."""
    holder, school = easterner(draws, capitals=draws.one((True, False))), draws.one(SINGAPOREAN)
    title, major, degree = draws.one(_HONOURED)
    day, style = award_day(draws, (6, 7), 7), draws.day_style(spelled=True)
    number = f"{draws.one(('DS', 'SCR', 'U'))}-{day.year}-{draws.digits(6)}"
    sheet.box(0, 0, 210, 22, fill="#1b5e3f", stroke=False)
    sheet.text(14, 9, "Certificate valid", 11, bold=True, colour=WHITE)
    sheet.text(14, 16, "Not tampered with   |   Issued   |   Issuer identified", 9, colour=WHITE)
    sheet.text(196, 13, "Print    Download", 9, align="right", colour=WHITE)
    sheet.box(14, 30, 182, 226, radius=1)
    sheet.logo(24, 38, 18, "#b3202c")
    sheet.text(47, 46, school, fitting(sheet, school, 128, 15), bold=True)
    sheet.text(47, 53, "Digital degree scroll", 10, colour=GREY)
    sheet.paragraph(
        24, 70, 160,
        "The Senate has admitted the person named below, who has met the requirements of the University, to "
        "the degree shown.", 10.5,
    )  # fmt: skip
    pairs = (
        ("Name of graduate", holder), ("Degree", title), ("Major", major),
        ("Class of honours", draws.one(("Honours (Distinction)", "Honours (Merit)"))),
        ("Date of conferment", style(day)), ("Scroll number", number),
    )  # fmt: skip
    y = stacked(sheet, 24, 90, pairs, step=19, size=14)
    for x, role in ((24, "President"), (104, "Chair, Board of Trustees")):
        sheet.rule(x, y + 18, x + 60, y + 18)
        sheet.text(x, y + 23, f"{easterner(draws)}", 9.5)
        sheet.text(x, y + 28, role, 9, colour=GREY)
    footer(
        sheet, f"Viewed {style(draws.day(9, 1))}    Questions? Call +65 6{draws.digits(3)} {draws.digits(4)}"
    )
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        document_number=number,
    )  # fmt: skip
