"""The page "my data" without a browser: what it shows, what its forms do, what can be taken, erasing."""

import json
import re

import pytest
from fastapi.testclient import TestClient

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent, pause_consent
from models.facts.consent import Channel, ConsentState, DataCategory, Purpose
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.given import yes_to
from tests.web.given_data import Home
from tools.audit.receipt_chain import GivenReceipt, check_receipts


@pytest.fixture
def client(home: Home) -> TestClient:
    """Signed in, reading English."""
    found = TestClient(home.app, headers={"Accept-Language": "en"})
    found.post("/sign-in", data={"customer_id": home.customer_id})
    return found


def terms_of(html: str, action: str, consent_id: str) -> str:
    """The hash in the form that does this to that consent."""
    form = rf'action="{action}">\s*<input type="hidden" name="consent_id" value="{consent_id}">'
    found = re.search(form + r'\s*<input type="hidden" name="terms_hash" value="(\w+)">', html)
    assert found is not None
    return found[1]


def press(client: TestClient, what: str, consent_id: str) -> str:
    """Press a button of the page as it stands; the page that follows."""
    action = f"/my-data/{what}"
    terms = terms_of(client.get("/my-data").text, action, consent_id)
    answer = client.post(action, data={"consent_id": consent_id, "terms_hash": terms})
    assert answer.status_code == 200
    return answer.text


def test_each_consent_says_what_with_whom_why_until_when_and_when_it_was_used(
    client: TestClient, home: Home
) -> None:
    page = client.get("/my-data")

    text = re.sub(r"<[^>]+>|\s+", " ", page.text)
    for said in (
        "Diploma",
        "Certificate",
        "Example Lending",
        "To decide how high your standing limit can be",
    ):
        assert said in text
    assert "22 December 2026" in text
    assert "for a decision about your limit" in text
    assert f"/my-data/decisions/{home.offer.terms.decision_id}" in page.text
    assert "Nothing yet" in text
    assert "Anti-Money Laundering Law (2024), article 34" in text
    assert "Shanghai University" not in text
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_holds_nothing_inline_and_nothing_from_elsewhere(client: TestClient, language: str) -> None:
    for path in ("/my-data", "/my-data/erase"):
        html = client.get(path, headers={"Accept-Language": language}).text
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script", html)
        assert "//" not in html.replace("<!doctype", "").replace("https://lender.example/privacy", "")
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids))


def test_the_chat_leads_to_it_from_the_top_and_from_what_is_shared(client: TestClient) -> None:
    html = client.get("/").text

    assert html.count('href="/my-data"') >= 2


def test_pausing_says_which_offer_falls_and_takes_one_press(client: TestClient, home: Home) -> None:
    assert "Void at once: The open offer of" in client.get("/my-data").text

    page = press(client, "pause", home.diploma)

    assert home.state(home.diploma) is ConsentState.PAUSED
    assert 'role="status">It is paused.' in page
    with home.means.storage.reading() as stores:
        offer_id = home.offer.terms.offer_id
        assert stores.offers.get(offer_id, home.customer_id).state is OfferState.VOID
    assert "You paused your diploma" in client.get("/").text
    assert 'role="status">It is open again.' in press(client, "resume", home.diploma)
    assert home.state(home.diploma) is ConsentState.ACTIVE


def test_withdrawing_shows_before_and_after_and_then_erases(client: TestClient, home: Home) -> None:
    before = client.get("/my-data").text
    assert "What withdrawing your diploma changes" in before

    page = press(client, "withdraw", home.diploma)

    assert home.state(home.diploma) is ConsentState.REVOKED
    assert 'role="status">It is withdrawn.' in page
    past = page[page.index('class="past"') :]
    assert f'id="c-{home.diploma}"' in past
    assert "1 deleted" in past
    assert "/my-data/withdraw" not in past


def test_what_was_not_shown_is_not_done(client: TestClient, home: Home) -> None:
    stale = terms_of(client.get("/my-data").text, "/my-data/withdraw", home.diploma)
    pause_consent(home.means, home.customer_id, home.diploma, Channel.API)

    answer = client.post("/my-data/withdraw", data={"consent_id": home.diploma, "terms_hash": stale})

    assert answer.status_code == 409
    assert "no longer the ones you saw" in answer.text
    assert 'href="/my-data"' in answer.text
    assert home.state(home.diploma) is ConsentState.PAUSED


