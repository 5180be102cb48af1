"""A life that is lived once and begun again from there as often as a test wants, on either database.

Somebody with a document, a decision and an offer takes a hundred statements to make; putting the rows back
takes a tenth of that.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, Table, insert, select

from assistant.actions.means import Means
from assistant.storage.keyring import KeyRing, _metadata
from assistant.storage.stores import Storage
from assistant.storage.vault import Vault
from models.tables import Table as Rows
from tests.given import Clock

Snapshot = list[tuple[Table, list[dict[str, Any]]]]


def from_here(means: Means, engine: Engine) -> Callable[[], None]:
    """Each call has everything as it is now, the clock too, and nothing remembered in memory."""
    clock, before = means.now, taken(means, engine)
    assert isinstance(clock, Clock)
    at = clock.at

    def again() -> None:
        put_back(means, engine, before)
        clock.at = at

    return again


def fresh(means: Means, engine: Engine) -> Means:
    """The same as after a restart: nothing is remembered in memory."""
    vault = means.storage.vault
    ring = KeyRing(vault.ring.engine, vault.ring.wrapping)
    return replace(means, storage=Storage(engine, Vault(ring), means.storage.recipient))


def taken(means: Means, engine: Engine) -> tuple[Snapshot, Snapshot]:
    """Every row of the data and of the key ring."""
    return (
        _rows(engine, Rows.metadata.sorted_tables),
        _rows(means.storage.vault.ring.engine, _metadata.sorted_tables),
    )


def put_back(means: Means, engine: Engine, snapshots: tuple[Snapshot, Snapshot]) -> None:
    """Nothing is remembered in memory of what was there."""
    for where, snapshot in zip((engine, means.storage.vault.ring.engine), snapshots, strict=True):
        with where.begin() as connection:
            for table, _ in reversed(snapshot):
                connection.execute(table.delete())
            for table, rows in snapshot:
                if rows:
                    connection.execute(insert(table), rows)
    means.storage.vault.ring._cache.clear()


def _rows(engine: Engine, tables: list[Table]) -> Snapshot:
    with engine.connect() as connection:
        return [
            (table, [dict(row) for row in connection.execute(select(table)).mappings()]) for table in tables
        ]
