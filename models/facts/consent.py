"""Consent: an immutable statement of what may be looked at, for which one purpose, until when."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.value import Instant, Value


class Purpose(StrEnum):
    """One consent serves one of these."""

    UNDERWRITING = "underwriting"  # deciding about a standing limit
    MONITORING = "monitoring"  # watching an open limit
    ONE_TIME_CHECK = "one_time_check"
    SCENE_PURCHASE = "scene_purchase"  # deciding about a limit for one purchase
    FRAUD_PREVENTION = "fraud_prevention"  # stopping scams; never a score, a limit, a price or marketing


class DataCategory(StrEnum):
    """What data is about. Each kind of document is a category of its own; account events come from others.

    The last three are collected to fight fraud and used for nothing else: no consent opens them to another
    purpose.
    """

    DIPLOMA = "diploma"
    DEGREE_REPORT = "degree_report"
    CERTIFICATE = "certificate"
    OFFER_LETTER = "offer_letter"
    RENTAL_CONTRACT = "rental_contract"
    PAYSLIP = "payslip"
    BANK_STATEMENT = "bank_statement"
    PURCHASE = "purchase"
    ACHIEVEMENT_POST = "achievement_post"
    ACCOUNT_EVENTS = "account_events"
    DEVICE = "device"
    NETWORK_ADDRESS = "network_address"
    LOCATION = "location"

    @property
    def is_fraud_only(self) -> bool:
        return self in _FRAUD_ONLY

    @property
    def is_document(self) -> bool:
        """Whether it is a kind of document that a person shows."""
        return self.value in _DOCUMENTS


_DOCUMENTS = frozenset(kind.value for kind in EvidenceKind)
_FRAUD_ONLY = frozenset({DataCategory.DEVICE, DataCategory.NETWORK_ADDRESS, DataCategory.LOCATION})


class Method(StrEnum):
    """How data is worked on. A new method is asked for anew."""

    READ_DOCUMENT = "read_document"  # typed fields are read out of a file by machine
    RECEIVE_EVENTS = "receive_events"  # whoever keeps the account sends what happened on it
    AUTOMATED_DECISION = "automated_decision"  # a score and rules decide, explained and open to review
    PERSON_REVIEW = "person_review"  # a customer-service agent looks
    TRY_POLICY = "try_policy"  # another policy is tried on past requests; nothing is decided about the person
    COMPARE_MARKS = "compare_marks"  # is the same document sent by somebody else; against fraud alone


def category_of(kind: EvidenceKind) -> DataCategory:
    """The category that a document of this kind falls under."""
    return DataCategory(kind.value)


class FetchType(StrEnum):
    """Whether data is collected once or again and again."""

    ONCE = "once"
    PERIODIC = "periodic"


class ConsentMode(StrEnum):
    """What may be done with the data: looked at, or kept for the data's life."""

    VIEW = "view"
    STORE = "store"


class Frequency(Value):
    """At most `times` collections a `days` days."""

    times: Annotated[int, Field(ge=1)]
    days: Annotated[int, Field(ge=1)]


class Bounds(Value):
    """How much of the data, how often and for how long: the quantified limits of a consent."""

    fetch: FetchType
    mode: ConsentMode
    validity_days: Annotated[int, Field(ge=1)]
    data_life_days: Annotated[int, Field(ge=1)]
    history_days: Annotated[int, Field(ge=1)]
    frequency: Frequency


class Consent(Value):
    """What is agreed to. Fixed when it is asked for; its hash is what the person says yes to."""

    consent_id: str
    customer_id: str
    controller: str
    recipients: Annotated[tuple[str, ...], Field(min_length=1)]
    categories: Annotated[tuple[DataCategory, ...], Field(min_length=1)]
    purpose: Purpose
    lawful_basis: Literal["consent"] = "consent"
    jurisdiction: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "CN"
    methods: Annotated[tuple[Method, ...], Field(min_length=1)]
    sensitive: bool
    """Sensitive data stands alone in its consent, with its necessity and effect told in the notice."""
    bounds: Bounds
    data_filter: str | None = None
    notice_version: str
    notice_sha256: str
    """Of the notice's text in `notice_language`, so that what was shown can be proven."""
    notice_language: Language
    withdrawal: str
    supersedes: str | None = None
    valid_from: Instant
    valid_until: Instant


