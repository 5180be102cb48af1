"""What monitoring is given: the decisions of one risk model, as arrays of one length."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Factor
from models.risk.sample import Mask, Matrix, Words

Column = NDArray[np.float64]
Days = NDArray[np.datetime64]

DAYS_A_MONTH = 30.4375


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions of one risk model, one row each.

    `at` are days. `customer` numbers the customers: several decisions of one share one fate. `verdict` is
    allow, refer or decline. `values` are rows x `factors`, of the account's history alone: what evidence says
    is not looked at for this. `shown` says behind which decisions a category of evidence stood. `bad_on` is
    the day a bad outcome was known (NaT: none is), `known_on` the day up to which the outcome was followed
    (NaT: not at all). `beside` are the PDs of other risk models, NaN where none.
    """

    at: Days
    customer: NDArray[np.int64]
    pd: Column
    points: Column
    verdict: Words
    factors: tuple[Factor, ...]
    values: Matrix
    shown: Mapping[str, Mask]
    bad_on: Days
    known_on: Days
    beside: Mapping[tuple[str, str], Column] = field(default_factory=dict)
    """By version and role."""

    def __len__(self) -> int:
        return len(self.pd)

    @property
    def month(self) -> Days:
        return self.at.astype("M8[M]")

    @property
    def granted(self) -> Mask:
        return np.asarray(self.verdict == "allow")

    @property
    def outcomes_until(self) -> np.datetime64 | None:
        """The last day that outcomes were looked up; None where there are none."""
        known = self.known_on[~np.isnat(self.known_on)]
        return known.max() if len(known) else None


def days_of(months: float) -> np.timedelta64:
    """A stretch of months as whole days."""
    return np.timedelta64(round(months * DAYS_A_MONTH), "D")
