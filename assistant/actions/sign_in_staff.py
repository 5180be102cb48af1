"""Signs staff in: a password, then a code; whatever is wrong, the answer is the same and takes as long."""

import secrets
from dataclasses import dataclass, replace

from assistant.actions.means import Means
from assistant.actions.note_staff import NOBODY, Happened, note_staff
from assistant.actions.staff_session import signed_in
from assistant.actions.staff_terms import StaffTerms
from assistant.storage.staff import StaffAccount
from assistant.storage.staff_sessions import Stage
from assistant.storage.stores import Stores
from models.facts.staff import StaffMember
from models.facts.value import Instant
from models.staff_errors import CodeRefused, SignInRefused, StaffSignInNeeded, TooManyTries
from tools.staff.codes import step_of
from tools.staff.lockout import Tries, after_try, seconds_locked

TOKEN_PREFIX = "staff."  # noqa: S105  a full stop never occurs in a customer's token


@dataclass(frozen=True, slots=True)
class Step:
    """A step of signing in that went well. Each has a token of its own: the one before opens nothing."""

    token: str
    stage: Stage
    member: StaffMember
    expires_at: Instant


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed, and the device they typed it on, where it says that it was signed in on before."""

    login: str
    password: str
    device: str = ""
    before: str = ""
    """The token that they came with: it ends with the first step that goes well."""


def pass_password(means: Means, terms: StaffTerms, typed: Typed) -> Step:
    """The first step. Raises SignInRefused, TooManyTries.

    A try is counted before it is looked at, so that many at once gain nothing. Those from a device that
    somebody signed in on before count for that device alone: a stranger's wrong tries make strangers wait,
    not them.
    """
    login = typed.login.strip().lower()
    with means.storage.reading() as stores:
        account = stores.staff.by_login(login)
    tried = _tried(means, account, login, typed.device)
    tries = count_try(means, tried)
    matches = terms.passwords.matches(account.password_hash if account else None, typed.password)
    reason = _refusal(means, terms, account, matches)
    if account is None or reason is not None:
        with means.storage.writing() as stores:
            _note_refused(means, stores, account, tries, reason or "unknown")
        raise SignInRefused
    return _passed(means, terms, account, typed, tried)


def pass_code(means: Means, terms: StaffTerms, token: str, code: str) -> Step:
    """The second step; the first code of a new device enrols it. Raises StaffSignInNeeded, CodeRefused,
    TooManyTries. No code works twice, and wrong ones count for the account, whatever was typed before."""
    account = half_way(means, terms, token, Stage.PASSWORD)
    staff_id = account.member.staff_id
    tries = count_try(means, f"code|{staff_id}")
    step = step_of(account.totp_secret, code, means.now()) if account.totp_secret else None
    with means.storage.writing() as stores:
        kept = still_half_way(means, terms, stores, account, token, Stage.PASSWORD)
        same_device = kept.totp_secret == account.totp_secret
        if step is not None and same_device and stores.staff.use_step(staff_id, step):
            stores.staff_failures.clear(f"code|{staff_id}")
            if not account.totp_confirmed:
                note_staff(means, stores, staff_id, Happened.CODES_ENROLLED, staff_id)
            return _onward(means, terms, stores, account, token)
        _note_refused(means, stores, account, tries, "code")
    raise CodeRefused


def half_way(means: Means, terms: StaffTerms, token: str, stage: Stage) -> StaffAccount:
    """Whose sign-in has come to this stage. Raises StaffSignInNeeded."""
    found = signed_in(means, token, terms.idle, watching=True)
    if found is None or found.stage is not stage:
        raise StaffSignInNeeded
    with means.storage.reading() as stores:
        return stores.staff.account(found.member.staff_id)


def still_half_way(
    means: Means, terms: StaffTerms, stores: Stores, account: StaffAccount, token: str, stage: Stage
) -> StaffAccount:
    """The account as it is under its lock. Somebody may have reset or disabled it since it was looked at,
    which ends every sign-in: then nothing more comes of this one. Raises StaffSignInNeeded."""
    kept = stores.staff.account(account.member.staff_id, lock=True)
    found = stores.staff_sessions.of(token, means.now(), terms.idle)
    if found is None or found.stage is not stage or kept.member.disabled_at is not None:
        raise StaffSignInNeeded
    return kept


def device_mark(means: Means, member: StaffMember, device: str = "") -> str:
    """What a device is given that somebody signed in on; made by nobody else, and worth nothing alone."""
    named = device.partition(".")[0] or secrets.token_hex(16)
    return f"{named}.{means.storage.vault.blind('staff-device', f'{member.staff_id}|{named}')}"


def into(
    means: Means, terms: StaffTerms, stores: Stores, account: StaffAccount, stage: Stage, before: str = ""
) -> Step:
    """A new token for this stage; the one before ends."""
    token = TOKEN_PREFIX + secrets.token_urlsafe(32)
    lasts = terms.lasts if stage is Stage.IN else terms.half
    if before:
        stores.staff_sessions.end(before)
    expires_at = stores.staff_sessions.open(token, account.member.staff_id, stage, means.now(), lasts)
    return Step(token, stage, account.member, expires_at)


def _passed(means: Means, terms: StaffTerms, account: StaffAccount, typed: Typed, tried: str) -> Step:
    staff_id, kept = account.member.staff_id, account.password_hash or ""
    fresh = terms.passwords.hashed(typed.password) if terms.passwords.is_dated(kept) else kept
    with means.storage.writing() as stores:
        account = stores.staff.account(staff_id, lock=True)
        if account.password_hash != kept:  # it was changed while we looked
            raise SignInRefused
        stores.staff_failures.clear(tried)
        stores.staff.change(replace(account, password_hash=fresh))
        if _needs_code(terms, account):
            note_staff(means, stores, staff_id, Happened.PASSED_PASSWORD, staff_id)
            return into(means, terms, stores, account, Stage.PASSWORD, typed.before)
        return _onward(means, terms, stores, account, typed.before)


def _onward(means: Means, terms: StaffTerms, stores: Stores, account: StaffAccount, before: str) -> Step:
    """In, or first to a password of their own."""
    if account.password_until is not None:
        return into(means, terms, stores, account, Stage.CODE, before)
    note_staff(means, stores, account.member.staff_id, Happened.SIGNED_IN, account.member.staff_id)
    return into(means, terms, stores, account, Stage.IN, before)


def _needs_code(terms: StaffTerms, account: StaffAccount) -> bool:
    return account.totp_confirmed or not (account.is_demo and terms.is_demo)


def _refusal(means: Means, terms: StaffTerms, account: StaffAccount | None, matches: bool) -> str | None:
    """Why, for the record alone; None where there is nothing against it."""
    if account is None:
        return "unknown"
    until = account.password_until
    against = {
        "passwords_off": not terms.has_passwords,
        "password": not matches,
        "disabled": account.member.disabled_at is not None,
        "one_time_over": until is not None and until <= means.now(),
        "demo": account.is_demo and not terms.is_demo,
    }
    return next((reason for reason, holds in against.items() if holds), None)


def _note_refused(
    means: Means, stores: Stores, account: StaffAccount | None, tries: Tries, reason: str
) -> None:
    what = Happened.LOCKED if tries.locked_until else Happened.REFUSED
    staff_id = account.member.staff_id if account else None
    note_staff(means, stores, staff_id, what, NOBODY, reason=reason, tries=tries.failures)


def _tried(means: Means, account: StaffAccount | None, login: str, device: str) -> str:
    """What is counted: this login from anywhere, or from a device that they signed in on before."""
    own = device_mark(means, account.member, device) if account and device else ""
    if account and own and secrets.compare_digest(device.encode(), own.encode()):
        return f"device|{account.member.staff_id}|{device}"
    return f"login|{login}"


def count_try(means: Means, tried: str) -> Tries:
    """Count one more try at this, or raise TooManyTries where it comes too early."""
    now = means.now()

    def one_more(before: Tries | None) -> Tries:
        wait = seconds_locked(before, now)
        if wait:
            raise TooManyTries(wait)
        return after_try(before, now)

    with means.storage.writing() as stores:
        return stores.staff_failures.count(tried, now, one_more)
