"""Labelled customers as arrays: what every learner and every judge in here works on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Factor

Matrix = NDArray[np.float64]
Labels = NDArray[np.int8]
Mask = NDArray[np.bool_]
Words = NDArray[np.str_]

MISSING_WORD = "(missing)"
"""The level of a group or segment of whoever has none told."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Arrays of one length, one row a customer at a time.

    `values` is rows x factors, NaN where missing; a special value stands there as it is, a category as the
    place of its level. `bad` is 1 for bad. `customer` numbers the customers, so that all rows of one stay on
    one side of every split. `month` is when the row was known, None where the lender does not say. `groups`
    hold protected attributes: they serve for judging fairness and never reach a learner. `segments` are for
    tables of the report.
    """

    factors: tuple[Factor, ...]
    values: Matrix
    bad: Labels
    customer: NDArray[np.int64]
    month: NDArray[np.datetime64] | None = None
    groups: Mapping[str, Words] = field(default_factory=dict)
    segments: Mapping[str, Words] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = len(self.values)
        assert self.values.shape == (rows, len(self.factors)), "a column for each factor"
        assert len(self.bad) == rows == len(self.customer), "one label and one customer a row"

    def __len__(self) -> int:
        return len(self.bad)

    def rows(self, which: NDArray[Any]) -> "Sample":
        """The rows that a mask or places name, in that order."""
        return replace(
            self,
            values=self.values[which],
            bad=self.bad[which],
            customer=self.customer[which],
            month=None if self.month is None else self.month[which],
            groups={name: words[which] for name, words in self.groups.items()},
            segments={name: words[which] for name, words in self.segments.items()},
        )

    def joined(self, other: "Sample") -> "Sample":
        """These rows and then those of `other`, which has the same factors and attributes."""
        assert self.factors == other.factors, "only rows of the same factors can be joined"
        month = None
        if self.month is not None and other.month is not None:
            month = np.concatenate([self.month, other.month])
        return Sample(
            factors=self.factors,
            values=np.concatenate([self.values, other.values]),
            bad=np.concatenate([self.bad, other.bad]),
            customer=np.concatenate([self.customer, other.customer]),
            month=month,
            groups={name: np.concatenate([own, other.groups[name]]) for name, own in self.groups.items()},
            segments={
                name: np.concatenate([own, other.segments[name]]) for name, own in self.segments.items()
            },
        )

    def without(self, names: Collection[str]) -> "Sample":
        """The same rows without these factors."""
        kept = [place for place, factor in enumerate(self.factors) if factor.name not in names]
        return replace(
            self, factors=tuple(self.factors[place] for place in kept), values=self.values[:, kept]
        )

    def column(self, name: str) -> NDArray[np.float64]:
        """The values of one factor. Raises KeyError for a name that is none."""
        for place, factor in enumerate(self.factors):
            if factor.name == name:
                return self.values[:, place]
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class LenderTable:
    """What was read of a lender's tables. `rejected` has the same factors for applicants who were declined,
    whose outcome nobody knows. `notes` say in one line each what was left out and why."""

    sample: Sample
    rejected: Matrix | None
    notes: tuple[str, ...]
