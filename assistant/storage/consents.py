"""Consents and their changes of state."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.storage.gate import record_of
from models.errors import Conflict, NotFound
from models.facts.consent import Channel, ConsentChange, ConsentRecord, ConsentState
from models.tables import ConsentChangeRow, ConsentRow, NoticeRow


class ConsentMoved(Conflict):
    """Somebody changed this consent at the same moment; look again and retry."""

    code = "consent_moved"


@dataclass(frozen=True, slots=True)
class Consents:
    session: Session

    def add(self, record: ConsentRecord, body_hash: str, change: ConsentChange, notice: str) -> None:
        """`notice` is the text the person is shown; it is kept once, under the hash that the body names."""
        consent = record.consent
        self.session.merge(NoticeRow(sha256=consent.notice_sha256, text=notice))
        self.session.add(
            ConsentRow(
                consent_id=consent.consent_id,
                customer_id=consent.customer_id,
                purpose=consent.purpose,
                state=record.state,
                revision=record.revision,
                body=consent.model_dump_json(),
                body_hash=body_hash,
                valid_until=consent.valid_until,
                changed_at=record.changed_at,
            )
        )
        self.session.flush()
        self._note(change)

    def get(self, consent_id: str, customer_id: str) -> ConsentRecord:
        """Raises NotFound, also for somebody else's consent."""
        row = self.session.get(ConsentRow, consent_id)
        if row is None or row.customer_id != customer_id:
            raise NotFound(f"There is no consent {consent_id}.")
        return record_of(row)

    def owner(self, consent_id: str) -> str:
        """Whose consent it is; raises NotFound."""
        row = self.session.get(ConsentRow, consent_id)
        if row is None:
            raise NotFound(f"There is no consent {consent_id}.")
        return row.customer_id

    def of_customer(self, customer_id: str) -> tuple[ConsentRecord, ...]:
        """All of a customer's consents, oldest first."""
        query = (
            select(ConsentRow).where(ConsentRow.customer_id == customer_id).order_by(ConsentRow.consent_id)
        )
        return tuple(record_of(row) for row in self.session.scalars(query))

    def move(self, record: ConsentRecord, change: ConsentChange) -> None:
        """Keep a change of state; raises ConsentMoved when the record was stale."""
        row = self.session.get(ConsentRow, record.consent_id, with_for_update=True, populate_existing=True)
        if row is None or row.revision != change.revision - 1 or row.state != change.from_state:
            raise ConsentMoved
        row.state, row.revision, row.changed_at = record.state, record.revision, record.changed_at
        self._note(change)

    def changes(self, consent_id: str) -> tuple[ConsentChange, ...]:
        """Every change of state with its receipt, oldest first."""
        query = (
            select(ConsentChangeRow)
            .where(ConsentChangeRow.consent_id == consent_id)
            .order_by(ConsentChangeRow.revision)
        )
        return tuple(_change(row) for row in self.session.scalars(query))

    def all_changes(self) -> tuple[ConsentChange, ...]:
        """Every change of every consent; for verifying the record."""
        query = select(ConsentChangeRow).order_by(ConsentChangeRow.consent_id, ConsentChangeRow.revision)
        return tuple(_change(row) for row in self.session.scalars(query))

    def notice(self, sha256: str) -> str | None:
        """The text that was shown, by its hash."""
        row = self.session.get(NoticeRow, sha256)
        return None if row is None else row.text

    def _note(self, change: ConsentChange) -> None:
        self.session.add(ConsentChangeRow(**change.model_dump()))


def _change(row: ConsentChangeRow) -> ConsentChange:
    return ConsentChange(
        consent_id=row.consent_id,
        revision=row.revision,
        from_state=None if row.from_state is None else ConsentState(row.from_state),
        to_state=ConsentState(row.to_state),
        at=row.at,
        channel=Channel(row.channel),
        receipt=row.receipt,
    )
