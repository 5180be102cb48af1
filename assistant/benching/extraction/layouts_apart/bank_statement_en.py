"""Statements of a British, an Indian and an American bank."""

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_apart import spending_enm as spent
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT


@layout(_KIND, Language.EN, A4)
def en_xr4enm_withdrawn_statement(draws: Draws, sheet: Sheet) -> Answers:
    """Britain: a row of particulars, a summary in a box, paid in before withdrawn, brought forward first."""
    bank = draws.one(("National Westminster Bank Plc", "Royal Bank of Scotland plc", "Ulster Bank Limited"))
    holder, (start, end), number = draws.one(own.PEOPLE), draws.month(), draws.digits(8)
    gbp, opening = Currency.GBP, draws.amount(4_000, 9_500, 1)
    moved = en.moves(
        draws, start, end, opening, pay=f"{draws.one(own.FIRMS_GB).upper()[:18]} SALARY",
        spent=spent.SPENT_GB, other_in="FASTER PAYMENT RECEIVED", rows=(8, 16),
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sort = "-".join(draws.digits(2) for _ in range(3))
    sheet.text(18, 20, bank, 14, bold=True, colour="#4b1a6b")
    sheet.text(192, 20, "Statement", 16, bold=True, align="right")
    head = (("Account Name", "Account No", "Sort Code", "Page No"), (holder.upper(), number, sort, "1 of 1"))
    table(sheet, 18, 26, (84, 34, 34, 22), head, height=7)
    own.down(sheet, 18, 52, (holder.upper(), *own.home_gb(draws).upper().split(", ")), 9.5)
    pairs = (
        ("Statement Date", f"{end:%d %b %Y}"), ("Period Covered", f"{start:%d %b %Y} to {end:%d %b %Y}"),
        ("Previous Balance", f"£{plain(opening)}"), ("Paid Into Your Account", f"£{plain(ins)}"),
        ("Withdrawn From Your Account", f"£{plain(outs)}"), ("New Balance", f"£{plain(closing)}"),
    )  # fmt: skip
    sheet.box(100, 44, 92, 42)
    for at, (label, value) in enumerate(pairs):
        sheet.text(103, 50.5 + at * 6.5, label, 9, bold=at == 5)
        sheet.text(189, 50.5 + at * 6.5, value, 9, bold=at == 5, align="right")
    grid = [("Date", "Description", "Paid In(£)", "Withdrawn(£)", "Balance(£)"),
            (f"{start:%d %b %Y}", "BROUGHT FORWARD", "", "", plain(opening))]  # fmt: skip
    for m in moved:
        out, inward = en.sides(m, plain)
        grid.append((f"{m.day:%d %b}", m.description, inward, out, plain(m.balance_minor)))
    table(sheet, 18, 94, (26, 70, 26, 26, 26), grid, ruled="rows", right_from=2, height=7, size=9)
    footer(sheet, "Interest (variable) you pay us on an arranged overdraft: 39.49% EAR.")
    return said(
        bank=bank, holder=holder.upper(), account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, gbp), closing_balance=money(closing, gbp),
        transactions=rows(moved, gbp),
    )  # fmt: skip


