"""Evidence behind the consent gate: nothing leaves here that no consent covers at that moment.

Every way to content in this file goes through `_require` or `_covered`. Looks by anyone but the
person leave an access record; the person's own looks are gated but not recorded.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from assistant.storage.consents import Consents
from models.errors import Conflict, ConsentMissing, NotFound
from models.facts.consent import Access, ConsentRecord, Purpose, Standing, category_of
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState, Field, PageSize
from models.facts.fact import Fact
from models.facts.value import Value
from models.tables import (
    AccessRow,
    DecisionInputRow,
    EvidenceFileRow,
    EvidenceRow,
    FactRow,
    FieldRow,
)
from tools.consent.standing import standing_of


class EvidenceMoved(Conflict):
    """This document was changed at the same moment; look again and retry."""

    code = "evidence_moved"


class Head(Value):
    """What a row keeps of a document beside its fields."""

    file_name: str
    media_type: str
    pages: tuple[PageSize, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is known of evidence without looking at it: that it was there."""

    evidence_id: str
    kind: EvidenceKind
    state: EvidenceState
    consent_id: str


@dataclass(frozen=True, slots=True)
class EvidenceStore:
    session: Session
    recipient: str
    """Who reads: this program's operator, as consents name them."""

    def add(self, evidence: Evidence, data: bytes, at: datetime) -> None:
        """Keep what was collected; raises ConsentMissing unless its consent is active now."""
        self._require(evidence.customer_id, evidence.consent_id, evidence.kind, evidence.received_at, at)
        self.session.add(
            EvidenceRow(
                evidence_id=evidence.evidence_id,
                customer_id=evidence.customer_id,
                consent_id=evidence.consent_id,
                kind=evidence.kind,
                state=evidence.state,
                revision=1,
                received_at=evidence.received_at,
                document=_head(evidence),
            )
        )
        self.session.flush()
        self.session.add(EvidenceFileRow(evidence_id=evidence.evidence_id, data=data))
        self._put_fields(evidence)

    def get(self, evidence_id: str, customer_id: str, at: datetime) -> Evidence:
        """For the person's own eyes. Raises NotFound, or ConsentMissing when not covered now."""
        row = self._row(evidence_id, customer_id)
        self._require(customer_id, row.consent_id, EvidenceKind(row.kind), row.received_at, at)
        return self._evidence(row)

    def file(self, evidence_id: str, customer_id: str, at: datetime) -> bytes:
        """The bytes that were sent; gated like `get`."""
        row = self._row(evidence_id, customer_id)
        self._require(customer_id, row.consent_id, EvidenceKind(row.kind), row.received_at, at)
        stored = self.session.get(EvidenceFileRow, evidence_id)
        assert stored is not None, "evidence that is not erased has its file"
        return stored.data

    def settle(self, evidence: Evidence, facts: tuple[Fact, ...], at: datetime) -> None:
        """Keep fields as the person left them and the facts that follow from them."""
        row = self._row(evidence.evidence_id, evidence.customer_id)
        self._require(evidence.customer_id, row.consent_id, evidence.kind, row.received_at, at)
        moved = self.session.execute(
            update(EvidenceRow)
            .where(EvidenceRow.evidence_id == evidence.evidence_id, EvidenceRow.revision == row.revision)
            .values(state=evidence.state, revision=row.revision + 1, document=_head(evidence))
        )
        if moved.rowcount != 1:  # type: ignore[attr-defined]
            raise EvidenceMoved
        for table in (FieldRow, FactRow):
            self.session.execute(delete(table).where(table.evidence_id == evidence.evidence_id))
        self._put_fields(evidence)
        self.session.add_all(
            FactRow(evidence_id=fact.evidence_id, name=fact.name, document=fact.model_dump_json())
            for fact in facts
        )
        self.session.flush()

    def covered(self, customer_id: str, at: datetime) -> tuple[Evidence, ...]:
        """All that the person has shared and that is covered now, for their own eyes."""
        return tuple(self._evidence(row) for row in self._covered(customer_id, None, at))

    def facts(
        self,
        customer_id: str,
        purpose: Purpose,
        at: datetime,
        *,
        use: str,
        decision_id: str,
        access_ids: Callable[[], str],
    ) -> tuple[Fact, ...]:
        """Facts that may be used for this purpose now; each look is recorded."""
        rows = [
            row for row in self._covered(customer_id, purpose, at) if row.state == EvidenceState.CONFIRMED
        ]
        for row in rows:
            self._record_access(row, purpose, at, use, decision_id, access_ids())
        ids = [row.evidence_id for row in rows]
        query = (
            select(FactRow).where(FactRow.evidence_id.in_(ids)).order_by(FactRow.evidence_id, FactRow.name)
        )
        return tuple(Fact.from_json(row.document) for row in self.session.scalars(query))

    def tombstones(self, customer_id: str) -> tuple[Tombstone, ...]:
        """That there is or was evidence; nothing of its content."""
        query = (
            select(EvidenceRow)
            .where(EvidenceRow.customer_id == customer_id)
            .order_by(EvidenceRow.evidence_id)
        )
        return tuple(
            Tombstone(row.evidence_id, EvidenceKind(row.kind), EvidenceState(row.state), row.consent_id)
            for row in self.session.scalars(query)
        )

    def erase(self, evidence_ids: Iterable[str]) -> None:
        """Remove content, fields, facts and decision inputs; only the tombstones stay."""
        ids = tuple(evidence_ids)
        for table in (EvidenceFileRow, FieldRow, FactRow, DecisionInputRow):
            self.session.execute(delete(table).where(table.evidence_id.in_(ids)))
        self.session.execute(
            update(EvidenceRow)
            .where(EvidenceRow.evidence_id.in_(ids))
            .values(state=EvidenceState.ERASED, document=None, revision=EvidenceRow.revision + 1)
        )

    def accesses(self, customer_id: str) -> tuple[Access, ...]:
        """Every recorded look at a customer's evidence, oldest first."""
        query = select(AccessRow).where(AccessRow.customer_id == customer_id).order_by(AccessRow.access_id)
        return tuple(Access.from_json(row.document) for row in self.session.scalars(query))

    # --- the gate

    def _require(
        self, customer_id: str, consent_id: str, kind: EvidenceKind, received_at: datetime, at: datetime
    ) -> None:
        record = Consents(self.session).get(consent_id, customer_id)
        found = self._standing(record, record.consent.purpose, kind, received_at, at)
        if found is not Standing.GRANTED:
            raise ConsentMissing(
                f"The {kind} is not open to us: {found}. Ask the person first.", standing=found
            )

    def _covered(self, customer_id: str, purpose: Purpose | None, at: datetime) -> list[EvidenceRow]:
        """Rows whose own consent is active now and, where a purpose is named, serves it."""
        records = {r.consent_id: r for r in Consents(self.session).of_customer(customer_id)}
        query = (
            select(EvidenceRow)
            .where(EvidenceRow.customer_id == customer_id, EvidenceRow.state != EvidenceState.ERASED)
            .order_by(EvidenceRow.evidence_id)
        )
        return [
            row
            for row in self.session.scalars(query)
            if self._standing(
                records[row.consent_id],
                purpose or records[row.consent_id].consent.purpose,
                EvidenceKind(row.kind),
                row.received_at,
                at,
            )
            is Standing.GRANTED
        ]

    def _standing(
        self,
        record: ConsentRecord,
        purpose: Purpose,
        kind: EvidenceKind,
        received_at: datetime,
        at: datetime,
    ) -> Standing:
        """What the consent says; data past its agreed life is as closed as if the consent had expired."""
        found = standing_of(record, purpose, category_of(kind), self.recipient, at)
        over = at >= received_at + timedelta(days=record.consent.bounds.data_life_days)
        return Standing.EXPIRED if found is Standing.GRANTED and over else found

    # --- rows

    def _row(self, evidence_id: str, customer_id: str) -> EvidenceRow:
        row = self.session.get(EvidenceRow, evidence_id, populate_existing=True)
        if row is None or row.customer_id != customer_id or row.state == EvidenceState.ERASED:
            raise NotFound(f"There is no document {evidence_id}.")
        return row

    def _put_fields(self, evidence: Evidence) -> None:
        self.session.add_all(
            FieldRow(
                evidence_id=evidence.evidence_id,
                position=position,
                name=field.name,
                document=field.model_dump_json(),
            )
            for position, field in enumerate(evidence.fields)
        )
        self.session.flush()

    def _evidence(self, row: EvidenceRow) -> Evidence:
        assert row.document is not None, "only erased evidence lacks its head"
        head = Head.from_json(row.document)
        fields = select(FieldRow).where(FieldRow.evidence_id == row.evidence_id).order_by(FieldRow.position)
        return Evidence(
            evidence_id=row.evidence_id,
            customer_id=row.customer_id,
            consent_id=row.consent_id,
            kind=EvidenceKind(row.kind),
            state=EvidenceState(row.state),
            file_name=head.file_name,
            media_type=head.media_type,
            pages=head.pages,
            fields=tuple(Field.from_json(field.document) for field in self.session.scalars(fields)),
            warnings=head.warnings,
            received_at=row.received_at,
        )

    def _record_access(
        self, row: EvidenceRow, purpose: Purpose, at: datetime, use: str, decision_id: str, access_id: str
    ) -> None:
        access = Access(
            access_id=access_id,
            customer_id=row.customer_id,
            evidence_id=row.evidence_id,
            consent_id=row.consent_id,
            purpose=purpose,
            category=category_of(EvidenceKind(row.kind)),
            recipient=self.recipient,
            use=use,
            at=at,
            decision_id=decision_id,
        )
        self.session.add(
            AccessRow(
                access_id=access_id,
                customer_id=access.customer_id,
                evidence_id=access.evidence_id,
                consent_id=access.consent_id,
                decision_id=decision_id,
                at=at,
                document=access.model_dump_json(),
            )
        )


def _head(evidence: Evidence) -> str:
    head = Head(
        file_name=evidence.file_name,
        media_type=evidence.media_type,
        pages=evidence.pages,
        warnings=evidence.warnings,
    )
    return head.model_dump_json()
