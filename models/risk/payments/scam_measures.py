"""How well scams are found: average precision, AUC, and how many when few honest payments may be stopped.

Intervals: percentiles of a bootstrap that draws customers, not payments, because one customer's payments are
alike and a scam is several of them (Efron 1979; clusters: Field and Welsh 2007).
"""

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import CALIBRATION_BINS, Column, Interval

Mask = NDArray[np.bool_]
Whole = NDArray[np.int64]

RESAMPLES = 200
BUDGET = 0.005
"""The share of genuine payments that may be interrupted."""


MEASURES = ("average_precision", "auc", "recall", "recall_of_money")


def measured(score: Column, scam: Mask, amount: Column, customer: Whole, seed: int) -> dict[str, Interval]:
    """Every measure of one score with its interval; both classes must occur."""
    rng = np.random.default_rng(seed)
    order = np.argsort(-score, kind="stable")
    scam, money, customer = scam[order], amount[order], customer[order]
    # Payments of equal scores cannot be told apart: what counts is where each run of them ends.
    ends = np.flatnonzero(np.r_[np.diff(score[order]) < 0, True])
    customers = int(customer.max()) + 1
    once = ranking_measures(scam.astype(np.float64), (~scam).astype(np.float64), money, ends)
    drawn = np.empty((RESAMPLES, len(MEASURES)))
    for draw in range(RESAMPLES):
        times = np.bincount(rng.integers(0, customers, customers), minlength=customers)[customer]
        drawn[draw] = ranking_measures(times * scam, times * ~scam, money, ends)
    return {name: interval(once[place], drawn[:, place].tolist()) for place, name in enumerate(MEASURES)}


def ranking_measures(scam: Column, genuine: Column, money: Column, ends: Whole) -> tuple[float, ...]:
    """The MEASURES of payments in falling order of their score, each counted so many times.

    Average precision is not interpolated (Davis and Goadrich 2006); recall is at BUDGET.
    """
    found, false = np.cumsum(scam)[ends], np.cumsum(genuine)[ends]
    steps = np.diff(found, prepend=0.0)
    precision = np.sum(steps * found / np.maximum(found + false, 1e-12)) / found[-1]
    auc = np.sum(np.diff(false, prepend=0.0) * (found - steps / 2)) / (found[-1] * false[-1])
    last = int(np.searchsorted(false, BUDGET * false[-1], side="right")) - 1
    if last < 0:
        return float(precision), float(auc), 0.0, 0.0
    paid = scam[: ends[-1] + 1] * money
    recall, of_money = found[last] / found[-1], paid[: ends[last] + 1].sum() / paid.sum()
    return float(precision), float(auc), float(recall), float(of_money)


def interval(value: float, drawn: list[float]) -> Interval:
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Interval(value=round(value, 4), low=round(float(low), 4), high=round(float(high), 4))


def share_of_hits(hit: Mask, seed: int) -> Interval:
    """A share with its interval; 0 with the widest where there is nothing."""
    if not len(hit):
        return Interval(value=0.0, low=0.0, high=1.0)
    drawn = np.random.default_rng(seed).binomial(len(hit), hit.mean(), 2000) / len(hit)
    return interval(float(hit.mean()), drawn.tolist())


def budget_threshold(score: Column, scam: Mask, budget: float) -> float:
    """The least score from which on at most `budget` of the genuine payments lie."""
    genuine = np.sort(score[~scam])[::-1]
    allowed = int(budget * len(genuine))
    return float(np.nextafter(genuine[min(allowed, len(genuine) - 1)], np.inf))


def calibration_error(probability: Column, scam: Mask) -> float:
    """Expected calibration error over bins that hold equal parts of the expected scams, so that bins do not
    all lie where nothing happens; weighted by payments."""
    order = np.argsort(probability, kind="stable")
    expected = np.cumsum(probability[order])
    edges = np.searchsorted(expected, np.linspace(0, expected[-1], CALIBRATION_BINS + 1)[1:-1])
    parts = [part for part in np.split(order, edges) if len(part)]
    gaps = [abs(probability[part].mean() - scam[part].mean()) * len(part) for part in parts]
    return float(sum(gaps) / len(probability))
