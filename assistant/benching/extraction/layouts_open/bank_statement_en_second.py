"""Second statements in English: an app bank's of the euro area, an Australian one, a Canadian one."""

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import DAYS_US, plain
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT
_BANKS_EU = (
    ("Revolut Bank UAB", "LT", "REVOLT21"),
    ("N26 Bank SE", "DE", "NTSBDEB1"),
    ("bunq B.V.", "NL", "BUNQNL2A"),
)
_BANKS_AU = (
    ("Commonwealth Bank of Australia", "Smart Access"), ("Westpac Banking Corporation", "Choice"),
    ("National Australia Bank Limited", "Classic Banking"), ("Bendigo and Adelaide Bank Limited", "Everyday"),
)  # fmt: skip
_BANKS_CA = (
    ("Royal Bank of Canada", "Day to Day Banking"), ("The Toronto-Dominion Bank", "Every Day Chequing"),
    ("Bank of Montreal", "Practical Chequing"), ("Scotiabank", "Basic Banking Account"),
)  # fmt: skip
_SPENT_EU = (
    ("Albert Heijn 1411", 6, 70), ("Deliveroo", 11, 48), ("SNCF Connect", 19, 180), ("Vodafone", 15, 60),
    ("To Pocket EUR Holidays", 20, 200), ("Bolt", 4, 30), ("Decathlon", 12, 140), ("Spotify", 11, 18),
    ("To Marta Oliveira", 10, 120), ("Cash at Euronet", 20, 200),
)  # fmt: skip
_SPENT_AU = (
    ("WOOLWORTHS 3142 CARLTON AU Card xx4821", 9, 210), ("Transfer to xx7730 rent via app", 350, 620),
    ("Direct Debit 003421 AGL ENERGY", 60, 260), ("MYKI TOP UP DOCKLANDS", 10, 60),
    ("BUNNINGS 6110 HAWTHORN AU", 12, 190), ("TELSTRA BPAY bill payment", 49, 120),
    ("Wdl ATM CBA SWANSTON ST", 20, 300), ("CHEMIST WAREHOUSE RICHMOND", 8, 85),
)  # fmt: skip
_SPENT_CA = (
    ("Contactless Interac purchase - 3381 LOBLAWS", 11, 190), ("Interac e-Transfer sent", 25, 350),
    ("Online Banking payment - 2904 ROGERS", 55, 160), ("Mortgage/rent pre-authorized debit", 400, 800),
    ("Visa Debit purchase - TIM HORTONS", 3, 22), ("ATM withdrawal - 88 BAY ST", 40, 300),
    ("Utility bill pmt TORONTO HYDRO", 60, 190), ("Monthly fee", 4, 17),
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr2en_app_bank_statement(draws: Draws, sheet: Sheet) -> Answers:
    """A bank of the telephone in euro: a summary of one row, a grey second line under each movement."""
    holder, (bank, land, bic), (start, end) = draws.one(own.PEOPLE), draws.one(_BANKS_EU), draws.month()
    iban, eur = f"{land}{draws.digits(2)} {' '.join(draws.digits(4) for _ in range(4))}", Currency.EUR
    opening, style = draws.amount(2_600, 9_000, 1), DAYS_US[1]
    moved = en.moves(
        draws, start, end, opening, pay="Payment from " + draws.one(own.FIRMS_IE), spent=_SPENT_EU,
        other_in=f"Payment from {draws.one(own.PEOPLE)}", rows=(6, 13),
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.text(18, 22, "EUR Statement", 20, bold=True)
    sheet.text(18, 28.5, f"Generated on {style(draws.day(2, 1))}", 8.5, colour=GREY)
    sheet.text(192, 20, bank, 12, bold=True, align="right")
    sheet.text(18, 42, holder.upper(), 11, bold=True)
    own.column(sheet, 18, 48, sheet.wrapped(own.home_eu(draws), 70, 9), 9)
    listed(sheet, 110, 42, (("IBAN", iban), ("BIC", bic)),
           value_x=124, step=6, size=9)  # fmt: skip
    sheet.text(18, 66, "Balance summary", 12, bold=True)
    grid = (
        ("Product", "Opening balance", "Money out", "Money in", "Closing balance"),
        ("Account (current account)", *(f"€{plain(each)}" for each in (opening, outs, ins, closing))),
    )  # fmt: skip
    y = table(sheet, 18, 69, (52, 32, 28, 28, 34), grid, ruled="rows", right_from=1, height=8, size=9)
    sheet.text(18, y + 12, f"Account transactions from {start:%B} {start.day}, {start.year} to "
               f"{end:%B} {end.day}, {end.year}", 11, bold=True)  # fmt: skip
    y += 20
    columns = ((18.0, "left"), (50.0, "left"), (140.0, "right"), (166.0, "right"), (192.0, "right"))
    for (x, align), head in zip(
        columns, ("Date", "Description", "Money out", "Money in", "Balance"), strict=True
    ):
        sheet.text(x, y, head, 9, bold=True, align="left" if align == "left" else "right")
    sheet.rule(18, y + 2, 192, y + 2)
    y += 7.5
    for m in moved:
        out, inward = en.sides(m, lambda amount: f"€{plain(amount)}")
        sheet.text(18, y, style(m.day), 9)
        sheet.text(50, y, m.description, 9)
        hint = (
            f"Reference: {draws.letters(6)}"
            if inward or m.description.startswith("To ")
            else f"Card: 4165**{draws.digits(4)}"
        )
        sheet.text(50, y + 4, hint, 7.5, colour=GREY)
        for x, words in ((140, out), (166, inward), (192, f"€{plain(m.balance_minor)}")):
            sheet.text(x, y, words, 9, align="right")
        sheet.rule(18, y + 6, 192, y + 6, 0.2)
        y += 10.5
    footer(
        sheet, f"{bank} is a licensed credit institution. Deposits are insured up to €100,000.  Page 1 of 1"
    )
    return said(
        bank=bank, holder=holder.upper(), account_number=iban, period_from=start, period_until=end,
        opening_balance=money(opening, eur), closing_balance=money(closing, eur), transactions=rows(moved,
        eur),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr2en_australian_statement(draws: Draws, sheet: Sheet) -> Answers:
    """Australia: BSB and account, opening and closing balance as rows, CR behind every balance."""
    holder, (bank, product), (start, end) = draws.one(own.PEOPLE), draws.one(_BANKS_AU), draws.month()
    bsb, number, aud = f"{draws.digits(3)}-{draws.digits(3)}", draws.digits(8), Currency.AUD
    opening = draws.amount(6_500, 16_000, 1)
    moved = en.moves(
        draws, start, end, opening, pay="Salary " + draws.one(own.FIRMS_AU), spent=_SPENT_AU,
        other_in=f"Fast Transfer From {draws.one(own.PEOPLE)}", rows=(7, 14),
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.logo(18, 12, 13, "#e3b100")
    sheet.text(36, 20.5, bank, 13, bold=True)
    sheet.text(18, 40, f"{draws.one(('MR', 'MS', 'MX'))} {holder.upper()}", 10)
    own.column(sheet, 18, 45.5, sheet.wrapped(own.home_au(draws).upper(), 72, 9.5), 9.5)
    facts = (
        ("Your Statement", ""), (f"Statement {draws.rng.randint(9, 88)}", "(Page 1 of 1)"),
        ("BSB", bsb), ("Account number", number),
        ("Statement period", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
        ("Closing balance", f"${plain(closing)} CR"),
    )  # fmt: skip
    sheet.box(106, 32, 86, 44, fill="#fbf6e2")
    listed(sheet, 110, 39, facts, value_x=142, step=6.8, size=9)
    sheet.text(18, 88, product, 13, bold=True)
    sheet.text(18, 94, "Enquiries: 24 hours a day, 7 days a week. Keep your PIN secret.", 8.5, colour=GREY)
    sheet.text(18, 101, f"Name: {holder}", 9.5)
    grid = [("Date", "Transaction", "Debit", "Credit", "Balance")]
    grid.append((f"{start:%d %b}", f"{start.year} OPENING BALANCE", "", "", f"${plain(opening)} CR"))
    for m in moved:
        grid.append((f"{m.day:%d %b}", m.description, *en.sides(m, plain), f"${plain(m.balance_minor)} CR"))
    grid.append((f"{end:%d %b}", f"{end.year} CLOSING BALANCE", "", "", f"${plain(closing)} CR"))
    y = table(sheet, 18, 106, (18, 74, 24, 24, 34), grid, right_from=2, ruled="rows", height=7, size=8.5)
    sums = (
        ("Opening balance", "Total debits", "Total credits", "Closing balance"),
        (f"${plain(opening)} CR", plain(outs), plain(ins), f"${plain(closing)} CR"),
    )  # fmt: skip
    table(sheet, 18, y + 6, (44, 42, 42, 46), sums, height=7, size=9)
    footer(
        sheet,
        "Please check the entries of this statement and report errors promptly. AFSL 237502",
    )
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, aud), closing_balance=money(closing, aud), transactions=rows(moved,
        aud),
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_xr2en_canadian_statement(draws: Draws, sheet: Sheet) -> Answers:
    """Canada: the day stands once for all its rows, and so does the balance after the day's last row."""
    holder, (bank, product), (start, end) = draws.one(own.PEOPLE), draws.one(_BANKS_CA), draws.month()
    number, cad = f"{draws.digits(5)}-{draws.digits(7)}", Currency.CAD
    opening = draws.amount(7_000, 15_000, 1)
    moved = en.moves(
        draws, start, end, opening, pay="Payroll Deposit " + draws.one(own.FIRMS_CA).upper(), spent=_SPENT_CA,
        other_in="Interac e-Transfer received", rows=(8, 16), balanced=False,
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    period = f"{start:%B} {start.day}, {start.year} to {end:%B} {end.day}, {end.year}"
    sheet.logo(18, 12, 11, "#00539b")
    sheet.text(33, 19, bank, 13, bold=True)
    sheet.text(198, 17, "Your personal account statement", 12, bold=True, align="right")
    sheet.text(198, 23, f"From {period}", 9.5, align="right")
    own.column(sheet, 18, 40, (holder.upper(), *sheet.wrapped(own.home_ca(draws).upper(), 76, 9.5)), 9.5)
    sheet.text(198, 40, f"Your account number: {number}", 10, align="right")
    sheet.text(198, 46, "How to reach us: 1-800-555-0199", 8.5, align="right", colour=GREY)
    sheet.text(18, 64, f"Summary of your account for this period - {product}", 11, bold=True)
    summary = (
        (f"Your opening balance on {start:%B} {start.day}, {start.year}", f"${plain(opening)}"),
        ("Total deposits into your account", f"+ {plain(ins)}"),
        ("Total withdrawals from your account", f"- {plain(outs)}"),
        (f"Your closing balance on {end:%B} {end.day}, {end.year}", f"= ${plain(closing)}"),
    )  # fmt: skip
    y = table(
        sheet, 18, 67, (100, 42), summary, headed=False, right_from=1, ruled="rows", height=6.5, size=9.5
    )
    sheet.text(18, y + 10, "Details of your account activity", 11, bold=True)
    grid = [("Date", "Description", "Withdrawals ($)", "Deposits ($)", "Balance ($)")]
    grid.append(("", "Opening balance", "", "", plain(opening)))
    before = None
    for at, m in enumerate(moved):
        last = at + 1 == len(moved) or moved[at + 1].day != m.day
        day = f"{m.day.day} {m.day:%b}" if m.day != before else ""
        grid.append((day, m.description, *en.sides(m, plain), plain(m.balance_minor) if last else ""))
        before = m.day
    grid.append(("", "Closing balance", "", "", f"${plain(closing)}"))
    table(sheet, 18, y + 13, (18, 78, 30, 28, 28), grid, right_from=2, ruled="rows", height=6.4, size=8.5)
    footer(sheet, "Please check this statement; tell us within 45 days of any error.   1 of 1")
    return said(
        bank=bank, holder=holder.upper(), account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, cad), closing_balance=money(closing, cad),
        transactions=en.without_balances(moved, cad),
    )  # fmt: skip
