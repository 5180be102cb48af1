"""Chinese certificates: of the software examination, a registered builder's, of first aid."""

from datetime import timedelta

from assistant.benching.extraction.blocks import listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.learned_zh import identity_number
from assistant.benching.extraction.sheet import GREY, RED, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_OPEN = (FieldName.POSITION, FieldName.SCORE)
_SOFTWARE = (
    ("高级", ("系统架构设计师", "信息系统项目管理师", "系统分析师")),
    ("中级", ("软件设计师", "网络工程师", "系统集成项目管理工程师", "数据库系统工程师")),
    ("初级", ("程序员", "网络管理员", "信息处理技术员")),
)
_BUILDERS = (
    (
        "中华人民共和国一级建造师注册证书",
        ("建筑工程", "市政公用工程", "机电工程", "公路工程"),
        "住房和城乡建设部",
        "11",
    ),
    ("中华人民共和国一级造价工程师注册证书", ("土木建筑工程", "安装工程"), "住房和城乡建设部", "B11"),
    ("中华人民共和国二级建造师注册证书", ("建筑工程", "水利水电工程"), "湖北省住房和城乡建设厅", "鄂2"),
    ("中华人民共和国注册监理工程师注册证书", ("房屋建筑工程", "市政公用工程"), "住房和城乡建设部", "42"),
)
_FIRMS = (
    "湖北楚天路桥建设有限公司", "中筑恒基工程项目管理有限公司", "武汉江城机电安装工程有限责任公司",
    "广东粤建造价咨询有限公司",
)  # fmt: skip
_AID = (
    ("救护员证", "广东省红十字会", "广州市红十字会培训中心"), ("救护员证", "苏州市红十字会",
    "苏州市红十字应急救护培训基地"),
    ("应急救护培训合格证", "成都市红十字会", "成都市红十字会备灾救灾中心"), ("救护员证", "河北省红十字会",
    "石家庄市红十字会"),
    ("初级救护员证书", "福建省红十字会", "厦门市红十字会应急救护培训中心"),
)  # fmt: skip


@layout(_KIND, Language.ZH, A4, (*_OPEN, FieldName.ISSUER))
def zh_xr4zhs_software_exam(draws: Draws, sheet: Sheet) -> Answers:
    """The state's software examination as a file to print: list beside the photograph, two ministries."""
    holder, (rank, names), day = draws.person(), draws.one(_SOFTWARE), draws.day(2600, 60)
    category, number = draws.one(names), draws.digits(14)
    born, style = day - timedelta(days=draws.rng.randint(8000, 13500)), draws.day_style()
    name = "计算机技术与软件专业技术资格证书"
    sheet.box(10, 10, 190, 277)
    sheet.box(13, 13, 184, 271, fill="#fdfbf4")
    sheet.text(105, 44, name, 22, align="centre", colour=RED)
    sheet.box(28, 62, 38, 53, fill="#dfe5ec")
    pairs = (
        ("姓　　名", holder), ("证件号码", identity_number(draws, born)), ("性　　别", draws.one("男女")),
        ("出生年月", f"{born.year}年{born.month:02}月"), ("级　　别", rank), ("类　　别", category),
        ("批准日期", style(day)), ("管 理 号", number),
    )  # fmt: skip
    y = listed(sheet, 78, 66, pairs, value_x=104, step=12, size=13, colon="：")
    y = sheet.paragraph(
        28, y + 12, 154,
        "本证书由人力资源和社会保障部、工业和信息化部批准颁发，表明持证人通过国家统一组织的考试，"
        f"取得计算机技术与软件专业技术{rank}资格。",
        14, indent=True, leading=2.0,
    )  # fmt: skip
    for x, office in ((64, "人力资源和社会保障部"), (146, "工业和信息化部")):
        sheet.seal(x, y + 14, 16, office)
        sheet.text(x, y + 38, office, 12, align="centre")
    sheet.qr(28, 257, 22, f"https://www.cpta.com.cn/v/{number}")
    sheet.text(56, 270, "扫描二维码或登录 www.cpta.com.cn 查验本证书", 10, colour=GREY)
    return said(holder=holder, certificate_name=name, issued_on=day, document_number=number)


