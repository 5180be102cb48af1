"""Guards of tables that only grow: triggers that refuse UPDATE, DELETE and TRUNCATE, on both databases.

A transaction that lawfully ends rows says so first (`let_end`) and takes that back before it lasts.
Whoever owns the database can take the guards away; that is what the log and its witness are for. A migration
that makes such a table anew, as SQLite does to alter one, guards it again.
"""

import secrets
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import delete, insert, text
from sqlalchemy.orm import Session

from models.audit_tables import EndingRow

_ENDING = "ending"
_FUNCTION = "refuse_unless_ending"

# Only names of ours are put into these texts.
_REFUSING = f"""
CREATE OR REPLACE FUNCTION {_FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM endings) THEN
        RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$
"""  # noqa: S608


def let_end(session: Session) -> None:
    """Until this transaction is over it may update and delete rows of tables that otherwise only grow.

    For what the law or the person ends, and for nothing else.
    """
    if _ENDING not in session.info:
        session.info[_ENDING] = secrets.token_hex(8)
        session.execute(insert(EndingRow).values(ending_id=session.info[_ENDING]))


def end_no_more(session: Session) -> None:
    """Nothing of that lasts."""
    ending_id = session.info.pop(_ENDING, None)
    if ending_id is not None:
        session.execute(delete(EndingRow).where(EndingRow.ending_id == ending_id))


def may_end(session: Session) -> bool:
    return _ENDING in session.info


def guard(connection: Any, tables: Iterable[str]) -> None:
    """Guard these tables; for migrations, once the tables are there."""
    for statement in _guarding(connection.dialect.name, tuple(tables)):
        connection.execute(text(statement))


def unguard(connection: Any, tables: Iterable[str]) -> None:
    """Take the guards off again; for migrations."""
    for table in tables:
        for event in ("update", "delete", "truncate"):
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"DROP TRIGGER IF EXISTS guard_{table}_{event} ON {table}"))
            else:
                connection.execute(text(f"DROP TRIGGER IF EXISTS guard_{table}_{event}"))


def revoke(connection: Any, tables: Iterable[str]) -> None:
    """On PostgreSQL nobody may change these tables but by adding, the owner least of all."""
    if connection.dialect.name == "postgresql":
        for table in tables:
            connection.execute(text(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM PUBLIC, CURRENT_USER"))


def forget_function(connection: Any) -> None:
    """After the last guard is off."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"DROP FUNCTION IF EXISTS {_FUNCTION}()"))


def _guarding(dialect: str, tables: tuple[str, ...]) -> Iterator[str]:
    if dialect == "postgresql":
        yield _REFUSING
    for table in tables:
        for event in ("UPDATE", "DELETE"):
            name = f"guard_{table}_{event.lower()}"
            if dialect == "postgresql":
                yield (
                    f"CREATE TRIGGER {name} BEFORE {event} ON {table} "
                    f"FOR EACH ROW EXECUTE FUNCTION {_FUNCTION}()"
                )
            else:
                yield (
                    f"CREATE TRIGGER {name} BEFORE {event} ON {table} "  # noqa: S608
                    "WHEN NOT EXISTS (SELECT 1 FROM endings) "
                    f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
                )
        if dialect == "postgresql":
            yield (
                f"CREATE TRIGGER guard_{table}_truncate BEFORE TRUNCATE ON {table} "
                f"FOR EACH STATEMENT EXECUTE FUNCTION {_FUNCTION}()"
            )
