"""Chinese tenancies again: a short one between two people, a public flat, one from Hong Kong."""

from datetime import timedelta

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, in_capitals, plain, whole
from assistant.benching.extraction.layouts_open.further_words_zh import home_hk, person_old
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import tenancy
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.RENTAL_CONTRACT
_HOUSING_BODIES = (
    "西安市安居保障住房建设管理有限公司", "厦门市公共租赁住房运营有限公司", "长沙市雨花区住房保障服务中心",
    "苏州高新区人才公寓管理有限公司", "合肥滨湖公租房运营管理有限公司",
)  # fmt: skip
_COURTS = ("幸福家园", "安和苑", "青年人才社区", "和顺新居", "康馨公寓")


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_two_people(draws: Draws, sheet: Sheet) -> Answers:
    """A page that landlord and tenant typed themselves: short sentences with numbers, little law."""
    landlord, holder, address = draws.person(), draws.person(), draws.address()
    rent, style = draws.amount(900, 6500, 10000), draws.day_style()
    starts, ends, _ = tenancy(draws)
    months = draws.one((1, 1, 2))
    deposit = rent * months
    sheet.text(105, 28, draws.one(("租房协议", "租 房 合 同", "房屋出租协议书")), 19, align="centre")
    y = 44.0
    for label, name in (("房东（甲方）", landlord), ("租客（乙方）", holder)):
        sheet.text(22, y, f"{label}：{name}", 11.5)
        sheet.text(100, y, f"电话：1{draws.one('3578')}{draws.digits(9)}", 11.5)
        y += 9
    goods = draws.some(
        ("空调2台", "冰箱1台", "洗衣机1台", "热水器1台", "双人床1张", "衣柜1个", "沙发1套"), 3, 5
    )
    months_word = "一二"[months - 1]
    for at, words in enumerate(
        (
            f"甲方把自有住房租给乙方居住，房子地址：{address}。",
            f"租期一年，从{style(starts)}到{style(ends)}。",
            f"房租每月{whole(rent)}元（大写：{in_capitals(rent)}），押{months_word}付三，提前十天交下一季度房租。",
            f"乙方签字当天交押金{whole(deposit)}元，退房时房屋和家具无损坏、费用结清的，押金全额退还。",
            f"屋内物品：{'、'.join(goods)}。",
            f"水电燃气费、宽带费乙方自己交，物业费甲方交。入住时电表读数{draws.digits(5)}度，"
            f"水表读数{draws.digits(3)}吨。",
            "乙方不得转租、不得改变房屋结构；甲方在租期内不得涨租。",
            f"一方提前解约要提前30天告知对方，并赔偿对方{whole(rent)}元。",
            "本协议一式两份，双方各一份，签字后生效。",
        ),
        1,
    ):
        y = sheet.paragraph(22, y + 3, 166, f"{at}. {words}", 11.5, leading=1.7)
    signed_on = starts - timedelta(days=draws.rng.randint(1, 12))
    sheet.text(22, y + 20, "甲方签字：", 11.5)
    sheet.text(112, y + 20, "乙方签字：", 11.5)
    sheet.text(46, y + 20, landlord, 13)
    sheet.text(136, y + 20, holder, 13)
    sheet.text(112, y + 31, style(signed_on), 11.5)
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(deposit),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_public_flat(draws: Draws, sheet: Sheet) -> Answers:
    """A public flat's contract: the rent by the square metre and by the month, a deposit of some months."""
    body, holder, style = draws.one(_HOUSING_BODIES), draws.person(), draws.day_style()
    city, area = body[:2], draws.rng.randint(35, 69)
    house = f"{draws.rng.randint(1, 19)}号楼{draws.rng.randint(1, 2)}单元{draws.rng.randint(201, 1804)}室"
    address = (
        f"{city}市{draws.one(('学府路', '创新大道', '丰庆路'))}{draws.digits(2)}号{draws.one(_COURTS)}{house}"
    )
    by_metre = draws.rng.randint(8, 30) * 100
    rent = by_metre * area
    deposit = rent * draws.one((2, 3))
    starts, ends, years = tenancy(draws, (1, 2, 3))
    sheet.text(105, 24, f"{city}市公共租赁住房租赁合同", 18, align="centre")
    sheet.text(188, 33, f"合同编号：GZ{starts.year}{draws.digits(6)}", 9, align="right", colour=GREY)
    sheet.text(22, 43, f"出租单位（甲方）：{body}", 11)
    sheet.text(22, 51, f"承租人（乙方）：{holder}　　身份证号码：{draws.digits(17)}X", 11)
    sheet.text(
        22, 59, f"共同承租人：{draws.person()}　　与承租人关系：{draws.one(('配偶', '子女', '父母'))}", 11
    )
    sheet.text(22, 71, "一、租赁住房及费用", 11.5)
    rows = (
        ("房屋坐落", address, "建筑面积", f"{area}.00㎡"),
        ("租金单价", f"{bare(by_metre)}元/㎡·月", "月租金", f"{bare(rent)}元"),
        ("租赁保证金", f"{bare(deposit)}元", "缴费方式", "按月代扣"),
        ("租赁起始日", style(starts), "租赁终止日", style(ends)),
    )
    y = table(sheet, 22, 75, (26, 64, 26, 50), rows, headed=False, height=11, size=10)
    for part in (
        f"二、租赁期限共{'一二三'[years - 1]}年。租赁期满需续租的，乙方应在期满前三个月提出申请。",
        "三、乙方应于每月10日前足额缴纳当月租金，逾期按日加收应缴金额千分之一的滞纳金。",
        "四、租赁保证金在乙方退房并结清水、电、气、物业等费用后一次性无息退还。",
        "五、乙方不得转租、出借或闲置住房连续六个月以上，违者甲方有权解除合同并收回住房。",
        f"六、物业服务费为每月{bare(area * 80)}元，由乙方向物业服务企业缴纳，不包含在租金内。",
    ):
        y = sheet.paragraph(22, y + 9, 166, part, 11, leading=1.6) - 4
    y += 20
    sheet.text(22, y, "甲方（盖章）", 11)
    sheet.text(112, y, f"乙方（签字）：{holder}", 11)
    sheet.text(22, y + 10, f"经办人：{draws.person()}", 11)
    sheet.text(112, y + 10, f"签订日期：{style(starts - timedelta(days=draws.rng.randint(2, 15)))}", 11)
    sheet.seal(62, y + 6, 17, body)
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(deposit),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_hongkong_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """A Hong Kong agent's tenancy in traditional characters: a schedule of particulars, then terms."""
    landlord, holder, address = person_old(draws), person_old(draws), home_hk(draws)
    rent, (starts, ends, years) = draws.amount(9000, 32000, 50000), tenancy(draws, (1, 2, 2))
    deposit = rent * draws.one((1, 2))

    def day(when: object) -> str:
        return f"{when:%Y年%m月%d日}"

    sheet.text(105, 26, "租　約", 20, align="centre")
    sheet.text(105, 35, "（住宅物業）", 11, align="centre")
    sheet.paragraph(
        22, 47, 166,
        f"本租約由下列業主與租客於{day(starts - timedelta(days=draws.rng.randint(3, 16)))}訂立，"
        "雙方同意按以下條款租出及租入下述物業：", 11,
    )  # fmt: skip
    rows = (
        ("業主", f"{landlord}（香港身份證 {draws.one('ADEGHKPRYZ')}{draws.digits(6)}(3)）"),
        ("租客", holder), ("物業地址", address),
        ("租期", f"{'壹貳'[years - 1]}年，由{day(starts)}起至{day(ends)}止，首尾兩天包括在內"),
        ("租金", f"每月港幣 {plain(rent)} 元，於每月首日預繳"), ("按金", f"港幣 {plain(deposit)} 元"),
        ("管理費及差餉", "由業主負責；租金不包括水費、電費及煤氣費"), ("用途", "私人住宅"),
    )  # fmt: skip
    y = table(sheet, 22, 60, (36, 130), rows, headed=False, height=10, size=10.5)
    for at, part in enumerate(
        (
            "租客須準時繳交租金，逾期十五天未付者，業主有權收回物業並追討欠租。",
            "租客不得將物業全部或部分分租或轉讓予他人。",
            "租約期滿或終止時，租客須將物業以良好狀況交還；業主在扣除欠款後，於十四天內不計利息退還按金。",
            "任何一方可於首十二個月後，給予對方兩個月書面通知終止本租約。" if years > 1
            else "租期內任何一方不得提前終止本租約。",
            f"租客須付代理佣金港幣 {plain(rent // 2)} 元。",
        ),
        1,
    ):  # fmt: skip
        y = sheet.paragraph(22, y + 9, 166, f"{at}.　{part}", 10.5) - 5
    y += 26
    for x, role, name in ((22, "業主簽署", landlord), (112, "租客簽署", holder)):
        sheet.rule(x, y, x + 66, y)
        sheet.text(x, y + 6, f"{role}：{name}", 10.5)
    footer(sheet, f"地產代理牌照號碼 C-{draws.digits(6)}　代理：{person_old(draws)}")
    hkd = Currency.HKD
    return said(
        holder=holder, address=address, rent=rate(rent, currency=hkd), deposit=money(deposit, hkd),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip
