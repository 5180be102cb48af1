"""The audit log, and guards on every table that only grows."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from assistant.storage.append_only import forget_function, guard, revoke, unguard

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)

_LOG = ("audit_entries", "audit_nodes", "tree_heads")
_GROWING = (
    *("notices", "consent_changes", "accesses", "decisions", "sheets_shown", "limit_changes"),
    *("portfolio_counts", "authorisations", "ledger_entries", "postings", "messages", "answers"),
    *("payment_events", "payment_labels", "merchant_facts"),
)


def upgrade() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("commitment", sa.Text(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.Column("mac", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_audit_entries")),
    )
    op.create_index(op.f("ix_audit_entries_subject_kind"), "audit_entries", ["subject", "kind"])
    op.create_table(
        "audit_nodes",
        sa.Column("level", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("level", "number", name=op.f("pk_audit_nodes")),
    )
    op.create_table(
        "audit_end",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("frontier", sa.Text(), nullable=False),
        sa.Column("mac", sa.Text(), nullable=False),
        sa.Column("seal", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_audit_end")),
    )
    op.create_table(
        "tree_heads",
        sa.Column("size", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("signed", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("size", "at", name=op.f("pk_tree_heads")),
    )
    op.create_table(
        "endings",
        sa.Column("ending_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("ending_id", name=op.f("pk_endings")),
    )
    guard(op.get_bind(), (*_GROWING, *_LOG))
    revoke(op.get_bind(), _LOG)


def downgrade() -> None:
    unguard(op.get_bind(), (*_GROWING, *_LOG))
    forget_function(op.get_bind())
    for table in ("endings", "tree_heads", "audit_end", "audit_nodes", "audit_entries"):
        op.drop_table(table)
