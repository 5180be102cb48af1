"""What entries of the log commit to, held against what stands in the record now.

A row that is gone must have been ended by an entry, or its key destroyed; else it was deleted. A row that no
entry knows was put there past the program.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, cast, exists, literal, select
from sqlalchemy.orm import Session

from assistant.storage.audit_kinds import KINDS, Logged, Values
from assistant.storage.audit_writing import ENDED, LogKeys
from assistant.storage.destructions import KEYS_DESTROYED
from assistant.storage.vault import Vault
from models.audit_tables import AuditEntryRow
from models.errors import RecordTampered
from tools.audit.log_checks import Finding
from tools.audit.log_entry import LogEntry, commitment_of, salt_of

_GONE = "What it stands for was deleted: it is gone, and no entry says that it was ended."
_CHANGED = "What it stands for was changed: it is not what was committed to."
_BACK = "What it says was ended stands in the record again."

Histories = Mapping[str, Sequence[str]]
"""By the kind of its entries: SHA-256, hex, of each line of a history that is kept in a file."""


@dataclass(slots=True)
class ContentCheck:
    """Takes entries in order, many at a time. What a later entry puts right is no fault of an earlier one."""

    session: Session
    vault: Vault
    histories: Histories
    _amiss: dict[tuple[str, str], tuple[LogEntry, str]] = field(default_factory=dict)
    _destroyed: dict[tuple[str, str], int] = field(default_factory=dict)

    def take(self, entries: Sequence[LogEntry]) -> None:
        keys = LogKeys(self.vault)
        self.vault.read_ahead({each.owner for each in entries if each.owner is not None})
        rows = self._rows(entries)
        for each in entries:
            kind, ended, _ = each.kind.partition(ENDED)
            if kind in KINDS:
                values = rows[kind].get(each.subject)
                reason = self._back(kind, values) if ended else self._amiss_in(keys, each, values)
            else:
                self._note_destroyed(each)
                reason = self._own_amiss(keys, each)
            if reason is None:
                self._amiss.pop((kind, each.subject), None)
            else:
                self._amiss[(kind, each.subject)] = (each, reason)

    def first(self) -> Finding | None:
        """What is left that nothing explains, the first of it; else the first row that no entry knows."""
        left = [(each, reason) for each, reason in self._amiss.values() if not self._explained(each)]
        if left:
            entry, reason = min(left, key=lambda pair: pair[0].position)
            return Finding(entry.position, entry.subject, reason)
        unknown = (subject for logged in KINDS.values() for subject in self._unknown(logged))
        subject = next(unknown, None)
        return None if subject is None else Finding(None, subject, "It was inserted: no entry knows of it.")

    def _rows(self, entries: Iterable[LogEntry]) -> dict[str, dict[str, Values]]:
        subjects: dict[str, list[str]] = {}
        for each in entries:
            subjects.setdefault(each.kind.partition(ENDED)[0], []).append(each.subject)
        found: dict[str, dict[str, Values]] = {}
        for kind in subjects.keys() & KINDS.keys():
            logged = KINDS[kind]
            rows = self.session.execute(logged.found(subjects[kind])).mappings()
            found[kind] = {logged.subject(values): values for values in rows}
        return found

    def _amiss_in(self, keys: LogKeys, entry: LogEntry, values: Values | None) -> str | None:
        key = keys.salted(entry.owner, entry.key)
        if key is None:
            return None  # nothing can be held against it any more
        try:
            text = None if values is None else KINDS[entry.kind].text(self.vault, values)
        except RecordTampered:
            return _CHANGED
        if text is None:
            return _GONE
        return None if self._committed(key, entry, text) else _CHANGED

    def _back(self, kind: str, values: Values | None) -> str | None:
        try:
            there = values is not None and KINDS[kind].text(self.vault, values) is not None
        except RecordTampered:
            there = True
        return _BACK if there else None

    def _own_amiss(self, keys: LogKeys, entry: LogEntry) -> str | None:
        """Of an entry that holds its own content, which may be about a line of a file."""
        key = keys.salted(entry.owner, entry.key)
        if key is None or entry.content is None or not self._committed(key, entry, entry.content):
            return "It does not commit to its own content."
        if entry.kind not in self.histories:
            return None
        lines, number = self.histories[entry.kind], int(entry.subject.partition(":")[2])
        return None if number <= len(lines) and lines[number - 1] in entry.content else _CHANGED

    def _committed(self, key: bytes, entry: LogEntry, text: str) -> bool:
        salt = salt_of(key, entry.kind, entry.subject, entry.position)
        return commitment_of(salt, text) == entry.commitment

    def _note_destroyed(self, entry: LogEntry) -> None:
        if entry.kind == KEYS_DESTROYED and entry.content is not None:
            for key in json.loads(entry.content)["keys"]:
                self._destroyed[(entry.subject, key)] = entry.position

    def _explained(self, entry: LogEntry) -> bool:
        """Its key was given up later: the row may be there still or be gone."""
        if entry.owner is None or entry.key is None:
            return False
        return self._destroyed.get((entry.owner, entry.key), -1) > entry.position

    def _unknown(self, logged: Logged) -> Iterable[str]:
        return (str(found) for found in self.session.scalars(_first_unknown(logged.kind)))


@cache
def _first_unknown(kind: str) -> Select[Any]:
    """The first row of this kind, by its name, that no entry knows."""
    first, *others = KINDS[kind].id_columns()
    subject: ColumnElement[str] = cast(first, Text)
    for column in others:
        subject = subject + literal("/") + cast(column, Text)
    known = AuditEntryRow.__table__.c
    query = select(subject).where(~exists().where(and_(known.subject == subject, known.kind == kind)))
    return query.order_by(subject).limit(1)
