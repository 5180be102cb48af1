"""Training the shipped models from nothing but a seed: simulate, split, fit, calibrate, judge, write.

Learning only: needs the `learn` dependency group. The same arguments on the same libraries write the
same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version as installed_version
from pathlib import Path

import numpy as np

from models.errors import UnusableInput
from models.facts.value import Value
from models.risk.card import (
    BEHAVIOUR_FILE,
    CALIBRATION_FILE,
    CARD_FILE,
    PAGE_FILE,
    SCORECARD_FILE,
    FileHash,
    ModelCard,
    TrainedRange,
)
from models.risk.card_page import card_page
from models.risk.credit_spec import Horizon, Search
from models.risk.factors import FACTOR_NAMES, FACTORS
from models.risk.judging import (
    count_monotone_violations,
    judge_by_evidence,
    judge_withholding,
)
from models.risk.learning import Trained, learn
from models.risk.population import Population, simulate
from models.risk.sample import Sample
from models.risk.splits import CALIBRATE, FIT, JUDGE, Period

ROWS_MIN = 10_000
SEARCH = Search(seconds=86_400, trials=6)
"""By trials alone, so that every machine writes the same bytes."""

PURPOSE = "12-month probability of default of a consumer who asks for a limit, for limit decisions."
DATA = "simulated population (models/risk/population.py), 2019-01 to 2024-12, outcomes to 2025-12"
LIBRARIES = ("lightgbm", "numpy", "optbinning", "scikit-learn")

Progress = Callable[[str, float], None]


class TooFewRows(UnusableInput):
    """Too few rows to fit, calibrate and judge on; train on 10,000 or more."""

    code = "too_few_rows"


class TrainingReport(Value):
    """What training gave: the card, and the size of each file in bytes."""

    card: ModelCard
    sizes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Periods:
    fit: Population
    calibrate: Population
    judge: Population


def train(
    seed: int,
    rows: int,
    out_dir: Path,
    *,
    version: str = "cn-1",
    owner: str = "risk team",
    search: Search = SEARCH,
    progress: Progress = lambda step, share: None,
) -> TrainingReport:
    """Train both models on a simulated population and write the artefact into `out_dir`.

    `progress` is called with the step begun and the share of work done. Raises TooFewRows.
    """
    if rows < ROWS_MIN:
        raise TooFewRows
    progress("simulate", 0.0)
    people = simulate(seed, rows)
    periods = _Periods(*(_during(people, period) for period in (FIT, CALIBRATE, JUDGE)))
    trained = learn(
        _sample(periods.fit, 0),
        _sample(periods.calibrate, rows),
        horizon=Horizon(),
        label_months=12.0,
        search=search,
        seed=seed,
        progress=lambda step, share: progress(step, 0.1 + 0.4 * share),
    )
    progress("judge", 0.5)
    card = _judge(trained, periods, seed, rows, version, owner)
    progress("write", 0.95)
    report = _write(trained, card, out_dir)
    progress("done", 1.0)
    return report


def _during(people: Population, period: Period) -> Population:
    rows = period.holds(people.month)
    return Population(
        month=people.month[rows],
        factors=people.factors[rows],
        shown=people.shown[rows],
        true_pd=people.true_pd[rows],
        defaulted=people.defaulted[rows],
    )


def _sample(people: Population, first: int) -> Sample:
    """As customers chose to show; each is somebody else, numbered from `first`."""
    return Sample(
        factors=FACTORS,
        values=people.visible(),
        bad=people.defaulted,
        customer=first + np.arange(len(people.month)),
        month=people.month,
    )


def _judge(pair: Trained, periods: _Periods, seed: int, rows: int, version: str, owner: str) -> ModelCard:
    checks, violations = count_monotone_violations(pair, periods.judge)
    return ModelCard(
        version=version,
        owner=owner,
        purpose=PURPOSE,
        data=DATA,
        seed=seed,
        rows=rows,
        command=f"python -m assistant train behaviour OUT --seed {seed} --rows {rows}",
        libraries=tuple((name, installed_version(name)) for name in LIBRARIES),
        fit=FIT,
        calibrate=CALIBRATE,
        judge=JUDGE,
        rows_fitted=len(periods.fit.month),
        rows_calibrated=len(periods.calibrate.month),
        factors=_ranges(periods.fit),
        calibration_method=pair.calibrations.by_shown[0].behaviour.method,
        judged=judge_by_evidence(pair, periods.judge, seed),
        withheld=judge_withholding(pair, periods.judge),
        monotone_checks=checks,
        monotone_violations=violations,
        files=(),
    )


def _ranges(people: Population) -> tuple[TrainedRange, ...]:
    visible = people.visible()
    lower, upper = np.nanmin(visible, axis=0).tolist(), np.nanmax(visible, axis=0).tolist()
    return tuple(
        TrainedRange(factor=name, lower=lower[place], upper=upper[place])
        for place, name in enumerate(FACTOR_NAMES)
    )


def _write(pair: Trained, card: ModelCard, out_dir: Path) -> TrainingReport:
    contents = {
        BEHAVIOUR_FILE: pair.behaviour_text,
        CALIBRATION_FILE: pair.calibrations.model_dump_json(indent=1) + "\n",
        SCORECARD_FILE: pair.scorecard.model_dump_json(indent=1) + "\n",
    }
    contents[PAGE_FILE] = card_page(card, {name: content_hash(text) for name, text in contents.items()})
    hashes = tuple(FileHash(file=name, sha256=content_hash(text)) for name, text in contents.items())
    card = card.model_copy(update={"files": hashes})
    contents[CARD_FILE] = card.model_dump_json(indent=1) + "\n"
    return TrainingReport(card=card, sizes=write_artefact(contents, out_dir))


def write_artefact(contents: dict[str, str], out_dir: Path) -> tuple[tuple[str, int], ...]:
    """Write the files in their order, and tell the size of each in bytes.

    The card stands last: an interrupted run leaves files that do not match the old card, never a false one.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        (out_dir / name).write_bytes(text.encode())
    return tuple((name, len(text.encode())) for name, text in contents.items())


def content_hash(text: str) -> str:
    """SHA-256 in hex, as cards list it."""
    return sha256(text.encode()).hexdigest()
