"""Diplomas: graduation and degree certificates from China, and two of universities abroad."""

from assistant.benching.extraction.blocks import listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters, month_in_characters
from assistant.benching.extraction.sheet import RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA


@layout(_KIND, Language.ZH, LYING)
def zh_graduation_certificate(draws: Draws, sheet: Sheet) -> Answers:
    """The photograph at the left, one paragraph, school and head at the bottom."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(3000, 200)
    level, years, degree = draws.one((("本科", "四", Degree.BACHELOR), ("专科", "三", Degree.ASSOCIATE)))
    number = draws.digits(18)
    sheet.box(6, 6, 285, 198)
    sheet.text(148, 38, draws.one(("普通高等学校", "普通高等教育")), 20, align="centre")
    sheet.text(148, 56, "毕 业 证 书", 34, align="centre", colour=RED)
    sheet.box(30, 80, 35, 48)
    began = day.replace(year=day.year - 4)
    born = draws.day(12000, 8500)
    sheet.paragraph(
        82, 86, 180,
        f"学生 {holder} 性别 {draws.one('男女')} ，{in_characters(born)}生，"
        f"于{month_in_characters(began)}至{month_in_characters(day)}"
        f"在本校 {major} 专业{years}年制{level}学习，修完教学计划规定的全部课程，成绩合格，准予毕业。",
        15, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.text(82, 160, f"校　　名：{school}", 14)
    sheet.text(190, 160, "校（院）长：" + draws.person(), 14)
    sheet.text(190, 174, in_characters(day), 14)
    sheet.text(30, 190, f"证书编号：{number}", 11)
    sheet.text(190, 190, "查询网址：http://www.chsi.com.cn", 9)
    sheet.seal(215, 165, 20, school)
    return said(
        holder=holder,
        institution=school,
        major=major,
        degree=degree,
        graduated_on=day,
        document_number=number,
    )


@layout(_KIND, Language.ZH, LYING)
def zh_degree_certificate(draws: Draws, sheet: Sheet) -> Answers:
    """Chinese at the left, English at the right, of the same degree."""
    holder, school, day, number = draws.person(), draws.university(), draws.day(2500, 200), draws.digits(16)
    subject = draws.one(("工学", "理学", "经济学", "管理学", "文学", "法学"))
    level, degree = draws.one((("学士", Degree.BACHELOR), ("硕士", Degree.MASTER), ("博士", Degree.DOCTOR)))
    major = draws.major()
    sheet.text(75, 40, f"{level}学位证书", 26, align="centre")
    sheet.rule(148, 20, 148, 190)
    sheet.paragraph(
        22, 62, 110,
        f"{holder}，{draws.one('男女')}，{in_characters(draws.day(12000, 8500))}生。"
        f"在我校完成了{major}学科（专业）"
        f"学习计划，业已毕业，经审核符合《中华人民共和国学位条例》的规定，授予{subject}{level}学位。",
        13, indent=True, leading=2.0,
    )  # fmt: skip
    sheet.text(30, 132, school, 15)
    sheet.text(30, 144, "校长　" + draws.person(), 12)
    sheet.text(30, 144 + 12, "学位评定委员会主席　" + draws.person(), 12)
    sheet.text(30, 172, in_characters(day), 12)
    sheet.text(30, 184, f"证书编号 {number}", 10)
    sheet.text(222, 40, f"{degree.value.title()}'s Degree Certificate", 18, align="centre")
    sheet.paragraph(160, 62, 120, "This certificate is awarded in accordance with the Regulations of the", 10)
    sheet.paragraph(160, 70, 120, "People's Republic of China on Academic Degrees.", 10)
    return said(
        holder=holder,
        institution=school,
        major=major,
        degree=degree,
        graduated_on=day,
        document_number=number,
    )


@layout(_KIND, Language.EN, LYING)
def en_american_diploma(draws: Draws, sheet: Sheet) -> Answers:
    """Everything in the middle, one thing a line."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(3000, 100)
    title, degree = draws.one(
        (
            ("Bachelor of Science", Degree.BACHELOR),
            ("Master of Arts", Degree.MASTER),
            ("Doctor of Philosophy", Degree.DOCTOR),
        )
    )
    sheet.box(8, 8, 281, 194)
    lines = (
        (school, 28), ("The Trustees, on the recommendation of the Faculty, have conferred upon", 12),
        (holder, 26),
        ("the degree of", 12), (title, 20), (f"in {major}", 15),
        ("with all the rights, privileges and responsibilities thereto appertaining.", 11),
        (f"Given this {draws.day_style(american=True, spelled=True)(day)}", 12),
    )  # fmt: skip
    y = 40.0
    for line, size in lines:
        sheet.text(148, y, line, size, align="centre")
        y += size * 0.3 + 12
    for x, role in ((60, "President"), (200, "Dean of the Faculty")):
        sheet.rule(x, 186, x + 50, 186)
        sheet.text(x + 25, 191, role, 9, align="centre")
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day)


@layout(_KIND, Language.EN, A4)
def en_letter_of_award(draws: Draws, sheet: Sheet) -> Answers:
    """A registrar's letter that confirms an award, with the particulars as a list."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(2000, 60)
    title, degree = draws.one(
        (
            ("Bachelor of Arts (Honours)", Degree.BACHELOR),
            ("MSc", Degree.MASTER),
            ("Bachelor of Engineering", Degree.BACHELOR),
        )
    )
    style, number = draws.day_style(spelled=True), draws.digits(8)
    sheet.logo(20, 14, 16)
    sheet.text(40, 22, school, 16, bold=True)
    sheet.text(40, 29, "Office of the Registrar", 9)
    sheet.text(20, 52, "CERTIFICATE OF GRADUATION", 15, bold=True)
    sheet.paragraph(
        20,
        64,
        170,
        "This letter confirms that the person named below has completed all requirements and has "
        "graduated from this University.",
        10.5,
    )
    pairs = (
        ("Name of graduate", holder), ("Certificate number", number), ("Award", f"{title}"),
        ("Field of study", major),
        ("Classification", draws.one(("First Class", "Upper Second Class", "Merit"))),
        ("Date of conferral", style(day)),
    )  # fmt: skip
    y = listed(sheet, 24, 84, pairs, value_x=82, bold=True)
    sheet.text(20, y + 18, draws.person(), 11)
    sheet.text(20, y + 24, "Academic Registrar", 10)
    return said(
        holder=holder,
        institution=school,
        major=major,
        degree=degree,
        graduated_on=day,
        document_number=number,
    )
