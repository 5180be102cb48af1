"""An offer as the API shows it."""

from pydantic import BaseModel

from assistant.actions.means import Means
from assistant.actions.show_offer import acceptable_from
from assistant.storage.stores import Stores
from models.facts.offer import Offer, OfferState, Terms
from models.facts.value import Instant


class OfferShown(BaseModel):
    """The exact terms with their cost sheet, their hash, and what became of them."""

    offer_id: str
    decision_id: str
    state: OfferState
    terms: Terms
    terms_hash: str
    rests_on: tuple[str, ...]
    changed_at: Instant
    acceptable_from: Instant | None
    """Of an open offer: from when on it can be accepted; empty until its person has read it."""


def offer_shown(means: Means, stores: Stores, offer: Offer) -> OfferShown:
    """An open offer past its time is shown as expired, whether or not anybody has noted it yet."""
    at = means.now()
    over = offer.state is OfferState.OPEN and at >= offer.terms.expires_at
    return OfferShown(
        offer_id=offer.offer_id,
        decision_id=offer.terms.decision_id,
        state=OfferState.EXPIRED if over else offer.state,
        terms=offer.terms,
        terms_hash=offer.terms_hash,
        rests_on=offer.rests_on,
        changed_at=offer.changed_at,
        acceptable_from=acceptable_from(means.pack, stores, offer, at),
    )
