"""Second degree reports in English: a British enquiry's result, China's on a degree, a shared record."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_BRITISH = (
    "University of Sheffield", "University of Strathclyde", "Cardiff University",
    "Queen's University Belfast",
    "Manchester Metropolitan University", "University of East Anglia",
)  # fmt: skip
_CHINESE = (
    "Wuhan University", "Sichuan University", "Tongji University", "Beijing Jiaotong University",
    "South China University of Technology", "Ocean University of China",
)  # fmt: skip
_PACIFIC = (
    "University of Auckland", "University of Sydney", "RMIT University", "Macquarie University",
    "Victoria University of Wellington",
)  # fmt: skip


@layout(_KIND, Language.EN, unjudged=(FieldName.DOCUMENT_NUMBER,))
def en_xr2en_enquiry_result(draws: Draws, sheet: Sheet) -> Answers:
    """British: a check that an employer asked for, a table with a tick of the university behind each row."""
    holder, school, major = draws.one(own.PEOPLE), draws.one(_BRITISH), draws.one(own.MAJORS)
    day, made, style = draws.day(3000, 200), draws.day(20, 1), draws.day_style(spelled=True)
    title, degree = draws.one(
        (("BA (Hons)", Degree.BACHELOR), ("BSc (Hons)", Degree.BACHELOR), ("MSc", Degree.MASTER),
         ("PhD", Degree.DOCTOR))
    )  # fmt: skip
    code, until = f"HD-{draws.digits(4)}-{draws.letters(4)}", made + timedelta(days=draws.one((60, 90, 180)))
    sheet.logo(20, 14, 14, "#5b2a86")
    sheet.text(38, 21, "UK Degree Verification", 15, bold=True)
    sheet.text(38, 27, "Result of your enquiry", 10.5, colour=GREY)
    pairs = (("Verification code", code), ("Date of report", style(made)),
             ("Enquirer", draws.one(own.FIRMS_IE)), ("Result", "VERIFIED"))  # fmt: skip
    y = listed(sheet, 20, 44, pairs, value_x=62, step=7.5)
    grid = [("Detail", "Record held by the university", "Status"), ("Graduate's name", holder, "Matched"),
            ("University", school, "Matched"), ("Qualification", title, "Matched"),
            ("Course", major, "Matched")]  # fmt: skip
    if degree is Degree.BACHELOR:
        grid.append(
            ("Classification", draws.one(("First", "Upper second (2:1)", "Lower second (2:2)")), "Matched")
        )
    grid += [("Date of award", style(day), "Matched"), ("Date of birth", "Supplied by enquirer", "Matched")]
    y = table(sheet, 20, y + 4, (46, 94, 30), grid, height=10, size=10)
    y = sheet.paragraph(
        20, y + 14, 170,
        "The university has confirmed the details above from its own records. You may show this "
        f"report to others until {style(until)}; after that day it can no longer be checked. To check it, "
        "enter the "
        "verification code on our web site.", 10,
    )  # fmt: skip
    footer(sheet, "Enquiries are charged at £14.00 including VAT   Helpdesk 0330 555 0170")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code,
        valid_until=until, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.EN)
def en_xr2en_chinese_degree_report(draws: Draws, sheet: Sheet) -> Answers:
    """China's report on a degree in English: a list beside a photograph, QR code, code in fours, notes."""
    holder = draws.one(("Zhou Yiran", "Li Guanyu", "Xu Mengqi", "Ouyang Zihan", "He Junjie", "Tang Xinyue"))
    school, number = draws.one(_CHINESE), draws.digits(16)
    day, made, style = draws.day(2600, 150), draws.day(15, 1), draws.day_style(spelled=True)
    title, major, degree = draws.one(
        (("Bachelor of Engineering", "Civil Engineering", Degree.BACHELOR), ("Master of Management",
        "Information Systems", Degree.MASTER),
         ("Doctor of Science", "Applied Mathematics", Degree.DOCTOR), ("Bachelor of Economics", "Finance",
         Degree.BACHELOR))
    )  # fmt: skip
    code, until = draws.letters(16), made + timedelta(days=draws.one((30, 90, 180)))
    sheet.text(105, 26, "Online Verification Report of", 16, bold=True, align="centre")
    sheet.text(105, 34, "Higher Education Degree Certificate (China)", 16, bold=True, align="centre")
    sheet.text(190, 44, f"Date of Update: {style(made)}", 9, align="right")
    sheet.box(156, 52, 32, 42, fill="#dfe5ec")
    pairs = (
        ("Full Name", holder), ("Gender", draws.one(("Male", "Female"))),
        ("Date of Birth", style(draws.day(11_500, 8_800))), ("Degree Awarded", title), ("Major", major),
        ("Degree-Awarding Institution", school), ("Date of Award", style(day)), ("Degree Certificate No.",
        number),
    )  # fmt: skip
    y = listed(sheet, 22, 58, pairs, value_x=78, step=11, colon=":")
    spaced = " ".join(code[at : at + 4] for at in range(0, 16, 4))
    sheet.rule(20, y, 190, y, 0.4)
    sheet.text(22, y + 12, "Online Verification Code", 10.5)
    sheet.text(22, y + 20, spaced, 14, bold=True)
    sheet.qr(156, y + 4, 30, f"https://www.chsi.com.cn/xwcx/bg.do?vcode={code}")
    sheet.text(22, y + 46, "Notes", 10.5, bold=True)
    y += 53
    for part in (
        "1. The content of this report is the same as the degree's registration in the national database.",
        "2. Visit the web site of the registry and enter the code, or scan the QR code, to verify the "
        "report.",
        f"3. The report can be verified online until {style(until)}. The holder may extend this period.",
    ):
        y = sheet.paragraph(22, y, 168, part, 9.5) + 1
    footer(sheet, "Centre for Student Services and Development")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code,
        valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.EN, unjudged=(FieldName.DOCUMENT_NUMBER,))
