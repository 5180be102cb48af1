"""Events of accounts that others send: behind the gate, each batch sealed with a key of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from assistant.storage.destructions import Destructions
from assistant.storage.gate import Gate, Use, piece_of, record_of
from assistant.storage.vault import Vault
from models.facts.account_event import EventBatch, EventsHeld
from models.facts.consent import Consent, ConsentRecord, ConsentState, DataCategory, Method, Standing
from models.facts.decision import EVENTS
from models.gated_tables import DecisionInputRow, EventBatchRow
from models.tables import ConsentRow
from tools.consent.standing import is_over, reaches_back_to
from tools.explanation.figures import local_day

_ENDED = tuple(state for state in ConsentState if state.is_terminal)


@dataclass(frozen=True, slots=True)
class AccountEvents:
    session: Session
    gate: Gate
    vault: Vault
    destructions: Destructions

    def add(self, batch: EventBatch, record: ConsentRecord, at: datetime) -> None:
        """Keep what came in; raises ConsentMissing unless its consent lets it in now."""
        self.gate.require_collecting(
            record, DataCategory.ACCOUNT_EVENTS, None, at, method=Method.RECEIVE_EVENTS
        )
        self.session.add(
            EventBatchRow(
                batch_id=batch.batch_id,
                customer_id=batch.customer_id,
                consent_id=batch.consent_id,
                sent_by=batch.sent_by,
                received_at=batch.received_at,
                events=len(batch.events),
                erased=False,
                document=self._sealed(batch),
            )
        )
        self.session.flush()

    def covered(self, customer_id: str, at: datetime) -> tuple[EventBatch, ...]:
        """All that is held and open now, oldest first; for the person's own eyes."""
        opened = (
            self._opened(row)
            for row, record in self.gate.batches(customer_id)
            if self._standing(row, record, at) is Standing.GRANTED
        )
        return tuple(batch for batch in opened if batch is not None)

    def used(
        self, customer_id: str, use: Use, at: datetime, access_ids: Callable[[], str]
    ) -> tuple[EventBatch, ...]:
        """What may be used so now, oldest first. Each use is recorded, and each that was refused."""
        found = []
        for row, record in self.gate.batches(customer_id):
            if record.consent.purpose is not use.purpose:
                continue
            standing = self._standing(row, record, at, use)
            batch = self._opened(row) if standing is Standing.GRANTED else None
            if batch is None and standing is Standing.GRANTED:
                continue  # its key is destroyed: there is nothing to look at
            self.gate.write_down(piece_of(row), use, standing, access_ids(), at)
            found += [] if batch is None else [batch]
        return tuple(found)

    def lines(self, customer_id: str) -> tuple[EventsHeld, ...]:
        """That there are or were events, oldest first; nothing of what they say."""
        query = (
            select(EventBatchRow)
            .where(EventBatchRow.customer_id == customer_id)
            .order_by(EventBatchRow.batch_id)
        )
        return tuple(_line(row) for row in self.session.scalars(query))

    def end(self, batch_ids: Iterable[str]) -> None:
        """Erase: the events go, their key with them, and what decisions derived from them; the line stays."""
        query = select(EventBatchRow).where(
            EventBatchRow.batch_id.in_(tuple(batch_ids)), EventBatchRow.erased.is_(False)
        )
        for row in self.session.scalars(query).all():
            row.erased, row.document = True, None
            self._forget_derived(row.consent_id, row.batch_id)
            self.destructions.note(row.customer_id, (row.batch_id,))
        self.session.flush()

    def closed(self, customer_id: str, at: datetime) -> dict[str, Standing]:
        """Batches that are not open now, and why."""
        held = self.gate.batches(customer_id)
        found = {row.batch_id: self._standing(row, record, at) for row, record in held}
        return {batch_id: why for batch_id, why in found.items() if why is not Standing.GRANTED}

    def rehome(self, old_consent_id: str, new: Consent) -> None:
        """What came in under the old consent stands under the one that superseded it; events that the new
        one does not reach are erased."""
        query = select(EventBatchRow).where(EventBatchRow.consent_id == old_consent_id)
        for row in self.session.scalars(query).all():
            row.consent_id = new.consent_id
            batch = None if row.erased else self._opened(row)
            if batch is not None and self._cut(row, batch, reaches_back_to(new)):
                self._forget_derived(old_consent_id, row.batch_id)
        self.session.flush()

    def past_their_life(self, at: datetime) -> tuple[str, ...]:
        """Customers of whom events are stored that nothing supports any longer."""
        return tuple(dict.fromkeys(row.customer_id for row in self._unsupported(at)))

    def unsupported(self, customer_id: str, at: datetime) -> tuple[EventsHeld, ...]:
        """Batches to be ended: their consent or their life is over."""
        return tuple(_line(row) for row in self._unsupported(at, customer_id))

    def forget_erased(self, customer_id: str) -> frozenset[str]:
        """Delete what says that erased events were there; the consents of those that still are."""
        theirs = EventBatchRow.customer_id == customer_id
        self.session.execute(delete(EventBatchRow).where(theirs, EventBatchRow.erased.is_(True)))
        return frozenset(self.session.scalars(select(EventBatchRow.consent_id).where(theirs)))

    # --- rows

    def _standing(
        self, row: EventBatchRow, record: ConsentRecord, at: datetime, use: Use | None = None
    ) -> Standing:
        method = Method.RECEIVE_EVENTS if use is None else use.method
        purpose = None if use is None else use.purpose
        return self.gate.standing(piece_of(row), record, at, purpose=purpose, method=method)

    def _opened(self, row: EventBatchRow) -> EventBatch | None:
        """None where its key is destroyed."""
        place = f"event_batches/{row.batch_id}"
        assert row.document is not None, "only what is erased has none"
        text = self.vault.text(row.customer_id, row.batch_id, place, row.document)
        if text is None:
            return None
        return EventBatch.from_json(text).model_copy(update={"consent_id": row.consent_id})

    def _cut(self, row: EventBatchRow, batch: EventBatch, first: date) -> bool:
        """Keep the events from that day on; whether there were others."""
        within = tuple(event for event in batch.events if local_day(event.at) >= first)
        if not within:
            self.end((row.batch_id,))
        elif len(within) < len(batch.events):
            row.events, row.document = len(within), self._sealed(batch.model_copy(update={"events": within}))
        return len(within) < len(batch.events)

    def _forget_derived(self, consent_id: str, batch_id: str) -> None:
        """What decisions derived from a log goes as soon as any part of the log does."""
        self.session.execute(
            delete(DecisionInputRow).where(
                or_(
                    DecisionInputRow.evidence_id == batch_id,
                    DecisionInputRow.source == f"{EVENTS}{consent_id}",
                )
            )
        )

    def _sealed(self, batch: EventBatch) -> bytes:
        place = f"event_batches/{batch.batch_id}"
        return self.vault.seal(batch.customer_id, batch.batch_id, place, batch.model_dump_json())

    def _unsupported(self, at: datetime, customer_id: str | None = None) -> Iterator[EventBatchRow]:
        may_be_over = or_(
            ConsentRow.state.in_(_ENDED),
            ConsentRow.valid_until <= at,
            EventBatchRow.received_at <= at - timedelta(days=1),
        )
        query = (
            select(EventBatchRow, ConsentRow)
            .join(ConsentRow, ConsentRow.consent_id == EventBatchRow.consent_id)
            .where(EventBatchRow.erased.is_(False), may_be_over)
            .order_by(EventBatchRow.customer_id, EventBatchRow.batch_id)
        )
        if customer_id is not None:
            query = query.where(EventBatchRow.customer_id == customer_id)
        for row, consent in self.session.execute(query):
            if is_over(record_of(consent), row.received_at, at):
                yield row


def _line(row: EventBatchRow) -> EventsHeld:
    return EventsHeld(
        batch_id=row.batch_id,
        consent_id=row.consent_id,
        sent_by=row.sent_by,
        received_at=row.received_at,
        count=row.events,
        erased=row.erased,
    )
