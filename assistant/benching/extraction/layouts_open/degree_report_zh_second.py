"""Chinese reports on degrees again: a school's archive confirms, the registry's result in a browser, an
attestation of a degree with labels in two languages."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.further_words_zh import LEVELS, SCHOOLS, SUBJECTS
from assistant.benching.extraction.layouts_open.study_words_zh import COLLEGES, VOCATIONAL
from assistant.benching.extraction.learned_zh import certificate_number, degree_number, studied
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_SORTS = {Degree.BACHELOR: "105", Degree.MASTER: "102", Degree.ASSOCIATE: "106"}


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_archive_letter(draws: Draws, sheet: Sheet) -> Answers:
    """A school's archive confirms study and degree in a letter; a code to check it at the bottom."""
    holder, school, (subject, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    title, level, years, age, degree = draws.one(LEVELS)
    time, style, made = studied(draws, years, age), draws.day_style(), draws.day(90, 1)
    number, code = certificate_number(draws, time.ended.year, _SORTS[degree]), draws.letters(10)
    sheet.logo(22, 14, 14, "#22577a")
    sheet.text(40, 22, school, 15)
    sheet.text(40, 29, "档案馆", 11)
    sheet.rule(22, 34, 188, 34)
    sheet.text(105, 58, "学历学位证明", 22, align="centre")
    y = sheet.paragraph(
        24, 80, 162,
        f"兹证明{holder}，{draws.one('男女')}，{style(time.born)}出生，于{time.began.year}年"
        f"{time.began.month}月至{time.ended.year}年{time.ended.month}月在我校{draws.one(('', '全日制'))}"
        f"{level}{major}专业学习，学制{years}年，成绩合格，于{style(time.ended)}毕业，"
        f"并获{subject}{title}学位。毕业证书编号：{number}。",
        13, indent=True, leading=2.0,
    )  # fmt: skip
    sheet.text(34, y + 4, "特此证明。", 13)
    sheet.text(186, y + 34, f"{school}档案馆", 13, align="right")
    sheet.text(186, y + 45, style(made), 13, align="right")
    sheet.seal(124, y + 38, 19, f"{school}档案馆")
    sheet.rule(22, 252, 188, 252, 0.4)
    sheet.text(22, 260, f"验证码：{code}", 10.5)
    sheet.text(22, 268, "用人单位可登录学校档案馆网站“证明查验”栏目，输入姓名和验证码核验本证明真伪。", 9)
    footer(sheet, f"经办人：{draws.person()}　电话：0{draws.digits(3)}-{draws.digits(8)}")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4, (FieldName.ISSUED_ON,))
def zh_xr2zh_registry_result(draws: Draws, sheet: Sheet) -> Answers:
    """What the registry's page shows for a search, printed by the browser: a photograph and lines."""
    holder, school, (_, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    _, level, years, age, degree = draws.one((*LEVELS, ("", "专科", 3, 21, Degree.ASSOCIATE)))
    if degree is Degree.ASSOCIATE:
        school, major = draws.one(COLLEGES), draws.one(VOCATIONAL)
    time, style = studied(draws, years, age), draws.day_style()
    number = certificate_number(draws, time.ended.year, _SORTS[degree])
    sheet.text(10, 10, f"{draws.today:%Y/%m/%d} 09:{draws.rng.randint(10, 59)}", 8, colour=GREY)
    sheet.text(200, 10, "学历查询_学信网", 8, align="right", colour=GREY)
    sheet.box(14, 16, 182, 18, fill="#1d9d8b", stroke=False)
    sheet.text(20, 27.5, "中国高等教育学生信息网", 15, colour="#ffffff")
    sheet.text(190, 27.5, "首页　学籍查询　学历查询　在线验证", 9, align="right", colour="#ffffff")
    sheet.text(20, 46, "您的位置：首页 > 学历查询 > 查询结果", 8.5, colour=GREY)
    sheet.text(20, 60, "高等教育学历查询结果", 16)
    sheet.box(22, 70, 38, 52, fill="#dfe5ec")
    sheet.text(41, 128, "毕业照片", 8.5, align="centre", colour=GREY)
    pairs = (
        ("姓名", holder), ("性别", draws.one("男女")), ("出生日期", style(time.born)),
        ("入学日期", style(time.began)), ("毕（结）业日期", style(time.ended)), ("学校名称", school),
        ("专业", major), ("学历类别", "普通高等教育"), ("学制", f"{years}"), ("学习形式", "普通全日制"),
        ("层次", level), ("毕（结）业", "毕业"), ("校（院）长姓名", draws.person()), ("证书编号", number),
    )  # fmt: skip
    y = table(sheet, 72, 68, (40, 78), pairs, headed=False, height=9.5, size=10, ruled="rows")
    sheet.paragraph(
        22, y + 12, 168,
        "提示：本查询结果仅供参考。如需向第三方出具，请登录学信档案申请《教育部学历证书电子注册备案表》。",
        9,
    )  # fmt: skip
    footer(sheet, "https://www.chsi.com.cn/xlcx/lscx/result.do　　1/1")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_degree_attested(draws: Draws, sheet: Sheet) -> Answers:
    """A degree's attestation as a two-column form: labels in two languages, the value below."""
    holder, school, (subject, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    title, _, years, age, degree = draws.one((*LEVELS, ("博士", "", 4, 29, Degree.DOCTOR)))
    time, style = studied(draws, years, age), draws.day_style()
    number = degree_number(draws, time.ended.year, {"学士": 4, "硕士": 3, "博士": 2}[title])
    code, made = f"XW{draws.digits(12)}", draws.day(100, 3)
    until = made + timedelta(days=365)
    sheet.text(105, 26, "学位证书认证报告", 22, align="centre")
    sheet.text(105, 34, "Credentials Report of Academic Degree", 10, align="centre", colour=GREY)
    sheet.text(188, 44, f"报告编号 Report No.　{code}", 10, align="right")
    cells = (
        ("姓名", "Name", holder), ("性别", "Gender", draws.one(("男", "女"))),
        ("出生日期", "Date of Birth", style(time.born)), ("学位级别", "Degree Level", f"{title}学位"),
        ("学位类型", "Degree Category", f"{subject}{title}学位"),
        ("专业名称", "Major", major), ("学位授予单位", "Conferring Institution", school),
        ("学位授予日期", "Date of Conferment", style(time.ended)),
        ("学位证书编号", "Certificate No.", number), ("证书校长", "President", draws.person()),
    )  # fmt: skip
    for at, (label, english, value) in enumerate(cells):
        x, y = 22 + at % 2 * 83, 50 + at // 2 * 23
        sheet.box(x, y, 83, 23)
        sheet.text(x + 3, y + 6, label, 9.5, colour=GREY)
        sheet.text(x + 3, y + 10.5, english, 7, colour=GREY)
        sheet.text(x + 3, y + 18.5, value, 12)
    sheet.paragraph(
        22, 178, 166, "经核查，上列学位证书的信息与学位授予单位报送的学位授予信息一致，特此认证。", 12,
        indent=True, leading=1.9,
    )  # fmt: skip
    sheet.text(186, 214, "教育部学位与研究生教育发展中心", 12, align="right")
    sheet.text(186, 224, f"认证日期：{style(made)}", 11, align="right")
    sheet.seal(116, 216, 19, "学位认证专用章")
    sheet.qr(22, 214, 26, f"https://www.cdgdc.edu.cn/verify/{code}")
    sheet.text(22, 248, f"本报告可凭报告编号在线核验，有效期至{style(until)}", 9.5)
    footer(sheet, f"咨询电话：010-{draws.digits(8)}")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip
