"""How good a PD is: discrimination with bootstrap intervals, and calibration."""

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.ranking import Column as Column
from models.risk.ranking import Ranked, auc_of, bounds_of, ks_of, resampled
from models.risk.reliability import bins_of_rows, ece_of

Labels = NDArray[np.int8]


class Interval(Value):
    """An estimate with its 95 % percentile bootstrap interval."""

    value: float
    low: float
    high: float


class Measures(Value):
    """One PD judged on one set of rows."""

    rows: int
    bad_rate: float
    auc: Interval
    ks: Interval
    brier: float
    ece: float


def measure(pd: Column, defaulted: Labels, seed: int) -> Measures:
    """Judge a PD; both classes must occur. The bootstrap draws rows: each is somebody else."""
    whole, drawn = resampled([Ranked(pd, defaulted)], _auc_ks, None, len(pd), seed=seed)
    auc, ks = intervals(whole[0], drawn[:, 0])
    return Measures(
        rows=len(pd),
        bad_rate=_rounded(defaulted.mean()),
        auc=auc,
        ks=ks,
        brier=_rounded(np.mean((pd - defaulted) ** 2)),
        ece=_rounded(expected_calibration_error(pd, defaulted)),
    )


def intervals(whole: Column, drawn: NDArray[np.float64]) -> tuple[Interval, ...]:
    """An interval for each measure: `whole` (measures), `drawn` (resamples x measures)."""
    low, high = bounds_of(drawn)
    return tuple(
        Interval(value=_rounded(value), low=_rounded(least), high=_rounded(most))
        for value, least, most in zip(whole, low, high, strict=True)
    )


def discrimination(pd: Column, defaulted: Labels) -> tuple[float, float]:
    """AUC and KS, ties counted half."""
    counts = Ranked(pd, defaulted).counts()
    return auc_of(*counts), ks_of(*counts)


def expected_calibration_error(pd: Column, defaulted: Labels) -> float:
    """Mean distance of PD and bad rate over ten bins of equal size, weighted by rows."""
    return ece_of(bins_of_rows(pd, defaulted))


def _auc_ks(ranked: Ranked, weight: Column) -> tuple[float, ...]:
    counts = ranked.counts(weight)
    return (auc_of(*counts), ks_of(*counts)) if counts[0][-1] and counts[1][-1] else (np.nan, np.nan)


def _rounded(number: float | np.floating) -> float:
    return round(float(number), 6)
