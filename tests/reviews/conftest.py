"""Cases worked on over documents that need no reading: what they say is what a test is about."""

import pytest

from assistant.wiring import Program
from tests.given_papers import without_pdf


@pytest.fixture
def typed(embedded: Program) -> Program:
    """On SQLite alone."""
    return without_pdf(embedded)


@pytest.fixture
def typed_on_both(running: Program) -> Program:
    """Once on each database."""
    return without_pdf(running)
