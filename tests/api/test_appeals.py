"""Appeals over the API: once, in time, by the person alone, read by a key; questions and their answers."""

from typing import Any

import pytest

from assistant.api.keys import Scope
from models.facts.review import CaseState, StepKind
from tests.api.visiting import Api, Person, problem
from tests.given import Clock
from tools.reviews.steps import Work

Json = dict[str, Any]


def appealing(api: Api) -> tuple[Person, Json, Json]:
    """Somebody with an open offer who appeals against its decision: they, the offer, the appeal."""
    person = api.person()
    person.shares()
    offer = person.is_offered()
    sent = {"decision_id": offer["decision_id"], "words": "My rent was always on time."}
    return person, offer, person.call.post("/v1/appeals", sent)


def test_an_appeal_is_brought_once_and_leaves_the_offer_open(api: Api) -> None:
    # given
    person, offer, made = appealing(api)
    path = f"/v1/decisions/{offer['decision_id']}"

    # when
    again = person.call.post("/v1/appeals", {"decision_id": offer["decision_id"]})

    # then
    assert again["case_id"] == made["case_id"]
    assert (made["kind"], made["state"], made["overdue"]) == ("appeal", "waiting", False)
    assert made["words"] == "My rent was always on time."
    assert person.call.get(f"/v1/offers/{offer['offer_id']}")["state"] == "open"
    decision = person.call.get(path)
    assert (decision["appeal"]["state"], decision["appeal"]["case_id"]) == ("running", made["case_id"])
    assert decision["appeal"]["people"] == 0


def test_it_is_read_by_its_person_and_by_a_key_with_the_scope_alone(api: Api) -> None:
    person, _, made = appealing(api)
    path = f"/v1/appeals/{made['case_id']}"

    assert person.call.get(path) == api.key([Scope.REVIEWS_READ]).get(path) == made
    assert person.call.get("/v1/customers/me/cases")["items"] == [made]
    assert person.call.get(f"/v1/reviews/{made['case_id']}") == made
    problem(api.key([Scope.DECISIONS_READ])("GET", path), 403, "scope_missing")
    problem(api.person().call("GET", path), 404, "not_found")
    problem(api.key()("POST", "/v1/appeals", {"decision_id": made["appeals"]}), 403, "not_allowed")


def test_a_withdrawn_appeal_ends_and_can_be_brought_again(api: Api) -> None:
    person, offer, made = appealing(api)
    path = f"/v1/appeals/{made['case_id']}/withdraw"

    ended = person.call.post(path)
    person.call.post(path)
    new = person.call.post("/v1/appeals", {"decision_id": offer["decision_id"]})

    assert ended["state"] == "closed"
    assert ended["outcome"]["people"] == 0
    assert new["case_id"] != made["case_id"]


def test_what_is_asked_is_shown_and_answered_in_the_persons_words(api: Api) -> None:
    # given
    person, _, made = appealing(api)
    means, case_id = api.program.means, made["case_id"]
    with means.storage.writing() as stores:
        case = stores.reviews.get(case_id)
        work = Work(case, stores.reviews.steps(case_id), "stf_1", means.now(), means.new_id("stp"))
        asked = case.model_copy(update={"state": CaseState.ASKED, "claimed_by": "stf_1"})
        stores.reviews.keep(asked, work.step(StepKind.ASKED, text="Since when?"))

    # when
    path = f"/v1/appeals/{case_id}"
    before = person.call.get(path)
    person.call.post(f"/v1/reviews/{case_id}/answers", {"words": "Since August."})
    after = person.call.get(path)

    # then
    assert before["question"]["text"] == "Since when?"
    assert (after["state"], after["question"]) == ("claimed", None)
    assert after["exchanges"][0]["answer"] == "Since August."
    assert "stf_1" not in str(after)
    problem(api.person().call("POST", f"/v1/reviews/{case_id}/answers", {"words": "x"}), 404, "not_found")


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ({"decision_id": "dec_unknown"}, 404, "not_found"),
        ({"decision_id": "{}", "words": "x" * 2_001}, 422, "invalid_request"),
        ({"decision_id": "{}", "because": "because"}, 422, "invalid_request"),
        ({"words": "no decision"}, 422, "invalid_request"),
    ],
)
def test_an_appeal_that_cannot_be_is_refused(api: Api, sent: Json, status: int, code: str) -> None:
    person = api.person()
    problem(person.call("POST", "/v1/appeals", sent), status, code)


def test_after_its_last_day_it_is_too_late(api: Api, clock: Clock) -> None:
    person = api.person()
    person.shares()
    sent = {"decision_id": person.is_offered()["decision_id"]}
    clock.pass_time(days=api.program.means.pack.review.appeal_window_days + 1)

    problem(api.person(person.customer_id).call("POST", "/v1/appeals", sent), 409, "appeal_too_late")
