"""Promises: what would help, and is kept."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "promises",
        sa.Column("decision_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("seal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.decision_id"], name=op.f("fk_promises_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_promises_customer_id")
        ),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_promises")),
    )
    op.create_index(op.f("ix_promises_customer_id"), "promises", ["customer_id"])
    op.create_index(op.f("ix_promises_until"), "promises", ["until"])
    op.create_table(
        "promise_consents",
        sa.Column("decision_id", sa.Text(), nullable=False),
        sa.Column("consent_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["promises.decision_id"], name=op.f("fk_promise_consents_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consents.consent_id"], name=op.f("fk_promise_consents_consent_id")
        ),
        sa.PrimaryKeyConstraint("decision_id", "consent_id", name=op.f("pk_promise_consents")),
    )
    op.create_index(op.f("ix_promise_consents_consent_id"), "promise_consents", ["consent_id"])


def downgrade() -> None:
    op.drop_table("promise_consents")
    op.drop_table("promises")
