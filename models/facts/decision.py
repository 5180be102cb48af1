"""A decision: what was asked, what was looked at, what was found, and the outcome; sealed."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from models.facts.customer import Customer
from models.facts.evidence import EvidenceKind, Scene
from models.facts.fact import Fact
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.money import Currency
from models.facts.promise import PromiseDue
from models.facts.reviewed import Reviewed
from models.facts.value import Instant, Minor, Share, Value


class Wish(Value):
    """What the person asks for: a standing limit of so much, or money for one scene."""

    kind: LimitKind
    amount_minor: Annotated[int, Field(ge=1, le=10**13)] | None = None
    scene: Scene | None = None


def _unsaid(value: Any) -> bool:
    return not value


class EventFactors(Value):
    """What a log of events, opened by its consent for this decision, comes to: factors by name, sorted.

    The events themselves are no part of a case. `source` names the log among the decision's inputs: `events:`
    and the consent.
    """

    source: str
    consent_id: str
    factors: tuple[tuple[str, float], ...]


class PortfolioRoom(Value):
    """How much more all customers' limits together may come to, as last counted at `counted_at`."""

    counted_at: Instant
    limits_minor: Minor
    expected_loss_minor: Minor
    capital_minor: Minor


class Case(Value):
    """Everything a decision looks at. The decision is a pure function of this and the versions."""

    customer: Customer
    wish: Wish
    limits: tuple[Limit, ...]
    facts: tuple[Fact, ...]
    at: Instant
    events: Annotated[tuple[EventFactors, ...], Field(exclude_if=_unsaid)] = ()
    room: Annotated[PortfolioRoom | None, Field(exclude_if=_unsaid)] = None
    due: Annotated[PromiseDue | None, Field(exclude_if=_unsaid)] = None
    """A promise that this decision is asked to keep."""
    reviewed: Annotated[Reviewed | None, Field(exclude_if=_unsaid)] = None
    """What people decided; the decision carries that out as far as the law and the policy let them."""


class Verdict(StrEnum):
    """Listed from mildest to severest; the order is the policy."""

    ALLOW = "allow"
    REFER = "refer"
    DECLINE = "decline"

    @property
    def severity(self) -> int:
        return _SEVERITY[self]


_SEVERITY = {verdict: place for place, verdict in enumerate(Verdict)}


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


PEOPLE = "people"
"""The source that is what people decided, beyond what the machine would have given."""


TOGETHER = "kind:"
"""Begins the source that stands for all documents of one kind, where there are many."""


EVENTS = "events:"
"""Begins the source that is a log of account events; the consent that opened it follows."""


class Influence(Value):
    """By how much one source moved the limit, in minor units; they add up to the difference."""

    source: str
    """`account`, `people`, an evidence id, `kind:` and the kind of documents that act as one, or `events:`
    and the consent that opened them."""
    kind: EvidenceKind | None
    """None for what is no document."""
    amount_minor: Minor

    @property
    def evidence_id(self) -> str | None:
        """The one document this is about, or None."""
        other = self.source in {ACCOUNT, PEOPLE} or self.source.startswith((TOGETHER, EVENTS))
        return None if other else self.source

    @property
    def of_events(self) -> bool:
        return self.source.startswith(EVENTS)


class InputSeal(Value):
    """Binds a decision to an input without holding it: the input may be erased, the seal stays."""

    source: str
    kind: EvidenceKind | None
    consent_id: str | None
    commitment: str
    """SHA-256, hex, of a random salt and the input's canonical JSON."""


class RiskReason(Value):
    """One reason code's part in the PD that decided: a share of its log-odds, above zero where it rose."""

    code: str
    factor: str
    share: float


class RiskView(Value):
    """What the risk model said: 12-month PD, the scorecard beside it, and what moved the PD most each way."""

    pd: Share
    scorecard_points: int
    risk_model_version: str
    raised: Annotated[tuple[RiskReason, ...], Field(exclude_if=_unsaid)] = ()
    lowered: Annotated[tuple[RiskReason, ...], Field(exclude_if=_unsaid)] = ()


class LimitWorth(Value):
    """What one limit comes to. The first four are of today and add up over all limits with the ledger; the
    rest is expected over 12 months if it is taken. Minor units; `pd` is at this limit.

    `capital_minor` is held for what is drawn and for `undrawn_capital_minor` of it, what is not.
    `profit_minor` = `revenue_minor` - funding - loss - capital cost - operating, exactly.
    """

    limit_minor: Minor
    undrawn_minor: Minor
    capital_minor: Minor
    undrawn_capital_minor: Minor
    pd: Share
    take_up: Share
    drawn_expected_minor: Minor
    exposure_minor: Minor
    revenue_minor: Minor
    funding_minor: Minor
    expected_loss_minor: Minor
    capital_cost_minor: Minor
    operating_minor: Minor
    profit_minor: Minor


class Economics(Value):
    """What the limit comes to as it was and as it is decided; equal where nothing changes.

    The difference of undrawn credit and of its capital (capital rules 2023) is `after` less `before`.
    """

    before: LimitWorth
    after: LimitWorth


class WithoutConsent(Value):
    """What the decision would be without anything that one consent opened: the same as had it never been
    asked for. The limit is the old one unless the verdict is allow."""

    consent_id: str
    verdict: Verdict
    limit_minor: Minor
    annual_rate_bps: int


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
    economics: Annotated[Economics | None, Field(exclude_if=_unsaid)] = None
    promise_id: Annotated[str | None, Field(exclude_if=_unsaid)] = None
    """The promise that this decision keeps: it is made with the versions that made the promise."""
    without: Annotated[tuple[WithoutConsent, ...], Field(exclude_if=_unsaid)] = ()
    """For an allowed decision, by consent."""
    reviewed: Annotated[Reviewed | None, Field(exclude_if=_unsaid)] = None
    """The people whose decision this is; None where a machine decided alone."""
