"""The gate: everything that evidence says passes here. What no consent opens at that moment stays closed.

A refused use is written down beside the uses; the person's own looks are gated, and not written down.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Exists, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from assistant.storage.vault import Vault
from models.errors import ConsentMissing, RecordTampered
from models.facts.consent import (
    Access,
    Consent,
    ConsentRecord,
    ConsentState,
    Method,
    Period,
    Purpose,
    Standing,
    category_of,
)
from models.facts.evidence import EvidenceKind, EvidenceState, PageSize
from models.facts.value import Value
from models.gated_tables import EvidenceRow
from models.tables import AccessRow, ConsentRow, LimitRow
from tools.audit.seal import seal_of
from tools.consent.standing import Look, standing_of


@dataclass(frozen=True, slots=True)
class Use:
    """What evidence is wanted for by anyone but the person: it leaves a record of the look.

    `access_id` names the record; `decision_id`, the decision that looks.
    """

    purpose: Purpose
    method: Method
    use: str
    decision_id: str | None


class Head(Value):
    """What is kept of a document beside its fields. `about` is the time it speaks of."""

    file_name: str
    media_type: str
    pages: tuple[PageSize, ...]
    warnings: tuple[str, ...]
    salt: str
    about: Period | None


@dataclass(frozen=True, slots=True)
class Gate:
    session: Session
    recipient: str
    """Who looks: this program's operator, as consents name them."""
    vault: Vault

    def rows(
        self, customer_id: str, *, purpose: Purpose | None = None, evidence_id: str | None = None
    ) -> list[tuple[EvidenceRow, ConsentRecord]]:
        """Evidence that is not erased, each with the consent it was collected under, in one query.

        Nothing of its content: that opens only after `look`.
        """
        query = (
            select(EvidenceRow, ConsentRow)
            .join(ConsentRow, ConsentRow.consent_id == EvidenceRow.consent_id)
            .where(EvidenceRow.customer_id == customer_id, EvidenceRow.state != EvidenceState.ERASED)
            .order_by(EvidenceRow.evidence_id)
            .execution_options(populate_existing=True)
        )
        if purpose is not None:
            query = query.where(ConsentRow.purpose == purpose)
        if evidence_id is not None:
            query = query.where(EvidenceRow.evidence_id == evidence_id)
        return [(row, record_of(consent)) for row, consent in self.session.execute(query)]

    def standing(
        self,
        row: EvidenceRow,
        record: ConsentRecord,
        at: datetime,
        *,
        purpose: Purpose | None = None,
        method: Method = Method.READ_DOCUMENT,
        about: Period | None = None,
    ) -> Standing:
        """What the evidence's own consent says about a look at it; without a purpose, its own."""
        wanted = purpose or record.consent.purpose
        look = Look(
            purpose=wanted,
            category=category_of(EvidenceKind(row.kind)),
            recipient=self.recipient,
            at=at,
            method=method,
            about=about,
            received_at=row.received_at,
            limit_open=wanted is not Purpose.MONITORING or self.limit_open(row.customer_id, at),
            restricted=row.state == EvidenceState.RESTRICTED,
        )
        return standing_of(record, look)

    def look(
        self,
        row: EvidenceRow,
        record: ConsentRecord,
        at: datetime,
        *,
        purpose: Purpose | None = None,
        method: Method = Method.READ_DOCUMENT,
    ) -> tuple[Standing, Head | None]:
        """The gate's answer, and the head only where it says yes and its key is still there.

        The head holds which time the document speaks of, so the gate is asked once before it opens and once
        with what it says.
        """
        found = self.standing(row, record, at, purpose=purpose, method=method)
        if found is not Standing.GRANTED or row.document is None:
            return found, None
        place = f"evidence/{row.evidence_id}"
        text = self.vault.text(row.customer_id, row.evidence_id, place, row.document)
        if text is None:
            return found, None
        head = Head.from_json(text)
        if head.about is not None:
            found = self.standing(row, record, at, purpose=purpose, method=method, about=head.about)
        return found, head if found is Standing.GRANTED else None

    def require_collecting(
        self, record: ConsentRecord, kind: EvidenceKind, about: Period | None, at: datetime
    ) -> None:
        """Raises ConsentMissing unless a piece of this kind may come in now under the consent."""
        consent = record.consent
        look = Look(
            purpose=consent.purpose,
            category=category_of(kind),
            recipient=self.recipient,
            at=at,
            about=about,
            received_at=at,
            collected=self.collected(consent),
            limit_open=consent.purpose is not Purpose.MONITORING or self.limit_open(consent.customer_id, at),
        )
        require(standing_of(record, look), kind)

    def collected(self, consent: Consent) -> tuple[datetime, ...]:
        """When pieces came in under this consent, erased ones too; counted where all workers see it."""
        query = select(EvidenceRow.received_at).where(
            EvidenceRow.consent_id == consent.consent_id, EvidenceRow.received_at >= consent.valid_from
        )
        return tuple(self.session.scalars(query))

    def limit_open(self, customer_id: str, at: datetime) -> bool:
        """Whether the customer has a limit in force that holds anything."""
        return bool(self.session.scalar(select(has_open_limit(customer_id, at))))

    def write_down(
        self, row: EvidenceRow, use: Use, standing: Standing, access_id: str, at: datetime
    ) -> None:
        """One look, or one refused, on the record; in the transaction that looks."""
        access = Access(
            access_id=access_id,
            customer_id=row.customer_id,
            evidence_id=row.evidence_id,
            consent_id=row.consent_id,
            purpose=use.purpose,
            category=category_of(EvidenceKind(row.kind)),
            recipient=self.recipient,
            use=use.use,
            at=at,
            decision_id=use.decision_id,
            standing=standing,
        )
        self.session.add(
            AccessRow(
                access_id=access_id,
                customer_id=access.customer_id,
                evidence_id=access.evidence_id,
                consent_id=access.consent_id,
                decision_id=access.decision_id,
                at=at,
                document=access.model_dump_json(),
            )
        )

    def accesses(self, customer_id: str) -> tuple[Access, ...]:
        """Every recorded look at a customer's evidence and every refused one, oldest first."""
        query = select(AccessRow).where(AccessRow.customer_id == customer_id).order_by(AccessRow.access_id)
        return tuple(Access.from_json(row.document) for row in self.session.scalars(query))


