"""Receive a document: read it under consent, keep it only if it is what was allowed."""

from assistant.actions.means import Means
from models.errors import ConsentMissing, DocumentKindUnknown, DocumentOfOtherKind, DocumentTooLarge
from models.facts.consent import Purpose, category_of
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState, ReadDocument
from tools.consent.standing import covering, standing_for

BYTES_MAX = 10 * 1024 * 1024
_PER_CONSENT_MAX = 10


def receive_evidence(
    means: Means, customer_id: str, kind: EvidenceKind, purpose: Purpose, file_name: str, data: bytes
) -> Evidence:
    """The evidence with its fields, waiting for the person to confirm them.

    Raises ConsentMissing before a byte is read, the Document* errors when it cannot be read, and
    DocumentOfOtherKind or DocumentKindUnknown, keeping nothing, when it is not what was allowed.
    """
    consent_id = _open_consent(means, customer_id, kind, purpose)
    if len(data) > BYTES_MAX:
        raise DocumentTooLarge(f"The file is larger than {BYTES_MAX // 2**20} MB; send a smaller one.")
    document = means.reader.read(data)
    _require_kind(document, kind)
    at = means.now()
    evidence = Evidence(
        evidence_id=means.new_id("evd"),
        customer_id=customer_id,
        consent_id=consent_id,
        kind=kind,
        state=EvidenceState.TO_CONFIRM,
        file_name=_plain_name(file_name),
        media_type="application/pdf",
        pages=document.pages,
        fields=document.fields,
        warnings=document.warnings,
        received_at=at,
    )
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        # The consent may have ended while the file was being read: storage checks it again.
        stores.evidence.add(evidence, data, at)
    return evidence


def _open_consent(means: Means, customer_id: str, kind: EvidenceKind, purpose: Purpose) -> str:
    at = means.now()
    category = category_of(kind)
    with means.storage.reading() as stores:
        known = stores.consents.of_customer(customer_id)
        consent = covering(known, purpose, category, means.controller, at)
        if consent is None:
            found = standing_for(known, purpose, category, means.controller, at)
            raise ConsentMissing(_NOT_OPEN.format(kind=kind, found=found), standing=found, kind=kind)
        held = [e for e in stores.evidence.tombstones(customer_id) if e.consent_id == consent.consent_id]
        if len([e for e in held if e.state is not EvidenceState.ERASED]) >= _PER_CONSENT_MAX:
            raise DocumentTooLarge(
                f"There are {_PER_CONSENT_MAX} documents of this kind already; remove one first."
            )
    return consent.consent_id


_NOT_OPEN = "The person has not allowed us to look at a {kind} for this ({found}); ask for consent first."


def _require_kind(document: ReadDocument, kind: EvidenceKind) -> None:
    if document.kind is None:
        raise DocumentKindUnknown(kind=kind)
    if document.kind is not kind:
        raise DocumentOfOtherKind(
            f"The file looks like a {document.kind}, and you have allowed a {kind}; nothing of it was kept.",
            found=document.kind,
            kind=kind,
        )


def _plain_name(file_name: str) -> str:
    """The last part of the name, printable, at most 120 characters."""
    last = file_name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[:120] or "document.pdf"
