"""The challenger: plain LightGBM, untuned, for the same rows. Learning only.

300 trees of 15 leaves, learning rate 0.03, categories as the library takes them, nothing else.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.risk.factor import FactorKind
from models.risk.ranking import Column
from models.risk.sample import Matrix, Sample

NAME: Final = "plain LightGBM"
TREES: Final = 300
_PARAMETERS: Final = {
    "objective": "binary",
    "learning_rate": 0.03,
    "num_leaves": 15,
    # Everything below is for the same trees from the same seed.
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


def learn_plain(fit: Sample, seed: int) -> Callable[[Matrix], Column]:
    """Learned from these rows; gives the PD of rows x factors, as it comes."""
    import lightgbm

    categories = [column for column, factor in enumerate(fit.factors) if factor.kind is FactorKind.CATEGORY]
    data = lightgbm.Dataset(fit.values, label=fit.bad, categorical_feature=categories, free_raw_data=True)
    booster = lightgbm.train(_PARAMETERS | {"seed": seed}, data, num_boost_round=TREES)
    return lambda values: np.asarray(booster.predict(values, num_threads=1), dtype=np.float64)
