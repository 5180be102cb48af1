"""The shipped artefact loads, is what its card says, and is refused once touched."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from models.risk.card import ModelCard
from models.risk.registry import SHIPPED, RiskModelRefused, load

FILES = ("behaviour.txt", "calibration.json", "scorecard.json", "card.md")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED, tmp_path / "copy")


def test_the_shipped_model_loads_and_names_its_exact_weights() -> None:
    risk_model = load(SHIPPED)

    digest = sha256((SHIPPED / "card.json").read_bytes()).hexdigest()
    assert risk_model.version == f"cn-1+{digest[:12]}"


def test_the_shipped_artefact_is_small() -> None:
    assert (SHIPPED / "behaviour.txt").stat().st_size < 200_000
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 400_000


def test_the_page_for_people_shows_the_hashes_and_the_figures_of_the_card() -> None:
    card = load(SHIPPED).card
    page = (SHIPPED / "card.md").read_text(encoding="utf-8")

    for listed in card.files:
        assert listed.file == "card.md" or listed.sha256 in page
    assert f"{card.judged[0].behaviour.auc.value:.3f}" in page


def test_the_card_records_no_broken_monotony_and_a_model_below_its_oracle() -> None:
    card = load(SHIPPED).card

    assert card.monotone_violations == 0
    for judged in card.judged:
        assert judged.behaviour.auc.value < judged.oracle.auc.value
        assert judged.behaviour.ece < 0.01


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).write_bytes((copy / name).read_bytes() + b" ")

    with pytest.raises(RiskModelRefused, match=name):
        load(copy)


@pytest.mark.parametrize("name", [*FILES, "card.json"])
def test_a_missing_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).unlink()

    with pytest.raises(RiskModelRefused, match=name):
        load(copy)


@pytest.mark.parametrize("text", ["", "{}", "[]", "not json", "\x80"])
def test_a_malformed_card_is_refused(copy: Path, text: str) -> None:
    (copy / "card.json").write_text(text, encoding="latin-1")

    with pytest.raises(RiskModelRefused):
        load(copy)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("behaviour.txt", "end of trees", "more trees"),
        ("behaviour.txt", "objective=binary", "objective=regression"),
        ("behaviour.txt", "utilisation", "age_in_years"),
        ("behaviour.txt", "threshold=", "threshold=x "),
        ("behaviour.txt", "split_feature=", "split_feature=99 "),
        ("behaviour.txt", "left_child=", "left_child=0 "),
        ("scorecard.json", '"utilisation"', '"age_in_years"'),
        ("scorecard.json", '"points": [', '"points": [1,'),
        ("calibration.json", '"platt"', '"guess"'),
        ("calibration.json", '"slope": 0', '"slope": -1'),
        ("calibration.json", '"diploma"', '"certificate"'),
    ],
)
def test_a_rehashed_file_that_does_not_fit_is_refused(copy: Path, name: str, old: str, new: str) -> None:
    text = (copy / name).read_text(encoding="utf-8")
    assert old in text
    _replace(copy, name, text.replace(old, new))

    with pytest.raises(RiskModelRefused):
        load(copy)


def test_a_card_for_other_factors_is_refused(copy: Path) -> None:
    card = json.loads((copy / "card.json").read_text(encoding="utf-8"))
    card["factors"].pop()
    (copy / "card.json").write_text(json.dumps(card), encoding="utf-8")

    with pytest.raises(RiskModelRefused, match="card's factors"):
        load(copy)


def _replace(folder: Path, name: str, text: str) -> None:
    """Write a file and make the card vouch for it, as a careless or hostile hand would."""
    (folder / name).write_text(text, encoding="utf-8")
    card = ModelCard.from_json((folder / "card.json").read_bytes())
    digest = sha256(text.encode()).hexdigest()
    files = tuple(
        listed.model_copy(update={"sha256": digest}) if listed.file == name else listed
        for listed in card.files
    )
    (folder / "card.json").write_text(card.model_copy(update={"files": files}).model_dump_json())
