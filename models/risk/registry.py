"""Loading a shipped model: every file must match its hash and the register, or nothing is served."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from models.errors import CreditAssistantError
from models.risk.calibration import Calibrations, ShownCalibration
from models.risk.card import (
    BEHAVIOUR_FILE,
    CALIBRATION_FILE,
    CARD_FILE,
    PAGE_FILE,
    SCORECARD_FILE,
    FileHash,
    ModelCard,
)
from models.risk.factor import Factor
from models.risk.factors import EVIDENCE_SETS, FACTOR_NAMES, FACTORS
from models.risk.scorecard import Scorecard
from models.risk.serving import Serving
from models.risk.trees import Trees, TreesUnreadable, parse_trees

_FILES = (BEHAVIOUR_FILE, CALIBRATION_FILE, SCORECARD_FILE, PAGE_FILE)

SHIPPED = Path(__file__).parent / "artefacts" / "cn-1"
"""The artefact that comes with the program."""


class RiskModelRefused(CreditAssistantError):
    """The risk model's files are missing, changed or do not fit this program; restore or retrain them."""

    code = "risk_model_refused"


@dataclass(frozen=True)
class RiskModel:
    """A verified model: the behaviour trees, the scorecard beside them and their calibrations.

    `version` names the artefact and the first twelve digits of its card's hash, so that a decision
    points at exactly these weights.
    """

    version: str
    card: ModelCard
    factors: tuple[Factor, ...]
    trees: Trees
    scorecard: Scorecard
    calibrations: dict[frozenset[str], ShownCalibration]
    ranges: dict[str, tuple[float, float]]

    @cached_property
    def serving(self) -> Serving:
        """What scores with it; what is compiled is loaded when the first row comes."""
        return Serving(self.factors, self.trees, self.scorecard, self.calibrations, self.ranges)


def load(folder: Path) -> RiskModel:
    """Read and verify an artefact. Raises RiskModelRefused; text and JSON only, nothing is unpickled."""
    card_bytes = read_file(folder, CARD_FILE)
    try:
        card = ModelCard.from_json(card_bytes)
        files = verified_files(folder, _FILES, card.files)
        found = RiskModel(
            version=f"{card.version}+{sha256(card_bytes).hexdigest()[:12]}",
            card=card,
            factors=FACTORS,
            trees=parse_trees(files[BEHAVIOUR_FILE].decode()),
            scorecard=Scorecard.from_json(files[SCORECARD_FILE]),
            calibrations=Calibrations.from_json(files[CALIBRATION_FILE]).table(),
            ranges={known.factor: (known.lower, known.upper) for known in card.factors},
        )
    except (ValidationError, TreesUnreadable, UnicodeDecodeError) as error:
        raise RiskModelRefused(f"The risk model in {folder.name} is malformed; retrain it.") from error
    _require_register(found)
    return found


def verified_files(folder: Path, names: Iterable[str], listed: Iterable[FileHash]) -> dict[str, bytes]:
    """The bytes of each file, once they match what the card lists. Raises RiskModelRefused."""
    hashes = {entry.file: entry.sha256 for entry in listed}
    files: dict[str, bytes] = {}
    for name in names:
        files[name] = read_file(folder, name)
        if sha256(files[name]).hexdigest() != hashes.get(name):
            raise RiskModelRefused(f"{name} differs from the hash on its model card; restore or retrain it.")
    return files


def read_file(folder: Path, name: str) -> bytes:
    """Raises RiskModelRefused where there is no such file."""
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise RiskModelRefused(f"{name} of the risk model cannot be read; restore or retrain it.") from error


def _require_register(found: RiskModel) -> None:
    for owner, names in (
        ("card", tuple(known.factor for known in found.card.factors)),
        ("behaviour model", found.trees.feature_names),
        ("scorecard", tuple(bins.factor for bins in found.scorecard.factors)),
    ):
        if names != FACTOR_NAMES:
            raise RiskModelRefused(f"The {owner}'s factors are not those of the register; retrain the model.")
    if set(found.calibrations) != {frozenset(kinds) for kinds in EVIDENCE_SETS}:
        raise RiskModelRefused("Not every set of evidence has a calibration; retrain the model.")
