"""What is shared, taking it along, the record and the notice, and erasing, over HTTP."""

import json

import pytest

from models.facts.evidence import EvidenceKind
from tests.api.visiting import Api, Json, Person, good, problem
from tests.given import Clock
from tests.given_vault import dump_of
from tools.audit.seal import sealed
from tools.consent.record import missing_fields


@pytest.fixture
def person(api: Api) -> Person:
    """Somebody who shares a diploma and has an open offer that rests on it."""
    found = api.person()
    found.shares()
    found.is_offered()
    return found


def a_consent_of(person: Person) -> str:
    shown: str = person.call.get("/v1/consents")["items"][0]["consent_id"]
    return shown


def test_what_is_shared_is_told_to_the_person_and_to_a_key_that_may_read_consents(
    api: Api, person: Person
) -> None:
    sharing = person.call.get("/v1/customers/me/sharing")

    (shared,) = sharing["consents"]
    assert (shared["state"], shared["uses"], shared["categories"]) == ("active", 1, ["diploma"])
    assert shared["last_used"]["decision_id"].startswith("dec_")
    assert sharing["against_fraud"] == []
    by_key = api.key(["consents:read"]).get(f"/v1/customers/{person.customer_id}/sharing")
    assert by_key == sharing
    assert "Shanghai University" not in json.dumps(sharing)


def test_the_export_is_a_file_for_the_person_alone(api: Api, person: Person) -> None:
    answer = person.call("GET", "/v1/customers/me/export")

    document = good(answer)
    assert answer.headers["content-disposition"] == f'attachment; filename="{person.customer_id}.json"'
    assert answer.headers["cache-control"] == "no-store"
    assert (document["customer_id"], document["schema"]) == (person.customer_id, "customer-export/1")
    problem(api.key()("GET", f"/v1/customers/{person.customer_id}/export"), 403, "not_allowed")


def test_the_record_has_every_mandatory_field_and_the_notice_as_it_was_shown(
    api: Api, person: Person
) -> None:
    path = f"/v1/consents/{a_consent_of(person)}"

    record, notice = person.call.get(f"{path}/record"), person.call.get(f"{path}/notice")

    assert missing_fields(record) == ()
    assert [event["event_state"] for event in record["events"]] == ["requested", "active"]
    assert record["pii_processing"]["privacy_notice"]["text"] == notice["text"]
    assert sealed(notice["text"]) == notice["sha256"]
    assert api.key(["consents:read"]).get(f"{path}/record") == record
    problem(api.person().call("GET", f"{path}/notice"), 404, "not_found")


def test_the_record_of_a_consent_for_another_recipient_or_several_kinds_is_whole(api: Api) -> None:
    person = api.person()
    both = {"categories": ["diploma", "certificate"], "purpose": "underwriting", "language": "zh"}
    fraud = {"category": "device", "purpose": "fraud_prevention"}

    for body in (both, fraud):
        asked = person.call.post("/v1/consent-requests", body)
        person.call.post(f"/v1/consents/{asked['consent_id']}/grant", {"terms_hash": asked["terms_hash"]})
        assert missing_fields(person.call.get(f"/v1/consents/{asked['consent_id']}/record")) == ()

    kinds = [each["categories"] for each in person.call.get("/v1/customers/me/sharing")["consents"]]
    assert kinds == [["device"], ["diploma", "certificate"]]


def test_erasing_takes_a_yes_to_exactly_what_was_shown(api: Api, person: Person) -> None:
    # given an effect, and a consent given after it was shown
    shown = person.call.get("/v1/customers/me/effect-of-erasing")
    person.allows(EvidenceKind.CERTIFICATE)
    key = api.key()
    before = dump_of(api.program.engine)

    # when the old effect is named, another, or none
    late = person.call("POST", "/v1/customers/me/erase", {"terms_hash": shown["terms_hash"]})
    problem(late, 409, "terms_differ")
    problem(person.call("POST", "/v1/customers/me/erase", {"terms_hash": "0" * 64}), 409, "terms_differ")
    problem(person.call("POST", "/v1/customers/me/erase", {}), 422, "invalid_request")
    problem(key("POST", f"/v1/customers/{person.customer_id}/erase", {"terms_hash": "0" * 64}), 403)

    assert dump_of(api.program.engine) == before


def test_what_is_erased_is_gone_and_the_account_is_closed(api: Api, person: Person, clock: Clock) -> None:
    shown = person.call.get("/v1/customers/me/effect-of-erasing")

    done = erased(person, shown)

    assert done["effect"] == shown["effect"]
    assert {each["kind"] for each in shown["effect"]["erased"]} >= {"identity", "documents", "offers"}
    problem(person.call("GET", "/v1/customers/me"), 401, "sign_in_needed")
    key = api.key()
    for path in ("", "/sharing"):
        answer = key("GET", f"/v1/customers/{person.customer_id}{path}")
        problem(answer, 409, "account_closed")
    problem(key("POST", f"/v1/customers/{person.customer_id}/sessions"), 409, "account_closed")


def test_a_key_of_ones_own_makes_erasing_no_different(api: Api, person: Person) -> None:
    shown = person.call.get("/v1/customers/me/effect-of-erasing")
    body = {"terms_hash": shown["terms_hash"]}

    first = person.call("POST", "/v1/customers/me/erase", body, {"Idempotency-Key": "one"})
    second = person.call("POST", "/v1/customers/me/erase", body, {"Idempotency-Key": "one"})

    assert first.status_code == 200
    problem(second, 401, "sign_in_needed")


def erased(person: Person, shown: Json) -> Json:
    return person.call.post("/v1/customers/me/erase", {"terms_hash": shown["terms_hash"]})
