"""Columns unfit to learn from: what leaks is found by what it tells, and honest columns are let be."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.risk.column_checks import LeakSearch, faults_of, left_out, refusal, too_few
from models.risk.factor import Direction, Factor, FactorKind

ROWS = 8_000
CHANCE = np.random.default_rng(11)
BAD = (CHANCE.random(ROWS) < 0.05).astype(np.int8)
SORTED_BY_LABEL = np.argsort(np.argsort(BAD, kind="stable")).astype(float)
NOISE = CHANCE.normal(size=ROWS)
KNOWN_OF_SOME_BADS = np.where((BAD == 1) & (CHANCE.random(ROWS) < 0.4), CHANCE.random(ROWS), np.nan)


def a_factor(name: str, kind: FactorKind = FactorKind.NUMBER) -> Factor:
    return Factor(
        name=name,
        meaning_zh=name,
        meaning_en=name,
        unit="",
        category=None,
        direction=Direction.NONE,
        reason_code=name,
        kind=kind,
    )


@pytest.mark.parametrize(
    "column",
    [
        SORTED_BY_LABEL,
        BAD * 3.0 + 0.5 * NOISE,
        np.where(BAD == 1, 0.1 * NOISE, np.sign(NOISE) * (1 + np.abs(NOISE))),
        KNOWN_OF_SOME_BADS,
        np.where(np.isnan(KNOWN_OF_SOME_BADS), NOISE, np.nan),
        np.nan_to_num(KNOWN_OF_SOME_BADS),
    ],
    ids=["row numbers", "far apart", "in the middle", "known of bads", "unknown of bads", "amounts of bads"],
)
def test_what_was_booked_after_the_outcome_is_found(column: NDArray[np.float64]) -> None:
    assert LeakSearch(BAD).how(column, category=False) is not None


@pytest.mark.parametrize(
    "column",
    [
        NOISE,
        BAD * 1.9 + NOISE,
        np.where(CHANCE.random(ROWS) < 0.3, np.nan, NOISE),
        np.where((BAD == 1) & (CHANCE.random(ROWS) < 0.4) | (CHANCE.random(ROWS) < 0.02), 1.0, 0.0),
        np.arange(ROWS, dtype=float),
    ],
    ids=["noise", "a score with an AUC of 0.91", "gaps by chance", "a flag of 70 % bads", "numbers of rows"],
)
def test_an_honest_column_is_let_be(column: NDArray[np.float64]) -> None:
    assert LeakSearch(BAD).how(column, category=False) is None


def test_a_category_may_tell_the_label_too() -> None:
    telling = np.where(BAD == 1, CHANCE.integers(0, 3, ROWS), CHANCE.integers(3, 9, ROWS)).astype(float)

    assert LeakSearch(BAD).how(telling, category=True) is not None
    assert LeakSearch(BAD).how(CHANCE.integers(0, 9, ROWS).astype(float), category=True) is None


def test_half_of_the_rows_being_bad_is_no_leak() -> None:
    bad = (CHANCE.random(ROWS) < 0.6).astype(np.int8)

    assert LeakSearch(bad).how(bad * 1.5 + NOISE, category=False) is None


def test_of_two_columns_that_are_the_same_the_later_is_at_fault() -> None:
    gaps = np.where(NOISE > 1, np.nan, NOISE)
    values = np.column_stack([gaps, NOISE, gaps, -0.0 * NOISE, np.full(ROWS, np.nan)])

    faults = faults_of([a_factor(name) for name in "abcde"], values, BAD)

    assert [(fault.column, fault.kind) for fault in faults] == [
        ("c", "duplicated"),
        ("d", "constant"),
        ("e", "all missing"),
    ]
    assert refusal(faults) == 'Column c repeats column a; set use = "ignored". Faults also in: d, e.'
    assert left_out(faults)[0] == "Column c repeats column a: left out."


def test_a_column_that_says_one_thing_or_nothing_is_kept() -> None:
    asked = np.where(NOISE > 0, 1.0, np.nan)

    assert faults_of([a_factor("asked")], asked[:, None], BAD) == ()


@pytest.mark.parametrize(
    ("rows", "bads", "said"),
    [
        (500, 500, "all 500 rows are bad"),
        (500, 0, "all 500 rows are good"),
        (30, 9, "too few"),
        (0, 0, "few"),
    ],
)
def test_one_class_or_a_few_dozen_rows_are_too_little(rows: int, bads: int, said: str) -> None:
    assert said in (too_few(rows, bads) or "")
    assert too_few(1_000, 50) is None
