"""Responses learned from a trial: what is drawn, who defaults, what is lost, who takes an offer.

Each is fitted for itself, with standard errors: what is drawn by least squares, loss and take-up by logistic
regression, and the effect of debt on default by the trial's lot alone. People who draw more are riskier in
ways that no PD knows; so not what they drew is held against who defaulted, but what the limit that fell to
them makes people of their PD and pay draw.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.learning.response_trial import Trial
from models.facts.value import Value
from models.risk.population.streams import Column, sigmoid

Matrix = NDArray[np.float64]

USUAL_RATE = 0.18
_STEPS = 60
_FIRST_GUESS = (-1.0, 0.0, 0.5, 1.2, -2.5)
"""Of what is drawn: wanted_log_pays, wanted_slope, borrows_most, borrows_slope, borrows_middle."""


class Fitted(Value):
    """One figure of `[sizing.responses]`, and how sure the trial makes of it."""

    name: str
    value: float
    standard_error: float | None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the lender knows of each, pay being the usual where none was shown."""

    log_odds: Column
    pay: Column
    limit: Column


def fit_responses(trial: Trial) -> tuple[Fitted, ...]:
    """The figures of `[sizing.responses]`, in its order."""
    usual_pay = float(np.nanmedian(trial.pay))
    pay = np.where(np.isnan(trial.pay), usual_pay, trial.pay)
    log_odds = np.log(trial.pd) - np.log1p(-trial.pd)
    seen = _Seen(log_odds, pay, trial.limit)
    drawn = _fit_drawn(trial, seen)
    figures = np.array([each.value for each in drawn])
    share = trial.drawn_on_average[trial.taken].sum() / trial.drawn[trial.taken].sum()
    return (
        *drawn[:2],
        Fitted(name="drawn_on_average", value=float(min(share, 1.0)), standard_error=None),
        *drawn[2:],
        _fit_debt(trial, seen, figures),
        _fit_before_default(trial, seen, figures),
        *_fit_loss(trial, seen),
        *_fit_take_up(trial, seen),
        Fitted(name="usual_rate", value=USUAL_RATE, standard_error=None),
        Fitted(name="usual_pay_minor", value=round(usual_pay, -4), standard_error=None),
    )


def as_toml(fitted: tuple[Fitted, ...]) -> str:
    """The section as a pack writes it, standard errors as comments."""
    lines = ["[sizing.responses]"]
    for each in fitted:
        value = f"{int(each.value):_}" if each.name.endswith("_minor") else f"{each.value:.4g}"
        sure = "" if each.standard_error is None else f"  # +- {each.standard_error:.2g}"
        lines.append(f"{each.name} = {value}{sure}")
    return "\n".join(lines) + "\n"


def drawn_of(figures: Column, log_odds: Column, pay: Column, limit: Column) -> Column:
    """What is owed after 12 months (see `worth_sections.Responses`)."""
    wanted = _wanted(figures, log_odds, pay)
    borrows = figures[2] * sigmoid(figures[3] * (log_odds - figures[4]))
    return np.asarray(np.minimum(wanted * -np.expm1(-limit / wanted) + borrows * limit, limit))


def _wanted(figures: Column, log_odds: Column, pay: Column) -> Column:
    return np.asarray(pay * np.exp(np.minimum(figures[0] + figures[1] * log_odds, 4.0)))


def _fit_drawn(trial: Trial, seen: _Seen) -> tuple[Fitted, ...]:
    which = trial.taken
    log_odds, pay, limit = seen.log_odds[which], seen.pay[which], seen.limit[which]
    weight = 1 / np.sqrt(limit * pay)
    told = trial.drawn[which]

    def misses(figures: Column) -> Column:
        return np.asarray((drawn_of(figures, log_odds, pay, limit) - told) * weight)

    figures, errors = least_squares(misses, np.array(_FIRST_GUESS))
    names = ("wanted_log_pays", "wanted_slope", "borrows_most", "borrows_slope", "borrows_middle")
    return _named(names, figures, errors)


def _fit_debt(trial: Trial, seen: _Seen, figures: Column) -> Fitted:
    """Complementary log-log with the PD's own hazard as offset: a proportional hazard over 12 months."""
    wanted = _wanted(figures, seen.log_odds, seen.pay)
    more = (drawn_of(figures, seen.log_odds, seen.pay, seen.limit) - wanted) / seen.pay
    rows = np.column_stack([np.ones(len(trial)), more, seen.log_odds, np.log(seen.pay), wanted / seen.pay])[
        trial.taken
    ]
    hazard = np.log(-np.log1p(-trial.pd))[trial.taken]
    figures_found, errors = _newton(rows, trial.defaulted[trial.taken].astype(np.float64), hazard)
    return _named(("debt_on_hazard",), np.maximum(figures_found[1:2], 0.0), errors[1:2])[0]


