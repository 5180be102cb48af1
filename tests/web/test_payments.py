"""The page of a payment that waits, without a browser: what it says, what its forms do, in which order."""

import re

import pytest
from fastapi.testclient import TestClient

from assistant.wiring import Program
from models.facts.intervention import InterventionState
from tests.given import Clock
from tests.payments.given_holds import intervention
from tests.web.given_holds import HELD, STEPPED_UP, Held, somebody_held

PAGE = f"/payments/{HELD}"


@pytest.fixture
def home(embedded: Program) -> Held:
    return somebody_held(embedded)


@pytest.fixture
def client(home: Held) -> TestClient:
    """Signed in, reading English."""
    found = TestClient(home.app, headers={"Accept-Language": "en"})
    found.post("/sign-in", data={"customer_id": home.customer_id})
    return found


def press(client: TestClient, topic: str, payment_id: str = HELD, yes: str = "true") -> str:
    """Press a button of the page as it stands; the page that follows."""
    subject = f"{topic}:{payment_id}"
    html = client.get(f"/payments/{payment_id}").text
    form = rf'name="subject" value="{subject}">\s*<input type="hidden" name="terms_hash" value="(\w+)">'
    terms = re.search(form, html)
    assert terms is not None, f"no button for {subject}"
    data = {"subject": subject, "terms_hash": terms[1], "yes": yes}
    answer = client.post(f"/payments/{payment_id}/answer", data=data)
    assert answer.status_code == 200, answer.text
    return answer.text


def test_it_says_who_how_much_why_that_nothing_moved_and_what_to_do_and_stopping_comes_first(
    client: TestClient,
) -> None:
    html = client.get(PAGE).text

    said = [
        "¥500",
        "Zhang San",
        "never paid them before",
        "The money has not moved",
        "What to do now",
        ">Stop it<",
        "Stop it, this is a scam",
        "Talk to a person",
        "I am sure",
    ]
    places = [html.index(each) for each in said]
    assert places == sorted(places)
    assert "Let this payment go on" not in html, "not before its time"
    assert "<script" not in html


def test_stopping_is_one_press_and_a_scam_can_be_said_afterwards(client: TestClient, home: Held) -> None:
    page = press(client, "stop")
    assert "This payment is stopped" in page

    press(client, "scam")

    assert intervention(home.means, HELD).state is InterventionState.STOPPED
    assert "This was a scam" not in client.get(PAGE).text


def test_going_on_waits_its_time_and_takes_the_statement(
    client: TestClient, home: Held, clock: Clock
) -> None:
    early = client.post(
        f"{PAGE}/answer", data={"subject": f"go_on:{HELD}", "terms_hash": "0" * 64, "yes": "true"}
    )
    assert (early.status_code, f'href="{PAGE}"' in early.text) == (409, True)

    clock.pass_time(hours=1)
    client.post("/sign-in", data={"customer_id": home.customer_id})
    page = press(client, "go_on")

    assert "This payment has gone on" in page
    assert intervention(home.means, HELD).state is InterventionState.GONE_ON


def test_a_person_is_asked_and_the_choices_stay(client: TestClient, home: Held) -> None:
    page = client.post(f"{PAGE}/person").text

    assert "Somebody here is looking at it" in page
    assert ">Stop it<" in page
    assert "Talk to a person</button>" not in page


@pytest.mark.parametrize(("yes", "state"), [("true", "confirmed"), ("false", "denied")])
def test_who_pays_is_answered_with_two_equal_buttons(
    client: TestClient, home: Held, yes: str, state: str
) -> None:
    html = client.get(f"/payments/{STEPPED_UP}").text
    assert "Is it you who pays?" in html
    assert "Stop it, this is a scam" not in html

    press(client, "me", STEPPED_UP, yes)

    assert intervention(home.means, STEPPED_UP).state == state


def test_whom_to_call_is_put_in_front_of_the_person(client: TestClient) -> None:
    client.post(f"{PAGE}/contact", data={"name": "Aunt Mei", "phone": "+86 138 0000 0000"})
    html = client.get(PAGE).text
    assert "Call Aunt Mei first" in html
    assert 'href="tel:+8613800000000"' in html

    assert client.post(f"{PAGE}/contact", data={"name": " ", "phone": "x"}).status_code == 422
    client.post(f"{PAGE}/contact/forget")

    assert "Call Aunt Mei first" not in client.get(PAGE).text


def test_nobody_else_sees_it(client: TestClient, home: Held) -> None:
    with home.means.storage.reading() as stores:
        other = stores.customers.by_external_id("demo-graduate-en")
    assert other is not None
    assert client.get("/payments/pay_unknown").status_code == 404
    client.post("/sign-in", data={"customer_id": other.customer_id})

    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}/person").status_code == 404
    client.post("/sign-out")
    assert client.get(PAGE).status_code == 401


def test_the_other_language_is_one_press_away_and_leads_back(client: TestClient) -> None:
    page = client.post("/language", data={"language": "zh", "then": PAGE}).text

    assert "这笔付款先停下了" in page
    assert client.post("/language", data={"language": "zh", "then": "//evil.example"}).status_code == 422


def test_the_conversation_has_the_card_and_its_buttons_work_there(client: TestClient, home: Held) -> None:
    html = client.get("/").text
    assert "A payment is on hold: ¥500 to Zhang San" in html
    terms = re.search(rf'value="stop:{HELD}">\s*<input type="hidden" name="terms_hash" value="(\w+)">', html)
    assert terms is not None

    wrong = {"subject": f"stop:{HELD}", "terms_hash": "0" * 64, "yes": "true"}
    client.post("/chat/answer", data=wrong)
    assert intervention(home.means, HELD).state is InterventionState.WAITING
    page = client.post("/chat/answer", data=wrong | {"terms_hash": terms[1]}).text

    assert intervention(home.means, HELD).state is InterventionState.STOPPED
    assert "You stopped a payment." in page
    assert "It is stopped, and the money has not moved." in page


def test_my_data_says_what_was_held(client: TestClient) -> None:
    text = re.sub(r"<[^>]+>|\s+", " ", client.get("/my-data").text)

    assert "Payments we held or asked you about" in text
