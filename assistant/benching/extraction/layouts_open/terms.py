"""Offers of work and tenancies in layouts kept apart."""

from datetime import timedelta

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import footer, listed, phone_bar, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import signed, whole
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period


@layout(EvidenceKind.OFFER_LETTER, Language.ZH, PHONE)
def zh_offer_mail(draws: Draws, sheet: Sheet) -> Answers:
    """An e-mail on a phone: sender and subject above, the terms as short lines with marks."""
    holder, employer, position, style = draws.person(), draws.company(), draws.position(), draws.day_style()
    pay, starts, until = draws.amount(6, 40) * 1000, draws.day(-12, -60), draws.day(-2, -10)
    y = phone_bar(sheet, "收件箱")
    y = sheet.paragraph(7, y, 96, f"【录用通知】{employer}-{position}", 12.5)
    sheet.text(7, y + 2, "发件人：人力资源部 <hr@example.com>", 8.5, colour=GREY)
    sheet.text(7, y + 14, f"{holder}，你好！", 11)
    y = sheet.paragraph(7, y + 22, 96, f"恭喜你通过面试！{employer}诚挚邀请你加入我们，录用信息如下：", 10.5)
    months = draws.one((12, 13, 14, 15))
    for label, value in (
        ("岗位", position),
        ("薪资", f"{whole(pay)}元/月 × {months}个月（税前）"),
        ("到岗时间", style(starts)),
        ("试用期", "3个月，薪资不打折"),
    ):
        y = sheet.paragraph(9, y + 2, 94, f"● {label}：{value}", 10.5)
    y = sheet.paragraph(7, y + 4, 96, f"请在{style(until)}前回复本邮件确认，谢谢。", 10.5)
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay, payments=months),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(EvidenceKind.OFFER_LETTER, Language.EN, A4)
def en_statement_of_terms(draws: Draws, sheet: Sheet) -> Answers:
    """A contract-like statement with numbered headings; parties first."""
    holder, employer, position, style = draws.person(), draws.company(), draws.position(), draws.day_style()
    pay, starts, until = draws.amount(22000, 90000, 50000), draws.day(-12, -60), draws.day(-2, -10)
    sheet.text(20, 22, "CONDITIONAL OFFER OF EMPLOYMENT", 14, bold=True)
    sheet.text(190, 22, "Private & Confidential", 9, align="right")
    y = listed(sheet, 20, 36, (("Employer", employer), ("Employee", holder)), value_x=56, bold=True)
    clauses = (
        ("1. Job title", f"You will be employed as {position}."),
        ("2. Commencement", f"Your employment will commence on {style(starts)}."),
        ("3. Remuneration", f"Your basic salary is {signed(pay, Currency.GBP)} gross per year, "
            "payable by equal monthly instalments on the 28th of each month."),
        ("4. Hours", "Your normal hours are 37.5 a week, Monday to Friday."),
        ("5. Notice", "Either party may end the employment by giving one month's notice."),
        ("6. Acceptance", "This offer will lapse if we have not received your signed acceptance "
            f"on or before {style(until)}."),
    )  # fmt: skip
    for title, words in clauses:
        sheet.text(20, y + 6, title, 10.5, bold=True)
        y = sheet.paragraph(62, y + 6, 128, words, 10.5)
    sheet.text(20, y + 20, f"For and on behalf of {employer}", 10)
    footer(sheet, "Offer subject to satisfactory references and proof of the right to work")
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay, Period.YEAR, Currency.GBP),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(EvidenceKind.RENTAL_CONTRACT, Language.ZH, A4)
def zh_filed_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """A platform's contract: a ruled sheet of key facts, merged headings of its parts."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, starts = draws.amount(1200, 9000, 5000), draws.day(300, -20)
    ends = starts.replace(year=starts.year + 1, day=min(starts.day, 28)) - timedelta(days=1)
    deposit = draws.one((rent, rent * 2))
    sheet.text(105, 24, "住房租赁合同信息表", 17, align="centre")
    y = 34.0
    parts: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...] = (
        (
            "双方信息",
            (
                ("出租人", landlord, "承租人", holder),
                ("联系电话", f"13{draws.digits(9)}", "联系电话", f"18{draws.digits(9)}"),
            ),
        ),
        (
            "租金信息",
            (
                ("月租金", f"{whole(rent)} 元", "押金", f"{whole(deposit)} 元"),
                ("付款周期", "季付", "付款方式", "银行转账"),
            ),
        ),
        ("租期", (("起租日", style(starts), "到期日", style(ends)),)),
    )
    for title, grid in parts:
        y = table(sheet, 20, y, (170,), ((title,),), height=8)
        y = table(sheet, 20, y, (28, 57, 28, 57), grid, headed=False, height=10)
    y = table(sheet, 20, y, (28, 142), (("房屋地址", address), ("房屋用途", "居住")), headed=False, height=10)
    sheet.paragraph(20, y + 12, 170, "本表为合同组成部分，与合同正文具有同等法律效力。", 10)
    return said(
        holder=holder,
        address=address,
        rent=rate(rent),
        deposit=money(deposit),
        starts_on=starts,
        ends_on=ends,
    )


@layout(EvidenceKind.RENTAL_CONTRACT, Language.EN, A4)
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
    stacked(
        sheet,
        21,
        44,
        (
            ("TENANT", holder),
            ("LANDLORD", landlord),
            ("TENANCY START", style(starts)),
            ("TENANCY END", style(ends)),
        ),
        step=20,
    )
    right = (
        ("MONTHLY RENT", signed(rent, Currency.GBP)),
        ("TENANCY DEPOSIT", signed(deposit, Currency.GBP)),
        ("RENT DUE", "1st of each month"),
        ("BILLS INCLUDED", "Water only"),
    )
    stacked(sheet, 113, 44, right, step=20)
    sheet.text(21, 146, "PROPERTY ADDRESS", 7.7, colour=GREY)
    sheet.text(21, 152, address, 11)
    sheet.paragraph(
        18,
        168,
        174,
        "These key facts form part of the tenancy agreement between the landlord and the tenant. In the "
        "case of any conflict the full terms apply.",
        9,
    )
    return said(
        holder=holder,
        address=address,
        rent=rate(rent, currency=Currency.GBP),
        deposit=money(deposit, Currency.GBP),
        starts_on=starts,
        ends_on=ends,
    )
