"""Chinese reports on degrees, third: a school's reply by item, a verified report in a browser."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.words_fourth_zh import (
    COLLEGES,
    LEVELS,
    SUBJECTS,
    VOCATIONAL,
    WORK,
)
from assistant.benching.extraction.learned_zh import certificate_number, studied
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_checked_by_item(draws: Draws, sheet: Sheet) -> Answers:
    """A school answers who asked about a graduate: a table of what was asked and what was found."""
    holder, (subject, major), asker = draws.person(), draws.one(SUBJECTS), draws.one(WORK)[0]
    level, title, years, age, sort, degree, schools = draws.one(LEVELS)
    school, time, style = draws.one(schools), studied(draws, years, age), draws.day_style()
    number, code = certificate_number(draws, time.ended.year, sort), draws.letters(12)
    made = draws.day(80, 1)
    sheet.text(105, 26, school, 17, align="centre")
    sheet.text(105, 38, "毕业生学历学位信息核查结果", 16, align="centre")
    sheet.text(20, 52, f"{asker}：", 11)
    y = sheet.paragraph(
        20, 61, 170, "贵单位提交的毕业生信息核查申请收悉。经查阅我校学籍及学位档案，现将核查结果反馈如下：",
        11, indent=True,
    )  # fmt: skip
    grid = (
        ("核查项目", "申请核查内容", "核查结果"), ("姓名", holder, "一致"),
        ("出生日期", style(time.born), "一致"), ("毕业院校", school, "一致"), ("所学专业", major, "一致"),
        ("培养层次", level, "一致"), ("入学日期", style(time.began), "一致"),
        ("毕业日期", style(time.ended), "一致"), ("毕业证书编号", number, "一致"),
        ("所获学位", f"{subject}{title}学位", "一致"),
    )  # fmt: skip
    y = table(sheet, 20, y, (44, 92, 34), grid, size=10.5, height=10)
    y = sheet.paragraph(20, y + 10, 170, "结论：该生所持毕业证书、学位证书均由我校颁发，信息属实。", 11)
    sheet.text(188, y + 22, f"{school}教务处", 11.5, align="right")
    sheet.text(188, y + 32, style(made), 11.5, align="right")
    sheet.seal(150, y + 24, 18, f"{school}教务处")
    sheet.text(20, 264, f"核验码：{code}", 10.5)
    sheet.text(20, 271, "可登录学校教务处网站“核查结果查验”栏目，凭核验码查看本结果。", 9, colour=GREY)
    footer(sheet, f"联系电话：0{draws.digits(3)}-{draws.digits(7)}　　本结果复印无效")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4, (FieldName.ISSUED_ON,))
def zh_xr3zh_verified_online(draws: Draws, sheet: Sheet) -> Answers:
    """What the registry shows for a code: verified, then groups of small labels above their values."""
    holder, (_, major) = draws.person(), draws.one(SUBJECTS)
    level, _, years, age, sort, degree, schools = draws.one(
        (*LEVELS, ("专科", "", 3, 21, "106", Degree.ASSOCIATE, COLLEGES))
    )
    school, time, style = draws.one(schools), studied(draws, years, age), draws.day_style()
    if degree is Degree.ASSOCIATE:
        major = draws.one(VOCATIONAL)
    number, code = certificate_number(draws, time.ended.year, sort), f"A{draws.letters(15)}"
    until = draws.today + timedelta(days=draws.rng.randint(5, 170))
    sheet.text(10, 10, f"{draws.today:%Y/%m/%d} {clock(draws)[:5]}", 8, colour=GREY)
    sheet.text(200, 10, "在线验证系统", 8, align="right", colour=GREY)
    sheet.text(20, 26, "学历证书电子注册备案表　在线验证结果", 15)
    sheet.box(20, 33, 170, 26, fill="#e8f6ee", stroke=False, radius=2)
    sheet.text(26, 43, "验证通过：您所查验的报告真实有效", 12.5, colour="#1b8a4d")
    sheet.text(26, 53, f"在线验证码：{code}", 10)
    sheet.text(184, 53, f"报告有效期至：{style(until)}", 10, align="right")
    groups = (
        ("个人信息", (("姓名", holder), ("性别", draws.one("男女")), ("出生日期", style(time.born)))),
        ("学历信息", (
            ("学校名称", school), ("专业名称", major), ("层次", level),
            ("学历类别", "普通高等教育"), ("学习形式", "全日制"), ("学制", f"{years}年"),
            ("入学日期", style(time.began)), ("毕（结）业日期", style(time.ended)), ("毕（结）业", "毕业"),
        )),
        ("证书信息", (("证书编号", number), ("校（院）长姓名", draws.person()))),
    )  # fmt: skip
    y = 73.0
    for title, pairs in groups:
        sheet.text(20, y, title, 12.5, colour="#1b7f8a")
        sheet.rule(20, y + 3, 190, y + 3, 0.4)
        for at, pair in enumerate(pairs):
            stacked(sheet, 20 + at % 3 * 58, y + 11 + at // 3 * 16, (pair,), size=11)
        y += 20 + (len(pairs) + 2) // 3 * 16
    sheet.paragraph(
        20, y + 4, 170,
        "说明：请将本页内容与对方出示的报告逐项核对；如两者不一致，以本页显示的内容为准。", 9.5,
    )  # fmt: skip
    footer(sheet, "https://www.chsi.com.cn/xlcx/bgcx.do　　客服热线：010-67410388　　1/1")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number,
    )  # fmt: skip
