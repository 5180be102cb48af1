"""A decrease of a standing limit: who wants it and why, the sealed decision, and what became of it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.decision import Case, Finding, InputSeal, RiskView
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value


class DecreaseBy(StrEnum):
    """Whose wish it is."""

    PERSON = "person"
    """Their own limit, at their own wish: at once."""
    LENDER = "lender"
    """Somebody at the lender, or a job of theirs: after notice, and only where policy allows it."""


class DecreaseAsk(Value):
    """Who asks for which limit, and what they say of it. `name` is none where it is the person."""

    by: DecreaseBy
    to_minor: Minor
    name: str | None = None
    saying: str | None = None


class DecreaseCase(Value):
    """Everything a decrease is decided on: the account's own history and limits, no evidence and no events.

    `granted_minor` is what the limit was when it was last granted: how much of it is used is told against
    that, so that no decrease is a reason for the next. `factors_then` are the account's own factors when the
    limit was put in force; None where no decision put it in force, or what that looked at is erased.
    """

    case: Case
    limit_id: str
    ask: DecreaseAsk
    granted_minor: Minor
    factors_then: tuple[tuple[str, float], ...] | None = None


class UndrawnChange(Value):
    """Undrawn credit and the capital held for it, before and after (capital rules 2023), in minor units."""

    undrawn_before_minor: Minor
    undrawn_after_minor: Minor
    undrawn_capital_before_minor: Minor
    undrawn_capital_after_minor: Minor


class DecreaseDecision(Value):
    """The decision, whole. Stored as canonical JSON with its SHA-256; never changed.

    It rests on no consent: withholding or withdrawing one is no reason for it.
    """

    decrease_id: str
    customer_id: str
    limit_id: str
    ask: DecreaseAsk
    old_limit_minor: Minor
    used_minor: Minor
    """Drawn, and held for merchants."""
    floor_minor: Minor
    """The lowest that this ask could have come to."""
    new_limit_minor: Minor
    currency: Currency
    findings: tuple[Finding, ...]
    reasons: Annotated[tuple[str, ...], Field(min_length=1, max_length=4)]
    risk: RiskView
    undrawn: UndrawnChange
    policy_version: str
    input: InputSeal
    at: Instant
    in_force_at: Instant
    """At once, or when the notice is over."""


class DecreaseState(StrEnum):
    """WAITING and OBJECTED have a way out."""

    WAITING = "waiting"
    """The notice is running."""
    OBJECTED = "objected"
    """The person objects: it waits for somebody else at the lender."""
    IN_FORCE = "in_force"
    WITHDRAWN = "withdrawn"

    @property
    def is_open(self) -> bool:
        return self in {DecreaseState.WAITING, DecreaseState.OBJECTED}


class Ending(StrEnum):
    """Why a decrease did not come into force."""

    BY_LENDER = "by_lender"
    BY_INCREASE = "by_increase"
    """An accepted offer of more took its place."""
    NOTHING_LEFT = "nothing_left"
    """When the notice was over all of it was used, or the person had lowered it further."""


class Handled(Value):
    """What somebody at the lender did about it."""

    name: str
    saying: str
    at: Instant


class Decrease(Value):
    """A decision to lower and what became of it. `text` is the decision's canonical JSON, `salt` and `case`
    what it was made of; `case` is None once that is erased."""

    decision: DecreaseDecision
    text: str
    salt: str
    case: str | None
    state: DecreaseState
    in_force_at: Instant
    """As decided, or later where it was objected to."""
    changed_at: Instant
    objected_at: Instant | None = None
    handover_id: str | None = None
    upheld: Handled | None = None
    withdrawn: Handled | None = None
    ending: Ending | None = None
    came_to_minor: Minor | None = None
    """What the limit was lowered to, where what was used by then kept it higher than decided."""

    @property
    def decrease_id(self) -> str:
        return self.decision.decrease_id
