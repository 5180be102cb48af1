"""Receive events of an account from whoever keeps it: under consent, all of a batch or none of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import ConsentMissing, EventConflict, EventsTooMany, EventsUnusable, Misplaced
from models.facts.account_event import AccountEvent, EventBatch
from models.facts.consent import ConsentRecord, DataCategory, Method, Purpose
from tools.consent.asking import require_of_age
from tools.consent.standing import Look, covering, reaches_back_to, standing_for
from tools.explanation.figures import local_day

EVENTS_HELD_MAX = 20_000
"""Under one consent; whoever sends more sends what nobody asked for."""
CLOCKS_DIFFER = timedelta(minutes=5)
"""So far ahead of ours a sender's clock may be."""


@dataclass(frozen=True, slots=True)
class ReceivedEvents:
    """`held` are all events of the batch, `new` those that had not been held before."""

    consent_id: str
    held: int
    new: int


def receive_events(
    means: Means, customer_id: str, purpose: Purpose, sent_by: str, events: Sequence[AccountEvent]
) -> ReceivedEvents:
    """Keep what is new of a batch; an event that is held already, with the same content, is held once.

    Raises ConsentMissing before anything is looked at, EventsUnusable or EventConflict naming every event
    that cannot be kept, EventsTooMany; nothing of the batch is kept then.
    """
    at = means.now()
    with means.storage.writing() as stores:
        customer = stores.customers.lock(customer_id)
        require_of_age(customer.age_on(local_day(at)), means.pack.age.adult_from)
        record = _consent(means, stores, customer_id, purpose, at)
        _require_usable(events, record, at)
        held = _held(stores, record, sent_by, at)
        _require_same(events, held)
        fresh = {each.event_id: each for each in events if each.event_id not in held}
        if len(held) + len(fresh) > EVENTS_HELD_MAX:
            raise EventsTooMany(held=len(held), most=EVENTS_HELD_MAX)
        if fresh:
            batch = EventBatch(
                batch_id=means.new_id("evb"),
                customer_id=customer_id,
                consent_id=record.consent_id,
                sent_by=sent_by,
                received_at=at,
                events=tuple(fresh.values()),
            )
            stores.account_events.add(batch, record, at)
    return ReceivedEvents(record.consent_id, len({each.event_id for each in events}), len(fresh))


def _consent(means: Means, stores: Stores, customer_id: str, purpose: Purpose, at: datetime) -> ConsentRecord:
    """The consent in force now that covers events for this purpose and names us as who receives them."""
    known = stores.consents.of_customer(customer_id)
    look = Look(
        purpose=purpose,
        category=DataCategory.ACCOUNT_EVENTS,
        recipient=means.controller,
        at=at,
        method=Method.RECEIVE_EVENTS,
        limit_open=purpose is not Purpose.MONITORING or stores.gate.limit_open(customer_id, at),
    )
    consent = covering(known, look)
    if consent is None:
        found = standing_for(known, look)
        raise ConsentMissing(_NOT_OPEN.format(found=found), standing=found, kind=DataCategory.ACCOUNT_EVENTS)
    return consent


_NOT_OPEN = (
    "The person has not allowed account events for this purpose ({found}); ask for consent first. "
    "Nothing was kept."
)


def _held(stores: Stores, record: ConsentRecord, sent_by: str, at: datetime) -> dict[str, AccountEvent]:
    """What this sender has sent before under the consent, by the sender's id."""
    batches = stores.account_events.covered(record.consent.customer_id, at)
    return {
        event.event_id: event
        for batch in batches
        if batch.consent_id == record.consent_id and batch.sent_by == sent_by
        for event in batch.events
    }


def _require_usable(events: Sequence[AccountEvent], record: ConsentRecord, at: datetime) -> None:
    found = tuple(_misplaced(events, record, at))
    if found:
        raise EventsUnusable(places=found)


def _misplaced(events: Sequence[AccountEvent], record: ConsentRecord, at: datetime) -> Iterator[Misplaced]:
    first, latest = reaches_back_to(record.consent), at + CLOCKS_DIFFER
    seen: dict[str, AccountEvent] = {}
    for place, event in enumerate(events):
        where = f"body.events.{place}"
        if event.at > latest:
            yield Misplaced(f"{where}.at", "event_in_future", _IN_FUTURE)
        if event.known_at is not None and event.known_at > latest:
            yield Misplaced(f"{where}.known_at", "event_in_future", _IN_FUTURE)
        if local_day(event.at) < first:
            yield Misplaced(f"{where}.at", "event_too_old", _TOO_OLD.format(first=first))
        if seen.setdefault(event.event_id, event) != event:
            yield Misplaced(f"{where}.event_id", "event_id_twice", _TWICE)


_IN_FUTURE = "Lies in the future; send it once it has happened."
_TOO_OLD = "The consent reaches back to {first} and no further; leave out what is older."
_TWICE = "The same event_id stands for something else in this batch; give each event an id of its own."
_CONFLICT = "The same event_id is held with other content; send a correction as an event of its own."


def _require_same(events: Sequence[AccountEvent], held: dict[str, AccountEvent]) -> None:
    found = tuple(
        Misplaced(f"body.events.{place}.event_id", "event_conflict", _CONFLICT)
        for place, event in enumerate(events)
        if held.get(event.event_id, event) != event
    )
    if found:
        raise EventConflict(places=found)
