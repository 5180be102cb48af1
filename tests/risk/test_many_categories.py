"""With more consent categories than every set can have a calibration for, what is learned can be served."""

import numpy as np

from models.risk.credit_spec import Horizon, Search
from models.risk.factor import Direction, Factor
from models.risk.learning import learn
from models.risk.sample import Sample
from models.risk.schema import require_sound_schema
from models.risk.withholding import CATEGORIES_FOR_ALL_SETS

CATEGORIES = CATEGORIES_FOR_ALL_SETS + 2


def customers(rows: int, seed: int) -> Sample:
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(rows, CATEGORIES))
    bad = rng.random(rows) < 1 / (1 + np.exp(1.0 - values[:, 0]))
    factors = tuple(
        Factor(
            name=f"x{place}", meaning_zh="数", meaning_en="a number", unit="", category=f"kind_{place}",
            direction=Direction.NONE, reason_code=f"reason_{place}",
        )
        for place in range(CATEGORIES)
    )  # fmt: skip
    return Sample(factors, values, bad.astype(np.int8), seed * rows + np.arange(rows))


def test_what_is_learned_over_many_categories_is_a_schema_that_loading_accepts() -> None:
    # given customers whose every factor needs a consent of its own
    fit, calibrate = customers(300, 1), customers(150, 2)

    # when
    trained = learn(
        fit, calibrate, horizon=Horizon(), label_months=12.0, search=Search(seconds=0, trials=0), seed=1
    )

    # then what loading asks for is there, and whoever shows something between still has a PD
    require_sound_schema(trained.factors, trained.calibrations.table())
    some = fit.values.copy()
    some[:, 2] = np.nan
    assert np.isfinite(trained.behaviour_pd(some)).all()
