"""What each factor is worth to a model: scramble it alone, move it by a step, sweep it over its range.

Scrambling: permutation importance on rows that the model never saw (Breiman 2001; Fisher, Rudin and Dominici
2019). Factors that move together share their worth, and each alone may look small.
"""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Direction, Factor, FactorKind
from models.risk.measures import Interval
from models.risk.ranking import Codes, Column
from models.risk.reliability import log_odds_of
from models.risk.sample import Matrix, Sample
from models.risk.validation.comparing import auc_difference_within
from models.risk.validation.findings import Influence

PdOf = Callable[[Matrix], Column]
Progress = Callable[[str, float], None]

_ROWS_MOST: Final = 8_000
_ROWS_LEAST: Final = 4_000
"""Fewer rows are scrambled several times, up to five."""
_BADS_LEAST: Final = 1_000
_FEW: Final = 10
_SWEPT_ROWS: Final = 100
_SWEPT_POINTS: Final = 20
_ALONE: Final = 40
"""With more factors than this, groups are scrambled first: most of many thousand do nothing."""
_LOOKED_AT: Final = 500
_TOLERANCE: Final = 1e-12


class Unseen:
    """Rows that no model behind them was fitted to: one model, or one for each fold of the rows."""

    def __init__(self, sample: Sample, pd_of: tuple[PdOf, ...], fold: Codes | None = None) -> None:
        assert len(pd_of) == 1 or fold is not None, "a fold for each row where there are several models"
        self.sample, self.pd_of = sample, pd_of
        self.fold = None if len(pd_of) == 1 else fold

    def rows(self, which: NDArray[np.intp]) -> "Unseen":
        return Unseen(self.sample.rows(which), self.pd_of, None if self.fold is None else self.fold[which])

    def pd(self, values: Matrix, which: NDArray[np.intp] | None = None) -> Column:
        """PDs of values that stand for these rows, or for all: each by the model that did not see its row."""
        if self.fold is None:
            return self.pd_of[0](values)
        fold = self.fold if which is None else self.fold[which]
        found = np.empty(len(values))
        for each, pd_of in enumerate(self.pd_of):
            part = fold == each
            if part.any():
                found[part] = pd_of(values[part])
        return found


