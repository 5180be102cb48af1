"""A declared direction that the data speak against is told; one that they bear out is not."""

import numpy as np

from models.risk.directions import doubtful_directions
from models.risk.factor import Direction, Factor
from models.risk.sample import Sample


def a_factor(name: str, direction: Direction) -> Factor:
    return Factor(
        name=name, meaning_zh=name, meaning_en=name, unit="", category=None, direction=direction,
        reason_code=name, specials=(-9.0,),
    )  # fmt: skip


def test_only_the_direction_that_the_data_contradict_is_told() -> None:
    # given bads that come with larger values, gaps and a code that means "no record"
    rng = np.random.default_rng(4)
    rows = 2_000
    risk = rng.normal(size=rows)
    bad = (rng.random(rows) < 1 / (1 + np.exp(1.5 - risk))).astype(np.int8)
    column = np.where(rng.random(rows) < 0.1, -9.0, np.where(rng.random(rows) < 0.1, np.nan, risk))
    noise = rng.normal(size=rows)
    factors = (
        a_factor("right", Direction.RAISES_PD),
        a_factor("wrong", Direction.LOWERS_PD),
        a_factor("noise", Direction.LOWERS_PD),
        a_factor("free", Direction.NONE),
    )
    sample = Sample(factors, np.column_stack([column, column, noise, column]), bad, np.arange(rows))

    # when
    notes = doubtful_directions(sample)

    # then
    assert len(notes) == 1
    assert "Column wrong is declared lowers_pd" in notes[0]
    assert "more bads" in notes[0]
