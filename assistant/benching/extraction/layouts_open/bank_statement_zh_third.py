"""Chinese statements in layouts."""

from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.BANK_STATEMENT
_NATIONAL = ("中国银行", "中国建设银行", "交通银行", "广发银行", "浙商银行", "恒丰银行")
_CITY = ("上海银行", "杭州银行", "徽商银行", "重庆农村商业银行", "哈尔滨银行", "微众银行", "桂林银行")
_WALLETS = {
    "财付通-微信支付": "财付通支付科技有限公司",
    "支付宝-淘宝网": "支付宝（中国）网络技术有限公司",
    "美团外卖": "北京钱袋宝支付技术有限公司",
    "京东商城": "网银在线（北京）科技有限公司",
}
_NONE = "--------"
_PAYERS = ("湖南湘锐新材料有限公司", "劳务代发专户", "天津港信报关行")
_FAR_BANK = "中国工商银行股份有限公司长沙分行"


@layout(
    _KIND,
    Language.ZH,
    LYING,
    (
        FieldName.CLOSING_BALANCE,
        FieldName.OPENING_BALANCE,
    ),
)
def zh_xzhb_two_line_rows(draws: Draws, sheet: Sheet) -> Answers:
    """A list whose long cells wrap within their rows, newest first, dashes where nothing is."""
    bank, holder, (start, end) = draws.one(_NATIONAL), draws.person(), draws.month()
    number = "6013" + draws.digits(15)
    moved = draws.account(start, end, draws.amount(15500, 77000, 1), draws.rng.randint(5, 10))[::-1]
    sheet.text(12, 16, bank, 13)
    sheet.text(148.5, 20, "交易流水明细清单", 15, align="centre")
    for x, y, words in (
        (12, 30, f"交易区间：{start.isoformat()} 至 {end.isoformat()}"), (150, 30, f"客户姓名：{holder}"),
        (12, 37, f"借记卡号：{number}"), (150, 37, f"打印时间：{draws.today:%Y/%m/%d} {clock(draws)}"),
        (230, 37, f"行数：{len(moved)}"),
    ):  # fmt: skip
        sheet.text(x, y, words, 9)
    grid = [("记账日期", "记账时间", "币别", "金额", "余额", "交易名称", "渠道", "附言", "对方账户名",
             "对方开户行")]  # fmt: skip
    for each, hour in zip(moved, sorted((clock(draws) for _ in moved), reverse=True), strict=True):
        words = each.description
        if each.amount_minor > 0:
            dealt = ("代发工资", "银企对接", words, draws.one(_PAYERS), _FAR_BANK)
        elif words in _WALLETS:
            dealt = ("网上快捷支付", "银企对接", words, _WALLETS[words], _NONE)
        elif "转账" in words:
            dealt = ("转账汇款", "手机银行", words, draws.person(), _FAR_BANK)
        else:
            dealt = (draws.one(("消费", "代扣")), draws.one(("POS", "其他")), words, _NONE, _NONE)
        grid.append(
            (
                each.day.isoformat(),
                hour,
                "人民币",
                plain(each.amount_minor),
                plain(each.balance_minor),
                *dealt,
            )
        )
    table(sheet, 12, 42, (22, 18, 14, 27, 29, 27, 20, 38, 34, 44), grid, size=8, height=7, ruled="rows")
    footer(sheet, "温馨提示：请妥善保管您的交易明细　第 1 页 共 1 页")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        transactions=rows(moved),
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_monthly_bill(draws: Draws, sheet: Sheet) -> Answers:
    """A month's statement by post: a strip of four sums, rows by month and day only."""
    bank, holder, (start, end) = draws.one(_CITY), draws.person(), draws.month()
    number, opening = (
        f"6230 {draws.digits(4)} {draws.digits(4)} {draws.digits(4)}",
        draws.amount(21000, 60000, 1),
    )
    moved = draws.account(start, end, opening, draws.rng.randint(5, 14))
    amounts = [each.amount_minor for each in moved]
    inward, outward = sum(a for a in amounts if a > 0), -sum(a for a in amounts if a < 0)
    closing = draws.shown("closing_balance", opening + inward - outward)
    sheet.logo(18, 14, 12, "#0f6db5")
    sheet.text(34, 23, bank, 15)
    sheet.text(192, 23, "个人账户月结单", 13, align="right")
    sheet.text(18, 40, f"尊敬的 {holder} 客户：", 11)
    sheet.text(18, 48, "感谢您一直以来的支持，以下是您本期的账户变动情况，请核对。", 9.5, colour=GREY)
    sheet.text(18, 58, f"账户：{number}", 10)
    period = (f"{day.year}年{day.month:02}月{day.day:02}日" for day in (start, end))
    sheet.text(192, 58, "账单周期：" + " - ".join(period), 10, align="right")
    for at, (label, amount) in enumerate(
        (("期初余额", opening), ("本期收入", inward), ("本期支出", outward), ("期末余额", closing))
    ):
        sheet.box(18 + at * 43.5, 63, 43.5, 18, fill="#eaf3fa")
        sheet.text(39.75 + at * 43.5, 69.5, label, 9, align="centre", colour=GREY)
        sheet.text(39.75 + at * 43.5, 77, plain(amount), 11, align="centre")
    sheet.text(18, 92, "交易明细（人民币）", 11)
    grid = [("日期", "交易说明", "收入", "支出", "结余")]
    for each in moved:
        words = plain(abs(each.amount_minor))
        pair = (words, "-") if each.amount_minor > 0 else ("-", words)
        grid.append((f"{each.day:%m-%d}", each.description, *pair, plain(each.balance_minor)))
    table(sheet, 18, 96, (20, 70, 27, 27, 30), grid, size=9.5, height=7.5, right_from=2, ruled="rows")
    footer(sheet, f"客户服务热线 95{draws.digits(3)}　本月结单如与银行记录不符，以银行记录为准")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening), closing_balance=money(closing), transactions=rows(moved),
    )  # fmt: skip
