"""More Chinese diplomas: of adults, a professional master's, a degree of Taiwan in two languages."""

from assistant.benching.extraction.blocks import listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.layouts_apart.words_zhs import SCHOOLS, person_old
from assistant.benching.extraction.learned_zh import certificate_number, degree_number, studied
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_ADULT = (
    ("专升本", 3, "505", Degree.BACHELOR, ("土木工程", "护理学", "会计学", "电气工程及其自动化", "小学教育")),
    ("高升本", 5, "505", Degree.BACHELOR, ("汉语言文学", "工商管理", "机械设计制造及其自动化")),
    ("专科", 3, "506", Degree.ASSOCIATE, ("工程造价", "建设工程管理", "会计", "药学", "社会工作")),
)
_PROFESSIONAL = (
    ("工商管理硕士", "工商管理"), ("公共管理硕士", "公共管理"), ("会计硕士", "会计"), ("电子信息硕士",
    "电子信息"),
    ("法律硕士", "法律（非法学）"), ("教育硕士", "学科教学（英语）"), ("翻译硕士", "英语笔译"),
    ("应用统计硕士", "应用统计"),
)  # fmt: skip
_TAIWAN = (
    ("國立臺灣師範大學", "National Taiwan Normal University",
     (("教育學系", "Education", "教育學", "Education"), ("化學系", "Chemistry", "理學", "Science"))),
    ("東海大學", "Tunghai University",
     (("社會學系", "Sociology", "社會科學", "Social Science"), ("建築學系", "Architecture", "建築",
      "Architecture"))),
    ("國立中興大學", "National Chung Hsing University",
     (("食品暨應用生物科技學系", "Food Science and Biotechnology", "農學", "Science"),
      ("財務金融學系", "Finance", "商學", "Business Administration"))),
)  # fmt: skip


@layout(_KIND, Language.ZH, LYING)
def zh_xr4zhs_adult_graduation(draws: Draws, sheet: Sheet) -> Answers:
    """Adults' higher education: a lying sheet with photograph at the left and the form of study named."""
    holder, school, form = draws.person(), draws.one(SCHOOLS), draws.one(("函授", "业余", "网络教育"))
    level, years, sort, degree, majors = draws.one(_ADULT)
    major, time = draws.one(majors), studied(draws, years, draws.rng.randint(25, 37))
    day = time.ended.replace(month=draws.one((1, 7)), day=draws.one((1, 5, 10, 20)))
    if day >= draws.today:
        day = day.replace(year=day.year - 1)
    number = certificate_number(draws, day.year, sort)
    sheet.box(8, 8, 281, 194)
    sheet.box(12, 12, 273, 186, fill="#fbf6f3")
    sheet.text(148.5, 38, "成人高等教育", 18, align="centre")
    sheet.text(148.5, 58, "毕 业 证 书", 32, align="centre", colour=RED)
    sheet.box(30, 78, 36, 50, fill="#dfe5ec")
    y = sheet.paragraph(
        80, 86, 182,
        f"学生　{holder}　性别　{draws.one('男女')}　，"
        f"{time.born.year}年{time.born.month}月{time.born.day}日生，"
        f"于{day.year - years}年{draws.one((2, 3))}月至{day.year}年{day.month}月在本校　{major}　专业"
        f"{level}{form}学习，修完{'专科' if degree is Degree.ASSOCIATE else '本科'}教学计划规定的全部课程，"
        "成绩合格，准予毕业。",
        15, indent=True, leading=2.1,
    )  # fmt: skip
    y = max(y + 10, 146)
    sheet.text(30, y, f"校　　名：{school}", 14)
    sheet.text(180, y, f"校　　长：{draws.person()}", 14)
    sheet.text(30, y + 15, f"批准文号：（{draws.rng.randint(81, 99)}）教高三字{draws.digits(3)}号", 12)
    sheet.text(30, y + 28, f"证书编号：{number}", 12)
    sheet.text(180, y + 28, in_characters(day), 14)
    sheet.seal(160, y + 16, 18, school)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, LYING)
