"""Errands that go wrong in every way a parser can, for the tests of the reading processes."""

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from typing import Any

from assistant.reading.errands import ERRANDS as HONEST
from assistant.reading.errands import warm as honestly_warm
from assistant.reading.messages import Errand


def warm() -> Iterator[None]:
    """Everything at once: the caps of these tests leave a child no time to compile patterns of its own."""
    for _ in honestly_warm():
        pass
    return iter(())


def _spin(data: bytes, arguments: dict[str, Any]) -> bytes:
    while True:
        pass


def _hog(data: bytes, arguments: dict[str, Any]) -> bytes:
    held = [bytearray(64 * 1024 * 1024) for _ in range(64)]
    return bytes(len(held))


def _sleep(data: bytes, arguments: dict[str, Any]) -> bytes:
    time.sleep(3600)
    return b""


def _crash(data: bytes, arguments: dict[str, Any]) -> bytes:
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def _vanish(data: bytes, arguments: dict[str, Any]) -> bytes:
    os._exit(0)


def _write_a_file(data: bytes, arguments: dict[str, Any]) -> bytes:
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
    return b"written"


def _tell_environment(data: bytes, arguments: dict[str, Any]) -> bytes:
    return "\n".join(sorted(os.environ)).encode()


ERRANDS: dict[str, Errand] = {
    **HONEST,
    "spin": _spin,
    "hog": _hog,
    "sleep": _sleep,
    "crash": _crash,
    "vanish": _vanish,
    "write": _write_a_file,
    "environment": _tell_environment,
}
