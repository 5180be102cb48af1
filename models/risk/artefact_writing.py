"""Writing a model to disk: weights as text, their schema, what was found, and a card that vouches for all.

Learning only. The same arguments write the same bytes: moments are arguments too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from pathlib import Path
from platform import python_version
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.errors import UnusableInput
from models.facts.value import Value
from models.risk.calibration import Calibrations
from models.risk.card import (
    BEHAVIOUR_FILE,
    CALIBRATION_FILE,
    CARD_FILE,
    FACTORS_FILE,
    PAGE_FILE,
    PROBES_FILE,
    SCORECARD_FILE,
    SPEC_FILE,
    VALIDATION_FILE,
    CardFacts,
    DataTold,
    Figures,
    FileHash,
    ModelCard,
    Part,
)
from models.risk.card_page import card_page
from models.risk.factor import Factor
from models.risk.formats import written_formats
from models.risk.probes import made_up, probes_of
from models.risk.reference import factor_seen, score_seen
from models.risk.sample import Sample
from models.risk.schema import FactorList
from models.risk.scorecard import Scorecard
from models.risk.validation.findings import JudgedModel, Validation

LIBRARIES = ("lightgbm", "numpy", "optbinning", "scikit-learn", "scipy", "pandas", "duckdb")

Column = NDArray[np.float64]


class CardUnwritable(UnusableInput):
    """A model without rows, figures or factors has nothing that a card could say; train it first."""

    code = "card_unwritable"


class Trained(Protocol):
    """What learning gives; `models.risk.learning` makes it."""

    @property
    def factors(self) -> tuple[Factor, ...]: ...
    @property
    def behaviour_text(self) -> str: ...
    @property
    def scorecard(self) -> Scorecard: ...
    @property
    def calibrations(self) -> Calibrations: ...
    def behaviour_pd(self, values: Column, /) -> Column: ...
    def scorecard_pd(self, values: Column, /) -> Column: ...
    def points(self, values: Column, /) -> NDArray[np.int64]: ...


@dataclass(frozen=True, slots=True)
class Rows:
    """The parts of the split, as they went into learning and judging."""

    fitted: Sample
    calibrated: Sample
    judged: Sample


class Written(Value):
    """What was written: the card, and the size of each file in bytes."""

    card: ModelCard
    sizes: tuple[tuple[str, int], ...]


def write_artefact(
    folder: Path,
    trained: Trained,
    validation: Validation,
    facts: CardFacts,
    rows: Rows,
    *,
    weights_written_at: datetime,
    card_written_at: datetime,
    spec: str = "",
    also: Mapping[str, str] | None = None,
) -> Written:
    """Write the artefact into `folder`, made when missing, the card last.

    `spec` is the lender's TOML as it was read. `also` are further texts that the card shall vouch for, such
    as the report. Raises CardUnwritable.
    """
    if not len(rows.fitted) or not len(rows.calibrated) or not trained.factors or not validation.models:
        raise CardUnwritable
    contents = _weights(trained) | {VALIDATION_FILE: _json(validation)} | ({SPEC_FILE: spec} if spec else {})
    contents |= dict(also or {})
    card = _card(trained, validation, facts, rows, weights_written_at, card_written_at)
    contents[PROBES_FILE] = _probes(trained, card, facts.seed)
    return write_with_card(folder, card, trained.factors, contents)


def write_with_card(
    folder: Path, card: ModelCard, factors: Sequence[Factor], contents: Mapping[str, str]
) -> Written:
    """Write these files, the page and at last the card that lists them all."""
    page = card_page(card, factors, {name: content_hash(text) for name, text in contents.items()})
    listed = dict(contents) | {PAGE_FILE: page}
    hashes = tuple(FileHash(file=name, sha256=content_hash(text)) for name, text in listed.items())
    # Built anew, not copied, so that what a card may not say is refused here.
    card = ModelCard.from_json(card.model_copy(update={"files": hashes}).model_dump_json())
    return Written(card=card, sizes=write_files(folder, listed | {CARD_FILE: _json(card)}))


def write_files(folder: Path, contents: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """Write the files in their order, and tell the size of each in bytes.

    The card stands last: an interrupted run leaves files that do not match the old card, never a false one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        (folder / name).write_bytes(text.encode())
    return tuple((name, len(text.encode())) for name, text in contents.items())


