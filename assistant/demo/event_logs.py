"""Logs of account events for the demo twins: half a year of an office worker of about 10,000 a month.

Nobody real. The same day gives the same log. What the two earn, and what they spend in all, is nearly the
same; when they spend it, and what becomes of the rest, is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from tools.explanation.figures import SHOWN_ZONE

MONTHS: Final = 6
PAY_DAY: Final = 10
PAY_MINOR: Final = 1_000_000

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Habit:
    """One thing done each month: on so many days after pay, for so much. Money out is negative."""

    kind: str
    amount_minor: int
    days: Sequence[int]
    merchant_category: str | None = None
    hour: int = 12
    every: int = 1
    """Only in each so-manyth month."""


_IN_COMMON: Final = (
    Habit("salary", PAY_MINOR, (0,), hour=9),
    Habit("bill", -18_000, (5,), "4900", hour=20),
    Habit("bill", -6_000, (8,), "4814", hour=20),
    Habit("transfer", -280_000, (2,), hour=19),
)
"""Pay, electricity and water, telephone, rent."""

_EVEN: Final = (
    Habit("saving", -180_000, (1, 15), hour=21),
    Habit("purchase", -32_000, (1, 8, 15, 22, 27), "5411", hour=18),
    Habit("purchase", -9_500, (4, 13, 19, 25), "5812", hour=12),
    Habit("purchase", -1_800, (3, 10, 17, 24), "4111", hour=8),
    Habit("purchase", -28_000, (12,), "5311", hour=15, every=2),
    Habit("cash", -40_000, (20,), "6011", every=3),
)
"""Groceries each week, meals, the underground; something put aside twice a month."""

_RIGHT_AFTER_PAY: Final = (
    Habit("saving", -310_000, (1,), hour=21),
    Habit("purchase", -38_000, (1, 3, 9, 15, 22), "5411", hour=18),
    Habit("purchase", -11_500, (2, 6, 15, 21), "5812", hour=19),
    Habit("purchase", -1_800, (9, 13, 17, 24), "4111", hour=8),
    Habit("purchase", -26_000, (5,), "5311", hour=15, every=2),
    Habit("cash", -50_000, (3,), "6011", every=3),
)
"""The same shops, more of it in the days after pay; less is put aside, more is drawn as cash."""


def even_log(today: date) -> list[Json]:
    """Of the one who spends evenly and puts aside twice a month."""
    return _log(today, (*_IN_COMMON, *_EVEN))


def uneven_log(today: date) -> list[Json]:
    """Of the one who spends most right after pay and puts aside less."""
    return _log(today, (*_IN_COMMON, *_RIGHT_AFTER_PAY))


def _log(today: date, habits: Sequence[Habit]) -> list[Json]:
    """As an account's keeper sends it, oldest first; nothing of today, and nothing older than half a year."""
    found = [event for habit in habits for event in _events(today, habit)]
    found.sort(key=lambda event: (event["at"], event["kind"], event["amount_minor"]))
    return [{"event_id": f"evt-{number:04}", **event} for number, event in enumerate(found, 1)]


def _events(today: date, habit: Habit) -> Iterator[Json]:
    for back in range(MONTHS + 1):
        if back % habit.every:
            continue
        for days in habit.days:
            day = _pay_day(today, back) + timedelta(days=days)
            if today - timedelta(days=30 * MONTHS) < day < today:
                yield _event(habit, day)


def _pay_day(today: date, back: int) -> date:
    month = today.year * 12 + today.month - 1 - back
    return date(month // 12, month % 12 + 1, PAY_DAY)


def _event(habit: Habit, day: date) -> Json:
    at = datetime.combine(day, time(habit.hour, 30), SHOWN_ZONE)
    said = {"kind": habit.kind, "at": at.isoformat(), "amount_minor": habit.amount_minor, "currency": "CNY"}
    if habit.merchant_category is not None:
        said["merchant_category"] = habit.merchant_category
    return said
