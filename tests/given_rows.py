"""Rows changed past the program: a database emptied for the next test, or bent by whoever owns it."""

from collections.abc import Iterable, Iterator
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
    names = [table.name for table in reversed(Table.metadata.sorted_tables)]
    names.remove(EndingRow.__tablename__)
    with unguarded(connection):
        all_deleted(connection, names)


def all_deleted(connection: Connection, names: Iterable[str]) -> None:
    """Every row of these tables, in this order; a server is asked once."""
    statements = [f"DELETE FROM {name}" for name in names]
    if connection.dialect.name == "postgresql":
        statements = ["; ".join(statements)]
    for statement in statements:
        connection.exec_driver_sql(statement)
