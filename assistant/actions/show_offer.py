"""What an offer costs is shown, and stands before the person for a while before they can accept it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import CostNotSeen, CostTooNew, NotFound
from models.facts.consent import Channel
from models.facts.offer import Offer, OfferState
from tools.policy.pack import PolicyPack


def sheets_shown(means: Means, customer_id: str, offer_ids: Iterable[str], channel: Channel) -> None:
    """The cost sheets of these offers are being delivered to their person. The first time of each counts.

    Only open offers begin; an offer that has begun costs one look. Raises NotFound for somebody else's.
    """
    with means.storage.reading() as stores:
        new = [each for each in offer_ids if _begins(stores, stores.offers.get(each, customer_id))]
    if not new:
        return
    with means.storage.writing() as stores:
        stores.customers.lock_any(customer_id)  # so that nobody erases the offer in between
        for offer_id in new:
            if _is_there(stores, offer_id, customer_id):
                stores.offers.sheet_shown(offer_id, channel, means.now())


def require_seen(means: Means, stores: Stores, offer: Offer, at: datetime) -> None:
    """Raises CostNotSeen before the person was shown what the offer costs, CostTooNew until the pack's time
    has gone by since, both by our own clock."""
    shown_at = stores.offers.sheet_shown_at(offer.offer_id)
    if shown_at is None:
        raise CostNotSeen
    left = seconds_left(means.pack, shown_at, at)
    if left:
        raise CostTooNew(left)


def seconds_left(pack: PolicyPack, shown_at: datetime | None, at: datetime) -> int:
    """Whole seconds until an offer first shown then can be accepted; all of them where it was not shown."""
    most = pack.offer.cost_shown_seconds
    if shown_at is None:
        return most
    left = ceil((shown_at + timedelta(seconds=most) - at).total_seconds())
    return min(most, max(0, left))


def acceptable_from(pack: PolicyPack, stores: Stores, offer: Offer, at: datetime) -> datetime | None:
    """From when on an open offer can be accepted; None where it was not shown, or is open no more."""
    if offer.state is not OfferState.OPEN or at >= offer.terms.expires_at:
        return None
    shown_at = stores.offers.sheet_shown_at(offer.offer_id)
    return None if shown_at is None else shown_at + timedelta(seconds=pack.offer.cost_shown_seconds)


def _begins(stores: Stores, offer: Offer) -> bool:
    return offer.state is OfferState.OPEN and stores.offers.sheet_shown_at(offer.offer_id) is None


def _is_there(stores: Stores, offer_id: str, customer_id: str) -> bool:
    try:
        stores.offers.get(offer_id, customer_id)
    except NotFound:
        return False
    return True
