"""Changes somebody's account: roles, disabled or not, a new password, a new device; it holds at once."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.actions.leave_cases import leave_cases
from assistant.actions.means import Means
from assistant.actions.note_staff import Happened, note_staff
from assistant.actions.open_staff_account import usable_roles
from assistant.actions.staff_terms import StaffTerms
from assistant.storage.staff import StaffAccount
from assistant.storage.stores import Stores
from models.facts.staff import StaffMember, StaffRole
from models.staff_errors import StaffNotFound
from tools.staff.passwords import one_time_password, require_fit


def give_roles(means: Means, login: str, roles: Sequence[StaffRole], by: str) -> StaffMember:
    """These and no others; who may not work on cases any more gives theirs back. Raises StaffNotFound,
    UnusableInput."""
    wanted = usable_roles(roles)
    with means.storage.writing() as stores:
        account = _named(stores, login)
        if account.member.roles == wanted:
            return account.member
        words = {"before": list(account.member.roles), "now": list(wanted)}
        note_staff(means, stores, account.member.staff_id, Happened.ROLES_CHANGED, by, **words)
        changed = _changed(stores, account, roles=wanted)
    leave_cases(means, changed)
    return changed


def disable_staff(means: Means, login: str, by: str) -> StaffMember:
    """Out at once, everywhere, their cases back in the queue; twice changes nothing. Raises StaffNotFound."""
    with means.storage.writing() as stores:
        account = _named(stores, login)
        stores.staff_sessions.end_all_of(account.member.staff_id)
        gone = account.member
        if gone.disabled_at is None:
            note_staff(means, stores, gone.staff_id, Happened.DISABLED, by)
            gone = _changed(stores, account, disabled_at=means.now())
    leave_cases(means, gone)
    return gone


def enable_staff(means: Means, login: str, by: str) -> StaffMember:
    """They may sign in again, with the password of before. Raises StaffNotFound."""
    with means.storage.writing() as stores:
        account = _named(stores, login)
        if account.member.disabled_at is None:
            return account.member
        note_staff(means, stores, account.member.staff_id, Happened.ENABLED, by)
        return _changed(stores, account, disabled_at=None)


def reset_password(
    means: Means, terms: StaffTerms, login: str, by: str, password: str | None = None
) -> tuple[StaffMember, str]:
    """A one-time password, told this once, or the one given; they are signed out, and wait for no wrong
    tries of before. Raises StaffNotFound, PasswordUnfit."""
    if password is not None:
        require_fit(password, login)
    sent = password or one_time_password()
    hashed = terms.passwords.hashed(sent)
    with means.storage.writing() as stores:
        account = _named(stores, login)
        staff_id, until = account.member.staff_id, means.now() + terms.one_time
        stores.staff.change(replace(account, password_hash=hashed, password_until=until))
        stores.staff_sessions.end_all_of(staff_id)
        for tried in (f"login|{account.member.login}", f"code|{staff_id}"):
            stores.staff_failures.clear(tried)
        note_staff(means, stores, staff_id, Happened.PASSWORD_RESET, by)
    return account.member, sent


def reset_codes(means: Means, login: str, by: str) -> StaffMember:
    """Their device makes no valid codes any more; the next sign-in enrols a new one. They are signed out.
    Raises StaffNotFound."""
    with means.storage.writing() as stores:
        account = _named(stores, login)
        stores.staff.keep_totp(account.member.staff_id, None)
        stores.staff_sessions.end_all_of(account.member.staff_id)
        stores.staff_failures.clear(f"code|{account.member.staff_id}")
        note_staff(means, stores, account.member.staff_id, Happened.CODES_RESET, by)
    return account.member


def _named(stores: Stores, login: str) -> StaffAccount:
    found = stores.staff.by_login(login.strip().lower())
    if found is None:
        raise StaffNotFound(f"There is no account {login.strip()}; `staff list` shows which there are.")
    return stores.staff.account(found.member.staff_id, lock=True)


def _changed(stores: Stores, account: StaffAccount, **values: object) -> StaffMember:
    member = account.member.model_copy(update=values)
    stores.staff.change(replace(account, member=member))
    return member
