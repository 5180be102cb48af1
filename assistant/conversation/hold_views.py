"""What the faces show of a payment that waits, with every text already in the person's language."""

from typing import Literal

from models.facts.intervention import InterventionState
from models.facts.payment import PaymentVerdict, ScamPattern
from models.facts.value import Instant, Value
from tools.payments.scams.saying import Duties


class ContactView(Value):
    """Whom the person would call first."""

    name: str
    phone: str
    text: str


class InsistingView(Value):
    """Going on at the person's own word: when, and the statement to agree to."""

    from_text: str
    cooled: bool
    statement: str
    terms_hash: str


class HoldCard(Value):
    """A payment that waits, or what became of it: why it looks wrong, where the money is, what to do now."""

    card: Literal["hold"] = "hold"
    payment_id: str
    verdict: PaymentVerdict
    state: InterventionState
    state_text: str
    open: bool
    title: str
    amount_minor: int
    amount_text: str
    payee_text: str
    through_text: str | None
    """By whom a transfer is carried, where that is not who is paid."""
    held_at: Instant
    held_at_text: str
    money_text: str
    """Where the money is."""
    pattern: ScamPattern | None
    trick_text: str | None
    how_text: str
    looks_wrong: tuple[str, ...]
    do: tuple[str, ...]
    contact: ContactView | None
    terms_hash: str
    """Of what the answers stop, this was me and this was not me are about."""
    can_call_it_a_scam: bool
    with_a_person: bool
    insisting: InsistingView | None
    """None where the person's own word is not enough, or not asked for."""
    cooling_off_until: Instant
    may_insist: bool
    expires_at: Instant
    expires_text: str
    duties: Duties
