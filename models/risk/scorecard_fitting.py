"""Fitting the scorecard: optimal monotone binning, weights of evidence, logistic regression, points.

Learning only. Binning: Navas-Palencia 2020, "Optimal binning: mathematical programming formulation",
as implemented by optbinning. Points: Siddiqi 2006, "Credit Risk Scorecards", chapter 6.
"""

import logging
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from models.risk.factor import Direction, Factor
from models.risk.factors import FACTORS
from models.risk.measures import Column, Labels
from models.risk.sample import Matrix
from models.risk.scorecard import FactorBins, Scorecard

POINTS_TO_DOUBLE_ODDS = 40
ANCHOR_POINTS = 600
ANCHOR_ODDS = 20.0

_TREND = {Direction.LOWERS_PD: "descending", Direction.RAISES_PD: "ascending", Direction.NONE: "auto"}


@dataclass(frozen=True, slots=True)
class _Binned:
    """Weights of evidence of one factor's bins, less their average over those who show it."""

    edges: tuple[float, ...]
    weights: Column

    def encode(self, values: Column) -> Column:
        """The weight of each row; a missing value has the average weight, which is zero."""
        found = self.weights[np.searchsorted(self.edges, values, side="right").clip(0, len(self.edges))]
        return np.where(np.isnan(values), 0.0, found)


def fit_scorecard(visible: Matrix, defaulted: Labels) -> Scorecard:
    """A scorecard from rows x FACTORS with NaN where missing."""
    binned = [_bin(factor, visible[:, column], defaulted) for column, factor in enumerate(FACTORS)]
    encoded = np.column_stack([bins.encode(visible[:, column]) for column, bins in enumerate(binned)])
    coefficients, intercept = _goodness(encoded, defaulted)
    points_per_log_odds = POINTS_TO_DOUBLE_ODDS / np.log(2)
    base = round(ANCHOR_POINTS + points_per_log_odds * (intercept - np.log(ANCHOR_ODDS)))
    share, left_over = divmod(base, len(FACTORS))
    return Scorecard(
        points_to_double_odds=POINTS_TO_DOUBLE_ODDS,
        anchor_points=ANCHOR_POINTS,
        anchor_odds=ANCHOR_ODDS,
        factors=tuple(
            _points(factor, bins, coefficient * points_per_log_odds, share + (place < left_over))
            for place, (factor, bins, coefficient) in enumerate(
                zip(FACTORS, binned, coefficients, strict=True)
            )
        ),
    )


def _bin(factor: Factor, values: Column, defaulted: Labels) -> _Binned:
    shown = ~np.isnan(values)
    values, bad = values[shown], defaulted[shown]
    if len(np.unique(values)) < 2:
        return _Binned((), np.zeros(1))
    edges = _optimal_edges(factor, values, bad)
    place = np.searchsorted(edges, values, side="right")
    goods = np.bincount(place, weights=1 - bad, minlength=len(edges) + 1)
    bads = np.bincount(place, weights=bad, minlength=len(edges) + 1)
    weights = np.log(goods / goods.sum()) - np.log(bads / bads.sum())
    return _Binned(edges, weights - np.average(weights, weights=goods + bads))


def _optimal_edges(factor: Factor, values: Column, bad: Labels) -> tuple[float, ...]:
    # On import, optbinning's optimiser warns on the terminal about solvers that are not used here.
    logging.getLogger("__cvxpy__").disabled = True
    from optbinning import OptimalBinning

    binning = OptimalBinning(
        monotonic_trend=_TREND[factor.direction], max_n_bins=6, min_bin_size=0.03, min_bin_n_event=10
    )
    return tuple(round(float(edge), 6) for edge in binning.fit(values, bad).splits)


def _goodness(encoded: Matrix, defaulted: Labels) -> tuple[Column, float]:
    """Coefficients and intercept for the log-odds of repaying; a factor that turns its sign is left out."""
    used = encoded.any(axis=0)
    while True:
        fitted = LogisticRegression(C=1e4, tol=1e-8, max_iter=1000).fit(encoded * used, 1 - defaulted)
        turned = used & (fitted.coef_[0] < 0)
        if not turned.any():
            return np.where(used, fitted.coef_[0], 0.0), float(fitted.intercept_[0])
        used &= ~turned


def _points(factor: Factor, bins: _Binned, points_per_weight: float, neutral: int) -> FactorBins:
    return FactorBins(
        factor=factor.name,
        reason_code=factor.reason_code,
        edges=bins.edges,
        points=tuple(neutral + round(float(weight) * points_per_weight) for weight in bins.weights),
        neutral_points=neutral,
    )


def scorecard_log_odds(scorecard: Scorecard, rows: Matrix) -> Column:
    """The log-odds that each row's sum of points stands for."""
    return scorecard.log_odds_of_all(rows)
