"""A small training of the scam model: deterministic, honest about time, served as it was judged."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from typer.testing import CliRunner

from assistant.command_line.commands import app
from models.risk.calibration import Beta, Platt
from models.risk.payments.batch import factors_of
from models.risk.payments.knowing_less import of_strangers, with_payees_unknown
from models.risk.payments.population import SimulatedPayments, simulate_payments
from models.risk.payments.register import FACTOR_NAMES
from models.risk.payments.scam_fitting import calibrated
from models.risk.payments.scam_judging import budget_threshold, calibration_error
from models.risk.payments.scam_training import (
    CALIBRATE,
    CUSTOMERS_MIN,
    FIT,
    JUDGE,
    LABEL_DELAY_DAYS,
    TooFewCustomers,
    train_scam,
)
from models.risk.payments.shipped import SHIPPED_SCAM, load_scam_model
from models.risk.payments.simulated.habits import PATTERN_NAMES


@cache
def payments() -> SimulatedPayments:
    return simulate_payments(seed=3, customers=300)


@cache
def factors() -> NDArray[np.float64]:
    return factors_of(payments().table, LABEL_DELAY_DAYS)


@pytest.fixture(scope="module")
def trained_twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folders = (tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second"))
    for folder in folders:
        train_scam(seed=5, customers=CUSTOMERS_MIN, out_dir=folder, trees=40)
    return folders


def test_the_same_seed_writes_the_same_bytes(trained_twice: tuple[Path, Path]) -> None:
    first, second = trained_twice

    assert {path.name for path in first.iterdir()} == {path.name for path in SHIPPED_SCAM.iterdir()}
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


def test_a_small_training_can_be_loaded_and_scores(trained_twice: tuple[Path, Path]) -> None:
    scam_model = load_scam_model(trained_twice[0])

    assert 0 < scam_model.scorer.score(np.full(len(FACTOR_NAMES), np.nan)) < 1


def test_too_few_customers_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(TooFewCustomers):
        train_scam(seed=5, customers=CUSTOMERS_MIN - 1, out_dir=tmp_path / "artefact")

    assert not (tmp_path / "artefact").exists()


def test_the_command_says_what_to_do_about_too_few_customers(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["train", "scam", str(tmp_path / "artefact"), "--customers", "10"])

    assert done.exit_code != 0
    assert "200 or more" in done.output
    assert not (tmp_path / "artefact").exists()


def test_no_label_of_one_period_is_known_in_the_next() -> None:
    assert FIT[1] + LABEL_DELAY_DAYS <= CALIBRATE[0]
    assert CALIBRATE[1] + LABEL_DELAY_DAYS <= JUDGE[0]


def test_the_payments_are_their_seeds() -> None:
    again, other = simulate_payments(3, 300), simulate_payments(4, 300)

    assert payments().table.events.tobytes() == again.table.events.tobytes()
    assert payments().pattern.tobytes() == again.pattern.tobytes()
    assert payments().table.events.tobytes() != other.table.events.tobytes()


def test_few_payments_are_scams_and_every_pattern_is_there() -> None:
    found = payments()

    assert 0.002 < found.table.scam.mean() < 0.005
    assert set(found.pattern[found.table.scam]) == set(range(len(PATTERN_NAMES)))
    assert np.array_equal(found.table.scam, found.episode >= 0)


def test_times_rise_within_a_customer_and_keys_are_unique() -> None:
    table = payments().table
    same = np.diff(table.customer) == 0

    assert (np.diff(table.events["at_ms"])[same] >= 0).all()
    assert len(np.unique(table.events["key"])) == len(table.events)
    assert (table.events["amount_minor"] > 0).all()


def test_what_a_channel_tells_knows_nothing_of_the_payment() -> None:
    table = payments().table
    told = table.events["device"] != 0

    assert told[table.scam].mean() == pytest.approx(told[~table.scam].mean(), abs=0.1)


def test_no_kind_of_merchant_is_paid_by_the_deceived_alone() -> None:
    events, scam = payments().table.events, payments().table.scam
    kinds = set(zip(events["category"][scam], events["payee"][scam] != 0, strict=True))
    honest = set(zip(events["category"][~scam], events["payee"][~scam] != 0, strict=True))

    assert kinds <= honest


@pytest.mark.parametrize("sign", ["first_payee", "on_call", "first_device", "screen_shared"])
def test_no_single_sign_decides(sign: str) -> None:
    table = payments().table
    shown = factors()[:, FACTOR_NAMES.index(sign)] == 1

    assert shown[~table.scam].sum() > 2 * shown[table.scam].sum()
    assert not shown[table.scam].all()


def test_hiding_what_is_known_of_payees_leaves_the_customers_own_past() -> None:
    rows = factors()[:500]
    hidden = with_payees_unknown(rows)

    changed = [FACTOR_NAMES[column] for column in np.flatnonzero(_differs(rows, hidden).any(axis=0))]
    assert changed
    assert all("payee" in name and not name.startswith("times") for name in changed)


def test_strangers_have_no_past_but_their_payment_is_as_it_is() -> None:
    rows = np.arange(len(payments().table.events)) % 97 == 0
    alone = of_strangers(payments().table, rows)
    known = factors()[rows]

    assert (alone[:, FACTOR_NAMES.index("count_all_30d")] == 0).all()
    assert np.isnan(alone[:, FACTOR_NAMES.index("days_known_merchant")]).all()
    for name in ("amount_log", "category", "on_call", "minutes_since_offer"):
        column = FACTOR_NAMES.index(name)
        np.testing.assert_array_equal(alone[:, column], known[:, column].astype(np.float32))
    assert set(np.unique(alone[:, FACTOR_NAMES.index("first_merchant")])) == {1.0}


def test_many_are_calibrated_as_one_is() -> None:
    raw = np.linspace(-12, 8, 50)

    for calibration in (Platt(slope=0.9, intercept=-2.0), Beta(a=0.8, b=1.1, c=-2.5)):
        one_by_one = 1 / (1 + np.exp([-calibration.log_odds(value) for value in raw.tolist()]))
        assert calibrated(calibration, raw) == pytest.approx(one_by_one, rel=1e-12)


def test_a_budget_is_kept_and_errors_of_calibration_are_seen() -> None:
    rng = np.random.default_rng(1)
    probability = rng.beta(0.05, 5, 100_000)
    scam = rng.random(100_000) < probability

    limit = budget_threshold(probability, scam, 0.005)

    assert 0.0049 < (probability[~scam] >= limit).mean() <= 0.005
    assert calibration_error(probability, scam) < 0.002
    assert calibration_error(probability / 3, scam) > 0.005


def _differs(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.asarray(~((one == other) | (np.isnan(one) & np.isnan(other))))
