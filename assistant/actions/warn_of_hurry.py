"""Say in the log that somebody decides too fast to have looked, once when it becomes an alarm."""

import logging
from datetime import timedelta

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.review import Ruling, StepKind

_log = logging.getLogger(__name__)


def warn_of_hurry(means: Means, stores: Stores, ruling: Ruling) -> None:
    """After a ruling was kept, in its transaction; nothing where it counts."""
    if ruling.counts:
        return
    alarm = means.policies.at(ruling.at).review.hurried_alarm
    since = ruling.at - timedelta(minutes=alarm.within_minutes)
    hurried = stores.reviews.lines(since, (StepKind.HURRIED,), ruling.by)
    if len(hurried) == alarm.count:
        _log.warning(
            "%s decided %d cases within %d minutes too fast to have looked; none of them counts. See"
            " /console/work",
            ruling.by,
            alarm.count,
            alarm.within_minutes,
        )
