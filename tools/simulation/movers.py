"""The requests that another policy would move the most, with what differs."""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from typing import Final

from models.facts.decision import Decision, Finding, Verdict
from models.facts.value import Minor, Share, Value
from tools.simulation.columns import binding
from tools.simulation.request import Request

MOVERS_MAX: Final = 20


class Answered(Value):
    """One answer as a mover shows it."""

    verdict: Verdict
    limit_minor: Minor
    annual_rate_bps: int
    pd: Share
    reasons: tuple[str, ...]
    bound_by: tuple[Finding, ...]


class Mover(Value):
    """One request under both policies. `moved_minor` is how much higher the limit is under the policy that
    is tried; `differs` are the rules whose findings are not the same."""

    request: str
    moved_minor: Minor
    against: Answered
    policy: Answered
    differs: tuple[str, ...]


def mover(request: Request, policy: Decision, against: Decision) -> Mover | None:
    """None where the answer is the same."""
    if _said(policy) == _said(against):
        return None
    return Mover(
        request=request.name,
        moved_minor=policy.approved_limit_minor - against.approved_limit_minor,
        against=_answered(against),
        policy=_answered(policy),
        differs=_differing(policy.findings, against.findings),
    )


def largest(movers: Iterable[Mover]) -> tuple[Mover, ...]:
    """Those that move the furthest; of equal ones those whose verdict changes, then the first."""
    return tuple(
        nsmallest(
            MOVERS_MAX,
            movers,
            key=lambda each: (-abs(each.moved_minor), each.policy.verdict is each.against.verdict),
        )
    )


def _said(decision: Decision) -> tuple[object, ...]:
    return decision.verdict, decision.approved_limit_minor, decision.annual_rate_bps


def _answered(decision: Decision) -> Answered:
    return Answered(
        verdict=decision.verdict,
        limit_minor=decision.approved_limit_minor,
        annual_rate_bps=decision.annual_rate_bps,
        pd=decision.risk.pd,
        reasons=decision.reasons,
        bound_by=binding(decision),
    )


def _differing(policy: Sequence[Finding], against: Sequence[Finding]) -> tuple[str, ...]:
    one, other = ({each.rule: each for each in findings} for findings in (policy, against))
    return tuple(sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name)))
