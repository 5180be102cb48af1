"""What can be decided on each kind of case, and what an appeal owes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from models.facts.decision import Decision, Verdict
from models.facts.review import CaseKind, RulingOutcome

OUTCOMES: Final[Mapping[CaseKind, frozenset[RulingOutcome]]] = MappingProxyType(
    {
        CaseKind.LIMIT: frozenset({RulingOutcome.APPROVE, RulingOutcome.DECLINE}),
        CaseKind.APPEAL: frozenset({RulingOutcome.APPROVE, RulingOutcome.DECLINE}),
        CaseKind.PAYMENT: frozenset({RulingOutcome.LIFT, RulingOutcome.STOP}),
        CaseKind.QUESTION: frozenset({RulingOutcome.ANSWER}),
        CaseKind.CORRECTION: frozenset({RulingOutcome.ANSWER, RulingOutcome.DECLINE}),
        CaseKind.DECREASE: frozenset({RulingOutcome.APPROVE, RulingOutcome.DECLINE}),
    }
)

ABOUT_LIMITS: Final = frozenset({CaseKind.LIMIT, CaseKind.APPEAL})
"""Kinds of case that a decision about a limit carries out."""


def owed_minor(appealed: Decision) -> int | None:
    """What an appeal against this owes at least: what it gave. Nothing where it gave nothing."""
    return appealed.approved_limit_minor if appealed.verdict is Verdict.ALLOW else None
