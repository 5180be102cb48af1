"""How true and how stable a model's reasons are over a sample: the figures of the validation report."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np

from models.risk.factor import Factor, FactorKind
from models.risk.reasons.checks import TELLING, Checker, Claim, Fault, Verdict
from models.risk.reasons.explainers import Column, Explainer, ScorecardExplainer, TreesExplainer
from models.risk.reasons.naming import codes_refused, protected_names
from models.risk.reasons.reason import Reasons, reasons_of
from models.risk.sample import Matrix, Sample
from models.risk.scorecard import Scorecard
from models.risk.trees import parse_trees
from models.risk.validation.findings import ReasonsJudged

ROWS = 100
REFERENCE = 100
SLIGHTLY = 0.001
"""Of a factor's spread (its middle nine tenths): a change that means nothing."""


@dataclass(frozen=True, slots=True)
class _Row:
    reasons: Reasons
    verdict: Verdict
    stays: bool
    first_stays: bool


def judge_both(
    behaviour_text: str, scorecard: Scorecard, sample: Sample, seed: int, rows: int = ROWS
) -> tuple[ReasonsJudged, ...]:
    """Both models of an artefact on rows they never saw, values as served. Raises TreesUnreadable."""
    explainers: dict[str, Explainer] = {
        "behaviour": TreesExplainer(sample.factors, parse_trees(behaviour_text)),
        "scorecard": ScorecardExplainer(sample.factors, scorecard),
    }
    return tuple(judge_reasons(name, each, sample, seed, rows) for name, each in explainers.items())


def judge_reasons(
    name: str, explainer: Explainer, sample: Sample, seed: int, rows: int = ROWS
) -> ReasonsJudged:
    """Reasons of up to `rows` rows drawn from the sample, each held against the model and then against the
    same row slightly changed."""
    rng = np.random.default_rng(seed)
    values = sample.values
    reference = values[rng.permutation(len(values))[:REFERENCE]]
    drawn = values[rng.permutation(len(values))[:rows]]
    refused = codes_refused(explainer.factors, protected_names(sample))
    checker = Checker(explainer, reference, refused)
    moves = _slightly(explainer.factors, values)
    judged = [_judge(checker, row, moves(row, rng)) for row in drawn]
    found = _summary(name, [each for each in judged if each is not None], len(drawn))
    return found.model_copy(update={"refused": tuple(sorted(refused))})


def unstable(explain: Callable[[], Sequence[Claim]], times: int = 3) -> bool:
    """Whether asking again for the same row gives other reasons, or the same in another order."""
    return len({tuple(explain()) for _ in range(times)}) > 1


def _judge(checker: Checker, row: Column, changed: Column) -> _Row | None:
    reasons = reasons_of(checker.explainer, row)
    if not reasons.raised:
        return None
    codes = [reason.code for reason in reasons.raised]
    later = [reason.code for reason in reasons_of(checker.explainer, changed).raised]
    verdict = checker.verdict(row, [Claim.of(reason) for reason in reasons.raised])
    return _Row(
        reasons=reasons,
        verdict=verdict,
        stays=set(codes) == set(later),
        first_stays=codes[:1] == later[:1],
    )


def _summary(name: str, judged: Sequence[_Row], rows: int) -> ReasonsJudged:
    said = Counter(reason.code for row in judged for reason in row.reasons.raised)
    asked = [row.verdict.asked for row in judged if row.verdict.asked is not None]
    risky = [each for each in asked if each.excess > TELLING]
    return ReasonsJudged(
        name=name,
        rows=rows,
        rows_with_reasons=len(judged),
        mean_reasons=_mean([len(row.reasons.raised) for row in judged]),
        faultless=_share([not row.verdict.faults for row in judged]),
        sufficient=_share([Fault.NOT_SUFFICIENT not in row.verdict.faults for row in judged]),
        necessary=_share([Fault.NOT_NECESSARY not in row.verdict.faults for row in judged]),
        nothing_omitted=_share([Fault.OMITTED not in row.verdict.faults for row in judged]),
        stable=_share([row.stays for row in judged]),
        first_stable=_share([row.first_stays for row in judged]),
        excess_removed=_mean([each.removed / each.excess for each in risky]),
        excess_kept=_mean([each.kept / each.excess for each in risky]),
        said=tuple((code, round(count / rows, 4)) for code, count in said.most_common()),
    )


def _slightly(factors: Sequence[Factor], values: Matrix) -> Callable[[Column, np.random.Generator], Column]:
    """Each number becomes one that somebody has and that is hardly another; zero (nothing is not little),
    special values, levels and gaps stay."""
    known = [np.unique(column[~np.isnan(column)]) for column in values.T]
    middle = [np.quantile(ones, (0.05, 0.95)) if len(ones) else np.zeros(2) for ones in known]
    reach = [SLIGHTLY * float(high - low) for low, high in middle]

    def moved(row: Column, rng: np.random.Generator) -> Column:
        changed = row.copy()
        for place, (factor, value) in enumerate(zip(factors, row.tolist(), strict=True)):
            if factor.kind is FactorKind.CATEGORY or value in factor.specials or value == 0 or isnan(value):
                continue
            low = int(np.searchsorted(known[place], value - reach[place]))
            high = int(np.searchsorted(known[place], value + reach[place], side="right"))
            if low < high:
                changed[place] = known[place][rng.integers(low, high)]
        return changed

    return moved


def _share(facts: Sequence[bool]) -> float | None:
    return round(sum(facts) / len(facts), 4) if facts else None


def _mean(numbers: Sequence[float]) -> float | None:
    return round(float(np.mean(numbers)), 4) if numbers else None
