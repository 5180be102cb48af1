"""Sign-ins and keys. Tokens are random; only their hashes are kept."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.errors import NotFound, SignInNeeded
from models.tables import ApiKeyRow, SessionRow


@dataclass(frozen=True, slots=True)
class ApiKey:
    """Who an integrator is and what they may do."""

    key_id: str
    name: str
    scopes: frozenset[str]
    created_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Identity:
    session: Session

    def add_session(self, token: str, customer_id: str, at: datetime, lasts: timedelta) -> datetime:
        """Sign a customer in until the moment returned."""
        expires_at = at + lasts
        self.session.add(
            SessionRow(token_hash=_hash(token), customer_id=customer_id, created_at=at, expires_at=expires_at)
        )
        return expires_at

    def customer_of(self, token: str, at: datetime) -> str:
        """The customer signed in by this token; raises SignInNeeded."""
        row = self.session.get(SessionRow, _hash(token))
        if row is None or row.expires_at <= at:
            raise SignInNeeded
        return row.customer_id

    def end_session(self, token: str) -> None:
        self.session.execute(delete(SessionRow).where(SessionRow.token_hash == _hash(token)))

    def end_sessions_of(self, customer_id: str) -> None:
        """Sign a customer out everywhere."""
        self.session.execute(delete(SessionRow).where(SessionRow.customer_id == customer_id))

    def forget_expired(self, at: datetime) -> int:
        """Delete sign-ins that are over; says how many."""
        gone = self.session.execute(delete(SessionRow).where(SessionRow.expires_at <= at))
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def add_key(self, secret: str, key: ApiKey) -> None:
        self.session.add(
            ApiKeyRow(
                key_hash=_hash(secret),
                key_id=key.key_id,
                name=key.name,
                scopes=" ".join(sorted(key.scopes)),
                created_at=key.created_at,
                revoked_at=key.revoked_at,
            )
        )

    def key_of(self, secret: str) -> ApiKey:
        """The key behind this secret; raises SignInNeeded when unknown or revoked."""
        row = self.session.get(ApiKeyRow, _hash(secret))
        if row is None or row.revoked_at is not None:
            raise SignInNeeded("This API key is unknown or revoked; send one that is in force.")
        return _key(row)

    def keys(self) -> tuple[ApiKey, ...]:
        return tuple(_key(row) for row in self.session.scalars(select(ApiKeyRow).order_by(ApiKeyRow.key_id)))

    def revoke_key(self, key_id: str, at: datetime) -> None:
        """Revoking twice changes nothing; raises NotFound for an unknown key."""
        row = self.session.scalars(select(ApiKeyRow).where(ApiKeyRow.key_id == key_id)).one_or_none()
        if row is None:
            raise NotFound(f"There is no key {key_id}.")
        row.revoked_at = row.revoked_at or at


def _key(row: ApiKeyRow) -> ApiKey:
    return ApiKey(row.key_id, row.name, frozenset(row.scopes.split()), row.created_at, row.revoked_at)


def _hash(secret: str) -> str:
    # Secrets here are 256 random bits, so a fast hash is enough.
    return hashlib.sha256(secret.encode()).hexdigest()
