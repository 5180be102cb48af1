"""The page "my cases" without a browser: appeal, answer, withdraw by plain forms; what is said is escaped."""

import re

import pytest
from fastapi.testclient import TestClient

from assistant.wiring import Program
from models.facts.review import CaseState, ReviewCase, StepKind
from tests.web.given_data import Home, a_home
from tools.reviews.steps import Work

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def home(embedded: Program) -> Home:
    return a_home(embedded)


@pytest.fixture
def client(home: Home) -> TestClient:
    found = TestClient(home.app, headers={"Accept-Language": "en"})
    found.post("/sign-in", data={"customer_id": home.customer_id})
    return found


def form(html: str, topic: str) -> dict[str, str]:
    """What the form about this sends."""
    found = re.search(rf'name="subject" value="({topic}:\w+)">\s*<input [^>]*value="(\w+)">', html)
    assert found is not None
    return {"subject": found[1], "terms_hash": found[2]}


def appealed(client: TestClient, home: Home, words: str = "") -> str:
    """The page of an appeal that was brought on the page of its decision."""
    decision = client.get(f"/my-data/decisions/{home.offer.terms.decision_id}").text
    return client.post("/my-data/cases/tell", data={**form(decision, "appeal"), "words": words}).text


def asked(home: Home, question: str) -> None:
    with home.means.storage.writing() as stores:
        case = stores.reviews.of_customer(home.customer_id)[-1]
        steps, at, step_id = stores.reviews.steps(case.case_id), home.means.now(), home.means.new_id("stp")
        work = Work(case, steps, "stf_1", at, step_id)
        changed = case.model_copy(update={"state": CaseState.ASKED, "claimed_by": "stf_1"})
        stores.reviews.keep(changed, work.step(StepKind.ASKED, text=question))


def case_of(home: Home) -> ReviewCase:
    with home.means.storage.reading() as stores:
        return stores.reviews.of_customer(home.customer_id)[-1]


def test_a_decision_is_appealed_on_its_page_and_the_conversation_hears_of_it(
    client: TestClient, home: Home
) -> None:
    # given a list that offers to appeal
    before = client.get("/my-data/cases").text

    # when
    page = appealed(client, home, SCRIPT)

    # then
    assert f"/my-data/decisions/{home.offer.terms.decision_id}" in before
    assert "Your appeal is in." in page
    assert SCRIPT not in page
    assert "&lt;script&gt;" in page
    assert "a machine" in page
    assert case_of(home).words == SCRIPT
    assert case_of(home).case_id in client.get("/").text
    assert "You have appealed" in client.get("/my-data/cases").text
    assert case_of(home).case_id in client.get("/my-data").text


def test_a_question_is_answered_once_and_the_appeal_withdrawn(client: TestClient, home: Home) -> None:
    # given
    appealed(client, home)
    asked(home, f"Since when? {SCRIPT}")
    path = f"/my-data/cases/{case_of(home).case_id}"
    page = client.get(path).text
    sent = {**form(page, "case"), "words": "Since August"}

    # when
    done = client.post("/my-data/cases/tell", data=sent).text
    asked(home, "And where?")
    stale = client.post("/my-data/cases/tell", data=sent | {"words": "Elsewhere"})
    ended = client.post("/my-data/cases/tell", data=form(page, "withdraw")).text
    client.cookies.clear()

    # then
    assert SCRIPT not in page
    assert "It was sent" in done
    assert "Since August" in done
    assert "stf_1" not in done
    assert stale.status_code == 409
    assert "Your appeal is withdrawn." in ended
    assert case_of(home).state is CaseState.CLOSED
    assert client.get(path).status_code == 401


def test_what_a_bare_yes_or_no_answers_has_two_equal_buttons_until_it_is_answered(client: TestClient) -> None:
    # given
    asked = client.post("/chat/say", data={"text": "lower my limit to 500"}).text
    buttons = re.findall(r'<button name="text" value="(Yes|No)">', asked)

    # when
    answered = client.post("/chat/say", data={"text": "Yes"}).text

    # then
    assert buttons == ["Yes", "No"]
    assert 'name="text" value="Yes"' not in answered
    assert "¥500" in client.get("/").text


def test_what_was_referred_is_with_a_person_and_was_decided_by_nobody(client: TestClient, home: Home) -> None:
    # given somebody of whom nothing is known
    with home.means.storage.reading() as stores:
        somebody = stores.customers.by_external_id("demo-graduate-zh")
    assert somebody is not None
    client.post("/sign-in", data={"customer_id": somebody.customer_id})
    client.post("/chat/say", data={"text": "a limit of 8,000"})

    # when

    said = client.post("/chat/say", data={"text": "that's all"}).text
    cases = client.get("/my-data/cases").text

    # then
    assert "A person has to look" in said
    assert "no person took part" not in said
    assert 'href="/my-data/cases"' in said
    assert "A person has to look" not in cases
