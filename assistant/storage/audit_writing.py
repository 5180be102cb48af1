"""Appending to the audit log: the last thing a transaction does, under the lock on where the log ends.

A row is committed to as it stands when its transaction ends. In a database from before the log, what is there
comes first: nothing of it can be changed unseen from then on.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from assistant.storage.append_only import end_no_more
from assistant.storage.audit_kinds import KINDS, Logged, Values
from assistant.storage.audit_statements import LOG, statements_for
from assistant.storage.audit_watch import Name, Note, Watched, watched
from assistant.storage.vault import RING, Vault
from models.audit_tables import AuditEndRow
from models.errors import RecordTampered
from tools.audit.log_entry import (
    LogEntry,
    canonical_text,
    commitment_of,
    end_seal,
    leaf_hash_of,
    mac_of,
    salt_of,
)
from tools.audit.merkle import Frontier

KEPT_LEVELS = 8
"""Of the tree every eighth level is kept: a proof reads at most 256 hashes of each."""

ENDED = ".ended"
"""After the kind of a row, in the kind of the entry that says that the row is gone or says nothing more."""

_AUDIT = "audit"
_AT_A_TIME = 500


class LogTampered(RecordTampered):
    """The audit log does not end as it was written, so nothing is added to it; run `audit verify`."""

    code = "audit_log_tampered"


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before it has a place. `text` is what it commits to; `kept`: the log itself holds it."""

    kind: str
    subject: str
    owner: str | None
    key: str | None
    text: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class LogKeys:
    """Keys of the log: of the chain that ties entries together, of salts, both from one key of the ring."""

    vault: Vault

    @property
    def chain(self) -> bytes:
        return self._derived(b"audit chain")

    def salting(self, owner: str | None, key: str | None) -> bytes:
        """What salts are made of from now on."""
        if owner is None or key is None:
            return self._derived(b"audit salts")
        return self.vault.ring.key_or_new(owner, key)

    def salted(self, owner: str | None, key: str | None) -> bytes | None:
        """What the salts of an entry were made of; None where that key is destroyed."""
        if owner is None or key is None:
            return self._derived(b"audit salts")
        return self.vault.ring.key(owner, key)

    def _derived(self, purpose: bytes) -> bytes:
        return _derived(self.vault.ring.key_or_new(RING, _AUDIT), purpose)


def write_up(session: Session, vault: Vault, at: datetime) -> int:
    """Append what this transaction has changed; how many entries that is. Raises LogTampered.

    Nothing is locked where nothing of that kind has changed.
    """
    session.flush()
    found, entries = watched(session), 0
    if found.rows or found.notes:
        entries = _Appending(session, vault, at).append(found)
        found.rows.clear()
        found.notes.clear()
    end_no_more(session)
    return entries


