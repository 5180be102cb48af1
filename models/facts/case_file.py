"""A case as whoever works on it sees it: what consent allows at that moment, and nothing that names anybody.

Names, numbers and employers are masked unless this person revealed them, with a reason, since they have the
case. A masked value has no `value`, and in `shown` what may be seen of it.
"""

from models.facts.consent import Purpose, Standing
from models.facts.decision import Finding, Influence, RiskView, Verdict, Wish
from models.facts.evidence import (
    Box,
    Check,
    EvidenceKind,
    EvidenceState,
    FieldName,
    FieldState,
    FieldValue,
    PageSize,
)
from models.facts.fact import FactName
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.review import Advice, CaseKind, ReviewCase, ReviewStep, RulingOutcome
from models.facts.value import Instant, Minor, Share, Value


class Masked(Value):
    """Something that names somebody: what may be seen of it, and what to ask `reveal` for."""

    shown: str
    masked: bool
    what: str
    """Such as `name`, `field:evd_1:holder`, `transcript`."""


class CustomerView(Value):
    customer_id: str
    name: Masked
    age: int
    language: Language
    months_on_book: int
    on_time_payments_12m: int
    late_payments_12m: int
    customer_since: Instant


class FieldView(Value):
    """One field of a document, with its place on the page. `value` is None where it is masked."""

    name: FieldName
    value: FieldValue | None
    masked: Masked | None
    confidence: Share
    page: int
    box: Box | None
    state: FieldState


class EvidenceView(Value):
    """A document that consent opens to people now. `named_by`: the rules whose findings name it."""

    evidence_id: str
    kind: EvidenceKind
    state: EvidenceState
    media_type: str
    received_at: Instant
    pages: tuple[PageSize, ...]
    has_file: bool
    """Whether its pages can be looked at; where only a look was allowed, the fields are all there is."""
    fields: tuple[FieldView, ...]
    warnings: tuple[str, ...]
    checks: tuple[Check, ...]
    consent_id: str
    purpose: Purpose
    open_until: Instant
    named_by: tuple[str, ...]
    pages_opened: tuple[int, ...]
    """By whoever looks, since they have the case."""
    opened_by_me: bool


class ClosedView(Value):
    """What was there and is not open now: its consent, and why. Nothing of what it said."""

    source: str
    kind: str
    consent_id: str
    standing: Standing


class FactView(Value):
    """One fact, with its source and the consent that it rests on."""

    name: FactName
    value: FieldValue | None
    masked: Masked | None
    kind: EvidenceKind
    evidence_id: str
    consent_id: str
    fields: tuple[FieldName, ...]
    warnings: tuple[str, ...]


class ScoreView(Value):
    """What the risk model says now, of what is open now."""

    risk: RiskView
    influences: tuple[Influence, ...]
    """By how much each source moves the limit that is advised; they add up to the difference."""
    findings: tuple[Finding, ...]


class BoundsView(Value):
    """What a ruling can come to. Raising above `at_most_minor` is nobody's; `at_least_minor`: an appeal ends
    no lower without a new adverse fact; from `four_eyes_from_minor` on two people decide."""

    old_limit_minor: Minor
    asked_minor: Minor | None
    at_most_minor: Minor
    at_least_minor: Minor | None
    four_eyes_from_minor: Minor
    noes: tuple[str, ...]
    """Reasons of noes that nobody may lift."""
    reasons: tuple[str, ...]
    """Codes that can be given for a no or for less."""


class MayDo(Value):
    """What whoever looks may do now. `unopened`: documents that they have to open before they decide."""

    claim: bool
    release: bool
    take_back: bool
    rule: bool
    agree: bool
    send_back: bool
    ask: bool
    hand_up: bool
    outcomes: tuple[RulingOutcome, ...]
    unopened: tuple[str, ...]
    seconds_min: int
    """Deciding before so many seconds of work does not count."""
    worked_seconds: int
    rationale_characters_min: int


class LimitLine(Value):
    limit_id: str
    kind: LimitKind
    amount_minor: Minor
    used_minor: Minor
    valid_until: Instant | None


class DecisionLine(Value):
    """A former decision. `people`: how many decided; 0 for a machine alone."""

    decision_id: str
    at: Instant
    wish: Wish
    verdict: Verdict
    old_limit_minor: Minor
    approved_limit_minor: Minor
    reasons: tuple[str, ...]
    people: int


class CaseHistoryLine(Value):
    """A former case of the same customer."""

    case_id: str
    kind: CaseKind
    reason: str
    opened_at: Instant
    state: str
    outcome: RulingOutcome | None


class HistoryView(Value):
    limits: tuple[LimitLine, ...]
    decisions: tuple[DecisionLine, ...]
    cases: tuple[CaseHistoryLine, ...]


class SimilarCase(Value):
    """How a case like this one was settled. Nothing in it says whose it was."""

    kind: CaseKind
    reason: str
    outcome: RulingOutcome
    asked_minor: Minor | None
    limit_minor: Minor | None
    pd: Share | None
    reasons: tuple[str, ...]
    days_ago: int


class CaseFile(Value):
    """All of the case's page. Parts that a kind of case has nothing to do with are empty."""

    case: ReviewCase
    """Its words masked."""
    seconds_left: int
    steps: tuple[ReviewStep, ...]
    customer: CustomerView
    wish: Wish | None
    evidence: tuple[EvidenceView, ...]
    facts: tuple[FactView, ...]
    closed: tuple[ClosedView, ...]
    decision: DecisionLine | None
    """The one that the case is about, as it was decided then."""
    score: ScoreView | None
    advice: Advice | None
    bounds: BoundsView | None
    may: MayDo
    history: HistoryView
    similar: tuple[SimilarCase, ...]
    messages: int
    """In the customer's latest conversation; `look_at_transcript` opens it."""
