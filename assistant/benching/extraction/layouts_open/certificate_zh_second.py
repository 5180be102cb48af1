"""Chinese certificates again: a teacher's, a technology firm's, and one that a phone's wallet of papers
shows."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, phone_bar, spread, stacked
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.learned_zh import identity_number
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import LYING, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_OFFICES = (
    "武汉市教育局", "南京市鼓楼区教育局", "陕西省教育厅", "成都市青羊区行政审批局", "沈阳市教育局",
    "绍兴市越城区教育体育局", "广西壮族自治区教育厅",
)  # fmt: skip
_TEACHING = (
    ("高级中学教师资格", ("语文", "物理", "思想政治", "英语")),
    ("小学教师资格", ("数学", "美术", "信息技术")),
    ("初级中学教师资格", ("历史", "生物", "体育与健康")), ("中等职业学校教师资格", ("机械", "会计")),
)  # fmt: skip
_FIRMS = (
    ("瀚云科技有限公司", ("云计算高级工程师", "大数据高级工程师", "云安全工程师")),
    ("思恒网络技术有限公司", ("网络工程专家", "无线局域网高级工程师", "数据通信工程师")),
    ("云智软件学院", ("ERP应用工程师", "智能财务应用师（中级）")),
    ("开源数据库产业联盟", ("数据库管理员认证（DBA）", "分布式数据库专家")),
)  # fmt: skip
_PAPERS = (
    ("会计专业技术资格（中级）", "财政部会计资格评价中心"),
    ("护士执业资格", "国家卫生健康委人才交流服务中心"),
    ("社会工作者职业资格（助理社会工作师）", "中国人事考试中心"), ("注册安全工程师职业资格", "应急管理部"),
    ("导游资格证", "文化和旅游部"), ("证券行业专业人员水平评价测试", "中国证券业协会"),
    ("执业药师职业资格", "人力资源和社会保障部"), ("基金从业资格考试", "中国证券投资基金业协会"),
)  # fmt: skip


@layout(
    _KIND,
    Language.ZH,
    LYING,
    (
        FieldName.POSITION,
        FieldName.SCORE,
    ),
)
def zh_xr2zh_teacher(draws: Draws, sheet: Sheet) -> Answers:
    """A teacher's qualification: the photograph at the left, underlined particulars, the office's seal."""
    holder, office, day = draws.person(), draws.one(_OFFICES), draws.day(3000, 60)
    sort, subjects = draws.one(_TEACHING)
    born = day - timedelta(days=draws.rng.randint(8000, 12000))
    number = f"{day.year}{draws.digits(13)}"
    sheet.box(8, 8, 281, 194)
    sheet.box(12, 12, 273, 186, fill="#fbf8ef")
    sheet.text(148.5, 34, "中华人民共和国", 18, align="centre")
    sheet.text(148.5, 50, "教师资格证书", 30, align="centre", colour="#8a1c1c")
    sheet.box(36, 66, 38, 52, fill="#dfe5ec")
    sheet.text(55, 128, "（持证人照片）", 9, align="centre", colour=GREY)
    pairs = (
        ("姓　　名", holder), ("性　　别", draws.one("男女")), ("出生年月", f"{born.year}年{born.month}月"),
        ("民　　族", draws.one(("汉族", "回族", "满族", "壮族"))),
        ("身份证号", identity_number(draws, born)), ("资格种类", sort), ("任教学科", draws.one(subjects)),
        ("证书号码", number),
    )  # fmt: skip
    for at, (label, value) in enumerate(pairs):
        y = 72 + at * 11.5
        sheet.text(98, y, label, 13)
        sheet.text(126, y, value, 13)
        sheet.rule(122, y + 1.8, 236, y + 1.8, 0.3)
    sheet.text(98, 176, f"认定机构：{office}", 13)
    sheet.text(98, 188, f"发证日期：{day.year}年{day.month:02}月{day.day:02}日", 13)
    sheet.seal(214, 178, 17, office)
    sheet.text(55, 188, "中华人民共和国教育部制", 9, align="centre", colour=GREY)
    return said(
        holder=holder, certificate_name="教师资格证书", issuer=office, issued_on=day, document_number=number
    )


@layout(
    _KIND,
    Language.ZH,
    LYING,
    (
        FieldName.POSITION,
        FieldName.SCORE,
    ),
)
def zh_xr2zh_technology_firm(draws: Draws, sheet: Sheet) -> Answers:
    """A firm's certificate for its technology: the name large, what it names, three small facts below."""
    holder, (firm, names), day = draws.person(), draws.one(_FIRMS), draws.day(900, 20)
    name, style = draws.one(names), draws.day_style()
    until = day.replace(year=day.year + draws.one((2, 3)), day=min(day.day, 28))
    number = f"{draws.letters(4)}{draws.digits(12)}"
    sheet.box(0, 0, 14, 210, fill="#b3202a", stroke=False)
    sheet.logo(30, 18, 14, "#b3202a")
    sheet.text(48, 27.5, firm, 14)
    sheet.text(30, 62, "认 证 证 书", 26)
    sheet.text(30, 84, "兹证明", 13)
    sheet.text(30, 102, holder, 26)
    sheet.text(30, 118, "完成规定的培训课程并通过全部考试，已达到以下认证的要求：", 13)
    sheet.text(30, 136, name, 22, colour="#b3202a")
    facts = (("证书编号", number), ("发证日期", style(day)), ("有效期至", style(until)))
    for at, pair in enumerate(facts):
        stacked(sheet, 30 + at * 72, 160, (pair,), size=12)
    sheet.rule(216, 184, 268, 184, 0.4)
    sheet.text(242, 190, f"{draws.person()}　认证委员会主任", 9.5, align="centre")
    sheet.qr(238, 20, 26, f"https://cert.example.cn/verify?no={number}")
    footer(sheet, "扫描右上角二维码可核验证书真伪")
    return said(
        holder=holder, certificate_name=name, issuer=firm, issued_on=day, valid_until=until,
        document_number=number,
    )  # fmt: skip


