"""Learning both risk models from labelled customers: whoever's factors they are, it is done the same way.

Learning only: needs the `learn` dependency group.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.behaviour_fitting import behaviour_log_odds
from models.risk.calibration import AS_LABELLED, Calibrations, ShownCalibration
from models.risk.credit_spec import Horizon, Search
from models.risk.factor import Factor
from models.risk.sample import Matrix, Sample
from models.risk.scorecard import Scorecard
from models.risk.tree_inputs import tree_inputs
from models.risk.withholding import categories_shown, consent_categories

Column = NDArray[np.float64]
Progress = Callable[[str, float], None]
"""Called with the step begun and the share of the work done."""


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

    def behaviour_log_odds(self, values: Matrix) -> Column:
        """Before calibration."""
        return behaviour_log_odds(self.behaviour_text, tree_inputs(self.factors).rows(values))

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
    """
    raise NotImplementedError


def _as_labelled(entry: ShownCalibration) -> ShownCalibration:
    return ShownCalibration(
        shown=entry.shown,
        behaviour=entry.behaviour.model_copy(update={"carried": AS_LABELLED}),
        scorecard=entry.scorecard.model_copy(update={"carried": AS_LABELLED}),
    )
