"""Payments to be authorised, and the answers to them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.evidence import Scene
from models.facts.money import Currency
from models.facts.value import Instant, Value


class Merchant(Value):
    """Who is paid. `category_code` is an ISO 18245 merchant category code."""

    merchant_id: Annotated[str, Field(min_length=1, max_length=100)]
    name: Annotated[str, Field(min_length=1, max_length=200)]
    category_code: Annotated[str, Field(pattern=r"^\d{4}$")]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "CN"


class PaymentLine(Value):
    """One line of the basket."""

    scene: Scene
    amount_minor: Annotated[int, Field(gt=0, le=10**13)]


class Payment(Value):
    """A payment to be authorised."""

    payment_id: Annotated[str, Field(min_length=1, max_length=100)]
    customer_id: str
    amount_minor: Annotated[int, Field(gt=0, le=10**13)]
    currency: Currency
    merchant: Merchant
    lines: Annotated[tuple[PaymentLine, ...], Field(max_length=200)] = ()
    at: Instant


class PaymentVerdict(StrEnum):
    """Listed from mildest to severest. `step_up` and `hold` come with the real-time engine."""

    APPROVE = "approve"
    DECLINE = "decline"


class Draw(Value):
    """How much of a payment comes from one limit."""

    limit_id: str
    amount_minor: Annotated[int, Field(gt=0)]


class Considered(Value):
    """What one limit could do for a payment, whether it was approved or not, and why no more."""

    limit_id: str
    amount_minor: Annotated[int, Field(ge=0)]
    reason: str


class Authorisation(Value):
    """The answer to a payment; `drawn` sums to the amount when approved, and is empty otherwise."""

    payment_id: str
    customer_id: str
    verdict: PaymentVerdict
    drawn: tuple[Draw, ...]
    considered: tuple[Considered, ...] = ()
    """Every limit in force, in the order in which they were asked; empty where none was."""
    reasons: tuple[str, ...]
    at: Instant
