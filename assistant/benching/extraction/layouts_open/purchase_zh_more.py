"""Chinese purchases: a web order's page, a furniture hall's slip, a group-buying order, a dentist's plan."""

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import footer, phone_bar, spread, table
from assistant.benching.extraction.draws import Bought, Draws
from assistant.benching.extraction.figures import bare, in_capitals, plain
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.small_draws import basket, clock, paid_after
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.PURCHASE
_ELECTRIC = (
    ("变频空调挂机 大1.5匹 新一级能效", 269_900),
    ("滚筒洗衣机 10公斤 洗烘一体", 319_900),
    ("平板电脑 11英寸 8GB+256GB", 229_900),
    ("燃气热水器 16升 天然气", 179_900),
    ("激光打印机 无线双面", 118_900),
    ("固态硬盘 1TB NVMe", 45_900),
    ("游戏本 RTX独显 16GB+1TB", 689_900),
    ("电饭煲 4L", 29_950),
)
_FURNITURE = (
    ("真皮沙发 1+2+3组合", 898_000),
    ("实木双人床", 368_000),
    ("乳胶弹簧床垫", 256_000),
    ("岩板茶几", 149_800),
    ("四门衣柜", 329_000),
    ("餐桌椅（一桌六椅）", 418_000),
    ("床头柜", 48_000),
)
_SMALL = (
    ("护眼学习台灯国A级防近视学生书桌专用充电款", 12_980),
    ("家用静音大吸力无线吸尘器手持车载除螨两用", 25_900),
    ("加厚防滑不锈钢炒锅电磁炉燃气灶通用32cm", 8_850),
    ("5G智能手机大电池老人学生备用机全新正品", 99_900),
    ("人体工学椅电脑椅家用久坐办公椅可躺", 43_800),
)
_TEETH = (
    ("种植体植入（进口）", 680_000),
    ("全瓷冠修复", 298_000),
    ("根管治疗（磨牙）", 120_000),
    ("超声波洁治", 19_800),
    ("隐形正畸矫治器", 2_380_000),
    ("阻生智齿拔除", 85_000),
    ("口腔CT检查", 30_000),
)
_WEB_SHOPS = ("格澜电器旗舰店", "讯飞扬数码专营店", "小鹿家电自营旗舰店", "北岸电脑办公官方旗舰店")
_GROUP_SHOPS = ("优品生活百货店", "鑫诚数码通讯", "乐享家居专营店", "百年匠心厨具旗舰店")
_HALLS = ("欧尚名居家具", "南昌金牛家具广场", "顾佳软体家居（城南店）", "喜临轩实木家具有限公司")
_DENTISTS = ("康贝口腔门诊部", "武汉德瑞口腔医院有限公司", "雅齿口腔诊所", "杭州美皓口腔门诊部（西溪店）")


@layout(_KIND, Language.ZH, A4, (FieldName.HOLDER,))
def zh_xzhb_web_order(draws: Draws, sheet: Sheet) -> Answers:
    """An order's page printed from the browser: steps with times, boxes of details, goods, sums."""
    merchant, day, number = draws.one(_WEB_SHOPS), draws.day(120, 6), draws.digits(12)
    bought = basket(draws, _ELECTRIC, 1, 3)
    goods, off = sum(each.amount_minor for each in bought), draws.one((0, 2_000, 5_000, 1_200))
    freight = draws.one((0, 0, 600))
    total = draws.shown("total", goods - off + freight)
    sheet.text(18, 16, "我的订单 > 订单详情", 8.5, colour=GREY)
    sheet.text(18, 26, f"订单号：{number}", 10)
    sheet.text(80, 26, "状态：已完成", 10)
    done = paid_after(draws, day, 2, 4)
    for at, (step, when) in enumerate(
        (("提交订单", day), ("付款成功", day), ("商品出库", day), ("完成", done))
    ):
        sheet.box(22 + at * 45, 34, 5, 5, fill="#57a957", stroke=False, radius=2.5)
        sheet.text(30 + at * 45, 38, step, 9)
        sheet.text(
            22 + at * 45, 45, f"{when.isoformat()} {10 + 2 * at}:{draws.rng.randint(10, 59)}", 8, colour=GREY
        )
    left = (
        ("收货人信息", ("收货人：" + draws.person(), f"手机号码：138****{draws.digits(4)}")),
        ("付款信息", ("付款方式：在线支付", f"付款时间：{day.isoformat()}")),
        ("配送信息", ("配送方式：快递运输", f"送货日期：{done.isoformat()}")),
    )
    for at, (title, words) in enumerate(left):
        sheet.box(18 + at * 59, 52, 57, 27)
        sheet.text(21 + at * 59, 59, title, 10)
        for row, line in enumerate(words):
            sheet.text(21 + at * 59, 67 + row * 6.5, line, 8.5)
    sheet.text(18, 87, f"地址：{draws.address()}", 8.5)
    sheet.text(18, 97, f"店铺：{merchant}", 10)
    grid = [("商品", "商品编号", "单价", "数量", "操作")]
    grid += [
        (b.description, "100" + draws.digits(9), f"¥{bare(b.price_minor)}", str(b.quantity), "申请售后 评价")
        for b in bought
    ]
    y = table(sheet, 18, 101, (76, 32, 28, 14, 25), grid, size=9, height=10)
    pairs = (
        ("商品总额：", f"¥{bare(goods)}"), ("商品优惠：", f"-¥{bare(off)}"),
        ("运　　费：", f"¥{bare(freight)}"),
    )  # fmt: skip
    for at, (label, amount) in enumerate(pairs):
        sheet.text(160, y + 10 + at * 6.5, label, 9.5, align="right")
        sheet.text(193, y + 10 + at * 6.5, amount, 9.5, align="right")
    sheet.text(160, y + 31, "应付总额：", 10.5, align="right")
    sheet.text(193, y + 31, f"¥{bare(total)}", 13, align="right", colour=RED)
    footer(sheet, f"{draws.today:%Y/%m/%d}　订单详情　1/1")
    return said(
        merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day, document_number=number
    )


