"""Gather what a case is about, as far as consent opens it to people now; every look is recorded."""

from dataclasses import dataclass, field
from datetime import datetime

from assistant.actions.means import Means
from assistant.actions.request_limit import case_now, purpose_of
from assistant.storage.gate import Piece, Use
from assistant.storage.stores import Stores
from models.errors import NotFound
from models.facts.consent import Method, Standing
from models.facts.customer import Customer
from models.facts.decision import Case, Decision
from models.facts.evidence import Evidence
from models.facts.review import CaseKind, ReviewCase

LOOKED_AT, DECIDED = "case_looked_at", "case_decided"
"""What the record says that evidence was wanted for."""

_WITH_EVIDENCE = frozenset({CaseKind.LIMIT, CaseKind.APPEAL, CaseKind.QUESTION})
"""Kinds of case that evidence is looked at for. What fights fraud, and what is decided without documents, is
looked at without them."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """`decision`: the one that the case is about. `case`: what a decision on the same wish looks at now."""

    decision: Decision | None
    case: Case | None
    evidence: tuple[Evidence, ...] = ()
    closed: dict[str, tuple[Piece, Standing]] = field(default_factory=dict)


def gather_case(
    means: Means, stores: Stores, case: ReviewCase, customer: Customer, staff_id: str, at: datetime
) -> Gathered:
    """What there is; no evidence where the case has nothing to do with any, or is over."""
    decision = about(stores, case)
    if decision is None or case.kind not in _WITH_EVIDENCE or case.state.is_over:
        return Gathered(decision, None)
    use = staff_use(decision, staff_id, LOOKED_AT)
    barred = means.policies.at(at).evidence.refused
    evidence, closed = stores.evidence.shown_to_people(customer.customer_id, use, at, barred)
    now = case_now(means, stores, customer, decision.wish, use, at)
    return Gathered(decision, now, evidence, closed)


def shown_document(
    means: Means, stores: Stores, case: ReviewCase, staff_id: str, evidence_id: str
) -> tuple[Evidence, Use]:
    """One of the documents that the case shows now, and what it is looked at for; the look is written down.

    Raises NotFound, ConsentMissing.
    """
    decision, at = about(stores, case), means.now()
    if decision is None or case.kind not in _WITH_EVIDENCE:
        raise NotFound(f"There is no document {evidence_id} in this case.")
    use, barred = staff_use(decision, staff_id, LOOKED_AT), means.policies.at(at).evidence.refused
    owner, access_id = case.customer_id, means.new_id("acc")
    return stores.evidence.shown_one(evidence_id, owner, use, at, access_id, barred), use


def about(stores: Stores, case: ReviewCase) -> Decision | None:
    """The decision that a case is about; None where there is none, or it cannot be read any more."""
    decision_id = case.appeals or case.decision_id
    if decision_id is None:
        return None
    try:
        return stores.decisions.get(decision_id, case.customer_id).decision
    except NotFound:
        return None


def staff_use(decision: Decision, staff_id: str, use: str, made_id: str | None = None) -> Use:
    """What somebody at the lender wants evidence for: to look at a decision, or to make another one."""
    purpose = purpose_of(decision.wish.kind)
    return Use(purpose, Method.PERSON_REVIEW, use, made_id or decision.decision_id, staff_id)
