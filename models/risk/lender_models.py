"""A lender's models from its table: split, learn, judge; or learned anew for each fold, to compare.

Learning only: needs the `learn` dependency group. Reads and writes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from models.risk.artefact_writing import Rows
from models.risk.credit_spec import CreditSpec, Search
from models.risk.directions import doubtful_directions
from models.risk.learning import Trained, learn
from models.risk.progress import Progress, within
from models.risk.ranking import Column
from models.risk.reasons.judging import judge_both
from models.risk.reasons.naming import require_nameable
from models.risk.reject_inference import reject_bound
from models.risk.sample import LenderTable, Matrix, Sample
from models.risk.validation.findings import RejectBound, Validation
from models.risk.validation.influencing import PdOf
from models.risk.validation.out_of_fold import folds_told, out_of_fold
from models.risk.validation.plain import NAME as PLAIN
from models.risk.validation.plain import learn_plain
from models.risk.validation.splitting import folds, kept_apart, parts
from models.risk.validation.validating import APPROVAL_RATE, Submitted, validate

BEHAVIOUR: Final = "behaviour"
SCORECARD: Final = "scorecard"
CONTROL: Final = "all factors, settings not searched"
"""Alternatives are learned with the usual settings: this one says what that alone costs or brings."""
NO_SEARCH: Final = Search(seconds=0, trials=0)


def _silent(_step: str, _share: float) -> None:
    """For callers that show nothing."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to go about it. `alternatives_seconds` is the budget of the search for fairer models, 0 for none;
    `approval_rate` is the one that swap sets and fairness are judged at."""

    seed: int = 1
    approval_rate: float = APPROVAL_RATE
    alternatives_seconds: float = 20.0


@dataclass(frozen=True, slots=True)
class Learned:
    """Both models, the rows of each part of the split, how they were split, and what was found."""

    trained: Trained
    rows: Rows
    how: str
    validation: Validation


def train_lender(table: LenderTable, spec: CreditSpec, plan: Plan, progress: Progress = _silent) -> Learned:
    """Learn from one part of the table, calibrate on another, judge on a third.

    Raises TimeMissing, DatesUnusable, PartTooSmall, ReasonRefused.
    """
    require_nameable(table.sample.factors, table.sample.groups)
    split = parts(table.sample, spec.splitting, spec.label.months, plan.seed)
    rows = Rows(*(table.sample.rows(part) for part in (split.fit, split.calibrate, split.judge)))
    trained = _learn(rows.fitted, rows.calibrated, spec, spec.search, plan, within(progress, 0.0, 0.5))
    told = trained.as_labelled()
    progress("plain LightGBM beside", 0.5)
    plain = learn_plain(rows.fitted, plan.seed)(rows.judged.values)
    submitted = Submitted(
        title=spec.title,
        version=spec.version,
        how=split.how,
        fitted=rows.fitted,
        judged=rows.judged,
        pds=_pds(told, rows.judged.values) | {PLAIN: plain},
        pd_of=told.behaviour_pd,
        refit=_refit(rows, spec, plan) if plan.alternatives_seconds else None,
        recipes=(CONTROL,),
        rejects=_rejects(table, told, rows.judged),
        notes=(*table.notes, *doubtful_directions(rows.fitted), *trained.choices.notes),
    )
    validation = _judged(submitted, plan, within(progress, 0.55, 0.9))
    progress("reasons", 0.9)
    reasons = judge_both(trained.behaviour_text, trained.scorecard, rows.judged, plan.seed)
    return Learned(trained, rows, split.how, validation.model_copy(update={"reasons": reasons}))


def judge_over_folds(
    table: LenderTable, spec: CreditSpec, plan: Plan, count: int, progress: Progress = _silent
) -> Validation:
    """Learn all models anew in the same folds, and judge every row by those that never saw its customer.

    Raises PartTooSmall.
    """
    sample = table.sample
    fold = folds(sample, count, plan.seed)
    calls: list[Trained] = []

    def learn_three(others: Sample, seed: int) -> tuple[PdOf, ...]:
        fit, calibrate = (others.rows(part) for part in kept_apart(others, seed))
        trained = _learn(fit, calibrate, spec, spec.search, plan, _silent).as_labelled()
        calls.append(trained)
        return trained.behaviour_pd, trained.scorecard_pd, learn_plain(others, seed)

    pds, of_folds = out_of_fold(sample, fold, learn_three, plan.seed, within(progress, 0.0, 0.8))
    last = fold == fold.max()
    submitted = Submitted(
        title=spec.title,
        version=spec.version,
        how=folds_told(fold),
        fitted=sample,
        judged=sample,
        pds=dict(zip((BEHAVIOUR, SCORECARD, PLAIN), pds, strict=True)),
        pd_of=calls[-1].behaviour_pd,
        fold=fold,
        pd_of_folds=of_folds[0],
        rejects=_rejects(table, calls[-1], sample.rows(last)),
        notes=(*table.notes, *doubtful_directions(sample)),
    )
    return _judged(submitted, plan, within(progress, 0.8, 1.0))


def _learn(
    fit: Sample, calibrate: Sample, spec: CreditSpec, search: Search, plan: Plan, progress: Progress
) -> Trained:
    return learn(
        fit,
        calibrate,
        horizon=spec.horizon,
        label_months=spec.label.months,
        search=search,
        seed=plan.seed,
        progress=progress,
    )


def _judged(submitted: Submitted, plan: Plan, progress: Progress) -> Validation:
    return validate(
        submitted,
        approval_rate=plan.approval_rate,
        seed=plan.seed,
        alternatives_seconds=plan.alternatives_seconds,
        progress=progress,
    )


def _pds(trained: Trained, values: Matrix) -> dict[str, Column]:
    return {BEHAVIOUR: trained.behaviour_pd(values), SCORECARD: trained.scorecard_pd(values)}


def _refit(rows: Rows, spec: CreditSpec, plan: Plan) -> Callable[[tuple[str, ...], str], Column]:
    """PDs of the judged rows by models that know less, learned with the usual settings."""

    def without(dropped: tuple[str, ...], _recipe: str) -> Column:
        fit, calibrate, judged = (
            part.without(dropped) for part in (rows.fitted, rows.calibrated, rows.judged)
        )
        trained = _learn(fit, calibrate, spec, NO_SEARCH, plan, _silent)
        return trained.as_labelled().behaviour_pd(judged.values)

    return without


def _rejects(table: LenderTable, trained: Trained, judged: Sample) -> RejectBound | None:
    if table.rejected is None or not len(table.rejected):
        return None
    return reject_bound(trained.behaviour_pd(judged.values), trained.behaviour_pd(table.rejected))
