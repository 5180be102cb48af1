"""Opens the database: SQLite embedded (WAL, foreign keys, full sync) or PostgreSQL by URL."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm import Session

from models.errors import UnusableInput

_BUSY_MS = 10_000


class DatabaseUnsupported(UnusableInput):
    """The database URL must start with sqlite:/// or postgresql://."""

    code = "database_unsupported"


def open_database(url: str) -> Engine:
    """An engine for the URL; raises DatabaseUnsupported for other kinds of database."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed)
    if parsed.get_backend_name() == "postgresql":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, pool_size=10)
    raise DatabaseUnsupported


@contextmanager
def session(engine: Engine, *, writes: bool) -> Iterator[Session]:
    """One transaction: committed when the block ends, rolled back when it raises."""
    options: dict[str, Any] = {"writes": writes}
    if not writes and engine.dialect.name == "postgresql":
        options["isolation_level"] = "REPEATABLE READ"  # one view for all of a block's reads, as in SQLite
    with (
        engine.connect().execution_options(**options) as connection,
        Session(connection, expire_on_commit=False) as opened,
        opened.begin(),
    ):
        yield opened


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def set_up(dbapi_connection: Any, _: Any) -> None:
        # SQLAlchemy begins transactions itself below; the driver must not.
        dbapi_connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "foreign_keys=ON",
            "synchronous=FULL",
            "secure_delete=ON",  # what is erased is overwritten, not only unlinked
            f"busy_timeout={_BUSY_MS}",
        ):
            dbapi_connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A write takes its lock at once: upgrading a read lock later can fail for no reason of ours.
        writes = connection.get_execution_options().get("writes", True)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
