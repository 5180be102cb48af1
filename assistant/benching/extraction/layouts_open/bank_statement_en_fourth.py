"""Third statements in English: a British app's statement, a Hong Kong savings account."""

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, listed, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT
_SPENT_GB = (
    ("Morrisons Daily", 4, 70), ("Trainline", 9, 95), ("Octopus Energy", 48, 170), ("Greggs", 3, 14),
    ("Council Tax", 95, 190), ("Amazon.co.uk", 6, 140), ("Greggs Leeds Station", 3, 12), ("EE Limited", 12,
     46),
    ("Superdrug", 4, 38), ("Cash withdrawal Link", 10, 100),
)  # fmt: skip
_SORTS_GB = {
    "Octopus Energy": "DIRECT DEBIT", "Council Tax": "DIRECT DEBIT", "EE Limited": "DIRECT DEBIT",
    "Amazon.co.uk": "ONLINE PAYMENT", "Trainline": "ONLINE PAYMENT", "Cash withdrawal Link": "ATM",
}  # fmt: skip
_SPENT_HK = (
    ("EPS PARKNSHOP", 45, 780), ("CASH WITHDRAWAL ATM 0412", 300, 2_000), ("CLP POWER AUTOPAY", 180, 920),
    ("OCTOPUS AUTOMATIC ADD VALUE", 250, 500), ("FPS TRANSFER RENTAL", 2_000, 5_000),
    ("CREDIT CARD PAYMENT", 600, 4_500), ("HKT BILL PAYMENT", 98, 398), ("EPS WELLCOME", 40, 620),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr3en_in_out_statement(draws: Draws, sheet: Sheet) -> Answers:
    """A British app bank: sort code and account above, a column of kinds of payment, IN before OUT."""
    holder, (start, end) = draws.one(own.PEOPLE), draws.month()
    bank, gbp = draws.one(("Starling Bank Limited", "Atom Bank plc", "Kroo Bank Ltd")), Currency.GBP
    number, opening = draws.digits(8), draws.amount(3_200, 9_000, 1)
    moved = en.moves(
        draws, start, end, opening, pay=draws.one(en.FIRMS_GB), spent=_SPENT_GB,
        other_in=draws.one(own.PEOPLE), rows=(7, 15),
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.logo(18, 12, 12, "#6b3fd4")
    sheet.text(34, 20.5, bank, 13, bold=True)
    sheet.text(192, 20, "Current Account Statement", 13, bold=True, align="right")
    own.down(sheet, 18, 38, (holder, *sheet.wrapped(en.home_gb(draws), 70, 9.5)), 9.5)
    facts = (
        ("Statement period", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
        ("Sort code", f"{draws.digits(2)}-{draws.digits(2)}-{draws.digits(2)}"), ("Account number", number),
        ("Date applicable from", f"{draws.day(2, 1):%d/%m/%Y}"),
    )  # fmt: skip
    listed(sheet, 112, 38, facts, value_x=152, step=6, size=9.5)
    sheet.text(18, 72, "Summary", 12, bold=True)
    summary = (
        ("Opening balance", "Total in", "Total out", "Closing balance"),
        tuple(f"£{plain(each)}" for each in (opening, ins, outs, closing)),
    )
    y = table(sheet, 18, 75, (43.5,) * 4, summary, height=8, size=9.5)
    grid = [("DATE", "TYPE", "TRANSACTION", "IN", "OUT", "ACCOUNT BALANCE")]
    grid.append((f"{start:%d/%m/%Y}", "", "OPENING BALANCE", "", "", f"£{plain(opening)}"))
    for m in moved:
        out, inward = en.sides(m, lambda amount: f"£{plain(amount)}")
        sort = "FASTER PAYMENT" if inward else _SORTS_GB.get(m.description, "CONTACTLESS")
        grid.append((f"{m.day:%d/%m/%Y}", sort, m.description, inward, out, f"£{plain(m.balance_minor)}"))
    table(sheet, 18, y + 8, (23, 34, 46, 22, 22, 27), grid, ruled="rows", right_from=3, height=7, size=8)
    footer(sheet, "Your eligible deposits are protected by the Financial Services Compensation Scheme.  1/1")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, gbp), closing_balance=money(closing, gbp), transactions=rows(moved,
         gbp),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr3en_hong_kong_savings(draws: Draws, sheet: Sheet) -> Answers:
    """Hong Kong: deposits before withdrawals, B/F and C/F balances as rows, HKD in the headings."""
    holder, (start, end) = draws.one(own.PEOPLE_HK), draws.month()
    bank = draws.one(("Hang Seng Bank Limited", "The Bank of East Asia, Limited", "Bank of China (Hong Kong) "
                      "Limited", "Dah Sing Bank, Limited"))  # fmt: skip
    number, hkd = f"{draws.digits(3)}-{draws.digits(6)}-{draws.digits(3)}", Currency.HKD
    opening, style = draws.amount(42_000, 96_000, 1), draws.day_style(spelled=True)
    moved = en.moves(
        draws, start, end, opening, pay="AUTOPAY SALARY " + draws.one(own.FIRMS_HK).split()[0].upper(),
        spent=_SPENT_HK, other_in=f"FPS FROM {draws.one(own.PEOPLE_HK).upper()}", rows=(6, 14),
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.text(18, 22, bank, 15, bold=True, colour="#00703c")
    sheet.text(18, 29, "Statement of Account", 12)
    home = sheet.wrapped(own.home_hk(draws).upper(), 76, 9.5)
    own.down(sheet, 18, 44, (f"{draws.one(('MR', 'MS'))} {holder.upper()}", *home), 9.5)
    pairs = (
        ("Account Number", number), ("Account Type", "HKD Statement Savings"),
        ("Statement Period", f"{style(start)} to {style(end)}"),
    )  # fmt: skip
    stacked(sheet, 118, 40, pairs, step=11.5, size=10)
    sheet.text(18, 82, "Account Activities", 12, bold=True)
    grid = [("Date", "Transaction Details", "Deposit (HKD)", "Withdrawal (HKD)", "Balance (HKD)")]
    grid.append((f"{start:%d %b %Y}", "B/F BALANCE", "", "", plain(opening)))
    for m in moved:
        out, inward = en.sides(m, plain)
        grid.append((f"{m.day:%d %b %Y}", m.description, inward, out, plain(m.balance_minor)))
    grid.append((f"{end:%d %b %Y}", "C/F BALANCE", "", "", plain(closing)))
    y = table(sheet, 18, 85, (26, 64, 26, 30, 28), grid, ruled="rows", right_from=2, height=7, size=8.5)
    sheet.text(18, y + 8, f"Total deposits: {plain(ins)}     Total withdrawals: {plain(outs)}", 9)
    sheet.text(18, y + 14, f"Interest paid this year: HKD {draws.rng.randint(1, 40)}.{draws.digits(2)}", 9,
               colour=GREY)  # fmt: skip
    footer(
        sheet,
        f"Customer hotline {draws.digits(4)} {draws.digits(4)}.  Report errors within 90 days.  Page 1 of 1",
    )
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, hkd), closing_balance=money(closing, hkd), transactions=rows(moved,
         hkd),
    )  # fmt: skip
