"""Chinese purchases in more layouts."""

from assistant.benching.extraction.answers import lines, money
from assistant.benching.extraction.blocks import blanks, footer, listed, table
from assistant.benching.extraction.draws import Bought, Draws
from assistant.benching.extraction.figures import bare, in_capitals, plain
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.small_draws import basket, clock, paid_after
from assistant.benching.extraction.specimens import A4, ROLL, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.PURCHASE
_GROCERIES = (
    ("纯牛奶250ml*12", 4_990),
    ("东北长粒香米5kg", 3_980),
    ("花生油5L", 13_990),
    ("抽纸130抽*18", 2_590),
    ("冷鲜五花肉", 3_264),
    ("洗衣液3kg", 4_580),
    ("红富士苹果", 1_872),
    ("电热水壶1.7L", 9_900),
    ("棉拖鞋", 1_990),
)
_MARKETS = ("惠万家超市（人民路店）", "大昌生鲜广场", "乐购佳生活超市", "新合作百货北门店")
_WORN = (
    ("冬季加厚羽绒服男中长款", 65_900),
    ("儿童房实木书柜落地置物架", 72_800),
    ("超薄小米粒款蓝牙音箱", 15_900),
    ("瑜伽垫加宽加厚TPE", 8_950),
    ("全自动咖啡机家用意式", 189_900),
    ("婴儿推车可坐可躺双向", 93_900),
)
_SELLERS = ("森野家居生活馆", "简布衣舍", "咖小匠电器企业店", "萌宝优选母婴专营店")
_PARTS = (
    ("CPU", "i5-14600KF 散片", 148_900),
    ("主板", "B760M 重炮手 WIFI", 99_900),
    ("显卡", "RTX 4060 Ti 8G", 289_900),
    ("内存", "DDR5 6000 16G*2", 72_900),
    ("固态硬盘", "1TB PCIe4.0", 48_900),
    ("电源", "750W 金牌全模组", 53_900),
    ("机箱", "海景房 ATX 白色", 26_900),
    ("显示器", "27寸 2K 180Hz", 129_900),
    ("键鼠套装", "机械键盘+无线鼠标", 25_900),
)
_ASSEMBLERS = ("郑州科技市场联拓电脑", "成都磐石电脑科技有限公司", "济南新视野数码科技有限公司")
_SCHOOLS = (
    ("长沙市知行职业培训学校", ("中级电工培训费", "高级育婴师培训费")),
    ("合肥启明星教育科技有限公司", ("秋季雅思强化班学费", "考研全程班学费")),
    ("南宁通达机动车驾驶员培训有限公司", ("C1驾驶培训费", "B2增驾培训费")),
    ("太原市晋源区艺之声艺术培训中心", ("钢琴一对一课程费", "少儿舞蹈班学费")),
)


@layout(_KIND, Language.ZH, ROLL, (FieldName.DOCUMENT_NUMBER,))
def zh_xzhb_market_roll(draws: Draws, sheet: Sheet) -> Answers:
    """A supermarket's roll: four columns on one line, member's points, a code for the invoice."""
    merchant, day, bought = draws.one(_MARKETS), draws.day(80, 1), basket(draws, _GROCERIES, 2, 6)
    goods, off = sum(each.amount_minor for each in bought), draws.one((0, 0, 500, 260))
    total = draws.shown("total", goods - off)
    sheet.text(40, 12, merchant, 12, align="centre")
    sheet.text(40, 18, "欢迎光临", 9, align="centre")
    sheet.text(5, 26, f"机号:{draws.digits(3)}　收银员:{draws.digits(4)}", 8)
    sheet.text(5, 31, f"小票号:{draws.digits(10)}", 8)
    sheet.text(5, 36, f"日期:{day:%Y-%m-%d} {clock(draws)}", 8)
    sheet.text(5, 42, "品名", 8)
    for x, words in ((48, "数量"), (60, "单价"), (75, "金额")):
        sheet.text(x, 42, words, 8, align="right")
    sheet.rule(5, 44, 75, 44, 0.4)
    y = 49.0
    for each in bought:
        sheet.text(5, y, each.description, 8)
        sheet.text(48, y, str(each.quantity), 8, align="right")
        sheet.text(60, y, bare(each.price_minor), 8, align="right")
        sheet.text(75, y, bare(each.amount_minor), 8, align="right")
        y += 6
    sheet.rule(5, y - 3, 75, y - 3, 0.4)
    count = sum(each.quantity for each in bought)
    pairs = [("总件数", str(count)), ("合计", bare(goods)), ("优惠", bare(off)), ("应付", bare(total))]
    pairs += [(draws.one(("微信支付", "支付宝", "银联卡")), bare(total)), ("找零", "0.00")]
    for label, words in pairs:
        sheet.text(5, y + 2, label, 9)
        sheet.text(75, y + 2, words, 9, align="right")
        y += 6
    sheet.text(5, y + 5, f"会员卡:{draws.digits(4)}****{draws.digits(3)}", 8)
    sheet.text(5, y + 10, f"本次积分:{total // 100}　累计积分:{draws.digits(4)}", 8)
    sheet.qr(29, y + 15, 22, f"https://example.cn/fp?no={draws.digits(12)}")
    sheet.text(40, y + 42, "扫码开具电子发票，当月有效", 7.5, align="centre")
    return said(merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day)


