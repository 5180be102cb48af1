"""Whether the program lives, and whether it can serve."""

from typing import Literal

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel

from assistant.actions.means import Means
from assistant.api.doors import open_to_all
from assistant.api.problems import PROBLEM_RESPONSES
from assistant.api.refusals import NotReady
from assistant.storage.migrating import require_migrated


class Health(BaseModel):
    """Said by a program that is well."""

    status: Literal["ok"] = "ok"


def health(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """GET /healthz and /readyz."""
    router = APIRouter(tags=["health"], route_class=route_class)

    @router.get("/healthz", summary="Alive", **open_to_all())
    def alive() -> Health:
        return Health()

    @router.get("/readyz", summary="Ready", responses={503: PROBLEM_RESPONSES[503]}, **open_to_all())
    def ready() -> Health:
        """The database can be reached and has the tables this program needs."""
        try:
            require_migrated(means.storage.engine)
        except Exception as error:
            # Whatever a driver may raise, the answer is the same: not yet.
            raise NotReady from error
        return Health()

    return router
