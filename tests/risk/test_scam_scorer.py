"""The fast scorer says what LightGBM says, at every edge of a number, and refuses other factors."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from math import exp, inf, nan

import lightgbm
import numpy as np
import pytest
from numpy.typing import NDArray

from models.risk.calibration import Beta, Platt
from models.risk.payments.scorer import ScamFactorsDiffer, ScamScorer
from models.risk.trees import Leaf, Missing, Split, Tree, Trees, TreesUnreadable, parse_trees

NAMES = ("amount", "gap", "count", "complete", "flag")
AS_IT_IS = Platt(slope=1.0, intercept=0.0)
Rows = NDArray[np.float64]


def payments(rows: int) -> Rows:
    rng = np.random.default_rng(2)
    found = rng.normal(size=(rows, len(NAMES)))
    found[:, 2] = np.floor(np.abs(3 * found[:, 2]))
    found[rng.random((rows, len(NAMES))) < 0.15] = nan
    # One column never misses a value in learning, and one is nothing but missing or there.
    found[:, 3] = np.round(rng.normal(size=rows), 1)
    found[:, 4] = np.where(rng.random(rows) < 0.5, 1.0, nan)
    return found


@pytest.fixture(scope="module")
def booster() -> lightgbm.Booster:
    rows = payments(4_000)
    odds = np.nan_to_num(rows[:, 0]) * np.nan_to_num(rows[:, 2]) + rows[:, 3] + 2 * np.isnan(rows[:, 4])
    scam = odds + np.random.default_rng(3).normal(size=len(rows)) > 2
    data = lightgbm.Dataset(rows, label=scam, feature_name=list(NAMES))
    settings = {"objective": "binary", "num_leaves": 24, "min_data_in_leaf": 5, "num_threads": 1}
    grown = lightgbm.train(settings | {"verbosity": -1, "seed": 1}, data, num_boost_round=60)
    return lightgbm.Booster(model_str=grown.model_to_string())


def scorer_of(booster: lightgbm.Booster, calibration: Platt | Beta = AS_IT_IS) -> ScamScorer:
    return ScamScorer(parse_trees(booster.model_to_string()), calibration, NAMES)


def edges(trees: Trees) -> Rows:
    """Rows of what goes wrong most: missing, infinite, tiny, and each threshold with its two neighbours."""
    values = [nan, inf, -inf, 0.0, -0.0, 1e-35, -1e-35, 5e-324, 1e300, -1e300, 1.7976931348623157e308]
    rng = np.random.default_rng(4)
    columns = []
    for column in range(len(NAMES)):
        splits = [split for tree in trees.trees for split in tree.splits]
        cuts = np.unique([split.threshold for split in splits if split.feature == column])
        near = np.concatenate([values, cuts, np.nextafter(cuts, -inf), np.nextafter(cuts, inf)])
        columns.append(rng.choice(near, 3_000))
    return np.column_stack([*columns]).astype(np.float64)


def test_raw_scores_are_lightgbms_to_the_last_bit(booster: lightgbm.Booster) -> None:
    rows = np.concatenate([payments(2_000), edges(parse_trees(booster.model_to_string()))])

    scorer = scorer_of(booster)
    ours = [scorer.raw(row) for row in rows]

    assert ours == booster.predict(rows, raw_score=True, num_threads=1).tolist()


def test_probabilities_are_lightgbms_where_the_calibration_changes_nothing(booster: lightgbm.Booster) -> None:
    scorer, rows = scorer_of(booster), edges(parse_trees(booster.model_to_string()))

    ours = np.array([scorer.score(row) for row in rows])

    assert np.abs(ours - booster.predict(rows, num_threads=1)).max() < 1e-12


@pytest.mark.parametrize("calibration", [Platt(slope=0.8, intercept=-3.0), Beta(a=0.9, b=1.2, c=-4.0)])
def test_a_probability_is_calibrated_and_may_be_far_below_one_in_a_thousand(
    booster: lightgbm.Booster, calibration: Platt | Beta
) -> None:
    scorer, rows = scorer_of(booster, calibration), payments(50)

    for row in rows:
        wanted = 1 / (1 + exp(-calibration.log_odds(scorer.raw(row))))
        assert scorer.score(row) == pytest.approx(wanted, rel=1e-12)
    assert min(scorer.score(row) for row in rows) < 0.0005


def test_threads_share_a_scorer(booster: lightgbm.Booster) -> None:
    scorer, rows = scorer_of(booster), payments(2_000)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(scorer.raw, rows))

    assert found == [scorer.raw(row) for row in rows]


def test_a_tree_that_never_split_counts_as_its_one_leaf() -> None:
    stumps = (Tree((), (Leaf(-1.5, 0),)), Tree((), (Leaf(0.25, 0),)))

    scorer = ScamScorer(Trees(feature_names=NAMES, trees=stumps), AS_IT_IS, NAMES)

    assert scorer.raw(np.zeros(len(NAMES))) == -1.25


@pytest.mark.parametrize("names", [NAMES[:-1], (*NAMES, "more"), NAMES[::-1], ()])
def test_other_factors_than_the_registers_are_refused(
    booster: lightgbm.Booster, names: tuple[str, ...]
) -> None:
    with pytest.raises(ScamFactorsDiffer):
        ScamScorer(parse_trees(booster.model_to_string()), AS_IT_IS, names)


@pytest.mark.parametrize("shape", [(len(NAMES) - 1,), (len(NAMES) + 1,), (0,), (1, len(NAMES))])
def test_a_row_of_another_length_is_refused(booster: lightgbm.Booster, shape: tuple[int, ...]) -> None:
    with pytest.raises(ScamFactorsDiffer):
        scorer_of(booster).score(np.zeros(shape))


@pytest.mark.parametrize("threshold", [nan, -inf, 1.7e308])
def test_thresholds_that_cannot_be_told_from_infinity_are_refused(threshold: float) -> None:
    split = Split(0, threshold, None, Missing.NAN, missing_left=False, left=-1, right=-2, rows=2)
    tree = Tree((split,), (Leaf(0.0, 1), Leaf(1.0, 1)))

    with pytest.raises(TreesUnreadable):
        ScamScorer(Trees(feature_names=NAMES, trees=(tree,)), AS_IT_IS, NAMES)


def test_serving_imports_none_of_the_learning_libraries() -> None:
    code = (
        "import sys; import models.risk.payments.scorer;"
        "print(sorted({'lightgbm', 'sklearn', 'pandas', 'optbinning'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
