"""Cases that people look at, and their steps."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from assistant.storage.append_only import guard

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "review_cases",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("priority", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", _MOMENT, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("claimed_by", sa.Text(), nullable=True),
        sa.Column("handed_up", sa.Boolean(), nullable=False),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_review_cases_customer_id")
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_review_cases")),
    )
    op.create_index(op.f("ix_review_cases_changed_at"), "review_cases", ["changed_at"], unique=False)
    op.create_index(
        op.f("ix_review_cases_claimed_by_state"), "review_cases", ["claimed_by", "state"], unique=False
    )
    op.create_index(op.f("ix_review_cases_customer_id"), "review_cases", ["customer_id"], unique=False)
    op.create_index(
        op.f("ix_review_cases_state_kind_priority_due_at_case_id"),
        "review_cases",
        ["state", "kind", "priority", "due_at", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_review_cases_state_priority_due_at_case_id"),
        "review_cases",
        ["state", "priority", "due_at", "case_id"],
        unique=False,
    )
    op.create_table(
        "review_steps",
        sa.Column("step_id", sa.Text(), nullable=False),
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_cases.case_id"], name=op.f("fk_review_steps_case_id")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name=op.f("fk_review_steps_customer_id")
        ),
        sa.PrimaryKeyConstraint("step_id", name=op.f("pk_review_steps")),
        sa.UniqueConstraint("case_id", "position", name=op.f("uq_review_steps_case_id_position")),
    )
    op.create_index(op.f("ix_review_steps_customer_id"), "review_steps", ["customer_id"], unique=False)
    op.create_index(op.f("ix_review_steps_kind_at"), "review_steps", ["kind", "at"], unique=False)
    op.create_index(op.f("ix_review_steps_staff_id_at"), "review_steps", ["staff_id", "at"], unique=False)
    guard(op.get_bind(), ["review_steps"])


def downgrade() -> None:
    op.drop_table("review_steps")
    op.drop_table("review_cases")
