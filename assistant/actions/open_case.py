"""Open the case of a handover: what people find in their queue."""

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.conversation import Handover
from models.facts.review import CaseState, ReviewCase
from tools.reviews.steps import opened
from tools.reviews.urgency import due_at, kind_of


def open_case(
    means: Means,
    stores: Stores,
    handover: Handover,
    *,
    appeals: str | None = None,
    amount_minor: int | None = None,
    decrease_id: str | None = None,
    words: str = "",
) -> ReviewCase:
    """Keep the handover and its case, in the transaction that it arises in. Whoever decided on the matter
    before is not to decide on this.

    `appeals`: the decision that is appealed against. `words`: the customer's own; else the handover's note.
    """
    review = means.policies.at(handover.at).review
    kind = kind_of(handover, appeals)
    case = ReviewCase(
        case_id=handover.handover_id,
        customer_id=handover.customer_id,
        kind=kind,
        reason=handover.reason,
        state=CaseState.WAITING,
        opened_at=handover.at,
        due_at=due_at(kind, handover.at, review),
        priority=review.priority(kind),
        revision=1,
        changed_at=handover.at,
        decision_id=handover.decision_id or appeals,
        payment_id=handover.payment_id,
        decrease_id=decrease_id,
        appeals=appeals,
        words=words or handover.note or "",
        amount_minor=amount_minor or _amount(stores, handover, appeals),
        not_for=_decided_before(stores, handover.decision_id or appeals),
    )
    stores.conversations.add_handover(handover)
    stores.reviews.add(case, opened(case, means.new_id("stp")))
    return case


def _amount(stores: Stores, handover: Handover, appeals: str | None) -> int | None:
    """What was asked for, where a decision or a payment says so."""
    decision_id = handover.decision_id or appeals
    if handover.payment_id is not None:
        return stores.interventions.get(handover.payment_id, handover.customer_id).payment.amount_minor
    if decision_id is None:
        return None
    return stores.decisions.get(decision_id, handover.customer_id).decision.wish.amount_minor


def _decided_before(stores: Stores, decision_id: str | None) -> tuple[str, ...]:
    """The people whose decision it was."""
    if decision_id is None:
        return ()
    reviewed = stores.decisions.get(decision_id).decision.reviewed
    return () if reviewed is None else reviewed.by
