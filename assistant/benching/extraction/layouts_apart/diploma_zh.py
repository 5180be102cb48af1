"""Chinese diplomas: a bachelor's degree, a vocational graduation, a degree of Hong Kong in two languages."""

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.layouts_apart.words_zhs import (
    BACHELOR,
    COLLEGES,
    DOCTOR,
    MASTER,
    SCHOOLS,
    SUBJECTS,
    VOCATIONAL,
    person_two_scripts,
)
from assistant.benching.extraction.learned_zh import certificate_number, degree_number, studied
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA
_HONG_KONG = (
    ("香港城市大學", "City University of Hong Kong",
     (("工商管理學士", "Bachelor of Business Administration", "市場營銷", "Marketing", Degree.BACHELOR),
      ("理學碩士", "Master of Science", "數據科學", "Data Science", Degree.MASTER))),
    ("香港浸會大學", "Hong Kong Baptist University",
     (("社會科學學士", "Bachelor of Social Sciences", "新聞學", "Journalism", Degree.BACHELOR),
      ("文學碩士", "Master of Arts", "翻譯學", "Translation", Degree.MASTER))),
    ("香港理工大學", "The Hong Kong Polytechnic University",
     (("工學學士", "Bachelor of Engineering", "電機工程", "Electrical Engineering", Degree.BACHELOR),
      ("理學碩士", "Master of Science", "會計學", "Accountancy", Degree.MASTER))),
)  # fmt: skip


@layout(_KIND, Language.ZH, LYING)
def zh_xr4zhs_degree_lying(draws: Draws, sheet: Sheet) -> Answers:
    """A degree certificate on one lying sheet: photograph at the left, one sentence, two heads below it."""
    holder, school, (field, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    _, title, years, age, digit, _, degree = draws.one((BACHELOR, BACHELOR, MASTER, DOCTOR))
    time = studied(draws, years, age)
    number = degree_number(draws, time.ended.year, digit)
    course = "本科学习计划，业已毕业" if degree is Degree.BACHELOR else f"{title}研究生培养计划"
    sheet.box(7, 7, 283, 196)
    sheet.box(11, 11, 275, 188, fill="#fdf8ea")
    sheet.text(148.5, 44, f"{title}学位证书", 30, align="centre", colour="#8d1f24")
    sheet.box(32, 62, 37, 52, fill="#dfe5ec")
    y = sheet.paragraph(
        84, 74, 178,
        f"{holder}，{draws.one('男女')}，{time.born.year}年{time.born.month}月{time.born.day}日生。"
        f"在我校{major}专业完成了{course}，成绩合格，"
        f"经审核符合《中华人民共和国学位法》的规定，授予{field}{title}学位。",
        16, indent=True, leading=2.1,
    )  # fmt: skip
    y = max(y + 12, 134)
    sheet.text(84, y, school, 15)
    sheet.text(170, y, f"校　长　{draws.person()}", 15)
    sheet.text(170, y + 14, f"学位评定委员会主席　{draws.person()}", 15)
    sheet.seal(108, y + 24, 18, school)
    sheet.text(32, 186, f"证书编号：{number}", 12)
    sheet.text(262, 186, in_characters(time.ended), 14, align="right")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, LYING)
def zh_xr4zhs_college_graduation(draws: Draws, sheet: Sheet) -> Answers:
    """A vocational college's graduation certificate: title above, sentence beside the photograph."""
    holder, school, major = draws.person(), draws.one(COLLEGES), draws.one(VOCATIONAL)
    time = studied(draws, 3, draws.one((21, 22)))
    number = certificate_number(draws, time.ended.year, "106")
    sheet.box(9, 9, 279, 192)
    sheet.text(148.5, 36, "普通高等学校", 17, align="centre", colour=RED)
    sheet.text(148.5, 55, "毕　业　证　书", 31, align="centre", colour=RED)
    y = sheet.paragraph(
        34, 80, 168,
        f"学生{holder}，性别{draws.one('男女')}，{time.born.year}年{time.born.month}月{time.born.day}日出生，"
        f"于{time.began.year}年{time.began.month}月至{time.ended.year}年{time.ended.month}月在本校{major}专业"
        "学习，学制三年，专科层次，修完教学计划规定的全部课程，成绩合格，准予毕业。",
        16, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.box(222, 72, 38, 52, fill="#dfe5ec")
    sheet.text(241, 130, "（照片加盖钢印）", 8.5, align="centre", colour=GREY)
    y = max(y + 8, 142)
    sheet.text(34, y, f"学校名称：{school}", 14)
    sheet.text(166, y, f"校长（签章）：{draws.person()}", 14)
    sheet.text(34, y + 16, f"证书编号：{number}", 14)
    sheet.text(166, y + 16, f"{time.ended.year} 年 {time.ended.month:02} 月 {time.ended.day:02} 日", 14)
    sheet.seal(134, y + 14, 18, school)
    sheet.text(148.5, 195, "学历信息查询网站：学信网（www.chsi.com.cn）　　教育厅监制", 8.5, align="centre",
               colour=GREY)  # fmt: skip
    return said(
        holder=holder, institution=school, major=major, degree=Degree.ASSOCIATE, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_hong_kong_degree(draws: Draws, sheet: Sheet) -> Answers:
    """A degree of Hong Kong: traditional characters line by line, the same in English below them."""
    (letters, holder), (school, english, awards) = person_two_scripts(draws), draws.one(_HONG_KONG)
    title, in_english, major, subject, degree = draws.one(awards)
    time, number = studied(draws, 4, 23), draws.digits(8)
    day = time.ended.replace(month=draws.one((10, 11)), day=draws.rng.randint(3, 28))
    if day >= draws.today:
        day = day.replace(year=day.year - 1)
    sheet.box(10, 10, 190, 277)
    sheet.logo(94, 20, 22, "#7a1f4b")
    sheet.text(105, 58, school, 24, align="centre")
    sheet.text(105, 67, english, 12, align="centre")
    chinese = (("茲證明", 13), (holder, 22), ("修業期滿，考試及格，特頒授", 13), (f"{title}學位", 20),
               (f"主修　{major}", 15))  # fmt: skip
    y = 88.0
    for words, size in chinese:
        sheet.text(105, y, words, size, align="centre")
        y += 14
    lines = (
        "This is to certify that", letters,
        "having satisfied the requirements of the University has been awarded the degree of",
        in_english, f"majoring in {subject}",
    )  # fmt: skip
    for words in lines:
        y += 9
        sheet.text(105, y, words, 11, align="centre")
    sheet.text(105, y + 18, f"{day.year}年{day.month}月{day.day}日", 13, align="centre")
    sheet.text(105, y + 25, f"{day.day} {day:%B} {day.year}", 10.5, align="centre")
    for x, office, role in ((30, "校長", "President"), (132, "教務長", "Registrar")):
        sheet.rule(x, 256, x + 48, 256, 0.4)
        sheet.text(x + 24, 262, f"{office}　{role}", 10.5, align="centre")
    sheet.seal(105, 254, 13, school)
    sheet.text(105, 280, f"證書編號 Certificate No.：{number}", 9.5, align="centre")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        document_number=number,
    )  # fmt: skip
