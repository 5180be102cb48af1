"""Third certificates in English: a statement of results, a training provider's completion."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import fitting
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_CANDIDATES = (
    "Giulia Ferraro", "Beatriz Almeida", "Yuki Tanabe", "Lukas Brandt", "Zhou Yiming", "Camila Rojas",
    "Anastasia Petrova", "Mehmet Yildiz",
)  # fmt: skip


@layout(
    _KIND,
    Language.EN,
    A4,
    (
        FieldName.ISSUER,
        FieldName.POSTED_ON,
    ),
)
def en_xr3en_statement_of_results(draws: Draws, sheet: Sheet) -> Answers:
    """An English examination's statement of results: number, session, papers with scores, overall score."""
    holder, made, number = draws.one(_CANDIDATES), draws.day(900, 20), f"{draws.one('AB')}{draws.digits(9)}"
    name, least, level = draws.one((("C1 Advanced", 180, "C1"), ("B2 First", 160, "B2"), ("C2 Proficiency",
     200,
                                    "C2")))  # fmt: skip
    skills = [least + draws.rng.randint(0, 19) for _ in range(5)]
    score, style = round(sum(skills) / 5), draws.day_style(spelled=True)
    sheet.text(20, 24, "Cambridge English", 16, bold=True)
    sheet.text(20, 31, "Statement of Results", 12.5)
    sheet.rule(20, 36, 190, 36)
    sheet.text(20, 50, name, 20, bold=True)
    pairs = (
        ("Candidate name", holder), ("Reference number", number),
        ("Session", f"{made - timedelta(days=40):%B %Y} (CB)"),
        ("Place of entry", draws.one(("Milan", "Lisbon", "Osaka", "Bogotá", "Hamburg"))),
        ("Date of issue", style(made)),
    )  # fmt: skip
    y = listed(sheet, 20, 62, pairs, value_x=66, step=8, size=10.5)
    sheet.box(20, y + 2, 170, 26, fill="#eef2f8")
    for at, (label, value) in enumerate((("Result", f"Pass at Grade {draws.one('BC')}"),
                                         ("Overall score", str(score)), ("CEFR level", level))):  # fmt: skip
        sheet.text(28 + at * 58, y + 11, label, 9.5, colour=GREY)
        sheet.text(28 + at * 58, y + 21, value, 14, bold=True)
    grid = [("Paper", "Score")]
    papers = ("Reading", "Use of English", "Writing", "Listening", "Speaking")
    grid += [(paper, str(each)) for paper, each in zip(papers, skills, strict=True)]
    y = table(sheet, 20, y + 38, (90, 34), grid, height=9, size=10.5)
    sheet.paragraph(20, y + 12, 170,
     "The overall score is the average of the five papers, rounded to a whole "
                    "number. Successful candidates also receive a certificate. This statement has no expiry "
                    "date.", 9.5)  # fmt: skip
    footer(sheet, "Cambridge University Press & Assessment    Page 1 of 2")
    return said(holder=holder, certificate_name=name, score=score, issued_on=made, document_number=number)


@layout(
    _KIND,
    Language.EN,
    LYING,
    (
        FieldName.POSTED_ON,
        FieldName.SCORE,
    ),
)
def en_xr3en_completed_training(draws: Draws, sheet: Sheet) -> Answers:
    """An American training body's certificate of completion: centred, issued and expires side by side."""
    (holder, trainer), day, number = draws.rng.sample(own.PEOPLE, 2), draws.day(600, 10), draws.letters(7)
    until = day.replace(year=day.year + 2, day=min(day.day, 28))
    style = draws.day_style(american=True, spelled=True)
    name = draws.one((
        "Adult and Pediatric First Aid/CPR/AED", "Basic Life Support", "Lifeguarding with CPR/AED",
        "OSHA 30-Hour Construction Safety and Health", "Forklift Operator Safety Training",
    ))  # fmt: skip
    issuer = draws.one(("American Red Cross", "American Heart Association", "National Safety Council",
                        "Health & Safety Institute"))  # fmt: skip
    sheet.box(8, 8, 281, 194)
    sheet.box(8, 8, 281, 8, fill="#a81e2c", stroke=False)
    own.middle(sheet, (
        (38, issuer, 20, True), (56, "Certificate of Completion", 25, True),
        (74, "This certifies that", 12, False), (92, holder, 27, True),
        (108, "has successfully completed the requirements for", 12, False),
        (124, name, fitting(sheet, name, 230, 21), True),
        (136, f"conducted by {draws.one(('Riverbend Fire District', 'Summit Safety Training, LLC'))}", 11,
         False),
    ))  # fmt: skip
    columns = (("Date Issued", style(day)), ("Expires", style(until)), ("Certificate ID", number),
               ("Instructor", trainer))  # fmt: skip
    for at, (label, value) in enumerate(columns):
        sheet.text(48 + at * 67, 160, value, 11.5, bold=True, align="centre")
        sheet.rule(22 + at * 67, 163, 74 + at * 67, 163, 0.4)
        sheet.text(48 + at * 67, 168, label, 9, align="centre", colour=GREY)
    sheet.text(148.5, 190, "To verify, enter the certificate ID on our web site or call 1-800-555-0186.", 9,
               align="centre")  # fmt: skip
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, valid_until=until,
                document_number=number)  # fmt: skip
