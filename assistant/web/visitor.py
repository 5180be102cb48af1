"""Who is asking, in which language, and whether for a fragment or a page."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response

from assistant.pages.language import language_of
from models.errors import SignInNeeded
from models.facts.language import Language

SESSION_COOKIE = "session"
FRAGMENT_HEADER = "x-fragment"


@dataclass(frozen=True, slots=True)
class Visitor:
    """A signed-in person's request. The token is opaque; the desk knows whose it is."""

    token: str
    language: Language
    wants_fragment: bool


def wants_fragment(request: Request) -> bool:
    """True when our own ES modules ask; false for a plain form or link."""
    return FRAGMENT_HEADER in request.headers


def visitor_of(request: Request) -> Visitor:
    """Raises SignInNeeded where there is no session cookie."""
    token = request.cookies.get(SESSION_COOKIE)
    if not token:
        raise SignInNeeded
    return Visitor(token, language_of(request), wants_fragment(request))


def keep_cookie(
    request: Request, response: Response, name: str, value: str, seconds: int | None = None
) -> None:
    """Set a cookie that no script reads and no other site sends; without `seconds`, for this visit."""
    secure = request.url.scheme == "https"
    response.set_cookie(
        name, value, max_age=seconds, path="/", httponly=True, samesite="strict", secure=secure
    )


AsVisitor = Annotated[Visitor, Depends(visitor_of)]
InLanguage = Annotated[Language, Depends(language_of)]
