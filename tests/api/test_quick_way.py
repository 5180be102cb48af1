"""The quick way and the long way to authorise a payment answer the same, and refuse the same."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.api import quick_way
from assistant.storage.payment_book import PaymentBook
from tests.api.visiting import Api, Caller, pay

PATH = "/v1/payments/authorize"
LONG = {"Idempotency-Key": "k"}


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each payment that took the quick way."""
    found: list[str] = []
    admitting = quick_way._Admitting.__call__

    def noted(self: quick_way._Admitting, book: PaymentBook) -> Any:
        found.append(self.key_hash)
        return admitting(self, book)

    monkeypatch.setattr(quick_way._Admitting, "__call__", noted)
    return found


def known_key(api: Api) -> Caller:
    """A key that the long way has let in once."""
    key = api.key()
    key("POST", PATH, pay("cus_nobody"))
    return key


def both(key: Caller, body: object, **headers: str) -> tuple[Any, Any]:
    quick = key("POST", PATH, body, headers)
    return quick, key("POST", PATH, body, {**headers, **LONG, "Idempotency-Key": str(hash(str(body)))})


def test_a_plain_payment_takes_it_and_the_answer_is_the_same_to_the_byte(api: Api, taken: list[str]) -> None:
    key, owner = known_key(api), api.person().customer_id

    for more in ({}, {"amount_minor": 99_000_000}, {"lines": [{"category": "furniture", "amount_minor": 1}]}):
        body = {**pay(owner), "payment_id": f"pay_{len(taken)}", **more}
        quick, long = both(key, body, **{"Accept-Language": "zh"})

        assert quick.status_code == long.status_code == 200
        assert quick.content == long.content
        names = ("content-type", "content-language", "vary", "cache-control", "x-content-type-options")
        assert [quick.headers[name] for name in names] == [long.headers[name] for name in names]
    assert len(taken) == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body | {"customer_id": "cus_nobody"},
        lambda body: body | {"amount_minor": 1.5},
        lambda body: body | {"amount_minor": True},
        lambda body: body | {"amount_minor": "12"},
        lambda body: body | {"amount_minor": 10**14},
        lambda body: body | {"unknown": 1},
        lambda body: body | {"currency": "cny"},
        lambda body: body | {"at": "yesterday"},
        lambda body: body | {"merchant": None},
        lambda body: body | {"context": {"latitude": 91}},
        lambda body: body | {"payee": {"payee_id": "\u0000"}},
        lambda body: [body],
    ],
)
def test_what_is_wrong_is_told_the_same(api: Api, change: Callable[[dict[str, Any]], object]) -> None:
    key, owner = known_key(api), api.person().customer_id

    quick, long = both(key, change(pay(owner)))

    assert (quick.status_code, quick.json()) == (long.status_code, long.json())
    assert quick.status_code in {404, 422}


def test_a_revoked_key_is_refused_at_once_and_a_stranger_never_gets_there(api: Api, taken: list[str]) -> None:
    key, owner = known_key(api), api.person().customer_id
    assert key("POST", PATH, pay(owner)).status_code == 200
    with api.program.means.storage.writing() as stores:
        (mine, *_) = [each for each in stores.identity.keys() if each.revoked_at is None]  # noqa: SIM118
        stores.identity.revoke_key(mine.key_id, api.program.means.now())

    assert key("POST", PATH, pay(owner)).status_code == 401
    assert len(taken) == 2
    assert api.nobody("key.guessed")("POST", PATH, pay(owner)).status_code == 401
    assert api.person(owner).call("POST", PATH, pay(owner)).status_code == 403
    assert api.key(["customers:read"])("POST", PATH, pay(owner)).status_code == 403
    assert len(taken) == 2


def test_the_same_payment_twice_is_one_and_other_content_a_conflict(api: Api, taken: list[str]) -> None:
    key, owner = known_key(api), api.person().customer_id

    first, again = key("POST", PATH, pay(owner)), key("POST", PATH, pay(owner))
    other = key("POST", PATH, {**pay(owner), "amount_minor": 2})

    assert first.content == again.content
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_conflict")
    assert len(taken) == 3
