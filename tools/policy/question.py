"""What a rule is asked: who asks for what, a part of what was shown, and what the risk model says of both."""

from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from models.facts.customer import Customer
from models.facts.decision import Case, Finding, PortfolioRoom, Verdict, Wish
from models.facts.fact import Fact, FactName
from models.facts.limit import Limit, LimitKind
from tools.explanation.figures import local_day
from tools.limits.factors import Shown, factors_of_account, factors_shown, shown_in
from tools.scoring.score import Score


class Applicant(NamedTuple):
    """A case but for what was shown, found once for all its parts."""

    customer: Customer
    wish: Wish
    limits: tuple[Limit, ...]
    at: datetime
    today: date
    """Of `at`, where they live."""
    room: PortfolioRoom | None
    is_scene: bool
    standing: tuple[Limit, ...]
    standing_minor: int
    """The standing limit now."""
    factors: dict[str, float]
    """Of the account alone."""


def applicant_of(case: Case) -> Applicant:
    """Who asks in a case, and for what."""
    standing = tuple(limit for limit in case.limits if limit.kind is LimitKind.STANDING)
    return Applicant(
        customer=case.customer,
        wish=case.wish,
        limits=case.limits,
        at=case.at,
        today=local_day(case.at),
        room=case.room,
        is_scene=case.wish.kind is LimitKind.SCENE,
        standing=standing,
        standing_minor=sum(limit.amount_minor for limit in standing),
        factors=factors_of_account(case),
    )


class Question(NamedTuple):
    """A part of a case with its score; pure input of every rule. A decision asks many."""

    whole: Case
    """With all that was shown, which rules do not look at."""
    applicant: Applicant
    shown: Shown
    score: Score

    @property
    def case(self) -> Case:
        """The case as if nothing else had been shown."""
        whole, shown = self.whole, self.shown
        if len(shown.facts) == len(whole.facts) and len(shown.events) == len(whole.events):
            return whole
        return whole.model_copy(update={"facts": shown.facts, "events": shown.events})

    @property
    def is_scene(self) -> bool:
        return self.applicant.is_scene

    @property
    def standing_minor(self) -> int:
        """The standing limit now."""
        return self.applicant.standing_minor

    @property
    def standing_available_minor(self) -> int:
        """What is left of the standing limit."""
        return sum(limit.available_minor for limit in self.applicant.standing)

    @property
    def paid_since_raise(self) -> int | None:
        """Payments on time since the standing limit was last raised; None if it never was."""
        told = [limit.paid_since_raise for limit in self.applicant.standing]
        return min([paid for paid in told if paid is not None], default=None)

    @property
    def old_limit_minor(self) -> int:
        """The limit that the wish is about, as it stands: 0 for a scene limit, which is always new."""
        return 0 if self.applicant.is_scene else self.applicant.standing_minor

    def facts(self, name: FactName) -> tuple[Fact, ...]:
        return self.shown.by_name.get(name, ())


def factors_asked(applicant: Applicant, shown: Shown) -> dict[str, float]:
    """The risk model's factors where no more than this is shown."""
    return applicant.factors | factors_shown(shown, applicant.at)


def question_on(case: Case, score: Score) -> Question:
    """About all that was shown."""
    return Question(case, applicant_of(case), shown_in(case), score)


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
