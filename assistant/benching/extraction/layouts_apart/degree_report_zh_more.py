"""More Chinese reports on degrees: of one from abroad by item, a school's in two languages, one of Taiwan."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_apart.words_zhs import (
    BACHELOR,
    MASTER,
    SCHOOLS,
    person_old,
)
from assistant.benching.extraction.learned_zh import certificate_number, studied
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_ABROAD = (
    ("澳大利亚", "悉尼科技大学", ("信息技术", "项目管理")), ("英国", "利兹大学", ("传媒与传播",
    "国际市场营销")),
    ("中国香港", "香港岭南大学", ("人力资源管理与组织行为学", "国际银行与金融")),
    ("韩国", "汉阳大学", ("经营学", "韩国语言文学")), ("新加坡", "新加坡管理大学", ("应用金融",
    "商业信息系统")),
    ("日本", "立命馆大学", ("国际关系学", "机械工程")),
)  # fmt: skip
_MAJORS = ("汉语国际教育", "财务管理", "网络工程", "应用化学", "日语", "动物医学", "农林经济管理")
_TAIWAN = (
    ("國立高雄科技大學", ("資訊管理系", "水產養殖系")), ("輔仁大學", ("應用美術學系", "法國語文學系")),
    ("國立臺北商業大學", ("財政稅務系", "企業管理系")), ("中原大學", ("室內設計學系", "電子工程學系")),
    ("靜宜大學", ("觀光事業學系", "食品營養學系")),
)  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_abroad_by_item(draws: Draws, sheet: Sheet) -> Answers:
    """A degree from outside, attested: a short list of items in the middle, a finding, seal, how to check."""
    holder, (country, school, majors) = draws.person(), draws.one(_ABROAD)
    major = draws.one(majors)
    title, years, age, degree = draws.one((("学士", 4, 22, Degree.BACHELOR), ("硕士", 2, 25, Degree.MASTER)))
    time, style = studied(draws, years, age), draws.day_style()
    made = draws.day(100, 3)
    number, code = f"教留服认外[{made.year}]{draws.digits(5)}号", draws.letters(8)
    sheet.box(10, 10, 190, 277)
    sheet.text(105, 40, "国（境）外学历学位认证书", 24, align="centre")
    sheet.text(105, 52, f"编号：{number}", 11, align="centre")
    pairs = (
        ("姓　　名", holder), ("性　　别", draws.one("男女")), ("出生日期", style(time.born)),
        ("国家（地区）", country), ("毕业院校", school), ("所学专业", major), ("所获学位", f"{title}学位"),
        ("学位授予日期", style(time.ended)),
    )  # fmt: skip
    y = listed(sheet, 44, 76, pairs, value_x=84, step=12, size=13, colon="：")
    y = sheet.paragraph(
        34, y + 8, 142,
        f"经核查，{school}系当地政府认可的高等教育机构，所颁发的{title}学位证书表明持证人具有相应的学历。",
        13, indent=True, leading=1.9,
    )  # fmt: skip
    sheet.text(176, y + 16, "教育部留学服务中心", 14, align="right")
    sheet.text(176, y + 28, style(made), 13, align="right")
    sheet.seal(108, y + 22, 18, "教育部留学服务中心")
    sheet.rule(24, 252, 186, 252, 0.3)
    sheet.text(28, 261, f"验证码：{code}", 11)
    sheet.text(28, 270, "请登录留学服务中心网站，输入持证人姓名和验证码查询。", 9.5, colour=GREY)
    sheet.qr(164, 255, 22, f"https://zwfw.cscse.edu.cn/{code}")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_school_both_languages(draws: Draws, sheet: Sheet) -> Answers:
    """A school's electronic proof of study and degree: a ruled list with labels in two languages, a code."""
    holder, school, major = draws.person(), draws.one(SCHOOLS), draws.one(_MAJORS)
    level, title, years, age, _, sort, degree = draws.one((BACHELOR, MASTER))
    time, made = studied(draws, years, age), draws.day(60, 1)
    number, code = certificate_number(draws, time.ended.year, sort), draws.digits(16)
    until = made + timedelta(days=draws.one((90, 180, 365)))
    sheet.logo(20, 14, 15, "#3b4a8c")
    sheet.text(40, 24, school, 16)
    sheet.text(190, 24, "电子证明文件 E-Document", 9.5, align="right", colour=GREY)
    sheet.rule(20, 33, 190, 33)
    sheet.text(105, 50, "学历学位证明", 20, align="centre")
    sheet.text(105, 58, "Certificate of Education and Degree", 11, align="centre")
    level_english = "Undergraduate" if degree is Degree.BACHELOR else "Postgraduate (Master)"
    rows = (
        ("姓名 Name", holder), ("性别 Gender", draws.one(("男 Male", "女 Female"))),
        ("出生日期 Date of Birth", time.born.isoformat()), ("专业 Major", major),
        ("培养层次 Level", f"{level} {level_english}"),
        ("入学时间 Date of Enrollment", time.began.isoformat()),
        ("毕业时间 Date of Graduation", time.ended.isoformat()),
        ("授予学位 Degree Conferred", f"{title} {degree.value.capitalize()}"),
        ("毕业证书编号 Graduation Certificate No.", number),
    )  # fmt: skip
    y = table(sheet, 20, 68, (72, 98), rows, headed=False, height=11, size=10.5, ruled="rows")
    sheet.text(20, y + 14, "以上信息与我校学籍档案一致，特此证明。", 11.5)
    sheet.text(188, y + 30, f"{school}教务处", 12, align="right")
    sheet.text(188, y + 40, f"开具日期：{made.isoformat()}", 11, align="right")
    sheet.seal(120, y + 36, 18, f"{school}教务处")
    sheet.box(20, 244, 170, 30, fill="#f5f6fa", stroke=False)
    sheet.qr(24, 247, 24, f"https://edoc.example.edu.cn/v/{code}")
    sheet.text(54, 254, f"验证码 Verification Code：{code}", 10.5)
    sheet.text(54, 262, f"验证有效期至 Valid until：{until.isoformat()}", 10.5)
    sheet.text(54, 270, "查验网址：https://edoc.example.edu.cn　咨询电话：0931-8912", 9, colour=GREY)
    footer(sheet, f"流水号 {draws.digits(11)}")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=time.ended,
        verification_code=code, valid_until=until, document_number=number, issued_on=made,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4, (FieldName.ISSUED_ON,))
