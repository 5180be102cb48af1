"""Keeping a promise: a decision that is asked to keep one comes to what was promised.

The case says which promise is due (`Case.due`) and what the law is today, so the decision stays a pure
function of the case and its versions. It is asked for only where today's policy and model would give less, so
it comes to the promise and no more. A promise gives way to nothing that is weighed. What is no weighing it
does not overrule: the law, a document that a person has to look at, a wish for less.
"""

from models.facts.decision import (
    ACCOUNT,
    Case,
    Decision,
    Finding,
    Influence,
    InputSeal,
    Verdict,
)
from models.facts.fact import FactName
from models.facts.limit import LimitKind
from models.facts.promise import PromiseDue
from tools.explanation.figures import local_day
from tools.policy.decide import Scorer, decide_using
from tools.policy.pack import PolicyPack
from tools.policy.promises import holds
from tools.policy.question import question_on
from tools.policy.reasons import REASONS_MAX
from tools.policy.worth_rules import economics_of

WEIGHED = frozenset(
    {
        "payments_were_on_time",
        "risk_is_within_appetite",
        "there_is_something_to_go_on",
        "there_is_room",
        "a_person_decides_high_amounts",
    }
)
"""Rules that weigh: a no of theirs gives way to a promise. Any other no, and any other call for a person,
stands, and so does that of a rule that is not known here."""

KEPT = "promise_kept"
_RULE = "a_promise_is_kept"


def decide_keeping(
    case: Case,
    *,
    pack: PolicyPack,
    scorer: Scorer,
    decision_id: str,
    inputs: tuple[InputSeal, ...],
    in_full: bool = True,
) -> tuple[Decision, dict[str, float]]:
    """`decide_using`, and the promise that is due kept: `promise_id` says so. Without one, or where it may
    not be kept, what is decided anyhow; where only a person stands before it, that person decides."""
    decision, used = decide_using(
        case, pack=pack, scorer=scorer, decision_id=decision_id, inputs=inputs, in_full=in_full
    )
    due = case.due
    if due is None or not holds(due.promise, case):
        return decision, used
    limit_minor = kept_minor(case, due, pack)
    of_age = case.customer.age_on(local_day(case.at)) >= due.law.adult_from
    if not of_age or limit_minor <= decision.old_limit_minor:
        return decision, used
    stands = [f for f in decision.findings if f.verdict is not Verdict.ALLOW and f.rule not in WEIGHED]
    if not stands:
        kept = _kept(decision, case, due, limit_minor)
        question = question_on(case, scorer(used))
        worth = economics_of(question, limit_minor, kept.annual_rate_bps, pack)
        return kept.model_copy(update={"economics": worth}), used
    return _for_a_person(decision, stands), used


def _for_a_person(decision: Decision, stands: list[Finding]) -> Decision:
    """Were it not for these, the promise would be kept; a no that gives way to it decides nothing here."""
    if any(finding.verdict is Verdict.DECLINE for finding in stands):
        return decision
    reasons = tuple(dict.fromkeys(finding.reason for finding in stands))[:REASONS_MAX]
    return decision.model_copy(update={"verdict": Verdict.REFER, "reasons": reasons})


def kept_minor(case: Case, due: PromiseDue, pack: PolicyPack) -> int:
    """The promise, at most what was asked for and what the law of today leaves room for."""
    others = sum(limit.amount_minor for limit in case.limits if limit.kind is not LimitKind.STANDING)
    promised = due.promise.limit_minor
    limit = min(promised, case.wish.amount_minor or promised, due.law.limits_max_minor - others)
    return limit - limit % pack.total.round_down_to_minor


def _kept(decision: Decision, case: Case, due: PromiseDue, limit_minor: int) -> Decision:
    rests_on = {fact.consent_id for fact in case.facts if _is_named(fact.evidence_id, fact.name, due)}
    finding = Finding(
        rule=_RULE,
        verdict=Verdict.ALLOW,
        reason=KEPT,
        cap_minor=limit_minor,
        evidence_ids=due.promise.suggestion.bounds.evidence_ids,
    )
    influences = _adding_up(decision.influences, limit_minor - decision.old_limit_minor)
    helped = [f"{each.kind}_helped" for each in influences if each.kind is not None and each.amount_minor > 0]
    return decision.model_copy(
        update={
            "verdict": Verdict.ALLOW,
            "approved_limit_minor": limit_minor,
            "annual_rate_bps": min(decision.annual_rate_bps, due.law.annual_rate_max_bps),
            "findings": (*decision.findings, finding),
            "reasons": tuple(dict.fromkeys((KEPT, *helped)))[:REASONS_MAX],
            "influences": influences,
            "rests_on": tuple(sorted({*decision.rests_on, *rests_on})),
            "promise_id": due.promise.promise_id,
            "without": (),
        }
    )


def _is_named(evidence_id: str, name: FactName, due: PromiseDue) -> bool:
    """Evidence that the promise rests on: what was there, and the income that was to be shown."""
    suggestion = due.promise.suggestion
    income = suggestion.doing.document is not None and name is FactName.MONTHLY_INCOME
    return income or evidence_id in suggestion.bounds.evidence_ids


def _adding_up(influences: tuple[Influence, ...], difference_minor: int) -> tuple[Influence, ...]:
    """What the promise adds is the account's: the shares go on adding up to the difference."""
    rest = difference_minor - sum(each.amount_minor for each in influences)
    account = sum(each.amount_minor for each in influences if each.source == ACCOUNT) + rest
    others = tuple(each for each in influences if each.source != ACCOUNT)
    return (Influence(source=ACCOUNT, kind=None, amount_minor=account), *others)
