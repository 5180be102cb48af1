"""Ranks and counts under any weights: what every measure of discrimination, and its bootstrap, is made of.

A bootstrap draws customers, not rows: the rows of one person are not independent. A draw is a weight for
each row, so that rows are sorted once and never copied.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]
Codes = NDArray[np.integer]
Judged = TypeVar("Judged")

RESAMPLES: Final = 400


class Ranked:
    """Rows by falling score, with the ends of groups that share one: ties are taken together."""

    def __init__(self, score: Column, bad: NDArray[np.generic]) -> None:
        assert not np.isnan(score).any(), "every row has a score"
        self.order = np.argsort(-score, kind="stable")
        falling = score[self.order]
        self.ends = np.flatnonzero(np.r_[np.diff(falling) < 0, True])
        self.thresholds = falling[self.ends]
        self.bad = bad[self.order].astype(np.float64)

    def counts(self, weight: Column | None = None) -> tuple[Column, Column]:
        """Bads and goods at or above each threshold; `weight` in the order of the rows, one each without."""
        if weight is None:
            bads, rows = np.cumsum(self.bad), np.arange(1.0, len(self.bad) + 1.0)
        else:
            weight = weight[self.order]
            bads, rows = np.cumsum(weight * self.bad), np.cumsum(weight)
        if len(self.ends) < len(self.bad):
            bads, rows = bads[self.ends], rows[self.ends]
        return bads, rows - bads


def auc_of(bads: Column, goods: Column) -> float:
    """The chance that a bad ranks above a good, ties counted half. Counts as `Ranked.counts` gives them."""
    # No dot products: the threads of a linear algebra library cost more here than they save.
    twice = goods[0] * bads[0] + np.sum((goods[1:] - goods[:-1]) * (bads[1:] + bads[:-1]))
    return float(twice / (2.0 * bads[-1] * goods[-1]))


def ks_of(bads: Column, goods: Column) -> float:
    """The greatest distance between the shares of bads and of goods above a threshold."""
    return float(np.max(np.abs(bads / bads[-1] - goods / goods[-1])))


def average_precision_of(bads: Column, goods: Column) -> float:
    """Mean precision over the bads, the steps as they are (no interpolation)."""
    precision = bads / np.maximum(bads + goods, 1e-12)
    return float((bads[0] * precision[0] + np.sum((bads[1:] - bads[:-1]) * precision[1:])) / bads[-1])


def recall_at(bads: Column, goods: Column, budget: float) -> float:
    """The share of bads at the lowest threshold that reaches at most so many of the goods."""
    within = np.flatnonzero(goods <= budget * goods[-1])
    return float(bads[within[-1]] / bads[-1]) if len(within) else 0.0


def middle_ranks(score: Column) -> Column:
    """The rank of each value from 1, ties sharing their mean rank."""
    _, place, often = np.unique(score, return_inverse=True, return_counts=True)
    until = np.cumsum(often)
    ranks: Column = (until - (often - 1) / 2.0)[place]
    return ranks


def weights_drawn(customer: Codes | None, rows: int, resamples: int, seed: int) -> Iterator[Column]:
    """How often each row stands in each bootstrap sample (Efron 1979); all rows of a customer equally often.

    None: each row is somebody else.
    """
    codes = None if customer is None else np.unique(customer, return_inverse=True)[1]
    people = rows if codes is None else int(codes.max()) + 1
    if people == rows:
        # Draws are exchangeable, so it does not matter which of the rows is whose.
        codes = None
    rng = np.random.default_rng(seed)
    for _ in range(resamples):
        weight = np.bincount(rng.integers(0, people, people), minlength=people).astype(np.float64)
        yield weight if codes is None else weight[codes]


def resampled(
    judged: Sequence[Judged],
    measured: Callable[[Judged, Column], tuple[float, ...]],
    customer: Codes | None,
    rows: int,
    *,
    resamples: int = RESAMPLES,
    seed: int,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each measured as it is (judged x measures) and on the same draws (resamples x judged x measures).

    `measured` takes a weight for each row and gives NaN where a draw lacks a class.
    """
    once = np.ones(rows)
    whole = np.array([measured(each, once) for each in judged])
    drawn = np.array(
        [
            [measured(each, weight) for each in judged]
            for weight in weights_drawn(customer, rows, resamples, seed)
        ]
    )
    return whole, drawn


def bounds_of(drawn: NDArray[np.float64]) -> tuple[Column, Column]:
    """The 95 % percentile interval over the first axis; draws that could not be measured do not count."""
    flat = drawn.reshape(len(drawn), -1)
    low, high = np.full(flat.shape[1], np.nan), np.full(flat.shape[1], np.nan)
    for place, column in enumerate(flat.T):
        told = column[~np.isnan(column)]
        if len(told):
            low[place], high[place] = np.percentile(told, (2.5, 97.5))
    return low.reshape(drawn.shape[1:]), high.reshape(drawn.shape[1:])
