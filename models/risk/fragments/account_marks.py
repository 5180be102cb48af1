"""What can be told of the events of an account by the clock alone: at which hour, and how soon after pay.

Made from events that had happened, and were known, when the event itself was: what comes in later changes no
mark of what stands already, and the order in which events came changes nothing.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.fragments.event_log import Ids, Numbers
from models.risk.sample import Words

LOG_NAME: Final = "account_events"
"""Begins the names of all factors of such a log."""

SALARY: Final = "salary"
SAVING: Final = "saving"
LOAN_PAYMENT: Final = "loan_payment"
CASH: Final = "cash"
BILL: Final = "bill"
PURCHASE: Final = "purchase"
TRANSFER: Final = "transfer"
KINDS: Final = (SALARY, SAVING, LOAN_PAYMENT, CASH, BILL, PURCHASE, TRANSFER)
"""The kinds of events that a decision understands; others are events all the same."""

SPENT_BY_CHOICE: Final = (PURCHASE, CASH)
"""Bills and transfers have days of their own."""

PAY_WEEK_DAYS: Final = 7
PAY_AGAIN_DAYS: Final = 45
"""Two pays that lie further apart have no stretch between them that could be told of."""

NIGHT: Final = "night"
DAY: Final = "day"
NIGHT_FROM, NIGHT_UNTIL = 23, 5
"""Hours of the clock of China."""

_HOUR_MS: Final = 3_600_000
_DAY_MS: Final = 24 * _HOUR_MS
_CLOCK_OF_CHINA_MS: Final = 8 * _HOUR_MS
_NEVER: Final = np.iinfo(np.int64).min // 2


def time_of_day(at_ms: Ids) -> Words:
    """`night` or `day`."""
    hour = (at_ms + _CLOCK_OF_CHINA_MS) // _HOUR_MS % 24
    return np.where((hour >= NIGHT_FROM) | (hour < NIGHT_UNTIL), NIGHT, DAY)


def spent_in_pay_week(customer: Ids, at_ms: Ids, known_ms: Ids, kinds: Words) -> Numbers:
    """Told of each pay that follows another: which share of the purchases and cash in between, by number,
    fell in the week after the earlier one. NaN where nothing was spent then, and for every other event.

    Told when the stretch is over, so that one cut short by the moment of looking, or after the last pay of a
    job, counts for nothing.
    """
    pay, spent = kinds == SALARY, np.isin(kinds, SPENT_BY_CHOICE)
    latest = _latest_pay(customer, at_ms, known_ms, pay)
    found = np.full(len(at_ms), np.nan)
    stretch = _numbered(customer, latest)
    closing = np.flatnonzero(pay & (at_ms - latest <= PAY_AGAIN_DAYS * _DAY_MS))
    ends, first = np.unique(stretch[closing], return_index=True)
    inside = np.flatnonzero(spent & np.isin(stretch, ends))
    which = np.searchsorted(ends, stretch[inside])
    in_time = known_ms[inside] <= known_ms[closing[first]][which]
    inside, which = inside[in_time], which[in_time]
    in_week = at_ms[inside] - latest[inside] <= PAY_WEEK_DAYS * _DAY_MS
    number = np.bincount(which, minlength=len(ends))
    weighed = np.bincount(which, weights=in_week, minlength=len(ends))
    shares = np.where(number > 0, weighed / np.maximum(number, 1), np.nan)
    found[closing] = shares[np.searchsorted(ends, stretch[closing])]
    return found


def _numbered(customer: Ids, latest: Ids) -> Ids:
    """A number for each customer's stretch of time since one pay."""
    _, who = np.unique(customer, return_inverse=True)
    moments, when = np.unique(latest, return_inverse=True)
    return np.asarray(who * len(moments) + when, np.int64)


def _latest_pay(customer: Ids, at_ms: Ids, known_ms: Ids, pay: NDArray[np.bool_]) -> Ids:
    """When the last pay before each event came in, of those known when the event was."""
    latest = np.full(len(at_ms), _NEVER)
    people, place = np.unique(customer, return_inverse=True)
    of_pay, pay_at, pay_known = place[pay], at_ms[pay], known_ms[pay]
    order = np.argsort(of_pay, kind="stable")
    of_pay, pay_at, pay_known = of_pay[order], pay_at[order], pay_known[order]
    first = np.searchsorted(of_pay, np.arange(len(people)))
    how_many = np.bincount(of_pay, minlength=len(people))
    for rank in range(int(how_many.max(initial=0))):  # one pass for the first pay of each, then the second
        there = rank < how_many[place]
        which = (first[place] + rank)[there]
        before = (pay_at[which] < at_ms[there]) & (pay_known[which] <= known_ms[there])
        latest[there] = np.maximum(latest[there], np.where(before, pay_at[which], _NEVER))
    return latest
