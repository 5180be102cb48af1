"""Chinese purchases again: a course's receipt, a brand's own order, a package tour, a shop in Hong Kong."""

from datetime import timedelta

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Bought, Draws
from assistant.benching.extraction.figures import bare, in_capitals, plain
from assistant.benching.extraction.layouts_open.further_words_zh import home_hk, person_old
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.small_draws import basket, clock
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PURCHASE
_TRAINERS = (
    ("成都市金牛区博学职业培训学校有限公司",
     (("会计初级职称全程班", 368_000), ("健康管理师考前班", 298_000), ("教材资料费", 28_000))),
    ("石家庄领航外语培训学校",
     (("雅思6.5分冲刺班（48课时）", 1_280_000), ("日语N2周末班", 580_000), ("模考费", 30_000))),
    ("广州市白云区安顺机动车驾驶培训中心",
     (("小型汽车C1培训费", 420_000), ("科目三模拟训练费", 60_000), ("体检照相费", 9_000))),
    ("南昌新味厨艺职业技能培训学校",
     (("西点烘焙创业班", 1_180_000), ("实训材料费", 160_000), ("工作服", 15_000))),
    ("哈尔滨启航教育咨询有限公司",
     (("考研数学全程班", 498_000), ("考研政治网课", 129_900), ("住宿费（一个月）", 90_000))),
)  # fmt: skip
_BRANDS = ("澄米商城", "格翼官方商城", "乐图官方商店", "沃森智能家居官网", "星瀚科技官方商城")
_DEVICES = (
    ("折叠屏手机 12GB+512GB 曜石黑", 799_900), ("智能手表 46mm 氟橡胶表带", 148_800),
    ("智能音箱 Pro", 59_900),
    ("轻薄本 16英寸 32GB+1TB 银色", 649_900), ("65W氮化镓充电器", 12_900), ("空气净化器 4 Lite", 84_900),
    ("微单相机 18-45mm套机", 469_900), ("智能门锁 猫眼版", 169_900),
)  # fmt: skip
_TOURS = (
    ("云南大理丽江双飞六日游", 289_900), ("新疆伊犁环线八日游", 468_000), ("张家界凤凰五日游", 219_900),
    ("三亚亲子度假五日游", 336_000), ("日本东京富士山六日游", 659_900), ("北京故宫长城五日游", 198_000),
)  # fmt: skip
_AGENCIES = (
    "湖南逍遥游国际旅行社有限公司", "重庆山水行旅行社有限公司（解放碑门市部）", "山东好景国际旅行社有限公司",
    "厦门海之旅旅行社有限公司",
)  # fmt: skip
_SHOPS_HK = ("百豐電器有限公司", "衛訊電器（旺角）有限公司", "恒美家庭電器有限公司", "新光影音電器有限公司")
_GOODS_HK = (
    ("變頻式冷氣機 1匹半", 598_000), ("雙門雪櫃 256公升", 429_000), ("前置式洗衣機 8公斤", 379_800),
    ("真無線降噪耳機", 189_900), ("手提電腦 14吋", 749_800), ("電熱水爐 15公升", 198_000),
    ("抽濕機 20公升", 288_000), ("智能電視 55吋", 499_800),
)  # fmt: skip


@layout(_KIND, Language.ZH, (210.0, 120.0))
def zh_xr2zh_course_receipt(draws: Draws, sheet: Sheet) -> Answers:
    """The three-part receipt of a school for training: who paid, what for, in figures and in words."""
    (merchant, courses), holder, day = draws.one(_TRAINERS), draws.person(), draws.day(240, 1)
    bought = basket(draws, courses, 1, 3, (1,))
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    in_words, number = draws.shown("capitals", total), "00" + draws.digits(5)
    sheet.text(105, 15, "收 款 收 据", 18, align="centre", colour="#2b4b8c")
    sheet.rule(82, 18, 128, 18)
    sheet.text(190, 15, f"No {number}", 12, align="right", colour=RED)
    sheet.text(105, 25, f"{day.year} 年 {day.month} 月 {day.day} 日", 10.5, align="centre")
    sheet.text(20, 33, f"交款人：{holder}", 10.5)
    sheet.text(120, 33, f"收款方式：{draws.one(('微信', '现金', '刷卡', '支付宝'))}", 10.5)
    grid = [("收款项目", "单位", "数量", "单价", "金额（元）", "备注")]
    grid += [(b.description, "期", "1", bare(b.price_minor), bare(b.amount_minor), "") for b in bought]
    grid += [("", "", "", "", "", "")] * (3 - len(bought))
    y = table(sheet, 20, 37, (66, 14, 16, 28, 30, 16), grid, size=10, height=9, right_from=2)
    sheet.box(20, y, 170, 10)
    sheet.text(22, y + 6.6, f"合计人民币（大写）：{in_capitals(in_words)}", 10.5)
    sheet.text(188, y + 6.6, f"￥{bare(total)}", 11, align="right")
    sheet.text(20, y + 19, f"收款单位（章）：{merchant}", 10)
    sheet.text(20, y + 28, f"会计：{draws.person()}", 10)
    sheet.text(76, y + 28, f"经手人：{draws.person()}", 10)
    sheet.text(195, 56, "第二联", 8, colour=GREY)
    sheet.text(195, 61, "交客户", 8, colour=GREY)
    sheet.seal(152, y + 20, 13, merchant)
    return said(
        merchant=merchant, holder=holder, lines=lines(bought), total=money(total), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4, (FieldName.HOLDER,))
