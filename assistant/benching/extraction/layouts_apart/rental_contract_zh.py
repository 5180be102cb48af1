"""Chinese tenancies kept apart."""

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import blanks, footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_capitals, plain, whole
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.small_draws import tenancy
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_plain_articles(draws: Draws, sheet: Sheet) -> Answers:
    """The common contract: landlord and tenant above, then articles in running text, two signatures."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, months = draws.amount(1500, 9000, 10000), draws.one((1, 1, 2))
    (starts, ends, years), deposit = tenancy(draws, (1, 1, 2)), rent * months
    sheet.text(105, 26, "房屋租赁合同", 19, align="centre")
    sheet.text(22, 42, f"出租方（甲方）：{landlord}　　电话：13{draws.digits(9)}", 11)
    sheet.text(22, 51, f"承租方（乙方）：{holder}　　电话：15{draws.digits(9)}", 11)
    y = sheet.paragraph(
        22, 62, 166, "根据国家有关法律规定，甲乙双方经平等协商，就房屋租赁事宜订立本合同。", 11, indent=True
    )
    for words in (
        f"第一条　房屋位置：甲方将位于{address}的房屋出租给乙方居住使用。",
        f"第二条　租赁期限：共{years}年，自{style(starts)}起至{style(ends)}止。",
        f"第三条　租金：每月人民币{whole(rent)}元（大写：{in_capitals(rent)}），按季度支付，先付后住。",
        f"第四条　押金：乙方于签约当日向甲方交纳押金{whole(deposit)}元，租期届满结清费用后无息退还。",
        "第五条　租赁期间的水、电、燃气、网络及物业费由乙方承担。",
        "第六条　乙方不得擅自转租或改变房屋结构，造成损坏的应予赔偿。",
        f"第七条　任何一方提前解约，应提前30日书面通知对方，并支付违约金{whole(rent // 2)}元。",
        "第八条　本合同一式两份，双方各执一份，自签字之日起生效。",
    ):
        y = sheet.paragraph(22, y + 3, 166, words, 11)
    for x, who in ((22, "甲方"), (112, "乙方")):
        sheet.text(x, y + 16, f"{who}（签字）：{landlord if who == '甲方' else holder}", 11)
        sheet.text(x, y + 26, f"日期：{style(draws.day(330, 320))}" if who == "甲方" else "日期：", 11)
    return said(
        holder=holder,
        address=address,
        rent=rate(rent),
        deposit=money(deposit),
        starts_on=starts,
        ends_on=ends,
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_head_table(draws: Draws, sheet: Sheet) -> Answers:
    """An agent's contract with the main terms in one table above and the usual duties below."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, (starts, ends, _) = draws.amount(1800, 12000, 10000), tenancy(draws)
    deposit = rent * draws.one((1, 2))
    sheet.text(105, 24, "住房租赁合同", 18, align="centre")
    sheet.text(188, 33, f"合同编号：ZF{draws.digits(9)}", 9, align="right")
    y = table(
        sheet,
        22,
        38,
        (38, 128),
        (
            ("出租人", landlord),
            ("承租人", holder),
            ("房屋坐落", address),
            ("租赁期限", f"{style(starts)} 至 {style(ends)}"),
            ("月租金", f"{plain(rent)}元"),
            ("押金", f"{plain(deposit)}元"),
            ("付款方式", draws.one(("季付", "半年付"))),
            ("经纪服务费", f"{plain(rent // 2)}元，由承租人支付"),
            ("居住人数", "不超过3人"),
        ),
        size=10.5,
        height=10.5,
        headed=False,
    )
    y += 10
    for words in (
        "1. 承租人应按时支付租金，逾期超过十五日的，出租人有权解除合同。",
        "2. 出租人应保证房屋及附属设施处于安全、可正常使用的状态。",
        "3. 租赁期内房屋自然损坏由出租人负责维修，人为损坏由承租人负责。",
        "4. 租赁期满，承租人应返还房屋，出租人于三日内退还押金余额。",
    ):
        y = sheet.paragraph(22, y, 166, words, 10.5) + 2
    sheet.text(22, y + 14, "出租人签章：", 11)
    sheet.text(112, y + 14, "承租人签章：", 11)
    footer(sheet, f"门店电话：0{draws.digits(3)}-{draws.digits(7)}")
    return said(
        holder=holder,
        address=address,
        rent=rate(rent),
        deposit=money(deposit),
        starts_on=starts,
        ends_on=ends,
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_blanks_filled(draws: Draws, sheet: Sheet) -> Answers:
    """A stationer's contract whose blanks are filled in, line after line."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, (starts, ends, years) = draws.amount(900, 6000, 10000), tenancy(draws, (1, 2))
    deposit = draws.amount(500, 6000, 50000)
    sheet.text(105, 28, "租 房 协 议", 20, align="centre")
    y = 48.0
    for pieces in (
        (("出租人（甲方）：", landlord), ("　承租人（乙方）：", holder)),
        (("一、甲方将自有房屋出租给乙方，房屋地址：", ""),),
        (("　　", address), ("。", "")),
        (("二、租期", str(years)), ("年，从", style(starts)), ("起到", style(ends)), ("止。", "")),
        (
            ("三、租金每月", whole(rent)),
            ("元，每", draws.one(("三", "六"))),
            ("个月付一次，到期前五日付下期。", ""),
        ),
        (("四、乙方交押金", whole(deposit)), ("元，退房时验收无误后退还。", "")),
        (("五、水表底数", draws.digits(4)), ("吨，电表底数", draws.digits(5)), ("度，费用由乙方自理。", "")),
        (("六、乙方不得在房内从事违法活动，注意防火防盗。", ""),),
        (("七、未尽事宜双方协商解决，本协议一式两份，签字生效。", ""),),
    ):
        blanks(sheet, 22, y, pieces, size=11.5, pad=2)
        y += 14
    sheet.text(22, y + 12, "甲方签字：", 11.5)
    sheet.text(112, y + 12, "乙方签字：", 11.5)
    return said(
        holder=holder,
        address=address,
        rent=rate(rent),
        deposit=money(deposit),
        starts_on=starts,
        ends_on=ends,
    )
