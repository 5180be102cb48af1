"""Whether one model ranks better than another on the same rows, and whether that could be chance.

DeLong, DeLong and Clarke-Pearson 1988, by ranks as in Sun and Xu 2014; where customers have several rows,
their rows are taken together as in Obuchowski 1997. Over folds: the corrected resampled t-test of Nadeau
and Bengio 2003, which also counts what learning from other rows would change.
"""

from math import erfc, sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import Interval
from models.risk.ranking import Codes, Column, Ranked, auc_of, bounds_of, middle_ranks
from models.risk.validation.findings import Comparison

DELONG: Final = "DeLong 1988"
FOLDS: Final = "folds (Nadeau and Bengio 2003)"
BOOTSTRAP: Final = "paired bootstrap by customer"
_Z: Final = 1.959964

Labels = NDArray[np.generic]


class Difference(NamedTuple):
    """An estimate and its standard error."""

    value: float
    error: float

    def interval(self) -> Interval:
        return _interval(self.value, self.error * _Z)

    @property
    def p_value(self) -> float:
        """Two-sided, normal."""
        if self.error == 0:
            return 1.0 if self.value == 0 else 0.0
        return erfc(abs(self.value / self.error) / sqrt(2.0))


def auc_with_error(score: Column, bad: Labels, customer: Codes | None = None) -> Difference:
    """The AUC and its standard error. Both classes must occur."""
    return _with_error(*_placements(score, bad), bad.astype(bool), customer)


def auc_difference(one: Column, other: Column, bad: Labels, customer: Codes | None = None) -> Difference:
    """AUC of `one` less that of `other` on the same rows, and its standard error. Both classes occur."""
    place_one, auc_one = _placements(one, bad)
    place_other, auc_other = _placements(other, bad)
    return _with_error(place_one - place_other, auc_one - auc_other, bad.astype(bool), customer)


def auc_difference_within(
    one: Column, other: Column, bad: Labels, customer: Codes, fold: Codes | None
) -> Difference:
    """The same; where there are folds the mean over them, since the scores of two folds are of two models and
    need not be comparable. Folds that lack a class do not count."""
    if fold is None:
        return auc_difference(one, other, bad, customer)
    found = [
        auc_difference(one[rows], other[rows], bad[rows], customer[rows])
        for rows in (fold == each for each in np.unique(fold))
        if 0 < bad[rows].sum() < rows.sum()
    ]
    value = sum(each.value for each in found) / len(found)
    return Difference(value, sqrt(sum(each.error**2 for each in found)) / len(found))


def compared(
    names: tuple[str, str],
    one: Column,
    other: Column,
    bad: Labels,
    customer: Codes,
    fold: Codes | None = None,
) -> tuple[Comparison, ...]:
    """DeLong's test, and over at least three folds the test that counts learning too."""
    found = auc_difference_within(one, other, bad, customer, fold)
    method = DELONG if fold is None else f"{DELONG}, within folds"
    tests = [_comparison(names, method, found.interval(), found.p_value)]
    if fold is not None and len(np.unique(fold)) > 2:
        tests.append(_comparison(names, FOLDS, *over_folds(one, other, bad, fold)))
    return tuple(tests)


def over_folds(one: Column, other: Column, bad: Labels, fold: Codes) -> tuple[Interval, float]:
    """The mean difference of AUC over folds, its interval and p-value (t with folds - 1 degrees of freedom).
    The variance is widened by the share judged to the share fitted, since folds share what they fit to."""
    from scipy.special import stdtr, stdtrit

    gaps = np.array(
        [
            _auc(one[rows], bad[rows]) - _auc(other[rows], bad[rows])
            for rows in (fold == each for each in np.unique(fold))
        ]
    )
    count = len(gaps)
    error = sqrt(float(gaps.var(ddof=1)) * (1 / count + 1 / (count - 1)))
    mean = float(gaps.mean())
    if error == 0:
        return _interval(mean, 0.0), 1.0 if mean == 0 else 0.0
    p_value = 2 * float(stdtr(count - 1, -abs(mean / error)))
    return _interval(mean, error * float(stdtrit(count - 1, 0.975))), p_value


def by_bootstrap(names: tuple[str, str], value: float, gaps: Column) -> Comparison:
    """From the differences of AUC on the same draws of customers for both (`judge_models` gives them); the
    p-value is twice the share of draws on the other side."""
    low, high = bounds_of(gaps[:, None])
    told = gaps[~np.isnan(gaps)]
    tail = (min(int((told <= 0).sum()), int((told >= 0).sum())) + 1) / (len(told) + 1)
    interval = Interval(value=round(value, 6), low=round(float(low[0]), 6), high=round(float(high[0]), 6))
    return _comparison(names, BOOTSTRAP, interval, min(2 * tail, 1.0))


def _placements(score: Column, bad: Labels) -> tuple[Column, float]:
    """For each bad the share of goods below it, for each good the share of bads above it; and the AUC."""
    sick = bad.astype(bool)
    ranks = middle_ranks(score)
    found = np.empty(len(score))
    bads, goods = int(sick.sum()), int((~sick).sum())
    found[sick] = (ranks[sick] - middle_ranks(score[sick])) / goods
    found[~sick] = 1.0 - (ranks[~sick] - middle_ranks(score[~sick])) / bads
    return found, float(found[sick].mean())


def _with_error(place: Column, value: float, sick: NDArray[np.bool_], customer: Codes | None) -> Difference:
    """Obuchowski's variance; where each row is somebody else it is DeLong's to the letter."""
    bads, goods = int(sick.sum()), int((~sick).sum())
    gap = place - value
    codes = np.arange(len(sick)) if customer is None else np.unique(customer, return_inverse=True)[1]
    of_bads = np.bincount(codes, weights=np.where(sick, gap, 0.0))
    of_goods = np.bincount(codes, weights=np.where(sick, 0.0, gap))
    with_bads = len(np.unique(codes[sick]))
    with_goods = len(np.unique(codes[~sick]))
    people = len(of_bads)
    variance = (
        _widened(with_bads) * float((of_bads**2).sum()) / bads**2
        + _widened(with_goods) * float((of_goods**2).sum()) / goods**2
        + 2 * _widened(people) * float((of_bads * of_goods).sum()) / (bads * goods)
    )
    return Difference(value, sqrt(max(variance, 0.0)))


def _widened(clusters: int) -> float:
    return clusters / (clusters - 1) if clusters > 1 else 1.0


def _auc(score: Column, bad: Labels) -> float:
    return auc_of(*Ranked(score, bad).counts())


def _interval(value: float, half: float) -> Interval:
    return Interval(value=round(value, 6), low=round(value - half, 6), high=round(value + half, 6))


def _comparison(names: tuple[str, str], method: str, gap: Interval, p_value: float) -> Comparison:
    return Comparison(
        one=names[0], other=names[1], method=method, auc_difference=gap, p_value=round(p_value, 6)
    )
