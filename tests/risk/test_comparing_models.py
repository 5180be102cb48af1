"""Measures and comparisons against what can be worked out by hand or by brute force."""

from math import sqrt
from typing import Any

import numpy as np
import pytest

from models.risk.measures import discrimination, expected_calibration_error
from models.risk.ranking import Ranked, auc_of, average_precision_of, recall_at
from models.risk.reliability import bins_of_expected, calibration_line, wilson
from models.risk.validation.comparing import (
    auc_difference,
    auc_with_error,
    by_bootstrap,
    compared,
    over_folds,
)
from models.risk.validation.discrimination import judge_models


def two_scores(rows: int, seed: int) -> tuple[Any, Any, Any]:
    rng = np.random.default_rng(seed)
    bad = (rng.random(rows) < 0.4).astype(np.int8)
    one = np.round(bad + rng.normal(size=rows), 1)
    return one, np.round(0.5 * one + rng.normal(size=rows), 1), bad


def by_pairs(one: Any, other: Any, bad: Any) -> tuple[float, float]:
    """DeLong's difference and standard error, from every pair of a bad and a good."""

    def wins(score: Any) -> Any:
        bads, goods = score[bad == 1][:, None], score[bad == 0][None, :]
        return (bads > goods) + 0.5 * (bads == goods)

    won = wins(one) - wins(other)
    of_bads, of_goods = won.mean(axis=1), won.mean(axis=0)
    return won.mean(), sqrt(of_bads.var(ddof=1) / len(of_bads) + of_goods.var(ddof=1) / len(of_goods))


@pytest.mark.parametrize("seed", range(5))
def test_delong_by_ranks_is_delong_by_pairs(seed: int) -> None:
    one, other, bad = two_scores(120, seed)

    found = auc_difference(one, other, bad)

    assert found == pytest.approx(by_pairs(one, other, bad))


def test_delong_of_a_case_worked_by_hand() -> None:
    # Four bads and four goods; of sixteen pairs `one` puts fifteen right, `other` twelve.
    bad = np.array([1, 1, 1, 1, 0, 0, 0, 0])
    one = np.array([9.0, 8.0, 7.0, 4.0, 5.0, 3.0, 2.0, 1.0])
    other = np.array([8.0, 3.0, 7.0, 4.0, 5.0, 6.0, 2.0, 1.0])

    found = auc_difference(one, other, bad)
    same = auc_difference(one, one * 2 + 1, bad)

    assert auc_with_error(one, bad).value == 15 / 16
    # Shares won: bads 0, 1/2, 0, 1/4 apart; goods 1/4, 1/2, 0, 0 apart.
    assert found.value == pytest.approx(3 / 16)
    assert found.error == pytest.approx(sqrt(0.0572917 / 4 + 0.0572917 / 4), rel=1e-5)
    assert found.p_value == pytest.approx(0.2679, abs=1e-3)
    assert (same.value, same.error, same.p_value) == (0.0, 0.0, 1.0)


def test_rows_told_twice_make_nothing_surer() -> None:
    one, other, bad = two_scores(600, 1)
    once = auc_difference(one, other, bad)

    twice = np.tile(one, 2), np.tile(other, 2), np.tile(bad, 2)
    by_row = auc_difference(*twice)
    by_customer = auc_difference(*twice, customer=np.tile(np.arange(600), 2))

    assert by_row.error == pytest.approx(once.error / sqrt(2), rel=0.01)
    assert by_customer.error == pytest.approx(once.error, rel=0.01)


def test_a_bootstrap_agrees_with_delong() -> None:
    one, other, bad = two_scores(1_500, 4)

    exact = auc_difference(one, other, bad).interval()
    both = judge_models({"one": one, "other": other}, bad, np.arange(1_500), seed=1)
    gaps = both.auc_drawn[:, 0] - both.auc_drawn[:, 1]
    drawn = by_bootstrap(("one", "other"), both.auc[0] - both.auc[1], gaps)

    assert drawn.auc_difference.value == exact.value
    assert drawn.auc_difference.low == pytest.approx(exact.low, abs=0.006)
    assert drawn.auc_difference.high == pytest.approx(exact.high, abs=0.006)
    assert drawn.p_value < 0.01


