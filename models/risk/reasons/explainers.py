"""What each factor added to a score, for both kinds of models: the account that reasons are taken from."""

from collections.abc import Sequence
from math import log
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Factor
from models.risk.sample import Matrix
from models.risk.scorecard import Scorecard
from models.risk.tree_inputs import tree_inputs
from models.risk.trees import Trees

Column = NDArray[np.float64]


class Explainer(Protocol):
    """A model for log-odds of default that can say where they come from. Values are rows x factors, NaN where
    missing, as they are served: clipped, categories by the place of their level."""

    @property
    def factors(self) -> tuple[Factor, ...]: ...

    @property
    def average(self) -> float:
        """The log-odds of the average person: what contributions add up from."""

    def log_odds(self, values: Matrix) -> Column:
        """Before calibration."""

    def contributions(self, values: Matrix) -> Matrix:
        """Rows x factors; with `average` they sum to the log-odds."""


class TreesExplainer:
    """The behaviour model, by TreeSHAP; a factor's special values count as the factor."""

    def __init__(self, factors: Sequence[Factor], trees: Trees) -> None:
        """Raises TreesUnreadable where the trees do not tell how many rows went where."""
        # What is compiled is loaded by who explains, not by who imports this.
        from models.risk.reasons.tree_shap import tree_shap

        self.factors = tuple(factors)
        self._inputs = tree_inputs(factors)
        self._shap = tree_shap(trees)
        self.average = self._shap.base

    def log_odds(self, values: Matrix) -> Column:
        return self._shap.flat.many(self._inputs.rows(values))

    def contributions(self, values: Matrix) -> Matrix:
        by_column = self._shap.many(self._inputs.rows(values))
        width = len(self.factors)
        found = by_column[:, :width].copy()
        for place, factor in enumerate(self._inputs.factor_of[width:], start=width):
            found[:, factor] += by_column[:, place]
        return found


class ScorecardExplainer:
    """The scorecard, exactly: points less than neutral, in log-odds of default."""

    def __init__(self, factors: Sequence[Factor], scorecard: Scorecard) -> None:
        self.factors = tuple(factors)
        self._scorecard = scorecard
        self._neutral = np.array([bins.neutral_points for bins in scorecard.factors])
        self.average = scorecard.log_odds(int(self._neutral.sum()))

    def log_odds(self, values: Matrix) -> Column:
        return self._scorecard.log_odds_of_all(values)

    def contributions(self, values: Matrix) -> Matrix:
        lost = self._neutral - self._scorecard.points_of_all(values)
        return np.asarray(lost * (log(2) / self._scorecard.points_to_double_odds), dtype=np.float64)
