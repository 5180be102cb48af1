"""Staff over the API: a token of their own, who they are, and signing out."""

from typing import Annotated

from fastapi import APIRouter, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.means import Means
from assistant.actions.own_staff_account import sign_out
from assistant.actions.sign_in_staff import Typed
from assistant.actions.sign_in_staff_at_once import sign_in_at_once
from assistant.actions.staff_terms import StaffTerms
from assistant.api.callers import AsStaff
from assistant.api.doors import ALL_STAFF, reads, signs_in, writes
from assistant.api.sent import Line, Sent
from models.facts.staff import StaffMember
from models.facts.value import Instant


class StaffSignIn(Sent):
    """What somebody signs in with; `code` is what their device shows, and works once."""

    login: Annotated[Line, Field(examples=["lin"])]
    password: Annotated[str, Field(min_length=1, max_length=200)]
    code: Annotated[str, Field(max_length=9, examples=["123 456"])] = ""


class StaffToken(BaseModel):
    """A member of staff's token, shown this once; only its hash is kept."""

    token: str
    member: StaffMember
    expires_at: Instant


def staff_sessions(means: Means, terms: StaffTerms, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /staff."""
    router = APIRouter(prefix="/v1/staff", tags=["staff"], route_class=route_class)

    @router.post("/sessions", status_code=201, summary="Sign in as staff", **signs_in())
    def sign_in(sent: StaffSignIn) -> StaffToken:
        """A token for a program of theirs. The first sign-in of a new account is at the console. Whatever is
        wrong, the answer is `sign_in_refused` or, for a code, `code_refused`; too many wrong tries have to
        wait (429, `Retry-After`)."""
        step = sign_in_at_once(means, terms, Typed(sent.login, sent.password), sent.code)
        return StaffToken(token=step.token, member=step.member, expires_at=step.expires_at)

    @router.get("/me", summary="Who you are, and your roles", **reads(staff=ALL_STAFF))
    def me(caller: AsStaff) -> StaffMember:
        return caller.member

    @router.delete("/sessions/current", status_code=204, summary="Sign out", **writes(staff=ALL_STAFF))
    def end(caller: AsStaff) -> Response:
        """The token that this is called with is over."""
        sign_out(means, terms, caller.token)
        return Response(status_code=204)

    return router
