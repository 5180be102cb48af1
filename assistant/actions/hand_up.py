"""Hand a case up: it waits for somebody who may settle high cases."""

from assistant.actions.means import Means
from assistant.actions.take_step import take_step
from models.facts.review import ReviewCase
from models.facts.staff import StaffMember
from tools.reviews import steps
from tools.reviews.usable import require_said


def hand_up(means: Means, staff: StaffMember, case_id: str, revision: int, why: str) -> ReviewCase:
    """Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, CaseMoved, RulingUnusable without a why."""
    said = require_said(why, "why")
    return take_step(means, staff, case_id, lambda work: steps.hand_up(work, staff, revision, said))
