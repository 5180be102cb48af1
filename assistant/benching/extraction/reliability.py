"""How far confidence keeps its word, and how sure a share is."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.optimize import isotonic_regression

_BINS = 10
_POINTS_MIN_APART = 0.01


@dataclass(frozen=True, slots=True)
class Bin:
    """Fields whose confidence lies in one tenth."""

    said: float
    right: float
    count: int


def bins(said: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    """The tenths that hold anything, from the lowest."""
    tenth = np.minimum((np.array(said) * _BINS).astype(int), _BINS - 1) if said else np.zeros(0, int)
    sure, good = np.array(said), np.array(right, float)
    return tuple(
        Bin(float(sure[tenth == at].mean()), float(good[tenth == at].mean()), int((tenth == at).sum()))
        for at in range(_BINS)
        if (tenth == at).any()
    )


def expected_calibration_error(said: Sequence[float], right: Sequence[bool]) -> float:
    """The mean distance between what is said and what is right, weighed by count (ten bins; Naeini 2015)."""
    found = bins(said, right)
    total = sum(each.count for each in found)
    return sum(each.count * abs(each.said - each.right) for each in found) / total if total else 0.0


def wilson(good: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927); (0, 1) of nothing."""
    if not total:
        return 0.0, 1.0
    share, part = good / total, z * z / total
    middle = (share + part / 2) / (1 + part)
    half = z * sqrt(share * (1 - share) / total + part / 4 / total) / (1 + part)
    return max(0.0, middle - half), min(1.0, middle + half)


def isotonic_table(said: Sequence[float], right: Sequence[bool]) -> tuple[tuple[float, float], ...]:
    """Points (said, share right) of the rising line that fits best, smoothed so that none is 0 or 1.

    For the tables of confidence by medium. Where fields are read by a table already, this maps what
    that table gives, so that the two have to be put one after the other.
    """
    order = np.argsort(said, kind="stable")
    x, y = np.array(said)[order], np.array(right, float)[order]
    # One doubtful miss and one doubtful hit in every step keep a small step from being certain.
    fitted = isotonic_regression(y).x
    points = []
    for level in np.unique(fitted):
        within = fitted == level
        share = (y[within].sum() + 0.5) / (within.sum() + 1)
        points.append((float(x[within].mean()), float(share)))
    kept: list[tuple[float, float]] = []
    for point in points:
        if not kept or (point[0] - kept[-1][0] >= _POINTS_MIN_APART and point[1] >= kept[-1][1]):
            kept.append((round(point[0], 3), round(point[1], 3)))
    return tuple(kept)
