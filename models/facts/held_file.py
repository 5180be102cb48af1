"""What somebody at the lender sees of a payment that waits: the customer's side, and what the engine saw.

It stands on the fraud side of the wall: no page, score or decision about a limit knows this file.
"""

from typing import Annotated

from pydantic import Field

from models.facts.intervention import Intervention, InterventionState, LabelKind, TrustedContact
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.payment import PaymentVerdict, ScamPattern
from models.facts.review import ReviewCase, ReviewStep
from models.facts.value import Instant, Share, Value

Count = Annotated[int, Field(ge=0)]


class FactorSeen(Value):
    """One factor of the engine's register, as it stood for this payment.

    `value` in the register's unit, None where nothing was known or kept; `added` is what it added to the
    model's log-odds (TreeSHAP), None for what only a rule asks.
    """

    name: str
    value: float | None
    added: float | None = None


class SignSeen(Value):
    """One thing that spoke against the payment: which rule, as it is written, over which factors."""

    code: str
    verdict: PaymentVerdict
    pattern: ScamPattern | None
    when: str
    """The condition as the criteria have it; empty for the model's probability, and for a rule that is no
    longer among the criteria."""
    factors: tuple[FactorSeen, ...]


class LookedBack(Value):
    """What the engine saw. `same`: worked out anew from what is remembered, it comes to the very probability
    that was recorded; otherwise something was learned or forgotten since, and values are as of now."""

    probability: Share
    thresholds: tuple[tuple[PaymentVerdict, float], ...]
    """From which probability on the model asks for what, the severest first."""
    engine_version: str
    same: bool
    signs: tuple[SignSeen, ...]
    pushed: tuple[FactorSeen, ...]
    """What moved the model's probability most, either way; the largest first."""


class PayeeSeen(Value):
    """How whom it goes to has been going across customers, as last worked out. Nobody is named."""

    at: Instant
    first_seen_at: Instant
    payments_30d: Count
    customers_30d: Count
    refunds_30d: Count
    scams_7d: Count
    scams_30d: Count
    first_scam_at: Instant | None
    last_scam_at: Instant | None


class EarlierHeld(Value):
    """Another payment of the same customer that was held, and what it is said to have been."""

    payment_id: str
    held_at: Instant
    amount_minor: int
    currency: Currency
    verdict: PaymentVerdict
    pattern: ScamPattern | None
    state: InterventionState
    label: LabelKind | None
    by_customer: bool
    """Whether the label is the customer's own word."""
    same_payee: bool


class PastHeld(Value):
    """A payment of anybody that was held for the same pattern, and has ended; nobody is named."""

    held_at: Instant
    amount_minor: int
    currency: Currency
    state: InterventionState
    label: LabelKind | None


class SimilarHeld(Value):
    """How payments held for the same turned out: `looked_at` of them have ended lately, some with a word."""

    looked_at: Count
    scams: Count
    genuine: Count
    latest: tuple[PastHeld, ...]

    @property
    def precision(self) -> float | None:
        """The share of scams among those of which somebody said what they were; None where nobody did."""
        said = self.scams + self.genuine
        return self.scams / said if said else None


class ChatWords(Value):
    """A message of theirs that sounds like a trick."""

    at: Instant
    text: str
    patterns: tuple[ScamPattern, ...]


class HeldFile(Value):
    """Everything of the page of a payment that waits, as of `at`. Who is named is masked."""

    at: Instant
    case: ReviewCase | None
    """None until the customer asks for somebody, or somebody begins to work on it."""
    steps: tuple[ReviewStep, ...]
    customer_name: str
    language: Language
    """The customer's."""
    customer_since: Instant
    payment: Intervention
    """As it stands; whom it goes to is masked, so that every text made of it is."""
    contact: TrustedContact | None
    state: InterventionState
    """At `at`: time ends it whether or not that is noted."""
    words: tuple[ChatWords, ...]
    seen: LookedBack | None
    """None where what the engine keeps of a payment has ended by law."""
    payee: PayeeSeen | None
    earlier: tuple[EarlierHeld, ...]
    similar: SimilarHeld


class HeldRow(Value):
    """One line of the queue of payments that wait; it names nobody."""

    payment_id: str
    customer_id: str
    verdict: PaymentVerdict
    pattern: ScamPattern | None
    state: InterventionState
    amount_minor: int
    currency: Currency
    held_at: Instant
    cooling_off_until: Instant
    expires_at: Instant
    may_insist: bool
    case_id: str | None
    claimed_by: str | None = None
    """The staff id of who has its case."""
    handed_up: bool = False


class HeldPage(Value):
    """Part of the queue, and how many wait altogether by state. `after` continues it."""

    rows: tuple[HeldRow, ...]
    counts: tuple[tuple[InterventionState, Count], ...]
    after: str | None
