"""One model's figures and curves: how well it ranks and how well its PDs come true, with intervals."""

from collections.abc import Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import Interval, intervals
from models.risk.ranking import (
    RESAMPLES,
    Codes,
    Column,
    Ranked,
    auc_of,
    average_precision_of,
    ks_of,
    resampled,
)
from models.risk.reliability import bins_of_rows, calibration_line, ece_of, log_odds_of, wilson
from models.risk.validation.findings import (
    CalibrationBin,
    CalibrationFound,
    Discrimination,
    Histogram,
    JudgedModel,
    Points,
)

_NAMES: Final = ("auc", "gini", "ks", "average_precision", "brier")
_POINTS: Final = 120
_BARS: Final = 30

Labels = NDArray[np.generic]


class JudgedTogether(NamedTuple):
    """Models judged on the same rows and draws; `auc` and `auc_drawn` (resamples x models) in their order."""

    models: tuple[JudgedModel, ...]
    auc: Column
    auc_drawn: NDArray[np.float64]


def judge_models(
    pds: Mapping[str, Column],
    bad: Labels,
    customer: Codes,
    *,
    resamples: int = RESAMPLES,
    seed: int,
) -> JudgedTogether:
    """Every PD judged on the same rows and the same draws of customers. Both classes must occur."""
    judged = [_Judged(pd, bad) for pd in pds.values()]
    whole, drawn = resampled(judged, _Judged.measured, customer, len(bad), resamples=resamples, seed=seed)
    models = tuple(
        JudgedModel(
            name=name,
            discrimination=Discrimination(
                **dict(zip(_NAMES, intervals(whole[place], drawn[:, place]), strict=True))
            ),
            calibration=calibration_of(pds[name], bad),
            roc=_roc(judged[place].ranked),
            **_up_to(judged[place].ranked),
            histogram=_histogram(log_odds_of(pds[name]), bad.astype(bool)),
        )
        for place, name in enumerate(pds)
    )
    return JudgedTogether(models, whole[:, 0], drawn[:, :, 0])


def calibration_of(pd: Column, bad: Labels) -> CalibrationFound:
    bins, line = bins_of_rows(pd, bad), calibration_line(pd, bad)
    return CalibrationFound(
        ece=round(ece_of(bins), 6),
        mean_pd=round(float(pd.mean()), 6),
        bad_rate=round(float(bad.mean()), 6),
        slope=line.slope,
        intercept=line.intercept,
        bins=tuple(
            CalibrationBin(
                rows=part.rows,
                mean_pd=round(part.mean_pd, 6),
                bad_rate=share_of(part.bads, part.rows),
            )
            for part in bins
        ),
    )


def share_of(hits: float, rows: float) -> Interval:
    """A share with Wilson's interval."""
    low, high = wilson(hits, rows)
    return Interval(value=round(hits / rows if rows else 0.0, 6), low=round(low, 6), high=round(high, 6))


class _Judged:
    def __init__(self, pd: Column, bad: Labels) -> None:
        self.ranked = Ranked(pd, bad)
        self._squares = (pd - bad.astype(np.float64)) ** 2

    def measured(self, weight: Column) -> tuple[float, ...]:
        bads, goods = self.ranked.counts(weight)
        if bads[-1] == 0 or goods[-1] == 0:
            return (np.nan,) * len(_NAMES)
        auc = auc_of(bads, goods)
        brier = float(np.sum(weight * self._squares) / weight.sum())
        return auc, 2 * auc - 1, ks_of(bads, goods), average_precision_of(bads, goods), brier


def _roc(ranked: Ranked) -> Points:
    bads, goods = ranked.counts()
    return _thinned(np.r_[0.0, goods / goods[-1]], np.r_[0.0, bads / bads[-1]])


def _up_to(ranked: Ranked) -> dict[str, Points]:
    """Shares by rising PD, from counts by falling score."""
    bads, goods = ranked.counts()
    rows = np.r_[1.0, 1.0 - (bads + goods) / (bads[-1] + goods[-1])][::-1]
    return {
        "goods_up_to": _thinned(rows, np.r_[1.0, 1.0 - goods / goods[-1]][::-1]),
        "bads_up_to": _thinned(rows, np.r_[1.0, 1.0 - bads / bads[-1]][::-1]),
    }


def _thinned(across: Column, up: Column) -> Points:
    """About as many points as a plot can show, the first and the last among them, spread along the curve."""
    way = np.cumsum(np.abs(np.diff(across, prepend=0.0)) + np.abs(np.diff(up, prepend=0.0)))
    wanted = np.searchsorted(way, np.linspace(0.0, way[-1], _POINTS)).clip(max=len(way) - 1)
    places = np.unique(np.r_[0, wanted, len(way) - 1])
    points: Points = tuple(zip(across[places].round(6).tolist(), up[places].round(6).tolist(), strict=True))
    return points


def _histogram(log_odds: Column, bad: NDArray[np.bool_]) -> Histogram:
    """What lies outside the middle 99 % is counted in the first and the last bar."""
    low, high = np.percentile(log_odds, (0.5, 99.5))
    if high - low < 1e-6:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, _BARS + 1)
    place = np.searchsorted(edges, log_odds, side="right").clip(1, _BARS) - 1
    shares = [
        tuple((np.bincount(place[part], minlength=_BARS) / part.sum()).round(6).tolist())
        for part in (~bad, bad)
    ]
    return Histogram(edges=tuple(edges.round(6).tolist()), goods=shares[0], bads=shares[1])
