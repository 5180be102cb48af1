"""When a delivery is tried again: soon at first, then ever later, for three days."""

from datetime import datetime, timedelta

WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
    timedelta(hours=12),
    timedelta(hours=24),
    timedelta(hours=24),
)
"""After the first failure, the second and so on."""

LEASE = timedelta(minutes=5)
"""How long one worker has a delivery to itself: far longer than any attempt takes."""


def next_attempt(attempts: int, at: datetime) -> datetime | None:
    """When to try again after so many attempts, the last of them at `at`; None when it is time to give up."""
    return at + WAITS[attempts - 1] if attempts <= len(WAITS) else None
