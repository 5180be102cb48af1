"""Bank statements in English."""

from dataclasses import replace
from itertools import pairwise

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_open import places_third_en as places_en
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT
_BANKS = (
    "HSBC UK Bank plc",
    "first direct",
    "The Co-operative Bank p.l.c.",
    "Nationwide Building Society",
    "TSB Bank plc",
)
_BANKS_AU = (
    "Commonwealth Bank of Australia", "Westpac Banking Corporation", "National Australia Bank Limited",
    "Bendigo and Adelaide Bank Limited",
)  # fmt: skip
_SPENT = (
    ("VIS|ALDI STORES HULL", 9, 95), ("DD|SEVERN TRENT WATER", 24, 60), (")))|GREGGS PLC", 4, 14),
    ("BP|K WHITFIELD RENT", 380, 900), ("ATM|CASH NOTEMACHINE", 20, 200), ("DD|OCTOPUS ENERGY", 70, 190),
    (")))|BOOTS 0714", 6, 45), ("VIS|EBAY O*12-09345", 8, 140), ("SO|HELP FOR HEROES", 5, 20),
)  # fmt: skip
_SPENT_AU = (
    ("WOOLWORTHS 1294 SYDNEY AU", 12, 190), ("Direct Debit AGL Sales", 60, 230), ("BUNNINGS 317000 AU", 15,
    260),
    ("Transfer to other Bank NetBank Rent", 420, 980), ("TRANSPORTFORNSW TRAVEL", 4, 40),
    ("Wdl ATM CBA Broadway", 50, 300), ("KMART 1160 AU", 10, 130), ("Direct Debit MEDIBANK PRIVATE", 90, 240),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_grouped_by_day(draws: Draws, sheet: Sheet) -> Answers:
    """British: a day stands once before its rows and the balance once after them; codes of payment."""
    bank, holder, (start, end), gbp = draws.one(_BANKS), en.local(draws), draws.month(), Currency.GBP
    opening, number = draws.amount(4500, 11000, 1), draws.digits(8)
    moved = en.moves(draws, start, end, opening, pay="CR|" + draws.one(en.FIRMS_GB).upper()[:22].strip(),
                     spent=_SPENT, other_in="CR|REFUND ASOS.COM", rows=(8, 18), balanced=False)  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.logo(18, 12, 10, "#a11d2f")
    sheet.text(31, 19, bank, 14)
    sheet.text(192, 19, f"Contact tel 0345 {draws.digits(3)} {draws.digits(4)}", 8.5, align="right")
    sheet.text(18, 36, "Your Statement", 17)
    for at, line in enumerate((holder, *sheet.wrapped(en.home_gb(draws), 62, 9))):
        sheet.text(18, 46 + at * 4.8, line, 9.5 if at == 0 else 9)
    sheet.box(112, 30, 80, 34, fill="#f3f3f3", stroke=False)
    sheet.text(115, 36, "Account Summary", 9.5, bold=True)
    for at, (label, amount) in enumerate((("Opening Balance", opening), ("Payments In", ins),
    ("Payments Out", outs),
                                          ("Closing Balance", closing))):  # fmt: skip
        sheet.text(115, 42.5 + at * 6, label, 9)
        sheet.text(189, 42.5 + at * 6, plain(amount), 9, align="right")
    from_words = f"{start.day} {start:%B}" if start.year == end.year else f"{start.day} {start:%B %Y}"
    sheet.text(18, 73, f"{from_words} to {end.day} {end:%B} {end.year}", 11, bold=True)
    grid = (("Account Name", "Sortcode", "Account Number", "Sheet Number"),
            (holder, f"40-{draws.digits(2)}-{draws.digits(2)}", number, draws.digits(2)))  # fmt: skip
    y = table(sheet, 18, 77, (78, 32, 36, 28), grid, ruled="none", height=5.5, size=9)
    listing = [("Date", "", "Payment type and details", "£ Paid out", "£ Paid in", "£ Balance"),
               (f"{start:%d %b %y}", "", "BALANCE BROUGHT FORWARD", "", "", plain(opening))]  # fmt: skip
    shown = None
    for m, after in pairwise((*moved, None)):
        assert m is not None
        code, words = m.description.split("|")
        is_last = after is None or after.day != m.day
        listing.append((
            f"{m.day:%d %b %y}" if m.day != shown else "", code, words, *en.sides(m, plain),
            plain(m.balance_minor) if is_last else "",
        ))  # fmt: skip
        shown = m.day
    listing.append((f"{end:%d %b %y}", "", "BALANCE CARRIED FORWARD", "", "", plain(closing)))
    y = table(
        sheet, 18, y + 5, (24, 12, 66, 24, 24, 24), listing, ruled="none", height=6, size=9, right_from=3
    )
    sheet.text(18, y + 6, "Interest and charges: no charges were applied in this period.", 8.5, colour=GREY)
    footer(
        sheet, "Eligible deposits are protected up to £120,000 by the Financial Services Compensation Scheme."
    )
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, gbp), closing_balance=money(closing, gbp),
        transactions=en.without_balances(
            [replace(m, description=m.description.replace("|", " ")) for m in moved], gbp
        ),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xenb_credit_suffix(draws: Draws, sheet: Sheet) -> Answers:
    """Australian: CR after balances, a card's own day in a second line, the sum of all as an equation."""
    bank, holder, (start, end), aud = draws.one(_BANKS_AU), en.local(draws), draws.month(), Currency.AUD
    opening, number = draws.amount(4200, 16000, 1), draws.digits(8)
    moved = en.moves(draws, start, end, opening,
    pay="Salary " + draws.one(places_en.FIRMS_AU).split(" Pty")[0],
                     spent=_SPENT_AU, other_in="Fast Transfer From J Lee PayID", rows=(6, 13))  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.text(18, 18, bank, 13, bold=True)
    sheet.text(18, 24, f"ABN {draws.digits(2)} {draws.digits(3)} {draws.digits(3)} {draws.digits(3)}", 8)
    for at, line in enumerate((holder.upper(), *sheet.wrapped(places_en.home_au(draws).upper(), 74, 9))):
        sheet.text(18, 40 + at * 5, line, 9.5)
    sheet.box(108, 14, 84, 44)
    sheet.text(112, 21, f"Statement {draws.digits(2)}", 10, bold=True)
    sheet.text(188, 21, "(Page 1 of 1)", 9, align="right")
    branch = f"06{draws.digits(1)}-{draws.digits(3)}"
    for at, (label, value) in enumerate((
        ("BSB", branch), ("Account number", number), ("Statement period",
        f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
        ("Closing balance", f"${plain(closing)} CR"), ("Enquiries", f"13 {draws.digits(4)}"),
    )):  # fmt: skip
        sheet.text(112, 28 + at * 6.2, label, 9)
        sheet.text(188, 28 + at * 6.2, value, 9, align="right")
    sheet.text(18, 70, "Smart Access Account", 13, bold=True)
    grid = [
        ("Date", "Transaction", "Debit", "Credit", "Balance"),
        (f"{start:%d %b}", f"{start.year} OPENING BALANCE", "", "", f"${plain(opening)} CR"),
    ]
    card = draws.digits(4)
    for m in moved:
        words = m.description
        if words.endswith("AU"):
            words += f" Card xx{card} Value Date: {m.day:%d/%m/%Y}"
        grid.append((f"{m.day:%d %b}", words, *en.sides(m, plain), f"${plain(m.balance_minor)} CR"))
    grid.append((f"{end:%d %b}", f"{end.year} CLOSING BALANCE", "", "", f"${plain(closing)} CR"))
    y = table(sheet, 18, 75, (18, 72, 24, 24, 36), grid, ruled="rows", height=6.5, size=9, right_from=2)
    y += 8
    for at, (label, amount, mark) in enumerate(
        (
            ("Opening balance", opening, "-"),
            ("Total debits", outs, "+"),
            ("Total credits", ins, "="),
            ("Closing balance", closing, ""),
        )
    ):
        sheet.text(38 + at * 44, y, label, 8.5, align="centre", colour=GREY)
        sheet.text(
            38 + at * 44, y + 6, f"${plain(amount)}" + ("" if 0 < at < 3 else " CR"), 9.5, align="centre"
        )
        sheet.text(60 + at * 44, y + 4, mark, 11, align="centre")
    return said(
        bank=bank, holder=holder.upper(), account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, aud), closing_balance=money(closing, aud), transactions=rows(moved,
        aud),
    )  # fmt: skip