@layout(_KIND, Language.ZH, A4, (FieldName.HOLDER,))
def zh_xzhb_trade_page(draws: Draws, sheet: Sheet) -> Answers:
    """A marketplace's page of a trade: the address in one line, several times, sums with each thing."""
    merchant, day = draws.one(_SELLERS), draws.day(150, 12)
    number, bought = draws.digits(19), basket(draws, _WORN, 1, 3)
    goods = sum(each.amount_minor for each in bought)
    freight, off = draws.one((0, 0, 1_000)), draws.one((0, 1_000, 3_000))
    total = draws.shown("total", goods + freight - off)
    sheet.box(16, 12, 178, 16, fill="#fff4ec")
    sheet.text(22, 22, "当前订单状态：交易成功", 12)
    sheet.text(16, 38, "订单信息", 11)
    sheet.rule(16, 41, 194, 41, 0.4)
    where = f"{draws.person()}，86-1{draws.one('358')}{draws.digits(9)}，{draws.address()}，000000"
    y = sheet.paragraph(16, 48, 178, f"收货地址：{where}", 9.5)
    sheet.text(16, y + 1, "买家留言：-", 9.5)
    done = paid_after(draws, day, 5, 11)
    for at, (label, value) in enumerate(
        (
            ("订单编号", number), ("卖家昵称", merchant), ("创建时间", f"{day.isoformat()} {clock(draws)}"),
            ("支付交易号", f"{day:%Y%m%d}{draws.digits(20)}"),
            ("成交时间", f"{done.isoformat()} {clock(draws)}"), ("发票类型", "电子发票"),
        )
    ):  # fmt: skip
        sheet.text(16 + at % 2 * 88, y + 9 + at // 2 * 7, f"{label}：{value}", 9.5)
    grid = [("宝贝", "宝贝属性", "单价", "数量", "商品总价")]
    for each in bought:
        kind = draws.one(("颜色分类：米白", "规格：标准版", "颜色分类：雾霾蓝"))
        grid.append(
            (each.description, kind, bare(each.price_minor), str(each.quantity), bare(each.amount_minor))
        )
    y = table(sheet, 16, y + 32, (68, 42, 24, 16, 28), grid, size=9.5, height=10, right_from=2)
    y += 9
    for label, amount in (("商品合计", goods), ("运费（快递）", freight), ("店铺优惠", -off)):
        sheet.text(150, y, f"{label}：", 9.5, align="right")
        sheet.text(194, y, f"￥{bare(amount)}" if amount >= 0 else f"-￥{bare(-amount)}", 9.5, align="right")
        y += 7
    sheet.text(150, y + 2, "实付款：", 11, align="right")
    sheet.text(194, y + 2, f"￥{bare(total)}", 14, align="right", colour=RED)
    footer(sheet, "交易快照可作为判断交易纠纷的依据　https://trade.example.cn/detail　1/1")
    return said(
        merchant=merchant, lines=lines(bought), total=money(total), ordered_on=day, document_number=number
    )


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_parts_quote(draws: Draws, sheet: Sheet) -> Answers:
    """A computer maker's offer by parts: the sum before tax, the tax, and both together."""
    merchant, holder, day, style = draws.one(_ASSEMBLERS), draws.person(), draws.day(45, 1), draws.day_style()
    number, parts = f"BJ{day:%Y%m%d}{draws.digits(3)}", draws.some(_PARTS, 4, 8)
    bought = [Bought(f"{what} {which}", 1, price) for what, which, price in parts]
    before = draws.shown("before_tax", sum(each.amount_minor for each in bought))
    tax = round(before * 0.13)
    total = draws.shown("total", before + tax)
    sheet.text(105, 22, f"{merchant}", 15, align="centre")
    sheet.text(105, 32, "电脑配置报价清单", 14, align="centre")
    listed(sheet, 18, 44, (("客户名称", holder), ("联系方式", f"1{draws.one('3579')}{draws.digits(9)}")),
           colon="：", step=7)  # fmt: skip
    listed(sheet, 122, 44, (("编号", number), ("日期", style(day))), colon="：", step=7)
    grid = [("序号", "配置清单", "数量", "单价", "金额")]
    grid += [
        (str(at), b.description, str(b.quantity), bare(b.price_minor), bare(b.amount_minor))
        for at, b in enumerate(bought, 1)
    ]
    y = table(sheet, 18, 58, (14, 82, 18, 28, 32), grid, size=10, height=8.5, right_from=2)
    for label, amount in (("未税金额", before), ("税额（13%）", tax), ("含税总计", total)):
        sheet.box(18, y, 142, 8.5)
        sheet.box(160, y, 32, 8.5)
        sheet.text(158, y + 5.6, label, 10, align="right")
        sheet.text(190.5, y + 5.6, bare(amount), 10, align="right")
        y += 8.5
    y = sheet.paragraph(
        18, y + 10, 174,
        "说明：1、以上价格单位为人民币元，价格随行情波动，以下单当日为准。2、整机质保三年，免费上门一年。"
        "3、付款后两个工作日内装机发货。", 9.5,
    )  # fmt: skip
    sheet.text(18, y + 8, f"报价人：{draws.person()}　　QQ：{draws.digits(9)}", 10)
    return said(
        merchant=merchant, holder=holder, lines=lines(bought), total_before_tax=money(before),
        tax=money(tax), total=money(total), ordered_on=day, document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, (210.0, 105.0), (FieldName.LINES,))
def zh_xzhb_fee_receipt(draws: Draws, sheet: Sheet) -> Answers:
    """The stationer's form for money received: blanks for whom, what for and how much."""
    (merchant, courses), holder, day = draws.one(_SCHOOLS), draws.person(), draws.day(200, 1)
    fee, number = draws.amount(980, 16800, 1000), "00" + draws.digits(5)
    total = draws.shown("total", fee)
    sheet.text(105, 18, "收　款　收　据", 18, align="centre")
    sheet.rule(76, 21, 134, 21)
    sheet.rule(76, 22, 134, 22)
    sheet.text(186, 18, f"№ {number}", 12, align="right", colour=RED)
    sheet.text(105, 30, f"日期：{day.year} 年 {day.month:02} 月 {day.day:02} 日", 10.5, align="centre")
    sheet.box(20, 35, 170, 44)
    blanks(sheet, 25, 44, (("今收到", holder),), size=12)
    blanks(sheet, 25, 54, (("交来", draws.one(courses)),), size=12)
    blanks(sheet, 25, 64, (("金额（大写）", in_capitals(draws.shown("capitals", total))),), size=12)
    blanks(sheet, 130, 64, (("￥", plain(total)),), size=12)
    blanks(sheet, 25, 74, (("收款方式", draws.one(("微信", "刷卡", "银行转账"))),), size=11)
    sheet.text(20, 88, f"收款单位（盖章）：{merchant}", 10.5)
    sheet.text(130, 88, f"收款人：{draws.person()}", 10.5)
    sheet.seal(174, 62, 12, merchant)
    sheet.text(20, 97, "第二联　交款人存", 8.5, colour=GREY)
    return said(merchant=merchant, holder=holder, total=money(total), ordered_on=day, document_number=number)
