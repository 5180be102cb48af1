"""Correcting who somebody is: the lender does it, the person asks for it."""

from typing import Any

import pytest

from tests.api.visiting import Api, problem
from tests.given_vault import opened_dump


def test_the_lender_corrects_and_open_offers_fall(api: Api) -> None:
    # given somebody with an open offer
    person = api.person()
    person.shares()
    offer = person.is_offered()

    # when
    key = api.key()
    done = key.post(f"/v1/customers/{person.customer_id}/correct", {"name": "Chen Sisi"})

    # then
    assert done["name"] == "Chen Sisi"
    assert person.call.get("/v1/customers/me")["name"] == "Chen Sisi"
    assert person.call.get(f"/v1/offers/{offer['offer_id']}")["state"] == "void"


def test_another_language_leaves_offers_alone(api: Api) -> None:
    person = api.person()
    person.shares()
    offer = person.is_offered()
    api.key().post(f"/v1/customers/{person.customer_id}/correct", {"language": "zh"})
    assert person.call.get(f"/v1/offers/{offer['offer_id']}")["state"] == "open"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "invalid_request"),
        ({"name": ""}, 422, "invalid_request"),
        ({"born_on": "1820-01-01"}, 422, "invalid_request"),
        ({"born_on": "2100-01-01"}, 422, "unusable_input"),
        ({"born_on": "2020-01-01"}, 403, "guardian_needed"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(api: Api, body: Any, status: int, code: str) -> None:
    person = api.person()
    answer = api.key()("POST", f"/v1/customers/{person.customer_id}/correct", body)
    problem(answer, status, code)


def test_a_person_asks_for_a_correction_and_somebody_looks(api: Api) -> None:
    person = api.person()
    wish = {"what": "history", "should_be": "I paid in June"}
    first = person.call.post("/v1/customers/me/corrections", wish)
    again = person.call.post("/v1/customers/me/corrections", wish)
    other = person.call.post("/v1/customers/me/corrections", wish | {"should_be": "and in July"})

    assert first["state"] == "waiting"
    assert first["review_id"] == again["review_id"] != other["review_id"]
    assert "I paid in June" in opened_dump(api.program.means, api.program.engine)
