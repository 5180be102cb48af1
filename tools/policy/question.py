"""What a rule is asked: the case, and what the risk model says about it."""

from dataclasses import InitVar, dataclass, field
from functools import lru_cache

from models.facts.decision import Case, Finding, Verdict
from models.facts.fact import Fact, FactName
from models.facts.limit import Limit, LimitKind
from tools.limits.factors import Shown, shown_in
from tools.scoring.score import Score


@dataclass(frozen=True, slots=True)
class Question:
    """A case with its score; pure input of every rule. A decision asks many: what several rules want to
    know is found once."""

    case: Case
    score: Score
    known: InitVar[Shown | None] = None
    """What its facts come to, from who has that."""
    shown: Shown = field(init=False)
    is_scene: bool = field(init=False)
    standing_minor: int = field(init=False)
    """The standing limit now."""

    def __post_init__(self, known: Shown | None) -> None:
        put = object.__setattr__
        put(self, "shown", shown_in(self.case) if known is None else known)
        put(self, "is_scene", self.case.wish.kind is LimitKind.SCENE)
        put(self, "standing_minor", sum(limit.amount_minor for limit in self.standing))

    @property
    def standing(self) -> tuple[Limit, ...]:
        return tuple(limit for limit in self.case.limits if limit.kind is LimitKind.STANDING)

    @property
    def standing_available_minor(self) -> int:
        """What is left of the standing limit."""
        return sum(limit.available_minor for limit in self.standing)

    @property
    def paid_since_raise(self) -> int | None:
        """Payments on time since the standing limit was last raised; None if it never was."""
        paid = [limit.paid_since_raise for limit in self.standing if limit.paid_since_raise is not None]
        return min(paid, default=None)

    @property
    def old_limit_minor(self) -> int:
        """The limit that the wish is about, as it stands: 0 for a scene limit, which is always new."""
        return 0 if self.is_scene else self.standing_minor

    def facts(self, name: FactName) -> tuple[Fact, ...]:
        return self.shown.by_name.get(name, ())


def found(
    rule: str,
    reason: str,
    *,
    verdict: Verdict = Verdict.ALLOW,
    cap_minor: int | None = None,
    evidence: tuple[Fact, ...] = (),
) -> Finding:
    """A finding with its evidence in a fixed order."""
    ids = tuple(sorted({fact.evidence_id for fact in evidence})) if evidence else ()
    return _finding(rule, reason, verdict, cap_minor, ids)


@lru_cache(maxsize=4096)
def _finding(
    rule: str, reason: str, verdict: Verdict, cap_minor: int | None, evidence_ids: tuple[str, ...]
) -> Finding:
    """Parts of one case are weighed by the hundred, and most rules find the same in each."""
    return Finding(rule=rule, verdict=verdict, reason=reason, cap_minor=cap_minor, evidence_ids=evidence_ids)
