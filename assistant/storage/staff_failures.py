"""Wrong tries, counted by what was tried: by a keyed hash, so that no list of tried names is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from assistant.storage.vault import Vault
from models.staff_tables import StaffFailureRow
from tools.staff.lockout import Tries


@dataclass(frozen=True, slots=True)
class StaffFailures:
    session: Session
    vault: Vault

    def of(self, tried: str) -> Tries | None:
        row = self.session.get(StaffFailureRow, self._hash(tried), populate_existing=True)
        return _tries(row)

    def count(self, tried: str, at: datetime, after: Callable[[Tries | None], Tries]) -> Tries:
        """Keep and return what `after` makes of the tries so far. Whoever comes at the same time waits, so
        that a hundred at once are counted as a hundred."""
        name = self._hash(tried)
        kind = self.session.get_bind().dialect.name
        note = (postgresql.insert if kind == "postgresql" else sqlite.insert)(StaffFailureRow)
        values = {"tried_hash": name, "failures": 0, "last_at": at, "locked_until": None}
        # Written either way, so that the row is there and ours until the end, whoever clears it meanwhile.
        unchanged = {"failures": StaffFailureRow.failures}
        self.session.execute(
            note.values(values).on_conflict_do_update(index_elements=["tried_hash"], set_=unchanged)
        )
        row = self.session.get(StaffFailureRow, name, populate_existing=True)
        assert row is not None, "it was put there just now"
        counted = after(_tries(row))
        row.failures, row.last_at, row.locked_until = counted.failures, counted.last_at, counted.locked_until
        return counted

    def clear(self, tried: str) -> None:
        self.session.execute(delete(StaffFailureRow).where(StaffFailureRow.tried_hash == self._hash(tried)))

    def forget_before(self, at: datetime) -> int:
        """Delete what was last tried before; says how much."""
        gone = self.session.execute(delete(StaffFailureRow).where(StaffFailureRow.last_at < at))
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def _hash(self, tried: str) -> str:
        return self.vault.blind("staff-tries", tried)


def _tries(row: StaffFailureRow | None) -> Tries | None:
    return None if row is None or not row.failures else Tries(row.failures, row.last_at, row.locked_until)
