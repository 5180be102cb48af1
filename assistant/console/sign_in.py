"""Routes of signing in."""

from fastapi import APIRouter, Request, Response

from assistant.actions.means import Means
from assistant.console.guard import open_to_all
from assistant.console.show import Show
from assistant.console.visitor import AsVisit


def sign_in(router: APIRouter, means: Means, show: Show) -> None:
    @router.get("/sign-in", dependencies=[open_to_all])
    def door(request: Request, visit: AsVisit, then: str = "/console") -> Response:
        return show.page("sign_in.html", visit)
