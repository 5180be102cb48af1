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
from models.risk.behaviour_fitting import behaviour_log_odds, fit_behaviour
from models.risk.calibration import Calibrations, ShownCalibration
from models.risk.calibration_fitting import choose_method, fit_platt
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
from models.risk.factors import EVIDENCE_CATEGORIES, EVIDENCE_SETS, FACTOR_NAMES
from models.risk.judging import (
    TrainedPair,
    count_monotone_violations,
    judge_by_evidence,
    judge_withholding,
)
from models.risk.population import Population, simulate_rows
from models.risk.scorecard import Scorecard
from models.risk.scorecard_fitting import fit_scorecard, scorecard_log_odds
from models.risk.splits import CALIBRATE, FIT, JUDGE, Period
from models.risk.withholding import hide_unshown

ROWS_MIN = 10_000
MID_CALIBRATE = np.datetime64("2022-07")
PURPOSE = "12-month probability of default of a consumer who asks for a limit, for limit decisions."
DATA = "simulated population (docs/simulated-population.md), 2019-01 to 2024-12, outcomes to 2025-12"
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
    progress: Progress = lambda step, share: None,
) -> TrainingReport:
    """Train both models on a simulated population and write the artefact into `out_dir`.

    `progress` is called with the step begun and the share of work done. Raises TooFewRows.
    """
    if rows < ROWS_MIN:
        raise TooFewRows
    progress("simulate", 0.0)
    people = simulate_rows(seed, rows)
    periods = _Periods(*(_during(people, period) for period in (FIT, CALIBRATE, JUDGE)))
    progress("fit", 0.1)
    pair = _fit(periods, seed)
    progress("judge", 0.5)
    card = _judge(pair, periods, seed, rows, version, owner)
    progress("write", 0.95)
    report = _write(pair, card, out_dir)
    progress("done", 1.0)
    return report


def _during(people: Population, period: Period) -> Population:
    return people.rows(period.holds(people.month))


def _fit(periods: _Periods, seed: int) -> TrainedPair:
    visible, defaulted = periods.fit.visible(), periods.fit.defaulted
    text = fit_behaviour(visible, defaulted, seed)
    scorecard = fit_scorecard(visible, defaulted)
    return TrainedPair(text, scorecard, _calibrate(text, scorecard, periods.calibrate))


def _calibrate(text: str, scorecard: Scorecard, people: Population) -> Calibrations:
    """The kind of map is chosen once; one is then fitted for every set of evidence."""
    visible, earlier = people.visible(), people.month < MID_CALIBRATE
    fit_map = choose_method(behaviour_log_odds(text, visible), people.defaulted, earlier)
    by_shown = []
    for kinds in EVIDENCE_SETS:
        wanted = np.array([kind in kinds for kind in EVIDENCE_CATEGORIES])
        # Whoever shows at least these, with the rest hidden: the coin makes them like everybody else.
        able = (people.shown >= wanted).all(axis=1)
        rows = hide_unshown(people.factors[able], np.tile(wanted, (able.sum(), 1)))
        outcome = people.defaulted[able]
        by_shown.append(
            ShownCalibration(
                shown=kinds,
                behaviour=fit_map(behaviour_log_odds(text, rows), outcome),
                scorecard=fit_platt(scorecard_log_odds(scorecard, rows), outcome),
            )
        )
    return Calibrations(by_shown=tuple(by_shown))


def _judge(pair: TrainedPair, periods: _Periods, seed: int, rows: int, version: str, owner: str) -> ModelCard:
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


def _write(pair: TrainedPair, card: ModelCard, out_dir: Path) -> TrainingReport:
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
