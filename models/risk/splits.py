"""Splitting by time: the periods for fitting, calibrating and judging, with no outcome shared.

A row's label is known 12 months after its month. Between two periods lies one such outcome window, so
nothing that happened in a later period could have been known in an earlier one.
"""

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value

Months = NDArray[np.datetime64]


class Period(Value):
    """Months from `first` to `last`, both included, as "2019-01"."""

    first: str
    last: str

    def holds(self, month: Months) -> NDArray[np.bool_]:
        """Which of these months lie in the period."""
        return np.asarray((month >= np.datetime64(self.first)) & (month <= np.datetime64(self.last)))


FIT = Period(first="2019-01", last="2020-12")
CALIBRATE = Period(first="2022-01", last="2022-12")
JUDGE = Period(first="2024-01", last="2024-12")
