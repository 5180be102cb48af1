"""Certificates of skills: language tests, computer ranks, professional ones."""

from assistant.benching.extraction.blocks import listed, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE


@layout(_KIND, Language.ZH, A4, (FieldName.ISSUER,))
def zh_college_english(draws: Draws, sheet: Sheet) -> Answers:
    """The college English test: a person's table above, the scores in a wide table below."""
    holder, school, style = draws.person(), draws.university(), draws.day_style()
    rank = draws.one(("四", "六"))
    parts = [draws.rng.randint(110, 230) for _ in range(3)]
    number, ticket, day = f"{draws.digits(15)}", draws.digits(15), draws.day(1500, 30)
    sheet.text(105, 26, f"全国大学英语{rank}级考试成绩报告单", 18, align="centre")
    rows = (("姓　名", holder, "学　校", school), ("准考证号", ticket, "院　系", draws.major() + "学院"))
    y = table(sheet, 20, 38, (24, 56, 24, 66), rows, headed=False, height=11)
    score = ("总分", "听力 (35%)", "阅读 (35%)", "写作和翻译 (30%)"), (str(sum(parts)), *map(str, parts))
    y = table(sheet, 20, y + 8, (40, 40, 42, 48), score, height=12)
    sheet.text(20, y + 14, f"成绩报告单编号：{number}", 11)
    sheet.text(20, y + 24, f"发证日期：{style(day)}", 11)
    sheet.text(130, y + 24, "教育部教育考试院", 11)
    sheet.seal(150, y + 22, 18, "教育部教育考试院")
    return said(
        holder=holder,
        certificate_name=f"全国大学英语{rank}级考试",
        score=sum(parts),
        issued_on=day,
        document_number=number,
    )


@layout(_KIND, Language.ZH, LYING, (FieldName.SCORE,))
def zh_computer_rank(draws: Draws, sheet: Sheet) -> Answers:
    """The computer rank examination: a paragraph with the name in it."""
    holder, number, day, style = draws.person(), draws.digits(16), draws.day(1500, 30), draws.day_style()
    rank, subject = (
        draws.one(("二级", "三级", "一级")),
        draws.one(("Python语言程序设计", "MS Office高级应用与设计", "网络技术")),
    )
    sheet.box(8, 8, 281, 194)
    sheet.text(148, 44, f"全国计算机等级考试{rank}合格证书", 24, align="centre")
    sheet.box(225, 66, 34, 46)
    sheet.paragraph(
        40,
        80,
        170,
        f"{holder} 参加全国计算机等级考试{rank}{subject}考试，成绩{draws.one(('合格', '良好', '优秀'))}，"
        "特发此证。",
        16,
        indent=True,
        leading=2.1,
    )
    sheet.text(40, 150, f"证书编号：{number}", 11)
    sheet.text(190, 150, "教育部教育考试院", 14)
    sheet.text(190, 162, style(day), 13)
    sheet.seal(215, 152, 19, "教育部教育考试院")
    return said(
        holder=holder,
        certificate_name=f"全国计算机等级考试{rank}合格证书",
        issuer="教育部教育考试院",
        issued_on=day,
        document_number=number,
    )


@layout(_KIND, Language.EN, LYING, (FieldName.SCORE,))
def en_professional(draws: Draws, sheet: Sheet) -> Answers:
    """A professional body's certificate: centred, the name in large letters."""
    holder, day, style, number = (
        draws.person(),
        draws.day(900, 20),
        draws.day_style(american=True, spelled=True),
        draws.letters(10),
    )
    until = day.replace(year=day.year + 3, day=min(day.day, 28))
    name, issuer = draws.one(
        (("Certified Cloud Practitioner", "Cobalt Web Academy"),
         ("Project Management Professional", "Institute of Project Practice"),
         ("Certified Public Bookkeeper", "National Bookkeepers Association"))
    )  # fmt: skip
    sheet.box(8, 8, 281, 194)
    sheet.logo(140, 18, 16, "#c98a1b")
    for y, line, size in (
        (48, issuer, 18), (66, "hereby certifies that", 12), (84, holder, 28),
        (100, "has met all requirements to be recognised as", 12), (118, name, 24),
    ):  # fmt: skip
        sheet.text(148, y, line, size, align="centre")
    stacked(sheet, 40, 150, (("Issue date", style(day)),))
    stacked(sheet, 120, 150, (("Expiration date", style(until)),))
    stacked(sheet, 205, 150, (("Credential ID", number),))
    return said(
        holder=holder,
        certificate_name=name,
        issuer=issuer,
        issued_on=day,
        valid_until=until,
        document_number=number,
    )


@layout(
    _KIND,
    Language.EN,
    A4,
    (
        FieldName.ISSUER,
        FieldName.VALID_UNTIL,
    ),
)
def en_language_test(draws: Draws, sheet: Sheet) -> Answers:
    """A language test's report form: boxes, the family name apart from the first names."""
    first, last = (
        draws.one(("Xiaoyu", "Maria", "Ahmed", "Sofia")),
        draws.one(("Zhang", "Ouyang", "Rossi", "Hassan")),
    )
    day, style, number = draws.day(700, 20), draws.day_style(spelled=True), draws.letters(12)
    bands = [draws.one((6.0, 6.5, 7.0, 7.5, 8.0)) for _ in range(4)]
    overall = round(sum(bands) / 4 * 2) / 2
    sheet.text(20, 24, "International English Test", 16, bold=True)
    sheet.text(20, 32, "Test Report Form", 12)
    pairs = (
        ("Family Name", last),
        ("First Name", first),
        ("Candidate ID", draws.digits(9)),
        ("First Language", draws.one(("Chinese", "Italian", "Arabic"))),
    )
    y = listed(sheet, 20, 48, pairs, value_x=60, step=10)
    heads = ("Listening", "Reading", "Writing", "Speaking", "Overall Band Score")
    y = table(sheet, 20, y + 6, (30, 30, 30, 30, 50), (heads, (*map(str, bands), str(overall))), height=11)
    y = listed(
        sheet, 20, y + 14, (("Test Report Form Number", number), ("Date", style(day))), value_x=74, step=10
    )
    return said(
        holder=f"{first} {last}",
        certificate_name="International English Test",
        score=overall,
        issued_on=day,
        document_number=number,
    )
