"""Deliveries: noted with the change that is to be told, taken by one worker at a time, never lost."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.errors import NotFound
from models.facts.consent import Consent, ConsentChange
from models.facts.delivery import Delivery, DeliveryState
from models.tables import DeliveryRow
from tools.consent.telling import delivery_id, to_be_told


@dataclass(frozen=True, slots=True)
class Deliveries:
    session: Session

    def note(self, consent: Consent, change: ConsentChange) -> None:
        """One delivery for each counterparty to be told of this change, in its transaction."""
        self.session.add_all(
            DeliveryRow(
                delivery_id=delivery_id(change.consent_id, change.revision, name),
                consent_id=change.consent_id,
                revision=change.revision,
                counterparty=name,
                state=DeliveryState.WAITING,
                attempts=0,
                next_at=change.at,
                last_error=None,
                changed_at=change.at,
            )
            for name in to_be_told(consent, change)
        )

    def due(self, counterparty: str, at: datetime, size: int) -> tuple[Delivery, ...]:
        """What is to be sent to one counterparty now, at most so much, what has waited longest first."""
        query = (
            select(DeliveryRow)
            .where(
                DeliveryRow.counterparty == counterparty,
                DeliveryRow.state == DeliveryState.WAITING,
                DeliveryRow.next_at <= at,
            )
            .order_by(DeliveryRow.next_at, DeliveryRow.consent_id, DeliveryRow.revision)
            .limit(size)
        )
        return tuple(_delivery(row) for row in self.session.scalars(query))

    def claim(self, delivery: Delivery, at: datetime, lease: timedelta) -> Delivery | None:
        """Take it for one attempt, or None when somebody else has. A lease ends also for who died."""
        values = {"attempts": delivery.attempts + 1, "next_at": at + lease, "changed_at": at}
        taken = self._moved(delivery, values, DeliveryRow.next_at <= at)
        return delivery.model_copy(update=values) if taken else None

    def settle(self, claimed: Delivery, state: DeliveryState, at: datetime, *, error: str | None) -> bool:
        """Keep how the last attempt went; False when the lease was over and another worker has it."""
        return self._moved(claimed, {"state": state, "last_error": error, "changed_at": at})

    def put_off(self, claimed: Delivery, next_at: datetime, at: datetime, error: str) -> bool:
        """It is tried again then; False when the lease was over and another worker has it."""
        return self._moved(claimed, {"next_at": next_at, "last_error": error, "changed_at": at})

    def redeliver(self, delivery_id: str, at: datetime) -> Delivery:
        """Have it sent again from the beginning, under the same id. Raises NotFound."""
        row = self.session.get(DeliveryRow, delivery_id, with_for_update=True, populate_existing=True)
        if row is None:
            raise NotFound(f"There is no delivery {delivery_id}.")
        row.state, row.attempts, row.next_at, row.changed_at = DeliveryState.WAITING, 0, at, at
        self.session.flush()
        return _delivery(row)

    def all(self, state: DeliveryState | None = None) -> tuple[Delivery, ...]:
        """In the order in which the changes were made."""
        query = select(DeliveryRow).order_by(
            DeliveryRow.consent_id, DeliveryRow.revision, DeliveryRow.counterparty
        )
        if state is not None:
            query = query.where(DeliveryRow.state == state)
        return tuple(_delivery(row) for row in self.session.scalars(query))

    def of_consent(self, consent_id: str) -> tuple[Delivery, ...]:
        """What was or is to be told about one consent, oldest change first."""
        query = (
            select(DeliveryRow)
            .where(DeliveryRow.consent_id == consent_id)
            .order_by(DeliveryRow.revision, DeliveryRow.counterparty)
        )
        return tuple(_delivery(row) for row in self.session.scalars(query))

    def _moved(self, before: Delivery, values: dict[str, object], *also: object) -> bool:
        """Whether the row was still as `before` has it; counting attempts tells one claim from the next."""
        done = self.session.execute(
            update(DeliveryRow)
            .where(
                DeliveryRow.delivery_id == before.delivery_id,
                DeliveryRow.state == DeliveryState.WAITING,
                DeliveryRow.attempts == before.attempts,
                *also,  # type: ignore[arg-type]
            )
            .values(**values)
        )
        return bool(done.rowcount == 1)  # type: ignore[attr-defined]


def _delivery(row: DeliveryRow) -> Delivery:
    return Delivery(
        delivery_id=row.delivery_id,
        consent_id=row.consent_id,
        revision=row.revision,
        counterparty=row.counterparty,
        state=DeliveryState(row.state),
        attempts=row.attempts,
        next_at=row.next_at,
        last_error=row.last_error,
        changed_at=row.changed_at,
    )
