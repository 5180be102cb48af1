"""Payslips in English."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, signed
from assistant.benching.extraction.layouts_open import places_third_en as places_en
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.PAYSLIP


@layout(_KIND, Language.EN, A4, (FieldName.DEDUCTIONS,))
def en_xenb_fortnight_advice(draws: Draws, sheet: Sheet) -> Answers:
    """An Australian fortnight's advice: a line for each item with its sort, super that is not taken off."""
    holder, employer = en.local(draws), draws.one(places_en.FIRMS_AU)
    end = draws.day(70, 3)
    start, paid = end - timedelta(days=13), end + timedelta(days=draws.rng.randint(0, 2))
    hourly, hours, penalty = draws.amount(28, 62, 5), draws.one((60, 68, 76)), draws.rng.randint(0, 8)
    wages, extra = hourly * hours, hourly * 3 // 2 * penalty
    gross = wages + extra
    withheld, super_paid, times = (
        gross // 100 * 17 // 100 * 100,
        round(gross * 0.12),
        draws.rng.randint(2, 18),
    )
    net = draws.shown("net_pay", gross - withheld)
    sheet.text(18, 20, employer, 14, bold=True)
    sheet.text(18, 26, places_en.home_au(draws), 9)
    sheet.text(18, 31, f"ABN {draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}", 9)
    sheet.text(192, 20, "Pay Advice", 16, align="right")
    sheet.box(18, 38, 174, 40)
    left = (("Employee", holder), ("Classification", draws.one(("Level 3.1", "Grade 2", "Full-time adult"))),
            ("Pay frequency", "Fortnightly"), ("Annual salary", f"${plain(hourly * 1976)}"))  # fmt: skip
    right = (("Pay period", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"), ("Payment date", f"{paid:%d/%m/%Y}"),
             ("Gross pay", f"${plain(gross)}"), ("Net pay", f"${plain(net)}"))  # fmt: skip
    listed(sheet, 22, 46, left, value_x=50, step=8.5, size=9.5, colon=":")
    listed(sheet, 110, 46, right, value_x=136, step=8.5, size=9.5, colon=":")
    grid = [
        ("Description", "Hours", "Calc. rate", "Amount", "YTD", "Type"),
        (
            "Base hourly",
            f"{hours}.00",
            f"${plain(hourly)}",
            f"${plain(wages)}",
            f"${plain(wages * times)}",
            "Wages",
        ),
    ]
    if penalty:
        grid.append(("Overtime (1.5x)", f"{penalty}.00", f"${plain(hourly * 3 // 2)}", f"${plain(extra)}",
                     f"${plain(extra * times)}", "Wages"))  # fmt: skip
    grid += [("PAYG withholding", "", "", f"-${plain(withheld)}", f"-${plain(withheld * times)}", "Tax"),
             ("Superannuation guarantee", "", "", f"${plain(super_paid)}", f"${plain(super_paid * times)}",
              "Employer super"),
             ("Annual leave accrual", f"{hours / 13:.2f}", "", "", "", "Entitlement")]  # fmt: skip
    y = table(sheet, 18, 86, (52, 16, 22, 27, 30, 27), grid, ruled="rows", height=8, size=9)
    sheet.text(
        18,
        y + 10,
        f"Paid into: BSB 06{draws.digits(1)}-{draws.digits(3)}  account ending {draws.digits(3)}",
        9,
    )
    sheet.text(18, y + 16, f"Super fund: Harvest Super, member {draws.digits(8)}", 9)
    footer(sheet, "Leave balances are shown as at the end of the pay period.")
    aud = Currency.AUD
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=paid,
        gross_pay=money(gross, aud), net_pay=money(net, aud),
    )  # fmt: skip


@layout(_KIND, Language.EN, (279.4, 215.9), (FieldName.DEDUCTIONS,))
def en_xenb_current_and_ytd(draws: Draws, sheet: Sheet) -> Answers:
    """A large American employer's slip: one row of particulars, this period's sums above the year's."""
    holder, employer, (_, last) = en.local(draws), draws.one(en.FIRMS_US), draws.month()
    end = last - timedelta(days=draws.rng.randint(0, 9))
    start, check = end - timedelta(days=13), end + timedelta(days=5)
    check = min(check, draws.today)
    gross, times = draws.amount(1650, 6400, 1), draws.rng.randint(3, 20)
    plan, health = gross // 100 * 6, draws.amount(35, 190, 1)
    federal, state, security, medicare = (gross * part // 1000 for part in (94, 38, 62, 14))
    life, before, taxes = 1_425, plan + health, federal + state + security + medicare
    net = draws.shown("net_pay", gross - before - taxes - life)
    sheet.text(139.7, 16, employer, 12, bold=True, align="centre")
    sheet.text(139.7, 22, en.home_us(draws), 9, align="centre")
    heads = ("Name", "Employee ID", "Pay Period Begin", "Pay Period End", "Check Date", "Check Number")
    facts = (
        holder,
        draws.digits(6),
        f"{start:%m/%d/%Y}",
        f"{end:%m/%d/%Y}",
        f"{check:%m/%d/%Y}",
        draws.digits(5),
    )
    y = table(sheet, 15, 28, (72, 32, 38, 38, 36, 33), (heads, facts), size=9, height=7.5)
    sums = (("Gross Pay", gross), ("Pre Tax Deductions", before), ("Employee Taxes", taxes),
            ("Post Tax Deductions", life), ("Net Pay", net))  # fmt: skip
    grid = [("", *(label for label, _ in sums)), ("Current", *(plain(amount) for _, amount in sums)),
            ("YTD", *(plain((gross - before - taxes - life if label == "Net Pay" else amount) * times)
                      for label, amount in sums))]  # fmt: skip
    y = table(sheet, 15, y + 5, (34, 43, 43, 43, 43, 43), grid, size=9, height=7.5, right_from=1)
    taxed = (
        ("OASDI", security),
        ("Medicare", medicare),
        ("Federal Withholding", federal),
        ("State Tax", state),
    )
    parts: tuple[tuple[float, float, str, tuple[tuple[str, int], ...]], ...] = (
        (15, 8, "Earnings", (("Regular", gross),)),
        (141, 8, "Employee Taxes", taxed),
        (15, 49, "Pre Tax Deductions", (("401(k)", plan), ("Medical", health))),
        (141, 49, "Post Tax Deductions", (("Supplemental Life", life),)),
    )
    for x, below, title, pairs in parts:
        cells = [(title, "Amount", "YTD"), *((a, plain(b), plain(b * times)) for a, b in pairs)]
        table(sheet, x, y + below, (63, 30, 30), cells, size=9, height=7, right_from=1)
    sheet.text(
        15,
        y + 84,
        f"Payment: direct deposit, checking ******{draws.digits(4)}, {signed(net, Currency.USD)}",
        9,
    )
    usd = Currency.USD
    return said(
        holder=holder, employer=employer, period_from=start, period_until=end, paid_on=check,
        gross_pay=money(gross, usd), net_pay=money(net, usd),
    )  # fmt: skip
