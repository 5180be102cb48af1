"""Reads documents out of process, under caps: the door that the rest of the program uses."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Self

import assistant
from assistant.reading.caps import Caps
from assistant.reading.errands import answer, request
from assistant.reading.frames import Cut, receive_frame, send_frame
from models.errors import DocumentTooLarge, DocumentTooSlow, DocumentUnreadable
from models.facts.evidence import ReadDocument
from tools.documents.caps import BYTES_MAX

_ROOT = Path(assistant.__file__).resolve().parent.parent
_PASSED_ON = ("PATH", "LD_LIBRARY_PATH")
_START_MAX_S = 30.0
_GRACE_S = 3.0


class DocumentReader:
    """Safe to share between threads; `close()` (or `with`) ends its processes.

    At most `at_once` documents are read at a time; others wait their turn, up to `wait_s`.
    """

    def __init__(
        self, caps: Caps | None = None, *, at_once: int = 2, wait_s: float = 60.0, errands_module: str = ""
    ) -> None:
        self._caps = caps or Caps()
        self._errands_module = errands_module
        self._wait_s = wait_s
        self._turns = threading.BoundedSemaphore(at_once)
        self._lock = threading.Lock()
        self._nursery: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def read(self, data: bytes) -> ReadDocument:
        """The reading; raises a Document* error, DocumentTooSlow among them, and never hangs."""
        return ReadDocument.from_json(self._ask(request("read", _bearable(data))))

    def picture(self, data: bytes, page: int, width_px: int = 900) -> bytes:
        """A PNG of the page (from 1); raises as `read` does."""
        return self._ask(request("picture", _bearable(data), page=page, width_px=width_px))

    def start(self) -> None:
        """Start the processes ahead of the first call; otherwise that call waits for it."""
        with self._lock:
            self._started()

    def close(self) -> None:
        """End the processes; a later call would start them anew."""
        with self._lock:
            self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, asked: bytes) -> bytes:
        if not self._turns.acquire(timeout=self._wait_s):
            raise DocumentTooSlow("Too many documents are being read just now; try again in a minute.")
        try:
            ours, theirs = socket.socketpair()
            with ours, theirs:
                self._hand_over(theirs)
                theirs.close()
                ours.settimeout(self._caps.wall_s + _GRACE_S)
                return answer(_exchange(ours, asked))
        finally:
            self._turns.release()

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
                        raise DocumentUnreadable("Documents cannot be read just now; try again.") from None

    def _started(self) -> socket.socket:
        if self._nursery is not None and self._nursery.poll() is not None:
            self._stop()
        if self._control is None:
            ours, theirs = socket.socketpair()
            with theirs:
                self._nursery = subprocess.Popen(  # noqa: S603 - our own program, no words of others
                    self._command(theirs.fileno()),
                    cwd=_ROOT,
                    env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
                    pass_fds=(theirs.fileno(),),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )
            self._control = ours
            ours.settimeout(_START_MAX_S)
            if ours.recv(1) != b"r":
                raise ConnectionError("the reading process did not start")
        return self._control

    def _command(self, descriptor: int) -> list[str]:
        program = [sys.executable, "-s", "-m", "assistant.reading.nursery"]
        return [*program, str(descriptor), json.dumps(self._caps.as_dict()), self._errands_module]

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._nursery is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._nursery.wait(timeout=_GRACE_S)
            if self._nursery.poll() is None:
                self._nursery.kill()
                self._nursery.wait()
        self._control = self._nursery = None


def _bearable(data: bytes) -> bytes:
    """Too large a file is refused here already, before it is copied anywhere."""
    if len(data) > BYTES_MAX:
        raise DocumentTooLarge
    return data


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
