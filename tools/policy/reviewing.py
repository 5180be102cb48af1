"""A decision that carries out what people decided: the case weighed anew, their word in the place of all that
a person may settle.

Their ruling resolves every call for a person, and lifts the noes and caps of the rules that the pack's
[review] lists. The law's never: age, the cap over all limits, the ceiling of the price, evidence whose
consent is gone and which is therefore no part of the case. All evidence that is open counts as used. The
decision stays a pure function of its case, which says what was ruled, and of its versions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.facts.decision import (
    PEOPLE,
    Case,
    Decision,
    Finding,
    Influence,
    InputSeal,
    RiskView,
    Verdict,
)
from models.facts.limit import LimitKind
from models.facts.review import Advice
from models.facts.reviewed import Reviewed
from tools.limits.factors import factors_of
from tools.policy.admitting import admitted
from tools.policy.decide import (
    capped,
    findings_on,
    for_eyes,
    questions_of,
    rate_bps,
    scope_of,
    severest,
    weigh,
)
from tools.policy.influence import Group, Outcome, attributed, best_group, parts_of
from tools.policy.keeping import decide_keeping, kept_minor
from tools.policy.pack import PolicyPack
from tools.policy.promises import holds
from tools.policy.question import Question, found
from tools.policy.reason_form import as_owed
from tools.policy.reasons import REASONS_MAX, reasons_of
from tools.policy.without import consents_of
from tools.policy.worth_rules import economics_of
from tools.scoring.scorer import Scorer, moved_by

PERSON_APPROVED = "person_approved"
_RULE = "people_decided"
_ROOM = frozenset({"there_is_room", "a_person_decides_high_amounts"})
"""What closes a machine's decision; people decide about room themselves."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A case as people look at it: what every rule finds on all of it, what the machine would do alone."""

    case: Case
    findings: tuple[Finding, ...]
    whole: Outcome
    """What the rules come to on all of it, their calls for a person left out."""
    advised: Outcome
    """What the machine would do: on the part that gives most, like any decision, with all of what a person is
    to see."""
    groups: Mapping[Group, Outcome]
    """The same for every part of the evidence."""

    @property
    def question(self) -> Question:
        return self.whole.question

    @property
    def old_limit_minor(self) -> int:
        return self.question.old_limit_minor

    @property
    def influences(self) -> tuple[Influence, ...]:
        """By how much each source moves the limit that is advised."""
        if self.advised.verdict is not Verdict.ALLOW:
            return ()
        most = self.advised.limit_minor  # less of what a person is to see could have given more
        groups = {group: _at_most(outcome, most) for group, outcome in self.groups.items()}
        return attributed(self.case, self.old_limit_minor, groups, self.advised)


@dataclass(frozen=True, slots=True)
class RulingBounds:
    """Between what a ruling has effect: `noes` are those that nobody here may lift."""

    at_most_minor: int
    noes: tuple[Finding, ...]


def decide_case(
    case: Case,
    *,
    pack: PolicyPack,
    scorer: Scorer,
    decision_id: str,
    inputs: tuple[InputSeal, ...],
    in_full: bool = True,
) -> tuple[Decision, dict[str, float]]:
    """The decision on any case, and the factors of its PD: by people where they decided, by promise where one
    is due, by the policy."""
    decide = decide_keeping if case.reviewed is None else decide_reviewed
    return decide(case, pack=pack, scorer=scorer, decision_id=decision_id, inputs=inputs, in_full=in_full)


def weighed_for_people(case: Case, pack: PolicyPack, scorer: Scorer) -> Weighed:
    """What a case comes to before people decide on it."""
    case = admitted(case, pack)
    parts = parts_of(case)
    questions = questions_of(case, list(parts.values()), scorer)
    outcomes = [_without_calls(question, pack) for question in questions]
    groups = dict(zip(parts, outcomes, strict=True))
    whole = outcomes[-1]
    findings = weigh(whole.question, pack).findings
    advised = groups[best_group(case, groups, for_eyes(findings))]
    return Weighed(case, findings, whole, advised, groups)


def advice_of(weighed: Weighed, pack: PolicyPack, scorer: Scorer) -> Advice:
    """What the machine would do if it alone decided, its calls for a person left out."""
    advised = weighed.advised
    moved = moved_by(scorer, factors_of(advised.question.case))
    score = advised.question.score
    codes = reasons_of(advised.verdict, advised.findings, weighed.influences, score, moved)
    reasons = as_owed(codes, pack.notice)
    return Advice(verdict=advised.verdict, limit_minor=advised.limit_minor, reasons=reasons)


def bounds_of(weighed: Weighed, pack: PolicyPack) -> RulingBounds:
    """What no person lifts here. An appeal's floor lies within."""
    stands = tuple(
        finding
        for finding in weighed.findings
        if finding.verdict is not Verdict.REFER
        and finding.rule not in pack.review.liftable
        and finding.rule not in _ROOM
    )
    limits = weighed.case.limits
    asks_scene = weighed.question.is_scene
    others = sum(x.amount_minor for x in limits if asks_scene or x.kind is not LimitKind.STANDING)
    total = found(_RULE, "total_cap", cap_minor=max(0, pack.total.limits_max_minor - others))
    noes = tuple(finding for finding in stands if finding.verdict is Verdict.DECLINE)
    return RulingBounds(capped(weighed.question, pack, (*stands, total)), noes)


