"""A decision: what was asked, what was looked at, what was found, and the outcome; sealed."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.customer import Customer
from models.facts.evidence import EvidenceKind, Scene
from models.facts.fact import Fact
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.money import Currency
from models.facts.value import Instant, Minor, Share, Value


class Wish(Value):
    """What the person asks for: a standing limit of so much, or money for one scene."""

    kind: LimitKind
    amount_minor: Annotated[int, Field(ge=1, le=10**13)] | None = None
    scene: Scene | None = None


class Case(Value):
    """Everything a decision looks at. The decision is a pure function of this and the versions."""

    customer: Customer
    wish: Wish
    limits: tuple[Limit, ...]
    facts: tuple[Fact, ...]
    at: Instant


class Verdict(StrEnum):
    """Listed from mildest to severest; the order is the policy."""

    ALLOW = "allow"
    REFER = "refer"
    DECLINE = "decline"

    @property
    def severity(self) -> int:
        return tuple(Verdict).index(self)


class Finding(Value):
    """What one rule found. Kept whether or not it changed the outcome.

    `cap_minor` caps the sum of the limit that is asked for; None leaves it as it was.
    """

    rule: str
    verdict: Verdict
    reason: str
    cap_minor: Minor | None = None
    evidence_ids: tuple[str, ...] = ()


ACCOUNT = "account"
"""The source that is not a document: how the account has gone."""


TOGETHER = "kind:"
"""Begins the source that stands for all documents of one kind, where there are many."""


class Influence(Value):
    """By how much one source moved the limit, in minor units; they add up to the difference."""

    source: str
    """`account`, an evidence id, or `kind:` and the kind of documents that act as one."""
    kind: EvidenceKind | None
    amount_minor: Minor

    @property
    def evidence_id(self) -> str | None:
        """The one document this is about, or None."""
        return None if self.source == ACCOUNT or self.source.startswith(TOGETHER) else self.source


class InputSeal(Value):
    """Binds a decision to an input without holding it: the input may be erased, the seal stays."""

    source: str
    kind: EvidenceKind | None
    consent_id: str | None
    commitment: str
    """SHA-256, hex, of a random salt and the input's canonical JSON."""


class RiskView(Value):
    """What the risk model said: 12-month PD and the scorecard beside it."""

    pd: Share
    scorecard_points: int
    risk_model_version: str


class Decision(Value):
    """The outcome, whole. Stored as canonical JSON with its SHA-256; never changed."""

    decision_id: str
    customer_id: str
    wish: Wish
    verdict: Verdict
    old_limit_minor: Minor
    """The standing limit before, or 0 for a scene limit that does not exist yet."""
    approved_limit_minor: Minor
    """Equal to `old_limit_minor` unless the verdict is allow."""
    currency: Currency
    scope: Scope | None
    """The scene. Which shop it is stands in the offer's terms: this outlives the document that names it."""
    annual_rate_bps: int
    findings: tuple[Finding, ...]
    reasons: Annotated[tuple[str, ...], Field(min_length=1, max_length=4)]
    """Reason codes of the policy pack, the most telling first."""
    influences: tuple[Influence, ...]
    risk: RiskView
    policy_version: str
    inputs: tuple[InputSeal, ...]
    rests_on: tuple[str, ...]
    """Consents that the outcome rests on, sorted."""
    at: Instant
