"""Brings a database to the tables this program needs, or says that it is not there yet."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect, text

from assistant.storage.database import looking
from models.errors import UnusableInput

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


class DatabaseNotMigrated(UnusableInput):
    """The database has other tables than this program needs: run `python -m assistant migrate`."""

    code = "database_not_migrated"


def migrate(engine: Engine) -> None:
    """Run every migration that is missing; harmless when none is.

    Raises UnusableInput for a database that cannot be converted; it is left as it was.
    """
    if _revision(engine) == newest():
        return
    from alembic import command  # a quarter of a second, which a start that has nothing to do is spared

    config = _config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def require_migrated(engine: Engine) -> None:
    """Raises DatabaseNotMigrated unless the database is at the newest revision."""
    if _revision(engine) != newest():
        raise DatabaseNotMigrated


@cache
def newest() -> str:
    """The revision that this program needs: migrations are one after the other, and named by their number."""
    return max(path.name.partition("_")[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def _revision(engine: Engine) -> str | None:
    """Where the database is; None where it has no tables of ours."""
    with looking(engine) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
