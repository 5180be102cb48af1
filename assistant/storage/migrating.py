"""Brings a database to the tables this program needs, or says that it is not there yet."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from assistant.storage.database import looking
from models.errors import UnusableInput

_MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


class DatabaseNotMigrated(UnusableInput):
    """The database has other tables than this program needs: run `python -m assistant migrate`."""

    code = "database_not_migrated"


def migrate(engine: Engine) -> None:
    """Run every migration that is missing; harmless when none is.

    Raises UnusableInput for a database that cannot be converted; it is left as it was.
    """
    config = _config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def require_migrated(engine: Engine) -> None:
    """Raises DatabaseNotMigrated unless the database is at the newest revision."""
    with looking(engine) as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    if present != ScriptDirectory.from_config(_config()).get_current_head():
        raise DatabaseNotMigrated


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
