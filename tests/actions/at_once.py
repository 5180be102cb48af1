"""Does several things at the same moment, from threads, and gives back what each came to."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

T = TypeVar("T")


def at_once(deeds: Sequence[Callable[[], T]]) -> list[T | Exception]:
    """Results or errors, in the order of the deeds."""
    gate = Barrier(len(deeds))

    def run(deed: Callable[[], T]) -> T | Exception:
        gate.wait()
        try:
            return deed()
        except Exception as error:
            return error

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))
