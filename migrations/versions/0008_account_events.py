"""Events of accounts, as others send them under consent."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "event_batches",
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("consent_id", sa.Text(), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("events", sa.BigInteger(), nullable=False),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consents.consent_id"], name=op.f("fk_event_batches_consent_id")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_event_batches_customer_id")
        ),
        sa.PrimaryKeyConstraint("batch_id", name=op.f("pk_event_batches")),
    )
    op.create_index(op.f("ix_event_batches_consent_id"), "event_batches", ["consent_id"])
    op.create_index(op.f("ix_event_batches_customer_id_erased"), "event_batches", ["customer_id", "erased"])


def downgrade() -> None:
    op.drop_table("event_batches")
