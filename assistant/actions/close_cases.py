"""Close cases whose matter is over by itself: the customer left or asked anew, or nothing is left to see."""

from assistant.actions.means import Means
from assistant.actions.take_step import step_by_itself
from assistant.actions.tell_person import tell_person
from assistant.storage.stores import Stores
from models.errors import NotFound
from models.facts.conversation import CardKind, CardReference
from models.facts.decision import Decision
from models.facts.evidence import EvidenceState, Scene
from models.facts.limit import LimitKind
from models.facts.review import CUSTOMER, SYSTEM, CaseKind, CaseState, ReviewCase
from tools.explanation.review_words import said_of
from tools.reviews.bare import is_bare
from tools.reviews.steps import close


def close_cases(means: Means, stores: Stores, customer_id: str, why: str, by: str = SYSTEM) -> int:
    """All that are open of a customer, under their lock; how many."""
    found = stores.reviews.open_of(customer_id)
    for case in found:
        _close(means, stores, case, why, by)
    return len(found)


def close_asked_again(means: Means, stores: Stores, decision: Decision) -> int:
    """Those that wait for somebody to look at an earlier request of the same kind: the newer decision is the
    one to look at. What somebody has begun stays with them; how many."""
    found = [
        case
        for case in stores.reviews.open_of(decision.customer_id)
        if case.kind is CaseKind.LIMIT
        and case.state is CaseState.WAITING
        and case.decision_id not in {None, decision.decision_id}
        and _wish_of(stores, case) == (decision.wish.kind, decision.wish.scene)
    ]
    for case in found:
        _close(means, stores, case, "asked_again", CUSTOMER)
    return len(found)


def close_bare_cases(means: Means, stores: Stores, customer_id: str) -> int:
    """Those that called for a person only because of documents that are gone; their customer is told."""
    cases = [case for case in stores.reviews.open_of(customer_id) if case.kind is CaseKind.LIMIT]
    if not cases:
        return 0
    there = {
        each.evidence_id
        for each in stores.upkeep.tombstones(customer_id)
        if each.state is EvidenceState.CONFIRMED
    }
    bare = [case for case in cases if _is_bare(stores, case, frozenset(there))]
    for case in bare:
        _close(means, stores, case, "nothing_left", SYSTEM)
        card = CardReference(card=CardKind.HANDOVER, id=case.case_id)
        customer = stores.customers.get(customer_id)
        tell_person(means, stores, customer, lambda language: said_of("bare", language), cards=(card,))
    return len(bare)


def _wish_of(stores: Stores, case: ReviewCase) -> tuple[LimitKind, Scene | None] | None:
    try:
        wish = stores.decisions.get(case.decision_id or "", case.customer_id).decision.wish
    except NotFound:
        return None
    return wish.kind, wish.scene


def _is_bare(stores: Stores, case: ReviewCase, there: frozenset[str]) -> bool:
    try:
        decision = stores.decisions.get(case.decision_id or "", case.customer_id).decision
    except NotFound:
        return False
    return is_bare(decision, case.reason, there)


def _close(means: Means, stores: Stores, case: ReviewCase, why: str, by: str) -> None:
    step_by_itself(means, stores, case.case_id, lambda work: close(work, why), by)
    stores.conversations.settle_handover(case.case_id)
