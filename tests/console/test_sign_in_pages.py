"""The pages of signing in, as a browser walks through them."""

import re
from datetime import timedelta

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response

from assistant.console.pages import console
from assistant.console.visitor import STAFF_COOKIE
from assistant.demo.staff import add_demo_staff, demo_staff
from assistant.pages.joining import join
from assistant.wiring import Program
from models.facts.staff import StaffRole
from tests.console.given_house import app as app
from tests.console.given_house import client as client
from tests.console.given_house import clock as clock
from tests.console.given_house import embedded as embedded
from tests.given import a_customer
from tests.given_staff import (
    PASSWORD,
    a_colleague,
    a_member,
    a_token,
    bring,
    code_of,
    csrf_in,
    some_terms,
)

DOOR = "/console/sign-in"


def sent(client: TestClient, page: Response, path: str, **fields: str) -> Response:
    """A form of this page, pressed."""
    return client.post(path, data={"csrf": csrf_in(page.text), **fields})


def test_a_new_colleague_comes_in_step_by_step(embedded: Program, client: TestClient) -> None:
    member, once = a_colleague(embedded.means, password=None)
    door = client.get(f"{DOOR}?then=/console/account")

    half = sent(client, door, DOOR, login="lin", password=once, then="/console/account")
    page = client.get(half.headers["location"])
    coded = sent(
        client, page, f"{DOOR}/code", code=code_of(embedded.means, member.staff_id), then="/console/account"
    )
    own = client.get(coded.headers["location"])
    done = sent(client, own, f"{DOOR}/password", password=PASSWORD, then="/console/account")

    assert "<svg" in page.text
    assert not re.search(r"<svg[^>]*style=", page.text)
    assert 'autocomplete="new-password"' in own.text
    assert done.headers["location"] == "/console/account"
    assert "Lin Wei" in client.get("/console/account").text
    cookie = done.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/console" in cookie


def test_each_step_has_a_token_of_its_own(embedded: Program, client: TestClient) -> None:
    member, _ = a_colleague(embedded.means)
    planted = "staff.planted-by-somebody-else"
    bring(client, planted)
    tokens = {planted}

    half = sent(client, client.get(DOOR), DOOR, login="lin", password=PASSWORD)
    tokens.add(client.cookies[STAFF_COOKIE])
    page = client.get(half.headers["location"])
    sent(client, page, f"{DOOR}/code", code=code_of(embedded.means, member.staff_id))
    last = client.cookies[STAFF_COOKIE]

    assert len(tokens) == 2
    assert last not in tokens
    for token in tokens:
        bring(client, token)
        assert client.get("/console/account").status_code == 303


def test_a_refusal_says_nothing_of_what_was_wrong_and_keeps_the_login(
    embedded: Program, client: TestClient
) -> None:
    a_colleague(embedded.means)

    wrong = sent(client, client.get(DOOR), DOOR, login="lin", password="wrong")
    unknown = sent(client, client.get(DOOR), DOOR, login="nim", password="wrong")

    assert wrong.status_code == unknown.status_code == 401
    assert 'role="alert"' in wrong.text
    assert 'value="lin"' in wrong.text
    assert wrong.text.replace("lin", "nim") == unknown.text.replace("lin", "nim")


def test_signing_in_leads_nowhere_but_into_the_console(client: TestClient) -> None:
    elsewhere = ("https://elsewhere.example/console/", "//elsewhere.example", "/my-data", "/console/\\x")

    for then in (*elsewhere, "/console/sign-out", "/consolex"):
        assert 'name="then" value="/console"' in client.get(DOOR, params={"then": then}).text
    assert 'value="/console/account?a=1"' in client.get(DOOR, params={"then": "/console/account?a=1"}).text


