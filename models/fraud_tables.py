"""What is kept to notice fraud and misuse, and used for nothing else; only its own stores import this.

Marks end with the document they were taken of; what is kept of payments ends with the person's data, or with
the payments themselves; what was noted of merchants names nobody and ends in weeks. Columns of bytes are
sealed by the vault.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables import Table


class MarkRow(Table):
    """One part of a mark of a document, blinded by a key of the installation: nothing can be read from it."""

    __tablename__ = "document_marks"
    __table_args__ = (Index(None, "sort", "position", "value"),)

    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.evidence_id"), primary_key=True)
    sort: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    value: Mapped[str]


class PaymentStateRow(Table):
    """What the real-time engine knows of one customer's payments: bounded, and changed with each of them."""

    __tablename__ = "payment_states"

    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), primary_key=True)
    document: Mapped[bytes]


class PaymentEventRow(Table):
    """One payment as the engine met it, and what it made of it. Append-only."""

    __tablename__ = "payment_events"

    payment_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    document: Mapped[bytes]
    at: Mapped[datetime]


class InterventionRow(Table):
    """A payment that waited for the person, and what became of it."""

    __tablename__ = "interventions"
    __table_args__ = (Index(None, "state", "expires_at"),)

    payment_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    state: Mapped[str]
    expires_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    document: Mapped[bytes]


class PaymentLabelRow(Table):
    """What somebody who knows says a payment was. Append-only."""

    __tablename__ = "payment_labels"

    label_id: Mapped[str] = mapped_column(primary_key=True)
    payment_id: Mapped[str] = mapped_column(index=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    document: Mapped[bytes]
    at: Mapped[datetime]


class TrustedContactRow(Table):
    """Whom a person would like to call before they pay."""

    __tablename__ = "trusted_contacts"

    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), primary_key=True)
    document: Mapped[bytes]
    at: Mapped[datetime]


class MerchantRow(Table):
    """A merchant: who it is, and how it was going when that was last worked out."""

    __tablename__ = "merchants"

    merchant_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    """As it was registered; what payments call a merchant is not kept readable."""
    name_index: Mapped[str] = mapped_column(index=True)
    """What of the name is compared, blinded."""
    category_code: Mapped[str]
    country: Mapped[str]
    region: Mapped[str | None]
    first_seen_at: Mapped[datetime]
    changed_at: Mapped[datetime | None]
    registered_at: Mapped[datetime | None]
    standing: Mapped[str | None]
    """JSON; None where nothing was worked out yet."""
    folded_at: Mapped[datetime | None] = mapped_column(index=True)
    """What was noted until then is in `standing`."""


class MerchantFactRow(Table):
    """One thing noted of a merchant. Append-only, and deleted when it is too old to count.

    `payer` is blinded, for each merchant anew: equal payers of one merchant are found, and nobody can be
    named, or followed from one merchant to the next.
    """

    __tablename__ = "merchant_facts"
    __table_args__ = (Index(None, "merchant_id", "at"),)

    fact_id: Mapped[str] = mapped_column(primary_key=True)
    merchant_id: Mapped[str]
    kind: Mapped[str]
    payer: Mapped[str] = mapped_column(index=True)
    amount_minor: Mapped[int]
    scene_minor: Mapped[int]
    soon: Mapped[bool]
    name_index: Mapped[str | None]
    category_code: Mapped[str | None]
    country: Mapped[str | None]
    region: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(index=True)
