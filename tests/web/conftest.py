"""A Chromium for the tests of pages in a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.web.browsing import chromium, launched


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of one file: while it runs an event loop does, which no other test may meet."""
    found = chromium()
    if found is None:
        pytest.skip("no Chromium here; name one in ASSISTANT_CHROMIUM")
    with sync_playwright() as playwright:
        yield launched(playwright, found)
