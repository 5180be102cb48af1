"""Whether the amounts of an account's rows came in or went out: by marks of some, by the balances after."""

from collections.abc import Iterator, Sequence

from tools.documents.ledger_cells import LedgerRow

_MARKED_MIN = 1


def settle_signs(rows: Sequence[LedgerRow], opening_minor: int | None) -> bool:
    """Give every row its sign; True where nothing says it of amounts that have none."""
    plain = [row for row in rows if row.unsigned and not row.direction]
    told = [row for row in rows if not row.unsigned or row.direction]
    if plain and told and all((row.signed_minor or 0) > 0 for row in told):
        for row in plain:
            row.direction = -1  # only what came in is marked
        plain = []
    fitting = _turned_to_fit(rows, opening_minor)
    open_rows = [row for row in plain if id(row) not in fitting]
    return len(plain) > 1 and len(plain) == len(rows) and len(open_rows) > len(rows) // 2


def _turned_to_fit(rows: Sequence[LedgerRow], opening_minor: int | None) -> set[int]:
    """Turn the sign of rows where only so the balance after follows from the one before; those that fit."""
    orders = [list(_steps(rows, opening_minor)), list(_steps(tuple(reversed(rows)), opening_minor))]
    best = max(orders, key=lambda steps: sum(_fits(row, before) for row, before in steps))
    if sum(_fits(row, before) for row, before in best) <= len(best) // 2:
        return set()
    fitting = set()
    for row, before in best:
        amount, after = row.signed_minor or 0, row.balance_minor or 0
        if before + amount != after == before - amount:
            row.amount_minor, row.unsigned = -amount, False
        if _fits(row, before):
            fitting.add(id(row))
    return fitting


def _steps(rows: Sequence[LedgerRow], opening_minor: int | None) -> Iterator[tuple[LedgerRow, int]]:
    """Each row that has a balance with the balance before it."""
    before = opening_minor
    for row in rows:
        if before is not None and row.balance_minor is not None:
            yield row, before
        before = row.balance_minor


def _fits(row: LedgerRow, before: int) -> bool:
    amount = row.signed_minor or 0
    return row.balance_minor in (before + amount, before - amount)


def follows(rows: Sequence[LedgerRow], opening_minor: int | None, closing_minor: int | None) -> bool | None:
    """Do the balances follow from the amounts, in one order of the two? None where there are too few."""
    found = [_chained(order, opening_minor, closing_minor) for order in (rows, tuple(reversed(rows)))]
    tried = [verdict for verdict in found if verdict is not None]
    return any(tried) if tried else None


def _chained(rows: Sequence[LedgerRow], opening_minor: int | None, closing_minor: int | None) -> bool | None:
    balance, since, steps = opening_minor, 0, 0
    states = [(row.signed_minor or 0, row.balance_minor) for row in rows]
    # The closing balance tells only where the opening one is known, or rows have balances of their own.
    for amount, after in (*states, (0, closing_minor)):
        since += amount
        if after is None:
            continue
        if balance is not None:
            if balance + since != after:
                return False
            steps += 1
        balance, since = after, 0
    return True if steps >= 1 else None
