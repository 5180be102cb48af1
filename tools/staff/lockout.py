"""How long to wait after wrong tries: not at all for the first few, then twice as long each time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Final

FREE_TRIES: Final = 5
FIRST_WAIT: Final = timedelta(seconds=2)
LONGEST_WAIT: Final = timedelta(minutes=15)
FORGOTTEN_AFTER: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Tries:
    """How often something was tried in vain, lately."""

    failures: int
    last_at: datetime
    locked_until: datetime | None = None


def after_try(before: Tries | None, at: datetime) -> Tries:
    """With one more wrong try; those that lie more than a day back no longer count."""
    remembered = before is not None and before.last_at + FORGOTTEN_AFTER > at
    failures = (before.failures if before and remembered else 0) + 1
    too_many = failures - FREE_TRIES
    if too_many < 0:
        return Tries(failures, at)
    wait = min(FIRST_WAIT * 2 ** min(too_many, 20), LONGEST_WAIT)
    return Tries(failures, at, at + wait)


def seconds_locked(tries: Tries | None, at: datetime) -> int:
    """How long the next try has to wait; 0 where it need not."""
    if tries is None or tries.locked_until is None or tries.locked_until <= at:
        return 0
    return ceil((tries.locked_until - at).total_seconds())
