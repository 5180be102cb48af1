"""Authorise a payment: allocate it over the limits in force and draw, all or nothing."""

from datetime import UTC, datetime

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import IdempotencyConflict
from models.facts.payment import Authorisation, Payment, PaymentVerdict, Posting
from tools.audit.seal import seal_of
from tools.payments.allocate import allocate

_NO_TIME = datetime.min.replace(tzinfo=UTC)
"""Stands for the caller's time, which is no part of what is asked."""


def authorise_payment(means: Means, payment: Payment) -> Authorisation:
    """The verdict, durable when this returns. The clock is ours, not the caller's.

    The same payment id with the same content gives the same answer; with other content it raises
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
            return known[0]
        limits = stores.limits.in_force(payment.customer_id, at)
        answer = allocate(payment.model_copy(update={"at": at}), limits, means.pack)
        for draw in answer.drawn:
            done = stores.limits.draw(draw)
            assert done, "the customer is locked, so what was available still is"
        stores.limits.add_authorisation(answer, request_hash, _entry(means, stores, payment, answer))
    return answer


def _entry(
    means: Means, stores: Stores, payment: Payment, answer: Authorisation
) -> tuple[tuple[str, Posting], ...]:
    """One ledger entry: what each limit lends, and what the merchant is owed."""
    if answer.verdict is not PaymentVerdict.APPROVE:
        return ()
    entry_id = means.new_id("ent")
    sides = [(f"limit:{draw.limit_id}", draw.amount_minor) for draw in answer.drawn]
    sides.append((f"merchant:{payment.merchant.merchant_id}", -payment.amount_minor))
    return tuple(
        (
            means.new_id("pst"),
            Posting(
                entry_id=entry_id,
                account=account,
                amount_minor=amount,
                currency=payment.currency,
                at=answer.at,
            ),
        )
        for account, amount in sides
    )
