"""Staff of a test's own, signed in without a browser or with one."""

import re
from datetime import timedelta
from typing import Any

import pyotp
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from assistant.actions.means import Means
from assistant.actions.note_staff import OPERATOR, Happened, note_staff
from assistant.actions.open_staff_account import NewStaff, open_staff_account
from assistant.actions.sign_in_staff import TOKEN_PREFIX
from assistant.actions.staff_terms import StaffTerms
from assistant.console.visitor import COOKIE_PATH, STAFF_COOKIE, csrf_of
from assistant.storage.staff import StaffAccount
from assistant.storage.staff_sessions import Stage
from models.facts.language import Language
from models.facts.staff import StaffMember, StaffRole
from tools.staff.passwords import Passwords

PASSWORD = "violet harbour 42"
FRAGMENT = {"X-Fragment": "1"}


def some_terms(*, is_demo: bool = False, has_passwords: bool = True, memory_cost: int = 8) -> StaffTerms:
    """As in production, but for what a password costs."""
    cheap = PasswordHasher(time_cost=1, memory_cost=memory_cost, parallelism=1)
    passwords = Passwords(cheap)
    return StaffTerms(
        timedelta(minutes=30),
        timedelta(hours=10),
        has_passwords=has_passwords,
        is_demo=is_demo,
        passwords=passwords,
    )


def a_colleague(
    means: Means,
    login: str = "lin",
    *,
    password: str | None = PASSWORD,
    role: StaffRole = StaffRole.AGENT,
    language: Language = Language.EN,
) -> tuple[StaffMember, str]:
    """Somebody who signs in with a password: theirs, or a one-time one; they have no device yet."""
    new = NewStaff(login, "Lin Wei", (role,), language, password)
    member, once = open_staff_account(means, some_terms(), new, OPERATOR)
    return member, once or PASSWORD


def code_of(means: Means, staff_id: str, *, steps: int = 0) -> str:
    """What their device shows, so many half minutes from now."""
    with means.storage.reading() as stores:
        secret = stores.staff.account(staff_id).totp_secret
    assert secret is not None, "they have no device"
    return str(pyotp.TOTP(secret).at(int(means.now().timestamp()) + 30 * steps))


def a_member(
    means: Means, *roles: StaffRole, login: str = "", language: Language = Language.EN, name: str = "Lin Wei"
) -> StaffMember:
    """An account, an agent's unless roles are named, without a password."""
    staff_id = means.new_id("stf")
    member = StaffMember(
        staff_id=staff_id,
        login=login or staff_id.replace("_", "."),
        name=name,
        roles=roles or (StaffRole.AGENT,),
        language=language,
        created_at=means.now(),
    )
    with means.storage.writing() as stores:
        stores.staff.add(StaffAccount(member))
        note_staff(means, stores, staff_id, Happened.CREATED, OPERATOR, roles=list(member.roles))
    return member


def a_token(means: Means, member: StaffMember, stage: Stage = Stage.IN) -> str:
    """The token of a sign-in of theirs, for ten hours."""
    token = TOKEN_PREFIX + means.new_id("token")
    with means.storage.writing() as stores:
        stores.staff_sessions.open(token, member.staff_id, stage, means.now(), timedelta(hours=10))
    return token


def signed_in(means: Means, client: TestClient, member: StaffMember) -> TestClient:
    """The same client, signed in: every write of its brings the token of a page of this sign-in."""
    token = a_token(means, member)
    bring(client, token)
    client.headers["X-CSRF-Token"] = csrf_of(token)
    return client


def bring(client: TestClient, token: str) -> None:
    """Have this token and no other in the client's cookie."""
    client.cookies.clear()
    client.cookies.set(STAFF_COOKIE, token, domain="testserver.local", path=COOKIE_PATH)


def cookie_for(address: str, token: str) -> Any:
    """For a browser's context: `context.add_cookies([cookie_for(address, token)])`."""
    host = address.partition("//")[2].partition(":")[0]
    return {"name": STAFF_COOKIE, "value": token, "domain": host, "path": COOKIE_PATH}


def csrf_in(html: str) -> str:
    """The token that a page writes with."""
    found = re.search(r'<meta name="csrf" content="([0-9a-f]{64})">', html)
    assert found, "the page has no token to write with"
    return found.group(1)
