"""Apart certificates in English: a security body's, food hygiene by e-learning, India's online courses."""

from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_CREDENTIALS = (
    ("ISC2", "Certified Information Systems Security Professional (CISSP)"),
    ("ISC2", "Certified Cloud Security Professional (CCSP)"),
    ("ISACA", "Certified Information Systems Auditor (CISA)"),
    ("ISACA", "Certified Information Security Manager (CISM)"),
    ("ACAMS", "Certified Anti-Money Laundering Specialist (CAMS)"),
    ("SHRM", "SHRM Certified Professional (SHRM-CP)"),
)
_LEARNED = (
    "Level 2 Food Hygiene and Safety for Catering", "Level 3 Safeguarding Children", "Fire Safety Awareness",
    "Manual Handling", "Level 2 Health and Safety in the Workplace", "Working at Height",
    "GDPR Awareness", "First Aid at Work (Annual Refresher)",
)  # fmt: skip
_TRAINERS = (
    "Highfold E-learning",
    "Bramley Training Online",
    "Safeway Skills Ltd",
    "Clover Compliance Training",
)
_SUBJECTS = (
    "Programming in Java", "Introduction to Machine Learning", "Soft Skills", "Database Management System",
    "Cloud Computing", "Business English Communication", "Principles of Management",
)  # fmt: skip


@layout(_KIND, Language.EN, LETTER, (FieldName.SCORE,))
def en_xr4ens_board_credential(draws: Draws, sheet: Sheet) -> Answers:
    """A professional body's, upright: the board awards a credential, number and both days in a short list."""
    holder, (issuer, name) = draws.one((*own.AMERICANS, *own.SINGAPOREANS)), draws.one(_CREDENTIALS)
    day, number = draws.day(900, 20), draws.digits(draws.one((6, 7)))
    until = day.replace(year=day.year + 3, day=min(day.day, 28))
    style = draws.day_style(american=True, spelled=True)
    sheet.box(12, 12, 191.9, 255.4)
    sheet.logo(98, 24, 20, draws.one(("#0d6b4f", "#12355b")))
    y = own.down_the_middle(sheet, 44, (
        (issuer, 26, True, 16), ("The Board of Directors hereby awards", 13, False, 22),
        (holder, 26, True, 16),
        ("the credential of", 13, False, 15), (name, 19, True, 14),
        ("having met all of the professional requirements for certification,", 12, False, 14),
        ("including the examination and the code of ethics", 12, False, 6.5),
    ), width=168)  # fmt: skip
    pairs = (("Certification Number", number), ("Certification Date", style(day)),
             ("Expiration Date", style(until)))  # fmt: skip
    listed(sheet, 62, y + 22, pairs, value_x=112, step=9, size=11.5, colon=":")
    first, second = own.two_officers(draws)
    own.signed_by(sheet, 234, ((62, first, "Chairperson"), (154, second, "Secretary")))
    sheet.text(108, 259, "The credential is renewed by continuing education and an annual fee of $135.", 8.5,
               align="centre", colour=GREY)  # fmt: skip
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, valid_until=until,
                document_number=number)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4ens_e_learning(draws: Draws, sheet: Sheet) -> Answers:
    """British e-learning: awarded to, for completing, then a list of score, day and number; no expiry."""
    holder, name, issuer = draws.one(own.PEOPLE), draws.one(_LEARNED), draws.one(_TRAINERS)
    day, score, style = draws.day(900, 5), draws.rng.randint(80, 100), draws.day_style(spelled=True)
    number = f"{draws.digits(4)}-{draws.digits(7)}"
    sheet.box(0, 0, 210, 46, fill="#f1b71c", stroke=False)
    sheet.text(105, 22, issuer, 20, bold=True, align="centre")
    sheet.text(105, 34, "Certificate of Achievement", 16, align="centre")
    y = own.down_the_middle(sheet, 58, (
        ("This certificate is awarded to", 13, False, 20), (holder, 27, True, 17),
        ("for successfully completing the course", 13, False, 18), (name, 20, True, 15),
    ), width=168)  # fmt: skip
    pairs = (
        ("Score", f"{score}%"), ("Date of completion", style(day)), ("Certificate number", number),
        ("Learning time", f"{draws.rng.randint(1, 8)} hours (CPD)"),
    )  # fmt: skip
    sheet.box(45, y + 20, 120, 44, fill="#fbf6e6", radius=2)
    listed(sheet, 53, y + 30, pairs, value_x=108, step=9, size=11.5, bold=True, colon=":")
    sheet.rule(70, 242, 140, 242)
    sheet.text(105, 248, draws.one(own.OFFICERS), 10, align="centre")
    sheet.text(105, 253, "Director of Learning", 9, align="centre", colour=GREY)
    footer(
        sheet,
        "Unit 7, Millrace Business Park, Sheffield    0114 496 0182    Content approved by the CPD Service",
    )
    return said(holder=holder, certificate_name=name, issuer=issuer, score=score, issued_on=day,
                document_number=number)  # fmt: skip


@layout(
    _KIND, Language.EN, LYING, (FieldName.ISSUER, FieldName.ISSUED_ON, FieldName.STARTS_ON, FieldName.ENDS_ON)
)
def en_xr4ens_indian_course(draws: Draws, sheet: Sheet) -> Answers:
    """India's online courses: a consolidated score, its two parts as a table, the months, a number."""
    holder, name = draws.one(own.INDIANS), draws.one(_SUBJECTS)
    work, exam = draws.rng.randint(15, 25), draws.rng.randint(32, 68)
    session, weeks = draws.one((("Jul-Oct", 12), ("Jan-Apr", 12), ("Jan-Mar", 8)))
    year = draws.today.year - draws.rng.randint(1, 5)
    number = f"NPTEL{year % 100}{draws.one(('CS', 'MG', 'HS'))}{draws.digits(2)}S{draws.digits(8)}"
    sheet.box(8, 8, 281, 194)
    sheet.logo(18, 16, 18, "#a3261e")
    sheet.text(42, 28, "NPTEL Online Certification", 18, bold=True)
    sheet.text(42, 34.5, "Funded by the Ministry of Education, Government of India", 9.5, colour=GREY)
    sheet.box(250, 16, 26, 32, fill="#ece8e1")
    sheet.text(263, 33, "Photo", 8.5, align="centre", colour=GREY)
    own.down_the_middle(sheet, 62, (
        ("This certificate is awarded to", 13, False, 0), (holder, 25, True, 14),
        ("for successfully completing the course", 13, False, 13), (name, 22, True, 13),
        (f"with a consolidated score of {work + exam}%", 14, False, 13),
    ))  # fmt: skip
    grid = (("Online Assignments", f"{work}/25"), ("Proctored Exam", f"{exam}/75"))
    table(sheet, 100, 124, (65, 32), grid, headed=False, height=9, size=10.5)
    sheet.text(148.5, 154, f"Total number of candidates certified in this course: {draws.digits(4)}", 10,
               align="centre")  # fmt: skip
    sheet.text(148.5, 164, f"{session} {year} ({weeks} week course)", 12, bold=True, align="centre")
    sheet.rule(30, 180, 92, 180)
    sheet.text(61, 185, draws.one(own.OFFICERS), 9.5, align="centre")
    sheet.text(61, 190, "NPTEL Coordinator", 8.5, align="centre", colour=GREY)
    sheet.text(148.5, 190, f"Certificate ID: {number}", 10.5, align="centre")
    sheet.text(280, 190, "No. of credits recommended: 3 or 4", 9, align="right", colour=GREY)
    return said(holder=holder, certificate_name=name, score=work + exam, document_number=number)
