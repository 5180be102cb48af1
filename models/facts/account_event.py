"""Events of an account that others keep: what happened and when, in the words of whoever tells of it."""

from datetime import datetime
from typing import Annotated, Protocol, Self

from pydantic import Field, model_validator

from models.facts.evidence import Scene
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value

EventId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$")]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""One word of a vocabulary, such as `salary_in` or `card`: no free text, which could say anything."""
CategoryCode = Annotated[str, Field(pattern=r"^[0-9]{4}$")]


class AccountEvent(Value):
    """One thing that happened on an account: pay that came in, a purchase, a repayment, a fee.

    `event_id` is the sender's own. Money out is negative. `merchant_category` is an ISO 18245 code.
    `known_at` is when the sender knew; what we may rest on goes by when we did.
    """

    event_id: EventId
    kind: Slug
    at: Instant
    amount_minor: Minor | None = None
    currency: Currency | None = None
    merchant_category: CategoryCode | None = None
    scene: Scene | None = None
    channel: Slug | None = None
    known_at: Instant | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        require_whole(self)
        return self


class Told(Protocol):
    """An event, as a sender's request or as a fact has it."""

    @property
    def at(self) -> datetime: ...
    @property
    def known_at(self) -> datetime | None: ...
    @property
    def amount_minor(self) -> int | None: ...
    @property
    def currency(self) -> Currency | None: ...


def require_whole(event: Told) -> None:
    """Raises ValueError, saying what to do, for parts that contradict one another."""
    if (event.amount_minor is None) != (event.currency is None):
        raise ValueError("amount_minor and currency go together: send both or neither")
    if event.known_at is not None and event.known_at < event.at:
        raise ValueError("known_at is before at: nobody knows of an event before it happens")


class EventBatch(Value):
    """Events that came in together, by one sender, under one consent; `received_at` is our own clock's."""

    batch_id: str
    customer_id: str
    consent_id: str
    sent_by: str
    received_at: Instant
    events: Annotated[tuple[AccountEvent, ...], Field(min_length=1)]


class EventsHeld(Value):
    """What is known of a batch without looking at it. Erased, only this line remains."""

    batch_id: str
    consent_id: str
    sent_by: str
    received_at: Instant
    count: int
    erased: bool
