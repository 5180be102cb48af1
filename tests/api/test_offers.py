"""Offers and consents that have moved on: a late yes changes nothing and is told why."""

from datetime import datetime, timedelta

import pytest
from httpx2 import Response

from models.facts.evidence import EvidenceKind
from tests.api.visiting import Api, Caller, Person, good, pay, problem
from tests.given import Clock
from tests.given_papers import a_document
from tests.given_vault import dump_of

OTHER_HASH = "0" * 64


@pytest.fixture
def her(api: Api) -> Person:
    """A person who has shared her diploma."""
    person = api.person()
    person.shares()
    return person


def test_accepting_twice_puts_the_offer_in_force_once(api: Api, her: Person, clock: Clock) -> None:
    offer = her.is_offered()
    path, yes = f"/v1/offers/{offer['offer_id']}/accept", {"terms_hash": offer["terms_hash"]}
    clock.pass_time(seconds=5)

    first, before = her.call.post(path, yes), dump_of(api.program.engine)
    second = her.call.post(path, yes)

    assert (first["already"], second["already"]) == (False, True)
    assert first["limit"] == second["limit"]
    assert dump_of(api.program.engine) == before


def test_a_yes_before_the_cost_was_read_is_told_how_long_to_read_and_nothing_is_lost(
    her: Person, clock: Clock
) -> None:
    # given an offer that her own call has just brought her
    offer = her.is_offered()
    path, yes = f"/v1/offers/{offer['offer_id']}", {"terms_hash": offer["terms_hash"]}
    assert datetime.fromisoformat(offer["acceptable_from"]) == clock() + timedelta(seconds=5)

    # when she accepts too early, also under a key that is remembered
    clock.pass_time(seconds=2)
    early = her.call("POST", f"{path}/accept", yes, {"Idempotency-Key": "one"})

    # then
    assert problem(early, 409, "cost_too_new")["details"] == {"seconds_left": "3"}
    assert early.headers["Retry-After"] == "3"
    assert her.call.get(path)["state"] == "open"
    clock.pass_time(seconds=3)
    again = good(her.call("POST", f"{path}/accept", yes, {"Idempotency-Key": "one"}))
    assert (again["already"], again["offer"]["acceptable_from"]) == (False, None)


def test_what_only_a_key_has_read_nobody_has_seen(api: Api, her: Person, clock: Clock) -> None:
    # given an offer that the lender's program asked for and read
    key = api.key()
    asking = {"customer_id": her.customer_id, "kind": "standing", "amount_minor": 500_000}
    offer = key.post("/v1/limit-requests", asking)["offer"]
    path, yes = f"/v1/offers/{offer['offer_id']}", {"terms_hash": offer["terms_hash"]}
    assert key.get(f"{path}?customer_id={her.customer_id}")["acceptable_from"] is None
    clock.pass_time(days=1)

    # then her own yes comes too early, until she has read it herself
    problem(her.call("POST", f"{path}/accept", yes), 409, "cost_not_seen")
    assert her.call.get(path)["acceptable_from"] is not None
    clock.pass_time(seconds=5)
    assert her.call.post(f"{path}/accept", yes)["already"] is False


def test_what_is_owed_today_stands_with_each_limit_and_a_repayment_says_what_it_paid(
    api: Api, her: Person, clock: Clock
) -> None:
    # given 800.00 drawn for 30 days
    key = api.key()
    key.post("/v1/payments/authorize", pay(her.customer_id, 80_000))
    key.post("/v1/payments/pay_1/capture", {"capture_id": "c1", "amount_minor": 80_000})
    clock.pass_time(days=30)

    # when
    path = f"/v1/customers/{her.customer_id}/limits"
    (limit,) = key.get(path)["items"]
    owed = limit["owed_minor"]
    problem(repay(key, her, "r0", owed + 1), 409, "more_than_owed")
    paid = good(repay(key, her, "r1", owed))

    # then
    interest = 80_000 * limit["annual_rate_bps"] * 30 // 3_650_000
    assert (limit["uncharged_interest_minor"], limit["interest_minor"], owed) == (
        interest,
        0,
        80_000 + interest,
    )
    assert limit["next_charge_on"] == "2027-01-01"
    assert (paid["interest_minor"], paid["principal_minor"], paid["fees_minor"]) == (interest, 80_000, 0)
    assert key.get(path)["items"][0]["owed_minor"] == 0


