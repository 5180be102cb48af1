"""Curves of a scam probability for a report: precision and recall, budgets, calibration, over time."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.payments.measures import BUDGET, Scams, average_precision
from models.risk.ranking import Column, Ranked, recall_at
from models.risk.reliability import bins_of_expected

_POINTS: Final = 120
_BINS: Final = 12
_DAY_MS: Final = 86_400_000
BUDGETS: Final = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05)

Points = tuple[tuple[float, float], ...]


class Curve(Value):
    precision_by_recall: Points
    recall_by_budget: Points
    """The share of genuine payments interrupted, and the share of scams stopped by it."""


class Calibration(Value):
    """Bins of rising probability: the mean that was said, the share that were scams."""

    said_came: Points


class Stretch(Value):
    """A month, or a week where there is but one month; NaN-free: only where scams and others occur."""

    begins: str
    payments: int
    scams: int
    average_precision: float
    baseline_average_precision: float
    recall_at_budget: float
    baseline_recall_at_budget: float


def curve_of(score: Column, scam: Scams) -> Curve:
    scams, genuine = Ranked(score, scam).counts()
    recall, precision = scams / scams[-1], scams / (scams + genuine)
    shown = np.unique(np.searchsorted(recall, np.linspace(0.005, 1.0, _POINTS)).clip(max=len(recall) - 1))
    return Curve(
        precision_by_recall=tuple(_pairs(recall[shown], precision[shown])),
        recall_by_budget=tuple((budget, round(recall_at(scams, genuine, budget), 6)) for budget in BUDGETS),
    )


def calibration_of(log_odds: Column, scam: Scams) -> Calibration:
    """Bins hold equal shares of what was said in sum, so that the few that matter are not one bin."""
    bins = bins_of_expected(1.0 / (1.0 + np.exp(-log_odds)), scam, _BINS)
    return Calibration(said_came=tuple((round(part.mean_pd, 6), round(part.bad_rate, 6)) for part in bins))


def stretches_of(ours: Column, theirs: Column, scam: Scams, at_ms: NDArray[np.int64]) -> tuple[Stretch, ...]:
    instants = at_ms.astype("M8[ms]")
    begins = instants.astype("M8[M]")
    if len(np.unique(begins)) == 1:
        # Weeks since the first day of the period, not of the calendar: none is cut short but the last.
        first = int(at_ms.min()) // _DAY_MS * _DAY_MS
        begins = (first + (at_ms - first) // (7 * _DAY_MS) * (7 * _DAY_MS)).astype("M8[ms]").astype("M8[D]")
    found = []
    for begin in np.unique(begins):
        part = begins == begin
        if 0 < scam[part].sum() < part.sum():
            found.append(_stretch(str(begin), ours[part], theirs[part], scam[part]))
    return tuple(found)


def _stretch(begins: str, ours: Column, theirs: Column, scam: Scams) -> Stretch:
    return Stretch(
        begins=begins,
        payments=len(scam),
        scams=int(scam.sum()),
        average_precision=round(average_precision(ours, scam), 6),
        baseline_average_precision=round(average_precision(theirs, scam), 6),
        recall_at_budget=_recall(ours, scam),
        baseline_recall_at_budget=_recall(theirs, scam),
    )


def _recall(score: Column, scam: Scams) -> float:
    scams, genuine = Ranked(score, scam).counts()
    return round(recall_at(scams, genuine, BUDGET), 6)


def _pairs(one: Column, other: Column) -> list[tuple[float, float]]:
    return list(zip(one.round(6).tolist(), other.round(6).tolist(), strict=True))
