"""What a rule is asked: the case, and what the risk model says about it."""

from models.facts.decision import Case, Finding, Verdict
from models.facts.fact import Fact, FactName
from models.facts.limit import LimitKind
from models.facts.value import Value
from tools.limits.factors import facts_named
from tools.scoring.score import Score


class Question(Value):
    """A case with its factors and score; pure input of every rule."""

    case: Case
    score: Score

    @property
    def standing_minor(self) -> int:
        """The standing limit now."""
        return sum(limit.amount_minor for limit in self.case.limits if limit.kind is LimitKind.STANDING)

    @property
    def standing_available_minor(self) -> int:
        """What is left of the standing limit."""
        return sum(limit.available_minor for limit in self.case.limits if limit.kind is LimitKind.STANDING)

    @property
    def is_scene(self) -> bool:
        return self.case.wish.kind is LimitKind.SCENE

    @property
    def old_limit_minor(self) -> int:
        """The limit that the wish is about, as it stands: 0 for a scene limit, which is always new."""
        return 0 if self.is_scene else self.standing_minor

    def facts(self, name: FactName) -> tuple[Fact, ...]:
        return facts_named(self.case.facts, name)


def found(
    rule: str,
    reason: str,
    *,
    verdict: Verdict = Verdict.ALLOW,
    cap_minor: int | None = None,
    evidence: tuple[Fact, ...] = (),
) -> Finding:
    """A finding with its evidence in a fixed order."""
    return Finding(
        rule=rule,
        verdict=verdict,
        reason=reason,
        cap_minor=cap_minor,
        evidence_ids=tuple(sorted({fact.evidence_id for fact in evidence})),
    )
