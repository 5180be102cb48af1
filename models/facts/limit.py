"""Limits: how much credit is in force, for what, and how much of it is used."""

from enum import StrEnum

from models.facts.evidence import Scene
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value


class LimitKind(StrEnum):
    """A standing limit works everywhere; a scene limit only where the need is."""

    STANDING = "standing"
    SCENE = "scene"


class Scope(Value):
    """Where a scene limit works: one scene, at one merchant where it is known."""

    scene: Scene
    merchant: str | None = None


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

    @property
    def available_minor(self) -> int:
        return self.amount_minor - self.drawn_minor - self.held_minor

    def in_force(self, at: Instant) -> bool:
        """Half-open: the last instant is no longer covered."""
        return self.valid_from <= at and (self.valid_until is None or at < self.valid_until)
