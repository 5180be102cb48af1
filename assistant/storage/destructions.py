"""Keys to be destroyed: noted in the transaction that erases, done after it, or by whoever comes next."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from assistant.storage.audit_watch import Note, watched
from assistant.storage.keyring import KeyRing
from assistant.storage.vault import RING
from models.tables import DestructionRow

_NOTED = "destructions"

KEYS_DESTROYED = "keys_destroyed"
"""The kind of the entry that says which keys of whom were given up."""


@dataclass(frozen=True, slots=True)
class Destructions:
    session: Session

    def note(self, owner: str, subjects: Iterable[str]) -> None:
        """These keys go when this transaction lasts, and stay when it does not."""
        rows = [{"owner": owner, "subject": subject} for subject in sorted(set(subjects))]
        if not rows:
            return
        dialect = self.session.get_bind().dialect.name
        note = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(DestructionRow)
        # Another worker may note the same at the same moment; once is enough.
        self.session.execute(note.on_conflict_do_nothing(), rows)
        self.session.info[_NOTED] = True
        if owner != RING:  # that a key is gone says why nothing can be held against what it opened
            keys = [row["subject"] for row in rows]
            watched(self.session).notes.append(Note(KEYS_DESTROYED, owner, {"keys": keys}))

    def waiting(self) -> tuple[tuple[str, str], ...]:
        """Owner and subject of every key that is noted and may still be there."""
        rows = self.session.scalars(
            select(DestructionRow).order_by(DestructionRow.owner, DestructionRow.subject)
        )
        return tuple((row.owner, row.subject) for row in rows)

    def done(self, keys: Iterable[tuple[str, str]]) -> None:
        for owner, subject in keys:
            self.session.execute(
                delete(DestructionRow).where(DestructionRow.owner == owner, DestructionRow.subject == subject)
            )


def were_noted(session: Session) -> bool:
    return bool(session.info.get(_NOTED))


def destroy(ring: KeyRing, keys: Iterable[tuple[str, str]]) -> None:
    """Harmless for a key that is gone already."""
    for owner, subject in keys:
        ring.destroy(owner, (subject,))
