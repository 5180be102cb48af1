"""Payments that wait, in the console: the queue names nobody, the page shows both sides, writes are steps."""

import pytest
from fastapi.testclient import TestClient

from assistant.actions.answer_intervention import ask_person, stop_payment
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.intervention import InterventionState
from models.facts.language import Language
from models.facts.payment import PaymentVerdict, ScamPattern
from models.facts.staff import StaffRole
from tests.given import Clock, a_customer
from tests.given_staff import FRAGMENT, a_member, signed_in
from tests.payments.given_holds import an_assessment, held, intervention

HIDDEN = ("Zhang San", "acc_9931", "Chen Si")
WHY = "I called the airline on its own number: no such flight was cancelled."


@pytest.fixture
def agent(embedded: Program, client: TestClient) -> TestClient:
    return signed_in(embedded.means, client, a_member(embedded.means))


def some_held(running: Program) -> str:
    """Of three customers: one who asked for a person, one who waits, one who is asked who pays."""
    means = running.means
    owners = [a_customer(means, limit_minor=5_000_000).customer_id for _ in range(3)]
    running.desk.open_conversation(owners[0], Language.EN)
    held(means, owners[1], "pay_waits", 90_000, an_assessment(pattern=ScamPattern.SAFE_ACCOUNT))
    held(means, owners[2], "pay_who", 30_000, an_assessment(PaymentVerdict.STEP_UP))
    held(means, owners[0], "pay_1")
    ask_person(means, owners[0], "pay_1", Channel.CHAT)
    return owners[0]


def test_the_queue_has_whoever_asked_for_somebody_first_and_names_nobody(
    embedded: Program, agent: TestClient
) -> None:
    some_held(embedded)

    page = agent.get("/console/held").text

    places = [page.index(each) for each in ("pay_1", "pay_who", "pay_waits")]
    assert places == sorted(places)
    assert "no, only a person can lift it" in page
    assert not any(name in page for name in HIDDEN)
    only = agent.get("/console/held/rows?show=with_a_person", headers=FRAGMENT).text
    assert "pay_1" in only
    assert "pay_waits" not in only
    assert "pay_waits" in agent.get("/console/held?find=pay_waits").text
    assert "No payment pay_x was held." in agent.get("/console/held?find=pay_x").text
    for place in (
        "nonsense",
        "stopped~2026-11-22T09:00:00%2B00:00~pay_1",
        "waiting~0001-01-01T00:00:00%2B14:00~pay_1",
    ):
        assert agent.get(f"/console/held?after={place}").status_code == 422


def test_one_is_taken_up_looked_at_from_both_sides_and_stopped(
    embedded: Program, agent: TestClient, clock: Clock
) -> None:
    # given one that nobody looks at: its page says what the queue says, and no more
    some_held(embedded)
    closed = agent.get("/console/held/pay_waits").text
    assert "What the engine saw" not in closed

    # when it is taken up
    assert agent.post("/console/held/pay_waits/take").status_code == 303
    page = agent.get("/console/held/pay_waits").text

    # then there are the customer's card, without anything to press, and the engine's view
    for shown in ("This payment is on hold", "What the engine saw", "Stop: it is a scam", "Z** S**"):
        assert shown in page
    assert 'action="/chat/answer"' not in page
    assert not any(name in page for name in HIDDEN)

    # and it is stopped with a written reason
    clock.pass_time(minutes=1)
    sent = {"revision": "2", "choice": "stop_scam", "words": WHY}
    assert agent.post("/console/held/pay_waits/decide", data=sent).status_code == 303
    assert intervention(embedded.means, "pay_waits").state is InterventionState.STOPPED
    assert "This payment is over: Stopped." in agent.get("/console/held/pay_waits").text


def test_what_is_masked_is_shown_for_a_reason(embedded: Program, agent: TestClient) -> None:
    some_held(embedded)
    agent.post("/console/held/pay_1/take")

    def asked(**sent: str) -> tuple[int, str]:
        answer = agent.post("/console/held/pay_1/reveal", data=sent, headers=FRAGMENT)
        return answer.status_code, answer.text

    assert asked(what="payee", reason=" ")[0] == 422
    status, text = asked(what="payee", reason="To call them.")
    assert (status, "Zhang San acc_9931" in text) == (200, True)
    assert "Zhang San" not in agent.get("/console/held/pay_1").text
    assert "To call them." in agent.get("/console/held/pay_1").text


def test_what_the_customer_settles_meanwhile_leaves_the_page_and_the_queue(
    embedded: Program, agent: TestClient, clock: Clock
) -> None:
    owner = some_held(embedded)
    agent.post("/console/held/pay_1/take")
    agent.get("/console/held/pay_1")
    clock.pass_time(minutes=1)
    stop_payment(embedded.means, owner, "pay_1", Channel.CHAT)

    now = agent.get("/console/held/pay_1/now", headers=FRAGMENT).text
    sent = {"revision": "2", "choice": "lift", "words": WHY}
    refused = agent.post("/console/held/pay_1/decide", data=sent, headers=FRAGMENT)

    assert "This payment is over: Stopped." in now
    assert "pay_1" not in agent.get("/console/held/rows").text
    assert refused.status_code == 409
    assert intervention(embedded.means).state is InterventionState.STOPPED


def test_a_senior_takes_one_back_and_an_agent_does_not(embedded: Program, agent: TestClient) -> None:
    some_held(embedded)
    agent.post("/console/held/pay_1/take")
    other, senior = (a_member(embedded.means, role) for role in (StaffRole.AGENT, StaffRole.SENIOR))

    signed_in(embedded.means, agent, other)
    assert "Lin Wei has this case." in agent.get("/console/held/pay_1").text
    assert agent.post("/console/held/pay_1/take-back", data={"revision": "2"}).status_code == 403
    signed_in(embedded.means, agent, senior)
    assert "Take it back" in agent.get("/console/held/pay_1").text
    assert agent.post("/console/held/pay_1/take-back", data={"revision": "2"}).status_code == 303
    assert "Claim this case" in agent.get("/console/held/pay_1").text


def test_script_in_a_customers_words_is_words(embedded: Program, agent: TestClient) -> None:
    owner = a_customer(embedded.means, limit_minor=500_000).customer_id
    conversation = embedded.desk.open_conversation(owner, Language.EN)
    evil = "<script>alert(1)</script> the support team wants me to install AnyDesk"
    embedded.desk.say(conversation, Language.EN, evil)
    held(embedded.means, owner)
    agent.post("/console/held/pay_1/take")

    page = agent.get("/console/held/pay_1").text

    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("role", [StaffRole.COMPLIANCE, StaffRole.ANALYST])
def test_who_works_on_no_cases_sees_none_of_it(
    embedded: Program, client: TestClient, role: StaffRole
) -> None:
    some_held(embedded)
    signed_in(embedded.means, client, a_member(embedded.means, role))

    for path in ("/console/held", "/console/held/pay_1", "/console/held/pay_1/now"):
        assert client.get(path).status_code == 403
    assert client.post("/console/held/pay_1/take").status_code == 403
