"""Consent: an immutable statement of what may be looked at, for which one purpose, until when."""

from enum import StrEnum
from typing import Annotated

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


class DataCategory(StrEnum):
    """What a consent can be about. Each kind of document is a category of its own."""

    DIPLOMA = "diploma"
    CERTIFICATE = "certificate"
    OFFER_LETTER = "offer_letter"
    RENTAL_CONTRACT = "rental_contract"
    PURCHASE = "purchase"


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
    bounds: Bounds
    data_filter: str | None = None
    notice_version: str
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
    """Why a read is or is not covered at a moment."""

    GRANTED = "granted"
    NEVER_ASKED = "never_asked"
    UNANSWERED = "unanswered"
    REFUSED = "refused"
    PAUSED = "paused"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WRONG_PURPOSE = "wrong_purpose"
    WRONG_RECIPIENT = "wrong_recipient"


class Access(Value):
    """One look at a piece of evidence: who, what for, under which consent. Append-only."""

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