class ConsentState(StrEnum):
    """Where a consent is in its life."""

    REQUESTED = "requested"
    ACTIVE = "active"
    PAUSED = "paused"
    REFUSED = "refused"
    LAPSED = "lapsed"
    REVOKED = "revoked"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"

    @property
    def is_terminal(self) -> bool:
        return not NEXT_STATES[self]


NEXT_STATES: dict[ConsentState, frozenset[ConsentState]] = {
    ConsentState.REQUESTED: frozenset({ConsentState.ACTIVE, ConsentState.REFUSED, ConsentState.LAPSED}),
    ConsentState.ACTIVE: frozenset(
        {ConsentState.PAUSED, ConsentState.REVOKED, ConsentState.EXPIRED, ConsentState.SUPERSEDED}
    ),
    ConsentState.PAUSED: frozenset(
        {ConsentState.ACTIVE, ConsentState.REVOKED, ConsentState.EXPIRED, ConsentState.SUPERSEDED}
    ),
    ConsentState.REFUSED: frozenset(),
    ConsentState.LAPSED: frozenset(),
    ConsentState.REVOKED: frozenset(),
    ConsentState.EXPIRED: frozenset(),
    ConsentState.SUPERSEDED: frozenset(),
}


class ConsentRecord(Value):
    """A consent with its present state. `revision` counts the changes of state."""

    consent: Consent
    state: ConsentState
    revision: int
    changed_at: Instant

    @property
    def consent_id(self) -> str:
        return self.consent.consent_id


class Channel(StrEnum):
    """Through which door somebody acted."""

    CHAT = "chat"
    PAGE = "page"
    API = "api"
    SYSTEM = "system"


class ConsentChange(Value):
    """One change of state, with its signed receipt. Append-only."""

    consent_id: str
    revision: int
    from_state: ConsentState | None
    to_state: ConsentState
    at: Instant
    channel: Channel
    receipt: str


class Standing(StrEnum):
    """Why a read is or is not covered at a moment. Only GRANTED opens; everything else names its reason."""

    GRANTED = "granted"
    NEVER_ASKED = "never_asked"
    UNANSWERED = "unanswered"
    REFUSED = "refused"
    PAUSED = "paused"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WRONG_PURPOSE = "wrong_purpose"
    WRONG_RECIPIENT = "wrong_recipient"
    WRONG_METHOD = "wrong_method"
    OUT_OF_RANGE = "out_of_range"  # the data speaks of a time that the consent does not reach
    OUT_OF_FREQUENCY = "out_of_frequency"  # collected as often as was agreed already
    NO_OPEN_LIMIT = "no_open_limit"  # monitoring ends with the limit
    FRAUD_ONLY = "fraud_only"  # collected to fight fraud, asked for something else
    RESTRICTED = "restricted"  # kept because a law says so; stored and never used


class Period(Value):
    """The days that data speaks of, both included."""

    first: date
    last: date


class Access(Value):
    """One look at a piece of evidence, or one that was refused: who, what for, under which consent.

    Append-only. `standing` is GRANTED for a look; anything else is why it was refused.
    """

    access_id: str
    customer_id: str
    evidence_id: str
    consent_id: str
    purpose: Purpose
    category: DataCategory
    recipient: str
    use: str
    at: Instant
    decision_id: str | None = None
    standing: Standing = Standing.GRANTED
    staff_id: Annotated[str | None, Field(exclude_if=lambda staff_id: staff_id is None)] = None
    """Who looked, where a person at the lender did."""
