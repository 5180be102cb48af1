"""Boosters grown on random tables with categories, gaps and zeros, and rows that go wrong most."""

from dataclasses import dataclass

import lightgbm
import numpy as np
from numpy.typing import NDArray

from models.risk.trees import Leaf, Split, Tree, Trees, parse_trees

Rows = NDArray[np.float64]

NAN, INF = float("nan"), float("inf")
ODD = (
    NAN, INF, -INF, 0.0, -0.0, 1e-35, -1e-35, 5e-324, -0.5, -1.0, -7.0, 2.7, 39.999, 1e300, -1e300, 5e9,
    1.7976931348623157e308,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grown:
    """A booster, the same as read from its text, and rows: its own and odd ones."""

    booster: lightgbm.Booster
    trees: Trees
    rows: Rows

    def predicted(self) -> Rows:
        return np.asarray(self.booster.predict(self.rows, raw_score=True, num_threads=1))

    def contributed(self) -> Rows:
        return np.asarray(self.booster.predict(self.rows, pred_contrib=True, num_threads=1))


def grown(seed: int, *, trees: int = 12, leaves: int = 15, rows: int = 600, **settings: object) -> Grown:
    """Columns: two of categories, three numbers with gaps, one mostly zero, one that never misses."""
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(rows, 7))
    values[:, 0] = rng.integers(0, 5, rows)
    values[:, 1] = rng.integers(0, 70, rows)
    values[:, 5] *= rng.random(rows) < 0.4
    values[:, :6][rng.random((rows, 6)) < 0.15] = NAN
    odds = (
        2 * (values[:, 0] % 3 == 1) + 2 * (values[:, 1] % 7 == 2) + np.nan_to_num(values[:, 2:]).sum(axis=1)
    )
    parameters = {
        "objective": "binary", "num_leaves": leaves, "min_data_in_leaf": 5, "min_data_per_group": 5,
        "cat_smooth": 1.0, "seed": seed, "num_threads": 1, "verbosity": -1, "deterministic": True,
        "force_row_wise": True,
    }  # fmt: skip
    data = lightgbm.Dataset(
        values, label=(odds + rng.normal(size=rows) > 1.5).astype(float), categorical_feature=[0, 1]
    )
    learned = lightgbm.train(parameters | settings, data, num_boost_round=trees)
    text = learned.model_to_string()
    return Grown(lightgbm.Booster(model_str=text), parse_trees(text), _with_odd(values, rng))


def _with_odd(values: Rows, rng: np.random.Generator) -> Rows:
    odd = values[:200].copy()
    strange = rng.random(odd.shape) < 0.3
    odd[strange] = rng.choice(ODD, int(strange.sum()))
    return np.concatenate([values[:100], odd])


def goes_right(split: Split, row: Rows) -> bool:
    """Where a row goes at one split, told by a tree of nothing else."""
    stump = Tree((split._replace(left=-1, right=-2),), (Leaf(0.0, 1), Leaf(1.0, 1)))
    return Trees(tuple("abcdefg"), (stump,)).log_odds(row.tolist()) == 1.0
