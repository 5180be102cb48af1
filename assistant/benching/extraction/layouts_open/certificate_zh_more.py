"""More Chinese certificates: spoken Mandarin, and a trade's level."""

from datetime import timedelta

from assistant.benching.extraction.blocks import listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.learned_zh import identity_number
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_PROVINCES = (
    ("江苏省", "32"), ("湖北省", "42"), ("广东省", "44"), ("四川省", "51"), ("黑龙江省", "23"),
    ("北京市", "11"), ("内蒙古自治区", "15"), ("福建省", "35"),
)  # fmt: skip
_TRADES = (
    ("电工", "电工", ("五级/初级工", "四级/中级工", "三级/高级工")),
    ("中式烹调师", "中式烹调师", ("四级/中级工", "三级/高级工", "二级/技师")),
    ("养老护理员", "养老护理员", ("五级/初级工", "四级/中级工", "三级/高级工")),
    ("企业人力资源管理师", "企业人力资源管理师", ("四级/中级工", "三级/高级工", "二级/技师")),
    ("互联网营销师", "直播销售员", ("五级/初级工", "四级/中级工", "三级/高级工")),
    ("汽车维修工", "汽车机械维修工", ("四级/中级工", "三级/高级工", "二级/技师")),
    ("人工智能训练师", "数据标注员", ("五级/初级工", "四级/中级工", "三级/高级工")),
)
_ASSESSORS = (
    "武汉市人才服务有限公司", "江苏省职业技能鉴定协会", "成都华建职业技能评价中心",
    "南方电力职业技能评价中心", "杭州市职业能力建设指导服务中心", "青岛蓝领职业培训学校",
)  # fmt: skip


def _rank(score: float) -> str:
    ranks = ((97, "一级甲等"), (92, "一级乙等"), (87, "二级甲等"), (80, "二级乙等"), (70, "三级甲等"))
    return next(rank for least, rank in ranks if score >= least)


@layout(_KIND, Language.ZH, LYING)
def zh_xzha_mandarin(draws: Draws, sheet: Sheet) -> Answers:
    """The test of spoken Mandarin: a photograph, a short list, marks and rank, the office that gives it."""
    holder, style, day = draws.person(), draws.day_style(), draws.day(2200, 40)
    born = day - timedelta(days=draws.rng.randint(7300, 11000))
    (province, place), score = draws.one(_PROVINCES), draws.rng.randint(721, 968) / 10
    number = f"{place}{day:%y}{draws.digits(9)}"
    sheet.box(7, 7, 283, 196)
    sheet.box(10, 10, 277, 190)
    sheet.text(148, 42, "普通话水平测试等级证书", 28, align="centre")
    sheet.box(40, 66, 40, 54, fill="#dfe5ec")
    pairs = (
        ("姓　　名", holder), ("性　　别", draws.one("男女")), ("身份证号", identity_number(draws, born)),
        ("测试时间", style(day - timedelta(days=draws.rng.randint(25, 70)))),
        ("测试成绩", f"{score:.1f}分"), ("等　　级", _rank(score)), ("证书编号", number),
    )  # fmt: skip
    listed(sheet, 104, 72, pairs, value_x=134, step=12, size=14, colon="：")
    sheet.text(104, 168, f"发证单位：{province}语言文字工作委员会", 13)
    sheet.text(104, 180, f"发证日期：{style(day)}", 13)
    sheet.seal(215, 168, 20, f"{province}语言文字工作委员会")
    sheet.text(60, 180, "国家语言文字工作委员会监制", 9, align="centre", colour=GREY)
    return said(
        holder=holder, certificate_name="普通话水平测试等级证书", score=round(score, 1), issued_on=day,
        issuer=f"{province}语言文字工作委员会", document_number=number,
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
def zh_xzha_trade_level(draws: Draws, sheet: Sheet) -> Answers:
    """A trade's level: prose about who assessed at the left, the particulars at the right."""
    holder, style, day = draws.person(), draws.day_style(), draws.day(1800, 30)
    trade, work, levels = draws.one(_TRADES)
    assessor, number = draws.one(_ASSESSORS), f"S0000{draws.digits(8)}{day:%y}{draws.digits(6)}"
    born = day - timedelta(days=draws.rng.randint(7000, 16000))
    sheet.box(6, 6, 285, 198, fill="#f3f7fc")
    sheet.text(148, 38, "职业技能等级证书", 30, align="centre", colour="#1f3f7a")
    sheet.text(148, 48, "Occupational Skill Level Certificate", 11, align="centre", colour=GREY)
    sheet.box(52, 62, 36, 48, fill="#dfe5ec")
    y = sheet.paragraph(
        24, 126, 100,
        f"本证书由{assessor}颁发，表明持证人已通过本职业（工种）职业技能等级认定，具备相应的技能等级水平。",
        11.5, indent=True, leading=1.9,
    )  # fmt: skip
    sheet.qr(30, y + 4, 24, f"http://zscx.osta.org.cn/{number}")
    sheet.text(60, y + 14, "扫码可查询证书信息", 9)
    sheet.text(60, y + 21, "查询网址：http://zscx.osta.org.cn", 9)
    pairs = (
        ("姓　　名", holder), ("证件类型", "居民身份证"), ("证件号码", identity_number(draws, born)),
        ("职业名称", trade), ("工　　种", work), ("等　　级", draws.one(levels)), ("证书编号", number),
        ("发证日期", style(day)),
    )  # fmt: skip
    y = listed(sheet, 146, 70, pairs, value_x=172, step=12, size=13)
    sheet.text(146, y + 6, "发证机构（盖章）", 13)
    sheet.text(186, y + 6, assessor, 13)
    sheet.seal(246, y + 10, 17, assessor)
    return said(
        holder=holder,
        certificate_name="职业技能等级证书",
        issuer=assessor,
        issued_on=day,
        document_number=number,
    )