def en_xr2en_shared_record(draws: Draws, sheet: Sheet) -> Answers:
    """Australia and New Zealand: graduation in prose, below it how long it is shared, and a code."""
    holder, school, major = draws.one(own.PEOPLE), draws.one(_PACIFIC), draws.one(own.MAJORS)
    day, made, style = draws.day(2400, 90), draws.day(25, 2), draws.day_style(spelled=True)
    title, degree = draws.one(
        (("Bachelor of Business", Degree.BACHELOR), ("Master of Research", Degree.MASTER),
         ("Bachelor of Health Science", Degree.BACHELOR), ("Doctor of Philosophy", Degree.DOCTOR))
    )  # fmt: skip
    code, until = f"{draws.letters(5)}-{draws.letters(5)}", made + timedelta(days=draws.one((30, 60, 365)))
    sheet.text(20, 24, school, 18, bold=True)
    sheet.text(20, 31, "Student Administration", 10, colour=GREY)
    sheet.rule(20, 36, 190, 36)
    sheet.text(20, 48, f"Date of issue: {style(made)}", 10.5)
    sheet.text(20, 62, "Statement of Graduation", 15, bold=True)
    parts = (
        "To whom it may concern",
        f"I certify that {holder} (student ID {draws.digits(8)}) completed the requirements of the {title}, "
        f"majoring in {major}. The degree was conferred on {style(day)}.",
        "The language of instruction and assessment was English. The University does not rank its graduates.",
    )  # fmt: skip
    y = 76.0
    for part in parts:
        y = sheet.paragraph(20, y, 170, part, 11) + 4
    sheet.text(20, y + 16, draws.person(), 11)
    sheet.text(20, y + 22, "Academic Registrar", 10)
    y = max(y + 44, 176)
    sheet.box(20, y, 170, 52, fill="#f1f4f8", radius=2)
    sheet.text(26, y + 9, "This is a verified digital document", 12, bold=True)
    pairs = (("Document owner", holder), ("Verification code", code), ("Shared link expires", style(until)))
    listed(sheet, 26, y + 18, pairs, value_x=70, step=7.5, size=10, colon=":")
    sheet.text(26, y + 44, "Open the portal, choose 'Verify a document' and enter the code.", 9, colour=GREY)
    footer(sheet, "Secured with a digital signature   Page 1 of 1")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code,
        valid_until=until, issued_on=made,
    )  # fmt: skip
