"""See how cases are worked on: time, overrides, second opinions, what is late, hurry, practice."""

from datetime import datetime, timedelta

from assistant.actions.means import Means
from models.facts.case_work import HurryAlarm, WorkLine, WorkSeen
from models.facts.staff import May, StaffMember
from tools.explanation.figures import local_day
from tools.policy.review_section import HurriedAlarm
from tools.reviews.attention import alarms
from tools.reviews.working import EVERYBODY, people_in, weeks_of, work_of
from tools.staff.permissions import require


def see_work(means: Means, staff: StaffMember, since: datetime, until: datetime) -> WorkSeen:
    """Counted now, from every step of that time. Raises RoleMissing."""
    require(staff, May.SEE_WORK)
    at = means.now()
    with means.storage.reading() as stores:
        lines = tuple(stores.case_work.lines(since, until))
        late, waiting = stores.case_work.overdue(at)
    last = local_day(min(until - timedelta(microseconds=1), max(at, since)))
    return WorkSeen(
        since=since,
        until=until,
        counted_at=at,
        people=tuple(work_of(staff_id, lines) for staff_id in people_in(lines)),
        together=work_of(EVERYBODY, lines),
        weeks=weeks_of(lines, local_day(since), last),
        alarms=_alarms(lines, means.policies.at(at).review.hurried_alarm),
        overdue_now=late,
        open_now=waiting,
    )


def _alarms(lines: tuple[WorkLine, ...], alarm: HurriedAlarm) -> tuple[HurryAlarm, ...]:
    """The latest first."""
    found = sorted(alarms(lines, alarm), key=lambda each: each.until, reverse=True)
    return tuple(
        HurryAlarm(staff_id=each.staff_id, count=each.count, since=each.since, until=each.until)
        for each in found
    )
