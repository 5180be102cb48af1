"""Who may call what, held on every route that the OpenAPI document names."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest

from assistant.api.keys import KEY_PREFIX, SCOPES, ScopeUnknown, new_key
from assistant.settings import Settings
from assistant.wiring import program
from models.errors import UnusableInput
from models.facts.staff import StaffRole
from tests.api.routes import GUARDED, OWNED, ROUTES, Route, address, body, things_of
from tests.api.visiting import Api, Person, api_over, problem
from tests.given import Clock
from tests.given_papers import without_pdf
from tests.given_staff import a_member, a_token
from tests.given_vault import dump_of

every = pytest.mark.parametrize("route", GUARDED, ids=lambda route: route.name)
named = pytest.mark.parametrize(
    "route", [route for route in GUARDED if route.names_something], ids=lambda route: route.name
)


class House:
    """One program for the whole file: nothing here may change it."""

    def __init__(self, api: Api, watching: sqlite3.Connection) -> None:
        self.api, self.watching = api, watching
        self.owner, self.stranger = api.person(), api.person()
        self.things = things_of(api, self.owner)
        self.staff = api.nobody(a_token(api.program.means, a_member(api.program.means, *StaffRole)))
        self.keys = {scope: api.key([scope]) for scope in SCOPES}

    def asks(self, caller: Person, route: Route, things: dict[str, str] | None = None) -> tuple[int, str]:
        used = things or self.things
        answer = caller.call(route.method, address(route, used), body(route, used))
        return answer.status_code, answer.json().get("code", "")

    @contextmanager
    def stays_as_it_is(self) -> Iterator[None]:
        """No other connection commits a change meanwhile: SQLite counts them."""
        before = self._changes()
        yield
        assert self._changes() == before

    def _changes(self) -> int:
        (count,) = self.watching.execute("PRAGMA data_version").fetchone()
        return int(count)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    settings = Settings(_env_file=None, data_folder=tmp_path_factory.mktemp("house"))
    with (
        program(settings, now=Clock()) as built,
        closing(sqlite3.connect(str(built.engine.url.database))) as watching,
    ):
        api = api_over(without_pdf(built))
        with api.client:
            yield House(api, watching)


@every
@pytest.mark.parametrize(
    "authorization", [None, "Bearer ", "Basic abc", "Bearer unknown", "Bearer key.unknown"]
)
def test_without_a_token_in_force_nothing_is_answered(
    house: House, route: Route, authorization: str | None
) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}

    answer = house.api.nobody()(route.method, address(route, house.things), headers=headers)

    problem(answer, 401, "sign_in_needed")
    assert answer.headers["www-authenticate"].startswith("Bearer")


@every
def test_a_key_without_the_scope_is_refused_and_told_which_it_lacks(house: House, route: Route) -> None:
    others = [key for scope, key in house.keys.items() if scope != route.scope]

    with house.stays_as_it_is():
        for key in others:
            answer = key(route.method, address(route, house.things), body(route, house.things))
            found = problem(answer, 403, "scope_missing" if route.scope else "not_allowed")
            assert route.scope is None or route.scope in found["detail"]


@pytest.mark.parametrize("route", [r for r in GUARDED if not r.person], ids=lambda route: route.name)
def test_a_persons_token_does_not_open_what_is_for_integrators(house: House, route: Route) -> None:
    assert house.asks(house.owner, route) == (403, "not_allowed")


@pytest.mark.parametrize("route", [r for r in GUARDED if not r.staff], ids=lambda route: route.name)
def test_a_staff_token_opens_nothing_that_is_not_for_staff(house: House, route: Route) -> None:
    answer = house.staff(route.method, address(route, house.things), body(route, house.things))

    problem(answer, 403, "not_allowed")


@named
def test_somebody_elses_things_do_not_exist_and_stay_as_they_are(house: House, route: Route) -> None:
    with house.stays_as_it_is():
        status, code = house.asks(house.stranger, route)

    assert (status, code) == ((404, "not_found") if route.person else (403, "not_allowed"))


@named
@pytest.mark.parametrize("unknown", ["{prefix}_01m82an5t717v0s11spct8ya3f", "nothing"])
def test_what_does_not_exist_is_not_found_by_anybody(house: House, route: Route, unknown: str) -> None:
    things = {**house.things, **{name: unknown.format(prefix=name[:3]) for name in OWNED}}
    callers = [house.owner.call] if route.person else []
    callers += [house.keys[route.scope]] if route.scope else []

    for caller in callers:
        answer = caller(route.method, address(route, things), body(route, things))
        problem(answer, 404, "not_found")


@named
@pytest.mark.parametrize("hostile", ["%00", "x" * 300, "%2e%2e", "💥", "' OR 1=1 --", "%ED%A0%80", "me"])
def test_hostile_ids_are_refused_and_change_nothing(house: House, route: Route, hostile: str) -> None:
    things = {**house.things, **dict.fromkeys(OWNED, hostile)}

    with house.stays_as_it_is():
        if hostile != "me":
            answer = house.owner.call(route.method, address(route, things), body(route, things))
            assert answer.status_code in {403, 404, 405, 422}, answer.text
        if route.scope:
            answer = house.keys[route.scope](route.method, address(route, things), body(route, things))
            assert answer.status_code in {404, 405, 422}, answer.text


@every
def test_an_expired_session_opens_nothing(house: House, route: Route) -> None:
    # given a session that ends at this very moment
    late = house.api.person(house.owner.customer_id, lasts=timedelta(0))

    assert house.asks(late, route) == (401, "sign_in_needed")


def test_a_revoked_key_opens_nothing(api: Api) -> None:
    key, secret = new_key(api.program.means, "partner", ["customers:read"])
    caller = api.nobody(secret)
    assert caller("GET", "/v1/customers").status_code == 200

    with api.program.means.storage.writing() as stores:
        stores.identity.revoke_key(key.key_id, api.program.means.now())

    problem(caller("GET", "/v1/customers"), 401, "sign_in_needed")


def test_only_the_hash_of_a_key_is_kept(api: Api) -> None:
    _, secret = new_key(api.program.means, "partner", ["customers:read"])

    assert secret.startswith(KEY_PREFIX)
    assert secret not in dump_of(api.program.engine)


@pytest.mark.parametrize("scopes", [[], ["everything"], ["customers:read", "root"]])
def test_a_key_is_made_with_scopes_that_exist(api: Api, scopes: list[str]) -> None:
    with pytest.raises(ScopeUnknown, match="choose from customers:read"):
        new_key(api.program.means, "partner", scopes)


@pytest.mark.parametrize("name", ["", "  ", "x" * 101])
def test_a_key_has_a_name(api: Api, name: str) -> None:
    with pytest.raises(UnusableInput, match="name"):
        new_key(api.program.means, name, ["customers:read"])


def test_only_health_the_receipt_keys_and_the_door_of_staff_are_open_to_all() -> None:
    opened = {route.path for route in ROUTES if route.is_open}

    assert opened == {"/healthz", "/readyz", "/v1/receipt-keys", "/v1/staff/sessions"}


def test_no_key_can_answer_for_a_person() -> None:
    answers = (
        "/grant",
        "/refuse",
        "/pause",
        "/resume",
        "/revoke",
        "/confirm",
        "/accept",
        "/decline",
        "}/messages",
        "/stop",
        "/ask-person",
        "/go-on",
    )
    found = [r for r in ROUTES if r.method == "POST" and r.path.endswith(answers)]

    assert {each for each in answers for r in found if r.path.endswith(each)} == set(answers)
    assert all(route.scope is None and route.person for route in found)


def test_a_key_must_say_whose_and_has_no_me(house: House) -> None:
    key = house.api.key()

    for path in ("/v1/consents", "/v1/customers/me/limits", f"/v1/offers/{house.things['offer_id']}"):
        problem(key("GET", path), 422, "customer_unnamed")
