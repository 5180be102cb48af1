"""Chinese statements: a large bank's wide history, and a counter's statement with debit and credit marks."""

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
_LARGE = ("中国工商银行", "中国农业银行", "中国邮政储蓄银行", "中国光大银行", "兴业银行", "中国民生银行")
_LOCAL = ("宁波银行", "成都农商银行", "江苏银行", "东莞农村商业银行", "长沙银行", "广西北部湾银行")
_OTHERS = {
    "财付通-微信支付": "财付通支付科技",
    "支付宝-淘宝网": "支付宝（中国）",
    "美团外卖": "美团平台商户",
    "水电费代扣": "国家电网",
    "京东商城": "网银在线（北京）",
}
_PAYERS = ("代发工资专户", "鸿运商贸行", "远拓机电")
_CHANNELS = ("快捷支付", "手机银行", "网上银行", "柜面", "自助终端")


@layout(
    _KIND,
    Language.ZH,
    LYING,
    (
        FieldName.CLOSING_BALANCE,
        FieldName.OPENING_BALANCE,
    ),
)
def zh_xzhb_card_history(draws: Draws, sheet: Sheet) -> Answers:
    """The electronic history of a debit card: many narrow columns, signed amounts, time below the day."""
    bank, holder, (start, end) = draws.one(_LARGE), draws.person(), draws.month()
    number = "6217" + draws.digits(15)
    moved = draws.account(start, end, draws.amount(18000, 72000, 1), draws.rng.randint(6, 12))
    sheet.logo(9, 8, 9, "#b01c24")
    sheet.text(148.5, 17, f"{bank}借记账户历史明细（电子版）", 14, align="centre")
    sheet.text(288, 10, f"电子流水号：{draws.letters(4)}{draws.digits(12)}", 7, align="right", colour=GREY)
    sheet.text(9, 28, f"卡号：{number}", 9)
    sheet.text(90, 28, f"户名：{holder}", 9)
    sheet.text(160, 28, f"起止日期：{start.isoformat()} — {end.isoformat()}", 9)
    grid = [("交易日期", "储种", "序号", "币种", "摘要", "地区", "收入/支出金额", "余额", "对方户名",
             "对方账号", "渠道")]  # fmt: skip
    area = draws.digits(4)
    clocks = sorted(clock(draws) for _ in moved)
    for at, (each, hour) in enumerate(zip(moved, clocks, strict=True), 1):
        other = draws.one(_PAYERS) if each.amount_minor > 0 else _OTHERS.get(each.description, "")
        grid.append(
            (
                f"{each.day.isoformat()} {hour}", "活期", f"{at:05}", "人民币", each.description,
                area,
                f"{each.amount_minor / 100:+,.2f}", plain(each.balance_minor), other,
                f"{draws.digits(4)}****{draws.digits(4)}" if other else "", draws.one(_CHANNELS),
            )
        )  # fmt: skip
    widths = (26, 13, 16, 16, 42, 15, 32, 32, 36, 29, 22)
    table(sheet, 9, 34, widths, grid, size=8, height=6.5)
    footer(sheet, "第 1 页，共 1 页　　本明细由客户自助下载，可凭电子流水号在本行官网核验")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        transactions=rows(moved),
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_debit_mark(draws: Draws, sheet: Sheet) -> Answers:
    """A counter's statement: unsigned amounts with a mark of debit or credit, sums of both below."""
    bank, holder, (start, end) = draws.one(_LOCAL), draws.person(), draws.month()
    number, opening = draws.digits(16), draws.amount(22500, 68000, 1)
    moved = draws.account(start, end, opening, draws.rng.randint(6, 15))
    amounts = [each.amount_minor for each in moved]
    inward, outward = sum(a for a in amounts if a > 0), -sum(a for a in amounts if a < 0)
    closing = draws.shown("closing_balance", opening + inward - outward)
    sheet.text(105, 20, bank, 15, align="centre")
    sheet.text(105, 29, "个人活期存款对账单", 13, align="centre")
    left = (("账　　号", number), ("户　　名", holder), ("账户类型", "个人结算账户"))
    right = (
        ("开户机构", f"{draws.one(('城西', '解放路', '高新', '滨江'))}支行"),
        ("对账期间", f"{start:%Y/%m/%d}-{end:%Y/%m/%d}"),
        ("上期余额", plain(opening)),
    )
    for x, pairs in ((20, left), (112, right)):
        for at, (label, value) in enumerate(pairs):
            sheet.text(x, 42 + at * 7, f"{label}：{value}", 10)
    grid = [("交易日期", "凭证号", "摘要", "借贷", "发生额", "余额")]
    for each in moved:
        grid.append(
            (
                f"{each.day:%Y/%m/%d}", draws.digits(6), each.description,
                "贷" if each.amount_minor > 0 else "借",
                plain(abs(each.amount_minor)), plain(each.balance_minor),
            )
        )  # fmt: skip
    y = table(sheet, 20, 62, (27, 22, 47, 14, 30, 32), grid, size=9, height=7, right_from=4)
    ins = sum(a > 0 for a in amounts)
    for at, words in enumerate(
        (
            f"借方合计：{len(amounts) - ins} 笔　{plain(outward)}",
            f"贷方合计：{ins} 笔　{plain(inward)}",
            f"本期余额：{plain(closing)}",
        )
    ):
        sheet.text(20 + at * 60, y + 9, words, 9.5)
    sheet.text(20, y + 17, "注：借方为支出，贷方为存入；币种为人民币。", 8.5, colour=GREY)
    printed = f"{draws.today.year}年{draws.today.month}月{draws.today.day}日"
    sheet.text(20, y + 24, f"打印柜员：{draws.digits(6)}　打印日期：{printed}", 8.5, colour=GREY)
    sheet.seal(168, y + 29, 15, bank + "业务专用章")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening), closing_balance=money(closing), transactions=rows(moved),
    )  # fmt: skip
