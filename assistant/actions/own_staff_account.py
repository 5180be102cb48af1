"""What somebody does with their own account: enrol a device, choose a password, sign out."""

from dataclasses import dataclass, replace

from assistant.actions.means import Means
from assistant.actions.note_staff import NOBODY, Happened, note_staff
from assistant.actions.sign_in_staff import Step, count_try, half_way, into, still_half_way
from assistant.actions.staff_session import signed_in
from assistant.actions.staff_terms import StaffTerms
from assistant.storage.staff import StaffAccount
from assistant.storage.staff_sessions import Stage
from models.facts.staff import StaffMember
from models.staff_errors import PasswordUnfit, SignInRefused
from tools.staff.codes import enrolment_address, in_groups, new_secret
from tools.staff.passwords import require_fit


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an authenticator has to be told: as an address for a QR code, and as text to type."""

    address: str
    typed: str


def enrolment(means: Means, terms: StaffTerms, token: str) -> Enrolment | None:
    """For somebody whose password was right and who has no device yet: the same until a code of it was
    right; None where they have one. Raises StaffSignInNeeded."""
    account = half_way(means, terms, token, Stage.PASSWORD)
    if account.totp_confirmed:
        return None
    staff_id = account.member.staff_id
    with means.storage.writing() as stores:
        secret = stores.staff.account(staff_id, lock=True).totp_secret
        if secret is None:
            secret = new_secret()
            stores.staff.keep_totp(staff_id, secret)
    return Enrolment(enrolment_address(secret, account.member.login), in_groups(secret))


def choose_password(means: Means, terms: StaffTerms, token: str, password: str) -> Step:
    """The last step after a one-time password. Raises StaffSignInNeeded, PasswordUnfit."""
    account = half_way(means, terms, token, Stage.CODE)
    hashed = _fit(terms, account, password)
    staff_id = account.member.staff_id
    with means.storage.writing() as stores:
        kept = still_half_way(means, terms, stores, account, token, Stage.CODE)
        stores.staff.change(replace(kept, password_hash=hashed, password_until=None))
        stores.staff_sessions.end_all_of(staff_id)
        note_staff(means, stores, staff_id, Happened.PASSWORD_CHANGED, staff_id)
        note_staff(means, stores, staff_id, Happened.SIGNED_IN, staff_id)
        return into(means, terms, stores, kept, Stage.IN)


def change_password(means: Means, terms: StaffTerms, member: StaffMember, old: str, new: str) -> Step:
    """Signed out everywhere, and in here anew. Raises SignInRefused where the old one is wrong, TooManyTries,
    PasswordUnfit. The password of a demo account stays: it is on the sign-in page."""
    staff_id = member.staff_id
    count_try(means, f"own|{staff_id}")
    with means.storage.reading() as stores:
        account = stores.staff.account(staff_id)
    if account.is_demo or not terms.passwords.matches(account.password_hash, old):
        with means.storage.writing() as stores:
            note_staff(means, stores, staff_id, Happened.REFUSED, NOBODY, reason="old_password")
        raise SignInRefused
    hashed = _fit(terms, account, new)
    with means.storage.writing() as stores:
        kept = stores.staff.account(staff_id, lock=True)
        if kept.password_hash != account.password_hash:  # somebody reset it while we looked
            raise SignInRefused
        stores.staff.change(replace(kept, password_hash=hashed, password_until=None))
        stores.staff_sessions.end_all_of(staff_id)
        stores.staff_failures.clear(f"own|{staff_id}")
        note_staff(means, stores, staff_id, Happened.PASSWORD_CHANGED, staff_id)
        return into(means, terms, stores, kept, Stage.IN)


def sign_out(means: Means, terms: StaffTerms, token: str) -> None:
    """End this sign-in; ending one that is over changes nothing."""
    found = signed_in(means, token, terms.idle, watching=True)
    with means.storage.writing() as stores:
        stores.staff_sessions.end(token)
        if found is not None:
            staff_id = found.member.staff_id
            note_staff(means, stores, staff_id, Happened.SIGNED_OUT, staff_id)


def sign_out_everywhere(means: Means, member: StaffMember) -> None:
    """On every device, this one too."""
    with means.storage.writing() as stores:
        stores.staff_sessions.end_all_of(member.staff_id)
        note_staff(means, stores, member.staff_id, Happened.SIGNED_OUT_EVERYWHERE, member.staff_id)


def _fit(terms: StaffTerms, account: StaffAccount, password: str) -> str:
    """Its hash; raises PasswordUnfit, also for the password of before."""
    require_fit(password, account.member.login)
    if terms.passwords.matches(account.password_hash, password):
        raise PasswordUnfit("Choose another password than the one of before.")
    return terms.passwords.hashed(password)
