"""A Chromium for the tests of pages in a browser, and a home that is kept and put back for each."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.wiring import program
from tests.given import Clock
from tests.given_again import from_here
from tests.web.browsing import chromium, launched
from tests.web.given_data import Home, a_home


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of one file: while it runs an event loop does, which no other test may meet."""
    found = chromium()
    if found is None:
        pytest.skip("no Chromium here; name one in ASSISTANT_CHROMIUM")
    with sync_playwright() as playwright:
        yield launched(playwright, found)


@pytest.fixture(scope="session")
def kept_home(
    tmp_path_factory: pytest.TempPathFactory, reader: DocumentReader, begun: Path
) -> Iterator[tuple[Home, Callable[[], None]]]:
    """Building a program and all its routes takes longer than a test of a page does."""
    folder = tmp_path_factory.mktemp("home")
    shutil.copytree(begun, folder, dirs_exist_ok=True)
    settings = Settings(_env_file=None, data_folder=folder)
    with program(settings, now=Clock(), prepare=False, reader=reader) as built:
        home = a_home(built)
        yield home, from_here(home.means, built.engine)


@pytest.fixture
def home(kept_home: tuple[Home, Callable[[], None]]) -> Home:
    """As it was when nobody had pressed anything."""
    found, again = kept_home
    again()
    return found
