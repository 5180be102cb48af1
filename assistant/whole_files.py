"""Files that are never half written: one writer at a time, written beside, synced, renamed."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def only_writer(folder: Path, *, lasting: bool = True) -> Iterator[None]:
    """Two writers at once would lose what one wrote; the lock ends with the process that holds it.

    `lasting`: what was written outlives a power cut; False for what would simply be made again.
    """
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
        if lasting:
            os.fsync(opened)  # the new name is on the disk before anybody hears of it
    finally:
        os.close(opened)


def replace_whole(path: Path, content: bytes, *, mode: int, lasting: bool = True) -> None:
    """The file holds either what it held or this, whenever we are stopped. Only under `only_writer`."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)  # left by one that was stopped before it counted
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        with suppress(FileNotFoundError, PermissionError):
            owner = path.stat()  # an administrator who writes does not lock the server out
            os.fchown(file.fileno(), owner.st_uid, owner.st_gid)
        file.flush()
        if lasting:
            os.fsync(file.fileno())
    beside.replace(path)
