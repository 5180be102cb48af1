"""Find who decides too fast too often: for seniors, before it is anybody's habit."""

from datetime import timedelta

from assistant.actions.means import Means
from models.facts.review import StepKind
from models.facts.staff import May, StaffMember
from tools.reviews.attention import Alarm, alarms
from tools.staff.permissions import require

_DAYS = 30


def find_alarms(means: Means, staff: StaffMember, days: int = _DAYS) -> tuple[Alarm, ...]:
    """Those of so many days, the oldest first. What was hurried counted for nothing all the same.

    Raises RoleMissing.
    """
    require(staff, May.SEE_WORK)
    since = means.now() - timedelta(days=days)
    with means.storage.reading() as stores:
        lines = stores.reviews.lines(since, (StepKind.HURRIED,))
    return alarms(lines, means.pack.review.hurried_alarm)
