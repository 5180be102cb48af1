"""Training the shipped models from nothing but a seed: simulate, split, fit, calibrate, judge, write.

Learning only: needs the `learn` dependency group. The same arguments, `at` among them, on the
same libraries write the same bytes.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from models.errors import UnusableInput
from models.risk.artefact_writing import Rows, Written, write_artefact
from models.risk.card import CardFacts, LabelTold
from models.risk.card_facts import recipe_of
from models.risk.credit_spec import Horizon, Search
from models.risk.judging import count_monotone_violations, judge_by_evidence, judge_withholding
from models.risk.learning import Trained, learn
from models.risk.population import Population, sample_of, simulate_rows
from models.risk.population.account_log import with_events
from models.risk.reasons.judging import judge_both
from models.risk.splits import CALIBRATE, FIT, JUDGE
from models.risk.validation.findings import Validation
from models.risk.validation.plain import NAME as PLAIN
from models.risk.validation.plain import learn_plain
from models.risk.validation.validating import Submitted, validate

ROWS_MIN: Final = 10_000
SEARCH: Final = Search(seconds=86_400, trials=6)
"""By trials alone, so that every machine writes the same bytes."""
ORACLE: Final = "true PD"
"""Known of simulated people alone: no model can do better."""
JUDGED_MOST: Final = 40_000
"""Rows that plots and intervals are drawn from."""
EVENTS_EACH: Final = 2
"""One block of customers in so many has a log of account events: that of all of them is some fifty million
events, and which block a customer is in says nothing of them."""
PURPOSE = "12-month probability of default of a consumer who asks for a limit, for limit decisions."
SOURCE = (
    "Simulated population (docs/simulated-population.md), 2019-01 to 2024-12, outcomes to 2025-12. "
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
    "Protected traits of the simulated people are kept from learning; what stands in for them may remain.",
    "Age, sex, region, nationality and the like are not factors, nor is what people buy, lotteries apart.",
    "Of account events only half a year counts, and only how money is handled; see decision 32 for what was "
    "refused and why.",
)

Progress = Callable[[str, float], None]


class TooFewRows(UnusableInput):
    """Too few rows to fit, calibrate and judge on; train on 10,000 or more."""

    code = "too_few_rows"


def train(
    seed: int,
    rows: int,
    out_dir: Path,
    *,
    version: str = "cn-3",
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
    people = simulate_rows(seed, rows)
    people = people.rows(FIT.holds(people.month) | CALIBRATE.holds(people.month) | JUDGE.holds(people.month))
    people = with_events(people, EVENTS_EACH)
    periods = [people.rows(period.holds(people.month)) for period in (FIT, CALIBRATE, JUDGE)]
    samples = Rows(*(sample_of(period) for period in periods))
    trained = learn(
        samples.fitted,
        samples.calibrated,
        horizon=Horizon(),
        label_months=12.0,
        search=search,
        seed=seed,
        progress=lambda step, share: progress(step, 0.1 + 0.5 * share),
    )
    progress("judge", 0.6)
    facts = _facts(trained, periods[-1], seed, rows, version, owner)
    validation = _validation(trained, samples, periods[-1], facts)
    progress("write", 0.95)
    at = at or datetime.now(UTC)
    written = write_artefact(
        out_dir, trained, validation, facts, samples, weights_written_at=at, card_written_at=at
    )
    progress("done", 1.0)
    return written


def _validation(trained: Trained, samples: Rows, people: Population, facts: CardFacts) -> Validation:
    """As a lender's, with one more beside: the truth."""
    step = max(1, len(people) // JUDGED_MOST)
    people, judged = people.rows(slice(None, None, step)), sample_of(people.rows(slice(None, None, step)))
    values = judged.values
    found = validate(
        Submitted(
            title="Shipped models, simulated population",
            version=facts.version,
            how=facts.split,
            fitted=samples.fitted,
            judged=judged,
            pds={
                "behaviour": trained.behaviour_pd(values),
                "scorecard": trained.scorecard_pd(values),
                PLAIN: learn_plain(samples.fitted, facts.seed)(values),
                ORACLE: people.true_pd,
            },
            pd_of=trained.behaviour_pd,
            notes=trained.choices.notes,
        ),
        seed=facts.seed,
    )
    reasons = judge_both(trained.behaviour_text, trained.scorecard, judged, facts.seed)
    return found.model_copy(update={"reasons": reasons})


def _facts(trained: Trained, people: Population, seed: int, rows: int, version: str, owner: str) -> CardFacts:
    checks, violations = count_monotone_violations(trained, people)
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
            ("withholding", "whole categories hidden at random; a calibration for each set of categories"),
        ),
        limits_of_use=LIMITS,
        judged=judge_by_evidence(trained, people, seed),
        withheld=judge_withholding(trained, people),
    )
