"""A real browser for the tests of pages: where it is, how it starts, how somebody without a mouse moves."""

import os
import shutil

import pytest
from playwright.sync_api import Browser, Page, Playwright

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
QUIET += ["--disable-sync", "--no-first-run"]

TOO_SMALL = """
[...document.querySelectorAll('.card *:not(svg *, .unseen *, [type=hidden])')]
  .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.outerHTML.slice(0, 80))
"""


def chromium() -> str | None:
    """Where Chromium is on this machine, if it is."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("ASSISTANT_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def launched(playwright: Playwright, path: str) -> Browser:
    return playwright.chromium.launch(executable_path=path, args=QUIET)


def check_ours(url: str, address: str) -> None:
    assert url.startswith(address), "a request left for somewhere else"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there, as somebody without a mouse does."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"the keyboard does not get to {selector}")
