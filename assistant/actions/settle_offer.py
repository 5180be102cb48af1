"""Accept or decline an offer; an accepted one is in force when this returns."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.actions.charge_interest import charge_fee, charge_interest
from assistant.actions.means import Means
from assistant.actions.portfolio_room import require_room
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from assistant.actions.settle_decrease import end_for_increase
from assistant.actions.show_offer import require_seen
from assistant.storage.payment_states import Noted
from assistant.storage.stores import Stores
from models.errors import CreditAssistantError, OfferExpired, OfferNotOpen, OfferVoid
from models.facts.limit import Limit, LimitKind
from models.facts.offer import Offer, OfferState


class OfferStale(OfferNotOpen):
    """Your limits have changed since this offer was made; ask again for a new one."""

    code = "offer_stale"


@dataclass(frozen=True, slots=True)
class Accepted:
    """The offer and the limit it put in force. `already` when it had been accepted before."""

    offer: Offer
    limit: Limit
    already: bool


def accept_offer(means: Means, customer_id: str, offer_id: str, yes: Yes) -> Accepted:
    """Put the offer's exact terms in force. Accepting twice gives the same answer once.

    Raises NotFound, TermsDiffer, OfferExpired, OfferVoid, OfferStale, OfferNotOpen, PortfolioFull; and
    CostNotSeen, CostTooNew, with which nothing changes, while its cost has not stood there long enough.
    """
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        at = means.now()  # not before: limits that others opened while this waited would lie in the future
        offer = stores.offers.get(offer_id, customer_id, lock=True)
        require_same_terms(yes, offer.terms_hash)
        if offer.state is OfferState.ACCEPTED:
            return Accepted(offer, stores.limits.of_offer(offer_id), already=True)
        problem = _problem(means, stores, offer, at)
        if problem is None:
            require_seen(means, stores, offer, at)
            require_room(means, stores, offer)
            record_answer(means, stores, customer_id, f"offer:{offer_id}", yes, "yes")
            stores.offers.settle((offer,), OfferState.ACCEPTED, at)
            stores.decisions.retain(offer.terms.decision_id)
            _put_in_force(means, stores, offer, at)
            limit = stores.limits.of_offer(offer_id)
            charge_fee(means, stores, limit, offer.terms.cost.fees_minor, at)
            _wish_is_met(stores, customer_id)
            stores.payment_states.note(customer_id, Noted.LIMIT_INCREASE, at)
            return Accepted(stores.offers.get(offer_id, customer_id), limit, already=False)
        stores.offers.settle((offer,), problem[0], at)
    raise problem[1]


def decline_offer(means: Means, customer_id: str, offer_id: str, yes: Yes) -> Offer:
    """Close an offer by the person's no. Declining twice changes nothing.

    Raises NotFound, TermsDiffer, OfferNotOpen.
    """
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        offer = stores.offers.get(offer_id, customer_id, lock=True)
        require_same_terms(yes, offer.terms_hash)
        if offer.state is OfferState.DECLINED:
            return offer
        if offer.state is not OfferState.OPEN:
            raise OfferNotOpen(
                f"This offer is {offer.state}; there is nothing to decline.", state=offer.state
            )
        record_answer(means, stores, customer_id, f"offer:{offer_id}", yes, "no")
        stores.offers.settle((offer,), OfferState.DECLINED, at)
        return stores.offers.get(offer_id, customer_id)


def _wish_is_met(stores: Stores, customer_id: str) -> None:
    """The conversation goes on to the next wish."""
    conversation = stores.conversations.latest(customer_id)
    if conversation is not None and conversation.wish is not None:
        stores.conversations.update(conversation.model_copy(update={"wish": None}))


def _problem(
    means: Means, stores: Stores, offer: Offer, at: datetime
) -> tuple[OfferState, CreditAssistantError] | None:
    """Why an offer cannot be accepted now, and the state that leaves it in."""
    if offer.state is OfferState.VOID:
        return OfferState.VOID, OfferVoid()
    if offer.state is OfferState.EXPIRED or (offer.state is OfferState.OPEN and at >= offer.terms.expires_at):
        return OfferState.EXPIRED, OfferExpired()
    if offer.state is not OfferState.OPEN:
        return offer.state, OfferNotOpen(f"This offer is {offer.state}; ask again for a new one.")
    if not _still_supported(stores, offer, at):
        return OfferState.VOID, OfferVoid()
    if not _still_fits(means, stores, offer, at):
        return OfferState.EXPIRED, OfferStale()
    return None


def _still_supported(stores: Stores, offer: Offer, at: datetime) -> bool:
    """All that the offer rests on is open to a decision at this commit: each piece, not its consent alone."""
    decision_id = offer.terms.decision_id
    sources = stores.decisions.get(decision_id).decision.inputs
    opened, _ = stores.decisions.inputs(decision_id, at)
    needed = {each.source for each in sources if each.consent_id in offer.rests_on}
    return needed <= {each.source for each in opened}


def _still_fits(means: Means, stores: Stores, offer: Offer, at: datetime) -> bool:
    """The limits are as they were when the offer was made, and the total cap holds."""
    limits = stores.limits.in_force(offer.terms.customer_id, at)
    standing = sum(limit.amount_minor for limit in limits if limit.kind is LimitKind.STANDING)
    total = sum(limit.amount_minor for limit in limits)
    added = offer.terms.new_limit_minor - offer.terms.old_limit_minor
    unchanged = offer.terms.kind is LimitKind.SCENE or standing == offer.terms.old_limit_minor
    return unchanged and total + added <= means.pack.total.limits_max_minor


def _put_in_force(means: Means, stores: Stores, offer: Offer, at: datetime) -> None:
    """Interest at the rate until now is charged first: one charge is at one rate."""
    terms = offer.terms
    if terms.kind is LimitKind.STANDING:
        standing = stores.limits.in_force(terms.customer_id, at)[0]
        end_for_increase(means, stores, standing.limit_id, at)
        charge_interest(means, stores, terms.customer_id, at, (standing.limit_id,))
        stores.limits.change(
            standing,
            terms.new_limit_minor,
            terms.cost.annual_rate_bps,
            terms.offer_id,
            means.new_id("chg"),
            at,
        )
        return
    days = terms.limit_valid_days
    limit = Limit(
        limit_id=means.new_id("lim"),
        customer_id=terms.customer_id,
        kind=terms.kind,
        scope=terms.scope,
        amount_minor=terms.new_limit_minor,
        currency=terms.currency,
        annual_rate_bps=terms.cost.annual_rate_bps,
        valid_from=at,
        valid_until=None if days is None else at + timedelta(days=days),
        offer_id=terms.offer_id,
    )
    signature = means.scopes.sign(limit, offer.terms_hash)
    signed = limit.model_copy(update={"scope_signature": signature})
    stores.limits.open(signed, means.new_id("chg"), at)
