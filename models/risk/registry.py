"""Loading a model: its files, card, factors and answers must be what they say, or nothing is served."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from models.risk.artefact import RiskModelRefused, read_card, verified_files, version_of
from models.risk.calibration import Calibrations, ShownCalibration
from models.risk.card import (
    BEHAVIOUR_FILE,
    CALIBRATION_FILE,
    CARD_FILE,
    FACTORS_FILE,
    PAGE_FILE,
    PROBES_FILE,
    SCORECARD_FILE,
    VALIDATION_FILE,
    Figures,
    ModelCard,
)
from models.risk.factor import Factor
from models.risk.factors import FACTORS
from models.risk.formats import require_readable
from models.risk.probes import Probes, first_difference
from models.risk.schema import FactorList, require_same_schema, require_sound_schema
from models.risk.scorecard import Scorecard
from models.risk.serving import Serving
from models.risk.tree_inputs import tree_inputs
from models.risk.trees import Trees, TreesUnreadable, parse_trees
from models.risk.validation.findings import Validation

__all__ = ["SHIPPED", "RiskModel", "RiskModelRefused", "complete_files", "load"]

SERVED_FILES = (BEHAVIOUR_FILE, CALIBRATION_FILE, SCORECARD_FILE, FACTORS_FILE, PROBES_FILE, PAGE_FILE)

SHIPPED = Path(__file__).parent / "artefacts" / "cn-3"
"""The artefact that comes with the program."""


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
    probes: Probes

    @cached_property
    def serving(self) -> Serving:
        """What scores with it; what is compiled is loaded when this is first asked for.

        Raises RiskModelRefused where it answers otherwise here than where it was learned.
        """
        found = Serving(self.factors, self.trees, self.scorecard, self.calibrations, self.ranges)
        differs = first_difference(found, self.probes)
        if differs is not None:
            raise RiskModelRefused(
                f"{self.version} answers otherwise here than where it was learned ({differs}): a library or "
                "this program differs. Serve it with the versions on its card, or train it again."
            )
        return found


def load(
    folder: Path, serves: Sequence[Factor] | None = FACTORS, *, card_sha256: str | None = None
) -> RiskModel:
    """Read and verify an artefact. Raises RiskModelRefused; text and JSON only, nothing is unpickled.

    `serves` are the factors that the caller will hand over, the assistant's own register for decisions: a
    model learned from others is refused. None: the caller serves whatever the artefact was learned from.
    `card_sha256` is the card that was approved, where the caller knows. Whether it still gives the answers
    it gave when it was learned is found out with the first look at `serving`.
    """
    card, card_bytes = read_card(folder)
    if card_sha256 not in {None, sha256(card_bytes).hexdigest()}:
        raise RiskModelRefused(
            f"The card of {card.version} is not the one that was added and approved; restore it."
        )
    _require_fresh(card)
    files = verified_files(folder, SERVED_FILES, card.files)
    require_readable(card.formats, card.libraries, files[BEHAVIOUR_FILE])
    try:
        found = _understood(card, version_of(card, card_bytes), tuple(files.items()))
    except (ValidationError, TreesUnreadable, UnicodeDecodeError) as error:
        raise RiskModelRefused(f"The risk model in {folder.name} is malformed; retrain it.") from error
    if serves is not None:
        require_same_schema(found.factors, serves)
    return found


@lru_cache(maxsize=8)
def _understood(card: ModelCard, version: str, contents: tuple[tuple[str, bytes], ...]) -> RiskModel:
    """The same bytes are the same model: nothing in it is ever written to."""
    files = dict(contents)
    found = RiskModel(
        version=version,
        card=card,
        factors=FactorList.from_json(files[FACTORS_FILE]).factors,
        trees=parse_trees(files[BEHAVIOUR_FILE].decode()),
        scorecard=Scorecard.from_json(files[SCORECARD_FILE]),
        calibrations=Calibrations.from_json(files[CALIBRATION_FILE]).table(),
        ranges={seen.factor: (seen.lower or 0.0, seen.upper or 0.0) for seen in card.factors},
        probes=Probes.from_json(files[PROBES_FILE]),
    )
    _require_one_schema(found)
    return found


def complete_files(folder: Path) -> tuple[ModelCard, dict[str, bytes]]:
    """The card and every file of an artefact, those that serving does not need as well.

    Raises RiskModelRefused.
    """
    card, card_bytes = read_card(folder)
    names = [listed.file for listed in card.files]
    for name in (*SERVED_FILES, VALIDATION_FILE):
        if name not in names:
            raise RiskModelRefused(f"{card.version} has no {name}; train and validate it again.")
    files = verified_files(folder, names, card.files) | {CARD_FILE: card_bytes}
    try:
        found = Validation.from_json(files[VALIDATION_FILE])
    except ValidationError as error:
        raise RiskModelRefused(f"{VALIDATION_FILE} is malformed; validate the model again.") from error
    if found.version != card.version or card.figures != tuple(Figures.of(each) for each in found.models):
        raise RiskModelRefused(
            f"{VALIDATION_FILE} is of another model than the card of {card.version}; validate it again."
        )
    return card, files


def _require_fresh(card: ModelCard) -> None:
    """A card that was written before its weights speaks of others."""
    if card.card_written_at < card.weights_written_at:
        raise RiskModelRefused(
            f"The card of {card.version} is older than its weights "
            f"({card.card_written_at:%Y-%m-%d %H:%M} < {card.weights_written_at:%Y-%m-%d %H:%M} UTC): "
            "it vouches for others. Train again so that a card is written for these."
        )


def _require_one_schema(found: RiskModel) -> None:
    """The files of one artefact must speak of the same factors in the same order."""
    names = tuple(factor.name for factor in found.factors)
    for owner, theirs, wanted in (
        ("card", tuple(seen.factor for seen in found.card.factors), names),
        ("behaviour model", found.trees.feature_names, tree_inputs(found.factors).names),
        ("scorecard", tuple(bins.factor for bins in found.scorecard.factors), names),
    ):
        if theirs != wanted:
            raise RiskModelRefused(
                f"The {owner}'s factors are not those of {FACTORS_FILE}; train the model again."
            )
    require_sound_schema(found.factors, found.calibrations)
