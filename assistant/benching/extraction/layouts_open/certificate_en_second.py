"""Second certificates in English: a method's examination, a language test's scores, food safety."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE


@layout(
    _KIND,
    Language.EN,
    LYING,
    (
        FieldName.POSTED_ON,
        FieldName.SCORE,
    ),
)
def en_xr2en_method_examination(draws: Draws, sheet: Sheet) -> Answers:
    """An examination institute's: what was achieved set right, days and numbers as a list at the foot."""
    holder, day = draws.one(own.PEOPLE), draws.day(1000, 20)
    style, number = draws.day_style(spelled=True), f"GR{draws.digits(9)}{draws.one(('', 'FM'))}"
    until = day.replace(year=day.year + 3, day=min(day.day, 28))
    name, issuer = draws.one(
        (("ITIL Foundation Certificate in IT Service Management", "PeopleCert"),
         ("PRINCE2 Practitioner Certificate in Project Management", "PeopleCert"),
         ("CompTIA Security+ ce Certification", "CompTIA"), ("Certified ScrumMaster", "Scrum Alliance"),
         ("Certificate in Business Analysis Practice", "BCS, The Chartered Institute for IT"))
    )  # fmt: skip
    sheet.box(0, 0, 297, 12, fill="#31285c", stroke=False)
    sheet.text(275, 36, issuer, 16, bold=True, align="right")
    sheet.text(275, 62, "This is to certify that", 12, align="right", colour=GREY)
    sheet.text(275, 80, holder, 27, align="right")
    sheet.text(275, 96, "has achieved the", 12, align="right", colour=GREY)
    for at, line in enumerate(sheet.wrapped(name, 190, 20)):
        sheet.text(275, 112 + at * 10, line, 20, bold=True, align="right")
    pairs = (("Effective from", style(day)), ("Expiry date", style(until)), ("Certificate number", number),
             ("Candidate number", draws.digits(10)))  # fmt: skip
    listed(sheet, 24, 152, pairs, value_x=66, step=7.5)
    sheet.rule(205, 168, 275, 168)
    sheet.text(205, 174, draws.person(), 10)
    sheet.text(205, 179, "Chief Executive", 9, colour=GREY)
    printed = f"Printed on {style(day + timedelta(days=2))}"
    sheet.text(24, 196, f"{printed}. The certificate remains the property of the issuing body.", 8,
               colour=GREY)  # fmt: skip
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, valid_until=until,
                document_number=number)  # fmt: skip


@layout(
    _KIND,
    Language.EN,
    LETTER,
    (
        FieldName.ISSUER,
        FieldName.POSTED_ON,
    ),
)
def en_xr2en_score_report(draws: Draws, sheet: Sheet) -> Answers:
    """A language test's report: who at the left, skills with scores, days of test and report, validity."""
    holder, country = draws.one((
        ("Mariana Costa", "Brazil"), ("Nguyen Thi Lan", "Viet Nam"), ("Omar Farouk", "Egypt"),
        ("Xinyi Zhang", "China"), ("Aarav Mehta", "India"), ("Ji-woo Park", "Korea"),
    ))  # fmt: skip
    tested = draws.day(600, 40)
    made, style = tested + timedelta(days=draws.rng.randint(3, 8)), draws.day_style(spelled=True)
    until = tested.replace(year=tested.year + 2, day=min(tested.day, 28))
    name, least, most, adds = draws.one(
        (("Pearson Test of English Academic", 48, 90, False), ("TOEFL iBT", 17, 30, True))
    )
    skills = [draws.rng.randint(least, most) for _ in range(4)]
    score = sum(skills) if adds else round(sum(skills) / 4)
    number = draws.digits(10) if adds else f"{draws.letters(9)}"
    sheet.text(20, 24, name, 19, bold=True)
    sheet.text(20, 32, "Test Taker Score Report", 12, colour=GREY)
    sheet.rule(20, 36, 196, 36)
    sheet.box(20, 44, 30, 38, fill="#dfe5ec")
    pairs = (
        ("Name", holder), ("Date of birth", style(draws.day(11_500, 7_800))),
        ("Country of citizenship", country),
        ("Report number", number),
    )  # fmt: skip
    listed(sheet, 58, 50, pairs, value_x=108, step=9, size=10.5, colon=":")
    sheet.box(20, 92, 52, 56, fill="#123a6b", stroke=False, radius=3)
    sheet.text(46, 104, "Total Score" if adds else "Overall Score", 12, align="centre", colour="#ffffff")
    sheet.text(46, 126, str(score), 34, bold=True, align="centre", colour="#ffffff")
    sheet.text(46, 140, "out of 120" if adds else "scale 10 to 90", 9, align="centre", colour="#ffffff")
    heads = ("Reading", "Listening", "Speaking", "Writing")
    grid = [("Section", "Your score", "Range")]
    grid += [(head, str(each), "0-30" if adds else "10-90")
             for head, each in zip(heads, skills, strict=True)]  # fmt: skip
    table(sheet, 84, 92, (50, 32, 30), grid, height=11, size=10.5)
    pairs = (
        ("Test date", style(tested)), ("Report issue date", style(made)), ("Valid until", style(until)),
        ("Test centre", draws.one(("Kuala Lumpur 55207", "Mumbai 51140", "London 80233", "Lisbon 60418"))),
    )  # fmt: skip
    y = listed(sheet, 20, 164, pairs, value_x=66, step=8, size=10.5)
    sheet.paragraph(20, y + 8, 176,
    "Institutions should check the scores on the web site of the test before they "
                    "rely on this copy.", 9)  # fmt: skip
    footer(sheet, "Copyright. All rights reserved.    Page 1 of 2")
    return said(holder=holder, certificate_name=name, score=score, issued_on=made, valid_until=until,
                document_number=number)  # fmt: skip


