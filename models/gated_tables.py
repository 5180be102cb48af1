"""The tables behind the consent gate: documents, what was read in them, and what followed from it.

Only the stores that ask the gate import this; an import contract says so.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables import Table


class EvidenceRow(Table):
    """A piece of evidence. After erasure only this row remains, with nothing read from it."""

    __tablename__ = "evidence"
    __table_args__ = (Index(None, "customer_id", "state"),)

    evidence_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.consent_id"), index=True)
    kind: Mapped[str]
    state: Mapped[str]
    revision: Mapped[int]
    received_at: Mapped[datetime]
    held_until: Mapped[datetime | None]
    """Where the law has it kept beyond its consent: until when. Stored then, and never used."""
    hold_basis: Mapped[str | None]
    document: Mapped[bytes | None]
    """File name, media type, pages and warnings; None once erased."""


class EvidenceFileRow(Table):
    """The bytes that were sent."""

    __tablename__ = "evidence_files"

    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.evidence_id"), primary_key=True)
    data: Mapped[bytes]


class FieldRow(Table):
    """One field read from a piece of evidence."""

    __tablename__ = "fields"

    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.evidence_id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    document: Mapped[bytes]


class FactRow(Table):
    """One fact, derived from confirmed fields."""

    __tablename__ = "facts"

    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.evidence_id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[bytes]


class EventBatchRow(Table):
    """Events of an account that came in together. After erasure only this row remains."""

    __tablename__ = "event_batches"
    __table_args__ = (Index(None, "customer_id", "erased"),)

    batch_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.consent_id"), index=True)
    sent_by: Mapped[str]
    received_at: Mapped[datetime]
    events: Mapped[int]
    erased: Mapped[bool]
    document: Mapped[bytes | None]
    """The events; None once erased."""


class DecisionInputRow(Table):
    """What a decision looked at, apart from the seal so that it can be erased without breaking it.

    The salt of its commitment is sealed together with it.
    """

    __tablename__ = "decision_inputs"

    decision_id: Mapped[str] = mapped_column(ForeignKey("decisions.decision_id"), primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str | None] = mapped_column(index=True)
    document: Mapped[bytes]
