"""How a customer's account stands at a moment, as every decision reads it."""

from datetime import datetime

from assistant.storage.stores import Stores
from models.facts.customer import Customer
from models.facts.limit import Limit, LimitKind
from tools.limits.account_history import history_at, paid_since


def account_now(stores: Stores, customer: Customer, at: datetime) -> tuple[Customer, tuple[Limit, ...]]:
    """The customer with the history as it is by now, and the limits in force with how they were earned."""
    repaid_at = stores.ledger.repaid_at(customer.customer_id)
    limits = stores.limits.in_force(customer.customer_id, at)
    now = customer.model_copy(update={"history": history_at(customer, repaid_at, at)})
    return now, tuple(_earned(stores, customer, each, repaid_at, at) for each in limits)


def _earned(
    stores: Stores, customer: Customer, limit: Limit, repaid_at: tuple[datetime, ...], at: datetime
) -> Limit:
    raised_at = None
    if limit.kind is LimitKind.STANDING:
        raised_at = stores.limits.raised_at(limit.limit_id)
    if raised_at is None:
        return limit
    paid = paid_since(raised_at, customer, repaid_at, at)
    return limit.model_copy(update={"paid_since_raise": paid})
