"""The scam model's card as a machine reads it: learned from what, how well it does, and its files' hashes."""

from typing import Annotated

from pydantic import Field

from models.facts.value import Value
from models.risk.calibration import Beta, Platt
from models.risk.card import FileHash
from models.risk.measures import Interval
from models.risk.payments.measures import ScamMeasures

TREES_FILE = "scam.txt"
CALIBRATION_FILE = "calibration.json"
CARD_FILE = "card.json"
PAGE_FILE = "card.md"


class ScamCalibration(Value):
    """What `calibration.json` holds: the map from the trees' log-odds to calibrated ones."""

    trees: Annotated[Platt | Beta, Field(discriminator="method")]


class Days(Value):
    """Days from `first` to `last`, both included, as "2025-02-01", and what was paid on them."""

    first: str
    last: str
    payments: int
    scams: int


class JudgedScore(Value):
    """How well one way of scoring does out of time. `ece` is the mean distance of probability and rate of
    scams over bins that hold equal parts of the expected scams, weighted by payments; None where the score
    was not calibrated."""

    scored_by: str
    measures: ScamMeasures
    ece: float | None


class PatternRecall(Value):
    """How many of one pattern's scams are interrupted at `budget`, and how many of its victims are stopped at
    least once before all is paid."""

    pattern: str
    scams: int
    recall: Interval
    episodes: int
    episodes_met: Interval


class Threshold(Value):
    """The probability that `aimed` of the genuine payments of the calibrating period reach, and what it does
    in the judging period: the shares of genuine payments interrupted, of scams found, of right alarms."""

    aimed: float
    probability: float
    interrupted: float
    recall: float
    precision: float


class ToldShare(Value):
    """Mean probability and rate of scams where this part of the context was told, and where it was not."""

    context: str
    mean_told: float
    rate_told: float
    mean_untold: float
    rate_untold: float


class Importance(Value):
    """The share of the trees' total gain that one factor brought."""

    factor: str
    gain: float


class ScamCard(Value):
    """What `card.json` holds."""

    version: str
    owner: str
    purpose: str
    data: str
    seed: int
    customers: int
    command: str
    libraries: tuple[tuple[str, str], ...]
    label_delay_days: int
    fit: Days
    calibrate: Days
    judge: Days
    rows_fitted: int
    trees: int
    calibration_method: str
    budget: float
    judged: tuple[JudgedScore, ...]
    better_than_plain: ScamMeasures
    """The difference to the plain model on the same draws of customers."""
    by_pattern: tuple[PatternRecall, ...]
    thresholds: tuple[Threshold, ...]
    told: tuple[ToldShare, ...]
    importances: tuple[Importance, ...]
    files: tuple[FileHash, ...]
