"""Write a note on a case: for colleagues alone, it stands with the case and changes nothing."""

from assistant.actions.means import Means
from assistant.actions.take_step import take_step
from models.facts.review import ReviewCase, StepKind
from models.facts.staff import StaffMember
from tools.reviews import steps
from tools.reviews.usable import require_said


def note_on_case(means: Means, staff: StaffMember, case_id: str, text: str) -> ReviewCase:
    """Raises RoleMissing, CaseNotFound, RulingUnusable for an empty one."""
    said = require_said(text, "text")
    return take_step(means, staff, case_id, lambda work: steps.aside(work, StepKind.NOTED, text=said))