@layout(
    _KIND,
    Language.EN,
    A4,
    (
        FieldName.POSTED_ON,
        FieldName.SCORE,
    ),
)
def en_xr2en_level_award(draws: Draws, sheet: Sheet) -> Answers:
    """British vocational award: the body on top, the holder in the middle, numbers in three columns."""
    holder, day, style = draws.one(own.PEOPLE), draws.day(900, 10), draws.day_style()
    name = draws.one((
        "Level 2 Award in Food Safety in Catering", "Level 3 Award in Emergency First Aid at Work",
        "Level 2 Award for Personal Licence Holders", "Level 3 Diploma in Adult Care",
        "Level 2 Certificate in Door Supervision", "Level 3 Award in Education and Training",
    ))  # fmt: skip
    issuer = draws.one(
        ("Highfield Qualifications", "City & Guilds", "Qualsafe Awards", "NCFE", "Pearson Education Ltd")
    )
    number = draws.digits(9)
    sheet.box(12, 12, 186, 273)
    sheet.box(15, 15, 180, 267)
    sheet.text(105, 46, issuer, 22, bold=True, align="centre")
    sheet.text(105, 55, "a regulated awarding organisation", 9.5, align="centre", colour=GREY)
    sheet.text(105, 92, "Awarded to", 12, align="centre")
    sheet.text(105, 108, holder, 25, bold=True, align="centre")
    sheet.text(105, 128, "who has successfully completed the qualification", 12, align="centre")
    for at, line in enumerate(sheet.wrapped(name, 130, 20)):
        sheet.text(105, 146 + at * 10, line, 20, bold=True, align="centre")
    centre = draws.one(("Tees Valley Training", "Kingsway Adult College", "SafeStart Training Ltd"))
    stacked(sheet, 26, 192, (("Certificate number", number), ("Centre", centre)), step=18)
    stacked(sheet, 90, 192, (("Date of award", style(day)), ("Centre number", draws.digits(5))), step=18)
    regulated = f"{draws.digits(3)}/{draws.digits(4)}/{draws.one('X36')}"
    stacked(sheet, 144, 192, (("Qualification number", regulated), ("Credit value", str(draws.one((1, 3,
    12))))),
            step=18)  # fmt: skip
    sheet.rule(26, 256, 86, 256)
    sheet.text(26, 262, f"{draws.person()}, Responsible Officer", 9)
    sheet.text(105, 276, "Regulated by Ofqual, Qualifications Wales and CCEA Regulation", 8, align="centre",
               colour=GREY)  # fmt: skip
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, document_number=number)