@layout(_KIND, Language.EN, (297.0, 210.0))
def en_xr4enm_narration_statement(draws: Draws, sheet: Sheet) -> Answers:
    """India: customer at the left, branch at the right, narration with reference numbers, a summary below."""
    bank = draws.one(("HDFC BANK LIMITED", "ICICI Bank Limited", "Axis Bank Ltd", "Kotak Mahindra Bank Ltd"))
    holder, (start, end), number = draws.one(own.PEOPLE_IN), draws.month(), f"50100{draws.digits(9)}"
    inr, opening = Currency.INR, draws.amount(3_500, 16_000, 1)
    moved = spent.tenfold(en.moves(
        draws, start, end, opening, pay="NEFT CR-SALARY " + draws.one(own.FIRMS_IN).split()[0].upper(),
        spent=spent.SPENT_IN, other_in="IMPS CR-REFUND AMAZON", rows=(8, 13),
    ))  # fmt: skip
    opening *= 10
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.text(14, 16, bank, 15, bold=True, colour="#123c7c")
    own.down(sheet, 14, 26, (holder.upper(), *sheet.wrapped(own.home_in(draws).upper(), 100, 9)), 9.5)
    pairs = (
        ("Account Branch", draws.one(("KORAMANGALA", "AUNDH", "BANJARA HILLS"))), ("Currency", "INR"),
        ("Account No", f"{number}   SAVINGS"), ("Cust ID", draws.digits(8)),
        ("RTGS/NEFT IFSC", f"{bank[:4].upper()}000{draws.digits(4)}"),
    )  # fmt: skip
    listed(sheet, 170, 14, pairs, value_x=206, step=5.4, size=9, colon=" :")
    sheet.text(14, 50, "Statement of account", 10, bold=True)
    sheet.text(80, 50, f"From : {start:%d/%m/%Y}     To : {end:%d/%m/%Y}", 10)
    grid = [("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.",
             "Closing Balance")]  # fmt: skip
    for m in moved:
        day = f"{m.day:%d/%m/%y}"
        reference = f"0000{draws.digits(12)}"
        grid.append((day, m.description, reference, day, *en.sides(m, own.lakhs), own.lakhs(m.balance_minor)))
    y = table(sheet, 14, 54, (20, 84, 43, 20, 33, 33, 36), grid, right_from=4, height=6.5, size=8.5)
    sheet.text(14, y + 8, "STATEMENT SUMMARY :-", 9.5, bold=True)
    count = sum(m.amount_minor > 0 for m in moved)
    totals = (
        ("Opening Balance", "Dr Count", "Cr Count", "Debits", "Credits", "Closing Bal"),
        (own.lakhs(opening), str(len(moved) - count), str(count), own.lakhs(outs), own.lakhs(ins),
         own.lakhs(closing)),
    )  # fmt: skip
    table(sheet, 14, y + 10, (44, 24, 24, 44, 44, 44), totals, ruled="none", height=6, size=9)
    footer(sheet, "This is a computer generated statement and does not require a signature.")
    return said(
        bank=bank, holder=holder.upper(), account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, inr), closing_balance=money(closing, inr),
        transactions=rows(moved, inr),
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr4enm_ending_daily_balance(draws: Draws, sheet: Sheet) -> Answers:
    """America: activity summary with two days, additions and subtractions apart, a balance once a day."""
    bank, product = draws.one((
        ("Wells Fargo Bank, N.A.", "Everyday Checking"),
        ("PNC Bank, National Association", "Standard Checking"),
        ("Truist Bank", "One Checking"), ("Regions Bank", "LifeGreen Checking"),
    ))  # fmt: skip
    holder, (start, end), number = draws.one(own.PEOPLE_US), draws.month(), draws.digits(10)
    usd, opening = Currency.USD, draws.amount(6_000, 14_000, 1)
    moved = en.moves(
        draws, start, end, opening, pay=draws.one(own.FIRMS_US).split(",")[0] + " Payroll",
        spent=spent.SPENT_US, other_in="Zelle From roommate", rows=(8, 15), balanced=False,
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.text(18, 20, product, 20, bold=True)
    sheet.text(
        18, 27, f"Account number: {number}     Statement period: {start:%m/%d/%Y} - {end:%m/%d/%Y}", 9.5
    )
    sheet.text(198, 20, bank, 11, bold=True, align="right", colour="#b31b1b")
    own.down(sheet, 18, 42, (holder.upper(), *sheet.wrapped(own.home_us(draws).upper(), 80, 9.5)), 9.5)
    own.down(sheet, 128, 42, ("Questions?", "Call 1-800-555-0117, 24 hours a day",
             "P.O. Box 6995, Portland, OR"), 9)  # fmt: skip
    sheet.text(18, 66, "Statement period activity summary", 11, bold=True)
    pairs = (
        (f"Beginning balance on {start.month}/{start.day}", f"${plain(opening)}"),
        ("Deposits/Additions", plain(ins)), ("Withdrawals/Subtractions", f"- {plain(outs)}"),
        (f"Ending balance on {end.month}/{end.day}", f"${plain(closing)}"),
    )  # fmt: skip
    y = own.sums(sheet, 18, 104, 74, pairs, size=9.5, step=6)
    sheet.text(18, y + 7, "Transaction history", 11, bold=True)
    grid = [
        ("Date", "Description", "Deposits/ Additions", "Withdrawals/ Subtractions", "Ending daily balance")
    ]
    for at, m in enumerate(moved):
        out, inward = en.sides(m, plain)
        last = at + 1 == len(moved) or moved[at + 1].day != m.day
        balance = plain(m.balance_minor) if last else ""
        grid.append((f"{m.day.month}/{m.day.day}", m.description, inward, out, balance))
    y = table(sheet, 18, y + 10, (16, 80, 26, 29, 29), grid, ruled="rows", right_from=2, height=6.8, size=8.5)
    own.sums(
        sheet, 18, 198, y + 6, ((f"Ending balance on {end.month}/{end.day}", f"${plain(closing)}"),), size=9
    )
    sheet.text(114, y + 12, f"Totals   ${plain(ins)}   ${plain(outs)}", 8.5, colour=GREY)
    footer(sheet, "The ending daily balance does not reflect pending withdrawals or holds.  Page 1 of 3")
    return said(
        bank=bank, holder=holder.upper(), account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, usd), closing_balance=money(closing, usd),
        transactions=en.without_balances(moved, usd),
    )  # fmt: skip
