"""Consents over HTTP: asked within ceilings, answered by the person, ended, and what is left of them."""

import pytest

from tests.api.visiting import Api, Json, problem
from tests.given import Clock

ASKING = {"category": "diploma", "purpose": "underwriting"}


def test_a_no_is_remembered_unless_the_person_brings_it_up(api: Api) -> None:
    person, key = api.person(), api.key()
    body = {**ASKING, "customer_id": person.customer_id}
    asked = key.post("/v1/consent-requests", body)
    path = f"/v1/consents/{asked['consent_id']}"

    refused = person.call.post(f"{path}/refuse", {"terms_hash": asked["terms_hash"]})

    assert refused["state"] == "refused"
    problem(key("POST", "/v1/consent-requests", body), 409, "asked_too_soon")
    assert person.call.post("/v1/consent-requests", ASKING)["state"] == "requested"
    problem(
        person.call("POST", f"{path}/grant", {"terms_hash": asked["terms_hash"]}), 409, "consent_not_open"
    )


def test_nobody_is_asked_twice(api: Api) -> None:
    person = api.person()

    first, second = (person.call.post("/v1/consent-requests", ASKING) for _ in range(2))

    assert first == second
    assert len(person.call.get("/v1/consents")["items"]) == 1


@pytest.mark.parametrize(
    "bounds",
    [
        {"validity_days": 36_500},
        {"data_life_days": 1_000},
        {"history_days": 9_999},
        {"frequency": {"times": 9, "days": 1}},
    ],
)
def test_more_than_the_purpose_allows_is_refused(api: Api, bounds: Json) -> None:
    answer = api.person().call("POST", "/v1/consent-requests", {**ASKING, "bounds": bounds})

    assert problem(answer, 422, "consent_above_ceiling")["details"]["bound"] in bounds


def test_narrower_bounds_are_taken_as_they_are(api: Api) -> None:
    bounds = {"validity_days": 7, "mode": "view"}

    asked = api.person().call.post("/v1/consent-requests", {**ASKING, "bounds": bounds})

    found = asked["consent"]["bounds"]
    assert (found["validity_days"], found["mode"]) == (7, "view")


@pytest.mark.parametrize("bounds", [{"validity_days": 0}, {"validity_days": "7"}, {"fetch": "periodic"}])
def test_bounds_that_are_none_are_refused(api: Api, bounds: Json) -> None:
    answer = api.person().call("POST", "/v1/consent-requests", {**ASKING, "bounds": bounds})

    problem(answer, 422, "invalid_request")


def test_other_terms_than_those_shown_are_not_granted(api: Api) -> None:
    person = api.person()
    path = f"/v1/consents/{person.call.post('/v1/consent-requests', ASKING)['consent_id']}"

    problem(person.call("POST", f"{path}/grant", {"terms_hash": "0" * 64}), 409, "terms_differ")

    assert person.call.get(path)["state"] == "requested"


def test_a_request_that_nobody_answered_has_lapsed(api: Api, clock: Clock) -> None:
    person = api.person()
    asked = person.call.post("/v1/consent-requests", ASKING)
    path = f"/v1/consents/{asked['consent_id']}"

    clock.pass_time(days=7)

    assert person.call.get(path)["state"] == "lapsed"
    problem(
        person.call("POST", f"{path}/grant", {"terms_hash": asked["terms_hash"]}), 409, "consent_not_open"
    )


def test_an_active_consent_past_its_time_is_shown_as_expired(api: Api, clock: Clock) -> None:
    person = api.person()
    path = f"/v1/consents/{person.allows()['consent_id']}"

    clock.pass_time(days=29)
    assert person.call.get(path)["state"] == "active"
    clock.pass_time(hours=23.9)
    person = api.person(person.customer_id)
    clock.pass_time(days=2)

    assert person.call.get(path)["state"] == "expired"


def test_pausing_closes_documents_and_resuming_opens_them(api: Api) -> None:
    person = api.person()
    person.shares()
    line = person.call.get("/v1/customers/me/evidence")["items"][0]
    consent, evidence = f"/v1/consents/{line['consent_id']}", f"/v1/evidence/{line['evidence_id']}"

    assert person.call.post(f"{consent}/pause")["state"] == "paused"
    problem(person.call("GET", evidence), 403, "consent_missing")
    problem(person.call("GET", f"{evidence}/pages/1"), 403, "consent_missing")

    assert person.call.post(f"{consent}/resume")["state"] == "active"
    assert person.call.get(evidence)["state"] == "confirmed"
    problem(person.call("GET", f"{evidence}/pages/2"), 404, "not_found")


def test_revoking_twice_gives_the_same_receipt(api: Api) -> None:
    person = api.person()
    path = f"/v1/consents/{person.shares()['consent_id']}"

    first, second = (person.call.post(f"{path}/revoke") for _ in range(2))

    assert first["receipt"] == second["receipt"]
    assert (first["already"], second["already"]) == (False, True)
    problem(person.call("GET", f"{path}/effect-of-revoking"), 409, "consent_not_open")
    problem(person.call("POST", f"{path}/resume"), 409, "consent_not_open")


def test_an_effect_that_is_no_longer_the_one_shown_is_shown_again(api: Api) -> None:
    person = api.person()
    path = f"/v1/consents/{person.shares()['consent_id']}"
    effect = person.call.get(f"{path}/effect-of-revoking")

    person.is_offered()

    late = person.call("POST", f"{path}/revoke", {"terms_hash": effect["terms_hash"]})
    problem(late, 409, "terms_differ")
    assert person.call.get(path)["state"] == "active"


def test_lists_come_in_pages_that_neither_skip_nor_repeat(api: Api) -> None:
    person = api.person()
    for category in ("diploma", "certificate", "offer_letter", "rental_contract"):
        person.call.post("/v1/consent-requests", {**ASKING, "category": category})
    every = person.call.get("/v1/consents")

    found, cursor = [], ""
    while cursor is not None:
        page = person.call.get(f"/v1/consents?limit=3{cursor and f'&cursor={cursor}'}")
        found += page["items"]
        cursor = page["next_cursor"]

    assert found == every["items"]
    assert every["next_cursor"] is None


def test_customers_come_in_pages_too(api: Api) -> None:
    made = [api.person().customer_id for _ in range(5)]
    key = api.key(["customers:read"])

    first = key.get("/v1/customers?limit=2")
    second = key.get(f"/v1/customers?limit=3&cursor={first['next_cursor']}")

    assert [each["customer_id"] for each in first["items"] + second["items"]] == made
    assert second["next_cursor"] is None
