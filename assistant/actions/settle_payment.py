"""Authorise a payment that waited for its person, at the moment at which it goes on."""

from datetime import datetime

from assistant.actions.means import Means
from assistant.actions.note_merchant import paid
from assistant.actions.scene_facts import scene_facts
from assistant.storage.stores import Stores
from models.facts.payment import Authorisation, Payment, PaymentVerdict
from tools.payments.allocate import allocate
from tools.payments.opening import authorised, opened
from tools.payments.postings import posted


def settle(means: Means, stores: Stores, payment: Payment, at: datetime, request_hash: str) -> Authorisation:
    """What the limits in force say to it now; what is approved is held. Under the customer's lock.

    The first answer to the payment stays as it is kept. Nothing is judged anew: that was the person's part.
    """
    now = payment.model_copy(update={"at": at})
    limits = stores.limits.in_force(payment.customer_id, at)
    answer = allocate(now, limits, means.pack, scene_facts(means, stores, now, limits))
    if answer.verdict is PaymentVerdict.APPROVE:
        began = opened(now, answer, limits)
        stores.ledger.keep(began)
        entry = authorised(means.new_id("ent"), now, began)
        stores.ledger.enter(entry, request_hash, posted(entry, f"merchant:{began.merchant_id}"))
        stores.payment_states.paid(now)
        for fact in paid(means, now, began):
            stores.merchants.note(fact)
    return answer
