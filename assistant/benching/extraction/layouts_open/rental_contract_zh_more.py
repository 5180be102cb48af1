"""Chinese tenancies: a city's model form filled in, and the electronic contract of a flat company."""

from datetime import timedelta

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import blanks, footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_capitals, plain, whole
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import clock, tenancy
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.RENTAL_CONTRACT
Pieces = tuple[tuple[str, str], ...]
_FLAT_COMPANIES = (
    "优寓公寓管理有限公司",
    "北京青禾住房租赁有限公司",
    "杭州栖巢资产管理有限公司",
    "深圳市泊邻公寓运营管理有限公司",
    "成都安家乐居住房租赁服务有限责任公司",
)


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_model_form(draws: Draws, sheet: Sheet) -> Answers:
    """The city's model text for flats: numbered articles with blanks and boxes to tick, on two pages."""
    landlord, holder, address = draws.person(), draws.person(), draws.address()
    rent, months = draws.amount(1800, 11000, 10000), draws.one((1, 1, 2))
    starts, ends, years = tenancy(draws, (1, 1, 2))
    deposit, total = rent * months, rent * 12 * years
    sheet.text(105, 26, f"{address[:2]}市住房租赁合同", 19, align="centre")
    sheet.text(105, 35, "（示范文本）", 11, align="centre")
    first: tuple[Pieces, ...] = (
        (("出租人（甲方）：", landlord),),
        (("证件类型及编号：居民身份证", draws.digits(18)),),
        (("承租人（乙方）：", holder),),
        (("证件类型及编号：居民身份证", draws.digits(18)),),
        (("依据《中华人民共和国民法典》及有关法律、法规的规定，甲乙双方在平等、自愿的基础", ""),),
        (("上，就房屋租赁的有关事宜达成协议如下：", ""),),
        (("第一条　房屋基本情况", ""),),
        (("（一）房屋坐落于", address), ("，", "")),
        (("　　　建筑面积", f"{draws.rng.randint(36, 138)}"), ("平方米。", "")),
        (("（二）房屋权属状况：甲方持有（■不动产权证 / □房屋买卖合同 / □其他），", ""),),
        (("　　　证书编号：", draws.digits(11)), ("，房屋（□已 / ■未）设定抵押。", "")),
        (("第二条　房屋租赁情况", ""),),
        (("（一）租赁用途：居住。居住人数为", f"{draws.rng.randint(1, 3)}"), ("人，最多不超过", "4"),
         ("人。", "")),
    )  # fmt: skip
    _written(sheet, 50, first)
    footer(sheet, "第 1 页　共 2 页")
    sheet.turn()
    second: tuple[Pieces, ...] = (
        (("第三条　租赁期限", ""),),
        (("（一）房屋租赁期自", f"{starts.year}"), ("年", f"{starts.month}"), ("月", f"{starts.day}"),
         ("日至", f"{ends.year}"), ("年", f"{ends.month}"), ("月", f"{ends.day}"),
         ("日，共计", f"{years}"), ("年。", "")),
        (("（二）租赁期满，乙方有意继续承租的，应提前", "30"), ("日向甲方提出续租要求。", "")),
        (("第四条　租金及押金", ""),),
        (("（一）租金标准及支付方式：", whole(rent)), ("元/（■月 / □季 / □半年 / □年），", "")),
        (("　　　租金总计：人民币", in_capitals(total)), ("（￥", whole(total)), ("）。", "")),
        (("　　　支付方式：（□现金 / ■银行转账），押", "一二"[months - 1]), ("付三。", "")),
        (("（二）押金：人民币", in_capitals(deposit)), ("（￥", whole(deposit)), ("）。", "")),
        (("第五条　房屋维护及维修", ""),),
        (("甲方应保证房屋的建筑结构和设备设施符合安全条件。乙方应合理使用并维护。", ""),),
        (("第六条　违约责任：违约方应按月租金的", "100"), ("%向对方支付违约金。", "")),
        (("第七条　本合同经双方签字后生效，一式", "叁"), ("份，甲乙双方各执", "壹"), ("份。", "")),
    )  # fmt: skip
    y = _written(sheet, 28, second)
    signed_on = starts - timedelta(days=draws.rng.randint(4, 20))
    for at, (role, name) in enumerate((("出租人（甲方）签章：", landlord), ("承租人（乙方）签章：", holder))):
        sheet.text(24 + at * 86, y + 12, role + name, 11)
        sheet.text(24 + at * 86, y + 22, f"1{draws.one('35789')}{draws.digits(9)}", 11)
        sheet.text(24 + at * 86, y + 32, f"{signed_on.year}年{signed_on.month}月{signed_on.day}日", 11)
    footer(sheet, "第 2 页　共 2 页")
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(deposit),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


