"""Decreases of limits: sealed decisions of their own, what became of them, and when their notice is over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from assistant.storage.vault import PERSON, RETAINED, Vault
from models.errors import NotFound, RecordTampered
from models.facts.decrease import Decrease, DecreaseState
from models.tables import DecreaseRow

_OPEN = tuple(state for state in DecreaseState if state.is_open)
_NOTHING = b""


@dataclass(frozen=True, slots=True)
class Decreases:
    """Everything here is done under the customer's lock."""

    session: Session
    vault: Vault

    def add(self, decrease: Decrease, seal: str) -> None:
        decision = decrease.decision
        row = DecreaseRow(
            decrease_id=decision.decrease_id,
            customer_id=decision.customer_id,
            limit_id=decision.limit_id,
            seal=seal,
        )
        self._write(row, decrease)
        self.session.add(row)
        self.session.flush()

    def update(self, decrease: Decrease) -> None:
        """Keep what became of it; in force, it is kept as long as the law says."""
        row = self.session.get(DecreaseRow, decrease.decrease_id)
        assert row is not None, "only what was kept is changed"
        self._write(row, decrease)
        self.session.flush()

    def get(self, decrease_id: str, customer_id: str | None = None) -> Decrease:
        """Raises NotFound, also for somebody else's when a customer is named."""
        row = self.session.get(DecreaseRow, decrease_id, populate_existing=True)
        found = None
        if row is not None and customer_id in {None, row.customer_id}:
            found = self._decrease(row)
        if found is None:
            raise NotFound(f"There is no decrease {decrease_id}.")
        return found

    def seal_of(self, decrease_id: str) -> str:
        row = self.session.get(DecreaseRow, decrease_id)
        assert row is not None, "the caller has seen it"
        return row.seal

    def of_customer(self, customer_id: str) -> tuple[Decrease, ...]:
        """All of a customer's, oldest first."""
        query = select(DecreaseRow).where(DecreaseRow.customer_id == customer_id)
        rows = self.session.scalars(query.order_by(DecreaseRow.decrease_id))
        found = (self._decrease(row) for row in rows)
        return tuple(each for each in found if each is not None)

    def open_on(self, limit_id: str) -> Decrease | None:
        """The one that waits for its time or for a person, if any."""
        query = select(DecreaseRow).where(DecreaseRow.limit_id == limit_id, DecreaseRow.state.in_(_OPEN))
        row = self.session.scalars(query).one_or_none()
        return None if row is None else self._decrease(row)

    def due(self, customer_id: str, at: datetime) -> tuple[Decrease, ...]:
        """Those of a customer whose notice is over."""
        query = select(DecreaseRow).where(
            DecreaseRow.customer_id == customer_id,
            DecreaseRow.state == DecreaseState.WAITING,
            DecreaseRow.in_force_at <= at,
        )
        found = (self._decrease(row) for row in self.session.scalars(query))
        return tuple(each for each in found if each is not None)

    def with_due(self, at: datetime) -> tuple[str, ...]:
        """Customers who have such."""
        query = select(DecreaseRow.customer_id).where(
            DecreaseRow.state == DecreaseState.WAITING, DecreaseRow.in_force_at <= at
        )
        return tuple(self.session.scalars(query.distinct()))

    def texts(self) -> Iterator[tuple[str, str | None, str]]:
        """Id, decision and seal of every decrease: for verifying the record. The text is None where its key
        is destroyed, and empty where what stands there does not open."""
        for row in self.session.scalars(select(DecreaseRow).order_by(DecreaseRow.decrease_id)):
            try:
                text = decision_of(self.vault, row)
            except RecordTampered:
                text = ""
            yield row.decrease_id, text, row.seal

    def erase(self, customer_id: str) -> int:
        """Delete what never came into force, and from the others what they looked at; how many went."""
        kept = [each for each in self.of_customer(customer_id) if each.state is DecreaseState.IN_FORCE]
        for each in kept:
            self.update(each.model_copy(update={"case": None}))
        gone = self.session.execute(
            delete(DecreaseRow).where(
                DecreaseRow.customer_id == customer_id, DecreaseRow.state != DecreaseState.IN_FORCE
            )
        )
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def _write(self, row: DecreaseRow, decrease: Decrease) -> None:
        subject = RETAINED if decrease.state is DecreaseState.IN_FORCE else PERSON
        row.state, row.in_force_at, row.sealed_for = decrease.state, decrease.in_force_at, subject
        place, text = _place(decrease.decrease_id), decrease.model_dump_json()
        row.document = self.vault.seal(decrease.decision.customer_id, subject, place, text)

    def _decrease(self, row: DecreaseRow) -> Decrease | None:
        text = _opened(self.vault, row)
        return None if text is None else Decrease.from_json(text)


def decision_of(vault: Vault, row: DecreaseRow) -> str | None:
    """The decision's exact text, or None where its key is destroyed. Raises RecordTampered."""
    text = _opened(vault, row)
    return None if text is None else Decrease.from_json(text).text


def forget_decreases(session: Session, customer_id: str) -> None:
    """No law has them kept any longer: rows that changes of limits point at stay, empty."""
    session.execute(
        update(DecreaseRow).where(DecreaseRow.customer_id == customer_id).values(document=_NOTHING)
    )


def of_kind(decreases: Iterable[Decrease], state: DecreaseState) -> tuple[Decrease, ...]:
    return tuple(each for each in decreases if each.state is state)


def _opened(vault: Vault, row: DecreaseRow) -> str | None:
    if not row.document:
        return None
    return vault.text(row.customer_id, row.sealed_for, _place(row.decrease_id), row.document)


def _place(decrease_id: str) -> str:
    return f"limit_decreases/{decrease_id}"
