"""Offers: read the exact terms, accept them, decline them."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.routing import APIRoute
from pydantic import BaseModel

from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_offer import accept_offer, decline_offer
from assistant.actions.show_offer import sheets_shown
from assistant.api.callers import AsCaller, AsPerson, Person, whose
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.limit_views import LimitInForce, limit_in_force
from assistant.api.offer_views import OfferShown, offer_shown
from assistant.api.replays import AsMemory
from assistant.api.sent import Hash, Sent
from models.facts.consent import Channel


class OfferAnswer(Sent):
    """The person's answer to exactly these terms."""

    terms_hash: Hash


class OfferAccepted(BaseModel):
    """The offer and the limit it put in force. `already` when it had been accepted before."""

    offer: OfferShown
    limit: LimitInForce
    already: bool


def offers(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /offers."""
    router = APIRouter(prefix="/v1/offers", tags=["offers"], route_class=route_class)

    def _shown(customer_id: str, offer_id: str) -> OfferShown:
        with means.storage.reading() as stores:
            return offer_shown(means, stores, stores.offers.get(offer_id, customer_id))

    @router.get("/{offer_id}", summary="Read an offer", **reads(Scope.DECISIONS_READ, person=True))
    def read(
        caller: AsCaller,
        offer_id: str,
        customer_id: Annotated[str | None, Query(description="Needed with a key")] = None,
    ) -> OfferShown:
        """The exact terms with their cost sheet. When the person themselves first reads an open one, its time
        on show begins: it can be accepted from `acceptable_from` on."""
        owner = whose(caller, customer_id)
        if isinstance(caller, Person):
            sheets_shown(means, owner, (offer_id,), Channel.API)
        return _shown(owner, offer_id)

    @router.post("/{offer_id}/accept", summary="Accept exactly these terms", **writes(person=True))
    def accept(person: AsPerson, offer_id: str, sent: OfferAnswer) -> OfferAccepted:
        """In force when this answers. Accepting twice changes nothing more. Before the person has read the
        offer and had the time to, it is a conflict (`cost_not_seen`, `cost_too_new` with Retry-After), with
        which nothing is lost."""
        done = accept_offer(means, person.customer_id, offer_id, Yes(sent.terms_hash, Channel.API))
        with means.storage.reading() as stores:
            limit = limit_in_force(means, stores, done.limit)
        return OfferAccepted(offer=_shown(person.customer_id, offer_id), limit=limit, already=done.already)

    @router.post("/{offer_id}/decline", summary="Decline", **writes(person=True))
    def decline(person: AsPerson, offer_id: str, sent: OfferAnswer, memory: AsMemory) -> OfferShown:
        if memory.recalled is None:
            decline_offer(means, person.customer_id, offer_id, Yes(sent.terms_hash, Channel.API))
        memory.kept = offer_id
        return _shown(person.customer_id, offer_id)

    return router
