"""Accounts of people who work for the lender, and everything that happened to them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from assistant.storage.vault import RING, Vault
from models.facts.language import Language
from models.facts.staff import StaffMember, StaffRole
from models.staff_errors import StaffNotFound
from models.staff_tables import StaffEventRow, StaffRow

_SUBJECT = "staff-totp"


@dataclass(frozen=True, slots=True)
class StaffAccount:
    """A member, and what their sign-in is held against."""

    member: StaffMember
    password_hash: str | None = None
    password_until: datetime | None = None
    """Until when a one-time password works; None for one that the person chose."""
    totp_secret: str | None = None
    totp_confirmed: bool = False
    totp_used: int = 0
    subject: str | None = None
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class StaffEvent:
    """Something that happened to an account; `staff_id` is None where a name was tried that nobody has."""

    event_id: str
    staff_id: str | None
    kind: str
    by: str
    at: datetime
    document: dict[str, object]


@dataclass(frozen=True, slots=True)
class Staff:
    """Every change comes with its event, in the same transaction; that is up to the actions."""

    session: Session
    vault: Vault

    def add(self, account: StaffAccount) -> None:
        row = StaffRow(staff_id=account.member.staff_id, totp_confirmed=False, totp_used=0)
        self._fill(row, account)
        self.session.add(row)
        self.session.flush()

    def change(self, account: StaffAccount) -> None:
        """Everything but the codes, which have methods of their own. Raises StaffNotFound."""
        self._fill(self._row(account.member.staff_id), account)
        self.session.flush()

    def account(self, staff_id: str, *, lock: bool = False) -> StaffAccount:
        """With `lock`, nobody else changes it before this transaction ends. Raises StaffNotFound."""
        return self._account(self._row(staff_id, lock=lock))

    def member(self, staff_id: str) -> StaffMember:
        """Raises StaffNotFound."""
        return _member(self._row(staff_id))

    def by_login(self, login: str) -> StaffAccount | None:
        if "\0" in login:  # which no account has, and PostgreSQL cannot be asked for
            return None
        return self._found(StaffRow.login == login)

    def by_subject(self, subject: str) -> StaffAccount | None:
        """`issuer|sub` of OpenID Connect."""
        return self._found(StaffRow.subject == subject)

    def members(self) -> tuple[StaffMember, ...]:
        """Everybody, disabled ones too, by login."""
        return tuple(_member(row) for row in self.session.scalars(select(StaffRow).order_by(StaffRow.login)))

    def keep_totp(self, staff_id: str, secret: str | None, *, confirmed: bool = False) -> None:
        """The secret of a code generator, sealed; None: the next sign-in enrols a new one."""
        row = self._row(staff_id)
        row.totp_secret = None if secret is None else self.vault.seal(RING, _SUBJECT, _place(row), secret)
        row.totp_confirmed = confirmed
        self.session.flush()

    def use_step(self, staff_id: str, step: int) -> bool:
        """Take the code of this time step; False where it, or a later one, was taken before.

        One statement, so that of two who send the same code at once one is refused.
        """
        taken = self.session.execute(
            update(StaffRow)
            .where(StaffRow.staff_id == staff_id, StaffRow.totp_used < step)
            .values(totp_used=step, totp_confirmed=True)
            .execution_options(synchronize_session=False)
        )
        return bool(taken.rowcount)  # type: ignore[attr-defined]

    def note(self, event: StaffEvent) -> None:
        self.session.add(
            StaffEventRow(
                event_id=event.event_id,
                staff_id=event.staff_id,
                kind=event.kind,
                by=event.by,
                at=event.at,
                document=json.dumps(event.document, ensure_ascii=False, sort_keys=True),
            )
        )

    def events(self, staff_id: str | None = None) -> tuple[StaffEvent, ...]:
        """What happened, in order; to one account where it is named."""
        query = select(StaffEventRow).order_by(StaffEventRow.at, StaffEventRow.event_id)
        if staff_id is not None:
            query = query.where(StaffEventRow.staff_id == staff_id)
        return tuple(_event(row) for row in self.session.scalars(query))

    def latest_events(self, staff_id: str, count: int) -> tuple[StaffEvent, ...]:
        """What last happened to one account, the latest first."""
        newest = (StaffEventRow.at.desc(), StaffEventRow.event_id.desc())
        query = select(StaffEventRow).where(StaffEventRow.staff_id == staff_id).order_by(*newest).limit(count)
        return tuple(_event(row) for row in self.session.scalars(query))

    def _fill(self, row: StaffRow, account: StaffAccount) -> None:
        member = account.member
        row.login, row.name, row.roles = member.login, member.name, _words(member.roles)
        row.language, row.created_at = member.language.value, member.created_at
        row.disabled_at, row.subject, row.is_demo = member.disabled_at, account.subject, account.is_demo
        row.password_hash, row.password_until = account.password_hash, account.password_until

    def _row(self, staff_id: str, *, lock: bool = False) -> StaffRow:
        row = self.session.get(StaffRow, staff_id, populate_existing=True, with_for_update=lock or None)
        if row is None:
            raise StaffNotFound(f"There is no account {staff_id}; `staff list` shows which there are.")
        return row

    def _found(self, condition: object) -> StaffAccount | None:
        row = self.session.scalars(select(StaffRow).where(condition)).one_or_none()  # type: ignore[arg-type]
        return None if row is None else self._account(row)

    def _account(self, row: StaffRow) -> StaffAccount:
        sealed = row.totp_secret
        return StaffAccount(
            member=_member(row),
            password_hash=row.password_hash,
            password_until=row.password_until,
            totp_secret=None if sealed is None else self.vault.text(RING, _SUBJECT, _place(row), sealed),
            totp_confirmed=row.totp_confirmed,
            totp_used=row.totp_used,
            subject=row.subject,
            is_demo=row.is_demo,
        )


def _member(row: StaffRow) -> StaffMember:
    return StaffMember(
        staff_id=row.staff_id,
        login=row.login,
        name=row.name,
        roles=tuple(StaffRole(each) for each in row.roles.split()),
        language=Language(row.language),
        created_at=row.created_at,
        disabled_at=row.disabled_at,
    )


def _event(row: StaffEventRow) -> StaffEvent:
    return StaffEvent(row.event_id, row.staff_id, row.kind, row.by, row.at, json.loads(row.document))


def _words(roles: Iterable[StaffRole]) -> str:
    """In the order of the enumeration, each once."""
    return " ".join(role.value for role in StaffRole if role in set(roles))


def _place(row: StaffRow) -> str:
    return f"staff/{row.staff_id}"
