"""Statements of a Canadian, an Irish and a borderless account."""

from assistant.benching.extraction import dealings_en as en
from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_apart import spending_enm as spent
from assistant.benching.extraction.layouts_apart import words_enm as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT


@layout(_KIND, Language.EN, LETTER)
def en_xr4enm_description_first(draws: Draws, sheet: Sheet) -> Answers:
    """Canada: the description stands before the sums and the day after them; starting and closing rows."""
    bank = draws.one(("TD Canada Trust", "CIBC", "Scotiabank", "BMO Bank of Montreal"))
    holder, (start, end), number = (
        draws.one(own.PEOPLE),
        draws.month(),
        f"{draws.digits(4)}-{draws.digits(7)}",
    )
    cad, opening = Currency.CAD, draws.amount(5_000, 12_000, 1)
    moved = en.moves(
        draws, start, end, opening, pay=draws.one(own.FIRMS_CA).split()[0].upper() + " PAY",
        spent=spent.SPENT_CA, other_in="E-TRANSFER CREDIT", rows=(7, 14),
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.box(18, 12, 12, 12, fill="#1a7a3c", stroke=False)
    sheet.text(34, 20.5, bank, 14, bold=True)
    sheet.text(198, 20, "Statement of Account", 14, align="right")
    own.down(sheet, 18, 40, (holder.upper(), *sheet.wrapped(own.home_ca(draws).upper(), 78, 9.5)), 9.5)
    sheet.text(116, 38, "Statement From - To", 8, colour=GREY)
    sheet.text(116, 43.5, f"{start:%b %d, %Y} - {end:%b %d, %Y}".upper(), 10)
    sheet.text(116, 51, "Branch and account no.", 8, colour=GREY)
    sheet.text(116, 56.5, number, 10)
    sheet.text(18, 70, draws.one(("EVERY DAY CHEQUING ACCOUNT", "UNLIMITED CHEQUING ACCOUNT")), 11, bold=True)
    grid = [("Description", "Withdrawals", "Deposits", "Date", "Balance"),
            ("STARTING BALANCE", "", "", f"{start:%b%d}".upper(), plain(opening))]  # fmt: skip
    for m in moved:
        day = f"{m.day:%b%d}".upper()
        grid.append((m.description, *en.sides(m, plain), day, plain(m.balance_minor)))
    grid.append(("CLOSING BALANCE", "", "", f"{end:%b%d}".upper(), plain(closing)))
    y = table(sheet, 18, 74, (70, 30, 30, 20, 30), grid, right_from=1, height=7, size=9)
    fees = f"Monthly plan fee $16.95, waived.   Credits {plain(ins)}   Debits {plain(outs)}"
    sheet.text(18, y + 8, fees, 9)
    footer(sheet, "Please ensure that this statement is correct. Report errors within 30 days.   1 of 1")
    return said(
        bank=bank, holder=holder.upper(), account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, cad), closing_balance=money(closing, cad),
        transactions=rows(moved, cad),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4enm_debit_credit_euro(draws: Draws, sheet: Sheet) -> Answers:
    """Ireland: debit, credit and balance in euro, a balance forward in the first row, IBAN at the right."""
    bank, code = draws.one((("Allied Irish Banks, p.l.c.", "AIBK"), ("Bank of Ireland", "BOFI"),
                            ("Permanent TSB p.l.c.", "IPBS")))  # fmt: skip
    holder, (start, end), number = draws.one(own.PEOPLE), draws.month(), draws.digits(8)
    last = f"{draws.digits(2)}{number[:2]} {number[2:6]} {number[6:]}"
    iban = f"IE{draws.digits(2)} {code} 93{draws.digits(2)} {last}"
    eur, opening, style = Currency.EUR, draws.amount(3_500, 8_000, 1), "{:%d %b %Y}".format
    moved = en.moves(
        draws, start, end, opening, pay="CREDIT TRANSFER SALARY", spent=spent.SPENT_IE,
        other_in="*INET LODGEMENT", rows=(7, 15),
    )  # fmt: skip
    ins, outs = en.inward_outward(moved)
    closing = draws.shown("closing_balance", opening + ins - outs)
    sheet.logo(18, 12, 13, "#5b2a86")
    sheet.text(35, 20.5, bank, 14, bold=True)
    sheet.text(192, 18, "Personal Bank Account", 11, bold=True, align="right")
    sheet.text(192, 24, "Statement of Account", 10, align="right")
    own.down(sheet, 18, 44, (holder, *own.home_ie(draws).split(", ")), 10)
    pairs = (
        ("Account Name", holder), ("Account Number", number), ("IBAN", iban), ("BIC", f"{code}IE2D"),
        ("Statement Period", f"{style(start)} to {style(end)}"),
        ("Statement Number", f"{draws.rng.randint(20, 180)}"),
    )  # fmt: skip
    listed(sheet, 98, 38, pairs, value_x=130, step=6, size=9)
    grid = [("Date", "Details", "Debit €", "Credit €", "Balance €"),
            (style(start), "BALANCE FORWARD", "", "", plain(opening))]  # fmt: skip
    grid += [(style(m.day), m.description, *en.sides(m, plain), plain(m.balance_minor)) for m in moved]
    y = table(sheet, 18, 82, (28, 68, 26, 26, 26), grid, ruled="rows", right_from=2, height=7.2, size=9)
    ends = (("Total debits", plain(outs)), ("Total credits", plain(ins)), ("Closing balance", plain(closing)))
    own.sums(sheet, 118, 190.5, y + 7, ends, size=9.5, step=6)
    footer(sheet, "Overdrawn balances are marked dr. Deposits are protected up to €100,000.")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, eur), closing_balance=money(closing, eur),
        transactions=rows(moved, eur),
    )  # fmt: skip


