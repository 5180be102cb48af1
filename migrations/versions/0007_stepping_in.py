"""Stepping in: payments that wait for the person, what they say those were, whom they would call first."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "interventions",
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_interventions_customer_id")
        ),
        sa.PrimaryKeyConstraint("payment_id", name=op.f("pk_interventions")),
    )
    op.create_index(op.f("ix_interventions_customer_id"), "interventions", ["customer_id"])
    op.create_index(op.f("ix_interventions_state_expires_at"), "interventions", ["state", "expires_at"])
    op.create_table(
        "payment_labels",
        sa.Column("label_id", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_payment_labels_customer_id")
        ),
        sa.PrimaryKeyConstraint("label_id", name=op.f("pk_payment_labels")),
    )
    op.create_index(op.f("ix_payment_labels_customer_id"), "payment_labels", ["customer_id"])
    op.create_index(op.f("ix_payment_labels_payment_id"), "payment_labels", ["payment_id"])
    op.create_table(
        "trusted_contacts",
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_trusted_contacts_customer_id")
        ),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_trusted_contacts")),
    )


def downgrade() -> None:
    op.drop_table("trusted_contacts")
    op.drop_table("payment_labels")
    op.drop_table("interventions")
