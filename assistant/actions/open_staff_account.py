"""Opens an account for somebody who works for the lender."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.actions.means import Means
from assistant.actions.note_staff import Happened, note_staff
from assistant.actions.staff_terms import StaffTerms
from assistant.storage.staff import StaffAccount
from models.errors import UnusableInput
from models.facts.language import Language
from models.facts.staff import StaffMember, StaffRole
from models.staff_errors import LoginTaken
from tools.staff.passwords import one_time_password, require_fit

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@-]{1,99}")
_NAME_CHARACTERS_MAX = 100


@dataclass(frozen=True, slots=True)
class NewStaff:
    """Who is to have an account. `subject` is theirs at a sign-in provider: `issuer|sub`."""

    login: str
    name: str
    roles: Sequence[StaffRole]
    language: Language = Language.ZH
    password: str | None = None
    """One they chose themselves; None: a one-time password is made, unless they sign in at a provider."""
    subject: str | None = None
    is_demo: bool = False


def open_staff_account(means: Means, terms: StaffTerms, new: NewStaff, by: str) -> tuple[StaffMember, str]:
    """The account, and its one-time password, told this once; empty where there is none.

    Raises UnusableInput for a login, a name or roles that cannot be, PasswordUnfit, LoginTaken.
    """
    member = StaffMember(
        staff_id=means.new_id("stf"),
        login=usable_login(new.login),
        name=usable_name(new.name),
        roles=usable_roles(new.roles),
        language=new.language,
        created_at=means.now(),
    )
    once = "" if new.password is not None or new.subject is not None else one_time_password()
    if new.password is not None and not new.is_demo:
        require_fit(new.password, member.login)
    password = new.password or once
    account = StaffAccount(
        member,
        password_hash=terms.passwords.hashed(password) if password else None,
        password_until=means.now() + terms.one_time if once else None,
        subject=new.subject,
        is_demo=new.is_demo,
    )
    with means.storage.writing() as stores:
        same = new.subject is not None and stores.staff.by_subject(new.subject) is not None
        if same or stores.staff.by_login(member.login) is not None:
            raise LoginTaken(f"There is an account {member.login} already; choose another login.")
        stores.staff.add(account)
        roles = [role.value for role in member.roles]
        note_staff(means, stores, member.staff_id, Happened.CREATED, by, roles=roles, demo=new.is_demo)
    return member, once


def usable_login(login: str) -> str:
    """In small letters. Raises UnusableInput."""
    small = login.strip().lower()
    if not _LOGIN.fullmatch(small):
        raise UnusableInput(
            "A login has 2 to 100 letters a-z, digits and . _ @ -, and begins with a letter or a digit."
        )
    return small


def usable_name(name: str) -> str:
    """Raises UnusableInput."""
    plain = " ".join(name.split())
    if not 0 < len(plain) <= _NAME_CHARACTERS_MAX or not plain.isprintable():
        raise UnusableInput(f"Give a name of at most {_NAME_CHARACTERS_MAX} characters.")
    return plain


def usable_roles(roles: Sequence[StaffRole]) -> tuple[StaffRole, ...]:
    """Each once, in their order. Raises UnusableInput where there is none."""
    if not roles:
        raise UnusableInput(f"Name at least one role: {', '.join(StaffRole)}.")
    return tuple(role for role in StaffRole if role in roles)
