"""Remembers what was answered to a write: same key and content, same answer."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.storage.vault import RING, Vault
from models.errors import Conflict, IdempotencyConflict
from models.tables import IdempotencyRow

# A claim whose answer never came: the process died in between. Actions are idempotent by
# themselves, so the write may be tried again after this.
_CLAIM_LASTS = timedelta(minutes=1)

ANSWERS_OF = "answers:"
"""Begins the name of the key that seals one day's answers."""


class IdempotencyInProgress(Conflict):
    """The same request is being answered right now; retry in a moment with the same key."""

    code = "idempotency_in_progress"


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    status: int
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Idempotency:
    session: Session
    vault: Vault

    def claim(self, principal: str, key: str, request_hash: str, at: datetime) -> StoredAnswer | None:
        """Claim the key, or give the stored answer.

        Raises IdempotencyConflict for other content and IdempotencyInProgress while unanswered.
        """
        row = self.session.get(IdempotencyRow, (principal, key), with_for_update=True)
        if row is None:
            self._add(principal, key, request_hash, at)
            return None
        if row.request_hash != request_hash:
            raise IdempotencyConflict
        if row.status is None or row.body is None:
            if at - row.at < _CLAIM_LASTS:
                raise IdempotencyInProgress
            row.at = at
            return None
        body = self.vault.data(RING, _key_of_day(row.at), _place(principal, key), row.body)
        if body is None:  # kept past its time: forgotten, so this is a new request
            row.at, row.status, row.body = at, None, None
            return None
        return StoredAnswer(row.status, row.media_type or "application/json", body)

    def answer(self, principal: str, key: str, answer: StoredAnswer) -> None:
        row = self.session.get(IdempotencyRow, (principal, key))
        assert row is not None, "a key is claimed before it is answered"
        row.status, row.media_type = answer.status, answer.media_type
        row.body = self.vault.seal_bytes(RING, _key_of_day(row.at), _place(principal, key), answer.body)

    def release(self, principal: str, key: str) -> None:
        """Forget a claim whose request failed on our side, so that it can be tried again."""
        self.session.execute(
            delete(IdempotencyRow).where(
                IdempotencyRow.principal == principal,
                IdempotencyRow.key == key,
                IdempotencyRow.status.is_(None),
            )
        )

    def forget(self, before: datetime) -> int:
        """Delete what was answered before then; says how many. The keys of those days can go after this."""
        gone = self.session.execute(delete(IdempotencyRow).where(IdempotencyRow.at < before))
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def forget_of(self, principal: str) -> None:
        """Delete every answer that one principal was given."""
        self.session.execute(delete(IdempotencyRow).where(IdempotencyRow.principal == principal))

    def _add(self, principal: str, key: str, request_hash: str, at: datetime) -> None:
        self.session.add(
            IdempotencyRow(
                principal=principal,
                key=key,
                request_hash=request_hash,
                status=None,
                media_type=None,
                body=None,
                at=at,
            )
        )
        try:
            self.session.flush()
        except IntegrityError as error:
            raise IdempotencyInProgress from error


def _key_of_day(at: datetime) -> str:
    """One key a day (UTC), so that answers can be forgotten in backups too."""
    return f"{ANSWERS_OF}{at.astimezone(UTC).date()}"


def _place(principal: str, key: str) -> str:
    return f"idempotency/{principal}/{key}"
