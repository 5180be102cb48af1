"""The factors of every payment of a table, as the engine would have had them when each was made.

Learning and judging only. The kernels are the engine's own, so the bits are the same. A label is known only
once the label delay has passed: until then a scam teaches nothing, neither of its payee nor of its victim.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from models.risk.payments import folding, windows
from models.risk.payments.event import Events
from models.risk.payments.folding import EVENTS_MAX
from models.risk.payments.standing import MERCHANT
from models.risk.payments.state import NOTES

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class PaymentTable:
    """Payments of many customers, in order of customer, time and key."""

    events: Events
    customer: NDArray[np.int64]
    """Codes 0, 1, ...; one a row."""
    scam: NDArray[np.bool_]
    notes: NDArray[np.void] | None = None
    """What was noted of the customer by then, one of `state.NOTES` a row; own scams are counted here."""

    def starts(self) -> NDArray[np.int64]:
        """Where each customer's rows begin, and the end of the last."""
        return np.searchsorted(self.customer, np.arange(int(self.customer.max(initial=-1)) + 2))


def in_order(
    events: Events,
    customer: NDArray[np.int64],
    scam: NDArray[np.bool_],
    notes: NDArray[np.void] | None = None,
) -> tuple[PaymentTable, NDArray[np.intp]]:
    """The table of rows in any order, and for each of its rows where it stood."""
    order = np.lexsort((events["key"], events["at_ms"], customer))
    table = PaymentTable(
        events[order], customer[order], scam[order].astype(bool), None if notes is None else notes[order]
    )
    return table, order


def factors_of(
    table: PaymentTable,
    label_delay_days: float,
    rows: NDArray[np.bool_] | None = None,
    dtype: type[np.floating[Any]] = np.float64,
) -> NDArray[Any]:
    """(n, len(FACTORS)) of the rows asked for (all by default), in the order of the table.

    With float32 the factors are rounded once they are computed: half the memory, for learning.
    """
    asked = np.ones(len(table.events), bool) if rows is None else rows
    chosen = np.where(asked, np.cumsum(asked) - 1, -1)
    delay_ms, starts = int(label_delay_days * DAY_MS), table.starts()
    events = with_confirmations(table, delay_ms)
    past = np.zeros((len(events), folding.KINDS, 3), np.int64)
    folding.recall_all(events, starts, past)
    notes = np.zeros(len(events), NOTES) if table.notes is None else table.notes.copy()
    _own_scams(events, starts, notes)
    standing = standing_of(table, delay_ms)
    found = np.empty((int(asked.sum()), windows.WIDTH), dtype)
    windows.fill_rows(events, starts, past, notes, standing, chosen, EVENTS_MAX, found)
    return found


def with_confirmations(table: PaymentTable, delay_ms: int) -> Events:
    """The events, with when each scam will have been confirmed."""
    events = table.events.copy()
    confirmed_s = -(-(events["at_ms"] + delay_ms) // 1000)
    events["scam_s"] = np.where(table.scam, confirmed_s, 0)
    return events


def standing_of(table: PaymentTable, delay_ms: int) -> NDArray[np.void]:
    """What was known of each row's payee (of a transfer) or merchant just before it, one record a row."""
    events = table.events
    subject = np.where(events["payee"] != 0, events["payee"], events["merchant"])
    # Of two payments in the same millisecond to the same subject, the key says which came first.
    order = np.lexsort((events["key"], events["at_ms"], subject))
    starts = np.flatnonzero(np.r_[True, subject[order][1:] != subject[order][:-1], True])
    found = np.zeros(len(events), MERCHANT)
    known_ms = -(-(events["at_ms"][order] + delay_ms) // 1000) * 1000
    _stand(
        events["at_ms"][order], known_ms, table.scam[order], _pairs(subject, table.customer)[order], starts,
        order, found,
    )  # fmt: skip
    return found


def _pairs(subject: NDArray[np.uint64], customer: NDArray[np.int64]) -> NDArray[np.int64]:
    """A code for each pair of subject and customer."""
    _, subjects = np.unique(subject, return_inverse=True)
    width = int(customer.max(initial=0)) + 1
    pairs: NDArray[np.int64] = np.unique(subjects * width + customer, return_inverse=True)[1]
    return pairs


@njit(cache=True)
def _own_scams(events, customer_starts, notes):
    for customer in range(len(customer_starts) - 1):
        first, until = customer_starts[customer], customer_starts[customer + 1]
        told, count, first_ms, last_ms = first, 0, 0, 0
        for row in range(first, until):
            while told < row and np.int64(events[told].scam_s) * 1000 <= events[row].at_ms:
                if events[told].scam_s > 0:
                    first_ms = events[told].at_ms if count == 0 else first_ms
                    last_ms, count = events[told].at_ms, count + 1
                told += 1
            notes[row].first_scam_ms = first_ms
            notes[row].last_scam_ms = last_ms
            notes[row].own_scams = count


@njit(cache=True)
def _stand(at_ms, known_ms, scam, pairs, starts, order, found):
    """Rows stand by subject and time; windows move along them, so the cost is that of one pass."""
    day = 86_400_000
    paid_by = np.zeros(pairs.max() + 1, np.int32) if len(pairs) else np.zeros(0, np.int32)
    for subject in range(len(starts) - 1):
        first, until = starts[subject], starts[subject + 1]
        since, customers, settled = first, 0, first
        tails, scams = np.full(3, first), np.zeros(3, np.int64)
        first_scam, last_scam, good = 0, 0, 0
        for row in range(first, until):
            now = at_ms[row]
            while at_ms[since] < now - 30 * day:
                paid_by[pairs[since]] -= 1
                customers -= paid_by[pairs[since]] == 0
                since += 1
            while settled < row and known_ms[settled] <= now:
                good += 1
                if scam[settled]:
                    scams += 1
                    if last_scam == 0 or at_ms[settled] - last_scam > 30 * day:
                        first_scam = at_ms[settled]
                    last_scam, good = at_ms[settled], 0
                settled += 1
            for window, days in enumerate((7, 14, 30)):
                while tails[window] < settled and known_ms[tails[window]] < now - days * day:
                    scams[window] -= scam[tails[window]]
                    tails[window] += 1
            record = found[order[row]]
            record.payments_30d = row - since
            record.customers_30d = customers
            record.scams_7d, record.scams_14d, record.scams_30d = scams[0], scams[1], scams[2]
            record.settled_7d, record.settled_14d = settled - tails[0], settled - tails[1]
            record.settled_30d = settled - tails[2]
            record.settled_since_scam = good if last_scam > 0 else 0
            record.first_scam_ms, record.last_scam_ms = first_scam, last_scam
            record.first_seen_ms = at_ms[first] if row > first else 0
            customers += paid_by[pairs[row]] == 0
            paid_by[pairs[row]] += 1
        for row in range(since, until):
            paid_by[pairs[row]] = 0
