"""Staff who sign in at a provider of OpenID Connect: what it says is verified, to the letter."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import SecretStr

from assistant.actions.change_staff_account import disable_staff
from assistant.actions.note_staff import OPERATOR
from assistant.actions.open_staff_account import NewStaff, open_staff_account
from assistant.actions.sign_in_by_provider import RolesClaim
from assistant.console.pages import console
from assistant.console.provider_sign_in import provider_of
from assistant.console.visitor import STAFF_COOKIE
from assistant.pages.joining import join
from assistant.settings import Settings
from assistant.verifying.sign_in_provider import ProviderUnusable
from assistant.wiring import Program
from models.facts.staff import StaffRole
from tests.console.given_house import clock as clock
from tests.console.given_house import embedded as embedded
from tests.console.provider_double import CLIENT_ID, CLIENT_SECRET, ProviderDouble, a_key
from tests.given import Clock
from tests.given_staff import a_colleague, some_terms
from tests.web.serve import served_app

WAY = "/console/sign-in/provider"
LIN = {
    "sub": "248289761001",
    "name": "Lin Wei",
    "preferred_username": "Lin",
    "roles": ["credit-desk", "other"],
}


class Desk:
    """The console beside a provider that is really asked."""

    def __init__(self, program: Program, provider: ProviderDouble, **settings: Any) -> None:
        self.means, self.provider = program.means, provider
        set_up = Settings(
            _env_file=None,
            data_folder=program.settings.data_folder,
            staff_oidc_issuer=provider.issuer,
            staff_oidc_client_id=CLIENT_ID,
            staff_oidc_client_secret=SecretStr(CLIENT_SECRET),
            staff_oidc_roles={"credit-desk": "agent", "credit-lead": "senior"},
            **settings,
        )
        app = FastAPI(openapi_url=None)
        has_passwords = set_up.staff_local_passwords
        join(app.router, [console(program.means, set_up, some_terms(has_passwords=has_passwords))])
        self.browser = httpx2.Client(follow_redirects=False, verify=False)
        self.client = TestClient(app, follow_redirects=False, headers={"Accept-Language": "en"})

    def sent_there(self, then: str = "/console/account") -> str:
        """The address that the provider sends the browser back to."""
        away = self.client.get(WAY, params={"then": then}).headers["location"]
        assert away.startswith(f"{self.provider.issuer}/authorize?")
        return self.browser.get(away).headers["location"]

    def comes_back(self, address: str) -> httpx2.Response:
        parts = urlsplit(address)
        return self.client.get(f"{parts.path}?{parts.query}")

    def signs_in(self) -> int:
        return self.comes_back(self.sent_there()).status_code

    def events(self) -> list[tuple[str, object]]:
        with self.means.storage.reading() as stores:
            (member,) = stores.staff.members()
            found = stores.staff.events(member.staff_id)
        return [(each.kind, each.document.get("reason")) for each in found]


@pytest.fixture(scope="module")
def provided(house: tuple[Program, Clock]) -> Iterator[Desk]:
    provider = ProviderDouble({})
    with served_app(provider.app()) as address:
        provider.issuer = address
        yield Desk(house[0], provider)


@pytest.fixture
def desk(provided: Desk, embedded: Program, clock: Clock) -> Desk:
    """Nobody has signed in yet, and the provider is honest."""
    provided.provider.honestly(dict(LIN), int(clock.at.timestamp()))
    provided.client.cookies.clear()
    return provided


def test_somebody_with_a_role_there_comes_in_and_is_known_from_then_on(desk: Desk) -> None:
    back = desk.comes_back(desk.sent_there())

    assert back.status_code == 200
    assert 'content="0;url=/console/account"' in back.text
    assert "SameSite=strict" in back.headers["set-cookie"]
    page = desk.client.get("/console/account")
    assert "Lin Wei" in page.text
    assert "Change password" not in page.text
    with desk.means.storage.reading() as stores:
        (member,) = stores.staff.members()
    assert member.login == "lin"
    assert member.roles == (StaffRole.AGENT,)

    desk.provider.claims |= {"name": "Somebody Else", "preferred_username": "other", "roles": "credit-lead"}
    assert desk.signs_in() == 200
    with desk.means.storage.reading() as stores:
        (again,) = stores.staff.members()
    assert again.staff_id == member.staff_id
    assert again.roles == (StaffRole.SENIOR,)
    assert desk.provider.keys_asked <= 1, "keys are kept"


def test_nobody_unknown_comes_in_without_a_role(desk: Desk) -> None:
    for roles in (None, [], "", ["cleaning"], "agent", 7, [["credit-desk"]], {"credit-desk": True}):
        desk.provider.claims["roles"] = roles

        assert desk.signs_in() == (200 if roles == {"credit-desk": True} else 401), roles


def test_who_lost_every_role_there_or_is_disabled_here_stays_out(desk: Desk) -> None:
    assert desk.signs_in() == 200
    desk.provider.claims["roles"] = []
    assert desk.signs_in() == 401

    desk.provider.claims["roles"] = None
    assert desk.signs_in() == 200
    disable_staff(desk.means, "lin", OPERATOR)
    assert desk.signs_in() == 401
    assert [reason for kind, reason in desk.events() if kind == "refused"] == ["no_role", "disabled"]


def test_a_name_never_leads_to_somebody_elses_account(desk: Desk) -> None:
    local, _ = a_colleague(desk.means, "lin")

    assert desk.signs_in() == 200

    with desk.means.storage.reading() as stores:
        logins = [member.login for member in stores.staff.members()]
    assert logins[0] == "lin"
    assert logins[1].startswith("lin.")
    with desk.means.storage.reading() as stores:
        assert stores.staff.account(local.staff_id).subject is None


def test_an_account_opened_for_a_subject_keeps_its_own_roles_where_the_token_says_nothing(desk: Desk) -> None:
    subject = f"{desk.provider.issuer}|{LIN['sub']}"
    new = NewStaff("xu", "Xu", [StaffRole.COMPLIANCE], subject=subject)
    open_staff_account(desk.means, some_terms(), new, OPERATOR)
    desk.provider.claims["roles"] = None

    assert desk.signs_in() == 200
    assert "Xu" in desk.client.get("/console/account").text


NOT_FOR_US_NOW: tuple[dict[str, Any], ...] = (
    {"iss": "https://elsewhere.example"},
    {"iss": None},
    {"aud": "another-client"},
    {"aud": [CLIENT_ID, "another-client"]},
    {"aud": None},
    {"exp": 1},
    {"exp": None},
    {"iat": 9_999_999_999},
    {"nonce": "another"},
    {"nonce": None},
    {"sub": None},
    {"sub": ""},
    {"sub": 7},
    {"azp": "another-client"},
    {"at_hash": "bm90IGl0"},
)


def test_a_token_that_is_not_meant_for_us_now_is_refused(desk: Desk) -> None:
    for wrong in NOT_FOR_US_NOW:
        desk.provider.wrong = wrong

        back = desk.comes_back(desk.sent_there())

        assert back.status_code == 403, wrong
        assert "provider_failed" in back.text
        assert STAFF_COOKIE not in desk.client.cookies


def test_a_token_that_somebody_else_signed_is_refused(desk: Desk) -> None:
    desk.provider.signs_with = a_key("first")

    assert desk.signs_in() == 403


def test_a_token_of_no_algorithm_or_a_shared_secret_is_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from joserfc import jwt
    from joserfc.jwk import OctKey

    def forged(nonce: str) -> str:
        right = jwt.decode(honest(nonce), desk.provider.key, algorithms=["ES256"]).claims
        return jwt.encode({"alg": "HS256", "kid": "first"}, right, OctKey.import_key(CLIENT_SECRET * 4))

    honest = desk.provider.id_token
    monkeypatch.setattr(desk.provider, "id_token", forged)

    assert desk.signs_in() == 403


def test_a_provider_that_names_another_issuer_is_not_asked_further(embedded: Program, desk: Desk) -> None:
    desk.provider.wrong = {"configured_issuer": "https://elsewhere.example"}

    answer = Desk(embedded, desk.provider).client.get(WAY)

    assert answer.status_code == 403


def test_what_comes_back_belongs_to_the_browser_that_left(desk: Desk, clock: Clock) -> None:
    address = desk.sent_there()
    forged = address.replace("state=", "state=x")
    assert desk.comes_back(forged).status_code == 403
    # the code was never sent on, so it still works for who left
    assert desk.comes_back(address).status_code == 200
    assert desk.comes_back(address).status_code == 403

    stolen = desk.sent_there()
    desk.client.cookies.clear()
    assert desk.comes_back(stolen).status_code == 403

    late = desk.sent_there()
    clock.pass_time(minutes=10)
    assert desk.comes_back(late).status_code == 403


def test_a_refusal_by_the_provider_signs_nobody_in(desk: Desk) -> None:
    state = parse_qs(urlsplit(desk.sent_there()).query)["state"][0]

    assert desk.comes_back(f"{WAY}/back?error=access_denied&state={state}").status_code == 403


def test_passwords_can_be_left_to_the_provider(embedded: Program, desk: Desk) -> None:
    alone = Desk(embedded, desk.provider, staff_local_passwords=False)

    door = alone.client.get("/console/sign-in").text

    assert WAY in door
    assert 'name="password"' not in door
    assert 'name="password"' in desk.client.get("/console/sign-in").text


@pytest.mark.parametrize(
    "half",
    [
        {"staff_oidc_issuer": "https://id.example"},
        {"staff_local_passwords": False},
        {
            "staff_oidc_issuer": "http://id.example",
            "staff_oidc_client_id": "x",
            "staff_oidc_client_secret": SecretStr("x"),
        },
    ],
)
def test_half_a_setting_is_told_at_the_start(half: dict[str, Any]) -> None:
    with pytest.raises(ProviderUnusable):
        provider_of(Settings(_env_file=None, **half))


def test_roles_stand_where_the_setting_says() -> None:
    means = {"credit-desk": StaffRole.AGENT, "credit-lead": StaffRole.SENIOR}
    inside = {"realm_access": {"roles": ["credit-lead", "credit-desk", "other"]}}

    assert RolesClaim("realm_access.roles", means).read(inside) == (StaffRole.AGENT, StaffRole.SENIOR)
    assert RolesClaim("https://lender.example/roles", means).read(
        {"https://lender.example/roles": "credit-desk"}
    ) == (StaffRole.AGENT,)
    assert RolesClaim("realm_access.roles", means).read({"realm_access": "x"}) is None
