"""Wrong tries, counted by what was tried: by a keyed hash, so that no list of tried names is kept."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from assistant.storage.vault import Vault
from models.staff_tables import StaffFailureRow


@dataclass(frozen=True, slots=True)
class Tries:
    """How often something was tried in vain, lately."""

    failures: int
    last_at: datetime
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class StaffFailures:
    session: Session
    vault: Vault

    def of(self, tried: str) -> Tries | None:
        row = self.session.get(StaffFailureRow, self._hash(tried), populate_existing=True)
        return None if row is None else Tries(row.failures, row.last_at, row.locked_until)

    def keep(self, tried: str, tries: Tries) -> None:
        self.session.merge(
            StaffFailureRow(
                tried_hash=self._hash(tried),
                failures=tries.failures,
                last_at=tries.last_at,
                locked_until=tries.locked_until,
            )
        )

    def clear(self, tried: str) -> None:
        self.session.execute(delete(StaffFailureRow).where(StaffFailureRow.tried_hash == self._hash(tried)))

    def forget_before(self, at: datetime) -> int:
        """Delete what was last tried before; says how much."""
        gone = self.session.execute(delete(StaffFailureRow).where(StaffFailureRow.last_at < at))
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def _hash(self, tried: str) -> str:
        return self.vault.blind("staff-tries", tried)
