"""Stepping in: a payment that waits for the person, what was chosen, and what they say it was.

Kept to fight fraud and for nothing else: none of it reaches a score, a limit or a price.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.consent import Channel
from models.facts.payment import Assessment, Authorisation, Payment, PaymentVerdict, ScamPattern
from models.facts.value import Instant, Minor, Value


class InterventionState(StrEnum):
    """What became of it. All but the first two are ends."""

    WAITING = "waiting"
    """The person has not chosen yet."""
    WITH_A_PERSON = "with_a_person"
    """Somebody at the lender looks at it; the person may still choose."""
    STOPPED = "stopped"
    LIFTED = "lifted"
    """Somebody at the lender found it genuine."""
    GONE_ON = "gone_on"
    """The person insisted, after the cooling-off time and with the statement."""
    CONFIRMED = "confirmed"
    DENIED = "denied"
    EXPIRED = "expired"
    """Nobody chose in time."""

    @property
    def is_open(self) -> bool:
        return self in {InterventionState.WAITING, InterventionState.WITH_A_PERSON}


class Choice(StrEnum):
    """What was done about it."""

    STOP = "stop"
    STOP_SCAM = "stop_scam"
    """Stop it, and: this was a scam."""
    ASK_PERSON = "ask_person"
    GO_ON = "go_on"
    THIS_WAS_ME = "this_was_me"
    THIS_WAS_NOT_ME = "this_was_not_me"
    TAKEN_UP = "taken_up"
    """Somebody at the lender began to look at it without being asked."""
    LIFT = "lift"
    FOUND_SCAM = "found_scam"
    """Somebody at the lender found that it is a scam, and stopped it."""
    FOUND_NOT_THEIRS = "found_not_theirs"
    """Somebody at the lender found that it is not the customer who pays, and stopped it."""
    EXPIRE = "expire"


WORDS_MAX = 1000
"""Characters of a statement or of a written reason."""

Words = Annotated[str, Field(min_length=1, max_length=WORDS_MAX)]


class InterventionStep(Value):
    """One thing that was done, through which door; `by` is the staff id or key of whoever did it for them."""

    choice: Choice
    channel: Channel
    at: Instant
    by: str | None = None
    words: Words | None = None
    """The statement as it was agreed to, or the written reason for lifting or stopping."""


class Intervention(Value):
    """A payment that waits. While it does nothing moves and nothing is reserved.

    `payment` is without its fraud context. Periods are half-open: going on is possible from
    `cooling_off_until` on, and nothing is any more from `expires_at` on.
    """

    payment: Payment
    assessment: Assessment
    state: InterventionState
    held_at: Instant
    cooling_off_until: Instant
    expires_at: Instant
    going_on_max_minor: Minor
    """Up to which amount the person alone may insist, in minor units; 0 where never."""
    handover_id: str | None = None
    history: tuple[InterventionStep, ...] = ()
    answer: Authorisation | None = None
    """What the limits said when it went on."""

    @property
    def payment_id(self) -> str:
        return self.payment.payment_id

    @property
    def customer_id(self) -> str:
        return self.payment.customer_id

    @property
    def verdict(self) -> PaymentVerdict:
        return self.assessment.verdict

    @property
    def pattern(self) -> ScamPattern | None:
        return self.assessment.pattern

    @property
    def may_insist(self) -> bool:
        """Whether the person's own word can ever be enough for this one."""
        held = self.verdict is PaymentVerdict.HOLD
        return held and self.payment.amount_minor <= self.going_on_max_minor

    @property
    def payee_name(self) -> str:
        """Who would be paid, as the person knows them."""
        payee = self.payment.payee
        return payee.name or payee.payee_id if payee else self.payment.merchant.name


class LabelKind(StrEnum):
    """What somebody who knows says a payment was; the scam model learns from it, and nothing else does."""

    MINE = "mine"
    SCAM = "scam"
    NOT_MINE = "not_mine"


class Label(Value):
    """One such word. Append-only: the newest of several counts."""

    label_id: str
    payment_id: str
    customer_id: str
    kind: LabelKind
    by: str
    """`customer`, or the staff id or key of whoever found it out."""
    at: Instant


Line = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^\S(.*\S)?$")]


class TrustedContact(Value):
    """Whom the person would like to call before they pay. We show them; we never call them."""

    customer_id: str
    name: Line
    phone: Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ()-]{2,29}$")]
    at: Instant
