"""Chinese purchases, third: a hospital's receipt, a repair of a car, the list in a parcel."""

from dataclasses import replace

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Bought, Draws
from assistant.benching.extraction.figures import bare, in_capitals, plain
from assistant.benching.extraction.sheet import RED, Sheet
from assistant.benching.extraction.small_draws import basket, clock
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.PURCHASE
_HOSPITALS = (
    ("湖北省", "宜昌市第三人民医院"), ("江苏省", "扬州市妇幼保健院"), ("广东省", "珠海市中西医结合医院"),
    ("四川省", "德阳市肿瘤医院"), ("山东省", "潍坊医学院附属口腔医院"), ("浙江省", "湖州市中心医院"),
)  # fmt: skip
_TREATED = (
    ("普通门诊诊查费", "次", 1_500), ("血常规检查", "次", 2_200), ("胸部CT平扫", "部位", 23_000),
    ("彩色多普勒超声检查", "部位", 12_800), ("阿莫西林胶囊", "盒", 1_860), ("布洛芬缓释胶囊", "盒", 2_450),
    ("肝功能十二项", "次", 9_600), ("静脉输液", "组", 1_200), ("无痛胃镜检查", "次", 68_000),
    ("磁共振平扫（头颅）", "次", 48_000), ("中药饮片", "剂", 3_680),
)  # fmt: skip
_GARAGES = (
    ("合肥驰安汽车维修服务有限公司", "皖A·"), ("天津津门名车汽车销售服务有限公司", "津B·"),
    ("长沙途悦汽车养护中心", "湘A·"), ("西安秦岭汽车修理厂", "陕A·"), ("无锡顺达汽车维修有限公司", "苏B·"),
)  # fmt: skip
_WORKED = (("更换机油机滤", 8_000), ("四轮定位", 15_000), ("更换前刹车片", 10_000),
           ("钣金喷漆（前保险杠）", 30_000),
           ("空调系统清洗", 12_000), ("更换正时皮带", 20_000))  # fmt: skip
_PARTS = (("全合成机油 4L", 32_800), ("机油滤清器", 4_500), ("空调滤芯", 6_800), ("前刹车片（副）", 36_000),
          ("轮胎 215/55R17", 62_000), ("火花塞", 7_500), ("蓄电池 60Ah", 48_000))  # fmt: skip
_IN_FOURS = (_PARTS[4][0], _PARTS[5][0])
_MALLS = ("悦选商城", "百家优购商城", "金桥电器网上商城", "万禾超级商城", "苏果优选商城")
_PARCEL = (
    ("美厨空气炸锅 5L 可视大容量", 25_900), ("云柔记忆棉枕头 一对装", 12_900),
    ("智能手表 运动版 46mm", 99_900),
    ("无线路由器 WiFi6 3000M", 19_900), ("净水器 600G 反渗透", 149_900), ("破壁机 静音款", 39_900),
    ("儿童学习桌椅套装", 109_900), ("移动硬盘 2TB", 46_900), ("挂烫机 手持", 16_900),
)  # fmt: skip


