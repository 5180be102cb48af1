"""More English certificates: a technology vendor's, and a language test's score report."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import fitting
from assistant.benching.extraction.layouts_open.study_words_en import graduate
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_VENDORS = (
    ("AWS Certified Solutions Architect – Associate", "Amazon Web Services", "aws"),
    ("Microsoft Certified: Azure Administrator Associate", "Microsoft", "ms"),
    ("Professional Cloud Architect", "Google Cloud", "gcp"),
    ("Cisco Certified Network Associate", "Cisco Systems, Inc.", "cisco"),
    ("CompTIA Security+ ce Certification", "CompTIA", "comp"),
    ("Certified Kubernetes Administrator", "The Linux Foundation", "lf"),
    ("Salesforce Certified Platform Developer I", "Salesforce", "sf"),
)
_CENTRES = ("London Holborn", "Kuala Lumpur", "Sydney CBD", "Shanghai Pudong", "Dubai Internet City")


@layout(_KIND, Language.EN, LYING)
def en_xena_cloud_badge(draws: Draws, sheet: Sheet) -> Answers:
    """A vendor's certificate: a dark column with a badge, the rest set left, three small facts below."""
    holder, (name, issuer, site) = graduate(draws), draws.one(_VENDORS)
    day, style, years = draws.day(700, 15), draws.day_style(american=True, spelled=True), draws.one((2, 3))
    until = day.replace(year=day.year + years, day=min(day.day, 28))
    number = draws.one((f"{draws.letters(16)}", f"{site.upper()}-{draws.digits(8)}"))
    sheet.box(0, 0, 66, 210, fill=draws.one(("#232f3e", "#0b3a66", "#37474f")), stroke=False)
    sheet.logo(16, 28, 34, "#e08a1e")
    sheet.text(33, 78, "CERTIFIED", 12, bold=True, align="centre", colour=WHITE)
    sheet.text(84, 38, issuer, 18, bold=True)
    sheet.text(84, 60, draws.one(("This certifies that", "Be it known that")), 12, colour=GREY)
    sheet.text(84, 78, holder, fitting(sheet, holder, 185, 28))
    sheet.text(84, 94, "has successfully met the certification requirements and is recognized as", 12)
    sheet.text(84, 112, name, fitting(sheet, name, 175, 20), bold=True)
    stacked(sheet, 84, 138, (("Issue date", style(day)),), size=12)
    stacked(sheet, 142, 138, (("Expiration date", style(until)),), size=12)
    stacked(sheet, 205, 138, (("Certification number", number),), size=12)
    sheet.rule(84, 172, 146, 172)
    sheet.text(84, 178, graduate(draws), 10)
    sheet.text(84, 183, "Vice President, Training and Certification", 9, colour=GREY)
    sheet.text(84, 198, f"Verify this credential at https://certs.{site}.example/verify", 9)
    return said(
        holder=holder, certificate_name=name, issuer=issuer, issued_on=day, valid_until=until,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.ISSUER,))
def en_xena_english_scores(draws: Draws, sheet: Sheet) -> Answers:
    """A test's score report: a photograph, two short lists, the overall score in a box, skills as a table."""
    holder, style = graduate(draws), draws.day_style(spelled=True)
    skills = [draws.rng.randint(52, 88) for _ in range(4)]
    overall, tested = round(sum(skills) / 4), draws.day(600, 25)
    made, number = tested + timedelta(days=draws.rng.randint(1, 6)), f"SR{draws.digits(10)}"
    until = tested.replace(year=tested.year + 2, day=min(tested.day, 28))
    sheet.box(0, 0, 210, 26, fill="#003057", stroke=False)
    sheet.text(18, 12, "Pearson Test of English Academic", 16, bold=True, colour=WHITE)
    sheet.text(18, 20, "Score Report", 11, colour=WHITE)
    sheet.box(18, 34, 30, 38, fill="#dfe5ec")
    sheet.text(54, 41, holder, fitting(sheet, holder, 96, 17), bold=True)
    pairs = (
        ("Score Report Number", number), ("Test Taker ID", f"PTE{draws.digits(9)}"),
        ("Registration ID", draws.digits(9)), ("Test Centre", draws.one(_CENTRES)),
    )  # fmt: skip
    listed(sheet, 54, 50, pairs, value_x=97, step=7, size=10, colon=":")
    sheet.box(156, 34, 36, 38, fill="#e8f1f8")
    sheet.text(174, 43, "Overall Score", 10, align="centre")
    sheet.text(174, 60, str(overall), 30, align="centre", bold=True)
    sheet.text(18, 88, "Communicative skills", 12, bold=True)
    heads = ("Listening", "Reading", "Speaking", "Writing")
    y = table(sheet, 18, 93, (43.5, 43.5, 43.5, 43.5), (heads, tuple(map(str, skills))), height=11, size=11)
    sheet.text(18, y + 16, "Test information", 12, bold=True)
    facts = (
        ("Test Date", style(tested)), ("Report Issue Date", style(made)), ("Valid Until", style(until)),
        ("Country of Citizenship", draws.one(("China", "India", "Vietnam", "Brazil", "Nigeria"))),
        ("First-Time Test Taker", draws.one(("Yes", "No"))),
    )  # fmt: skip
    y = listed(sheet, 18, y + 26, facts, value_x=74, step=8, colon=":")
    sheet.paragraph(
        18, y + 10, 172,
        "Scores range from 10 to 90. Institutions should confirm this report in the score verification "
        "site before relying on it.", 9,
    )  # fmt: skip
    footer(sheet, f"Customer service +44 20 {draws.digits(4)} {draws.digits(4)}    Copyright {made.year}")
    return said(
        holder=holder, certificate_name="Pearson Test of English Academic", score=overall, issued_on=made,
        valid_until=until, document_number=number,
    )  # fmt: skip
