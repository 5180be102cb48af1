"""The ledger: what became of payments, the entries that say so, and their postings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select, update
from sqlalchemy.orm import Session

from assistant.storage.interest import Interest
from assistant.storage.vault import RETAINED, Vault
from models.facts.ledger import Entry, EntryKind, Movement, OpenedPayment
from models.tables import EntryRow, LimitRow, OpenedPaymentRow, PostingRow
from tools.explanation.figures import local_day
from tools.payments.lives import Balance


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything here is done under the customer's lock, in one transaction with what it belongs to."""

    session: Session
    vault: Vault

    def enter(self, entry: Entry, request_hash: str, sides: tuple[tuple[str, str, int], ...]) -> None:
        """Move the limits and keep the entry with its postings (id, account, amount), which sum to zero.

        The database refuses a limit that would hold or lend more than it allows. Interest is counted up to
        the entry's day before what is drawn changes.
        """
        postings = [
            PostingRow(
                posting_id=posting_id,
                entry_id=entry.entry_id,
                account=account,
                amount_minor=amount,
                currency=entry.currency,
                at=entry.at,
            )
            for posting_id, account, amount in sides
        ]
        assert sum(amount for _, _, amount in sides) == 0, "a ledger entry sums to zero"
        charged = entry.amount_minor if entry.kind is EntryKind.INTEREST else 0
        assert not charged or len(entry.movements) == 1, "interest is charged limit by limit"
        for movement in entry.movements:
            if movement.drawn_minor or movement.interest_minor or movement.fees_minor or charged:
                Interest(self.session).enter(movement, charged, local_day(entry.at))
            self._move(movement)
        self.session.add(
            EntryRow(
                entry_id=entry.entry_id,
                customer_id=entry.customer_id,
                subject=entry.subject,
                step_id=entry.step_id,
                request_hash=request_hash,
                document=self._sealed(entry.customer_id, f"ledger_entries/{entry.entry_id}", entry),
                at=entry.at,
            )
        )
        self.session.add_all(postings)
        self.session.flush()

    def entry(self, subject: str, step_id: str) -> tuple[Entry, str] | None:
        """A step that was taken, and the hash of what was asked; or None."""
        query = select(EntryRow).where(EntryRow.subject == subject, EntryRow.step_id == step_id)
        row = self.session.scalars(query).one_or_none()
        return None if row is None else (self._entry(row), row.request_hash)

    def entries(self, customer_id: str) -> tuple[Entry, ...]:
        """Every entry of a customer, oldest first."""
        query = select(EntryRow).where(EntryRow.customer_id == customer_id).order_by(EntryRow.entry_id)
        return tuple(self._entry(row) for row in self.session.scalars(query))

    def repaid_at(self, customer_id: str) -> tuple[datetime, ...]:
        """When something was repaid, oldest first."""
        return tuple(each.at for each in self.entries(customer_id) if each.kind is EntryKind.REPAID)

    def statement(self, customer_id: str, latest: int) -> tuple[Entry, ...]:
        """The newest entries of the account as a whole (charges, repayments), the newest first."""
        query = (
            select(EntryRow)
            .where(EntryRow.customer_id == customer_id, EntryRow.subject == customer_id)
            .order_by(EntryRow.entry_id.desc())
            .limit(latest)
        )
        return tuple(self._entry(row) for row in self.session.scalars(query))

    def keep(self, payment: OpenedPayment) -> None:
        """Keep a payment as it now stands."""
        row = self.session.get(OpenedPaymentRow, payment.payment_id)
        if row is None:
            row = OpenedPaymentRow(payment_id=payment.payment_id, customer_id=payment.customer_id)
            self.session.add(row)
        row.held_minor, row.held_until = payment.held_minor, payment.held_until
        place = f"opened_payments/{payment.payment_id}"
        row.document = self._sealed(payment.customer_id, place, payment)
        self.session.flush()

    def payment(self, payment_id: str) -> OpenedPayment | None:
        """A payment that was approved, as it stands; or None."""
        row = self.session.get(OpenedPaymentRow, payment_id)
        return None if row is None else self._payment(row)

    def lapsed(self, customer_id: str, at: datetime) -> tuple[OpenedPayment, ...]:
        """Payments of theirs that hold money past their time."""
        query = (
            select(OpenedPaymentRow)
            .where(
                OpenedPaymentRow.customer_id == customer_id,
                OpenedPaymentRow.held_minor > 0,
                OpenedPaymentRow.held_until <= at,
            )
            .order_by(OpenedPaymentRow.payment_id)
        )
        return tuple(self._payment(row) for row in self.session.scalars(query))

    def with_lapsed(self, at: datetime) -> tuple[str, ...]:
        """Customers who have such payments."""
        query = select(OpenedPaymentRow.customer_id).where(
            OpenedPaymentRow.held_minor > 0, OpenedPaymentRow.held_until <= at
        )
        return tuple(self.session.scalars(query.distinct()))

    def balances(self, limit_ids: Iterable[str]) -> dict[str, Balance]:
        """What is drawn on limits, and what the person is owed there."""
        query = select(LimitRow.limit_id, LimitRow.drawn_minor, LimitRow.credit_minor).where(
            LimitRow.limit_id.in_(tuple(limit_ids))
        )
        return {limit_id: Balance(drawn, credit) for limit_id, drawn, credit in self.session.execute(query)}

    def balance(self, account: str) -> int:
        """The sum of an account's postings, in minor units."""
        query = select(func.coalesce(func.sum(PostingRow.amount_minor), 0)).where(
            PostingRow.account == account
        )
        return int(self.session.scalar(query) or 0)

    def _move(self, movement: Movement) -> None:
        """One conditional update, so that what is checked is what is changed."""
        held = LimitRow.held_minor + movement.held_minor
        drawn = LimitRow.drawn_minor + movement.drawn_minor
        values = {
            "held_minor": held,
            "drawn_minor": drawn,
            "credit_minor": LimitRow.credit_minor + movement.credit_minor,
        }
        if movement.uses:
            uses = LimitRow.uses + movement.uses
            values["uses"] = case((uses < 0, 0), else_=uses)  # payments older than the count began at none
        done = self.session.execute(
            update(LimitRow)
            .where(
                LimitRow.limit_id == movement.limit_id,
                held + drawn <= LimitRow.amount_minor,
                held >= 0,
                drawn >= 0,
            )
            .values(values)
        )
        assert done.rowcount == 1, "the customer is locked, so what was seen still is"  # type: ignore[attr-defined]

    def _sealed(self, customer_id: str, place: str, fact: Entry | OpenedPayment) -> bytes:
        return self.vault.seal(customer_id, RETAINED, place, fact.model_dump_json())

    def _entry(self, row: EntryRow) -> Entry:
        place = f"ledger_entries/{row.entry_id}"
        text = self.vault.text(row.customer_id, RETAINED, place, row.document)
        assert text is not None, "entries go with the key that opens them"
        return Entry.from_json(text)

    def _payment(self, row: OpenedPaymentRow) -> OpenedPayment:
        place = f"opened_payments/{row.payment_id}"
        text = self.vault.text(row.customer_id, RETAINED, place, row.document)
        assert text is not None, "payments go with the key that opens them"
        return OpenedPayment.from_json(text)
