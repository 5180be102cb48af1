"""English degree reports: a registry's certification, and a shared record on a phone."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, spread
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day, fitting
from assistant.benching.extraction.layouts_open.study_words_third_en import (
    AMERICAN,
    ASIAN,
    easterner,
    studied_for,
    westerner,
)
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_PROGRAMMES = (
    ("Bachelor of Business Administration (Honours)", "Accountancy", Degree.BACHELOR, 4),
    ("Bachelor of Science (Honours)", "Fashion and Textiles", Degree.BACHELOR, 4),
    ("Bachelor of Social Sciences (Honours)", "Government and International Studies", Degree.BACHELOR, 4),
    ("Master of Science", "Quantitative Finance", Degree.MASTER, 1),
    ("Master of Arts", "Translation and Interpreting", Degree.MASTER, 1),
    ("Doctor of Philosophy", "Urban Planning", Degree.DOCTOR, 3),
)


@layout(_KIND, Language.EN, A4)
def en_xena_certification_of_award(draws: Draws, sheet: Sheet) -> Answers:
    """A Hong Kong registry's certification: one sentence, a list with colons, a code that expires."""
    holder, school = easterner(draws, capitals=True), draws.one(ASIAN)
    title, major, degree, years = draws.one(_PROGRAMMES)
    day, made, style = award_day(draws, (10, 11)), draws.day(80, 3), draws.day_style(spelled=True)
    began = day.replace(year=day.year - years, month=9, day=1)
    until, code = made + timedelta(days=draws.one((90, 180, 365))), draws.letters(12)
    number = f"AR/CERT/{made.year}/{draws.digits(5)}"
    sheet.logo(96, 13, 18, "#7a1f3d")
    sheet.text(105, 41, school, fitting(sheet, school, 150, 15), align="centre", bold=True)
    sheet.text(105, 47.5, "Academic Registry", 10, align="centre")
    sheet.rule(20, 52, 190, 52)
    sheet.text(20, 62, f"Document No.: {number}", 10)
    sheet.text(190, 62, f"Date: {style(made)}", 10, align="right")
    sheet.text(105, 78, "CERTIFICATION OF GRADUATION", 14, align="centre", bold=True)
    y = sheet.paragraph(
        20, 92, 170,
        f"This is to certify that {holder}, holder of Hong Kong Identity Card No. {draws.one('ADGKRY')}"
        f"{draws.digits(3)}XXX(X), has satisfied all the requirements of the programme stated below and has "
        "been conferred the award by the University.", 11,
    )  # fmt: skip
    student = f"{began.year % 100:02}{draws.digits(6)}D"
    pairs = (
        ("Student number", student), ("Award", title), ("Major", major),
        ("Mode of study", draws.one(("Full-time", "Full-time (UGC-funded)"))),
        ("Date of admission", style(began)), ("Date of award", style(day)),
    )  # fmt: skip
    y = listed(sheet, 26, y + 6, pairs, value_x=76, step=9, size=11, colon=":")
    sheet.box(20, y + 6, 170, 30, fill="#f3f3ef")
    sheet.qr(24, y + 9, 24, f"https://registry.example/verify/{code}")
    sheet.text(54, y + 15, f"Verification code: {code}", 11, bold=True)
    sheet.text(54, y + 22, f"Online verification is available until {style(until)}.", 9.5)
    sheet.text(54, y + 28, "Scan the QR code, or enter the code at registry.example/verify.", 9.5)
    sheet.text(20, y + 56, easterner(draws), 11)
    sheet.text(20, y + 62, "for Academic Registrar", 10)
    footer(
        sheet, f"Enquiries: (852) {draws.digits(4)} {draws.digits(4)}    This document needs no signature."
    )
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code, issued_on=made, valid_until=until, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, PHONE, (FieldName.DOCUMENT_NUMBER,))
def en_xena_shared_record(draws: Draws, sheet: Sheet) -> Answers:
    """A record that a graduate shared, on a phone: a sign of verification, grey labels, values right."""
    holder, (school, _, _), (title, degree, major) = westerner(draws), draws.one(AMERICAN), studied_for(draws)
    day, made, style = (
        award_day(draws, (5, 8, 12)),
        draws.day(12, 2),
        draws.day_style(american=True, spelled=True),
    )
    until, code = made + timedelta(days=draws.one((14, 30, 60))), f"{draws.letters(4)}-{draws.letters(6)}"
    sheet.text(7, 7, "4:15", 9)
    sheet.text(103, 7, "Wi-Fi  52%", 8, align="right")
    sheet.box(7, 11, 96, 8, fill="#eceff3", stroke=False, radius=4)
    sheet.text(55, 16.5, "records.diplomashare.example", 9, align="centre", colour=GREY)
    sheet.logo(45, 28, 20, "#1f7a4d")
    sheet.text(55, 58, "Degree verified", 14, align="centre", bold=True)
    sheet.text(55, 65, "Confirmed by the school's registrar", 9, align="centre", colour=GREY)
    sheet.rule(7, 71, 103, 71, 0.3)
    pairs = (
        ("Name", holder), ("School", school), ("Degree", title), ("Major", major),
        ("Degree date", style(day)), ("Verification ID", code),
        ("Report date", style(made)), ("Shared with", "Anyone with the link"),
        ("Link expires", style(until)),
    )  # fmt: skip
    y = spread(sheet, 7, 103, 80, pairs, step=11.5, size=10)
    y = sheet.paragraph(
        7, y + 4, 96,
        "To run this check yourself, go to diplomashare.example/check and type the verification ID.", 8.5,
    )  # fmt: skip
    sheet.box(22, y + 2, 66, 10, fill="#1f4e8c", stroke=False, radius=5)
    sheet.text(55, y + 8.5, "Download PDF", 10, align="centre", colour=WHITE)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code, issued_on=made, valid_until=until,
    )  # fmt: skip
