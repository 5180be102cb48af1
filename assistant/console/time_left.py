"""How much time a case has left, in words and as data for whoever counts on."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_SOON = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """`phrase` with `values` says it; `is_soon` where somebody should take it next."""

    phrase: str
    values: dict[str, int]
    is_over: bool
    is_soon: bool


def time_left(due_at: datetime, at: datetime) -> TimeLeft:
    """In its two largest units, rounded down to whole minutes."""
    left = due_at - at
    over = left < timedelta(0)
    minutes = int(abs(left) / timedelta(minutes=1))
    days, hours = minutes // 1440, minutes // 60
    if days:
        unit, values = "days", {"days": days, "hours": hours % 24}
    elif hours:
        unit, values = "hours", {"hours": hours, "minutes": minutes % 60}
    else:
        unit, values = "minutes", {"minutes": minutes}
    return TimeLeft(f"due.{'over_' if over else ''}{unit}", values, over, not over and left < _SOON)
