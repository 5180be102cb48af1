"""The page itself: sign-in, cookies, headers, language, escaping, and the no-script way."""

import re

import pytest

from models.facts.conversation import Role
from tests.web.fake_desk import Entry, FakeDesk
from tests.web.visiting import a_client


def test_without_a_session_the_page_offers_the_demo_customers() -> None:
    page = a_client(FakeDesk(), signed_in=False).get("/", headers={"Accept-Language": "en"})

    assert page.status_code == 200
    assert "Omar Haddad" in page.text
    assert 'id="composer"' not in page.text


def test_outside_a_demonstration_nobody_can_be_signed_in_as() -> None:
    page = a_client(FakeDesk(customers=False), signed_in=False).get("/")

    assert "cus_graduate" not in page.text
    assert "Open this page from your bank" in page.text


def test_signing_in_sets_a_cookie_that_no_script_reads_and_no_other_site_sends() -> None:
    client = a_client(FakeDesk(), signed_in=False)

    answer = client.post("/sign-in", data={"customer_id": "cus_graduate"}, follow_redirects=False)

    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"].lower()
    assert all(part in cookie for part in ("httponly", "samesite=strict", "path=/"))
    assert "secure" not in cookie


def test_over_https_the_cookie_is_secure() -> None:
    client = a_client(FakeDesk(), signed_in=False, base_url="https://testserver")

    answer = client.post("/sign-in", data={"customer_id": "cus_graduate"}, follow_redirects=False)

    assert "secure" in answer.headers["set-cookie"].lower()


def test_signing_out_ends_the_session_at_the_desk_and_in_the_browser() -> None:
    desk = FakeDesk()
    client = a_client(desk)

    page = client.post("/sign-out")

    assert desk.tokens == set()
    assert "session" not in client.cookies
    assert 'id="composer"' not in page.text


@pytest.mark.parametrize("path", ["/", "/chat/side", "/static/chat.js", "/static/none.js"])
def test_every_answer_carries_the_strict_headers(path: str) -> None:
    headers = a_client(FakeDesk()).get(path).headers

    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_personal_pages_are_never_stored() -> None:
    client = a_client(FakeDesk())

    for path in ("/", "/chat/side", "/chat/now", "/chat/evidence/evd_letter/pages/1.png"):
        assert client.get(path).headers["cache-control"] == "no-store"


def test_no_page_holds_inline_scripts_or_styles_or_another_address() -> None:
    client = a_client(FakeDesk())
    client.post("/chat/say", data={"text": "more"})

    html = client.get("/").text

    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]* src=)", html)
    assert "//" not in html.replace("<!doctype", "")


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.5", "zh-CN"),
        ("zh-Hant-TW", "zh-CN"),
        ("en-GB", "en"),
        ("fr-FR,fr;q=0.9", "en"),
        ("fr,zh;q=0.3,en;q=0.2", "zh-CN"),
        ("zh;q=0,en", "en"),
        ("zh;q=nonsense", "en"),
        ("", "en"),
    ],
)
def test_the_browsers_language_is_spoken(accepted: str, expected: str) -> None:
    page = a_client(FakeDesk()).get("/", headers={"Accept-Language": accepted})

    assert f'<html lang="{expected}">' in page.text


def test_a_chosen_language_outlasts_the_browsers() -> None:
    client = a_client(FakeDesk())

    page = client.post("/language", data={"language": "zh"}, headers={"Accept-Language": "en"})

    assert '<html lang="zh-CN">' in page.text
    assert "我的额度" in page.text


def test_a_language_that_does_not_exist_is_refused_in_words() -> None:
    answer = a_client(FakeDesk()).post("/language", data={"language": "xx"})

    assert answer.status_code == 422
    assert "That cannot be used as it is" in answer.text


def test_what_a_person_writes_is_shown_and_never_run() -> None:
    client = a_client(FakeDesk())

    client.post("/chat/say", data={"text": "<script>alert(1)</script> & 'more'"})

    html = client.get("/").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;more&#39;" in html
    assert "<script>alert" not in html


def test_a_persons_name_is_escaped_too() -> None:
    html = a_client(FakeDesk(customer_name='<img src=x onerror="x">')).get("/").text

    assert "<img src=x" not in html


def test_without_scripts_a_form_leads_back_to_its_first_new_message() -> None:
    answer = a_client(FakeDesk()).post("/chat/say", data={"text": "more"}, follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (303, "/#m-msg_0")


def test_days_and_times_are_told_in_the_zone_of_the_page() -> None:
    desk = FakeDesk(entries=[Entry(Role.ASSISTANT, "好", "Good")])

    html = a_client(desk).get("/", headers={"Accept-Language": "zh"}).text

    assert "11月22日" in html
    assert ">17:00<" in html


def test_assets_are_a_closed_list_and_revalidated() -> None:
    client = a_client(FakeDesk())

    first = client.get("/static/chat.js")
    again = client.get("/static/chat.js", headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["content-type"].startswith("text/javascript")
    assert again.status_code == 304
    assert client.get("/static/..%2fpages.py").status_code == 404
    assert client.get("/static/pages.py").status_code == 404
