"""Starts a server of the bench, and speaks HTTP to it as thinly as can be."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_READY = "listening on "


@contextmanager
def running(kind: str, folder: Path, group_max: int = 64) -> Iterator[int]:
    """Its port, until the block ends. Raises RuntimeError where it does not come up."""
    command = [sys.executable, "-m", "assistant.benching.payments.servers", kind, str(folder), str(group_max)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line.startswith(_READY):
                raise RuntimeError(f"The {kind} server of the bench did not start.")
            yield int(line.removeprefix(_READY))
        finally:
            process.kill()


def request_of(body: bytes, key: str, method: str = "POST", path: str = "/v1/payments/authorize") -> bytes:
    """One HTTP/1.1 request, ready to be written."""
    head = (
        f"{method} {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
        f"authorization: Bearer {key}\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
