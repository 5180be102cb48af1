"""Remembers what was answered to a write: same key and content, same answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.errors import Conflict, IdempotencyConflict
from models.tables import IdempotencyRow

# A claim whose answer never came: the process died in between. Actions are idempotent by
# themselves, so the write may be tried again after this.
_CLAIM_LASTS = timedelta(minutes=1)


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
        return StoredAnswer(row.status, row.media_type or "application/json", row.body)

    def answer(self, principal: str, key: str, answer: StoredAnswer) -> None:
        row = self.session.get(IdempotencyRow, (principal, key))
        assert row is not None, "a key is claimed before it is answered"
        row.status, row.media_type, row.body = answer.status, answer.media_type, answer.body

    def release(self, principal: str, key: str) -> None:
        """Forget a claim whose request failed on our side, so that it can be tried again."""
        self.session.execute(
            delete(IdempotencyRow).where(
                IdempotencyRow.principal == principal,
                IdempotencyRow.key == key,
                IdempotencyRow.status.is_(None),
            )
        )

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
