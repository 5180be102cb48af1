"""Serving any lender's factors: one row and many agree, categories and special values are read as such."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.risk.calibration import Platt, ShownCalibration
from models.risk.serving import FactorUnusable, Serving
from models.risk.tree_inputs import tree_inputs
from models.risk.trees import Leaf, Missing, Split, Tree, Trees
from tests.risk.given_reasons import CARD, FACTORS, NAMES, people

COLUMNS = tree_inputs(FACTORS).names
SPECIAL = len(FACTORS)
"""The column that tells which special value `enquiries` has."""


def stump(feature: int, threshold: float, *, categories: tuple[int, ...] | None = None) -> Tree:
    split = Split(feature, threshold, categories, Missing.NAN, missing_left=True, left=-1, right=-2, rows=10)
    return Tree((split,), (Leaf(-0.5, 5), Leaf(0.5, 5)))


TREES = Trees(
    COLUMNS,
    (
        stump(NAMES.index("late"), 2.0),
        stump(NAMES.index("income"), 8.0),
        stump(NAMES.index("purpose"), 0.0, categories=(0, 2)),
        stump(SPECIAL, 0.0, categories=(0,)),
    ),
)


def steep(slope: float) -> ShownCalibration:
    line = Platt(slope=slope, intercept=0.0)
    return ShownCalibration(shown=() if slope == 1 else ("pay",), behaviour=line, scorecard=line)


SERVING = Serving(
    FACTORS,
    TREES,
    CARD,
    {frozenset(): steep(1.0), frozenset({"pay"}): steep(0.5)},
    dict.fromkeys(NAMES, (0.0, 10.0)),
)


def probability(log_odds: float) -> float:
    return 1 / (1 + float(np.exp(-log_odds)))


@given(seed=st.integers(0, 10_000))
@settings(max_examples=25)
def test_one_row_and_many_rows_have_the_same_pd(seed: int) -> None:
    rows = people(5, seed) * np.where(np.arange(5) == 4, 3.0, 1.0)[:, None]

    together = SERVING.behaviour_pds(rows)

    alone = [SERVING.behaviour_pd(dict(zip(NAMES, row.tolist(), strict=True))) for row in rows]
    assert together == pytest.approx(alone, abs=1e-12)
    points = [sum(points for _, points in CARD.points(SERVING.known(named(row)))) for row in rows]
    assert CARD.points_of_all(SERVING.clipped(rows)).sum(axis=1).tolist() == points


def named(row: np.ndarray[tuple[int], np.dtype[np.float64]]) -> dict[str, float]:
    return dict(zip(NAMES, row.tolist(), strict=True))


def test_numbers_are_clipped_and_special_values_are_not() -> None:
    known = SERVING.known({"late": 99.0, "tenure": -3.0, "enquiries": -9.0, "drawn": 1})

    assert known == {"late": 10.0, "tenure": 0.0, "enquiries": -9.0, "drawn": 1.0}
    assert SERVING.known({"enquiries": -8.0}) == {"enquiries": 0.0}


@pytest.mark.parametrize("place", [3.0, 40.0, -1.0, 0.5])
def test_a_category_never_seen_is_missing(place: float) -> None:
    assert SERVING.known({"purpose": place}) == {}
    assert SERVING.behaviour_pd({"purpose": place}) == SERVING.behaviour_pd({})


def test_categories_and_special_values_move_the_pd() -> None:
    nothing = -0.5 - 0.5 + 0.5 - 0.5

    assert SERVING.behaviour_pd({}) == pytest.approx(probability(nothing))
    assert SERVING.behaviour_pd({"purpose": 0.0}) == pytest.approx(probability(nothing - 1))
    assert SERVING.behaviour_pd({"purpose": 1.0}) == pytest.approx(probability(nothing))
    assert SERVING.behaviour_pd({"enquiries": -9.0}) == pytest.approx(probability(nothing + 1))


def test_who_shows_more_is_calibrated_as_such_and_a_flag_shows_nothing() -> None:
    assert SERVING.behaviour_pd({"income": 9.0}) == pytest.approx(probability(0.5 * 0.0))
    assert SERVING.behaviour_pd({"shows_pay": 1.0}) == SERVING.behaviour_pd({})


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), "3", None, 1j])
def test_what_is_no_number_is_refused_by_name(value: object) -> None:
    with pytest.raises(FactorUnusable, match="late"):
        SERVING.known({"late": value})  # type: ignore[dict-item]
    with pytest.raises(FactorUnusable, match="horoscope"):
        SERVING.known({"horoscope": 1.0})


def test_a_factor_with_special_values_is_explained_as_one() -> None:
    row = np.array(SERVING.values(SERVING.known({"enquiries": -9.0})))

    contributions = SERVING.explainer.contributions(row[None])[0]

    assert contributions.shape == (len(FACTORS),)
    assert contributions[NAMES.index("enquiries")] == pytest.approx(0.5)
    total = contributions.sum() + SERVING.explainer.average
    assert total == pytest.approx(SERVING.log_odds({"enquiries": -9.0}))