def zh_xr4zhs_professional_master(draws: Draws, sheet: Sheet) -> Answers:
    """A professional master's degree: the sentence under a large title, photograph at the right."""
    holder, school, (title, major) = draws.person(), draws.one(SCHOOLS), draws.one(_PROFESSIONAL)
    time = studied(draws, draws.one((2, 3)), draws.rng.randint(25, 36))
    number = "Z" + degree_number(draws, time.ended.year, 3)
    sheet.box(8, 8, 281, 194, fill="#f6f8fb")
    sheet.logo(34, 22, 20, "#1f4e79")
    sheet.text(148.5, 36, school, 18, align="centre")
    sheet.text(148.5, 58, "硕 士 学 位 证 书", 28, align="centre", colour="#1f4e79")
    sheet.text(148.5, 68, "（专业学位）", 12, align="centre")
    sheet.box(228, 78, 36, 50, fill="#dfe5ec")
    y = sheet.paragraph(
        34, 88, 182,
        f"{holder}，{draws.one('男女')}，{time.born.year}年{time.born.month}月{time.born.day}日生。"
        f"在{school}{major}专业学习，通过硕士专业学位的课程考试和论文答辩，成绩合格。"
        f"根据《中华人民共和国学位法》的规定，授予{title}专业学位。",
        15.5, indent=True, leading=2.1,
    )  # fmt: skip
    y = max(y + 14, 150)
    sheet.text(34, y, f"校长：{draws.person()}", 14)
    sheet.text(34, y + 14, f"学位评定委员会主席：{draws.person()}", 14)
    sheet.text(34, y + 34, f"证书编号：{number}", 11.5)
    sheet.text(264, y + 20, f"{time.ended.year}年{time.ended.month}月{time.ended.day}日", 14, align="right")
    sheet.seal(196, y + 12, 19, school)
    return said(
        holder=holder, institution=school, major=major, degree=Degree.MASTER, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_taiwan_two_languages(draws: Draws, sheet: Sheet) -> Answers:
    """A degree of Taiwan: the sentence in traditional characters, head and dean, English in small below."""
    holder, (school, english, departments) = person_old(draws), draws.one(_TAIWAN)
    major, subject, field, in_english = draws.one(departments)
    title, level, years, age, degree = draws.one(
        (("學士", "Bachelor", 4, 22, Degree.BACHELOR), ("碩士", "Master", 2, 25, Degree.MASTER))
    )
    time = studied(draws, years, age)
    roc, number = time.ended.year - 1911, f"{time.ended.year - 1911}{draws.one('BM')}{draws.digits(5)}"
    sheet.box(12, 12, 186, 273)
    sheet.box(15, 15, 180, 267)
    sheet.text(105, 44, f"{title}學位證書", 28, align="centre")
    sheet.text(186, 58, f"證書編號：{number}", 10.5, align="right")
    y = sheet.paragraph(
        34, 80, 142,
        f"學生{holder}於中華民國{time.born.year - 1911}年{time.born.month}月{time.born.day}日出生，"
        f"在本校{major}修滿規定學分，成績及格，依學位授予法授予{field}{title}學位，特發此證書。",
        17, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.text(34, y + 10, school, 18)
    listed(sheet, 104, y + 26, (("校　長", person_old(draws)), ("院　長", person_old(draws))),
           value_x=128, step=12, size=14)  # fmt: skip
    sheet.seal(66, y + 34, 18, school)
    sheet.text(
        105, y + 68, f"中華民國 {roc} 年 {time.ended.month} 月 {time.ended.day} 日", 15, align="centre"
    )
    sheet.rule(34, 238, 176, 238, 0.3)
    small = (
        english, f"has conferred the degree of {level} of {in_english}",
        f"upon a student of the Department of {subject}",
        f"on {time.ended:%B} {time.ended.day}, {time.ended.year}",
    )  # fmt: skip
    for at, words in enumerate(small):
        sheet.text(105, 247 + at * 7, words, 10, align="centre", colour=GREY)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip
