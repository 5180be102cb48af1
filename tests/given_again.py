"""A life that is lived once and begun again from there as often as a test wants, on either database.

Somebody with a document, a decision and an offer takes a hundred statements to make; putting the rows back
takes a tenth of that.
"""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Engine, Table, insert, select

from assistant.actions.means import Means
from assistant.storage.keyring import KeyRing, _metadata
from assistant.storage.stores import Storage
from assistant.storage.vault import Vault
from assistant.wiring import Program
from models.audit_tables import EndingRow
from models.tables import Table as Rows
from tests.given import Clock
from tests.given_rows import all_deleted, unguarded

Found = TypeVar("Found")
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


_PLAYED: dict[tuple[object, str], tuple[Any, datetime, tuple[Snapshot, Snapshot]]] = {}


def played_once(running: Program, play: Callable[[Program], Found]) -> Found:
    """What `play` gives, played once on each database and put back from then on: the programs of all tests
    have the same keys. What it gives may hold nothing of the program that it was played in."""
    means, clock, place = running.means, running.means.now, (play, running.engine.dialect.name)
    assert isinstance(clock, Clock)
    if place not in _PLAYED:
        found = play(running)
        _PLAYED[place] = (found, clock.at, taken(means, running.engine))
    kept: tuple[Found, datetime, tuple[Snapshot, Snapshot]] = _PLAYED[place]
    found, clock.at, rows = kept
    put_back(means, running.engine, rows)
    return found


def fresh(means: Means, engine: Engine) -> Means:
    """The same as after a restart: nothing is remembered in memory."""
    vault = means.storage.vault
    ring = KeyRing(vault.ring.engine, vault.ring.wrapping)
    return replace(means, storage=Storage(engine, Vault(ring), means.storage.recipient, means.now))


def taken(means: Means, engine: Engine) -> tuple[Snapshot, Snapshot]:
    """Every row of the data and of the key ring."""
    return (
        _rows(engine, [each for each in Rows.metadata.sorted_tables if each is not EndingRow.__table__]),
        _rows(means.storage.vault.ring.engine, _metadata.sorted_tables),
    )


def put_back(means: Means, engine: Engine, snapshots: tuple[Snapshot, Snapshot]) -> None:
    """Nothing is remembered in memory of what was there."""
    for where, snapshot in zip((engine, means.storage.vault.ring.engine), snapshots, strict=True):
        with where.begin() as connection, unguarded(connection) if where is engine else nullcontext():
            all_deleted(connection, [table.name for table, _ in reversed(snapshot)])
            for table, rows in snapshot:
                if rows:
                    connection.execute(insert(table), rows)
    means.storage.vault.ring._cache.clear()


def _rows(engine: Engine, tables: list[Table]) -> Snapshot:
    with engine.connect() as connection:
        return [
            (table, [dict(row) for row in connection.execute(select(table)).mappings()]) for table in tables
        ]
