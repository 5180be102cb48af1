"""What a plain model would know: the payment, and simple counts and means of its card and its merchant.

The baseline that `evaluate scam` puts beside ours, on the same rows with the same label delay. In the
spirit of the Fraud Detection Handbook (Le Borgne and others 2022, chapter 3): rolling counts and means of
1, 7 and 30 days of the customer, rolling counts and scam shares of the merchant once labels are known.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import Column
from models.risk.payments.batch import DAY_MS, PaymentTable

HOUR_MS: Final = 3_600_000
_DAYS: Final = (1, 7, 30)

Codes = NDArray[np.int64]


class _Grouped(NamedTuple):
    """Rows in order of a code and time, for sums over the times before each."""

    order: NDArray[np.intp]
    instant: NDArray[np.int64]
    """Rises with code and time at once, so that one search finds a time within a code."""
    begins: NDArray[np.intp]
    """Where the row's code begins."""

    @classmethod
    def by(cls, code: Codes, at_ms: NDArray[np.int64], key: NDArray[np.uint64]) -> "_Grouped":
        order = np.lexsort((key, at_ms, code))
        span = int(np.ptp(at_ms)) + 100 * DAY_MS
        instant = code[order] * span + (at_ms[order] - at_ms.min())
        return cls(order, instant, np.searchsorted(code[order], code[order]))

    def over(self, value: Column, days: float, delay_days: float = 0.0) -> Column:
        """The sum of a value over the days before each row that ended the delay ago; with no delay, over
        the rows before it and itself."""
        since = np.searchsorted(self.instant, self.instant - int((days + delay_days) * DAY_MS))
        if delay_days > 0:
            until = np.searchsorted(self.instant, self.instant - int(delay_days * DAY_MS), side="right")
        else:
            until = np.arange(1, len(self.instant) + 1)
        so_far = np.r_[0.0, np.cumsum(value[self.order])]
        since, until = np.maximum(since, self.begins), np.maximum(until, self.begins)
        found = np.empty(len(value))
        found[self.order] = so_far[until] - so_far[since]
        return found

    def minutes_since_last(self) -> Column:
        gap = np.diff(self.instant, prepend=0) / 60_000
        found = np.empty(len(gap))
        found[self.order] = np.where(np.arange(len(gap)) == self.begins, np.nan, gap)
        return found


def simple_history(
    table: PaymentTable, label_delay_days: float, home: NDArray[np.float64] | None = None
) -> dict[str, Column]:
    """Named columns in the order of the table; `home` is (n, 2), latitude and longitude of the customer's."""
    events = table.events
    amount, at_ms = events["amount_minor"] / 100.0, events["at_ms"]
    own = _Grouped.by(table.customer, at_ms, events["key"])
    shop = _Grouped.by(_codes(events["merchant"]), at_ms, events["key"])
    kind = _Grouped.by(
        _codes(events["category"].astype(np.int64) + table.customer * 65_536), at_ms, events["key"]
    )
    one, scam = np.ones(len(events)), table.scam.astype(np.float64)
    found = _row(table, amount, home)
    found["minutes_since_last"] = own.minutes_since_last()
    for days in _DAYS:
        count, total = own.over(one, days), own.over(amount, days)
        found[f"own_count_{days}d"], found[f"own_mean_{days}d"] = count, total / count
        settled, scams = shop.over(one, days, label_delay_days), shop.over(scam, days, label_delay_days)
        found[f"shop_count_{days}d"] = settled
        found[f"shop_scam_share_{days}d"] = np.divide(
            scams, settled, out=np.zeros_like(one), where=settled > 0
        )
    found["kind_count_30d"] = kind.over(one, 30)
    found["kind_mean_30d"] = kind.over(amount, 30) / found["kind_count_30d"]
    return found


def _row(table: PaymentTable, amount: Column, home: NDArray[np.float64] | None) -> dict[str, Column]:
    """What the payment says by itself."""
    events = table.events
    hour = (events["at_ms"] % DAY_MS) / HOUR_MS
    weekday = (events["at_ms"] // DAY_MS + 3) % 7
    found = {
        "amount": amount,
        "hour": hour,
        "night": (hour < 6).astype(np.float64),
        "weekday": weekday.astype(np.float64),
        "weekend": (weekday >= 5).astype(np.float64),
        "category": events["category"].astype(np.float64),
        "latitude": events["latitude"].astype(np.float64),
        "longitude": events["longitude"].astype(np.float64),
    }
    if home is not None:
        north = found["latitude"] - home[:, 0]
        east = (found["longitude"] - home[:, 1]) * np.cos(np.radians(home[:, 0]))
        found["km_from_home"] = np.hypot(north, east) * 111.2
    return found


def _codes(value: NDArray[np.generic]) -> Codes:
    found: Codes = np.unique(value, return_inverse=True)[1].astype(np.int64)
    return found