def influences(
    unseen: Unseen, seed: int, progress: Progress = lambda step, share: None
) -> tuple[Influence, ...]:
    """An Influence for each factor, the greatest AUC lost first; both classes must occur."""
    rng = np.random.default_rng(seed)
    few = unseen.rows(_chosen_rows(unseen.sample.bad, rng))
    again = int(np.clip(_ROWS_LEAST // len(few.sample), 1, 5))
    if again > 1:
        few = few.rows(np.tile(np.arange(len(few.sample)), again))
    pd = few.pd(few.sample.values)
    moving = moving_factors(few, rng)
    factors = few.sample.factors
    found = []
    for column, factor in enumerate(factors):
        progress(f"influence of {factor.name}", column / len(factors))
        found.append(_influence(few, pd, column, rng) if column in moving else _none(factor))
    return tuple(sorted(found, key=lambda each: -each.auc_lost.value))


def moving_factors(unseen: Unseen, rng: np.random.Generator) -> frozenset[int]:
    """Columns that can move the PD: a group of which nothing moves when all are scrambled together is left
    out, else it is halved."""
    columns = len(unseen.sample.factors)
    if columns <= _ALONE:
        return frozenset(range(columns))
    few = unseen.rows(rng.permutation(len(unseen.sample))[:_LOOKED_AT])
    rows = few.sample.values
    pd, moving = few.pd(rows), set()
    groups = [np.arange(columns)]
    while groups:
        group = groups.pop()
        scrambled = rows.copy()
        scrambled[:, group] = rows[np.ix_(rng.permutation(len(rows)), group)]
        if np.array_equal(few.pd(scrambled), pd):
            continue
        if len(group) == 1:
            moving.add(int(group[0]))
        else:
            groups += np.array_split(group, 2)
    return frozenset(moving)


def _influence(unseen: Unseen, pd: Column, column: int, rng: np.random.Generator) -> Influence:
    sample = unseen.sample
    values = sample.values.copy()
    values[:, column] = values[rng.permutation(len(values)), column]
    lost = auc_difference_within(pd, unseen.pd(values), sample.bad, sample.customer, unseen.fold)
    return Influence(
        factor=sample.factors[column].name,
        auc_lost=lost.interval(),
        step_log_odds=_step(unseen, pd, column),
        monotone_violations=_violations(unseen, column),
    )


def _none(factor: Factor) -> Influence:
    return Influence(
        factor=factor.name,
        auc_lost=Interval(value=0.0, low=0.0, high=0.0),
        step_log_odds=0.0,
        monotone_violations=None if factor.direction is Direction.NONE else 0,
    )


def _step(unseen: Unseen, pd: Column, column: int) -> float | None:
    sample = unseen.sample
    factor, values = sample.factors[column], sample.values[:, column]
    stepped = _next_level(values) if factor.kind is FactorKind.CATEGORY else _next_value(factor, values)
    rows = np.flatnonzero(~np.isnan(stepped))
    if not len(rows):
        return None
    moved = sample.values[rows]
    moved[:, column] = stepped[rows]
    change = log_odds_of(unseen.pd(moved, rows)) - log_odds_of(pd[rows])
    signed = np.abs(change) if factor.kind is FactorKind.CATEGORY else change
    return round(float(signed.mean()), 6)


def _next_level(values: Column) -> Column:
    """The most frequent other level; NaN where the row has none, or there is no other."""
    levels, rows = np.unique(values[~np.isnan(values)], return_counts=True)
    if len(levels) < 2:
        return np.full(len(values), np.nan)
    first, second = levels[np.argsort(-rows, kind="stable")[:2]]
    return np.where(np.isnan(values), np.nan, np.where(values == first, second, first))


def _next_value(factor: Factor, values: Column) -> Column:
    """A standard deviation up, or the next value where there are few; NaN where there is none."""
    plain = _amounts(factor, values)
    found = np.full(len(values), np.nan)
    known = np.unique(values[plain])
    if 2 <= len(known) <= _FEW:
        following = np.r_[known[1:], np.nan]
        found[plain] = following[np.searchsorted(known, values[plain])]
    elif len(known) > _FEW:
        found[plain] = values[plain] + values[plain].std()
    return found


def _violations(unseen: Unseen, column: int) -> int | None:
    """Steps of a sweep over the factor's own values, for real rows, that go against its direction."""
    sample = unseen.sample
    factor = sample.factors[column]
    if factor.direction is Direction.NONE:
        return None
    values = sample.values[:, column]
    amounts = values[_amounts(factor, values)]
    if not len(amounts):
        return 0
    points = np.unique(np.quantile(amounts, np.linspace(0, 1, _SWEPT_POINTS)))
    rows = np.linspace(0, len(sample) - 1, min(len(sample), _SWEPT_ROWS)).astype(np.intp)
    swept = np.repeat(sample.values[rows], len(points), axis=0)
    swept[:, column] = np.tile(points, len(rows))
    sign = 1 if factor.direction is Direction.RAISES_PD else -1
    pd = unseen.pd(swept, np.repeat(rows, len(points)))
    steps = np.diff(pd.reshape(len(rows), -1), axis=1) * sign
    return int((steps < -_TOLERANCE).sum())


def _amounts(factor: Factor, values: Column) -> NDArray[np.bool_]:
    plain: NDArray[np.bool_] = ~np.isnan(values) & ~np.isin(
        values, np.array(factor.specials, dtype=np.float64)
    )
    return plain


def _chosen_rows(bad: NDArray[np.int8], rng: np.random.Generator) -> NDArray[np.intp]:
    """At most 8,000 rows. Bads keep their share but for a thousand of them at least: the AUC asks for both
    classes, not for their shares."""
    if len(bad) <= _ROWS_MOST:
        return np.arange(len(bad))
    bads, goods = np.flatnonzero(bad == 1), np.flatnonzero(bad == 0)
    wanted = max(round(_ROWS_MOST * len(bads) / len(bad)), min(len(bads), _BADS_LEAST))
    wanted = min(wanted, _ROWS_MOST - min(len(goods), _BADS_LEAST))
    chosen = np.r_[rng.permutation(bads)[:wanted], rng.permutation(goods)[: _ROWS_MOST - wanted]]
    return np.sort(chosen)
