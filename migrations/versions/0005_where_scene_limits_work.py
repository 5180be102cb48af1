"""Where scene limits work: how often they were used, the directory of merchants and what is noted of them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_UNSIGNED = sa.text("kind = 'scene' AND NOT scope_signed")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("limits") as limits:
        limits.add_column(sa.Column("uses", sa.BigInteger(), nullable=False, server_default="0"))
        limits.add_column(sa.Column("uses_max", sa.BigInteger(), nullable=True))
        limits.add_column(sa.Column("scope_signed", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("limits") as limits:
        limits.alter_column("uses", server_default=None, existing_type=sa.BigInteger())
        limits.alter_column("scope_signed", server_default=None, existing_type=sa.Boolean())
        limits.create_check_constraint(
            op.f("ck_limits_used_no_more"), "uses >= 0 AND (uses_max IS NULL OR uses <= uses_max)"
        )
    op.create_index(
        "ix_limits_unsigned", "limits", ["limit_id"], sqlite_where=_UNSIGNED, postgresql_where=_UNSIGNED
    )
    _merchants()
    _merchant_facts()


def downgrade() -> None:
    op.drop_table("merchant_facts")
    op.drop_table("merchants")
    op.drop_index("ix_limits_unsigned", "limits")
    with op.batch_alter_table("limits") as limits:
        limits.drop_constraint(op.f("ck_limits_used_no_more"), type_="check")
    with op.batch_alter_table("limits") as limits:
        limits.drop_column("scope_signed")
        limits.drop_column("uses_max")
        limits.drop_column("uses")


def _merchants() -> None:
    op.create_table(
        "merchants",
        sa.Column("merchant_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_index", sa.Text(), nullable=False),
        sa.Column("category_code", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("first_seen_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=True),
        sa.Column("registered_at", _MOMENT, nullable=True),
        sa.Column("standing", sa.Text(), nullable=True),
        sa.Column("folded_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("merchant_id", name=op.f("pk_merchants")),
    )
    op.create_index(op.f("ix_merchants_name_index"), "merchants", ["name_index"])
    op.create_index(op.f("ix_merchants_folded_at"), "merchants", ["folded_at"])


def _merchant_facts() -> None:
    op.create_table(
        "merchant_facts",
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("merchant_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("scene_minor", sa.BigInteger(), nullable=False),
        sa.Column("soon", sa.Boolean(), nullable=False),
        sa.Column("name_index", sa.Text(), nullable=True),
        sa.Column("category_code", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_merchant_facts")),
    )
    op.create_index(op.f("ix_merchant_facts_merchant_id_at"), "merchant_facts", ["merchant_id", "at"])
    op.create_index(op.f("ix_merchant_facts_payer"), "merchant_facts", ["payer"])
    op.create_index(op.f("ix_merchant_facts_at"), "merchant_facts", ["at"])
