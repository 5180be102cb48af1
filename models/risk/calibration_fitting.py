"""Choosing and fitting a calibration, one for each set of categories that can be shown. Learning only."""

from collections.abc import Callable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from models.risk.calibration import (
    PD_MAX,
    PD_MIN,
    STEEPEST,
    Beta,
    Calibrations,
    Carried,
    Isotonic,
    Platt,
    ShownCalibration,
)
from models.risk.credit_spec import Horizon
from models.risk.measures import Column, Labels
from models.risk.unseen import Unseen
from models.risk.withholding import (
    CATEGORIES_FOR_ALL_SETS,
    categories_shown,
    consent_categories,
    hidden_without,
    sets_required,
)

Fit = Callable[[Column, Labels], Platt | Beta | Isotonic]

WORTH_IT = 0.0005
"""Log loss a more flexible map must save on rows it was not fitted to, to be chosen over a simpler one."""

SHARE_OF_A_SET = 0.01
SMALLEST_OF_A_CLASS = 30
"""Goods and bads that a set needs for maps of its own; with fewer it has those of a smaller set within it.
The empty set, which everybody can be in, always has its own."""

DIGITS = 8
"""Stored precision: far finer than the data can tell, and the same on every processor."""


def fit_calibrations(unseen: Unseen, carried: Carried) -> Calibrations:
    """The kind of map is chosen once for each model; one is then fitted for every set of categories.

    A set's maps are fitted on whoever shows at least these, with the rest hidden.
    """
    sample = unseen.sample
    behaviour, scorecard = unseen.log_odds(sample.values)
    earlier = unseen.earlier()
    fit_map = choose_method(behaviour, sample.bad, earlier)
    fit_card_map = choose_method(scorecard, sample.bad, earlier)
    categories = consent_categories(sample.factors)
    shown = categories_shown(sample.values, sample.factors, categories)
    by_shown: list[ShownCalibration] = []
    for kinds in _sets_with_maps(shown, categories):
        wanted = np.array([name in kinds for name in categories], dtype=np.bool_)
        able = (shown >= wanted).all(axis=1)
        if kinds and not _both_classes(sample.bad[able]):
            within = Calibrations(by_shown=tuple(by_shown)).closest(frozenset(kinds))
            by_shown.append(within.model_copy(update={"shown": kinds}))
            continue
        kept = np.tile(wanted, (len(sample), 1))
        rows = hidden_without(sample.values, kept, sample.factors, categories)
        behaviour, scorecard = unseen.log_odds(rows)
        by_shown.append(
            ShownCalibration(
                shown=kinds,
                behaviour=_carried(fit_map(behaviour[able], sample.bad[able]), carried),
                scorecard=_carried(fit_card_map(scorecard[able], sample.bad[able]), carried),
            )
        )
    return Calibrations(by_shown=tuple(by_shown))


def carried_to(horizon: Horizon, label_months: float, bad_rate: float) -> Carried:
    """The way from labels with this share of bads to the horizon: hazard first, then the prior."""
    periods = horizon.months / label_months
    if horizon.bad_rate is None:
        return Carried(periods=periods)
    had = 1 - (1 - bad_rate) ** periods
    wanted = horizon.bad_rate
    shift = log(wanted / (1 - wanted)) - log(had / (1 - had))
    return Carried(periods=periods, shift=round(shift, DIGITS))


def _carried(found: Platt | Beta | Isotonic, carried: Carried) -> Platt | Beta | Isotonic:
    return found.model_copy(update={"carried": carried})


def _both_classes(bad: Labels) -> bool:
    return min(int(bad.sum()), len(bad) - int(bad.sum())) >= SMALLEST_OF_A_CLASS


def _sets_with_maps(shown: NDArray[np.bool_], categories: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    required = sets_required(categories)
    if len(categories) <= CATEGORIES_FOR_ALL_SETS:
        return required
    rows, count = np.unique(shown, axis=0, return_counts=True)
    often = [
        row for row, each in zip(rows, count.tolist(), strict=True) if each >= len(shown) * SHARE_OF_A_SET
    ]
    found = {
        *required,
        *(tuple(name for name, seen in zip(categories, row, strict=True) if seen) for row in often),
    }
    return tuple(sorted(found, key=lambda kinds: (len(kinds), kinds)))


def choose_method(log_odds: Column, defaulted: Labels, earlier: NDArray[np.bool_]) -> Fit:
    """Fit each kind of map on the `earlier` rows and name the one that does best on the others.

    A more flexible map must save WORTH_IT, and more than chance would on so few rows (two standard errors).
    """
    best: Fit = fit_platt
    best_losses: Column | None = None
    for fit in METHODS:
        candidate = fit(log_odds[earlier], defaulted[earlier])
        losses = _log_losses(candidate, log_odds[~earlier], defaulted[~earlier])
        if best_losses is None:
            best_losses = losses
            continue
        saved = best_losses - losses
        if saved.mean() > max(WORTH_IT, 2 * saved.std() / np.sqrt(len(saved))):
            best, best_losses = fit, losses
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
    if max(np.abs(fitted.coef_).max(), abs(fitted.intercept_[0])) > STEEPEST:
        # Few rows whose scores part the classes wholly have no likeliest line: it is held back.
        fitted = LogisticRegression(C=1.0, tol=1e-8, max_iter=1000).fit(columns, defaulted)
    return fitted.coef_[0].round(DIGITS).tolist(), round(float(fitted.intercept_[0]), DIGITS)


def _log_losses(candidate: Platt | Beta | Isotonic, log_odds: Column, defaulted: Labels) -> Column:
    pd = candidate.pd_many(log_odds)
    return np.asarray(-np.where(defaulted == 1, np.log(pd), np.log1p(-pd)))
