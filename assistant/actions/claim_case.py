"""Claim a case: from now on it is mine to work on, and nobody else's."""

from assistant.actions.means import Means
from assistant.actions.take_step import take_step
from models.facts.review import ReviewCase
from models.facts.staff import StaffMember
from tools.reviews import steps


def claim_case(means: Means, staff: StaffMember, case_id: str, revision: int) -> ReviewCase:
    """Of two who claim at once one has it, and the other hears who. Claiming twice changes nothing.

    Raises RoleMissing, CaseNotFound, CaseOver, CaseTaken, CaseMoved, AnotherReviewerNeeded.
    """
    return take_step(means, staff, case_id, lambda work: steps.claim(work, staff, revision))
