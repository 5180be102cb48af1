"""Fitting the behaviour model with LightGBM: small monotone trees; evidence is hidden in views where consent
is needed, so that hiding it means nothing.

Learning only; serving reads the text with `trees`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import lightgbm
import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Direction
from models.risk.sample import Mask, Matrix, Sample
from models.risk.tree_inputs import tree_inputs
from models.risk.withholding import consent_categories, dropped_view

Column = NDArray[np.float64]
Settings = Mapping[str, float]

TREES_MAX = 600
PATIENCE = 50
"""Trees without a gain on the rows held out after which growing ends."""

VIEWS = 4
"""Where consent is needed, each customer is seen this often, each time with other evidence hidden."""

USUAL: Settings = {
    "learning_rate": 0.04,
    "num_leaves": 12,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "lambda_l2": 10.0,
}

_SIGN = {Direction.LOWERS_PD: -1, Direction.RAISES_PD: 1, Direction.NONE: 0}

_FIXED = {
    "objective": "binary",
    # The finer methods let steps against the direction through (seen in 4.7, where some values are missing).
    "monotone_constraints_method": "basic",
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "max_bin": 127,
    # Categories with few rows are pulled to the mean before they are ordered.
    "cat_smooth": 20.0,
    # Everything below is for the same bytes from the same seed.
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


@dataclass(frozen=True, slots=True)
class HeldOut:
    """What growing trees on some rows gave on others: log loss and log-odds after each number of trees."""

    losses: Column
    booster: lightgbm.Booster

    def log_odds(self, sample: Sample, trees: int) -> Column:
        """Of complete rows, by the first `trees` trees."""
        columns = tree_inputs(sample.factors).rows(sample.values)
        return np.asarray(
            self.booster.predict(columns, raw_score=True, num_iteration=trees, num_threads=1),
            dtype=np.float64,
        )


def fit_behaviour(sample: Sample, settings: Settings, trees: int, seed: int) -> str:
    """LightGBM's text of so many trees for the log-odds of default, over the columns of `tree_inputs`."""
    data, parameters = _prepared(sample, settings, seed)
    booster = lightgbm.train(parameters, data, num_boost_round=trees)
    return str(booster.model_to_string())


def grow_with_held_out(sample: Sample, held: Mask, settings: Settings, seed: int) -> HeldOut:
    """Grow trees on the rows not held until those held gain nothing more, or TREES_MAX."""
    data, parameters = _prepared(sample.rows(~held), settings, seed)
    judged = _dataset(sample.rows(held), seed + 1, reference=data)
    curve: dict[str, dict[str, list[float]]] = {}
    booster = lightgbm.train(
        parameters | {"metric": "binary_logloss"},
        data,
        num_boost_round=TREES_MAX,
        valid_sets=[judged],
        valid_names=["held"],
        callbacks=[
            lightgbm.early_stopping(PATIENCE, verbose=False),
            lightgbm.record_evaluation(curve),
        ],
    )
    return HeldOut(losses=np.array(curve["held"]["binary_logloss"]), booster=booster)


def behaviour_log_odds(text: str, columns: Matrix) -> Column:
    """Log-odds of default for many rows of the trees' columns; the same numbers, bit for bit, as `trees`
    gives for one."""
    return np.asarray(_read(text).predict(columns, raw_score=True, num_threads=1), dtype=np.float64)


@lru_cache(maxsize=8)
def _read(text: str) -> lightgbm.Booster:
    """Validation asks the same trees hundreds of times."""
    return lightgbm.Booster(model_str=text)


def _prepared(sample: Sample, settings: Settings, seed: int) -> tuple[lightgbm.Dataset, dict[str, object]]:
    inputs = tree_inputs(sample.factors)
    views = VIEWS if consent_categories(sample.factors) else 1
    # A leaf needs enough customers, not enough views of the same few; a tenth of the rows always is.
    smallest = min(int(settings["min_data_in_leaf"]), max(5, len(sample) // 50)) * views
    signs = [_SIGN[factor.direction] for factor in sample.factors]
    parameters = {
        **_FIXED,
        **settings,
        "num_leaves": int(settings["num_leaves"]),
        "min_data_in_leaf": smallest,
        "monotone_constraints": signs + [0] * len(inputs.specials),
        "seed": seed,
    }
    return _dataset(sample, seed), parameters


def _dataset(sample: Sample, seed: int, reference: lightgbm.Dataset | None = None) -> lightgbm.Dataset:
    inputs, categories = tree_inputs(sample.factors), consent_categories(sample.factors)
    values, bad = sample.values, sample.bad
    if categories:
        rng = np.random.default_rng(seed)
        views = [dropped_view(values, sample.factors, categories, rng) for _ in range(VIEWS)]
        values, bad = np.concatenate(views), np.tile(bad, VIEWS)
        values = _without_flags(values, sample)
    return lightgbm.Dataset(
        inputs.rows(values),
        label=bad,
        reference=reference,
        feature_name=list(inputs.names),
        categorical_feature=list(inputs.categorical),
        params={"max_bin": _FIXED["max_bin"], "verbosity": -1},
        free_raw_data=True,
    )


def _without_flags(values: Matrix, sample: Sample) -> Matrix:
    for column, factor in enumerate(sample.factors):
        if factor.flag:
            # Shown or missing would be its only two values, and missing must not be told apart.
            values[:, column] = 1.0
    return values