@layout(_KIND, Language.ZH, (210.0, 148.0))
def zh_xzhb_hall_slip(draws: Draws, sheet: Sheet) -> Answers:
    """A furniture hall's carbon slip: sizes and units, the sum in words, a down payment and the rest."""
    merchant, holder, day, number = (
        draws.one(_HALLS),
        draws.person(),
        draws.day(150, 1),
        "0" + draws.digits(6),
    )
    bought, style = basket(draws, _FURNITURE, 1, 4), draws.day_style()
    total = draws.shown("total", sum(each.amount_minor for each in bought))
    in_words, down = draws.shown("capitals", total), draws.one((50_000, 100_000, 30_000))
    sheet.text(105, 17, merchant, 15, align="centre")
    sheet.text(105, 26, "销 售 单", 14, align="centre")
    sheet.text(192, 20, f"No. {number}", 11, align="right", colour=RED)
    sheet.text(18, 35, f"客户姓名：{holder}", 10)
    sheet.text(90, 35, f"联系电话：13{draws.digits(9)}", 10)
    sheet.text(192, 35, f"日期：{style(day)}", 10, align="right")
    sheet.text(18, 42, f"送货地址：{draws.address()}", 10)
    grid = [("品名", "规格型号", "单位", "数量", "单价", "金额")]
    for each in bought:
        size = draws.one(("1800×2000", "米白色", f"{draws.letters(2)}-{draws.digits(3)}", "标准"))
        unit = draws.one(("套", "件"))
        grid.append(
            (
                each.description,
                size,
                unit,
                str(each.quantity),
                bare(each.price_minor),
                bare(each.amount_minor),
            )
        )
    y = table(sheet, 18, 46, (56, 36, 14, 14, 26, 28), grid, size=9.5, height=8, right_from=3)
    sheet.box(18, y, 174, 9)
    sheet.text(20, y + 6, f"合计金额（大写）：{in_capitals(in_words)}", 9.5)
    sheet.text(190, y + 6, f"（小写）：￥{bare(total)}", 9.5, align="right")
    sheet.box(18, y + 9, 174, 9)
    sheet.text(20, y + 15, f"已付定金：{bare(down)} 元", 9.5)
    sheet.text(105, y + 15, f"余款：{bare(total - down)} 元（货到付清）", 9.5)
    sheet.text(18, y + 26, "备注：定制家具非质量问题不退不换；送货时间以电话预约为准。", 8.5, colour=GREY)
    sheet.text(18, y + 35, f"导购员：{draws.person()}", 10)
    sheet.text(90, y + 35, "客户签字：", 10)
    sheet.rule(109, y + 36, 150, y + 36)
    return said(
        merchant=merchant, holder=holder, lines=lines(bought), total=money(total), ordered_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, PHONE, (FieldName.HOLDER,))
