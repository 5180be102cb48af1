"""Offers, tenancies, payslips and statements in layouts kept apart."""

from datetime import timedelta

from assistant.benching.extraction.answers import money, rate, rows
from assistant.benching.extraction.blocks import footer, listed, phone_bar, spread, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed, whole
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LYING, PHONE, Answers, layout, said
from assistant.benching.extraction.words import BANKS_EN, BANKS_ZH
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency, Period

_OF_OFFER = (FieldName.ISSUED_ON, FieldName.EMPLOYMENT_TYPE, FieldName.ADDRESS, FieldName.ISSUER, FieldName.DOCUMENT_NUMBER, FieldName.ENDS_ON)
_OF_LEASE = (FieldName.ISSUED_ON, FieldName.DOCUMENT_NUMBER, FieldName.ISSUER, FieldName.MERCHANT)
_OF_SLIP = (FieldName.POSITION, FieldName.ACCOUNT_NUMBER, FieldName.BANK, FieldName.PAY, FieldName.DOCUMENT_NUMBER, FieldName.ADDRESS, FieldName.ISSUED_ON, FieldName.TAX)
_OF_STATEMENT = (FieldName.ISSUED_ON, FieldName.ADDRESS, FieldName.DOCUMENT_NUMBER, FieldName.ISSUER, FieldName.VERIFICATION_CODE)


@layout(EvidenceKind.OFFER_LETTER, Language.ZH, PHONE, _OF_OFFER)
def zh_offer_mail(draws: Draws, sheet: Sheet) -> Answers:
    """An e-mail on a phone: sender and subject above, the terms as short lines with marks."""
    holder, employer, position, style = draws.person(), draws.company(), draws.position(), draws.day_style()
    pay, starts, until = draws.amount(6, 40) * 1000, draws.day(-12, -60), draws.day(-2, -10)
    y = phone_bar(sheet, "收件箱")
    y = sheet.paragraph(7, y, 96, f"【录用通知】{employer}-{position}", 12.5)
    sheet.text(7, y + 2, f"发件人：人力资源部 <hr@example.com>", 8.5, colour=GREY)
    sheet.text(7, y + 14, f"{holder}，你好！", 11)
    y = sheet.paragraph(7, y + 22, 96, f"恭喜你通过面试！{employer}诚挚邀请你加入我们，录用信息如下：", 10.5)
    months = draws.one((12, 13, 14, 15))
    for label, value in (("岗位", position), ("薪资", f"{whole(pay)}元/月 × {months}个月（税前）"), ("到岗时间", style(starts)), ("试用期", "3个月，薪资不打折")):
        y = sheet.paragraph(9, y + 2, 94, f"● {label}：{value}", 10.5)
    y = sheet.paragraph(7, y + 4, 96, f"请在{style(until)}前回复本邮件确认，谢谢。", 10.5)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, payments=months), starts_on=starts, offer_expires_on=until
    )


@layout(EvidenceKind.OFFER_LETTER, Language.EN, A4, _OF_OFFER)
def en_statement_of_terms(draws: Draws, sheet: Sheet) -> Answers:
    """A contract-like statement with numbered headings; parties first."""
    holder, employer, position, style = draws.person(), draws.company(), draws.position(), draws.day_style()
    pay, starts, until = draws.amount(22000, 90000, 50000), draws.day(-12, -60), draws.day(-2, -10)
    sheet.text(20, 22, "CONDITIONAL OFFER OF EMPLOYMENT", 14, bold=True)
    sheet.text(190, 22, "Private & Confidential", 9, align="right")
    y = listed(sheet, 20, 36, (("Employer", employer), ("Employee", holder)), value_x=56, bold=True)
    clauses = (
        ("1. Job title", f"You will be employed as {position}."), ("2. Commencement", f"Your employment will commence on {style(starts)}."),
        ("3. Remuneration", f"Your basic salary is {signed(pay, Currency.GBP)} gross per year, payable by equal monthly instalments on the 28th of each month."),
        ("4. Hours", "Your normal hours are 37.5 a week, Monday to Friday."), ("5. Notice", "Either party may end the employment by giving one month's notice."),
        ("6. Acceptance", f"This offer will lapse if we have not received your signed acceptance on or before {style(until)}."),
    )  # fmt: skip
    for title, words in clauses:
        sheet.text(20, y + 6, title, 10.5, bold=True)
        y = sheet.paragraph(62, y + 6, 128, words, 10.5)
    sheet.text(20, y + 20, f"For and on behalf of {employer}", 10)
    footer(sheet, "Offer subject to satisfactory references and proof of the right to work")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.GBP), starts_on=starts, offer_expires_on=until
    )


