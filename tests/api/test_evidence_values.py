"""What could help, over HTTP: for the person and for integrators, in figures and in words."""

import pytest

from tests.api.visiting import Api, problem


def test_a_person_reads_what_could_help_them_in_their_language(api: Api) -> None:
    person = api.person()
    path = "/v1/customers/me/evidence-value?kind=standing&amount_minor=800000"

    told = person.call.get(path, **{"Accept-Language": "zh"})

    diploma = next(each for each in told["outlook"]["effects"] if each["kinds"] == ["diploma"])
    assert 0 < diploma["rises"] <= 1
    assert diploma["typical"]["low_minor"] <= diploma["typical"]["high_minor"]
    assert any("提高" in each["text"] for each in told["effects"])
    assert told["nothing_helps"] is False
    assert "simulated" in told["outlook"]["basis"]["source"]


def test_an_integrator_reads_the_same(api: Api) -> None:
    person = api.person()
    query = "evidence-value?amount_minor=800000"

    theirs = api.key().get(f"/v1/customers/{person.customer_id}/{query}")

    assert theirs == person.call.get(f"/v1/customers/me/{query}")


def test_a_scene_is_told_by_rule(api: Api) -> None:
    told = api.person().call.get("/v1/customers/me/evidence-value?kind=scene&scene=furniture")

    assert told["outlook"]["need"]["purchase_shown"] is False
    assert {each["kinds"][0] for each in told["effects"]} == {"purchase", "rental_contract"}


@pytest.mark.parametrize("query", ["kind=scene", "kind=gold", "amount_minor=0", "kind=scene&scene=casino"])
def test_a_wish_that_says_nothing_is_refused(api: Api, query: str) -> None:
    refused = api.person().call("GET", f"/v1/customers/me/evidence-value?{query}")

    assert problem(refused, 422)["code"] in {"amount_unusable", "invalid_request"}
