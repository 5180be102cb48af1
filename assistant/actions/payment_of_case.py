"""Which payment a case is about, so that who opens the case is led to the payment's own page."""

from assistant.actions.means import Means
from models.facts.review import CaseKind
from models.facts.staff import May, StaffMember
from tools.staff.permissions import require


def payment_of_case(means: Means, staff: StaffMember, case_id: str) -> str | None:
    """Its id; None for a case about anything else. Raises RoleMissing, CaseNotFound."""
    require(staff, May.WORK_CASES)
    with means.storage.reading() as stores:
        case = stores.reviews.get(case_id)
    return case.payment_id if case.kind is CaseKind.PAYMENT else None
