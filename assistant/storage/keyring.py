"""The key ring: a small store of wrapped keys, apart from the data, so that no copy of the data has a key.

Destroying a key is the erasure of everything it sealed, in every backup of the data. The ring itself is
backed up by replacing, never by piling up old copies (docs/decisions/0009).
"""

import secrets
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from sqlalchemy import (
    Column,
    Engine,
    MetaData,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from assistant.storage.database import looking
from assistant.storage.wrapping import KeyWrapping
from tools.vault.sealing import new_key

_metadata = MetaData()
_keys = Table(
    "vault_keys",
    _metadata,
    Column("owner", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("wrapped", Text, nullable=False),
)
_ring = Table("vault_ring", _metadata, Column("ring_id", Text, primary_key=True))

_CACHED_OWNERS_MAX = 4096
_CACHED_SECONDS = 60.0


@dataclass(slots=True)
class KeyRing:
    """Keys by owner (a customer) and subject (their person, a document, an offer …).

    Unwrapped keys stay in this process's memory for the most recent owners and a minute. So long may a key
    that another process destroyed linger there, with nothing left in the data for it to open.
    """

    engine: Engine
    wrapping: KeyWrapping
    _cache: dict[str, tuple[float, dict[str, bytes]]] = field(default_factory=dict)
    _evicting: Lock = field(default_factory=Lock)

    def prepare(self) -> None:
        """Make the two tables and the ring's name where there are none yet."""
        _metadata.create_all(self.engine)
        with self.engine.begin() as connection:
            if connection.scalar(select(_ring.c.ring_id)) is None:
                connection.execute(insert(_ring).values(ring_id=f"ring_{secrets.token_hex(8)}"))

    def ring_id(self) -> str:
        with looking(self.engine) as connection:
            return str(connection.scalar(select(_ring.c.ring_id)))

    def key(self, owner: str, subject: str) -> bytes | None:
        """The key, or None when it was destroyed or never made."""
        read_at, known = self._cache.get(owner, (0.0, {}))
        if subject not in known or monotonic() - read_at > _CACHED_SECONDS:
            known = self._read(owner)
        return known.get(subject)

    def read_ahead(self, owners: Iterable[str]) -> None:
        """Look the keys of many owners up at once, for who reads on about all of them within the minute."""
        wanted = tuple(set(owners))
        assert len(wanted) <= _CACHED_OWNERS_MAX, "more would push the first out again"
        query = select(_keys.c.owner, _keys.c.subject, _keys.c.wrapped).where(_keys.c.owner.in_(wanted))
        with looking(self.engine) as connection:
            rows = connection.execute(query).all()
        found: dict[str, dict[str, bytes]] = {owner: {} for owner in wanted}
        for owner, subject, wrapped in rows:
            found[owner][subject] = self.wrapping.unwrap(wrapped, _place(owner, subject))
        for owner, theirs in found.items():
            self._remember(owner, theirs)

    def key_or_new(self, owner: str, subject: str) -> bytes:
        """The key, made where there is none. It is kept before anything is sealed with it."""
        found = self.key(owner, subject)
        if found is not None:
            return found
        key = new_key()
        row = {
            "owner": owner,
            "subject": subject,
            "wrapped": self.wrapping.wrap(key, _place(owner, subject)),
        }
        try:
            with self.engine.begin() as connection:
                connection.execute(insert(_keys).values(row))
        except IntegrityError:  # another process made it at the same moment
            pass
        made = self._read(owner).get(subject)
        assert made is not None, "a key that was just kept is there"
        return made

    def destroy(self, owner: str, subjects: Iterable[str]) -> None:
        """After this nothing sealed with these keys opens again. Destroying twice changes nothing."""
        names = tuple(subjects)
        with self.engine.begin() as connection:
            for subject in names:
                connection.execute(delete(_keys).where(_keys.c.owner == owner, _keys.c.subject == subject))
        if self.engine.dialect.name == "sqlite":
            with closing(self.engine.raw_connection()) as raw:  # so that the log keeps no copy of it either
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with self._evicting:
            self._cache.pop(owner, None)

    def subjects(self, owner: str) -> frozenset[str]:
        """What keys there are of this owner."""
        with looking(self.engine) as connection:
            return frozenset(connection.scalars(select(_keys.c.subject).where(_keys.c.owner == owner)))

    def rewrap(self) -> int:
        """Wrap every key that an older master key wraps with the current one; says how many.

        Each by itself: a run that is cut off is taken up by the next. Raises MasterKeyUnknown.
        """
        with looking(self.engine) as connection:
            rows = connection.execute(select(_keys.c.owner, _keys.c.subject, _keys.c.wrapped)).all()
        stale = [row for row in rows if not row.wrapped.startswith(f"{self.wrapping.name}:")]
        for owner, subject, wrapped in stale:
            place = _place(owner, subject)
            again = self.wrapping.wrap(self.wrapping.unwrap(wrapped, place), place)
            with self.engine.begin() as connection:
                connection.execute(
                    update(_keys)
                    .where(_keys.c.owner == owner, _keys.c.subject == subject, _keys.c.wrapped == wrapped)
                    .values(wrapped=again)
                )
        return len(stale)

    def _read(self, owner: str) -> dict[str, bytes]:
        query = select(_keys.c.subject, _keys.c.wrapped).where(_keys.c.owner == owner)
        with looking(self.engine) as connection:
            rows = connection.execute(query).all()
        found = {subject: self.wrapping.unwrap(wrapped, _place(owner, subject)) for subject, wrapped in rows}
        self._remember(owner, found)
        return found

    def _remember(self, owner: str, found: dict[str, bytes]) -> None:
        with self._evicting:
            while len(self._cache) >= _CACHED_OWNERS_MAX:
                self._cache.pop(next(iter(self._cache)), None)
            self._cache[owner] = (monotonic(), found)


def _place(owner: str, subject: str) -> str:
    return f"vault_keys/{owner}/{subject}"
