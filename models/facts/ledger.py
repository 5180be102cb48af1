"""What becomes of an authorised payment, and the entries that say so: double entry, append-only."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from models.facts.evidence import Scene
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value

Whole = Annotated[int, Field(ge=0, le=10**15)]


def _nothing(value: int) -> bool:
    return not value


Unsaid = Annotated[int, Field(exclude_if=_nothing)]
"""Minor units; nothing is not written, so that entries read as they did before there was such a thing."""


class EntryKind(StrEnum):
    """Why money or room moved."""

    OPENED = "opened"
    """What was drawn already when the account came to us."""
    AUTHORISED = "authorised"
    CAPTURED = "captured"
    VOIDED = "voided"
    EXPIRED = "expired"
    REFUNDED = "refunded"
    REPAID = "repaid"
    INTEREST = "interest"
    """Charged on what was drawn, for the days since it was last charged."""
    FEE = "fee"
    """Charged once, by the cost sheet of an accepted offer."""


class Portion(Value):
    """What one limit has to do with one payment, for the lines of one scene (None: lines unknown).

    `held` waits for the merchant; what was captured is owed; what was refunded is owed no more.
    """

    limit_id: str
    bound: bool
    """Whether the limit is a scene limit: its money pays for nothing but the scene."""
    scene: Scene | None
    authorised_minor: Whole
    captured_minor: Whole = 0
    released_minor: Whole = 0
    refunded_minor: Whole = 0

    @property
    def held_minor(self) -> int:
        """Neither captured nor given back."""
        return self.authorised_minor - self.captured_minor - self.released_minor

    @property
    def kept_minor(self) -> int:
        """Captured and not refunded."""
        return self.captured_minor - self.refunded_minor

    @model_validator(mode="after")
    def _adds_up(self) -> "Portion":
        if self.held_minor < 0 or self.kept_minor < 0:
            raise ValueError("no more is captured than was held, and no more refunded than captured")
        return self


class PaymentStatus(StrEnum):
    """Where a payment stands, told from its portions."""

    OPEN = "open"
    """Something is still held."""
    CAPTURED = "captured"
    CLOSED = "closed"
    """Nothing is held and nothing is owed for it: voided, expired, or refunded in full."""


class OpenedPayment(Value):
    """An approved payment and what became of it. Held money lapses at `held_until` (out)."""

    payment_id: str
    customer_id: str
    merchant_id: str
    currency: Currency
    portions: Annotated[tuple[Portion, ...], Field(min_length=1)]
    held_until: Instant

    @property
    def held_minor(self) -> int:
        return sum(each.held_minor for each in self.portions)

    @property
    def captured_minor(self) -> int:
        return sum(each.captured_minor for each in self.portions)

    @property
    def kept_minor(self) -> int:
        return sum(each.kept_minor for each in self.portions)

    @property
    def status(self) -> PaymentStatus:
        if self.held_minor:
            return PaymentStatus.OPEN
        return PaymentStatus.CAPTURED if self.kept_minor else PaymentStatus.CLOSED


class Movement(Value):
    """What an entry does to one limit, in minor units; each may be negative.

    `credit` is what the person is owed on this limit: a refund of what they had already repaid. `interest`
    and `fees` are charged (more) or paid (less): owed beside what is drawn.
    """

    limit_id: str
    held_minor: Minor = 0
    drawn_minor: Minor = 0
    credit_minor: Minor = 0
    interest_minor: Unsaid = 0
    fees_minor: Unsaid = 0
    uses: Annotated[int, Field(ge=-1, le=1, exclude_if=lambda uses: not uses)] = 0
    """1 where a payment begins to use a scene limit, -1 where it gave back everything uncaptured."""


class Entry(Value):
    """One step in the life of a limit or a payment. `step_id` is the caller's, and happens once."""

    entry_id: str
    customer_id: str
    kind: EntryKind
    step_id: str
    payment_id: str | None = None
    amount_minor: Whole
    currency: Currency
    movements: tuple[Movement, ...]
    at: Instant

    @property
    def subject(self) -> str:
        """What it is a step of: a payment, or else the customer's account as a whole."""
        return self.payment_id or self.customer_id
