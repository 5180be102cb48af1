"""What no page of ours asks for goes no further than the guard."""

import pytest
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.testclient import TestClient

from assistant.pages.guard import guarded
from assistant.statuses import status_of
from models.errors import CreditAssistantError


def told(request: Request, error: CreditAssistantError) -> Response:
    return Response(error.code, status_of(error))


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/of/rev_1?find=x", 200),
        ("/of/%00", 404),
        ("/of/a%0Ab", 404),
        (f"/of/{'x' * 201}", 404),
        ("/of/rev_1?find=%00", 422),
    ],
)
def test_ids_and_words_that_no_database_takes_are_refused(address: str, status: int) -> None:
    router = APIRouter(route_class=guarded(told))

    @router.get("/of/{something}")
    def page(something: str, find: str = "") -> Response:
        return Response(f"{something} {find}")

    app = FastAPI(openapi_url=None)
    app.include_router(router)

    assert TestClient(app).get(address).status_code == status
