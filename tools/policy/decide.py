"""The decision: weigh every rule, cap, price, attribute. Pure: same inputs, same bytes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from models.facts.decision import Case, Decision, Finding, InputSeal, RiskView, Verdict
from models.facts.limit import Scope
from tools.limits.factors import Shown, factors_of, shown_in
from tools.limits.pricing import rate_at_bps
from tools.policy import portfolio_rules, rules, scene_rules, worth_rules
from tools.policy.admitting import admitted
from tools.policy.declared import declared_findings
from tools.policy.influence import Group, Outcome, attributed, best_group, parts_of
from tools.policy.pack import PolicyPack
from tools.policy.question import Question, applicant_of, factors_asked, found
from tools.policy.reason_form import as_owed
from tools.policy.reasons import reasons_of
from tools.policy.rules import Rule
from tools.policy.rules_of_parts import rules_of_parts
from tools.policy.without import consents_of, without_each
from tools.scoring.score import Score
from tools.scoring.scorer import Scorer as Scorer
from tools.scoring.scorer import moved_by, scores_of_parts

RULES: tuple[Rule, ...] = (
    rules.is_adult,
    rules.asked_for_more,
    rules.names_on_documents_agree,
    rules.documents_name_their_holder,
    rules.documents_are_clear,
    rules.shown_incomes_agree,
    rules.documents_say_the_same,
    rules.payments_were_on_time,
    rules.risk_is_within_appetite,
    rules.all_limits_stay_under_the_total,
    portfolio_rules.the_portfolio_has_room,
    rules.there_is_something_to_go_on,
    rules.the_job_offer_is_open,
    rules.students_need_a_second_source,
    rules.one_step_at_a_time,
    rules.new_accounts_climb_by_steps,
    rules.steps_are_earned,
    worth_rules.limit_is_worth_it,
    rules.income_carries_the_limit,
    scene_rules.the_scene_is_offered,
    scene_rules.the_need_is_shown,
    scene_rules.the_need_is_explained,
)
_RULE_NAMED = {rule.__name__: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Settled:
    """The outcome on the evidence that is used, and the outcome of every part of what was shown."""

    outcome: Outcome
    groups: Mapping[Group, Outcome]

    @property
    def used(self) -> Case:
        """The part of the case that the outcome rests on."""
        return self.outcome.question.case


def rules_of(pack: PolicyPack) -> dict[str, Rule]:
    """The built-in rules that a pack weighs, by name and in its order."""
    return {name: _RULE_NAMED[name] for name, listed in pack.rules.items() if listed.off is None}


def weigh(question: Question, pack: PolicyPack, rule_set: Iterable[Rule] | None = None) -> Outcome:
    """The severest verdict wins, the lowest cap binds, nothing to go on means a person.

    `rule_set`: instead of the built-in rules that the pack lists; what it declares is weighed all the same.
    """
    return concluded(question, pack, findings_on(question, pack, rule_set))


def concluded(question: Question, pack: PolicyPack, findings: tuple[Finding, ...]) -> Outcome:
    """What these findings of all rules come to."""
    limit = capped(question, pack, findings)
    findings = (*findings, *_room(question, pack, findings, limit))
    verdict = severest(finding.verdict for finding in findings)
    allowed = limit if verdict is Verdict.ALLOW else question.old_limit_minor
    rate = rate_bps(question.score.pd, pack)
    return Outcome(question, verdict, allowed, findings, annual_rate_bps=rate)


def findings_on(
    question: Question, pack: PolicyPack, rule_set: Iterable[Rule] | None = None
) -> tuple[Finding, ...]:
    """What every rule of the pack finds, its declared rules last."""
    built_in = rules_of(pack).values() if rule_set is None else rule_set
    findings = tuple(f for f in (rule(question, pack) for rule in built_in) if f is not None)
    return findings + declared_findings(question, pack.declared) if pack.declared else findings


def severest(verdicts: Iterable[Verdict]) -> Verdict:
    """With nothing to go on, ask a person."""
    return max(set(verdicts), key=lambda verdict: verdict.severity, default=Verdict.REFER)


def decide(
    case: Case,
    *,
    pack: PolicyPack,
    scorer: Scorer,
    decision_id: str,
    inputs: tuple[InputSeal, ...],
    in_full: bool = True,
) -> Decision:
    """The whole decision on a case, with its reasons and what each source did.

    `in_full`: what moved the PD, where the scorer can say, and what the decision would be without each
    consent are told and sealed as well. Decisions made before that was done are made again without it.

    Evidence is shown by choice and may not make things worse than keeping it back would: what does
    not help is left unused, and the decision does not rest on it. A document that needs a person's
    eyes is never dropped that way.
    """
    return decide_using(
        case, pack=pack, scorer=scorer, decision_id=decision_id, inputs=inputs, in_full=in_full
    )[0]


def decide_using(
    case: Case,
    *,
    pack: PolicyPack,
    scorer: Scorer,
    decision_id: str,
    inputs: tuple[InputSeal, ...],
    in_full: bool = True,
) -> tuple[Decision, dict[str, float]]:
    """The decision, and the factors that its PD is of: those of what was used, not of all that was shown."""
    case = admitted(case, pack)
    settled = settle(case, pack, scorer)
    outcome, groups = settled.outcome, settled.groups
    question, used = outcome.question, outcome.question.case
    factors = factors_of(used)
    moved = moved_by(scorer, factors) if in_full else None
    old_limit, score = question.old_limit_minor, question.score
    allowed = outcome.verdict is Verdict.ALLOW
    influences = attributed(case, old_limit, groups, outcome) if allowed else ()
    decision = Decision(
        decision_id=decision_id,
        customer_id=case.customer.customer_id,
        wish=case.wish,
        verdict=outcome.verdict,
        old_limit_minor=old_limit,
        approved_limit_minor=outcome.limit_minor,
        currency=pack.currency,
        scope=scope_of(question),
        annual_rate_bps=outcome.annual_rate_bps,
        findings=outcome.findings,
        reasons=as_owed(reasons_of(outcome.verdict, outcome.findings, influences, score, moved), pack.notice),
        influences=influences,
        risk=RiskView(
            pd=score.pd,
            scorecard_points=score.scorecard_points,
            risk_model_version=score.model_version,
            raised=() if moved is None else moved.raised,
            lowered=() if moved is None else moved.lowered,
        ),
        policy_version=pack.version,
        inputs=inputs,
        rests_on=tuple(sorted(consents_of(used))),
        at=case.at,
        economics=worth_rules.economics_of(question, outcome.limit_minor, outcome.annual_rate_bps, pack),
        without=without_each(case, groups) if allowed and in_full else (),
    )
    return decision, factors


def settle(case: Case, pack: PolicyPack, scorer: Scorer) -> Settled:
    """What the decision on a case comes to, before it is written up: for suggestions and simulations too."""
    case = admitted(case, pack)
    parts = parts_of(case)
    *some, everything = questions_of(case, list(parts.values()), scorer)
    whole = weigh(everything, pack)
    of_parts = tuple(rules_of_parts(rules_of(pack), whole.findings).values())
    outcomes = [*(weigh(question, pack, of_parts) for question in some), whole]
    return _settled(case, dict(zip(parts, outcomes, strict=True)))


def weigh_case(case: Case, pack: PolicyPack, scorer: Scorer) -> Outcome:
    """What the rules come to on all of a case, with nothing left out."""
    return weigh_part(case, shown_in(case), pack, scorer)


def weigh_part(case: Case, part: Shown, pack: PolicyPack, scorer: Scorer) -> Outcome:
    """What the rules come to where no more than this was shown."""
    (question,) = questions_of(case, [part], scorer)
    return weigh(question, pack)


def settle_by(case: Case, outcome_of: Callable[[Shown], Outcome]) -> Settled:
    """`settle` for who knows some outcomes: `outcome_of` is `weigh_part` or remembers what that said."""
    return _settled(case, {group: outcome_of(part) for group, part in parts_of(case).items()})


def questions_of(case: Case, parts: Sequence[Shown], scorer: Scorer) -> list[Question]:
    """Each part of what was shown in a case as it is weighed, with what the risk model says of it."""
    applicant = applicant_of(case)
    scores = scores_of_parts(scorer, [factors_asked(applicant, part) for part in parts])
    asked = zip(parts, scores, strict=True)
    return [Question(case, applicant, part, cast(Score, score)) for part, score in asked]


def _settled(case: Case, groups: Mapping[Group, Outcome]) -> Settled:
    whole = groups[max(groups, key=len)]
    if whole.verdict is Verdict.REFER:
        return Settled(whole, groups)
    return Settled(groups[best_group(case, groups, for_eyes(whole.findings))], groups)


def for_eyes(findings: Iterable[Finding]) -> frozenset[str]:
    """Evidence that a rule would have a person look at."""
    referred = [finding for finding in findings if finding.verdict is Verdict.REFER]
    return frozenset(evidence_id for finding in referred for evidence_id in finding.evidence_ids)


def rate_bps(pd: float, pack: PolicyPack) -> int:
    """The yearly rate for a 12-month PD, in basis points, never above the pack's ceiling."""
    return rate_at_bps(pd, pack.sizing, pack.price)


def capped(question: Question, pack: PolicyPack, findings: Sequence[Finding]) -> int:
    """A request for more never ends with less than there is."""
    caps = [finding.cap_minor for finding in findings if finding.cap_minor is not None]
    lowest = min(caps, default=question.old_limit_minor)
    if not question.is_scene:
        lowest -= lowest % pack.total.round_down_to_minor
    return max(question.old_limit_minor, lowest)


def _room(
    question: Question, pack: PolicyPack, findings: Sequence[Finding], limit: int
) -> tuple[Finding, ...]:
    """An increase of nothing is a no; one above the automatic cap is for a person."""
    if limit <= question.old_limit_minor:
        return (found("there_is_room", "no_room_now", verdict=Verdict.DECLINE),)
    if limit > pack.total.automatic_max_minor:
        return (found("a_person_decides_high_amounts", "above_automatic_cap", verdict=Verdict.REFER),)
    return ()


def scope_of(question: Question) -> Scope | None:
    """The scene alone: the sealed decision outlives the document that names the shop."""
    scene = question.applicant.wish.scene
    if not question.is_scene or scene is None:
        return None
    return Scope(scene=scene)
