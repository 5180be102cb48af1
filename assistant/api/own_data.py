"""A person's own data over HTTP: what they share, all of it as a file, and erasing it."""

from datetime import datetime
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel

from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.what_is_shared import what_is_shared
from assistant.api.callers import AsCaller, AsPerson, whose
from assistant.api.doors import ends, reads
from assistant.api.keys import Scope
from assistant.api.sent import Hash, Sent
from models.facts.consent import Channel
from models.facts.erasure import ErasureEffect
from models.facts.sharing import Sharing
from tools.audit.seal import seal_of


class ErasureShown(BaseModel):
    """What erasing would do now, item by item; `terms_hash` names exactly this."""

    effect: ErasureEffect
    terms_hash: str


class Erasure(Sent):
    """The person's yes to exactly the effect that was shown."""

    terms_hash: Hash


class Erased(BaseModel):
    """What was done. The account is closed and every session of the person's is over."""

    effect: ErasureEffect
    erased_at: datetime


def own_data(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /customers about all that there is of one."""
    router = APIRouter(prefix="/v1/customers", tags=["customers"], route_class=route_class)

    @router.get("/{customer_id}/sharing", summary="What is shared", **reads(Scope.CONSENTS_READ, person=True))
    def sharing(caller: AsCaller, customer_id: str) -> Sharing:
        """Every consent with whom, what for, until when, and when it was last used and for which decision;
        and what is held without one. Nothing of what documents say."""
        return what_is_shared(means, whose(caller, customer_id))

    @router.get("/{customer_id}/export", summary="Take everything along", **reads(person=True))
    def export(person: AsPerson, customer_id: str) -> JSONResponse:
        """Signed, documents included; what is closed to us now is listed and not opened."""
        owner = whose(person, customer_id)
        document: dict[str, Any] = export_data(means, owner)
        return JSONResponse(document, headers={"Content-Disposition": f'attachment; filename="{owner}.json"'})

    @router.get("/{customer_id}/effect-of-erasing", summary="What erasing would do", **reads(person=True))
    def effect(person: AsPerson, customer_id: str) -> ErasureShown:
        """What goes, what a law has us keep and until when, and what is still owed."""
        found = preview_erasure(means, whose(person, customer_id))
        return ErasureShown(effect=found, terms_hash=seal_of(found))

    @router.post("/{customer_id}/erase", summary="Erase everything", **ends())
    def erase(person: AsPerson, customer_id: str, sent: Erasure) -> Erased:
        """Only if the effect is still the one that was shown. The token ends with it, so `Idempotency-Key`
        has no effect here: a second call finds nobody signed in."""
        yes = Yes(sent.terms_hash, Channel.API)
        done = erase_customer(means, whose(person, customer_id), yes, Channel.API)
        return Erased(effect=done, erased_at=means.now())

    return router
