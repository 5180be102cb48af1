"""Chinese tenancies, third: three parties with a plan of payments, a flat company's app."""

from datetime import date, timedelta

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_capitals, plain, whole
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import tenancy
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.RENTAL_CONTRACT
_AGENTS = (
    "南京安居乐房地产经纪有限公司", "成都到家了房地产经纪有限公司", "武汉江城佳房房产中介有限公司",
    "青岛海岸置换房产经纪有限公司", "合肥信诺不动产经纪有限公司",
)  # fmt: skip
_FLATS = ("泊岸公寓", "城市驿家", "麦邻青年社区", "万象寓", "蜂鸟公寓")


def _months_on(day: date, months: int) -> date:
    """The same day some months later, the 28th at most."""
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, min(day.day, 28))


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_three_parties(draws: Draws, sheet: Sheet) -> Answers:
    """A contract of landlord, tenant and agent: headed articles and a plan of the four payments."""
    landlord, holder, agent = draws.person(), draws.person(), draws.one(_AGENTS)
    address, rent, style = draws.address(), draws.amount(1200, 9500, 10000), draws.day_style()
    starts, ends, _ = tenancy(draws)
    signed = starts - timedelta(days=draws.rng.randint(1, 10))
    sheet.text(105, 22, "房屋租赁合同", 19, align="centre")
    sheet.text(190, 30, f"编号：ZL{signed:%Y%m}{draws.digits(5)}", 9, align="right", colour=GREY)
    y = 39.0
    for words in (
        f"出租方（甲方）：{landlord}　　证件号码：{draws.digits(6)}********{draws.digits(4)}",
        f"承租方（乙方）：{holder}　　证件号码：{draws.digits(6)}********{draws.digits(4)}",
        f"居间方（丙方）：{agent}　　经纪人：{draws.person()}",
    ):
        sheet.text(20, y, words, 10.5)
        y += 7.5
    area = f"{draws.rng.randint(38, 139)}.{draws.digits(2)}"
    for title, words in (
        ("第一条　房屋情况", f"甲方将坐落于{address}的房屋出租给乙方居住使用，建筑面积{area}平方米，"
         f"不动产权证号：{draws.digits(7)}。"),
        ("第二条　租赁期限", f"租赁期限自{style(starts)}起至{style(ends)}止，共计12个月。"),
        ("第三条　租金", f"租金标准为人民币{whole(rent)}元/月（大写：{in_capitals(rent)}），按季支付，"
         "付款计划如下："),
    ):  # fmt: skip
        sheet.text(20, y + 4, title, 11)
        y = sheet.paragraph(20, y + 11, 170, words, 10.5, indent=True, leading=1.6)
    grid = [("期次", "应付款日期", "对应租期", "应付金额（元）")]
    for at in range(4):
        due = signed if at == 0 else _months_on(starts, 3 * at) - timedelta(days=7)
        grid.append((f"第{at + 1}期", style(due), f"第{3 * at + 1}至{3 * at + 3}个月", plain(3 * rent)))
    y = table(sheet, 28, y, (26, 46, 42, 40), grid, size=9.5, height=7.5) + 2
    for title, words in (
        ("第四条　押金", f"乙方应于签约当日向甲方支付押金人民币{whole(rent)}元。租赁关系终止，乙方结清费用并"
         "交还房屋后，甲方应将押金无息退还。"),
        ("第五条　费用承担", "水、电、燃气、网络费用由乙方承担；物业费由甲方承担。"),
        ("第六条　居间服务", f"丙方促成本合同成立后，乙方向丙方支付居间服务费人民币{whole(rent // 2)}元。"),
        ("第七条　违约责任", "任何一方单方解除合同的，应提前30日书面通知对方，并按月租金的100%支付违约金。"),
    ):  # fmt: skip
        sheet.text(20, y + 6, title, 11)
        y = sheet.paragraph(20, y + 13, 170, words, 10.5, indent=True, leading=1.6) - 1
    for x, words in ((20, f"甲方：{landlord}"), (80, f"乙方：{holder}"), (130, "丙方（盖章）：")):
        sheet.text(x, y + 13, words, 10.5)
    sheet.text(20, y + 22, f"签约日期：{style(signed)}", 10.5)
    sheet.seal(170, y + 12, 14, agent)
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(rent),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.ZH, PHONE)
def zh_xr3zh_contract_in_app(draws: Draws, sheet: Sheet) -> Answers:
    """A flat company's app shows the contract: a card with the flat, then terms, charges and who helps."""
    holder, flats, address = draws.person(), draws.one(_FLATS), draws.address()
    rent, (starts, ends, _) = draws.amount(1300, 6800, 1000), tenancy(draws)
    deposit, style = rent * draws.one((1, 1, 2)), draws.one(("%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d"))
    y = phone_bar(sheet, "合同详情", f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}")
    sheet.box(5, y - 5, 100, 20, fill="#e9f6ef", stroke=False, radius=3)
    sheet.text(10, y + 3, f"{flats} · 整租", 12.5)
    sheet.text(100, y + 3, "已签约", 10, align="right", colour="#1c8a52")
    sheet.text(10, y + 10.5, f"合同编号 HT{starts:%y%m}{draws.digits(8)}", 8.5, colour=GREY)
    parts = (
        ("租约信息", (
            ("承租人", holder), ("房屋地址", address), ("起租日", starts.strftime(style)),
            ("到期日", ends.strftime(style)), ("付款方式", "月付（押一付一）" if deposit == rent else "月付"),
        )),
        ("费用信息", (
            ("月租金", f"¥{plain(rent)}/月"), ("押金", f"¥{plain(deposit)}"),
            ("服务费", f"¥{plain(rent // 100 * 8)}/月"), ("水电燃气", "按表计费，租客自理"),
        )),
        ("服务管家", (("姓名", draws.person()), ("电话", f"400-{draws.digits(3)}-{draws.digits(4)}"))),
    )  # fmt: skip
    y += 25
    for title, pairs in parts:
        sheet.text(7, y, title, 12)
        y = spread(sheet, 7, 103, y + 9, pairs, step=8.5, size=10) + 1
        sheet.rule(5, y - 5, 105, y - 5, 0.3)
        y += 4
    sheet.box(10, 219, 42, 11, radius=4)
    sheet.text(31, 226, "下载合同", 11, align="centre")
    sheet.box(58, 219, 42, 11, fill="#1c8a52", stroke=False, radius=4)
    sheet.text(79, 226, "去交租", 11, align="centre", colour="#ffffff")
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(deposit),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip
