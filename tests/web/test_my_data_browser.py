"""The page "my data" in a real browser, without scripts: by keyboard, on a phone, in the dark, to the end."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from models.facts.consent import ConsentState
from tests.web.browsing import TOO_SMALL, check_ours, tab_to
from tests.web.given_data import Home, home_served

pytestmark = pytest.mark.browser

UNNAMED = """
[...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary')]
  .filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length))
  .map(e => e.outerHTML)
"""
SMALL_TARGETS = """
[...document.querySelectorAll('button, .button, summary, input[type=checkbox], .links a, .mine-link')]
  .filter(e => e.offsetParent && e.closest('label, :scope').getBoundingClientRect().height < 24)
  .map(e => e.outerHTML.slice(0, 80))
"""
SIZES = """
selector => [...document.querySelectorAll(selector)].map(e => [e.offsetWidth, e.offsetHeight])
"""
HEADINGS = """
[...document.querySelectorAll('h1, h2, h3, h4')].filter(e => e.offsetParent).map(e => +e.tagName[1])
"""


@pytest.fixture
def address(home: Home) -> Iterator[str]:
    with home_served(home) as url:
        yield url


def opened(browser: Browser, address: str, home: Home, width: int = 1280, **options: Any) -> Page:
    """Signed in and on the page, with requests to anywhere else refused."""
    settings: dict[str, Any] = {
        "locale": "en-GB",
        "reduced_motion": "reduce",
        "java_script_enabled": False,
    } | options
    context = browser.new_context(viewport={"width": width, "height": 800}, **settings)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("request", lambda request: check_ours(request.url, address))
    page.goto(address)
    page.locator(f"button[value={home.customer_id}]").press("Enter")
    page.wait_for_url(address + "/")
    page.locator("header a[href='/my-data']").click()
    page.wait_for_url(address + "/my-data")
    return page


def test_pause_resume_and_withdraw_by_keyboard_alone(browser: Browser, address: str, home: Home) -> None:
    # scripts are on only so that the test can see where the focus is; the page has none
    page = opened(browser, address, home, java_script_enabled=True)
    card = page.locator(f"#c-{home.diploma}")
    expect(card).to_contain_text("Void at once: The open offer of")

    tab_to(page, f"#c-{home.diploma} form[action='/my-data/pause'] button")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("It is paused.")
    expect(card.locator(".state")).to_have_text("Paused")

    tab_to(page, f"#c-{home.diploma} form[action='/my-data/resume'] button")
    page.keyboard.press("Enter")
    expect(card.locator(".state")).to_have_text("Allowed")

    tab_to(page, f"#c-{home.diploma} .accept summary")
    page.keyboard.press("Enter")
    expect(card.get_by_text("Closed to us, contents deleted")).to_be_visible()
    tab_to(page, f"#c-{home.diploma} form[action='/my-data/withdraw'] button")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_have_text("It is withdrawn.")
    assert home.state(home.diploma) is ConsentState.REVOKED
    expect(card.locator("form")).to_have_count(0)


def test_withdrawing_takes_no_more_presses_than_allowing_did(
    browser: Browser, address: str, home: Home
) -> None:
    page = opened(browser, address, home, width=390)
    card = page.locator(f"#c-{home.certificate}")

    card.locator(".accept summary").click()  # as naming the document did: now it is shown
    card.get_by_role("button", name="Withdraw it").click()  # as the yes did

    expect(page.get_by_role("status")).to_contain_text("It is withdrawn")
    assert home.state(home.certificate) is ConsentState.REVOKED


def test_everything_is_downloaded_as_one_file(
    browser: Browser, address: str, home: Home, tmp_path: Path
) -> None:
    page = opened(browser, address, home)

    with page.expect_download() as coming:
        page.get_by_role("link", name="Download (JSON)").click()

    assert coming.value.suggested_filename == "my-data-2026-11-22.json"
    coming.value.save_as(tmp_path / "mine.json")
    document = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert document["customer_id"] == home.customer_id


def test_erasing_is_asked_with_two_equal_ways_out_and_ends_signed_out(
    browser: Browser, address: str, home: Home
) -> None:
    page = opened(browser, address, home, width=390)
    page.get_by_role("link", name="See what would happen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What erasing everything would do")
    page.wait_for_load_state()
    ways_out = page.evaluate(SIZES, ".sure .choice > *")
    assert len(ways_out) == 2
    assert ways_out[0] == ways_out[1]

    # without the tick nothing is sent
    page.get_by_role("button", name="Erase everything").click()
    assert home.state(home.diploma) is ConsentState.ACTIVE
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Erase everything").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Everything is erased")
    page.get_by_role("link", name="Leave").click()
    expect(page.locator("#composer")).to_have_count(0)
    expect(page.locator(f"button[value={home.customer_id}]")).to_have_count(0)


@pytest.mark.parametrize("locale", ["en-GB", "zh-CN"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen_too_small_or_without_a_name(
    browser: Browser, address: str, home: Home, locale: str, scheme: str
) -> None:
    page = opened(browser, address, home, locale=locale, color_scheme=scheme, java_script_enabled=True)

    for path in ("/my-data", "/my-data/erase", f"/my-data/consents/{home.diploma}/notice", "/"):
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true; })")
        for width in (320, 390, 768, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            assert page.evaluate(TOO_SMALL) == []
        assert page.evaluate(UNNAMED) == []
        assert page.evaluate(SMALL_TARGETS) == []
        levels = page.evaluate(HEADINGS)
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
