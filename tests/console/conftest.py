"""The console over the whole program, without a browser."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, sync_playwright

from assistant.console.pages import console
from assistant.pages.joining import join
from assistant.reading.document_reader import DocumentReader
from assistant.wiring import Program
from tests.console.standing import standing
from tests.given import Clock
from tests.given_staff import some_terms
from tests.web.browsing import chromium, launched
from tools.policy.pack import PolicyPack, read_pack


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of one file: while it runs an event loop does, which no other test may meet."""
    found = chromium()
    if found is None:
        pytest.skip("no Chromium here; name one in ASSISTANT_CHROMIUM")
    with sync_playwright() as playwright:
        yield launched(playwright, found)


@pytest.fixture(scope="session")
def pack() -> PolicyPack:
    """The pack that is shipped."""
    text = files("tools.policy.packs").joinpath("cn.toml").read_text(encoding="utf-8")
    return read_pack(text)


@pytest.fixture(scope="module")
def house(
    tmp_path_factory: pytest.TempPathFactory, migrated_file: Path, reader: DocumentReader
) -> Iterator[tuple[Program, Clock]]:
    """One program for the tests of a file, and its clock; `without_staff` empties it for the next of them."""
    with standing(tmp_path_factory.mktemp("house"), migrated_file, reader) as built:
        yield built


@pytest.fixture
def client(embedded: Program) -> Iterator[TestClient]:
    """Somebody who has not signed in."""
    app = FastAPI(openapi_url=None)
    join(app.router, [console(embedded.means, embedded.settings, some_terms())])
    with TestClient(app, follow_redirects=False) as visiting:
        yield visiting