@layout(EvidenceKind.RENTAL_CONTRACT, Language.ZH, A4, _OF_LEASE)
def zh_filed_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """A platform's contract: a ruled sheet of key facts, merged headings of its parts."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, starts = draws.amount(1200, 9000, 5000), draws.day(300, -20)
    ends = starts.replace(year=starts.year + 1, day=min(starts.day, 28)) - timedelta(days=1)
    deposit = draws.one((rent, rent * 2))
    sheet.text(105, 24, "住房租赁合同信息表", 17, align="centre")
    y = 34.0
    parts: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...] = (
        ("双方信息", (("出租人", landlord, "承租人", holder), ("联系电话", f"13{draws.digits(9)}", "联系电话", f"18{draws.digits(9)}"))),
        ("租金信息", (("月租金", f"{whole(rent)} 元", "押金", f"{whole(deposit)} 元"), ("付款周期", "季付", "付款方式", "银行转账"))),
        ("租期", (("起租日", style(starts), "到期日", style(ends)),)),
    )
    for title, grid in parts:
        y = table(sheet, 20, y, (170,), ((title,),), height=8)
        y = table(sheet, 20, y, (28, 57, 28, 57), grid, headed=False, height=10)
    y = table(sheet, 20, y, (28, 142), (("房屋地址", address), ("房屋用途", "居住")), headed=False, height=10)
    sheet.paragraph(20, y + 12, 170, "本表为合同组成部分，与合同正文具有同等法律效力。", 10)
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(deposit), starts_on=starts, ends_on=ends
    )


@layout(EvidenceKind.RENTAL_CONTRACT, Language.EN, A4, _OF_LEASE)
def en_lease_summary(draws: Draws, sheet: Sheet) -> Answers:
    """A letting platform's summary in cards of two columns, small capitals above values."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, starts = draws.amount(600, 2800, 500), draws.day(300, -20)
    ends = starts.replace(year=starts.year + 1, day=min(starts.day, 28)) - timedelta(days=1)
    deposit = draws.amount(600, 2800, 500)
    sheet.logo(18, 14, 12, "#2a9d8f")
    sheet.text(34, 22, "Tenancy agreement: key facts", 16, bold=True)
    sheet.box(16, 34, 86, 100, radius=2)
    sheet.box(108, 34, 86, 100, radius=2)
    stacked(sheet, 21, 44, (("TENANT", holder), ("LANDLORD", landlord), ("TENANCY START", style(starts)), ("TENANCY END", style(ends))), step=20)
    right = (("MONTHLY RENT", signed(rent, Currency.GBP)), ("TENANCY DEPOSIT", signed(deposit, Currency.GBP)), ("RENT DUE", "1st of each month"), ("BILLS INCLUDED", "Water only"))
    stacked(sheet, 113, 44, right, step=20)
    sheet.text(21, 146, "PROPERTY ADDRESS", 7.7, colour=GREY)
    sheet.text(21, 152, address, 11)
    sheet.paragraph(18, 168, 174, "These key facts form part of the tenancy agreement between the landlord and the tenant. In the case of any conflict the full terms apply.", 9)
    return said(
        holder=holder, address=address, rent=rate(rent, currency=Currency.GBP), deposit=money(deposit, Currency.GBP), starts_on=starts, ends_on=ends
    )


@layout(EvidenceKind.PAYSLIP, Language.ZH, PHONE, _OF_SLIP)
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
    y = spread(sheet, 7, 103, y + 12, (("基本工资", plain(basic)), ("奖金", plain(bonus)), ("应发工资", plain(gross))))
    sheet.text(7, y + 4, "扣除", 11)
    pairs = (("社保个人缴纳", plain(social)), ("公积金个人缴纳", plain(fund)), ("个人所得税", plain(tax)), ("扣款小计", plain(deducted)))
    spread(sheet, 7, 103, y + 12, pairs)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, gross_pay=money(gross), deductions=money(deducted),
        net_pay=money(net),
    )  # fmt: skip


