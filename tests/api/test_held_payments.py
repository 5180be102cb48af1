"""A payment that waits, over HTTP: what the person is told, what they choose, what the merchant reads."""

import pytest

from models.facts.payment import PaymentVerdict, ScamPattern
from tests.api.visiting import Api, Json, Person, pay, problem
from tests.given import Clock
from tests.payments.given_holds import a_payment, an_assessment, held, kept_waiting

DUTIES = {"reason", "basis", "measure", "remedy", "documents", "appeal", "person"}


@pytest.fixture
def owner(api: Api) -> Person:
    return api.person()


def said(owner: Person, language: str) -> Json:
    return owner.call.get("/v1/payments/pay_1/intervention", **{"Accept-Language": language})


@pytest.mark.parametrize("verdict", [PaymentVerdict.HOLD, PaymentVerdict.STEP_UP])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_the_anti_fraud_law_has_us_tell_is_told(
    api: Api, owner: Person, language: str, verdict: PaymentVerdict
) -> None:
    held(api.program.means, owner.customer_id, assessment=an_assessment(verdict))

    card = said(owner, language)

    assert set(card["duties"]) == DUTIES
    chinese = {name: any("一" <= c <= "鿿" for c in text) for name, text in card["duties"].items()}
    assert all(chinese.values()) if language == "zh" else not any(chinese.values())
    assert ("反电信网络诈骗法" if language == "zh" else "Anti-Telecom") in card["duties"]["basis"]
    assert ("11月23日" if language == "zh" else "23 November") in card["duties"][
        "measure"
    ] or verdict == "step_up"
    lender = next(iter(api.program.means.parties.values()))
    assert all(way in card["duties"]["person"] for way in lender.contacts)


@pytest.mark.parametrize("pattern", [None, *ScamPattern])
def test_every_pattern_is_told_with_reasons_where_the_money_is_and_what_to_do(
    api: Api, owner: Person, pattern: ScamPattern | None
) -> None:
    held(api.program.means, owner.customer_id, assessment=an_assessment(pattern=pattern))

    cards = [said(owner, language) for language in ("zh", "en")]

    for card in cards:
        assert card["open"]
        assert len(card["do"]) == 3
        assert card["looks_wrong"]
        assert card["trick_text"]
        assert "7731" not in str(card), "what was typed with the payment is not kept"
    assert "钱没有动" in cards[0]["money_text"]
    assert "has not moved" in cards[1]["money_text"]


def test_stopping_asking_and_going_on(api: Api, owner: Person, clock: Clock) -> None:
    held(api.program.means, owner.customer_id)
    insisting = said(owner, "en")["insisting"]
    go_on = {"terms_hash": insisting["terms_hash"]}
    assert not insisting["cooled"]

    early = problem(owner.call("POST", "/v1/payments/pay_1/go-on", go_on), 409, "cooling_off")
    assert "wait" in early["detail"]
    asked = owner.call.post("/v1/payments/pay_1/ask-person")
    assert asked["state"] == "with_a_person"
    clock.pass_time(hours=1)
    problem(owner.call("POST", "/v1/payments/pay_1/go-on", {"terms_hash": "0" * 64}), 409, "terms_differ")
    done = owner.call.post("/v1/payments/pay_1/go-on", go_on, **{"Idempotency-Key": "once"})

    assert done["state"] == "gone_on"
    assert not done["open"]
    assert owner.call.post("/v1/payments/pay_1/go-on", go_on, **{"Idempotency-Key": "once"}) == done
    problem(owner.call("POST", "/v1/payments/pay_1/stop", {}), 409, "payment_not_waiting")


def test_the_first_answer_stays_and_the_present_one_is_beside_it(api: Api, owner: Person) -> None:
    key = api.key()
    held(api.program.means, owner.customer_id)
    before = key.get("/v1/payments/pay_1")
    assert (before["verdict"], before["current_verdict"]) == ("hold", "hold")
    assert before["intervention"]["state"] == "waiting"
    assert "pattern" not in str(before), "whoever asks for the money does not hear why"

    after = key.post("/v1/payments/pay_1/lift", {"reason": "The ticket was shown."})

    assert (after["verdict"], after["current_verdict"]) == ("hold", "approve")
    assert (after["status"], after["held_minor"]) == ("open", 50_000)
    assert sum(each["amount_minor"] for each in after["drawn"]) == 50_000
    key.post("/v1/payments/pay_1/capture", {"capture_id": "c1", "amount_minor": 50_000})


