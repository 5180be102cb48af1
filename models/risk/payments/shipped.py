"""Loading the scam model: every file must match its hash and the register, or nothing is served."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from models.risk.artefact import RiskModelRefused, read_file, verified_files
from models.risk.payments.register import FACTOR_NAMES
from models.risk.payments.scam_card import (
    CALIBRATION_FILE,
    CARD_FILE,
    PAGE_FILE,
    TREES_FILE,
    ScamCalibration,
    ScamCard,
)
from models.risk.payments.scorer import ScamScorer
from models.risk.trees import Trees, TreesUnreadable, parse_trees

SHIPPED_SCAM = Path(__file__).parents[1] / "artefacts" / "scam-1"
"""The artefact that comes with the program."""


@dataclass(frozen=True, slots=True)
class ScamModel:
    """A verified scam model. `version` names the artefact and the first twelve digits of its card's hash."""

    version: str
    scorer: ScamScorer
    card: ScamCard
    trees: Trees
    """The same that are scored with, for who asks what each factor added."""


def load_scam_model(folder: Path = SHIPPED_SCAM) -> ScamModel:
    """Read and verify an artefact; text and JSON only, nothing is unpickled.

    Raises RiskModelRefused, and ScamFactorsDiffer where it was learned from other factors.
    """
    card_bytes = read_file(folder, CARD_FILE)
    try:
        card = ScamCard.from_json(card_bytes)
        files = verified_files(folder, (TREES_FILE, CALIBRATION_FILE, PAGE_FILE), card.files)
        trees = parse_trees(files[TREES_FILE].decode())
        scorer = ScamScorer(
            trees,
            ScamCalibration.from_json(files[CALIBRATION_FILE]).trees,
            FACTOR_NAMES,
        )
    except (ValidationError, TreesUnreadable, UnicodeDecodeError) as error:
        raise RiskModelRefused(f"The scam model in {folder.name} is malformed; retrain it.") from error
    return ScamModel(f"{card.version}+{sha256(card_bytes).hexdigest()[:12]}", scorer, card, trees)
