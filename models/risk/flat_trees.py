"""Trees laid flat, so that one row goes down all of them in a few microseconds.

All trees are walked together, a level at a time: no step waits for the one before it, and nothing branches.
A missing value is put above or below every threshold, as its split was taught, by looking at a column in
two ways; a category looks its way up in a table of bytes. The leaves are added in LightGBM's order in
double precision: the sum is its sum, bit for bit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.risk import tree_kernels
from models.risk.tree_kernels import LARGEST, Records, Row, Whole
from models.risk.trees import Missing, Split, Tree, Trees, TreesUnreadable

Rows = NDArray[np.float64]

_THRESHOLD_MAX = 1e300
"""LightGBM cuts finite thresholds off here, so that what is larger is "anything but missing"."""

_NODE = np.dtype(
    [
        ("threshold", np.float64),
        ("look", np.int32),
        ("left", np.int32),
        ("code", np.int32),
        ("table", np.int32),
    ]
)
"""The right child stands after the left. A leaf is its own left child, and nothing exceeds its threshold."""

_VIEW = np.dtype([("missing", np.float64), ("zero", np.float64), ("column", np.int64)])
"""A column as some splits look at it: what NaN counts as, and what zero does."""

_CODE = np.dtype([("column", np.int32), ("levels", np.int32)])
"""A column of categories, of which numbers below `levels` are named by a split."""


@dataclass(frozen=True, slots=True)
class FlatTrees:
    """An ensemble for binary log-odds as arrays; never written to, so threads may share it."""

    width: int
    views: Records
    codes: Records
    """The first is of no category at all: what numbers' splits look up."""
    nodes: Records
    elsewhere: NDArray[np.uint8]
    """For each split by category a byte for each category and one for all else: 1 goes right."""
    leaf_values: Row
    roots: Whole
    """The deepest tree first."""
    deeper: Whole
    """How many trees go on below each level."""
    places: Whole
    """Where each tree stands in `roots`, in LightGBM's order."""
    split_nodes: tuple[tuple[int, ...], ...]
    """For each tree in LightGBM's order, where each of its splits stands in `nodes`."""

    def log_odds(self, row: Row) -> float:
        """Log-odds; `row` is contiguous and `width` long, NaN where missing. Neither is looked at."""
        return float(tree_kernels.log_odds(row[None], *self._arrays())[0])

    def log_odds_of(self, values: Sequence[float]) -> float:
        """The same for any sequence of numbers. Raises ValueError where there are more or fewer."""
        row = np.array(values, dtype=np.float64)
        if row.shape != (self.width,):
            raise ValueError(f"{self.width} values are needed, and {row.shape} came")
        return self.log_odds(row)

    def many(self, rows: Rows) -> Row:
        """Log-odds of rows x `width`, the same bits as one by one. Raises ValueError for another width."""
        return np.asarray(tree_kernels.log_odds(self.fitting(rows), *self._arrays()))

    def fitting(self, rows: Rows) -> Rows:
        """The rows as the kernels need them. Raises ValueError for another width."""
        if rows.ndim != 2 or rows.shape[1] != self.width:
            raise ValueError(f"rows of {self.width} values are needed, and {rows.shape} came")
        # Kernels are compiled once, for arrays that could be written to.
        return np.require(rows, dtype=np.float64, requirements=("C", "W"))

    def _arrays(self) -> tuple[Any, ...]:
        return (
            self.views, self.codes, self.nodes, self.elsewhere, self.leaf_values,
            self.roots, self.deeper, self.places,
        )  # fmt: skip


def lay_flat(trees: Trees) -> FlatTrees:
    """Raises TreesUnreadable where a threshold cannot be told from infinity."""
    laying = _Laying(_largest_categories(trees))
    depths = [laying.lay(tree) for tree in trees.trees]
    deepest_first = np.argsort(-np.asarray(depths), kind="stable")
    places = np.empty(len(depths), np.int32)
    places[deepest_first] = np.arange(len(depths), dtype=np.int32)
    return FlatTrees(
        width=len(trees.feature_names),
        views=np.array(list(laying.views) or [(0.0, 0.0, 0)], _VIEW),
        codes=np.array([(0, 0), *laying.largest.items()], _CODE),
        nodes=np.array(laying.nodes, _NODE),
        elsewhere=np.array(laying.elsewhere, np.uint8),
        leaf_values=np.array(laying.leaf_values),
        roots=np.array(laying.roots, np.int32)[deepest_first],
        deeper=np.array([sum(d > level for d in depths) for level in range(max(depths))], np.int32),
        places=places,
        split_nodes=tuple(laying.split_nodes),
    )


def _largest_categories(trees: Trees) -> dict[int, int]:
    """For each column of categories, one more than the largest number that a split names."""
    found: dict[int, int] = {}
    for tree in trees.trees:
        for split in tree.splits:
            if split.categories is not None:
                found[split.feature] = max(found.get(split.feature, 0), *(c + 1 for c in split.categories), 0)
    return found


@dataclass(slots=True)
class _Laying:
    """The arrays while they grow."""

    largest: dict[int, int]
    nodes: list[tuple[float, int, int, int, int]] = field(default_factory=list)
    leaf_values: list[float] = field(default_factory=list)
    roots: list[int] = field(default_factory=list)
    split_nodes: list[tuple[int, ...]] = field(default_factory=list)
    views: dict[tuple[float, float, int], int] = field(default_factory=dict)
    elsewhere: list[int] = field(default_factory=lambda: [0])
    lookups: dict[tuple[int, tuple[int, ...]], int] = field(default_factory=dict)

    def lay(self, tree: Tree) -> int:
        """Add one tree, level by level, and tell its depth."""
        self.roots.append(len(self.nodes))
        places = [0] * len(tree.splits)
        level, depth = [0 if tree.splits else -1], 0
        while level:
            start, children = len(self.nodes), list[int]()
            for child in level:
                if child < 0:
                    self._add(inf, 0, len(self.nodes), 0, 0, tree.leaves[~child].value)
                    continue
                split = tree.splits[child]
                places[child] = len(self.nodes)
                self._add(*self._looked_at(split), start + len(level) + len(children), *self._table(split))
                children += [split.left, split.right]
            depth += bool(children)
            level = children
        self.split_nodes.append(tuple(places))
        return depth

    def _add(self, threshold: float, view: int, left: int, code: int, table: int, value: float = 0.0) -> None:
        self.nodes.append((threshold, view, left, code, table))
        self.leaf_values.append(value)

    def _looked_at(self, split: Split) -> tuple[float, int]:
        """The threshold, and the view that it is compared with."""
        if split.categories is not None:
            return inf, 0
        taught = -inf if split.missing_left else inf
        missing = 0.0 if split.missing is Missing.NOTHING else taught
        zero = taught if split.missing is Missing.ZERO else 0.0
        view = self.views.setdefault((missing, zero, split.feature), len(self.views))
        return _finite(split.threshold), view

    def _table(self, split: Split) -> tuple[int, int]:
        """The code that a category's split looks up, and where its bytes begin."""
        if split.categories is None:
            return 0, 0
        key = (split.feature, split.categories)
        if key not in self.lookups:
            self.lookups[key] = len(self.elsewhere)
            bytes_of = [1] * (self.largest[split.feature] + 1)
            for category in split.categories:
                bytes_of[category] = 0
            self.elsewhere += bytes_of
        return 1 + list(self.largest).index(split.feature), self.lookups[key]


def _finite(threshold: float) -> float:
    if threshold != threshold or _THRESHOLD_MAX < threshold < inf or threshold == -inf:
        raise TreesUnreadable
    return min(threshold, LARGEST)
