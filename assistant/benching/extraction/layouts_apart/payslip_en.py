"""Payslips of Britain's desktop software, of India, and of America's largest payroll bureau."""

from datetime import timedelta

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PAYSLIP


@layout(_KIND, Language.EN, (210.0, 148.0))
def en_xr4enm_desktop_slip(draws: Draws, sheet: Sheet) -> Answers:
    """Britain: half a sheet of boxes, the firm below at the left, the year's figures, net pay in a corner."""
    holder, employer, (start, end) = draws.one(own.PEOPLE), draws.one(own.FIRMS_GB), draws.month()
    paid, gbp = end - timedelta(days=draws.rng.randint(0, 4)), Currency.GBP
    basic, extra, month = draws.amount(1_700, 4_600, 1), draws.amount(40, 380, 1), (end.month - 4) % 12 + 1
    gross = basic + extra
    taken = [("PAYE Tax", gross * 118 // 1000), ("National Insurance", gross * 52 // 1000),
             ("Pension (Ee)", basic // 20)]  # fmt: skip
    taken += draws.some((("Student Loan", 6_300), ("Staff Shop", 1_845), ("Cycle Scheme", 4_167)), 0, 1)
    deducted = sum(amount for _, amount in taken)
    net = draws.shown("net_pay", gross - deducted)
    ni = f"{draws.one(('JK', 'NW', 'PA', 'SR'))}{draws.digits(6)}{draws.one('ABCD')}"
    head = (
        ("Employee No.", "Employee Name", "Process Period", "Pay Date", "NI Number"),
        (draws.digits(3), holder, f"{start:%d/%m/%Y} - {end:%d/%m/%Y}", f"{paid:%d/%m/%Y}", ni),
    )
    y = table(sheet, 10, 8, (24, 58, 50, 28, 30), head, height=7, size=9)
    left = [("Payments", "Hours", "Rate", "Amount"), ("Salary", "", "", plain(basic))]
    left.append((draws.one(("Overtime @ 1.5", "Commission", "On Call")), "", "", plain(extra)))
    right = [("Deductions", "Amount"), *((label, plain(amount)) for label, amount in taken)]
    sheet.box(10, y + 2, 104, 56)
    sheet.box(116, y + 2, 84, 56)
    table(sheet, 10, y + 3, (50, 16, 14, 24), left, ruled="none", right_from=1, height=7)
    table(sheet, 116, y + 3, (56, 28), right, ruled="none", right_from=1, height=7)
    y += 61
    sheet.box(10, y, 62, 44)
    own.down(sheet, 13, y + 7, (employer, *sheet.wrapped(own.home_gb(draws), 55, 9)), 9)
    sheet.text(13, y + 33, f"Tax Code: {draws.one(('1257L', '1185L', '1263L'))}   NI Cat: A", 9)
    sheet.text(13, y + 39, f"Dept: {draws.rng.randint(1, 9):02}   Paid by BACS", 9)
    years = (("Total Gross Pay TD", gross), ("Tax Paid TD", taken[0][1]),
             ("National Insurance TD", taken[1][1]), ("Employee Pension TD", taken[2][1]))  # fmt: skip
    sheet.box(74, y, 62, 44)
    sheet.text(77, y + 6, "Year to Date", 9.5, bold=True)
    for at, (label, amount) in enumerate(years):
        sheet.text(77, y + 14 + at * 7, label, 9)
        sheet.text(133, y + 14 + at * 7, plain(amount * month), 9, align="right")
    sheet.box(138, y, 62, 44)
    sheet.text(141, y + 6, "This Period", 9.5, bold=True)
    now = (("Total Gross Pay", plain(gross)), ("Total Deductions", plain(deducted)), ("Net Pay", plain(net)))
    own.sums(sheet, 141, 197, y + 15, now, size=10.5, step=10)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, gbp), deductions=money(deducted, gbp), net_pay=money(net, gbp),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_salary_slip_of_month(draws: Draws, sheet: Sheet) -> Answers:
    """India: the firm and the month on top, particulars in two columns, earnings beside deductions."""
    holder, employer, (start, end) = draws.one(own.PEOPLE_IN), draws.one(own.FIRMS_IN), draws.month()
    basic, inr, position = draws.amount(16_000, 90_000, 10_000), Currency.INR, draws.one(own.POSTS)
    earned = [("Basic", basic), ("House Rent Allowance", basic // 2), ("Conveyance Allowance", 160_000),
              ("Special Allowance", basic // 5 * 2)]  # fmt: skip
    taken = [("Provident Fund", basic * 12 // 100), ("Professional Tax", 20_000),
             ("Income Tax (TDS)", basic // 100 * draws.one((4, 7, 11)))]  # fmt: skip
    gross, deducted = sum(each for _, each in earned), sum(each for _, each in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.box(15, 12, 180, 24)
    sheet.text(105, 20, employer, 14, bold=True, align="centre")
    sheet.text(105, 26, own.home_in(draws), 8.5, align="centre", colour=GREY)
    sheet.text(105, 33, f"Payslip for the month of {start:%B %Y}", 11, bold=True, align="centre")
    facts = (
        ("Employee Name", holder, "Employee Code", f"E{draws.digits(5)}"),
        ("Designation", position, "Department", draws.one(("Finance", "Delivery", "Operations"))),
        ("Date of Joining", f"{draws.day(2400, 400):%d-%b-%Y}", "PAN",
         f"AQ{draws.one('BCDF')}PK{draws.digits(4)}L"),
        ("Bank Name", draws.one(("HDFC Bank", "Axis Bank", "State Bank of India")), "Bank A/c No.",
         f"XXXXXX{draws.digits(4)}"),
        ("UAN", draws.digits(12), "Days Paid / LOP", f"{end.day}.0 / 0.0"),
    )  # fmt: skip
    y = table(sheet, 15, 36, (34, 60, 34, 52), facts, headed=False, height=7.5, size=9)
    grid = [("Earnings", "Amount (Rs.)", "Deductions", "Amount (Rs.)")]
    for at, (name, each) in enumerate(earned):
        other = (taken[at][0], own.lakhs(taken[at][1])) if at < len(taken) else ("", "")
        grid.append((name, own.lakhs(each), *other))
    grid.append(("Gross Earnings", own.lakhs(gross), "Total Deductions", own.lakhs(deducted)))
    for at, row in enumerate(grid):
        for x, width, words, right in zip(
            (15, 69, 109, 157), (54, 40, 48, 38), row, (0, 1, 0, 1), strict=True
        ):
            sheet.box(x, y + 4 + at * 8, width, 8, fill="#eef1f4" if at in (0, len(grid) - 1) else None)
            bold = at in (0, len(grid) - 1)
            sheet.text(x + (width - 2 if right else 2), y + 9.3 + at * 8, words, 9.5, bold=bold,
                       align="right" if right else "left")  # fmt: skip
    y += 4 + len(grid) * 8
    sheet.box(15, y, 180, 16)
    sheet.text(17, y + 6, f"Net Pay for the month: Rs. {own.lakhs(net)}", 11, bold=True)
    sheet.text(17, y + 12.5, f"Rupees {own.rupees(gross - deducted)} only", 9)
    sheet.text(105, y + 26, "This is a computer generated payslip and does not require a signature.", 8.5,
               align="centre", colour=GREY)  # fmt: skip
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end,
        gross_pay=money(gross, inr), deductions=money(deducted, inr), net_pay=money(net, inr),
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER, (FieldName.DEDUCTIONS,))
def en_xr4enm_bureau_statement(draws: Draws, sheet: Sheet) -> Answers:
    """America: the bureau's earnings statement, taxes as negative figures under the pay, notes beside."""
    holder, employer, (_, last) = draws.one(own.PEOPLE_US), draws.one(own.FIRMS_US), draws.month()
    end, usd, runs = last - timedelta(days=draws.rng.randint(0, 10)), Currency.USD, draws.rng.randint(4, 20)
    start, paid = end - timedelta(days=13), end + timedelta(days=draws.rng.randint(3, 6))
    rate, hours, over = draws.amount(18, 52, 5), draws.one((72, 76, 80)), draws.rng.randint(0, 9)
    regular, overtime = rate * hours, rate * over * 3 // 2
    gross = regular + overtime
    taken = [("Federal Income Tax", gross * 92 // 1000), ("Social Security Tax", gross * 62 // 1000),
             ("Medicare Tax", gross * 145 // 10_000), ("State Income Tax", gross * 41 // 1000)]  # fmt: skip
    other = draws.some((("401K", gross // 20), ("Dental", 1_465), ("Medical", 8_210), ("Vision", 472)), 1, 3)
    net = draws.shown("net_pay", gross - sum(amount for _, amount in taken + other))
    sheet.text(
        15, 14, f"CO. {draws.letters(3)}  FILE {draws.digits(6)}  DEPT. {draws.digits(4)}", 8, colour=GREY
    )
    own.down(sheet, 15, 24, (employer, *sheet.wrapped(own.home_us(draws, ""), 70, 9)), 9.5)
    sheet.text(120, 22, "Earnings Statement", 17, bold=True)
    days = (("Period Beginning:", f"{start:%m/%d/%Y}"), ("Period Ending:", f"{end:%m/%d/%Y}"),
            ("Pay Date:", f"{paid:%m/%d/%Y}"))  # fmt: skip
    listed(sheet, 120, 31, days, value_x=156, step=5.5, size=10)
    own.down(sheet, 120, 58, (holder, *sheet.wrapped(own.home_us(draws), 75, 10)), 10.5)
    sheet.text(15, 52, "Taxable Marital Status: Single", 8.5)
    sheet.text(15, 57, "Exemptions/Allowances: Federal: 0", 8.5)
    grid = [("Earnings", "rate", "hours", "this period", "year to date"),
            ("Regular", plain(rate), f"{hours:.2f}", plain(regular), plain(regular * runs))]  # fmt: skip
    if over:
        half = plain(rate * 3 // 2)
        grid.append(("Overtime", half, f"{over:.2f}", plain(overtime), plain(overtime * runs)))
    grid.append(("Gross Pay", "", "", f"${plain(gross)}", plain(gross * runs)))
    y = table(sheet, 15, 80, (34, 20, 18, 28, 28), grid, ruled="rows", right_from=1, height=7)
    for title, items in (("Statutory", taken), ("Other", other)):
        sheet.text(15, y + 8, "Deductions", 9.5, bold=True)
        sheet.text(42, y + 8, title, 9.5)
        for at, (name, amount) in enumerate(items):
            sheet.text(42, y + 14 + at * 6, name, 9.5)
            sheet.text(113, y + 14 + at * 6, f"-{plain(amount)}", 9.5, align="right")
            sheet.text(141.5, y + 14 + at * 6, plain(amount * runs), 9.5, align="right")
        y += 12 + len(items) * 6
    sheet.box(40, y + 2, 103, 9, fill="#e3e6ea", stroke=False)
    sheet.text(42, y + 8, "Net Pay", 11, bold=True)
    sheet.text(113, y + 8, f"${plain(net)}", 11, bold=True, align="right")
    sheet.text(150, 85, "Other Benefits and", 9, bold=True)
    sheet.text(150, 89.5, "Information", 9, bold=True)
    own.down(sheet, 150, 95, ("", f"Vacation hours left   {draws.rng.randint(8, 90)}.00",
             "Group Term Life   3.42", "", "Your basis of pay: hourly"), 8.5)  # fmt: skip
    sheet.text(15, 255, f"Deposited to the account of {holder}, account ending {draws.digits(4)}", 9)
    sheet.text(15, 262, "THIS IS NOT A CHECK", 9, bold=True)
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, usd), net_pay=money(net, usd),
    )  # fmt: skip
