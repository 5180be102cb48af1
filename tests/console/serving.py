"""The console in a browser: the whole program behind it, and people who are signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page

from assistant.console.pages import console
from assistant.pages.assets import assets, read_assets
from assistant.pages.joining import join
from assistant.web.show import STATIC_FOLDER
from assistant.wiring import Program
from models.facts.language import Language
from models.facts.staff import StaffMember
from tests.given_staff import a_token, cookie_for, some_terms
from tests.web.browsing import check_ours
from tests.web.serve import served_app


def console_app(program: Program) -> FastAPI:
    """The console, and the style sheet that it shares with the chat page."""
    app = FastAPI(openapi_url=None)
    join(app.router, [console(program.means, program.settings, some_terms())])
    assets(app.router, read_assets(STATIC_FOLDER))
    return app


@contextmanager
def served_console(program: Program) -> Iterator[str]:
    with served_app(console_app(program)) as address:
        yield address


@contextmanager
def at_work(
    browser: Browser,
    program: Program,
    address: str,
    staff: StaffMember,
    *,
    width: int = 1280,
    height: int = 800,
    **options: Any,
) -> Iterator[Page]:
    """A tab of somebody who is signed in; it closes at the end, so that nothing listens any more."""
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", **options
    )
    context.set_default_timeout(15_000)
    context.add_cookies([cookie_for(address, a_token(program.means, staff))])
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("request", lambda request: check_ours(request.url, address))
    try:
        yield page
    finally:
        context.close()


def locale_of(language: Language) -> str:
    return "zh-CN" if language is Language.ZH else "en-GB"
