"""Fitting the behaviour model with LightGBM: few small monotone trees over views with evidence hidden.

Learning only; serving reads the text with `trees`.
"""

import lightgbm
import numpy as np

from models.risk.factor import Direction
from models.risk.factors import EVIDENCE_CATEGORIES, FACTOR_NAMES, FACTORS
from models.risk.measures import Column, Labels
from models.risk.sample import Matrix
from models.risk.withholding import dropped_view

TREES = 60
VIEWS = 4
"""Each customer is seen this often, each time with other evidence hidden, so that hiding means nothing."""

_SIGN = {Direction.LOWERS_PD: -1, Direction.RAISES_PD: 1, Direction.NONE: 0}

_PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.12,
    "num_leaves": 16,
    "max_bin": 63,
    "lambda_l2": 10.0,
    "monotone_constraints": [_SIGN[factor.direction] for factor in FACTORS],
    "monotone_constraints_method": "intermediate",
    # Everything below is for the same bytes from the same seed.
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


def fit_behaviour(visible: Matrix, defaulted: Labels, seed: int) -> str:
    """LightGBM's text of a model for the log-odds of default; rows in, columns as in the register."""
    rng = np.random.default_rng(seed)
    views = np.concatenate([dropped_view(visible, FACTORS, EVIDENCE_CATEGORIES, rng) for _ in range(VIEWS)])
    for column, factor in enumerate(FACTORS):
        if factor.flag:
            # Shown or missing would be its only two values, and missing must not be told apart.
            views[:, column] = 1.0
    data = lightgbm.Dataset(
        views, label=np.tile(defaulted, VIEWS), feature_name=list(FACTOR_NAMES), free_raw_data=True
    )
    # A leaf needs enough customers, not enough views of the same few.
    smallest_leaf = max(20, len(defaulted) // 100) * VIEWS
    parameters = _PARAMETERS | {"min_data_in_leaf": smallest_leaf, "seed": seed}
    booster = lightgbm.train(parameters, data, num_boost_round=TREES)
    return str(booster.model_to_string())


def behaviour_log_odds(text: str, rows: Matrix) -> Column:
    """Log-odds of default for many rows at once; the same numbers, bit for bit, as `trees` gives for one."""
    booster = lightgbm.Booster(model_str=text)
    return np.asarray(booster.predict(rows, raw_score=True, num_threads=1), dtype=np.float64)
