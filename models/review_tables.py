"""Cases that people look at, and every step of theirs. Only their own store imports this."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables import Table


class ReviewCaseRow(Table):
    """A case as it now stands. What is readable names nobody and is what the queue goes by."""

    __tablename__ = "review_cases"
    __table_args__ = (
        Index(None, "state", "priority", "due_at", "case_id"),
        Index(None, "state", "kind", "priority", "due_at", "case_id"),
        Index(None, "claimed_by", "state"),
        Index(None, "changed_at"),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    kind: Mapped[str]
    state: Mapped[str]
    priority: Mapped[int]
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime]
    claimed_by: Mapped[str | None]
    handed_up: Mapped[bool]
    is_practice: Mapped[bool]
    revision: Mapped[int]
    changed_at: Mapped[datetime]
    document: Mapped[bytes]


class ReviewStepRow(Table):
    """One step of a case. Append-only."""

    __tablename__ = "review_steps"
    __table_args__ = (
        UniqueConstraint("case_id", "position"),
        Index(None, "staff_id", "at"),
        Index(None, "kind", "at"),
    )

    step_id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("review_cases.case_id"))
    position: Mapped[int]
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    staff_id: Mapped[str]
    """Who did it: a staff id, `customer` or `system`."""
    kind: Mapped[str]
    at: Mapped[datetime]
    document: Mapped[bytes]
