"""Learning both risk models from labelled customers: whoever's factors they are, it is done the same way.

Learning only: needs the `learn` dependency group.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.errors import UnusableInput
from models.facts.value import Value
from models.risk.behaviour_fitting import behaviour_log_odds
from models.risk.behaviour_search import Found, Tried, find_settings
from models.risk.calibration import AS_LABELLED, Calibrations, ShownCalibration
from models.risk.calibration_fitting import carried_to, fit_calibrations
from models.risk.credit_spec import Horizon, Search
from models.risk.factor import Factor
from models.risk.sample import Matrix, Sample
from models.risk.scorecard import Scorecard
from models.risk.tree_inputs import TreeInputs, tree_inputs
from models.risk.unseen import Fitted, Unseen, cross_fitted, fit_both, later_rows
from models.risk.withholding import categories_shown, consent_categories

OUTCOMES_MIN = 20
OUTCOMES_TO_CALIBRATE = 60
"""Goods and bads among the later rows that calibrate well without the earlier ones."""

Column = NDArray[np.float64]
Progress = Callable[[str, float], None]
"""Called with the step begun and the share of the work done."""


class TooFewOutcomes(UnusableInput):
    """Too few goods or too few bads to learn from; bring 20 of each or more."""

    code = "too_few_outcomes"


class Trial(Value):
    """One setting of the behaviour model that was tried; `log_loss` is on rows held out of fitting it."""

    settings: tuple[tuple[str, float], ...]
    trees: int
    log_loss: float
    auc: float


class Choices(Value):
    """What learning chose and why, for the card. `cut` says that the seconds ended the search before its
    trials were done: another machine may then choose otherwise."""

    rows_fitted: int
    rows_calibrated: int
    settings: tuple[tuple[str, float], ...]
    trees: int
    trials: tuple[Trial, ...]
    cut: bool
    held_out: str
    """How the rows that trials were judged on were kept apart, in a sentence."""
    behaviour_calibration: str
    scorecard_calibration: str
    calibrated_on: str
    """Which rows, in a sentence."""
    label_bad_rate: float
    horizon_bad_rate: float | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trained:
    """Both models with their calibrations, for scoring many rows: values are rows x factors, NaN where
    missing. PDs are for the horizon; `as_labelled()` has them as the table's labels do."""

    factors: tuple[Factor, ...]
    behaviour_text: str
    scorecard: Scorecard
    calibrations: Calibrations
    choices: Choices

    @cached_property
    def categories(self) -> tuple[str, ...]:
        return consent_categories(self.factors)

    @cached_property
    def _inputs(self) -> TreeInputs:
        return tree_inputs(self.factors)

    def behaviour_log_odds(self, values: Matrix) -> Column:
        """Before calibration."""
        return behaviour_log_odds(self.behaviour_text, self._inputs.rows(values))

    def behaviour_pd(self, values: Matrix) -> Column:
        return self._calibrated(
            self.behaviour_log_odds(values), values, lambda entry, part: entry.behaviour.pd_many(part)
        )

    def scorecard_pd(self, values: Matrix) -> Column:
        return self._calibrated(
            self.scorecard.log_odds_of_all(values), values, lambda entry, part: entry.scorecard.pd_many(part)
        )

    def points(self, values: Matrix) -> NDArray[np.int64]:
        """The score of each row: the sum of its factors' points."""
        return np.asarray(self.scorecard.points_of_all(values).sum(axis=1), dtype=np.int64)

    def as_labelled(self) -> "Trained":
        """The same without the way to 12 months and to another share of bads: its PDs are what the labels of
        the lender's table show, so that they can be judged on them."""
        return replace(
            self, calibrations=Calibrations(by_shown=tuple(map(_as_labelled, self.calibrations.by_shown)))
        )

    def _calibrated(
        self, log_odds: Column, values: Matrix, pd: Callable[[ShownCalibration, Column], Column]
    ) -> Column:
        found = np.empty_like(log_odds)
        shown = categories_shown(values, self.factors, self.categories)
        which, place = np.unique(shown, axis=0, return_inverse=True)
        for number, row in enumerate(which):
            names = frozenset(name for name, seen in zip(self.categories, row, strict=True) if seen)
            part = place.ravel() == number
            found[part] = pd(self.calibrations.closest(names), log_odds[part])
        return found


