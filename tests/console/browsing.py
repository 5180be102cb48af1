"""The console in a real browser: signed in, with nothing asked of anywhere else, and looked over by axe."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from models.facts.language import Language
from tests.given_staff import cookie_for
from tests.web.browsing import check_ours

SERIOUS = {"serious", "critical"}
DESK, WIDE = {"width": 1280, "height": 800}, {"width": 1920, "height": 1080}


def opened(
    browser: Browser, address: str, token: str = "", language: Language = Language.EN, **options: Any
) -> Page:
    """A page of a new browser, signed in where there is a token."""
    settings: dict[str, Any] = {"viewport": DESK, "locale": language.value, "reduced_motion": "reduce"}
    context = browser.new_context(**settings | options)
    context.set_default_timeout(10_000)
    if token:
        context.add_cookies([cookie_for(address, token)])
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("request", lambda request: check_ours(request.url, address))
    return page


def serious_faults(page: Page) -> list[str]:
    """What axe finds that keeps somebody out, each with where; and that the page stays within its width."""
    page.wait_for_load_state()
    found = [
        f"{fault['id']}: {[node['target'] for node in fault['nodes']]}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in SERIOUS
    ]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("the page is wider than its window")
    return found
