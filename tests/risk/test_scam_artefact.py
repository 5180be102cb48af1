"""The shipped scam model loads, is what its card says, and is refused once touched."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from models.risk.payments.register import FACTOR_NAMES
from models.risk.payments.scam_card import ScamCard
from models.risk.payments.scam_fitting import FALLS, RISES
from models.risk.payments.scorer import ScamFactorsDiffer
from models.risk.payments.shipped import SHIPPED_SCAM, load_scam_model
from models.risk.registry import RiskModelRefused

FILES = ("scam.txt", "calibration.json", "card.md")
SWEPT = np.array([-1.0, 0.0, 0.5, 1.0, 2.0, 5.0, 20.0, 100.0, 1e4])


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED_SCAM, tmp_path / "copy")


def test_the_shipped_model_loads_and_names_its_exact_weights() -> None:
    scam_model = load_scam_model()

    digest = sha256((SHIPPED_SCAM / "card.json").read_bytes()).hexdigest()
    assert scam_model.version == f"scam-1+{digest[:12]}"
    assert 0 < scam_model.scorer.score(np.full(len(FACTOR_NAMES), np.nan)) < 1


def test_the_shipped_artefact_is_small() -> None:
    assert sum(path.stat().st_size for path in SHIPPED_SCAM.iterdir()) < 600_000
    assert load_scam_model().card.trees <= 200


def test_the_card_tells_of_a_model_that_is_clearly_better_than_a_plain_one() -> None:
    card = load_scam_model().card

    assert card.better_than_plain.average_precision.low > 0
    assert card.better_than_plain.recall_at_budget.low > 0
    assert card.judged[0].ece is not None
    assert card.judged[0].ece < 0.001


def test_what_is_not_told_does_not_move_the_mean_probability() -> None:
    for told in load_scam_model().card.told:
        assert told.mean_untold == pytest.approx(told.mean_told, rel=0.15), told.context


def test_a_lower_budget_needs_a_higher_probability() -> None:
    thresholds = load_scam_model().card.thresholds

    assert [one.aimed for one in thresholds] == sorted((one.aimed for one in thresholds), reverse=True)
    assert [one.probability for one in thresholds] == sorted(one.probability for one in thresholds)


@pytest.mark.parametrize("name", sorted(RISES | FALLS))
def test_a_factor_with_a_direction_never_moves_the_other_way(name: str) -> None:
    rng = np.random.default_rng(1)
    scorer, column = load_scam_model().scorer, FACTOR_NAMES.index(name)
    rows = np.where(rng.random((20, len(FACTOR_NAMES))) < 0.3, np.nan, rng.gamma(0.5, 20, (20, 1)))

    for row in rows:
        swept = []
        for value in SWEPT:
            row[column] = value
            swept.append(scorer.raw(row) * (1 if name in RISES else -1))
        assert np.diff(swept).min() >= -1e-9


def test_the_page_for_people_shows_the_hashes_and_the_figures_of_the_card() -> None:
    card = load_scam_model().card
    page = (SHIPPED_SCAM / "card.md").read_text(encoding="utf-8")

    for listed in card.files:
        assert listed.file == "card.md" or listed.sha256 in page
    assert f"{card.judged[0].measures.average_precision.value:.3f}" in page


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_is_refused(copy: Path, name: str) -> None:
    held = bytearray((copy / name).read_bytes())
    held[len(held) // 2] ^= 1
    (copy / name).write_bytes(held)

    with pytest.raises(RiskModelRefused, match=name):
        load_scam_model(copy)


@pytest.mark.parametrize("name", [*FILES, "card.json"])
def test_a_missing_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).unlink()

    with pytest.raises(RiskModelRefused, match=name):
        load_scam_model(copy)


@pytest.mark.parametrize("text", ["", "{}", "[]", "not json", "\x80"])
def test_a_malformed_card_is_refused(copy: Path, text: str) -> None:
    (copy / "card.json").write_text(text, encoding="latin-1")

    with pytest.raises(RiskModelRefused):
        load_scam_model(copy)


@pytest.mark.parametrize(
    ("name", "old", "new", "error"),
    [
        ("scam.txt", "end of trees", "more trees", RiskModelRefused),
        ("scam.txt", "objective=binary", "objective=regression", RiskModelRefused),
        ("scam.txt", "on_call", "age_in_years", ScamFactorsDiffer),
        ("scam.txt", "threshold=", "threshold=nan ", RiskModelRefused),
        ("calibration.json", '"method": "', '"method": "no', RiskModelRefused),
    ],
)
def test_a_rehashed_file_that_does_not_fit_is_refused(
    copy: Path, name: str, old: str, new: str, error: type[Exception]
) -> None:
    text = (copy / name).read_text(encoding="utf-8")
    assert old in text
    _replace(copy, name, text.replace(old, new))

    with pytest.raises(error):
        load_scam_model(copy)


def test_weights_are_never_unpickled(copy: Path) -> None:
    assert {path.suffix for path in SHIPPED_SCAM.iterdir()} == {".txt", ".json", ".md"}
    json.loads((copy / "calibration.json").read_text(encoding="utf-8"))


def _replace(folder: Path, name: str, text: str) -> None:
    """Write a file and make the card vouch for it, as a careless or hostile hand would."""
    (folder / name).write_text(text, encoding="utf-8")
    card = ScamCard.from_json((folder / "card.json").read_bytes())
    digest = sha256(text.encode()).hexdigest()
    files = tuple(
        listed.model_copy(update={"sha256": digest}) if listed.file == name else listed
        for listed in card.files
    )
    (folder / "card.json").write_text(card.model_copy(update={"files": files}).model_dump_json())