@layout(EvidenceKind.PAYSLIP, Language.EN, A4, _OF_SLIP)
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
    pairs = (("Employee name", holder), ("Pay period", f"{style(start)} - {style(end)}"), ("Payment date", style(paid)), ("Tax code", "1257L"))
    y = listed(sheet, 30, 54, pairs, value_x=82, step=7.5, colon=":")
    figures = (
        ("Salary", basic), ("Bonus", bonus), ("Gross pay", gross), ("Income tax", -tax), ("National Insurance", -insurance), ("Total deductions", -deducted),
        ("Take home pay", net),
    )  # fmt: skip
    y += 4
    for label, amount in figures:
        strong = label in ("Gross pay", "Take home pay")
        sheet.text(30, y, label, 10.5, bold=strong)
        sheet.text(150, y, f"({plain(-amount)})" if amount < 0 else signed(amount, currency), 10.5, bold=strong, align="right")
        y += 8
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid, gross_pay=money(gross, currency),
        deductions=money(deducted, currency), net_pay=money(net, currency),
    )  # fmt: skip


@layout(EvidenceKind.BANK_STATEMENT, Language.ZH, LYING, (*_OF_STATEMENT, FieldName.OPENING_BALANCE, FieldName.CLOSING_BALANCE))
def zh_bilingual_statement(draws: Draws, sheet: Sheet) -> Answers:
    """Lying: headings in Chinese above English, newest row first."""
    bank, holder, (start, end), number = draws.one(BANKS_ZH), draws.person(), draws.month(), "6225" + draws.digits(12)
    moved = draws.account(start, end, draws.amount(2000, 60000, 1), draws.rng.randint(6, 14))[::-1]
    sheet.logo(20, 12, 12, "#b01c24")
    sheet.text(148, 22, f"{bank}交易流水", 16, align="centre")
    sheet.text(148, 29, "Transaction Statement", 10, align="centre")
    sheet.text(20, 40, f"户　　名：{holder}", 10)
    sheet.text(20, 44.5, "Name", 7)
    sheet.text(110, 40, f"账号：{number}", 10)
    sheet.text(110, 44.5, "Account No", 7)
    sheet.text(200, 40, f"{start.isoformat()} -- {end.isoformat()}", 10)
    heads = (("记账日期", "Date"), ("货币", "Currency"), ("交易金额", "Transaction Amount"), ("联机余额", "Balance"), ("交易摘要", "Transaction Type"), ("对手信息", "Counter Party"))
    widths = (30, 22, 42, 42, 56, 62)
    x = 20.0
    for (upper, lower), width in zip(heads, widths, strict=True):
        sheet.text(x + 1.5, 54, upper, 9.5)
        sheet.text(x + 1.5, 58.5, lower, 7)
        x += width
    grid = [(m.day.isoformat(), "CNY", plain(m.amount_minor), plain(m.balance_minor), m.description, draws.one((draws.person(), "财付通", "—"))) for m in moved]
    table(sheet, 20, 61, widths, grid, headed=False, height=7, size=9, ruled="rows")
    footer(sheet, "温馨提示：交易流水验真请登录网上银行　1/1")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end, transactions=rows(moved)
    )


@layout(EvidenceKind.BANK_STATEMENT, Language.EN, A4, _OF_STATEMENT)
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
    grid = [("Date", "Details", "Debit", "Credit", "Balance"), (f"{start:%d %b}", "BALANCE BROUGHT FORWARD", "", "", plain(opening))]
    for m in moved:
        out, inward = ("", plain(m.amount_minor)) if m.amount_minor > 0 else (plain(-m.amount_minor), "")
        grid.append((f"{m.day:%d %b}", m.description, out, inward, plain(m.balance_minor)))
    grid.append((f"{end:%d %b}", "BALANCE CARRIED FORWARD", "", "", plain(closing)))
    table(sheet, 18, y + 4, (22, 74, 26, 26, 28), grid, height=7, size=9, right_from=2)
    footer(sheet, "All amounts in GBP. Please check your statement and tell us of any errors.")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end, opening_balance=money(opening, Currency.GBP),
        closing_balance=money(closing, Currency.GBP), transactions=rows(moved, Currency.GBP),
    )  # fmt: skip
