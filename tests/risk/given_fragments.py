"""Logs of events and fragments over them, for tests."""

from dataclasses import replace
from typing import Any

import numpy as np

from models.risk.factor import Direction
from models.risk.fragments.compute import EventLog
from models.risk.fragments.fragment import Aggregate, Fragment
from models.risk.fragments.register import standard_fragments

DAY = 86_400_000
NOW = 1_600_000_000_000
A = Aggregate
KINDS = ("bought", "paid back", "费用=1.5")
EVERY = (
    *standard_fragments(("amount", "late"), KINDS),
    Fragment(measure="late", aggregate=A.SUM_SHARE, days=90, where=(("kind", "bought"), ("scene", "home"))),
    Fragment(measure=None, aggregate=A.DISTINCT, days=90, of="scene"),
    Fragment(measure="amount", aggregate=A.DISTINCT, where=(("kind", "bought"),), of="scene"),
    Fragment(measure="amount", aggregate=A.SUM_PART, days=30, longer_days=365),
    Fragment(measure="late", aggregate=A.MEAN_CHANGE, days=30, longer_days=90),
    Fragment(measure="late", aggregate=A.COUNT, days=30, where=(("kind", "no such kind"),)),
)


def moments(ms: Any) -> Any:
    return np.asarray(ms, np.int64).astype("datetime64[ms]")


def a_log(seed: int, events: int = 300, customers: int = 6) -> EventLog:
    """Moments often fall together, measures are often missing, and some events are known much later."""
    rng = np.random.default_rng(seed)
    at = NOW - rng.integers(1, 500, events) * DAY + rng.integers(0, 3, events) * (DAY // 4)
    late = np.where(rng.random(events) < 0.4, np.nan, rng.normal(size=events).round(3))
    return EventLog(
        customer=rng.integers(0, customers, events),
        at=moments(at),
        known_at=moments(at + rng.integers(0, 3, events) * 20 * DAY),
        measures={"amount": rng.lognormal(3, 1, events).round(2), "late": late},
        kinds=np.array(KINDS)[rng.integers(0, 3, events)],
        event=np.arange(events),
        marks={"scene": np.array(["home", "travel", ""])[rng.integers(0, 3, events)]},
        category="account_events",
        directions={"late": Direction.RAISES_PD},
    )


def rows(customers: int = 6, each: int = 3) -> tuple[Any, Any]:
    customer = np.repeat(np.arange(customers + 1), each)  # the last has no event at all
    return customer, moments(NOW - np.tile(np.arange(each) * 37, customers + 1) * DAY)


def taken(log: EventLog, which: Any) -> EventLog:
    """The events that a mask or places name, in that order."""
    return replace(
        log,
        customer=log.customer[which],
        at=log.at[which],
        known_at=log.known_at[which],
        measures={name: column[which] for name, column in log.measures.items()},
        kinds=None if log.kinds is None else log.kinds[which],
        event=None if log.event is None else log.event[which],
        marks={name: words[which] for name, words in log.marks.items()},
    )
