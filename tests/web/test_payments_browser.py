"""The page of a payment that waits in a real browser: by keyboard, without scripts, wide and narrow, dark."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from assistant.web.visitor import SESSION_COOKIE
from assistant.wiring import Program
from models.facts.intervention import InterventionState
from tests.payments.given_holds import intervention
from tests.web.browsing import TOO_SMALL, check_ours, tab_to
from tests.web.given_holds import Held, somebody_held
from tests.web.serve import served_app
from tests.web.test_my_data_browser import HEADINGS, SMALL_TARGETS, UNNAMED

pytestmark = pytest.mark.browser


@pytest.fixture
def home(embedded: Program) -> Held:
    return somebody_held(embedded)


@pytest.fixture
def address(home: Held) -> Iterator[str]:
    with served_app(home.app) as url:
        yield url


def test_it_fits_can_be_read_and_is_stopped_by_keyboard_alone(
    browser: Browser, address: str, home: Held
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("request", lambda request: check_ours(request.url, address))
    context.add_cookies([{"name": SESSION_COOKIE, "value": home.token, "url": address}])

    for path in (home.page, f"/payments/{home.stepped_up}", "/"):
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true; })")
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            assert page.evaluate(TOO_SMALL) == []
        assert page.evaluate(UNNAMED) == []
        assert page.evaluate(SMALL_TARGETS) == []
        levels = page.evaluate(HEADINGS)
        assert all(after <= before + 1 for before, after in pairwise(levels)), path

    page.goto(address + home.page)
    tab_to(page, f"form:has([value='stop:{home.held}']) button")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("This payment is stopped")
    assert intervention(home.means, home.held).state is InterventionState.STOPPED
