"""The latest conversation of a case's customer, as far as the case lets it be read."""

from assistant.storage.stores import Stores
from models.facts.conversation import Message
from models.facts.review import CaseKind, ReviewCase
from tools.reviews.talk import without_payments


def talk_of_case(stores: Stores, case: ReviewCase) -> tuple[str | None, tuple[Message, ...]]:
    """Its id, and its messages, oldest first. Who works on a case about anything but a payment sees nothing
    of payments that were held: that is kept against fraud alone."""
    latest = stores.conversations.latest(case.customer_id)
    if latest is None:
        return None, ()
    messages = stores.conversations.messages(latest.conversation_id)
    if case.kind is CaseKind.PAYMENT:
        return latest.conversation_id, messages
    others = [each for each in stores.reviews.of_customer(case.customer_id) if each.kind is CaseKind.PAYMENT]
    named = {each.case_id for each in others} | {each.payment_id for each in others if each.payment_id}
    return latest.conversation_id, without_payments(messages, named)
