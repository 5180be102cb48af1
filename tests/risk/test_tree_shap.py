"""What TreeSHAP says each column added: LightGBM's own figures, and exact answers where they are known."""

from dataclasses import replace
from itertools import combinations
from math import factorial
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from models.risk.reasons.tree_shap import tree_shap
from models.risk.trees import Tree, Trees, TreesUnreadable, parse_trees
from tests.risk.given_boosters import goes_right, grown

WAYS: tuple[dict[str, Any], ...] = (
    {},
    {"zero_as_missing": True},
    {"use_missing": False},
    {"boosting": "dart"},
)


@given(seed=st.integers(0, 10_000), way=st.sampled_from(WAYS), leaves=st.sampled_from((2, 6, 40)))
@settings(max_examples=10, deadline=None)
def test_contributions_are_lightgbms(seed: int, way: dict[str, Any], leaves: int) -> None:
    found = grown(seed, leaves=leaves, trees=5, rows=300, **way)
    shap, theirs = tree_shap(found.trees), found.contributed()

    ours = shap.many(found.rows)

    assert np.abs(ours - theirs[:, :-1]).max() < 1e-9
    assert abs(shap.base - theirs[0, -1]) < 1e-9


def test_contributions_add_up_to_the_log_odds() -> None:
    found = grown(1, leaves=31)
    shap = tree_shap(found.trees)

    total = shap.many(found.rows).sum(axis=1) + shap.base

    assert np.abs(total - found.trees.flat.many(found.rows)).max() < 1e-12


def test_contributions_are_shapleys_by_his_own_formula() -> None:
    found = grown(2, leaves=12, trees=1)
    row, (tree,) = found.rows[7], found.trees.trees

    ours = tree_shap(found.trees).contributions(row)

    for column in range(7):
        assert ours[column] == pytest.approx(shapley(tree, row, column), abs=1e-12)


def test_an_additive_ensemble_gives_every_column_its_own_stumps() -> None:
    found = grown(3, leaves=2, trees=20)
    flat = [Trees(found.trees.feature_names, (tree,)) for tree in found.trees.trees]
    exact = np.zeros_like(found.rows)
    for stump, tree in zip(flat, found.trees.trees, strict=True):
        average = sum(leaf.value * leaf.rows for leaf in tree.leaves) / tree.splits[0].rows
        exact[:, tree.splits[0].feature] += stump.flat.many(found.rows) - average

    ours = tree_shap(found.trees).many(found.rows)

    assert np.abs(ours - exact).max() < 1e-12


def test_one_row_and_many_are_the_same_bits_whatever_stands_beside_them() -> None:
    found = grown(4)
    shap = tree_shap(found.trees)

    together = shap.many(found.rows)

    assert [shap.contributions(row).tolist() for row in found.rows[:50]] == together[:50].tolist()
    assert (tree_shap(found.trees).many(found.rows) == together).all()


def test_what_is_looked_up_is_what_is_reckoned_path_by_path() -> None:
    found = grown(6, leaves=31)
    shap = tree_shap(found.trees)
    paths = shap.paths.copy()
    wide = (paths["table"] < 0).sum()
    paths["table"] = -1

    reckoned = replace(shap, paths=paths).many(found.rows)

    assert 0 < wide < len(paths)
    assert (shap.many(found.rows) == reckoned).all()


def test_trees_that_do_not_tell_who_went_where_explain_nothing() -> None:
    text = grown(5, trees=1, leaves=2).booster.model_to_string()
    counts = next(line for line in text.splitlines() if line.startswith("leaf_count="))

    with pytest.raises(TreesUnreadable):
        tree_shap(parse_trees(text.replace(counts, "leaf_count=0 600")))


def shapley(tree: Tree, row: NDArray[np.float64], column: int) -> float:
    """The mean over all orders, subset by subset."""
    others = [other for other in range(len(row)) if other != column]
    total = 0.0
    for size in range(len(others) + 1):
        share = factorial(size) * factorial(len(row) - size - 1) / factorial(len(row))
        for known in combinations(others, size):
            total += share * (expected(tree, row, {*known, column}) - expected(tree, row, set(known)))
    return total


def expected(tree: Tree, row: NDArray[np.float64], known: set[int], place: int = 0) -> float:
    """The tree's value where only some columns are known; the others follow the learning rows."""
    if place < 0:
        return tree.leaves[~place].value
    split = tree.splits[place]
    if split.feature in known:
        return expected(tree, row, known, split.right if goes_right(split, row) else split.left)
    sides = (split.left, split.right)
    rows = [tree.leaves[~side].rows if side < 0 else tree.splits[side].rows for side in sides]
    left, right = (expected(tree, row, known, side) for side in sides)
    return (rows[0] * left + rows[1] * right) / split.rows
