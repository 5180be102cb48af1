"""The real server of a storm, in processes of its own, that can be killed and started again."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Protocol

from assistant.benching.ledger_storm.crowd import StormBroken
from assistant.benching.ledger_storm.wire import Connection, ConnectionLost

_READY_WITHIN_SECONDS = 120.0
_ROOT = Path(__file__).resolve().parents[3]


class Running(Protocol):
    """A command that was started; it leads a process group of its own."""

    @property
    def pid(self) -> int | None: ...

    def ended(self) -> bool: ...

    def reap(self) -> None:
        """Wait for it to be gone."""


Launch = Callable[[Sequence[str], Mapping[str, str], Path], Running]
"""Starts `python -m assistant` with these arguments and settings; what it prints goes to the file."""


@dataclass(frozen=True, slots=True)
class _Command:
    popen: subprocess.Popen[bytes]

    @property
    def pid(self) -> int | None:
        return self.popen.pid

    def ended(self) -> bool:
        return self.popen.poll() is not None

    def reap(self) -> None:
        self.popen.wait()


def command(arguments: Sequence[str], settings: Mapping[str, str], log: Path) -> Running:
    """As a user starts it."""
    with log.open("ab") as printed:
        return _Command(
            subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "assistant", *arguments],
                cwd=log.parent,  # where no .env is
                env={**os.environ, "PYTHONPATH": str(_ROOT), **settings},
                stdout=printed,
                stderr=printed,
                start_new_session=True,
            )
        )


@dataclass(slots=True)
class Server:
    """`serve` on one free port of loopback, the same one after every start."""

    workers: int
    settings: Mapping[str, str]
    log: Path
    launch: Launch
    port: int = 0
    _running: Running | None = None

    async def start(self) -> float:
        """Seconds until it was ready. Raises StormBroken."""
        self.port = self.port or _free_port()
        began = perf_counter()
        arguments = ("serve", "--port", str(self.port), "--workers", str(self.workers))
        self._running = self.launch(arguments, self.settings, self.log)
        door = Connection(self.port, "")
        while not await _ready(door):
            if self._running.ended() or perf_counter() - began > _READY_WITHIN_SECONDS:
                self.kill()
                raise StormBroken(f"The server does not start: {self.last_words()}")
            await asyncio.sleep(0.02)
        door.close()
        return perf_counter() - began

    def kill(self) -> None:
        """SIGKILL to all of its processes: nothing is told, written or closed any more."""
        if self._running is not None and self._running.pid is not None:
            with suppress(ProcessLookupError):  # all of them ended by themselves
                os.killpg(self._running.pid, signal.SIGKILL)
            self._running.reap()
        self._running = None

    def last_words(self) -> str:
        """The end of what it printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-2000:] if self.log.exists() else ""


async def _ready(door: Connection) -> bool:
    try:
        status, _ = await door.get("/readyz")
    except ConnectionLost:
        return False
    return status == 200


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