def test_folds_are_compared_with_the_wider_variance() -> None:
    one, other, bad = two_scores(1_000, 2)
    fold = np.arange(1_000) % 5
    gaps = np.array(
        [
            discrimination(one[fold == k], bad[fold == k])[0]
            - discrimination(other[fold == k], bad[fold == k])[0]
            for k in range(5)
        ]
    )

    gap, p_value = over_folds(one, other, bad, fold)
    tests = compared(("one", "other"), one, other, bad, np.arange(1_000), fold)

    half = 2.776445 * sqrt(gaps.var(ddof=1) * (1 / 5 + 1 / 4))
    assert gap.value == pytest.approx(gaps.mean(), abs=1e-6)
    assert gap.high - gap.value == pytest.approx(half, abs=1e-5)
    assert 0 < p_value < 0.05
    assert [test.method for test in tests] == ["DeLong 1988, within folds", "folds (Nadeau and Bengio 2003)"]
    assert tests[0].auc_difference.value == pytest.approx(gaps.mean(), abs=1e-6)


def test_measures_of_a_case_worked_by_hand() -> None:
    pd = np.array([0.9, 0.8, 0.8, 0.4, 0.2])
    bad = np.array([1, 1, 0, 0, 1])
    counts = Ranked(pd, bad).counts()

    # Of six pairs three are right, one is a tie.
    assert auc_of(*counts) == pytest.approx(3.5 / 6)
    assert discrimination(pd, bad.astype(np.int8))[1] == pytest.approx(1 / 3)
    assert average_precision_of(*counts) == pytest.approx((1 + 2 / 3 + 3 / 5) / 3)
    assert recall_at(*counts, 0.0) == pytest.approx(1 / 3)
    assert recall_at(*counts, 0.5) == pytest.approx(2 / 3)


def test_calibration_of_cases_worked_by_hand() -> None:
    # Two bins of what is expected: 0.1 x 8 and 0.8 x 1.
    rare = bins_of_expected(np.array([0.1] * 8 + [0.8]), np.array([0] * 8 + [1]), bins=2)
    rng = np.random.default_rng(1)
    logit = rng.normal(-1, 1, 60_000)
    bad = rng.random(60_000) < 1 / (1 + np.exp(-logit))
    line = calibration_line(1 / (1 + np.exp(-(2 * logit + 0.5))), bad)

    assert [(part.rows, round(part.mean_pd, 9), part.bads) for part in rare] == [(8, 0.1, 0.0), (1, 0.8, 1.0)]
    assert (line.slope, line.intercept) == pytest.approx((0.5, -0.25), abs=0.02)
    assert wilson(1, 10) == pytest.approx((0.0179, 0.4042), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)


def test_the_order_of_rows_with_one_pd_says_nothing_of_calibration() -> None:
    pd, bad = np.full(1_000, 0.3), np.repeat([1, 0], [300, 700]).astype(np.int8)

    assert expected_calibration_error(pd, bad) == pytest.approx(0.0, abs=1e-12)
    assert calibration_line(pd, bad).slope == 1.0


def test_models_are_judged_on_the_same_draws_with_curves_that_fit_a_plot() -> None:
    rng = np.random.default_rng(5)
    pd = rng.beta(1, 4, 4_000)
    bad = (rng.random(4_000) < pd).astype(np.int8)
    blind = np.full(4_000, bad.mean())

    sure, unsure = judge_models(
        {"sure": pd, "blind": blind}, bad, np.arange(4_000), resamples=100, seed=1
    ).models

    auc, ks = discrimination(pd, bad)
    found = sure.discrimination
    assert (found.auc.value, found.ks.value) == pytest.approx((auc, ks), abs=1e-6)
    assert found.gini.value == pytest.approx(2 * auc - 1, abs=1e-5)
    assert found.auc.low < auc < found.auc.high
    assert sure.calibration.ece < 0.02
    assert sure.calibration.slope == pytest.approx(1, abs=0.15)
    assert sure.roc[0] == (0.0, 0.0)
    assert sure.roc[-1] == (1.0, 1.0)
    assert len(sure.roc) < 130
    across, up = np.array(sure.roc).T
    assert np.trapezoid(up, across) == pytest.approx(auc, abs=0.005)
    gaps = np.interp(np.linspace(0, 1, 500), *np.array(sure.goods_up_to).T) - np.interp(
        np.linspace(0, 1, 500), *np.array(sure.bads_up_to).T
    )
    assert gaps.max() == pytest.approx(ks, abs=0.01)
    assert sum(sure.histogram.goods) == pytest.approx(1, abs=1e-4)
    assert unsure.discrimination.auc.value == 0.5
    assert (unsure.discrimination.ks.value, unsure.calibration.ece) == (0.0, 0.0)
