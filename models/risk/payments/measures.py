"""How good a scam probability is: average precision, recall at a budget of interruptions, with intervals.

Customers, not rows, are drawn again: the payments of one person are not independent.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.measures import Column, Interval

Scams = NDArray[np.bool_]

RESAMPLES: Final = 300
BUDGET: Final = 0.005
"""The share of genuine payments that may be interrupted."""


class Ranked:
    """Rows by falling score, with the ends of groups that share one: ties are taken together."""

    def __init__(self, score: Column, scam: Scams) -> None:
        self.order = np.argsort(-score, kind="stable")
        falling = score[self.order]
        self.ends = np.flatnonzero(np.r_[np.diff(falling) < 0, True])
        self.scam = scam[self.order].astype(np.float64)

    def counts(self, weight: Column) -> tuple[Column, Column]:
        """Scams and genuine payments at or above each threshold; `weight` in the order of the rows."""
        weight = weight[self.order]
        scams = np.cumsum(weight * self.scam)[self.ends]
        return scams, np.cumsum(weight)[self.ends] - scams


class ScamMeasures(Value):
    """One scam probability judged on one period. The Brier score is of the probabilities as they are."""

    average_precision: Interval
    auc: Interval
    ks: Interval
    brier: Interval
    recall_at_budget: Interval


NAMES: Final = tuple(ScamMeasures.model_fields)


def average_precision(score: Column, scam: Scams) -> float:
    """Mean precision over the scams, the steps as they are (no interpolation)."""
    scams, genuine = Ranked(score, scam).counts(np.ones(len(score)))
    return _average_precision(scams, genuine)


def _average_precision(scams: Column, genuine: Column) -> float:
    precision = scams / np.maximum(scams + genuine, 1e-12)
    return float(np.sum(np.diff(scams, prepend=0.0) * precision) / scams[-1])


def recall_at(scams: Column, genuine: Column, budget: float) -> float:
    """The share of scams at the lowest threshold that interrupts at most so many of the genuine."""
    within = np.flatnonzero(genuine <= budget * genuine[-1])
    return float(scams[within[-1]] / scams[-1]) if len(within) else 0.0


def compare(
    ours: Column, theirs: Column, scam: Scams, customer: NDArray[np.int64], seed: int
) -> tuple[ScamMeasures, ScamMeasures, ScamMeasures]:
    """Both judged (log-odds), and the difference ours - theirs on the same draws of customers; with 95 %
    percentile intervals. Both classes must occur."""
    judged = (_Judged(ours, scam), _Judged(theirs, scam))
    whole = np.array([each.measured(np.ones(len(scam))) for each in judged])
    codes = np.unique(customer, return_inverse=True)[1]
    people, rng = int(codes.max()) + 1, np.random.default_rng(seed)
    drawn = np.empty((RESAMPLES, 2, len(NAMES)))
    for place in range(RESAMPLES):
        weight = np.bincount(rng.integers(0, people, people), minlength=people).astype(np.float64)[codes]
        drawn[place] = [each.measured(weight) for each in judged]
    return (
        _intervals(whole[0], drawn[:, 0]),
        _intervals(whole[1], drawn[:, 1]),
        _intervals(whole[0] - whole[1], drawn[:, 0] - drawn[:, 1]),
    )


class _Judged:
    def __init__(self, log_odds: Column, scam: Scams) -> None:
        self._ranked = Ranked(log_odds, scam)
        self._squares = (1.0 / (1.0 + np.exp(-log_odds)) - scam) ** 2

    def measured(self, weight: Column) -> tuple[float, ...]:
        scams, genuine = self._ranked.counts(weight)
        if scams[-1] == 0 or genuine[-1] == 0:
            return (np.nan,) * len(NAMES)
        steps = np.diff(genuine, prepend=0.0)
        auc = (
            1.0
            - np.sum(steps * (scams[-1] - scams + np.diff(scams, prepend=0.0) / 2)) / scams[-1] / genuine[-1]
        )
        return (
            _average_precision(scams, genuine),
            float(auc),
            float(np.max(np.abs(scams / scams[-1] - genuine / genuine[-1]))),
            float(np.sum(weight * self._squares) / weight.sum()),
            recall_at(scams, genuine, BUDGET),
        )


def _intervals(whole: Column, drawn: Column) -> ScamMeasures:
    low, high = np.nanpercentile(drawn, (2.5, 97.5), axis=0)
    return ScamMeasures(
        **{
            name: Interval(value=round(whole[at], 6), low=round(low[at], 6), high=round(high[at], 6))
            for at, name in enumerate(NAMES)
        }
    )
