"""From an allowed decision to exact terms with a cost sheet."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from models.facts.decision import Decision, Verdict
from models.facts.evidence import TextValue
from models.facts.fact import Fact, FactName
from models.facts.limit import LimitKind, Scope
from models.facts.offer import CostSheet, Offer, OfferState, Terms
from tools.audit.seal import seal_of
from tools.costs.sheet import sheet_within
from tools.policy.pack import PolicyPack


def offer_of(
    decision: Decision,
    facts: Iterable[Fact],
    *,
    offer_id: str,
    pack: PolicyPack,
    current_rate_bps: int | None,
    open_until: datetime | None = None,
) -> Offer:
    """The offer of an allowed decision on these facts. More limit never makes the money already lent dearer.

    It is open for the pack's days, and no longer than what it rests on (`open_until`). A scene limit is tied
    to the shop where the facts that the decision rests on name exactly one, and to its place where they say
    it; where they name no shop, to the place of the new home.
    """
    assert decision.verdict is Verdict.ALLOW, "only an allowed decision has an offer"
    scene = decision.wish.kind is LimitKind.SCENE
    rate = decision.annual_rate_bps
    if not scene and current_rate_bps is not None:
        rate = min(rate, current_rate_bps)
    expires_at = decision.at + timedelta(days=pack.offer.open_days)
    terms = Terms(
        offer_id=offer_id,
        decision_id=decision.decision_id,
        customer_id=decision.customer_id,
        kind=decision.wish.kind,
        scope=_scope(decision, tuple(facts), pack),
        old_limit_minor=decision.old_limit_minor,
        new_limit_minor=decision.approved_limit_minor,
        currency=decision.currency,
        cost=cost_sheet(rate, pack, decision.approved_limit_minor),
        limit_valid_days=pack.scene.valid_days if scene else None,
        offered_at=decision.at,
        expires_at=min(expires_at, open_until or expires_at),
    )
    return Offer(
        terms=terms,
        terms_hash=seal_of(terms),
        rests_on=decision.rests_on,
        state=OfferState.OPEN,
        changed_at=decision.at,
    )


def outlives(older: Offer, newer: Offer | None) -> bool:
    """Whether an open offer is worth something beside a newer one of its kind: there is none, it gives more
    or costs less, or it is for another scene. Of one scene there is one offer, since each opens a limit."""
    if newer is None:
        return True
    old, new = older.terms, newer.terms
    if old.scope is not None and new.scope is not None:
        return old.scope.scene is not new.scope.scene
    dearer = new.cost.annual_rate_bps > old.cost.annual_rate_bps
    return old.new_limit_minor > new.new_limit_minor or dearer


def _scope(decision: Decision, facts: tuple[Fact, ...], pack: PolicyPack) -> Scope | None:
    if decision.scope is None:
        return None
    scene = decision.scope.scene
    shop = _one(decision, facts, FactName.MERCHANT)
    place = FactName.TENANCY_REGION if shop is None else FactName.MERCHANT_REGION
    return Scope(
        scene=scene,
        merchant=shop,
        country=pack.scene.country,
        region=_one(decision, facts, place),
        payment_max_minor=pack.scene.payment_max_minor.get(scene),
        uses_max=1 if scene in pack.scene.single_use else None,
    )


def _one(decision: Decision, facts: tuple[Fact, ...], name: FactName) -> str | None:
    """What the facts that the decision rests on say, where they all say one thing."""
    said = {
        fact.value.text
        for fact in facts
        if fact.name is name and fact.consent_id in decision.rests_on and isinstance(fact.value, TextValue)
    }
    return said.pop() if len(said) == 1 else None


def cost_sheet(annual_rate_bps: int, pack: PolicyPack, limit_minor: int | None = None) -> CostSheet:
    """The sheet of a limit at this rate, on an example within it. Where rate and fees together are above the
    pack's ceiling, the rate is lowered until they are not."""
    price = pack.price
    drawn = price.example_drawn_minor if limit_minor is None else min(price.example_drawn_minor, limit_minor)
    return sheet_within(
        price.annual_rate_max_bps,
        annual_rate_bps,
        price.fees_minor,
        drawn,
        price.example_days,
        price.all_in_method,
    )
