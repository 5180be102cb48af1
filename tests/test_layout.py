"""The three top-level names are ours alone, and start as the documents say."""

import site
import subprocess
import sys
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("name", ["assistant", "tools", "models"])
def test_the_name_is_ours_alone(name: str) -> None:
    assert Path(__import__(name).__file__ or "").is_relative_to(ROOT)
    assert PathFinder.find_spec(name, site.getsitepackages()) is None, "a stranger owns this name"


def test_the_program_starts_from_its_own_folder() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0
    for command in ("serve", "chat", "demo", "extract", "train", "replay", "audit", "bench", "keys"):
        assert command in done.stdout
