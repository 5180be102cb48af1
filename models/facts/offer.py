"""An offer: exact terms, open until a moment, in force only by a recorded yes to those terms."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

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


class CostPlan(StrEnum):
    """How an example repays what it draws."""

    AT_ONCE = "at_once"
    MONTHLY = "monthly"
    """In twelve equal parts, a twelfth of a year apart, each with the interest up to its day."""


class AllInMethod(StrEnum):
    """Which yearly rate is the all-in rate, and is held against the ceiling."""

    EFFECTIVE = "effective"
    """The internal rate of return, compounded."""
    NOMINAL = "nominal"
    """Simple: the yearly cost of each unit of principal in use."""


class ExamplePayment(Value):
    """Paid so many days after drawing."""

    day: int
    amount_minor: Minor


class CostExample(Value):
    """Drawing `drawn_minor` and repaying it by a plan: what is paid when, and what of it is the cost."""

    plan: CostPlan
    drawn_minor: Minor
    payments: tuple[ExamplePayment, ...]
    interest_minor: Minor
    fees_minor: Minor
    cost_minor: Minor
    nominal_annual_rate_bps: int
    effective_annual_rate_bps: int


def _unsaid(value: object) -> bool:
    return not value


class CostSheet(Value):
    """What the credit costs, itemised. No fee is charged beyond what stands here: `fees_minor`, once, when
    the offer is accepted.

    `example_*`: the cost of drawing `example_drawn_minor` for `example_days` days. What former sheets do not
    say is not written, so that they read and verify as they were sealed.
    """

    annual_rate_bps: int
    fees_minor: Minor
    all_in_annual_rate_bps: int
    example_drawn_minor: Minor
    example_days: int
    example_cost_minor: Minor
    all_in_method: Annotated[AllInMethod | None, Field(exclude_if=_unsaid)] = None
    examples: Annotated[tuple[CostExample, ...], Field(exclude_if=_unsaid)] = ()


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
