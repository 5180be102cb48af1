"""Training: deterministic, honest about time, and serving what LightGBM itself would say."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from models.risk.behaviour_fitting import behaviour_log_odds
from models.risk.calibration import PD_MAX, PD_MIN
from models.risk.calibration_fitting import Fit, choose_method, fit_beta, fit_isotonic, fit_platt
from models.risk.credit_spec import Search
from models.risk.factors import EVIDENCE_CATEGORIES
from models.risk.measures import discrimination, measure
from models.risk.population import simulate_rows
from models.risk.registry import SHIPPED, load
from models.risk.splits import CALIBRATE, FIT, JUDGE
from models.risk.training import ROWS_MIN, TooFewRows, train
from tools.scoring.score import score

USUAL_ALONE = Search(seconds=0)
AT = datetime(2026, 11, 28, 12, tzinfo=UTC)
LOG_ODDS = np.linspace(-8, 4, 4_000)


class Twice(NamedTuple):
    """Two trainings alike, and what the first said of its progress."""

    first: Path
    second: Path
    told: list[float]


@pytest.fixture(scope="module")
def trained_twice(tmp_path_factory: pytest.TempPathFactory) -> Twice:
    folders = (tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second"))
    told: list[float] = []

    def progress(step: str, share: float) -> None:
        told.append(share)

    train(seed=5, rows=ROWS_MIN, out_dir=folders[0], search=USUAL_ALONE, at=AT, progress=progress)
    train(seed=5, rows=ROWS_MIN, out_dir=folders[1], search=USUAL_ALONE, at=AT)
    return Twice(*folders, told)


def test_the_same_seed_writes_the_same_bytes(trained_twice: Twice) -> None:
    first, second, _ = trained_twice

    assert {path.name for path in first.iterdir()} == {path.name for path in SHIPPED.iterdir()}
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


def test_a_small_training_can_be_loaded_and_scores(trained_twice: Twice) -> None:
    risk_model = load(trained_twice.first)

    assert 0 < score(risk_model, {"months_on_book": 3.0}).pd < 1
    assert ("monotone steps violated", "0") in risk_model.card.facts.recipe


def test_progress_is_told_from_start_to_end(trained_twice: Twice) -> None:
    told = trained_twice.told

    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert told == sorted(told)


@pytest.mark.parametrize("rows", [-1, 0, ROWS_MIN - 1])
def test_too_few_rows_are_refused_and_nothing_is_written(tmp_path: Path, rows: int) -> None:
    with pytest.raises(TooFewRows):
        train(seed=5, rows=rows, out_dir=tmp_path / "artefact")

    assert not (tmp_path / "artefact").exists()


def test_our_sum_of_trees_is_lightgbms_to_the_last_bit() -> None:
    rows = simulate_rows(seed=11, rows=3_000).visible()
    text = (SHIPPED / "behaviour.txt").read_text(encoding="utf-8")

    trees = load(SHIPPED).trees
    ours = [trees.log_odds(row) for row in rows.tolist()]

    assert ours == behaviour_log_odds(text, rows).tolist()


def test_no_outcome_of_one_period_reaches_into_the_next() -> None:
    for earlier, later in ((FIT, CALIBRATE), (CALIBRATE, JUDGE)):
        outcome_known = np.datetime64(earlier.last) + np.timedelta64(12, "M")
        assert outcome_known < np.datetime64(later.first)


def test_the_population_is_its_seeds_and_thin_files_have_no_room_for_payments() -> None:
    people, again, other = simulate_rows(1, 5_000), simulate_rows(1, 5_000), simulate_rows(2, 5_000)
    months, on_time, late = people.factors[:, 0], people.factors[:, 1], people.factors[:, 2]

    assert np.array_equal(people.factors, again.factors, equal_nan=True)
    assert not np.array_equal(people.factors, other.factors)
    assert (on_time + late <= np.minimum(months, 12)).all()
    assert 0.05 < people.defaulted.mean() < 0.07


def test_a_shown_category_is_a_coin_that_knows_nothing_of_risk() -> None:
    people = simulate_rows(3, 50_000)

    for shown in people.shown[:, : len(EVIDENCE_CATEGORIES)].T:
        assert people.true_pd[shown].mean() == pytest.approx(people.true_pd[~shown].mean(), rel=0.05)


@pytest.mark.parametrize("fit", [fit_platt, fit_beta, fit_isotonic])
def test_a_calibration_rises_and_stays_strictly_inside(fit: Fit) -> None:
    rng = np.random.default_rng(1)
    defaulted = (rng.random(len(LOG_ODDS)) < 1 / (1 + np.exp(-LOG_ODDS))).astype(np.int8)

    calibration = fit(LOG_ODDS, defaulted)

    pds = [calibration.pd(x) for x in (-1e6, *LOG_ODDS.tolist(), 1e6)]

    assert pds == sorted(pds)
    assert PD_MIN <= pds[0] < pds[-1] <= PD_MAX


def test_platt_is_chosen_where_the_truth_is_a_line_and_recovers_it() -> None:
    rng = np.random.default_rng(0)
    log_odds = rng.normal(-2, 1.5, 60_000)
    defaulted = (rng.random(60_000) < 1 / (1 + np.exp(-(0.7 * log_odds - 0.4)))).astype(np.int8)

    chosen = choose_method(log_odds, defaulted, np.arange(60_000) < 30_000)
    fitted = fit_platt(log_odds, defaulted)

    assert chosen is fit_platt
    assert fitted.slope == pytest.approx(0.7, abs=0.03)
    assert fitted.intercept == pytest.approx(-0.4, abs=0.06)


def test_a_more_flexible_map_is_chosen_where_a_line_is_wrong() -> None:
    rng = np.random.default_rng(0)
    log_odds = rng.normal(0, 2, 60_000)
    defaulted = (rng.random(60_000) < np.where(log_odds > 0, 0.6, 0.05)).astype(np.int8)

    assert choose_method(log_odds, defaulted, np.arange(60_000) < 30_000) is fit_isotonic


def test_measures_agree_with_hand_worked_cases() -> None:
    defaulted = np.array([0, 0, 1, 1], dtype=np.int8)

    assert discrimination(np.array([0.1, 0.2, 0.3, 0.4]), defaulted) == (1.0, 1.0)
    assert discrimination(np.array([0.1, 0.3, 0.2, 0.4]), defaulted) == (0.75, 0.5)
    assert discrimination(np.array([0.5, 0.5, 0.5, 0.5]), defaulted) == (0.5, 0.0)


def test_an_interval_holds_its_estimate() -> None:
    people = simulate_rows(4, 4_000)

    found = measure(people.true_pd, people.defaulted, seed=1)

    assert found.auc.low < found.auc.value < found.auc.high
    assert found.ks.low < found.ks.value < found.ks.high