@layout(_KIND, Language.ZH, (210.0, 150.0))
def zh_xr3zh_hospital_receipt(draws: Draws, sheet: Sheet) -> Answers:
    """A hospital's electronic receipt: two numbers above, items in a table, the sum in words, who pays."""
    (province, merchant), holder, day = draws.one(_HOSPITALS), draws.person(), draws.day(200, 1)
    number, units = "0" + draws.digits(9), {name: unit for name, unit, _ in _TREATED}
    bought = basket(draws, [(name, price) for name, _, price in _TREATED], 2, 5)
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    in_words = draws.shown("capitals", total)
    sheet.text(105, 15, f"{province}医疗门诊收费票据（电子）", 15, align="centre", colour=RED)
    for x, down, words in (
        (14, 26, f"票据代码：{draws.digits(8)}"), (120, 26, f"票据号码：{number}"),
        (14, 33, f"交款人统一社会信用代码：{draws.digits(6)}********{draws.digits(4)}"),
        (120, 33, f"校验码：{draws.letters(6).lower()}"),
        (14, 40, f"交款人：{holder}"), (120, 40, f"开票日期：{day.isoformat()}"),
    ):  # fmt: skip
        sheet.text(x, down, words, 9.5)
    grid = [("项目名称", "数量/单位", "单价（元）", "金额（元）", "备注")]
    grid += [
        (b.description, f"{b.quantity}/{units[b.description]}", bare(b.price_minor), bare(b.amount_minor), "")
        for b in bought
    ]
    y = table(sheet, 14, 44, (70, 28, 30, 32, 22), grid, size=9.5, height=7.5)
    sheet.box(14, y, 182, 9)
    sheet.text(17, y + 6, f"金额合计（大写）：{in_capitals(in_words)}", 9.5)
    sheet.text(193, y + 6, f"（小写）：{bare(total)}", 9.5, align="right")
    sheet.box(14, y + 9, 182, 21)
    other = (
        f"业务流水号：{draws.digits(12)}", f"门诊号：{draws.digits(8)}", f"性别：{draws.one('男女')}",
        "医保类型：自费", "医保统筹基金支付：0.00", "个人账户支付：0.00",
    )  # fmt: skip
    for at, words in enumerate(other):
        sheet.text(17 + at % 3 * 62, y + 16 + at // 3 * 8, words, 9)
    sheet.text(14, y + 38, f"收款单位（章）：{merchant}", 9.5)
    sheet.text(120, y + 38, f"复核人：{draws.person()}", 9.5)
    sheet.text(160, y + 38, f"收款人：{draws.person()}", 9.5)
    sheet.seal(102, y + 43, 11, merchant)
    return said(
        merchant=merchant, holder=holder, lines=lines(bought), total=money(total), ordered_on=day,
        document_number=number,
    )  # fmt: skip


def _counted(bought: list[Bought], what: str, how_many: str) -> list[tuple[str, ...]]:
    grid: list[tuple[str, ...]] = [("序号", what, how_many, "单价（元）", "金额（元）")]
    grid += [
        (str(at), b.description, str(b.quantity), plain(b.price_minor), plain(b.amount_minor))
        for at, b in enumerate(bought, 1)
    ]
    return grid


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_car_repair(draws: Draws, sheet: Sheet) -> Answers:
    """A garage's settlement: work in one table and parts in another, each with its sum, then all together."""
    (merchant, place), holder, day = draws.one(_GARAGES), draws.person(), draws.day(160, 1)
    style, plate = draws.day_style(), place + draws.letters(5)
    worked, fitted = basket(draws, _WORKED, 1, 3, (1,)), basket(draws, _PARTS, 1, 4, (1,))
    parts = [replace(b, quantity=4) if b.description in _IN_FOURS else b for b in fitted]
    number, bought = f"WX{day:%Y%m%d}{draws.digits(3)}", [*worked, *parts]
    for_work, for_parts = (sum(b.amount_minor for b in some) for some in (worked, parts))
    off = draws.one((0, 0, 5_000, 10_000))
    total = draws.shown("total", for_work + for_parts - off)
    sheet.text(105, 22, merchant, 16, align="centre")
    sheet.text(105, 32, "车辆维修结算单", 14, align="centre")
    for x, down, words in (
        (20, 44, f"结算单号：{number}"), (120, 44, f"结算日期：{style(day)}"),
        (20, 52, f"客户名称：{holder}"),
        (120, 52, f"车牌号码：{plate}"), (20, 60, f"联系电话：13{draws.digits(9)}"),
        (120, 60, f"行驶里程：{draws.digits(5)} km"),
    ):  # fmt: skip
        sheet.text(x, down, words, 10.5)
    y = 72.0
    for title, some, heads, sum_name, amount in (
        ("一、维修工时", worked, ("维修项目", "次数"), "工时费小计", for_work),
        ("二、维修材料", parts, ("材料名称", "数量"), "材料费小计", for_parts),
    ):
        sheet.text(20, y, title, 11)
        grid = _counted(some, *heads)
        y = table(sheet, 20, y + 3, (16, 76, 20, 28, 30), grid, size=10, height=8.5, right_from=2)
        sheet.text(188.5, y + 7, f"{sum_name}：{plain(amount)}", 10.5, align="right")
        y += 17
    sheet.rule(20, y - 4, 190, y - 4)
    pairs = [("费用合计", plain(for_work + for_parts)), ("会员优惠", f"-{plain(off)}" if off else "0.00")]
    for label, words in (*pairs, ("实收金额", f"¥{plain(total)}")):
        sheet.text(150, y + 4, f"{label}：", 11, align="right")
        sheet.text(188.5, y + 4, words, 11, align="right")
        y += 8
    sheet.text(20, y + 10, f"服务顾问：{draws.person()}", 10.5)
    sheet.text(100, y + 10, "客户签字：", 10.5)
    sheet.rule(119, y + 11, 165, y + 11)
    footer(sheet, f"质量保证期：100日或10000公里　24小时救援电话：400-{draws.digits(3)}-{draws.digits(4)}")
    return said(
        merchant=merchant, holder=holder, lines=lines(bought), total=money(total), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_parcel_list(draws: Draws, sheet: Sheet) -> Answers:
    """The list that lies in a parcel: order and customer above, goods by number, the sums at the right."""
    merchant, holder, day = draws.one(_MALLS), draws.person(), draws.day(140, 2)
    number, bought = draws.digits(12), basket(draws, _PARCEL, 1, 5)
    goods, off, freight = (
        sum(b.amount_minor for b in bought),
        draws.one((0, 1_000, 3_000)),
        draws.one((0, 800)),
    )
    total = draws.shown("total", goods - off + freight)
    sheet.logo(18, 12, 13, "#d4442e")
    sheet.text(35, 21, merchant, 15)
    sheet.text(192, 21, "购 物 清 单", 15, align="right")
    sheet.rule(18, 29, 192, 29)
    for x, down, words in (
        (18, 38, f"订单编号：{number}"), (110, 38, f"订购时间：{day.isoformat()} {clock(draws)}"),
        (18, 46, f"客户姓名：{holder}"),
        (110, 46, f"联系方式：1{draws.one('358')}{draws.digits(1)}****{draws.digits(4)}"),
        (18, 54, f"客户地址：{draws.address()}"),
    ):  # fmt: skip
        sheet.text(x, down, words, 10)
    grid = [("序号", "商品编号", "商品名称", "数量", "商城价", "商品金额")]
    grid += [
        (str(at), draws.digits(7), b.description, str(b.quantity), f"￥{bare(b.price_minor)}",
         f"￥{bare(b.amount_minor)}")
        for at, b in enumerate(bought, 1)
    ]  # fmt: skip
    y = table(sheet, 18, 60, (13, 24, 70, 15, 26, 26), grid, size=9.5, height=9, ruled="rows", right_from=3)
    y += 10
    for label, words in (
        ("商品总金额：", f"￥{bare(goods)}"), ("优惠券：", f"-￥{bare(off)}" if off else "￥0.00"),
        ("运费：", f"￥{bare(freight)}"),
        ("订单支付金额：", f"￥{bare(total)}"),
    ):  # fmt: skip
        sheet.text(164, y, label, 10.5, align="right")
        sheet.text(190.5, y, words, 10.5, align="right")
        y += 7.5
    sheet.rule(18, y + 2, 192, y + 2, 0.4)
    sheet.paragraph(
        18, y + 10, 174,
        "温馨提示：请您当面核对商品，如有问题请在签收后7天内联系客服；电子发票请登录“我的订单”下载。",
        9,
    )  # fmt: skip
    footer(sheet, f"客服电话：950{draws.digits(2)}　　感谢您的惠顾，欢迎再次光临")
    return said(
        merchant=merchant, holder=holder, lines=lines(bought), total=money(total), ordered_on=day,
        document_number=number,
    )  # fmt: skip
