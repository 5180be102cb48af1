"""Third payslips in English: a British public employer's grid, Hong Kong's with MPF."""

from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import paid_after
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PAYSLIP


@layout(_KIND, Language.EN, LYING, (FieldName.PERIOD_FROM,))
def en_xr3en_public_employer(draws: Draws, sheet: Sheet) -> Answers:
    """A British hospital trust's slip: boxes of label above value, pay beside deductions, sums below."""
    holder, employer, (_, end) = draws.one(own.PEOPLE), draws.one(own.TRUSTS), draws.month()
    paid, gbp, runs = end.replace(day=draws.rng.randint(24, 28)), Currency.GBP, draws.rng.randint(2, 11)
    basic, extra = draws.amount(1_850, 3_900, 1), draws.one((0, 11_840, 23_415))
    gross = basic + extra
    taken = (("PAYE", gross * 113 // 1000), ("NI A", gross * 52 // 1000), ("NHS PENSION", basic * 83 // 1000),
             ("UNION SUBS", draws.one((1_275, 1_640))))  # fmt: skip
    deducted = sum(amount for _, amount in taken)
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(15, 16, employer, 12, bold=True)
    sheet.text(282, 16, "PAYSLIP", 12, bold=True, align="right")
    boxes = (
        ("EMPLOYEE NAME", holder), ("ASSIGNMENT NUMBER", draws.digits(8)),
        ("JOB TITLE", draws.one(own.POSTS_TRUST)), ("TAX OFFICE REF",
         f"{draws.digits(3)}/NH{draws.digits(3)}"),
        ("DEPARTMENT", draws.one(("Outpatients", "Ward 14", "Pathology"))),
        ("PAY SCALE", f"Band {draws.rng.randint(3, 6)}"), ("NI NUMBER", f"QQ{draws.digits(6)}C"),
        ("TAX CODE", "1257L"), ("PERIOD END DATE", f"{end:%d %b %Y}".upper()),
        ("PAY DATE", f"{paid:%d %b %Y}".upper()), ("PAY METHOD", "BACS"), ("FREQUENCY", "Monthly"),
    )  # fmt: skip
    for at, (label, value) in enumerate(boxes):
        x, y = 15 + at % 4 * 66.75, 21 + at // 4 * 14
        sheet.box(x, y, 66.75, 14)
        sheet.text(x + 2, y + 4.5, label, 7, colour=GREY)
        sheet.text(x + 2, y + 10.5, value, 9.5)
    earned = [("PAY AND ALLOWANCES", "UNITS", "RATE", "AMOUNT"), ("BASIC PAY", "", "", plain(basic))]
    if extra:
        units = draws.one((6, 7.5, 12))
        earned.append(("ENHANCEMENT SAT/NIGHT", f"{units:.2f}", plain(round(extra / units)), plain(extra)))
    table(sheet, 15, 69, (68, 20, 22, 28), earned, ruled="rows", right_from=1, height=7.5, size=9)
    off = [("DEDUCTIONS", "AMOUNT"), *((label, plain(amount)) for label, amount in taken)]
    table(sheet, 162, 69, (84, 36), off, ruled="rows", right_from=1, height=7.5, size=9)
    table(
        sheet, 15, 128, (54, 34), (
            ("YEAR TO DATE", ""), ("GROSS PAY", plain(gross * runs)),
            ("TAXABLE PAY", plain((gross - taken[2][1]) * runs)), ("TAX PAID", plain(taken[0][1] * runs)),
        ), right_from=1, height=8, size=9,
    )  # fmt: skip
    table(
        sheet, 162, 128, (84, 36), (
            ("THIS PERIOD SUMMARY", ""), ("TOTAL PAYMENTS", plain(gross)), ("TOTAL DEDUCTIONS",
             plain(deducted)),
            ("NET PAY", plain(net)),
        ), right_from=1, height=8, size=10,
    )  # fmt: skip
    sheet.text(15, 180, "MESSAGE: Please check your contact details in self-service before the end of the "
               "month.", 9)  # fmt: skip
    footer(sheet, f"If you have a question on your pay, ring payroll on 0{draws.digits(4)} {draws.digits(6)}")
    return said(
        holder=holder, employer=employer, period_until=end, paid_on=paid, gross_pay=money(gross, gbp),
        deductions=money(deducted, gbp), net_pay=money(net, gbp),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr3en_mpf_slip(draws: Draws, sheet: Sheet) -> Answers:
    """Hong Kong: a list of particulars, one table of earnings and deductions, the employer's MPF apart."""
    holder, employer, (start, end) = draws.one(own.PEOPLE_HK), draws.one(own.FIRMS_HK), draws.month()
    paid, style, hkd = paid_after(draws, end, 1, 7), draws.day_style(spelled=True), Currency.HKD
    basic, allowance = draws.amount(15_500, 29_000, 50_000), draws.one((0, 80_000, 150_000))
    overtime = draws.one((0, 64_550, 112_375))
    gross = basic + allowance + overtime
    mpf, unpaid = min(gross // 20, 150_000), draws.one((0, 0, 92_300))
    deducted = mpf + unpaid
    net = draws.shown("net_pay", gross - deducted)
    sheet.text(105, 22, employer, 15, bold=True, align="centre")
    sheet.text(105, 28, own.home_hk(draws), 8.5, align="centre")
    sheet.text(105, 42, "PAY SLIP", 14, bold=True, align="centre")
    sheet.text(105, 48, "Private & Confidential", 9, align="centre", colour=GREY)
    left = (
        ("Name of Employee", holder), ("Staff No.", f"S{draws.digits(4)}"),
        ("Department", draws.one(("Operations", "Accounts", "Sales", "Customer Service"))),
        ("Wage Period", f"{style(start)} to {style(end)}"), ("Date of Payment", style(paid)),
        ("Payment Method", f"Autopay to A/C ******{draws.digits(3)}"),
    )  # fmt: skip
    y = listed(sheet, 22, 60, left, value_x=64, step=7.5, size=10, colon=" :")
    grid = [("Earnings", "Amount (HK$)"), ("Basic Salary", plain(basic))]
    grid += [("Transport Allowance", plain(allowance))] if allowance else []
    grid += [("Overtime Pay", plain(overtime))] if overtime else []
    grid.append(("Gross Earnings", plain(gross)))
    y = table(sheet, 22, y + 3, (122, 44), grid, right_from=1, height=8.5, size=10)
    grid = [("Deductions", "Amount (HK$)"), ("Employee's Mandatory MPF Contribution (5%)", plain(mpf))]
    grid += [("No-pay Leave (1 day)", plain(unpaid))] if unpaid else []
    grid.append(("Total Deductions", plain(deducted)))
    y = table(sheet, 22, y + 5, (122, 44), grid, right_from=1, height=8.5, size=10)
    sheet.box(22, y + 5, 166, 11, fill="#eef1f4")
    sheet.text(24, y + 12, "Net Pay", 12, bold=True)
    sheet.text(186, y + 12, f"HK$ {plain(net)}", 12, bold=True, align="right")
    sheet.text(
        22, y + 27, f"Employer's Mandatory MPF Contribution: HK$ {plain(mpf)} (not deducted from pay)", 9.5
    )
    sheet.text(22, y + 33, f"Annual leave balance: {draws.rng.randint(1, 14)} days", 9.5)
    sheet.text(22, y + 56, "Received by: ______________________", 10)
    footer(sheet, "This is a computer generated document and no signature of the company is required.")
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, hkd), deductions=money(deducted, hkd), net_pay=money(net, hkd),
    )  # fmt: skip
