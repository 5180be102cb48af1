"""The requests that another policy would move the most, with what differs."""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from typing import Final, NamedTuple

from models.facts.decision import Finding, Verdict
from models.facts.value import Minor, Share, Value
from tools.simulation.answer import Answer, binding
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


Pair = tuple[Answer, Answer]
"""Under the policy that is tried, and under the one it is held against."""


class Moving(NamedTuple):
    """A request that is answered otherwise under the policy that is tried."""

    request: Request
    policy: Answer
    against: Answer


def furthest(moving: Iterable[Moving]) -> tuple[Moving, ...]:
    """Those that move the furthest; of equal ones those whose verdict changes, then the first."""
    return tuple(nsmallest(MOVERS_MAX, moving, key=_far))


def _far(moving: Moving) -> tuple[int, bool]:
    _, policy, against = moving
    return -abs(policy.limit_minor - against.limit_minor), policy.verdict is against.verdict


def mover(moving: Moving) -> Mover:
    """With the reasons that its answers have."""
    request, policy, against = moving
    return Mover(
        request=request.name,
        moved_minor=policy.limit_minor - against.limit_minor,
        against=_answered(against),
        policy=_answered(policy),
        differs=_differing(policy.findings, against.findings),
    )


def _answered(answer: Answer) -> Answered:
    return Answered(
        verdict=answer.verdict,
        limit_minor=answer.limit_minor,
        annual_rate_bps=answer.annual_rate_bps,
        pd=answer.pd,
        reasons=answer.reasons,
        bound_by=binding(answer.verdict, answer.findings),
    )


def _differing(policy: Sequence[Finding], against: Sequence[Finding]) -> tuple[str, ...]:
    one, other = ({each.rule: each for each in findings} for findings in (policy, against))
    return tuple(sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name)))
