"""Chinese reports on degrees: the registry's form in a column, a degree's grid, a page on a phone."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, phone_bar, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_apart.words_zhs import (
    BACHELOR,
    COLLEGES,
    DOCTOR,
    MASTER,
    SCHOOLS,
    SUBJECTS,
    VOCATIONAL,
)
from assistant.benching.extraction.learned_zh import certificate_number, degree_number, studied
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_ASSOCIATE = ("专科", "", 3, 21, 0, "106", Degree.ASSOCIATE)
_NOTES = (
    "1. 本表是《高等学校学生学籍学历电子注册办法》规定的学历证书电子注册信息。",
    "2. 登录学信网，在“在线验证”栏目输入在线验证码，或扫描二维码，可查验本表。",
    "3. 在线验证码在有效期内有效，由报告本人设置延长或关闭。",
    "4. 未经本人同意，不得将本表用于其他用途。",
)


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_registration_column(draws: Draws, sheet: Sheet) -> Answers:
    """The registry's form in one column: label, colon, value; photograph right; the code in a frame below."""
    holder, school, (_, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    level, _, years, age, _, sort, degree = draws.one((BACHELOR, BACHELOR, MASTER, _ASSOCIATE))
    if degree is Degree.ASSOCIATE:
        school, major = draws.one(COLLEGES), draws.one(VOCATIONAL)
    time, style, made = studied(draws, years, age), draws.day_style(), draws.day(80, 2)
    number, code = certificate_number(draws, time.ended.year, sort), "A" + draws.letters(15)
    until = made + timedelta(days=draws.one((90, 120, 180)))
    sheet.text(105, 28, "教育部学历证书电子注册备案表", 20, align="centre")
    sheet.text(188, 40, f"更新日期：{style(made)}", 9.5, align="right")
    sheet.rule(22, 44, 188, 44)
    sheet.box(148, 52, 36, 48, fill="#dfe5ec")
    pairs = (
        ("姓名", holder), ("性别", draws.one("男女")), ("出生日期", style(time.born)),
        ("入学日期", style(time.began)), ("毕（结）业日期", style(time.ended)), ("学校名称", school),
        ("专业", major), ("学制", f"{years} 年"), ("层次", level), ("学历类别", "普通高等教育"),
        ("学习形式", "全日制"), ("毕（结）业", "毕业"), ("证书编号", number),
        ("校（院）长姓名", draws.person()),
    )  # fmt: skip
    y = listed(sheet, 26, 58, pairs, value_x=64, step=10, size=11.5, colon="：")
    sheet.box(22, y, 166, 34, fill="#f4f8f7")
    sheet.text(30, y + 13, "在线验证码", 11, colour=GREY)
    sheet.text(30, y + 22, code, 15)
    sheet.text(30, y + 30, f"在线验证码有效期至：{style(until)}", 9.5)
    sheet.qr(156, y + 4, 26, f"https://www.chsi.com.cn/xlcx/bg.do?vcode={code}")
    sheet.text(22, y + 44, "注意事项：", 9.5)
    for at, words in enumerate(_NOTES):
        sheet.text(22, y + 51 + at * 6.5, words, 9)
    footer(sheet, "学生服务与素质发展中心　　https://www.chsi.com.cn　　第 1 页 / 共 1 页")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_degree_grid(draws: Draws, sheet: Sheet) -> Answers:
    """The degree's report online: a grid of two columns with a photograph, code and last day above it."""
    holder, school, (field, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    _, title, years, age, digit, _, degree = draws.one((BACHELOR, MASTER, DOCTOR))
    time, style, made = studied(draws, years, age), draws.day_style(), draws.day(100, 2)
    number = degree_number(draws, time.ended.year, digit)
    code, until = "XWC" + draws.letters(13), made + timedelta(days=180)
    sheet.box(0, 0, 210, 20, fill="#1a8f86", stroke=False)
    sheet.text(20, 13, "学信网　学位信息", 13, colour=WHITE)
    sheet.text(190, 13, "www.chsi.com.cn", 9, align="right", colour=WHITE)
    sheet.text(105, 38, "中国高等教育学位在线验证报告", 19, align="centre")
    sheet.text(20, 52, f"在线验证码：{code}", 10.5)
    sheet.text(190, 52, f"报告有效期至：{style(until)}", 10.5, align="right")
    grid = (
        ("姓名", holder), ("性别", draws.one("男女")), ("出生日期", style(time.born)),
        ("获学位日期", style(time.ended)), ("学位授予单位", school), ("学位类别", f"{field}{title}学位"),
        ("学科/专业", major), ("学位证书编号", number),
    )  # fmt: skip
    table(sheet, 20, 58, (42, 84), grid, headed=False, height=13.5, size=11.5)
    sheet.box(146, 58, 44, 108)
    sheet.box(150, 74, 36, 48, fill="#dfe5ec")
    sheet.text(168, 132, "获学位时照片", 9, align="centre", colour=GREY)
    sheet.qr(20, 176, 32, f"https://www.chsi.com.cn/xwcx/bg.do?c={code}")
    sheet.text(58, 184, "验证方法", 11)
    sheet.text(58, 192, "① 用手机扫描左侧二维码；", 10)
    sheet.text(58, 199, "② 或登录学信网首页，点击“在线验证”，输入在线验证码。", 10)
    sheet.text(190, 226, "教育部学生服务与素质发展中心", 12, align="right")
    sheet.text(190, 236, f"报告日期：{style(made)}", 11, align="right")
    sheet.seal(104, 230, 17, "学位信息验证专用章")
    footer(sheet, "本报告内容来自学位授予单位报送的信息　　客服电话：010-67410388")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH, PHONE)
def zh_xr4zhs_report_in_app(draws: Draws, sheet: Sheet) -> Answers:
    """A report in the registry's app: a card with name and school, lines below, a code in a bar."""
    holder, school, (_, major) = draws.person(), draws.one(SCHOOLS), draws.one(SUBJECTS)
    level, _, years, age, _, sort, degree = draws.one((BACHELOR, MASTER, DOCTOR))
    time, style = studied(draws, years, age), draws.day_style()
    number, code = certificate_number(draws, time.ended.year, sort), "B" + draws.letters(11)
    until = draws.today + timedelta(days=draws.rng.randint(6, 170))
    y = phone_bar(sheet, "学历电子注册备案表", f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}")
    sheet.box(5, y - 4, 100, 38, fill="#1d9d8b", stroke=False, radius=3)
    sheet.box(10, y, 22, 29, fill="#dfe5ec", stroke=False)
    sheet.text(37, y + 8, holder, 15, colour=WHITE)
    sheet.text(37, y + 18, school, 11, colour=WHITE)
    sheet.text(37, y + 27, f"{level} · 普通高等教育", 9.5, colour=WHITE)
    pairs = (
        ("专业名称", major), ("学习形式", "全日制"), ("学制", f"{years}年"),
        ("入学日期", style(time.began)), ("毕业日期", style(time.ended)), ("毕（结）业结论", "毕业"),
        ("证书编号", number),
    )  # fmt: skip
    y += 46
    for label, value in pairs:
        sheet.text(8, y, label, 10, colour=GREY)
        sheet.text(40, y, value, 10.5)
        sheet.rule(8, y + 4, 102, y + 4, 0.2)
        y += 11.5
    sheet.box(5, y - 3, 100, 30, fill="#eef7f5", stroke=False, radius=2)
    sheet.text(10, y + 5, "在线验证码", 9.5, colour=GREY)
    sheet.text(10, y + 13.5, code, 14)
    sheet.text(100, y + 13.5, "复制", 10, align="right", colour="#1d9d8b")
    sheet.text(10, y + 22, f"有效期至 {style(until)}", 9.5, colour=GREY)
    sheet.text(55, y + 38, "延长验证有效期　|　关闭在线验证", 10, align="centre", colour="#1d9d8b")
    sheet.box(12, 216, 86, 12, fill="#1d9d8b", stroke=False, radius=5)
    sheet.text(55, 224, "下载PDF版", 11.5, align="centre", colour=WHITE)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number,
    )  # fmt: skip
