"""Open the case of a handover: what people find in their queue."""

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.conversation import Handover
from models.facts.practice import Practice
from models.facts.review import CaseState, ReviewCase
from tools.reviews.appeal_standing import not_for
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
    practice: Practice | None = None,
) -> ReviewCase:
    """Keep the handover and its case, in the transaction that it arises in. Whoever decided on the matter
    before is not to decide on this.

    `appeals`: the decision that is appealed against. `words`: the customer's own; else the handover's note.
    """
    case = case_of(
        means,
        stores,
        handover,
        appeals=appeals,
        amount_minor=amount_minor,
        decrease_id=decrease_id,
        words=words,
    )
    if practice is not None:
        case = case.model_copy(update={"is_practice": True, "practice": practice})
    stores.conversations.add_handover(handover)
    stores.reviews.add(case, opened(case, means.new_id("stp")))
    return case


def case_of(
    means: Means,
    stores: Stores,
    handover: Handover,
    *,
    appeals: str | None = None,
    amount_minor: int | None = None,
    decrease_id: str | None = None,
    words: str = "",
) -> ReviewCase:
    """The case that a handover begins, as it waits in the queue; nothing is kept."""
    review = means.policies.at(handover.at).review
    kind = kind_of(handover, appeals)
    return ReviewCase(
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


def open_waiting_cases(means: Means) -> int:
    """Cases of handovers that wait without one, from before there were cases or from an import; how many."""
    with means.storage.reading() as stores:
        waiting = stores.reviews.without_case()
    return sum(_opened_now(means, customer_id, handover_id) for customer_id, handover_id in waiting)


def _opened_now(means: Means, customer_id: str, handover_id: str) -> int:
    with means.storage.writing() as stores:
        if not stores.customers.lock_any(customer_id) or stores.reviews.find(handover_id) is not None:
            return 0
        found = {each.handover_id: each for each in stores.conversations.handovers(customer_id)}
        handover = found.get(handover_id)
        if handover is None:
            return 0
        objected = [x for x in stores.decreases.of_customer(customer_id) if x.handover_id == handover_id]
        case = case_of(means, stores, handover, decrease_id=objected[0].decrease_id if objected else None)
        stores.reviews.add(case, opened(case, means.new_id("stp")))
    return 1


def _amount(stores: Stores, handover: Handover, appeals: str | None) -> int | None:
    """What was asked for, where a decision or a payment says so."""
    decision_id = handover.decision_id or appeals
    if handover.payment_id is not None:
        return stores.interventions.get(handover.payment_id, handover.customer_id).payment.amount_minor
    if decision_id is None:
        return None
    return stores.decisions.get(decision_id, handover.customer_id).decision.wish.amount_minor


def _decided_before(stores: Stores, decision_id: str | None) -> tuple[str, ...]:
    """The people whose decision it was, and whoever they in turn came after."""
    if decision_id is None:
        return ()
    decision = stores.decisions.get(decision_id).decision
    return not_for(decision, stores.reviews.of_customer(decision.customer_id))