def require(found: Standing, kind: EvidenceKind) -> None:
    """Raises ConsentMissing, with the reason, for anything but GRANTED."""
    if found is not Standing.GRANTED:
        raise ConsentMissing(
            f"The {kind} is not open to us: {found}. Ask the person first.", standing=found, kind=kind
        )


def has_open_limit(customer_id: str | InstrumentedAttribute[str], at: datetime) -> Exists:
    """As a condition: a limit of theirs is in force and holds anything."""
    return exists().where(
        LimitRow.customer_id == customer_id,
        LimitRow.amount_minor > 0,
        LimitRow.valid_from <= at,
        or_(LimitRow.valid_until.is_(None), LimitRow.valid_until > at),
    )


def record_of(row: ConsentRow) -> ConsentRecord:
    """The consent as its row has it now."""
    return ConsentRecord(
        consent=_body(row.body, row.body_hash),
        state=ConsentState(row.state),
        revision=row.revision,
        changed_at=row.changed_at,
    )


@lru_cache(maxsize=8192)
def _body(text: str, body_hash: str) -> Consent:
    """Bodies never change, so that each is read once; a changed text is another key.

    Raises RecordTampered for a body that is not what its hash names: it opens nothing.
    """
    consent = Consent.from_json(text)
    if seal_of(consent) != body_hash:
        raise RecordTampered(f"Consent {consent.consent_id} is not what its hash names.")
    return consent