def test_a_form_of_another_visit_signs_nobody_in(embedded: Program, client: TestClient) -> None:
    a_colleague(embedded.means)
    elsewhere = client.get(DOOR)
    client.cookies.clear()
    client.get(DOOR)

    answer = sent(client, elsewhere, DOOR, login="lin", password=PASSWORD)

    assert answer.status_code == 403
    assert "page_outdated" in answer.text


def test_a_made_up_cookie_opens_nothing(client: TestClient) -> None:
    for forged in ("", "x", "staff.", "a" * 5000, "staff.%00", "null", "'; DROP TABLE staff"):
        cookie = {"Cookie": f"{STAFF_COOKIE}={forged}"}

        assert client.get("/console/account", headers=cookie).status_code == 303
        assert client.get(DOOR, headers=cookie).status_code == 200


def test_a_customers_token_opens_nothing(embedded: Program, client: TestClient) -> None:
    customer = a_customer(embedded.means)
    with embedded.means.storage.writing() as stores:
        stores.identity.add_session("tok", customer.customer_id, embedded.means.now(), timedelta(hours=1))
    bring(client, "tok")

    assert client.get("/console/account").status_code == 303


def test_signing_out_ends_it_for_good(embedded: Program, client: TestClient) -> None:
    member, _ = a_colleague(embedded.means)
    token = a_token(embedded.means, member)
    bring(client, token)

    sent(client, client.get("/console/account"), "/console/sign-out")

    assert STAFF_COOKIE not in client.cookies
    bring(client, token)
    assert client.get("/console/account").status_code == 303


def test_a_password_changed_on_the_account_page_signs_out_elsewhere(
    embedded: Program, client: TestClient
) -> None:
    member, _ = a_colleague(embedded.means)
    other = a_token(embedded.means, member)
    bring(client, a_token(embedded.means, member))
    page = client.get("/console/account")

    refused = sent(client, page, "/console/account/password", old="wrong", new="orange lighthouse 7")
    unfit = sent(client, page, "/console/account/password", old=PASSWORD, new="short")
    done = sent(client, page, "/console/account/password", old=PASSWORD, new="orange lighthouse 7")

    assert [refused.status_code, unfit.status_code, done.status_code] == [401, 422, 303]
    assert "signed out everywhere else" in client.get(done.headers["location"]).text
    bring(client, other)
    assert client.get("/console/account").status_code == 303


def test_roles_decide_what_the_bar_shows_and_where_somebody_begins(
    embedded: Program, client: TestClient
) -> None:
    for role in StaffRole:
        token = a_token(embedded.means, a_member(embedded.means, role))
        bring(client, token)

        home = client.get("/console")

        assert home.status_code == 303
        page = client.get(home.headers["location"])
        assert page.status_code == 200
        assert "<nav" in page.text


def test_the_language_is_the_accounts_until_somebody_chooses_here(
    embedded: Program, client: TestClient
) -> None:
    token = a_token(embedded.means, a_member(embedded.means))
    bring(client, token)
    client.headers["Accept-Language"] = "zh"
    page = client.get("/console/account")
    assert 'lang="en"' in page.text

    answer = sent(client, page, "/console/language", language="zh", then="/console/account?x=1")

    assert answer.headers["location"] == "/console/account?x=1"
    assert 'lang="zh-CN"' in client.get("/console/account").text


def test_the_demonstration_says_how_to_sign_in_and_production_does_not(
    embedded: Program, client: TestClient
) -> None:
    add_demo_staff(embedded.means)
    app = FastAPI(openapi_url=None)
    join(app.router, [console(embedded.means, embedded.settings, some_terms(is_demo=True))])
    demonstration = TestClient(app, follow_redirects=False)
    who = demo_staff()[0]

    door = demonstration.get(DOOR)
    done = sent(demonstration, door, DOOR, login=who.login, password=who.password)

    assert who.password in door.text
    assert done.headers["location"] == "/console"
    assert demonstration.get("/console/account").status_code == 200
    assert who.password not in client.get(DOOR).text
