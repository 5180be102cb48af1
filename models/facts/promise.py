"""What a person could do for a higher limit, and the promise that is made of it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.evidence import EvidenceKind
from models.facts.limit import LimitKind
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value


class DoingKind(StrEnum):
    """The actions that a pack may declare."""

    REPAY = "repay"
    WAIT = "wait"
    SHOW_INCOME = "show_income"
    KEEP_BALANCE = "keep_balance"


class Doing(Value):
    """What to do: one thing, or the pair of repaying and keeping it so for months.

    `repay_minor` of what was lent is repaid at once, `months` go by with every payment on time, `document`
    shows a monthly income of at least `income_minor`.
    """

    kind: DoingKind
    repay_minor: Annotated[Minor, Field(ge=0)] = 0
    months: Annotated[int, Field(ge=0, le=24)] = 0
    document: EvidenceKind | None = None
    income_minor: Annotated[Minor, Field(ge=0)] = 0


class Bounds(Value):
    """How a case must stand for a promise to hold: nothing that it rests on may have become worse.

    Amounts are of the standing limit: how much it is, and how much of it is drawn or held.
    """

    standing_min_minor: Minor
    used_max_minor: Minor
    months_on_book_min: int
    on_time_payments_12m_min: int
    late_payments_12m_max: int
    evidence_ids: tuple[str, ...]
    """Evidence that must still be open, sorted."""


class Suggestion(Value):
    """One thing to do, the limit that it leads to at least, and what must be so on the day.

    It can be done and asked for from `opens_at` (in) until `until` (out).
    """

    doing: Doing
    limit_minor: Minor
    bounds: Bounds
    opens_at: Instant
    until: Instant


class Promise(Value):
    """A suggestion that was shown: who does it and asks in time gets at least this, whatever policy and
    model say by then. Only the law comes first. Never changed."""

    promise_id: str
    customer_id: str
    decision_id: str
    """The decision that it was shown with."""
    kind: LimitKind
    suggestion: Suggestion
    rests_on: tuple[str, ...]
    """Consents that it rests on, sorted: where one ends, so does the promise."""
    currency: Currency
    policy_version: str
    risk_model_version: str
    made_at: Instant

    @property
    def limit_minor(self) -> int:
        return self.suggestion.limit_minor

    def open_at(self, at: Instant) -> bool:
        """Half-open: the last instant is no longer covered."""
        return self.suggestion.opens_at <= at < self.suggestion.until


class Promises(Value):
    """What was promised with one decision; empty where it was looked for and nothing would help."""

    decision_id: str
    customer_id: str
    promises: tuple[Promise, ...]
    at: Instant


class LawNow(Value):
    """What no promise beats, as it is on the day on which one is kept."""

    policy_version: str
    adult_from: int
    limits_max_minor: Minor
    annual_rate_max_bps: int


class PromiseDue(Value):
    """A promise that a case asks to be kept: part of the case, so that the decision can be replayed."""

    promise: Promise
    law: LawNow
