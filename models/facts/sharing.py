"""What a person shares: with whom, what for, until when, and when it was last used; no content of it."""

from models.facts.consent import ConsentState, DataCategory, Purpose, Standing
from models.facts.erasure import Kept
from models.facts.evidence import EvidenceKind, EvidenceState
from models.facts.language import Language
from models.facts.party import InBothLanguages
from models.facts.value import Instant, Value


class SharedWith(Value):
    """Somebody who receives data, as a person can know and reach them."""

    party_id: str
    name: InBothLanguages
    contacts: tuple[str, ...]


class HeldDocument(Value):
    """A document that is there. Restricted, it is stored until `held_until` and never used."""

    evidence_id: str
    kind: EvidenceKind
    state: EvidenceState
    received_at: Instant
    usable_until: Instant | None
    """None where it is not used any more."""
    held_until: Instant | None
    basis: str | None


class PastLook(Value):
    """One look by anybody but the person, or one that was refused; `standing` says why it was."""

    at: Instant
    use: str
    decision_id: str | None
    standing: Standing


class SharedConsent(Value):
    """One consent as it stands now, and what is held and was done under it."""

    consent_id: str
    categories: tuple[DataCategory, ...]
    purpose: Purpose
    why: InBothLanguages
    """The purpose in a sentence, from the notice that was shown."""
    controller: SharedWith
    recipients: tuple[SharedWith, ...]
    state: ConsentState
    asked_at: Instant
    since: Instant | None
    """When the person said yes; None where they did not."""
    until: Instant
    """When it ends by itself, or when it ended."""
    data_life_days: int
    kept_until: Instant | None
    """When the last document held under it is gone; None where none is held."""
    documents: tuple[HeldDocument, ...]
    erased_documents: int
    events: int = 0
    """Account events that are held, as others sent them."""
    erased_events: int = 0
    uses: int
    last_used: PastLook | None
    last_refused: PastLook | None
    notice_version: str
    notice_sha256: str
    notice_language: Language
    revision: int
    receipt_sha256: str
    """Of the newest receipt, as the receipt after it would name it."""


class Sharing(Value):
    """Everything a person shares or shared, newest first, and what is held without a consent."""

    customer_id: str
    at: Instant
    consents: tuple[SharedConsent, ...]
    against_fraud: tuple[DataCategory, ...]
    """Collected to fight fraud, without a consent: nothing yet, because nothing collects it."""
    by_law: tuple[Kept, ...]
    """What would stay, were everything erased today."""
