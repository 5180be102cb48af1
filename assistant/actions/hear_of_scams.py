"""Note for the payment engine that somebody wrote what people write who are being talked into paying."""

from assistant.actions.means import Means
from tools.payments.scams.signals import signals_in


def hear_of_scams(means: Means, customer_id: str, text: str) -> None:
    """Only which tricks it sounds like is noted, never the words; it serves against fraud alone."""
    patterns = signals_in(text)
    if not patterns:
        return
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        stores.payment_states.warn(customer_id, patterns, means.now())
