"""Send a ruling back: the second person does not agree, and says why."""

from assistant.actions.means import Means
from assistant.actions.take_step import take_step
from models.facts.review import ReviewCase
from models.facts.staff import StaffMember
from tools.reviews import steps
from tools.reviews.usable import require_said


def send_back(means: Means, staff: StaffMember, case_id: str, revision: int, why: str) -> ReviewCase:
    """It is decided anew. Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, CaseMoved,
    RulingUnusable."""
    said = require_said(why, "why")
    return take_step(means, staff, case_id, lambda work: steps.send_back(work, staff, revision, said))
