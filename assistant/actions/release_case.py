"""Give a case back to the queue: one's own, or, as a senior, somebody else's."""

from assistant.actions.means import Means
from assistant.actions.take_step import take_step
from models.facts.review import ReviewCase
from models.facts.staff import StaffMember
from tools.reviews import steps


def release_case(
    means: Means, staff: StaffMember, case_id: str, revision: int, *, taking: bool = False
) -> ReviewCase:
    """`taking`: from whoever has it. Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, CaseMoved."""
    give = steps.take_back if taking else steps.release
    return take_step(means, staff, case_id, lambda work: give(work, staff, revision))
