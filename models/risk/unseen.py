"""Scores that are honest enough to calibrate on: of rows that the models giving them never saw.

Learning only.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.behaviour_fitting import behaviour_log_odds, fit_behaviour
from models.risk.behaviour_search import Tried, customer_folds
from models.risk.sample import Mask, Matrix, Sample
from models.risk.scorecard import Scorecard
from models.risk.scorecard_fitting import fit_scorecard
from models.risk.tree_inputs import tree_inputs

Column = NDArray[np.float64]

ROWS_FOR_ALL_FOLDS = 20_000
FOLDS, FOLDS_OF_MANY = 5, 3


@dataclass(frozen=True, slots=True)
class Fitted:
    """Both models before calibration."""

    behaviour_text: str
    scorecard: Scorecard


@dataclass(frozen=True, slots=True)
class Unseen:
    """Rows, and for each part of them the models that never saw it."""

    sample: Sample
    parts: tuple[tuple[Mask, Fitted], ...]

    def log_odds(self, values: Matrix) -> tuple[Column, Column]:
        """Log-odds of the behaviour model and of the scorecard for these rows, whatever is hidden of them."""
        behaviour, scorecard = np.empty(len(values)), np.empty(len(values))
        columns = tree_inputs(self.sample.factors).rows(values)
        for rows, fitted in self.parts:
            behaviour[rows] = behaviour_log_odds(fitted.behaviour_text, columns[rows])
            scorecard[rows] = fitted.scorecard.log_odds_of_all(values[rows])
        return behaviour, scorecard

    def earlier(self) -> Mask:
        """Half of the rows, to choose a map with: the earlier ones, or half of the customers."""
        if self.sample.month is not None:
            early: Mask = self.sample.month < np.sort(self.sample.month)[len(self.sample) // 2]
            if min(self.sample.bad[early].sum(), self.sample.bad[~early].sum()) >= 10:
                return early
        return np.asarray(customer_folds(self.sample, 2, seed=0) == 0, dtype=np.bool_)

    def joined(self, other: "Unseen") -> "Unseen":
        """These rows and then those of `other`."""
        more = np.zeros(len(other.sample), dtype=np.bool_)
        none = np.zeros(len(self.sample), dtype=np.bool_)
        own = tuple((np.concatenate([rows, more]), fitted) for rows, fitted in self.parts)
        theirs = tuple((np.concatenate([none, rows]), fitted) for rows, fitted in other.parts)
        return Unseen(self.sample.joined(other.sample), own + theirs)


def fit_both(sample: Sample, best: Tried, seed: int) -> Fitted:
    """Both models on all these rows, with settings found."""
    return Fitted(fit_behaviour(sample, best.settings, best.trees, seed), fit_scorecard(sample))


def cross_fitted(sample: Sample, best: Tried, seed: int) -> Unseen:
    """Each row with models fitted to the rows of other customers."""
    folds = FOLDS if len(sample) <= ROWS_FOR_ALL_FOLDS else FOLDS_OF_MANY
    fold = customer_folds(sample, folds, seed + 1)
    parts = [(fold == number, fit_both(sample.rows(fold != number), best, seed)) for number in range(folds)]
    return Unseen(sample, tuple(parts))


def later_rows(fitted: Fitted, later: Sample) -> Unseen:
    """Rows that the models were not fitted to, all of them one part."""
    return Unseen(later, ((np.ones(len(later), dtype=np.bool_), fitted),))
