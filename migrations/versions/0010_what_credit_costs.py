"""What credit costs: interest accounts of limits, and when the cost sheet of an offer was first shown."""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from tools.explanation.figures import local_day

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "interest_accounts",
        sa.Column("limit_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("counted_to", sa.Date(), nullable=False),
        sa.Column("accrued", sa.BigInteger(), nullable=False),
        sa.Column("interest_minor", sa.BigInteger(), nullable=False),
        sa.Column("fees_minor", sa.BigInteger(), nullable=False),
        sa.Column("charged_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "accrued >= 0 AND interest_minor >= 0 AND fees_minor >= 0",
            name=op.f("ck_interest_accounts_not_negative"),
        ),
        sa.ForeignKeyConstraint(
            ["limit_id"], ["limits.limit_id"], name=op.f("fk_interest_accounts_limit_id")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_interest_accounts_customer_id")
        ),
        sa.PrimaryKeyConstraint("limit_id", name=op.f("pk_interest_accounts")),
    )
    op.create_index(op.f("ix_interest_accounts_customer_id"), "interest_accounts", ["customer_id"])
    op.create_index(op.f("ix_interest_accounts_charged_on"), "interest_accounts", ["charged_on"])
    op.create_table(
        "sheets_shown",
        sa.Column("offer_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["offer_id"], ["offers.offer_id"], name=op.f("fk_sheets_shown_offer_id")),
        sa.PrimaryKeyConstraint("offer_id", name=op.f("pk_sheets_shown")),
    )
    _count_from_now_on()


def downgrade() -> None:
    op.drop_table("sheets_shown")
    op.drop_table("interest_accounts")


def _count_from_now_on() -> None:
    """What was drawn until now bore no interest, and does not do so afterwards either.

    Customers of whom no law has anything kept any longer (their entries and keys are gone) have no account.
    """
    day = sa.bindparam("day", local_day(datetime.now(UTC)), type_=sa.Date())
    op.get_bind().execute(
        sa.text(
            "INSERT INTO interest_accounts "
            "(limit_id, customer_id, counted_to, accrued, interest_minor, fees_minor, charged_on) "
            "SELECT limits.limit_id, limits.customer_id, :day, 0, 0, 0, :day "
            "FROM limits JOIN customers ON customers.customer_id = limits.customer_id "
            "WHERE customers.closed_at IS NULL OR customers.identity IS NOT NULL"
        ).bindparams(day)
    )
