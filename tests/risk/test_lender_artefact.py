"""A lender's own model: its factors, categories and special values go to disk and come back the same."""

from datetime import UTC, date, datetime
from pathlib import Path

import lightgbm
import numpy as np
import pytest

from assistant.model_registry import opened_registry
from models.risk.artefact_writing import CardUnwritable, Rows, Written, write_artefact
from models.risk.calibration import Calibrations, Platt, ShownCalibration
from models.risk.card import LIMIT_DECISIONS
from models.risk.card_facts import facts_of_spec, use_of
from models.risk.credit_spec import CreditSpec, Label
from models.risk.factor import Direction, Factor, FactorKind
from models.risk.factors import FACTORS
from models.risk.learning import Choices, Trained
from models.risk.reference import factor_seen, factor_shares
from models.risk.registry import SHIPPED, RiskModelRefused, load
from models.risk.registry_history import Role
from models.risk.sample import Sample
from models.risk.scorecard import FactorBins, Scorecard
from models.risk.tree_inputs import tree_inputs
from models.risk.validation.findings import Validation

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)


def a_factor(name: str, **told: object) -> Factor:
    usual = {"unit": "", "category": None, "direction": Direction.NONE, "reason_code": name}
    words = {"meaning_zh": name, "meaning_en": name}
    return Factor.model_validate({"name": name} | words | usual | told)


OWN = (
    a_factor("months since | last loan", specials=(-9.0, -8.0), direction=Direction.LOWERS_PD),
    a_factor("job", kind=FactorKind.CATEGORY, levels=("nurse", "driver", "other"), category="employer"),
    a_factor("never seen"),
)


def customers(rows: int, first: int, seed: int) -> Sample:
    rng = np.random.default_rng(seed)
    months = rng.choice([-9.0, -8.0, *range(40)], rows)
    job = rng.choice([0.0, 1.0, 2.0, np.nan], rows)
    chance = 1 / (1 + np.exp(-(-1.5 + (job == 1) * 1.2 - months.clip(0) / 30)))
    return Sample(
        factors=OWN,
        values=np.column_stack([months, job, np.full(rows, np.nan)]),
        bad=(rng.random(rows) < chance).astype(np.int8),
        customer=first + np.arange(rows),
        month=np.datetime64("2024-01") + rng.integers(0, 6, rows),
    )


def learned(fitted: Sample) -> Trained:
    """Small but real: LightGBM's text with a category and special values, points by hand."""
    inputs = tree_inputs(OWN)
    table = lightgbm.Dataset(
        inputs.rows(fitted.values),
        fitted.bad,
        feature_name=list(inputs.names),
        categorical_feature=list(inputs.categorical),
    )
    settings = {
        "objective": "binary",
        "num_leaves": 5,
        "verbose": -1,
        "num_threads": 1,
        "deterministic": True,
    }
    text = lightgbm.train(settings, table, num_boost_round=8).model_to_string()
    bins = (
        FactorBins(
            factor=OWN[0].name, reason_code="a", edges=(12.0,), points=(10, 20), neutral_points=15,
            specials=(-9.0, -8.0), special_points=(5, 6),
        ),
        FactorBins(
            factor="job", reason_code="b", edges=(), points=(4, -4), neutral_points=0, level_bins=(0, 1, 0)
        ),
        FactorBins(factor="never seen", reason_code="c", edges=(), points=(0,), neutral_points=0),
    )  # fmt: skip
    maps = {"behaviour": Platt(slope=1.0, intercept=0.0), "scorecard": Platt(slope=1.0, intercept=-0.1)}
    return Trained(
        factors=OWN,
        behaviour_text=text,
        scorecard=Scorecard(points_to_double_odds=20, anchor_points=0, anchor_odds=2.0, factors=bins),
        calibrations=Calibrations(
            by_shown=tuple(
                ShownCalibration(shown=shown, behaviour=maps["behaviour"], scorecard=maps["scorecard"])
                for shown in ((), ("employer",))
            )
        ),
        choices=Choices(
            rows_fitted=len(fitted), rows_calibrated=0, settings=(), trees=8, trials=(), cut=False,
            held_out="", behaviour_calibration="platt", scorecard_calibration="platt", calibrated_on="",
            label_bad_rate=0.2, horizon_bad_rate=None,
        ),
    )  # fmt: skip


SPEC = CreditSpec(
    title="Kleinkredite 2024 (Süd)",
    version="south-1",
    owner="Lin Owner",
    customers="loans.csv",
    time="applied_on",
    others="factors",
    label=Label(column="status", bad=("bad",), good=("ok", "paid"), known_until=date(2025, 12, 31)),
)