def _fit_before_default(trial: Trial, seen: _Seen, figures: Column) -> Fitted:
    which = trial.taken & trial.defaulted
    expected = drawn_of(figures, seen.log_odds, seen.pay, seen.limit)[which]
    undrawn = seen.limit[which] - expected
    more = trial.owed[which] - expected
    weight = 1 / seen.limit[which]
    share = (weight * more * undrawn).sum() / (weight * undrawn**2).sum()
    miss = (more - share * undrawn) * weight * undrawn
    error = np.sqrt((miss**2).sum()) / (weight * undrawn**2).sum()
    return Fitted(name="drawn_before_default", value=float(np.clip(share, 0, 1)), standard_error=float(error))


def _fit_loss(trial: Trial, seen: _Seen) -> tuple[Fitted, ...]:
    which = trial.taken & trial.defaulted
    rows = np.column_stack([np.ones(which.sum()), seen.log_odds[which]])
    weight = trial.owed[which] / trial.owed[which].mean()
    figures, errors = logistic(rows, trial.lost_share[which], weight)
    return _named(("lgd_log_odds", "lgd_slope"), figures, errors)


def _fit_take_up(trial: Trial, seen: _Seen) -> tuple[Fitted, ...]:
    covered = np.log(np.minimum(trial.limit / trial.need, 1.0))
    rows = np.column_stack([np.ones(len(trial)), seen.log_odds, trial.rate - USUAL_RATE, covered])
    figures, errors = logistic(rows, trial.taken.astype(np.float64), np.ones(len(trial)))
    return _named(("take_up_log_odds", "take_up_slope", "rate_slope", "need_slope"), figures, errors)


def least_squares(misses: Callable[[Column], Column], first: Column) -> tuple[Column, Column]:
    """Gauss-Newton with damping (Levenberg, Marquardt); figures, and standard errors that hold where misses
    spread unevenly (White 1980)."""
    figures, damping = first, 1e-2
    here = misses(figures)
    for _ in range(_STEPS):
        slopes = _slopes(misses, figures, here)
        bend, pull = slopes.T @ slopes, slopes.T @ here
        tried = figures - np.linalg.solve(bend + damping * np.diag(np.diag(bend)), pull)
        there = misses(tried)
        better = bool((there**2).sum() < (here**2).sum())
        damping = damping / 3 if better else damping * 4
        if better:
            figures, here = tried, there
    inverse = np.linalg.inv(slopes.T @ slopes)
    spread = slopes * here[:, None]
    return figures, np.sqrt(np.diag(inverse @ (spread.T @ spread) @ inverse))


def _slopes(misses: Callable[[Column], Column], figures: Column, here: Column) -> Matrix:
    columns = []
    for place in range(len(figures)):
        moved = figures.copy()
        step = 1e-5 * max(abs(moved[place]), 1.0)
        moved[place] += step
        columns.append((misses(moved) - here) / step)
    return np.column_stack(columns)


def logistic(rows: Matrix, told: Column, weight: Column) -> tuple[Column, Column]:
    """Logistic regression of shares or of yes and no; figures, and their standard errors (White 1980)."""
    figures = np.zeros(rows.shape[1])
    for _ in range(25):
        chance = sigmoid(rows @ figures)
        bend = (rows.T * (weight * chance * (1 - chance))) @ rows
        figures = figures + np.linalg.solve(bend, rows.T @ (weight * (told - chance)))
    spread = rows * (weight * (told - chance))[:, None]
    inverse = np.linalg.inv(bend)
    return figures, np.sqrt(np.diag(inverse @ (spread.T @ spread) @ inverse))


def _newton(rows: Matrix, told: Column, offset: Column) -> tuple[Column, Column]:
    """Complementary log-log regression with an offset, by iterated weighted least squares."""
    rows = rows - np.concatenate([[0.0], rows[:, 1:].mean(axis=0)])
    figures = np.zeros(rows.shape[1])
    for _ in range(25):
        hazard = np.exp(offset + rows @ figures)
        chance = np.clip(-np.expm1(-hazard), 1e-9, 1 - 1e-9)
        slope = hazard * (1 - chance)
        weight = slope**2 / (chance * (1 - chance))
        aim = rows @ figures + (told - chance) / slope
        bend = (rows.T * weight) @ rows
        figures = np.linalg.solve(bend, rows.T @ (weight * aim))
    return figures, np.sqrt(np.diag(np.linalg.inv(bend)))


def _named(names: tuple[str, ...], figures: Column, errors: Column) -> tuple[Fitted, ...]:
    return tuple(
        Fitted(name=name, value=float(value), standard_error=float(error))
        for name, value, error in zip(names, figures, errors, strict=True)
    )
