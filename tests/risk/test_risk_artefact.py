"""The shipped artefact loads, is what its card says, and is refused once touched."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from models.risk.factor import Direction, Factor
from models.risk.factors import FACTORS
from models.risk.registry import SHIPPED, RiskModelRefused, complete_files, load
from tests.risk.given_artefacts import another, card_changed, changed, copied, vouched
from tools.scoring.score import score

FILES = ("behaviour.txt", "calibration.json", "scorecard.json", "factors.json", "probes.json", "card.md")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return copied(tmp_path / "copy")


def test_the_shipped_model_loads_and_names_its_exact_weights() -> None:
    risk_model = load(SHIPPED)

    digest = sha256((SHIPPED / "card.json").read_bytes()).hexdigest()
    assert risk_model.version == f"cn-3+{digest[:12]}"


def test_the_shipped_artefact_is_small_and_whole() -> None:
    card, files = complete_files(SHIPPED)

    assert {listed.file for listed in card.files} == set(files) - {"card.json"}
    assert {path.name for path in SHIPPED.iterdir()} == set(files)
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 800_000


def test_the_page_for_people_shows_the_hashes_and_the_figures_of_the_card() -> None:
    card = load(SHIPPED).card
    page = (SHIPPED / "card.md").read_text(encoding="utf-8")

    for listed in card.files:
        assert listed.file == "card.md" or listed.sha256 in page
    for figures in card.figures:
        assert f"{figures.auc.value:.3f} [{figures.auc.low:.3f}, {figures.auc.high:.3f}]" in page
    assert "$" not in page


def test_the_card_tells_of_a_model_below_its_oracle() -> None:
    card = load(SHIPPED).card

    assert [figures.name for figures in card.figures] == [
        "behaviour", "scorecard", "plain LightGBM", "true PD",
    ]  # fmt: skip
    for judged in card.facts.judged:
        assert judged.behaviour.auc.value < judged.oracle.auc.value
        assert judged.behaviour.ece < 0.01


def test_the_card_holds_what_drift_is_measured_against_and_no_row_of_anybody() -> None:
    card = load(SHIPPED).card

    bins = [(seen.edges, seen.shares) for seen in card.factors]
    for edges, shares in bins + [(seen.edges, seen.shares) for seen in card.scores]:
        assert sum(shares) == pytest.approx(1, abs=1e-6)
        assert list(edges) == sorted(set(edges))
    assert [seen.name for seen in card.scores] == ["behaviour", "scorecard"]
    assert [len(seen.shares) for seen in card.scores] == [10, 10]


# --- files


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).write_bytes((copy / name).read_bytes() + b" ")

    with pytest.raises(RiskModelRefused, match=f"^{name} of copy differs .* restore the file, or train"):
        load(copy)


@pytest.mark.parametrize("name", [*FILES, "card.json"])
def test_a_missing_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).unlink()

    with pytest.raises(RiskModelRefused, match=name):
        load(copy)


@pytest.mark.parametrize("name", ["behaviour.txt", "card.json"])
def test_a_link_or_a_pipe_is_no_file_of_a_model(copy: Path, name: str) -> None:
    (copy / name).unlink()
    (copy / name).symlink_to(SHIPPED / name)
    with pytest.raises(RiskModelRefused, match=name):
        load(copy)

    (copy / name).unlink()
    os.mkfifo(copy / name)
    with pytest.raises(RiskModelRefused, match="not a plain file"):
        load(copy)


def test_a_huge_file_is_refused_without_being_read_whole(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.risk.artefact.BYTES_MAX", 100_000)

    with pytest.raises(RiskModelRefused, match=r"behaviour\.txt .* larger than"):
        load(copy)


@pytest.mark.parametrize(
    "name", ["../card.json", "/etc/passwd", "a/b.txt", ".hidden.txt", "x.pkl", "card.json"]
)
def test_a_card_lists_plain_names_alone(copy: Path, name: str) -> None:
    card_changed(copy, lambda card: card["files"][0].update(file=name))

    with pytest.raises(RiskModelRefused):
        load(copy)


# --- the card


@pytest.mark.parametrize("text", ["", "{}", "[]", "not json", "\x80", "[" * 100_000])
def test_a_malformed_card_is_refused(copy: Path, text: str) -> None:
    (copy / "card.json").write_text(text, encoding="latin-1")

    with pytest.raises(RiskModelRefused, match="malformed"):
        load(copy)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"approval_rate": 0.8', '"approval_rate": NaN'),
        ('"approval_rate": 0.8', '"approval_rate": 1e999'),
        ('"approval_rate": 0.8', '"approval_rate": 0.8, "approval_rate": 0.9'),
        ('"seed": 20240601', f'"seed": {"9" * 500}'),
        ('"version": "cn-3"', '"version": "../cn-3"'),
        ('"use": "limit_decision"', '"use": "Limit Decision"'),
    ],
)
def test_a_card_that_could_be_read_in_two_ways_is_refused(copy: Path, old: str, new: str) -> None:
    text = (copy / "card.json").read_text(encoding="utf-8")
    assert old in text
    (copy / "card.json").write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RiskModelRefused) as refused:
        load(copy)

    assert len(str(refused.value).splitlines()) == 1


def test_a_card_older_than_its_weights_is_refused(copy: Path) -> None:
    card_changed(copy, lambda card: card.update(weights_written_at="2099-01-01T00:00:00Z"))

    with pytest.raises(RiskModelRefused, match=r"older than its weights .* Train again"):
        load(copy)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda card: card["formats"][2].update(version="lightgbm-text-v5"), "lightgbm-text-v5"),
        (lambda card: card["formats"].append({"name": "graph", "version": "1"}), "graph"),
        (lambda card: card["formats"].pop(0), "its card is of format None"),
        (lambda card: _library(card, "lightgbm", "5.0.0"), r"written by lightgbm 5\.0\.0"),
        (lambda card: _library(card, "numpy", "1.26.4"), r"learned with numpy 1\.26\.4"),
    ],
)
def test_a_dependency_that_differs_is_refused(
    copy: Path, change: Callable[[dict[str, Any]], object], said: str
) -> None:
    card_changed(copy, change)

    with pytest.raises(RiskModelRefused, match=f"{said}.*versions on its card"):
        load(copy)


def test_a_smaller_step_of_a_library_grounds_nobody(copy: Path) -> None:
    card_changed(copy, lambda card: _library(card, "numpy", "2.0.1"))
    card_changed(copy, lambda card: _library(card, "scikit-learn", "9.9.9"))

    assert load(copy).serving


def _library(card: dict[str, Any], name: str, version: str) -> None:
    card["libraries"] = [[name, version] if each[0] == name else each for each in card["libraries"]]


# --- the schema


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"direction": Direction.LOWERS_PD}, "utilisation has direction raises_pd"),
        ({"unit": "percent"}, "utilisation has unit share of limit"),
        ({"category": "diploma"}, "utilisation has category None"),
        ({"reason_code": "other"}, "utilisation has reason code"),
        ({"specials": (-1.0,)}, "utilisation has specials"),
        ({"name": "usage"}, "learned without usage"),
    ],
)
def test_factors_that_differ_from_the_callers_are_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(RiskModelRefused, match=f"{said}.*Train it again for these factors"):
        load(SHIPPED, _register(change))


def test_other_words_for_the_same_factor_are_no_other_factor() -> None:
    assert load(SHIPPED, _register({"meaning_en": "how much of the limit is used"}))


def test_more_fewer_and_reordered_factors_are_refused() -> None:
    for served in (FACTORS[1:], (*FACTORS, FACTORS[0].model_copy(update={"name": "new"})), FACTORS[::-1]):
        with pytest.raises(RiskModelRefused, match="does not fit its caller"):
            load(SHIPPED, served)


def _register(change: dict[str, Any]) -> tuple[Factor, ...]:
    return tuple(
        factor.model_copy(update=change) if factor.name == "utilisation" else factor for factor in FACTORS
    )


# --- what is inside


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("behaviour.txt", "objective=binary sigmoid:1", "objective=regression"),
        ("behaviour.txt", "end of trees", ""),
        ("behaviour.txt", "version=v4", "version=v9"),
        ("behaviour.txt", "utilisation", "age_in_years"),
        ("behaviour.txt", "threshold=", "threshold=x "),
        ("behaviour.txt", "split_feature=", "split_feature=99 "),
        ("behaviour.txt", "left_child=", "left_child=0 "),
        ("behaviour.txt", "leaf_value=", "leaf_value=nan "),
        ("scorecard.json", '"utilisation"', '"age_in_years"'),
        ("scorecard.json", '"points": [', '"points": [1,'),
        ("calibration.json", '"platt"', '"guess"'),
        ("calibration.json", '"slope": 0', '"slope": -1'),
        ("calibration.json", '"diploma"', '"certificate"'),
        ("factors.json", '"raises_pd"', '"lowers_pd"'),
        ("factors.json", '"number"', '"category"'),
        ("probes.json", '"values"', '"rows"'),
    ],
)
def test_a_rehashed_file_that_does_not_fit_is_refused(copy: Path, name: str, old: str, new: str) -> None:
    text = (copy / name).read_text(encoding="utf-8")
    assert old in text
    vouched(copy, name, text.replace(old, new))

    with pytest.raises(RiskModelRefused):
        load(copy)


@pytest.mark.parametrize("name", ["calibration.json", "scorecard.json", "factors.json", "probes.json"])
def test_a_rehashed_file_with_a_name_twice_is_refused(copy: Path, name: str) -> None:
    text = (copy / name).read_text(encoding="utf-8").rstrip()
    key = text.split('"')[1]
    vouched(copy, name, f'{text[:-1]}, "{key}": []}}')

    with pytest.raises(RiskModelRefused, match="twice"):
        load(copy)


def test_a_card_for_other_factors_is_refused(copy: Path) -> None:
    card_changed(copy, lambda card: card["factors"].pop())

    with pytest.raises(RiskModelRefused, match="card's factors"):
        load(copy)


def test_a_model_that_answers_otherwise_than_it_was_learned_to_is_refused(copy: Path) -> None:
    changed(copy, "probes.json", lambda held: held["rows"][7].update(behaviour_pd=0.5))
    risk_model = load(copy)

    with pytest.raises(RiskModelRefused, match=r"answers otherwise here .*probe 8.*versions on its card"):
        score(risk_model, {})


def test_an_artefact_without_its_validation_is_not_complete(copy: Path) -> None:
    card_changed(copy, lambda card: card["files"].pop(-2))

    with pytest.raises(RiskModelRefused, match=r"probes|validation"):
        complete_files(copy)


@pytest.mark.parametrize(
    "change",
    [lambda found: found.update(version="cn-9"), lambda found: found["models"][0].update(name="best")],
)
def test_figures_that_validation_did_not_find_are_refused(
    copy: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    changed(copy, "validation.json", change)

    with pytest.raises(RiskModelRefused, match=r"validation\.json is of another model"):
        complete_files(copy)


def test_what_steers_a_terminal_has_no_place_on_a_card(copy: Path) -> None:
    card_changed(copy, lambda card: card["facts"].update(owner="Zhao\x1b[2J Lei"))

    with pytest.raises(RiskModelRefused, match="cannot be seen"):
        load(copy)


def test_a_model_written_anew_loads_and_says_who_made_it(tmp_path: Path) -> None:
    folder = another(tmp_path / "lender-2", "lender-2", owner="Zhao Lei", trained_by="Qian Mo", slope=0.9)

    risk_model = load(folder)

    assert risk_model.card.owner == "Zhao Lei"
    assert "Trained by Qian Mo" in (folder / "card.md").read_text(encoding="utf-8")
    assert score(risk_model, {}).pd != score(load(SHIPPED), {}).pd
