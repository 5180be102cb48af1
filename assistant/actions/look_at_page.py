"""Look at a page of a document: its picture, what names somebody painted over; the look is recorded."""

from assistant.actions.gather_case import shown_document
from assistant.actions.means import Means
from assistant.actions.take_step import AtCase, at_case
from models.errors import NotFound
from models.facts.evidence import Evidence, HiddenPlace
from models.facts.review import StepKind
from models.facts.staff import StaffMember
from tools.reviews import steps
from tools.reviews.attention import page_subject, revealed
from tools.reviews.case_views import field_subject
from tools.reviews.masking import NAMING_FIELDS

WIDTH_PX = 1_100


def look_at_page(
    means: Means, staff: StaffMember, case_id: str, evidence_id: str, page: int, width_px: int = WIDTH_PX
) -> bytes:
    """A PNG. Pages count from 1. Only whoever has the case looks.

    Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, NotFound, ConsentMissing, FileNotKept.
    """
    with at_case(means, staff, case_id) as there:
        document, data = _opened(means, there, staff, evidence_id)
        if not 1 <= page <= max(1, len(document.pages)):
            raise NotFound(f"The document has {len(document.pages)} pages.")
        shown = revealed(there.case, there.steps, staff.staff_id)
        subject = page_subject(evidence_id, page)
        there.keep_aside(steps.aside(there.work, StepKind.LOOKED, subject=subject))
    hidden = (*document.hidden, *_naming(document, shown))
    return means.reader.picture(data, page, width_px, hidden=hidden)


def _opened(means: Means, there: AtCase, staff: StaffMember, evidence_id: str) -> tuple[Evidence, bytes]:
    steps.require_theirs(there.case, staff)
    case, stores = there.case, there.stores
    document, use = shown_document(means, stores, case, staff.staff_id, evidence_id)
    return document, stores.evidence.shown_file(evidence_id, case.customer_id, use, means.now())


def _naming(document: Evidence, shown: frozenset[str]) -> tuple[HiddenPlace, ...]:
    """Places that say who somebody is, but for those that were revealed to whoever looks."""
    return tuple(
        HiddenPlace(page=field.page, box=field.box)
        for field in document.fields
        if field.name in NAMING_FIELDS
        and field.box is not None
        and field_subject(document.evidence_id, field.name) not in shown
    )
