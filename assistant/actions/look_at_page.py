"""Look at a page of a document: its picture, what names somebody painted over; the look is recorded."""

from functools import partial

from assistant.actions.gather_case import shown_document
from assistant.actions.means import Means
from assistant.actions.take_step import AtCase, at_case
from assistant.storage.gate import Use
from models.errors import NotFound
from models.facts.evidence import Evidence
from models.facts.review import StepKind
from models.facts.staff import StaffMember
from tools.reviews import steps
from tools.reviews.attention import page_subject, revealed
from tools.reviews.covering import covering_of, hidden_on

WIDTH_PX = 1_100


def look_at_page(
    means: Means, staff: StaffMember, case_id: str, evidence_id: str, page: int, width_px: int = WIDTH_PX
) -> bytes:
    """A PNG. Pages count from 1. Only whoever has the case looks.

    Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, NotFound, ConsentMissing, FileNotKept.
    """
    with at_case(means, staff, case_id) as there:
        steps.require_theirs(there.case, staff)
        document, use = shown_document(means, there.stores, there.case, staff.staff_id, evidence_id)
        data = there.stores.evidence.shown_file(evidence_id, there.case.customer_id, use, means.now())
        if not 1 <= page <= max(1, len(document.pages)):
            raise NotFound(f"The document has {len(document.pages)} pages.")
        shown = revealed(there.case, there.steps, staff.staff_id)
        covering = covering_of(there.customer, document, _beside(means, there, document, use), shown)
        subject = page_subject(evidence_id, page)
        there.keep_aside(steps.aside(there.work, StepKind.LOOKED, subject=subject))
    return means.reader.picture(data, page, width_px, hidden_on(document, shown), covering)


def _beside(means: Means, there: AtCase, document: Evidence, use: Use) -> tuple[Evidence, ...]:
    """The other documents of the case: who they name is covered on this one, too."""
    at = means.now()
    barred = means.policies.at(at).evidence.refused
    return there.stores.evidence.shown_beside(
        document.evidence_id, document.customer_id, use, at, partial(means.new_id, "acc"), barred
    )
