"""Learning from any lender's customers: monotone, neutral where consent is needed, calibrated, repeatable."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from models.risk.behaviour_search import customer_folds, find_settings
from models.risk.calibration import PD_MAX, PD_MIN, Calibrations, Carried, ShownCalibration
from models.risk.calibration_fitting import carried_to
from models.risk.credit_spec import Horizon, Search
from models.risk.factor import Direction, Factor, FactorKind
from models.risk.learning import TooFewOutcomes, Trained, learn
from models.risk.measures import discrimination, expected_calibration_error
from models.risk.sample import Sample

NO_SEARCH = Search(seconds=0)
SPECIAL = -9.0
UNSEEN_LEVEL = 4.0


def factor(name: str, direction: Direction = Direction.NONE, category: str | None = None) -> Factor:
    return Factor(
        name=name,
        meaning_zh=name,
        meaning_en=name,
        unit="",
        category=category,
        direction=direction,
        reason_code=name,
    )


FACTORS = (
    factor("months since, any").model_copy(
        update={"direction": Direction.LOWERS_PD, "specials": (SPECIAL, -8.0)}
    ),
    factor("late", Direction.RAISES_PD),
    factor("pay", Direction.LOWERS_PD, category="payslip"),
    factor("channel").model_copy(
        update={"kind": FactorKind.CATEGORY, "levels": ("app", "branch", "post", "fax", "telex")}
    ),
    factor("noise"),
)


def customers(rows: int, seed: int = 0) -> Sample:
    """Specials are the riskiest, gaps in `late` are risky; half show a payslip; nobody has the last level."""
    rng = np.random.default_rng(seed)
    risk = rng.normal(size=rows)
    since = np.round(20 - 6 * risk + 8 * rng.normal(size=rows)).clip(0)
    special = rng.random(rows) < 0.1
    gap = rng.random(rows) < 0.1
    level = np.digitize(risk + rng.normal(size=rows), (-1, 0.5, 1.5)).astype(float)
    log_odds = -1.2 + risk + 1.5 * special + 1.0 * gap
    return Sample(
        factors=FACTORS,
        values=np.column_stack(
            [
                np.where(special, SPECIAL, since),
                np.where(gap, np.nan, rng.poisson(np.exp(0.6 * risk))),
                np.where(rng.random(rows) < 0.5, np.nan, np.exp(-0.3 * risk + 0.3 * rng.normal(size=rows))),
                level,
                rng.normal(size=rows),
            ]
        ),
        bad=(rng.random(rows) < 1 / (1 + np.exp(-log_odds))).astype(np.int8),
        customer=np.arange(rows),
    )


def account_alone(people: Sample) -> Sample:
    """Without the factor that needs consent."""
    places = [0, 1, 3, 4]
    return replace(people, factors=tuple(FACTORS[at] for at in places), values=people.values[:, places])


def taught(people: Sample) -> Trained:
    rows = np.arange(len(people))
    return learn(
        people.rows(rows % 5 > 0),
        people.rows(rows % 5 == 0),
        horizon=Horizon(),
        label_months=12,
        search=NO_SEARCH,
        seed=3,
    )


@cache
def trained() -> Trained:
    return taught(customers(2_000))


@cache
def fresh() -> Sample:
    return customers(6_000, seed=99)


def moved(place: int, values: tuple[float, ...]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Two hundred customers, each once with every one of these values in a factor."""
    rows = np.repeat(fresh().values[:200], len(values), axis=0)
    rows[:, place] = np.tile(values, 200)
    return rows


@pytest.mark.parametrize(("place", "rises"), [(0, False), (1, True), (2, False)])
def test_no_step_goes_against_a_declared_direction(place: int, rises: bool) -> None:
    ordinary = fresh().values[:, place]
    ordinary = ordinary[~np.isnan(ordinary) & (ordinary != SPECIAL)]
    sweep = tuple(np.linspace(ordinary.min() - 1, ordinary.max() + 1, 40).tolist())

    for pd in (trained().behaviour_pd, trained().scorecard_pd):
        steps = np.diff(pd(moved(place, sweep)).reshape(200, -1), axis=1)
        assert (steps >= 0 if rises else steps <= 0).all()


def test_a_special_value_is_no_amount_and_says_what_it_says() -> None:
    # given a factor that lowers the PD, whose special value marks the riskiest
    special, lowest = moved(0, (SPECIAL, 0.0)).reshape(200, 2, -1).transpose(1, 0, 2)

    # then the special is riskier than an average amount, though it is the least number
    average = moved(0, (20.0,))
    assert trained().behaviour_pd(special).mean() > 1.3 * trained().behaviour_pd(average).mean()
    assert trained().scorecard_pd(special).mean() > 1.3 * trained().scorecard_pd(average).mean()
    assert not np.array_equal(trained().points(special), trained().points(lowest))


def test_a_level_never_seen_is_missing() -> None:
    unseen, missing = moved(3, (UNSEEN_LEVEL, np.nan)).reshape(200, 2, -1).transpose(1, 0, 2)

    assert np.array_equal(trained().behaviour_pd(unseen), trained().behaviour_pd(missing))
    assert np.array_equal(trained().points(unseen), trained().points(missing))


