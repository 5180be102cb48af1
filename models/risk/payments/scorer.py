"""The scam model at the payment: one row of factors in, a calibrated probability out, in microseconds.

LightGBM's own single-row path costs a third of `Booster.predict`; the same trees laid flat cost half of that
again, need no handle that two threads must not share, and spare importing the library.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.errors import CreditAssistantError
from models.risk.calibration import Beta, Platt, probability
from models.risk.trees import Trees


class ScamFactorsDiffer(CreditAssistantError):
    """The scam model was learned from other factors than these, which are the register's; train it again."""

    code = "scam_factors_differ"


class ScamScorer:
    """A scam model ready for payments. It holds no state, so threads may share it."""

    __slots__ = ("_calibration", "_trees")

    def __init__(self, trees: Trees, calibration: Platt | Beta, factor_names: Sequence[str]) -> None:
        """`factor_names` are the register's, in its order. Raises ScamFactorsDiffer and TreesUnreadable.

        Compiles (once a process), so that no payment waits for it.
        """
        if trees.feature_names != tuple(factor_names):
            raise ScamFactorsDiffer
        self._trees = trees.flat
        self._calibration = calibration
        self.score(np.full(len(factor_names), np.nan))

    def score(self, factors: NDArray[np.float64]) -> float:
        """The probability that a payment with these factors is a scam; NaN where a factor is missing.

        `factors` is one contiguous row in the register's order. Raises ScamFactorsDiffer.
        """
        return probability(self._calibration.log_odds(self.raw(factors)))

    def raw(self, factors: NDArray[np.float64]) -> float:
        """The trees' log-odds before calibration: what LightGBM gives with `raw_score`, bit for bit."""
        # The kernel does not look where a row ends.
        if factors.shape != (self._trees.width,):
            raise ScamFactorsDiffer
        return self._trees.log_odds(factors)
