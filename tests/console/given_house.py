"""The console of one program for all tests of a file, without staff before each; import what a file needs."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.console.pages import console
from assistant.pages.joining import join
from assistant.wiring import Program
from tests.console.standing import without_staff
from tests.given import Clock
from tests.given_staff import some_terms


@pytest.fixture
def embedded(house: tuple[Program, Clock]) -> Program:
    without_staff(house[0])
    return house[0]


@pytest.fixture
def clock(house: tuple[Program, Clock]) -> Clock:
    return house[1]


@pytest.fixture(scope="module")
def app(house: tuple[Program, Clock]) -> FastAPI:
    built = FastAPI(openapi_url=None)
    join(built.router, [console(house[0].means, house[0].settings, some_terms())])
    return built


@pytest.fixture
def client(app: FastAPI, embedded: Program) -> TestClient:
    """Somebody who has not signed in."""
    return TestClient(app, follow_redirects=False)
