"""Everything that the book of payments says to one kind of database, prepared once."""

from typing import Any

from sqlalchemy import Dialect, bindparam, insert, or_, select, update

from assistant.storage.limits import KeptScope
from assistant.storage.prepared import Prepared
from models.fraud_tables import MerchantFactRow, MerchantRow, PaymentEventRow, PaymentStateRow
from models.tables import (
    ApiKeyRow,
    AuthorisationRow,
    CustomerRow,
    EntryRow,
    LimitRow,
    OpenedPaymentRow,
    PostingRow,
    Table,
)


class PaymentStatements:
    """Everything the book says to one kind of database."""

    def __init__(self, dialect: Dialect) -> None:
        self.scopes: dict[bytes, KeptScope] = {}
        """Scopes already opened, by what is sealed: a scope never changes, and no two are sealed alike."""

        def prepared(statement: Any) -> Prepared:
            return Prepared(statement, dialect)

        def added(row: type[Table]) -> Prepared:
            return prepared(
                insert(row).values({c.name: bindparam(c.name, type_=c.type) for c in row.__table__.c})
            )

        customer = select(CustomerRow.closed_at).where(CustomerRow.customer_id == bindparam("customer_id"))
        self.key = prepared(
            select(ApiKeyRow.key_id, ApiKeyRow.scopes, ApiKeyRow.revoked_at).where(
                ApiKeyRow.key_hash == bindparam("key_hash")
            )
        )
        self.lock = prepared(customer.with_for_update())
        self.limits = prepared(_limits())
        self.state = prepared(
            select(PaymentStateRow.document).where(PaymentStateRow.customer_id == bindparam("customer_id"))
        )
        self.answer = prepared(
            select(
                AuthorisationRow.customer_id, AuthorisationRow.document, AuthorisationRow.request_hash
            ).where(AuthorisationRow.payment_id == bindparam("payment_id"))
        )
        self.move = prepared(_move())
        self.add_answer, self.add_event = added(AuthorisationRow), added(PaymentEventRow)
        self.add_opened, self.add_entry = added(OpenedPaymentRow), added(EntryRow)
        self.add_note = added(MerchantFactRow)
        self.standing = prepared(
            select(MerchantRow.standing).where(MerchantRow.merchant_id == bindparam("merchant_id"))
        )
        self.add_posting, self.add_state = added(PostingRow), added(PaymentStateRow)
        self.set_state = prepared(
            update(PaymentStateRow)
            .where(PaymentStateRow.customer_id == bindparam("of_customer"))
            .values(document=bindparam("document"))
        )


def _limits() -> Any:
    at = bindparam("at", type_=LimitRow.__table__.c.valid_from.type)
    return (
        select(*LimitRow.__table__.c)
        .where(
            LimitRow.customer_id == bindparam("customer_id"),
            LimitRow.valid_from <= at,
            or_(LimitRow.valid_until.is_(None), LimitRow.valid_until > at),
        )
        .order_by(LimitRow.kind.desc(), LimitRow.limit_id)
    )


def _move() -> Any:
    """Only from the sums that were met, so that what was decided on is what is changed."""
    met: dict[str, Any] = {
        name: bindparam(f"met_{name}") for name in ("held_minor", "drawn_minor", "credit_minor", "uses")
    }
    columns = LimitRow.__table__.c
    return (
        update(LimitRow)
        .where(
            columns.limit_id == bindparam("of_limit"),
            *[columns[name] == value for name, value in met.items()],
        )
        .values({name: bindparam(f"now_{name}") for name in met})
    )
