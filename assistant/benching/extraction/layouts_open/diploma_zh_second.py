"""Chinese diplomas again: of the open university, a degree upright on one sheet, a degree from Taiwan."""

from assistant.benching.extraction.blocks import listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.layouts_open.further_words_zh import LEVELS, SCHOOLS, SUBJECTS, person_old
from assistant.benching.extraction.learned_zh import certificate_number, degree_number, studied
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_OPEN_UNIVERSITY = (
    ("本科（专科起点）", "专科起点本科", Degree.BACHELOR,
     ("行政管理", "法学", "会计学", "学前教育", "汉语言文学", "护理学")),
    ("专科", "专科", Degree.ASSOCIATE,
     ("法律事务", "大数据与会计", "工商企业管理", "药学", "建设工程管理")),
)  # fmt: skip
_TAIWAN = (
    ("國立中央大學", (("企業管理學系", "管理學"), ("資訊工程學系", "工學"))),
    ("國立成功大學", (("機械工程學系", "工學"), ("護理學系", "護理學"))),
    ("淡江大學", (("會計學系", "商學"), ("英文學系", "文學"))),
    ("逢甲大學", (("土木工程學系", "工學"), ("國際經營與貿易學系", "商學"))),
)


@layout(_KIND, Language.ZH, LYING)
def zh_xr2zh_open_university(draws: Draws, sheet: Sheet) -> Answers:
    """The open university's graduation certificate: terms of spring and autumn, the level before the name."""
    holder, (level, words, degree, subjects) = draws.person(), draws.one(_OPEN_UNIVERSITY)
    major = draws.one(subjects)
    time = studied(draws, 3, draws.rng.randint(24, 38))
    number = certificate_number(draws, time.ended.year, "505" if degree is Degree.BACHELOR else "506")
    sheet.box(8, 8, 281, 194)
    sheet.box(11, 11, 275, 188)
    sheet.logo(140, 18, 16, "#24508f")
    sheet.text(148.5, 52, "国家开放大学", 22, align="centre")
    sheet.text(148.5, 70, "毕 业 证 书", 30, align="centre", colour=RED)
    sheet.box(28, 84, 35, 48, fill="#dfe5ec")
    term = draws.one(("春季", "秋季"))
    sheet.paragraph(
        78, 92, 186,
        f"学生{holder}，性别{draws.one('男女')}，{time.born.year}年{time.born.month}月{time.born.day}日生，"
        f"于{time.began.year}年{term}至{time.ended.year}年{time.ended.month}月在本校{major}专业{words}学习，"
        "修满教学计划规定的全部学分，成绩合格，准予毕业。",
        15, indent=True, leading=2.0,
    )  # fmt: skip
    sheet.text(28, 146, f"层　次：{level}", 11.5)
    sheet.text(28, 156, f"证书编号：{number}", 11.5)
    sheet.text(28, 190, "查询网址：www.chsi.com.cn", 9, colour=GREY)
    sheet.text(180, 160, f"校　长　{draws.person()}", 14)
    sheet.text(180, 176, f"{time.ended.year}年{time.ended.month}月{time.ended.day}日", 14)
    sheet.seal(236, 164, 20, "国家开放大学")
    return said(
        holder=holder, institution="国家开放大学", major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_degree_upright(draws: Draws, sheet: Sheet) -> Answers:
    """A university's own degree certificate on one upright sheet, each thing in the middle on its line."""
    holder, school, (subject, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    title, _, years, age, degree = draws.one((*LEVELS, ("博士", "", 4, 29, Degree.DOCTOR)))
    time = studied(draws, years, age)
    number = degree_number(draws, time.ended.year, {"学士": 4, "硕士": 3, "博士": 2}[title])
    sheet.box(9, 9, 192, 279)
    sheet.box(12, 12, 186, 273)
    sheet.logo(95, 24, 20, "#7a1f2b")
    sheet.text(105, 64, f"{title}学位证书", 30, align="centre", colour="#7a1f2b")
    sheet.box(90, 76, 30, 40, fill="#dfe5ec")
    sheet.text(105, 134, holder, 22, align="centre")
    born = f"{time.born.year}年{time.born.month}月{time.born.day}日"
    sheet.text(105, 146, f"{draws.one('男女')}　{born}生", 12, align="centre")
    for at, words in enumerate(
        (
            f"在{school}{major}{'专业' if degree is Degree.BACHELOR else '学科'}",
            "完成学业，成绩合格，达到学位授予要求，",
            "经校学位评定委员会审定，依照国家学位法律法规的规定，授予",
        )
    ):
        sheet.text(105, 164 + at * 11, words, 14, align="centre")
    sheet.text(105, 202, f"{subject}{title}学位", 20, align="centre")
    sheet.text(40, 230, f"校　长：{draws.person()}", 13)
    sheet.text(40, 242, f"学位评定委员会主席：{draws.person()}", 13)
    sheet.text(170, 256, in_characters(time.ended), 13, align="right")
    sheet.text(40, 272, f"学位证书编号：{number}", 11)
    sheet.seal(156, 229, 20, school)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_taiwan_degree(draws: Draws, sheet: Sheet) -> Answers:
    """A degree certificate from Taiwan in traditional characters; the year is that of the Republic."""
    holder, (school, subjects) = person_old(draws), draws.one(_TAIWAN)
    major, field = draws.one(subjects)
    title, years, age, degree = draws.one((("學士", 4, 22, Degree.BACHELOR), ("碩士", 2, 25, Degree.MASTER)))
    time = studied(draws, years, age)
    number = f"{time.ended.year - 1911}{draws.digits(6)}"
    sheet.box(10, 10, 190, 277)
    sheet.logo(95, 22, 20, "#2d6a4f")
    sheet.text(105, 60, school, 24, align="centre")
    sheet.text(105, 78, "學 位 證 書", 26, align="centre")
    sheet.text(180, 92, f"證書字號：{number}", 10.5, align="right")
    born = f"中華民國{time.born.year - 1911}年{time.born.month}月{time.born.day}日"
    y = sheet.paragraph(
        30, 116, 150,
        f"學生{holder}，{born}生，在本校{major}修業期滿，成績及格，准予畢業，依學位授予法之規定，"
        f"授予{field}{title}學位。此證",
        16, indent=True, leading=2.1,
    )  # fmt: skip
    heads = (("校長", person_old(draws)), ("教務長", person_old(draws)))
    listed(sheet, 108, y + 20, heads, value_x=136, step=13, size=14)
    roc = time.ended.year - 1911
    sheet.text(
        105,
        262,
        f"中　華　民　國　{roc}　年　{time.ended.month}　月　{time.ended.day}　日",
        15,
        align="centre",
    )
    sheet.seal(60, y + 30, 20, school)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip
