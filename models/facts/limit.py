"""Limits: how much credit is in force, for what, and how much of it is used."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from models.facts.evidence import Scene
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value


class LimitKind(StrEnum):
    """A standing limit works everywhere; a scene limit only where the need is."""

    STANDING = "standing"
    SCENE = "scene"


def _unsaid(value: Any) -> bool:
    return not value


class Scope(Value):
    """Where a scene limit works: one scene, at one merchant and in one place where they are known.

    What a scope does not say is not written: one that was sealed before a word was known reads as it did.
    """

    scene: Scene
    merchant: str | None = None
    country: Annotated[str | None, Field(pattern=r"^[A-Z]{2}$", exclude_if=_unsaid)] = None
    region: Annotated[str | None, Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$", exclude_if=_unsaid)] = None
    """An ISO 3166-2 code."""
    payment_max_minor: Annotated[int | None, Field(gt=0, le=10**13, exclude_if=_unsaid)] = None
    """The most that one payment may have of the scene."""
    uses_max: Annotated[int | None, Field(gt=0, le=1_000, exclude_if=_unsaid)] = None
    """So many payments; None for as many as there is room for."""


class Limit(Value):
    """A limit in force from `valid_from` (in) until `valid_until` (out; None means open)."""

    limit_id: str
    customer_id: str
    kind: LimitKind
    scope: Scope | None = None
    amount_minor: Minor
    drawn_minor: Minor = 0
    held_minor: Minor = 0
    credit_minor: Minor = 0
    """What the person is owed on it: a refund of what they had already repaid."""
    currency: Currency = Currency.CNY
    annual_rate_bps: int
    valid_from: Instant
    valid_until: Instant | None = None
    offer_id: str | None = None
    uses: Annotated[int, Field(ge=0, exclude_if=_unsaid)] = 0
    """Payments that hold or have had money of a scene limit; one that was given back whole is none."""
    paid_since_raise: Annotated[int | None, Field(ge=0, exclude_if=lambda paid: paid is None)] = None
    """Payments on time since it was last raised, as far as a decision looks at it; None if it never was."""
    scope_signature: Annotated[str | None, Field(exclude=True)] = None
    """What the program signed when the scope was accepted (`tools/payments/scope_signature.py`)."""

    @property
    def available_minor(self) -> int:
        return self.amount_minor - self.drawn_minor - self.held_minor

    def in_force(self, at: Instant) -> bool:
        """Half-open: the last instant is no longer covered."""
        return self.valid_from <= at and (self.valid_until is None or at < self.valid_until)
