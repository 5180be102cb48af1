"""Sums by customer, and the same sums with customers drawn again: what every interval is read off.

Both policies are summed over the same draws, so that a difference has the interval of a paired one. Somebody
with several requests is drawn whole.

Source: B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapters 6, 8 and 13 (percentiles).
"""

from collections.abc import Callable, Mapping

import numpy as np

from models.risk.measures import Interval
from tools.simulation.columns import Column, Words

Sums = Mapping[str, Column]
"""Each named column summed: one value for the rows as they are, or one a draw."""
Figure = Callable[[Sums], Column]

DRAWS = 500
_AT_ONCE = 25


class Summed:
    """Named columns of the requests, summed as they are and over draws of customers."""

    def __init__(self, customer: Words, columns: Mapping[str, Column], seed: int) -> None:
        self.names = tuple(columns)
        owner = np.asarray(np.unique(customer, return_inverse=True)[1], np.int64)
        self.customers = int(owner.max()) + 1 if len(owner) else 0
        sums = [np.bincount(owner, weights=columns[name], minlength=self.customers) for name in self.names]
        by_customer = np.asarray(np.column_stack(sums), np.float64)
        self.once: Sums = self._named(np.array([[columns[name].sum() for name in self.names]]))
        self.drawn: Sums = self._named(_draws(by_customer, seed))

    def value(self, figure: Figure) -> float | None:
        """The figure of the rows as they are; None where it is of nobody."""
        found = _kept(figure(self.once)[0])
        return found if np.isfinite(found) else None

    def interval(self, figure: Figure) -> Interval | None:
        """With its 95 % percentile interval over the draws in which it is known."""
        value = self.value(figure)
        draws = figure(self.drawn)
        draws = draws[np.isfinite(draws)]
        if value is None or not len(draws):
            return None
        low, high = np.percentile(draws, (2.5, 97.5))
        return Interval(value=value, low=_kept(low), high=_kept(high))

    def _named(self, sums: Column) -> Sums:
        return {name: sums[:, place] for place, name in enumerate(self.names)}


def ratio(above: Column, below: Column) -> Column:
    """NaN where there is nothing below."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(below > 0, above / below, np.nan)


def _kept(value: float) -> float:
    """Nine digits: the last bits of a sum differ from one processor to another."""
    return float(f"{value:.9g}")


def _draws(by_customer: Column, seed: int) -> Column:
    """DRAWS x columns. Customers are drawn with replacement, as many as there are."""
    rng, count = np.random.default_rng(seed), len(by_customer)
    found = np.empty((DRAWS, by_customer.shape[1]))
    for start in range(0, DRAWS, _AT_ONCE):
        end = min(start + _AT_ONCE, DRAWS)
        times = [np.bincount(rng.integers(0, count, count), minlength=count) for _ in range(start, end)]
        found[start:end] = np.array(times, np.float64) @ by_customer
    return found
