"""People who work for the lender, their sign-ins, and what became of their accounts. Only their own store
imports this."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables import Table


class StaffRow(Table):
    """One account. A password is kept as its argon2id hash; the TOTP secret is sealed."""

    __tablename__ = "staff"

    staff_id: Mapped[str] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    roles: Mapped[str]
    language: Mapped[str]
    password_hash: Mapped[str | None]
    password_until: Mapped[datetime | None]
    """Until when a one-time password works; None for one that the person chose."""
    totp_secret: Mapped[bytes | None]
    totp_confirmed: Mapped[bool]
    totp_used: Mapped[int]
    """The last time step that a code was accepted for: no code works twice."""
    subject: Mapped[str | None] = mapped_column(unique=True)
    """`issuer|sub` of OpenID Connect, for who signs in there."""
    is_demo: Mapped[bool]
    """Made for a demonstration: its password is on the sign-in page, so that it works nowhere else."""
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class StaffSessionRow(Table):
    """A sign-in; only the token's hash is kept."""

    __tablename__ = "staff_sessions"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.staff_id"), index=True)
    stage: Mapped[str]
    """How far a sign-in has come: `password`, `code`, `in`; only the last opens anything."""
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class StaffFailureRow(Table):
    """Wrong tries at one thing, by a keyed hash of what it was: a login, a login on one device, a code."""

    __tablename__ = "staff_failures"

    tried_hash: Mapped[str] = mapped_column(primary_key=True)
    failures: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(index=True)
    locked_until: Mapped[datetime | None]


class StaffEventRow(Table):
    """Something that happened to an account: made, signed in, refused, locked, roles changed. Append-only."""

    __tablename__ = "staff_events"
    __table_args__ = (Index(None, "staff_id", "at"),)

    event_id: Mapped[str] = mapped_column(primary_key=True)
    staff_id: Mapped[str | None]
    """None where a name was tried that nobody has."""
    kind: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    document: Mapped[str]
