"""Certificates of being enrolled: near to a diploma in looks and words, and not one."""

from assistant.benching.extraction.blocks import listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import Answers, layout, layouts_in, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language


@layout(EvidenceKind.DIPLOMA, Language.ZH)
def zh_enrolment(draws: Draws, sheet: Sheet) -> Answers:
    holder, school, major, style = draws.person(), draws.university(), draws.major(), draws.day_style()
    sheet.text(105, 40, "在 读 证 明", 24, align="centre")
    words = (
        f"兹证明 {holder}，{draws.one('男女')}，"
        f"系我校{major}专业{draws.one(('2023', '2024'))}级全日制本科学生，学号{draws.digits(10)}，"
        f"学制四年，预计于{draws.today.year + 2}年6月毕业，届时颁发毕业证书和学士学位证书。"
    )
    y = sheet.paragraph(24, 64, 162, words, 13, indent=True, leading=2.0)
    sheet.text(30, y + 6, "特此证明。", 13)
    sheet.text(186, y + 40, school + "教务处", 12, align="right")
    sheet.text(186, y + 52, style(draws.day(40, 2)), 12, align="right")
    sheet.seal(165, y + 44, 19, school)
    return said(holder=holder, institution=school, major=major)


@layout(EvidenceKind.DIPLOMA, Language.ZH)
def zh_school_roll(draws: Draws, sheet: Sheet) -> Answers:
    holder, school, major, style = draws.person(), draws.university(), draws.major(), draws.day_style()
    sheet.text(105, 28, "教育部学籍在线验证报告", 20, align="centre")
    rows = (
        ("姓名", holder, "性别", draws.one("男女")),
        ("院校", school, "专业", major),
        ("层次", "本科", "学制", "4年"),
        ("入学日期", style(draws.day(900, 400)), "学籍状态", "在籍（注册学籍）"),
        ("预计毕业日期", f"{draws.today.year + 2}年06月30日", "学历类别", "普通高等教育"),
    )
    table(sheet, 18, 44, (30, 57, 32, 55), rows, headed=False, height=12)
    return said(holder=holder, institution=school, major=major)


@layout(EvidenceKind.DIPLOMA, Language.EN)
def en_enrolment(draws: Draws, sheet: Sheet) -> Answers:
    holder, school, major = draws.person(), draws.university(), draws.major()
    style = draws.day_style(spelled=True)
    sheet.text(20, 24, school, 16, bold=True)
    sheet.text(20, 44, "Certificate of Enrolment", 16, bold=True)
    words = (
        f"This is to certify that {holder} is currently enrolled as a full-time student on the degree of "
        f"Bachelor of Science in {major}. The expected date of completion is 30 June {draws.today.year + 2}."
    )
    y = sheet.paragraph(20, 58, 170, words, 11)
    pairs = (("Year of study", "2 of 4"), ("Date of issue", style(draws.day(40, 2))))
    listed(sheet, 20, y + 10, pairs, value_x=60)
    return said(holder=holder, institution=school, major=major)


ENROLMENTS = layouts_in(globals())
