"""A small storm on each database: callers at once, the real server killed with -9 in between, all checked."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from assistant.benching.ledger_storm.databases import a_database
from assistant.benching.ledger_storm.storm import Plan, Storm

_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload(["assistant.serving", "assistant.tending", "uvicorn"])


@dataclass(frozen=True)
class _Forked:
    process: ForkServerProcess

    @property
    def pid(self) -> int | None:
        return self.process.pid

    def ended(self) -> bool:
        return self.process.exitcode is not None

    def reap(self) -> None:
        self.process.join()


def _command(arguments: Sequence[str], settings: Mapping[str, str], log: Path) -> None:
    os.setsid()  # a group of its own, killed as one
    printed = os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(printed, stream)
    os.chdir(log.parent)
    os.environ.update(settings)
    sys.argv = ["assistant", *arguments]

    from assistant.command_line.commands import main

    main()


def forked(arguments: Sequence[str], settings: Mapping[str, str], log: Path) -> _Forked:
    """The command as a user starts it, in a process forked from one that has imported everything: importing
    takes longer than the storm."""
    process = _FORKS.Process(target=_command, args=(tuple(arguments), dict(settings), log))
    process.start()
    return _Forked(process)


@pytest.mark.parametrize("name", ["sqlite", "postgresql"])
def test_nothing_is_overdrawn_lost_or_doubled_when_the_server_is_killed_under_a_crowd(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    # given
    which = "sqlite" if name == "sqlite" else request.getfixturevalue("postgresql_url")
    plan = Plan(payments=40, callers=16, kills=1)

    # when
    with a_database(which) as database:
        found = Storm(plan, database, tmp_path, launch=forked).blow()

    # then
    assert found.violations == ()
    assert (found.payments, found.kills) == (40, 1)
    answered = {(each.kind, each.outcome) for each in found.outcomes}
    assert answered >= {("authorise", "approve"), ("authorise", "decline"), ("capture", "done")}
    assert found.lost_requests > 0
    assert found.asked_again_after_a_kill > 0
