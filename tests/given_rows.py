"""Rows changed past the program: a database emptied for the next test, or bent by whoever owns it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete, insert

from models.audit_tables import EndingRow
from models.tables import Table


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """What whoever owns the database can do: the guards of tables that only grow stand open."""
    connection.execute(insert(EndingRow).values(ending_id="somebody"))
    yield
    connection.execute(delete(EndingRow))


def emptied(connection: Connection) -> None:
    """Every table. Rows are few: deleting them is quicker than truncating files."""
    with unguarded(connection):
        for table in reversed(Table.metadata.sorted_tables):
            if table is not EndingRow.__table__:
                connection.execute(table.delete())
