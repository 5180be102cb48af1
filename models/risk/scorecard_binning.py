"""Binning for the scorecard: each factor cut where the bad rate changes, rising or falling where declared.

Learning only. Binning: Navas-Palencia 2020, "Optimal binning: mathematical programming formulation", as
implemented by optbinning.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Direction, Factor, FactorKind
from models.risk.sample import Labels
from models.risk.scorecard import LEVEL_UNSEEN

Column = NDArray[np.float64]
Codes = NDArray[np.int64]

BINS_MAX = 14
PREBINS_MAX = 20
SMALLEST_SHARE = 0.015
SMALLEST_ROWS = 30
"""A bin with fewer rows or a smaller share says more of chance than of the factor."""
SMALLEST_OF_A_CLASS = 5
PRIOR_ROWS = 20.0
"""Rows at the sample's own bad rate that are added to each level before levels are ordered, and to each bin
before it is weighed."""

_TREND = {Direction.LOWERS_PD: "descending", Direction.RAISES_PD: "ascending", Direction.NONE: "auto"}


@dataclass(frozen=True, slots=True)
class Bins:
    """How one factor is cut. `special_bins` numbers the pools of special values, None for one too rare to
    weigh; `level_bins` is as in FactorBins. `missing` says that a missing value has a bin of its own."""

    edges: tuple[float, ...] = ()
    level_bins: tuple[int, ...] = ()
    specials: tuple[float, ...] = ()
    special_bins: tuple[int | None, ...] = ()
    missing: bool = False

    @property
    def ordered(self) -> int:
        """How many bins stand in an order: of the edges, or of levels from the safest to the riskiest."""
        return max(self.level_bins, default=0) + 1 if self.level_bins else len(self.edges) + 1

    @property
    def pools(self) -> int:
        return max((place + 1 for place in self.special_bins if place is not None), default=0)

    @property
    def size(self) -> int:
        """Ordered bins, then pools of specials, then the missing bin; codes below count in this order."""
        return self.ordered + self.pools + self.missing

    def codes(self, values: Column) -> Codes:
        """The bin of each row; -1 where the row has the neutral points."""
        if self.level_bins:
            known = (values >= 0) & (values < len(self.level_bins))
            found = np.array(self.level_bins)[np.where(known, values, 0).astype(np.int64)]
            found = np.where(known, found, LEVEL_UNSEEN)
        else:
            found = np.searchsorted(self.edges, values, side="right")
            found[np.isnan(values)] = -1
        if self.missing:
            found[found == -1] = self.size - 1
        for special, pool in zip(self.specials, self.special_bins, strict=True):
            found[values == special] = -1 if pool is None else self.ordered + pool
        return found


def cut(factor: Factor, values: Column, bad: Labels) -> Bins:
    """The best bins for the scorecard; a factor that tells nothing has one."""
    specials = factor.specials if factor.kind is FactorKind.NUMBER else ()
    told = ~np.isnan(values)
    missing = factor.category is None and _enough(~told, bad)
    plain = told & ~np.isin(values, specials)
    pools = tuple(_pools(specials, values, bad))
    if factor.kind is FactorKind.CATEGORY:
        levels = _level_bins(factor, values[plain].astype(np.int64), bad[plain])
        return Bins(level_bins=levels, missing=missing)
    edges = _optimal_edges(factor.direction, values[plain], bad[plain])
    return Bins(edges=edges, specials=specials, special_bins=pools, missing=missing)


def _enough(rows: NDArray[np.bool_], bad: Labels) -> bool:
    count, bads = int(rows.sum()), int(bad[rows].sum())
    return count >= SMALLEST_ROWS and min(bads, count - bads) >= SMALLEST_OF_A_CLASS


def _pools(specials: tuple[float, ...], values: Column, bad: Labels) -> Iterable[int | None]:
    """A pool for each special with enough rows; the rare ones share one, if together they have enough."""
    often = [special for special in specials if _enough(values == special, bad)]
    rare = [special for special in specials if special not in often]
    shared = len(often) if _enough(np.isin(values, rare), bad) else None
    return (often.index(special) if special in often else shared for special in specials)


def _optimal_edges(direction: Direction, values: Column, bad: Labels) -> tuple[float, ...]:
    if len(np.unique(values)) < 2 or min(bad.sum(), len(bad) - bad.sum()) < 2 * SMALLEST_OF_A_CLASS:
        return ()
    # On import, optbinning's optimiser warns on the terminal about solvers that are not used here.
    logging.getLogger("__cvxpy__").disabled = True
    from optbinning import OptimalBinning

    smallest = min(max(SMALLEST_SHARE, SMALLEST_ROWS / len(values)), 0.5)
    binning = OptimalBinning(
        monotonic_trend=_TREND[direction],
        max_n_prebins=PREBINS_MAX,
        min_prebin_size=min(max(0.02, SMALLEST_ROWS / len(values)), 0.5),
        max_n_bins=BINS_MAX,
        min_bin_size=smallest,
        min_bin_n_event=SMALLEST_OF_A_CLASS,
        min_bin_n_nonevent=SMALLEST_OF_A_CLASS,
    )
    return tuple(sorted({float(f"{edge:.8g}") for edge in binning.fit(values, bad).splits}))


def _level_bins(factor: Factor, levels: Codes, bad: Labels) -> tuple[int, ...]:
    """Levels in the order of their bad rate, shrunk to the mean by PRIOR_ROWS, cut like a number."""
    rows = np.bincount(levels, minlength=len(factor.levels))
    bads = np.bincount(levels, weights=bad, minlength=len(factor.levels))
    if not rows.any():
        return ()
    rate = (bads + PRIOR_ROWS * bad.mean()) / (rows + PRIOR_ROWS)
    rank = np.empty(len(rate))
    rank[np.argsort(rate, kind="stable")] = np.arange(len(rate))
    edges = _optimal_edges(Direction.RAISES_PD, rank[levels], bad)
    bins = np.searchsorted(edges, rank, side="right")
    seen = rows > 0
    # A cut can leave a bin to levels that nobody has: the bins are those that somebody is in.
    names = {old: new for new, old in enumerate(np.unique(bins[seen]).tolist())}
    return tuple(
        names[place] if known else LEVEL_UNSEEN for place, known in zip(bins.tolist(), seen, strict=True)
    )
