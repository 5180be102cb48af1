"""Choosing and fitting a calibration. Learning only."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from models.risk.calibration import PD_MAX, PD_MIN, Beta, Isotonic, Platt
from models.risk.measures import Column, Labels

Fit = Callable[[Column, Labels], Platt | Beta | Isotonic]

WORTH_IT = 0.0002
"""Log loss a more flexible map must save on the later months to be chosen over a simpler one."""

DIGITS = 8
"""Stored precision: far finer than the data can tell, and the same on every processor."""


def choose_method(log_odds: Column, defaulted: Labels, earlier: NDArray[np.bool_]) -> Fit:
    """Fit each kind of map on the `earlier` rows and name the one that does best on the later ones."""
    best: Fit = fit_platt
    best_loss = np.inf
    for fit in METHODS:
        candidate = fit(log_odds[earlier], defaulted[earlier])
        loss = _log_loss(candidate, log_odds[~earlier], defaulted[~earlier])
        if loss < best_loss - WORTH_IT:
            best, best_loss = fit, loss
    return best


def fit_platt(log_odds: Column, defaulted: Labels) -> Platt:
    """A line by maximum likelihood, never falling."""
    (slope,), intercept = _logistic(log_odds[:, None], defaulted)
    if slope < 0:
        (_,), intercept = _logistic(np.zeros_like(log_odds)[:, None], defaulted)
    return Platt(slope=max(slope, 0.0), intercept=intercept)


def fit_beta(log_odds: Column, defaulted: Labels) -> Beta:
    """Maximum likelihood; a negative coefficient is set to zero and the other refitted, as published."""
    rising, bending = -np.logaddexp(0, -log_odds), np.logaddexp(0, log_odds)
    (a, b), c = _logistic(np.column_stack([rising, bending]), defaulted)
    if a < 0:
        a, ((b,), c) = 0.0, _logistic(bending[:, None], defaulted)
    elif b < 0:
        b, ((a,), c) = 0.0, _logistic(rising[:, None], defaulted)
    return Beta(a=max(a, 0.0), b=max(b, 0.0), c=c)


def fit_isotonic(log_odds: Column, defaulted: Labels) -> Isotonic:
    """Pooled adjacent violators; needs at least two distinct log-odds."""
    fitted = IsotonicRegression(y_min=PD_MIN, y_max=PD_MAX).fit(log_odds, defaulted)
    knots = dict(
        zip(
            fitted.X_thresholds_.round(DIGITS).tolist(),
            fitted.y_thresholds_.round(DIGITS).tolist(),
            strict=True,
        )
    )
    return Isotonic(log_odds=tuple(knots), pds=tuple(knots.values()))


METHODS: tuple[Fit, ...] = (fit_platt, fit_beta, fit_isotonic)
"""Simplest first."""


def _logistic(columns: NDArray[np.float64], defaulted: Labels) -> tuple[list[float], float]:
    fitted = LogisticRegression(C=np.inf, tol=1e-8, max_iter=1000).fit(columns, defaulted)
    return fitted.coef_[0].round(DIGITS).tolist(), round(float(fitted.intercept_[0]), DIGITS)


def _log_loss(candidate: Platt | Beta | Isotonic, log_odds: Column, defaulted: Labels) -> float:
    pd = np.array([candidate.pd(x) for x in log_odds.tolist()])
    return float(-np.mean(np.where(defaulted == 1, np.log(pd), np.log1p(-pd))))
