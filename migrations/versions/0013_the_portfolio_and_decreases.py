"""Counts of the portfolio, decreases of limits, and balances that were taken over, posted."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)
_OPEN = sa.text("state IN ('waiting', 'objected')")
_WAITING = sa.text("state = 'waiting'")

# What was drawn on a limit before the ledger knew of it, as an entry of its own that no document describes.
_TAKEN_OVER = """
INSERT INTO postings (posting_id, entry_id, account, amount_minor, currency, at)
SELECT 'pst_opening_' || limit_id || '_{place}', 'ent_opening_' || limit_id, {account}, {sign} * missing,
       currency, valid_from
FROM (
    SELECT limits.limit_id, limits.currency, limits.valid_from,
           drawn_minor - COALESCE((SELECT SUM(amount_minor) FROM postings
                                   WHERE account = 'limit:' || limits.limit_id
                                     AND entry_id <> 'ent_opening_' || limits.limit_id), 0) AS missing
    FROM limits WHERE drawn_minor > 0
) AS taken_over
WHERE missing <> 0
"""


def upgrade() -> None:
    op.create_table(
        "portfolio_counts",
        sa.Column("count_id", sa.Text(), nullable=False),
        sa.Column("counted_at", _MOMENT, nullable=False),
        sa.Column("policy_version", sa.Text(), nullable=False),
        sa.Column("limits", sa.BigInteger(), nullable=False),
        sa.Column("limits_minor", sa.BigInteger(), nullable=False),
        sa.Column("expected_loss_minor", sa.BigInteger(), nullable=False),
        sa.Column("capital_minor", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("count_id", name=op.f("pk_portfolio_counts")),
    )
    op.create_index(op.f("ix_portfolio_counts_counted_at"), "portfolio_counts", ["counted_at"])
    _decreases()
    _bases()
    op.execute(_TAKEN_OVER.format(place=0, account="'limit:' || limit_id", sign=1))
    op.execute(_TAKEN_OVER.format(place=1, account="'opening:' || limit_id", sign=-1))


def downgrade() -> None:
    op.execute("DELETE FROM postings WHERE entry_id LIKE 'ent_opening_%'")
    with op.batch_alter_table("limit_changes") as changes:
        changes.drop_constraint(op.f("ck_limit_changes_only_down"), type_="check")
        changes.drop_constraint(op.f("ck_limit_changes_one_basis"), type_="check")
        changes.drop_constraint(op.f("uq_limit_changes_decrease_id"), type_="unique")
        changes.drop_constraint(op.f("fk_limit_changes_decrease_id"), type_="foreignkey")
    with op.batch_alter_table("limit_changes") as changes:
        changes.drop_column("decrease_id")
    op.drop_index(op.f("ix_limit_changes_at"), "limit_changes")
    op.drop_table("limit_decreases")
    op.drop_table("portfolio_counts")


def _decreases() -> None:
    op.create_table(
        "limit_decreases",
        sa.Column("decrease_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("limit_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("in_force_at", _MOMENT, nullable=False),
        sa.Column("sealed_for", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("seal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_limit_decreases_customer_id")
        ),
        sa.ForeignKeyConstraint(["limit_id"], ["limits.limit_id"], name=op.f("fk_limit_decreases_limit_id")),
        sa.PrimaryKeyConstraint("decrease_id", name=op.f("pk_limit_decreases")),
    )
    op.create_index(op.f("ix_limit_decreases_customer_id"), "limit_decreases", ["customer_id"])
    op.create_index(
        "ix_limit_decreases_one_open",
        "limit_decreases",
        ["limit_id"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_index(
        "ix_limit_decreases_due",
        "limit_decreases",
        ["in_force_at"],
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )


def _bases() -> None:
    """What a change of a limit may rest on."""
    with op.batch_alter_table("limit_changes") as changes:
        changes.add_column(sa.Column("decrease_id", sa.Text(), nullable=True))
    with op.batch_alter_table("limit_changes") as changes:
        changes.create_foreign_key(
            op.f("fk_limit_changes_decrease_id"), "limit_decreases", ["decrease_id"], ["decrease_id"]
        )
        changes.create_unique_constraint(op.f("uq_limit_changes_decrease_id"), ["decrease_id"])
        changes.create_check_constraint(
            op.f("ck_limit_changes_one_basis"), "offer_id IS NULL OR decrease_id IS NULL"
        )
        changes.create_check_constraint(
            op.f("ck_limit_changes_only_down"), "decrease_id IS NULL OR to_minor < from_minor"
        )
    op.create_index(op.f("ix_limit_changes_at"), "limit_changes", ["at"])
