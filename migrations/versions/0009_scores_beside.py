"""What challenger and shadows said beside a decision."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "scores_beside",
        sa.Column("decision_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.decision_id"], name=op.f("fk_scores_beside_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_scores_beside_customer_id")
        ),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_scores_beside")),
    )
    op.create_index(op.f("ix_scores_beside_customer_id"), "scores_beside", ["customer_id"])


def downgrade() -> None:
    op.drop_table("scores_beside")
