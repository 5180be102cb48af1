"""The page of a payment that waits, without a browser: what it says, what its forms do, in which order."""

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.serving import application
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.intervention import InterventionState
from tests.given import Clock
from tests.payments.given_holds import intervention
from tests.web.given_holds import Held, somebody_held


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, FastAPI, Clock]]:
    """One program for the whole file; everybody is new."""
    clock, folder = Clock(), tmp_path_factory.mktemp("house")
    with program(Settings(_env_file=None, data_folder=folder), now=clock) as built:
        yield built, application(built), clock


@pytest.fixture
def clock(house: tuple[Program, FastAPI, Clock]) -> Clock:
    house[2].at = Clock().at
    return house[2]


@pytest.fixture
def home(house: tuple[Program, FastAPI, Clock], clock: Clock) -> Held:
    return somebody_held(house[0], house[1])


@pytest.fixture
def client(home: Held) -> TestClient:
    """Signed in, reading English."""
    return home.client()


def press(client: TestClient, topic: str, payment_id: str, yes: str = "true") -> str:
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
    client: TestClient, home: Held
) -> None:
    html = client.get(home.page).text

    said = [
        "¥500",
        "Zhang San",
        "never paid before",
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
    page = press(client, "stop", home.held)
    assert "This payment is stopped" in page

    press(client, "scam", home.held)

    assert intervention(home.means, home.held).state is InterventionState.STOPPED
    assert "This was a scam" not in client.get(home.page).text


def test_going_on_waits_its_time_and_takes_the_statement(
    client: TestClient, home: Held, clock: Clock
) -> None:
    early = client.post(
        f"{home.page}/answer", data={"subject": f"go_on:{home.held}", "terms_hash": "0" * 64, "yes": "true"}
    )
    assert (early.status_code, f'href="{home.page}"' in early.text) == (409, True)

    clock.pass_time(hours=1)
    page = press(client, "go_on", home.held)

    assert "This payment has gone on" in page
    assert intervention(home.means, home.held).state is InterventionState.GONE_ON


def test_a_person_is_asked_and_the_choices_stay(client: TestClient, home: Held) -> None:
    page = client.post(f"{home.page}/person").text

    assert "Somebody here is looking at it" in page
    assert ">Stop it<" in page
    assert "Talk to a person</button>" not in page


@pytest.mark.parametrize(("yes", "state"), [("true", "confirmed"), ("false", "denied")])
def test_who_pays_is_answered_with_two_equal_buttons(
    client: TestClient, home: Held, yes: str, state: str
) -> None:
    html = client.get(f"/payments/{home.stepped_up}").text
    assert "Is it you who pays?" in html
    assert "Stop it, this is a scam" not in html

    press(client, "me", home.stepped_up, yes)

    assert intervention(home.means, home.stepped_up).state == state


def test_whom_to_call_is_put_in_front_of_the_person(client: TestClient, home: Held) -> None:
    client.post(f"{home.page}/contact", data={"name": "Aunt Mei", "phone": "+86 138 0000 0000"})
    html = client.get(home.page).text
    assert "Call Aunt Mei first" in html
    assert 'href="tel:+8613800000000"' in html

    assert client.post(f"{home.page}/contact", data={"name": " ", "phone": "x"}).status_code == 422
    client.post(f"{home.page}/contact/forget")

    assert "Call Aunt Mei first" not in client.get(home.page).text


def test_nobody_else_sees_it(client: TestClient, home: Held, house: tuple[Program, FastAPI, Clock]) -> None:
    other = somebody_held(house[0], house[1]).client()
    assert client.get("/payments/pay_unknown").status_code == 404

    assert other.get(home.page).status_code == 404
    assert other.post(f"{home.page}/person").status_code == 404
    client.post("/sign-out")
    assert client.get(home.page).status_code == 401


def test_the_other_language_is_one_press_away_and_leads_back(client: TestClient, home: Held) -> None:
    page = client.post("/language", data={"language": "zh", "then": home.page}).text

    assert "这笔付款先停下了" in page
    assert client.post("/language", data={"language": "zh", "then": "//evil.example"}).status_code == 422


def test_the_conversation_has_the_card_and_its_buttons_work_there(client: TestClient, home: Held) -> None:
    html = client.get("/").text
    assert "A payment is on hold: ¥500 to Zhang San" in html
    terms = re.search(
        rf'value="stop:{home.held}">\s*<input type="hidden" name="terms_hash" value="(\w+)">', html
    )
    assert terms is not None

    wrong = {"subject": f"stop:{home.held}", "terms_hash": "0" * 64, "yes": "true"}
    client.post("/chat/answer", data=wrong)
    assert intervention(home.means, home.held).state is InterventionState.WAITING
    page = client.post("/chat/answer", data=wrong | {"terms_hash": terms[1]}).text

    assert intervention(home.means, home.held).state is InterventionState.STOPPED
    assert "You stopped a payment." in page
    assert "It is stopped, and the money has not moved." in page


def test_my_data_says_what_was_held(client: TestClient) -> None:
    text = re.sub(r"<[^>]+>|\s+", " ", client.get("/my-data").text)

    assert "Payments we held or asked you about" in text