@layout(_KIND, Language.ZH, A4, (*_OPEN, FieldName.EMPLOYER))
def zh_xr4zhs_registered_builder(draws: Draws, sheet: Sheet) -> Answers:
    """An electronic registration of a builder: facts as a list, days of use in a row, a code to scan."""
    holder, (name, trades, issuer, head) = draws.person(), draws.one(_BUILDERS)
    day, style = draws.day(700, 40), draws.day_style()
    until, born = day + timedelta(days=1095), day - timedelta(days=draws.rng.randint(9800, 16000))
    number, firm = f"{head}{day.year}{draws.digits(9)}", draws.one(_FIRMS)
    sheet.box(9, 9, 192, 279)
    sheet.box(12, 12, 186, 273, fill="#f7fbf8")
    sheet.text(105, 44, name, 20, align="centre", colour=RED)
    sheet.box(150, 62, 34, 46, fill="#dfe5ec")
    pairs = (
        ("姓　　名", holder), ("性　　别", draws.one("男女")), ("出生日期", style(born)),
        ("注册编号", number),
        ("聘用企业", firm), ("注册专业", draws.one(trades)), ("发证日期", style(day)),
    )  # fmt: skip
    y = listed(sheet, 28, 70, pairs, value_x=56, step=13, size=13, colon="：")
    y = table(sheet, 28, y + 4, (50, 104), (("专业有效期", f"{style(day)} 至 {style(until)}"),),
              headed=False, height=12, size=12)  # fmt: skip
    sheet.qr(28, 206, 34, f"https://jzsc.example.gov.cn/cert/{number}")
    sheet.text(28, 248, "扫码查询证书状态", 9.5, colour=GREY)
    sheet.text(182, 220, issuer, 15, align="right")
    sheet.text(182, 232, f"签发日期：{style(day)}", 12, align="right")
    sheet.seal(92, 224, 18, issuer)
    sheet.text(28, 262, "请登录全国建筑市场监管公共服务平台查询详细信息，使用时限以平台公布为准。", 9.5)
    sheet.text(28, 272, f"个人签名：　　　　　　　　打印流水 {draws.digits(6)}", 9.5, colour=GREY)
    return said(
        holder=holder, certificate_name=name, issuer=issuer, issued_on=day, valid_until=until,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4, _OPEN)
def zh_xr4zhs_first_aid(draws: Draws, sheet: Sheet) -> Answers:
    """A card of first aid scanned on a white page: a red head, photograph, a list, notes under it."""
    holder, (name, issuer, centre), day = draws.person(), draws.one(_AID), draws.day(900, 20)
    style, number = draws.day_style(), f"{day.year}{draws.digits(8)}"
    until = day.replace(year=day.year + 3, day=min(day.day, 28))
    sheet.box(25, 40, 160, 104, radius=4)
    sheet.box(25, 40, 160, 20, fill="#c8262a", stroke=False, radius=4)
    sheet.text(105, 53, name, 18, align="centre", colour=WHITE)
    sheet.box(33, 68, 32, 44, fill="#dfe5ec")
    pairs = (
        ("姓名", holder), ("证书编号", number), ("培训机构", centre), ("发证机构", issuer),
        ("发证日期", style(day)), ("有效期至", style(until)),
    )  # fmt: skip
    listed(sheet, 74, 74, pairs, value_x=98, step=11, size=11.5, colon="：")
    sheet.seal(166, 124, 14, issuer)
    sheet.text(33, 122, f"学时：{draws.one((8, 16))}学时", 10.5)
    sheet.box(25, 156, 160, 62, radius=4)
    sheet.text(105, 169, "持 证 须 知", 13, align="centre")
    notes = (
        "1. 持证人完成规定学时的应急救护培训，理论与操作考核合格。",
        "2. 有效期满前应参加复训，经考核合格后换发新证。",
        "3. 本证只限本人使用，遗失应及时补办。", "4. 紧急求助请拨打120；红十字会热线 010-65139999。",
    )  # fmt: skip
    for at, words in enumerate(notes):
        sheet.text(33, 181 + at * 9, words, 10)
    return said(
        holder=holder, certificate_name=name, issuer=issuer, issued_on=day, valid_until=until,
        document_number=number,
    )  # fmt: skip
