"""A promise from a suggestion, and whether a case asks for it to be kept. Pure."""

from collections.abc import Iterable

from models.facts.decision import Case, Decision
from models.facts.evidence import MoneyValue
from models.facts.fact import FactName
from models.facts.limit import LimitKind
from models.facts.promise import Bounds, Doing, LawNow, Promise, PromiseDue, Suggestion
from tools.policy.changed_cases import standing_of
from tools.policy.pack import PolicyPack


def promise_of(
    suggestion: Suggestion,
    case: Case,
    decision: Decision,
    *,
    promise_id: str,
    policy_version: str,
    risk_model_version: str,
) -> Promise:
    """What is promised to the person of a decision on a case, with the versions that it was found with."""
    evidence = suggestion.bounds.evidence_ids
    return Promise(
        promise_id=promise_id,
        customer_id=decision.customer_id,
        decision_id=decision.decision_id,
        kind=decision.wish.kind,
        suggestion=suggestion,
        rests_on=tuple(sorted({fact.consent_id for fact in case.facts if fact.evidence_id in evidence})),
        currency=decision.currency,
        policy_version=policy_version,
        risk_model_version=risk_model_version,
        made_at=decision.at,
    )


def law_of(pack: PolicyPack) -> LawNow:
    """What no promise beats while this policy is in force."""
    return LawNow(
        policy_version=pack.version,
        adult_from=pack.age.adult_from,
        limits_max_minor=pack.total.limits_max_minor,
        annual_rate_max_bps=pack.price.annual_rate_max_bps,
    )


def due_promise(promises: Iterable[Promise], case: Case, pack: PolicyPack) -> PromiseDue | None:
    """The highest promise that this case asks to be kept, or None; of two alike the older one."""
    held = sorted(
        (each for each in promises if holds(each, case)),
        key=lambda each: (-each.limit_minor, each.promise_id),
    )
    return PromiseDue(promise=held[0], law=law_of(pack)) if held else None


def holds(promise: Promise, case: Case) -> bool:
    """Whether it has been done, in time, and nothing that the promise rests on has become worse."""
    theirs = promise.customer_id == case.customer.customer_id and promise.kind is case.wish.kind
    return theirs and promise.open_at(case.at) and is_done(promise.suggestion, case)


def is_done(suggestion: Suggestion, case: Case) -> bool:
    """Every bound holds, and the income is shown where one was to be."""
    bounds, (standing, used) = suggestion.bounds, standing_of(case)
    evidence = {fact.evidence_id for fact in case.facts}
    return (
        case.wish.kind is LimitKind.STANDING
        and standing >= bounds.standing_min_minor
        and used <= bounds.used_max_minor
        and _history_holds(bounds, case)
        and evidence.issuperset(bounds.evidence_ids)
        and _income_is_shown(suggestion.doing, case)
    )


def _history_holds(bounds: Bounds, case: Case) -> bool:
    history = case.customer.history
    return (
        history.months_on_book >= bounds.months_on_book_min
        and history.on_time_payments_12m >= bounds.on_time_payments_12m_min
        and history.late_payments_12m <= bounds.late_payments_12m_max
    )


def _income_is_shown(doing: Doing, case: Case) -> bool:
    """By a document of that kind; every document that names a pay names at least this much."""
    if doing.document is None:
        return True
    shown = [fact for fact in case.facts if fact.name is FactName.MONTHLY_INCOME]
    currencies = {limit.currency for limit in case.limits}
    return any(fact.kind is doing.document for fact in shown) and all(
        isinstance(fact.value, MoneyValue)
        and fact.value.currency in currencies
        and fact.value.amount_minor >= doing.income_minor
        for fact in shown
    )