def zh_xr4zhs_taiwan_digital(draws: Draws, sheet: Sheet) -> Answers:
    """A digital diploma of Taiwan checked on a page: result band, a list in traditional characters."""
    holder, (school, departments) = person_old(draws), draws.one(_TAIWAN)
    major = draws.one(departments)
    title, years, age, degree = draws.one((("學士", 4, 22, Degree.BACHELOR), ("碩士", 2, 25, Degree.MASTER)))
    time, code = studied(draws, years, age), draws.letters(12)
    ended, number = time.ended, f"{time.ended.year - 1911}{draws.digits(7)}"
    sheet.text(10, 10, f"{draws.today:%Y/%m/%d} {clock(draws)[:5]}", 8, colour=GREY)
    sheet.text(200, 10, "數位學位證書驗證平台", 8, align="right", colour=GREY)
    sheet.box(0, 15, 210, 18, fill="#2f4b7c", stroke=False)
    sheet.text(18, 26.5, "大專校院數位學位證書驗證平台", 14, colour=WHITE)
    sheet.text(18, 48, "證書驗證結果", 16)
    sheet.box(18, 55, 174, 16, fill="#e6f4ea", stroke=False, radius=2)
    sheet.text(24, 65.5, "驗證成功：此證書確由下列學校核發，內容未經竄改", 12,
               colour="#1b7f43")  # fmt: skip
    born = time.born
    pairs = (
        ("姓名", holder), ("出生日期", f"民國{born.year - 1911}年{born.month}月{born.day}日"),
        ("學校名稱", school), ("系所名稱", major), ("學位名稱", f"{title}學位"), ("證書字號", number),
        ("畢業日期", f"民國{ended.year - 1911}年{ended.month}月{ended.day}日"), ("驗證碼", code),
    )  # fmt: skip
    y = 86.0
    for label, value in pairs:
        sheet.text(60, y, label, 12, align="right", colour=GREY)
        sheet.text(70, y, value, 13)
        sheet.rule(18, y + 5, 192, y + 5, 0.2)
        y += 15
    sheet.qr(18, y + 2, 28, f"https://dcert.example.edu.tw/{code}")
    sheet.text(54, y + 12, "掃描 QR Code 可再次驗證", 10)
    sheet.text(54, y + 20, "如有疑問，請洽各校教務處註冊組", 10, colour=GREY)
    footer(sheet, "服務電話：(02) 7712-9000　　建議使用最新版瀏覽器　　1/1")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=ended,
        verification_code=code, document_number=number,
    )  # fmt: skip