@layout(_KIND, Language.EN, A4, (FieldName.OPENING_BALANCE,))
def en_xr4enm_newest_first(draws: Draws, sheet: Sheet) -> Answers:
    """A borderless account in pounds: newest rows first, the day in a grey line under what it was for."""
    bank, holder, (start, end) = "Wise Payments Limited", draws.one(own.PEOPLE), draws.month()
    number, gbp, opening = draws.digits(8), Currency.GBP, draws.amount(4_000, 8_000, 1)
    moved = en.moves(
        draws, start, end, opening, pay=f"Received money from {draws.one(own.FIRMS_GB)}",
        spent=spent.SPENT_WISE, rows=(6, 12),
    )  # fmt: skip
    closing = draws.shown("closing_balance", opening + sum(m.amount_minor for m in moved))
    newest = moved[::-1]
    sheet.logo(18, 12, 13, "#2b6b1f")
    own.down(sheet, 150, 15, (bank, "56 Shoreditch High Street", "London E1 6JJ"), 8, 4.2)
    sheet.text(18, 36, "GBP statement", 16, bold=True)
    long = "{:%-d %B %Y}".format
    sheet.text(18, 43, f"{long(start)} [GMT] - {long(end)} [GMT]", 10)
    sheet.text(18, 49, f"Generated on: {long(draws.day(2, 1))}", 8.5, colour=GREY)
    sheet.text(18, 60, "Account Holder", 8.5, bold=True)
    own.down(sheet, 18, 65.5, (holder, *sheet.wrapped(own.home_gb(draws, flat=True), 75, 9)), 9.5)
    sheet.text(110, 60, "Account number", 8.5, bold=True)
    sheet.text(110, 65.5, number, 9.5)
    sheet.text(150, 60, "UK sort code", 8.5, bold=True)
    sheet.text(150, 65.5, "23-14-70", 9.5)
    sheet.box(18, 80, 174, 11, fill="#eef3ea", stroke=False)
    sheet.text(21, 87, f"GBP on {long(end)} [GMT]", 10.5, bold=True)
    sheet.text(189, 87, f"{plain(closing)} GBP", 10.5, bold=True, align="right")
    y = 101.0
    for x, words in ((18, "Description"), (140, "Incoming"), (165, "Outgoing"), (192, "Amount")):
        sheet.text(x, y, words, 9, bold=True, align="left" if x == 18 else "right")
    sheet.rule(18, y + 2.5, 192, y + 2.5)
    for m in newest:
        y += 12
        out, inward = en.sides(m, plain)
        sheet.text(18, y - 3, m.description, 9.5)
        hint = f"{'CARD' if m.description.startswith('Card') else 'TRANSFER'}-{draws.digits(9)}"
        sheet.text(18, y + 1.5, f"{long(m.day)}   Transaction: {hint}", 8, colour=GREY)
        for x, words in ((140, inward), (165, f"-{out}" if out else ""), (192, plain(m.balance_minor))):
            sheet.text(x, y - 3, words, 9.5, align="right")
        sheet.rule(18, y + 4, 192, y + 4, 0.2)
    footer(sheet, "Wise is authorised by the Financial Conduct Authority.   ref: " + draws.letters(12))
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        closing_balance=money(closing, gbp), transactions=rows(newest, gbp),
    )  # fmt: skip
