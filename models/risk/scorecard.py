"""The scorecard: bins with points that add up exactly, missing bins included.

Where a factor needs consent, its missing bin has that factor's neutral points: the average over those who
show it. A person who withholds a document therefore loses nothing by it, and "missing" can never be a
reason. In account history, which everybody has, a gap may say something: there the missing bin has points
of its own.
"""

from bisect import bisect_right
from collections.abc import Mapping
from math import isnan, log
from typing import Annotated, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from models.facts.value import Value

LEVEL_UNSEEN = -1
"""The bin of a level that no row had in fitting: the missing one."""


class FactorBins(Value):
    """One factor's bins.

    Of a number, bin i holds `edges[i - 1] <= value < edges[i]`, the first and last are open; a value in
    `specials` has the points beside it in `special_points` instead. Of a category, `level_bins` tells the
    bin of each of the factor's levels in order, and `edges` is empty. `missing_points` are for a value that
    is not there, and for a level never seen; None where missing is neutral.
    """

    factor: str
    reason_code: str
    edges: tuple[float, ...]
    points: Annotated[tuple[int, ...], Field(min_length=1)]
    neutral_points: int
    specials: tuple[float, ...] = ()
    special_points: tuple[int, ...] = ()
    level_bins: tuple[int, ...] = ()
    missing_points: int | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if list(self.edges) != sorted(set(self.edges)):
            raise ValueError("edges must rise")
        if not self.level_bins and len(self.points) != len(self.edges) + 1:
            raise ValueError("one more bin than edges is needed")
        if any(not LEVEL_UNSEEN <= place < len(self.points) for place in self.level_bins):
            raise ValueError("a level must be in a bin that is there")
        if len(self.specials) != len(self.special_points):
            raise ValueError("every special value needs points")
        return self

    def points_of(self, value: float | None) -> int:
        """Points for a value; None and NaN are the missing bin."""
        if value is None or isnan(value):
            return self.points_if_missing
        if value in self.specials:
            return self.special_points[self.specials.index(value)]
        if not self.level_bins:
            return self.points[bisect_right(self.edges, value)]
        place = self.level_bins[int(value)] if 0 <= value < len(self.level_bins) else LEVEL_UNSEEN
        return self.points_if_missing if place == LEVEL_UNSEEN else self.points[place]

    @property
    def points_if_missing(self) -> int:
        return self.neutral_points if self.missing_points is None else self.missing_points

    def points_of_all(self, values: NDArray[np.float64]) -> NDArray[np.int64]:
        """`points_of` for a column."""
        if self.level_bins:
            known = (values >= 0) & (values < len(self.level_bins))
            place = np.array(self.level_bins)[np.where(known, values, 0).astype(np.int64)]
            known &= place != LEVEL_UNSEEN
        else:
            place, known = np.searchsorted(self.edges, values, side="right"), ~np.isnan(values)
        found = np.where(known, np.array(self.points)[np.where(known, place, 0)], self.points_if_missing)
        for special, points in zip(self.specials, self.special_points, strict=True):
            found[values == special] = points
        return found


class Scorecard(Value):
    """All factors' bins. `points_to_double_odds` more points mean twice the odds of repaying."""

    points_to_double_odds: Annotated[int, Field(gt=0)]
    anchor_points: int
    anchor_odds: Annotated[float, Field(gt=0)]
    factors: tuple[FactorBins, ...]

    def points(self, values: Mapping[str, float]) -> tuple[tuple[str, int], ...]:
        """Points per factor, in register order; their sum is the score. Absent names are missing."""
        return tuple((bins.factor, bins.points_of(values.get(bins.factor))) for bins in self.factors)

    def points_of_all(self, values: NDArray[np.float64]) -> NDArray[np.int64]:
        """Points of rows x factors, each where its value stands; the sum over a row is its score."""
        columns = [bins.points_of_all(values[:, place]) for place, bins in enumerate(self.factors)]
        return np.column_stack(columns) if columns else np.zeros((len(values), 0), dtype=np.int64)

    def log_odds(self, points: int) -> float:
        """The log-odds of default that a score stands for, before calibration."""
        return (self.anchor_points - points) / self.points_to_double_odds * log(2) - log(self.anchor_odds)

    def log_odds_of_all(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """`log_odds` of the sum of each row's points."""
        totals, place = np.unique(self.points_of_all(values).sum(axis=1), return_inverse=True)
        return np.array([self.log_odds(total) for total in totals.tolist()])[place]
