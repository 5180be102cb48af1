"""The main flow over HTTP alone, with real documents, on both databases."""

import hashlib

import pytest

from assistant.wiring import Program
from models.facts.evidence import EvidenceKind
from tests.api.visiting import Api, Person, api_over, good, pay, problem
from tests.given import NAME, Clock, a_paper
from tools.audit.receipts import verify
from tools.audit.signing_keys import published_keys


@pytest.fixture
def real(running: Program) -> Api:
    return api_over(running)


def arrives(api: Api, external_id: str = "user-1") -> Person:
    """A person the integrator brings, signed in with a token it minted."""
    key = api.key(["customers:write", "sessions:mint"])
    body = {"name": NAME, "born_on": "2003-05-01", "language": "en", "limit_minor": 100_000}
    customer = key.post("/v1/customers", {**body, "external_id": external_id})
    minted = key.post(f"/v1/customers/{customer['customer_id']}/sessions")
    return Person(customer["customer_id"], api.nobody(minted["token"]))


def test_a_graduate_gets_more_credit_and_withdraws(real: Api, clock: Clock) -> None:
    # given a person whose lender asks to see a diploma
    her = arrives(real)
    asking = {"customer_id": her.customer_id, "category": "diploma", "purpose": "underwriting"}
    asked = real.key(["consents:ask"]).post("/v1/consent-requests", asking)
    assert (asked["state"], asked["consent"]["notice_language"]) == ("requested", "en")

    # when she grants it, sends the diploma and confirms its fields
    path = f"/v1/consents/{asked['consent_id']}"
    assert her.call.post(f"{path}/grant", {"terms_hash": asked["terms_hash"]})["state"] == "active"
    form = {"kind": "diploma", "purpose": "underwriting", "file": a_paper(EvidenceKind.DIPLOMA)}
    sent = her.call.post("/v1/customers/me/evidence", form)
    place = f"/v1/evidence/{sent['evidence_id']}"
    read = {field["name"]: field for field in her.call.get(place)["fields"]}
    assert read["holder"]["raw"] == NAME
    assert read["holder"]["box"] is not None
    picture = her.call("GET", f"{place}/pages/1")
    assert (picture.headers["content-type"], picture.content[:4]) == ("image/png", b"\x89PNG")
    her.call.post(f"{place}/confirm", {"terms_hash": sent["terms_hash"]})

    # and asks for a higher limit
    asked_for = {"kind": "standing", "amount_minor": 500_000}
    decided = her.call.post("/v1/limit-requests", asked_for, **{"Accept-Language": "zh"})
    decision, offer = decided["decision"], decided["offer"]
    assert decision["verdict"] == "allow"
    assert hashlib.sha256(decided["sealed_text"].encode()).hexdigest() == decided["seal"]
    assert any("毕业证书" in reason["text"] for reason in decided["explanation"]["reasons"])
    moved = sum(each["amount_minor"] for each in decided["explanation"]["influences"])
    assert moved == decision["approved_limit_minor"] - decision["old_limit_minor"]
    assert real.key().post(f"/v1/decisions/{decision['decision_id']}/replay")["same"] is True

    # then what she has read and accepts is in force at the next payment
    clock.pass_time(seconds=5)
    accepted = her.call.post(f"/v1/offers/{offer['offer_id']}/accept", {"terms_hash": offer["terms_hash"]})
    assert accepted["limit"]["amount_minor"] == her.limit_minor() == offer["terms"]["new_limit_minor"]
    paid = real.key().post("/v1/payments/authorize", pay(her.customer_id, 300_000))
    assert (paid["verdict"], paid["drawn"][0]["amount_minor"]) == ("approve", 300_000)
    read = her.call.get("/v1/payments/pay_1")
    assert (read | paid, read["status"], read["held_minor"]) == (read, "open", 300_000)

    # and withdrawing keeps the limit, erases the diploma, and is receipted
    effect = her.call.get(f"{path}/effect-of-revoking")
    assert effect["effect"]["erased_evidence_ids"] == [sent["evidence_id"]]
    revoked = her.call.post(f"{path}/revoke", {"terms_hash": effect["terms_hash"]})
    assert (revoked["consent"]["state"], revoked["already"]) == ("revoked", False)
    problem(her.call("GET", place), 404, "not_found")
    assert her.limit_minor() == offer["terms"]["new_limit_minor"]
    problem(real.key()("POST", f"/v1/decisions/{decision['decision_id']}/replay"), 409, "inputs_erased")
    looks = her.call.get(f"{path}/accesses")["items"]
    assert [look["decision_id"] for look in looks] == [decision["decision_id"]]


def test_receipts_are_checked_with_the_published_key(real: Api) -> None:
    her = arrives(real)
    consent = her.allows()
    her.call.post(f"/v1/consents/{consent['consent_id']}/pause")

    receipts = her.call.get(f"/v1/consents/{consent['consent_id']}/receipt")["items"]

    keys = published_keys(real.nobody().get("/v1/receipt-keys"))
    states = [verify(each["receipt"], keys)["to_state"] for each in receipts]
    assert states == ["requested", "active", "paused"]


def test_the_same_external_id_links_the_same_person(real: Api) -> None:
    key = real.key()
    body = {"name": "Li Na", "born_on": "2001-02-03", "limit_minor": 100_000, "external_id": "user-9"}

    first = key("POST", "/v1/customers", body)
    again = key("POST", "/v1/customers", body)
    other = key("POST", "/v1/customers", {**body, "name": "Wang Wu"})

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert problem(other, 409, "customer_exists")["details"]["customer_id"] == first.json()["customer_id"]
    found = key.get("/v1/customers?external_id=user-9")
    assert [each["customer_id"] for each in found["items"]] == [first.json()["customer_id"]]


def test_control_characters_reach_no_database(real: Api) -> None:
    key = real.key()
    body = {"name": "Li Na", "born_on": "2001-02-03", "limit_minor": 100_000}
    her = arrives(real)

    problem(key("POST", "/v1/customers", {**body, "external_id": "a\x00b"}), 422, "invalid_request")
    problem(key("GET", "/v1/customers?external_id=a%00b"), 422, "unusable_input")
    problem(key("GET", "/v1/payments/a%00b"), 404, "not_found")
    for field in ("merchant_id", "name"):
        merchant = {"merchant_id": "m", "name": "M", "category_code": "5712", field: "a\x00b"}
        problem(
            key("POST", "/v1/payments/authorize", pay(her.customer_id, merchant=merchant)),
            422,
            "invalid_request",
        )
    said = her.call.post("/v1/conversations", {})
    answer = her.call("POST", f"/v1/conversations/{said['conversation_id']}/messages", {"text": "a\x00b"})
    assert good(answer)["messages"][0]["text"] == "a\x00b"


def test_a_minted_token_is_kept_only_as_a_hash_and_never_replayed(real: Api) -> None:
    her, key = arrives(real), real.key()
    path, headers = f"/v1/customers/{her.customer_id}/sessions", {"Idempotency-Key": "mint-1"}

    first, second = (good(key("POST", path, headers=headers)) for _ in range(2))

    assert first["token"] != second["token"]
    assert real.nobody(first["token"]).get("/v1/customers/me") == real.nobody(second["token"]).get(
        "/v1/customers/me"
    )
    with real.program.engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT * FROM idempotency").all()
        hashes = connection.exec_driver_sql("SELECT token_hash FROM sessions").scalars().all()
    assert kept == []
    assert first["token"] not in hashes
