"""The life of payments: what is held and captured, the entries of the ledger, credit on a limit."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from models.errors import UnusableInput

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _require_no_payments()
    with op.batch_alter_table("limits") as limits:
        limits.add_column(sa.Column("credit_minor", sa.BigInteger(), nullable=False, server_default="0"))
    with op.batch_alter_table("limits") as limits:
        limits.alter_column("credit_minor", server_default=None, existing_type=sa.BigInteger())
        limits.drop_constraint(op.f("ck_limits_not_negative"), type_="check")
        limits.create_check_constraint(
            op.f("ck_limits_not_negative"), "drawn_minor >= 0 AND held_minor >= 0 AND credit_minor >= 0"
        )
    op.create_table(
        "opened_payments",
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("held_minor", sa.BigInteger(), nullable=False),
        sa.Column("held_until", _MOMENT, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("held_minor >= 0", name=op.f("ck_opened_payments_not_negative")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_opened_payments_customer_id")
        ),
        sa.PrimaryKeyConstraint("payment_id", name=op.f("pk_opened_payments")),
    )
    op.create_index(op.f("ix_opened_payments_customer_id"), "opened_payments", ["customer_id"])
    op.create_index(op.f("ix_opened_payments_held_until"), "opened_payments", ["held_until"])
    op.create_table(
        "ledger_entries",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=False),
        sa.Column("request_hash", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_ledger_entries_customer_id")
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_ledger_entries")),
        sa.UniqueConstraint("subject", "step_id", name=op.f("uq_ledger_entries_subject_step_id")),
    )
    op.create_index(op.f("ix_ledger_entries_customer_id"), "ledger_entries", ["customer_id"])


def downgrade() -> None:
    op.drop_table("ledger_entries")
    op.drop_table("opened_payments")
    with op.batch_alter_table("limits") as limits:
        limits.drop_constraint(op.f("ck_limits_not_negative"), type_="check")
        limits.create_check_constraint(op.f("ck_limits_not_negative"), "drawn_minor >= 0 AND held_minor >= 0")
        limits.drop_column("credit_minor")


def _require_no_payments() -> None:
    """Payments made before this have no life to go on with: their postings were of another chart."""
    if op.get_bind().execute(sa.text("SELECT count(*) FROM authorisations")).scalar_one():
        raise UnusableInput(
            "This database holds payments that were lent at once, which the ledger cannot carry on; move it "
            "away (the embedded one is assistant.db in the data folder) and start with an empty one."
        )
