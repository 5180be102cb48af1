"""How good a PD is: discrimination with bootstrap intervals, and calibration."""

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value

Column = NDArray[np.float64]
Labels = NDArray[np.int8]

RESAMPLES = 400
CALIBRATION_BINS = 10


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
    """Judge a PD; both classes must occur. The bootstrap (Efron 1979) draws rows with replacement."""
    rng = np.random.default_rng(seed)
    rows = len(pd)
    ranked, bad, starts = _ranked(pd, defaulted)
    auc, ks = _auc_ks(bad, np.ones(rows), starts)
    drawn = np.array(
        [
            _auc_ks(bad, np.bincount(rng.integers(0, rows, rows), minlength=rows).astype(float), starts)
            for _ in range(RESAMPLES)
        ]
    )
    low, high = np.percentile(drawn, (2.5, 97.5), axis=0)
    return Measures(
        rows=rows,
        bad_rate=_rounded(defaulted.mean()),
        auc=Interval(value=_rounded(auc), low=_rounded(low[0]), high=_rounded(high[0])),
        ks=Interval(value=_rounded(ks), low=_rounded(low[1]), high=_rounded(high[1])),
        brier=_rounded(np.mean((ranked - bad) ** 2)),
        ece=_rounded(expected_calibration_error(pd, defaulted)),
    )


def discrimination(pd: Column, defaulted: Labels) -> tuple[float, float]:
    """AUC and KS, ties counted half."""
    _, bad, starts = _ranked(pd, defaulted)
    return _auc_ks(bad, np.ones(len(pd)), starts)


def expected_calibration_error(pd: Column, defaulted: Labels) -> float:
    """Mean distance of PD and bad rate over ten bins of equal size, weighted by rows."""
    order = np.argsort(pd, kind="stable")
    return float(
        sum(
            abs(pd[part].mean() - defaulted[part].mean()) * len(part)
            for part in np.array_split(order, CALIBRATION_BINS)
            if len(part)
        )
        / len(pd)
    )


def _ranked(pd: Column, defaulted: Labels) -> tuple[Column, Column, NDArray[np.intp]]:
    order = np.argsort(pd, kind="stable")
    ranked = pd[order]
    starts = np.flatnonzero(np.r_[True, np.diff(ranked) > 0])
    return ranked, defaulted[order].astype(np.float64), starts


def _auc_ks(bad: Column, weight: Column, starts: NDArray[np.intp]) -> tuple[float, float]:
    bads = np.add.reduceat(weight * bad, starts)
    goods = np.add.reduceat(weight * (1 - bad), starts)
    goods_up_to = np.cumsum(goods)
    auc = np.sum(bads * (goods_up_to - goods / 2)) / (bads.sum() * goods.sum())
    ks = np.max(np.abs(np.cumsum(bads) / bads.sum() - goods_up_to / goods.sum()))
    return float(auc), float(ks)


def _rounded(number: float | np.floating) -> float:
    return round(float(number), 6)
