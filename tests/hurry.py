"""What makes a run of tests quick and takes nothing from what they assure: no power is cut in the middle of
one, and what is imported by its beginning stays until its end.
"""

import gc
import os
import sqlite3
from typing import Any

from sqlalchemy import Pool, event

WAITS_FOR_THE_DISK = False
"""True where a test asks what the program itself has SQLite do."""

_HURRIED = "hurried"


def wait_for_no_disk() -> None:
    """From now on nothing that this process writes is waited for until it is on the disk. Programs that are
    started as processes of their own wait as ever."""
    os.fsync = _at_once
    event.listen(Pool, "checkout", _hurried)


def _at_once(fd: object) -> None:
    """In the place of fsync."""


def _hurried(connection: Any, record: Any, _: Any) -> None:
    """At the first checkout, when the program has set the connection up in its own way."""
    if WAITS_FOR_THE_DISK or _HURRIED in record.info or not isinstance(connection, sqlite3.Connection):
        return
    connection.execute("PRAGMA synchronous=OFF")
    record.info[_HURRIED] = True


def begin_without_looking_for_garbage() -> None:
    """Importing and collecting makes a million objects that stay; looking through them again and again took a
    third of the time of both, and then a fifth of every test."""
    gc.disable()


def look_for_garbage_in_what_is_new() -> None:
    """From now on, and only in what is made from now on."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 10)
    gc.enable()
