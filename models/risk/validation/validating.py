"""Validation: everything that is measured about a model before a committee signs it.

Works on rows that the model never saw: the judging part of a split, or all rows out of fold.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from models.risk.progress import Progress, within
from models.risk.ranking import RESAMPLES, Codes, Column
from models.risk.sample import Sample
from models.risk.validation.alternatives import Refit, Search, search_alternatives
from models.risk.validation.comparing import by_bootstrap, compared
from models.risk.validation.deciding import segment_tables, swap_set
from models.risk.validation.discrimination import JudgedTogether, judge_models
from models.risk.validation.drifting import Stretches, drift_by_stretch, factor_drift, stretches_of
from models.risk.validation.fairness import group_rows
from models.risk.validation.findings import (
    Alternative,
    Comparison,
    Influence,
    Month,
    RejectBound,
    SwapSet,
    Validation,
)
from models.risk.validation.influencing import PdOf, Unseen, influences

APPROVAL_RATE: Final = 0.8
"""Where the caller knows no better: four in five. A lender's table holds those it once approved, so that its
own rate of today is not in it; swap sets and fairness are best read at the rate that is planned."""
ALTERNATIVES_SECONDS: Final = 30.0
_REFERENCE_ROWS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Submitted:
    """What is put before validation.

    `pds` name each model's PDs of the judged rows, the model in question first; others are champions and
    challengers. `pd_of` gives the PD of rows x factors by the model in question, as in `pds`. Where PDs are
    out of fold, `fold` holds the fold of each judged row and `pd_of` is of the last fold's model: it
    did not see the rows of that fold; or `pd_of_folds` are the models of all folds in their order.
    `refit` learns alternatives (see `alternatives`), by `recipes` too; without it none are searched.
    """

    title: str
    version: str
    how: str
    fitted: Sample
    judged: Sample
    pds: Mapping[str, Column]
    pd_of: PdOf
    fold: Codes | None = None
    pd_of_folds: tuple[PdOf, ...] = ()
    refit: Refit | None = None
    recipes: tuple[str, ...] = ()
    rejects: RejectBound | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        assert self.pds, "a model to judge"
        for pd in self.pds.values():
            assert len(pd) == len(self.judged), "a PD for each judged row"
            assert ((pd >= 0) & (pd <= 1)).all(), "PDs lie between 0 and 1"
        assert 0 < self.judged.bad.sum() < len(self.judged), "both classes among the judged"

    @property
    def pd(self) -> Column:
        """Of the model in question."""
        return next(iter(self.pds.values()))

    def unseen(self) -> Unseen:
        """What influences can be measured on."""
        if self.fold is None:
            return Unseen(self.judged, (self.pd_of,))
        if self.pd_of_folds:
            return Unseen(self.judged, self.pd_of_folds, self.fold)
        return Unseen(self.judged.rows(self.fold == self.fold.max()), (self.pd_of,))


def validate(
    submitted: Submitted,
    *,
    approval_rate: float | None = None,
    seed: int = 1,
    resamples: int = RESAMPLES,
    alternatives_seconds: float = ALTERNATIVES_SECONDS,
    progress: Progress = lambda step, share: None,
) -> Validation:
    """Everything that `findings.Validation` holds. The same arguments give the same figures, unless the
    search for alternatives runs out of its seconds. `progress` is told the step begun and the share done."""
    rate = APPROVAL_RATE if approval_rate is None else approval_rate
    judged, pd = submitted.judged, submitted.pd
    progress("measures", 0.0)
    together = judge_models(submitted.pds, judged.bad, judged.customer, resamples=resamples, seed=seed)
    progress("comparisons", 0.2)
    comparisons = _comparisons(submitted, together)
    progress("drift", 0.3)
    by = stretches_of(judged, submitted.fold)
    months = _months(submitted, by)
    drift = factor_drift(submitted.fitted, judged, by)
    progress("segments and groups", 0.35)
    groups, unequal = group_rows(judged, pd, rate, resamples=resamples, seed=seed)
    worth = influences(submitted.unseen(), seed, within(progress, 0.4, 0.7))
    alternatives, searched = _alternatives(
        submitted, worth, rate, alternatives_seconds, seed, within(progress, 0.7, 1.0)
    )
    progress("done", 1.0)
    return Validation(
        title=submitted.title,
        version=submitted.version,
        how=submitted.how,
        rows_fitted=len(submitted.fitted),
        rows_judged=len(judged),
        bads_judged=int(judged.bad.sum()),
        approval_rate=rate,
        models=together.models,
        comparisons=comparisons,
        months=months,
        factor_drift=drift,
        segments=segment_tables(judged, pd),
        swap_sets=_swap_sets(submitted, rate, resamples, seed),
        influences=worth,
        groups=groups,
        alternatives=alternatives,
        rejects=submitted.rejects,
        notes=(*submitted.notes, *unequal, *searched),
    )


def _comparisons(submitted: Submitted, together: JudgedTogether) -> tuple[Comparison, ...]:
    """Every pair, the model in question first."""
    judged = submitted.judged
    found: list[Comparison] = []
    for (place, one), (other_place, other) in combinations(enumerate(submitted.pds), 2):
        names = (one, other)
        found += compared(
            names, submitted.pds[one], submitted.pds[other], judged.bad, judged.customer, submitted.fold
        )
        gaps = together.auc_drawn[:, place] - together.auc_drawn[:, other_place]
        found.append(by_bootstrap(names, float(together.auc[place] - together.auc[other_place]), gaps))
    return tuple(found)


def _swap_sets(submitted: Submitted, rate: float, resamples: int, seed: int) -> tuple[SwapSet, ...]:
    """The model in question in place of each other."""
    first, *others = submitted.pds
    return tuple(
        swap_set(
            (first, other),
            submitted.pds[first],
            submitted.pds[other],
            submitted.judged,
            rate,
            resamples=resamples,
            seed=seed,
        )
        for other in others
    )


def _months(submitted: Submitted, by: Stretches | None) -> tuple[Month, ...]:
    """The score's drift is against what was fitted; out of fold, where each row is both, against all rows."""
    if by is None:
        return ()
    reference = submitted.pd
    if submitted.fold is None:
        values = submitted.fitted.values
        reference = submitted.pd_of(values[:: max(1, len(values) // _REFERENCE_ROWS)])
    return drift_by_stretch(reference, submitted.pd, submitted.judged.bad, by)


def _alternatives(
    submitted: Submitted,
    worth: tuple[Influence, ...],
    rate: float,
    seconds: float,
    seed: int,
    progress: Progress,
) -> tuple[tuple[Alternative, ...], tuple[str, ...]]:
    """What was tried, and notes."""
    if not submitted.judged.groups:
        return (), ("The table holds no protected attribute, so fairness was not measured.",)
    if submitted.refit is None:
        return (), ("Alternatives were not searched: nothing to learn them with was given.",)
    used = tuple(each.factor for each in worth if each.step_log_odds or each.auc_lost.value)
    search = Search(submitted.refit, used, submitted.recipes, seconds)
    return search_alternatives(
        submitted.judged, submitted.pd, rate, search, fold=submitted.fold, seed=seed, progress=progress
    )
