"""Sign-ins of people who work for the lender. Tokens are random; only their hashes are kept."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models.staff_tables import StaffSessionRow


class Stage(StrEnum):
    """How far a sign-in has come; only the last opens anything."""

    PASSWORD = "password"  # noqa: S105  the stage that a right password leads to
    """The password was right; a code has to follow."""
    CODE = "code"
    """The code was right too; a password of their own has to be chosen."""
    IN = "in"


@dataclass(frozen=True, slots=True)
class StaffSession:
    """One sign-in. `expires_at` is the latest it can last, whatever is done in it."""

    token_hash: str
    staff_id: str
    stage: Stage
    created_at: datetime
    seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class StaffSessions:
    session: Session

    def open(self, token: str, staff_id: str, stage: Stage, at: datetime, lasts: timedelta) -> datetime:
        """A sign-in until the moment returned, at most."""
        expires_at = at + lasts
        self.session.add(
            StaffSessionRow(
                token_hash=_hash(token),
                staff_id=staff_id,
                stage=stage.value,
                created_at=at,
                seen_at=at,
                expires_at=expires_at,
            )
        )
        return expires_at

    def of(self, token: str, at: datetime, idle: timedelta) -> StaffSession | None:
        """The sign-in of this token, if it is neither over nor idle for too long."""
        row = self.session.get(StaffSessionRow, _hash(token), populate_existing=True)
        if row is None or row.expires_at <= at or row.seen_at + idle <= at:
            return None
        return StaffSession(
            row.token_hash, row.staff_id, Stage(row.stage), row.created_at, row.seen_at, row.expires_at
        )

    def saw(self, token: str, at: datetime) -> None:
        """Something was done in it just now; ending it meanwhile stays ended."""
        this = StaffSessionRow.token_hash == _hash(token)
        self.session.execute(update(StaffSessionRow).where(this).values(seen_at=at))

    def count_of(self, staff_id: str) -> int:
        query = select(StaffSessionRow.token_hash).where(StaffSessionRow.staff_id == staff_id)
        return len(self.session.scalars(query).all())

    def end(self, token: str) -> None:
        self.session.execute(delete(StaffSessionRow).where(StaffSessionRow.token_hash == _hash(token)))

    def end_all_of(self, staff_id: str) -> None:
        """Sign somebody out everywhere."""
        self.session.execute(delete(StaffSessionRow).where(StaffSessionRow.staff_id == staff_id))

    def forget_over(self, at: datetime) -> int:
        """Delete sign-ins that are over; says how many. Idle ones go when their time is up."""
        gone = self.session.execute(delete(StaffSessionRow).where(StaffSessionRow.expires_at <= at))
        return int(gone.rowcount)  # type: ignore[attr-defined]


def _hash(secret: str) -> str:
    # Tokens are 256 random bits, so a fast hash is enough.
    return hashlib.sha256(secret.encode()).hexdigest()