def zh_xzhb_group_order(draws: Draws, sheet: Sheet) -> Answers:
    """A group-buying app's order of one thing: a long title, what was paid, then numbers and times."""
    merchant, day = draws.one(_GROUP_SHOPS), draws.day(60, 3)
    (thing,) = basket(draws, _SMALL, 1, 1, (1,))
    off = draws.one((0, 500, 1_000, 300))
    total = draws.shown("total", thing.amount_minor - off)
    number = f"{day:%y%m%d}-{draws.digits(15)}"
    y = phone_bar(sheet, "订单详情", "21:08")
    sheet.text(7, y + 1, "已签收", 14, colour=RED)
    sheet.text(7, y + 8, "您的快件已由本人签收，感谢您的使用", 8.5, colour=GREY)
    sheet.text(7, y + 20, f"{draws.person()}　1{draws.one('358')}{draws.digits(1)}****{draws.digits(4)}", 10)
    y = sheet.paragraph(7, y + 26, 96, draws.address(), 9) + 2
    sheet.rule(0, y - 2, 110, y - 2, 0.3)
    sheet.text(7, y + 5, merchant, 11)
    sheet.text(103, y + 5, "进店 >", 9, align="right", colour=GREY)
    sheet.box(7, y + 9, 22, 22, fill="#e6e1d8", stroke=False, radius=2)
    for at, line in enumerate(sheet.wrapped(thing.description, 50, 9.5)):
        sheet.text(32, y + 13 + at * 5, line, 9.5)
    sheet.text(103, y + 13, f"¥{bare(thing.price_minor)}", 10, align="right")
    sheet.text(103, y + 19, "x1", 9, align="right", colour=GREY)
    sheet.text(32, y + 29, draws.one(("标准款；默认", "升级款；白色", "黑色；官方标配")), 8.5, colour=GREY)
    pairs = [("商品总价", f"¥{bare(thing.amount_minor)}"), ("运费", "免运费")]
    pairs += [("平台优惠", f"-¥{bare(off)}")] if off else []
    y = spread(sheet, 7, 103, y + 42, pairs)
    sheet.text(7, y + 1, "实付", 11)
    sheet.text(103, y + 1, f"¥{bare(total)}", 13, align="right", colour=RED)
    sheet.rule(0, y + 6, 110, y + 6, 0.3)
    spread(
        sheet, 7, 103, y + 14,
        (
            ("订单编号", number),
            ("支付方式", draws.one(("微信支付", "支付宝", "先用后付"))),
            ("下单时间", f"{day.isoformat()} {clock(draws)}"),
            ("物流公司", draws.one(("中通快递", "极兔速递", "韵达快递"))),
            ("快递单号", "78" + draws.digits(11)),
            ("签收时间", f"{paid_after(draws, day, 2, 5).isoformat()} {clock(draws)}"),
        ),
    )  # fmt: skip
    return said(
        merchant=merchant, lines=lines([thing]), total=money(total), ordered_on=day, document_number=number
    )


def _teeth(draws: Draws, count: int) -> str:
    return "、".join(f"{quarter}{draws.rng.randint(1, 7)}" for quarter in draws.rng.sample("1234", count))


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_dental_plan(draws: Draws, sheet: Sheet) -> Answers:
    """A dentist's offer for a treatment: teeth by number, the sum before and after a reduction."""
    merchant, holder, day, style = draws.one(_DENTISTS), draws.person(), draws.day(40, 1), draws.day_style()
    planned: list[Bought] = basket(draws, _TEETH, 2, 5)
    whole_sum, number = sum(each.amount_minor for each in planned), "ZL" + draws.digits(9)
    off = draws.one((0, 20_000, 50_000))
    total = draws.shown("total", whole_sum - off)
    sheet.logo(20, 14, 12, "#1b9aa0")
    sheet.text(36, 22, merchant, 15)
    sheet.text(20, 40, "口腔治疗费用报价单", 16)
    sheet.rule(20, 44, 190, 44)
    for x, down, words in (
        (20, 53, f"患者姓名：{holder}"), (90, 53, f"性别：{draws.one('男女')}"),
        (125, 53, f"年龄：{draws.rng.randint(19, 66)}岁"), (20, 61, f"报价单号：{number}"),
        (90, 61, f"报价日期：{style(day)}"), (20, 69, f"接诊医生：{draws.person()}"),
        (90, 69, f"咨询师：{draws.person()}"),
    ):  # fmt: skip
        sheet.text(x, down, words, 10.5)
    grid = [("序号", "治疗项目", "牙位", "数量", "单价（元）", "小计（元）")]
    grid += [
        (str(at), b.description, _teeth(draws, b.quantity), str(b.quantity),
         plain(b.price_minor), plain(b.amount_minor))
        for at, b in enumerate(planned, 1)
    ]  # fmt: skip
    y = table(sheet, 20, 76, (14, 62, 18, 16, 30, 30), grid, size=10, height=9, ruled="rows", right_from=3)
    y += 10
    for label, words in (
        ("费用合计", plain(whole_sum)), ("优惠减免", f"-{plain(off)}"), ("应付金额", f"¥{plain(total)}")
    ):  # fmt: skip
        sheet.text(140, y, label, 10.5)
        sheet.text(188.5, y, words, 10.5, align="right")
        y += 8
    sheet.paragraph(
        20, y + 8, 170,
        "说明：本报价自报价之日起30日内有效；治疗中如需变更项目，以医患双方另行确认的费用为准。", 9.5,
    )  # fmt: skip
    sheet.text(20, y + 30, "患者（或监护人）签字：", 10.5)
    sheet.rule(60, y + 31, 100, y + 31)
    footer(sheet, f"门诊时间 9:00-18:00　预约电话 0{draws.digits(3)}-{draws.digits(8)}")
    return said(
        merchant=merchant, holder=holder, lines=lines(planned), total=money(total), ordered_on=day,
        document_number=number,
    )  # fmt: skip
