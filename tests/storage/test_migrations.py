"""Migrations bring an empty database to exactly the tables that the program names, and back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, select, text

from assistant.settings import Settings
from assistant.storage.database import DatabaseUnsupported, open_database
from assistant.storage.migrating import DatabaseNotMigrated, _config, migrate, newest, require_migrated
from assistant.wiring import program
from models.errors import UnusableInput
from models.tables import InterestRow, Table
from tools.explanation.figures import local_day


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of each kind, of its own."""
    if request.param == "sqlite":
        engine = open_database(f"sqlite:///{tmp_path / 'empty.db'}")
    else:
        server: Engine = request.getfixturevalue("postgresql_engine")
        with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("DROP DATABASE IF EXISTS made_empty"))
            connection.execute(text("CREATE DATABASE made_empty"))
        url = server.url.set(database="made_empty", drivername="postgresql")
        engine = open_database(url.render_as_string(hide_password=False))
    yield engine
    engine.dispose()


def test_migrations_make_exactly_the_tables(empty: Engine) -> None:
    migrate(empty)
    with empty.connect() as connection:
        found = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(found, Table.metadata) == []
    require_migrated(empty)


def test_the_newest_by_its_name_is_the_end_of_the_chain() -> None:
    assert newest() == ScriptDirectory.from_config(_config()).get_current_head()


def test_on_postgresql_not_even_their_owner_may_change_the_tables_of_the_log(empty: Engine) -> None:
    if empty.dialect.name != "postgresql":
        pytest.skip("SQLite has triggers alone")
    migrate(empty)
    query = "SELECT privilege_type FROM pg_class, aclexplode(relacl) WHERE relname = :table"
    with empty.connect() as connection:
        for table in ("audit_entries", "audit_nodes", "tree_heads"):
            allowed = set(connection.scalars(text(query), {"table": table}))
            assert {"SELECT", "INSERT"} <= allowed
            assert not allowed & {"UPDATE", "DELETE", "TRUNCATE"}


def test_migrating_twice_changes_nothing(empty: Engine) -> None:
    migrate(empty)
    before = set(inspect(empty).get_table_names())
    migrate(empty)
    assert set(inspect(empty).get_table_names()) == before


def test_the_way_back_leaves_nothing(empty: Engine) -> None:
    migrate(empty)
    config = _config()
    with empty.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert set(inspect(empty).get_table_names()) <= {"alembic_version"}
    migrate(empty)
    require_migrated(empty)


def test_a_database_that_is_not_there_yet_is_named_with_what_to_do(empty: Engine, tmp_path: Path) -> None:
    with pytest.raises(DatabaseNotMigrated, match="migrate"):
        require_migrated(empty)
    if empty.dialect.name == "postgresql":
        settings = Settings(_env_file=None, data_folder=tmp_path)
        with pytest.raises(DatabaseNotMigrated), program(settings, engine=empty):
            pass


def test_a_database_filled_before_the_vault_is_named_and_left_as_it_was(empty: Engine) -> None:
    # given
    config = _config()
    with empty.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text(
                "INSERT INTO customers (customer_id, document, created_at) "
                "VALUES ('cus_1', '{}', '2026-01-01 00:00:00')"
            )
        )

    # then
    with pytest.raises(UnusableInput, match="move it away"):
        migrate(empty)
    with empty.connect() as connection:
        assert MigrationContext.configure(connection).get_current_revision() == "0001"
        assert connection.scalar(text("SELECT document FROM customers")) == "{}"


def test_limits_from_before_there_was_interest_count_from_the_day_of_the_migration_on(empty: Engine) -> None:
    # given a limit drawn on for years, and one of somebody of whom nothing is kept any more
    config = _config()
    with empty.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0009")
        for who, closed in (("1", "NULL"), ("2", "'2020-01-01 00:00:00'")):
            connection.execute(
                text(
                    "INSERT INTO customers (customer_id, created_at, closed_at) "
                    f"VALUES ('cus_{who}', '2016-01-01 00:00:00', {closed})"
                )
            )
            connection.execute(
                text(
                    "INSERT INTO limits (limit_id, customer_id, kind, amount_minor, drawn_minor, held_minor, "
                    "credit_minor, currency, annual_rate_bps, valid_from, uses, scope_signed) VALUES "
                    f"('lim_{who}', 'cus_{who}', 'standing', 9, 9, 0, 0, 'CNY', 2160, '2016-01-01 00:00:00', "
                    "0, false)"
                )
            )

    # when
    migrate(empty)

    # then nothing is counted for the past
    with empty.connect() as connection:
        (row,) = connection.execute(select(InterestRow)).all()
    assert (row.limit_id, row.accrued, row.interest_minor) == ("lim_1", 0, 0)
    assert timedelta() <= local_day(datetime.now(UTC)) - row.counted_to <= timedelta(days=1)
    assert row.charged_on == row.counted_to


@pytest.mark.parametrize("url", ["mysql://localhost/x", "oracle://localhost/x"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(DatabaseUnsupported):
        open_database(url)
