"""One document reader for all tests of a process: starting it takes longer than reading."""

from collections.abc import Iterator

import pytest

from assistant.reading import DocumentReader


@pytest.fixture(scope="session")
def reader() -> Iterator[DocumentReader]:
    with patient_reader() as shared:
        yield shared