def _written(sheet: Sheet, y: float, lines: tuple[Pieces, ...]) -> float:
    """Lines of a form, one below the other; gives where the next would be."""
    for pieces in lines:
        blanks(sheet, 24, y, pieces, size=11, pad=2)
        y += 12
    return y


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_flat_company(draws: Draws, sheet: Sheet) -> Answers:
    """A flat company's electronic contract: the room, the term and the charges in tables, then terms."""
    company, holder, address = draws.one(_FLAT_COMPANIES), draws.person(), draws.address()
    rent, (starts, ends, _) = draws.amount(1200, 6800, 1000), tenancy(draws)
    service, style = rent // 1000 * 80, draws.day_style()
    deposit = draws.one((rent, rent, rent * 2))
    sheet.logo(20, 12, 10, "#e08a1e")
    sheet.text(190, 19, f"合同编号：{draws.letters(2)}{draws.digits(14)}", 8.5, align="right", colour=GREY)
    sheet.text(105, 34, "公寓房屋租赁合同", 17, align="centre")
    sheet.text(20, 46, f"出租方（甲方）：{company}", 10.5)
    sheet.text(20, 53, f"统一社会信用代码：91{draws.letters(16)}", 9)
    sheet.text(20, 62, f"承租方（乙方）：{holder}", 10.5)
    sheet.text(20, 69, f"证件号码：{draws.digits(18)}　手机号：1{draws.one('3578')}{draws.digits(9)}", 9)
    sheet.text(20, 80, "一、租赁房屋及租期", 11)
    room = (
        ("房屋地址", address),
        ("房间编号", f"{draws.one(('主卧A', '次卧B', '整租'))}　使用面积 {draws.rng.randint(9, 46)} ㎡"),
        ("租赁期限", f"{style(starts)} 至 {style(ends)}"),
        ("付款方式", draws.one(("押一付一", "季付", "月付"))),
    )
    y = table(sheet, 20, 84, (34, 136), room, headed=False, height=8.5, size=10)
    sheet.text(20, y + 10, "二、费用标准", 11)
    charges = (
        ("费用项目", "金额（元）", "说明"),
        ("月租金", plain(rent), "每月，于账单日前支付"),
        ("租赁押金", plain(deposit), "一次性收取，合同终止结清后无息退还"),
        ("服务费", plain(service), "每月，含保洁及维修"),
        ("首次应付合计", plain(rent + deposit + service), "首月租金、押金及首月服务费"),
    )
    y = table(sheet, 20, y + 14, (40, 40, 90), charges, height=8.5, size=10)
    y += 10
    for part in (
        "三、乙方逾期支付任何一期款项的，每逾期一日，应按当期应付款项的万分之五支付滞纳金。",
        "四、乙方提前退租的，应提前三十日申请，并向甲方支付相当于一个月租金的违约金。",
        "五、水、电、燃气、网络等能源费用由乙方按实际使用量承担，不包含在上述费用内。",
    ):
        y = sheet.paragraph(20, y, 170, part, 10)
    day = starts - timedelta(days=draws.rng.randint(19, 27))
    sheet.text(20, y + 10, "甲方（电子签章）：", 10)
    sheet.text(112, y + 10, f"乙方（电子签名）：{holder}", 10)
    sheet.text(112, y + 18, f"签署时间：{day.isoformat()} {clock(draws)}", 8.5, colour=GREY)
    sheet.seal(72, y + 16, 15, company)
    footer(sheet, f"本合同采用电子形式签署　客服热线 400-{draws.digits(3)}-{draws.digits(4)}")
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(deposit),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip
