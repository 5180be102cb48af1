"""The model card as a machine reads it: what was learned from what, how well it does, and the files' hashes.

One card for every credit model, the shipped one and a lender's. Nothing in it is a row of a customer.
"""

from datetime import date
from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator

from models.facts.value import Instant, Share, Value
from models.risk.measures import Interval, Measures
from models.risk.reference import FactorSeen, ScoreSeen

CARD_FILE = "card.json"
PAGE_FILE = "card.md"
BEHAVIOUR_FILE = "behaviour.txt"
CALIBRATION_FILE = "calibration.json"
SCORECARD_FILE = "scorecard.json"
FACTORS_FILE = "factors.json"
PROBES_FILE = "probes.json"
VALIDATION_FILE = "validation.json"
SPEC_FILE = "spec.toml"

LIMIT_DECISIONS = "limit_decision"
"""The use that the assistant itself serves a champion for."""

Line = Annotated[str, Field(min_length=1, max_length=2_000)]
Version = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,40}$")]
FileName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,40}\.(txt|json|toml|md|html)$")]
"""A plain name: no folder, no dot in front, nothing but text."""
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Judged(Value):
    """Out-of-time measures of both models on rows that show the same evidence, beside the true PD's own."""

    evidence: str
    behaviour: Measures
    scorecard: Measures
    oracle: Measures


class Withheld(Value):
    """Mean PD of the same customers with a category shown and withheld; neutral when about equal."""

    category: str
    mean_pd_shown: float
    mean_pd_withheld: float


class FileHash(Value):
    """SHA-256 of a file of the artefact, in hex."""

    file: FileName
    sha256: Sha256


class DataTold(Value):
    """Where the rows came from and when they were known. Months as 2024-05, None where no time is told;
    `known_until` is when the outcomes were looked up."""

    source: Line
    rows: Annotated[int, Field(gt=0)]
    customers: Annotated[int, Field(gt=0)]
    first_month: str | None
    last_month: str | None
    known_until: date | None


class LabelTold(Value):
    """What bad means, `months` after the row's time, and the bad rate that PDs were carried to
    (None: the table's own)."""

    meaning: Line
    months: Annotated[float, Field(gt=0)]
    horizon_months: Annotated[float, Field(gt=0)]
    horizon_bad_rate: Share | None


class Part(Value):
    """One part of the split: `fit`, `calibrate` or `judge`."""

    name: Line
    rows: Annotated[int, Field(ge=0)]
    bads: Annotated[int, Field(ge=0)]
    first_month: str | None
    last_month: str | None


class Figures(Value):
    """What validation found of one model on rows it never saw; 95 % intervals."""

    name: Line
    auc: Interval
    gini: Interval
    ks: Interval
    average_precision: Interval
    brier: Interval
    ece: float


class Format(Value):
    """A format that the serving program has to read, and its version."""

    name: Line
    version: Line


class CardFacts(Value):
    """What people say of a model, as no array can: the rest of the card is measured."""

    version: Version
    owner: Line
    trained_by: Line | None = None
    """Who ran the training, where that is known by name."""
    use: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,40}$")] = LIMIT_DECISIONS
    purpose: Line
    source: Line
    known_until: date | None = None
    label: LabelTold
    split: Line
    seed: int
    command: Line
    recipe: tuple[tuple[Line, Line], ...] = ()
    """Settings that made it: of the search, the trees, the bins, the calibration."""
    limits_of_use: Annotated[tuple[Line, ...], Field(min_length=1)]
    judged: tuple[Judged, ...] = ()
    withheld: tuple[Withheld, ...] = ()


class ModelCard(Value):
    """What `card.json` holds. `weights_written_at` is when learning ended, `card_written_at` when this card
    was written; a card older than its weights says nothing about them."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)

    version: Version
    facts: CardFacts
    data: DataTold
    parts: tuple[Part, ...]
    figures: tuple[Figures, ...]
    approval_rate: Share
    factors: Annotated[tuple[FactorSeen, ...], Field(min_length=1)]
    scores: tuple[ScoreSeen, ...]
    calibrations: tuple[tuple[Line, Line], ...]
    """Which map calibrates which model."""
    libraries: tuple[tuple[Line, Line], ...]
    """Every library that took part in learning, with its version."""
    formats: Annotated[tuple[Format, ...], Field(min_length=1)]
    files: Annotated[tuple[FileHash, ...], Field(max_length=40)]
    weights_written_at: Instant
    card_written_at: Instant

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if self.version != self.facts.version:
            raise ValueError("the card names two versions")
        names = [listed.file for listed in self.files]
        if len(set(names)) != len(names) or CARD_FILE in names:
            raise ValueError("a card lists each file once, and never itself")
        return self

    @property
    def owner(self) -> str:
        return self.facts.owner

    @property
    def use(self) -> str:
        return self.facts.use
