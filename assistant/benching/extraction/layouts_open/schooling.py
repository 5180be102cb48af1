"""Diplomas, reports on degrees and certificates in layouts kept apart."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, PHONE, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_DIPLOMA, _REPORT, _CERTIFICATE = EvidenceKind.DIPLOMA, EvidenceKind.DEGREE_REPORT, EvidenceKind.CERTIFICATE


@layout(_DIPLOMA, Language.ZH, A4)
def zh_adult_education(draws: Draws, sheet: Sheet) -> Answers:
    """Upright: the particulars as a ruled form, one sentence of graduation under it."""
    holder, school, major, day, style = (
        draws.person(),
        draws.university(),
        draws.major(),
        draws.day(3000, 200),
        draws.day_style(),
    )
    level, degree = draws.one(
        (("专升本", Degree.BACHELOR), ("高起专", Degree.ASSOCIATE), ("硕士研究生", Degree.MASTER))
    )
    number = draws.digits(18)
    sheet.text(105, 30, school, 20, align="centre")
    sheet.text(105, 44, draws.one(("成人高等教育毕业证书", "高等教育毕业证书")), 22, align="centre")
    rows = (
        ("姓　名", holder, "性　别", draws.one("男女")), ("专　业", major, "层　次", level),
        ("学习形式", draws.one(("函授", "业余", "全日制")), "学　制", "2.5年"),
        ("入学时间", style(day - timedelta(days=900)), "毕业时间", style(day)),
        ("证书编号", number, "校　长", draws.person()),
    )  # fmt: skip
    y = table(sheet, 20, 60, (28, 64, 26, 52), rows, headed=False, height=13, size=11)
    y = sheet.paragraph(
        20,
        y + 16,
        170,
        "该生修完教学计划规定的全部课程，考试（考核）合格，准予毕业，特颁此证。",
        13,
        indent=True,
        leading=1.9,
    )
    sheet.text(186, y + 20, school, 13, align="right")
    sheet.text(186, y + 32, in_characters(day), 13, align="right")
    sheet.seal(165, y + 24, 20, school)
    return said(
        holder=holder,
        institution=school,
        major=major,
        degree=degree,
        graduated_on=day,
        document_number=number,
    )


@layout(_DIPLOMA, Language.EN, LYING)
def en_british_parchment(draws: Draws, sheet: Sheet) -> Answers:
    """At the left in running prose: awarded with honours, the name in the middle of a sentence."""
    holder, school, major, day = draws.person(), draws.university(), draws.major(), draws.day(3000, 100)
    title, degree = draws.one(
        (
            ("Bachelor of Science", Degree.BACHELOR),
            ("Master of Science", Degree.MASTER),
            ("Bachelor of Arts", Degree.BACHELOR),
        )
    )
    honours = (
        draws.one(("with First Class Honours", "with Upper Second Class Honours"))
        if degree is Degree.BACHELOR
        else draws.one(("with Distinction", "with Merit"))
    )
    sheet.logo(22, 16, 24, "#6b1f2a")
    sheet.text(56, 32, school.upper(), 22, bold=True)
    y = sheet.paragraph(
        40, 74, 215,
        f"This is to certify that {holder}, having pursued an approved course of study and satisfied the "
        "Examiners, was awarded the degree of "
        f"{title} in {major} {honours} on {draws.day_style(spelled=True)(day)}.", 16, leading=1.9,
    )  # fmt: skip
    for at, role in enumerate(("Vice-Chancellor", "Registrar and Secretary")):
        sheet.text(40 + at * 120, y + 34, draws.person(), 13)
        sheet.text(40 + at * 120, y + 42, role, 10)
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day)


@layout(_REPORT, Language.ZH, PHONE)
def zh_report_on_phone(draws: Draws, sheet: Sheet) -> Answers:
    """The registry's page on a phone: grey labels left, values right."""
    holder, school, major, day, style = (
        draws.person(),
        draws.university(),
        draws.major(),
        draws.day(3000, 200),
        draws.day_style(),
    )
    level, degree = draws.one(
        (("本科", Degree.BACHELOR), ("专科", Degree.ASSOCIATE), ("博士研究生", Degree.DOCTOR))
    )
    code, number, until = draws.letters(16), draws.digits(18), draws.day(-20, -160)
    y = phone_bar(sheet, "学历信息")
    sheet.text(55, y + 2, "教育部学历证书电子注册备案表", 12, align="centre")
    sheet.box(45, y + 6, 20, 26, fill="#dfe5ec")
    pairs = (
        ("姓名", holder), ("性别", draws.one("男女")), ("学校名称", school), ("专业名称", major),
        ("学历层次", level), ("学习形式", "普通全日制"),
        ("毕业日期", style(day)), ("毕结业结论", "毕业"), ("证书编号", number), ("在线验证码", code),
        ("验证有效期至", style(until)),
    )  # fmt: skip
    y = spread(sheet, 7, 103, y + 42, pairs, step=11, size=10.5)
    sheet.qr(42, y + 2, 24, f"https://www.chsi.com.cn/xlcx/bg.do?vcode={code}")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
        verification_code=code, valid_until=until,
        document_number=number,
    )  # fmt: skip


@layout(_REPORT, Language.EN, A4, (FieldName.DOCUMENT_NUMBER,))
def en_digital_record(draws: Draws, sheet: Sheet) -> Answers:
    """A university's digital record: two columns of small labels above values."""
    holder, school, major, day, style = (
        draws.person(),
        draws.university(),
        draws.major(),
        draws.day(2000, 60),
        draws.day_style(spelled=True),
    )
    title, degree = draws.one(
        (("BSc (Hons)", Degree.BACHELOR), ("Master of Engineering", Degree.MASTER), ("PhD", Degree.DOCTOR))
    )
    code, made = f"{draws.letters(4)}-{draws.letters(4)}-{draws.letters(4)}", draws.day(25, 1)
    until = made + timedelta(days=draws.one((30, 90, 365)))
    sheet.box(0, 0, 210, 34, fill="#1d3557", stroke=False)
    sheet.text(18, 16, "Verified Degree Report", 18, bold=True, colour="#ffffff")
    sheet.text(18, 25, school, 11, colour="#ffffff")
    left = (("GRADUATE", holder), ("QUALIFICATION", title), ("SUBJECT", major), ("AWARD DATE", style(day)))
    right = (
        ("AWARDING INSTITUTION", school),
        ("VERIFICATION CODE", code),
        ("REPORT ISSUED", style(made)),
        ("ACCESS EXPIRES", style(until)),
    )
    stacked(sheet, 18, 54, left, step=18, size=12)
    stacked(sheet, 112, 54, right, step=18, size=12)
    sheet.paragraph(
        18,
        136,
        170,
        "An employer may check this report by entering the verification code on the registry's web site "
        "before access expires.",
        9.5,
    )
    footer(sheet, "Digital record service for higher education")
    return said(
        holder=holder,
        institution=school,
        major=major,
        degree=degree,
        graduated_on=day,
        verification_code=code,
        valid_until=until,
        issued_on=made,
    )


@layout(_CERTIFICATE, Language.ZH, LYING, (FieldName.SCORE,))
def zh_professional_qualification(draws: Draws, sheet: Sheet) -> Answers:
    """A booklet opened flat: photograph and particulars left, the qualification right."""
    holder, day, style, number = draws.person(), draws.day(2000, 60), draws.day_style(), draws.digits(20)
    name = draws.one(
        ("注册会计师全科合格证书", "一级建造师执业资格证书", "中级经济师资格证书", "教师资格证书")
    )
    issuer = draws.one(("财政部会计资格评价中心", "中华人民共和国人力资源和社会保障部", "中国人事考试中心"))
    sheet.rule(148, 10, 148, 200)
    sheet.box(56, 30, 34, 46)
    listed(
        sheet,
        40,
        96,
        (
            ("姓　　名：", holder),
            ("性　　别：", draws.one("男女")),
            ("出生年月：", style(draws.day(12000, 8500))),
            ("管 理 号：", number),
        ),
        step=13,
        size=12,
    )
    sheet.text(222, 50, name, 20, align="centre")
    sheet.paragraph(
        166,
        72,
        112,
        "持证人通过国家统一组织的考试，成绩合格，取得相应资格，特发此证。",
        13,
        indent=True,
        leading=1.9,
    )
    sheet.text(166, 132, f"发证机关：{issuer}", 12)
    sheet.text(166, 146, f"批准日期：{style(day)}", 12)
    sheet.seal(240, 138, 20, issuer)
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, document_number=number)


@layout(
    _CERTIFICATE,
    Language.EN,
    LYING,
    (
        FieldName.DOCUMENT_NUMBER,
        FieldName.SCORE,
    ),
)
def en_online_course(draws: Draws, sheet: Sheet) -> Answers:
    """An online course: the date first, prose at the left, the address to verify at the bottom."""
    holder, day, number = draws.person(), draws.day(700, 10), draws.letters(12)
    name = draws.one(
        (
            "Machine Learning Specialization",
            "Google Data Analytics",
            "Financial Markets",
            "Deep Learning Fundamentals",
        )
    )
    issuer = draws.university()
    sheet.box(12, 12, 273, 186)
    sheet.text(30, 44, draws.day_style(american=True, spelled=True)(day), 12, colour=GREY)
    sheet.text(30, 66, holder, 26)
    sheet.text(30, 82, "has successfully completed", 12)
    sheet.text(30, 100, name, 20, bold=True)
    sheet.paragraph(
        30, 114, 150, f"an online non-credit course authorized by {issuer} and offered through Openlearn", 11
    )
    sheet.box(222, 22, 46, 80, fill="#e9ecf1", stroke=False)
    sheet.text(245, 40, "CERTIFICATE", 11, align="centre", bold=True)
    sheet.text(30, 176, f"Verify at openlearn.example/verify/{number}", 9)
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day)
