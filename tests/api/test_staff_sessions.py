"""Staff over the API: a token by login, password and code; it opens what their roles say and nothing else."""

from collections.abc import Iterator

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

from assistant.actions.change_staff_account import disable_staff, give_roles
from assistant.actions.note_staff import OPERATOR
from assistant.actions.own_staff_account import enrolment
from assistant.actions.sign_in_staff import Typed, pass_password
from assistant.api.callers import AsStaff
from assistant.api.doors import reads
from assistant.api.guard import guarded
from assistant.api.staff_sessions import staff_sessions
from assistant.wiring import Program
from models.facts.staff import May, StaffRole
from tests.api.visiting import problem
from tests.given import Clock
from tests.given_staff import PASSWORD, a_colleague, a_member, a_token, code_of, some_terms

TERMS = some_terms()


@pytest.fixture
def client(embedded: Program) -> Iterator[TestClient]:
    """The routes of staff with cheap passwords, and one of each role's."""
    route_class = guarded(embedded.means, TERMS.idle)
    app = FastAPI()
    app.include_router(staff_sessions(embedded.means, TERMS, route_class))
    of_roles = APIRouter(route_class=route_class)

    @of_roles.get("/cases", **reads(staff=(May.WORK_CASES,)))
    def cases(caller: AsStaff) -> str:
        return caller.principal

    app.include_router(of_roles)
    with TestClient(app) as visiting:
        yield visiting


def test_a_device_is_enrolled_at_the_console_and_then_gives_a_token(
    embedded: Program, client: TestClient, clock: Clock
) -> None:
    member, _ = a_colleague(embedded.means)
    sent = {"login": "lin", "password": PASSWORD, "code": "123456"}
    problem(client.post("/v1/staff/sessions", json=sent), 401, "code_refused")
    half = pass_password(embedded.means, TERMS, Typed("lin", PASSWORD))
    enrolment(embedded.means, TERMS, half.token)
    sent["code"] = code_of(embedded.means, member.staff_id)

    first = client.post("/v1/staff/sessions", json=sent)
    again = client.post("/v1/staff/sessions", json=sent)

    assert first.status_code == 201
    assert first.headers["cache-control"] == "no-store"
    problem(again, 401, "code_refused")
    client.headers["Authorization"] = f"Bearer {first.json()['token']}"
    assert client.get("/v1/staff/me").json()["login"] == "lin"
    assert client.get("/cases").json() == member.staff_id
    assert client.delete("/v1/staff/sessions/current").status_code == 204
    problem(client.get("/v1/staff/me"), 401, "staff_sign_in_needed")


def test_refusals_say_nothing_and_too_many_wait(embedded: Program, client: TestClient) -> None:
    a_colleague(embedded.means)

    wrong = [{"login": login, "password": "wrong", "code": "1"} for login in ("lin", "stranger")]
    answers = [client.post("/v1/staff/sessions", json=sent) for sent in wrong]
    for _ in range(4):
        client.post("/v1/staff/sessions", json=wrong[0])
    waits = client.post("/v1/staff/sessions", json=wrong[0])

    assert [each.json() for each in answers] == [answers[0].json()] * 2
    problem(waits, 429, "too_many_tries")
    assert waits.headers["retry-after"] == "2"
    problem(client.post("/v1/staff/sessions", content=b"x" * 100_000), 413, "request_too_large")


def test_a_one_time_password_opens_nothing_here(embedded: Program, client: TestClient) -> None:
    member, once = a_colleague(embedded.means, password=None)
    half = pass_password(embedded.means, TERMS, Typed("lin", once))
    enrolment(embedded.means, TERMS, half.token)
    code = code_of(embedded.means, member.staff_id)

    answer = client.post("/v1/staff/sessions", json={"login": "lin", "password": once, "code": code})

    problem(answer, 401, "sign_in_refused")


def test_roles_and_being_disabled_hold_at_once(embedded: Program, client: TestClient) -> None:
    means, member = embedded.means, a_member(embedded.means, login="lin")
    client.headers["Authorization"] = f"Bearer {a_token(means, member)}"
    assert client.get("/cases").status_code == 200

    give_roles(means, "lin", [StaffRole.ANALYST], OPERATOR)
    problem(client.get("/cases"), 403, "role_missing")
    disable_staff(means, "lin", OPERATOR)

    problem(client.get("/cases"), 401, "staff_sign_in_needed")