def test_a_key_lifts_but_answers_for_nobody(api: Api, owner: Person) -> None:
    held(api.program.means, owner.customer_id)
    key = api.key()

    for verb, body in (("stop", {}), ("go-on", {"terms_hash": "0" * 64}), ("ask-person", None)):
        problem(key("POST", f"/v1/payments/pay_1/{verb}", body), 403, "not_allowed")
    problem(key("GET", "/v1/payments/pay_1/intervention"), 403, "not_allowed")
    problem(key("POST", "/v1/payments/pay_1/lift", {"reason": " "}), 422)
    problem(owner.call("POST", "/v1/payments/pay_1/lift", {"reason": "please"}), 403)


def test_who_pays_is_asked_and_answered(api: Api, owner: Person) -> None:
    held(api.program.means, owner.customer_id, assessment=an_assessment(PaymentVerdict.STEP_UP))
    card = said(owner, "en")
    assert card["title"] == "Is it you who pays?"
    assert card["trick_text"] is None

    done = owner.call.post("/v1/payments/pay_1/confirm", {"choice": "this_was_me"})

    assert done["state"] == "confirmed"
    assert owner.call.get("/v1/payments/pay_1")["current_verdict"] == "approve"


def test_whom_to_call_first_is_named_shown_and_forgotten(api: Api, owner: Person) -> None:
    path = "/v1/customers/me/trusted-contact"
    problem(owner.call("GET", path), 404)
    held(api.program.means, owner.customer_id)
    aunt = {"name": "Aunt Mei", "phone": "+86 138 0000 0000"}

    assert owner.call("PUT", path, aunt).json() == aunt
    assert owner.call.get(path) == aunt
    assert said(owner, "en")["contact"]["text"] == "Call Aunt Mei first"
    problem(owner.call("PUT", path, {"name": "Aunt Mei", "phone": "call me"}), 422)
    assert owner.call("DELETE", path).status_code == 204
    assert owner.call("DELETE", path).status_code == 204
    problem(owner.call("GET", path), 404)


def test_the_export_has_what_was_held_what_was_said_of_it_and_whom_to_call(api: Api, owner: Person) -> None:
    held(api.program.means, owner.customer_id)
    owner.call.post("/v1/payments/pay_1/stop", {"scam": True})
    owner.call("PUT", "/v1/customers/me/trusted-contact", {"name": "Aunt Mei", "phone": "13800000000"})

    tables = owner.call.get("/v1/customers/me/export")["tables"]

    assert "refund_rebooking" in tables["interventions"][0]["document"]
    assert '"scam"' in tables["payment_labels"][0]["document"]
    assert "Aunt Mei" in tables["trusted_contacts"][0]["document"]


def test_what_is_held_changes_no_decision(api: Api) -> None:
    """Two people alike; one of them has a scam on record, and an open hold. Both are decided alike."""
    people = [api.person(), api.person()]
    for person in people:
        person.shares()
    means, marked = api.program.means, people[1]
    held(means, marked.customer_id)
    marked.call.post("/v1/payments/pay_1/stop", {"scam": True})
    held(means, marked.customer_id, "pay_2")

    made = [
        each.call.post("/v1/limit-requests", {"kind": "standing", "amount_minor": 500_000}) for each in people
    ]

    alike = ("verdict", "old_limit_minor", "approved_limit_minor", "reasons")
    same = [
        [each["decision"][name] for name in alike]
        + [each["offer"]["terms"]["cost"]["annual_rate_bps"]]
        + [influence["amount_minor"] for influence in each["offer"]["terms"].get("influences", ())]
        for each in made
    ]
    assert same[0] == same[1]


def test_asking_again_is_answered_with_what_came_of_it(api: Api, owner: Person) -> None:
    plain = a_payment(owner.customer_id).model_copy(update={"payee": None, "context": None})
    kept_waiting(api.program.means, plain, an_assessment())
    merchant = {**plain.merchant.model_dump(exclude={"region"})}
    body = pay(owner.customer_id, plain.amount_minor, merchant=merchant)
    assert api.key().post("/v1/payments/authorize", body)["verdict"] == "hold"

    owner.call.post("/v1/payments/pay_1/stop", {})

    again = api.key().post("/v1/payments/authorize", body)
    assert (again["verdict"], again["reasons"][0]["code"]) == ("decline", "stopped_by_the_customer")
    problem(api.key()("POST", "/v1/payments/authorize", {**body, "amount_minor": 1}), 409)
