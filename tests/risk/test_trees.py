"""Trees read from LightGBM's text say what LightGBM says, to the last bit, or are refused."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.risk.trees import TreesUnreadable, parse_trees
from tests.risk.given_boosters import grown

WAYS: tuple[dict[str, Any], ...] = (
    {},
    {"zero_as_missing": True},
    {"use_missing": False},
    {"max_cat_to_onehot": 1},
    {"max_cat_to_onehot": 100, "extra_trees": True},
    {"boosting": "dart"},
    {"max_depth": 2},
)


@given(seed=st.integers(0, 10_000), way=st.sampled_from(WAYS), leaves=st.sampled_from((2, 7, 31)))
@settings(max_examples=25, deadline=None)
def test_log_odds_are_lightgbms_to_the_last_bit(seed: int, way: dict[str, Any], leaves: int) -> None:
    found = grown(seed, leaves=leaves, trees=5, rows=300, **way)

    ours = found.trees.flat.many(found.rows)

    assert ours.tolist() == found.predicted().tolist()


def test_one_row_and_many_rows_are_the_same_bits() -> None:
    found = grown(1)

    assert found.trees.flat.many(found.rows).tolist() == [found.trees.log_odds(row) for row in found.rows]


def test_rows_of_another_width_are_refused() -> None:
    flat = grown(1, trees=1).trees.flat

    for wrong in (np.zeros((3, 6)), np.zeros((3, 8)), np.zeros(7)):
        with pytest.raises(ValueError, match="7 values"):
            flat.many(wrong)
    with pytest.raises(ValueError, match="7 values"):
        flat.log_odds_of([0.0] * 6)


def test_rows_may_lie_in_memory_in_any_order() -> None:
    found = grown(2)

    assert found.trees.flat.many(np.asfortranarray(found.rows)).tolist() == found.predicted().tolist()
    fixed = found.rows.copy()
    fixed.setflags(write=False)
    assert found.trees.flat.many(fixed).tolist() == found.predicted().tolist()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("objective=binary", "objective=regression"),
        ("sigmoid:1", "sigmoid:2"),
        ("num_tree_per_iteration=1", "num_tree_per_iteration=3"),
        ("feature_names=", "average_output\nfeature_names="),
        ("end of trees", "more trees"),
        ("is_linear=0", "is_linear=1"),
        ("threshold=", "threshold=x "),
        ("split_feature=", "split_feature=9 "),
        ("left_child=", "left_child=0 "),
        ("decision_type=", "decision_type=12 "),
        ("leaf_count=", "leaf_count=3 "),
        ("cat_boundaries=0 ", "cat_boundaries=0 9999 "),
        ("internal_count=", "internal="),
    ],
)
def test_a_text_that_is_no_such_ensemble_is_refused(old: str, new: str) -> None:
    text = grown(3, trees=2).booster.model_to_string()
    assert old in text

    with pytest.raises(TreesUnreadable):
        parse_trees(text.replace(old, new, 1))


@pytest.mark.parametrize("link", ["left_child", "right_child"])
def test_trees_that_run_in_circles_are_refused(link: str) -> None:
    lines = grown(4, trees=1).booster.model_to_string().splitlines()
    at = next(place for place, line in enumerate(lines) if line.startswith(link))
    cells = lines[at].split("=")[1].split()
    lines[at] = f"{link}={' '.join(['0', *cells[1:]])}"

    with pytest.raises(TreesUnreadable):
        parse_trees("\n".join(lines))


def test_a_category_never_seen_goes_where_what_is_missing_goes() -> None:
    found = grown(5)
    row = found.rows[0].copy()
    row[1] = float("nan")
    missing = found.trees.log_odds(row)

    for stranger in (70.0, 1_000.0, -1.0, 3e9, float("inf"), float("-inf")):
        row[1] = stranger
        assert found.trees.log_odds(row) == missing
