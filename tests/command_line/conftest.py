"""What several tests of commands begin with."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def tables(tmp_path: Path, migrated_file: Path) -> None:
    """A data folder whose tables are made already; other tests show that commands make them."""
    shutil.copy(migrated_file, tmp_path / migrated_file.name)
