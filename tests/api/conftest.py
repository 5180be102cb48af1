"""The API over one program on SQLite, emptied for each test; documents are read without PDF."""

from collections.abc import Iterator

import pytest

from assistant.settings import Settings
from assistant.wiring import program
from tests.api.visiting import Api, api_over
from tests.given import Clock
from tests.given_papers import without_pdf
from tests.given_rows import emptied


@pytest.fixture(scope="session")
def kept_clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def kept_api(tmp_path_factory: pytest.TempPathFactory, kept_clock: Clock) -> Iterator[Api]:
    """Building a program and its routes takes longer than a test of them does."""
    settings = Settings(_env_file=None, data_folder=tmp_path_factory.mktemp("api"))
    with program(settings, now=kept_clock) as built:
        api = api_over(without_pdf(built))
        with api.client:
            yield api


@pytest.fixture
def clock(kept_clock: Clock) -> Clock:
    """The clock of `api`, set back."""
    kept_clock.at = Clock().at
    return kept_clock


@pytest.fixture
def api(kept_api: Api, clock: Clock) -> Api:
    with kept_api.program.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        emptied(connection)
    return kept_api
