"""Customers: create, find, lock, close. Who they are is sealed with their own key."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.storage.vault import PERSON, RETAINED, Vault
from models.errors import AccountClosed, Conflict, NotFound
from models.facts.customer import Customer
from models.tables import CustomerRow


class CustomerExists(Conflict):
    """A customer with this external id is already linked; read that one instead."""

    code = "customer_exists"


@dataclass(frozen=True, slots=True)
class Customers:
    session: Session
    vault: Vault

    def add(self, customer: Customer) -> None:
        """Raises CustomerExists when the external id is taken."""
        if customer.external_id is not None and self.by_external_id(customer.external_id) is not None:
            raise CustomerExists(external_id=customer.external_id)
        self.session.add(
            CustomerRow(
                customer_id=customer.customer_id,
                external_id_index=self._index(customer.external_id),
                document=self._sealed(customer, PERSON),
                created_at=customer.created_at,
            )
        )
        try:
            self.session.flush()
        except IntegrityError as error:  # somebody else linked it at the same moment
            raise CustomerExists(external_id=customer.external_id) from error

    def get(self, customer_id: str) -> Customer:
        """Raises NotFound, and AccountClosed once their data is erased."""
        return self._open(self.session.get(CustomerRow, customer_id), customer_id)

    def lock(self, customer_id: str) -> Customer:
        """Like `get`, and nobody else changes anything of theirs until this transaction ends."""
        return self._open(self._locked(customer_id), customer_id)

    def lock_any(self, customer_id: str) -> bool:
        """Lock, and say whether the account is open: what is stored of closed ones has its ends too."""
        return self._locked(customer_id).closed_at is None

    def by_external_id(self, external_id: str) -> Customer | None:
        query = select(CustomerRow).where(CustomerRow.external_id_index == self._index(external_id))
        row = self.session.scalars(query).one_or_none()
        return None if row is None else self._read(row)

    def page(self, after: str | None, size: int) -> tuple[Customer, ...]:
        """Customers in the order of their ids, which is the order of their creation; closed ones left out."""
        query = (
            select(CustomerRow)
            .where(CustomerRow.closed_at.is_(None))
            .order_by(CustomerRow.customer_id)
            .limit(size)
        )
        if after is not None:
            query = query.where(CustomerRow.customer_id > after)
        found = (self._read(row) for row in self.session.scalars(query))
        return tuple(customer for customer in found if customer is not None)

    def ids(self) -> tuple[str, ...]:
        """Everybody whose account is open; for jobs that go from one to the next."""
        query = select(CustomerRow.customer_id).where(CustomerRow.closed_at.is_(None))
        return tuple(self.session.scalars(query.order_by(CustomerRow.customer_id)))

    def correct(self, customer: Customer) -> None:
        """Keep who they really are; the caller holds their lock."""
        self._locked(customer.customer_id).document = self._sealed(customer, PERSON)

    # --- closing

    def close(self, customer: Customer, at: datetime, kept_until: datetime) -> None:
        """Erase who they are; for the law alone it is kept, sealed with another key, until then."""
        row = self._locked(customer.customer_id)
        row.closed_at, row.kept_until = at, kept_until
        row.identity = self._sealed(customer, RETAINED)
        row.document, row.external_id_index = None, None
        self.session.flush()

    def closed_at(self, customer_id: str) -> datetime | None:
        row = self.session.get(CustomerRow, customer_id)
        return None if row is None else row.closed_at

    def past_retention(self, at: datetime) -> tuple[str, ...]:
        """Closed customers of whom no law has anything kept any longer."""
        query = select(CustomerRow.customer_id).where(CustomerRow.kept_until <= at)
        return tuple(self.session.scalars(query.order_by(CustomerRow.customer_id)))

    def forget_identity(self, customer_id: str) -> None:
        """Nothing of who they were is left."""
        row = self._locked(customer_id)
        row.identity, row.kept_until = None, None

    # --- the digest

    def digest_due(self, before: datetime) -> tuple[str, ...]:
        """Open accounts that were last told what they share, or were opened, before then."""
        told = func.coalesce(CustomerRow.digest_at, CustomerRow.created_at)
        query = select(CustomerRow.customer_id).where(CustomerRow.closed_at.is_(None), told <= before)
        return tuple(self.session.scalars(query.order_by(CustomerRow.customer_id)))

    def last_digest(self, customer_id: str) -> datetime:
        """When they were last told what they share, or else when the account was opened."""
        row = self._locked(customer_id)
        return row.digest_at or row.created_at

    def digested(self, customer_ids: Iterable[str], at: datetime) -> None:
        for customer_id in customer_ids:
            self._locked(customer_id).digest_at = at

    # --- rows

    def _locked(self, customer_id: str) -> CustomerRow:
        query = (
            select(CustomerRow)
            .where(CustomerRow.customer_id == customer_id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        row = self.session.scalars(query).one_or_none()
        if row is None:
            raise NotFound(f"There is no customer {customer_id}.")
        return row

    def _open(self, row: CustomerRow | None, customer_id: str) -> Customer:
        if row is None:
            raise NotFound(f"There is no customer {customer_id}.")
        customer = self._read(row)
        if customer is None:
            raise AccountClosed
        return customer

    def _read(self, row: CustomerRow) -> Customer | None:
        if row.document is None:
            return None
        place = f"customers/{row.customer_id}"
        text = self.vault.text(row.customer_id, PERSON, place, row.document)
        return None if text is None else Customer.from_json(text)

    def _sealed(self, customer: Customer, subject: str) -> bytes:
        place = f"customers/{customer.customer_id}"
        return self.vault.seal(customer.customer_id, subject, place, customer.model_dump_json())

    def _index(self, external_id: str | None) -> str | None:
        return None if external_id is None else self.vault.blind("external_id", external_id)