def content_hash(text: str) -> str:
    """SHA-256 in hex, as cards list it."""
    return sha256(text.encode()).hexdigest()


def _weights(trained: Trained) -> dict[str, str]:
    return {
        BEHAVIOUR_FILE: trained.behaviour_text,
        CALIBRATION_FILE: _json(trained.calibrations),
        SCORECARD_FILE: _json(trained.scorecard),
        FACTORS_FILE: _json(FactorList(factors=trained.factors)),
    }


def _card(
    trained: Trained,
    validation: Validation,
    facts: CardFacts,
    rows: Rows,
    weights_written_at: datetime,
    card_written_at: datetime,
) -> ModelCard:
    unseen = rows.calibrated.values
    maps = trained.calibrations.by_shown[0]
    return ModelCard(
        version=facts.version,
        facts=facts,
        data=_data(rows, facts),
        parts=tuple(
            _part(name, part)
            for name, part in (("fit", rows.fitted), ("calibrate", rows.calibrated), ("judge", rows.judged))
        ),
        figures=tuple(_figures(judged) for judged in validation.models),
        approval_rate=validation.approval_rate,
        factors=tuple(
            factor_seen(factor, rows.fitted.values[:, place]) for place, factor in enumerate(trained.factors)
        ),
        scores=(
            score_seen("behaviour", trained.behaviour_pd(unseen)),
            score_seen("scorecard", trained.scorecard_pd(unseen)),
        ),
        calibrations=(("behaviour", maps.behaviour.method), ("scorecard", maps.scorecard.method)),
        libraries=_libraries(),
        formats=written_formats(),
        files=(),
        weights_written_at=weights_written_at,
        card_written_at=card_written_at,
    )


def _data(rows: Rows, facts: CardFacts) -> DataTold:
    parts = (rows.fitted, rows.calibrated, rows.judged)
    ends = [end for part in parts if (end := _months(part)) is not None]
    return DataTold(
        source=facts.source,
        rows=sum(len(part) for part in parts),
        customers=len(np.unique(np.concatenate([part.customer for part in parts]))),
        first_month=min((first for first, _ in ends), default=None),
        last_month=max((last for _, last in ends), default=None),
        known_until=facts.known_until,
    )


def _part(name: str, part: Sample) -> Part:
    first, last = _months(part) or (None, None)
    return Part(name=name, rows=len(part), bads=int(part.bad.sum()), first_month=first, last_month=last)


def _months(part: Sample) -> tuple[str, str] | None:
    if part.month is None or not len(part):
        return None
    months = part.month.astype("datetime64[M]")
    return str(months.min()), str(months.max())


def _figures(judged: JudgedModel) -> Figures:
    found = judged.discrimination
    return Figures(
        name=judged.name,
        auc=found.auc,
        gini=found.gini,
        ks=found.ks,
        average_precision=found.average_precision,
        brier=found.brier,
        ece=judged.calibration.ece,
    )


def _libraries() -> tuple[tuple[str, str], ...]:
    found = [("python", python_version())]
    for name in LIBRARIES:
        try:
            found.append((name, installed_version(name)))
        except PackageNotFoundError:
            continue
    return tuple(found)


def _probes(trained: Trained, card: ModelCard, seed: int) -> str:
    rows = made_up(trained.factors, card.factors, seed)
    asked = (trained.behaviour_pd(rows), trained.scorecard_pd(rows), trained.points(rows))
    return _json(probes_of(rows, *asked))


def _json(value: Value) -> str:
    return value.model_dump_json(indent=1) + "\n"
