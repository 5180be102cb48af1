"""The model card as a machine reads it: what was trained on what, how well it does, and the files' hashes."""

from models.facts.evidence import EvidenceKind
from models.facts.value import Value
from models.risk.measures import Measures
from models.risk.splits import Period

CARD_FILE = "card.json"
PAGE_FILE = "card.md"
BEHAVIOUR_FILE = "behaviour.txt"
CALIBRATION_FILE = "calibration.json"
SCORECARD_FILE = "scorecard.json"


class TrainedRange(Value):
    """The least and greatest value of a factor seen in fitting; scoring clips to it."""

    factor: str
    lower: float
    upper: float


class Judged(Value):
    """Out-of-time measures of both models on rows that show the same evidence, beside the true PD's own."""

    evidence: str
    behaviour: Measures
    scorecard: Measures
    oracle: Measures


class Withheld(Value):
    """Mean PD of the same customers with a category shown and withheld; neutral when about equal."""

    category: EvidenceKind
    mean_pd_shown: float
    mean_pd_withheld: float


class FileHash(Value):
    """SHA-256 of a file of the artefact, in hex."""

    file: str
    sha256: str


class ModelCard(Value):
    """What `card.json` holds."""

    version: str
    owner: str
    purpose: str
    data: str
    seed: int
    rows: int
    command: str
    libraries: tuple[tuple[str, str], ...]
    fit: Period
    calibrate: Period
    judge: Period
    rows_fitted: int
    rows_calibrated: int
    factors: tuple[TrainedRange, ...]
    calibration_method: str
    judged: tuple[Judged, ...]
    withheld: tuple[Withheld, ...]
    monotone_checks: int
    monotone_violations: int
    files: tuple[FileHash, ...]
