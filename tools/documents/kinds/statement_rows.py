"""The rows of a bank statement as a field: signed, dated, other people's names and accounts masked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

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
from tools.documents.currencies import currency_of_draft, in_the_documents_currency
from tools.documents.days import day
from tools.documents.figures import figures
from tools.documents.glyphs import Run, joined
from tools.documents.kinds.parties_at_the_top import holder_alone
from tools.documents.ledger_days import settled_days
from tools.documents.ledger_listed import listed
from tools.documents.ledger_rows import Ledger, LedgerRow, ledger_on
from tools.documents.pairing import pairs
from tools.documents.parsed import Reading, Surroundings
from tools.documents.rules import Draft, Finish, each
from tools.documents.sheets import label_pattern
from tools.documents.third_parties import is_payee, masked_name, names_in, without_others
from tools.documents.words import organisation

OPENING_LABELS = each(
    """
    Opening Balance | Beginning Balance | Previous Balance | Starting Balance | Start Balance
    Balance brought forward | Brought forward | Balance at start | Balance forward | Balance B/F
    B/F Balance | Opening Account Balance | Balance on Opening | Your Opening Balance
    Your Beginning Balance | Last Statement Balance | Opening Bal | Balance from Previous Statement
    Balance at Beginning | Balance at Start of Period | Balance Brought Down | Opening Ledger Balance
    Balance Last Statement | Previous Statement Balance | Old Balance | Initial Balance | 期初结余
    承前结余 | 承上结余 | 上月结余 | 上期期末余额 | 期初金额 | 起初余额 | 上次余额 | 上次结余 | 上页余额
    期初余额 | 上期余额 | 上期结余 | 起始余额 | 承前余额 | 上月余额 | 上期账户余额 | 期初账户余额
"""
)
CLOSING_LABELS = each(
    """
    Closing Balance | Ending Balance | End Balance | New Balance | Balance carried forward | Carried forward
    Final Balance | Balance at end | Balance C/F | C/F Balance | Your Closing Balance | Your Ending Balance
    Closing Account Balance | Balance at End of Period | Closing Bal | Closing Ledger Balance
    Balance Carried Down | Your New Balance | Closing Available Balance | Balance This Statement
    Statement Balance | Current Statement Balance | 期末结存 | 结转余额 | 月末余额 | 本月余额 | 本月结余
    期末金额 | 期终余额 | 账户期末余额 | 结余总额 | 期末余额 | 本期余额 | 本期结余 | 截止余额 | 期末账户余额
    本期账户余额 | 末笔余额 | 期末结余
"""
)
_BALANCES = {
    FieldName.OPENING_BALANCE: label_pattern(OPENING_LABELS),
    FieldName.CLOSING_BALANCE: label_pattern(CLOSING_LABELS),
}
_EDGES = (
    (
        FieldName.PERIOD_FROM,
        label_pattern(
            each(
                """
                起始日期 | 开始日期 | 起始时间 | 开始时间 | 查询起始日 | 查询起始日期 | 查询开始日期
                起始日 | 交易开始日期 | 交易起始日期 | 账单起始日 | 查询起始时间 | 查询开始时间 | 起日
                From | Start Date | Period Start | From Date | Date From | Period From | Statement From
                Statement Start Date | Period Start Date
"""
            )
        ),
    ),
    (
        FieldName.PERIOD_UNTIL,
        label_pattern(
            each(
                """
                截止日期 | 结束日期 | 终止日期 | 截止时间 | 结束时间 | 查询截止日 | 查询截止日期
                查询结束日期 | 查询终止日期 | 截止日 | 终止日 | 止日 | 交易结束日期 | 交易截止日期
                账单截止日 | 查询截止时间 | 查询结束时间 | To | End Date | Period End | To Date | Date To
                Period Ending | Period To | Statement To | Statement End Date | Period End Date
