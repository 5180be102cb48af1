"""Who asks for a page of the console, and what their pages may write with."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response

from assistant.actions.staff_session import SignedIn
from assistant.pages.language import LANGUAGE_COOKIE, language_of
from models.facts.language import Language
from models.facts.staff import StaffMember
from models.staff_errors import StaffSignInNeeded

STAFF_COOKIE = "staff_session"
COOKIE_PATH = "/console"
FRAGMENT_HEADER = "x-fragment"
WATCHING_HEADER = "x-watching"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is not signed in, or not yet all the way: `half` is how far they have come."""

    token: str
    language: Language
    here: str
    half: SignedIn | None = None

    @property
    def csrf(self) -> str:
        return csrf_of(self.token)


@dataclass(frozen=True, slots=True)
class Visitor:
    """A signed-in member of staff. `here` is the page they are on, with its query.

    `is_still_in`: whether their sign-in and their roles still stand, for streams that outlive a request.
    """

    staff: StaffMember
    token: str
    language: Language
    here: str
    is_still_in: Callable[[], bool] = lambda: True

    @property
    def csrf(self) -> str:
        return csrf_of(self.token)


def csrf_of(token: str) -> str:
    """What a page sends with each write: bound to the sign-in, and nobody makes it without its token."""
    return hmac.new(token.encode(), b"console-csrf", hashlib.sha256).hexdigest() if token else ""


def visit_of(request: Request) -> Visitor | Guest:
    """As the guard found them; of a page that it has not come to, somebody unknown."""
    found = getattr(request.state, "visit", None)
    return found if isinstance(found, Visitor | Guest) else Guest("", language_of(request), here(request))


def visitor_of(request: Request) -> Visitor:
    """Raises StaffSignInNeeded."""
    visit = visit_of(request)
    if not isinstance(visit, Visitor):
        raise StaffSignInNeeded
    return visit


def staff_of(request: Request) -> StaffMember:
    """Raises StaffSignInNeeded."""
    return visitor_of(request).staff


def here(request: Request) -> str:
    """The address of a page; of a form, that of the page it is on, where the browser says so."""
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def language_for(request: Request, staff: StaffMember | None) -> Language:
    """What was chosen on this browser; else what the account says; else what the browser reads."""
    if staff is None or request.cookies.get(LANGUAGE_COOKIE) in set(Language):
        return language_of(request)
    return staff.language


def wants_fragment(request: Request) -> bool:
    """True when our own ES modules ask; false for a plain form or link."""
    return FRAGMENT_HEADER in request.headers


def keep_token(request: Request, response: Response, token: str) -> None:
    """For this visit, read by no script and sent by no other site."""
    secure = request.url.scheme == "https"
    response.set_cookie(
        STAFF_COOKIE, token, path=COOKIE_PATH, httponly=True, samesite="strict", secure=secure
    )


def forget_token(response: Response) -> None:
    response.delete_cookie(STAFF_COOKIE, path=COOKIE_PATH, httponly=True, samesite="strict")


AsVisitor = Annotated[Visitor, Depends(visitor_of)]
AsStaff = Annotated[StaffMember, Depends(staff_of)]
AsVisit = Annotated[Visitor | Guest, Depends(visit_of)]
