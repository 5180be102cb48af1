"""Trees laid flat, so that one row goes down all of them in a few microseconds.

All trees are walked together, a level at a time: no step waits for the one before it, and nothing branches.
A missing value is put above or below every threshold, as its node was taught, by keeping two copies of the
row. The leaves are added in LightGBM's order in double precision: the sum is its sum, bit for bit.
"""

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from models.risk.trees import Split, Trees, TreesUnreadable

Row = NDArray[np.float64]
_Whole = NDArray[np.int32]

_LARGEST = float(np.finfo(np.float64).max)
_THRESHOLD_MAX = 1e300
"""LightGBM cuts finite thresholds off here, so that what is larger is "anything but missing"."""

_ZERO = float(np.float32(1e-35))
"""What is no further from zero than this is zero to LightGBM."""

_NODE = np.dtype([("threshold", np.float64), ("feature", np.int32), ("left", np.int32)])
"""The right child stands after the left. A leaf is its own left child, and nothing exceeds its threshold."""


@dataclass(frozen=True, slots=True)
class FlatTrees:
    """An ensemble for binary log-odds as arrays; never written to, so threads may share it."""

    width: int
    nodes: NDArray[np.void]
    leaf_values: Row
    roots: _Whole
    """The deepest tree first."""
    deeper: _Whole
    """How many trees go on below each level."""
    places: _Whole
    """Where each tree stands in `roots`, in LightGBM's order."""

    def log_odds(self, row: Row) -> float:
        """Log-odds; `row` is contiguous, in the order of the features, NaN where missing."""
        return float(_log_odds(row, self.nodes, self.leaf_values, self.roots, self.deeper, self.places))


def lay_flat(trees: Trees) -> FlatTrees:
    """Raises TreesUnreadable where a threshold cannot be told from infinity."""
    width = len(trees.feature_names)
    nodes: list[tuple[float, int, int]] = []
    values: list[float] = []
    roots, depths = [], []
    for root in trees.roots:
        roots.append(len(nodes))
        depths.append(_lay(root, width, nodes, values))
    deepest_first = np.argsort(-np.asarray(depths), kind="stable")
    places = np.empty(len(roots), np.int32)
    places[deepest_first] = np.arange(len(roots), dtype=np.int32)
    levels = range(max(depths))
    return FlatTrees(
        width=width,
        nodes=np.array(nodes, _NODE),
        leaf_values=np.array(values),
        roots=np.array(roots, np.int32)[deepest_first],
        deeper=np.array([sum(depth > level for depth in depths) for level in levels], np.int32),
        places=places,
    )


def _lay(root: Split | float, width: int, nodes: list[tuple[float, int, int]], values: list[float]) -> int:
    """Add one tree, level by level, and tell its depth."""
    start, level, depth = len(nodes), [root], 0
    while level:
        children: list[Split | float] = []
        for node in level:
            if isinstance(node, Split):
                left = start + len(level) + len(children)
                feature = node.feature + width * node.missing_left
                nodes.append((_finite(node.threshold), feature, left))
                values.append(0.0)
                children += [node.left, node.right]
            else:
                nodes.append((np.inf, 0, len(nodes)))
                values.append(node)
        depth += bool(children)
        start, level = start + len(level), children
    return depth


def _finite(threshold: float) -> float:
    if threshold != threshold or _THRESHOLD_MAX < threshold < np.inf or threshold == -np.inf:
        raise TreesUnreadable
    return min(threshold, _LARGEST)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _log_odds(
    row: Row, nodes: NDArray[np.void], leaf_values: Row, roots: _Whole, deeper: _Whole, places: _Whole
) -> float:
    width = row.size
    twice = np.empty(2 * width)
    for column in range(width):
        value = row[column]
        if np.isnan(value):
            twice[column], twice[column + width] = np.inf, -np.inf
        else:
            # Infinity is a value and stays below what is missing.
            value = min(value, _LARGEST) if abs(value) > _ZERO else 0.0
            twice[column], twice[column + width] = value, value
    at = roots.copy()
    for level in range(deeper.size):
        for tree in range(deeper[level]):
            node = nodes[at[tree]]
            at[tree] = node.left + np.int32(twice[node.feature] > node.threshold)
    total = 0.0
    for tree in range(places.size):
        total += leaf_values[at[places[tree]]]
    return total
