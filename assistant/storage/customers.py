"""Customers: create, find, lock."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.errors import Conflict, NotFound
from models.facts.customer import Customer
from models.tables import CustomerRow


class CustomerExists(Conflict):
    """A customer with this external id is already linked; read that one instead."""

    code = "customer_exists"


@dataclass(frozen=True, slots=True)
class Customers:
    session: Session

    def add(self, customer: Customer) -> None:
        """Raises CustomerExists when the external id is taken."""
        if customer.external_id is not None and self.by_external_id(customer.external_id) is not None:
            raise CustomerExists(external_id=customer.external_id)
        self.session.add(
            CustomerRow(
                customer_id=customer.customer_id,
                external_id=customer.external_id,
                document=customer.model_dump_json(),
                created_at=customer.created_at,
            )
        )
        try:
            self.session.flush()
        except IntegrityError as error:  # somebody else linked it at the same moment
            raise CustomerExists(external_id=customer.external_id) from error

    def get(self, customer_id: str) -> Customer:
        """Raises NotFound."""
        row = self.session.get(CustomerRow, customer_id)
        if row is None:
            raise NotFound(f"There is no customer {customer_id}.")
        return Customer.from_json(row.document)

    def lock(self, customer_id: str) -> Customer:
        """Like `get`, and nobody else changes anything of theirs until this transaction ends."""
        query = select(CustomerRow).where(CustomerRow.customer_id == customer_id).with_for_update()
        row = self.session.scalars(query).one_or_none()
        if row is None:
            raise NotFound(f"There is no customer {customer_id}.")
        return Customer.from_json(row.document)

    def by_external_id(self, external_id: str) -> Customer | None:
        query = select(CustomerRow).where(CustomerRow.external_id == external_id)
        row = self.session.scalars(query).one_or_none()
        return None if row is None else Customer.from_json(row.document)

    def page(self, after: str | None, size: int) -> tuple[Customer, ...]:
        """Customers in the order of their ids, which is the order of their creation."""
        query = select(CustomerRow).order_by(CustomerRow.customer_id).limit(size)
        if after is not None:
            query = query.where(CustomerRow.customer_id > after)
        return tuple(Customer.from_json(row.document) for row in self.session.scalars(query))