def repay(key: Caller, her: Person, repayment_id: str, amount_minor: int) -> Response:
    body = {"repayment_id": repayment_id, "amount_minor": amount_minor}
    return key("POST", f"/v1/customers/{her.customer_id}/repayments", body)


@pytest.mark.parametrize("answer", ["accept", "decline"])
def test_a_yes_or_no_names_exactly_the_terms_that_were_shown(her: Person, answer: str) -> None:
    offer = her.is_offered()

    refused = her.call("POST", f"/v1/offers/{offer['offer_id']}/{answer}", {"terms_hash": OTHER_HASH})

    problem(refused, 409, "terms_differ")
    assert her.call.get(f"/v1/offers/{offer['offer_id']}")["state"] == "open"


@pytest.mark.parametrize("terms_hash", ["", "yes", "A" * 64, None, True])
def test_a_hash_that_is_none_is_refused(her: Person, terms_hash: object) -> None:
    offer = her.is_offered()

    refused = her.call("POST", f"/v1/offers/{offer['offer_id']}/accept", {"terms_hash": terms_hash})

    problem(refused, 422, "invalid_request")


def test_an_expired_offer_is_shown_as_such_and_cannot_be_accepted(her: Person, clock: Clock) -> None:
    offer = her.is_offered()
    path = f"/v1/offers/{offer['offer_id']}"

    clock.pass_time(days=7)

    assert her.call.get(path)["state"] == "expired"
    problem(her.call("POST", f"{path}/accept", {"terms_hash": offer["terms_hash"]}), 409, "offer_expired")
    assert her.limit_minor() == offer["terms"]["old_limit_minor"]


@pytest.mark.parametrize("ending", ["revoke", "pause"])
def test_an_offer_cannot_be_accepted_once_what_it_rests_on_has_ended(her: Person, ending: str) -> None:
    offer = her.is_offered()
    path = f"/v1/offers/{offer['offer_id']}"

    her.call.post(f"/v1/consents/{offer['rests_on'][0]}/{ending}")

    assert her.call.get(path)["state"] == "void"
    problem(her.call("POST", f"{path}/accept", {"terms_hash": offer["terms_hash"]}), 409, "offer_void")
    assert her.limit_minor() == offer["terms"]["old_limit_minor"]


def test_a_declined_offer_stays_declined(her: Person) -> None:
    offer = her.is_offered()
    path, answer = f"/v1/offers/{offer['offer_id']}", {"terms_hash": offer["terms_hash"]}

    declined = [her.call.post(f"{path}/decline", answer) for _ in range(2)]

    assert [each["state"] for each in declined] == ["declined", "declined"]
    problem(her.call("POST", f"{path}/accept", answer), 409, "offer_not_open")


def test_a_decision_waits_for_fields_to_be_confirmed(api: Api) -> None:
    person = api.person()
    person.allows()
    form = {"kind": "diploma", "purpose": "underwriting", "file": a_document(EvidenceKind.DIPLOMA)}
    sent = person.call.post("/v1/customers/me/evidence", form)

    early = person.call("POST", "/v1/limit-requests", {"kind": "standing"})

    told = problem(early, 409, "evidence_unconfirmed")
    assert told["details"] == {"evidence_id": sent["evidence_id"]}


def test_a_field_can_be_put_right(her: Person) -> None:
    evidence = her.call.get("/v1/customers/me/evidence")["items"][0]["evidence_id"]
    path = f"/v1/evidence/{evidence}"
    shown = her.call.get(path)["terms_hash"]

    body = {"terms_hash": shown, "corrections": {"institution": "Fudan University", "degree": ""}}
    corrected = her.call.post(f"{path}/confirm", body)

    read = {field["name"]: field for field in corrected["fields"]}
    assert (read["institution"]["raw"], read["institution"]["state"]) == ("Fudan University", "corrected")
    assert "degree" not in read
    assert corrected == her.call.get(path)
    late = her.call("POST", f"{path}/confirm", {**body, "corrections": {"degree": "master"}})
    problem(late, 409, "terms_differ")


