"""Interventions, what payments are said to have been, trusted contacts: the fraud side of the wall.

What became of payments is sealed with the key for what the law has kept; a trusted contact, who is somebody
else's name and number, with the person's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from assistant.storage.vault import PERSON, RETAINED, Vault
from models.errors import NotFound
from models.facts.intervention import Intervention, InterventionState, Label, TrustedContact
from models.fraud_tables import InterventionRow, PaymentLabelRow, TrustedContactRow

_OPEN = tuple(state.value for state in InterventionState if state.is_open)


@dataclass(frozen=True, slots=True)
class Interventions:
    """Everything that changes something is done under the customer's lock."""

    session: Session
    vault: Vault

    def keep(self, intervention: Intervention, at: datetime) -> None:
        """Keep an intervention as it now stands."""
        row = self.session.get(InterventionRow, intervention.payment_id)
        if row is None:
            row = InterventionRow(payment_id=intervention.payment_id, customer_id=intervention.customer_id)
            self.session.add(row)
        assert row.customer_id == intervention.customer_id, "a payment is one person's"
        row.state, row.expires_at, row.changed_at = intervention.state, intervention.expires_at, at
        place = f"interventions/{intervention.payment_id}"
        text = intervention.model_dump_json()
        row.document = self.vault.seal(intervention.customer_id, RETAINED, place, text)
        self.session.flush()

    def get(self, payment_id: str, customer_id: str) -> Intervention:
        """Raises NotFound, also for somebody else's payment and for one that never waited."""
        found = self.find(payment_id)
        if found is None or found.customer_id != customer_id:
            raise NotFound(f"There is no payment {payment_id} that was held.")
        return found

    def find(self, payment_id: str) -> Intervention | None:
        """The intervention in a payment, whoever's it is; None where there was none."""
        row = self.session.get(InterventionRow, payment_id)
        return None if row is None else self._intervention(row)

    def of_customer(self, customer_id: str) -> tuple[Intervention, ...]:
        """All of theirs, oldest first."""
        query = select(InterventionRow).where(InterventionRow.customer_id == customer_id)
        found = self._interventions(query)
        return tuple(sorted(found, key=lambda each: (each.held_at, each.payment_id)))

    def waiting(self, customer_id: str, at: datetime) -> tuple[Intervention, ...]:
        """Those that the person may still answer, oldest first."""
        query = select(InterventionRow).where(
            InterventionRow.customer_id == customer_id,
            InterventionRow.state.in_(_OPEN),
            InterventionRow.expires_at > at,
        )
        return tuple(sorted(self._interventions(query), key=lambda each: (each.held_at, each.payment_id)))

    def latest(self, customer_id: str, size: int) -> tuple[Intervention, ...]:
        """Those that something last happened to, the newest first."""
        query = (
            select(InterventionRow)
            .where(InterventionRow.customer_id == customer_id)
            .order_by(InterventionRow.changed_at.desc(), InterventionRow.payment_id)
        )
        return self._interventions(query.limit(size))

    def unanswered(self, customer_id: str) -> tuple[Intervention, ...]:
        """Those that are noted as open, in time or not."""
        query = select(InterventionRow).where(
            InterventionRow.customer_id == customer_id, InterventionRow.state.in_(_OPEN)
        )
        return self._interventions(query.order_by(InterventionRow.payment_id))

    def with_overdue(self, at: datetime) -> tuple[str, ...]:
        """Customers with payments that waited too long."""
        query = select(InterventionRow.customer_id).where(
            InterventionRow.state.in_(_OPEN), InterventionRow.expires_at <= at
        )
        return tuple(self.session.scalars(query.distinct()))

    def insisted_minor(self, customer_id: str, since: datetime) -> int:
        """What went on at their own word since then, in minor units."""
        query = select(InterventionRow).where(
            InterventionRow.customer_id == customer_id,
            InterventionRow.state == InterventionState.GONE_ON.value,
            InterventionRow.changed_at > since,
        )
        return sum(each.payment.amount_minor for each in self._interventions(query))

    # --- what payments are said to have been

    def add_label(self, label: Label) -> None:
        place = f"payment_labels/{label.label_id}"
        self.session.add(
            PaymentLabelRow(
                label_id=label.label_id,
                payment_id=label.payment_id,
                customer_id=label.customer_id,
                document=self.vault.seal(label.customer_id, RETAINED, place, label.model_dump_json()),
                at=label.at,
            )
        )
        self.session.flush()

    def labels(self, customer_id: str) -> tuple[Label, ...]:
        """Every label of a customer's payments, oldest first."""
        query = select(PaymentLabelRow).where(PaymentLabelRow.customer_id == customer_id)
        rows = self.session.scalars(query.order_by(PaymentLabelRow.at, PaymentLabelRow.label_id))
        found = (
            self.vault.text(customer_id, RETAINED, f"payment_labels/{row.label_id}", row.document)
            for row in rows
        )
        return tuple(Label.from_json(text) for text in found if text is not None)

    # --- whom to call first

    def keep_contact(self, contact: TrustedContact) -> None:
        """One at a time: a new one takes the place of the old."""
        row = self.session.get(TrustedContactRow, contact.customer_id)
        if row is None:
            row = TrustedContactRow(customer_id=contact.customer_id)
            self.session.add(row)
        place = f"trusted_contacts/{contact.customer_id}"
        row.document = self.vault.seal(contact.customer_id, PERSON, place, contact.model_dump_json())
        row.at = contact.at
        self.session.flush()

    def contact(self, customer_id: str) -> TrustedContact | None:
        row = self.session.get(TrustedContactRow, customer_id)
        if row is None:
            return None
        text = self.vault.text(customer_id, PERSON, f"trusted_contacts/{customer_id}", row.document)
        return None if text is None else TrustedContact.from_json(text)

    def forget_contact(self, customer_id: str) -> None:
        """Forgetting one that is not there changes nothing."""
        self.session.execute(delete(TrustedContactRow).where(TrustedContactRow.customer_id == customer_id))

    def _interventions(self, query: Select[Any]) -> tuple[Intervention, ...]:
        found = (self._intervention(row) for row in self.session.scalars(query))
        return tuple(each for each in found if each is not None)

    def _intervention(self, row: InterventionRow) -> Intervention | None:
        place = f"interventions/{row.payment_id}"
        text = self.vault.text(row.customer_id, RETAINED, place, row.document)
        return None if text is None else Intervention.from_json(text)


MOVED_ROWS: tuple[tuple[type[Any], Callable[[Any], str], str], ...] = (
    (InterventionRow, lambda row: f"interventions/{row.payment_id}", RETAINED),
    (PaymentLabelRow, lambda row: f"payment_labels/{row.label_id}", RETAINED),
    (TrustedContactRow, lambda row: f"trusted_contacts/{row.customer_id}", PERSON),
)
"""What a person takes along of it: the rows, where each is sealed, and for which key."""


def forget_interventions(session: Session, customer_id: str) -> None:
    """What no law has kept any longer is deleted."""
    for row, _, _ in MOVED_ROWS:
        session.execute(delete(row).where(row.customer_id == customer_id))
