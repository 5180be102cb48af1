"""Lower a standing limit: its person at once, the lender after a notice; a sealed decision of its own."""

from dataclasses import dataclass

from assistant.actions.account_now import account_now
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from assistant.actions.tell_person import tell_person
from assistant.storage.stores import Stores
from models.decrease_errors import (
    DecreaseBelowFloor,
    DecreaseStale,
    DecreaseUnderWay,
    NotADecrease,
    SceneLimitStays,
)
from models.errors import NotFound, UnusableInput
from models.facts.customer import Customer
from models.facts.decision import ACCOUNT, Case, InputSeal, Wish
from models.facts.decrease import Decrease, DecreaseAsk, DecreaseBy, DecreaseCase, DecreaseState
from models.facts.limit import Limit, LimitKind
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value
from tools.audit.seal import canonical, commitment, seal_of, sealed
from tools.explanation.decrease_words import decrease_said
from tools.limits.decreasing import decide_decrease
from tools.limits.factors import factors_of
from tools.policy.case_parts import case_from

_SAID_CHARACTERS_MAX = 1_000


class LoweringTerms(Value):
    """What somebody says yes to who lowers their own limit; raising it again is a new decision."""

    customer_id: str
    limit_id: str
    from_minor: Minor
    to_minor: Minor
    currency: Currency


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the lender would lower, who says so and why. `seen_minor` is the limit as they saw it."""

    to_minor: int
    name: str
    saying: str
    limit_id: str | None = None
    seen_minor: int | None = None


def propose_decrease(means: Means, customer_id: str, proposal: Proposal) -> Decrease:
    """Decide for the lender to lower a limit, and give the person notice; nothing changes before it is over.

    Raises NotFound, AccountClosed, SceneLimitStays, NotADecrease, DecreaseBelowFloor, DecreaseUnfounded,
    DecreaseUnderWay, DecreaseStale, UnusableInput without a name and a reason.
    """
    for said in (proposal.name, proposal.saying):
        if not 0 < len(said.strip()) <= _SAID_CHARACTERS_MAX:
            raise UnusableInput(
                f"Say who lowers the limit and why, in at most {_SAID_CHARACTERS_MAX} characters each."
            )
    with means.storage.writing() as stores:
        customer = stores.customers.lock(customer_id)
        at = means.now()
        limit = _standing(stores, customer_id, proposal.limit_id, at)
        if proposal.seen_minor not in {None, limit.amount_minor}:
            raise DecreaseStale(limit_minor=limit.amount_minor)
        if stores.decreases.open_on(limit.limit_id) is not None:
            raise DecreaseUnderWay
        ask = DecreaseAsk(
            by=DecreaseBy.LENDER,
            to_minor=proposal.to_minor,
            name=proposal.name.strip(),
            saying=proposal.saying.strip(),
        )
        decrease = _decided(means, stores, customer, limit, ask, at)
        tell_person(
            means,
            stores,
            customer,
            lambda language: decrease_said("notice", decrease, limit.amount_minor, means.pack, language),
        )
        return decrease


def lowering_terms(means: Means, customer_id: str, to_minor: int | None) -> LoweringTerms:
    """What lowering one's own standing limit to an amount comes to, or as low as can be where none is named;
    its hash is what a yes names.

    Raises NotFound, AccountClosed, NotADecrease, DecreaseBelowFloor.
    """
    at = means.now()
    with means.storage.reading() as stores:
        stores.customers.get(customer_id)
        return _terms(_standing(stores, customer_id, None, at), to_minor)


def lower_own_limit(means: Means, customer_id: str, to_minor: int, yes: Yes) -> Decrease:
    """Lower it at once, by a yes to these terms. Raises TermsDiffer and what `lowering_terms` does."""
    with means.storage.writing() as stores:
        customer = stores.customers.lock(customer_id)
        at = means.now()
        limit = _standing(stores, customer_id, None, at)
        require_same_terms(yes, seal_of(_terms(limit, to_minor)))
        ask = DecreaseAsk(by=DecreaseBy.PERSON, to_minor=to_minor)
        decrease = _decided(means, stores, customer, limit, ask, at)
        record_answer(means, stores, customer_id, f"lowering:{decrease.decrease_id}", yes, "yes")
        stores.limits.lower(limit, to_minor, decrease.decrease_id, means.new_id("chg"), at)
        return decrease


def case_now(
    means: Means, stores: Stores, customer: Customer, limit: Limit, ask: DecreaseAsk, at: Instant
) -> DecreaseCase:
    """The account's own history and limits as they stand; no evidence is opened."""
    wish = Wish(kind=LimitKind.STANDING, amount_minor=max(1, ask.to_minor))
    now, limits = account_now(stores, customer, at)
    case = Case(customer=now, wish=wish, limits=limits, facts=(), at=at)
    return DecreaseCase(
        case=case,
        limit_id=limit.limit_id,
        ask=ask,
        granted_minor=stores.limits.granted_minor(limit.limit_id),
        factors_then=_factors_then(stores, limit, at),
    )


