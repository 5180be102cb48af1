"""What was promised with a decision, sealed: found by decision, by person, by what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from assistant.storage.vault import PERSON, Vault
from models.errors import RecordTampered
from models.facts.promise import Promise, Promises
from models.tables import PromiseConsentRow, PromiseRow
from tools.audit.seal import canonical, sealed


@dataclass(frozen=True, slots=True)
class PromiseBook:
    """A promise never changes; it ends with its time, and at once with a consent that it rests on."""

    session: Session
    vault: Vault

    def add(self, promises: Promises, until: datetime) -> None:
        """Keep what was found for a decision, also that it was nothing, until then."""
        self.session.add(
            PromiseRow(
                decision_id=promises.decision_id,
                customer_id=promises.customer_id,
                until=until,
                document=self._sealed(promises),
                seal=sealed(canonical(promises)),
            )
        )
        self.session.flush()
        consents = sorted({each for promise in promises.promises for each in promise.rests_on})
        self.session.add_all(
            PromiseConsentRow(decision_id=promises.decision_id, consent_id=consent_id)
            for consent_id in consents
        )
        self.session.flush()

    def of_decision(self, decision_id: str) -> Promises | None:
        """What was found for a decision, what has ended since left out; None where nothing was looked for, or
        it is over. Raises RecordTampered."""
        row = self.session.get(PromiseRow, decision_id)
        return None if row is None else self._opened(row)

    def of_customer(self, customer_id: str) -> tuple[Promise, ...]:
        """Every promise to a customer that has not ended, oldest first. Raises RecordTampered."""
        query = select(PromiseRow).where(PromiseRow.customer_id == customer_id)
        return self._promises(query.order_by(PromiseRow.decision_id))

    def open_now(self, customer_id: str, at: datetime) -> tuple[Promise, ...]:
        """Those that can be asked for at this moment."""
        return tuple(promise for promise in self.of_customer(customer_id) if promise.open_at(at))

    def end_resting_on(self, consent_id: str) -> int:
        """End the promises that a consent supports; says how many."""
        query = (
            select(PromiseRow)
            .join(PromiseConsentRow, PromiseConsentRow.decision_id == PromiseRow.decision_id)
            .where(PromiseConsentRow.consent_id == consent_id)
        )
        ended = 0
        for row in self.session.scalars(query).all():
            before = self._opened(row)
            kept = () if before is None else before.promises
            left = tuple(promise for promise in kept if consent_id not in promise.rests_on)
            ended += len(kept) - len(left)
            self._leave(row, before, left)
        self.session.flush()
        return ended

    def out_of_time(self, at: datetime) -> tuple[str, ...]:
        """Customers with promises that are over."""
        query = select(PromiseRow.customer_id).where(PromiseRow.until <= at).distinct()
        return tuple(self.session.scalars(query.order_by(PromiseRow.customer_id)))

    def end(self, customer_id: str, at: datetime) -> int:
        """Delete what is over by then; says how many promises that were."""
        query = select(PromiseRow).where(PromiseRow.customer_id == customer_id, PromiseRow.until <= at)
        return self._delete(self.session.scalars(query).all())

    def erase(self, customer_id: str) -> int:
        """Delete all of a customer's."""
        query = select(PromiseRow).where(PromiseRow.customer_id == customer_id)
        return self._delete(self.session.scalars(query).all())

    def texts(self) -> Iterable[tuple[str, str | None, str]]:
        """Decision, text and seal of everything promised: for verifying the record. The text is None where
        its key is destroyed, and empty where what stands there does not open."""
        for row in self.session.scalars(select(PromiseRow).order_by(PromiseRow.decision_id)):
            try:
                text = self._text(row)
            except RecordTampered:
                text = ""
            yield row.decision_id, text, row.seal

    # --- rows

    def _promises(self, query: Select[Any]) -> tuple[Promise, ...]:
        found = (self._opened(row) for row in self.session.scalars(query))
        return tuple(promise for each in found if each is not None for promise in each.promises)

    def _opened(self, row: PromiseRow) -> Promises | None:
        text = self._text(row)
        if text is None:
            return None
        if sealed(text) != row.seal:
            raise RecordTampered(f"What was promised with {row.decision_id} does not match its seal.")
        return Promises.from_json(text)

    def _text(self, row: PromiseRow) -> str | None:
        return self.vault.text(row.customer_id, PERSON, _place(row.decision_id), row.document)

    def _leave(self, row: PromiseRow, before: Promises | None, left: tuple[Promise, ...]) -> None:
        """Where none is left nothing is: it was not that nothing would help."""
        if before is None or not left:
            self._delete((row,))
            return
        promises = before.model_copy(update={"promises": left})
        row.document, row.seal = self._sealed(promises), sealed(canonical(promises))

    def _delete(self, rows: Iterable[PromiseRow]) -> int:
        count = 0
        for row in rows:
            promises = self._opened(row)
            count += 0 if promises is None else len(promises.promises)
            consents = delete(PromiseConsentRow).where(PromiseConsentRow.decision_id == row.decision_id)
            self.session.execute(consents)
            self.session.delete(row)
        self.session.flush()
        return count

    def _sealed(self, promises: Promises) -> bytes:
        place = _place(promises.decision_id)
        return self.vault.seal(promises.customer_id, PERSON, place, canonical(promises))


def _place(decision_id: str) -> str:
    return f"promises/{decision_id}"
