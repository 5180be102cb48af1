"""The queue beside an open case: what somebody has in hand, and what is most urgent of the rest."""

from dataclasses import dataclass

from assistant.actions.find_cases import line_of
from assistant.actions.means import Means
from models.facts.review_queue import CaseFilter, CaseLine
from models.facts.staff import May, StaffMember
from tools.staff.permissions import require

_MINE_MAX, _OTHERS_MAX = 20, 30


@dataclass(frozen=True, slots=True)
class CasesBeside:
    """In the order of the queue; no case is in both."""

    mine: tuple[CaseLine, ...]
    others: tuple[CaseLine, ...]


def cases_beside(means: Means, staff: StaffMember, wanted: CaseFilter) -> CasesBeside:
    """`wanted` narrows the others. Nothing is counted: this is read with every look at a case.

    Raises RoleMissing.
    """
    require(staff, May.WORK_CASES)
    at = means.now()
    with means.storage.reading() as stores:
        mine = stores.reviews.queue(CaseFilter(mine=True), staff, at, None, _MINE_MAX)
        others = stores.reviews.queue(wanted, staff, at, None, _OTHERS_MAX)
    in_hand = {case.case_id for case in mine}
    return CasesBeside(
        mine=tuple(line_of(case, staff, at) for case in mine),
        others=tuple(line_of(case, staff, at) for case in others if case.case_id not in in_hand),
    )
