"""A model ready to score: what every row needs is looked up once, so that a row takes microseconds.

Values go in by the name of their factor, or as rows x factors; out come log-odds, points and PDs. One row
and a million are the same sums.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from math import inf, nan

import numpy as np
from numpy.typing import NDArray

from models.errors import UnusableInput
from models.risk.calibration import Calibrations, ShownCalibration
from models.risk.factor import Factor, FactorKind
from models.risk.reasons.explainers import TreesExplainer
from models.risk.sample import Matrix
from models.risk.scorecard import Scorecard
from models.risk.tree_inputs import tree_inputs
from models.risk.trees import Trees
from models.risk.withholding import categories_shown, consent_categories

Column = NDArray[np.float64]
Calibrated = Mapping[frozenset[str], ShownCalibration]


_NEITHER = (inf, -inf)
"""A range that holds nothing."""


class FactorUnusable(UnusableInput):
    """A factor is not in the register or is not a finite number; correct it or leave it out."""

    code = "factor_unusable"


class Serving:
    """Both models of an artefact with their calibrations. It is never written to, so threads may share it."""

    def __init__(
        self,
        factors: Sequence[Factor],
        trees: Trees,
        scorecard: Scorecard,
        calibrations: Calibrated,
        ranges: Mapping[str, tuple[float, float]],
    ) -> None:
        self.factors = tuple(factors)
        self.scorecard = scorecard
        self.neutral_by_factor = scorecard.points({})
        self._trees = trees
        self._inputs = tree_inputs(factors)
        self._calibrations = dict(calibrations)
        self._maps = Calibrations(by_shown=tuple(calibrations.values()))
        self._ranges = dict(ranges)
        self._readers = {factor.name: _reader(factor, *ranges[factor.name]) for factor in factors}
        self._plain = {factor.name: ranges[factor.name] for factor in factors if _is_plain(factor)}
        self._names = tuple(self._readers)
        self._shows = {f.name: f.category for f in factors if f.category is not None and not f.flag}

    def known(self, given: Mapping[str, float]) -> dict[str, float]:
        """What may be used of these values: no NaN, no category never seen; numbers beyond what the models
        were trained on are clipped to it, so that an absurd document counts for no more than the most
        extreme one ever seen. Raises FactorUnusable."""
        found: dict[str, float] = {}
        for name, value in given.items():
            lower, upper = self._plain.get(name, _NEITHER)
            # Almost every value is a plain amount in its range; NaN and infinity are in none.
            if type(value) is float and lower <= value <= upper:
                found[name] = value
            elif (read := self._read(name, value)) is not None:
                found[name] = read
        return found

    def _read(self, name: str, value: object) -> float | None:
        reader = self._readers.get(name)
        if reader is None:
            raise FactorUnusable(f"There is no factor named {name!r}; see the register.", factor=name)
        if not isinstance(value, int | float) or value in (inf, -inf):
            raise FactorUnusable(f"{name} must be a finite number; leave it out if unknown.", factor=name)
        return reader(float(value)) if value == value else None

    def log_odds(self, known: Mapping[str, float]) -> float:
        """The behaviour model's log-odds of default, before calibration."""
        return self._trees.log_odds(self._inputs.row(self.values(known)))

    def values(self, known: Mapping[str, float]) -> list[float]:
        """In the factors' order, NaN where missing."""
        get = known.get
        return [get(name, nan) for name in self._names]

    @cached_property
    def explainer(self) -> TreesExplainer:
        """What says where the behaviour model's log-odds come from. Raises TreesUnreadable."""
        return TreesExplainer(self.factors, self._trees)

    def calibration(self, known: Iterable[str]) -> ShownCalibration:
        """The maps for who shows these factors; a flag alone shows nothing that moves the PD."""
        shown = frozenset(self._shows[name] for name in known if name in self._shows)
        return self._calibrations.get(shown) or self._maps.closest(shown)

    def behaviour_pd(self, given: Mapping[str, float]) -> float:
        """The calibrated 12-month PD that decides. Raises FactorUnusable."""
        known = self.known(given)
        return self.calibration(known).behaviour.pd(self.log_odds(known))

    def behaviour_pd_of_each(self, given: Iterable[Mapping[str, float]]) -> list[float]:
        """The same of several at once, bit by bit. Raises FactorUnusable."""
        known = [self.known(each) for each in given]
        rows = np.array([self.values(each) for each in known])
        raw = self._trees.flat.many(self._inputs.rows(rows)).tolist()
        return [
            self.calibration(each).behaviour.pd(log_odds) for each, log_odds in zip(known, raw, strict=True)
        ]

    def behaviour_pds(self, values: Matrix) -> Column:
        """`behaviour_pd` for rows x factors, NaN where missing; clipped as one row is."""
        rows = self.clipped(values)
        raw = self._trees.flat.many(self._inputs.rows(rows))
        return self._calibrated(raw, rows, lambda entry, part: entry.behaviour.pd_many(part))

    def scorecard_pds(self, values: Matrix) -> Column:
        """The scorecard's PD for rows x factors."""
        rows = self.clipped(values)
        raw = self.scorecard.log_odds_of_all(rows)
        return self._calibrated(raw, rows, lambda entry, part: entry.scorecard.pd_many(part))

    def clipped(self, values: Matrix) -> Matrix:
        """`known` for rows x factors; an infinite number counts as the most extreme one ever seen."""
        columns = [
            _read_column(factor, self._ranges[factor.name], values[:, place])
            for place, factor in enumerate(self.factors)
        ]
        return np.column_stack(columns)

    def _calibrated(
        self, raw: Column, rows: Matrix, pd: Callable[[ShownCalibration, Column], Column]
    ) -> Column:
        categories = consent_categories(self.factors)
        shown = categories_shown(rows, self.factors, categories)
        which, place = np.unique(shown, axis=0, return_inverse=True)
        found = np.empty_like(raw)
        for number, row in enumerate(which):
            part = place.ravel() == number
            names = frozenset(name for name, seen in zip(categories, row, strict=True) if seen)
            found[part] = pd(self._maps.closest(names), raw[part])
        return found


def _is_plain(factor: Factor) -> bool:
    return factor.kind is FactorKind.NUMBER and not factor.specials


def _reader(factor: Factor, lower: float, upper: float) -> Callable[[float], float | None]:
    """How one value of a factor is read; None is missing."""
    if factor.kind is FactorKind.CATEGORY:
        count = len(factor.levels)
        return lambda value: value if 0 <= value < count and value.is_integer() else None
    if factor.specials:
        kept = frozenset(factor.specials)
        return lambda value: value if value in kept else min(max(value, lower), upper)
    return lambda value: min(max(value, lower), upper)


def _read_column(factor: Factor, seen: tuple[float, float], values: Column) -> Column:
    if factor.kind is FactorKind.CATEGORY:
        place = (values >= 0) & (values < len(factor.levels)) & (values == np.floor(values))
        return np.where(place, values, nan)
    read = np.clip(values, *seen)
    return np.where(np.isin(values, factor.specials), values, read) if factor.specials else read
