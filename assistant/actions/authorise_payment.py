"""Authorise a payment: allocate it over the limits in force and hold what it needs, all or nothing."""

from datetime import UTC, datetime

from assistant.actions.entering import enter
from assistant.actions.means import Means
from assistant.actions.step_in import present_answer
from assistant.storage.stores import Stores
from models.errors import IdempotencyConflict
from models.facts.ledger import Entry, EntryKind
from models.facts.payment import Authorisation, Payment, PaymentVerdict
from tools.audit.seal import seal_of
from tools.payments.allocate import allocate
from tools.payments.opening import holding, opened

_NO_TIME = datetime.min.replace(tzinfo=UTC)
"""Stands for the caller's time, which is no part of what is asked."""


def authorise_payment(means: Means, payment: Payment) -> Authorisation:
    """The verdict, durable when this returns; what is approved is held until it is captured or given back.

    The clock is ours, not the caller's. The same payment id with the same content gives the same answer, or,
    where the payment waited for its person, what came of that; with other content it raises
    IdempotencyConflict. Raises NotFound for an unknown customer.
    """
    at = means.now()
    request_hash = seal_of(payment.model_copy(update={"at": _NO_TIME}))
    with means.storage.writing() as stores:
        stores.customers.lock(payment.customer_id)
        known = stores.limits.authorisation(payment.payment_id)
        if known is not None:
            if known[1] != request_hash:
                raise IdempotencyConflict("This payment_id was used for another payment; use a new one.")
            return present_answer(stores, known[0], at)
        return settle(means, stores, payment, at, request_hash, first=True)


def settle(
    means: Means, stores: Stores, payment: Payment, at: datetime, request_hash: str, *, first: bool = False
) -> Authorisation:
    """Allocate a payment over the limits in force and hold what it needs, under the customer's lock.

    `first` keeps the answer as the one to the payment; one that waited for its person has that already.
    """
    limits = stores.limits.in_force(payment.customer_id, at)
    answer = allocate(payment.model_copy(update={"at": at}), limits, means.pack)
    if first:
        stores.limits.add_authorisation(answer, request_hash)
    if answer.verdict is PaymentVerdict.APPROVE:
        began = opened(payment, answer, limits)
        stores.ledger.keep(began)
        entry = Entry(
            entry_id=means.new_id("ent"),
            customer_id=payment.customer_id,
            kind=EntryKind.AUTHORISED,
            step_id="authorise",
            payment_id=payment.payment_id,
            amount_minor=payment.amount_minor,
            currency=payment.currency,
            movements=holding(began),
            at=at,
        )
        enter(means, stores, entry, request_hash, f"merchant:{began.merchant_id}")
    return answer
