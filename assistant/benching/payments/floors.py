"""What a payment stands on: the disk's own durable write, and the library's own way to score a row."""

import os
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

_RECORD = b"\0" * 4096


def durable_appends(folder: Path, count: int) -> tuple[float, ...]:
    """Seconds of each append of 4 KiB with fdatasync, in the folder that the database stands in."""
    path, times = folder / "appended", []
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    sync = getattr(os, "fdatasync", os.fsync)
    try:
        for _ in range(count):
            began = perf_counter()
            os.write(descriptor, _RECORD)
            sync(descriptor)
            times.append(perf_counter() - began)
    finally:
        os.close(descriptor)
        path.unlink()
    return tuple(times)


def processor_seconds(work: Callable[[], object], count: int) -> float:
    """Processor time of one call, over many."""
    for _ in range(max(1, count // 20)):
        work()
    began = process_time()
    for _ in range(count):
        work()
    return (process_time() - began) / count
