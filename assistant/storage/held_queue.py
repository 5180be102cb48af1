"""Payments that wait, over all customers, for who looks at them; and how those that were alike turned out.

Read only, and behind the same wall as everything that is kept against fraud.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from assistant.storage.vault import RETAINED, Vault
from models.facts.intervention import Intervention, InterventionState, Label
from models.fraud_tables import InterventionRow, PaymentEventRow, PaymentLabelRow

OPEN = (InterventionState.WITH_A_PERSON, InterventionState.WAITING)
"""In the order of the queue: whoever asked for somebody is first."""

_ENDED = tuple(state for state in InterventionState if not state.is_open)

Place = tuple[InterventionState, datetime, str]
"""Where a page of the queue ended: state, end of the wait, payment."""


@dataclass(frozen=True, slots=True)
class HeldQueue:
    session: Session
    vault: Vault

    def page(
        self, at: datetime, states: Iterable[InterventionState], after: Place | None, size: int
    ) -> tuple[Intervention, ...]:
        """Those that can still be answered at `at`, by state, then the first to expire; at most `size`."""
        found: list[Intervention] = []
        for state in [each for each in OPEN if each in set(states)]:
            if after is not None and OPEN.index(state) < OPEN.index(after[0]):
                continue
            query = (
                select(InterventionRow)
                .where(InterventionRow.state == state.value, InterventionRow.expires_at > at)
                .order_by(InterventionRow.expires_at, InterventionRow.payment_id)
            )
            if after is not None and state is after[0]:
                query = query.where(_past(after))
            found += self._opened(query.limit(size - len(found)))
            if len(found) >= size:
                break
        return tuple(found)

    def counts(self, at: datetime) -> dict[InterventionState, int]:
        """How many can still be answered at `at`, by state."""
        query = (
            select(InterventionRow.state, func.count())
            .where(
                InterventionRow.state.in_([state.value for state in OPEN]), InterventionRow.expires_at > at
            )
            .group_by(InterventionRow.state)
        )
        known = {InterventionState(row[0]): int(row[1]) for row in self.session.execute(query)}
        return {state: known.get(state, 0) for state in OPEN}

    def ended(self, size: int) -> tuple[Intervention, ...]:
        """The latest that have ended, whatever their end, the latest first: so many, and no choice among them
        that would favour one end."""
        found: list[tuple[datetime, str]] = []
        for state in _ENDED:
            query = select(InterventionRow.expires_at, InterventionRow.payment_id).where(
                InterventionRow.state == state.value
            )
            latest = query.order_by(InterventionRow.expires_at.desc()).limit(size)
            found += [(row.expires_at, row.payment_id) for row in self.session.execute(latest)]
        chosen = [payment_id for _, payment_id in sorted(found, reverse=True)[:size]]
        opened = self._opened(select(InterventionRow).where(InterventionRow.payment_id.in_(chosen)))
        return tuple(sorted(opened, key=lambda each: each.held_at, reverse=True))

    def labels(self, payment_ids: Iterable[str]) -> dict[str, Label]:
        """What is said of these payments; the newest of several counts."""
        query = (
            select(PaymentLabelRow)
            .where(PaymentLabelRow.payment_id.in_(list(payment_ids)))
            .order_by(PaymentLabelRow.at, PaymentLabelRow.label_id)
        )
        found: dict[str, Label] = {}
        for row in self.session.scalars(query):
            text = self.vault.text(row.customer_id, RETAINED, f"payment_labels/{row.label_id}", row.document)
            if text is not None:
                found[row.payment_id] = Label.from_json(text)
        return found

    def event(self, payment_id: str) -> bytes | None:
        """The record that the engine keeps of a payment, and its assessment behind it."""
        row = self.session.get(PaymentEventRow, payment_id)
        if row is None:
            return None
        return self.vault.data(row.customer_id, RETAINED, f"payment_events/{payment_id}", row.document)

    def _opened(self, query: Select[Any]) -> list[Intervention]:
        found = []
        for row in self.session.scalars(query):
            place = f"interventions/{row.payment_id}"
            text = self.vault.text(row.customer_id, RETAINED, place, row.document)
            if text is not None:
                found.append(Intervention.from_json(text))
        return found


def _past(place: Place) -> ColumnElement[bool]:
    _, expires_at, payment_id = place
    return or_(
        InterventionRow.expires_at > expires_at,
        and_(InterventionRow.expires_at == expires_at, InterventionRow.payment_id > payment_id),
    )
