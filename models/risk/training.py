"""Training the shipped models from nothing but a seed: simulate, split, fit, calibrate, judge, write.

Learning only: needs the `learn` dependency group. The same arguments on the same libraries write the
same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from models.errors import UnusableInput
from models.risk.artefact_writing import Rows, Written, write_artefact
from models.risk.card import CardFacts, LabelTold
from models.risk.card_facts import recipe_of
from models.risk.credit_spec import Horizon, Search
from models.risk.factors import FACTORS
from models.risk.judging import (
    count_monotone_violations,
    judge_by_evidence,
    judge_withholding,
)
from models.risk.learning import Trained, learn
from models.risk.population import Population, simulate
from models.risk.sample import Sample
from models.risk.shipped_findings import findings
from models.risk.splits import CALIBRATE, FIT, JUDGE, Period

ROWS_MIN = 10_000
SEARCH = Search(seconds=86_400, trials=6)
"""By trials alone, so that every machine writes the same bytes."""

PURPOSE = "12-month probability of default of a consumer who asks for a limit, for limit decisions."
SOURCE = (
    "Simulated population (models/risk/population.py), 2019-01 to 2024-12, outcomes to 2025-12. "
    "No real person is in it, and no figure here says how well real borrowers would be told apart."
)
LABEL = LabelTold(
    meaning="Default within 12 months, as simulated.", months=12, horizon_months=12, horizon_bad_rate=None
)
SPLIT = "Between two parts lies one 12-month outcome window, so that no outcome is shared."
LIMITS = (
    "Not for real lending: it must be retrained on a lender's own data and validated before any real use.",
    "Showing a document can raise the PD as well as lower it, when what it says is below average.",
    "`has_job_offer` has one shown value, so with neutral withholding it moves nothing; what it says does.",
    "Who shows what is assumed to be independent of risk. On real data it is not, and must be corrected for.",
    "No reject inference; simulated people have no protected traits.",
    "Age, sex, region, nationality and the like are not factors, nor is what people buy.",
)

Progress = Callable[[str, float], None]


class TooFewRows(UnusableInput):
    """Too few rows to fit, calibrate and judge on; train on 10,000 or more."""

    code = "too_few_rows"


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
    at: datetime | None = None,
    search: Search = SEARCH,
    progress: Progress = lambda step, share: None,
) -> Written:
    """Train both models on a simulated population and write the artefact into `out_dir`.

    `at` is the moment that the card tells, now where left out. `progress` is called with the step begun and
    the share of work done. Raises TooFewRows.
    """
    if rows < ROWS_MIN:
        raise TooFewRows
    progress("simulate", 0.0)
    people = simulate(seed, rows)
    periods = _Periods(*(_during(people, period) for period in (FIT, CALIBRATE, JUDGE)))
    parts = Rows(_sample(periods.fit, 0), _sample(periods.calibrate, rows), _sample(periods.judge, 2 * rows))
    trained = learn(
        parts.fitted,
        parts.calibrated,
        horizon=Horizon(),
        label_months=12.0,
        search=search,
        seed=seed,
        progress=lambda step, share: progress(step, 0.1 + 0.4 * share),
    )
    progress("judge", 0.5)
    facts = _facts(trained, periods, seed, rows, version, owner)
    validation = findings(trained, periods.judge, facts, len(periods.fit.month))
    progress("write", 0.95)
    at = at or datetime.now(UTC)
    report = write_artefact(
        out_dir, trained, validation, facts, parts, weights_written_at=at, card_written_at=at
    )
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


def _facts(trained: Trained, periods: _Periods, seed: int, rows: int, version: str, owner: str) -> CardFacts:
    checks, violations = count_monotone_violations(trained, periods.judge)
    return CardFacts(
        version=version,
        owner=owner,
        purpose=PURPOSE,
        source=SOURCE,
        label=LABEL,
        split=SPLIT,
        seed=seed,
        command=f"python -m assistant train behaviour OUT --seed {seed} --rows {rows}",
        recipe=(
            *recipe_of(trained.choices),
            ("monotone steps swept", f"{checks:,}"),
            ("monotone steps violated", str(violations)),
            ("withholding", "whole categories hidden at random; a calibration for each set of evidence"),
        ),
        limits_of_use=LIMITS,
        judged=judge_by_evidence(trained, periods.judge, seed),
        withheld=judge_withholding(trained, periods.judge),
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
