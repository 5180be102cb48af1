"""What holds for every page and fragment: no cross-site writes, strict headers, errors in words."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from assistant.pages.cap import capped
from models.errors import CreditAssistantError, NotAllowed, NotFound, UnusableInput

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Nothing reaches other sites. Not `no-referrer`: browsers then send `Origin: null` with our own
    # forms, and over plain http there would be nothing left to tell them from a stranger's.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_ID_CHARACTERS_MAX = 200
_SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


class CrossSiteRefused(NotAllowed):
    """This request came from another site; open the page itself and try there."""

    code = "cross_site_refused"


Handler = Callable[[Request], Coroutine[Any, Any, Response]]
TellError = Callable[[Request, CreditAssistantError], Response]
Check = Callable[[Request, APIRoute], Awaitable[None]]


async def _nothing_more(request: Request, route: APIRoute) -> None:
    """Pages for everybody need no check of their own."""


def guarded(tell_error: TellError, check: Check = _nothing_more) -> type[APIRoute]:
    """A route class that applies all of it around the plain handlers; `check` may raise before them."""

    class GuardedRoute(APIRoute):
        def get_route_handler(self) -> Handler:
            plain_handle = super().get_route_handler()

            async def handle(request: Request) -> Response:
                await check(request, self)
                return await plain_handle(request)

            async def guarded_handle(request: Request) -> Response:
                response = await _handled(handle, request, tell_error)
                for name, value in HEADERS.items():
                    response.headers[name] = value
                response.headers.setdefault("Cache-Control", "no-store")
                return response

            return guarded_handle

    return GuardedRoute


async def _handled(handle: Handler, request: Request, tell_error: TellError) -> Response:
    try:
        refuse_cross_site(request)
        require_plain(request)
        return await handle(capped(request))
    except CreditAssistantError as error:
        return tell_error(request, error)
    except (RequestValidationError, HTTPException):
        return tell_error(request, UnusableInput())


def require_plain(request: Request) -> None:
    """Ids are short and printable, and no database takes the sign zero. Raises NotFound, UnusableInput."""
    ids = request.path_params.values()
    if any(len(each) > _ID_CHARACTERS_MAX or not each.isprintable() for each in ids):
        raise NotFound
    if any("\0" in each for each in request.query_params.values()):
        raise UnusableInput


def refuse_cross_site(request: Request) -> None:
    """Raise CrossSiteRefused for a write that another site set off.

    Browsers name the site by Sec-Fetch-Site, on plain http by Origin alone. Where both are missing
    it is no browser, and there is no ambient cookie to misuse.
    """
    if request.method in _SAFE_METHODS:
        return
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        allowed = site in {"same-origin", "none"}
    else:
        origin = request.headers.get("origin")
        allowed = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    if not allowed:
        raise CrossSiteRefused
