"""Leaks are planted that give everything away under a split of rows; under ours they give nothing."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.risk.credit_spec import Splitting
from models.risk.measures import discrimination
from models.risk.sample import Sample
from models.risk.validation.people import people_of
from models.risk.validation.periods import known_from
from models.risk.validation.splitting import (
    DatesUnusable,
    Parts,
    PartTooSmall,
    TimeMissing,
    folds,
    kept_apart,
    parts,
)
from tests.risk.given_samples import a_sample


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def remembering(values: Any, bad: Any, asked: Any) -> Any:
    """Learns by heart: the bad rate of the rows with the nearest value in the first column."""
    known, place = np.unique(values[:, 0], return_inverse=True)
    rate = np.bincount(place, weights=bad) / np.bincount(place)
    right = np.searchsorted(known, asked[:, 0]).clip(1, len(known) - 1)
    nearer = right - (asked[:, 0] - known[right - 1] < known[right] - asked[:, 0])
    return rate[nearer]


def auc_between(sample: Sample, fit: Any, judge: Any) -> float:
    return discrimination(
        remembering(sample.values[fit], sample.bad[fit], sample.values[judge]), sample.bad[judge]
    )[0]


def auc_of_parts(sample: Sample, found: Parts) -> float:
    return auc_between(sample, found.fit, found.judge)


def auc_of_rows_drawn(sample: Sample) -> float:
    """As a split of rows would have it."""
    fit = np.random.default_rng(3).random(len(sample)) < 0.6
    return auc_between(sample, fit, ~fit)


def test_a_column_that_is_the_customer_gives_nothing_away(rng: np.random.Generator) -> None:
    customer = np.repeat(np.arange(2_000), 5)
    fate = rng.random(2_000) < 0.5
    sample = a_sample({"account": customer}, fate[customer], customer=customer)

    assert auc_of_rows_drawn(sample) > 0.95
    assert 0.45 < auc_of_parts(sample, parts(sample, Splitting(), 12)) < 0.55
    fold = folds(sample, 5, seed=1)
    assert 0.4 < auc_between(sample, fold != 0, fold == 0) < 0.6


def test_a_customer_seen_when_fitting_is_not_judged_later(rng: np.random.Generator) -> None:
    customer = np.tile(np.arange(1_500), 8)
    month = np.datetime64("2016-01", "M") + np.repeat(np.arange(8) * 9, 1_500)
    fate = rng.random(1_500) < 0.5
    sample = a_sample({"account": customer}, fate[customer], customer=customer, month=month)

    found = parts(sample, Splitting(by="time"), 12)

    assert auc_of_rows_drawn(sample) > 0.95
    assert 0.44 < auc_of_parts(sample, found) < 0.56
    assert "rows are left out" in found.how
    established = np.isin(customer[found.judge], customer[month < month[found.judge].min()])
    assert established.mean() > 0.9, "those who have been customers for long are judged too"


def test_copies_of_a_row_under_another_name_stay_together(rng: np.random.Generator) -> None:
    measured = np.repeat(rng.normal(size=3_000), 2)
    fate = np.repeat(rng.random(3_000) < 0.4, 2)
    sample = a_sample({"measured": measured, "other": measured * 2}, fate)

    assert auc_of_rows_drawn(sample) > 0.75
    assert 0.45 < auc_of_parts(sample, parts(sample, Splitting(), 12)) < 0.55


def test_a_common_answer_is_not_taken_for_copies_of_one_row() -> None:
    sample = a_sample({"answer": np.tile([0.0, 1.0, np.nan], 100)}, np.tile([0, 1], 150))

    assert len(np.unique(people_of(sample))) == 300


def test_an_outcome_of_the_future_gives_nothing_away(rng: np.random.Generator) -> None:
    # A shock of a month makes everybody bad whose outcome window ends in it: the label of a row is in those
    # of the rows next to it in time, even of rows from just before it.
    day = np.sort(rng.integers(0, 2_600, 12_000))
    month = np.datetime64("2015-01-01", "D") + day
    shock = rng.random(200) < 0.5
    sample = a_sample({"day": day}, shock[(day + 365) // 31], month=month)
    found = parts(sample, Splitting(by="time"), 12)

    assert auc_of_rows_drawn(sample) > 0.95
    assert 0.4 < auc_of_parts(sample, found) < 0.6
    assert known_from(month[found.fit], 12).max() <= month[found.calibrate].min()
    assert known_from(month[found.calibrate], 12).max() <= month[found.judge].min()


def test_dates_that_are_told_are_kept(rng: np.random.Generator) -> None:
    month = np.datetime64("2019-01", "M") + np.tile(np.arange(72), 100)
    sample = a_sample({"x": rng.normal(size=7_200)}, rng.random(7_200) < 0.2, month=month)
    told = Splitting(calibrate_from=date(2022, 1, 1), judge_from=date(2024, 1, 1))

    found = parts(sample, told, 12)

    assert month[found.fit].max() == np.datetime64("2020-12")
    assert month[found.calibrate].min() == np.datetime64("2022-01")
    assert month[found.calibrate].max() == np.datetime64("2022-12")
    assert month[found.judge].min() == np.datetime64("2024-01")
    assert "2022-01-01" in found.how


@pytest.mark.parametrize("unit", ["M", "D", "ns"])
def test_dates_are_chosen_where_none_are_told(unit: str, rng: np.random.Generator) -> None:
    month = (np.datetime64("2019-01-01", "D") + rng.integers(0, 2_000, 8_000)).astype(f"M8[{unit}]")
    sample = a_sample({"x": rng.normal(size=8_000)}, rng.random(8_000) < 0.2, month=month)

    found = parts(sample, Splitting(), 3)

    assert found.how.startswith("By time")
    shares = [mask.mean() for mask in (found.fit, found.calibrate, found.judge)]
    assert shares == pytest.approx([0.5, 0.13, 0.22], abs=0.08)


def test_rows_of_one_month_are_split_by_customer(rng: np.random.Generator) -> None:
    month = np.full(1_000, np.datetime64("2020-05", "M"))
    sample = a_sample({"x": rng.normal(size=1_000)}, rng.random(1_000) < 0.3, month=month)

    found = parts(sample, Splitting(), 12)

    assert found.how.startswith("By customer")
    assert "dates span too little" in found.how
    with pytest.raises(DatesUnusable, match=r'splitting\.by = "customer"'):
        parts(sample, Splitting(by="time"), 12)


def test_too_little_is_told_with_a_remedy() -> None:
    thirty = a_sample({"x": np.arange(30.0)}, np.arange(30) % 3 == 0)
    good = a_sample({"x": np.arange(300.0)}, np.zeros(300))

    with pytest.raises(PartTooSmall, match="bring more rows"):
        parts(thirty, Splitting(), 12)
    with pytest.raises(PartTooSmall, match="0 bads"):
        parts(good, Splitting(), 12)
    with pytest.raises(PartTooSmall, match=r"set fewer splitting\.folds"):
        folds(good, 5, seed=1)
    with pytest.raises(TimeMissing):
        parts(good, Splitting(by="time"), 12)


@settings(max_examples=40, deadline=None)
@given(
    rows=st.integers(200, 900),
    customers=st.integers(60, 900),
    label_months=st.sampled_from([0.5, 3.0, 12.0, 18.0]),
    seed=st.integers(0, 10_000),
    timed=st.booleans(),
)
def test_no_split_shares_a_customer_or_a_time(
    rows: int, customers: int, label_months: float, seed: int, timed: bool
) -> None:
    rng = np.random.default_rng(seed)
    customer = rng.integers(0, customers, rows)
    month = np.datetime64("2015-01-01") + rng.integers(0, 3_000, rows) if timed else None
    sample = a_sample({"x": rng.normal(size=rows)}, rng.random(rows) < 0.4, customer=customer, month=month)

    try:
        found = parts(sample, Splitting(), label_months, seed)
    except PartTooSmall:
        return
    again = parts(sample, Splitting(), label_months, seed)
    fold = folds(sample, 4, seed)

    masks = (found.fit, found.calibrate, found.judge)
    assert np.sum(masks, axis=0).max() == 1
    assert all(
        (one == other).all()
        for one, other in zip(masks, (again.fit, again.calibrate, again.judge), strict=True)
    )
    for earlier, later in ((0, 1), (0, 2), (1, 2)):
        assert not set(customer[masks[earlier]]) & set(customer[masks[later]])
        if month is not None and found.how.startswith("By time"):
            assert known_from(month[masks[earlier]], label_months).max() <= month[masks[later]].min()
    try:
        fit, calibrate = kept_apart(sample, seed)
    except PartTooSmall:
        pass
    else:
        assert (fit ^ calibrate).all()
        assert not set(customer[fit]) & set(customer[calibrate])
    assert all(len(set(fold[customer == one])) == 1 for one in np.unique(customer))
    bads = np.bincount(fold, weights=sample.bad)
    assert np.ptp(bads) <= np.bincount(customer, weights=sample.bad).max()
