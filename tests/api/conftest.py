"""The API over a whole program on SQLite; documents are read without PDF unless a test says otherwise."""

import pytest

from assistant.wiring import Program
from tests.api.visiting import Api, api_over
from tests.given_papers import without_pdf


@pytest.fixture
def api(embedded: Program) -> Api:
    return api_over(without_pdf(embedded))
