"""More payslips in English: British bookkeeping software's, and Singapore's itemised one."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PAYSLIP


@layout(_KIND, Language.EN, A4)
def en_xenb_software_payslip(draws: Draws, sheet: Sheet) -> Answers:
    """Cloud software of a British firm: three sums in a strip, earnings and deductions below."""
    holder, employer, (start, end) = en.local(draws), draws.one(en.FIRMS_GB), draws.month()
    style, paid = draws.day_style(), end - timedelta(days=draws.rng.randint(0, 4))
    salary, extra = draws.amount(1700, 5900, 1), draws.amount(20, 480, 1)
    tax, insurance, pension, loan = (salary * part // 1000 for part in (121, 63, 50, 22))
    gross, deducted = salary + extra, tax + insurance + pension + loan
    net, months = draws.shown("net_pay", gross - deducted), (end.month + 8) % 12 + 1
    sheet.text(18, 22, employer, 13, bold=True)
    sheet.text(192, 22, "Payslip", 18, align="right")
    sheet.text(18, 28, en.home_gb(draws, flats=False), 8.5, colour=GREY)
    sheet.text(18, 42, holder, 11, bold=True)
    for at, line in enumerate(sheet.wrapped(en.home_gb(draws), 70, 9)):
        sheet.text(18, 47.5 + at * 4.5, line, 9)
    facts = (
        ("Pay period", f"{style(start)} - {style(end)}"), ("Payment date", style(paid)), ("Tax code",
        "1257L"),
        ("NI number", f"QQ {draws.digits(2)} {draws.digits(2)} {draws.digits(2)} B"), ("NI category", "A"),
    )  # fmt: skip
    listed(sheet, 100, 40, facts, value_x=126, step=5.5, size=9)
    sums = (("GROSS PAY", gross), ("DEDUCTIONS", deducted), ("NET PAY", net))
    for at, (label, amount) in enumerate(sums):
        sheet.box(18 + at * 59, 70, 56, 18, fill="#eef3f8", stroke=False, radius=1.5)
        sheet.text(22 + at * 59, 76, label, 7.5, colour=GREY)
        sheet.text(22 + at * 59, 84, signed(amount, Currency.GBP), 13, bold=True)
    earned = [("Earnings", "Units", "Rate", "This period", "Year to date")]
    earned += [
        ("Monthly salary", "1.00", plain(salary), plain(salary), plain(salary * months)),
        (
            draws.one(("Overtime", "Commission", "On-call allowance")),
            "",
            "",
            plain(extra),
            plain(extra * months),
        ),
        ("Total earnings", "", "", plain(gross), plain(gross * months)),
    ]
    y = table(sheet, 18, 98, (66, 20, 28, 30, 30), earned, ruled="rows", right_from=1, height=7.5, size=9)
    taken = (("PAYE tax", tax), ("National Insurance", insurance), ("Pension (5%)", pension),
             ("Student loan", loan), ("Total deductions", deducted))  # fmt: skip
    grid = [("Deductions", "This period", "Year to date")]
    grid += [(label, plain(amount), plain(amount * months)) for label, amount in taken]
    y = table(sheet, 18, y + 8, (114, 30, 30), grid, ruled="rows", right_from=1, height=7.5, size=9)
    grid = [("Employer contributions", "This period", "Year to date")]
    for label, amount in (
        ("Employer's NI", salary * 112 // 1000),
        ("Employer pension (3%)", salary * 3 // 100),
    ):
        grid.append((label, plain(amount), plain(amount * months)))
    y = table(sheet, 18, y + 8, (114, 30, 30), grid, ruled="rows", right_from=1, height=7.5, size=9)
    sheet.text(18, y + 12, f"Paid by BACS to account ending {draws.digits(4)}", 9)
    footer(
        sheet,
        f"Employer PAYE reference {draws.digits(3)}/ZB{draws.digits(5)}   Payroll no. {draws.digits(3)}",
    )
    gbp = Currency.GBP
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, gbp), deductions=money(deducted, gbp), net_pay=money(net, gbp),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_itemised_payslip(draws: Draws, sheet: Sheet) -> Answers:
    """Singapore's itemised form: items with letters, breakdowns under sums, no gross pay as such."""
    holder, employer, (start, end) = draws.one(en.PEOPLE_SG), draws.one(en.FIRMS_SG), draws.month()
    style = draws.day_style(spelled=True)
    paid = draws.one((end, end + timedelta(days=draws.rng.randint(1, 6))))
    basic = draws.amount(2000, 7800, 5000)
    meal, transport = draws.amount(40, 220, 1000), draws.amount(50, 300, 1000)
    fund, levy = basic // 100 * 20, draws.one((200, 300, 650))
    hours, bonus = draws.rng.randint(0, 12), draws.one((0, 0, 50_000))
    overtime, deducted = hours * 2_350, fund + levy
    net = draws.shown("net_pay", basic + meal + transport - deducted + overtime + bonus)
    sheet.text(105, 22, "PAY SLIP", 15, bold=True, align="centre")
    sheet.text(105, 28, f"For the period {style(start)} to {style(end)}", 10, align="centre")
    for x, label, value in ((18, "Name of employer", employer), (106, "Date of payment", style(paid)),
                            (18, "Name of employee", holder), (106, "Mode of payment",
                            "Bank deposit")):  # fmt: skip
        y = 34 if label.endswith(("employer", "of payment")) and not label.startswith("Mode") else 48
        sheet.box(x, y, 86, 14)
        sheet.text(x + 2, y + 4.5, label, 8, bold=True)
        sheet.text(x + 2, y + 11, value, 10.5)
    left = [
        ("Item", "Amount (S$)", ""), ("Basic pay", plain(basic), "(A)"),
        ("Total allowances (breakdown shown below)", plain(meal + transport), "(B)"),
        ("   Meal allowance", plain(meal), ""), ("   Transport allowance", plain(transport), ""),
        ("Total deductions (breakdown shown below)", plain(deducted), "(C)"),
        ("   Employee's CPF deduction", plain(fund), ""), ("   Donation to community fund", plain(levy), ""),
    ]  # fmt: skip
    right = [
        ("Overtime details*", "", ""), ("Overtime payment period", f"{start:%d/%m} - {end:%d/%m}", ""),
        ("Overtime hours worked", str(hours), ""), ("Total overtime pay", plain(overtime), "(D)"),
        ("Item", "Amount (S$)", ""), ("Other additional payments", plain(bonus), "(E)"),
        ("Net pay (A+B-C+D+E)", plain(net), ""), ("Employer's CPF contribution", plain(basic // 100 * 17),
        ""),
    ]  # fmt: skip
    for x, cells in ((18, left), (106, right)):
        table(sheet, x, 66, (46, 30, 10), cells, size=9, height=11)
    sheet.text(18, 178, "* For employees who are covered for overtime pay only.", 8)
    footer(sheet, "This is a computer-generated pay slip. No signature is required.")
    sgd = Currency.SGD
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        deductions=money(deducted, sgd), net_pay=money(net, sgd),
    )  # fmt: skip
