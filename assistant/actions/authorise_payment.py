"""Authorise a payment: allocate it over the limits in force and hold what it needs, all or nothing."""

from datetime import UTC, datetime

from assistant.actions.entering import enter
from assistant.actions.means import Means
from assistant.actions.note_merchant import note_paid
from assistant.actions.scene_facts import scene_facts
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

    The clock is ours, not the caller's. The same payment id with the same content gives the same answer; with
    other content it raises IdempotencyConflict. Raises NotFound for an unknown customer.
    """
    at = means.now()
    request_hash = seal_of(payment.model_copy(update={"at": _NO_TIME}))
    with means.storage.writing() as stores:
        stores.customers.lock(payment.customer_id)
        known = stores.limits.authorisation(payment.payment_id)
        if known is not None:
            if known[1] != request_hash:
                raise IdempotencyConflict("This payment_id was used for another payment; use a new one.")
            return known[0]
        limits = stores.limits.in_force(payment.customer_id, at)
        timed = payment.model_copy(update={"at": at})
        answer = allocate(timed, limits, means.pack, scene_facts(means, stores, timed, limits))
        stores.limits.add_authorisation(answer, request_hash)
        if answer.verdict is PaymentVerdict.APPROVE:
            began = opened(payment, answer, limits)
            stores.ledger.keep(began)
            note_paid(means, stores, payment, began, at)
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
