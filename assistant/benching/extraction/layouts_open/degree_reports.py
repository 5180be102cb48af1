"""Reports of registries on a degree, with a code to verify it by."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT


@layout(_KIND, Language.ZH)
def zh_registration_table(draws: Draws, sheet: Sheet) -> Answers:
    """A table of labels and values two pairs a row, a photograph, a QR code and the code to type."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(3000, 200)
    level, degree = draws.one(
        (("本科", Degree.BACHELOR), ("专科", Degree.ASSOCIATE), ("硕士研究生", Degree.MASTER))
    )
    code, number, made = draws.letters(16), draws.digits(18), draws.day(20, 1)
    until, style = made + timedelta(days=draws.one((30, 90, 180))), draws.day_style()
    sheet.text(105, 28, "教育部学历证书电子注册备案表", 20, align="centre")
    sheet.text(190, 38, "更新日期：" + style(made), 9, align="right")
    rows = (
        ("姓名", holder, "性别", draws.one("男女")),
        ("出生日期", style(draws.day(12000, 8500)), "入学日期", style(day.replace(year=day.year - 4))),
        ("毕（结）业日期", style(day), "学历类别", "普通高等教育"), ("专业", major, "学制", "4 年"),
        ("层次", level, "学习形式", "普通全日制"),
        ("毕（结）业", "毕业", "院校名称", school), ("证书编号", number, "校（院）长姓名", draws.person()),
    )  # fmt: skip
    y = table(sheet, 18, 46, (30, 57, 32, 55), rows, headed=False, height=11)
    sheet.text(18, y + 14, "在线验证码", 11)
    sheet.text(
        46, y + 14, draws.one((code, " ".join(code[at : at + 4] for at in range(0, 16, 4)))), 13, bold=True
    )
    sheet.qr(160, y + 6, 30, f"https://www.chsi.com.cn/xlcx/bg.do?vcode={code}")
    sheet.paragraph(
        *(18, y + 46, 174),
        "注意事项：1.备案表是依据《高等学校学生学籍学历电子注册办法》对学历证书电子注册复核备案的结果。"
        f"2.报告在线验证有效期由报告权属人设置，本报告有效期至{style(until)}，期间可登录学信网验证。",
        9,
    )
    footer(sheet, "教育部学生服务与素质发展中心（全国高等学校学生信息咨询与就业指导中心）")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code,
        valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH)
def zh_degree_verification(draws: Draws, sheet: Sheet) -> Answers:
    """The degree's report: a list with the values far to the right of their labels."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(3000, 200)
    subject = draws.one(("工学", "理学", "管理学"))
    level, degree = draws.one((("学士", Degree.BACHELOR), ("硕士", Degree.MASTER), ("博士", Degree.DOCTOR)))
    code, number, made = draws.letters(16), draws.digits(16), draws.day(20, 1)
    until, style = made + timedelta(days=draws.one((30, 60, 180))), draws.day_style()
    sheet.logo(20, 16, 12)
    sheet.text(36, 24, "中国高等教育学位在线验证报告", 18)
    pairs = (
        ("姓　　名", holder), ("性　　别", draws.one("男女")), ("学位授予单位", school),
        ("学位类别", f"{subject}{level}学位"), ("专业", major),
        ("获学位年月日", style(day)), ("学位证书编号", number), ("报告编号", code),
        ("报告生成日期", style(made)), ("有效期至", style(until)),
    )  # fmt: skip
    y = listed(sheet, 30, 48, pairs, value_x=92, step=11, size=11.5)
    sheet.qr(148, 50, 32, f"https://www.chsi.com.cn/xwcx/bg.do?vcode={code}")
    sheet.paragraph(
        20,
        y + 10,
        170,
        "说明：本报告内容与学位证书信息备案库一致，请扫描二维码或访问学信网输入报告编号在线核验。"
        "未经本人同意不得另作他用。",
        9,
    )
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code,
        valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.EN)
def en_registration_report(draws: Draws, sheet: Sheet) -> Answers:
    """The registry's English report: ruled, the label above the value in one cell."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(3000, 200)
    level, degree = draws.one((("Undergraduate", Degree.BACHELOR), ("Master's degree", Degree.MASTER)))
    code, number, made = draws.letters(16), draws.digits(18), draws.day(20, 1)
    until, style = made + timedelta(days=90), draws.day_style(spelled=True)
    sheet.text(105, 24, "Online Verification Report of", 15, align="centre", bold=True)
    sheet.text(105, 32, "Higher Education Qualification Certificate", 15, align="centre", bold=True)
    left = (
        ("Name", holder),
        ("Institution", school),
        ("Level", level),
        ("Certificate No.", number),
        ("Update date", style(made)),
    )
    right = (
        ("Gender", draws.one(("Male", "Female"))), ("Major", major), ("Graduation date", style(day)),
        ("Mode of study", "Regular full-time"),
        ("Valid until", style(until)),
    )  # fmt: skip
    for at in range(5):
        sheet.box(20, 44 + at * 16, 90, 16)
        sheet.box(110, 44 + at * 16, 80, 16)
    stacked(sheet, 23, 49, left, step=16)
    stacked(sheet, 113, 49, right, step=16)
    sheet.text(20, 142, "Online verification code:", 11)
    sheet.text(72, 142, code, 13, bold=True)
    sheet.qr(158, 130, 30, f"https://www.chsi.com.cn/en/vcode={code}")
    footer(
        sheet, "This report is generated by the registry. Visit the web site and type the code to verify it."
    )
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code,
        valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.EN, unjudged=(FieldName.DOCUMENT_NUMBER,))
def en_clearinghouse_certificate(draws: Draws, sheet: Sheet) -> Answers:
    """A clearing house's answer to an enquiry: right-set labels with colons, many of them noise."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(3000, 200)
    title, degree = draws.one(
        (("Bachelor of Science", Degree.BACHELOR), ("Master of Business Administration", Degree.MASTER))
    )
    code, made, style = draws.digits(9), draws.day(20, 1), draws.day_style(american=True, spelled=True)
    sheet.text(20, 22, "National Degree Clearing House", 16, bold=True)
    sheet.text(20, 30, "DEGREE VERIFICATION REPORT", 11)
    sheet.rule(20, 34, 196, 34)
    pairs = (
        ("Verification Code:", code), ("Date Issued:", style(made)), ("Requested By:", draws.company()),
        ("Name On School's Records:", holder),
        ("School Name:", school), ("Degree Title:", title), ("Major Course(s) of Study:", major),
        ("Date Awarded:", style(day)),
        ("Attendance:", "Full time"), ("Status:", "Degree verified"),
    )  # fmt: skip
    y = 48.0
    for label, value in pairs:
        sheet.text(84, y, label, 10, align="right", bold=True)
        sheet.text(88, y, value, 10)
        y += 9
    sheet.paragraph(
        20,
        y + 8,
        172,
        "The information above was supplied by the school and is current as of the date issued. Use the "
        "code to confirm this report on our web site.",
        9,
    )
    return said(
        holder=holder,
        institution=school,
        major=major,
        degree=degree,
        graduated_on=day,
        verification_code=code,
        issued_on=made,
    )