@pytest.mark.parametrize("path", ["pause", "resume", "withdraw", "erase", "correct"])
def test_another_site_cannot_press_anything(client: TestClient, home: Home, path: str) -> None:
    sent = {"consent_id": home.diploma, "terms_hash": "0" * 64, "sure": "yes"}

    answer = client.post(f"/my-data/{path}", data=sent, headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403
    assert home.state(home.diploma) is ConsentState.ACTIVE


@pytest.mark.parametrize("path", ["", "/export", "/erase", "/consents/cns_1/receipts", "/decisions/dec_1"])
def test_without_a_session_there_is_nothing(home: Home, path: str) -> None:
    answer = TestClient(home.app).get(f"/my-data{path}")

    assert answer.status_code == 401
    assert 'href="/"' in answer.text


def test_somebody_elses_things_do_not_exist(client: TestClient, home: Home) -> None:
    other = TestClient(home.app, headers={"Accept-Language": "en"})
    with home.means.storage.reading() as stores:
        rider = stores.customers.by_external_id("demo-rider-en")
    assert rider is not None
    other.post("/sign-in", data={"customer_id": rider.customer_id})

    for path in (f"consents/{home.diploma}/notice", f"consents/{home.diploma}/receipts"):
        assert other.get(f"/my-data/{path}").status_code == 404
    assert other.get(f"/my-data/decisions/{home.offer.terms.decision_id}").status_code == 404
    sent = {"consent_id": home.diploma, "terms_hash": "0" * 64}
    assert other.post("/my-data/withdraw", data=sent).status_code == 404
    assert home.diploma not in other.get("/my-data").text


def test_receipts_and_the_notice_can_be_checked(client: TestClient, home: Home) -> None:
    receipts = client.get(f"/my-data/consents/{home.letter}/receipts")
    notice = client.get(f"/my-data/consents/{home.letter}/notice")

    assert receipts.headers["content-disposition"] == f'attachment; filename="receipts-{home.letter}.json"'
    items = receipts.json()["items"]
    given = [GivenReceipt(str(number), each["receipt"]) for number, each in enumerate(items)]
    assert check_receipts(given, home.means.signing_keys.public).first_bad is None
    assert [each["to_state"] for each in items] == ["requested", "active", "revoked"]
    with home.means.storage.reading() as stores:
        sha256 = stores.consents.get(home.letter, home.customer_id).consent.notice_sha256
    assert sha256 in notice.text


def test_the_decision_it_was_used_for_is_explained(client: TestClient, home: Home) -> None:
    page = client.get(f"/my-data/decisions/{home.offer.terms.decision_id}").text

    assert "That decision" in page
    assert "New limit" in page


def test_everything_can_be_taken_along_as_a_file(client: TestClient, home: Home) -> None:
    answer = client.get("/my-data/export")

    assert answer.headers["content-disposition"] == 'attachment; filename="my-data-2026-11-22.json"'
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"].startswith("application/json")
    assert json.loads(answer.text)["customer_id"] == home.customer_id


def test_erasing_is_itemised_asked_and_done_once(client: TestClient, home: Home) -> None:
    # given the itemised answer
    page = client.get("/my-data/erase").text
    assert "Nothing has been erased yet" in page
    assert "Network Data Security Management Regulation (2024), article 12" in page
    found = re.search(r'name="terms_hash" value="(\w+)"', page)
    assert found is not None
    sent = {"terms_hash": found[1], "sure": "yes"}

    # when it is not ticked, then when it is
    assert client.post("/my-data/erase", data={"terms_hash": found[1]}).status_code == 422
    assert home.state(home.diploma) is ConsentState.ACTIVE
    done = client.post("/my-data/erase", data=sent)

    # then
    assert "Everything is erased" in done.text
    assert "This is gone" in done.text
    assert "session" not in client.cookies
    assert client.post("/my-data/erase", data=sent).status_code == 401
    assert home.customer_id not in client.get("/").text


def test_an_effect_that_has_changed_is_shown_again_before_anything_is_erased(
    client: TestClient, home: Home
) -> None:
    found = re.search(r'name="terms_hash" value="(\w+)"', client.get("/my-data/erase").text)
    assert found is not None
    client.post("/chat/say", data={"text": "hello"})

    answer = client.post("/my-data/erase", data={"terms_hash": found[1], "sure": "yes"})

    assert answer.status_code == 409
    assert home.state(home.diploma) is ConsentState.ACTIVE


@pytest.mark.parametrize("language", list(Language))
def test_consents_of_several_kinds_and_against_fraud_are_shown_as_well(
    client: TestClient, home: Home, language: Language
) -> None:
    for categories, purpose in (
        ((DataCategory.DEVICE,), Purpose.FRAUD_PREVENTION),
        ((DataCategory.DIPLOMA, DataCategory.CERTIFICATE), Purpose.ONE_TIME_CHECK),
    ):
        asked = ask_consent(home.means, home.customer_id, categories, purpose, language, Channel.API)
        waiting = client.get("/my-data", headers={"Accept-Language": language})
        assert f"w-{asked.consent_id}" in waiting.text
        grant_consent(home.means, home.customer_id, asked.consent_id, yes_to(asked))

    page, chat = (client.get(path, headers={"Accept-Language": language}).text for path in ("/my-data", "/"))

    titles = {
        Language.EN: ("Device information", "Diploma, certificate"),
        Language.ZH: ("设备信息", "毕业证书、技能证书"),
    }[language]
    assert all(title in page and title in chat for title in titles)


def test_the_language_can_be_chosen_without_leaving(client: TestClient) -> None:
    page = client.post("/language", data={"language": "zh", "then": "/my-data"})

    assert page.url.path == "/my-data"
    assert "现在分享的" in page.text
    assert client.post("/language", data={"language": "zh", "then": "https://x"}).status_code == 422


def test_a_full_notice_folds_in_the_card_that_asks(client: TestClient, home: Home) -> None:
    asked = ask_consent(
        home.means,
        home.customer_id,
        (DataCategory.RENTAL_CONTRACT,),
        Purpose.UNDERWRITING,
        Language.ZH,
        Channel.API,
    )

    page = client.get("/my-data").text

    card = page[page.index(f"w-{asked.consent_id}") :]
    assert "The full notice" in card
    assert 'class="notice-text" lang="zh-CN"' in card


def test_what_is_wrong_is_passed_to_somebody_in_the_persons_own_words(client: TestClient, home: Home) -> None:
    # when
    wish = {"what": "name", "should_be": "Chen Sisi"}
    answer = client.post("/my-data/correct", data=wish)

    # then
    assert answer.status_code == 200
    assert "with a colleague now" in answer.text
    with home.program.means.storage.reading() as stores:
        (case,) = stores.conversations.handovers(home.customer_id)
    assert (case.reason, case.note) == ("correction", "name: Chen Sisi")
    blank, unknown = {"what": "name", "should_be": " \x00 "}, {"what": "limit", "should_be": "9"}
    for nothing in (blank, unknown, {"what": "name"}):
        assert client.post("/my-data/correct", data=nothing).status_code == 422
