"""What the processes below this one take: processor time and memory, seen through /proc (Linux only)."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

_PROC = Path("/proc")
_EVERY_S = 0.03
_TICK_S = 1 / (os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100)


@dataclass(slots=True)
class Watched:
    """The greatest memory of any one process, and the time that all took while watched."""

    peak_bytes: int = 0
    times_s: dict[int, tuple[float, float]] = field(default_factory=dict)
    """By process: at its first sight (0 for one born while watched) and at its last."""

    @property
    def cpu_s(self) -> float:
        return sum(last - first for first, last in self.times_s.values())


@contextmanager
def watched() -> Iterator[Watched]:
    """Looks some thirty times a second; where there is no /proc nothing is seen."""
    found, over = Watched(), threading.Event()
    present = {pid: _cpu_s(pid) or 0.0 for pid in _below(os.getpid())}
    found.times_s.update({pid: (at, at) for pid, at in present.items()})

    def look() -> None:
        while not over.wait(_EVERY_S):
            _note(found)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        over.set()
        thread.join()
        _note(found)


def resident_bytes_below() -> int:
    """What all processes below this one hold in memory now."""
    return sum(_resident(pid, "VmRSS") for pid in _below(os.getpid()))


def _note(found: Watched) -> None:
    for pid in _below(os.getpid()):
        used = _cpu_s(pid)
        if used is not None:
            first = found.times_s.get(pid, (0.0, 0.0))[0]
            found.times_s[pid] = (first, used)
        found.peak_bytes = max(found.peak_bytes, _resident(pid, "VmHWM"))


def _below(pid: int) -> list[int]:
    """Children, their children and so on, by who is whose parent just now."""
    children: dict[int, list[int]] = {}
    with suppress(OSError):
        for folder in _PROC.iterdir():
            if folder.name.isdigit() and (stat := _stat(int(folder.name))):
                children.setdefault(int(stat[1]), []).append(int(folder.name))
    below, waiting = [], [pid]
    while waiting:
        found = children.get(waiting.pop(), [])
        below += found
        waiting += found
    return below


def _stat(pid: int) -> list[str]:
    """What follows the program's name: state, parent and so on (proc(5)); nothing of a process that is
    gone."""
    with suppress(OSError):
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return []


def _cpu_s(pid: int) -> float | None:
    stat = _stat(pid)
    return (int(stat[11]) + int(stat[12])) * _TICK_S if len(stat) > 12 else None


def _resident(pid: int, what: str) -> int:
    with suppress(OSError, ValueError):
        for line in (_PROC / str(pid) / "status").read_text().splitlines():
            if line.startswith(what):
                return int(line.split()[1]) * 1024
    return 0