def _factors_then(stores: Stores, limit: Limit, at: Instant) -> tuple[tuple[str, float], ...] | None:
    """The account's own factors when the limit was put in force. So nobody's limit is lowered for what was
    known when it was granted, nor because a document that raised it is no longer shared."""
    if limit.offer_id is None:
        return None
    decision_id = stores.offers.get(limit.offer_id, limit.customer_id).terms.decision_id
    inputs, _ = stores.decisions.inputs(decision_id, at)
    account = next((each.text for each in inputs if each.source == ACCOUNT), None)
    return None if account is None else tuple(sorted(factors_of(case_from({ACCOUNT: account})).items()))


def _standing(stores: Stores, customer_id: str, limit_id: str | None, at: Instant) -> Limit:
    limits = stores.limits.in_force(customer_id, at)
    found = next(
        (
            limit
            for limit in limits
            if limit.limit_id == limit_id or (limit_id is None and limit.kind is LimitKind.STANDING)
        ),
        None,
    )
    if found is None:
        raise NotFound("There is no such limit in force.")
    if found.kind is not LimitKind.STANDING:
        raise SceneLimitStays
    return found


def _terms(limit: Limit, to_minor: int | None) -> LoweringTerms:
    used = limit.drawn_minor + limit.held_minor
    to_minor = used if to_minor is None else to_minor
    if to_minor >= limit.amount_minor:
        raise NotADecrease(limit_minor=limit.amount_minor)
    if to_minor < used:
        raise DecreaseBelowFloor(
            f"{used} minor units of it are used; name that or more, or repay first.", floor_minor=used
        )
    return LoweringTerms(
        customer_id=limit.customer_id,
        limit_id=limit.limit_id,
        from_minor=limit.amount_minor,
        to_minor=to_minor,
        currency=limit.currency,
    )


def _decided(
    means: Means, stores: Stores, customer: Customer, limit: Limit, ask: DecreaseAsk, at: Instant
) -> Decrease:
    """The sealed decision, kept: in force at once for the person, waiting for the lender."""
    case = case_now(means, stores, customer, limit, ask, at)
    salt, case_text = means.new_salt(), canonical(case)
    decision = decide_decrease(
        case,
        pack=means.pack,
        scorer=means.scorer,
        decrease_id=means.new_id("dcr"),
        seal=InputSeal(source=ACCOUNT, kind=None, consent_id=None, commitment=commitment(salt, case_text)),
    )
    text = canonical(decision)
    own = ask.by is DecreaseBy.PERSON
    decrease = Decrease(
        decision=decision,
        text=text,
        salt=salt,
        case=case_text,
        state=DecreaseState.IN_FORCE if own else DecreaseState.WAITING,
        in_force_at=decision.in_force_at,
        changed_at=at,
        came_to_minor=decision.new_limit_minor if own else None,
    )
    stores.decreases.add(decrease, sealed(text))
    return decrease
