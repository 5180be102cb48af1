"""Two more Chinese diplomas."""

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.layouts_open.study_words_third_zh import (
    OF_BACHELOR,
    OF_MASTER,
    OF_OPEN_STUDY,
    OPEN_SCHOOLS,
    UNIVERSITIES,
)
from assistant.benching.extraction.learned_zh import certificate_number, degree_number, studied
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language


@layout(EvidenceKind.DIPLOMA, Language.ZH, A4)
def zh_xzha_conferred(draws: Draws, sheet: Sheet) -> Answers:
    """A university's own degree certificate: everything in the middle, the name on a line of its own."""
    word, years, age, level, degree, subjects = draws.one(
        (("学士", 4, 22, 4, Degree.BACHELOR, OF_BACHELOR), ("硕士", 3, 25, 3, Degree.MASTER, OF_MASTER))
    )
    holder, school = draws.person(), draws.one(UNIVERSITIES)[0]
    (major, discipline), time = draws.one(subjects), studied(draws, years, age)
    number = degree_number(draws, time.ended.year, level)
    sheet.box(9, 9, 192, 279)
    sheet.box(12, 12, 186, 273)
    sheet.logo(97, 22, 16, "#7a1f2b")
    sheet.text(105, 52, school, 24, align="centre", colour="#7a1f2b")
    sheet.text(105, 68, f"{word}学位证书", 20, align="centre")
    sheet.box(24, 78, 30, 40, fill="#dfe5ec")
    sheet.text(105, 104, holder, 26, align="centre")
    sheet.text(105, 116, f"{draws.one('男女')}，{in_characters(time.born)}生", 12, align="centre")
    y = sheet.paragraph(
        30, 136, 150,
        f"在{major}专业完成了{ {'学士': '本科', '硕士': '硕士研究生'}[word] }培养方案规定的学业，成绩合格，"
        "经学校学位评定委员会审议，符合国家学位法规的规定，授予",
        14, leading=2.0, align="centre",
    )  # fmt: skip
    sheet.text(105, y + 8, f"{discipline}{word}学位", 22, align="centre", colour="#7a1f2b")
    sheet.text(52, 226, "校长", 11, align="centre", colour=GREY)
    sheet.text(52, 236, draws.person(), 14, align="centre")
    sheet.text(158, 226, "学位评定委员会主席", 11, align="centre", colour=GREY)
    sheet.text(158, 236, draws.person(), 14, align="centre")
    sheet.seal(105, 236, 19, school)
    sheet.text(105, 266, in_characters(time.ended), 13, align="centre")
    sheet.text(22, 279, f"证书编号：{number}", 10)
    sheet.text(188, 279, "学位证书信息查询：www.chsi.com.cn", 8, align="right", colour=GREY)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip


@layout(EvidenceKind.DIPLOMA, Language.ZH, LYING)
def zh_xzha_open_study(draws: Draws, sheet: Sheet) -> Answers:
    """A diploma of studies beside a job: prose with credits and a student's number, day in figures."""
    holder, school, major = draws.person(), draws.one(OPEN_SCHOOLS), draws.one(OF_OPEN_STUDY)
    level, credits, degree = draws.one(
        (("专科起点本科", 71, Degree.BACHELOR), ("本科（专科起点）", 74, Degree.BACHELOR),
         ("专科", 76, Degree.ASSOCIATE))
    )  # fmt: skip
    time = studied(draws, 3, draws.rng.randint(24, 41))
    number = certificate_number(draws, time.ended.year, "505")
    born, began, ended = time.born, time.began, time.ended
    sheet.box(7, 7, 283, 196, fill="#fbf7ee")
    sheet.text(148, 36, school, 26, align="centre")
    sheet.text(148, 54, "毕　业　证　书", 24, align="centre", colour="#9c2a1f")
    sheet.box(236, 66, 34, 46, fill="#dfe5ec")
    y = sheet.paragraph(
        28, 80, 196,
        f"学生{holder}，{draws.one('男女')}，{born.year}年{born.month}月{born.day}日出生。"
        f"{began.year}年{began.month}月入学，在本校{major}专业{level}层次学习，"
        f"已修满教学计划规定的{credits}学分，思想品德鉴定合格，准予毕业。",
        15.5, indent=True, leading=2.15,
    )  # fmt: skip
    sheet.text(28, y + 24, f"学　　号：{began.year}{draws.digits(9)}", 12)
    sheet.text(28, y + 35, f"证书编号：{number}", 12)
    sheet.text(28, y + 46, f"学习形式：{draws.one(('开放教育', '业余'))}", 12)
    sheet.text(170, y + 24, f"校　长　{draws.person()}", 14)
    sheet.text(170, y + 36, school, 14)
    sheet.text(170, y + 48, f"{ended.year}年{ended.month}月{ended.day}日", 14)
    sheet.seal(228, y + 36, 20, school)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=ended,
        document_number=number,
    )  # fmt: skip
