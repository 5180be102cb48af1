"""Nobody sees or writes anything in the console that is not theirs to see or write."""

from collections.abc import Iterator
from typing import Any

from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from assistant.console.pages import console
from assistant.console.visitor import csrf_of
from assistant.storage.staff_sessions import Stage
from assistant.wiring import Program
from models.facts.staff import StaffRole
from tests.console.given_house import app as app
from tests.console.given_house import client as client
from tests.console.given_house import clock as clock
from tests.console.given_house import embedded as embedded
from tests.given import Clock
from tests.given_staff import FRAGMENT, a_member, a_token, bring, csrf_in, signed_in, some_terms


def test_who_is_not_signed_in_is_led_to_where_they_do_and_back(client: TestClient) -> None:
    page = client.get("/console/welcome?x=1")

    assert page.status_code == 303
    assert page.headers["location"] == "/console/sign-in?then=%2Fconsole%2Fwelcome%3Fx%3D1"
    assert client.get("/console/welcome", headers=FRAGMENT).status_code == 401


def test_a_page_says_who_is_signed_in_and_is_kept_nowhere(embedded: Program, client: TestClient) -> None:
    member = a_member(embedded.means, name="<b>Lin</b>")

    page = signed_in(embedded.means, client, member).get("/console/welcome")

    assert page.status_code == 200
    assert "&lt;b&gt;Lin&lt;/b&gt;" in page.text
    assert page.headers["cache-control"] == "no-store"
    assert "default-src 'self'" in page.headers["content-security-policy"]


def test_a_sign_in_ends_when_idle_or_over_and_for_who_is_disabled(
    embedded: Program, client: TestClient, clock: Clock
) -> None:
    member = a_member(embedded.means)
    signed_in(embedded.means, client, member)

    def is_in() -> bool:
        return client.get("/console/welcome").status_code == 200

    assert is_in()
    for _ in range(21):
        clock.pass_time(minutes=28)
        assert is_in()
    clock.pass_time(minutes=28)
    assert not is_in()

    signed_in(embedded.means, client, member)
    clock.pass_time(minutes=31)
    assert not is_in()


def test_a_half_sign_in_opens_nothing(embedded: Program, client: TestClient) -> None:
    for stage in (Stage.PASSWORD, Stage.CODE):
        bring(client, a_token(embedded.means, a_member(embedded.means), stage))

        assert client.get("/console/welcome").status_code == 303


def test_a_write_needs_the_token_of_a_page_of_this_very_sign_in(
    embedded: Program, client: TestClient
) -> None:
    signed_in(embedded.means, client, a_member(embedded.means))
    own = csrf_in(client.get("/console/welcome").text)
    another = csrf_of(a_token(embedded.means, a_member(embedded.means)))
    client.headers.pop("X-CSRF-Token")

    def wrote(**sent: str) -> int:
        return client.post("/console/language", data={"language": "zh", **sent}).status_code

    assert wrote() == wrote(csrf="") == wrote(csrf="x" * 64) == wrote(csrf=another) == 403
    assert wrote(csrf=own) == 303
    client.cookies.clear()
    assert wrote(csrf=csrf_of("")) == 403


def test_every_route_says_who_may_and_who_may_not_is_told(embedded: Program, client: TestClient) -> None:
    own = {"", "/welcome", "/account", "/account/password", "/account/sign-out-everywhere"}
    router = console(embedded.means, embedded.settings, some_terms())

    for route in routes_of(router):
        marks = {getattr(each.dependency, "__qualname__", "") for each in route.dependencies}
        is_said = marks & {"anyone", "may.<locals>.let_in"} or route.path.removeprefix("/console") in own
        assert is_said or "{name}" in route.path, f"{route.path} does not say who may go there"

    signed_in(embedded.means, client, a_member(embedded.means, StaffRole.ANALYST))
    refused = client.get("/console/cases")
    assert refused.status_code == 403
    assert "role_missing" in refused.text
    assert "/console/cases" not in client.get("/console/welcome").text


def routes_of(router: Any) -> Iterator[APIRoute]:
    """Those of included routers too."""
    for route in router.routes:
        if isinstance(route, APIRoute):
            yield route
        else:
            yield from routes_of(route.original_router)


def test_what_pages_do_by_themselves_keeps_no_sign_in_awake(
    embedded: Program, client: TestClient, clock: Clock
) -> None:
    signed_in(embedded.means, client, a_member(embedded.means))

    for _ in range(2):
        clock.pass_time(minutes=16)
        found = client.get("/console/welcome", headers={"X-Watching": "1"})

    assert found.status_code == 303
