"""How good a scam probability is: average precision, recall at a budget of interruptions, with intervals.

Customers, not rows, are drawn again: the payments of one person are not independent.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.measures import Interval, intervals
from models.risk.ranking import (
    Column,
    Ranked,
    auc_of,
    average_precision_of,
    ks_of,
    recall_at,
    resampled,
)

Scams = NDArray[np.bool_]

RESAMPLES: Final = 300
BUDGET: Final = 0.005
"""The share of genuine payments that may be interrupted."""


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
    return average_precision_of(*Ranked(score, scam).counts())


def compare(
    ours: Column, theirs: Column, scam: Scams, customer: NDArray[np.int64], seed: int
) -> tuple[ScamMeasures, ScamMeasures, ScamMeasures]:
    """Both judged (log-odds), and the difference ours - theirs on the same draws of customers; with 95 %
    percentile intervals. Both classes must occur."""
    judged = (_Judged(ours, scam), _Judged(theirs, scam))
    whole, drawn = resampled(judged, _Judged.measured, customer, len(scam), resamples=RESAMPLES, seed=seed)
    return (
        _named(whole[0], drawn[:, 0]),
        _named(whole[1], drawn[:, 1]),
        _named(whole[0] - whole[1], drawn[:, 0] - drawn[:, 1]),
    )


class _Judged:
    def __init__(self, log_odds: Column, scam: Scams) -> None:
        self._ranked = Ranked(log_odds, scam)
        self._squares = (1.0 / (1.0 + np.exp(-log_odds)) - scam) ** 2

    def measured(self, weight: Column) -> tuple[float, ...]:
        scams, genuine = self._ranked.counts(weight)
        if scams[-1] == 0 or genuine[-1] == 0:
            return (np.nan,) * len(NAMES)
        return (
            average_precision_of(scams, genuine),
            auc_of(scams, genuine),
            ks_of(scams, genuine),
            float(np.sum(weight * self._squares) / weight.sum()),
            recall_at(scams, genuine, BUDGET),
        )


def _named(whole: Column, drawn: NDArray[np.float64]) -> ScamMeasures:
    return ScamMeasures(**dict(zip(NAMES, intervals(whole, drawn), strict=True)))
