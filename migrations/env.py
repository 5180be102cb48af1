"""Alembic's entry: runs migrations on the connection it is given."""

from alembic import context

import models.fraud_tables
import models.gated_tables  # noqa: F401  so that its tables are known
from models.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
