"""Fitting the scorecard: the factors worth cutting, their bins, the bins' weights, points.

Learning only. Points: Siddiqi 2006, "Credit Risk Scorecards", chapter 6.
"""

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import FactorKind
from models.risk.sample import Sample
from models.risk.scorecard import FactorBins, Scorecard
from models.risk.scorecard_binning import Bins, cut
from models.risk.scorecard_weights import RIDGE, BinWeights, evidence, fit_weights

POINTS_TO_DOUBLE_ODDS = 40
ANCHOR_POINTS = 600
ANCHOR_ODDS = 20.0

FACTORS_MAX = 80
"""More than a committee reads; of a wider table those are cut that alone tell most."""

_COARSE_BINS = 12


def fit_scorecard(sample: Sample, ridge: float = RIDGE) -> Scorecard:
    """A scorecard with bins for every factor; one that tells nothing has a single bin.

    Both classes must occur. Points rise with the odds of repaying.
    """
    chosen = set(_telling_most(sample))
    bins = [
        cut(factor, sample.values[:, place], sample.bad) if place in chosen else Bins()
        for place, factor in enumerate(sample.factors)
    ]
    codes = [each.codes(sample.values[:, place]) for place, each in enumerate(bins)]
    directed = [(each, factor.direction) for each, factor in zip(bins, sample.factors, strict=True)]
    weights, intercept = fit_weights(directed, codes, sample.bad, ridge)
    return _card(sample, weights, intercept)


def _card(sample: Sample, weights: tuple[BinWeights, ...], intercept: float) -> Scorecard:
    points_per_log_odds = POINTS_TO_DOUBLE_ODDS / np.log(2)
    base = round(ANCHOR_POINTS + points_per_log_odds * (intercept - np.log(ANCHOR_ODDS)))
    share, left_over = divmod(base, len(sample.factors))
    return Scorecard(
        points_to_double_odds=POINTS_TO_DOUBLE_ODDS,
        anchor_points=ANCHOR_POINTS,
        anchor_odds=ANCHOR_ODDS,
        factors=tuple(
            _points(sample, place, each, points_per_log_odds, share + (place < left_over))
            for place, each in enumerate(weights)
        ),
    )


def _points(
    sample: Sample, place: int, found: BinWeights, points_per_log_odds: float, neutral: int
) -> FactorBins:
    factor, bins = sample.factors[place], found.bins
    points = [neutral + round(float(weight) * points_per_log_odds) for weight in found.weights]
    pools = points[bins.ordered : bins.ordered + bins.pools]
    return FactorBins(
        factor=factor.name,
        reason_code=factor.reason_code,
        edges=bins.edges,
        points=tuple(points[: bins.ordered]),
        neutral_points=neutral,
        specials=bins.specials,
        special_points=tuple(neutral if pool is None else pools[pool] for pool in bins.special_bins),
        level_bins=bins.level_bins,
        missing_points=points[-1] if bins.missing else None,
    )


def _telling_most(sample: Sample) -> list[int]:
    """Places of the factors with the most information value over coarse bins, at most FACTORS_MAX."""
    if len(sample.factors) <= FACTORS_MAX:
        return list(range(len(sample.factors)))
    values = [_information(sample, place) for place in range(len(sample.factors))]
    return sorted(np.argsort(values, kind="stable")[::-1][:FACTORS_MAX].tolist())


def _information(sample: Sample, place: int) -> float:
    factor, values = sample.factors[place], sample.values[:, place]
    known = values[~np.isnan(values)]
    if not known.size:
        return 0.0
    if factor.kind is FactorKind.CATEGORY:
        bins = Bins(level_bins=tuple(range(len(factor.levels))))
    else:
        shares = np.linspace(0, 1, _COARSE_BINS + 1)[1:-1]
        bins = Bins(edges=tuple(np.unique(np.quantile(known, shares)).tolist()))
    codes: NDArray[np.int64] = bins.codes(values)
    weights = evidence(bins, codes, sample.bad)[codes[codes >= 0]]
    bad = sample.bad[codes >= 0]
    if bad.all() or not bad.any():
        return 0.0
    return float(weights[bad == 0].mean() - weights[bad == 1].mean())