def learn(
    fit: Sample,
    calibrate: Sample,
    *,
    horizon: Horizon,
    label_months: float,
    search: Search,
    seed: int,
    progress: Progress = lambda step, share: None,
) -> Trained:
    """Both models from labelled customers.

    `fit` and `calibrate` share no customer; where there is time, `calibrate` is the later. The same rows,
    settings and seed give the same bytes, unless the seconds of `search` cut it short.

    Where there is time, the models are fitted to `fit` and calibrated on `calibrate`. Where there is none,
    nothing is gained by keeping rows apart: both are fitted to, and calibrated on the scores that models
    fitted without a customer give it (cross-fitting). Raises TooFewOutcomes.
    """
    if min(int(fit.bad.sum()), int((1 - fit.bad).sum())) < OUTCOMES_MIN:
        raise TooFewOutcomes(bads=int(fit.bad.sum()), goods=int((1 - fit.bad).sum()))
    by_time = fit.month is not None and calibrate.month is not None
    rows = fit if by_time else fit.joined(calibrate)
    progress("search", 0.0)
    found = find_settings(rows, search, seed, lambda share: progress("search", 0.5 * share))
    progress("fit", 0.5)
    fitted = fit_both(rows, found.best, seed)
    progress("calibrate", 0.6)
    unseen, calibrated_on = _unseen(fitted, rows, calibrate if by_time else None, found.best, seed)
    bad_rate = float(unseen.sample.bad.mean())
    calibrations = fit_calibrations(unseen, carried_to(horizon, label_months, bad_rate))
    progress("done", 1.0)
    return Trained(
        factors=fit.factors,
        behaviour_text=fitted.behaviour_text,
        scorecard=fitted.scorecard,
        calibrations=calibrations,
        choices=_choices(rows, unseen, found, calibrations, calibrated_on, horizon),
    )


def _unseen(fitted: Fitted, rows: Sample, later: Sample | None, best: Tried, seed: int) -> tuple[Unseen, str]:
    """Rows to calibrate on, with models that never saw them: the later ones; or, where there is no time or
    too few outcomes in them, also those fitted to, each by models grown without its customer."""
    if later is not None and _enough(later):
        return later_rows(fitted, later), "later rows, which neither model was fitted to"
    crossed = cross_fitted(rows, best, seed)
    if later is None:
        return crossed, "all rows, each scored by models fitted without its customer"
    both = crossed.joined(later_rows(fitted, later))
    return both, "later rows, few as they are, and those fitted to, scored without their customer"


def _enough(later: Sample) -> bool:
    return min(int(later.bad.sum()), int((1 - later.bad).sum())) >= OUTCOMES_TO_CALIBRATE


def _choices(
    rows: Sample,
    unseen: Unseen,
    found: Found,
    calibrations: Calibrations,
    calibrated_on: str,
    horizon: Horizon,
) -> Choices:
    return Choices(
        rows_fitted=len(rows),
        rows_calibrated=len(unseen.sample),
        settings=_pairs(found.best),
        trees=found.best.trees,
        trials=tuple(
            Trial(
                settings=_pairs(each),
                trees=each.trees,
                log_loss=round(each.log_loss, 6),
                auc=round(each.auc, 6),
            )
            for each in found.tried
        ),
        cut=found.cut,
        held_out=found.how,
        behaviour_calibration=calibrations.by_shown[0].behaviour.method,
        scorecard_calibration=calibrations.by_shown[0].scorecard.method,
        calibrated_on=calibrated_on,
        label_bad_rate=round(float(unseen.sample.bad.mean()), 6),
        horizon_bad_rate=horizon.bad_rate,
    )


def _pairs(tried: Tried) -> tuple[tuple[str, float], ...]:
    return tuple((name, float(value)) for name, value in tried.settings.items())


def _as_labelled(entry: ShownCalibration) -> ShownCalibration:
    return ShownCalibration(
        shown=entry.shown,
        behaviour=entry.behaviour.model_copy(update={"carried": AS_LABELLED}),
        scorecard=entry.scorecard.model_copy(update={"carried": AS_LABELLED}),
    )
