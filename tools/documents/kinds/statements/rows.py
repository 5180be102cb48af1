"""The rows of a bank statement as a field: signed, dated, other people's names and accounts masked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from models.facts.evidence import (
    DayValue,
    Field,
    FieldName,
    MoneyValue,
    TextValue,
    Transaction,
    TransactionsValue,
)
from models.facts.money import Currency
from tools.documents.addressees import addressee
from tools.documents.amounts import plain_amounts_in
from tools.documents.currencies import currency_of_draft, in_the_documents_currency
from tools.documents.day_order import day_stands_first
from tools.documents.days import day
from tools.documents.figures import Figure, figures
from tools.documents.flow import matches
from tools.documents.glyphs import Run, joined
from tools.documents.kinds.parties_at_the_top import holder_alone
from tools.documents.kinds.statements.banks import bank_in_the_head
from tools.documents.kinds.statements.labels import CLOSING_LABELS, OPENING_LABELS
from tools.documents.kinds.statements.period import days_of_the_statement, edges_of_the_period, is_day_first
from tools.documents.ledger_cells import LedgerRow
from tools.documents.ledger_days import settled_days
from tools.documents.ledger_rows import Ledger, ledger_on
from tools.documents.ledger_signs import follows
from tools.documents.parsed import Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import LIKELY, Draft, Finish
from tools.documents.sheets import Sheet, label_pattern
from tools.documents.third_parties import is_payee, masked_name, names_in, without_others

_BALANCES = {
    FieldName.OPENING_BALANCE: label_pattern(OPENING_LABELS),
    FieldName.CLOSING_BALANCE: label_pattern(CLOSING_LABELS),
}
_ON_A_DAY = re.compile(
    r"(?:\b(?:balance|gbp|eur|usd|hkd|sgd|aud|cad)\s+(?:on|at|as\s+(?:of|at|on))|截[至止]|余额\(?截?[至止]?)\s*"
    r"(?P<on>\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\s\d{4}|[A-Z][a-z]{2,8}\s\d{1,2},?\s\d{4}|"
    r"\d{1,4}[/年-]\d{1,2}[/月-]\d{1,4}日?)"
    r"\)?\s*(?:账户)?(?:余额|结余)?(?:为)?\s*:?\s*(?P<value>-?(?:HK|S|A|US|C)?[¥$€£₹]?\s?-?\d[\d,]*\.\d\d)",
    re.IGNORECASE,
)
_DAY_OVER = re.compile(r"\W*(?:date|day)\W*", re.IGNORECASE)
_SUM = re.compile(r"\W*(?:[A-Z]{1,3}\W*)?\d[\d,]*\.\d\d\W*(?:CR|DR)?", re.IGNORECASE)
_DISAGREEING = 0.8
_ADDS_UP, _NO_BALANCES, _DOES_NOT, _NO_SIGNS = 0.97, 0.88, 0.72, 0.4
_BROUGHT = 0.93
_ROWS_MAX = 2000
_LOOK_BACK = timedelta(days=100)


_BANKS = re.compile(
    r"\b(?:bank\w*|berhad|bhd|plc|p\.l\.c|n\.a|ltd|limited|inc|building\s+society|credit\s+union|corporation|savings|"
    r"financial|visa|mastercard)\b|银行|信用社|公司",
    re.IGNORECASE,
)


def _addressed(draft: Draft) -> Draft:
    """The addressee as holder, who is never the bank."""
    return addressee(draft, lambda cell: bool(_BANKS.search(cell.text)))


def _balances(draft: Draft) -> Draft:
    """Opening and closing balance by their labels: beside them, or under headings of a summary."""
    fields = {field.name: field for field in draft.fields if field.name not in _BALANCES}
    for name, pattern in _BALANCES.items():
        found = [
            _whole(sheet, it)
            for sheet in draft.sheets
            for it in figures(sheet, pattern)
            if not _is_of_each_day(sheet, it)
        ]
        if not found:
            fields |= {field.name: field for field in draft.fields if field.name is name}
            continue
        trust = max(it.trust for it in found)
        likeliest = [it for it in found if it.trust == trust]
        # Pages carry a balance forward to the next; the first was brought and the last is the account's.
        best = likeliest[-1] if name is FieldName.CLOSING_BALANCE else likeliest[0]
        differ = any(
            it.amount.amount_minor != best.amount.amount_minor and it.place.page == best.place.page
            for it in found
        )
        trust *= _DISAGREEING if differ else 1.0
        fields[name] = _money_field(name, best.amount.amount_minor, trust, best.place)
    return replace(draft, fields=tuple(fields.values()))


def _is_of_each_day(sheet: Sheet, figure: Figure) -> bool:
    """Under `Date  Ending balance  Date  Ending balance`, where every day has one."""
    over = [row for row in sheet.rows if row.bottom <= figure.place.middle and figure.label in row.run.text]
    days = [cell for cell in over[-1].cells if _DAY_OVER.fullmatch(cell.text)] if over else []
    return len(days) >= 1 and not any(
        figure.label in cell.text
        for row in sheet.rows
        if row.top <= figure.place.middle <= row.bottom
        for cell in row.cells
    )


def _whole(sheet: Sheet, figure: Figure) -> Figure:
    """A sum, and not the count of rows that stands between it and its label."""
    row = next((row for row in sheet.rows if row.top <= figure.place.middle <= row.bottom), None)
    if row is None or not re.fullmatch(r"\d{1,4}", figure.place.text.strip()):
        return figure
    sums = [cell for cell in row.cells if cell.left > figure.place.right and _SUM.fullmatch(cell.text)]
    return replace(figure, amount=plain_amounts_in(sums[0].text)[0], place=sums[0]) if sums else figure


def _balances_on_days(draft: Draft) -> Draft:
    """`Balance on 1 October 2026`: of the first day it is the opening one, of the last the closing one."""
    around = Surroundings("", draft.language, day_stands_first("\n".join(flow.text for flow in draft.flows)))
    found: list[tuple[date, int, Run]] = []
    for flow in draft.flows:
        for match, run in matches(flow, _ON_A_DAY):
            reading = day(match["on"], around)
            if reading and isinstance(reading.value, DayValue):
                found.append((reading.value.day, len(found), run))
    found.sort(key=lambda it: it[:2])
    first, last = _period(draft) or (None, None)
    more = []
    for name, edge, each in (
        (FieldName.OPENING_BALANCE, first, found[:1]),
        (FieldName.CLOSING_BALANCE, last, found[-1:]),
    ):
        for on, _, run in each:
            if found[0][0] != found[-1][0] or on == edge:
                more.append(_money_field(name, plain_amounts_in(run.text)[0].amount_minor, LIKELY, run))
    return draft.with_more(more)


def _rows(draft: Draft) -> Draft:
    """Add the transactions, and the balances where only the table brings and carries them forward."""
    stated = {it.name: it.value.amount_minor for it in draft.fields if isinstance(it.value, MoneyValue)}
    ledger = ledger_on(draft.sheets, stated.get(FieldName.OPENING_BALANCE))
    if ledger is None:
        return draft
    dated = [
        (row, on)
        for row, on in zip(
            ledger.rows,
            settled_days([row.day for row in ledger.rows], _period(draft), is_day_first(draft)),
            strict=True,
        )
        if on is not None
    ][:_ROWS_MAX]
    if not dated:
        return draft
    fields = [field for field in draft.fields if not _is_brought(field, ledger)]
    stated = {name: minor for name, minor in stated.items() if any(it.name is name for it in fields)}
    for name, balance in (
        (FieldName.OPENING_BALANCE, ledger.brought),
        (FieldName.CLOSING_BALANCE, ledger.carried),
    ):
        if balance is not None and name not in stated:
            fields.append(_money_field(name, balance.minor, _BROUGHT, balance.place))
            stated[name] = balance.minor
    own = _own_name(draft)
    currency, _ = currency_of_draft(draft)
    first_page = dated[0][0].place[0].page
    place = joined(run for row, _ in dated for run in row.place if run.page == first_page)
    fields.append(
        Field(
            name=FieldName.TRANSACTIONS,
            value=TransactionsValue(
                rows=tuple(_transaction(row, on, own) for row, on in dated), currency=currency
            ),
            confidence=_confidence(ledger, [row for row, _ in dated], stated),
            page=first_page,
            box=place.box(),
        )
    )
    return replace(draft, fields=tuple(fields))


def _is_brought(field: Field, ledger: Ledger) -> bool:
    """`C/F BALANCE` over the rows is no balance after them."""
    at = ledger.brought.place if ledger.brought else None
    if field.name is not FieldName.CLOSING_BALANCE or at is None or field.box is None:
        return False
    return field.page == at.page and at.top <= (field.box.top + field.box.bottom) / 2 <= at.bottom


def counterparties(draft: Draft) -> Iterator[Run]:
    """Where the rows name other people or their accounts; companies stay."""
    ledger = ledger_on(draft.sheets)
    own = _own_name(draft)
    for row in ledger.rows if ledger else ():
        yield from row.their_account
        said = _together(row.words)
        for run in row.counterparty:
            for part in re.finditer(r"[^/]+", run.text):
                if is_payee(part[0], said) and part[0].strip() != own:
                    yield run.part(*part.span())
        for run in (*row.counterparty, *row.words):
            yield from (run.part(*span) for span in names_in(run.text, own))


def _own_name(draft: Draft) -> str:
    holder = (it.value for it in draft.fields if it.name is FieldName.HOLDER)
    return next((value.text for value in holder if isinstance(value, TextValue)), "")


def _period(draft: Draft) -> tuple[date, date] | None:
    """What the statement covers; where it does not say so, the months before its own date."""
    days = {field.name: field.value.day for field in draft.fields if isinstance(field.value, DayValue)}
    first = days.get(FieldName.PERIOD_FROM)
    last = days.get(FieldName.PERIOD_UNTIL) or next(days_of_the_statement(draft), None)
    if last is None:
        return None
    return (first, last) if first and first <= last else (last - _LOOK_BACK, last)


def _transaction(row: LedgerRow, on: date, own: str) -> Transaction:
    assert row.signed_minor is not None, "rows without an amount are left out"
    return Transaction(
        day=on,
        description=_description(row, own),
        amount_minor=row.signed_minor,
        balance_minor=row.balance_minor,
    )


def _description(row: LedgerRow, own: str) -> str:
    said = without_others(_together(row.words), own)
    parts = [
        part for part in re.split(r"\s*/\s*", _together(row.counterparty)) if re.search(r"[^\W\d_]", part)
    ]
    other = " ".join(masked_name(part) if is_payee(part, said) and part != own else part for part in parts)
    return " ".join(part for part in (said, without_others(other, own)) if part)[:200]


def _together(runs: Sequence[Run]) -> str:
    return joined(runs).shown.strip()


def _confidence(ledger: Ledger, rows: Sequence[LedgerRow], stated: Mapping[FieldName, int]) -> float:
    """Running balances that follow from the amounts say that signs and figures were read right."""
    does = follows(rows, stated.get(FieldName.OPENING_BALANCE), stated.get(FieldName.CLOSING_BALANCE))
    sure = _NO_BALANCES if does is None else _ADDS_UP if does else _DOES_NOT
    if ledger.unsigned and not does:
        sure = _NO_SIGNS
    return round(sure * (_DISAGREEING if ledger.doubtful or len(rows) < len(ledger.rows) else 1.0), 3)


def _money_field(name: FieldName, amount_minor: int, confidence: float, place: Run) -> Field:
    value = MoneyValue(amount_minor=amount_minor, currency=Currency.CNY)
    return field_at(name, value, confidence, place)


rows_and_balances: tuple[Finish, ...] = (
    bank_in_the_head,
    _addressed,
    holder_alone,
    edges_of_the_period,
    _balances,
    _balances_on_days,
    _rows,
    in_the_documents_currency,
)
"""The last steps of a bank statement, in this order."""
