"""Staff of a test's own, signed in without a browser or with one."""

import re
from datetime import timedelta

from fastapi.testclient import TestClient

from assistant.actions.means import Means
from assistant.console.visitor import COOKIE_PATH, STAFF_COOKIE, csrf_of
from assistant.storage.staff import StaffAccount
from assistant.storage.staff_sessions import Stage
from models.facts.language import Language
from models.facts.staff import StaffMember, StaffRole

FRAGMENT = {"X-Fragment": "1"}


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
    return member


def a_token(means: Means, member: StaffMember, stage: Stage = Stage.IN) -> str:
    """The token of a sign-in of theirs, for ten hours."""
    token = means.new_id("token")
    with means.storage.writing() as stores:
        stores.staff_sessions.open(token, member.staff_id, stage, means.now(), timedelta(hours=10))
    return token


def signed_in(means: Means, client: TestClient, member: StaffMember) -> TestClient:
    """The same client, signed in: every write of its brings the token of a page of this sign-in."""
    token = a_token(means, member)
    client.cookies.set(STAFF_COOKIE, token, path=COOKIE_PATH)
    client.headers["X-CSRF-Token"] = csrf_of(token)
    return client


def cookie_for(address: str, token: str) -> dict[str, str]:
    """For a browser's context: `context.add_cookies([cookie_for(address, token)])`."""
    return {"name": STAFF_COOKIE, "value": token, "url": f"{address}{COOKIE_PATH}"}


def csrf_in(html: str) -> str:
    """The token that a page writes with."""
    found = re.search(r'<meta name="csrf" content="([0-9a-f]{64})">', html)
    assert found, "the page has no token to write with"
    return found.group(1)
