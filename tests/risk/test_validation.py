"""Validation on customers whose risk is known: what it says is what was put in."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.risk.factor import FactorKind
from models.risk.sample import Sample
from models.risk.validation.deciding import approval_at, approved, segment_tables, swap_set
from models.risk.validation.drifting import binning_of, factor_drift, psi, stretches_of
from models.risk.validation.influencing import Unseen, influences, moving_factors
from models.risk.validation.out_of_fold import folds_told, out_of_fold
from models.risk.validation.plain import learn_plain
from models.risk.validation.splitting import folds
from models.risk.validation.validating import Submitted, validate
from tests.risk.given_samples import a_factor, a_sample, borrowers, true_pd


def test_psi_of_a_case_worked_by_hand() -> None:
    # 50, 50 to 75, 25: 0.25 ln 1.5 - 0.25 ln 0.5, and nearly so with half a row in each bin.
    assert psi(np.array([5_000, 5_000]), np.array([7_500, 2_500])) == pytest.approx(0.274653, abs=1e-3)
    assert psi(np.array([10, 0, 30]), np.array([10, 0, 30])) == 0.0
    assert psi(np.array([100, 0]), np.array([0, 100])) < 20


def test_missing_specials_and_common_values_have_bins_of_their_own() -> None:
    factor = a_factor("months_since", specials=(-9.0, -8.0))
    fitted = np.r_[np.zeros(400), np.arange(1.0, 401), np.full(100, -9.0), np.full(50, np.nan)]

    place = binning_of(factor, fitted).place(np.array([-9.0, -8.0, np.nan, 0.0, 1.0, 400.0, -5.0, 1e9]))

    assert len(set(place[:4])) == 4
    assert place[3] == place[6]
    assert place[3] != place[4]
    assert place[5] == place[7]


def test_drift_is_seen_where_it_was_put() -> None:
    fitted, _ = borrowers(6_000, seed=1)
    judged, _ = borrowers(6_000, seed=2)
    values = judged.values.copy()
    later = judged.month >= np.datetime64("2023-01")  # type: ignore[operator]
    values[later, 0] += 1.0
    values[:600, 2] = np.nan
    judged = replace(judged, values=values)
    by = stretches_of(judged, None)
    assert by is not None

    found = {each.factor: each for each in factor_drift(fitted, judged, by)}

    assert by.names[0] == "2021-Q1"
    assert len(by.names) == 16
    assert found["debts"].psi < 0.01
    assert found["income"].psi > 0.1
    quarters = found["income"].by_month
    assert max(quarters[:8]) < 0.1 < 0.5 < min(quarters[8:])
    assert (found["hand"].missing_fitted, found["hand"].missing_judged) == (0.0, 0.1)
    assert found["hand"].psi > 0.1


def test_stretches_are_as_short_as_the_rows_allow() -> None:
    few, _ = borrowers(1_000)
    many, _ = borrowers(20_000)

    assert [stretches_of(each, None).names[0] for each in (few, many)] == ["2021", "2021-01"]  # type: ignore[union-attr]
    untimed = replace(few, month=None)
    assert stretches_of(untimed, None) is None
    assert stretches_of(untimed, folds(untimed, 3, seed=1)).names == ("fold 1", "fold 2", "fold 3")  # type: ignore[union-attr]


def test_who_changes_sides_is_counted_with_what_it_is_worth() -> None:
    sample, _ = borrowers(8_000)
    one = true_pd(sample.values)
    other = np.random.default_rng(1).permutation(one)

    found = swap_set(("true", "blind"), one, other, sample, 0.8, seed=1)
    none = swap_set(("true", "true"), one, one * 0.5, sample, 0.8, seed=1)

    assert found.swapped_in == found.swapped_out
    assert found.swapped_in == pytest.approx(8_000 * 0.8 * 0.2, rel=0.1)
    assert found.swapped_in_bad_rate is not None
    assert found.swapped_out_bad_rate is not None
    assert found.swapped_in_bad_rate < found.swapped_out_bad_rate - 0.2
    assert found.bad_rate_other == pytest.approx(sample.bad.mean(), abs=0.02)
    assert found.bad_rate_change is not None
    assert found.bad_rate_change.high < -0.2
    assert found.approval_rate_at_same_bad_rate == pytest.approx(1.0, abs=0.03)
    assert (none.swapped_in, none.swapped_in_bad_rate) == (0, None)


def test_rows_that_tie_at_the_cut_off_are_drawn() -> None:
    pd = np.repeat([0.1, 0.2], 500)

    chosen = approved(pd, 0.75, seed=1)

    assert chosen.sum() == 750
    assert chosen[:500].all()
    assert 0.3 < chosen[500:750].mean() < 0.7
    assert approval_at(pd, np.repeat([0, 1], 500), 0.25) == 0.5


def test_a_segment_table_tells_where_a_model_is_wrong() -> None:
    sample, _ = borrowers(8_000)
    pd = true_pd(sample.values)
    wrong = np.where(sample.segments["town"] == "c", pd * 0.5, pd)

    rows = {row.level: row for row in segment_tables(sample, wrong)}

    assert sum(row.rows for row in rows.values()) == 8_000
    assert rows["c"].ece is not None
    assert rows["a"].ece is not None
    assert rows["a"].ece < 0.03 < 0.08 < rows["c"].ece
    assert rows["a"].auc is not None
    assert rows["a"].auc.low > 0.7
    many = replace(sample, segments={"shop": np.array([f"shop {n % 97}" for n in range(8_000)])})
    assert "(others)" in {row.level for row in segment_tables(many, pd)}


def test_influence_is_what_was_put_in() -> None:
    sample, _ = borrowers(5_000)
    found = {each.factor: each for each in influences(Unseen(sample, (true_pd,)), seed=1)}

    assert next(iter(found)) == "income"
    assert found["income"].auc_lost.low > 0.05
    assert found["income"].step_log_odds == pytest.approx(-sample.column("income").std(), abs=1e-3)
    assert found["town"].step_log_odds == pytest.approx(
        0.5 * np.isin(sample.column("town"), [2]).mean(), abs=0.4
    )
    assert found["hand"].auc_lost.value == 0.0
    assert found["hand"].step_log_odds == 0.0
    assert (found["income"].monotone_violations, found["hand"].monotone_violations) == (0, None)


def test_a_model_that_goes_against_a_direction_is_told() -> None:
    sample, _ = borrowers(1_000)

    def against(values: Any) -> Any:
        return true_pd(values) + 0.1 * (values[:, 0] > 1.0)

    bent = influences(Unseen(sample, (against,)), seed=1)

    found = {each.factor: each.monotone_violations for each in bent}

    assert found["income"] is not None
    assert found["income"] > 50
    assert found["debts"] == 0


def test_each_fold_is_asked_of_the_model_that_did_not_see_it() -> None:
    sample, _ = borrowers(2_000)
    fold = folds(sample, 2, seed=1)
    # Two columns tell the fold, so that one of them does while the other is scrambled.
    values = sample.values.copy()
    values[:, 2] = values[:, 4] = fold
    marked = replace(sample, values=values)

    def of_fold(own: int) -> Any:
        def pd_of(rows: Any) -> Any:
            assert ((rows[:, 2] == own) | (rows[:, 4] == own)).all()
            return true_pd(rows)

        return pd_of

    found = {each.factor: each for each in influences(Unseen(marked, (of_fold(0), of_fold(1)), fold), seed=1)}
    alone = {each.factor: each for each in influences(Unseen(marked, (true_pd,)), seed=1)}

    assert found["income"].auc_lost.value == pytest.approx(alone["income"].auc_lost.value, abs=0.02)
    assert found["income"].step_log_odds == alone["income"].step_log_odds
    assert found["income"].monotone_violations == 0


def test_most_of_many_factors_are_not_looked_at_one_by_one() -> None:
    values = np.random.default_rng(1).normal(size=(600, 800))
    asked = []

    def pd_of(rows: Any) -> Any:
        asked.append(len(rows))
        return 1 / (1 + np.exp(rows[:, 17] - rows[:, 703]))

    sample = a_sample({f"x{n}": column for n, column in enumerate(values.T)}, np.arange(600) % 2)
    assert moving_factors(Unseen(sample, (pd_of,)), np.random.default_rng(1)) == {17, 703}
    assert len(asked) < 60


def test_the_plain_challenger_learns_what_there_is() -> None:
    sample, pd = borrowers(1_500)
    fold = folds(sample, 2, seed=1)

    (found,), (models,) = out_of_fold(sample, fold, lambda rows, seed: (learn_plain(rows, seed),), seed=1)
    again = learn_plain(sample.rows(fold != 0), seed=1)(sample.values[fold == 0])

    assert np.corrcoef(found, pd)[0, 1] > 0.7
    assert (found[fold == 0] == again).all()
    assert (found[fold == 1] == models[1](sample.values[fold == 1])).all()
    assert "2 folds by customer" in folds_told(fold)
    assert sample.factors[3].kind is FactorKind.CATEGORY


def submitted(sample: Sample, judged: Sample, **told: Any) -> Submitted:
    given: dict[str, Any] = {
        "title": "Loans",
        "version": "loans-1",
        "how": "By time.",
        "fitted": sample,
        "judged": judged,
        "pds": {
            "behaviour": true_pd(judged.values),
            "scorecard": true_pd(judged.values * np.array([1, 0, 1, 0, 1])),
        },
        "pd_of": true_pd,
    }
    return Submitted(**(given | told))


def test_validation_tells_all_of_it_and_the_same_each_time() -> None:
    fitted, _ = borrowers(3_000, seed=1)
    judged, _ = borrowers(2_500, seed=2)
    put = submitted(fitted, judged, refit=lambda dropped, recipe: true_pd(judged.values), notes=("Read.",))
    steps: list[tuple[str, float]] = []

    found = validate(put, resamples=50, progress=lambda step, share: steps.append((step, share)))
    again = validate(put, resamples=50)

    assert found == again
    assert (found.approval_rate, found.rows_judged, found.bads_judged) == (0.8, 2_500, int(judged.bad.sum()))
    assert [each.name for each in found.models] == ["behaviour", "scorecard"]
    assert {each.method for each in found.comparisons} == {"DeLong 1988", "paired bootstrap by customer"}
    assert all(each.auc_difference.low > 0 for each in found.comparisons)
    assert {row.segment for row in found.segments} == {"town"}
    assert len(found.influences) == len(found.factor_drift) == 5
    assert len(found.months) == len(found.factor_drift[0].by_month)
    assert all(month.psi < 0.1 for month in found.months)
    assert found.notes[0] == "Read."
    assert steps[-1] == ("done", 1.0)
    assert [share for _, share in steps] == sorted(share for _, share in steps)
    assert type(found).from_json(found.model_dump_json()) == found


def test_models_out_of_fold_are_compared_within_folds() -> None:
    sample, _ = borrowers(2_000)
    untimed = replace(sample, month=None, groups={})
    fold = folds(untimed, 4, seed=1)

    found = validate(submitted(untimed, untimed, fold=fold), resamples=50)

    assert [each.name for each in found.months] == ["fold 1", "fold 2", "fold 3", "fold 4"]
    assert [each.method for each in found.comparisons][1] == "folds (Nadeau and Bengio 2003)"
    assert "no protected attribute" in found.notes[-1]
    assert found.groups == ()
    assert found.alternatives == ()


def test_values_that_repeat_in_one_sample_make_intervals_wider_not_narrower() -> None:
    sample, _ = borrowers(1_000)
    copied = a_sample(
        {factor.name: np.tile(sample.values[:, column], 3) for column, factor in enumerate(sample.factors)},
        np.tile(sample.bad, 3),
        factors=sample.factors,
        customer=np.tile(np.arange(1_000), 3),
    )

    once = validate(submitted(sample, sample), resamples=200).models[0].discrimination.auc
    thrice = validate(submitted(copied, copied), resamples=200).models[0].discrimination.auc

    assert thrice.high - thrice.low == pytest.approx(once.high - once.low, rel=0.25)
