"""More Chinese diplomas: of postgraduates, and the paper that stands in for a lost one."""

from assistant.benching.extraction.blocks import blanks
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters, month_in_characters
from assistant.benching.extraction.layouts_open.study_words_zh import (
    COLLEGES,
    POSTGRADUATE,
    SCHOOLS,
    UNDERGRADUATE,
    VOCATIONAL,
)
from assistant.benching.extraction.learned_zh import certificate_number, studied
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DIPLOMA


@layout(_KIND, Language.ZH, LYING)
def zh_xzha_postgraduate_graduation(draws: Draws, sheet: Sheet) -> Answers:
    """A postgraduate's graduation certificate opened flat: printed words with blanks filled in."""
    holder, school, major = draws.person(), draws.one(SCHOOLS), draws.one(POSTGRADUATE)
    level, years, age, sort, degree = draws.one(
        (("硕士", 3, 25, "102", Degree.MASTER), ("博士", 4, 29, "101", Degree.DOCTOR))
    )
    time = studied(draws, years, age)
    number = certificate_number(draws, time.ended.year, sort)
    sheet.box(5, 5, 287, 200)
    sheet.rule(110, 14, 110, 196, 0.3)
    sheet.box(38, 62, 36, 50, fill="#dfe5ec")
    sheet.text(57, 168, f"证书编号：{number}", 10.5, align="centre")
    sheet.text(57, 178, "中华人民共和国教育部监制", 9, align="centre")
    sheet.text(201, 36, f"{level}研究生", 20, align="centre", colour=RED)
    sheet.text(201, 52, "毕 业 证 书", 28, align="centre", colour=RED)
    born, began, ended = time.born, time.began, time.ended
    form = (
        (("　　研究生", holder), (" 性别", draws.one("男女")), ("，", str(born.year)),
         ("年", str(born.month)), ("月", str(born.day)), ("日生，", "")),
        (("于", str(began.year)), ("年", str(began.month)), ("月至", str(ended.year)),
         ("年", str(ended.month)), ("月在我校（院、所）", "")),
        (("", major), ("专业学习，学制", "〇一二三四"[years]), ("年，修完", "")),
        ((f"{level}研究生培养计划规定的全部课程，成绩合格，毕业", ""),),
        (("论文答辩通过，准予毕业。", ""),),
    )  # fmt: skip
    y = 78.0
    for pieces in form:
        blanks(sheet, 122, y, pieces, size=13.5, pad=2)
        y += 13
    sheet.text(122, 156, f"培养单位：{school}", 13)
    sheet.text(122, 169, f"校（院、所）长：{draws.person()}", 13)
    sheet.text(282, 185, f"{ended.year} 年 {ended.month} 月 {ended.day} 日", 13, align="right")
    sheet.seal(240, 168, 20, school)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xzha_lost_diploma(draws: Draws, sheet: Sheet) -> Answers:
    """What a school gives when the diploma was lost: prose, the day of graduation inside, another below."""
    years, level, age, degree, schools, majors = draws.one(
        (("四", "本科", 22, Degree.BACHELOR, SCHOOLS, UNDERGRADUATE),
         ("三", "专科", 21, Degree.ASSOCIATE, COLLEGES, VOCATIONAL))
    )  # fmt: skip
    holder, school, major = draws.person(), draws.one(schools), draws.one(majors)
    time = studied(draws, "〇一二三四".index(years), age)
    number, made = f"{draws.digits(5)}{draws.rng.randint(1, 9999):06}", draws.day(150, 5)
    sheet.box(10, 10, 190, 277)
    sheet.text(105, 46, "毕 业 证 明 书", 28, align="centre", colour=RED)
    sheet.box(160, 58, 28, 38, fill="#dfe5ec")
    sheet.text(22, 92, f"证明书编号：{number}", 11)
    y = sheet.paragraph(
        22, 116, 166,
        f"{holder}，{draws.one('男女')}，{in_characters(time.born)}生，于{month_in_characters(time.began)}"
        f"至{month_in_characters(time.ended)}在我校{major}专业{years}年制{level}学习，修完教学计划规定的"
        f"全部课程，成绩合格，于{in_characters(time.ended)}准予毕业。",
        14, indent=True, leading=2.1,
    )  # fmt: skip
    y = sheet.paragraph(
        22, y, 166, "因原毕业证书遗失，经本人申请，学校核实，特发此毕业证明书，与原毕业证书具有同等效力。",
        14, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.text(184, y + 24, school, 15, align="right")
    sheet.text(184, y + 36, f"校长：{draws.person()}", 13, align="right")
    sheet.text(184, y + 48, in_characters(made), 13, align="right")
    sheet.seal(138, y + 40, 20, school)
    sheet.text(22, 278, f"经办：教务处学籍科　电话：0{draws.digits(3)}-8{draws.digits(7)}", 9, colour=GREY)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip
