"""The conversation's routes: cards as they stand, refusals in words, nothing from other sites."""

import pytest
from fastapi.testclient import TestClient

from models.errors import ChatModelFailed
from models.facts.conversation import MESSAGE_CHARACTERS_MAX, Role
from models.facts.evidence import EvidenceState
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.web.fake_desk import Entry, FakeDesk
from tests.web.serve import app_for
from tests.web.visiting import FRAGMENT, a_client

WRITES = ("/sign-in", "/sign-out", "/language", "/chat/say", "/chat/answer", "/chat/person", "/chat/withdraw")


@pytest.mark.parametrize("path", WRITES)
@pytest.mark.parametrize(
    "sent_by",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
def test_a_write_from_another_site_is_refused(path: str, sent_by: dict[str, str]) -> None:
    desk = FakeDesk()
    client = a_client(desk)

    answer = client.post(path, data={"text": "more"}, headers=sent_by)

    assert answer.status_code == 403
    assert desk.entries == []
    assert len(desk.tokens) == 1


@pytest.mark.parametrize("sent_by", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}, {}])
def test_a_write_from_the_page_itself_is_done(sent_by: dict[str, str]) -> None:
    answer = a_client(FakeDesk()).post("/chat/say", data={"text": "more"}, headers=FRAGMENT | sent_by)

    assert answer.status_code == 200


def test_an_answer_to_a_module_is_the_whole_log_and_both_panels() -> None:
    answer = a_client(FakeDesk()).post("/chat/say", data={"text": "more"}, headers=FRAGMENT)

    assert 'data-into="log" data-first="msg_0"' in answer.text
    assert 'data-into="limits-body"' in answer.text
    assert 'data-into="shares-body"' in answer.text
    assert "<html" not in answer.text


def test_an_older_card_changes_with_what_became_of_it() -> None:
    # given a consent that is asked for
    client = a_client(FakeDesk())
    asked = client.post("/chat/say", data={"text": "more"}, headers=FRAGMENT).text
    assert 'value="consent:cns_letter"' in asked

    # when the person agrees
    yes = {"subject": "consent:cns_letter", "terms_hash": "hash-consent", "yes": "true"}
    agreed = client.post("/chat/answer", data=yes, headers=FRAGMENT).text

    # then the card asks no more, shows its receipt, and the panel lists what is shared
    assert 'value="consent:cns_letter"' not in agreed
    assert "Signed receipt" in agreed
    assert "Until 22 December" in agreed


def test_yes_and_no_on_a_consent_are_two_equal_buttons() -> None:
    html = a_client(FakeDesk()).post("/chat/say", data={"text": "more"}, headers=FRAGMENT).text

    assert '<button name="yes" value="true">' in html
    assert '<button name="yes" value="false">' in html


def test_accepting_needs_the_exact_terms_to_be_opened_first() -> None:
    desk = FakeDesk(entries=[Entry(Role.ASSISTANT, "", "", (FakeDesk().proposal,))])

    html = a_client(desk).get("/").text

    terms = html.index('class="last-yes"')
    assert terms < html.index('name="yes" value="true"')
    assert html.index("Once more: exactly what you agree to") < html.index("Accept these terms")


@pytest.mark.parametrize("state", [s for s in OfferState if s is not OfferState.OPEN])
def test_an_offer_that_is_not_open_has_no_buttons(state: OfferState) -> None:
    desk = FakeDesk(offer=state)
    desk.entries.append(Entry(Role.ASSISTANT, "", "", (desk.proposal,)))

    html = a_client(desk).get("/").text

    assert 'class="amount"' in html
    assert 'value="offer:off_1"' not in html


def test_erased_evidence_shows_no_field_and_no_page() -> None:
    desk = FakeDesk(evidence=EvidenceState.ERASED)
    desk.entries.append(Entry(Role.ASSISTANT, "", "", (desk.letter,)))

    html = a_client(desk).get("/").text

    assert "only this line remains" in html
    assert ".png" not in html


def test_withdrawing_shows_its_effect_and_withdraws_nothing() -> None:
    desk = FakeDesk(consent="active", shares=True)

    html = a_client(desk).post("/chat/withdraw", data={"consent_id": "cns_letter"}, headers=FRAGMENT).text

    assert "Void at once" in html
    assert desk.consent == "active"


def test_an_error_is_a_calm_line_in_the_persons_language() -> None:
    client = a_client(FakeDesk(offer=OfferState.VOID))
    late = {"subject": "offer:off_1", "terms_hash": "hash-offer", "yes": "true"}

    english = client.post("/chat/answer", data=late, headers=FRAGMENT)
    chinese = client.post("/chat/answer", data=late, headers=FRAGMENT | {"Accept-Language": "zh"})

    assert english.status_code == chinese.status_code == 409
    assert 'data-code="offer_void"' in english.text
    assert "This proposal is void" in english.text
    assert "这个方案依据的同意已经撤回" in chinese.text


def test_an_error_without_scripts_is_a_page_with_a_way_back() -> None:
    answer = a_client(FakeDesk()).post("/chat/withdraw", data={"consent_id": "cns_of_somebody_else"})

    assert answer.status_code == 404
    assert "<html" in answer.text
    assert 'href="/"' in answer.text


def test_a_failing_chat_model_is_told_as_something_to_try_again() -> None:
    class Silent(FakeDesk):
        def say(self, token: str, language: Language, text: str) -> tuple[()]:
            raise ChatModelFailed

    answer = a_client(Silent()).post("/chat/say", data={"text": "more"}, headers=FRAGMENT)

    assert answer.status_code == 502
    assert "please say that again" in answer.text.lower()


@pytest.mark.parametrize("text", ["", "   ", "x" * (MESSAGE_CHARACTERS_MAX + 1)])
def test_an_empty_or_endless_message_is_refused(text: str) -> None:
    desk = FakeDesk()

    answer = a_client(desk).post("/chat/say", data={"text": text}, headers=FRAGMENT)

    assert answer.status_code == 422
    assert desk.entries == []


@pytest.mark.parametrize("path", ["/chat/now", "/chat/side", "/chat/evidence/evd_letter/pages/1.png"])
def test_nothing_personal_without_a_session(path: str) -> None:
    client = TestClient(app_for(FakeDesk()))

    assert client.get(path).status_code == 401
    client.cookies.set("session", "made-up")
    assert client.get(path).status_code == 401
