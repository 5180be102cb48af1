"""Documents, their fields and the facts that follow: behind the gate, each sealed with a key of its own."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from assistant.storage.gate import Gate, Head, Piece, Use, require
from assistant.storage.vault import Vault
from models.errors import Conflict, NotFound
from models.facts.consent import ConsentMode, ConsentRecord, Standing
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState, Field
from models.facts.fact import Fact
from models.facts.value import Value
from models.gated_tables import EvidenceFileRow, EvidenceRow, FactRow, FieldRow
from tools.consent.categories import period_of


class FileNotKept(NotFound):
    """The consent was to a look alone, so the file itself was not kept; what was read in it is there."""

    code = "file_not_kept"


class EvidenceMoved(Conflict):
    """This document was changed at the same moment; look again and retry."""

    code = "evidence_moved"


_fields = FieldRow.__table__.c
_FIELDS = select(_fields.evidence_id, _fields.position, _fields.document).order_by(
    _fields.evidence_id, _fields.position
)
_FIELDS_OF_ONE = _FIELDS.where(_fields.evidence_id == bindparam("documents"))
_FIELDS_OF_MANY = _FIELDS.where(_fields.evidence_id.in_(bindparam("documents", expanding=True)))


@dataclass(frozen=True, slots=True)
class EvidenceStore:
    session: Session
    gate: Gate
    vault: Vault

    def add(self, evidence: Evidence, record: ConsentRecord, data: bytes, at: datetime) -> None:
        """Keep what was collected; raises ConsentMissing unless its consent lets it in now."""
        about = period_of(evidence.kind, evidence.fields)
        self.gate.require_collecting(record, evidence.kind, about, at)
        self.session.add(
            EvidenceRow(
                evidence_id=evidence.evidence_id,
                customer_id=evidence.customer_id,
                consent_id=evidence.consent_id,
                kind=evidence.kind,
                state=evidence.state,
                revision=1,
                received_at=evidence.received_at,
                document=self._head(evidence),
            )
        )
        self.session.flush()
        if record.consent.bounds.mode is ConsentMode.STORE:
            place = f"evidence_files/{evidence.evidence_id}"
            sealed = self.vault.seal_bytes(evidence.customer_id, evidence.evidence_id, place, data)
            self.session.add(EvidenceFileRow(evidence_id=evidence.evidence_id, data=sealed))
        self._put_fields(evidence)

    def get(self, evidence_id: str, customer_id: str, at: datetime) -> Evidence:
        """For the person's own eyes. Raises NotFound, or ConsentMissing when not covered now."""
        row, record = self._one(evidence_id, customer_id)
        return self._evidence([(row, self._seen(row, record, at))])[0]

    def file(self, evidence_id: str, customer_id: str, at: datetime) -> bytes:
        """The bytes that were sent; gated like `get`. FileNotKept where consent was to a look alone."""
        row, record = self._one(evidence_id, customer_id)
        self._seen(row, record, at)
        return self._file(row, record)

    def shown_to_people(
        self, customer_id: str, use: Use, at: datetime, barred: Collection[EvidenceKind] = ()
    ) -> tuple[tuple[Evidence, ...], dict[str, tuple[Piece, Standing]]]:
        """Confirmed documents that may be looked at so now, and, by id, why others of the purpose are closed.

        Whoever asks takes their `facts` for the same use: that writes each look down, and each refusal.
        """
        opened, closed = [], dict[str, tuple[Piece, Standing]]()
        for row, record in self.gate.pieces(customer_id, purpose=use.purpose):
            if row.state == EvidenceState.TO_CONFIRM or row.kind in barred:
                continue
            found, head = self.gate.look(row, record, at, purpose=use.purpose, method=use.method)
            if head is not None:
                opened.append((row, head))
            elif found is not Standing.GRANTED:
                closed[row.evidence_id] = row, found
        return self._evidence(opened), closed

    def shown_beside(
        self,
        evidence_id: str,
        customer_id: str,
        use: Use,
        at: datetime,
        access_ids: Callable[[], str],
        barred: Collection[EvidenceKind] = (),
    ) -> tuple[Evidence, ...]:
        """What `shown_to_people` gives beside one of them; each look is written down."""
        found, _ = self.shown_to_people(customer_id, use, at, barred)
        beside = {each.evidence_id: each for each in found if each.evidence_id != evidence_id}
        for row, _ in self.gate.pieces(customer_id, purpose=use.purpose) if beside else ():
            if row.evidence_id in beside:
                self.gate.write_down(row, use, Standing.GRANTED, access_ids(), at)
        return tuple(beside.values())

    def shown_one(
        self,
        evidence_id: str,
        customer_id: str,
        use: Use,
        at: datetime,
        access_id: str,
        barred: Collection[EvidenceKind] = (),
    ) -> Evidence:
        """One document of those that `shown_to_people` gives; the look is written down. Raises NotFound,
        ConsentMissing."""
        row, record = self._one(evidence_id, customer_id)
        if row.state == EvidenceState.TO_CONFIRM or row.kind in barred:
            raise _not_there(evidence_id)
        found, head = self.gate.look(row, record, at, purpose=use.purpose, method=use.method)
        if head is None:
            require(found, EvidenceKind(row.kind))
            raise _not_there(evidence_id)
        self.gate.write_down(row, use, found, access_id, at)
        return self._evidence([(row, head)])[0]

    def shown_file(self, evidence_id: str, customer_id: str, use: Use, at: datetime) -> bytes:
        """The bytes of a document that was `shown_one`. Raises NotFound, ConsentMissing, FileNotKept."""
        row, record = self._one(evidence_id, customer_id)
        require(
            self.gate.look(row, record, at, purpose=use.purpose, method=use.method)[0], EvidenceKind(row.kind)
        )
        return self._file(row, record)

    def with_files(self, evidence_ids: Collection[str]) -> frozenset[str]:
        """Those whose file is kept; of the others a look alone was allowed."""
        query = select(EvidenceFileRow.evidence_id).where(EvidenceFileRow.evidence_id.in_(evidence_ids))
        return frozenset(self.session.scalars(query)) if evidence_ids else frozenset()

    def settle(self, evidence: Evidence, facts: tuple[Fact, ...], at: datetime) -> None:
        """Keep fields as the person left them and the facts that follow from them."""
        row, record = self._one(evidence.evidence_id, evidence.customer_id)
        about = period_of(evidence.kind, evidence.fields)
        require(self.gate.standing(row, record, at, about=about), evidence.kind)
        moved = self.session.execute(
            update(EvidenceRow)
            .where(EvidenceRow.evidence_id == evidence.evidence_id, EvidenceRow.revision == row.revision)
            .values(state=evidence.state, revision=row.revision + 1, document=self._head(evidence))
        )
        if moved.rowcount != 1:  # type: ignore[attr-defined]
            raise EvidenceMoved
        for table in (FieldRow, FactRow):
            self.session.execute(delete(table).where(table.evidence_id == evidence.evidence_id))
        self._put_fields(evidence)
        self.session.add_all(
            FactRow(
                evidence_id=fact.evidence_id,
                name=fact.name,
                document=self._sealed(evidence, f"facts/{fact.evidence_id}/{fact.name}", fact),
            )
            for fact in facts
        )
        self.session.flush()

    def covered(self, customer_id: str, at: datetime) -> tuple[Evidence, ...]:
        """All that the person has shared and that is covered now, for their own eyes."""
        open_rows = []
        for row, record in self.gate.pieces(customer_id):
            _, head = self.gate.look(row, record, at)
            if head is not None:
                open_rows.append((row, head))
        return self._evidence(open_rows)

    def facts(
        self,
        customer_id: str,
        use: Use,
        at: datetime,
        access_ids: Callable[[], str],
        barred: Collection[EvidenceKind] = (),
    ) -> tuple[Fact, ...]:
        """Facts that may be used so now, of no kind that is barred: those are not looked at. Each use is
        recorded, and each that was refused."""
        granted: dict[str, str] = {}
        for row, record in self.gate.pieces(customer_id, purpose=use.purpose):
            if row.state == EvidenceState.TO_CONFIRM or row.kind in barred:
                continue
            found, head = self.gate.look(row, record, at, purpose=use.purpose, method=use.method)
            if head is None and found is Standing.GRANTED:
                continue  # its key is destroyed: there is nothing to look at
            self.gate.write_down(row, use, found, access_ids(), at)
            if head is not None:
                granted[row.evidence_id] = row.consent_id
        query = (
            select(FactRow)
            .where(FactRow.evidence_id.in_(granted))
            .order_by(FactRow.evidence_id, FactRow.name)
        )
        facts = (self._fact(customer_id, row) for row in (self.session.scalars(query) if granted else ()))
        # A fact rests on the consent that its document stands under now, which may have superseded another.
        return tuple(
            fact.model_copy(update={"consent_id": granted[fact.evidence_id]}) for fact in facts if fact
        )

    # --- rows

    def _one(self, evidence_id: str, customer_id: str) -> tuple[Piece, ConsentRecord]:
        found = self.gate.piece(evidence_id, customer_id)
        if found is None:
            raise _not_there(evidence_id)
        return found

    def _seen(self, piece: Piece, record: ConsentRecord, at: datetime) -> Head:
        """What the gate opens; ConsentMissing with the reason, or NotFound where its key is destroyed."""
        found, head = self.gate.look(piece, record, at)
        if head is None:
            require(found, EvidenceKind(piece.kind))
            raise _not_there(piece.evidence_id)
        return head

    def _file(self, piece: Piece, record: ConsentRecord) -> bytes:
        stored = self.session.get(EvidenceFileRow, piece.evidence_id)
        if stored is None or record.consent.bounds.mode is ConsentMode.VIEW:
            raise FileNotKept
        place = f"evidence_files/{piece.evidence_id}"
        data = self.vault.data(piece.customer_id, piece.evidence_id, place, stored.data)
        if data is None:
            raise _not_there(piece.evidence_id)
        return data

    def _head(self, evidence: Evidence) -> bytes:
        head = Head(
            file_name=evidence.file_name,
            media_type=evidence.media_type,
            pages=evidence.pages,
            warnings=evidence.warnings,
            salt=evidence.salt,
            about=period_of(evidence.kind, evidence.fields),
            checks=evidence.checks,
            file_pages=evidence.file_pages,
            hidden=evidence.hidden,
        )
        return self._sealed(evidence, f"evidence/{evidence.evidence_id}", head)

    def _put_fields(self, evidence: Evidence) -> None:
        self.session.add_all(
            FieldRow(
                evidence_id=evidence.evidence_id,
                position=position,
                name=field.name,
                document=self._sealed(evidence, f"fields/{evidence.evidence_id}/{position}", field),
            )
            for position, field in enumerate(evidence.fields)
        )
        self.session.flush()

    def _evidence(self, opened: Iterable[tuple[Piece, Head]]) -> tuple[Evidence, ...]:
        """Documents with their fields, in one query."""
        heads = {row.evidence_id: (row, head) for row, head in opened}
        fields: dict[str, list[Field]] = {evidence_id: [] for evidence_id in heads}
        for each in self._fields_of(tuple(heads)):
            owner = heads[each.evidence_id][0].customer_id
            place = f"fields/{each.evidence_id}/{each.position}"
            text = self._opened(owner, each.evidence_id, place, each.document)
            if text is not None:
                fields[each.evidence_id].append(Field.from_json(text))
        return tuple(_evidence(row, head, tuple(fields[row.evidence_id])) for row, head in heads.values())

    def _fields_of(self, documents: tuple[str, ...]) -> Iterable[Any]:
        self.session.flush()
        if len(documents) == 1:
            return self.session.execute(_FIELDS_OF_ONE, {"documents": documents[0]}).all()
        return self.session.execute(_FIELDS_OF_MANY, {"documents": documents}).all() if documents else ()

    def _fact(self, customer_id: str, row: FactRow) -> Fact | None:
        place = f"facts/{row.evidence_id}/{row.name}"
        text = self._opened(customer_id, row.evidence_id, place, row.document)
        return None if text is None else Fact.from_json(text)

    def _sealed(self, evidence: Evidence, place: str, value: Value) -> bytes:
        return self.vault.seal(evidence.customer_id, evidence.evidence_id, place, value.model_dump_json())

    def _opened(self, customer_id: str, evidence_id: str, place: str, sealed: bytes) -> str | None:
        return self.vault.text(customer_id, evidence_id, place, sealed)


def _evidence(row: Piece, head: Head, fields: tuple[Field, ...]) -> Evidence:
    return Evidence(
        evidence_id=row.evidence_id,
        customer_id=row.customer_id,
        consent_id=row.consent_id,
        kind=EvidenceKind(row.kind),
        state=EvidenceState(row.state),
        file_name=head.file_name,
        media_type=head.media_type,
        pages=head.pages,
        fields=fields,
        warnings=head.warnings,
        checks=head.checks,
        file_pages=head.file_pages,
        hidden=head.hidden,
        salt=head.salt,
        received_at=row.received_at,
    )


def _not_there(evidence_id: str) -> NotFound:
    return NotFound(f"There is no document {evidence_id}.")
