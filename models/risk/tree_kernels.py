"""The compiled loops over trees: adding them up, and saying what each column of a row did to the sum.

In one file, because compiled code is cached by the text of its own file alone. How the arrays are laid is
said in `flat_trees` and `reasons/tree_shap`, which alone call these.
"""

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Row = NDArray[np.float64]
Whole = NDArray[np.int32]
Records = NDArray[Any]

LARGEST = float(np.finfo(np.float64).max)
"""Infinity is a value and stays below what is missing."""

ZERO = float(np.float32(1e-35))
"""What is no further from zero than this is zero to LightGBM."""


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def log_odds(
    rows: NDArray[np.float64],
    views: Records,
    codes: Records,
    nodes: Records,
    elsewhere: NDArray[np.uint8],
    leaf_values: Row,
    roots: Whole,
    deeper: Whole,
    places: Whole,
) -> Row:
    """For each row the sum of the leaves that it falls into, in LightGBM's order."""
    seen, coded, at = np.empty(views.size), np.empty(codes.size, np.int32), np.empty_like(roots)
    found = np.empty(rows.shape[0])
    for place in range(rows.shape[0]):
        _look(rows[place], views, codes, seen, coded)
        at[:] = roots
        if codes.size > 1:
            for level in range(deeper.size):
                for tree in range(deeper[level]):
                    node = nodes[at[tree]]
                    at[tree] = node.left + _goes_right(node, seen, coded, elsewhere)
        else:
            for level in range(deeper.size):
                for tree in range(deeper[level]):
                    node = nodes[at[tree]]
                    at[tree] = node.left + np.int32(seen[node.look] > node.threshold)
        total = 0.0
        for tree in range(places.size):
            total += leaf_values[at[places[tree]]]
        found[place] = total
    return found


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def contributions(
    rows: NDArray[np.float64],
    views: Records,
    codes: Records,
    nodes: Records,
    elsewhere: NDArray[np.uint8],
    paths: Records,
    columns: Whole,
    covers: Row,
    steps: Records,
    table: Row,
    points: NDArray[np.float64],
    weights: NDArray[np.float64],
) -> NDArray[np.float64]:
    """What each column of each row added to its log-odds: TreeSHAP, rows x columns."""
    seen, coded = np.empty(views.size), np.empty(codes.size, np.int32)
    right, looked_up = np.empty(nodes.size, np.uint8), np.empty(paths.size, np.int64)
    longest = 2 * points.shape[0]
    is_open, moved, scratch = np.empty(longest), np.empty(longest), np.empty((2, longest + 1))
    found = np.zeros(rows.shape)
    for place in range(rows.shape[0]):
        _look(rows[place], views, codes, seen, coded)
        for at in range(nodes.size):
            right[at] = _goes_right(nodes[at], seen, coded, elsewhere)
        # First where to look, then the looking: so no look waits for the one before it.
        for at in range(paths.size):
            looked_up[at] = _place_in_table(paths[at], steps, right)
        for at in range(paths.size):
            path, start = paths[at], looked_up[at]
            if path.table < 0:
                _open(path, steps, right, is_open)
                _move(path, covers, is_open, points, weights, scratch, moved)
                for one in range(path.end - path.start):
                    found[place, columns[path.start + one]] += moved[one]
            else:
                for one in range(path.end - path.start):
                    found[place, columns[path.start + one]] += table[start + one]
    return found


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def fill_table(
    paths: Records,
    covers: Row,
    points: NDArray[np.float64],
    weights: NDArray[np.float64],
    table: Row,
) -> None:
    """For each path that has a place in the table: what its columns add, whichever of them are closed."""
    longest = 2 * points.shape[0]
    is_open, scratch = np.empty(longest), np.empty((2, longest + 1))
    for path in paths:
        width = path.end - path.start
        if path.table < 0:
            continue
        for closed in range(1 << width):
            for one in range(width):
                is_open[one] = 1 - ((closed >> one) & 1)
            start = path.table + closed * width
            _move(path, covers, is_open, points, weights, scratch, table[start : start + width])


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _place_in_table(path: Any, steps: Records, right: NDArray[np.uint8]) -> Any:
    """Which of the path's columns fail one of its splits, as the bits of a number, tells the place."""
    closed = 0
    if path.table >= 0:
        for at in range(path.first_step, path.last_step):
            closed |= (right[steps[at].node] ^ steps[at].right) << steps[at].one
    return path.table + closed * (path.end - path.start)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _open(path: Any, steps: Records, right: NDArray[np.uint8], is_open: Row) -> None:
    """1 for each of the path's columns that pass all its splits, 0 for the others."""
    is_open[: path.end - path.start] = 1.0
    for at in range(path.first_step, path.last_step):
        if right[steps[at].node] != steps[at].right:
            is_open[steps[at].one] = 0.0


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _move(
    path: Any,
    covers: Row,
    is_open: Row,
    points: NDArray[np.float64],
    weights: NDArray[np.float64],
    scratch: NDArray[np.float64],
    moved: Row,
) -> None:
    """What each column of a path adds where these are open."""
    factor, before = scratch
    width = path.end - path.start
    moved[:width] = 0.0
    order = (width - 1) // 2
    for point in range(order + 1):
        chance, before[0] = points[order, point], weights[order, point]
        for one in range(width):
            cover = covers[path.start + one]
            factor[one] = cover + chance * (is_open[one] - cover)
            before[one + 1] = before[one] * factor[one]
        after = 1.0
        for one in range(width - 1, -1, -1):
            moved[one] += before[one] * after
            after *= factor[one]
    for one in range(width):
        moved[one] = path.value * (is_open[one] - covers[path.start + one]) * moved[one]


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _look(row: Row, views: Records, codes: Records, seen: Row, coded: Whole) -> None:
    """A row as the splits take it: what is missing above or below all else, categories by their number."""
    for place in range(views.size):
        view = views[place]
        value = row[view.column]
        if np.isnan(value):
            seen[place] = view.missing
        elif abs(value) <= ZERO:
            seen[place] = view.zero
        else:
            seen[place] = min(value, LARGEST)
    for place in range(codes.size):
        code = codes[place]
        value = row[code.column]
        coded[place] = np.int32(value) if -1.0 < value < code.levels else code.levels


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _goes_right(node: Any, seen: Row, coded: Whole, elsewhere: NDArray[np.uint8]) -> Any:
    """A number's split looks at the first byte of `elsewhere`, which is zero; a category's at its own."""
    return np.int32(seen[node.look] > node.threshold) | np.int32(elsewhere[node.table + coded[node.code]])
