"""Alembic's entry: runs migrations on the connection it is given."""

from alembic import context

import models.audit_tables
import models.fraud_tables
import models.gated_tables
import models.review_tables
import models.staff_tables  # noqa: F401  so that their tables are known
from models.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
