"""What drift is measured where nothing has changed: two draws of one population never look alike.

PSI between two draws of one population, of `then` and `now` rows over `bins` bins, is distributed as
(1/then + 1/now) x chi-square with bins - 1 degrees of freedom (Yurdakul and Naranjo 2020).
"""

from math import sqrt
from statistics import NormalDist
from typing import Final

ALARM_RATE: Final = 0.05
"""The chance that anything at all is called drift in one monitoring where nothing has changed."""


def psi_by_chance(bins: int, then: float, now: float) -> float:
    """What PSI is on average where nothing has changed."""
    return round(max(bins - 1, 0) * _scale(then, now), 6)


def psi_at_most(bins: int, then: float, now: float, looks: int = 1) -> float:
    """What PSI stays below where nothing has changed, but for ALARM_RATE of times in `looks` looks together
    (Bonferroni)."""
    return round(_chi_square(bins - 1, 1 - ALARM_RATE / max(looks, 1)) * _scale(then, now), 6)


def _scale(then: float, now: float) -> float:
    return 1 / max(then, 1.0) + 1 / max(now, 1.0)


def _chi_square(degrees: int, below: float) -> float:
    """The quantile, within a percent or two (Wilson and Hilferty 1931): serving has no library for it."""
    if degrees < 1:
        return 0.0
    part = 2 / (9 * degrees)
    return float(degrees * max(1 - part + NormalDist().inv_cdf(below) * sqrt(part), 0.0) ** 3)


def apart(one: float, ones: int, other: float, others: int) -> float:
    """How many standard errors two shares are apart, pooled; 0 where there is nothing to tell them by."""
    if not ones or not others:
        return 0.0
    pooled = (one * ones + other * others) / (ones + others)
    error = sqrt(pooled * (1 - pooled) * (1 / ones + 1 / others))
    return (other - one) / error if error else 0.0
