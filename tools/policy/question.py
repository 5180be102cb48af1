"""What a rule is asked: the case, and what the risk model says about it."""

from dataclasses import InitVar, dataclass, field
from functools import lru_cache

from models.facts.decision import Case, Finding, Verdict
from models.facts.fact import Fact, FactName
from models.facts.limit import LimitKind
from tools.limits.factors import FactsByName, facts_by_name, monthly_income_minor, monthly_rent_minor
from tools.scoring.score import Score


@dataclass(frozen=True, slots=True)
class Question:
    """A case with its score; pure input of every rule. A decision asks many: what several rules want to
    know is found once."""

    case: Case
    score: Score
    shown: InitVar[FactsByName | None] = None
    """The case's facts by name, from who has them."""
    is_scene: bool = field(init=False)
    standing_minor: int = field(init=False)
    """The standing limit now."""
    standing_available_minor: int = field(init=False)
    """What is left of the standing limit."""
    paid_since_raise: int | None = field(init=False)
    """Payments on time since the standing limit was last raised; None if it never was."""
    income_minor: int | None = field(init=False)
    """The lowest monthly income that was shown."""
    rent_minor: int | None = field(init=False)
    """The highest monthly rent that was shown."""
    _by_name: FactsByName = field(init=False)

    def __post_init__(self, shown: FactsByName | None) -> None:
        by_name = facts_by_name(self.case.facts) if shown is None else shown
        standing = [limit for limit in self.case.limits if limit.kind is LimitKind.STANDING]
        put = object.__setattr__
        put(self, "is_scene", self.case.wish.kind is LimitKind.SCENE)
        put(self, "standing_minor", sum(limit.amount_minor for limit in standing))
        put(self, "standing_available_minor", sum(limit.available_minor for limit in standing))
        paid = [limit.paid_since_raise for limit in standing if limit.paid_since_raise is not None]
        put(self, "paid_since_raise", min(paid, default=None))
        put(self, "income_minor", monthly_income_minor(self.case, by_name))
        put(self, "rent_minor", monthly_rent_minor(self.case, by_name))
        put(self, "_by_name", by_name)

    @property
    def old_limit_minor(self) -> int:
        """The limit that the wish is about, as it stands: 0 for a scene limit, which is always new."""
        return 0 if self.is_scene else self.standing_minor

    def facts(self, name: FactName) -> tuple[Fact, ...]:
        return self._by_name.get(name, ())


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
