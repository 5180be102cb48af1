"""The migrations bring an empty database to exactly the tables the program knows, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, inspect, make_url, text

from assistant.storage.database import DatabaseUnsupported, open_database
from assistant.storage.migrating import DatabaseNotMigrated, _config, migrate, require_migrated
from models.tables import Table


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        engine = open_database(f"sqlite:///{tmp_path / 'empty.db'}")
    else:
        url = make_url(request.getfixturevalue("postgresql_url")).set(drivername="postgresql+psycopg")
        server = create_engine(url, isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text("DROP DATABASE IF EXISTS migrating"))
            connection.execute(text("CREATE DATABASE migrating"))
        server.dispose()
        fresh = url.set(database="migrating", drivername="postgresql")
        engine = open_database(fresh.render_as_string(hide_password=False))
    yield engine
    engine.dispose()


def test_migrating_an_empty_database_gives_the_tables_of_the_program(empty: Engine) -> None:
    with pytest.raises(DatabaseNotMigrated):
        require_migrated(empty)

    migrate(empty)
    migrate(empty)

    require_migrated(empty)
    with empty.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []


def test_going_back_leaves_nothing(empty: Engine) -> None:
    migrate(empty)

    config = _config()
    with empty.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")

    assert set(inspect(empty).get_table_names()) <= {"alembic_version"}


def test_sqlite_is_opened_for_safety(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'safe.db'}")

    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "secure_delete")
        }
    engine.dispose()

    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "secure_delete": 1}


def test_other_databases_are_refused_by_name() -> None:
    with pytest.raises(DatabaseUnsupported):
        open_database("mysql://localhost/x")
