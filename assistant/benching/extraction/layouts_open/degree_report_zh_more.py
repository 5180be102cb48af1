"""More Chinese reports on degrees: an attested one, and one on a degree from abroad."""

from datetime import timedelta

from assistant.benching.extraction.blocks import table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.study_words_zh import (
    ABROAD,
    COLLEGES,
    POSTGRADUATE,
    SCHOOLS,
    SUBJECTS_ABROAD,
    UNDERGRADUATE,
    VOCATIONAL,
)
from assistant.benching.extraction.learned_zh import certificate_number, studied
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_TITLES = {
    Degree.BACHELOR: ("学士学位", 4, 22),
    Degree.MASTER: ("硕士学位", 2, 25),
    Degree.DOCTOR: ("博士学位", 4, 30),
}


@layout(_KIND, Language.ZH)
def zh_xzha_attestation(draws: Draws, sheet: Sheet) -> Answers:
    """The older attestation: one column of facts beside a photograph, a finding in prose, a seal."""
    level, years, age, sort, degree, schools, majors = draws.one(
        (("本科", 4, 22, "105", Degree.BACHELOR, SCHOOLS, UNDERGRADUATE),
         ("专科", 3, 21, "106", Degree.ASSOCIATE, COLLEGES, VOCATIONAL),
         ("硕士研究生", 3, 25, "102", Degree.MASTER, SCHOOLS, POSTGRADUATE))
    )  # fmt: skip
    holder, style = draws.person(), draws.day_style()
    school, major = draws.one(schools), draws.one(majors)
    time = studied(draws, years, age)
    number, code, made = certificate_number(draws, time.ended.year, sort), draws.digits(16), draws.day(120, 4)
    sheet.text(105, 30, "中国高等教育学历认证报告", 21, align="centre")
    sheet.text(190, 42, f"报告编号：{code}", 11, align="right")
    pairs = (
        ("姓　　名", holder), ("性　　别", draws.one("男女")), ("出生日期", style(time.born)),
        ("毕业院校", school), ("所学专业", major), ("学历层次", level), ("学习形式", "普通全日制"),
        ("学　　制", f"{years}年"), ("入学日期", style(time.began)), ("毕业日期", style(time.ended)),
        ("毕业证书编号", number), ("校（院）长", draws.person()),
    )  # fmt: skip
    y = table(sheet, 20, 50, (38, 92), pairs, headed=False, height=10, size=10.5)
    sheet.box(154, 50, 36, 50, fill="#dfe5ec")
    y = sheet.paragraph(
        20, y + 14, 170,
        f"认证结论：经核查，上述毕业证书系{school}颁发，证书所载内容与国家学历电子注册信息一致。",
        11.5, indent=True, leading=1.9,
    )  # fmt: skip
    sheet.text(188, y + 16, "教育部学生服务与素质发展中心", 11.5, align="right")
    sheet.text(188, y + 26, style(made), 11.5, align="right")
    sheet.seal(134, y + 20, 19, "学历认证专用章")
    sheet.rule(20, 262, 190, 262, 0.4)
    sheet.text(20, 269, "查验方法：登录学信网（https://www.chsi.com.cn），输入报告编号和姓名。", 9)
    sheet.text(20, 276, f"咨询电话：010-{draws.digits(8)}　　本报告复印无效，涂改无效。", 9, colour=GREY)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH)
def zh_xzha_degree_from_abroad(draws: Draws, sheet: Sheet) -> Answers:
    """The attestation of a degree from abroad: prose that names country, school, subject and day."""
    holder, major, style = draws.person(), draws.one(SUBJECTS_ABROAD), draws.day_style()
    country, short, school, degree = draws.one(ABROAD)
    title, years, age = _TITLES[degree]
    time = studied(draws, years, age)
    made, code = time.ended + timedelta(days=draws.rng.randint(40, 140)), draws.letters(12)
    number = f"教留服认{short}〔{made.year}〕{draws.rng.randint(1000, 48000):05}号"
    sheet.logo(99, 14, 12, "#a3262a")
    sheet.text(105, 40, "教育部留学服务中心", 16, align="centre")
    sheet.text(105, 54, "国外学历学位认证书", 24, align="centre")
    sheet.text(105, 66, f"认证书编号：{number}", 11, align="centre")
    parts = (
        f"{holder}，{draws.one('男女')}，{style(time.born)}出生。"
        f"于{time.began.year}年{time.began.month}月至{time.ended.year}年{time.ended.month}月在{country}留学，"
        f"就读于{school}，主修{major}专业，于{style(time.ended)}获得该校颁发的{title}证书。",
        f"经核查，该校系{country}官方认可的高等教育机构，具有颁发该层次学位的资格，上述证书内容属实。",
        "本认证书依据申请人提交的材料及颁证机构的核实结果出具。",
    )
    y = 86.0
    for part in parts:
        y = sheet.paragraph(24, y, 162, part, 13, indent=True, leading=2.0)
    sheet.text(184, y + 22, "教育部留学服务中心", 13, align="right")
    sheet.text(184, y + 33, style(made), 13, align="right")
    sheet.seal(134, y + 27, 20, "教育部留学服务中心")
    sheet.qr(24, 226, 26, f"https://zwfw.cscse.edu.cn/cscse/ver/{code}")
    sheet.text(56, 234, f"查验码：{code}", 12)
    sheet.text(56, 242, "扫描二维码，或登录国（境）外学历学位认证系统输入查验码核对本认证书。", 9)
    sheet.text(56, 249, f"地址：北京市海淀区北四环西路56号　电话：010-6{draws.digits(7)}", 9, colour=GREY)
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, document_number=number, issued_on=made,
    )  # fmt: skip
