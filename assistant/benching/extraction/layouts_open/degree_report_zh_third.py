"""Two more Chinese reports on degrees."""

from datetime import timedelta

from assistant.benching.extraction.blocks import listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.study_words_third_zh import (
    ENQUIRERS,
    OF_BACHELOR,
    OF_MASTER,
    UNIVERSITIES,
)
from assistant.benching.extraction.learned_zh import (
    certificate_number,
    degree_number,
    identity_number,
    studied,
)
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language


@layout(EvidenceKind.DEGREE_REPORT, Language.ZH)
def zh_xzha_degree_centre(draws: Draws, sheet: Sheet) -> Answers:
    """A centre's report on a degree: photograph left, a list with colons right, the code in a band below."""
    word, years, age, level, degree, subjects = draws.one(
        (("学士", 4, 22, 4, Degree.BACHELOR, OF_BACHELOR), ("硕士", 3, 25, 3, Degree.MASTER, OF_MASTER),
         ("博士", 4, 30, 2, Degree.DOCTOR, OF_MASTER))
    )  # fmt: skip
    holder, school, style = draws.person(), draws.one(UNIVERSITIES)[0], draws.day_style()
    (major, discipline), time = draws.one(subjects), studied(draws, years, age)
    number, code = degree_number(draws, time.ended.year, level), draws.letters(10)
    made = draws.day(60, 2)
    until = made + timedelta(days=draws.one((90, 180, 365)))
    sheet.box(0, 0, 210, 38, fill="#16365c", stroke=False)
    sheet.text(20, 18, "学位证书电子认证报告", 20, colour="#ffffff")
    sheet.text(20, 29, "教育部学位与研究生教育发展中心", 11, colour="#ffffff")
    sheet.box(22, 56, 36, 50, fill="#dfe5ec")
    pairs = (
        ("姓名", holder), ("性别", draws.one("男女")), ("出生日期", style(time.born)),
        ("学位授予单位", school), ("学科专业", major), ("学位级别", word), ("学科门类", discipline),
        ("学位授予日期", style(time.ended)), ("学位证书编号", number), ("获得学位方式", "全日制"),
    )  # fmt: skip
    y = listed(sheet, 72, 60, pairs, step=10.5, size=12, colon="：")
    sheet.box(20, y + 4, 170, 34, fill="#eef3f9")
    sheet.text(28, y + 16, "在线查验码", 10.5, colour=GREY)
    sheet.text(28, y + 27, code, 17)
    sheet.text(96, y + 16, "报告有效期至", 10.5, colour=GREY)
    sheet.text(96, y + 27, style(until), 13)
    sheet.qr(158, y + 7, 27, f"https://www.cdgdc.edu.cn/v/{code}")
    y = sheet.paragraph(
        20, y + 54, 170,
        "一、本报告依据学位授予信息数据库出具，仅对所列学位证书信息的真实性负责。"
        "二、用人单位可在有效期内凭查验码在线查验。三、报告复印件、打印件与电子文件不一致的，以电子文件为准。",
        9.5, leading=1.8,
    )  # fmt: skip
    sheet.text(188, y + 14, f"报告出具日期：{style(made)}", 11, align="right")
    sheet.seal(112, y + 16, 18, "学位认证专用章")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(EvidenceKind.DEGREE_REPORT, Language.ZH)
def zh_xzha_archive_reply(draws: Draws, sheet: Sheet) -> Answers:
    """A university archive's reply to an employer who asked: a letter, the code in its last lines."""
    word, course, years, age, sort, degree, subjects = draws.one(
        (("学士", "四年制本科", 4, 22, "105", Degree.BACHELOR, OF_BACHELOR),
         ("硕士", "三年制硕士研究生", 3, 25, "102", Degree.MASTER, OF_MASTER))
    )  # fmt: skip
    holder, (school, place), style = draws.person(), draws.one(UNIVERSITIES), draws.day_style()
    (major, discipline), time = draws.one(subjects), studied(draws, years, age)
    number, made = certificate_number(draws, time.ended.year, sort), draws.day(45, 2)
    code, until = f"{draws.letters(4)}-{draws.letters(4)}", made + timedelta(days=draws.one((60, 180)))
    sheet.text(105, 30, school, 26, align="centre", colour="#b01c1c")
    sheet.rule(20, 37, 190, 37, 1.6)
    sheet.text(105, 54, f"关于{holder}学历学位信息核实情况的复函", 17, align="centre")
    sheet.text(22, 72, f"{draws.one(ENQUIRERS)}：", 13)
    parts = (
        "贵单位关于核实应聘人员学历信息的来函收悉。经查阅本校学籍档案，现将有关情况函复如下：",
        f"{holder}，{draws.one('男女')}，身份证号{identity_number(draws, time.born)}，{time.began.year}年"
        f"{time.began.month}月考入我校，学习{major}专业（{course}），于{style(time.ended)}毕业，"
        f"获{discipline}{word}学位，毕业证书编号为{number}。",
        f"本函已在我校电子证明平台备案，登录 https://dzzm.edu.cn/yz 输入验证码{code}可核对其内容，"
        f"验证有效期至{style(until)}，过期后需重新申请。",
        "特此函复。",
    )
    y = 84.0
    for part in parts:
        y = sheet.paragraph(22, y, 166, part, 13, indent=True, leading=1.95)
    sheet.text(184, y + 22, f"{school}档案馆", 13, align="right")
    sheet.text(184, y + 33, style(made), 13, align="right")
    sheet.seal(124, y + 30, 19, f"{school}档案馆")
    sheet.rule(20, 268, 190, 268, 0.4)
    words = f"联系人：{draws.person()}　电话：0{draws.digits(3)}-{draws.digits(8)}　地址：{place}"
    sheet.text(20, 275, words, 9, colour=GREY)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip
