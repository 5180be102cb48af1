"""Give back the cases of somebody who does not work on cases any more: they wait for whoever comes next."""

from assistant.actions.means import Means
from assistant.actions.take_step import locked_case
from assistant.storage.reviews import Place
from models.facts.review import SYSTEM
from models.facts.review_queue import CaseFilter
from models.facts.staff import May, StaffMember
from tools.reviews.steps import left_behind
from tools.staff.permissions import may

_AT_A_TIME = 200


def leave_cases(means: Means, member: StaffMember) -> int:
    """All that they have, to the queue, each in its own transaction; how many. None where they may go on."""
    if may(member, May.WORK_CASES):
        return 0
    theirs = _theirs(means, member)
    for case_id in theirs:
        with means.storage.writing() as stores:
            there = locked_case(means, stores, case_id, SYSTEM)
            there.keep(left_behind(there.work, member.staff_id))
    return len(theirs)


def _theirs(means: Means, member: StaffMember) -> list[str]:
    found: list[str] = []
    after: Place | None = None
    at, mine = means.now(), CaseFilter(mine=True)
    with means.storage.reading() as stores:
        while True:
            some, after = stores.reviews.queue_page(mine, member, at, after, _AT_A_TIME)
            found += [case.case_id for case in some]
            if after is None:
                return found
