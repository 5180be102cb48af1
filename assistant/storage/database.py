"""Opens the database: SQLite embedded (WAL, foreign keys, full sync) or PostgreSQL by URL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.orm import Session

from models.errors import DatabaseBusy, UnusableInput

_BUSY_MS = 30_000
_TURN_WITHIN_SECONDS = 60.0
_READ_ONLY_TRANSACTION = "25006"
"""PostgreSQL's code for a write in a transaction that said it would only read."""


class WroteWhileReading(AssertionError):
    """A transaction that was opened to read wrote: nothing of it lasts. Open it with `writing`, so that the
    audit log knows of what it changes."""


class DatabaseUnsupported(UnusableInput):
    """The database URL must start with sqlite:/// or postgresql://."""

    code = "database_unsupported"


def open_database(url: str) -> Engine:
    """An engine for the URL; raises DatabaseUnsupported for other kinds of database."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        engine = _sqlite(parsed)
    elif parsed.get_backend_name() == "postgresql":
        driver = parsed.set(drivername="postgresql+psycopg")
        engine = create_engine(driver, pool_pre_ping=True, pool_size=10)
    else:
        raise DatabaseUnsupported
    event.listen(engine, "handle_error", _say_who_wrote)
    return engine


@contextmanager
def session(engine: Engine, *, writes: bool, kind: type[Session] = Session) -> Iterator[Session]:
    """One transaction: committed when the block ends, rolled back when it raises or wrote without
    saying that it `writes`.

    Raises DatabaseBusy, WroteWhileReading.
    """
    options: dict[str, Any] = {"writes": writes}
    if not writes and engine.dialect.name == "postgresql":
        options["isolation_level"] = "REPEATABLE READ"  # one view for all of a block's reads, as in SQLite
        options["postgresql_readonly"] = True
    with (
        _turn(engine, writes),
        _connected(engine).execution_options(**options) as connection,
        kind(connection, expire_on_commit=False) as opened,
        opened.begin(),
        nullcontext() if writes else _writing_nothing(connection, opened),
    ):
        yield opened


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction of writes on a bare connection. Raises DatabaseBusy."""
    options: dict[str, Any] = {"writes": True}
    with (
        _turn(engine, writes=True),
        _connected(engine).execution_options(**options) as connection,
        connection.begin(),
    ):
        yield connection


def looking(engine: Engine) -> Connection:
    """A connection that only reads, so that it waits for no writer; close it with `with`."""
    return _connected(engine).execution_options(writes=False)


def _connected(engine: Engine) -> Connection:
    try:
        return engine.connect()
    except NoConnection as error:  # others have all connections, and gave none back for long
        raise DatabaseBusy from error


@contextmanager
def _turn(engine: Engine, writes: bool) -> Iterator[None]:
    """Writers of one process wait for each other here. SQLite would have them look again and again whether
    it is free, and in a crowd somebody always comes too late."""
    turns: Lock | None = engine.get_execution_options().get("turns")
    if not writes or turns is None:
        yield
        return
    if not turns.acquire(timeout=_TURN_WITHIN_SECONDS):
        raise DatabaseBusy
    try:
        yield
    finally:
        turns.release()


def _sqlite(url: URL) -> Engine:
    engine = create_engine(
        url, connect_args={"check_same_thread": False}, execution_options={"turns": Lock()}
    )

    @event.listens_for(engine, "connect")
    def set_up(dbapi_connection: Any, _: Any) -> None:
        # SQLAlchemy begins transactions itself below; the driver must not.
        dbapi_connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "foreign_keys=ON",
            "synchronous=FULL",
            "recursive_triggers=ON",  # what OR REPLACE deletes is guarded like anything that is deleted
            "secure_delete=ON",  # what is erased is overwritten, not only unlinked
            "wal_autocheckpoint=4000",  # pages; a payment writes 30: fewer than one in a hundred waits
            f"busy_timeout={_BUSY_MS}",
        ):
            dbapi_connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A write takes its lock at once: upgrading a read lock later can fail for no reason of ours.
        writes = connection.get_execution_options().get("writes", True)
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
        except OperationalError as error:
            if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
                raise
            raise DatabaseBusy from error  # another process held it for longer than anybody waits

    return engine


@contextmanager
def _writing_nothing(connection: Connection, opened: Session) -> Iterator[None]:
    """PostgreSQL refuses; SQLite counts the rows that a connection changed. Forbidding it to change any
    (`query_only`) would have it prepare every statement anew. Raises WroteWhileReading before it lasts."""
    before = _rows_changed(connection)
    yield
    opened.flush()
    if _rows_changed(connection) != before:
        raise WroteWhileReading


def _rows_changed(connection: Connection) -> int:
    raw: Any = connection.connection.dbapi_connection
    return int(raw.total_changes) if isinstance(raw, sqlite3.Connection) else 0


def _say_who_wrote(context: ExceptionContext) -> None:
    """The database's refusal, as the mistake that it is."""
    connection, refused = context.connection, context.original_exception
    if connection is None or connection.get_execution_options().get("writes", True):
        return
    if getattr(refused, "sqlstate", None) == _READ_ONLY_TRANSACTION:
        raise WroteWhileReading(context.statement) from refused
