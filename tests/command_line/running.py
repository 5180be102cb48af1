"""Commands run in two ways: as a process of their own, and within the tests' for what no start can change."""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from assistant.command_line.commands import app

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    """What a command said and how it ended."""

    returncode: int
    stdout: str
    stderr: str


def run(folder: Path, *arguments: str, stdin: str = "", expect: int = 0, **environment: str) -> Done:
    """Run a command here, its data in `folder`; an exception that reaches the top is never an answer."""
    result = CliRunner().invoke(app, arguments, input=stdin, env=_environment(folder, environment))
    if result.exc_info and not isinstance(result.exception, SystemExit | None):
        raise AssertionError("".join(traceback.format_exception(*result.exc_info)))
    return _as_expected(Done(result.exit_code, result.stdout, result.stderr), expect)


def run_alone(folder: Path, *arguments: str, stdin: str = "", expect: int = 0, **environment: str) -> Done:
    """Run a command as people do: a process that imports what it needs, and nothing that is here already.

    Starting takes seconds of CPU: for one call of each family of commands, which import alike.
    """
    done = subprocess.run(
        [sys.executable, "-m", "assistant", *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **_environment(folder, environment)},
    )
    return _as_expected(Done(done.returncode, done.stdout, done.stderr), expect)


def objects(done: Done) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def _environment(folder: Path, more: Mapping[str, str]) -> dict[str, str]:
    return {"ASSISTANT_DATA_FOLDER": str(folder), "OMP_NUM_THREADS": "1", **more}


def _as_expected(done: Done, expect: int) -> Done:
    assert done.returncode == expect, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done
