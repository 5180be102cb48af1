"""Offers: read the exact terms, accept them, decline them."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.routing import APIRoute
from pydantic import BaseModel

from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_offer import accept_offer, decline_offer
from assistant.api.callers import AsCaller, AsPerson, whose
from assistant.api.customers import LimitInForce
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
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
    router = APIRouter(prefix="/offers", tags=["offers"], route_class=route_class)

    @router.get("/{offer_id}", summary="Read an offer", **reads(Scope.DECISIONS_READ, person=True))
    def read(
        caller: AsCaller,
        offer_id: str,
        customer_id: Annotated[str | None, Query(description="Needed with a key")] = None,
    ) -> OfferShown:
        owner = whose(caller, customer_id)
        with means.storage.reading() as stores:
            return offer_shown(stores.offers.get(offer_id, owner), means.now())

    @router.post("/{offer_id}/accept", summary="Accept exactly these terms", **writes(person=True))
    def accept(person: AsPerson, offer_id: str, sent: OfferAnswer) -> OfferAccepted:
        """In force when this answers. Accepting twice changes nothing more."""
        done = accept_offer(means, person.customer_id, offer_id, Yes(sent.terms_hash, Channel.API))
        return OfferAccepted(
            offer=offer_shown(done.offer, means.now()),
            limit=LimitInForce.model_validate(done.limit),
            already=done.already,
        )

    @router.post("/{offer_id}/decline", summary="Decline", **writes(person=True))
    def decline(person: AsPerson, offer_id: str, sent: OfferAnswer, memory: AsMemory) -> OfferShown:
        if memory.recalled is None:
            decline_offer(means, person.customer_id, offer_id, Yes(sent.terms_hash, Channel.API))
        memory.kept = offer_id
        with means.storage.reading() as stores:
            return offer_shown(stores.offers.get(offer_id, person.customer_id), means.now())

    return router