def written(folder: Path) -> Written:
    rows = Rows(customers(1_500, 0, 1), customers(500, 10_000, 2), customers(500, 20_000, 3))
    facts = facts_of_spec(SPEC, OWN, seed=1, command="train south.toml", split="By customer.")
    found = Validation.from_json((SHIPPED / "validation.json").read_bytes())
    found = found.model_copy(update={"version": SPEC.version})
    return write_artefact(
        folder, learned(rows.fitted), found, facts, rows,
        weights_written_at=AT, card_written_at=AT, spec='title = "x"\n', also={"report.html": "<html/>"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("lender") / "south-1"
    written(place)
    return place


def test_what_was_learned_comes_back_and_answers_as_it_did(folder: Path) -> None:
    risk_model = load(folder, None)
    unseen = customers(200, 0, 9)

    trained = learned(customers(1_500, 0, 1))
    assert risk_model.factors == OWN
    assert risk_model.serving.behaviour_pds(unseen.values).tolist() == pytest.approx(
        trained.behaviour_pd(unseen.values).tolist(), abs=1e-12
    )


def test_the_probes_try_special_values_levels_and_what_is_withheld(folder: Path) -> None:
    probes = load(folder, None).probes.rows
    first, job, none = ({probe.values[place] for probe in probes} for place in range(3))

    assert {-9.0, -8.0, None} < first
    assert job == {0.0, 1.0, 2.0, None}
    assert none == {None}
    assert len({probe.behaviour_pd for probe in probes}) > 5


def test_the_card_says_what_the_spec_and_the_rows_say(folder: Path) -> None:
    card = load(folder, None).card
    page = (folder / "card.md").read_text(encoding="utf-8")

    assert (card.data.rows, card.data.customers) == (2_500, 2_500)
    assert (card.data.first_month, card.data.last_month) == ("2024-01", "2024-06")
    assert [part.name for part in card.parts] == ["fit", "calibrate", "judge"]
    assert card.use == "scoring_kleinkredite_2024_s_d"
    assert "Bad is status = bad; good is ok or paid." in page
    assert "Outcomes known until 2025-12-31." in page
    assert "fairness could not be measured" in page
    assert "months since \\| last loan" in page
    assert {"spec.toml", "report.html", "validation.json"} <= {listed.file for listed in card.files}


def test_ranges_leave_special_values_out_and_shares_give_each_a_bin(folder: Path) -> None:
    months, job, none = load(folder, None).card.factors

    assert (months.lower, months.upper) == (0.0, 39.0)
    assert len(months.shares) == len(months.edges) + 1 + 2 + 1
    assert len(job.shares) == 3 + 1
    assert (none.lower, none.upper, none.edges, none.shares) == (None, None, (), (0.0, 1.0))
    for seen in (months, job, none):
        assert sum(seen.shares) == pytest.approx(1)


def test_rows_of_later_are_counted_in_the_bins_of_then() -> None:
    then = factor_seen(OWN[0], np.array([0.0, 1.0, 2.0, 3.0, -9.0, np.nan]))

    now = factor_shares(OWN[0], then.edges, np.array([-100.0, 100.0, -9.0, -8.0, np.nan]))

    assert now[-3:] == (0.2, 0.2, 0.2)
    assert (now[0], now[len(then.edges)]) == (0.2, 0.2)


def test_it_is_refused_for_limit_decisions_and_champion_of_its_own_use(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(RiskModelRefused, match="learned without months_on_book"):
        load(folder)

    registry = opened_registry(tmp_path / "models", lambda: AT)
    registry.add(folder, "Wu Adder", "Added.")
    registry.approve("south-1", "Ana One", "Good.")
    registry.approve("south-1", "Bo Two", "Good.")
    registry.promote("south-1", Role.CHAMPION, "Ana One", "Good.")

    assert registry.champion("scoring_kleinkredite_2024_s_d", None).card.version == "south-1"
    assert registry.champion().card.version == "cn-3"


def test_the_same_model_written_twice_is_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    written(tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in folder.iterdir()
    }


def test_the_assistants_own_factors_are_for_limit_decisions() -> None:
    assert use_of(SPEC, FACTORS) == LIMIT_DECISIONS


def test_a_card_of_no_rows_is_not_written(tmp_path: Path) -> None:
    rows = customers(500, 0, 1)
    none = rows.rows(np.zeros(500, dtype=bool))
    facts = facts_of_spec(SPEC, OWN, seed=1, command="train south.toml", split="By customer.")
    found = Validation.from_json((SHIPPED / "validation.json").read_bytes())

    with pytest.raises(CardUnwritable):
        write_artefact(
            tmp_path / "x", learned(rows), found, facts, Rows(none, rows, rows),
            weights_written_at=AT, card_written_at=AT,
        )  # fmt: skip

    assert not (tmp_path / "x").exists()
