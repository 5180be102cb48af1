"""What is left of closed customers, and how it goes when no law has it kept any longer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, or_, select, update
from sqlalchemy.orm import Session

from assistant.storage.append_only import let_end
from assistant.storage.decreases import forget_decreases
from assistant.storage.destructions import Destructions
from assistant.storage.interventions import forget_interventions
from assistant.storage.payment_states import forget_events
from assistant.storage.vault import PROOFS, Vault
from models.tables import (
    AccessRow,
    AnswerRow,
    AuthorisationRow,
    BesideRow,
    ConsentChangeRow,
    ConsentRow,
    CustomerRow,
    DecisionRow,
    DeliveryRow,
    EntryRow,
    InterestRow,
    LimitRow,
    OfferConsentRow,
    OfferRow,
    OpenedPaymentRow,
    ShadowRow,
)

_NOTHING = b""


@dataclass(frozen=True, slots=True)
class Retention:
    session: Session
    vault: Vault
    destructions: Destructions

    def closed_with_proofs(self, before: datetime) -> tuple[tuple[str, datetime], ...]:
        """Customers closed by then who still have consents or looks on record, and when they were closed."""
        customer_id = CustomerRow.customer_id
        query = (
            select(CustomerRow)
            .where(
                CustomerRow.closed_at <= before,
                or_(
                    exists().where(AccessRow.customer_id == customer_id),
                    exists().where(ConsentRow.customer_id == customer_id),
                ),
            )
            .order_by(customer_id)
        )
        rows = self.session.scalars(query)
        return tuple((row.customer_id, row.closed_at) for row in rows if row.closed_at is not None)

    def end_proofs(self, customer_id: str, keep: Iterable[str]) -> int:
        """Delete consents with their receipts, and the log of looks; how many consents that were.

        `keep` are the consents under which something is stored still.
        """
        kept = tuple(keep)
        ended = select(ConsentRow.consent_id).where(
            ConsentRow.customer_id == customer_id, ConsentRow.consent_id.not_in(kept)
        )
        let_end(self.session)
        self.session.execute(delete(AccessRow).where(AccessRow.customer_id == customer_id))
        for table in (OfferConsentRow, DeliveryRow, ConsentChangeRow):
            self.session.execute(delete(table).where(table.consent_id.in_(ended)))
        gone = self.session.execute(
            delete(ConsentRow).where(
                ConsentRow.customer_id == customer_id, ConsentRow.consent_id.not_in(kept)
            )
        )
        if not kept:
            self.destructions.note(customer_id, (PROOFS,))  # nothing of it can be guessed from the log
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def end(self, customer_id: str, keep_keys: Iterable[str]) -> None:
        """Take the content out of all that was kept, and give up the customer's keys but these.

        Rows that others point at stay, empty. Postings stay: amounts on accounts of nobody any more. No
        interest is counted from now on: nothing could say any more what it was charged for.
        """
        let_end(self.session)
        for table in (AuthorisationRow, OpenedPaymentRow, EntryRow, AnswerRow, InterestRow):
            self.session.execute(delete(table).where(table.customer_id == customer_id))
        for beside in (BesideRow, ShadowRow):
            self.session.execute(delete(beside).where(beside.customer_id == customer_id))
        forget_decreases(self.session, customer_id)
        forget_interventions(self.session, customer_id)
        forget_events(self.session, customer_id)
        self.session.execute(update(LimitRow).where(LimitRow.customer_id == customer_id).values(scope=None))
        self.session.execute(
            update(OfferRow).where(OfferRow.customer_id == customer_id).values(terms=_NOTHING)
        )
        self.session.execute(
            update(DecisionRow).where(DecisionRow.customer_id == customer_id).values(document=_NOTHING)
        )
        gone = self.vault.ring.subjects(customer_id) - frozenset(keep_keys)
        self.destructions.note(customer_id, sorted(gone))
