"""What the real-time engine is told besides payments: offers, rises, consents, talk of scams, labels.

Each is noted in the transaction of what happened, under the customer's lock. It serves against fraud alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import delete
from sqlalchemy.orm import Session

from assistant.storage.vault import PERSON, Vault
from models.facts.payment import Payment, ScamPattern
from models.fraud_tables import PaymentEventRow, PaymentStateRow

if TYPE_CHECKING:  # compiled code is loaded where it is called, not by every command
    from models.risk.payments.state import PaymentState


class Noted(StrEnum):
    """What happened to a person just before a payment may say what the payment is."""

    OFFER = "last_offer_ms"
    LIMIT_INCREASE = "last_limit_increase_ms"
    CONSENT = "last_consent_ms"


@dataclass(frozen=True, slots=True)
class PaymentStates:
    session: Session
    vault: Vault

    def note(self, customer_id: str, happened: Noted, at: datetime) -> None:
        """It happened now."""
        from models.risk.payments.state import noted

        times = {happened.value: _ms(at)}
        self._change(customer_id, lambda state: noted(state, **times))  # type: ignore[arg-type]

    def warn(self, customer_id: str, patterns: frozenset[ScamPattern], at: datetime) -> None:
        """They wrote what people write who are being talked into paying."""
        from models.risk.payments.state import noted

        self._change(customer_id, lambda state: noted(state, last_chat_warning_ms=_ms(at), patterns=patterns))

    def confirm_scam(self, customer_id: str, payment_id: str, paid_at: datetime, at: datetime) -> None:
        """They said that this payment was a scam; say it once."""
        from models.risk.payments.event import hash_of
        from models.risk.payments.state import with_scam

        key = hash_of(payment_id)
        self._change(customer_id, lambda state: with_scam(state, key, _ms(paid_at), _ms(at)))

    def paid(self, payment: Payment) -> None:
        """A payment that had waited went through after all, at its `at`; the attempt stays beside it."""
        from models.risk.payments.event import event_of
        from models.risk.payments.state import advanced

        through = payment.model_copy(update={"payment_id": f"{payment.payment_id}/paid"})
        event = event_of(through, _ms(payment.at))
        self._change(payment.customer_id, lambda state: advanced(state, event))

    def read(self, customer_id: str) -> bytes | None:
        """The state as it is kept, opened; None where nothing is."""
        row = self.session.get(PaymentStateRow, customer_id)
        return (
            None if row is None else self.vault.data(customer_id, PERSON, _place(customer_id), row.document)
        )

    def forget(self, customer_id: str) -> None:
        """Delete it."""
        row = self.session.get(PaymentStateRow, customer_id)
        if row is not None:
            self.session.delete(row)

    def _change(self, customer_id: str, change: "Callable[[PaymentState], PaymentState]") -> None:
        from models.risk.payments.state import remembered

        row = self.session.get(PaymentStateRow, customer_id, populate_existing=True)
        data = (
            None if row is None else self.vault.data(customer_id, PERSON, _place(customer_id), row.document)
        )
        state = change(remembered(data))
        sealed = self.vault.seal_bytes(customer_id, PERSON, _place(customer_id), state.encode())
        if row is None:
            self.session.add(PaymentStateRow(customer_id=customer_id, document=sealed))
        else:
            row.document = sealed
        self.session.flush()


def forget_events(session: Session, customer_id: str) -> None:
    """Delete what was kept of each payment, once no law has the payments themselves kept."""
    session.execute(delete(PaymentEventRow).where(PaymentEventRow.customer_id == customer_id))


def _place(customer_id: str) -> str:
    return f"payment_states/{customer_id}"


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)