"""
            )
        ),
    ),
)
_STATED_ON = label_pattern(
    each("Statement Date | Date of Statement | Date | 账单日 | 打印日期 | 出单日期 | 对账日期")
)
_BANK_WORD = re.compile(r"银行|信用|农信|储蓄|支付|bank|union|society", re.IGNORECASE)
_BRANCH = re.compile(r"[支分]行|网点|分理处|营业[部厅]|branch", re.IGNORECASE)
_BRANCH_ALONE = 0.5
_DISAGREEING = 0.8
_ADDS_UP, _NO_BALANCES, _DOES_NOT = 0.97, 0.88, 0.72
_BROUGHT = 0.93
_ROWS_MAX = 2000
_LOOK_BACK = timedelta(days=100)


def bank_name(text: str, around: Surroundings) -> Reading | None:
    """The name of a bank; of a branch alone less sure: the bank itself will stand elsewhere."""
    reading = organisation(text, around)
    if reading is None or _BANK_WORD.search(text) or not _BRANCH.search(text):
        return reading
    return replace(reading, certainty=_BRANCH_ALONE)


def _edges_of_the_period(draft: Draft) -> Draft:
    """`From … To …` with a label each."""
    fields = {field.name: field for field in draft.fields}
    for name, pattern in _EDGES:
        for sheet in draft.sheets:
            for pair in pairs(sheet, pattern):
                reading = day(pair.value.text, Surroundings(pair.label, draft.language))
                if reading and name not in fields:
                    place = pair.value.part(reading.start, reading.end)
                    fields[name] = Field(
                        name=name,
                        value=reading.value,
                        confidence=round(pair.place.value * reading.certainty, 3),
                        page=place.page,
                        box=place.box(),
                    )
    return replace(draft, fields=tuple(fields.values()))


def _balances(draft: Draft) -> Draft:
    """Opening and closing balance by their labels: beside them, or under headings of a summary."""
    fields = {field.name: field for field in draft.fields if field.name not in _BALANCES}
    for name, pattern in _BALANCES.items():
        found = [it for sheet in draft.sheets for it in figures(sheet, pattern)]
        if not found:
            fields |= {field.name: field for field in draft.fields if field.name is name}
            continue
        best = max(found, key=lambda it: it.trust)
        differ = any(it.amount.amount_minor != best.amount.amount_minor for it in found)
        trust = best.trust * (_DISAGREEING if differ else 1.0)
        fields[name] = _money_field(name, best.amount.amount_minor, trust, best.place)
    return replace(draft, fields=tuple(fields.values()))


def _rows(draft: Draft) -> Draft:
    """Add the transactions, and the opening balance where only the table brings it forward."""
    ledger = ledger_on(draft.sheets) or listed(draft.sheets)
    if ledger is None or not ledger.rows:
        return draft
    dated = [
        (row, on)
        for row, on in zip(
            ledger.rows, settled_days([row.day for row in ledger.rows], _period(draft)), strict=True
        )
        if on is not None
    ][:_ROWS_MAX]
    fields = list(draft.fields)
    if not dated:
        return draft
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
            confidence=_confidence(ledger, [row for row, _ in dated]),
            page=first_page,
            box=place.box(),
        )
    )
    stated = {field.name for field in fields}
    if ledger.carried is not None and FieldName.CLOSING_BALANCE not in stated:
        fields.append(_money_field(FieldName.CLOSING_BALANCE, ledger.carried[0], _BROUGHT, ledger.carried[1]))
    if (
        ledger.brought_minor is not None
        and ledger.brought_place is not None
        and FieldName.OPENING_BALANCE not in stated
    ):
        fields.append(
            _money_field(FieldName.OPENING_BALANCE, ledger.brought_minor, _BROUGHT, ledger.brought_place)
        )
    return replace(draft, fields=tuple(fields))


def counterparties(draft: Draft) -> Iterator[Run]:
    """Where the rows name other people or their accounts; companies stay."""
    ledger = ledger_on(draft.sheets) or listed(draft.sheets)
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
    first, last = days.get(FieldName.PERIOD_FROM), days.get(FieldName.PERIOD_UNTIL)
    if last is None:
        last = next(
            (
                reading.value.day
                for sheet in draft.sheets
                for pair in pairs(sheet, _STATED_ON)
                if (reading := day(pair.value.text, Surroundings(pair.label, draft.language)))
                and isinstance(reading.value, DayValue)
            ),
            None,
        )
    if last is None:
        return None
    return first or last - _LOOK_BACK, last


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


def _confidence(ledger: Ledger, rows: Sequence[LedgerRow]) -> float:
    """Running balances that follow from the amounts say that signs and figures were read right."""
    steps = [
        (one.balance_minor, other.balance_minor, one.signed_minor or 0, other.signed_minor or 0)
        for one, other in pairwise(rows)
        if one.balance_minor is not None and other.balance_minor is not None
    ]
    if len(steps) < max(1, len(rows) // 2):
        sure = _NO_BALANCES
    else:
        forwards = sum(before + amount == after for before, after, _, amount in steps)
        backwards = sum(after + amount == before for before, after, amount, _ in steps)
        sure = _ADDS_UP if max(forwards, backwards) == len(steps) else _DOES_NOT
    return round(sure * (_DISAGREEING if ledger.doubtful else 1.0), 3)


def _money_field(name: FieldName, amount_minor: int, confidence: float, place: Run) -> Field:
    value = MoneyValue(amount_minor=amount_minor, currency=Currency.CNY)
    return Field(name=name, value=value, confidence=round(confidence, 3), page=place.page, box=place.box())


rows_and_balances: tuple[Finish, ...] = (
    addressee,
    holder_alone,
    _edges_of_the_period,
    _balances,
    _rows,
    in_the_documents_currency,
)
"""The last steps of a bank statement, in this order."""
