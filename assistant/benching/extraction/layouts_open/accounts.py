"""Payslips and bank statements in layouts kept apart."""

from datetime import timedelta

from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, PHONE, Answers, layout, said
from assistant.benching.extraction.words import BANKS_EN, BANKS_ZH
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency


@layout(EvidenceKind.PAYSLIP, Language.ZH, PHONE)
def zh_slip_on_phone(draws: Draws, sheet: Sheet) -> Answers:
    """A work app's slip: what is paid in large figures at the top."""
    holder, employer, (start, end) = draws.person(), draws.company(), draws.month()
    basic, bonus = draws.amount(4000, 18000, 10000), draws.amount(0, 4000, 5000)
    social, fund, tax = draws.amount(300, 1500, 1), draws.amount(200, 1600, 1), draws.amount(0, 800, 1)
    gross, deducted = basic + bonus, social + fund + tax
    net = draws.shown("net_pay", gross - deducted)
    y = phone_bar(sheet, f"{start.year}年{start.month}月工资单")
    sheet.text(55, y + 4, "实发工资（元）", 10, align="centre", colour=GREY)
    sheet.text(55, y + 16, plain(net), 24, align="centre")
    y = spread(sheet, 7, 103, y + 30, (("姓名", holder), ("公司", employer)))
    sheet.text(7, y + 4, "收入", 11)
    y = spread(
        sheet,
        7,
        103,
        y + 12,
        (("基本工资", plain(basic)), ("奖金", plain(bonus)), ("应发工资", plain(gross))),
    )
    sheet.text(7, y + 4, "扣除", 11)
    pairs = (
        ("社保个人缴纳", plain(social)),
        ("公积金个人缴纳", plain(fund)),
        ("个人所得税", plain(tax)),
        ("扣款小计", plain(deducted)),
    )
    spread(sheet, 7, 103, y + 12, pairs)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, gross_pay=money(gross),
        deductions=money(deducted),
        net_pay=money(net),
    )  # fmt: skip


@layout(EvidenceKind.PAYSLIP, Language.EN, A4)
def en_simple_slip(draws: Draws, sheet: Sheet) -> Answers:
    """A small firm's slip: letterhead and one list from pay to what is left."""
    holder, employer, (start, end), style = draws.person(), draws.company(), draws.month(), draws.day_style()
    currency, paid = Currency.GBP, end - timedelta(days=draws.rng.randint(0, 3))
    basic, bonus = draws.amount(1500, 5200, 1), draws.amount(0, 500, 1)
    tax, insurance = basic // 100 * 13, basic // 100 * 7
    gross, deducted = basic + bonus, tax + insurance
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(105, 22, employer, 15, align="centre", bold=True)
    sheet.text(105, 29, draws.address(), 9, align="centre")
    sheet.text(105, 42, "PAY ADVICE", 13, align="centre", bold=True)
    pairs = (
        ("Employee name", holder),
        ("Pay period", f"{style(start)} - {style(end)}"),
        ("Payment date", style(paid)),
        ("Tax code", "1257L"),
    )
    y = listed(sheet, 30, 54, pairs, value_x=82, step=7.5, colon=":")
    figures = (
        ("Salary", basic), ("Bonus", bonus), ("Gross pay", gross), ("Income tax", -tax),
        ("National Insurance", -insurance), ("Total deductions", -deducted),
        ("Take home pay", net),
    )  # fmt: skip
    y += 4
    for label, amount in figures:
        strong = label in ("Gross pay", "Take home pay")
        sheet.text(30, y, label, 10.5, bold=strong)
        sheet.text(
            150,
            y,
            f"({plain(-amount)})" if amount < 0 else signed(amount, currency),
            10.5,
            bold=strong,
            align="right",
        )
        y += 8
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, currency),
        deductions=money(deducted, currency), net_pay=money(net, currency),
    )  # fmt: skip


