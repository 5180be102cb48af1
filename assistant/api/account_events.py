"""Account events: send them under consent, and see what is held.

What they say is shown to the person alone. Only an integrator's key sends events: what somebody says of
themselves is no record that anybody kept.
"""

from typing import Annotated, Self

from fastapi import APIRouter, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.actions.means import Means
from assistant.actions.receive_events import receive_events
from assistant.api.callers import AsCaller, Person, whose
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.paging import Cursor, Limit, Page, page_of, place_of
from assistant.api.sent import AMOUNT_MINOR_MAX, Sent, SentInstant
from models.facts.account_event import AccountEvent, CategoryCode, EventId, Slug, require_whole
from models.facts.consent import Purpose
from models.facts.evidence import Scene
from models.facts.money import Currency
from models.facts.value import Instant

EVENTS_MAX = 200

SignedMinor = Annotated[int, Field(strict=True, ge=-AMOUNT_MINOR_MAX, le=AMOUNT_MINOR_MAX)]


class SentEvent(Sent):
    """Money out is negative. `event_id` is yours: the same id with the same content is one event."""

    event_id: Annotated[EventId, Field(examples=["txn-88120"])]
    kind: Annotated[Slug, Field(examples=["repayment"])]
    at: SentInstant
    amount_minor: SignedMinor | None = None
    currency: Currency | None = None
    merchant_category: Annotated[CategoryCode, Field(description="ISO 18245", examples=["5411"])] | None = (
        None
    )
    scene: Scene | None = None
    channel: Annotated[Slug, Field(examples=["app"])] | None = None
    known_at: SentInstant | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        require_whole(self)
        return self

    @property
    def event(self) -> AccountEvent:
        return AccountEvent(**{name: getattr(self, name) for name in AccountEvent.model_fields})


class SentEvents(Sent):
    """A batch for one purpose, as its consent names it. All of it is kept, or none."""

    purpose: Annotated[Purpose, Field(examples=["monitoring"])]
    events: Annotated[tuple[SentEvent, ...], Field(min_length=1, max_length=EVENTS_MAX)]


class EventsKept(BaseModel):
    """`held` are the events of the batch, each once; `new` are those that were not held before."""

    model_config = ConfigDict(from_attributes=True)

    consent_id: str
    held: int
    new: int


class EventsLine(BaseModel):
    """That events are or were held; nothing of what they say."""

    model_config = ConfigDict(from_attributes=True)

    batch_id: str
    consent_id: str
    received_at: Instant
    count: int
    erased: bool


class EventShown(BaseModel):
    """One event, to the person it is about."""

    batch_id: str
    consent_id: str
    position: int
    received_at: Instant
    event: AccountEvent


def account_events(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /customers/{customer_id}/events."""
    router = APIRouter(prefix="/v1/customers/{customer_id}/events", tags=["events"], route_class=route_class)

    @router.post(
        "",
        status_code=201,
        summary="Send account events",
        **writes(
            Scope.EVENTS_WRITE, also={200: {"model": EventsKept, "description": "All were held before"}}
        ),
    )
    def send(caller: AsCaller, customer_id: str, sent: SentEvents, response: Response) -> EventsKept:
        """Kept under an active consent to account events for this purpose, and not without. 201 where
        anything is new, 200 where all was held already; a mistake in one event keeps none of the batch, and
        `errors` names each by its place."""
        owner, events = whose(caller, customer_id), tuple(each.event for each in sent.events)
        found = receive_events(means, owner, sent.purpose, caller.principal, events)
        response.status_code = 201 if found.new else 200
        return EventsKept.model_validate(found)

    @router.get("", summary="See which events are held", **reads(Scope.EVENTS_READ, person=True))
    def page(
        caller: AsCaller, customer_id: str, cursor: Cursor = None, limit: Limit = 20
    ) -> Page[EventShown] | Page[EventsLine]:
        """To the person each event that is open now, in the order it came in; to a key the batches alone."""
        owner, after = whose(caller, customer_id), place_of(cursor)
        with means.storage.reading() as stores:
            stores.customers.get(owner)
            if not isinstance(caller, Person):
                lines = [EventsLine.model_validate(each) for each in stores.account_events.lines(owner)]
                return page_of(lines, lambda each: each.batch_id, after, limit)
            batches = stores.account_events.covered(owner, means.now())
        shown = [
            EventShown(
                batch_id=batch.batch_id,
                consent_id=batch.consent_id,
                position=position,
                received_at=batch.received_at,
                event=event,
            )
            for batch in batches
            for position, event in enumerate(batch.events)
        ]
        return page_of(shown, lambda each: f"{each.batch_id}.{each.position:04}", after, limit)

    return router
