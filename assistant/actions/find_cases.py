"""Find cases: the queue that people work through, a page at a time."""

import base64
import json
from datetime import UTC, datetime

from assistant.actions.means import Means
from assistant.storage.reviews import Place
from models.errors import UnusableInput
from models.facts.review import CaseKind, ReviewCase
from models.facts.review_queue import CaseFilter, CaseLine, CasePage
from models.facts.staff import May, StaffMember
from tools.reviews.steps import is_for
from tools.reviews.urgency import seconds_left
from tools.staff.permissions import require

PAGE_SIZE, PAGE_SIZE_MAX = 50, 200
_PRIORITIES = range(len(CaseKind))
"""Each kind of case has its own."""


class CursorUnusable(UnusableInput):
    """This is no cursor of the queue; begin again without one."""

    code = "cursor_unusable"


def find_cases(
    means: Means,
    staff: StaffMember,
    wanted: CaseFilter,
    cursor: str | None = None,
    size: int = PAGE_SIZE,
) -> CasePage:
    """A page of the queue, the most urgent first. Raises RoleMissing, CursorUnusable."""
    require(staff, May.WORK_CASES)
    at, after = means.now(), None if cursor is None else _place(cursor)
    size = max(1, min(size, PAGE_SIZE_MAX))
    with means.storage.reading() as stores:
        found, last = stores.reviews.queue_page(wanted, staff, at, after, size)
        counts = stores.reviews.counts()
        mine = stores.reviews.count(CaseFilter(mine=True), staff, at)
        overdue = stores.reviews.count(CaseFilter(overdue=True), staff, at)
    return CasePage(
        cases=tuple(line_of(case, staff, at) for case in found),
        counts=counts,
        mine=mine,
        overdue=overdue,
        cursor=None if last is None else _cursor(last),
    )


def line_of(case: ReviewCase, staff: StaffMember, at: datetime) -> CaseLine:
    """A case as the queue shows it to somebody."""
    return CaseLine(
        case_id=case.case_id,
        kind=case.kind,
        reason=case.reason,
        state=case.state,
        priority=case.priority,
        opened_at=case.opened_at,
        due_at=case.due_at,
        seconds_left=seconds_left(case.due_at, at),
        changed_at=case.changed_at,
        revision=case.revision,
        amount_minor=case.amount_minor,
        claimed_by=case.claimed_by,
        handed_up=case.handed_up,
        for_me=is_for(case, staff),
    )


def _cursor(place: Place) -> str:
    priority, due, case_id = place
    return base64.urlsafe_b64encode(json.dumps([priority, due.isoformat(), case_id]).encode()).decode()


def _place(cursor: str) -> Place:
    try:
        priority, due, case_id = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        place = _PRIORITIES[priority], in_utc(due), str(case_id)
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        raise CursorUnusable from error
    return place


def in_utc(moment: str) -> datetime:
    """A moment with its offset. Raises ValueError, OverflowError for what no clock shows."""
    at = datetime.fromisoformat(moment)
    if at.tzinfo is None:
        raise ValueError("a moment with its offset")
    return at.astimezone(UTC)
