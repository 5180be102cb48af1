"""The scam model's quick way to score one row beside `Booster.predict`, on the same model and rows."""

from dataclasses import dataclass
from itertools import cycle

import numpy as np

from assistant.benching.payments.floors import processor_seconds
from models.risk.payments.register import FACTOR_NAMES
from models.risk.payments.scam_card import TREES_FILE
from models.risk.payments.shipped import SHIPPED_SCAM, load_scam_model

_ROWS = 512


@dataclass(frozen=True, slots=True)
class Scoring:
    """Processor seconds of one row, and the largest difference of log-odds between the two."""

    quick: float
    library: float
    largest_difference: float
    trees: int


def measured_scoring(count: int) -> Scoring:
    """Rows of random factors, a fifth of them missing."""
    import lightgbm

    scorer = load_scam_model().scorer
    booster = lightgbm.Booster(model_file=str(SHIPPED_SCAM / TREES_FILE))
    random = np.random.default_rng(7)
    rows = np.exp(random.normal(1, 3, (_ROWS, len(FACTOR_NAMES))))
    rows[random.random(rows.shape) < 0.2] = np.nan
    ours = [scorer.raw(row) for row in rows]
    theirs = booster.predict(rows, raw_score=True)
    some, others = cycle(rows), cycle(rows[:, None, :])
    return Scoring(
        quick=processor_seconds(lambda: scorer.score(next(some)), count),
        library=processor_seconds(lambda: booster.predict(next(others), num_threads=1), count),
        largest_difference=float(np.max(np.abs(np.array(ours) - theirs))),
        trees=booster.num_trees(),
    )
