"""From a model's log-odds to a calibrated 12-month PD: three monotone maps, each a few numbers in JSON."""

import math
from bisect import bisect_right
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.facts.evidence import EvidenceKind
from models.facts.value import Value

PD_MIN = 0.0005
PD_MAX = 0.9995
"""A PD is never certainty: outcomes seen in thousands of rows cannot show less or more than this."""

Slope = Annotated[float, Field(ge=0.0, le=100.0)]
Offset = Annotated[float, Field(ge=-100.0, le=100.0)]


class Platt(Value):
    """A line on the log-odds scale (Platt 1999)."""

    method: Literal["platt"] = "platt"
    slope: Slope
    intercept: Offset

    def log_odds(self, raw: float) -> float:
        return self.slope * raw + self.intercept

    def pd(self, log_odds: float) -> float:
        return _within(probability(self.log_odds(log_odds)))


class Beta(Value):
    """logit(pd) = a ln(p) - b ln(1 - p) + c (Kull, Silva Filho and Flach 2017)."""

    method: Literal["beta"] = "beta"
    a: Slope
    b: Slope
    c: Offset

    def log_odds(self, raw: float) -> float:
        return self.a * -_softplus(-raw) + self.b * _softplus(raw) + self.c

    def pd(self, log_odds: float) -> float:
        return _within(probability(self.log_odds(log_odds)))


class Isotonic(Value):
    """Straight lines between knots found by pooling adjacent violators (Zadrozny and Elkan 2002)."""

    method: Literal["isotonic"] = "isotonic"
    log_odds: Annotated[tuple[float, ...], Field(min_length=2)]
    pds: Annotated[tuple[float, ...], Field(min_length=2)]

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
            return _within(self.pds[0] if right == 0 else self.pds[-1])
        left_x, right_x = self.log_odds[right - 1], self.log_odds[right]
        left_pd, right_pd = self.pds[right - 1], self.pds[right]
        share = (log_odds - left_x) / (right_x - left_x)
        return _within(min(left_pd + share * (right_pd - left_pd), right_pd))


Calibration = Annotated[Platt | Beta | Isotonic, Field(discriminator="method")]


class ShownCalibration(Value):
    """The maps for customers who show exactly these kinds of evidence."""

    shown: tuple[EvidenceKind, ...]
    behaviour: Calibration
    scorecard: Calibration


class Calibrations(Value):
    """What `calibration.json` holds: one pair of maps for every set of evidence that can be shown.

    A score means less where less is known, so one map for all would call the safest of those who withhold
    too risky and of those who show too safe. With a map for each set, both have the same mean PD: withholding
    is neutral after calibration too.
    """

    by_shown: tuple[ShownCalibration, ...]

    def table(self) -> dict[frozenset[EvidenceKind], ShownCalibration]:
        return {frozenset(entry.shown): entry for entry in self.by_shown}


def _softplus(x: float) -> float:
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def probability(log_odds: float) -> float:
    """The logistic function, without overflow at either end."""
    if log_odds >= 0:
        return 1 / (1 + math.exp(-log_odds))
    odds = math.exp(log_odds)
    return odds / (1 + odds)


def _within(pd: float) -> float:
    return min(max(pd, PD_MIN), PD_MAX)
