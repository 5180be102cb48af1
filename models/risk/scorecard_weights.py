"""The weights of a scorecard's bins, all fitted together and none against its declared direction.

First one coefficient for each factor over its bins' weights of evidence (Siddiqi 2006, "Credit Risk
Scorecards"), never negative. Then the steps from bin to bin are fitted jointly from there: where a direction
is declared no step goes against it, and a ridge pulls each to where it began, so that a bin with few
rows hardly moves. A factor without a direction may turn its shape once the others are known: what it
says beside them is what the card shows. Learning only.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Direction
from models.risk.sample import Labels
from models.risk.scorecard_binning import PRIOR_ROWS, Bins, Codes

Column = NDArray[np.float64]
Bounds = list[tuple[float | None, float | None]]

RIDGE = 16.0
"""Pull of each step to where it began; a row's pull is at most a quarter."""

_SIGN = {Direction.LOWERS_PD: 1.0, Direction.RAISES_PD: -1.0}


@dataclass(frozen=True, slots=True)
class BinWeights:
    """Log-odds of repaying of one factor's bins, in the order of `Bins.codes`, less the average of those who
    show the factor; a missing bin's is against the same average."""

    bins: Bins
    weights: Column


def evidence(bins: Bins, codes: Codes, bad: Labels) -> Column:
    """Weights of evidence, against the average over those who show the factor."""
    rows = np.bincount(codes[codes >= 0], minlength=bins.size).astype(np.float64)
    bads = np.bincount(codes[codes >= 0], weights=bad[codes >= 0], minlength=bins.size)
    rate = (bads + PRIOR_ROWS * bad.mean()) / (rows + PRIOR_ROWS)
    return _centred(bins, np.log1p(-rate) - np.log(rate), rows)


def fit_weights(
    factors: Sequence[tuple[Bins, Direction]], codes: Sequence[Codes], bad: Labels, ridge: float = RIDGE
) -> tuple[tuple[BinWeights, ...], float]:
    """Weights for each factor's bins, and the log-odds of repaying of a customer with neutral points."""
    found = [evidence(bins, at, bad) for (bins, _), at in zip(factors, codes, strict=True)]
    coefficients, intercept = _coefficients(found, codes, bad)
    begun = [weights * each for weights, each in zip(found, coefficients, strict=True)]
    kept = [place for place, (bins, _) in enumerate(factors) if bins.size > 1]
    refined, intercept = _refined(
        [(*factors[place], begun[place], codes[place]) for place in kept], intercept, bad, ridge
    )
    weights = dict(zip(kept, refined, strict=True))
    return (
        tuple(
            BinWeights(bins, weights.get(place, np.zeros(bins.size)))
            for place, (bins, _) in enumerate(factors)
        ),
        intercept,
    )


def _centred(bins: Bins, weights: Column, rows: Column) -> Column:
    showing = rows[: bins.ordered + bins.pools]
    if not showing.any():
        return np.zeros_like(weights)
    return np.asarray(weights - np.average(weights[: len(showing)], weights=showing))


def _coefficients(found: Sequence[Column], codes: Sequence[Codes], bad: Labels) -> tuple[Column, float]:
    encoded = np.column_stack([np.append(w, 0.0)[at] for w, at in zip(found, codes, strict=True)])
    sign = 1.0 - 2.0 * bad.astype(np.float64)

    def loss(point: Column) -> tuple[float, Column]:
        value, pull = _logistic_loss(encoded @ point[1:] + point[0], sign)
        change = point[1:] - 1.0
        slope = np.append(pull.sum(), encoded.T @ pull + change)
        return value + 0.5 * float(change @ change), slope

    start = np.append(np.log((1 - bad.mean()) / bad.mean()), np.full(len(found), 0.5))
    fitted = _least(loss, start, [(None, None), *[(0.0, None)] * len(found)])
    return fitted[1:], float(fitted[0])


