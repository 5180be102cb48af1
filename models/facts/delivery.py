"""Deliveries: which change of a consent is to be told to which counterparty, and what became of it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.value import Instant, Value


class DeliveryState(StrEnum):
    """WAITING is the only state in which anything is sent."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"  # given up; an operator can have it sent again


class Delivery(Value):
    """One change of one consent, to be told to one counterparty. Its id stays the same at every attempt.

    Nobody else sends it before `next_at`.
    """

    delivery_id: str
    consent_id: str
    revision: int
    counterparty: str
    state: DeliveryState
    attempts: int
    next_at: Instant
    last_error: str | None
    changed_at: Instant


class Counterparty(Value):
    """Where a party is told."""

    name: str
    url: str
    created_at: Instant


class Parcel(Value):
    """One message on its way: what, where to, and the secret it is signed with."""

    message_id: str
    url: str
    secret: Annotated[str, Field(repr=False)]
    body: str
    at: Instant


class Carried(Value):
    """How it went: taken in, or why not. `final` when trying again is of no use."""

    arrived: bool
    note: str
    final: bool = False
