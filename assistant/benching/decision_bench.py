"""`bench decide`: a whole decision on requests like those that come, beside its score alone.

Processor time of one core, by how many documents were shown: factors, score and rules for every part of what
was shown, sizing, price, economics, what each source did, and the reasons of the PD that decided.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median, quantiles
from time import process_time_ns

from models.facts.decision import Case
from models.risk.registry import SHIPPED, load
from tools.limits.factors import factors_of
from tools.policy.decide import decide
from tools.policy.pack import shipped_pack
from tools.scoring.scorer import ModelScorer
from tools.simulation.supposed_requests import population_block, requests_of

MEDIAN_MS = 2.0
"""The target, over all requests."""


@dataclass(frozen=True, slots=True)
class DecisionTimes:
    """Milliseconds of processor time; `documents` None for all requests together."""

    documents: int | None
    requests: int
    median_ms: float
    p99_ms: float
    score_median_ms: float


def measure_decisions(count: int, seed: int) -> tuple[DecisionTimes, ...]:
    """All requests first, then by the number of documents shown."""
    cases = [each.case for each in requests_of(population_block(seed, 0, count), 0)]
    risk_model, pack = load(SHIPPED), shipped_pack("cn")
    scorer = ModelScorer(risk_model)
    decided = partial(decide, pack=pack, scorer=scorer, decision_id="dec_bench", inputs=())
    scored = partial(_score_alone, scorer=scorer)
    for case in cases[:20]:
        decided(case)
    times = [(_documents(case), _ms(decided, case), _ms(scored, case)) for case in cases]
    by_documents = defaultdict(list)
    for documents, whole, alone in times:
        by_documents[documents].append((whole, alone))
    return (
        _times(None, [(whole, alone) for _, whole, alone in times]),
        *(_times(documents, by_documents[documents]) for documents in sorted(by_documents)),
    )


def _score_alone(case: Case, scorer: Callable[[dict[str, float]], object]) -> object:
    return scorer(factors_of(case))


def _documents(case: Case) -> int:
    return len({fact.evidence_id for fact in case.facts})


def _ms(work: Callable[[Case], object], case: Case) -> float:
    began = process_time_ns()
    work(case)
    return (process_time_ns() - began) / 1e6


def _times(documents: int | None, found: Sequence[tuple[float, float]]) -> DecisionTimes:
    whole = [each for each, _ in found]
    return DecisionTimes(
        documents=documents,
        requests=len(found),
        median_ms=median(whole),
        p99_ms=_p99(whole),
        score_median_ms=median(alone for _, alone in found),
    )


def _p99(values: Iterable[float]) -> float:
    known = list(values)
    return quantiles(known, n=100)[98] if len(known) > 1 else known[0]
