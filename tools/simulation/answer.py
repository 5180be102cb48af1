"""What one policy answers to one request, as far as policies are compared by it."""

from collections.abc import Sequence
from typing import NamedTuple

from models.facts.decision import Decision, Economics, Finding, Verdict
from tools.policy.influence import Outcome
from tools.policy.pack import PolicyPack
from tools.policy.question import Question
from tools.policy.worth_rules import economics_of_each


class Answer(NamedTuple):
    """`limit_minor` is the limit that is allowed, or the one there is. `reasons` are those that the person
    would hear: none until somebody wants them."""

    verdict: Verdict
    limit_minor: int
    annual_rate_bps: int
    pd: float
    findings: tuple[Finding, ...]
    economics: Economics | None
    reasons: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[object, ...]:
        """What the person would hear of it."""
        return self.verdict, self.limit_minor, self.annual_rate_bps


def answer_of(decision: Decision) -> Answer:
    """Of a decision that was made."""
    return Answer(
        decision.verdict,
        decision.approved_limit_minor,
        decision.annual_rate_bps,
        decision.risk.pd,
        decision.findings,
        decision.economics,
        decision.reasons,
    )


def answers_from(outcomes: Sequence[tuple[Outcome, Question]], yardstick: PolicyPack) -> list[Answer]:
    """Of outcomes that nobody wrote up, each with all that was shown: what the decisions would say.

    What they are worth is reckoned from all that was shown, and by one pack's costs for every policy: a
    decision itself reckons from the evidence it rests on, so that a limit nobody changes would seem worth
    another sum.
    """
    decided = ((whole, outcome.limit_minor, outcome.annual_rate_bps) for outcome, whole in outcomes)
    worth = economics_of_each(decided, yardstick)
    return [_answer(outcome, economics) for (outcome, _), economics in zip(outcomes, worth, strict=True)]


def _answer(outcome: Outcome, economics: Economics) -> Answer:
    return Answer(
        outcome.verdict,
        outcome.limit_minor,
        outcome.annual_rate_bps,
        outcome.question.score.pd,
        outcome.findings,
        economics,
    )


def binding(verdict: Verdict, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that made the answer what it is: the lowest caps of an allowed limit, and of one that had
    no room; else those with the answer's verdict."""
    if verdict is not Verdict.ALLOW:
        found = tuple(f for f in findings if f.verdict is verdict and f.reason != "no_room_now")
        if found:
            return found
    lowest = min((f.cap_minor for f in findings if f.cap_minor is not None), default=None)
    return tuple(f for f in findings if lowest is not None and f.cap_minor == lowest)