def zh_xr2zh_brand_order(draws: Draws, sheet: Sheet) -> Answers:
    """A brand's own shop confirms an order by mail: number and day above, pictures with goods, the sums."""
    merchant, day, style = draws.one(_BRANDS), draws.day(150, 1), draws.day_style()
    bought, number = basket(draws, _DEVICES, 1, 4), f"W{draws.digits(10)}"
    goods, off = sum(each.amount_minor for each in bought), draws.one((0, 0, 10_000, 20_000))
    total = draws.shown("total", goods - off)
    sheet.logo(24, 12, 11, "#3a3a3f")
    sheet.text(38, 19.5, merchant, 12)
    sheet.text(105, 38, "感谢您的订购", 20, align="centre")
    sheet.text(
        105,
        47,
        f"{draws.person()}，您好！{merchant}已收到您的订单，我们会在发货后通知您。",
        10.5,
        align="centre",
    )
    for x, label, value in (
        (24, "订单号", number),
        (88, "订购日期", style(day)),
        (150, "订单状态", "处理中"),
    ):
        sheet.text(x, 62, label, 9, colour=GREY)
        sheet.text(x, 69, value, 12)
    sheet.rule(24, 76, 186, 76, 0.4)
    y = 84.0
    for each in bought:
        sheet.box(24, y, 22, 22, fill="#e9ebee", stroke=False, radius=2)
        sheet.text(52, y + 7, each.description, 11)
        arrives = day + timedelta(days=draws.rng.randint(2, 6))
        sheet.text(52, y + 14, f"数量 {each.quantity}　　单价 RMB {bare(each.price_minor)}", 9, colour=GREY)
        sheet.text(52, y + 20, f"预计送达 {style(arrives)}", 9, colour=GREY)
        sheet.text(186, y + 7, f"RMB {bare(each.amount_minor)}", 11, align="right")
        y += 28
    sheet.rule(24, y, 186, y, 0.4)
    pairs = [("小计", f"RMB {bare(goods)}"), ("运费", "免费")]
    pairs += [("以旧换新抵扣", f"- RMB {bare(off)}")] if off else []
    y += 9
    for label, words in pairs:
        sheet.text(118, y, label, 10)
        sheet.text(186, y, words, 10, align="right")
        y += 7
    sheet.text(118, y + 3, "订单总额", 12)
    sheet.text(186, y + 3, f"RMB {bare(total)}", 13, align="right")
    sheet.text(24, y + 20, "送货地址", 9, colour=GREY)
    sheet.text(24, y + 26, draws.address(), 10)
    sheet.text(24, y + 35, "付款方式", 9, colour=GREY)
    sheet.text(24, y + 41, f"花呗分期 {draws.one((3, 6, 12))} 期", 10)
    footer(sheet, f"如需协助请致电 400-{draws.digits(3)}-{draws.digits(4)}，并提供订单号")
    return said(
        merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day, document_number=number
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_package_tour(draws: Draws, sheet: Sheet) -> Answers:
    """A travel agency's booking form: who goes and when above, charges by person in a table, how to pay."""
    merchant, holder, day, style = draws.one(_AGENCIES), draws.person(), draws.day(60, 1), draws.day_style()
    tour, price = draws.one(_TOURS)
    adults, children = draws.rng.randint(1, 3), draws.rng.randint(0, 2)
    bought = [Bought("成人团费", adults, price)]
    bought += [Bought("儿童团费（不占床）", children, price // 1000 * 700)] if children else []
    bought += [Bought("旅游意外险", adults + children, 3_000)]
    bought += [Bought("单房差", 1, 68_000)] if adults % 2 else []
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    leaves, number = day + timedelta(days=draws.rng.randint(12, 50)), f"LY{day:%Y%m%d}{draws.digits(3)}"
    sheet.text(105, 22, merchant, 15, align="centre")
    sheet.text(105, 32, "旅游报名确认单", 15, align="centre")
    left = (
        ("订单编号", number),
        ("报名日期", style(day)),
        ("客户姓名", holder),
        ("联系电话", f"1{draws.digits(10)}"),
    )
    right = (
        ("线路名称", tour), ("出发日期", style(leaves)), ("人　　数", f"成人{adults}人，儿童{children}人"),
        ("门市顾问", draws.person()),
    )  # fmt: skip
    listed(sheet, 22, 46, left, value_x=44, step=8, colon="：")
    listed(sheet, 104, 46, right, value_x=126, step=8, colon="：")
    grid = [("费用名称", "单价（元）", "人数", "金额（元）")]
    grid += [(b.description, plain(b.price_minor), str(b.quantity), plain(b.amount_minor)) for b in bought]
    grid += [("费用总计", "", "", plain(total))]
    y = table(sheet, 22, 80, (74, 32, 24, 36), grid, height=9.5, size=10.5, right_from=1)
    y += 11
    for words in (
        "费用包含：往返大交通、行程所列住宿及用餐、景点首道门票、当地导游服务。",
        "费用不含：个人消费、行程外自费项目、航空公司燃油附加费的临时调整。",
        "付款说明：报名时付清全款。出发前7日内退团的，按总费用的20%至60%收取损失费。",
        "请出行人携带有效身份证件，于出发前2小时到达集合地点。",
    ):
        y = sheet.paragraph(22, y, 166, words, 10) + 1
    sheet.text(22, y + 14, f"客户确认签字：{holder}", 10.5)
    sheet.text(112, y + 14, "旅行社（盖章）", 10.5)
    sheet.seal(158, y + 14, 17, merchant)
    footer(
        sheet,
        f"许可证号：L-{draws.digits(2)}-{draws.digits(5)}　服务电话 0{draws.digits(3)}-{draws.digits(7)}",
    )
    return said(
        merchant=merchant, holder=holder, lines=lines(bought), total=money(total), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_hongkong_invoice(draws: Draws, sheet: Sheet) -> Answers:
    """A Hong Kong shop's invoice in traditional characters: serial numbers, the sum below, delivery terms."""
    merchant, holder, day = draws.one(_SHOPS_HK), person_old(draws), draws.day(160, 1)
    bought, number = basket(draws, _GOODS_HK, 1, 4), f"INV{draws.digits(7)}"
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    sheet.text(20, 22, merchant, 17)
    sheet.text(20, 29, f"{home_hk(draws)}　電話：{draws.digits(4)} {draws.digits(4)}", 9)
    sheet.text(190, 22, "銷售發票", 17, align="right")
    sheet.rule(20, 34, 190, 34)
    left = (("客戶名稱", holder), ("送貨地址", home_hk(draws)), ("聯絡電話", f"9{draws.digits(7)}"))
    listed(sheet, 20, 44, left, value_x=42, step=8, size=10, colon="：")
    right = (
        ("發票編號", number),
        ("日期", f"{day.year}年{day.month}月{day.day}日"),
        ("時間", clock(draws)[:5]),
    )
    listed(sheet, 130, 44, right, value_x=152, step=8, size=10, colon="：")
    grid = [("貨品名稱", "機身編號", "數量", "單價（HK$）", "金額（HK$）")]
    grid += [
        (b.description, draws.letters(10), str(b.quantity), plain(b.price_minor), plain(b.amount_minor))
        for b in bought
    ]
    y = table(sheet, 20, 72, (62, 36, 14, 28, 30), grid, size=9.5, height=9, ruled="rows", right_from=2)
    sheet.text(150, y + 10, "總金額", 12, align="right")
    sheet.text(188.5, y + 10, f"HK${plain(total)}", 12, align="right")
    sheet.text(150, y + 18, "付款方法", 9.5, align="right")
    sheet.text(188.5, y + 18, draws.one(("轉數快", "信用卡", "八達通", "易辦事")), 9.5, align="right")
    sheet.paragraph(
        20, y + 30, 170,
        "貨品出門，恕不退換。憑發票享一年免費保養。免費送貨安裝，另有舊機回收服務，詳情請向店員查詢。", 9.5,
    )  # fmt: skip
    sheet.text(20, y + 48, f"經手人：{person_old(draws)}", 10)
    sheet.text(120, y + 48, "客戶簽收：", 10)
    sheet.rule(140, y + 49, 188, y + 49)
    hkd = Currency.HKD
    return said(
        merchant=merchant, holder=holder, lines=lines(bought, hkd), total=money(total, hkd), ordered_on=day,
        document_number=number,
    )  # fmt: skip