@pytest.mark.parametrize(
    ("corrections", "code"),
    [
        ({"graduated_on": "soon"}, "field_unusable"),
        ({"pay": "12000.00 CNY month"}, "field_unusable"),
        ({"degree": "emperor"}, "field_unusable"),
        ({"nothing": "x"}, "invalid_request"),
        ({"holder": 5}, "invalid_request"),
        ({"holder": "x" * 401}, "field_unusable"),
    ],
)
def test_a_correction_fits_its_field_or_changes_nothing(
    her: Person, corrections: dict[str, object], code: str
) -> None:
    evidence = her.call.get("/v1/customers/me/evidence")["items"][0]["evidence_id"]
    fields = her.call.get(f"/v1/evidence/{evidence}")

    body = {"terms_hash": fields["terms_hash"], "corrections": corrections}
    problem(her.call("POST", f"/v1/evidence/{evidence}/confirm", body), 422, code)

    assert her.call.get(f"/v1/evidence/{evidence}") == fields


def test_a_document_can_be_erased_by_the_person(her: Person) -> None:
    evidence = her.call.get("/v1/customers/me/evidence")["items"][0]["evidence_id"]

    answer = her.call("DELETE", f"/v1/evidence/{evidence}")

    assert (answer.status_code, answer.content) == (204, b"")
    problem(her.call("DELETE", f"/v1/evidence/{evidence}"), 404, "not_found")
    assert her.call.get("/v1/customers/me/evidence")["items"][0]["state"] == "erased"


def test_a_key_that_sends_a_document_is_not_shown_what_it_says(api: Api) -> None:
    person = api.person()
    person.allows()
    form = {"kind": "diploma", "purpose": "underwriting", "file": a_document(EvidenceKind.DIPLOMA)}
    sent = api.key(["evidence:write"]).post(f"/v1/customers/{person.customer_id}/evidence", form)

    assert set(sent) == {"evidence_id", "consent_id", "kind", "state"}
    problem(api.key()("GET", f"/v1/evidence/{sent['evidence_id']}"), 403, "not_allowed")


def test_a_payment_id_authorises_once(api: Api, her: Person) -> None:
    key, body = api.key(), pay(her.customer_id, 30_000)

    first, second = key.post("/v1/payments/authorize", body), key.post("/v1/payments/authorize", body)

    assert first == second
    limit = her.call.get("/v1/customers/me/limits")["items"][0]
    assert (limit["held_minor"], limit["available_minor"]) == (30_000, 70_000)
    other = key("POST", "/v1/payments/authorize", pay(her.customer_id, 30_001))
    problem(other, 409, "idempotency_conflict")


@pytest.mark.parametrize(
    ("more", "reason", "text"),
    [
        ({"amount_minor": 100_001}, "limits_do_not_cover", "额度不足"),
        ({"currency": "USD"}, "currency_differs", "币种"),
        ({"lines": [{"category": "other", "amount_minor": 1}]}, "lines_differ_from_amount", "合计"),
        ({"channel": "app", "payee": {"name": "Li"}, "at": "2026-11-22T09:00:00+08:00"}, "covered", "足以"),
    ],
)
def test_a_payment_is_answered_with_its_reason_in_the_asked_language(
    api: Api, her: Person, more: dict[str, object], reason: str, text: str
) -> None:
    chinese = {"Accept-Language": "zh"}

    answer = api.key().post("/v1/payments/authorize", {**pay(her.customer_id), **more}, **chinese)

    assert answer["verdict"] == ("approve" if reason == "covered" else "decline")
    assert [each["code"] for each in answer["reasons"]] == [reason]
    assert text in answer["reasons"][0]["text"]
    assert bool(answer["drawn"]) == (reason == "covered")


def test_a_request_below_the_present_limit_is_a_decision_not_an_error(her: Person) -> None:
    decided = her.call.post("/v1/limit-requests", {"kind": "standing", "amount_minor": 1})

    assert (decided["decision"]["verdict"], decided["offer"]) == ("decline", None)
    assert decided["explanation"]["reasons"][0]["code"] == "already_have_it"


def test_a_scene_needs_its_name(her: Person) -> None:
    problem(her.call("POST", "/v1/limit-requests", {"kind": "scene"}), 422, "invalid_request")
    decided = good(her.call("POST", "/v1/limit-requests", {"kind": "scene", "scene": "furniture"}))
    assert decided["decision"]["wish"]["scene"] == "furniture"
