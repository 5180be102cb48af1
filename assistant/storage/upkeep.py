"""What can be done with evidence without looking at it: list, erase, hold, move to another consent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from assistant.storage.destructions import Destructions
from assistant.storage.gate import record_of
from models.errors import NotFound
from models.facts.consent import ConsentRecord
from models.facts.evidence import EvidenceKind, EvidenceState
from models.gated_tables import DecisionInputRow, EvidenceFileRow, EvidenceRow, FactRow, FieldRow
from models.tables import ConsentRow
from tools.consent.standing import life_ends


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is known of evidence without looking at it: that it is or was there."""

    evidence_id: str
    kind: EvidenceKind
    state: EvidenceState
    consent_id: str
    received_at: datetime
    held_until: datetime | None
    hold_basis: str | None


@dataclass(frozen=True, slots=True)
class Upkeep:
    session: Session
    destructions: Destructions

    def tombstones(self, customer_id: str) -> tuple[Tombstone, ...]:
        """All evidence there is or was, oldest first."""
        query = (
            select(EvidenceRow)
            .where(EvidenceRow.customer_id == customer_id)
            .order_by(EvidenceRow.evidence_id)
        )
        return tuple(_tombstone(row) for row in self.session.scalars(query))

    def end(self, evidence_ids: Iterable[str], at: datetime) -> None:
        """Erase; what a law has kept is restricted instead: stored until then, and never used."""
        query = select(EvidenceRow).where(EvidenceRow.evidence_id.in_(tuple(evidence_ids)))
        for row in self.session.scalars(query).all():
            if row.held_until is not None and at < row.held_until:
                row.state, row.revision = EvidenceState.RESTRICTED, row.revision + 1
            elif row.state != EvidenceState.ERASED:
                self._erase(row)
        self.session.flush()

    def hold(self, evidence_id: str, until: datetime, basis: str) -> None:
        """Have a document kept until then, whatever becomes of its consent. Raises NotFound."""
        row = self.session.get(EvidenceRow, evidence_id, with_for_update=True, populate_existing=True)
        if row is None or row.state == EvidenceState.ERASED:
            raise NotFound(f"There is no document {evidence_id}.")
        row.held_until, row.hold_basis = until, basis

    def rehome(self, old_consent_id: str, new_consent_id: str) -> None:
        """What came in under the old consent stands under the one that superseded it."""
        self.session.execute(
            update(EvidenceRow)
            .where(EvidenceRow.consent_id == old_consent_id)
            .values(consent_id=new_consent_id, revision=EvidenceRow.revision + 1)
        )

    def past_their_life(self, at: datetime) -> tuple[tuple[str, str], ...]:
        """Customer and document where nothing supports keeping it: its consent or its life is over."""
        query = (
            select(EvidenceRow, ConsentRow)
            .join(ConsentRow, ConsentRow.consent_id == EvidenceRow.consent_id)
            .where(
                EvidenceRow.state != EvidenceState.ERASED,
                or_(EvidenceRow.held_until.is_(None), EvidenceRow.held_until <= at),
            )
            .order_by(EvidenceRow.customer_id, EvidenceRow.evidence_id)
        )
        rows = self.session.execute(query)
        return tuple(
            (row.customer_id, row.evidence_id)
            for row, consent in rows
            if _is_over(record_of(consent), row.received_at, at)
        )

    def _erase(self, row: EvidenceRow) -> None:
        """Content, fields, facts and decision inputs go, and the key with them; the tombstone stays."""
        for table in (EvidenceFileRow, FieldRow, FactRow, DecisionInputRow):
            self.session.execute(delete(table).where(table.evidence_id == row.evidence_id))
        row.state, row.document, row.revision = EvidenceState.ERASED, None, row.revision + 1
        self.destructions.note(row.customer_id, (row.evidence_id,))


def _is_over(record: ConsentRecord, received_at: datetime, at: datetime) -> bool:
    ended = record.state.is_terminal or at >= record.consent.valid_until
    return ended or at >= life_ends(record.consent, received_at)


def _tombstone(row: EvidenceRow) -> Tombstone:
    return Tombstone(
        row.evidence_id,
        EvidenceKind(row.kind),
        EvidenceState(row.state),
        row.consent_id,
        row.received_at,
        row.held_until,
        row.hold_basis,
    )
