"""What can be done with evidence without looking at it: list, erase, hold, move to another consent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.orm import Session

from assistant.storage.destructions import Destructions
from assistant.storage.gate import record_of
from assistant.storage.marks import forget_marks
from models.errors import NotFound
from models.facts.consent import ConsentState
from models.facts.evidence import EvidenceKind, EvidenceState
from models.gated_tables import DecisionInputRow, EvidenceFileRow, EvidenceRow, FactRow, FieldRow
from models.tables import ConsentRow, ShadowRow
from tools.consent.standing import is_over

_ENDED = tuple(state for state in ConsentState if state.is_terminal)


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
                if row.state not in {EvidenceState.ERASED, EvidenceState.RESTRICTED}:
                    row.state, row.revision = EvidenceState.RESTRICTED, row.revision + 1
            elif row.state != EvidenceState.ERASED:
                self._erase(row)
        self.session.flush()

    def owner(self, evidence_id: str) -> str:
        """Whose document it is or was; raises NotFound."""
        row = self.session.get(EvidenceRow, evidence_id)
        if row is None:
            raise _not_there(evidence_id)
        return row.customer_id

    def hold(self, evidence_id: str, until: datetime, basis: str) -> None:
        """Have a document kept until then, whatever becomes of its consent. Raises NotFound."""
        row = self.session.get(EvidenceRow, evidence_id, with_for_update=True, populate_existing=True)
        if row is None or row.state == EvidenceState.ERASED:
            raise _not_there(evidence_id)
        row.held_until, row.hold_basis = until, basis

    def release(self, evidence_id: str, at: datetime) -> None:
        """End a hold; what only the hold had kept is erased. Raises NotFound where there is none."""
        row = self.session.get(EvidenceRow, evidence_id, with_for_update=True, populate_existing=True)
        if row is None or row.state == EvidenceState.ERASED or row.held_until is None:
            raise NotFound(f"There is no hold on a document {evidence_id}.")
        row.held_until = row.hold_basis = None
        if row.state == EvidenceState.RESTRICTED:
            self._erase(row)
        self.session.flush()

    def on_hold(self) -> tuple[tuple[str, Tombstone], ...]:
        """Every document with a hold that is still there, and whose it is; the first to be free, first."""
        query = (
            select(EvidenceRow)
            .where(EvidenceRow.held_until.is_not(None), EvidenceRow.state != EvidenceState.ERASED)
            .order_by(EvidenceRow.held_until, EvidenceRow.evidence_id)
        )
        return tuple((row.customer_id, _tombstone(row)) for row in self.session.scalars(query))

    def rehome(self, old_consent_id: str, new_consent_id: str) -> None:
        """What came in under the old consent stands under the one that superseded it."""
        self.session.execute(
            update(EvidenceRow)
            .where(EvidenceRow.consent_id == old_consent_id)
            .values(consent_id=new_consent_id, revision=EvidenceRow.revision + 1)
        )

    def drop_files(self, consent_id: str) -> None:
        """Delete the files of what stands under a consent to a look alone; a hold keeps its own."""
        ids = select(EvidenceRow.evidence_id).where(
            EvidenceRow.consent_id == consent_id, EvidenceRow.held_until.is_(None)
        )
        self.session.execute(delete(EvidenceFileRow).where(EvidenceFileRow.evidence_id.in_(ids)))

    def past_their_life(self, at: datetime) -> tuple[str, ...]:
        """Customers of whom something is stored that nothing supports any longer."""
        return tuple(dict.fromkeys(row.customer_id for row in self._unsupported(at)))

    def unsupported(self, customer_id: str, at: datetime) -> tuple[Tombstone, ...]:
        """Documents to be ended: their consent, their life or the hold that alone kept them is over."""
        return tuple(_tombstone(row) for row in self._unsupported(at, customer_id))

    def forget_erased(self, customer_id: str) -> frozenset[str]:
        """Delete what says that erased documents were there; the consents of those that still are."""
        self.session.execute(
            delete(EvidenceRow).where(
                EvidenceRow.customer_id == customer_id, EvidenceRow.state == EvidenceState.ERASED
            )
        )
        left = select(EvidenceRow.consent_id).where(EvidenceRow.customer_id == customer_id)
        return frozenset(self.session.scalars(left))

    def _unsupported(self, at: datetime, customer_id: str | None = None) -> Iterator[EvidenceRow]:
        held = and_(EvidenceRow.held_until.is_not(None), EvidenceRow.held_until > at)
        restricted = EvidenceRow.state == EvidenceState.RESTRICTED
        # Data lives for a day at the least, so what came in later need not be looked at.
        may_be_over = or_(
            ConsentRow.state.in_(_ENDED),
            ConsentRow.valid_until <= at,
            EvidenceRow.received_at <= at - timedelta(days=1),
        )
        query = (
            select(EvidenceRow, ConsentRow)
            .join(ConsentRow, ConsentRow.consent_id == EvidenceRow.consent_id)
            .where(
                EvidenceRow.state != EvidenceState.ERASED,
                or_(and_(restricted, ~held), and_(~restricted, may_be_over)),
            )
            .order_by(EvidenceRow.customer_id, EvidenceRow.evidence_id)
        )
        if customer_id is not None:
            query = query.where(EvidenceRow.customer_id == customer_id)
        for row, consent in self.session.execute(query):
            if row.state == EvidenceState.RESTRICTED or is_over(record_of(consent), row.received_at, at):
                yield row

    def _erase(self, row: EvidenceRow) -> None:
        """Content, fields, facts and decision inputs go, and the key with them; the tombstone stays.

        What a shadow policy would have decided on it goes as well.
        """
        theirs = select(DecisionInputRow.decision_id).where(DecisionInputRow.evidence_id == row.evidence_id)
        self.session.execute(delete(ShadowRow).where(ShadowRow.decision_id.in_(theirs)))
        for table in (EvidenceFileRow, FieldRow, FactRow, DecisionInputRow):
            self.session.execute(delete(table).where(table.evidence_id == row.evidence_id))
        forget_marks(self.session, row.evidence_id)
        row.state, row.document, row.revision = EvidenceState.ERASED, None, row.revision + 1
        self.destructions.note(row.customer_id, (row.evidence_id,))


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


def _not_there(evidence_id: str) -> NotFound:
    return NotFound(f"There is no document {evidence_id}.")
