"""From a model's log-odds to a calibrated 12-month PD: three monotone maps, each a few numbers in JSON."""

import math
from bisect import bisect_right
from typing import Annotated, Literal, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from models.facts.value import Value

PD_MIN = 0.0005
PD_MAX = 0.9995
"""A PD is never certainty: outcomes seen in thousands of rows cannot show less or more than this."""

Column = NDArray[np.float64]
STEEPEST = 100.0
Slope = Annotated[float, Field(ge=0.0, le=STEEPEST)]
Offset = Annotated[float, Field(ge=-100.0, le=100.0)]


class Carried(Value):
    """From the PD within the label's own months, in the lender's table, to the PD that is served.

    `periods` is the months wanted over the label's months: PD = 1 - (1 - p) ** periods, a constant hazard.
    `shift` is then added to its log-odds where the table's share of bads is not that of the
    population to be scored (King and Zeng 2001, "Logistic regression in rare events data").
    """

    periods: Annotated[float, Field(gt=0.0, le=1200.0)] = 1.0
    shift: Offset = 0.0

    def pd(self, p: float) -> float:
        if self.periods != 1.0:
            p = -math.expm1(self.periods * math.log1p(-min(p, _ALMOST_ONE)))
        if self.shift != 0.0:
            p = probability(math.log(max(p, _ALMOST_NONE)) - math.log1p(-min(p, _ALMOST_ONE)) + self.shift)
        return min(max(p, PD_MIN), PD_MAX)

    def pd_many(self, p: Column) -> Column:
        if self.periods != 1.0:
            p = -np.expm1(self.periods * np.log1p(-np.minimum(p, _ALMOST_ONE)))
        if self.shift != 0.0:
            log_odds = np.log(np.maximum(p, _ALMOST_NONE)) - np.log1p(-np.minimum(p, _ALMOST_ONE))
            p = probability_many(log_odds + self.shift)
        return np.clip(p, PD_MIN, PD_MAX)


AS_LABELLED = Carried()
"""The PD within the label's own months, as the lender's table has it."""

_ALMOST_ONE = 1.0 - 1e-12
_ALMOST_NONE = 1e-12


class Platt(Value):
    """A line on the log-odds scale (Platt 1999)."""

    method: Literal["platt"] = "platt"
    slope: Slope
    intercept: Offset
    carried: Carried = AS_LABELLED

    def log_odds(self, raw: float) -> float:
        return self.slope * raw + self.intercept

    def pd(self, log_odds: float) -> float:
        return self.carried.pd(probability(self.log_odds(log_odds)))

    def pd_many(self, log_odds: Column) -> Column:
        return self.carried.pd_many(probability_many(self.slope * log_odds + self.intercept))


class Beta(Value):
    """logit(pd) = a ln(p) - b ln(1 - p) + c (Kull, Silva Filho and Flach 2017)."""

    method: Literal["beta"] = "beta"
    a: Slope
    b: Slope
    c: Offset
    carried: Carried = AS_LABELLED

    def log_odds(self, raw: float) -> float:
        return self.a * -_softplus(-raw) + self.b * _softplus(raw) + self.c

    def pd(self, log_odds: float) -> float:
        return self.carried.pd(probability(self.log_odds(log_odds)))

    def pd_many(self, log_odds: Column) -> Column:
        rising, bending = -np.logaddexp(0.0, -log_odds), np.logaddexp(0.0, log_odds)
        return self.carried.pd_many(probability_many(self.a * rising + self.b * bending + self.c))


class Isotonic(Value):
    """Straight lines between knots found by pooling adjacent violators (Zadrozny and Elkan 2002)."""

    method: Literal["isotonic"] = "isotonic"
    log_odds: Annotated[tuple[float, ...], Field(min_length=2)]
    pds: Annotated[tuple[float, ...], Field(min_length=2)]
    carried: Carried = AS_LABELLED

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if len(self.log_odds) != len(self.pds):
            raise ValueError("as many log-odds as PDs are needed")
        if list(self.log_odds) != sorted(set(self.log_odds)) or list(self.pds) != sorted(self.pds):
            raise ValueError("knots must rise")
        return self

    def pd(self, log_odds: float) -> float:
        right = bisect_right(self.log_odds, log_odds)
        if right in (0, len(self.pds)):
            return self.carried.pd(self.pds[0] if right == 0 else self.pds[-1])
        left_x, right_x = self.log_odds[right - 1], self.log_odds[right]
        left_pd, right_pd = self.pds[right - 1], self.pds[right]
        share = (log_odds - left_x) / (right_x - left_x)
        return self.carried.pd(min(left_pd + share * (right_pd - left_pd), right_pd))

    def pd_many(self, log_odds: Column) -> Column:
        return self.carried.pd_many(np.interp(log_odds, self.log_odds, self.pds))


Calibration = Annotated[Platt | Beta | Isotonic, Field(discriminator="method")]


class ShownCalibration(Value):
    """The maps for customers who show exactly these consent categories."""

    shown: tuple[str, ...]
    behaviour: Calibration
    scorecard: Calibration


class Calibrations(Value):
    """What `calibration.json` holds: one pair of maps for each set of categories that can be shown.

    A score means less where less is known, so one map for all would call the safest of those who withhold
    too risky and of those who show too safe. With a map for each set, both have the same mean PD: withholding
    is neutral after calibration too. The empty set always stands among them.
    """

    by_shown: Annotated[tuple[ShownCalibration, ...], Field(min_length=1)]

    def table(self) -> dict[frozenset[str], ShownCalibration]:
        return {frozenset(entry.shown): entry for entry in self.by_shown}

    def closest(self, shown: frozenset[str]) -> ShownCalibration:
        """The maps of exactly this set, or where so many sets are possible that it has none of its own, of
        the largest set within it (the first of equals): what is shown beyond it moves the score, but its
        scale stays that of the smaller set."""
        within = [entry for entry in self.by_shown if shown.issuperset(entry.shown)]
        return max(within, key=lambda entry: len(entry.shown), default=self.by_shown[0])


def probability_many(log_odds: Column) -> Column:
    """`probability` for a column."""
    odds = np.exp(-np.abs(log_odds))
    return np.where(log_odds >= 0, 1.0, odds) / (1.0 + odds)


def _softplus(x: float) -> float:
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def probability(log_odds: float) -> float:
    """The logistic function, without overflow at either end."""
    if log_odds >= 0:
        return 1 / (1 + math.exp(-log_odds))
    odds = math.exp(log_odds)
    return odds / (1 + odds)
