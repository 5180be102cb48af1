"""The gate: everything that evidence says passes here. What no consent opens at that moment stays closed.

A refused use is written down beside the uses; the person's own looks are gated, and not written down.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Exists, Select, bindparam, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from assistant.storage.vault import Vault
from models.errors import ConsentMissing, RecordTampered
from models.facts.consent import (
    Access,
    Consent,
    ConsentRecord,
    ConsentState,
    DataCategory,
    Method,
    Period,
    Purpose,
    Standing,
    category_of,
)
from models.facts.evidence import Check, EvidenceKind, EvidenceState, HiddenPlace, PageSize
from models.facts.value import Value
from models.gated_tables import EventBatchRow, EvidenceRow
from models.tables import AccessRow, ConsentRow, LimitRow
from tools.audit.seal import seal_of
from tools.consent.standing import Look, standing_of


@dataclass(frozen=True, slots=True)
class Use:
    """What evidence is wanted for by anyone but the person: it leaves a record of the look. `decision_id`:
    the decision that looks, or is looked at; `staff_id`: somebody at the lender."""

    purpose: Purpose
    method: Method
    use: str
    decision_id: str | None
    staff_id: str | None = None


class Head(Value):
    """What is kept of a document beside its fields. `about` is the time it speaks of."""

    file_name: str
    media_type: str
    pages: tuple[PageSize, ...]
    warnings: tuple[str, ...]
    salt: str
    about: Period | None
    checks: tuple[Check, ...] = ()
    file_pages: tuple[int, ...] = ()
    hidden: tuple[HiddenPlace, ...] = ()


class Piece(NamedTuple):
    """One document as it lies behind the gate: `document` is sealed, and nothing of what it says is known."""

    evidence_id: str
    customer_id: str
    consent_id: str
    kind: str
    state: str
    revision: int
    received_at: datetime
    document: bytes | None


_CATEGORY = {
    **{kind.value: category_of(kind) for kind in EvidenceKind},
    DataCategory.ACCOUNT_EVENTS.value: DataCategory.ACCOUNT_EVENTS,
}

# Written once, and over the tables themselves: what SQLAlchemy adds to that takes longer than the database.
_evidence, _consents = EvidenceRow.__table__.c, ConsentRow.__table__.c
_PIECES = (
    select(
        *(_evidence[name] for name in Piece._fields),
        _consents.body,
        _consents.body_hash,
        _consents.state,
        _consents.revision,
        _consents.changed_at,
    )
    .join_from(EvidenceRow.__table__, ConsentRow.__table__, _consents.consent_id == _evidence.consent_id)
    .where(_evidence.customer_id == bindparam("customer_id"), _evidence.state != EvidenceState.ERASED.value)
    .order_by(_evidence.evidence_id)
)
_PIECE = len(Piece._fields)
_ONE_PIECE = _PIECES.where(_evidence.evidence_id == bindparam("evidence_id"))
_PIECES_FOR = _PIECES.where(_consents.purpose == bindparam("purpose"))


@dataclass(frozen=True, slots=True)
class Gate:
    session: Session
    recipient: str
    """Who looks: this program's operator, as consents name them."""
    vault: Vault

    def pieces(
        self, customer_id: str, *, purpose: Purpose | None = None
    ) -> list[tuple[Piece, ConsentRecord]]:
        """Evidence that is not erased, each with the consent it was collected under, in one query.

        Nothing of its content: that opens only after `look`.
        """
        if purpose is None:
            return self._asked(_PIECES, customer_id=customer_id)
        return self._asked(_PIECES_FOR, customer_id=customer_id, purpose=purpose)

    def piece(self, evidence_id: str, customer_id: str) -> tuple[Piece, ConsentRecord] | None:
        """The same of one document; None for what is erased or somebody else's."""
        found = self._asked(_ONE_PIECE, customer_id=customer_id, evidence_id=evidence_id)
        return found[0] if found else None

    def batches(self, customer_id: str) -> list[tuple[EventBatchRow, ConsentRecord]]:
        """Batches of account events that are not erased, oldest first, each with its consent."""
        self.session.flush()
        query = (
            select(EventBatchRow, ConsentRow)
            .join(ConsentRow, ConsentRow.consent_id == EventBatchRow.consent_id)
            .where(EventBatchRow.customer_id == customer_id, EventBatchRow.erased.is_(False))
            .order_by(EventBatchRow.batch_id)
        )
        return [(row, record_of(consent)) for row, consent in self.session.execute(query)]

    def standing(
        self,
        piece: Piece,
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
            category=_CATEGORY[piece.kind],
            recipient=self.recipient,
            at=at,
            method=method,
            about=about,
            received_at=piece.received_at,
            limit_open=wanted is not Purpose.MONITORING or self.limit_open(piece.customer_id, at),
            restricted=piece.state == EvidenceState.RESTRICTED,
        )
        return standing_of(record, look)

    def look(
        self,
        piece: Piece,
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
        found = self.standing(piece, record, at, purpose=purpose, method=method)
        if found is not Standing.GRANTED or piece.document is None:
            return found, None
        place = f"evidence/{piece.evidence_id}"
        text = self.vault.text(piece.customer_id, piece.evidence_id, place, piece.document)
        if text is None:
            return found, None
        head = Head.from_json(text)
        if head.about is not None:
            found = self.standing(piece, record, at, purpose=purpose, method=method, about=head.about)
        return found, head if found is Standing.GRANTED else None

    def require_collecting(
        self,
        record: ConsentRecord,
        kind: EvidenceKind | DataCategory,
        about: Period | None,
        at: datetime,
        *,
        method: Method = Method.READ_DOCUMENT,
    ) -> None:
        """Raises ConsentMissing unless a piece of this kind may come in now under the consent."""
        consent = record.consent
        look = Look(
            purpose=consent.purpose,
            category=_CATEGORY[kind.value],
            recipient=self.recipient,
            at=at,
            method=method,
            about=about,
            received_at=at,
            collected=self.collected(consent),
            limit_open=consent.purpose is not Purpose.MONITORING or self.limit_open(consent.customer_id, at),
        )
        require(standing_of(record, look), kind)

    def collected(self, consent: Consent) -> tuple[datetime, ...]:
        """When pieces came in under this consent, erased ones too; counted where all workers see it."""
        tables = (EvidenceRow, EventBatchRow)
        queries = (
            select(table.received_at).where(
                table.consent_id == consent.consent_id, table.received_at >= consent.valid_from
            )
            for table in tables
        )
        return tuple(moment for query in queries for moment in self.session.scalars(query))

    def limit_open(self, customer_id: str, at: datetime) -> bool:
        """Whether the customer has a limit in force that holds anything."""
        return bool(self.session.scalar(select(has_open_limit(customer_id, at))))

    def write_down(self, piece: Piece, use: Use, standing: Standing, access_id: str, at: datetime) -> None:
        """One look, or one refused, on the record; in the transaction that looks."""
        access = Access(
            access_id=access_id,
            customer_id=piece.customer_id,
            evidence_id=piece.evidence_id,
            consent_id=piece.consent_id,
            purpose=use.purpose,
            category=_CATEGORY[piece.kind],
            recipient=self.recipient,
            use=use.use,
            at=at,
            decision_id=use.decision_id,
            standing=standing,
            staff_id=use.staff_id,
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

    def _asked(self, query: Select[tuple[Any, ...]], **values: str) -> list[tuple[Piece, ConsentRecord]]:
        self.session.flush()  # such a query does not by itself see what is still to be written
        found = self.session.execute(query, values).all()
        return [(Piece(*row[:_PIECE]), _record(*row[_PIECE:])) for row in found]


def piece_of(row: EventBatchRow) -> Piece:
    """A batch as the gate knows pieces of evidence."""
    return Piece(
        evidence_id=row.batch_id,
        customer_id=row.customer_id,
        consent_id=row.consent_id,
        kind=DataCategory.ACCOUNT_EVENTS.value,
        state="confirmed",
        revision=1,
        received_at=row.received_at,
        document=row.document,
    )


def require(found: Standing, kind: EvidenceKind | DataCategory) -> None:
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
    return _record(row.body, row.body_hash, row.state, row.revision, row.changed_at)


@lru_cache(maxsize=8192)
def _record(body: str, body_hash: str, state: str, revision: int, changed_at: datetime) -> ConsentRecord:
    """The same words give the same record; any other is read anew."""
    return ConsentRecord(
        consent=_body(body, body_hash),
        state=ConsentState(state),
        revision=revision,
        changed_at=changed_at,
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
