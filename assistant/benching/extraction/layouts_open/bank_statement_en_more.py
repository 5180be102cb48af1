"""More statements in English: an American one in sections, Singapore's with two dates a row."""

from datetime import timedelta

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT
_BANKS_US = (
    "Bank of America, N.A.", "Citizens Bank, N.A.", "TD Bank, N.A.", "Fifth Third Bank, N.A.",
    "KeyBank, N.A.",
)  # fmt: skip
_BANKS_SG = (
    "DBS Bank Ltd", "Oversea-Chinese Banking Corporation Limited", "United Overseas Bank Limited",
    "Standard Chartered Bank (Singapore) Limited",
)  # fmt: skip
_SPENT_US = (
    ("CHECKCARD 0612 TRADER JOE'S #542", 12, 160), ("PG&E DES:WEB ONLINE", 60, 240),
    ("ZELLE PAYMENT TO R COLE", 20, 400),
    ("SHELL OIL 57442", 25, 80), ("ATM WITHDRAWAL 004417", 40, 300), ("GEICO DES:PREM COLL", 90, 180),
    ("PURCHASE COSTCO WHSE #0144", 40, 320), ("LYFT *RIDE SUN 5PM", 9, 48),
)  # fmt: skip
_SPENT_SG = (
    ("POINT-OF-SALE TRANSACTION NTUC FAIRPRICE", 8, 120), ("FAST PAYMENT PAYNOW TO ONG K X", 10, 300),
    ("BUS/MRT SIMPLYGO", 5, 40), ("GIRO SP SERVICES LTD", 60, 210), ("BILL PAYMENT SINGTEL", 35, 110),
    ("CASH WITHDRAWAL ATM", 50, 400), ("DEBIT PURCHASE GRAB", 7, 55),
)  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xenb_sections_statement(draws: Draws, sheet: Sheet) -> Answers:
    """American: a summary, then additions and subtractions apart, without a balance after each row."""
    bank, holder, (start, end) = draws.one(_BANKS_US), en.local(draws), draws.month()
    number, usd = f"{draws.digits(4)} {draws.digits(4)} {draws.digits(4)}", Currency.USD
    opening = draws.amount(3000, 12000, 1)
    moved = en.moves(
        draws, start, end, opening, pay=draws.one(en.FIRMS_US).upper().split(",")[0] + " DES:PAYROLL",
        spent=_SPENT_US, other_in="ZELLE PAYMENT FROM M HALL", balanced=False,
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.logo(20, 12, 11, "#b3202c")
    sheet.text(34, 19.5, bank, 14, bold=True)
    sheet.text(196, 17, f"P.O. Box {draws.digits(5)}", 8, align="right", colour=GREY)
    sheet.text(
        196, 21, f"Customer service: 1.800.{draws.digits(3)}.{draws.digits(4)}", 8, align="right", colour=GREY
    )
    sheet.text(20, 36, holder.upper(), 10)
    home = en.home_us(draws).upper()
    for at, line in enumerate(sheet.wrapped(home, 80, 9)):
        sheet.text(20, 41 + at * 4.5, line, 9)
    sheet.text(20, 58, "Your checking account", 14, bold=True)
    period = f"for {start:%B} {start.day}, {start.year} to {end:%B} {end.day}, {end.year}"
    sheet.text(20, 64, period, 10)
    sheet.text(196, 64, f"Account number: {number}", 10, align="right")
    sheet.text(20, 76, "Account summary", 11, bold=True)
    summary = (
        (f"Beginning balance on {start:%B} {start.day}, {start.year}", f"${plain(opening)}"),
        ("Deposits and other additions", plain(ins)), ("Withdrawals and other subtractions",
        f"-{plain(outs)}"),
        ("Service fees", "-0.00"), (f"Ending balance on {end:%B} {end.day}, {end.year}",
        f"${plain(closing)}"),
    )  # fmt: skip
    y = table(sheet, 20, 78, (96, 40), summary, headed=False, ruled="rows", right_from=1, height=7, size=9.5)
    inward = [each for each in moved if each.amount_minor > 0]
    outward = [each for each in moved if each.amount_minor < 0]
    for title, part, amount in (("Deposits and other additions", inward, ins),
                                ("Withdrawals and other subtractions", outward, -outs)):  # fmt: skip
        sheet.text(20, y + 10, title, 11, bold=True)
        grid = [("Date", "Description", "Amount")]
        grid += [(f"{m.day:%m/%d/%y}", m.description, plain(m.amount_minor)) for m in part]
        y = table(sheet, 20, y + 12, (24, 118, 34), grid, ruled="none", right_from=2, height=6, size=9)
        sheet.text(44, y + 5, f"Total {title.lower()}", 9, bold=True)
        sheet.text(
            194.5, y + 5, ("-$" if amount < 0 else "$") + plain(abs(amount)), 9, bold=True, align="right"
        )
        y += 7
    footer(sheet, "Member FDIC   Page 1 of 1")
    return said(
        bank=bank, holder=holder.upper(), account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, usd), closing_balance=money(closing, usd),
        transactions=en.without_balances([*inward, *outward], usd),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_two_date_statement(draws: Draws, sheet: Sheet) -> Answers:
    """Singapore: day of the transaction and of its value, balance brought and carried forward, sums."""
    bank, holder, (start, end) = draws.one(_BANKS_SG), draws.one(en.PEOPLE_SG), draws.month()
    number, sgd = f"{draws.digits(3)}-{draws.digits(6)}-{draws.digits(3)}", Currency.SGD
    opening = draws.amount(2500, 18000, 1)
    moved = en.moves(draws, start, end, opening,
    pay="GIRO - SALARY " + draws.one(en.FIRMS_SG).split(" P")[0].upper(),
                     spent=_SPENT_SG, other_in="FUNDS TRANSFER PAYNOW FROM TEO Y S")  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.text(18, 20, bank, 13, bold=True)
    sheet.text(192, 26.5, "STATEMENT OF ACCOUNT", 12, bold=True, align="right")
    sheet.text(192, 13, "Page 1 of 1", 8.5, align="right")
    sheet.text(18, 36, holder, 10)
    for at, line in enumerate(sheet.wrapped(en.home_sg(draws), 76, 9)):
        sheet.text(18, 41 + at * 4.5, line, 9)
    sheet.box(112, 30, 80, 24)
    for at, (label, value) in enumerate((("Account", draws.one(("360 Account", "Everyday Savings",
    "One Account"))),
                                         ("Account No.", number), ("Currency", "SGD"))):  # fmt: skip
        sheet.text(115, 36.5 + at * 6.5, label, 9)
        sheet.text(140, 36.5 + at * 6.5, value, 9.5)
    period = f"{start:%d %b %Y} TO {end:%d %b %Y}".upper()
    sheet.text(18, 64, f"Statement period: {period}", 10, bold=True)
    grid = [("Transaction Date", "Value Date", "Description", "Withdrawal", "Deposit", "Balance")]
    grid.append(("", "", "BALANCE B/F", "", "", plain(opening)))
    for m in moved:
        value_day = min(m.day + timedelta(days=draws.one((0, 0, 1))), end)
        days = (f"{m.day:%d %b}".upper(), f"{value_day:%d %b}".upper())
        grid.append((*days, m.description, *en.sides(m, plain), plain(m.balance_minor)))
    grid.append(("", "", "BALANCE C/F", "", "", plain(closing)))
    grid.append(("", "", "Total Withdrawals/Deposits", plain(outs), plain(ins), ""))
    widths = (22, 18, 60, 24, 24, 26)
    y = table(sheet, 18, 69, widths, grid, ruled="rows", right_from=3, height=6.5, size=8.5)
    sheet.paragraph(
        18, y + 8, 174, "Please inform us within 14 days of any discrepancy in this statement. Deposits of "
        "non-bank depositors are insured up to S$100,000 in aggregate per depositor.", 7.5,
    )  # fmt: skip
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, sgd), closing_balance=money(closing, sgd), transactions=rows(moved,
        sgd),
    )  # fmt: skip
