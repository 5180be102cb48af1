"""What holds for every page of the console: who is signed in, what they may, and that a write comes from a
page of theirs."""

import hmac
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute

from assistant.actions.means import Means
from assistant.actions.staff_session import signed_in
from assistant.console.visitor import (
    STAFF_COOKIE,
    WATCHING_HEADER,
    Guest,
    Visitor,
    here,
    language_for,
    visitor_of,
)
from assistant.pages.guard import TellError, guarded
from assistant.storage.staff_sessions import Stage
from models.facts.staff import May
from models.staff_errors import PageOutdated, StaffSignInNeeded
from tools.staff.permissions import require

CSRF_FIELD, CSRF_HEADER = "csrf", "x-csrf-token"
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_FIELDS_MAX = 500
_SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
_TOKEN_CHARACTERS_MAX = 200

Identify = Callable[[Request], Visitor | Guest]


def console_guarded(means: Means, idle: timedelta, tell_error: TellError) -> type[APIRoute]:
    """The route class of the console. Every route needs somebody signed in, unless it is `open_to_all`."""

    async def check(request: Request, route: APIRoute) -> None:
        watching = WATCHING_HEADER in request.headers or _is_marked(route, by_itself)
        visit = await run_in_threadpool(identified, means, idle, request, watching=watching)
        request.state.visit = visit
        if not isinstance(visit, Visitor) and not _is_marked(route, anyone):
            raise StaffSignInNeeded
        if request.method not in _SAFE_METHODS:
            await _require_own_page(request, visit)

    return guarded(tell_error, check)


def may(what: May) -> Any:
    """A route's dependency: their roles let them do this. Raises StaffSignInNeeded, RoleMissing."""

    def let_in(request: Request) -> None:
        require(visitor_of(request).staff, what)

    return Depends(let_in)


def anyone() -> None:
    """Marks a route that needs nobody signed in."""


open_to_all = Depends(anyone)


def by_itself() -> None:
    """Marks a route that pages ask by themselves."""


asked_by_pages = Depends(by_itself)
"""For routes such as an EventSource's: being asked is no work of anybody, and keeps no sign-in awake. A
stream that lasts asks `visitor.is_still_in()` now and then, and ends where they are not."""


def identified(means: Means, idle: timedelta, request: Request, *, watching: bool) -> Visitor | Guest:
    """Who the cookie says is asking, as their account stands now."""
    token = request.cookies.get(STAFF_COOKIE, "")[:_TOKEN_CHARACTERS_MAX]
    found = signed_in(means, token, idle, watching=watching) if token else None
    language = language_for(request, found.member if found else None)
    if found is None or found.stage is not Stage.IN:
        return Guest(token, language, here(request), found)

    def is_still_in() -> bool:
        now_found = signed_in(means, token, idle, watching=True)
        return now_found is not None and now_found.member.roles == found.member.roles

    return Visitor(found.member, token, language, here(request), is_still_in)


async def _require_own_page(request: Request, visit: Visitor | Guest) -> None:
    """Raises PageOutdated for a write that does not bring the token of a page of this very sign-in."""
    sent = request.headers.get(CSRF_HEADER)
    if sent is None and request.headers.get("content-type", "").startswith(_FORMS):
        # Kept with the request, so that the handler reads the same form.
        form = await request.form(max_files=1, max_fields=_FIELDS_MAX)
        field = form.get(CSRF_FIELD)
        sent = field if isinstance(field, str) else None
    if not visit.csrf or not hmac.compare_digest((sent or "").encode(), visit.csrf.encode()):
        raise PageOutdated


def _is_marked(route: APIRoute, mark: Callable[[], None]) -> bool:
    return any(each.dependency is mark for each in route.dependencies)
