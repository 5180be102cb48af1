"""Evidence: send a document, read what it says, confirm or correct it, remove it.

What a document says is shown to the person alone: a look by anybody else needs a record of its
own. With an Idempotency-Key only the document's id is kept, so an erased one cannot be replayed.
"""

from typing import Annotated

from fastapi import APIRouter, File, Form, Path, Response, UploadFile
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.means import Means
from assistant.actions.receive_evidence import BYTES_MAX, receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import fields_hash, remove_evidence, settle_evidence
from assistant.api.callers import AsCaller, AsPerson, Person, whose
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.paging import Cursor, Limit, Page, page_of, place_of
from assistant.api.replays import AsMemory
from assistant.api.sent import Hash, Sent
from assistant.conversation.front_desk import FrontDesk
from models.facts.consent import Channel, Purpose
from models.facts.evidence import (
    Box,
    Check,
    Evidence,
    EvidenceKind,
    EvidenceState,
    FieldName,
    FieldState,
    FieldValue,
    PageSize,
)
from models.facts.value import Instant
from tools.explanation.values import raw

_FILES = "PDF, picture (JPEG, PNG, WebP, TIFF, BMP), OFD, XML of an e-fapiao, JSON of a credential; 10 MB"


class EvidenceLine(BaseModel):
    """That there is a document, or was; nothing of what it says."""

    evidence_id: str
    consent_id: str
    kind: EvidenceKind
    state: EvidenceState


class FieldShown(BaseModel):
    """One value, how sure, and where. `raw` is the form in which a correction is sent back."""

    name: FieldName
    value: FieldValue
    raw: str
    confidence: float
    page: int
    box: Box | None
    state: FieldState


class EvidenceShown(BaseModel):
    """A document with its fields; `terms_hash` names exactly these, for the person's yes.

    `checks` are what was compared, and how that ended; one that failed leads to a person's look.
    """

    evidence_id: str
    consent_id: str
    kind: EvidenceKind
    state: EvidenceState
    file_name: str
    media_type: str
    pages: tuple[PageSize, ...]
    fields: tuple[FieldShown, ...]
    warnings: tuple[str, ...]
    checks: tuple[Check, ...]
    received_at: Instant
    terms_hash: str


class Confirmation(Sent):
    """All fields are right but for these; an empty correction removes a field."""

    terms_hash: Hash
    corrections: Annotated[
        dict[FieldName, Annotated[str, Field(max_length=400_000)]],
        Field(default_factory=dict, examples=[{"pay": "12000.00 CNY month"}]),
    ]


def evidence_of_customers(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /customers/{customer_id}/evidence."""
    router = APIRouter(
        prefix="/v1/customers/{customer_id}/evidence", tags=["evidence"], route_class=route_class
    )

    @router.post("", status_code=201, summary="Send a document", **writes(Scope.EVIDENCE_WRITE, person=True))
    def upload(
        caller: AsCaller,
        customer_id: str,
        kind: Annotated[EvidenceKind, Form()],
        purpose: Annotated[Purpose, Form()],
        file: Annotated[UploadFile, File(description=_FILES)],
        memory: AsMemory,
    ) -> EvidenceShown | EvidenceLine:
        """Read at once, under an active consent for this kind and purpose; kept only if it is of that
        kind. Its fields wait for the person to confirm them; a key is not shown them.

        Of a file with several documents each that is allowed for the purpose is kept by itself; the list has
        them all, and the first of this kind is answered."""
        owner = whose(caller, customer_id)
        if memory.recalled:
            found = _own(means, owner, memory.recalled)
        else:
            with means.storage.reading() as stores:
                stores.customers.get(owner)
            data = file.file.read(BYTES_MAX + 1)
            found = receive_evidence(means, owner, kind, purpose, file.filename or "", data)
        memory.kept = found.evidence_id
        return _shown(found) if isinstance(caller, Person) else _line(found)

    @router.get("", summary="List documents", **reads(Scope.EVIDENCE_READ, person=True))
    def page(
        caller: AsCaller, customer_id: str, cursor: Cursor = None, limit: Limit = 20
    ) -> Page[EvidenceLine]:
        """That there are or were documents, oldest first; an erased one leaves this line alone."""
        owner = whose(caller, customer_id)
        with means.storage.reading() as stores:
            stores.customers.get(owner)
            found = stores.upkeep.tombstones(owner)
        lines = [
            EvidenceLine(evidence_id=t.evidence_id, consent_id=t.consent_id, kind=t.kind, state=t.state)
            for t in found
        ]
        return page_of(lines, lambda each: each.evidence_id, place_of(cursor), limit)

    return router


def evidence(means: Means, desk: FrontDesk, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /evidence, all of them the person's own."""
    router = APIRouter(prefix="/v1/evidence", tags=["evidence"], route_class=route_class)

    @router.get("/{evidence_id}", summary="Read the fields of a document", **reads(person=True))
    def read(person: AsPerson, evidence_id: str) -> EvidenceShown:
        return _shown(_own(means, person.customer_id, evidence_id))

    @router.get(
        "/{evidence_id}/pages/{page}",
        summary="A picture of a page",
        response_class=Response,
        **reads(person=True, also={200: {"content": {"image/png": {}}}}),
    )
    def picture(person: AsPerson, evidence_id: str, page: Annotated[int, Path(ge=1, le=10_000)]) -> Response:
        """PNG. Pages count from 1; the boxes of fields are fractions of its width and height."""
        data = desk.picture(person.customer_id, evidence_id, page)
        return Response(data, media_type="image/png")

    @router.post("/{evidence_id}/confirm", summary="Confirm or correct the fields", **writes(person=True))
    def confirm(person: AsPerson, evidence_id: str, sent: Confirmation, memory: AsMemory) -> EvidenceShown:
        """From here on they are facts that a decision may rest on."""
        owner, yes = person.customer_id, Yes(sent.terms_hash, Channel.API)
        if memory.recalled is None:
            settle_evidence(means, owner, evidence_id, yes, sent.corrections)
        memory.kept = evidence_id
        return _shown(_own(means, owner, evidence_id))

    @router.delete("/{evidence_id}", status_code=204, summary="Erase a document", **writes(person=True))
    def remove(person: AsPerson, evidence_id: str) -> None:
        remove_evidence(means, person.customer_id, evidence_id)

    return router


def _own(means: Means, customer_id: str, evidence_id: str) -> Evidence:
    """For the person's own eyes, under its consent. Raises NotFound, ConsentMissing."""
    with means.storage.reading() as stores:
        return stores.evidence.get(evidence_id, customer_id, means.now())


def _line(found: Evidence) -> EvidenceLine:
    return EvidenceLine(
        evidence_id=found.evidence_id, consent_id=found.consent_id, kind=found.kind, state=found.state
    )


def _shown(found: Evidence) -> EvidenceShown:
    fields = tuple(
        FieldShown(raw=raw(field.value), **{name: getattr(field, name) for name in type(field).model_fields})
        for field in found.fields
    )
    return EvidenceShown(
        evidence_id=found.evidence_id,
        consent_id=found.consent_id,
        kind=found.kind,
        state=found.state,
        file_name=found.file_name,
        media_type=found.media_type,
        pages=found.pages,
        fields=fields,
        warnings=found.warnings,
        checks=found.checks,
        received_at=found.received_at,
        terms_hash=fields_hash(found),
    )
