"""Statements of accounts: debit and credit columns, one signed column, British and American ones."""

from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from assistant.benching.extraction.words import BANKS_EN, BANKS_US, BANKS_ZH
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT


@layout(_KIND, Language.ZH, A4)
def zh_debit_credit(draws: Draws, sheet: Sheet) -> Answers:
    """Money out and money in as columns of their own, sums below."""
    bank, holder, (start, end), number = (
        draws.one(BANKS_ZH),
        draws.person(),
        draws.month(),
        "6222" + draws.digits(15),
    )
    opening = draws.amount(2000, 60000, 1)
    moved = draws.account(start, end, opening, draws.rng.randint(6, 16))
    closing = draws.shown("closing_balance", opening + sum(each.amount_minor for each in moved))
    sheet.logo(18, 12, 11, "#b01c24")
    sheet.text(33, 20, bank, 14)
    sheet.text(105, 32, "个人账户交易明细", 15, align="centre")
    sheet.text(18, 42, f"户名：{holder}", 10)
    sheet.text(90, 42, f"账号：{number}", 10)
    sheet.text(18, 49, f"起止日期：{start.isoformat()} 至 {end.isoformat()}", 10)
    sheet.text(120, 49, f"期初余额：{plain(opening)}", 10)
    grid = [("交易日期", "摘要", "支出金额", "收入金额", "账户余额")]
    for each in moved:
        out, inward = (
            ("", plain(each.amount_minor)) if each.amount_minor > 0 else (plain(-each.amount_minor), "")
        )
        grid.append((each.day.isoformat(), each.description, out, inward, plain(each.balance_minor)))
    y = table(sheet, 18, 55, (28, 52, 30, 30, 34), grid, height=7, size=9, right_from=2)
    sheet.text(18, y + 9, f"期末余额：{plain(closing)}", 10)
    sheet.seal(165, y + 18, 17, bank + "电子回单专用")
    footer(sheet, "第 1 页 / 共 1 页　本明细仅供参考，以银行记录为准")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening),
        closing_balance=money(closing), transactions=rows(moved),
    )  # fmt: skip


@layout(
    _KIND,
    Language.ZH,
    A4,
    (
        FieldName.CLOSING_BALANCE,
        FieldName.OPENING_BALANCE,
    ),
)
def zh_signed_amounts(draws: Draws, sheet: Sheet) -> Answers:
    """One column of amounts with their sign; no rules between rows, no sums."""
    bank, holder, (start, end), number = (
        draws.one(BANKS_ZH),
        draws.person(),
        draws.month(),
        f"6214 **** **** {draws.digits(4)}",
    )
    moved = draws.account(start, end, draws.amount(2000, 60000, 1), draws.rng.randint(8, 20))
    sheet.text(105, 22, f"{bank}交易流水", 16, align="centre")
    listed(sheet, 20, 36, (("客户姓名", holder), ("卡号", number)), value_x=42, step=7)
    listed(
        sheet,
        118,
        36,
        (("查询起始日", f"{start:%Y%m%d}"), ("查询截止日", f"{end:%Y%m%d}")),
        value_x=144,
        step=7,
    )
    grid = [("交易日期", "交易时间", "交易金额", "余额", "交易类型", "对方户名")]
    for each in moved:
        clock = f"{draws.rng.randint(0, 23):02}:{draws.rng.randint(0, 59):02}:{draws.rng.randint(0, 59):02}"
        grid.append(
            (
                f"{each.day:%Y%m%d}",
                clock,
                f"{each.amount_minor / 100:+,.2f}",
                plain(each.balance_minor),
                each.description,
                draws.one(("财付通", "支付宝", "—")),
            )
        )
    table(sheet, 20, 54, (24, 22, 30, 32, 42, 22), grid, height=7, size=9, ruled="rows")
    footer(sheet, "本流水由系统自动打印")
    return said(
        bank=bank,
        holder=holder,
        account_number=number,
        period_from=start,
        period_until=end,
        transactions=rows(moved),
    )


