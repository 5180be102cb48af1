"""Decide as people ruled: what the case is about is gathered anew, consent first, weighed with their ruling,
and kept as a sealed decision of its own."""

from assistant.actions.gather_case import DECIDED, about, staff_use
from assistant.actions.keep_decision import keep_decision, weigh_now
from assistant.actions.means import Means
from assistant.actions.request_limit import case_now
from assistant.storage.stores import Stores
from models.facts.customer import Customer
from models.facts.decision import Decision
from models.facts.offer import Offer
from models.facts.review import CaseKind, ReviewCase, RulingOutcome
from models.facts.reviewed import Reviewed
from tools.audit.seal import commitment
from tools.policy.promises import due_promise
from tools.reviews.bounds import owed_minor


def decide_as_ruled(
    means: Means, stores: Stores, customer: Customer, case: ReviewCase
) -> tuple[Decision, Offer | None]:
    """The decision and, where it allows one, its offer. An appeal takes no better offer away from anybody,
    but for a new adverse fact."""
    looked_at = about(stores, case)
    assert looked_at is not None, "a ruling about a limit is about a decision"
    assert case.ruling is not None, "somebody ruled"
    at, decision_id = means.now(), means.new_id("dec")
    use = staff_use(looked_at, case.ruling.by, DECIDED, decision_id)
    now = case_now(means, stores, customer, looked_at.wish, use, at)
    pack = means.policies.at(at)
    due = due_promise(stores.promises.open_now(customer.customer_id, at), now, pack)
    owed = owed_minor(looked_at) if case.kind is CaseKind.APPEAL else None
    ruled = now.model_copy(update={"due": due, "reviewed": _reviewed(case, owed)})
    made = weigh_now(means, ruled, decision_id, pack, means.scorer)
    spares = case.kind is CaseKind.APPEAL and case.ruling.adverse_fact is None
    return made.decision, keep_decision(means, stores, made, spares_better=spares)


def _reviewed(case: ReviewCase, owed: int | None) -> Reviewed:
    ruling = case.ruling
    assert ruling is not None
    return Reviewed(
        case_id=case.case_id,
        decision_id=case.appeals or case.decision_id,
        approves=ruling.outcome is RulingOutcome.APPROVE,
        limit_minor=ruling.limit_minor,
        reasons=ruling.reasons,
        by=(ruling.by,) if case.second_by is None else (ruling.by, case.second_by),
        rationale_sha256=commitment(ruling.salt, ruling.rationale),
        at_least_minor=owed,
        adverse_fact=ruling.adverse_fact,
    )