def decide_reviewed(
    case: Case,
    *,
    pack: PolicyPack,
    scorer: Scorer,
    decision_id: str,
    inputs: tuple[InputSeal, ...],
    in_full: bool = True,
) -> tuple[Decision, dict[str, float]]:
    """What people decided, as far as law and policy let them: never above a cap that nobody may lift, never
    below what an appeal owes, more where more was ruled."""
    reviewed = case.reviewed
    assert reviewed is not None, "only what people decided is decided so"
    weighed = weighed_for_people(case, pack, scorer)
    bounds = bounds_of(weighed, pack)
    old_minor, question = weighed.old_limit_minor, weighed.question
    limit_minor = old_minor if bounds.noes else _limit_minor(weighed, reviewed, bounds, pack)
    verdict = Verdict.ALLOW if limit_minor > old_minor else Verdict.DECLINE
    influences = _influences(weighed, limit_minor) if verdict is Verdict.ALLOW else ()
    promised = _promised_minor(weighed, reviewed, pack)
    factors = factors_of(weighed.case)
    moved = moved_by(scorer, factors) if in_full else None
    rate = _rate_bps(weighed, pack)
    decision = Decision(
        decision_id=decision_id,
        customer_id=case.customer.customer_id,
        wish=case.wish,
        verdict=verdict,
        old_limit_minor=old_minor,
        approved_limit_minor=limit_minor,
        currency=pack.currency,
        scope=scope_of(question),
        annual_rate_bps=rate,
        findings=(*weighed.findings, _finding(weighed, verdict, limit_minor, reviewed)),
        reasons=as_owed(_reasons(verdict, bounds, reviewed, influences), pack.notice),
        influences=influences,
        risk=RiskView(
            pd=question.score.pd,
            scorecard_points=question.score.scorecard_points,
            risk_model_version=question.score.model_version,
            raised=() if moved is None else moved.raised,
            lowered=() if moved is None else moved.lowered,
        ),
        policy_version=pack.version,
        inputs=inputs,
        rests_on=tuple(sorted(consents_of(weighed.case))),
        at=case.at,
        economics=economics_of(question, limit_minor, rate, pack),
        promise_id=case.due.promise.promise_id if case.due and 0 < promised == limit_minor else None,
        reviewed=reviewed,
    )
    return decision, factors


def _without_calls(question: Question, pack: PolicyPack) -> Outcome:
    """The outcome where nobody is called: what calls for a person says neither yes nor no."""
    findings = tuple(f for f in findings_on(question, pack) if f.verdict is not Verdict.REFER)
    limit = capped(question, pack, findings)
    if limit <= question.old_limit_minor:
        findings = (*findings, found("there_is_room", "no_room_now", verdict=Verdict.DECLINE))
    verdict = severest(finding.verdict for finding in findings) if findings else Verdict.ALLOW
    allowed = limit if verdict is Verdict.ALLOW else question.old_limit_minor
    return Outcome(question, verdict, allowed, findings, annual_rate_bps=rate_bps(question.score.pd, pack))


def _at_most(outcome: Outcome, most_minor: int) -> Outcome:
    return outcome if outcome.limit_minor <= most_minor else replace(outcome, limit_minor=most_minor)


def _limit_minor(weighed: Weighed, reviewed: Reviewed, bounds: RulingBounds, pack: PolicyPack) -> int:
    ruled = reviewed.limit_minor if reviewed.approves else None
    wanted = max(weighed.old_limit_minor, ruled or 0)
    if not weighed.question.is_scene:
        wanted -= wanted % pack.total.round_down_to_minor
    owed = 0 if reviewed.adverse_fact else (reviewed.at_least_minor or 0)
    owed = max(owed, _promised_minor(weighed, reviewed, pack))
    return max(weighed.old_limit_minor, min(max(wanted, owed), bounds.at_most_minor))


def _promised_minor(weighed: Weighed, reviewed: Reviewed, pack: PolicyPack) -> int:
    """What is promised and due, where people let the case go on: their no is no weighing."""
    due = weighed.case.due
    if due is None or not reviewed.approves or not holds(due.promise, weighed.case):
        return 0
    return kept_minor(weighed.case, due, pack)


def _rate_bps(weighed: Weighed, pack: PolicyPack) -> int:
    """By the PD; what was shown makes nothing dearer than it is without it."""
    without = weighed.groups[frozenset()]
    return min(weighed.whole.annual_rate_bps, without.annual_rate_bps)


def _influences(weighed: Weighed, limit_minor: int) -> tuple[Influence, ...]:
    """What each source does to what is advised, and what the people did beyond that; they add up."""
    shares = weighed.influences
    rest = limit_minor - weighed.old_limit_minor - sum(each.amount_minor for each in shares)
    return (*shares, Influence(source=PEOPLE, kind=None, amount_minor=rest)) if rest else shares


def _finding(weighed: Weighed, verdict: Verdict, limit_minor: int, reviewed: Reviewed) -> Finding:
    allowed = verdict is Verdict.ALLOW
    reason = PERSON_APPROVED if allowed else next(iter(reviewed.reasons), "no_room_now")
    return found(
        _RULE,
        reason,
        verdict=verdict,
        cap_minor=limit_minor if allowed else None,
        evidence=weighed.case.facts,
    )


def _reasons(
    verdict: Verdict, bounds: RulingBounds, reviewed: Reviewed, influences: tuple[Influence, ...]
) -> tuple[str, ...]:
    """The people's own, in the pack's codes; before them those of a no that nobody may lift."""
    if verdict is Verdict.ALLOW:
        helped = [f"{each.kind}_helped" for each in influences if each.kind and each.amount_minor > 0]
        codes = [*reviewed.reasons, PERSON_APPROVED, *helped]
    else:
        codes = [*(finding.reason for finding in bounds.noes), *reviewed.reasons]
    return tuple(dict.fromkeys(codes or ["no_room_now"]))[:REASONS_MAX]
