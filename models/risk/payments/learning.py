"""Learning a scam model: LightGBM over the factors, its settings chosen inside the training period.

Learning only: LightGBM is imported when it is called for.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import Column
from models.risk.payments.measures import average_precision

Rows = NDArray[np.floating[Any]]
Scams = NDArray[np.bool_]
Progress = Callable[[str, float], None]


class Recipe(NamedTuple):
    """How to learn; the words are LightGBM's."""

    trees: int
    num_leaves: int
    learning_rate: float = 0.03
    min_data_in_leaf: int = 50
    feature_fraction: float = 0.3
    bagging_fraction: float = 0.7
    lambda_l2: float = 5.0


PLAIN: Final = Recipe(300, 15, 0.03, 50, 1.0, 1.0, 5.0)
"""300 trees of 15 leaves, nothing drawn at random. Leaves are held back a little (50 rows, L2 of 5): with so
few scams LightGBM's own settings run away, and a baseline that does is none."""

USUAL: Final = Recipe(500, 15)

TRIED: Final = (
    USUAL,
    Recipe(600, 15, feature_fraction=0.1),
    Recipe(800, 7, min_data_in_leaf=30),
)
_TREES_STEP: Final = 100
_FITTED_SHARE: Final = 0.7
_GENUINE_PER_SCAM: Final = 30


def learn(
    rows: Rows,
    scam: Scams,
    names: Sequence[str],
    *,
    recipe: Recipe = USUAL,
    seed: int = 1,
    progress: Progress = lambda step, share: None,
) -> str:
    """A model in LightGBM's text format. `rows` is (n, len(names)), NaN where missing; the same arguments
    on the same libraries give the same text."""
    import lightgbm

    settings = {
        "objective": "binary", "verbosity": -1, "num_threads": 1, "deterministic": True,
        "force_row_wise": True, "seed": seed, "bagging_freq": 1, "max_bin": 255,
        **{name: value for name, value in recipe._asdict().items() if name != "trees"},
    }  # fmt: skip
    told = lightgbm.Dataset(rows, scam.astype(np.int8), feature_name=list(names), params=settings)

    def after_tree(state: Any) -> None:
        progress("learn", (state.iteration + 1) / recipe.trees)

    booster = lightgbm.train(settings, told, recipe.trees, callbacks=[after_tree])
    text: str = booster.model_to_string()
    return text


def log_odds(text: str, rows: Rows, since: int = 0, trees: int = -1) -> Column:
    """Log-odds of a scam, of `trees` trees (all by default) from the one numbered `since`."""
    import lightgbm

    booster = lightgbm.Booster(model_str=text)
    found: Column = booster.predict(rows, raw_score=True, start_iteration=since, num_iteration=trees)
    return found


def importances(text: str) -> tuple[tuple[str, float], ...]:
    """The share that each factor has of all gain, the greatest first."""
    import lightgbm

    booster = lightgbm.Booster(model_str=text)
    gain = booster.feature_importance("gain")
    pairs = zip(booster.feature_name(), (gain / max(gain.sum(), 1e-12)).tolist(), strict=True)
    return tuple(sorted(pairs, key=lambda pair: -pair[1]))


def choose_recipe(
    rows: Rows,
    scam: Scams,
    at_ms: NDArray[np.int64],
    delay_ms: int,
    names: Sequence[str],
    *,
    seed: int = 1,
    progress: Progress = lambda step, share: None,
) -> Recipe:
    """The best of TRIED, and its number of trees, by average precision on the last part of the period.

    Rows whose label was not known when that part began are left out of the earlier. Genuine rows of the
    earlier part are thinned at random, for speed: only the order of the recipes is asked for.
    """
    begins = np.quantile(at_ms, _FITTED_SHARE)
    earlier, later = at_ms + delay_ms <= begins, at_ms >= begins
    if not (scam[earlier].any() and scam[later].any()):
        return USUAL
    kept = earlier & (scam | _thinned(scam, earlier, seed))
    found: list[tuple[float, Recipe]] = []
    for place, recipe in enumerate(TRIED):
        progress("choose", place / len(TRIED))
        text = learn(rows[kept], scam[kept], names, recipe=recipe, seed=seed)
        found += _by_trees(text, recipe, rows[later], scam[later])
    return max(found)[1]


def _by_trees(text: str, recipe: Recipe, rows: Rows, scam: Scams) -> list[tuple[float, Recipe]]:
    """Average precision as trees are added, a hundred at a time."""
    so_far, found = np.zeros(len(rows)), []
    for since in range(0, recipe.trees, _TREES_STEP):
        so_far += log_odds(text, rows, since, _TREES_STEP)
        found.append((average_precision(so_far, scam), recipe._replace(trees=since + _TREES_STEP)))
    return found


def _thinned(scam: Scams, among: NDArray[np.bool_], seed: int) -> NDArray[np.bool_]:
    share = _GENUINE_PER_SCAM * (scam & among).sum() / max((~scam & among).sum(), 1)
    kept: NDArray[np.bool_] = np.random.default_rng(seed).random(len(scam)) < share
    return kept
