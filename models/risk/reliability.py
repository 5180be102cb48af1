"""How far what was said came true: calibration bins with intervals, ECE, and the calibration line.

Rows of equal PD share their bad rate, so that the order of a table never changes a figure.
"""

from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.ranking import Column

CALIBRATION_BINS: Final = 10
_Z: Final = 1.959964
_STEPS: Final = 30


class Bin(NamedTuple):
    """Rows next to each other by rising PD; `bads` may be a fraction where a tie was cut."""

    rows: int
    mean_pd: float
    bads: float

    @property
    def bad_rate(self) -> float:
        return self.bads / self.rows


class CalibrationLine(Value):
    """Slope and intercept of a logistic line through the log-odds of the PD: 1 and 0 at best (Cox 1958)."""

    slope: float
    intercept: float


def bins_of_rows(pd: Column, bad: NDArray[np.generic], bins: int = CALIBRATION_BINS) -> list[Bin]:
    """Bins of equally many rows, by rising PD; fewer where rows are fewer."""
    edges = np.linspace(0, len(pd), min(bins, len(pd)) + 1).round().astype(int)
    return _bins(pd, bad, edges)


def bins_of_expected(pd: Column, bad: NDArray[np.generic], bins: int = CALIBRATION_BINS) -> list[Bin]:
    """Bins that hold equal parts of the expected bads: where bads are rare, bins of equally many rows would
    nearly all lie where nothing happens."""
    so_far = np.cumsum(np.sort(pd))
    inner = np.searchsorted(so_far, np.arange(1, bins) / bins * so_far[-1])
    return _bins(pd, bad, np.r_[0, inner, len(pd)])


def ece_of(bins: list[Bin]) -> float:
    """Expected calibration error: mean distance of PD and bad rate over the bins, weighted by rows."""
    rows = sum(part.rows for part in bins)
    return sum(abs(part.mean_pd * part.rows - part.bads) for part in bins) / rows


def wilson(hits: float, rows: float) -> tuple[float, float]:
    """95 % score interval of a share (Wilson 1927); the widest where there is nothing."""
    if rows <= 0:
        return 0.0, 1.0
    share, spread = hits / rows, _Z * _Z / rows
    middle = (share + spread / 2) / (1 + spread)
    half = _Z * sqrt(share * (1 - share) / rows + spread / rows / 4) / (1 + spread)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def log_odds_of(pd: Column) -> Column:
    """Log-odds of PDs; 0 and 1 are taken as one in a billion from there."""
    inside = np.clip(pd, 1e-9, 1 - 1e-9)
    return np.asarray(np.log(inside) - np.log1p(-inside))


def calibration_line(pd: Column, bad: NDArray[np.generic]) -> CalibrationLine:
    """Fitted by Newton's method; where all PDs are equal the slope is 1 and the intercept alone is fitted."""
    line, outcome = log_odds_of(pd), bad.astype(np.float64)
    slope, intercept, flat = 1.0, 0.0, np.ptp(pd) == 0
    for _ in range(_STEPS):
        said = 1.0 / (1.0 + np.exp(-np.clip(intercept + slope * line, -30.0, 30.0)))
        gap, spread = outcome - said, said * (1.0 - said) + 1e-9
        # Where the classes are apart no line is best; a bounded step lets the climb end.
        if flat:
            step = (float(gap.sum() / spread.sum()), 0.0)
        else:
            middle = (spread * line).sum() / spread.sum()
            rise = float((gap * (line - middle)).sum() / (spread * (line - middle) ** 2).sum())
            step = (float(gap.sum() / spread.sum()) - rise * float(middle), rise)
        intercept, slope = intercept + _bounded(step[0]), slope + _bounded(step[1])
        if max(abs(step[0]), abs(step[1])) < 1e-9:
            break
    return CalibrationLine(slope=round(slope, 6), intercept=round(intercept, 6))


def _bounded(step: float) -> float:
    return min(max(step, -5.0), 5.0)


def _bins(pd: Column, bad: NDArray[np.generic], edges: NDArray[np.integer]) -> list[Bin]:
    order = np.argsort(pd, kind="stable")
    said = pd[order]
    bads = np.r_[0.0, np.cumsum(_shared_in_ties(said, bad[order].astype(np.float64)))]
    sums = np.r_[0.0, np.cumsum(said)]
    return [
        Bin(
            int(until - since),
            float((sums[until] - sums[since]) / (until - since)),
            float(bads[until] - bads[since]),
        )
        for since, until in pairwise(np.unique(edges).tolist())
    ]


def _shared_in_ties(rising: Column, bad: Column) -> Column:
    starts = np.flatnonzero(np.r_[True, np.diff(rising) > 0])
    if len(starts) == len(rising):
        return bad
    sizes = np.diff(np.r_[starts, len(rising)])
    return np.repeat(np.add.reduceat(bad, starts) / sizes, sizes)
