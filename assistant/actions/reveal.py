"""Reveal something masked, for a reason that is kept; it stays shown to them while they have the case."""

from assistant.actions.gather_case import shown_document
from assistant.actions.means import Means
from assistant.actions.take_step import AtCase, at_case
from models.errors import NotFound
from models.facts.case_file import Masked
from models.facts.evidence import TextValue
from models.facts.review import StepKind
from models.facts.staff import StaffMember
from tools.reviews import steps
from tools.reviews.attention import FIELD, TRANSCRIPT
from tools.reviews.case_views import NAME, WORDS
from tools.reviews.usable import require_reason


def reveal(means: Means, staff: StaffMember, case_id: str, what: str, reason: str) -> Masked:
    """`what`: `name`, `words` (the customer's own, of this case), `transcript`, or
    `field:<evidence id>:<field>`.

    Only whoever has the case. Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, NotFound,
    ConsentMissing, RulingUnusable for a reason that says nothing.
    """
    said = require_reason(reason)
    with at_case(means, staff, case_id) as there:
        steps.require_theirs(there.case, staff)
        shown = _plain(means, there, staff, what)
        there.keep_aside(steps.aside(there.work, StepKind.REVEALED, subject=what, text=said))
        return Masked(shown=shown, masked=False, what=what)


def _plain(means: Means, there: AtCase, staff: StaffMember, what: str) -> str:
    if what == NAME:
        return there.customer.name
    if what == WORDS:
        return there.case.words
    if what == TRANSCRIPT:
        return ""  # `look_at_transcript` shows it from now on
    part, _, rest = what.partition(":")
    evidence_id, _, name = rest.rpartition(":")
    if part != FIELD:
        raise NotFound(f"There is nothing called {what!r} to reveal in this case.")
    document, _ = shown_document(means, there.stores, there.case, staff.staff_id, evidence_id)
    for field in document.fields:
        if field.name == name and isinstance(field.value, TextValue):
            return field.value.text
    raise NotFound(f"The document has no field {name!r} to reveal.")
