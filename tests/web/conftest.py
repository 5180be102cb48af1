"""One Chromium for all tests of pages in a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.web.browsing import chromium, launched


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = chromium()
    if found is None:
        pytest.skip("no Chromium here; name one in ASSISTANT_CHROMIUM")
    with sync_playwright() as playwright:
        yield launched(playwright, found)
