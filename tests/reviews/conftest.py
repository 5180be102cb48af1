"""Cases are worked on over documents that need no reading: what they say is what a test is about."""

import pytest

from assistant.wiring import Program
from tests.given_papers import without_pdf


@pytest.fixture
def running(running: Program) -> Program:
    return without_pdf(running)


@pytest.fixture
def embedded(embedded: Program) -> Program:
    return without_pdf(embedded)
