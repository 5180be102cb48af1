"""Idempotency-Key: the same request is done once, whatever the network does to it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from httpx2 import Response

from assistant.actions.request_limit import request_limit
from assistant.wiring import Program
from models.errors import ChatModelFailed
from models.facts.evidence import EvidenceKind
from tests.api.visiting import Api, Person, api_over, pay, problem
from tests.given import Clock
from tests.given_papers import a_document, without_pdf
from tests.given_vault import dump_of, opened_dump

ONE = {"Idempotency-Key": "one"}
WISH = {"kind": "standing", "amount_minor": 500_000}


def replayed(answer: Response) -> bool:
    return answer.headers.get("Idempotent-Replayed") == "true"


def test_the_same_request_is_done_once_and_answered_the_same(api: Api) -> None:
    person = api.person()

    first = person.call("POST", "/v1/limit-requests", WISH, ONE)
    second = person.call("POST", "/v1/limit-requests", {**dict(reversed(WISH.items()))}, ONE)

    assert (replayed(first), replayed(second)) == (False, True)
    assert (first.status_code, first.content) == (second.status_code, second.content)
    assert second.headers["content-type"] == first.headers["content-type"]
    assert dump_of(api.program.engine).count("\ndecisions:") == 1


def test_other_content_under_the_same_key_is_a_conflict(api: Api) -> None:
    person = api.person()
    person.call("POST", "/v1/limit-requests", WISH, ONE)

    other = person.call("POST", "/v1/limit-requests", {**WISH, "amount_minor": 1}, ONE)
    elsewhere = person.call("POST", "/v1/consent-requests", WISH, ONE)

    problem(other, 409, "idempotency_conflict")
    problem(elsewhere, 409, "idempotency_conflict")


def test_a_key_is_its_callers_own(api: Api) -> None:
    answers = [api.person().call("POST", "/v1/limit-requests", WISH, ONE) for _ in range(2)]

    assert not any(replayed(answer) for answer in answers)


def test_a_refusal_is_an_answer_like_any_other(api: Api) -> None:
    person = api.person()
    asked = person.call.post("/v1/consent-requests", {"category": "diploma", "purpose": "underwriting"})
    path = f"/v1/consents/{asked['consent_id']}/resume"

    first, second = (person.call("POST", path, None, ONE) for _ in range(2))

    assert problem(first, 409, "consent_not_open") == problem(second, 409, "consent_not_open")
    assert replayed(second)


def test_a_request_that_could_not_be_read_leaves_its_key_free(api: Api) -> None:
    person = api.person()

    problem(person.call("POST", "/v1/limit-requests", {"kind": "wish"}, ONE), 422, "invalid_request")

    assert person.call("POST", "/v1/limit-requests", WISH, ONE).status_code == 201


def test_a_failure_of_ours_leaves_the_key_free(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    person = api.person()

    def fails(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("assistant.api.decisions.request_limit", fails)
        problem(person.call("POST", "/v1/limit-requests", WISH, ONE), 500, "internal_error")

    assert person.call("POST", "/v1/limit-requests", WISH, ONE).status_code == 201


def test_a_failure_of_the_chat_model_leaves_the_key_free(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    person = api.person()
    path = f"/v1/conversations/{person.call.post('/v1/conversations', {})['conversation_id']}/messages"

    def fails(*_: object) -> None:
        raise ChatModelFailed

    with monkeypatch.context() as broken:
        broken.setattr("assistant.conversation.turn.Turns.say", fails)
        problem(person.call("POST", path, {"text": "hello"}, ONE), 502)

    assert person.call("POST", path, {"text": "hello"}, ONE).status_code == 200


@pytest.mark.parametrize("key", ["", "x" * 256, "a\tb", "é"])
def test_a_key_is_short_and_printable(api: Api, key: str) -> None:
    answer = api.person().call("POST", "/v1/limit-requests", WISH, {"Idempotency-Key": key.encode()})  # type: ignore[dict-item]

    problem(answer, 422, "idempotency_key_unusable")


def test_a_document_sent_again_is_taken_in_once_whatever_the_forms_boundary(api: Api) -> None:
    person = api.person()
    person.allows()
    form = {"kind": "diploma", "purpose": "underwriting", "file": a_document(EvidenceKind.DIPLOMA)}

    first, second = (person.call("POST", "/v1/customers/me/evidence", form, ONE) for _ in range(2))

    assert first.request.headers["content-type"] != second.request.headers["content-type"]
    assert first.json() == second.json()
    assert replayed(second)
    assert len(person.call.get("/v1/customers/me/evidence")["items"]) == 1
    other = {**form, "file": a_document(EvidenceKind.DIPLOMA, warnings=("instruction_in_text",))}
    problem(person.call("POST", "/v1/customers/me/evidence", other, ONE), 409, "idempotency_conflict")


def test_what_was_erased_is_not_replayed(api: Api) -> None:
    # given a document sent and confirmed with keys
    person = api.person()
    consent = person.allows()
    form = {"kind": "diploma", "purpose": "underwriting", "file": a_document(EvidenceKind.DIPLOMA)}
    sent = person.call("POST", "/v1/customers/me/evidence", form, ONE)
    path = f"/v1/evidence/{sent.json()['evidence_id']}/confirm"
    yes, two = {"terms_hash": sent.json()["terms_hash"]}, {"Idempotency-Key": "two"}
    confirmed = person.call("POST", path, yes, two)
    assert person.call("POST", path, yes, two).json() == confirmed.json()

    # when the consent is withdrawn
    person.call.post(f"/v1/consents/{consent['consent_id']}/revoke")

    # then neither the table of answers nor a replay holds what it said
    assert "Shanghai University" not in opened_dump(api.program.means, api.program.engine)
    problem(person.call("POST", "/v1/customers/me/evidence", form, ONE), 404, "not_found")
    problem(person.call("POST", path, yes, two), 404, "not_found")


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_a_message_sent_again_is_said_once(api: Api, accept: str) -> None:
    person = api.person()
    path = f"/v1/conversations/{person.call.post('/v1/conversations', {})['conversation_id']}/messages"
    headers = {**ONE, "Accept": accept}

    first, second = (person.call("POST", path, {"text": "a limit of 5000"}, headers) for _ in range(2))

    assert first.content == second.content
    assert (replayed(first), replayed(second)) == (False, True)
    assert len(person.call.get(path)["items"]) == 2


def test_a_customer_created_again_is_the_same_one(api: Api) -> None:
    key, body = api.key(), {"name": "Li Na", "born_on": "2001-02-03", "limit_minor": 100_000}

    first, second = (key("POST", "/v1/customers", body, ONE) for _ in range(2))

    assert (first.status_code, first.json()) == (second.status_code, second.json())
    dump = opened_dump(api.program.means, api.program.engine)
    kept = [line for line in dump.splitlines() if line.startswith("idempotency:")]
    assert kept
    assert "Li Na" not in str(kept)


def test_erasing_a_document_twice_with_one_key_is_answered_alike(api: Api) -> None:
    person = api.person()
    person.shares()
    evidence = person.call.get("/v1/customers/me/evidence")["items"][0]["evidence_id"]

    answers = [person.call("DELETE", f"/v1/evidence/{evidence}", None, ONE) for _ in range(2)]

    assert [(answer.status_code, answer.content) for answer in answers] == [(204, b"")] * 2


def test_a_request_still_being_answered_is_told_so(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    # given a request that is held up on its way
    person, inside, go_on = api.person(), threading.Event(), threading.Event()

    def slow(*arguments: Any) -> Any:
        inside.set()
        assert go_on.wait(30)
        return request_limit(*arguments)

    with monkeypatch.context() as held, ThreadPoolExecutor() as pool:
        held.setattr("assistant.api.decisions.request_limit", slow)
        first = pool.submit(person.call, "POST", "/v1/limit-requests", WISH, ONE)
        assert inside.wait(30)

        # when the same comes again, then later once more
        second = person.call("POST", "/v1/limit-requests", WISH, ONE)
        go_on.set()
        done = first.result()

    # then it is refused meanwhile, and answered from the record afterwards
    problem(second, 409, "idempotency_in_progress")
    again = person.call("POST", "/v1/limit-requests", WISH, ONE)
    assert again.content == done.content
    assert replayed(again)


def test_many_at_once_do_it_once(running: Program) -> None:
    api = api_over(without_pdf(running))
    person = api.person()
    body, key = pay(person.customer_id, 60_000), api.key()

    def ask(number: int) -> Response:
        headers = ONE if number % 2 else {"Idempotency-Key": f"other-{number}"}
        return key("POST", "/v1/payments/authorize", body, headers)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(16)))

    assert {answer.status_code for answer in answers} <= {200, 409}
    told = {answer.json()["code"] for answer in answers if answer.status_code == 409}
    assert told <= {"idempotency_in_progress"}
    assert len({answer.content for answer in answers if answer.status_code == 200}) == 1
    assert person.call.get("/v1/customers/me/limits")["items"][0]["held_minor"] == 60_000


def test_accepting_at_once_from_two_places_is_done_once(running: Program, clock: Clock) -> None:
    api = api_over(without_pdf(running))
    person: Person = api.person()
    person.shares()
    offer = person.is_offered()
    path, yes = f"/v1/offers/{offer['offer_id']}/accept", {"terms_hash": offer["terms_hash"]}
    clock.pass_time(seconds=5)

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: person.call.post(path, yes), range(6)))

    assert sorted(answer["already"] for answer in answers) == [False, *[True] * 5]
    assert person.limit_minor() == offer["terms"]["new_limit_minor"]


def test_a_person_brought_at_once_from_many_places_is_one_customer(running: Program) -> None:
    api = api_over(running)
    key = api.key()
    body = {"name": "Li Na", "born_on": "2001-02-03", "limit_minor": 100_000, "external_id": "user-1"}

    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(lambda _: key.post("/v1/customers", body), range(6)))

    assert len({each["customer_id"] for each in made}) == 1
    assert len(key.get("/v1/customers")["items"]) == 1


def test_a_payment_id_used_by_two_customers_at_once_authorises_one_payment(running: Program) -> None:
    api = api_over(running)
    key, persons = api.key(), [api.person() for _ in range(6)]

    with ThreadPoolExecutor(6) as pool:
        answers = list(
            pool.map(lambda each: key("POST", "/v1/payments/authorize", pay(each.customer_id)), persons)
        )

    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 5
    drawn = [each.call.get("/v1/customers/me/limits")["items"][0]["held_minor"] for each in persons]
    assert sorted(drawn) == [0] * 5 + [1_000]