@layout(
    _KIND,
    Language.ZH,
    PHONE,
    (
        FieldName.POSITION,
        FieldName.SCORE,
    ),
)
def zh_xr2zh_paper_on_phone(draws: Draws, sheet: Sheet) -> Answers:
    """A paper in a government app: a blue card with its name, a list of labels and values, a code to show."""
    holder, (name, issuer), day = draws.person(), draws.one(_PAPERS), draws.day(2200, 40)
    style, number = draws.day_style(), draws.digits(draws.one((12, 15, 18)))
    born = day - timedelta(days=draws.rng.randint(7800, 14000))
    identity = identity_number(draws, born)
    y = phone_bar(sheet, "我的证照", f"{draws.rng.randint(8, 21)}:{draws.rng.randint(10, 59)}")
    sheet.box(5, y - 5, 100, 34, fill="#2c68c8", stroke=False, radius=3)
    sheet.text(11, y + 5, "电子证照", 9, colour="#dbe6fa")
    below = y + 13
    for line in sheet.wrapped(name, 88, 13):
        sheet.text(11, below, line, 13, colour="#ffffff")
        below += 6.5
    sheet.text(99, y + 25, "状态：有效", 9, align="right", colour="#dbe6fa")
    pairs = (
        ("证书名称", name), ("持证人", holder), ("证件号码", f"{identity[:4]}**********{identity[-4:]}"),
        ("证书编号", number), ("发证机关", issuer), ("发证日期", style(day)),
    )  # fmt: skip
    y = spread(sheet, 8, 102, y + 42, pairs, step=12, size=10.5)
    sheet.rule(5, y - 4, 105, y - 4, 0.3)
    sheet.qr(37, y + 4, 36, f"https://zwfw.example.gov.cn/zz/{number}")
    sheet.text(55, y + 46, "出示二维码供查验，二维码每分钟更新", 8.5, align="centre", colour=GREY)
    sheet.text(
        55, y + 53, f"数据更新时间：{draws.today.isoformat()} 08:12:30", 8, align="centre", colour=GREY
    )
    sheet.box(20, 218, 70, 11, fill="#2c68c8", stroke=False, radius=4)
    sheet.text(55, 225, "下载证照文件", 11, align="centre", colour="#ffffff")
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, document_number=number)
