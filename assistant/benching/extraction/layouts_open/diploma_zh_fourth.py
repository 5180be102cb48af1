"""Chinese diplomas, third: a booklet opened flat, and the diploma of who studied alone."""

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.layouts_open.words_fourth_zh import (
    COLLEGES,
    LEVELS,
    SUBJECTS,
    VOCATIONAL,
)
from assistant.benching.extraction.learned_zh import certificate_number, studied
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_PROVINCES = (
    ("江苏省", "苏州大学"), ("广东省", "暨南大学"), ("湖北省", "湖北大学"), ("浙江省", "杭州电子科技大学"),
    ("山东省", "青岛理工大学"), ("四川省", "西南财经大学"), ("北京市", "北京工商大学"),
)  # fmt: skip
_ALONE = (
    ("本科", Degree.BACHELOR, ("人力资源管理", "汉语言文学", "工程管理", "法学", "护理学", "英语")),
    ("专科", Degree.ASSOCIATE, ("行政管理", "会计", "工商企业管理", "学前教育", "计算机应用技术")),
)


@layout(_KIND, Language.ZH, LYING)
def zh_xr3zh_booklet(draws: Draws, sheet: Sheet) -> Answers:
    """A booklet opened flat: title, photograph and number on the left leaf, the sentence on the right."""
    holder, (_, major) = draws.person(), draws.one(SUBJECTS)
    level, _, years, age, sort, degree, schools = draws.one(
        (LEVELS[0], ("三年制专科", "", 3, 21, "106", Degree.ASSOCIATE, COLLEGES))
    )
    school = draws.one(schools)
    if degree is Degree.ASSOCIATE:
        major = draws.one(VOCATIONAL)
    else:
        level = f"四年制{level}"
    time = studied(draws, years, age)
    number, write = certificate_number(draws, time.ended.year, sort), draws.one((in_characters, None))
    sheet.box(8, 8, 281, 194)
    sheet.rule(148.5, 8, 148.5, 202, 0.3)
    sheet.text(78, 48, "普通高等学校", 18, align="centre")
    sheet.text(78, 68, "毕 业 证 书", 30, align="centre", colour=RED)
    sheet.box(60, 86, 36, 50, fill="#dfe5ec")
    sheet.text(78, 166, f"证书编号：{number}", 12, align="centre")
    sheet.text(78, 194, "中华人民共和国教育部学历证书查询网址：http://www.chsi.com.cn", 8, align="centre",
               colour=GREY)  # fmt: skip
    y = sheet.paragraph(
        158, 48, 122,
        f"学生　{holder}　性别　{draws.one('男女')}，"
        f"{time.born.year}年{time.born.month}月{time.born.day}日生，"
        f"于{time.began.year}年{time.began.month}月至{time.ended.year}年{time.ended.month}月在本校"
        f"　{major}　专业{level}学习，修完教学计划规定的全部课程，成绩合格，准予毕业。",
        15, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.text(164, y + 18, f"校　　名：{school}", 14)
    sheet.text(164, y + 33, f"校（院）长：{draws.person()}", 14)
    ended = time.ended
    last = write(ended) if write else f"{ended.year} 年 {ended.month} 月 {ended.day} 日"
    sheet.text(276, y + 52, last, 14, align="right")
    sheet.seal(258, y + 26, 18, school)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_studied_alone(draws: Draws, sheet: Sheet) -> Answers:
    """The diploma of the self-taught examinations: the province's committee and the school that examined."""
    holder, (province, school) = draws.person(), draws.one(_PROVINCES)
    level, degree, majors = draws.one(_ALONE)
    major, time = draws.one(majors), studied(draws, 3, draws.rng.randint(23, 36))
    number = f"65{draws.digits(4)}{time.ended:%y}{draws.digits(8)}"
    sheet.box(10, 10, 190, 277)
    sheet.box(13, 13, 184, 271)
    sheet.text(105, 44, "高等教育自学考试", 20, align="centre")
    sheet.text(105, 64, "毕 业 证 书", 28, align="centre", colour=RED)
    sheet.box(87, 76, 36, 48, fill="#dfe5ec")
    y = sheet.paragraph(
        30, 144, 150,
        f"{holder}，{draws.one('男女')}，{time.born.year}年{time.born.month}月{time.born.day}日生，"
        f"参加高等教育自学考试{major}专业（{level}）全部课程考试，成绩合格，"
        "思想品德经鉴定符合要求，准予毕业。",
        15, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.text(30, y + 12, f"主考院校：{school}", 13.5)
    sheet.text(30, y + 24, f"{province}高等教育自学考试委员会", 13.5)
    sheet.text(180, y + 42, f"{time.ended.year}年{time.ended.month}月{time.ended.day}日", 13.5, align="right")
    sheet.seal(150, y + 20, 18, school)
    sheet.text(30, 262, f"证书编号：{number}", 11)
    sheet.text(30, 271, f"准考证号：{draws.digits(12)}", 11)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip
