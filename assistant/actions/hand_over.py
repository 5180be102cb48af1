"""Hand a case to a person, once per reason while it waits."""

from assistant.actions.means import Means
from assistant.actions.open_case import open_case
from models.facts.conversation import Handover


def hand_over(
    means: Means, customer_id: str, conversation_id: str | None, reason: str, decision_id: str | None = None
) -> Handover:
    """The case that waits for a person; the one already waiting for the same reason is given again."""
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        for waiting in stores.conversations.handovers(customer_id):
            same = waiting.reason == reason and waiting.decision_id == decision_id
            if waiting.state == "waiting" and same:
                return waiting
        handover = Handover(
            handover_id=means.new_id("rev"),
            customer_id=customer_id,
            conversation_id=conversation_id,
            decision_id=decision_id,
            reason=reason,
            state="waiting",
            at=at,
        )
        open_case(means, stores, handover)
    return handover
