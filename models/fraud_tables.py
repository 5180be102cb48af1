"""What is kept to notice fraud and used for nothing else; only its own store imports this.

It ends with the document it was taken of.
"""

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
