"""An offer: exact terms, open until a moment, in force only by a recorded yes to those terms."""

from enum import StrEnum
from typing import Literal

from models.facts.consent import Channel
from models.facts.limit import LimitKind, Scope
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value


class OfferState(StrEnum):
    """OPEN is the only state with a way out."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    VOID = "void"


class CostSheet(Value):
    """What the credit costs, itemised. No fee is charged beyond what stands here.

    `example_*`: the cost of drawing `example_drawn_minor` for `example_days` days.
    """

    annual_rate_bps: int
    fees_minor: Minor
    all_in_annual_rate_bps: int
    example_drawn_minor: Minor
    example_days: int
    example_cost_minor: Minor


class Terms(Value):
    """What the person says yes to, to the letter; its hash is the name of the yes."""

    offer_id: str
    decision_id: str
    customer_id: str
    kind: LimitKind
    scope: Scope | None
    old_limit_minor: Minor
    new_limit_minor: Minor
    currency: Currency
    cost: CostSheet
    limit_valid_days: int | None
    offered_at: Instant
    expires_at: Instant


class Offer(Value):
    """Terms and what became of them."""

    terms: Terms
    terms_hash: str
    rests_on: tuple[str, ...]
    state: OfferState
    changed_at: Instant

    @property
    def offer_id(self) -> str:
        return self.terms.offer_id


class Answer(Value):
    """A recorded yes or no to exact terms, as the person gave it. Append-only."""

    answer_id: str
    customer_id: str
    subject: str
    """`offer:…`, `consent:…`, `withdrawal:…` or `fields:…` and the id."""
    terms_hash: str
    answer: Literal["yes", "no"]
    channel: Channel
    message_id: str | None
    at: Instant
