"""Charge what credit costs: interest on statement days and before anything is repaid, fees once agreed."""

from collections.abc import Iterable
from datetime import date, datetime

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.ledger import Entry, EntryKind, Movement
from models.facts.limit import Limit
from tools.audit.seal import seal_of
from tools.costs.interest import charge, last_statement
from tools.explanation.figures import local_day
from tools.payments.postings import EARNED, EARNED_FEES, posted


def charge_interest(
    means: Means, stores: Stores, customer_id: str, at: datetime, only: Iterable[str] | None = None
) -> tuple[Entry, ...]:
    """Charge all that is counted by today, of these limits or of all, one entry for each. Under their lock.

    What is charged is taken off what is counted, so doing it again the same day charges nothing.
    """
    day, chosen = local_day(at), None if only is None else frozenset(only)
    accounts = stores.interest.of_customer(customer_id, day)
    entries = []
    for limit in stores.limits.owing(customer_id):
        account = accounts.get(limit.limit_id)
        if account is None or (chosen is not None and limit.limit_id not in chosen):
            continue
        charged = charge(account, limit)
        if charged is not None:
            entries.append(_enter(means, stores, limit, EntryKind.INTEREST, *charged, EARNED, at))
        stores.interest.charged((limit.limit_id,), day)
    return tuple(entries)


def charge_statement(means: Means, stores: Stores, customer_id: str, at: datetime) -> int:
    """Charge what a statement day that has come asks for; how many limits were charged. Under their lock."""
    statement = statement_before(means, at)
    accounts = stores.interest.of_customer(customer_id, local_day(at))
    due = [limit_id for limit_id, account in accounts.items() if account.charged_on < statement]
    return len(charge_interest(means, stores, customer_id, at, due))


def statement_before(means: Means, at: datetime) -> date:
    """The latest statement day that has come."""
    return last_statement(local_day(at), means.pack.price.statement_day)


def charge_fee(means: Means, stores: Stores, limit: Limit, fee_minor: int, at: datetime) -> Entry | None:
    """Charge the fee of accepted terms on the limit they put in force; None where there is none."""
    if not fee_minor:
        return None
    movement = Movement(limit_id=limit.limit_id, fees_minor=fee_minor)
    return _enter(means, stores, limit, EntryKind.FEE, fee_minor, movement, EARNED_FEES, at)


def _enter(
    means: Means,
    stores: Stores,
    limit: Limit,
    kind: EntryKind,
    amount_minor: int,
    movement: Movement,
    earned: str,
    at: datetime,
) -> Entry:
    entry_id = means.new_id("ent")
    entry = Entry(
        entry_id=entry_id,
        customer_id=limit.customer_id,
        kind=kind,
        step_id=f"charge:{entry_id}",
        amount_minor=amount_minor,
        currency=limit.currency,
        movements=(movement,),
        at=at,
    )
    stores.ledger.enter(entry, seal_of(movement), posted(entry, earned))
    return entry