@layout(
    EvidenceKind.BANK_STATEMENT,
    Language.ZH,
    LYING,
    (
        FieldName.CLOSING_BALANCE,
        FieldName.OPENING_BALANCE,
    ),
)
def zh_bilingual_statement(draws: Draws, sheet: Sheet) -> Answers:
    """Lying: headings in Chinese above English, newest row first."""
    bank, holder, (start, end), number = (
        draws.one(BANKS_ZH),
        draws.person(),
        draws.month(),
        "6225" + draws.digits(12),
    )
    moved = draws.account(start, end, draws.amount(2000, 60000, 1), draws.rng.randint(6, 14))[::-1]
    sheet.logo(20, 12, 12, "#b01c24")
    sheet.text(148, 22, f"{bank}交易流水", 16, align="centre")
    sheet.text(148, 29, "Transaction Statement", 10, align="centre")
    sheet.text(20, 40, f"户　　名：{holder}", 10)
    sheet.text(20, 44.5, "Name", 7)
    sheet.text(110, 40, f"账号：{number}", 10)
    sheet.text(110, 44.5, "Account No", 7)
    sheet.text(200, 40, f"{start.isoformat()} -- {end.isoformat()}", 10)
    heads = (
        ("记账日期", "Date"),
        ("货币", "Currency"),
        ("交易金额", "Transaction Amount"),
        ("联机余额", "Balance"),
        ("交易摘要", "Transaction Type"),
        ("对手信息", "Counter Party"),
    )
    widths = (30, 22, 42, 42, 56, 62)
    x = 20.0
    for (upper, lower), width in zip(heads, widths, strict=True):
        sheet.text(x + 1.5, 54, upper, 9.5)
        sheet.text(x + 1.5, 58.5, lower, 7)
        x += width
    grid = [
        (
            m.day.isoformat(),
            "CNY",
            plain(m.amount_minor),
            plain(m.balance_minor),
            m.description,
            draws.one((draws.person(), "财付通", "—")),
        )
        for m in moved
    ]
    table(sheet, 20, 61, widths, grid, headed=False, height=7, size=9, ruled="rows")
    footer(sheet, "温馨提示：交易流水验真请登录网上银行　1/1")
    return said(
        bank=bank,
        holder=holder,
        account_number=number,
        period_from=start,
        period_until=end,
        transactions=rows(moved),
    )


@layout(EvidenceKind.BANK_STATEMENT, Language.EN, A4)
def en_running_balance(draws: Draws, sheet: Sheet) -> Answers:
    """Brought forward and carried forward as rows; days without a year."""
    bank, holder, (start, end), number = draws.one(BANKS_EN), draws.person(), draws.month(), draws.digits(8)
    opening, style = draws.amount(4000, 9000, 1), draws.day_style(spelled=True)
    moved = draws.account(start, end, opening, draws.rng.randint(5, 12))
    closing = draws.shown("closing_balance", opening + sum(each.amount_minor for each in moved))
    sheet.text(18, 20, bank, 15, bold=True)
    sheet.text(18, 32, "Statement of account", 12)
    pairs = (("Account holder", holder), ("Account no.", number), ("From", style(start)), ("To", style(end)))
    y = listed(sheet, 18, 42, pairs, value_x=54, step=6.5, size=10)
    grid = [
        ("Date", "Details", "Debit", "Credit", "Balance"),
        (f"{start:%d %b}", "BALANCE BROUGHT FORWARD", "", "", plain(opening)),
    ]
    for m in moved:
        out, inward = ("", plain(m.amount_minor)) if m.amount_minor > 0 else (plain(-m.amount_minor), "")
        grid.append((f"{m.day:%d %b}", m.description, out, inward, plain(m.balance_minor)))
    grid.append((f"{end:%d %b}", "BALANCE CARRIED FORWARD", "", "", plain(closing)))
    table(sheet, 18, y + 4, (22, 74, 26, 26, 28), grid, height=7, size=9, right_from=2)
    footer(sheet, "All amounts in GBP. Please check your statement and tell us of any errors.")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, Currency.GBP),
        closing_balance=money(closing, Currency.GBP), transactions=rows(moved, Currency.GBP),
    )  # fmt: skip
