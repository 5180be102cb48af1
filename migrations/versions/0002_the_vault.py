"""The vault: columns that hold somebody's data are sealed bytes; holds, closing, digests, counterparties."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from models.errors import UnusableInput

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)
_SEALED = {
    "answers": "document",
    "authorisations": "document",
    "conversations": "document",
    "decision_inputs": "document",
    "decisions": "document",
    "evidence": "document",
    "facts": "document",
    "fields": "document",
    "handovers": "document",
    "limits": "scope",
    "messages": "document",
    "offers": "terms",
}
_Type = sa.Text | sa.LargeBinary
_NULLABLE = {"evidence", "limits"}


def upgrade() -> None:
    _require_empty("before the vault")
    op.create_table(
        "counterparties",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counterparties")),
    )
    op.create_table(
        "destructions",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "subject", name=op.f("pk_destructions")),
    )
    op.create_table(
        "installation",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_installation")),
    )
    op.create_table(
        "notices",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_notices")),
    )
    op.create_table(
        "deliveries",
        sa.Column("delivery_id", sa.Text(), nullable=False),
        sa.Column("consent_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("counterparty", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("next_at", _MOMENT, nullable=False),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consents.consent_id"], name=op.f("fk_deliveries_consent_id")
        ),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint(
            "consent_id",
            "revision",
            "counterparty",
            name=op.f("uq_deliveries_consent_id_revision_counterparty"),
        ),
    )
    op.create_index(op.f("ix_deliveries_state_next_at"), "deliveries", ["state", "next_at"])
    for table, column in _SEALED.items():
        _retype(table, column, sa.Text(), sa.LargeBinary(), f"convert_to({column}, 'UTF8')")
    with op.batch_alter_table("customers") as batch:
        batch.drop_constraint(op.f("uq_customers_external_id"), type_="unique")
        batch.drop_column("external_id")
        batch.drop_column("document")
        batch.add_column(sa.Column("external_id_index", sa.Text(), nullable=True))
        batch.add_column(sa.Column("document", sa.LargeBinary(), nullable=True))
        batch.add_column(sa.Column("closed_at", _MOMENT, nullable=True))
        batch.add_column(sa.Column("digest_at", _MOMENT, nullable=True))
        batch.add_column(sa.Column("kept_until", _MOMENT, nullable=True))
        batch.add_column(sa.Column("identity", sa.LargeBinary(), nullable=True))
        batch.create_unique_constraint(op.f("uq_customers_external_id_index"), ["external_id_index"])
    with op.batch_alter_table("decision_inputs") as batch:
        batch.drop_column("salt")
    for table in ("decisions", "offers"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("sealed_for", sa.Text(), nullable=False))
    with op.batch_alter_table("evidence") as batch:
        batch.add_column(sa.Column("held_until", _MOMENT, nullable=True))
        batch.add_column(sa.Column("hold_basis", sa.Text(), nullable=True))


def downgrade() -> None:
    _require_empty("with the vault")
    with op.batch_alter_table("evidence") as batch:
        batch.drop_column("hold_basis")
        batch.drop_column("held_until")
    for table in ("decisions", "offers"):
        with op.batch_alter_table(table) as batch:
            batch.drop_column("sealed_for")
    with op.batch_alter_table("decision_inputs") as batch:
        batch.add_column(sa.Column("salt", sa.Text(), nullable=False))
    with op.batch_alter_table("customers") as batch:
        batch.drop_constraint(op.f("uq_customers_external_id_index"), type_="unique")
        for column in (
            "identity",
            "kept_until",
            "digest_at",
            "closed_at",
            "document",
            "external_id_index",
        ):
            batch.drop_column(column)
        batch.add_column(sa.Column("external_id", sa.Text(), nullable=True))
        batch.add_column(sa.Column("document", sa.Text(), nullable=False))
        batch.create_unique_constraint(op.f("uq_customers_external_id"), ["external_id"])
    for table, column in _SEALED.items():
        _retype(table, column, sa.LargeBinary(), sa.Text(), f"convert_from({column}, 'UTF8')")
    op.drop_table("deliveries")
    op.drop_table("notices")
    op.drop_table("installation")
    op.drop_table("destructions")
    op.drop_table("counterparties")


def _retype(table: str, column: str, old: _Type, new: _Type, using: str) -> None:
    with op.batch_alter_table(table) as batch:
        batch.alter_column(
            column,
            existing_type=old,
            type_=new,
            existing_nullable=table in _NULLABLE,
            postgresql_using=using,
        )


def _require_empty(when: str) -> None:
    """Sealing needs keys, and a migration has none: a database with people in it is not converted."""
    held = op.get_bind().execute(sa.text("SELECT count(*) FROM customers")).scalar()
    if held:
        raise UnusableInput(
            f"This database was filled {when} and cannot be converted in place; move it away "
            "(the embedded one is assistant.db in the data folder) and start with an empty one."
        )
