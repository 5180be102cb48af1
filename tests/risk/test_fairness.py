"""Fairness as measured, and the search for fairer models, on customers whose risk is known."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.risk.validation.alternatives import Search, proxies, search_alternatives
from models.risk.validation.deciding import approved
from models.risk.validation.fairness import group_rows, least_ratio, levels_of
from tests.risk.given_samples import borrowers, true_pd


def test_fairness_is_told_by_level_with_intervals() -> None:
    sample, _ = borrowers(8_000)
    old = sample.groups["age"] == "old"
    pd = true_pd(sample.values)
    harsh = np.where(old, pd + 0.1, pd).clip(0, 1)

    even, _ = group_rows(sample, pd, 0.8, resamples=100, seed=1)
    uneven, _ = group_rows(sample, harsh, 0.8, resamples=100, seed=1)

    assert [row.level for row in even] == ["young", "old"]
    assert even[1].selection_ratio.low < 1 < even[1].selection_ratio.high
    assert even[0].true_positive_gap == 0.0
    assert uneven[1].selection_ratio.high < 0.95
    assert uneven[1].true_positive_gap is not None
    assert uneven[1].true_positive_gap < -0.05
    assert uneven[1].ece == pytest.approx(0.1, abs=0.03)


def test_a_level_of_few_is_not_shown_and_said_so() -> None:
    sample, pd = borrowers(500)
    words = np.array(["most"] * 480 + ["few"] * 20)

    rows, notes = group_rows(replace(sample, groups={"age": words}), pd, 0.8, resamples=20, seed=1)

    assert rows == ()
    assert "fewer than 30 rows" in notes[0]


def unfair(values: Any) -> Any:
    """The true PD, made worse by what merely stands for the group."""
    return 1 / (1 + np.exp(-(np.log(true_pd(values)) - np.log1p(-true_pd(values)) + 0.25 * values[:, 4])))


def test_a_fairer_model_of_equal_quality_is_found_by_dropping_a_proxy() -> None:
    sample, _ = borrowers(6_000)
    asked: list[tuple[tuple[str, ...], str]] = []

    def refit(dropped: tuple[str, ...], recipe: str) -> Any:
        asked.append((dropped, recipe))
        values = sample.values.copy()
        for column, factor in enumerate(sample.factors):
            if factor.name in dropped:
                values[:, column] = values[:, column].mean()
        return unfair(values)

    search = Search(refit, ("income", "debts", "town", "code"), recipes=("smoother",))
    found, notes = search_alternatives(sample, unfair(sample.values), 0.8, search, seed=1)

    levels = levels_of("age", sample.groups["age"])
    assert proxies(sample, levels, search.used) == ("code",)
    assert asked == [((), "smoother"), (("code",), "")]
    smoother, without = found
    assert (without.what, without.equal_quality) == ("without code", True)
    assert without.selection_ratio_after > without.selection_ratio_before + 0.05
    assert smoother.selection_ratio_after == smoother.selection_ratio_before
    assert least_ratio(approved(unfair(sample.values), 0.8, 1), levels) == pytest.approx(
        without.selection_ratio_before, abs=1e-6
    )
    assert "1 of equal quality are fairer" in notes[0]
    assert "confirm it on others" in notes[0]


def test_what_costs_quality_is_told_as_what_it_is() -> None:
    sample, _ = borrowers(4_000)
    twisted = replace(sample, groups={"class": np.where(sample.column("income") > 0, "rich", "poor")})

    def refit(dropped: tuple[str, ...], recipe: str) -> Any:
        assert dropped == ("income",)
        return true_pd(sample.values * np.array([0, 1, 1, 1, 1]))

    found, notes = search_alternatives(
        twisted, true_pd(sample.values), 0.8, Search(refit, ("income", "debts")), seed=1
    )

    assert found[0].selection_ratio_after > found[0].selection_ratio_before
    assert not found[0].equal_quality
    assert "none of equal quality is fairer" in notes[0]


def test_the_search_ends_with_its_seconds() -> None:
    sample, _ = borrowers(2_000)
    ticks = iter(range(0, 1_000, 10))
    search = Search(
        lambda dropped, recipe: unfair(sample.values),
        ("code",),
        recipes=("one", "two", "three", "four"),
        seconds=25.0,
        clock=lambda: float(next(ticks)),
    )

    found, notes = search_alternatives(sample, unfair(sample.values), 0.8, search, seed=1)

    assert [each.what for each in found] == ["one", "two"]
    assert "over before all was tried" in notes[0]
