"""The decision to lower a standing limit. Pure: same inputs, same bytes.

It looks at the account's own history and at nothing that somebody showed, withheld or took back: a consent
that was withdrawn is never a reason. Nor is anything that is known against fraud alone.
"""

from collections.abc import Callable
from datetime import timedelta
from math import ceil
from typing import Final, NamedTuple

from models.decrease_errors import DecreaseBelowFloor, DecreaseUnfounded, NotADecrease
from models.facts.decision import Case, Finding, InputSeal, RiskView, Verdict
from models.facts.decrease import DecreaseBy, DecreaseCase, DecreaseDecision, UndrawnChange
from models.facts.limit import Limit
from tools.limits.factors import factors_of
from tools.policy.pack import PolicyPack
from tools.portfolio.carrying import carried
from tools.scoring.reasons import score_reasons
from tools.scoring.score import Score

REASONS: Final = {
    "late_payments_12m": "late_payments",
    "utilisation": "limit_mostly_used",
    "on_time_payments_12m": "few_payments",
}
"""How an account can have become riskier by itself. That it is new is none: time only makes that better."""
TELLING: Final = ("late_payments_12m", "utilisation")
"""One of these must be worse than when the limit was granted. That payments on time are few is no reason by
itself: who owes nothing has none to make."""
OWN_WISH: Final = "lowered_at_own_wish"
_AT_LEAST: Final = "Policy lets this limit be lowered to {floor} minor units at most; name that or more."

Scorer = Callable[[dict[str, float]], Score]


class Looked(NamedTuple):
    """What the policy sees of a limit before anybody names an amount."""

    used_minor: int
    """Drawn, and held for merchants."""
    floor_minor: int
    """Nobody but the person may go below it."""
    score: Score
    findings: tuple[Finding, ...]
    reasons: tuple[str, ...]

    @property
    def founded(self) -> bool:
        """Whether policy gives the lender a reason."""
        return not self.against

    @property
    def against(self) -> tuple[str, ...]:
        """The rules that keep the limit as it is."""
        return tuple(each.rule for each in self.findings if each.verdict is not Verdict.ALLOW)


def look(case: DecreaseCase, pack: PolicyPack, scorer: Scorer) -> Looked:
    """What the account's history says, and how far one step could go."""
    limit = limit_of(case)
    factors = factors_of(_as_granted(case))
    score = scorer(factors)
    used = limit.drawn_minor + limit.held_minor
    policy = pack.decreases
    floor = max(used, ceil(limit.amount_minor * policy.floor_share), policy.floor_minor)
    then = dict(case.factors_then or ())
    lost = [reason.factor for reason in score_reasons(score).lost if reason.factor in REASONS]
    worse = [name for name in lost if name in TELLING and factors.get(name, 0.0) > then.get(name, 0.0)]
    reasons = tuple(REASONS[name] for name in lost if name in worse or name not in TELLING)
    findings = (
        _found("the_risk_is_high_enough", score.pd >= policy.pd_min),
        _found("the_account_got_worse", bool(worse)),
    )
    return Looked(used, floor, score, findings, reasons)


def decide_decrease(
    case: DecreaseCase, *, pack: PolicyPack, scorer: Scorer, decrease_id: str, seal: InputSeal
) -> DecreaseDecision:
    """Lower the limit as asked: at once for its person, after the notice for the lender.

    Raises NotADecrease, DecreaseBelowFloor, DecreaseUnfounded.
    """
    limit, ask, seen = limit_of(case), case.ask, look(case, pack, scorer)
    own = ask.by is DecreaseBy.PERSON
    floor = seen.used_minor if own else seen.floor_minor
    if ask.to_minor >= limit.amount_minor:
        raise NotADecrease(limit_minor=limit.amount_minor)
    if not own and not seen.founded:
        raise DecreaseUnfounded
    if ask.to_minor < floor:
        raise DecreaseBelowFloor(_AT_LEAST.format(floor=floor), floor_minor=floor)
    at = case.case.at
    return DecreaseDecision(
        decrease_id=decrease_id,
        customer_id=limit.customer_id,
        limit_id=limit.limit_id,
        ask=ask,
        old_limit_minor=limit.amount_minor,
        used_minor=seen.used_minor,
        floor_minor=floor,
        new_limit_minor=ask.to_minor,
        currency=limit.currency,
        findings=() if own else seen.findings,
        reasons=(OWN_WISH,) if own else seen.reasons,
        risk=RiskView(
            pd=seen.score.pd,
            scorecard_points=seen.score.scorecard_points,
            risk_model_version=seen.score.model_version,
        ),
        undrawn=_undrawn(limit, ask.to_minor, seen, pack),
        policy_version=pack.version,
        input=seal,
        at=at,
        in_force_at=at if own else at + timedelta(days=pack.decreases.notice_days),
    )


def lowered_to(decided_minor: int, limit: Limit) -> int | None:
    """What a decrease comes to when its time has come: what is used by then stays. None where nothing is
    left to lower."""
    to = max(decided_minor, limit.drawn_minor + limit.held_minor)
    return to if to < limit.amount_minor else None


def limit_of(case: DecreaseCase) -> Limit:
    """The limit that it is about."""
    return next(limit for limit in case.case.limits if limit.limit_id == case.limit_id)


def _as_granted(case: DecreaseCase) -> Case:
    """The case with the limit as it was last granted: the same use of a lower limit says nothing new."""
    limits = tuple(
        limit.model_copy(update={"amount_minor": max(limit.amount_minor, case.granted_minor)})
        if limit.limit_id == case.limit_id
        else limit
        for limit in case.case.limits
    )
    return case.case.model_copy(update={"limits": limits})


def _found(rule: str, holds: bool) -> Finding:
    verdict = Verdict.ALLOW if holds else Verdict.DECLINE
    return Finding(rule=rule, verdict=verdict, reason="risk_too_high")


def _undrawn(limit: Limit, to_minor: int, seen: Looked, pack: PolicyPack) -> UndrawnChange:
    before, after = limit.amount_minor - seen.used_minor, to_minor - seen.used_minor
    capital = [
        carried(seen.used_minor, undrawn, seen.score.pd, pack.sizing).undrawn_capital_minor
        for undrawn in (before, after)
    ]
    return UndrawnChange(
        undrawn_before_minor=before,
        undrawn_after_minor=after,
        undrawn_capital_before_minor=capital[0],
        undrawn_capital_after_minor=capital[1],
    )
