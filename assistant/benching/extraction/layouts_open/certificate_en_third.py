"""English certificates: an award in first aid and the like, and the result of an office exam."""

from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import fitting
from assistant.benching.extraction.layouts_open.study_words_third_en import house, westerner
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_AWARDS = (
    ("Level 3 Award in Emergency First Aid at Work", "Qualsafe Awards", 3),
    ("Level 2 Award in Food Safety in Catering", "Highfield Qualifications", 3),
    ("Level 2 Award for Door Supervisors in the Private Security Industry", "Pearson", 3),
    ("Level 2 Award in Counterbalance Lift Truck Operation", "RTITB", 3),
    ("Level 3 Award in Paediatric First Aid", "ITC First", 3),
    ("Site Management Safety Training Scheme", "CITB", 5),
)
_EXAMS = (
    ("Microsoft Office Specialist: Excel Associate",
     ("Manage Worksheets and Workbooks", "Manage Data Cells and Ranges", "Manage Charts")),
    ("Microsoft Office Specialist: Word Expert",
     ("Manage Document Options", "Use Advanced Editing Features", "Create Custom Document Elements")),
    ("IC3 Digital Literacy Level 2",
     ("Technology Basics", "Digital Citizenship", "Content Creation", "Safety and Security")),
    ("Adobe Certified Professional in Graphic Design",
     ("Working in the Design Industry", "Project Setup and Interface", "Creating Visual Elements")),
)  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.SCORE,))
def en_xena_regulated_award(draws: Draws, sheet: Sheet) -> Answers:
    """A British awarding body's certificate: centred, with a list of numbers, centre and trainer below."""
    holder, (name, issuer, years) = westerner(draws), draws.one(_AWARDS)
    day, style = draws.day(800, 12), draws.day_style(spelled=True)
    until = day.replace(year=day.year + years, day=min(day.day, 28))
    number = draws.one((draws.digits(10), f"{draws.letters(3)}/{draws.digits(7)}"))
    sheet.box(10, 10, 190, 277)
    sheet.box(12, 12, 186, 273)
    sheet.logo(93, 24, 24, "#d1332e")
    sheet.text(105, 62, issuer, 20, align="centre", bold=True)
    sheet.text(105, 78, "This certificate is awarded to", 12, align="centre")
    sheet.text(105, 96, holder, fitting(sheet, holder, 160, 25), align="centre", bold=True)
    sheet.text(
        105, 110, draws.one(("who has achieved the", "for successfully completing the")), 12, align="centre"
    )
    y = 124.0
    for line in sheet.wrapped(name, 140, 18):
        sheet.text(105, y, line, 18, align="centre")
        y += 9
    pairs = (
        ("Certificate number", number), ("Date awarded", style(day)), ("Expiry date", style(until)),
        ("Qualification number", f"60{draws.digits(1)}/{draws.digits(4)}/{draws.digits(1)}"),
        ("Training centre", f"{house(draws, 'Training Ltd', 'Safety Limited')} ({draws.digits(6)})"),
        ("Trainer / assessor", westerner(draws)), ("Learner number", draws.digits(10)),
    )  # fmt: skip
    listed(sheet, 32, 172, pairs, value_x=84, step=9, size=10.5, colon=":")
    sheet.rule(32, 250, 88, 250)
    sheet.text(32, 255, f"{westerner(draws)}, Responsible Officer", 9)
    sheet.text(
        105, 276, "Check this certificate with the awarding body before accepting it.", 8.5, align="centre"
    )
    return said(
        holder=holder, certificate_name=name, issuer=issuer, issued_on=day, valid_until=until,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER, (FieldName.ISSUER,))
def en_xena_exam_result(draws: Draws, sheet: Sheet) -> Answers:
    """A score report of an office exam: a grid of two pairs a row, needed and own score, parts below."""
    holder, (name, parts), style = (
        westerner(draws),
        draws.one(_EXAMS),
        draws.day_style(american=True, spelled=True),
    )
    day, needed, score = draws.day(900, 10), 700, draws.rng.randint(704, 990)
    number = f"{draws.letters(5)}-{draws.digits(4)}"
    sheet.text(18, 20, "Certiport", 20, bold=True, colour="#00577c")
    sheet.text(198, 20, "EXAM SCORE REPORT", 12, bold=True, align="right")
    sheet.rule(18, 25, 198, 25, 1.2)
    rows = (
        ("Candidate", holder, "Score report ID", number),
        ("Exam", name, "Issued", style(day)),
        ("Language", "English", "Time used", f"{draws.rng.randint(27, 49)} min"),
        ("Testing center", f"{house(draws, 'Learning Center')}", "Proctor", westerner(draws)),
    )  # fmt: skip
    y = table(sheet, 18, 32, (30, 66, 32, 52), rows, headed=False, height=10, size=10)
    sheet.box(18, y + 8, 86, 30, fill="#f4f6f8")
    sheet.box(112, y + 8, 86, 30, fill="#e3f1e6")
    sheet.text(61, y + 17, "Required score", 10, align="centre", colour=GREY)
    sheet.text(61, y + 31, str(needed), 24, align="centre")
    sheet.text(155, y + 17, "Your score", 10, align="centre", colour=GREY)
    sheet.text(155, y + 31, str(score), 24, align="centre", bold=True)
    sheet.text(18, y + 52, "Final result: PASS", 13, bold=True)
    sheet.text(18, y + 66, "Section analysis", 11, bold=True)
    shares = [("Section", "Correct"), *((part, f"{draws.rng.randint(70, 99)}%") for part in parts)]
    y = table(sheet, 18, y + 70, (140, 40), shares, height=8.5, size=10, ruled="rows")
    sheet.paragraph(
        18, y + 14, 180,
        "Scores are given on a scale from 0 to 1000. The percentages for each section do not add up to the "
        "final score. Retain this report for your records.", 9,
    )  # fmt: skip
    footer(sheet, f"Order {draws.digits(9)}    Customer care 1-888-{draws.digits(3)}-{draws.digits(4)}")
    return said(
        holder=holder, certificate_name=name, score=score, issued_on=day, document_number=number,
    )  # fmt: skip
