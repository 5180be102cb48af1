"""The scorecard: bins with points that add up exactly, missing bins included.

Every factor's missing bin has that factor's neutral points: the average over those who show it. A person
who withholds a document therefore loses nothing by it, and "missing" can never be a reason.
"""

from bisect import bisect_right
from collections.abc import Mapping
from math import log
from typing import Annotated, Self

from pydantic import Field, model_validator

from models.facts.value import Value


class FactorBins(Value):
    """One factor's bins: bin i holds `edges[i - 1] <= value < edges[i]`, the first and last are open."""

    factor: str
    reason_code: str
    edges: tuple[float, ...]
    points: Annotated[tuple[int, ...], Field(min_length=1)]
    neutral_points: int

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if len(self.points) != len(self.edges) + 1 or list(self.edges) != sorted(set(self.edges)):
            raise ValueError("one more bin than edges is needed, and edges must rise")
        return self

    def points_of(self, value: float | None) -> int:
        """Points for a value; None is the missing bin."""
        if value is None:
            return self.neutral_points
        return self.points[bisect_right(self.edges, value)]


class Scorecard(Value):
    """All factors' bins. `points_to_double_odds` more points mean twice the odds of repaying."""

    points_to_double_odds: Annotated[int, Field(gt=0)]
    anchor_points: int
    anchor_odds: Annotated[float, Field(gt=0)]
    factors: tuple[FactorBins, ...]

    def points(self, values: Mapping[str, float]) -> tuple[tuple[str, int], ...]:
        """Points per factor, in register order; their sum is the score. Absent names are missing."""
        return tuple((bins.factor, bins.points_of(values.get(bins.factor))) for bins in self.factors)

    def log_odds(self, points: int) -> float:
        """The log-odds of default that a score stands for, before calibration."""
        return (self.anchor_points - points) / self.points_to_double_odds * log(2) - log(self.anchor_odds)
