"""The requests that another policy would move the most, with what differs."""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from typing import Final

from models.facts.decision import Finding, Verdict
from models.facts.value import Minor, Share, Value
from tools.simulation.answer import Answer, binding

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


def furthest(pairs: Sequence[Pair]) -> list[int]:
    """Places of those that move the furthest; of equal ones those whose verdict changes, then the first."""
    changed = [place for place, (policy, against) in enumerate(pairs) if policy.said != against.said]
    return nsmallest(MOVERS_MAX, changed, key=lambda place: (*_far(*pairs[place]), place))


def mover(request: str, pair: Pair, reasons: tuple[tuple[str, ...], tuple[str, ...]]) -> Mover:
    """`reasons` as the person would hear them, in the pair's order."""
    policy, against = pair
    return Mover(
        request=request,
        moved_minor=policy.limit_minor - against.limit_minor,
        against=_answered(against, reasons[1]),
        policy=_answered(policy, reasons[0]),
        differs=_differing(policy.findings, against.findings),
    )


def largest(movers: Iterable[Mover]) -> tuple[Mover, ...]:
    """Of several blocks' movers those that move the furthest, in the blocks' order where equal."""
    return tuple(
        nsmallest(
            MOVERS_MAX,
            movers,
            key=lambda each: (-abs(each.moved_minor), each.policy.verdict is each.against.verdict),
        )
    )


def _far(policy: Answer, against: Answer) -> tuple[int, bool]:
    return -abs(policy.limit_minor - against.limit_minor), policy.verdict is against.verdict


def _answered(answer: Answer, reasons: tuple[str, ...]) -> Answered:
    return Answered(
        verdict=answer.verdict,
        limit_minor=answer.limit_minor,
        annual_rate_bps=answer.annual_rate_bps,
        pd=answer.pd,
        reasons=reasons,
        bound_by=binding(answer.verdict, answer.findings),
    )


def _differing(policy: Sequence[Finding], against: Sequence[Finding]) -> tuple[str, ...]:
    one, other = ({each.rule: each for each in findings} for findings in (policy, against))
    return tuple(sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name)))
