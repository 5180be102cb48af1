"""Look at a payment that waits: the customer's side, and what the engine saw. Each look is kept."""

from assistant.actions.answer_intervention import take_up
from assistant.actions.gather_held import gather_held
from assistant.actions.means import Means
from assistant.actions.take_step import AtCase, locked_case
from assistant.storage.stores import Stores
from models.errors import NotFound
from models.facts.held_file import HeldFile
from models.facts.intervention import Intervention
from models.facts.review import ReviewCase, ReviewStep, StepKind
from models.facts.staff import May, StaffMember
from models.staff_errors import CaseNotFound
from tools.reviews.attention import HELD
from tools.reviews.steps import ASIDE, aside, claim
from tools.staff.permissions import require


def look_at_held(means: Means, staff: StaffMember, payment_id: str, *, watching: bool = False) -> HeldFile:
    """Everything of its page as it is now; who is named is masked. `watching`: a page that they have open
    keeps itself up to date, which is no new look until the case moves.

    Raises RoleMissing, NotFound, AccountClosed; CaseNotFound where nobody asked for somebody and nobody here
    works on it: `take_up_held` begins that.
    """
    require(staff, May.WORK_CASES)
    if watching and (file := _looked_at(means, staff, payment_id)) is not None:
        return file
    with means.storage.writing() as stores:
        there, intervention = at_held(means, stores, staff, payment_id)
        taken = aside(there.work, StepKind.LOOKED, subject=HELD)
        there.keep_aside(taken)
        assert taken.step is not None, "every look is kept"
        return gather_held(means, stores, intervention, there.case, (*there.steps, taken.step))


def _looked_at(means: Means, staff: StaffMember, payment_id: str) -> HeldFile | None:
    """What they have open already, as it is now; None where the case moved since they looked. It waits for
    nobody: nothing is written."""
    with means.storage.reading() as stores:
        found = stores.interventions.find(payment_id)
        case = None if found is None or found.handover_id is None else stores.reviews.find(found.handover_id)
        if found is None or case is None:
            return None
        steps = stores.reviews.steps(case.case_id)
        return gather_held(means, stores, found, case, steps) if _looked(steps, staff.staff_id) else None


def take_up_held(means: Means, staff: StaffMember, payment_id: str) -> ReviewCase:
    """Have it: from now on whoever asks works on it, and its case is opened where there was none.

    Raises RoleMissing, NotFound, AccountClosed, PaymentNotWaiting, InterventionExpired; CaseOver, CaseTaken,
    AnotherReviewerNeeded.
    """
    require(staff, May.WORK_CASES)
    with means.storage.writing() as stores:
        intervention = _locked(stores, payment_id)
        if intervention.handover_id is None:
            intervention = take_up(means, stores, intervention, staff.staff_id)
        assert intervention.handover_id is not None, "what is taken up has a case"
        there = locked_case(means, stores, intervention.handover_id, staff.staff_id)
        return there.keep(claim(there.work, staff, there.case.revision))


def case_of(means: Means, staff: StaffMember, payment_id: str) -> str:
    """The id of its case. Raises RoleMissing, NotFound, CaseNotFound."""
    require(staff, May.WORK_CASES)
    with means.storage.reading() as stores:
        found = stores.interventions.find(payment_id)
    if found is None:
        raise NotFound(f"There is no payment {payment_id} that was held.")
    if found.handover_id is None:
        raise CaseNotFound("Nobody works on this payment yet; take it up first.")
    return found.handover_id


def at_held(means: Means, stores: Stores, staff: StaffMember, payment_id: str) -> tuple[AtCase, Intervention]:
    """Its case, under its customer's lock, and the payment. Raises NotFound, CaseNotFound, AccountClosed."""
    intervention = _locked(stores, payment_id)
    if intervention.handover_id is None:
        raise CaseNotFound("Nobody works on this payment yet; take it up first.")
    return locked_case(means, stores, intervention.handover_id, staff.staff_id), intervention


def _locked(stores: Stores, payment_id: str) -> Intervention:
    known = stores.interventions.find(payment_id)
    if known is None:
        raise NotFound(f"There is no payment {payment_id} that was held.")
    stores.customers.lock(known.customer_id)
    return stores.interventions.get(payment_id, known.customer_id)


def _looked(steps: tuple[ReviewStep, ...], staff_id: str) -> bool:
    """Whether they looked since the case last moved."""
    for step in reversed(steps):
        if step.kind is StepKind.LOOKED and step.by == staff_id and step.subject == HELD:
            return True
        if step.kind not in ASIDE:
            return False
    return False
