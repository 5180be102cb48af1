"""What the real-time engine knows of a customer's payments, and each payment as it met it."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    # Nobody looks up an account's postings one by one, and each payment paid for keeping the index.
    op.drop_index(op.f("ix_postings_account"), "postings")
    op.create_table(
        "payment_states",
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_payment_states_customer_id")
        ),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_payment_states")),
    )
    op.create_table(
        "payment_events",
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_payment_events_customer_id")
        ),
        sa.PrimaryKeyConstraint("payment_id", name=op.f("pk_payment_events")),
    )
    op.create_index(op.f("ix_payment_events_customer_id"), "payment_events", ["customer_id"])


def downgrade() -> None:
    op.drop_table("payment_events")
    op.drop_table("payment_states")
    op.create_index(op.f("ix_postings_account"), "postings", ["account"])
