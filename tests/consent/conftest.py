"""The life with planted words, lived once a run of tests and copied for each that ends it in its own way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.wiring import program
from tests.consent.given_plants import World, a_world, come_back
from tests.given import Clock


@pytest.fixture(scope="session")
def lived(
    tmp_path_factory: pytest.TempPathFactory, reader: DocumentReader, migrated_file: Path
) -> tuple[Path, World]:
    """The data folder of such a life, closed, and what is in it."""
    folder = tmp_path_factory.mktemp("lived")
    shutil.copy(migrated_file, folder / migrated_file.name)
    clock = Clock()
    settings = Settings(_env_file=None, data_folder=folder)
    with program(settings, now=clock, prepare=False, reader=reader) as built:
        world = a_world(built, clock)
    return folder, world


@pytest.fixture
def world(tmp_path: Path, clock: Clock, reader: DocumentReader, lived: tuple[Path, World]) -> Iterator[World]:
    """That life for one test alone, on SQLite."""
    folder, before = lived
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    settings = Settings(_env_file=None, data_folder=tmp_path)
    with program(settings, now=clock, prepare=False, reader=reader) as built:
        yield come_back(before, built, clock)