@layout(_KIND, Language.EN, A4)
def en_paid_out_paid_in(draws: Draws, sheet: Sheet) -> Answers:
    """A British statement: a box of sums, rows without rules."""
    bank, holder, (start, end), number = draws.one(BANKS_EN), draws.person(), draws.month(), draws.digits(8)
    opening = draws.amount(200, 9000, 1)
    moved = draws.account(start, end, opening, draws.rng.randint(6, 16))
    ins, outs = (
        sum(m.amount_minor for m in moved if m.amount_minor > 0),
        -sum(m.amount_minor for m in moved if m.amount_minor < 0),
    )
    closing = draws.shown("closing_balance", opening + ins - outs)
    style = draws.day_style()
    sheet.logo(18, 12, 12)
    sheet.text(34, 20, bank, 14, bold=True)
    sheet.text(192, 20, "Your current account statement", 11, align="right")
    sheet.text(18, 36, holder, 10.5)
    sheet.text(18, 41, draws.address(), 9)
    sheet.text(18, 54, f"Statement period: {style(start)} to {style(end)}", 10)
    sheet.text(18, 60, f"Sort code 20-45-{draws.digits(2)}   Account number {number}", 10)
    sheet.box(128, 30, 64, 34, fill="#eef1f4")
    for at, (label, amount) in enumerate(
        (("Opening balance", opening), ("Money in", ins), ("Money out", outs), ("Closing balance", closing))
    ):
        sheet.text(131, 37 + at * 7, label, 9.5)
        sheet.text(189, 37 + at * 7, signed(amount, Currency.GBP), 9.5, align="right")
    grid = [("Date", "Description", "Paid out", "Paid in", "Balance")]
    for each in moved:
        out, inward = (
            ("", plain(each.amount_minor)) if each.amount_minor > 0 else (plain(-each.amount_minor), "")
        )
        grid.append((f"{each.day:%d %b %Y}", each.description, out, inward, plain(each.balance_minor)))
    table(sheet, 18, 72, (28, 66, 26, 26, 28), grid, height=7, size=9, right_from=2, ruled="none")
    footer(sheet, f"{bank} is authorised by the Prudential Regulation Authority. Registered in England.")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, Currency.GBP), closing_balance=money(closing, Currency.GBP),
        transactions=rows(moved, Currency.GBP),
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_american_statement(draws: Draws, sheet: Sheet) -> Answers:
    """A summary list, then one signed column with the balance beside it."""
    bank, holder, (start, end), number = draws.one(BANKS_US), draws.person(), draws.month(), draws.digits(12)
    opening, style = draws.amount(200, 9000, 1), draws.day_style(american=True)
    moved = draws.account(start, end, opening, draws.rng.randint(6, 14))
    closing = draws.shown("closing_balance", opening + sum(each.amount_minor for each in moved))
    sheet.text(20, 20, bank, 15, bold=True)
    sheet.text(196, 18, f"{style(start)} through {style(end)}", 10, align="right")
    sheet.text(196, 24, f"Account Number: {number}", 10, align="right")
    sheet.text(20, 36, holder.upper(), 10)
    sheet.text(20, 41, draws.address(american=True).upper(), 9)
    sheet.text(20, 56, "CHECKING SUMMARY", 11, bold=True)
    ins, outs = (
        sum(m.amount_minor for m in moved if m.amount_minor > 0),
        sum(m.amount_minor for m in moved if m.amount_minor < 0),
    )
    y = 64.0
    for label, words in (
        ("Beginning Balance", signed(opening, Currency.USD)), ("Deposits and Additions", plain(ins)),
        ("Withdrawals and Fees", plain(outs)),
        ("Ending Balance", signed(closing, Currency.USD)),
    ):  # fmt: skip
        sheet.text(24, y, label, 10)
        sheet.text(120, y, words, 10, align="right")
        y += 6.5
    sheet.text(20, y + 8, "TRANSACTION DETAIL", 11, bold=True)
    grid = [("DATE", "DESCRIPTION", "AMOUNT", "BALANCE")]
    grid += [
        (f"{m.day:%m/%d/%Y}", m.description, plain(m.amount_minor), plain(m.balance_minor)) for m in moved
    ]
    table(sheet, 20, y + 12, (28, 80, 32, 34), grid, height=7, size=9, right_from=2, ruled="rows")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, Currency.USD), closing_balance=money(closing, Currency.USD),
        transactions=rows(moved, Currency.USD),
    )  # fmt: skip
