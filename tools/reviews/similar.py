"""Settled cases that are like one: the same reason, the nearest in amount and in PD; nobody is named."""

from collections.abc import Iterable, Mapping
from math import log

from models.facts.case_file import SimilarCase
from models.facts.decision import Decision
from models.facts.review import CaseState, ReviewCase
from models.facts.value import Instant
from tools.explanation.figures import local_day

SHOWN_MAX = 5
_PD_LEAST = 1e-4


def nearest_by_amount(case: ReviewCase, settled: Iterable[ReviewCase], most: int) -> tuple[ReviewCase, ...]:
    """Of the same kind and reason and of other customers, the nearest in what is asked for."""
    alike = [
        each
        for each in settled
        if each.state is CaseState.SETTLED
        and each.ruling is not None
        and (each.kind, each.reason) == (case.kind, case.reason)
        and each.customer_id != case.customer_id
        and not each.is_practice
    ]
    return tuple(sorted(alike, key=lambda each: (_apart(case, each), each.case_id))[:most])


def similar(
    case: ReviewCase,
    pd: float | None,
    candidates: Iterable[ReviewCase],
    decisions: Mapping[str, Decision],
    at: Instant,
) -> tuple[SimilarCase, ...]:
    """The nearest in amount and PD, by steps of doubling. `decisions`: by case, where they can be read."""

    def distance(each: ReviewCase) -> tuple[float, str]:
        decision = decisions.get(each.case_id)
        apart = 0.0 if pd is None or decision is None else abs(_doublings(pd, decision.risk.pd))
        return _apart(case, each) + apart, each.case_id

    nearest = sorted(candidates, key=distance)[:SHOWN_MAX]
    return tuple(_told(each, decisions.get(each.case_id), at) for each in nearest)


def _told(case: ReviewCase, decision: Decision | None, at: Instant) -> SimilarCase:
    ruling = case.ruling
    assert ruling is not None, "only what somebody decided is told"
    settled_on = local_day(case.settled_at or case.changed_at)
    return SimilarCase(
        kind=case.kind,
        reason=case.reason,
        outcome=ruling.outcome,
        asked_minor=case.amount_minor,
        limit_minor=ruling.limit_minor,
        pd=None if decision is None else decision.risk.pd,
        reasons=ruling.reasons,
        days_ago=(local_day(at) - settled_on).days,
    )


def _apart(one: ReviewCase, other: ReviewCase) -> float:
    if one.amount_minor is None or other.amount_minor is None:
        return 0.0 if one.amount_minor is other.amount_minor else 1.0
    return abs(_doublings(max(one.amount_minor, 1), max(other.amount_minor, 1)))


def _doublings(one: float, other: float) -> float:
    return log(max(one, _PD_LEAST) / max(other, _PD_LEAST), 2)
