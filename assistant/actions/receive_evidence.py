"""Receive a document: read it under consent, keep it only if it is what was allowed."""

from collections.abc import Collection
from datetime import datetime

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import (
    ConsentMissing,
    DocumentKindUnknown,
    DocumentOfOtherKind,
    DocumentTooLarge,
    EvidenceBarred,
)
from models.facts.consent import ConsentRecord, Method, Purpose, category_of
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState, ReadDocument
from tools.consent.asking import require_of_age
from tools.consent.categories import within_reach
from tools.consent.standing import Look, covering, reaches_back_to, standing_for
from tools.explanation.figures import local_day
from tools.policy.admitting import require_admitted
from tools.verification.timeliness import timeliness, warnings_of

BYTES_MAX = 10 * 1024 * 1024
_PER_CONSENT_MAX = 10


def receive_evidence(
    means: Means, customer_id: str, kind: EvidenceKind, purpose: Purpose, file_name: str, data: bytes
) -> Evidence:
    """The evidence with its fields, waiting for the person to confirm them.

    Of a bundle every document is kept that the person has allowed for this purpose, each by itself with its
    own pages alone, and the first of `kind` is returned; of the others nothing is kept. Raises ConsentMissing
    before a byte is read, the Document* errors when it cannot be read, and DocumentOfOtherKind or
    DocumentKindUnknown, keeping nothing, when it is not what was allowed; EvidenceBarred, reading nothing,
    where the policy bars the kind.
    """
    _open_consent(means, customer_id, kind, purpose)
    if len(data) > BYTES_MAX:
        raise DocumentTooLarge(f"The file is larger than {BYTES_MAX // 2**20} MB; send a smaller one.")
    kinds = (kind, *_also_allowed(means, customer_id, kind, purpose))
    documents = means.reader.read_all(data, kinds)
    _require_kind(documents[0], kind)
    files = [means.reader.part(data, each.file_pages) if each.file_pages else data for each in documents]
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        kept = [
            _kept(means, stores, customer_id, purpose, _without(document, kinds), file_name, file, at)
            for document, file in zip(documents, files, strict=True)
        ]
    return kept[0]


def _kept(
    means: Means,
    stores: Stores,
    customer_id: str,
    purpose: Purpose,
    document: ReadDocument,
    file_name: str,
    data: bytes,
    at: datetime,
) -> Evidence:
    """One document, stored; its consent may have ended while it was read, so storage checks it again."""
    assert document.kind is not None, "only what was allowed is kept"
    record = _consent(means, stores, customer_id, document.kind, purpose, at)
    evidence = _evidence(means, record, document, document.kind, file_name, at)
    compared = Method.COMPARE_MARKS in record.consent.methods
    if compared and stores.marks.sent_by_another(customer_id, document.marks):
        evidence = evidence.model_copy(update={"warnings": (*evidence.warnings, "document_seen_before")})
    stores.evidence.add(evidence, record, data, at)
    if compared:
        stores.marks.keep(evidence.evidence_id, customer_id, document.marks)
    return evidence


def _without(document: ReadDocument, kinds: Collection[EvidenceKind]) -> ReadDocument:
    """Says so where the file held documents of other kinds than were allowed: they are not kept."""
    if set(document.left_out) <= set(kinds):
        return document
    return document.model_copy(update={"warnings": (*document.warnings, "others_left_out")})


def _also_allowed(
    means: Means, customer_id: str, kind: EvidenceKind, purpose: Purpose
) -> tuple[EvidenceKind, ...]:
    """The other kinds of which a piece may come in now for the same purpose."""
    found = []
    for other in EvidenceKind:
        if other is not kind:
            try:
                _open_consent(means, customer_id, other, purpose)
            except (ConsentMissing, DocumentTooLarge, EvidenceBarred):
                continue
            found.append(other)
    return tuple(found)


def _evidence(
    means: Means,
    record: ConsentRecord,
    document: ReadDocument,
    kind: EvidenceKind,
    file_name: str,
    at: datetime,
) -> Evidence:
    """What is kept of a reading: no row that is older than the consent reaches, and how it fits today."""
    timely = timeliness(kind, document.fields, local_day(at))
    return Evidence(
        evidence_id=means.new_id("evd"),
        customer_id=record.consent.customer_id,
        consent_id=record.consent_id,
        kind=kind,
        state=EvidenceState.TO_CONFIRM,
        file_name=_plain_name(file_name),
        media_type=document.media_type.value,
        pages=document.pages,
        fields=within_reach(document.fields, reaches_back_to(record.consent)),
        warnings=tuple(dict.fromkeys((*document.warnings, *warnings_of(timely)))),
        checks=(*document.checks, *timely),
        file_pages=document.file_pages,
        hidden=document.hidden,
        salt=means.new_salt(),
        received_at=at,
    )


def _open_consent(means: Means, customer_id: str, kind: EvidenceKind, purpose: Purpose) -> None:
    """Raises ConsentMissing before anything is read, unless a piece of this kind may come in now."""
    at = means.now()
    with means.storage.reading() as stores:
        age = stores.customers.get(customer_id).age_on(local_day(at))
        require_of_age(age, means.pack.age.adult_from)
        require_admitted((category_of(kind),), purpose, means.pack)
        record = _consent(means, stores, customer_id, kind, purpose, at)
        stores.gate.require_collecting(record, kind, None, at)
        held = [e for e in stores.upkeep.tombstones(customer_id) if e.consent_id == record.consent_id]
        if len([e for e in held if e.state is not EvidenceState.ERASED]) >= _PER_CONSENT_MAX:
            raise DocumentTooLarge(
                f"There are {_PER_CONSENT_MAX} documents of this kind already; remove one first."
            )


def _consent(
    means: Means, stores: Stores, customer_id: str, kind: EvidenceKind, purpose: Purpose, at: datetime
) -> ConsentRecord:
    known = stores.consents.of_customer(customer_id)
    look = Look(purpose=purpose, category=category_of(kind), recipient=means.controller, at=at)
    consent = covering(known, look)
    if consent is None:
        found = standing_for(known, look)
        raise ConsentMissing(_NOT_OPEN.format(kind=kind, found=found), standing=found, kind=kind)
    return consent


_NOT_OPEN = "The person has not allowed this kind ({kind}) for this purpose ({found}); ask for consent first."


def _require_kind(document: ReadDocument, kind: EvidenceKind) -> None:
    if document.kind is None:
        raise DocumentKindUnknown(kind=kind)
    if document.kind is not kind:
        raise DocumentOfOtherKind(
            f"The file is of another kind ({document.kind}) than allowed ({kind}); nothing of it was kept.",
            found=document.kind,
            kind=kind,
        )


def _plain_name(file_name: str) -> str:
    """The last part of the name, printable, at most 120 characters."""
    last = file_name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[:120] or "document"
