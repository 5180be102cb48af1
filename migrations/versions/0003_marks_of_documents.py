"""Marks of documents, by which one that two people send is noticed."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "document_marks",
        sa.Column("evidence_id", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.evidence_id"], name=op.f("fk_document_marks_evidence_id")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_document_marks_customer_id")
        ),
        sa.PrimaryKeyConstraint("evidence_id", "sort", "position", name=op.f("pk_document_marks")),
    )
    op.create_index(
        op.f("ix_document_marks_sort_position_value"), "document_marks", ["sort", "position", "value"]
    )


def downgrade() -> None:
    op.drop_table("document_marks")
