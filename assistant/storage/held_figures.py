"""Payments that waited, as figures are counted from: of a payment only when, for what, and what became of it.

Behind the wall around what fights fraud: nothing about a limit asks here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.storage.vault import RETAINED, Vault
from models.facts.intervention import Intervention, Label, LabelKind
from models.fraud_tables import InterventionRow, PaymentLabelRow
from tools.payments.held_figures import HeldLine

_AT_A_TIME: Final = 1_000


@dataclass(frozen=True, slots=True)
class HeldLines:
    session: Session
    vault: Vault

    def between(self, since: datetime, until: datetime) -> Iterator[HeldLine]:
        """Those held in that time which can be read."""
        query = select(InterventionRow).where(InterventionRow.changed_at >= since)
        found = self.session.scalars(
            query.order_by(InterventionRow.payment_id).execution_options(yield_per=_AT_A_TIME)
        )
        for rows in found.partitions():
            self.vault.read_ahead({row.customer_id for row in rows})
            labels = self._labels([row.payment_id for row in rows])
            for row in rows:
                place = f"interventions/{row.payment_id}"
                text = self.vault.text(row.customer_id, RETAINED, place, row.document)
                if text is None:
                    continue
                held = Intervention.from_json(text)
                if since <= held.held_at < until:
                    label = labels.get(row.payment_id)
                    pattern = "none" if held.pattern is None else str(held.pattern)
                    yield HeldLine(held.held_at, str(held.state), pattern, label)

    def _labels(self, payment_ids: list[str]) -> dict[str, LabelKind]:
        """The newest of several counts."""
        row = PaymentLabelRow
        query = select(row).where(row.payment_id.in_(payment_ids)).order_by(row.at, row.label_id)
        found: dict[str, LabelKind] = {}
        for each in self.session.scalars(query):
            place = f"payment_labels/{each.label_id}"
            text = self.vault.text(each.customer_id, RETAINED, place, each.document)
            if text is not None:
                found[each.payment_id] = Label.from_json(text).kind
        return found