def test_a_gap_in_the_account_may_speak_and_a_withheld_document_may_not() -> None:
    _, late, pay, _, _ = trained().scorecard.factors

    assert late.points_if_missing < late.neutral_points
    assert pay.points_if_missing == pay.neutral_points
    shown = pay.points_of_all(fresh().values[~np.isnan(fresh().values[:, 2]), 2])
    assert shown.mean() == pytest.approx(pay.neutral_points, abs=2)


def test_withholding_is_neutral_on_average() -> None:
    shows = fresh().rows(~np.isnan(fresh().values[:, 2]))
    withheld = shows.values.copy()
    withheld[:, 2] = np.nan

    for pd in (trained().behaviour_pd, trained().scorecard_pd):
        assert pd(withheld).mean() == pytest.approx(pd(shows.values).mean(), rel=0.05)


def test_the_points_of_the_factors_add_up_to_the_score_however_they_are_asked() -> None:
    card = trained().scorecard
    rows = fresh().values[:300]

    one_by_one = [
        sum(points for _, points in card.points(dict(zip((f.name for f in FACTORS), row, strict=True))))
        for row in rows.tolist()
    ]

    assert one_by_one == trained().points(rows).tolist()
    assert [card.log_odds(points) for points in one_by_one] == card.log_odds_of_all(rows).tolist()


def test_both_models_tell_bad_from_good_and_mean_what_they_say() -> None:
    for pd in (trained().behaviour_pd(fresh().values), trained().scorecard_pd(fresh().values)):
        assert discrimination(pd, fresh().bad)[0] > 0.7
        assert expected_calibration_error(pd, fresh().bad) < 0.035


def test_the_same_rows_and_seed_give_the_same_bytes() -> None:
    once, again = (taught(account_alone(customers(400))) for _ in range(2))

    assert again.behaviour_text == once.behaviour_text
    assert again.scorecard == once.scorecard
    assert again.calibrations == once.calibrations
    assert again.choices == once.choices


def test_a_constant_hazard_carries_six_months_to_twelve() -> None:
    carried = carried_to(Horizon(), label_months=6, bad_rate=0.2)

    assert carried.pd(0.1) == pytest.approx(1 - 0.9**2)
    assert carried.pd_many(np.array([0.1, 0.3])).tolist() == pytest.approx([0.19, 0.51])


def test_a_prior_is_corrected_so_that_the_population_has_its_share_of_bads() -> None:
    # given a table where bads were drawn ten times as often as goods, from a population with 5 % of them
    rng = np.random.default_rng(0)
    true_pd = rng.beta(1, 19, 400_000)
    bad = rng.random(len(true_pd)) < true_pd
    drawn = bad | (rng.random(len(bad)) < 0.1)
    in_table = true_pd / (true_pd + 0.1 * (1 - true_pd))

    # when a PD right for the table is carried to the population
    carried = carried_to(Horizon(bad_rate=float(bad.mean())), 12, float(bad[drawn].mean()))

    # then it is the true one
    assert carried.pd_many(in_table) == pytest.approx(np.clip(true_pd, PD_MIN, PD_MAX), abs=2e-3)


def test_pds_as_labelled_are_those_before_the_horizon() -> None:
    entry = trained().calibrations.by_shown[0]
    carried = Carried(periods=2.0, shift=-1.0)
    moved_on = replace(
        trained(),
        calibrations=Calibrations(
            by_shown=tuple(
                ShownCalibration(
                    shown=each.shown,
                    behaviour=each.behaviour.model_copy(update={"carried": carried}),
                    scorecard=each.scorecard.model_copy(update={"carried": carried}),
                )
                for each in trained().calibrations.by_shown
            )
        ),
    )

    assert entry.shown == ()
    assert moved_on.as_labelled().calibrations == trained().calibrations
    assert not np.array_equal(moved_on.scorecard_pd(fresh().values), trained().scorecard_pd(fresh().values))


def test_a_search_tells_what_it_tried_and_is_cut_by_time() -> None:
    people = account_alone(customers(500))

    tried = find_settings(people, Search(seconds=3_600, trials=2), 1, lambda share: None)
    cut = find_settings(people, Search(seconds=1e-9, trials=50), 1, lambda share: None)

    assert (len(tried.tried), tried.cut) == (2, False)
    assert (len(cut.tried), cut.cut) == (1, True)
    assert tried.tried[0] == cut.tried[0]


def test_too_few_outcomes_are_refused_in_a_line() -> None:
    people = customers(200)
    few = people.rows(np.r_[np.flatnonzero(people.bad)[:5], np.flatnonzero(people.bad == 0)])

    with pytest.raises(TooFewOutcomes):
        learn(few, few, horizon=Horizon(), label_months=12, search=NO_SEARCH, seed=0)


def test_all_rows_of_a_customer_are_in_one_fold() -> None:
    people = replace(customers(900), customer=np.arange(900) // 3)

    folds = customer_folds(people, 5, seed=1).reshape(300, 3)

    assert (folds == folds[:, :1]).all()
    assert np.bincount(folds[:, 0]).min() >= 55
