"""One program for all tests of a file, emptied of staff before each: putting a console together takes longer
than most of what is asked of it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import delete

from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.staff_tables import StaffFailureRow, StaffRow, StaffSessionRow
from tests.given import Clock


@contextmanager
def standing(folder: Path, migrated_file: Path, reader: DocumentReader) -> Iterator[tuple[Program, Clock]]:
    """On SQLite, with a clock that all tests of the file share: it only ever goes on."""
    clock = Clock()
    shutil.copy(migrated_file, folder / migrated_file.name)
    settings = Settings(_env_file=None, data_folder=folder)
    with program(settings, now=clock, prepare=False, reader=reader) as built:
        yield built, clock


def without_staff(built: Program) -> None:
    """As if nobody had ever had an account; what happened to accounts stays on the record."""
    with built.engine.begin() as connection:
        for table in (StaffSessionRow, StaffFailureRow, StaffRow):
            connection.execute(delete(table))
