"""Take in a repayment: it pays what credit has cost, then what is drawn, and so makes room again."""

from assistant.actions.charge_interest import charge_interest
from assistant.actions.means import Means
from models.errors import IdempotencyConflict
from models.facts.ledger import Entry, EntryKind
from models.facts.money import Currency
from models.facts.value import Value
from tools.audit.seal import seal_of
from tools.explanation.figures import local_day
from tools.payments.postings import posted
from tools.payments.repaying import repay


class _Asked(Value):
    amount_minor: int


def repay_limits(means: Means, customer_id: str, step_id: str, amount_minor: int) -> Entry:
    """Interest is charged up to today first, so that what is paid is all there is to pay for that time.

    The same step id with the same amount gives the same answer. Closed accounts can be paid off too.
    Raises NotFound, MoreThanOwed, IdempotencyConflict.
    """
    at = means.now()
    asked = seal_of(_Asked(amount_minor=amount_minor))
    with means.storage.writing() as stores:
        stores.customers.lock_any(customer_id)
        known = stores.ledger.entry(customer_id, step_id)
        if known is not None:
            if known[1] != asked:
                raise IdempotencyConflict("This repayment_id was used for another amount; use a new one.")
            return known[0]
        charge_interest(means, stores, customer_id, at)
        limits = stores.limits.owing(customer_id)
        movements = repay(amount_minor, limits, at, stores.interest.of_customer(customer_id, local_day(at)))
        currency: Currency = limits[0].currency
        entry = Entry(
            entry_id=means.new_id("ent"),
            customer_id=customer_id,
            kind=EntryKind.REPAID,
            step_id=step_id,
            amount_minor=amount_minor,
            currency=currency,
            movements=movements,
            at=at,
        )
        stores.ledger.enter(entry, asked, posted(entry, f"repaid:{customer_id}"))
        return entry