@dataclass(slots=True)
class _Appending:
    session: Session
    vault: Vault
    at: datetime

    def append(self, found: Watched) -> int:
        bind = self.session.connection()
        statements, cursor = statements_for(bind.dialect), bind.connection.cursor()
        drafts = [*self._of_rows(found.rows), *map(_of_note, found.notes)]
        keys = LogKeys(self.vault)
        chain = keys.chain
        for each in drafts:  # keys are made before the lock, so that nobody waits for the ring
            keys.salting(each.owner, each.key)
        before: Iterator[Draft] = iter(())
        ends = statements.end.rows(cursor, {"of_log": LOG})
        if not ends:
            before = self._begun(found)
            ends = statements.end.rows(cursor, {"of_log": LOG})
        size, frontier, mac, seal = ends[0]
        if size and seal != end_seal(chain, size, frontier, mac):
            raise LogTampered
        edge = Frontier(size, [bytes.fromhex(root) for root in frontier.split()])
        coming = itertools.chain(before, drafts)
        while some := list(itertools.islice(coming, _AT_A_TIME)):
            entries, nodes = self._placed(some, edge, mac, keys, chain)
            mac = entries[-1]["mac"]
            statements.add_entry.run(cursor, entries)
            statements.add_node.run(cursor, nodes)
        frontier = " ".join(root.hex() for root in edge.roots)
        now = {"of_log": LOG, "now_size": edge.size, "now_frontier": frontier, "now_mac": mac}
        statements.move_end.run(cursor, [now | {"now_seal": end_seal(chain, edge.size, frontier, mac)}])
        return edge.size - int(size)

    def _placed(
        self, drafts: Iterable[Draft], edge: Frontier, mac: str, keys: LogKeys, chain: bytes
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        entries, nodes = [], []
        for each in drafts:
            salt = salt_of(keys.salting(each.owner, each.key), each.kind, each.subject, edge.size)
            commitment = commitment_of(salt, each.text)
            leaf = leaf_hash_of(each.kind, each.subject, self.at, commitment)
            content = each.text if each.kept else None
            entry = LogEntry(
                edge.size, each.kind, each.subject, self.at, each.owner, each.key, content, commitment,
                leaf.hex(), "",
            )  # fmt: skip
            mac = mac_of(chain, mac, entry)
            entries.append({name: getattr(entry, name) for name in _COLUMNS} | {"mac": mac})
            nodes += [
                {"level": level, "number": number, "hash": root.hex()}
                for level, number, root in edge.append(leaf)
                if level % KEPT_LEVELS == 0
            ]
        return entries, nodes

    # --- what has changed

    def _of_rows(self, rows: Mapping[tuple[str, Name], Any]) -> Iterator[Draft]:
        by_statement: dict[str, list[Name]] = {}
        for (kind, name), row in rows.items():
            if row is None:
                by_statement.setdefault(kind, []).append(name)
            else:
                logged = KINDS[kind]
                yield self._draft(logged, {c.name: getattr(row, c.key) for c in logged.stored.c})
        for kind, names in by_statement.items():
            yield from self._read_anew(KINDS[kind], names)

    def _read_anew(self, logged: Logged, names: list[Name]) -> Iterator[Draft]:
        wanted = {logged.subject(dict(zip(logged.ids, name, strict=True))): None for name in names}
        subjects = list(wanted)
        for first in range(0, len(subjects), _AT_A_TIME):
            some = subjects[first : first + _AT_A_TIME]
            rows = self.session.execute(logged.found(some)).mappings()
            found = {logged.subject(values): values for values in rows}
            for subject in some:
                values = found.get(subject)
                yield _ended(logged.kind, subject) if values is None else self._draft(logged, values)

    def _draft(self, logged: Logged, values: Values) -> Draft:
        subject, text = logged.subject(values), logged.text(self.vault, values)
        if text is None:
            return _ended(logged.kind, subject)
        return Draft(logged.kind, subject, logged.owner(self.session, values), logged.key(values), text)

    # --- the beginning

    def _begun(self, found: Watched) -> Iterator[Draft]:
        """Makes the row that is locked; who comes first is to take in all that there is."""
        dialect = self.session.get_bind().dialect.name
        made = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(AuditEndRow)
        empty = {"name": LOG, "size": 0, "frontier": "", "mac": "", "seal": ""}
        adding = made.values(empty).on_conflict_do_nothing().returning(AuditEndRow.name)
        if self.session.scalar(adding) is None:
            return iter(())  # another process was first
        return self._what_is_there(found)

    def _what_is_there(self, found: Watched) -> Iterator[Draft]:
        taken_in = 0
        for logged in KINDS.values():
            order = select(logged.stored).order_by(*logged.id_columns())
            for values in self.session.execute(order.execution_options(yield_per=_AT_A_TIME)).mappings():
                name = tuple(values[each] for each in logged.ids)
                if (logged.kind, name) not in found.rows:
                    yield self._draft(logged, values)
                    taken_in += 1
        yield _of_note(Note("log_begun", LOG, {"taken_in": taken_in}))


_COLUMNS = (*("position", "kind", "subject", "at", "owner", "key", "content", "commitment", "leaf"),)


@lru_cache(maxsize=8)
def _derived(key: bytes, purpose: bytes) -> bytes:
    return blake2b(key=key, person=purpose, digest_size=32).digest()


def _ended(kind: str, subject: str) -> Draft:
    return _of_note(Note(f"{kind}{ENDED}", subject, {"ended": kind}))


def _of_note(note: Note) -> Draft:
    return Draft(note.kind, note.subject, None, None, canonical_text(note.content), kept=True)
