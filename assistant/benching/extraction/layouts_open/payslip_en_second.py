"""Second payslips in English: Ireland's, Australia's of cloud software, an American cheque with its stub."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import DAYS_US, plain
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PAYSLIP


@layout(_KIND, Language.EN, A4)
def en_xr2en_irish_payslip(draws: Draws, sheet: Sheet) -> Answers:
    """Ireland: PAYE, USC and PRSI at the right, pay at the left, cumulative figures in a table below."""
    holder, employer, (start, end) = draws.one(own.PEOPLE), draws.one(own.FIRMS_IE), draws.month()
    paid, eur = end - timedelta(days=draws.rng.randint(0, 5)), Currency.EUR
    style, month = draws.day_style(), end.month
    basic, extra = draws.amount(2_300, 6_100, 1), draws.amount(0, 600, 1)
    gross = basic + extra
    taken = [("PAYE", gross * 128 // 1000), ("USC", gross * 26 // 1000), ("PRSI (A1)", gross * 41 // 1000)]
    taken += draws.some((("Pension AVC", basic // 100 * 4), ("VHI", 9_450), ("Social club", 300)), 1, 2)
    deducted = sum(amount for _, amount in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(20, 22, employer, 14, bold=True)
    sheet.text(190, 22, "PAYSLIP", 14, bold=True, align="right")
    sheet.text(20, 28, f"Employer Reg. No. {draws.digits(7)}{draws.one('ABKT')}H", 8.5, colour=GREY)
    facts = (
        ("Name", holder, "Pay date", style(paid)),
        ("PPS No.", f"{draws.digits(7)}{draws.one('ACFJ')}A", "Pay period",
        f"{style(start)} to {style(end)}"),
        ("Works No.", draws.digits(3), "Frequency", f"Monthly (month {month})"),
        ("Department", draws.one(("Sales", "Stores", "Office", "Kitchen")), "Insurance weeks", "4"),
    )  # fmt: skip
    y = table(sheet, 20, 36, (24, 52, 28, 66), facts, headed=False, height=8, size=9)
    left = [("PAYMENTS", "EUR"), (f"Salary for {end:%B}", plain(basic))]
    left += [(draws.one(("Overtime", "Bonus", "Sunday premium")), plain(extra))] if extra else []
    left += [("Total Gross Pay", plain(gross))]
    right = [("DEDUCTIONS", "EUR"), *((label, plain(amount)) for label, amount in taken)]
    right += [("Total Deductions", plain(deducted))]
    ends = [
        table(sheet, x, y + 8, (54, 28), cells, right_from=1, ruled="rows", height=7.5)
        for x, cells in ((20, left), (108, right))
    ]
    y = max(ends) + 8
    sheet.box(108, y, 82, 13, fill="#e4efe7", stroke=False)
    sheet.text(111, y + 8.5, "NET PAY", 12, bold=True)
    sheet.text(187, y + 8.5, f"€{plain(net)}", 13, bold=True, align="right")
    grid = (
        ("Year to date", "Gross pay", "Tax", "USC", "PRSI", "Net pay"),
        ("This employment", *(plain(each * month) for each in
                              (gross, taken[0][1], taken[1][1], taken[2][1], gross - deducted))),
    )  # fmt: skip
    y = table(sheet, 20, y + 24, (40, 28, 26, 24, 24, 28), grid, right_from=1, height=8, size=9)
    pairs = (
        ("Tax credit (monthly)", "333.33"), ("Standard rate cut-off (monthly)", "3,666.67"),
        ("Employer PRSI", plain(gross * 1115 // 10_000)),
        ("Paid by", f"SEPA transfer to IBAN ending {draws.digits(4)}"),
    )  # fmt: skip
    listed(sheet, 20, y + 12, pairs, value_x=84, step=6.5, size=9)
    footer(sheet, "If you have a question about this payslip, please ask the payroll office.")
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, eur), deductions=money(deducted, eur), net_pay=money(net, eur),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr2en_australian_payslip(draws: Draws, sheet: Sheet) -> Answers:
    """Australian cloud software: fortnightly hours, PAYG tax, superannuation and leave in bands."""
    holder, employer, (_, last) = draws.one(own.PEOPLE), draws.one(own.FIRMS_AU), draws.month()
    end, aud = last - timedelta(days=draws.rng.randint(0, 9)), Currency.AUD
    start, paid = end - timedelta(days=13), end + timedelta(days=draws.rng.randint(1, 3))
    hours, hourly, style = draws.one((60, 68, 76)), draws.amount(29, 61, 1), draws.day_style(spelled=True)
    basic, weekend = hours * hourly, draws.one((0, 4, 6)) * hourly * 3 // 2
    gross = basic + weekend
    tax, union = gross * 17 // 100, draws.one((1_250, 2_180))
    deducted, runs = tax + union, draws.rng.randint(3, 20)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(20, 22, "Payslip", 20)
    sheet.text(190, 18, employer, 11, bold=True, align="right")
    sheet.text(190, 23.5, own.home_au(draws), 8.5, align="right")
    sheet.text(190, 28, f"ABN {draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}", 8.5,
               align="right")  # fmt: skip
    sheet.text(20, 38, "PAID TO", 8, colour=GREY)
    own.column(sheet, 20, 44, (holder, *sheet.wrapped(own.home_au(draws), 72, 10)), 10)
    pairs = (
        ("Pay period", f"{style(start)} - {style(end)}"), ("Payment date", style(paid)),
        ("Pay frequency", "Fortnightly"), ("Basis", draws.one(("Full time", "Part time"))),
    )  # fmt: skip
    listed(sheet, 98, 39, pairs, value_x=123, step=6, size=9)
    bands = (
        ("EARNINGS", (("Ordinary hours", f"{hours:.2f}", plain(hourly), basic),
                      ("Saturday penalty rate", "", "", weekend)), "Gross pay", gross),
        ("TAX AND DEDUCTIONS", (("PAYG tax", "", "", tax), ("Union fees", "", "", union)),
         "Total deductions", deducted),
    )  # fmt: skip
    y, widths = 70.0, (70, 22, 22, 28, 28)
    for title, items, label, amount in bands:
        sheet.box(20, y, 170, 8, fill="#dce8f2", stroke=False)
        heads = (
            (title, "Hours", "Rate", "This pay", "YTD") if title == "EARNINGS" else (title, "", "", "", "")
        )
        grid = [heads]
        grid += [(a, b, c, plain(d), plain(d * runs)) for a, b, c, d in items if d]
        y = table(sheet, 20, y, widths, grid, ruled="none", right_from=1, height=8)
        sheet.rule(20, y, 190, y, 0.4)
        sheet.text(21.5, y + 5.5, label, 9.5, bold=True)
        sheet.text(160.5, y + 5.5, plain(amount), 9.5, bold=True, align="right")
        sheet.text(188.5, y + 5.5, plain(amount * runs), 9.5, align="right")
        y += 14
    sheet.text(20, y + 4, "Net pay", 15, bold=True)
    sheet.text(190, y + 4, f"${plain(net)}", 15, bold=True, align="right")
    account = f"BSB {draws.digits(3)}-{draws.digits(3)}  Account *****{draws.digits(3)}"
    sheet.text(20, y + 11, f"Paid by electronic transfer: {account}", 9)
    fund = draws.one(("HarvestSuper", "Union Care Super", "Coastline Retirement Fund"))
    saved = (
        ("SUPERANNUATION", "", "", "This pay", "YTD"),
        (f"{fund} (employer, 12%)", "", "", plain(gross * 12 // 100), plain(gross * 12 // 100 * runs)),
    )
    sheet.box(20, y + 18, 170, 8, fill="#dce8f2", stroke=False)
    y = table(sheet, 20, y + 18, widths, saved, ruled="none", right_from=1, height=8)
    sheet.box(20, y + 6, 170, 8, fill="#dce8f2", stroke=False)
    leave = (
        ("LEAVE", "", "", "Accrued", "Balance"),
        ("Annual leave (hours)", "", "", "5.85", f"{draws.rng.randint(12, 140)}.40"),
        ("Personal leave (hours)", "", "", "2.92", f"{draws.rng.randint(5, 90)}.15"),
    )
    table(sheet, 20, y + 6, widths, leave, ruled="none", right_from=1, height=8)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, aud), deductions=money(deducted, aud), net_pay=money(net, aud),
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr2en_check_stub(draws: Draws, sheet: Sheet) -> Answers:
    """American: a non-negotiable check on top, below it the stub of earnings and taxes side by side."""
    holder, employer, (_, last) = en.local(draws), draws.one(own.FIRMS_US), draws.month()
    end, usd, home = last - timedelta(days=draws.rng.randint(0, 8)), Currency.USD, en.home_us(draws)
    start, paid = end - timedelta(days=13), end + timedelta(days=draws.rng.randint(2, 5))
    rate, hours, number = draws.amount(17, 52, 5), draws.one((64, 72, 80)), draws.digits(5)
    regular, overtime = rate * hours, draws.one((0, 3, 7)) * (rate * 3 // 2)
    gross, runs, style = regular + overtime, draws.rng.randint(3, 22), DAYS_US[2]
    taxes = (("Federal Withholding", gross * 93 // 1000), ("Social Security", gross * 62 // 1000),
             ("Medicare", gross * 145 // 10_000), ("State Income Tax", gross * 38 // 1000),
             ("Health Insurance", draws.one((4_650, 8_800))))  # fmt: skip
    deducted = sum(amount for _, amount in taxes)
    net = draws.shown("net_pay", gross - deducted)
    sheet.box(14, 12, 188, 72, fill="#f4f7ef")
    own.column(sheet, 20, 22, (employer, *sheet.wrapped(en.home_us(draws), 80, 9)), 9.5)
    sheet.text(196, 22, f"No. {number}", 11, align="right")
    sheet.text(196, 30, f"DATE  {style(paid)}", 10, align="right")
    sheet.text(20, 46, "PAY TO THE ORDER OF", 7.5)
    sheet.text(58, 46, holder, 11, bold=True)
    sheet.text(196, 46, f"**${plain(net)}", 11, bold=True, align="right")
    dollars, cents = divmod(net, 100)
    sheet.text(20, 55, f"{en.in_words(dollars)} and {cents:02}/100 " + "*" * 12 + " DOLLARS", 9.5)
    sheet.rule(20, 57, 196, 57, 0.4)
    own.column(sheet, 28, 65, (holder, *sheet.wrapped(home, 76, 9)), 9)
    sheet.text(166, 70, "NON-NEGOTIABLE", 12, bold=True, align="centre", colour=GREY)
    sheet.text(166, 76, "Direct deposit", 8.5, align="centre", colour=GREY)
    sheet.text(14, 96, employer, 10, bold=True)
    sheet.text(202, 96, f"Check No. {number}", 9, align="right")
    pairs = (("Employee", holder), ("SSN", f"XXX-XX-{draws.digits(4)}"))
    listed(sheet, 14, 104, pairs, value_x=38, step=6, size=9.5, colon=":")
    pairs = (("Pay Period", f"{style(start)} - {style(end)}"), ("Pay Date", style(paid)))
    listed(sheet, 110, 104, pairs, value_x=136, step=6, size=9.5, colon=":")
    grid = [("Earnings", "Hours", "Rate", "Current", "YTD")]
    grid.append(("Regular", f"{hours}.00", plain(rate), plain(regular), plain(regular * runs)))
    if overtime:
        grid.append(("Overtime", f"{overtime // (rate * 3 // 2)}.00", plain(rate * 3 // 2), plain(overtime),
                     plain(overtime * runs)))  # fmt: skip
    table(sheet, 14, 116, (23, 15, 15, 20, 22), grid, right_from=1, height=7, size=8.5)
    taken = [("Taxes and Deductions", "Current", "YTD")]
    taken += [(label, plain(amount), plain(amount * runs)) for label, amount in taxes]
    y = table(sheet, 112, 116, (44, 22, 24), taken, right_from=1, height=7, size=8.5)
    summary = [("Summary", "Current", "YTD")]
    summary += [(label, plain(amount), plain(year)) for label, amount, year in (
        ("Gross Pay", gross, gross * runs), ("Total Deductions", deducted, deducted * runs),
        ("Net Pay", net, (gross - deducted) * runs))]  # fmt: skip
    table(sheet, 112, y + 8, (44, 22, 24), summary, right_from=1, height=7.5, size=9)
    sheet.text(14, y + 14, f"Deposited: checking ***{draws.digits(4)}", 9)
    sheet.text(14, y + 20, f"PTO available: {draws.rng.randint(4, 90)}.50 hours", 9)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, usd), deductions=money(deducted, usd), net_pay=money(net, usd),
    )  # fmt: skip
