"""Consents and their changes of state."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from assistant.storage.deliveries import Deliveries
from assistant.storage.gate import has_open_limit, record_of
from models.errors import Conflict, NotFound
from models.facts.consent import Channel, Consent, ConsentChange, ConsentRecord, ConsentState, Purpose
from models.tables import ConsentChangeRow, ConsentRow, NoticeRow
from tools.audit.seal import seal_of

_OPEN = tuple(state for state in ConsentState if not state.is_terminal)
_GIVEN = (ConsentState.ACTIVE, ConsentState.PAUSED)


class ConsentMoved(Conflict):
    """Somebody changed this consent at the same moment; look again and retry."""

    code = "consent_moved"


@dataclass(frozen=True, slots=True)
class Consents:
    session: Session
    deliveries: Deliveries

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
        self._note(consent, change)

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

    def over_by_time(self, at: datetime, asked_before: datetime) -> tuple[str, ...]:
        """Customers with a consent that is over by time: past its end, asked for before then without an
        answer, or lasting only while a limit is open."""
        query = select(ConsentRow.customer_id).where(
            or_(
                and_(ConsentRow.state.in_(_OPEN), ConsentRow.valid_until <= at),
                and_(ConsentRow.state == ConsentState.REQUESTED, ConsentRow.changed_at <= asked_before),
                and_(
                    ConsentRow.state.in_(_GIVEN),
                    ConsentRow.purpose == Purpose.MONITORING,
                    ~has_open_limit(ConsentRow.customer_id, at),
                ),
            )
        )
        return tuple(self.session.scalars(query.distinct().order_by(ConsentRow.customer_id)))

    def move(self, record: ConsentRecord, change: ConsentChange) -> None:
        """Keep a change of state; raises ConsentMoved when the record was stale."""
        row = self.session.get(ConsentRow, record.consent_id, with_for_update=True, populate_existing=True)
        if row is None or row.revision != change.revision - 1 or row.state != change.from_state:
            raise ConsentMoved
        row.state, row.revision, row.changed_at = record.state, record.revision, record.changed_at
        self._note(record.consent, change)

    def changes(self, consent_id: str) -> tuple[ConsentChange, ...]:
        """Every change of state with its receipt, oldest first."""
        query = (
            select(ConsentChangeRow)
            .where(ConsentChangeRow.consent_id == consent_id)
            .order_by(ConsentChangeRow.revision)
        )
        return tuple(_change(row) for row in self.session.scalars(query))

    def all_rows(self) -> Iterable[tuple[str, str, str, int, str]]:
        """Id, hash of the body as it stands, hash kept, revision, state of every consent; for verifying."""
        for row in self.session.scalars(select(ConsentRow).order_by(ConsentRow.consent_id)):
            try:
                stands = seal_of(Consent.from_json(row.body))
            except ValueError:
                stands = ""
            yield row.consent_id, stands, row.body_hash, row.revision, row.state

    def all_changes(self) -> tuple[ConsentChange, ...]:
        """Every change of every consent; for verifying the record."""
        query = select(ConsentChangeRow).order_by(ConsentChangeRow.consent_id, ConsentChangeRow.revision)
        return tuple(_change(row) for row in self.session.scalars(query))

    def notice(self, sha256: str) -> str | None:
        """The text that was shown, by its hash."""
        row = self.session.get(NoticeRow, sha256)
        return None if row is None else row.text

    def _note(self, consent: Consent, change: ConsentChange) -> None:
        """The change with its receipt, and who is to be told of it."""
        self.session.add(ConsentChangeRow(**change.model_dump()))
        self.deliveries.note(consent, change)


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
