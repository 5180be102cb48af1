"""Our end of a nursery: starts it, asks one of its processes, ends it."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import assistant
from assistant.reading.caps import Caps
from assistant.reading.frames import Cut, receive_frame, send_frame
from assistant.reading.messages import FINISH, READY, answer
from models.errors import DocumentTooSlow, DocumentUnreadable

_ROOT = Path(assistant.__file__).resolve().parent.parent
_PASSED_ON = ("PATH", "LD_LIBRARY_PATH")
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""A process with threads cannot be forked safely, and each would reserve memory that counts."""
_START_MAX_S = 30.0
_GRACE_S = 2.0
_NOT_NOW = "Documents cannot be read just now; try again."


class Nursery:
    """A warm process that forks one capped worker for each request. Safe to share between threads."""

    def __init__(self, caps: Caps, errands_module: str) -> None:
        self.caps = caps
        self._errands_module = errands_module
        self._lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def ask(self, asked: bytes, within_s: float) -> bytes:
        """The answer to one request; raises the Document* error that the process says, or died of."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            self._hand_over(theirs)
            theirs.close()
            ours.settimeout(max(0.05, min(within_s, self.caps.wall_s + _GRACE_S)))
            return answer(_exchange(ours, asked))

    def start(self) -> None:
        """Start ahead of the first request; otherwise that waits for it. Raises DocumentUnreadable."""
        with self._lock:
            try:
                self._started()
            except OSError:
                self._stop()
                raise DocumentUnreadable(_NOT_NOW) from None

    def finish(self) -> None:
        """Wait until it has done what it otherwise does while nobody asks: from then on it is as quick as it
        gets. Raises DocumentUnreadable."""
        with self._lock:
            try:
                control = self._started()
                control.sendall(FINISH)
                _require_ready(control)
            except OSError:
                self._stop()
                raise DocumentUnreadable(_NOT_NOW) from None

    def stop(self) -> None:
        """End the process; a later request would start it anew."""
        with self._lock:
            self._stop()

    def _hand_over(self, line: socket.socket) -> None:
        """Give the nursery its end of the line; a nursery that died is started again, once."""
        with self._lock:
            for attempt in (1, 2):
                try:
                    socket.send_fds(self._started(), [b"d"], [line.fileno()])
                    return
                except OSError:
                    self._stop()
                    if attempt == 2:
                        raise DocumentUnreadable(_NOT_NOW) from None

    def _started(self) -> socket.socket:
        if self.process is not None and self.process.poll() is not None:
            self._stop()
        if self._control is None:
            ours, theirs = socket.socketpair()
            with theirs:
                self.process = subprocess.Popen(  # noqa: S603 - our own program, no words of others
                    self._command(theirs.fileno()),
                    cwd=_ROOT,
                    env=_ONE_THREAD | {name: os.environ[name] for name in _PASSED_ON if name in os.environ},
                    pass_fds=(theirs.fileno(),),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )
            self._control = ours
            ours.settimeout(_START_MAX_S)
            _require_ready(ours)
        return self._control

    def _command(self, descriptor: int) -> list[str]:
        program = [sys.executable, "-s", "-m", "assistant.reading.nursery"]
        return [*program, str(descriptor), json.dumps(self.caps.as_dict()), self._errands_module]

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self.process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=_GRACE_S)
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
        self._control = self.process = None


def _require_ready(control: socket.socket) -> None:
    if control.recv(1) != READY:
        raise ConnectionError("the reading process did not get ready")


def _exchange(line: socket.socket, asked: bytes) -> bytes:
    try:
        # A worker that died early has its death announced all the same: look for the answer.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            send_frame(line, asked)
        return receive_frame(line)
    except TimeoutError:
        raise DocumentTooSlow from None
    except (Cut, ConnectionResetError):
        raise DocumentUnreadable from None