def _refined(
    factors: Sequence[tuple[Bins, Direction, Column, Codes]], intercept: float, bad: Labels, ridge: float
) -> tuple[list[Column], float]:
    """The steps between ordered bins, and the pools and missing bins themselves, fitted jointly."""
    sizes = [bins.size for bins, *_ in factors]
    ends = np.cumsum([1, *sizes])
    start = np.concatenate([[intercept], *(_steps(bins, w) for bins, _, w, _ in factors)])
    bounds: Bounds = [(None, None)]
    for bins, direction, _, _ in factors:
        bounds += _step_bounds(bins, direction)
    rows = [np.bincount(at[at >= 0], minlength=bins.size).astype(float) for bins, _, _, at in factors]
    sign = 1.0 - 2.0 * bad.astype(np.float64)
    places = [np.where(at < 0, bins.size, at) for bins, _, _, at in factors]

    def weights_at(point: Column) -> list[Column]:
        return [_weights(bins, point[ends[i] : ends[i + 1]], rows[i]) for i, (bins, *_) in enumerate(factors)]

    def loss(point: Column) -> tuple[float, Column]:
        total = np.full(len(bad), point[0])
        for weights, at in zip(weights_at(point), places, strict=True):
            total += np.append(weights, 0.0)[at]
        value, pull = _logistic_loss(total, sign)
        slope = np.empty_like(point)
        slope[0] = pull.sum()
        for i, (bins, *_) in enumerate(factors):
            by_bin = np.zeros(bins.size + 1)
            by_bin += np.bincount(places[i], weights=pull, minlength=bins.size + 1)
            slope[ends[i] : ends[i + 1]] = _step_slope(bins, by_bin[:-1], rows[i])
        change = point - start
        change[0] = 0.0
        return value + 0.5 * ridge * float(change @ change), slope + ridge * change

    fitted = _least(loss, start, bounds)
    return weights_at(fitted), float(fitted[0])


def _steps(bins: Bins, weights: Column) -> Column:
    """What is fitted: steps between ordered bins (the first bin is zero), pools against the first bin, and
    the missing bin as it is."""
    ordered, pools, missing = np.split(weights, [bins.ordered, bins.ordered + bins.pools])
    return np.concatenate([np.diff(ordered, prepend=ordered[0]), pools - ordered[0], missing])


def _weights(bins: Bins, steps: Column, rows: Column) -> Column:
    """Of steps, weights again, less the average over those who show the factor."""
    ordered, rest = np.split(steps, [bins.ordered])
    weights = np.concatenate([np.cumsum(ordered), rest])
    showing = bins.ordered + bins.pools
    weights[:showing] -= weights[:showing] @ rows[:showing] / max(rows[:showing].sum(), 1.0)
    return weights


def _step_slope(bins: Bins, by_bin: Column, rows: Column) -> Column:
    """The chain rule of `_weights`."""
    showing = bins.ordered + bins.pools
    pulls = by_bin.copy()
    pulls[:showing] -= by_bin[:showing].sum() * rows[:showing] / max(rows[:showing].sum(), 1.0)
    pulls[: bins.ordered] = np.cumsum(pulls[: bins.ordered][::-1])[::-1]
    return pulls


def _step_bounds(bins: Bins, direction: Direction) -> Bounds:
    sign = _SIGN.get(direction)
    way = (None, None) if sign is None else (0.0, None) if sign > 0 else (None, 0.0)
    return [(0.0, 0.0), *[way] * (bins.ordered - 1), *[(None, None)] * (bins.size - bins.ordered)]


def _logistic_loss(log_odds: Column, sign: Column) -> tuple[float, Column]:
    """The sum of log losses of the log-odds of repaying (`sign` 1 for good, -1 for bad), and its slope."""
    margin = sign * log_odds
    loss = np.logaddexp(0.0, -margin).sum()
    return float(loss), -sign / (1.0 + np.exp(np.clip(margin, -500.0, 500.0)))


def _least(loss: Callable[[Column], tuple[float, Column]], start: Column, bounds: Bounds) -> Column:
    from scipy.optimize import minimize

    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 400, "ftol": 1e-10}
    )
    return np.asarray(found.x, dtype=np.float64)
