"""TreeSHAP over parsed trees: what each column of a row added to its log-odds, exactly.

The values are those of Lundberg et al. 2020, "From local explanations to global understanding with
explainable AI for trees", algorithm 2 (path dependent: an absent column follows the learning rows). They
are computed leaf by leaf. A leaf's part of the game is v * prod(o_j or c_j) over the columns j that its path
asks: o_j is 1 when the row passes all of j's splits on the path, c_j is the share of learning rows that do.
The Shapley value of such a product is the integral of its multilinear extension (Owen 1972),

    v (o_j - c_j) * integral over t in [0, 1] of prod over k != j of (c_k + t (o_k - c_k)) dt,

a polynomial of degree d - 1 for d columns, which Gauss and Legendre's rule with d / 2 points gives exactly.
It hangs on the row only by which columns pass: what a path of few columns adds is reckoned for all 2^d ways
beforehand, and looked up (Yang 2021, "Fast TreeSHAP", version 2).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from models.risk import tree_kernels
from models.risk.flat_trees import FlatTrees, Rows
from models.risk.tree_kernels import Records, Row, Whole
from models.risk.trees import Tree, Trees, TreesUnreadable

_PATH = np.dtype(
    [
        ("value", np.float64),
        ("table", np.int64),
        ("start", np.int32),
        ("end", np.int32),
        ("first_step", np.int32),
        ("last_step", np.int32),
    ]
)
"""A leaf, where it begins in the table (-1: too wide for it), the columns and the steps of its path."""

_TABLED = 6
"""Columns of the widest path that has a place in the table: 384 numbers."""

_STEP = np.dtype([("node", np.int32), ("right", np.uint16), ("one", np.uint16)])
"""A split on a path, whether the path goes right there, and which of the path's columns it asks."""

Step = tuple[int, bool, float]
"""A split, whether the path goes right there, and the share of rows that do."""


@dataclass(frozen=True, slots=True)
class TreeShap:
    """An ensemble's paths as arrays; never written to, so threads may share it.

    `base` is the average log-odds of the learning rows as the trees know them: what all contributions of a
    row add up from.
    """

    base: float
    flat: FlatTrees
    paths: Records
    columns: Whole
    covers: Row
    """For each column of a path the share of learning rows that pass all its splits."""
    steps: Records
    table: Row
    """For each path with a place in it 2^d x d numbers: what its columns add, by which of them pass."""
    points: NDArray[np.float64]
    weights: NDArray[np.float64]

    def contributions(self, row: Row) -> Row:
        """What each column added to the row's log-odds; with `base` they sum to it. Raises ValueError."""
        return np.asarray(self.many(row[None])[0])

    def many(self, rows: Rows) -> Rows:
        """The same for rows x columns. Raises ValueError for another width."""
        found = tree_kernels.contributions(
            self.flat.fitting(rows), self.flat.views, self.flat.codes, self.flat.nodes, self.flat.elsewhere,
            self.paths, self.columns, self.covers, self.steps, self.table, self.points, self.weights,
        )  # fmt: skip
        return np.asarray(found)


def tree_shap(trees: Trees) -> TreeShap:
    """Raises TreesUnreadable where a split does not say how many learning rows went either way."""
    paths: list[tuple[float, int, int, int, int, int]] = []
    columns: list[int] = []
    covers: list[float] = []
    steps: list[tuple[int, bool, int]] = []
    base, longest, tabled = 0.0, 1, 0
    for tree, places in zip(trees.trees, trees.flat.split_nodes, strict=True):
        base += _average(tree)
        for value, asked in _paths(tree):
            width, start, first = len(asked), len(columns), len(steps)
            for one, (column, taken) in enumerate(asked.items()):
                columns.append(column)
                covers.append(prod(share for _, _, share in taken))
                steps += [(places[split], right, one) for split, right, _ in taken]
            is_tabled = width <= _TABLED
            paths.append((value, tabled if is_tabled else -1, start, len(columns), first, len(steps)))
            tabled += width << width if is_tabled else 0
            longest = max(longest, width)
    points, weights = _rules((longest + 1) // 2)
    laid, shares, table = np.array(paths, _PATH), np.array(covers), np.empty(tabled)
    tree_kernels.fill_table(laid, shares, points, weights, table)
    return TreeShap(
        base=base,
        flat=trees.flat,
        paths=laid,
        columns=np.array(columns, np.int32),
        covers=shares,
        steps=np.array(steps, _STEP),
        table=table,
        points=points,
        weights=weights,
    )


def _average(tree: Tree) -> float:
    if not tree.splits:
        return tree.leaves[0].value
    return sum(leaf.rows / tree.splits[0].rows * leaf.value for leaf in tree.leaves)


def _paths(tree: Tree) -> Iterator[tuple[float, dict[int, list[Step]]]]:
    """Each leaf's value, with the steps to it by column."""
    if not tree.splits:
        return
    waiting: list[tuple[int, dict[int, list[Step]]]] = [(0, {})]
    while waiting:
        place, asked = waiting.pop()
        if place < 0:
            yield tree.leaves[~place].value, asked
            continue
        split = tree.splits[place]
        for child, right in ((split.left, False), (split.right, True)):
            came = tree.leaves[~child].rows if child < 0 else tree.splits[child].rows
            if not 0 < came < split.rows:
                raise TreesUnreadable
            step = (place, right, came / split.rows)
            waiting.append((child, asked | {split.feature: [*asked.get(split.feature, []), step]}))


def _rules(largest: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Row n - 1: points and weights of the rule with n points over [0, 1], filled up with zeros."""
    points, weights = np.zeros((largest, largest)), np.zeros((largest, largest))
    for count in range(1, largest + 1):
        at, weight = np.polynomial.legendre.leggauss(count)
        points[count - 1, :count], weights[count - 1, :count] = (at + 1) / 2, weight / 2
    return points, weights
