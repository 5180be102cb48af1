"""Chinese statements kept apart."""

from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain
from assistant.benching.extraction.layouts_apart.words_zhm import BANKS, LOCAL_BANKS
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.BANK_STATEMENT
_ENDS = (FieldName.OPENING_BALANCE, FieldName.CLOSING_BALANCE)


@layout(_KIND, Language.ZH, A4, _ENDS)
def zh_xr4zhm_account_details(draws: Draws, sheet: Sheet) -> Answers:
    """The common list of a current account: particulars in two columns, a ruled table of five columns."""
    bank, holder, (start, end) = draws.one(BANKS), draws.person(), draws.month()
    number = "62" + draws.digits(17)
    moved = draws.account(start, end, draws.amount(16000, 60000, 1), draws.rng.randint(6, 14))
    sheet.logo(20, 13, 9, "#1a7f5a")
    sheet.text(32, 20, bank, 14)
    sheet.text(105, 34, "个人账户交易明细", 15, align="centre")
    listed(sheet, 20, 46, (("户名", holder), ("账号", number)), colon="：", size=10)
    listed(
        sheet,
        110,
        46,
        (("起止日期", f"{start.isoformat()} 至 {end.isoformat()}"), ("币种", "人民币")),
        colon="：",
        size=10,
    )
    grid = [("交易日期", "摘要", "交易金额", "账户余额")]
    for each in moved:
        amount = ("+" if each.amount_minor > 0 else "") + plain(each.amount_minor)
        grid.append((each.day.isoformat(), each.description, amount, plain(each.balance_minor)))
    y = table(sheet, 20, 60, (32, 62, 38, 38), grid, size=9.5, height=8, right_from=2)
    sheet.text(
        20, y + 9, f"打印时间：{draws.today:%Y-%m-%d}　本明细仅供参考，以银行账务为准", 8.5, colour=GREY
    )
    footer(sheet, "第1页/共1页")
    return said(
        bank=bank,
        holder=holder,
        account_number=number,
        period_from=start,
        period_until=end,
        transactions=rows(moved),
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_income_and_outgo(draws: Draws, sheet: Sheet) -> Answers:
    """A local bank's statement: what came and what went in columns of their own, balances in a box."""
    bank, holder, (start, end) = draws.one(LOCAL_BANKS), draws.person(), draws.month()
    number, opening, style = draws.digits(16), draws.amount(20000, 70000, 1), draws.day_style()
    moved = draws.account(start, end, opening, draws.rng.randint(5, 13))
    amounts = [each.amount_minor for each in moved]
    closing = draws.shown("closing_balance", opening + sum(amounts))
    sheet.text(105, 22, bank, 14, align="centre")
    sheet.text(105, 31, "活期账户对账单", 13, align="centre")
    y = table(
        sheet,
        18,
        38,
        (28, 59, 28, 59),
        (
            ("客户姓名", holder, "账号", number),
            ("对账期间", f"{style(start)} 至 {style(end)}", "币种", "人民币元"),
            ("期初余额", plain(opening), "期末余额", plain(closing)),
        ),
        size=9,
        height=9,
        headed=False,
    )
    grid = [("日期", "交易摘要", "支出金额", "收入金额", "余额")]
    for each in moved:
        paid, got = (
            (plain(-each.amount_minor), "") if each.amount_minor < 0 else ("", plain(each.amount_minor))
        )
        grid.append((style(each.day), each.description, paid, got, plain(each.balance_minor)))
    table(sheet, 18, y + 8, (38, 46, 29, 29, 32), grid, size=9, height=8, right_from=2, ruled="rows")
    sheet.seal(160, 250, 18, bank)
    footer(sheet, f"客服热线：95{draws.digits(3)}")
    return said(
        bank=bank,
        holder=holder,
        account_number=number,
        period_from=start,
        period_until=end,
        opening_balance=money(opening),
        closing_balance=money(closing),
        transactions=rows(moved),
    )


@layout(_KIND, Language.ZH, LYING, _ENDS)
def zh_xr4zhm_wide_history(draws: Draws, sheet: Sheet) -> Answers:
    """A lying list with numbered rows, places of trade and the other side's name in the last column."""
    bank, holder, (start, end) = draws.one(BANKS), draws.person(), draws.month()
    number = "6217" + draws.digits(15)
    moved = draws.account(start, end, draws.amount(17000, 80000, 1), draws.rng.randint(5, 11))
    sheet.text(148, 18, f"{bank}个人客户历史交易明细", 15, align="centre")
    sheet.text(14, 30, f"客户名称：{holder}", 10)
    sheet.text(90, 30, f"卡号：{number}", 10)
    sheet.text(180, 30, f"查询区间：{start:%Y%m%d}-{end:%Y%m%d}", 10)
    grid = [("序号", "交易日期", "交易摘要", "币种", "交易金额", "余额", "交易渠道", "凭证号")]
    for at, each in enumerate(moved, 1):
        grid.append(
            (
                str(at),
                f"{each.day:%Y%m%d}",
                each.description,
                "人民币",
                bare(each.amount_minor),
                bare(each.balance_minor),
                draws.one(("手机银行", "快捷支付", "柜面")),
                draws.digits(8),
            )
        )
    table(sheet, 14, 36, (16, 32, 62, 22, 36, 38, 32, 30), grid, size=9, height=8.5)
    footer(sheet, f"打印日期：{draws.today:%Y%m%d}　柜员号：{draws.digits(6)}")
    return said(
        bank=bank,
        holder=holder,
        account_number=number,
        period_from=start,
        period_until=end,
        transactions=rows(moved),
    )
